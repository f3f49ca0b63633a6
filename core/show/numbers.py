"""Numbers as a Chinese reader writes them: 4.19亿元, 92.2%, +5.4亿元."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from core.model import Comparator

SIGNS: dict[Comparator, str] = {"eq": "", "ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "range": ""}
"""How a bound is written before a number."""

NONE = "—"
"""What stands for a number or a time that there is not."""

_SCALES = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_UNSCALED = frozenset({"%", "百分点", "个百分点", "‰", "倍", "岁", "年"})
"""Units whose numbers are never written with 万."""


def number(value: Decimal, unit: str | None = None, places: int = 4) -> str:
    """Return a number with its unit: 419000000 元 is "4.19亿元", 6469700000000 元 is "64697亿元".

    万亿 is used only where it leaves at most two decimals; the rest is rounded to `places` decimals.
    """
    for scale, word in _SCALES:
        if unit in _UNSCALED or abs(value) < scale or (word == "万亿" and value * 100 % scale != 0):
            continue
        return f"{plain(value / scale, places)}{word}{unit or ''}"
    return f"{plain(value, places)}{unit or ''}"


def plain(value: Decimal, places: int = 4) -> str:
    """Return a number without exponent and trailing zeros, rounded half up to `places` decimals."""
    text = format(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP), "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def percent(share: Decimal | None) -> str:
    """Return a share from 0 to 1 as percent with one decimal: 0.9224 is "92.2%"."""
    return NONE if share is None else f"{plain(share * 100, 1)}%"


def signed(value: Decimal, unit: str | None) -> str:
    """Return an amount with its sign: 419000000 元 is "+4.19亿元"."""
    return ("+" if value > 0 else "") + number(value, unit)
