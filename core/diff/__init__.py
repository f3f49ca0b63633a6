"""What changed between two texts: edits and moves for two versions of one, wording for two reports."""

from core.diff.edits import diff
from core.diff.moves import moves
from core.diff.wording import wording

__all__ = ["diff", "moves", "wording"]
