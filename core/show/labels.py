"""The wording of labels, verdicts and quotes in the user's language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.lexicon import Language, Lexicon, default, say, verdict_name
from core.model import Document, Message, Meta, Period, Report, Span, Verdict

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
"""Accepts the 2025年 of 2025年福建省政府工作报告; rejects 12025年."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Looks up every word that is not a report's own."""

    lang: Language
    """Of the labels."""
    lexicon: Lexicon
    """Where the wording is."""

    @classmethod
    def of(cls, lang: Language, lexicon: Lexicon | None) -> Labels:
        """Return labels with the program's own wording by default."""
        return cls(lang, lexicon or default())

    def __call__(self, key: str, **values: object) -> str:
        """Return the wording of a key."""
        return say(Message.of(key, **values), self.lang, self.lexicon)

    def many(self, *keys: str) -> tuple[str, ...]:
        """Return the wording of several keys that take no values."""
        return tuple(self(key) for key in keys)

    def known(self, group: str, name: str) -> str:
        """Return the wording of "group-name", or the name itself where a later floor has coined it."""
        key = f"{group}-{name}"
        return self(key) if key in self.lexicon.messages else name

    def say(self, message: Message) -> str:
        """Return a sentence of another floor."""
        return say(message, self.lang, self.lexicon)

    def verdict(self, verdict: Verdict) -> str:
        """Return mark and short wording, e.g. "▲达序时"."""
        return self.mark(verdict) + verdict_name(verdict, self.lang, short=True, lexicon=self.lexicon)

    def mark(self, verdict: Verdict) -> str:
        """Return the character that carries the verdict without colour."""
        return self.lexicon.verdicts[verdict].mark

    def judged(self, verdict: Verdict) -> bool:
        """Tell whether the verdict is a judgement, not the lack of one."""
        return self.lexicon.verdicts[verdict].signal and verdict != "contradiction"

    def quote(self, document: Document, span: Span) -> str:
        """Return a passage in quotation marks, with its line; line breaks become spaces."""
        text = " ".join(document.quote(span).split())
        return self("quote-line", line=document.line(span.start), text=text)

    def name(self, report: Report) -> str:
        """Return a short name: place and year, else the title, else the file."""
        meta = report.meta
        if meta.place:
            return f"{meta.place} {_year(meta)}".strip()
        return meta.title or report.document.path


def _year(meta: Meta) -> str:
    """Return the year that a report goes by, "" for none.

    That is the year of its title, the one that its plans are for, that of its date (a copy may be years younger), the
    one after the results that come before a plan of several years, and the year of its results.
    """
    named = _YEAR.search(meta.title or "")
    if named is not None:
        return named[1]
    plans, results = meta.plan_period, meta.achievement_period
    planned = _years(plans)
    if planned is not None and planned[0] == planned[1]:
        return str(planned[1])
    if meta.published:
        return meta.published[:4]
    told = _years(results)
    if told is not None:
        return str(told[1] + 1 if planned is not None else told[1])
    return str(planned[0]) if planned is not None else ""


def _years(period: Period | None) -> tuple[int, int] | None:
    """Return the first and the last year of a time, None when its end is not known."""
    if period is None or period.end is None:
        return None
    return (period.start or period.end).year, period.end.year
