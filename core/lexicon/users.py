"""A user's own dictionary: one TOML file with indicators, units and words of any table, beside the program's.

    [[indicators]]            a new indicator, or more names for one that there is
    [[units]]                 a measure word
    [[traps]] [[stages]] …    a word of the table of that name

Every entry is checked when the file is read, so that a slip is told with its line and not by a wrong result.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec
import tomli

from core.errors import LexiconError
from core.lexicon.entries import Indicator, Term, Unit
from core.lexicon.loader import TABLES, Lexicon, OwnRows, default
from core.lexicon.places import entry_line, field_line

_NEEDED = {"stages": ("stage",), "modality": ("strength",)}
"""Fields without which a word of the table has no effect."""
_SHOWN = 12
"""How many of the units an error names."""


class _Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An indicator of the user; what is not given stays as it is, or is left open for a new one."""

    id: str
    canonical: str | None = None
    synonyms: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    direction: Literal["higher_better", "lower_better", "neutral"] = "neutral"
    field: str = ""
    type: str = "flow"
    note: str = ""


Form = TypeVar("Form", _Named, Unit, Term)


def user_lexicon(path: Path) -> Lexicon:
    """Return the program's dictionaries with the entries of a user's file.

    Raises:
        LexiconError: There is no such file, or an entry is not valid; the message names file and line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise LexiconError("lexicon-missing", path=path) from error
    except UnicodeDecodeError as error:
        raise LexiconError("lexicon-not-text", path=path) from error
    except OSError as error:
        raise LexiconError("lexicon-unreadable", path=path, detail=error.strerror or error) from error
    return Lexicon(own=_File(path, text, default()).rows())


@dataclass(frozen=True, slots=True)
class _File:
    """The file, with what is needed to judge its entries."""

    path: Path
    text: str
    base: Lexicon

    def rows(self) -> OwnRows:
        """Return all entries."""
        tables = self._tables()
        terms = {name: tuple(self._terms(name, rows)) for name, rows in tables.items() if name in TABLES}
        units = tuple(self._units(tables.get("units", [])))
        return OwnRows(terms, units, tuple(self._indicators(tables.get("indicators", []))))

    def _tables(self) -> dict[str, list[dict[str, Any]]]:
        try:
            tables: dict[str, Any] = tomli.loads(self.text)
        except tomli.TOMLDecodeError as error:
            raise self._error("lexicon-syntax", error.lineno, detail=error.msg) from error
        known = ("indicators", "units", *TABLES)
        for name, rows in tables.items():
            line = entry_line(self.text, name, 0)
            if name not in known:
                raise self._error("lexicon-unknown-table", line, table=name, allowed=" ".join(known))
            if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                raise self._error("lexicon-not-rows", line, table=name)
        return tables

    def _terms(self, table: str, rows: list[dict[str, Any]]) -> Iterator[Term]:
        kinds = sorted({row.kind for row in self.base.terms(table)})
        for at, row in enumerate(rows):
            term = self._converted(table, at, row, Term)
            if term.kind not in kinds:
                raise self._wrong(table, at, "kind", "choice", " ".join(kinds))
            for field in _NEEDED.get(table, ()):
                if field not in row:
                    line = entry_line(self.text, table, at)
                    raise self._error("lexicon-missing-field", line, table=table, field=field)
            yield term

    def _units(self, rows: list[dict[str, Any]]) -> Iterator[Unit]:
        own = {row.get("term") for row in rows}
        for at, row in enumerate(rows):
            unit = self._converted("units", at, row, Unit)
            for field in ("same_as", "written_as"):
                other = getattr(unit, field)
                if other is not None and other not in self.base.units and other not in own:
                    raise self._wrong("units", at, field, "choice", " ".join(islice(self.base.units, _SHOWN)) + " …")
            yield unit

    def _indicators(self, rows: list[dict[str, Any]]) -> Iterator[Indicator]:
        """Yield each indicator whole: one that there is with more names, or a new one."""
        known = dict(self.base.indicators)
        owners = {name: row.id for row in known.values() for name in (row.canonical, *row.synonyms)}
        for at, row in enumerate(rows):
            given = self._converted("indicators", at, row, _Named)
            before = known.get(given.id)
            if before is None and given.canonical is None:
                line = entry_line(self.text, "indicators", at)
                raise self._error("lexicon-missing-field", line, table="indicators", field="canonical")
            for name in (given.canonical or "", *given.synonyms):
                if name and owners.setdefault(name, given.id) != given.id:
                    field = "canonical" if name == given.canonical else "synonyms"
                    line = field_line(self.text, "indicators", at, field)
                    raise self._error("lexicon-taken", line, name=name, id=owners[name])
            known[given.id] = _indicator(given, before, set(row))
            yield known[given.id]

    def _converted(self, table: str, at: int, row: dict[str, Any], form: type[Form]) -> Form:
        """Return an entry in its form.

        Raises:
            LexiconError: It lacks a field, has one too many, or one with a value of the wrong kind.
        """
        fields = {field.encode_name: field for field in msgspec.structs.fields(form)}
        for name in row:
            if name not in fields:
                line, allowed = field_line(self.text, table, at, name), " ".join(fields)
                raise self._error("lexicon-unknown-field", line, table=table, field=name, allowed=allowed)
        for name, field in fields.items():
            if field.required and name not in row:
                raise self._error("lexicon-missing-field", entry_line(self.text, table, at), table=table, field=name)
            if name not in row:
                continue
            try:
                msgspec.convert(row[name], field.type)
            except msgspec.ValidationError as error:
                raise self._wrong(table, at, name, *_expected(field.type)) from error
            words = row[name] if isinstance(row[name], list) else [row[name]]
            if name in ("term", "id", "canonical", "synonyms") and not all(word.strip() for word in words):
                raise self._wrong(table, at, name, "empty")
        return msgspec.convert(row, form)

    def _wrong(self, table: str, at: int, field: str, kind: str, allowed: str = "") -> LexiconError:
        """Return the error of a value, with the kind of value that was expected."""
        line = field_line(self.text, table, at, field)
        return self._error(f"lexicon-wrong-{kind}", line, field=field, allowed=allowed)

    def _error(self, key: str, line: int, **values: object) -> LexiconError:
        return LexiconError(key, path=self.path, line=line, **values)


def _indicator(given: _Named, before: Indicator | None, named: set[str]) -> Indicator:
    """Return the indicator with what the user said of it; names and units are added, the rest is replaced."""
    if before is None:
        return Indicator(**(msgspec.structs.asdict(given) | {"canonical": given.canonical or ""}))
    replaced = {name: getattr(given, name) for name in named & {"canonical", "direction", "field", "type", "note"}}
    return msgspec.structs.replace(
        before,
        synonyms=tuple(dict.fromkeys((*before.synonyms, *given.synonyms))),
        units=tuple(dict.fromkeys((*before.units, *given.units))),
        **replaced,
    )


def _expected(kind: Any) -> tuple[str, str]:  # noqa: ANN401 - any annotation
    """Return what kind of value a type takes, and the values that it allows."""
    choices = [kind, *get_args(kind)]
    literal = next((one for one in choices if get_origin(one) is Literal), None)
    if literal is not None:
        return "choice", " ".join(get_args(literal))
    if any(get_origin(one) is tuple for one in choices):
        return "texts", ""
    if int in choices:
        return "integer", ""
    return ("number", "") if Decimal in choices else ("text", "")
