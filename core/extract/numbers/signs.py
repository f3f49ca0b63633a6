"""Reads what stands before a number and belongs to it: minus signs, and signs and names of money."""

from __future__ import annotations

import re
from decimal import Decimal

from core.extract.numbers.amount import Amount

CURRENT = frozenset("¥$€£币金DYBRP ")
"""What may end the sign or name of a money before a number."""
# Accepts $ ¥ HKD 人民币 before a number; rejects 金 of 资金.
_CURRENCY = re.compile(r"(?P<name>[¥$€£]|HKD|USD|CNY|RMB|EUR|JPY|GBP|人民币|港币|新台币|台币|美金)\s?$")
_MONEY = {
    "¥": "元", "$": "美元", "€": "欧元", "£": "英镑", "HKD": "港元", "USD": "美元", "CNY": "元", "RMB": "元",
    "EUR": "欧元", "JPY": "日元", "GBP": "英镑", "人民币": "元", "港币": "港元", "新台币": "新台币", "台币": "新台币",
    "美金": "美元",
}  # fmt: skip


_NO_SIGN = frozenset("减税背担肩抱胜自辜欠增由债荷抵盈")
"""Before 负 these make another word: 减负, 税负, 由负|转正."""


def signed(text: str, at: int, low: Amount) -> tuple[int, bool, Decimal]:
    """Return where the number begins with its sign, whether it is negative, and its value; .5 is read as 0.5."""
    value, before = low.value(), text[at - 1]
    if before == "." and low.word.isdigit() and not text[max(0, at - 2) : at - 1].isalnum():
        at -= 1
        value = value.scaleb(-len(low.word))
        before = text[at - 1 : at] if at else ""
    if before == " " and text[at - 2 : at - 1] in ("负", "負") and text[at - 3 : at - 2] not in _NO_SIGN:
        at, before = at - 1, "负"
    if before in ("负", "負"):
        return (at, False, value) if text[at - 2 : at - 1] in _NO_SIGN else (at - 1, True, value)
    if before in ("-", "−"):
        earlier = text[at - 2 : at - 1] if at > 1 else ""
        if not (earlier.isascii() and (earlier.isalnum() or earlier in "%)-")) or not earlier:
            return at - 1, True, value
    return at, False, value


def currency(text: str, at: int, name: str | None) -> tuple[int, str | None]:
    """Return the money that a sign or word before the number names: $13.5, HKD13.5, 港币2960元."""
    match = _CURRENCY.search(text[max(0, at - 6) : at])
    return (at, name) if match is None else (at - len(match.group()), _MONEY[match["name"]])
