"""Numbers and signs at the start of a line, which make it a heading or an item of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from string import ascii_uppercase
from typing import Literal, cast

Class = Literal[
    "annex", "volume", "chapter", "part", "formal", "roman", "cn", "cn_paren", "num", "decimal", "decimals",
    "num_paren", "circled", "letter", "dash", "bullet", "ordinal",
]  # fmt: skip

ORDER: tuple[Class, ...] = (
    "annex", "volume", "chapter", "part", "formal", "roman", "cn", "cn_paren", "num", "decimal", "decimals",
    "num_paren", "circled", "letter", "dash", "bullet", "ordinal",
)  # fmt: skip
"""From the highest to the lowest, as in GB/T 9704 (一、 > （一） > 1. > （1）)."""

BODIES: frozenset[Class] = frozenset({"volume", "chapter", "part"})
"""Numbers of the parts of a book: 第一部分, 第二章, 第三节."""

NUMERALS = "零一二三四五六七八九"
FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾貳參叄参陸", "一二三四五六七八九十二三三三六")
ROWS = (
    *("".join(chr(ord(first) + at) for at in range(size)) for first, size in (("①", 20), ("⑴", 20), ("㈠", 10))),
    *("".join(chr(ord(first) + at) for at in range(size)) for first, size in (("❶", 10), ("Ⅰ", 12))),
    "首其再最",
)
"""Signs that are numbers by their place in their row."""

PLACES = {sign: place for row in ROWS for place, sign in enumerate(row, 1)}
LETTER_PLACES = {letter: place for place, letter in enumerate(ascii_uppercase, 1)}
"""The number that each sign stands for; letters are numbers in a marker of letters only."""

ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
DIGITS = re.compile(r"\d+")
CHINESE = re.compile(r"十?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?")

CN = r"[一二三四五六七八九十]{1,3}"
DIGIT = r"[\d０-９]"
BLANK = r"[ \t\xa0\u3000\r\n]*"
STOP = rf"{BLANK}[、．.：:]*"

PATTERNS: tuple[tuple[Class, str], ...] = (
    # 附件：名词解释 · 附件1 · rejects 附近的
    (
        "annex",
        rf"附{BLANK}(?:件|录|表)?{BLANK}(?:\d{{1,2}}|{CN})?{BLANK}[:：]|附件{BLANK}(?:\d{{1,2}}|{CN})?(?=$|[\r\n])",
    ),
    # 第一部分 · 第二篇： · PART 1 · Part.02 · rejects 第一书记 · 第一编外
    ("volume", rf"第{BLANK}{CN}{BLANK}(?:部分|篇|编(?!外)){STOP}|(?:PART|Part)[ .]?\d{{1,2}}{STOP}"),
    # 第二章 · 第十 章 · rejects 第二章程
    ("chapter", rf"第{BLANK}{CN}{BLANK}章(?![程节]){STOP}"),
    # 第三节 · rejects 第三节能
    ("part", rf"第{BLANK}{CN}{BLANK}节(?![能约水]){STOP}"),
    # 壹、 · 拾壹． · rejects 壹号
    ("formal", rf"[壹贰叁肆伍陆柒捌玖拾貳參叄参陸]{{1,3}}{BLANK}[、．.]"),
    # 一、 · 十二. · 二 、 · 三、、 · rejects 一是 · 一、二、三产业 · 二、三季度
    ("cn", rf"{CN}{BLANK}[、．.]{{1,2}}(?!{BLANK}{CN}(?:、|[产季线级类期号等]))"),
    # （一） · (十一) · （ 三 )、 · rejects （一）班
    ("cn_paren", rf"[（(〔]{BLANK}{CN}{BLANK}[）)〕](?!班){BLANK}[、．.]?|[㈠-㈩]{BLANK}[、．.]?"),
    # 1. · 12、 · ３．· 1 、· rejects 1.29亿元 · 2024.5
    ("num", rf"{DIGIT}{{1,2}}{BLANK}(?:[、．]|\.(?!{DIGIT}))|\d\ufe0f?\u20e3"),
    # （1） · 2） · ⑴ · rejects （2024）
    ("num_paren", rf"[（(]{BLANK}{DIGIT}{{1,2}}{BLANK}[）)](?:{BLANK}[、．.])?|{DIGIT}{{1,2}}[）)]|[⑴-⒇]"),
    # ① · ⑳ · rejects ⊙
    ("circled", rf"[①-⑳❶-❿]{BLANK}[、．.]?"),
    # 一是 · 第二， · 三要 · 三是一些 · rejects 一是一，二是二 · 第一产业
    ("ordinal", rf"{CN}[是要](?!{CN}(?:[，,。；！是]|\Z))|第{CN}[，,、：:]"),
    # ——经济运行 · rejects a single —
    ("dash", rf"[—–―─-]{{2,4}}{BLANK}"),
    # ●广泛动员 · ◆ · rejects ·
    ("bullet", rf"[●■◆▲★☆◎○□◇•▪►▶➤❖※\U0001F300-\U0001FAFF]+\ufe0f?{BLANK}"),
)

# What follows a figure: 1.29亿元, 3.5倍, 2.1公里.
UNIT = "[万亿元个倍米吨亩千百户人件度]|公[里斤顷]|平方"

# Numbers that are common in running text too. They count only where they run on from the first (see `runs`).
WEAK_PATTERNS: tuple[tuple[Class, str], ...] = (
    # Ⅱ、 · IV. · rejects IT.
    ("roman", r"(?:[Ⅰ-Ⅻ]|(?:IX|IV|VI{0,3}|I{1,3}|X)(?=[.、．]))[.、．]?(?=[ \t]*[一-鿿])"),
    # "一 重要提示" · "二,存在的困难" · "一，" · rejects "一带一路" · "十，百"
    ("cn", rf"{CN}(?:[ \t\xa0\u3000]+|[,，]{BLANK})(?=[^，,。；]{{2,40}}\Z)"),
    # 3.2.1 · 1.2.3.4 · rejects 2024.5.1
    ("decimals", r"\d{1,2}(?:[.．]\d{1,2}){2,3}(?![.．]?\d)[、．.]?[ \t\xa0\u3000]*(?=[一-鿿“《])"),
    # "1.2 公司简介" · "2.1主要指标" · rejects "1.29亿元" · "3.5%"
    ("decimal", rf"§?\d{{1,2}}[.．][1-9]\d?(?!\d)[、．]?(?:[ \t\xa0\u3000]+(?=[一-鿿“《])|(?=[一-鿿“《])(?!{UNIT}))"),
    # "1 总则" · "1,概述" · "01 产业强街" · "§2 财务数据" · rejects "12个"
    (
        "num",
        r"(?:§?\d{1,2}(?:[ \t\xa0\u3000|｜丨/]+|[,，])(?=[^，,。；]{2,40}\Z)|0\d(?=[^。；]{2,40}\Z))(?=[一-鿿“《])",
    ),
    # 首先， · 其次， · rejects 首先进
    ("ordinal", r"(?:首先|其次|再次|最后)[，,]"),
    # A. · B、 · (C) · rejects A股
    ("letter", r"[（(]?[A-Z](?:[.、．]|[）)])[ \t\xa0\u3000]*(?=[一-鿿“])"),
)

MARKER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS))
WEAK = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in WEAK_PATTERNS))

SIGNS = "（(〔●■◆▲★☆◎○□◇•▪►▶➤❖※—–―─-"
ENCLOSED = (range(0x2460, 0x2794), range(0x3220, 0x322A), range(0x1F300, 0x1FB00))
"""Enclosed numbers ①, enclosed numerals ㈠, and pictures."""

FIRST = frozenset(
    "第附P一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾貳參叄参陸0123456789０１２３４５６７８９" + SIGNS
) | frozenset(map(chr, chain(*ENCLOSED)))
"""Characters that a marker may begin with."""

WEAK_FIRST = FIRST | frozenset("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ§IVX（(ABCDEFGH首其再最")
"""Characters that a doubtful number may begin with."""


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
    """The number, of 3.2.1 the last; None for a sign."""


def marker_of(text: str) -> Marker | None:
    """Return the marker at the start of a line, or None; a number behind a sign counts: ◆一、."""
    if text[:1] not in FIRST:
        return None
    marker = _marker(MARKER.match(text), text)
    if marker is None or marker.kind != "bullet":
        return marker
    behind = _marker(MARKER.match(text, marker.end), text)
    return marker if behind is None or behind.number is None else replace(behind, text=f"{marker.text}{behind.text}")


def weak_marker_of(text: str) -> Marker | None:
    """Return the number at the start of a line that may as well belong to its words: 1.2, "一 ", A."""
    return _marker(WEAK.match(text), text) if text[:1] in WEAK_FIRST else None


def _marker(match: re.Match[str] | None, text: str) -> Marker | None:
    if match is None:
        return None
    kind = cast("Class", match.lastgroup)
    end = match.end()
    while end < len(text) and text[end].isspace():
        end += 1
    return _made(kind, match[0], end)


@lru_cache(maxsize=1024)
def _made(kind: Class, words: str, end: int) -> Marker:
    """Return the marker with its number; a document has thousands of markers, of few wordings."""
    return Marker(kind, "".join(words.strip().splitlines()), end, _number(words, kind))


def _number(text: str, kind: Class) -> int | None:
    """Return the number in a marker: 3 for "（三）", 12 for "12.", 4 for ④, 2 for "B."."""
    if kind == "roman" and (bare := text.rstrip(" .、．")) in ROMANS:
        return ROMANS.index(bare) + 1
    if digits := DIGITS.findall(text):
        return int(digits[-1])
    places = PLACES | LETTER_PLACES if kind == "letter" else PLACES
    if (sign := next((char for char in text[:2] if char in places), None)) is not None:
        return places[sign]
    chinese = CHINESE.search(text.translate(FORMAL))
    return None if chinese is None else numeral_value(chinese[0])


def numeral_value(numeral: str) -> int:
    """Return what a Chinese numeral up to 99 says: 12 for 十二; 0 for what is none."""
    tens, ten, ones = numeral.rpartition("十")
    value = max(0, NUMERALS.find(ones)) if ones else 0
    return (max(0, NUMERALS.find(tens)) if tens else 1) * 10 + value if ten else value
