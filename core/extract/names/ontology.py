"""Matches an indicator's name with the list of known indicators."""

from __future__ import annotations

import re
from functools import cache

from core.lexicon import Lexicon

_NOISE = re.compile(
    r"[\s“”\"'()、·]|全[国省市区县镇]|累计|实现|完成|预计|增速$|增幅$|总额$|(?:降低|下降|下降率|降低率)$"
)
_SHORT = (
    ("规上", "规模以上"),
    ("限上", "限额以上"),
    ("固投", "固定资产投资"),
    ("社零", "社会消费品零售"),
    ("增长率", ""),
)


@cache
def _table(lexicon: Lexicon) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in lexicon.indicators.values():
        for name in (row.canonical, *row.synonyms):
            table.setdefault(_key(name), row.id)
    return table


def _key(name: str) -> str:
    bare = _NOISE.sub("", name)
    for short, full in _SHORT:
        bare = bare.replace(short, full)
    return bare


def indicator_id(name: str, lexicon: Lexicon) -> str | None:
    """Return the id of the indicator that the name means, or None.

    The whole name must match, or the longest known name that ends it (全市规上工业增加值 → 规模以上工业增加值).
    """
    table = _table(lexicon)
    key = _key(name)
    if key in table:
        return table[key]
    for start in range(1, max(1, len(key) - 2)):
        if len(key) - start >= 4 and key[start:] in table and start <= 6:
            return table[key[start:]]
    return None
