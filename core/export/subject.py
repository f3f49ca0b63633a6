"""What can be exported."""

from __future__ import annotations

from typing import TypeAlias

from core.export.listing import Listing
from core.model import Comparison, Extraction, Report, Summary

Subject: TypeAlias = Report | tuple[Report, Extraction] | Listing | Comparison | tuple[Summary, Report | Comparison]
"""A report (its outline), a report with its targets, all of them or those asked for, a comparison, or a summary with
what it sums up."""
