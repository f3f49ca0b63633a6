"""Breaks Chinese text into lines of a given width in terminal cells, by the rules of typesetting (避头尾, kinsoku).

Source: GB/T 15834—2011 §5.1 (no stop or closing mark begins a line, no opening mark ends one, —— and …… are not
cut) and W3C Requirements for Chinese Text Layout §3.1. Beyond them, a number stays with its unit (49.81亿元) and in
its range (1—7月).
"""

from __future__ import annotations

import re
from functools import cache

from rich.cells import cell_len

from core.lexicon import default

NO_START = "，。、；：？！）》】〉」』］｝〕”’…·％‰℃,.;:?!)]}%"
"""Characters that may not begin a line."""
NO_END = "（《“‘【〈「『［｛〔([{￥＃#"
"""Characters that may not end a line."""

_WIDE = "\u3400-\u4dbf\u4e00-\u9fff"
"""Han characters: two cells each, and a line may be broken on both sides of them."""
_MARKS = "\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f"
"""Signs without width of their own, which belong to the character before them."""


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines of a paragraph as ranges of `text`, at least one.

    White space at either end of a line belongs to no line. Only what is wider than a whole line (a web address, a
    heap of closing marks) is cut against the rules.

    Args:
        text: A paragraph; line breaks in it count as white space.
        width: Of a line, in cells; less than 2 counts as 2.
    """
    lines = _Lines(max(width, 2))
    for match in _tokens().finditer(text):
        begin, stop = match.span()
        if match["space"]:
            lines.space(cell_len(match[0].translate(_BLANK)))
        elif match["plain"]:
            lines.run(begin, stop)
        elif (cells := cell_len(match[0])) <= lines.width:
            lines.put(begin, stop, cells)
        else:
            for index in range(begin, stop):
                lines.put(index, index + 1, cell_len(text[index]))
    return lines.done()


def fit(text: str, width: int) -> str:
    """Return the text cut to a width in cells, with … for what is left out; a number is not cut from its unit."""
    if cell_len(text) <= width:
        return text
    if width < 3:
        return "…"[:width]
    start, end = wrap(text[: 2 * width], width - 1)[0]
    return text[start:end].rstrip("，、；：,;:—") + "…"


def folded(text: str, width: int, most: int) -> list[str]:
    """Return the text in lines of a width, at most so many; … ends the last where something is left out."""
    ends = wrap(text, width)
    if len(ends) <= most:
        return [text[start:end] for start, end in ends]
    return [*(text[start:end] for start, end in ends[: most - 1]), fit(text[ends[most - 1][0] :], width)]


_BLANK = str.maketrans(dict.fromkeys("\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))


class _Lines:
    """Lines in the making, filled from left to right."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._lines: list[tuple[int, int]] = []
        self._start = self._end = self._used = 0
        self._empty = True

    def put(self, begin: int, stop: int, cells: int) -> None:
        """Add what may not be cut, on this line or on the next."""
        if self._used and self._used + cells > self.width:
            self._close()
        if self._empty:
            self._start, self._empty = begin, False
        self._end = stop
        self._used += cells

    def run(self, begin: int, stop: int) -> None:
        """Add characters of two cells between any of which a line may end."""
        while begin < stop:
            fits = (self.width - self._used) // 2
            if not fits:
                self._close()
                continue
            end = min(stop, begin + fits)
            self.put(begin, end, 2 * (end - begin))
            begin = end

    def space(self, cells: int) -> None:
        """Leave room between two words; at the beginning of a line none is needed."""
        if not self._empty:
            self._used = min(self._used + cells, self.width)

    def done(self) -> list[tuple[int, int]]:
        """Return the lines."""
        if not (self._empty and self._lines):
            self._close()
        return self._lines

    def _close(self) -> None:
        self._lines.append((self._start, self._end))
        self._used, self._empty = 0, True


@cache
def _tokens() -> re.Pattern[str]:
    """Return the pattern of what is put on a line as one.

    Accepts as one "（49.81亿元），" and "1—7月"; "全力推进" is a plain run that may be cut anywhere; in "推进。" the
    last character goes with its 。, so the run is "推". Rejects as one "49.81亿元以上": the unit ends before 以上.
    """
    lexicon = default()
    units = sorted({*lexicon.units, "年", "月", "日", "号", "时", "分"}, key=lambda unit: (-len(unit), unit))
    unit = rf"(?:[十百千万亿]{{1,3}})?(?:{'|'.join(map(re.escape, units))})?"
    digits = r"[+\-−≥≤><≈]?[0-9０-９]{1,30}(?:[.,:．][0-9０-９]{1,30}){0,8}"
    number = rf"{digits}{unit}(?:[—–~～\-]{{1,2}}{digits}{unit})?"
    word = r"[A-Za-zÀ-ɏ]{1,40}"
    core = rf"(?:{number}|{word}|—{{2,6}}|…{{2,6}}|\S)"
    opening, closing = f"[{re.escape(NO_END)}]{{0,8}}", f"[{re.escape(NO_START)}{_MARKS}]{{0,12}}"
    plain = rf"[{_WIDE}]+(?![{re.escape(NO_START)}{_MARKS}])"
    return re.compile(rf"(?P<space>\s+)|(?P<plain>{plain})|(?:{opening}{core}{closing})", re.DOTALL)
