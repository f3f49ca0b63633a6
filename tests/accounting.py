"""Shows that an outline accounts for every character of its text, and makes texts that nobody wrote."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise

from core.export.flow import flow
from core.model import Report, Span

EDIT_KINDS = ("insert", "delete", "duplicate", "swap", "insert_lines", "delete_lines", "duplicate_lines", "swap_lines")
"""What a random edit may do, to characters and to lines."""

SIGNS = "一二三、（）()1.年月日，。；：！？“”《》—…●#*|-% \n\r\t\u3000\xa0\u200b\ufeff\x00工今年完来源记者图为版权附件"
"""Characters that mean something to some rule."""


def check_accounted(report: Report) -> None:
    """Assert that each character is in exactly one of title, heading, paragraph, dropped or white space."""
    text = report.document.text
    kept = [piece for passage in flow(report) for piece in passage.pieces]
    own = [article.title_span for article in report.articles if article.title_span is not None]
    own += [section.heading_span for section in report.sections()]
    own += [piece for paragraph in report.paragraphs for piece in paragraph.pieces]
    for spans in (kept, own):
        covered = bytearray(len(text))
        for span in [*spans, *(dropped.span for dropped in report.dropped)]:
            assert 0 <= span.start < span.end <= len(text)
            assert not any(covered[span.start : span.end]), f"twice: {span.of(text)!r}"
            covered[span.start : span.end] = b"\1" * len(span)
        lost = [at for at, char in enumerate(text) if not covered[at] and not char.isspace()]
        assert not lost, f"lost: {text[lost[0] : lost[0] + 20]!r}"


def check_order(report: Report) -> None:
    """Assert that each article is read in the order of its text, except where a sentence is put together.

    Its headline comes first, wherever it stands.
    """
    passages = [passage for passage in flow(report) if passage.kind != "title"]
    placed = [(passage.article, piece) for passage in passages for piece in passage.pieces]
    assert [article for article, _ in placed] == sorted(article for article, _ in placed)
    same = [(one, two) for (first, one), (second, two) in pairwise(placed) if first == second]
    back = {(one.end, two.start) for one, two in same if two.start < one.end}
    assert back <= set(report.joined)
    for end, start in report.joined:
        assert 0 < end <= len(report.document.text)
        assert 0 <= start < len(report.document.text)


def check_tree(report: Report) -> None:
    """Assert that ids, levels and spans of the sections fit each other."""
    idents = [section.id for section in report.sections()]
    assert len(idents) == len(set(idents))
    for article in report.articles:
        if article.title_span is not None:
            assert _in_order(article.title or "", report.document.quote(article.title_span))
    for section in report.sections():
        assert section.heading_span.start == section.span.start
        assert _in_order(section.heading.replace(" ", ""), report.document.quote(section.heading_span))
        for child in section.children:
            assert child.id.rpartition(".")[0] == section.id
            assert child.level == section.level + 1
    known = {*idents, None}
    assert all(paragraph.section in known for paragraph in report.paragraphs)
    assert all(0 <= paragraph.article < len(report.articles) for paragraph in report.paragraphs)


def _in_order(words: str, text: str) -> bool:
    """Tell whether all characters of the words stand in the text, in their order; the text may have noise between."""
    rest = iter(text)
    return bool(words) and len("".join(words.splitlines())) == len(words) and all(char in rest for char in words)


def check(report: Report) -> None:
    """Assert all of the above."""
    check_accounted(report)
    check_order(report)
    check_tree(report)


def kept_characters(report: Report) -> int:
    """Return how many characters are not dropped, blanks not counted."""
    return sum(passage.characters(report.document) for passage in flow(report))


def pieces_of(text: str, rng: random.Random, shortest: int = 600, longest: int = 1500) -> Iterator[str]:
    """Yield whole lines of a text in pieces of some hundred characters."""
    piece, size = "", rng.randint(shortest, longest)
    for line in text.splitlines(keepends=True):
        piece += line
        if len(piece) >= size:
            yield piece
            piece, size = "", rng.randint(shortest, longest)
    if piece.strip():
        yield piece


def edited(text: str, rng: random.Random) -> str:
    """Return a text with one random edit."""
    kind = rng.choice(EDIT_KINDS)
    if kind.endswith("_lines"):
        return "".join(_changed(text.splitlines(keepends=True), kind.removesuffix("_lines"), rng))
    return "".join(_changed(list(text), kind, rng))


def _changed(items: list[str], kind: str, rng: random.Random) -> list[str]:
    """Return items, which are characters or lines, with a short run of them inserted, deleted, doubled or moved."""
    first = rng.randrange(len(items) + 1)
    run = Span(first, min(len(items), first + rng.randint(1, 12)))
    before, inside, after = items[: run.start], items[run.start : run.end], items[run.end :]
    if kind == "insert":
        return [*before, "".join(rng.choices(SIGNS, k=rng.randint(1, 8))), *inside, *after]
    if kind == "delete":
        return [*before, *after]
    if kind == "duplicate":
        return [*before, *inside, *inside, *after]
    to = rng.randrange(len(after) + 1)
    return [*before, *after[:to], *inside, *after[to:]]
