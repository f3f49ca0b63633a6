"""A report of one paragraph, so that each test shows only the sentence it is about."""

from collections.abc import Callable
from datetime import date

import pytest

from core.extract import extract
from core.model import Article, Document, Extraction, Meta, Paragraph, Period, Report, Role, Span, Target

Read = Callable[..., tuple[Target, ...]]

PAST = Period("2024年", date(2024, 1, 1), date(2024, 12, 31), "year")
PLAN = Period("2025年", date(2025, 1, 1), date(2025, 12, 31), "year")


def report_of(text: str, role: Role = "achievement", pieces: tuple[Span, ...] | None = None) -> Report:
    paragraph = Paragraph(pieces or (Span(0, len(text)),), None, 0, role)
    article = Article(None, Span(0, len(text)), ())
    return Report(
        Document("-", "text/plain", None, text),
        Meta(None, achievement_period=PAST, plan_period=PLAN),
        (article,),
        (paragraph,),
    )


@pytest.fixture
def extraction() -> Callable[..., Extraction]:
    def run(text: str, role: Role = "achievement", pieces: tuple[Span, ...] | None = None) -> Extraction:
        return extract(report_of(text, role, pieces))

    return run


@pytest.fixture
def numbers() -> Read:
    def run(text: str, role: Role = "achievement") -> tuple[Target, ...]:
        return tuple(target for target in extract(report_of(text, role)).targets if not target.qualitative)

    return run


@pytest.fixture
def deeds() -> Read:
    def run(text: str, role: Role = "plan") -> tuple[Target, ...]:
        return tuple(target for target in extract(report_of(text, role)).targets if target.qualitative)

    return run
