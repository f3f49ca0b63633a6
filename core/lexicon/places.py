"""Finds the line of an entry in a TOML file, which the parser does not keep."""

from __future__ import annotations

import re

_HEAD = re.compile(r"[ \t]*\[{1,2}[ \t]*[\"']?(?P<name>[\w.-]+)")
"""Accepts "[[units]]" and " [ 'units' ]"; rejects "synonyms = [" and "# [[units]]"."""


def entry_line(text: str, table: str, index: int) -> int:
    """Return the line, from 1, on which an entry of a table begins; 1 where it cannot be told."""
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if _names(line, table)]
    return lines[min(index, len(lines) - 1)] if lines else 1


def field_line(text: str, table: str, index: int, field: str) -> int:
    """Return the line on which an entry gives a field, or on which the entry begins."""
    start = entry_line(text, table, index)
    given = re.compile(rf"[ \t]*[\"']?{re.escape(field)}[\"']?[ \t]*=")
    for number, line in enumerate(text.splitlines()[start:], start=start + 1):
        if _HEAD.match(line):
            break
        if given.match(line):
            return number
    return start


def _names(line: str, table: str) -> bool:
    """Tell whether a line opens an entry of a table, or gives the whole table as a value."""
    head = _HEAD.match(line)
    return head["name"] == table if head else line.partition("=")[0].strip() == table
