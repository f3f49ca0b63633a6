"""Reads what is left of a text with damaged bytes: as few characters as possible are given up, each as U+FFFD.

A lost byte puts all the following ones of a double-byte encoding into wrong pairs, which mostly are characters too:
the second byte of 人 and the first of 大 read 舜. So where the bytes break, the division into characters is sought that
looks most like Chinese (Viterbi 1967, over the bytes of the stretch between two that can only be ASCII).
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from itertools import chain

from core.read.text.plausible import BROKEN, likelihood, points

LOST = "\ufffd"
"""What stands for bytes that are no character."""

LENGTHS = {
    "gb18030": (2, 1, 4), "big5hkscs": (2, 1), "utf-16-le": (2, 4), "utf-16-be": (2, 4),
    "utf-32-le": (4,), "utf-32-be": (4,),
}  # fmt: skip
"""How many bytes a character may have."""

# Accepts four full-width characters or more in UTF-8, E4 B8 AD…; such a run in GBK would be of rare characters only.
FOREIGN_UTF8 = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc\xbd][\x80-\xbf]){4}")

SAFE = re.compile(rb"[\x00-\x2f\x3a-\x3f]+")
"""Bytes that are never the second one of a pair."""

SLIP = 20.0
"""Bits of evidence that it takes to believe that bytes are lost."""

ASCII = 2.0
"""Bits by which a character of ASCII tells that a text is in UTF-16 or UTF-32."""

PLAIN = re.compile(r"[\n -~]")

WINDOW, BLOCK = 64, 8192
"""Characters of UTF-16 and UTF-32 that are looked at together, and bytes that are divided at a time."""

MOST_DIVIDED = 400_000
"""Bytes of damaged lines that are divided with care, two seconds' work; what is broken beyond is read as it comes."""


def reads_otherwise(raw: bytes) -> bool:
    """Tell whether a text in another encoding seems to hold lines in UTF-8."""
    return FOREIGN_UTF8.search(raw) is not None


def by_line(raw: bytes, name: str) -> list[tuple[str, str | None]]:
    """Return the lines, each with the encoding that it is in when that is another one than `name`.

    The last line may be cut in the middle of a character.
    """
    lines = raw.splitlines(keepends=True)
    found: list[tuple[str, str | None]] = []
    patience = MOST_DIVIDED
    for at, line in enumerate(lines, 1):
        found.append(_line(line, name, last=at == len(lines), patient=len(line) <= patience))
        patience -= len(line) if LOST in found[-1][0] else 0
    return found


def _line(raw: bytes, name: str, *, last: bool, patient: bool) -> tuple[str, str | None]:
    if raw.isascii():
        return raw.decode("ascii"), None
    own = _whole(raw, name)
    if own is None and last:
        own = codecs.getincrementaldecoder(name)("ignore").decode(raw) if _cut(raw, name) else None
    if own is not None and likelihood(own) >= 0 and not reads_otherwise(raw):
        return own, None
    for other in ("gb18030", "big5hkscs") if name == "utf-8" else ("utf-8",):
        text = _whole(raw, other)
        if text is not None and likelihood(text) > max(0.0, likelihood(own or LOST)):
            return text, other
    return (repaired(raw, name) if patient and name in LENGTHS else raw.decode(name, "replace")), None


def _cut(raw: bytes, name: str) -> bool:
    """Tell whether nothing is wrong with the bytes but that the last character is cut."""
    return any(_whole(raw[:-by], name) is not None for by in range(1, 4))


def repaired(raw: bytes, name: str) -> str:
    """Return a damaged line of a double-byte encoding."""
    parts: list[str] = []
    at = 0
    for match in chain(SAFE.finditer(raw), (None,)):
        start, end = match.span() if match else (len(raw), len(raw))
        if start > at:
            parts.append(_stretch(raw[at:start], name))
        parts.append(raw[start:end].decode("ascii"))
        at = end
    return "".join(parts)


def _stretch(raw: bytes, name: str) -> str:
    """Return the likeliest division of the bytes into characters, found block by block."""
    whole = _whole(raw, name)
    if whole is not None and likelihood(whole) >= 0:
        return whole
    parts: list[str] = []
    at = 0
    while at < len(raw):
        text, size = _block(raw, at, name)
        parts.append(text)
        at += size
    return "".join(parts)


def _block(raw: bytes, at: int, name: str) -> tuple[str, int]:
    """Return the characters of a block, divided with regard to what follows, and how many bytes they are."""
    found = _divided(raw[at : at + BLOCK + WINDOW], name)
    text = "".join(char for start, char in found if start < BLOCK)
    return text, next((start for start, _ in found if start >= BLOCK), len(raw) - at)


def _divided(raw: bytes, name: str) -> list[tuple[int, str]]:
    """Return the characters of the likeliest division, each with the offset of its first byte."""
    best: list[tuple[float, int, str]] = [(0.0, 0, "")]
    for end in range(1, len(raw) + 1):
        ways = [(best[end - 1][0] + BROKEN, end - 1, LOST)]
        for size in LENGTHS[name]:
            char = _character(raw[end - size : end], name) if size <= end else None
            if char is not None:
                ways.append((best[end - size][0] + sum(map(points, char)), end - size, char))
        best.append(max(ways, key=lambda way: way[0]))
    found: list[tuple[int, str]] = []
    at = len(raw)
    while at:
        _, at, char = best[at]
        found.append((at, char))
    return found[::-1]


@lru_cache(maxsize=20_000)
def _character(raw: bytes, name: str) -> str | None:
    """Return the character that the bytes are, if they are exactly one."""
    text = _whole(raw, name)
    return text if text is not None and (len(text) == 1 or name == "big5hkscs") else None


def _whole(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except UnicodeDecodeError:
        return None


def aligned_likelihood(raw: bytes, name: str, width: int) -> float:
    """Return how much bytes look like Chinese in UTF-16 or UTF-32 when the text may slip.

    There is one Viterbi state for each shift. ASCII tells nothing in other encodings; here it does by its zero bytes.
    """
    best = [0.0, *[-SLIP] * (width - 1)]
    for at in range(0, len(raw), WINDOW * width):
        windows = [_units(raw, at + by, name, width) for by in range(width)]
        worth = [likelihood(text) + ASCII * len(PLAIN.findall(text)) for text in windows]
        stay = [one + more for one, more in zip(best, worth, strict=True)]
        top = max(stay) - SLIP
        best = [max(one, top) for one in stay]
    return max(best)


def realigned(raw: bytes, name: str) -> str:
    """Return a text in UTF-16 or UTF-32 of which bytes are lost, so that the rest has slipped."""
    parts: list[str] = []
    at, patience = 0, MOST_DIVIDED
    while at < len(raw):
        size = len(block := raw[at : at + BLOCK])
        text = _whole(block, name) or ""
        if not text or any(likelihood(text[i : i + WINDOW]) < 0 for i in range(0, len(text), WINDOW)):
            text, size = _block(raw, at, name) if patience > 0 else (block.decode(name, "replace"), size)
            patience -= size
        parts.append(text)
        at += size
    return "".join(parts)


def _units(raw: bytes, at: int, name: str, width: int) -> str:
    """Return a window, one character for each unit of bytes."""
    units = (raw[i : i + width] for i in range(at, min(at + WINDOW * width, len(raw)), width))
    return "".join(unit.decode(name, "replace")[:1] or LOST for unit in units)
