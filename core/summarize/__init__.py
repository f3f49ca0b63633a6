"""A short account of a report or of a comparison: every clause verbatim, every number with its line."""

from core.summarize.summarize import summarize

__all__ = ["summarize"]
