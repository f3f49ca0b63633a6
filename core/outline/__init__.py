"""Finds the outline of a report: Document in, Report out."""

from core.outline.outliner import outline

__all__ = ["outline"]
