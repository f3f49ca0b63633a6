"""Outlines against a careful reader's: headings, articles, roles, and what must or must not stand in the body."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from rapidfuzz import fuzz

from core.model import Report, Span
from tests.quality.counting import Gold, Tally, bare


def _headings(sections: Iterable[Gold]) -> Iterable[Gold]:
    for section in sections:
        yield section
        yield from _headings(section["children"])


def _heading(text: str) -> str:
    bare = re.sub(r"\s+", "", text).lstrip("#●")
    return re.sub(r"^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d+[.、])", "", bare).rstrip(
        "。:：,，;；"
    )


def headings(report: Report, gold: Gold) -> Tally:
    """Count required headings; optional ones and article titles are neither rewarded nor punished."""
    rows = [row for article in gold["articles"] for row in _headings(article["sections"])]
    wanted = [_heading(row["heading"]) for row in rows if not row.get("soft")]
    neutral = [_heading(row["heading"]) for row in rows if row.get("soft")]
    neutral += [_heading(article["title"]) for article in gold["articles"]]
    said = [_heading(section.heading) for section in report.sections() if not section.soft]

    def like(a: str, b: str) -> bool:
        return fuzz.ratio(a, b) >= 90

    hits = sum(any(like(w, s) for s in said) for w in wanted)
    counted = [s for s in said if any(like(w, s) for w in wanted) or not any(like(n, s) for n in neutral)]
    right = sum(any(like(w, s) for w in wanted) for s in counted)
    return Tally(right, len(counted), hits, len(wanted))


def _line_span(report: Report, number: int) -> Span:
    starts = (*report.document.line_starts, len(report.document.text))
    return Span(starts[number - 1], starts[number])


def _kept(report: Report) -> list[bool]:
    """Return, for every character, whether it is in the body or a heading."""
    kept = [False] * len(report.document.text)
    spans = [piece for paragraph in report.paragraphs for piece in paragraph.pieces]
    spans += [section.heading_span for section in report.sections()]
    for span in spans:
        kept[span.start : span.end] = [True] * len(span)
    return kept


def chrome_left(report: Report, gold: Gold) -> int:
    """Count characters of navigation, comments and copyright that stand in the body."""
    kept, text = _kept(report), report.document.text
    spans = [_line_span(report, row["line"]) for row in gold["chrome"] if row["hard"]]
    return sum(kept[i] for span in spans for i in range(span.start, span.end) if not text[i].isspace())


def left_in(report: Report, gold: Gold, kind: Literal["captions", "duplicates"]) -> list[str]:
    """Return the captions, or the repeats of earlier text, that stand in the body though they should be left out."""
    kept, text = _kept(report), report.document.text
    found = []
    for row in gold[kind]:
        at = text.find(row["text"], _line_span(report, row["line"]).start)
        if row.get("action", "drop") == "drop" and any(kept[at : at + len(row["text"])]):
            found.append(row["text"])
    return found


def joined(report: Report, gold: Gold) -> Tally:
    """Count broken paragraphs whose second part follows the first one directly."""
    paragraphs = [paragraph.text(report.document) for paragraph in report.paragraphs]
    hits = sum(any(row["tail"] + row["head"] in text for text in paragraphs) for row in gold["broken"])
    return Tally(hits, hits, hits, len(gold["broken"]))


def articles(report: Report, gold: Gold) -> Tally:
    """Count articles by their titles."""
    wanted = [bare(article["title"]) for article in gold["articles"]]
    said = [bare(article.title) for article in report.articles if article.title]
    right = sum(any(fuzz.ratio(title, other) >= 90 for other in wanted) for title in said)
    hits = sum(any(fuzz.ratio(title, other) >= 90 for other in said) for title in wanted)
    return Tally(right, len(said), hits, len(wanted))


def roles(report: Report, gold: Gold) -> Tally:
    """Count required headings whose section tells what a careful reader says it does: results, plans, background."""
    rows = [row for article in gold["articles"] for row in _headings(article["sections"]) if not row.get("soft")]
    said = {_heading(section.heading): section.role for section in report.sections()}
    asked = [row for row in rows if row.get("kind") and _heading(row["heading"]) in said]
    right = sum(said[_heading(row["heading"])] == row["kind"] for row in asked)
    return Tally(right, len(asked), right, len(asked))


def body_lost(report: Report, gold: Gold) -> int:
    """Count characters of body lines left out of body and headings; captions inside a line do not count."""
    kept, text = _kept(report), report.document.text
    captions = [(row["line"], row["text"]) for row in gold["captions"]]
    lost = 0
    for article in gold["articles"]:
        for number in article["reading_order_lines"]:
            span = _line_span(report, number)
            for line, caption in captions:
                if line == number and (at := text.find(caption, span.start, span.end)) >= 0:
                    span = Span(at + len(caption), span.end)
            lost += sum(not kept[i] and not text[i].isspace() and text[i] != "#" for i in range(span.start, span.end))
    return lost
