"""Finds places in an order: 居全区第1, 位列全省第二, 总量位居全市前三."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from core.extract.numbers import numerals
from core.model import Span

_NUMBER = rf"(?:\d{{1,3}}|[{numerals.HAN}]{{1,3}})"
_VERB = r"(?:稳居|位居|位列|居|排名|排在|排|名列|列|跃居|跃升至?|升至|上升至|保持|进入|跻身|晋升|重回)"
_SCOPE = (
    "(?:全国|全省|全市|全区|全县|全球|世界|亚洲|国内|省内"
    r"|[^居位列排名第在,;。、\d\s]{2,8}?(?:省|市|区|县|城市|地区|首府|中))"
)
# Accepts 居全区第1 · 全区第6 · 位列全省第二位; rejects 第一产业 and 第三家 (no verb or area before, or a noun behind).
_ORDER = re.compile(
    rf"(?:(?P<verb>{_VERB})(?P<scope>[^,;。、\d第]{{0,10}}?)|(?P<area>{_SCOPE}))第\s?(?P<n>{_NUMBER})"
    r"(?:位|名)?(?![届次批季个家轮条抓书产时期章条代种大类线])"
)
_ENDS = re.compile(r"\s*(?:[,;。、)!的]|$)")
"""What must follow a place that no verb announces: 全区第6, but not 市第二医院."""
_FRONT = re.compile(rf"(?P<verb>{_VERB})(?P<scope>{_SCOPE}|前)?(?:前(?P<n>{_NUMBER})(?:位|名|强)?)(?![个年日月届])")
_TOP = re.compile(rf"(?P<verb>{_VERB})(?P<scope>[^,;。、\d第]{{0,8}}?)(?:首位|榜首|第一位)")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A place in an order, in the searched text's offsets."""

    span: Span
    """The words."""
    value: Decimal
    """1 for the first; the last place still meant by 前三."""
    scope: str | None
    """Among whom."""


def ranks(text: str) -> list[Ranked]:
    """Return the places named in a folded text, in order."""
    result: list[Ranked] = []
    for pattern in (_ORDER, _FRONT, _TOP):
        for match in pattern.finditer(text):
            named = match.groupdict()
            if named.get("area") and not _ENDS.match(text, match.end()):
                continue
            value = numerals.parse(named["n"]) if named.get("n") else Decimal(1)
            if value is None or any(one.span.overlap(Span(*match.span())) for one in result):
                continue
            scope = (named.get("scope") or named.get("area") or "").strip() or None
            result.append(Ranked(Span(*match.span()), value, scope))
    return sorted(result, key=lambda one: one.span)
