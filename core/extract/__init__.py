"""Reads the targets out of a report: numbers with their indicators, and commitments that can be checked without one."""

from core.extract.assemble import extract
from core.extract.numbers.scan import quantities

__all__ = ["extract", "quantities"]
