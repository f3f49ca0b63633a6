"""Notes at the foot of a page, which would cut the paragraph that goes on over the page's end."""

from __future__ import annotations

from itertools import groupby

from core.read.pdf.marks import NOTE
from core.read.pdf.text_lines import Line

SMALLER = 0.93
"""Ratio to the font size of the text below which lines are set small."""


def without_notes(lines: list[Line], size: float) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text and those of notes: small ones at the end of a column, from one with a sign on."""
    body: list[Line] = []
    notes: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.column):
        column = list(group)
        at = len(column)
        while at and column[at - 1].size < SMALLER * size and not column[at - 1].cells:
            at -= 1
        while at < len(column) and not NOTE.match(column[at].text):
            at += 1
        body += column[:at]
        notes += column[at:]
    return body, notes
