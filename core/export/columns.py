"""Columns of plain text in which an ideograph takes two cells."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

from core.lexicon import default

_OPENING = "（〔【《「『“‘(["
_CLOSING = "，。；：、！？）〕】》」』”’%％,.;:!?)]"
_USUAL, _LEAST, _PIECE = 12, 6, 16
"""No column is made narrower than 12 cells and its longest number with its unit, if that is no longer than 16; where
there is too little room for that, than that number; where there is too little even for that, than 6."""


@cache
def _piece() -> re.Pattern[str]:
    """Return the pattern of what stays whole in a line (kinsoku, GB/T 15834).

    Accepts 49.81亿元, 3.5万平方公里 and （1—8月）; rejects 亿元以上 (four pieces).
    """
    units = sorted({*default().units, "年", "月", "日"}, key=lambda unit: (-len(unit), unit))
    figure = rf"[A-Za-z0-9.,%％+\-−~—–]+[十百千万亿]{{0,3}}(?:{'|'.join(map(re.escape, units))})?"
    return re.compile(rf"[{re.escape(_OPENING)}]*(?:{figure}|.)[{re.escape(_CLOSING)}]*", re.DOTALL)


def width(text: str) -> int:
    """Return the cells that the text takes: 2 for East Asian wide and full-width, 0 for combining marks, else 1."""
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def padded(text: str, cells: int) -> str:
    """Return the text with spaces after it up to so many cells."""
    return text + " " * max(0, cells - width(text))


def aligned(rows: list[tuple[str, ...]], gap: str) -> list[str]:
    """Return each row as one text in which the columns stand below each other, with the gap after each.

    Cells that are numbers stand to the right, so that tens stand below tens.
    """
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return ["".join(_set(cell, cells) + gap for cell, cells in zip(row, widths, strict=True)) for row in rows]


def _set(cell: str, cells: int) -> str:
    return " " * (cells - width(cell)) + cell if cell.replace(",", "").isdigit() else padded(cell, cells)


def folded(text: str, cells: int) -> list[str]:
    """Return the text in lines of at most so many cells, at least one; "" for no text.

    No line begins with a closing or ends with an opening mark, and a number keeps its unit, unless a column is too
    narrow for that.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text, cells):
        if line and width(line) + width(piece) > cells:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line]


def _pieces(text: str, cells: int) -> list[str]:
    """Return unbreakable pieces, those longer than a line cut into characters."""
    pieces: list[str] = []
    for match in _piece().finditer(text):
        pieces += [match[0]] if width(match[0]) <= cells else list(match[0])
    return pieces


def longest_piece(cells: Iterable[str]) -> int:
    """Return the width of the longest piece that should not be cut, of all cells of a column."""
    return max((width(match[0]) for cell in cells for match in _piece().finditer(cell)), default=0)


def shared_out(lengths: list[Counter[int]], whole: list[int], room: int) -> list[int]:
    """Return the width of every column of a table, in cells.

    Each column gets what its longest cell needs. While the whole is too wide, the column gives way whose narrowing
    folds the fewest cells, so that one long cell does not take the room of a column that is full throughout.

    Args:
        lengths: How many cells of a column have each length.
        whole: Width of the longest piece of each column that should not be cut.
        room: For all columns, without the gaps between them.
    """
    columns = [max(1, *length) for length in lengths]
    pieces = [min(cells, _PIECE) for cells in whole]
    floors = ([max(_USUAL, cells) for cells in pieces], [max(_LEAST, cells) for cells in pieces], [_LEAST] * len(whole))
    for least in floors:
        while sum(columns) > room:
            yielding = [i for i, column in enumerate(columns) if column > least[i]]
            if not yielding:
                break
            columns[min(yielding, key=lambda i: (_folds(lengths[i], columns[i]), -columns[i]))] -= 1
    return columns


def _folds(lengths: Counter[int], width: int) -> int:
    """Return about how many lines more cells of these lengths take in a column that is narrower by one cell."""
    return _lines(lengths, width - 1) - _lines(lengths, width)


def _lines(lengths: Counter[int], width: int) -> int:
    """Return about how many lines cells of these lengths take in a column of a width."""
    return sum(count * -(-length // width) for length, count in lengths.items())
