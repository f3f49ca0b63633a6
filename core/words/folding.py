"""One way of writing for characters that look or mean the same, so that patterns need only one.

No function here changes a text's length, so spans found in the result hold in the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources

_COMPATIBLE = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFFEF))
"""Radicals and compatibility ideographs (as PDF files give them), vertical, small, full-width and half-width forms."""
_DASHES = "‐‑‒–—―−－﹘﹣─━"
_TILDES = "～〜∼﹏"
_DOUBLE_QUOTES = "“”„‟＂「」『』〝〞"
_SINGLE_QUOTES = "‘’‚‛＇"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u200b"
_SAME = ((_DASHES, "-"), (_TILDES, "~"), (_DOUBLE_QUOTES, '"'), (_SINGLE_QUOTES, "'"), (_SPACES, " "), ("·•‧∙", "·"))


_MANY = 24
"""A text that folds more kinds of characters than this is folded in one pass, not kind by kind."""

_QUOTES = {ord(traditional): plain for traditional, plain in zip("「」『』", "“”‘’", strict=True)}


@cache
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    traditional = _traditional()
    for first, last in _COMPATIBLE:
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if len(plain) == 1:
                table[code] = traditional.get(ord(plain), plain)
    for characters, plain in _SAME:
        table.update({ord(character): plain for character in characters})
    return table | traditional


@cache
def _traditional() -> dict[int, str]:
    """Return the simplified character for each traditional one that has exactly one."""
    lines = resources.files("core.words").joinpath("traditional.txt").read_text(encoding="utf-8").splitlines()
    pairs = "".join(line for line in lines if not line.startswith("#"))
    return dict(zip(map(ord, pairs[::2]), pairs[1::2], strict=True))


@cache
def _simplifying() -> dict[int, str]:
    """Return the table of `simplified`: traditional characters and quotation marks."""
    return _traditional() | _QUOTES


@cache
def _any_traditional() -> re.Pattern[str]:
    """Return the pattern of one traditional character: 鎮, 產; rejects 镇, and 乾, which simplified texts use too."""
    return re.compile("[" + "".join(map(chr, _traditional())) + "]")


# Characters that are traditional or simplified by the words they stand in, each named by what it becomes. Accepts 著力,
# 隨著; 瞭解; 夥伴; 乾旱; 憑藉, 藉助; 答覆; rejects 顯著, 著名; 瞭望; 獲益甚夥; 乾隆; 慰藉; 覆蓋.
_BY_CONTEXT = re.compile(
    "(?P<着>著)(?<![显卓名土编论昭原专]著)(?![名作者述称书录])|(?P<了>瞭)(?=解|如)|(?P<伙>夥)(?=伴)"
    "|(?P<干>乾)(?=[旱净燥涸洁货果湿])|(?P<借>藉)(?:(?<=[凭假]藉)|(?=[助此机由]))|(?P<复>覆)(?<=[答回批反]覆)"
)


def fold(text: str, keep: str = "") -> str:
    """Return the text with one form for each character, offset for offset.

    Full-width letters, digits and punctuation become half-width (５％ → 5%, ，→ ,), all dashes "-", all double quotes
    '"', all single quotes "'", all spaces " ", traditional characters simplified ones (鎮 → 镇) where there is but one.
    。 and 、 have no half-width form in use and stay.

    Args:
        text: Any.
        keep: Characters that stay as they are.
    """
    if text.isascii():
        return text
    table, found, once = _folding(keep)
    kinds, match = 0, found.search(text)
    while match is not None:
        # A text has few kinds (，：（）％): to replace each where it stands is three times as fast as a table.
        kinds, char = kinds + 1, match.group()
        if kinds > _MANY or char not in once:
            return text.translate(table)
        text = text.replace(char, once[char])
        match = found.search(text, match.end())
    return text


@cache
def _folding(keep: str) -> tuple[dict[int, str], re.Pattern[str], dict[str, str]]:
    """Return the table of `fold`, a pattern of its characters, and those that become one that folds no further."""
    table = {code: plain for code, plain in _table().items() if chr(code) != plain and chr(code) not in keep}
    once = {chr(code): plain for code, plain in table.items() if ord(plain) not in table}
    return table, re.compile(f"[{re.escape(''.join(map(chr, table)))}]"), once


def simplified(text: str) -> str:
    """Return the text with its traditional characters simplified, offset for offset, all else as it stands.

    A character that has several simplified forms is told by its neighbours: 著力 → 着力, 著名 stays. Quotation marks
    become those of simplified text: 「 → “. A text without a character that has but one form comes back as it is, at
    the cost of one search (5 ms for 1 M characters).
    """
    if not _any_traditional().search(text):
        return text
    plain = text.translate(_simplifying())
    return _BY_CONTEXT.sub(lambda match: match.lastgroup or "", plain)
