"""Finds what stands between the characters of a text and is none of its words: readings, and signs without width.

Some mirrors of web pages put the pinyin behind characters that their fonts lack or their pupils must learn: 鎮(zhèn).
Whether a text does so is decided over the whole of it: one 檗(bò) explains a rare name and is left alone.
"""

from __future__ import annotations

import re

from core.model import Span
from core.outline.blocks import INVISIBLE

LEAST = 3
"""Readings with a tone that a text must have before they are taken for an addition."""

SPARSEST = 1000
"""At most so many characters come on one reading in a text that has them throughout."""

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
BOPOMOFO = "ㄅ-ㄩ"
VOWEL = f"[aeiouü{TONED}]"

# One syllable: zhèn, qū, ér, lüè; rejects km, ABC, GDP.
SYLLABLE = rf"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?{VOWEL}{{1,3}}(?:ng?|r)?(?![a-z{TONED}])"
# Several in a row, written together or apart: lǐ chéng, lǐchéng; rejects lǐ, chéng.
SYLLABLES = rf"[a-zü{TONED}]{{1,24}}(?:[ '’·\xa0][a-zü{TONED}]{{1,8}}){{0,3}}"
HAN = r"(?<=[㐀-鿿豈-﫿])"

ANY = re.compile(f"[{TONED}{BOPOMOFO}]")
"""Found at the cost of one pass in texts without readings."""

# What shows that a text has readings: the ù of (chù) behind a character; rejects the é of café.
TELLING = re.compile(rf"{HAN}[(（\[]?[a-z]{{0,4}}[{TONED}]|{HAN}[(（\[][{BOPOMOFO}]")

# Accepts (zhèn), （qū）, [lǐ chéng], (ㄓㄣˋ), the neutral (de), zhèn without brackets; rejects (GDP), (km), (hello).
GLOSS = re.compile(
    rf"{HAN}(?:[(（\[](?:{SYLLABLE}|(?=[^)）\]]{{0,30}}[{TONED}]){SYLLABLES}|[{BOPOMOFO}˙ˊˇˋ ]{{1,12}})[)）\]]"
    rf"|(?=[a-z]{{0,4}}[{TONED}]){SYLLABLE})"
)

# Accepts the sign in 投\u200b资 and at the start of a line; rejects a line of nothing else.
HIDDEN = f"{INVISIBLE}\u00ad"
WIDTHLESS = re.compile(rf"(?<=[^\s{HIDDEN}])[{HIDDEN}]+|[{HIDDEN}]+(?=[^\s{HIDDEN}])")


def glosses_of(text: str) -> list[Span]:
    """Return the readings behind characters, if the text has them throughout, and the signs without width."""
    found = [Span(*match.span()) for match in GLOSS.finditer(text)] if _glossed(text) else []
    if any(sign in text for sign in HIDDEN):
        found += [Span(*match.span()) for match in WIDTHLESS.finditer(text)]
    return sorted(found)


def _glossed(text: str) -> bool:
    """Tell whether readings stand behind characters all over the text."""
    if not ANY.search(text):
        return False
    wanted = max(LEAST, len(text) // SPARSEST)
    return any(count >= wanted for count, _ in enumerate(TELLING.finditer(text), 1))
