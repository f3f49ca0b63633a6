"""Columns of plain text in which an ideograph takes two cells."""

from __future__ import annotations

import re
import unicodedata

_OPENING = "（〔【《「『“‘(["
_CLOSING = "，。；：、！？）〕】》」』”’%％,.;:!?)]"
_FIGURE = r"[A-Za-z0-9.,%％+\-−~—–]+[万亿]*(?:元|个|人|年|月)?"
_PIECE = re.compile(rf"[{re.escape(_OPENING)}]*(?:{_FIGURE}|.)[{re.escape(_CLOSING)}]*", re.DOTALL)
"""What stays whole in a line (kinsoku, GB/T 15834): accepts 49.81亿元 and （1—8月）; rejects 亿元以上 (four)."""


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
    for match in _PIECE.finditer(text):
        pieces += [match[0]] if width(match[0]) <= cells else list(match[0])
    return pieces
