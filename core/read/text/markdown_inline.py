"""Markdown inside a line: which characters are signs and no text (CommonMark 0.31, and the tables of GitHub)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model import Span

URL = r"\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+\"[^\"\n]*\")?\)"

# Each alternative names what is a sign in it; what is between the signs stays text.
INLINE = re.compile(
    "|".join(
        (
            r"(?P<escape>\\)(?=[!-/:-@\[-`{-~]|$)",  # \* · rejects \n of a path
            rf"(?P<image>!\[[^\[\]\n]*\]{URL})",  # ![大会现场](a.jpg)
            rf"(?P<open>\[)(?!\^)[^\[\]\n]*(?P<close>\]{URL})",  # [全文](http://…) · rejects [2024]3号
            r"(?P<note>\[\^[^\]\s]{1,20}\]:?)",  # [^1]
            r"(?P<tag></?[A-Za-z][^<>\n]{0,300}>)",  # <br>, <p align="center"> · rejects <5%
            r"(?P<blank>(?:&(?:nbsp|ensp|emsp|#160);)+)",
            r"(?P<tick>`+)[^`\n]+(?P<tock>`+)",
        )
    ),
    re.MULTILINE,
)

# Accepts **增长5%** and ~~删去~~; rejects 5**3 (no second pair).
STRONG = re.compile(r"(?P<open>\*\*|__|~~)(?=[^\s*_~])[^*_~\n]+(?:[*_~](?![*_~])[^*_~\n]+)*(?<=\S)(?P<close>(?P=open))")

# Accepts *重点* and _重点_; rejects 5*10*20 and the _ inside a_b_c.
EMPHASIS = re.compile(
    r"(?<![*\\])(?P<open>(?<!\d)\*|\*(?!\d))(?=[^\s*])[^*\n]+(?<=[^\s\\])(?P<close>(?<!\d)\*|\*(?!\d))(?!\*)"
    r"|(?<![\w\\])(?P<low>_)(?=[^\s_])[^_\n]+(?<=[^\s\\])(?P<end>_)(?!\w)"
)


def inline_signs(text: str) -> Iterator[Span]:
    """Yield the signs inside the lines of a text, in no order; they may overlap."""
    for pattern, signs in ((INLINE, "\\[!<&`"), (STRONG, "*_~"), (EMPHASIS, "*_")):
        if any(sign in text for sign in signs):
            for match in pattern.finditer(text):
                yield from (Span(*match.span(name)) for name in pattern.groupindex if match[name])
