from pathlib import Path

import pytest

from core.diff import wording
from core.diff.heat import heat, ratio
from core.diff.phrases import bare, found
from core.lexicon import default
from core.model import Article, Document, Meta, Paragraph, Report, Span


def _report(text: str) -> Report:
    pieces = (Paragraph((Span(0, len(text)),), None, 0, "mixed"),)
    return Report(Document("-", "text/plain", None, text), Meta(), (Article(None, Span(0, len(text)), ()),), pieces)


def _new(here: str, there: str) -> list[str]:
    return [item.phrase for item in found(here, there, default())]


def test_quoted_terms_come_first() -> None:
    assert _new("建设长者食堂。推行“双报到”制度。", "推进项目建设。")[0] == "双报到"


def test_a_phrase_is_complete() -> None:
    assert "三孩生育政策" in _new("依法实施三孩生育政策。加强养老服务。", "加强养老服务。")


def test_quotation_marks_and_line_breaks_do_not_make_a_phrase_new() -> None:
    assert _new("推行“双报\n到”制度。", "推行双报到制度。") == []


def test_places_of_a_phrase_are_found_across_a_line_break() -> None:
    text = "推行“双报到”。落实双\n报到。"
    result = wording(_report("推进项目建设。"), _report(text))
    (phrase,) = [each for each in result.new if each.phrase == "双报到"]
    assert phrase.count == 2
    assert [span.of(text) for span in phrase.where] == ["双报到", "双\n报到"]


def test_log_likelihood_by_hand() -> None:
    assert ratio(1, 1, 100, 100) == pytest.approx(0.0)
    assert ratio(110, 1, 31776, 31776) == pytest.approx(142.5, abs=0.1)


def test_a_word_used_more_is_hotter_and_never_both() -> None:
    hotter, cooler = heat(["小区"] * 60 + ["项目"] * 3 + ["工作"] * 40, ["小区"] * 9 + ["项目"] * 34 + ["工作"] * 40)
    assert [each.word for each in hotter] == ["项目"]
    assert [each.word for each in cooler] == ["小区"]


def test_everything_listed_as_new_or_gone_really_is(seeds: Path) -> None:
    a, b = ((seeds / f"meiling-{year}.txt").read_text("utf-8") for year in (2021, 2024))
    result = wording(_report(a), _report(b))
    assert {"双报到", "网格+", "四帮四扶"} <= {phrase.phrase for phrase in result.new}
    assert "红马甲" in {phrase.phrase for phrase in result.gone}
    assert not [p.phrase for p in result.new if p.phrase in bare(a) or p.phrase not in bare(b)]
    assert not [p.phrase for p in result.gone if p.phrase in bare(b) or p.phrase not in bare(a)]
