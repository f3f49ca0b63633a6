"""Reads a numeral as an exact number: 1,430.5 · 十二 · 3万5千 · 1.3万亿 · 二分之一 · 1 4/3 · 2^5 · 1.2e-3."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {
    **dict.fromkeys("零〇○", 0), **dict.fromkeys("一壹弌", 1), **dict.fromkeys("二贰貳两兩俩倆", 2),
    **dict.fromkeys("三叁參仨", 3), **dict.fromkeys("四肆", 4), **dict.fromkeys("五伍", 5),
    **dict.fromkeys("六陆陸", 6),
    **dict.fromkeys("七柒", 7), **dict.fromkeys("八捌", 8), **dict.fromkeys("九玖", 9),
}  # fmt: skip
"""Chinese digits, with the forms of cheques and of traditional script."""
TENS = {"十": 10, "拾": 10, "廿": 20, "卅": 30, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
"""Powers of ten within a myriad; 廿 and 卅 stand for two and three tens."""
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
"""Powers of ten thousand, by which everything before them is multiplied."""

LONGEST = 24
"""A numeral of more characters writes no number of a report, and could be larger than exact arithmetic holds."""
_TEN = 10
_LARGEST_POWER = 60
"""A larger exponent writes no quantity."""

_SINGLE = {char: Decimal(value) for char, value in (DIGITS | TENS | MYRIADS).items()}
HAN = "".join([*DIGITS, *TENS, *MYRIADS])
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_PLAIN_ARABIC = re.compile(r"\d{1,24}(?:\.\d{1,24})?")
_SLASH = re.compile(r"(?:(\d{1,6}) +)?(\d{1,6}) ?/ ?([1-9]\d{0,5})")
_POWER = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)\^([+-]?\d{1,2})")
_EXPONENT = re.compile(r"(\d{1,24}(?:\.\d{1,24})?)[eE]([+-]?\d{1,2})")
_TOKEN = re.compile(rf"{ARABIC}|[{HAN}]")
# Accepts 三四 · 十五六 · 七百三四十 · 三万四五; rejects 二二三四 (digits read one by one) and 九十 (no second digit).
_PAIR = re.compile(
    r"(?<![零〇一二三四五六七八九])([一二两三四五六七八])([两二三四五六七八九])(?![零〇一二三四五六七八九点])"
)
_NEXT = frozenset({"一二", "一两", "二三", "两三", "三四", "四五", "五六", "六七", "七八", "八九", "三五"})


def parse(text: str) -> Decimal | None:
    """Return the number that the whole text writes, or None when it writes none.

    Spaces are allowed inside; nothing longer than `LONGEST` characters is read. Fractions (三分之一, 一又二分之一,
    1 4/3) are divided to 28 digits.
    """
    if text in _SINGLE:
        return _SINGLE[text]
    if len(text) <= LONGEST and _PLAIN_ARABIC.fullmatch(text):
        return Decimal(text)
    text = text.strip()
    sign = -1 if text[:1] in ("-", "负", "負", "−") else 1
    body = text.lstrip("-负負−正 ")
    value = _special(body) if body.isascii() else None
    if value is not None:
        return sign * value
    bare = re.sub(r"\s+", "", body) if " " in body or not body.isprintable() else body
    if len(bare) > LONGEST:
        return None
    whole, mixed, rest = bare.rpartition("又")
    if "分之" in rest or (mixed and "/" in rest):
        value = _fraction(rest) if "分之" in rest else _special(rest)
        base = _plain(whole) if mixed else Decimal(0)
        return None if base is None or value is None else sign * (base + value)
    value = Decimal(50) if bare == "半百" else _plain(bare)
    return None if value is None else sign * value


def pair(text: str) -> tuple[Decimal, Decimal] | None:
    """Return the two numbers that two neighbouring digits mean: 三四十 is 30 to 40; None for any other numeral."""
    match = _PAIR.search(text)
    if match is None or match.group() not in _NEXT:
        return None
    low, high = (parse(text[: match.start()] + digit + text[match.end() :]) for digit in match.groups())
    return None if low is None or high is None else (low, high)


def _special(text: str) -> Decimal | None:
    """Read what only Arabic digits write: 3/4, 1 4/3, 2^5 and 1.2e-3."""
    if match := _SLASH.fullmatch(text):
        return Decimal(match[1] or 0) + Decimal(match[2]) / Decimal(match[3])
    if match := _POWER.fullmatch(text):
        base, power = Decimal(match[1]), int(match[2])
        return base**power if abs(power) <= _LARGEST_POWER and base else None
    if match := _EXPONENT.fullmatch(text):
        return Decimal(match[1]).scaleb(int(match[2])) if abs(int(match[2])) <= _LARGEST_POWER else None
    return None


def _fraction(text: str) -> Decimal | None:
    """Read 五分之一; a minus sign on the upper number belongs to it (3分之负157)."""
    below, _, above = text.partition("分之")
    bottom, top = _plain(below), _plain(above.lstrip("负-"))
    if bottom is None or top is None or bottom == 0:
        return None
    return -top / bottom if above[:1] in ("负", "-") else top / bottom


def _plain(text: str) -> Decimal | None:
    """Read a numeral without sign or fraction; a Chinese decimal point is 点."""
    front, point, back = text.replace("點", "点").partition("点")
    if not point:
        return _integer(front)
    scale = len(back)
    while scale and (back[scale - 1] in TENS or back[scale - 1] in MYRIADS):
        scale -= 1
    digits = "".join(str(DIGITS[char]) if char in DIGITS else char for char in back[:scale])
    head = _integer(front) if front else Decimal(0)
    if head is None or not digits.isdigit():
        return None
    value = head + Decimal(digits).scaleb(-len(digits))
    for char in back[scale:]:
        value *= TENS.get(char) or MYRIADS[char]
    return value


def _integer(text: str) -> Decimal | None:
    """Read digits, tens and myriads in any mixture; a last digit after 百 千 万 亿 counts tenths of it (三万五)."""
    if text in _SINGLE:
        return _SINGLE[text]
    tokens = _TOKEN.findall(text)
    if not tokens or "".join(tokens) != text:
        return None
    parts: list[Decimal] = []
    section, number, last, zero = Decimal(0), None, 0, False
    for index, token in enumerate(tokens):
        if token in MYRIADS and index and tokens[index - 1] in MYRIADS:
            parts[-1] *= MYRIADS[token]
        elif token in MYRIADS:
            scale = MYRIADS[token]
            current = section + (number or Decimal(0))
            while parts and parts[-1] < scale:
                current += parts.pop()
            parts.append((current or Decimal(1)) * scale)
            section, number, last, zero = Decimal(0), None, scale, False
        elif token in TENS:
            scale = TENS[token]
            section += (number or 1) * scale
            number, last, zero = None, scale, False
        elif token in DIGITS:
            digit = DIGITS[token]
            number = Decimal(digit) if number is None else number * 10 + digit
            zero = zero or digit == 0
        else:
            number = Decimal(token.replace(",", ""))
            zero = zero or index == 0
    if number is not None and last >= 100 and not zero and number < _TEN and len(tokens[-1]) == 1:
        number = number * last / 10
    return sum(parts, section + (number or 0))
