"""Decimals as programs read them: exact, in one form; `core.show.numbers` writes them for people."""

from __future__ import annotations

from decimal import Decimal


def exact(value: Decimal) -> str:
    """Return the number in full, without exponent, trailing zeros or a negative zero: 2.2750E+10 is "22750000000"."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def optional(value: Decimal | None) -> str | None:
    """Return `exact(value)`, or None for None."""
    return None if value is None else exact(value)


def rounded(value: Decimal | None, places: int) -> str | None:
    """Return a computed ratio with at most so many decimals; exact figures of a report are never rounded."""
    return None if value is None else exact(round(value, places))
