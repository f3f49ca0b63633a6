"""What a rule says about a pair, before it becomes a row of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.model import Message, Reason, Verdict


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict with its reason and its figures."""

    verdict: Verdict
    """What the two texts support."""
    why: Message
    """The reason, with the arithmetic."""
    reason: Reason | None = None
    """For `not_comparable`: what differs."""
    delta: Decimal | None = None
    """Later minus earlier (result minus plan in `progress`), in base units or percentage points."""
    gap: Decimal | None = None
    """What is left to the target; negative when passed."""
    elapsed: Decimal | None = None
    """Share of the plan's period that the result covers, from 0 to 1."""
    share: Decimal | None = None
    """Result divided by target."""
    flags: tuple[str, ...] = ()
    """e.g. "plan_lags", "date_assumed"."""
