"""The styles of an old Word document: which are headings, and which number their paragraphs.

Source: [MS-DOC] 2.9.271 (the sheet of styles), 2.9.260 (a style). The built-in styles have fixed numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from struct import unpack_from
from typing import Literal

from core.read.word.doc_looks import paragraph_look
from core.read.word.doc_pieces import Fib

Role = Literal["", "title", "subtitle", "caption", "contents"]
"""What the paragraphs of a style are, if nothing else than text and headings."""

SHEET = 1
"""Which table is the sheet of styles."""

HEADINGS, CONTENTS = range(1, 10), range(19, 28)
ROLES: dict[int, Role] = {34: "caption", 62: "title", 74: "subtitle", **dict.fromkeys(CONTENTS, "contents")}
"""Numbers of built-in styles, and what their paragraphs are."""

NO_BASE = 0xFFF
"""What a style names that is based on none."""

DEEPEST_CHAIN = 20
"""Styles that are based on each other; more are a circle."""


@dataclass(frozen=True, slots=True)
class DocStyle:
    """What a style says of its paragraphs."""

    role: Role = ""
    """What they are, if nothing else than text and headings."""
    level: int | None = None
    """Level of a heading, from 1; None for text."""
    list: int | None = None
    """Number of the list that numbers them."""
    depth: int = 0
    """Their level in it, from 0."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A style as it stands in the sheet."""

    ident: int
    base: int
    look: bytes


def styles_of(fib: Fib) -> list[DocStyle]:
    """Return the styles by their numbers."""
    entries = list(_entries(fib.table(SHEET)))
    return [_resolved(entries, number) for number in range(len(entries))]


def _entries(sheet: bytes) -> list[_Entry | None]:
    if len(sheet) < 6:
        return []
    size, count, base_size = unpack_from("<HHH", sheet)
    at = 2 + size
    found: list[_Entry | None] = []
    for _ in range(count):
        if at + 2 > len(sheet):
            break
        length = unpack_from("<H", sheet, at)[0]
        found.append(_entry(sheet[at + 2 : at + 2 + length], base_size) if length else None)
        at += 2 + length + length % 2
    return found


def _entry(raw: bytes, base_size: int) -> _Entry | None:
    """Return a style of paragraphs; None for one of characters or tables."""
    if len(raw) < base_size + 2 or base_size < 6:
        return None
    ident, kind = unpack_from("<HH", raw)
    if kind & 0xF != 1:
        return None
    at = base_size + 2 + 2 * int(unpack_from("<H", raw, base_size)[0]) + 2
    size = unpack_from("<H", raw, at)[0] if at + 2 <= len(raw) else 0
    return _Entry(ident & 0xFFF, kind >> 4, raw[at + 2 : at + 2 + size])


def _resolved(entries: list[_Entry | None], number: int) -> DocStyle:
    """Put a style together, from the one at the root of its chain to itself."""
    chain: list[_Entry] = []
    while number != NO_BASE and number < len(entries) and len(chain) < DEEPEST_CHAIN:
        entry = entries[number]
        if entry is None:
            break
        chain.append(entry)
        number = entry.base
    style = DocStyle()
    for entry in reversed(chain):
        style = _over(style, entry)
    return style


def _over(style: DocStyle, entry: _Entry) -> DocStyle:
    if entry.ident in HEADINGS:
        style = replace(style, role="", level=entry.ident)
    elif entry.ident in ROLES:
        style = replace(style, role=ROLES[entry.ident], level=None)
    look = paragraph_look(entry.look)
    if look.level is not None and style.role == "":
        style = replace(style, level=look.level or None)
    if look.list is not None:
        style = replace(style, list=look.list)
    return style if look.depth is None else replace(style, depth=look.depth)
