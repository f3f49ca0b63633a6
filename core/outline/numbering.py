"""Numbers and signs at the start of a line, which make it a heading or an item of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Class = Literal["annex", "part", "cn", "cn_paren", "num", "num_paren", "ordinal", "dash", "bullet"]

ORDER: tuple[Class, ...] = ("annex", "part", "cn", "cn_paren", "num", "num_paren", "ordinal", "dash", "bullet")
"""From the highest to the lowest, as in GB/T 9704 (一、 > （一） > 1. > （1）)."""

NUMERALS = "零一二三四五六七八九"
DIGITS = re.compile(r"\d+")
CHINESE = re.compile(r"十?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?")

CN = r"[一二三四五六七八九十]{1,3}"
BLANK = r"[ \t\xa0\u3000\r\n]*"

PATTERNS: tuple[tuple[Class, str], ...] = (
    # 附件：名词解释 · 附件1 · rejects 附近的
    (
        "annex",
        rf"附{BLANK}(?:件|录|表)?{BLANK}(?:\d{{1,2}}|{CN})?{BLANK}[:：]|附件{BLANK}(?:\d{{1,2}}|{CN})?(?=$|[\r\n])",
    ),
    # 第一部分 · 第二章 · rejects 第一书记
    ("part", rf"第{CN}(?:部分|章|节|篇|编){BLANK}[、:：]?"),
    # 一、 · 十二. · rejects 一是
    ("cn", rf"{CN}{BLANK}[、．.]"),
    # （一） · (十一) · rejects （一）班
    ("cn_paren", rf"[（(〔]{BLANK}{CN}{BLANK}[）)〕]{BLANK}[、．.]?"),
    # 1. · 12、 · ３．· rejects 1.29亿元 · 2024.5
    ("num", rf"[\d０-９]{{1,2}}{BLANK}(?:[、．]|\.(?![\d０-９]))"),
    # （1） · 2） · ① · rejects （2024）
    ("num_paren", rf"[（(]{BLANK}[\d０-９]{{1,2}}{BLANK}[）)]|[\d０-９]{{1,2}}[）)]|[①-⑳]"),
    # 一是 · 第二， · 三要 · rejects 一是一 · 第一产业
    ("ordinal", rf"{CN}[是要](?!{CN})|第{CN}[，,、：:]"),
    # ——经济运行 · rejects a single —
    ("dash", rf"[—–―─-]{{2,4}}{BLANK}"),
    # ●广泛动员 · ◆ · rejects ·
    ("bullet", rf"[●■◆▲★◎○□◇•▪►]{BLANK}"),
)

MARKER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS))


@dataclass(frozen=True, slots=True)
class Marker:
    """The number or sign at the start of a line."""

    kind: Class
    """What kind of number it is."""
    text: str
    """As it stands."""
    end: int
    """Offset in the line of the first character after it and its blanks."""
    number: int | None
    """The number, None for a sign."""


def marker_of(text: str) -> Marker | None:
    """Return the marker at the start of a line, or None."""
    match = MARKER.match(text)
    if match is None:
        return None
    kind = next(name for name in ORDER if match[name] is not None)
    after = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    return Marker(kind, match[0].strip(), after, _number(match[0]))


def _number(text: str) -> int | None:
    """Return the number in a marker: 3 for "（三）", 12 for "12."."""
    if digits := DIGITS.search(text):
        return int(digits[0])
    if (chinese := CHINESE.search(text)) is None:
        return None
    tens, ten, ones = chinese[0].rpartition("十")
    value = NUMERALS.index(ones) if ones else 0
    return (NUMERALS.index(tens) if tens in NUMERALS and tens else 1) * 10 + value if ten else value
