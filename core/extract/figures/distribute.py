"""Parts a joint subject: 城镇居民、农村居民人均可支配收入分别增长4.5%、5.7% has two indicators."""

from __future__ import annotations

import re

_SEPARATOR = re.compile("、|以及|和|与|及")
_ORDINAL = re.compile("第?([一二三])")
_HEAD = re.compile(
    "(?:率|额|量|值|数|收入|投资|消费|产值|支出|利润|税收|营收|比重|价格|涨幅|能耗|指数|外资|出口|进口|贷款|存款|余额|面积|人次|花费|总数)$"
)


def parts(subject: str, count: int) -> list[str] | None:
    """Return the `count` full names that a joint subject means, or None when it does not part that way."""
    if count == 2 and subject.startswith("城乡"):
        return ["城镇" + subject[2:], "农村" + subject[2:]]
    pieces = [piece for piece in _SEPARATOR.split(subject) if piece]
    if len(pieces) != count:
        return None
    last = pieces[-1]
    return [_completed(piece, last) for piece in pieces[:-1]] + [_whole(last)]


def _whole(piece: str) -> str:
    match = _ORDINAL.match(piece)
    return f"第{match[1]}{piece[match.end() :]}" if match and piece[match.end() :].startswith("产业") else piece


def _completed(piece: str, last: str) -> str:
    """Give a piece the end that the last one carries for all."""
    if match := _ORDINAL.fullmatch(piece):
        tail = _ORDINAL.sub("", last, count=1)
        return f"第{match[1]}{tail}"
    if _HEAD.search(piece):
        return piece
    for size in range(min(4, len(piece)), 1, -1):
        at = last.find(piece[-size:])
        if at > 0 and at + size < len(last):
            return piece + last[at + size :]
    if len(piece) < len(last):
        return piece + last[len(piece) :]
    return piece
