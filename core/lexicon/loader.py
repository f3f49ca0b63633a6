"""Reads the dictionary files: the program's own, and those of a user's folder, which add to or override them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec
import tomli  # tomllib in compiled form: with that, the tables would take a tenth of the program's start

from core.errors import LexiconError
from core.lexicon.entries import Indicator, Pattern, Term, Unit, VerdictWording, Wording

TABLES = (
    "about", "actions", "aliases", "changes", "comparators", "digest", "modality", "outcomes", "periods", "ranks",
    "relations", "roles", "scopes", "stages", "stock", "traps", "values",
)  # fmt: skip
"""The files that hold terms; the others hold units, indicators, verdicts, messages and chrome."""


class _Keyed(Protocol):
    @property
    def key(self) -> object: ...


Row = TypeVar("Row", bound=_Keyed)


class _Terms(msgspec.Struct, forbid_unknown_fields=True):
    terms: tuple[Term, ...] = ()
    lists: dict[str, tuple[str, ...]] = {}

    def rows(self) -> tuple[Term, ...]:
        """Return the terms, those of the plain word lists (`kind = [words]`) among them."""
        return (*self.terms, *(Term(word, kind) for kind, words in self.lists.items() for word in words))


class _Units(msgspec.Struct, forbid_unknown_fields=True):
    multipliers: dict[str, Decimal] = {}
    units: tuple[Unit, ...] = ()


class _Indicators(msgspec.Struct, forbid_unknown_fields=True):
    indicators: tuple[Indicator, ...] = ()


class _Verdicts(msgspec.Struct, forbid_unknown_fields=True):
    verdicts: tuple[VerdictWording, ...] = ()


class _Messages(msgspec.Struct, forbid_unknown_fields=True):
    messages: tuple[Wording, ...] = ()


class _Patterns(msgspec.Struct, forbid_unknown_fields=True):
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnRows:
    """A user's rows for several tables, checked."""

    terms: dict[str, tuple[Term, ...]] = field(default_factory=dict)
    """By table."""
    units: tuple[Unit, ...] = ()
    """Measure words."""
    indicators: tuple[Indicator, ...] = ()
    """Whole indicators, new ones and changed ones."""


File = TypeVar("File", _Terms, _Units, _Indicators, _Verdicts, _Messages, _Patterns)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The dictionaries, each read when it is first asked for.

    Compares and hashes by identity, so that compiled patterns can be cached per lexicon.
    """

    user_dir: Path | None = None
    """A folder whose files of the same names add rows or, with the same key, replace them."""
    own: OwnRows = field(default_factory=OwnRows)
    """A user's rows from elsewhere, which come last."""
    _terms: dict[tuple[str, ...], tuple[Term, ...]] = field(default_factory=dict, repr=False)
    """What `terms` has found, by table and kinds: rules ask for the same few kinds at every target."""
    _words: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict, repr=False)
    """The same for `words`."""
    _word_sets: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, repr=False)
    """The same for `word_set`."""

    def terms(self, table: str, *kinds: str) -> tuple[Term, ...]:
        """Return the terms of a table, all of them or those of the given kinds, longest first.

        Args:
            table: One of `TABLES`.
            kinds: Values of `Term.kind`; none for all.

        Raises:
            LexiconError: A file is not valid.
        """
        asked = (table, *kinds)
        if asked not in self._terms:
            if kinds:
                self._terms[asked] = tuple(row for row in self.terms(table) if row.kind in kinds)
            else:
                files = [file.rows() for file in self._files(table, _Terms)]
                rows = _merged([*files, self.own.terms.get(table, ())])
                self._terms[asked] = tuple(sorted(rows, key=lambda row: (-len(row.term), row.term)))
        return self._terms[asked]

    def words(self, table: str, *kinds: str) -> tuple[str, ...]:
        """Return only the words of `terms`, longest first, each once."""
        asked = (table, *kinds)
        if asked not in self._words:
            self._words[asked] = tuple(dict.fromkeys(row.term for row in self.terms(table, *kinds)))
        return self._words[asked]

    def word_set(self, table: str, *kinds: str) -> frozenset[str]:
        """Return the same words for asking whether one is among them."""
        asked = (table, *kinds)
        if asked not in self._word_sets:
            self._word_sets[asked] = frozenset(self.words(table, *kinds))
        return self._word_sets[asked]

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Measure words by the way they are written."""
        files = [file.units for file in self._files("units", _Units)]
        return {row.term: row for row in _merged([*files, self.own.units])}

    @cached_property
    def multipliers(self) -> dict[str, Decimal]:
        """万, 亿 and their compounds, longest first."""
        merged = {name: value for file in self._files("units", _Units) for name, value in file.multipliers.items()}
        return dict(sorted(merged.items(), key=lambda item: -len(item[0])))

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Indicators by id."""
        files = [file.indicators for file in self._files("indicators", _Indicators)]
        return {row.id: row for row in _merged([*files, self.own.indicators])}

    @cached_property
    def verdicts(self) -> dict[str, VerdictWording]:
        """How verdicts are said, by id."""
        return {row.id: row for row in _merged(file.verdicts for file in self._files("verdicts", _Verdicts))}

    @cached_property
    def messages(self) -> dict[str, Wording]:
        """Sentences for the user, by key."""
        return {row.key: row for row in _merged(file.messages for file in self._files("messages", _Messages))}

    @cached_property
    def chrome(self) -> tuple[Pattern, ...]:
        """Lines of web pages and readers that are no part of a report."""
        return tuple(_merged(file.patterns for file in self._files("chrome", _Patterns)))

    def check(self) -> None:
        """Read every file.

        Raises:
            LexiconError: One of them is not valid; the message names the file and the place in it.
        """
        for table in TABLES:
            self.terms(table)
        for _ in (self.units, self.multipliers, self.indicators, self.verdicts, self.messages, self.chrome):
            pass

    def _files(self, name: str, form: type[File]) -> list[File]:
        own = resources.files("core.lexicon").joinpath(f"{name}.toml")
        files = [_decoded(own.read_bytes(), f"{name}.toml", form)]
        if self.user_dir is not None and (path := self.user_dir / f"{name}.toml").is_file():
            files.append(_decoded(path.read_bytes(), str(path), form))
        return files


def _decoded(raw: bytes, where: str, form: type[File]) -> File:
    try:
        return msgspec.convert(tomli.loads(raw.decode()), form, str_keys=True)
    except (msgspec.ValidationError, tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError("lexicon-invalid", path=where, detail=error) from error


def _merged(files: Iterable[Iterable[Row]]) -> Iterable[Row]:
    """Return the rows of all files, a later row replacing an earlier one with the same key in its place."""
    rows: dict[object, Row] = {}
    for file in files:
        rows.update({row.key: row for row in file})
    return rows.values()


@cache
def default() -> Lexicon:
    """Return the program's own dictionaries."""
    return Lexicon()
