"""Reads whose figure it is: 全镇, 全市, 辖区, 开发区."""

from __future__ import annotations

import re
from functools import cache

from core.extract import names
from core.lexicon import Lexicon

_BEFORE = 14
"""Longer words before an area say that the clause is about something else."""
_WIDEST = 14
"""The longest area word with the words behind it that make another thing of it."""
_WITHIN = ("在", "向", "于", "到", "占", "面向")
"""The nation behind one of these is a stage, not what is counted: 在全国率先."""
_LEAST = 2
"""A shorter name cannot stand without its area."""
_TIMED = ("年", "末", "其中")
"""What may stand before a part of the place (2025年|开发区), which is else only where something is done."""


@cache
def _areas(lexicon: Lexicon) -> re.Pattern[str]:
    wholes = [word for word in lexicon.words("scopes", "area") if word.startswith("全") or word == "辖区"]
    words = "|".join((*wholes, *lexicon.words("scopes", "part")))
    after = "|".join(map(re.escape, lexicon.words("scopes", "not_area")))
    # Accepts 全镇|设置 and 开发区|工业投资; rejects 全区第1 and 全国重点实验室 (an order, a name).
    return re.compile(rf"(?:{words})(?!{after})")


def place_scope(clause: str, lexicon: Lexicon) -> str | None:
    """Return the area whose figures the clause tells, or None.

    The area stands at its head, before it only a time or an adverb: 2024年|全省|地区生产总值. Further inside it belongs
    to something else: 退出全国168个重点城市…, 入选全国典型案例.
    """
    near = clause[: _BEFORE + _WIDEST]
    if "区" not in near and "全" not in near and "县" not in near and "辖" not in near:
        return None  # every area word holds one of these
    match = _areas(lexicon).search(near)
    if match is None or match.start() > _BEFORE:
        return None
    head, area = clause[: match.start()], match.group()
    if not head:
        return area
    if area in lexicon.words("scopes", "part"):
        return area if head.endswith(_TIMED) else None
    if area == "全国" and head.endswith(_WITHIN):
        return None
    return area if names.cleaned(head + area, lexicon) == area else None


def without_scope(name: str, lexicon: Lexicon) -> str:
    """Return a name without the area before it, which has its own field: 全市生产总值 → 生产总值.

    The nation stays before what is not measured: 全国文明城市 is a title.
    """
    if name[:1] not in ("全", "辖"):
        return name
    match = _areas(lexicon).match(name)
    rest = name[match.end() :] if match else ""
    if match is None or len(rest) < _LEAST or (match.group() == "全国" and not names.is_measure(rest, lexicon)):
        return name
    return names.cleaned(rest, lexicon)
