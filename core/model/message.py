"""A sentence for the user, before it is put into the user's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A key of `core/lexicon/messages.toml` and the values that its template takes."""

    key: str
    """Name of the template, e.g. "file-missing"."""
    values: tuple[tuple[str, str], ...] = ()
    """Name and text of each value, in the order given."""

    @classmethod
    def of(cls, key: str, **values: object) -> Message:
        """Return a message with every value as text."""
        return cls(key, tuple((name, str(value)) for name, value in values.items()))
