"""Two versions of one text side by side, with what was taken out, put in, changed and moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.model import Document, Edit, EditOp, Side, Span
from tui.screens.review_align import Pair, paired
from tui.screens.review_blocks import Piece, Shelf, blocks
from tui.widgets.rows import Look, Mark, Row

SIGNS: Final[dict[EditOp, tuple[Look, str]]] = {
    "delete": ("delete", "−"),
    "insert": ("insert", "+"),
    "replace": ("replace", "~"),
    "move": ("move", "↷"),
}
"""How each step looks, and the sign in the margin that says the same without colour."""

Marks = list[tuple[Span, Mark]]


def edit_rows(
    a: Sequence[Piece], b: Sequence[Piece], documents: tuple[Document, Document], edits: Sequence[Edit]
) -> list[Row]:
    """Return rows in which a paragraph stands beside the one it became.

    Args:
        a: All pieces of the earlier version.
        b: All pieces of the later one.
        documents: Of the earlier and of the later version.
        edits: From the earlier to the later.
    """
    marks = _marks(edits)
    left = blocks(a, documents[0], "a", marks["a"])
    right = blocks(b, documents[1], "b", marks["b"])
    return paired(left, right, _pairs(a, b, edits))


def _marks(edits: Sequence[Edit]) -> dict[Side, Marks]:
    marks: dict[Side, Marks] = {"a": [], "b": []}
    for edit in edits:
        if edit.op in SIGNS:
            mark = Mark(0, 0, *SIGNS[edit.op])
            marks["a"] += [(edit.a, mark)] if edit.a else []
            marks["b"] += [(edit.b, mark)] if edit.b else []
    return marks


def _pairs(a: Sequence[Piece], b: Sequence[Piece], edits: Sequence[Edit]) -> list[Pair]:
    """Return which pieces share text; an `equal` step over several paragraphs pairs them one by one."""
    left, right = Shelf(a), Shelf(b)
    pairs: list[Pair] = []
    for edit in edits:
        if edit.a and edit.b and edit.op in {"equal", "replace"}:
            first, second = left.touched(edit.a), right.touched(edit.b)
            pairs += zip(first, second, strict=False)
    return pairs
