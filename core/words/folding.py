"""One way of writing for characters that look or mean the same, so that patterns need only one."""

from __future__ import annotations

import unicodedata
from functools import cache

_COMPATIBLE = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFFEF))
"""Radicals and compatibility ideographs (as PDF files give them), vertical, small, full-width and half-width forms."""
_DASHES = "‐‑‒–—―−－﹘﹣─━"
_TILDES = "～〜∼﹏"
_DOUBLE_QUOTES = "“”„‟＂「」『』〝〞"
_SINGLE_QUOTES = "‘’‚‛＇"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u200b"
_SAME = ((_DASHES, "-"), (_TILDES, "~"), (_DOUBLE_QUOTES, '"'), (_SINGLE_QUOTES, "'"), (_SPACES, " "), ("·•‧∙", "·"))


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for first, last in _COMPATIBLE:
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1:
                table[code] = plain
    for characters, plain in _SAME:
        table.update({ord(character): plain for character in characters})
    return table


def fold(text: str) -> str:
    """Return the text with one form for each character, offset for offset.

    Full-width letters, digits and punctuation become half-width (５％ → 5%, ，→ ,), all dashes "-", all double quotes
    '"', all single quotes "'", all spaces " ". The length never changes, so spans found in the result hold in `text`.
    。 and 、 have no half-width form in use and stay.
    """
    return text if text.isascii() else text.translate(_table())
