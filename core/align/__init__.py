"""Sets two reports, or the results and plans of one, side by side: sections, targets, moved passages."""

from core.align.align import align
from core.align.alignment import Alignment

__all__ = ["Alignment", "align"]
