from collections.abc import Callable
from pathlib import Path

import pytest

from core.extract import extract
from core.model import Article, Document, Extraction, Meta, Paragraph, Report, Role, Section, Span
from core.outline import outline
from core.read import read

Run = Callable[..., Extraction]
SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def test_the_headline_targets_of_a_plan_are_one_clean_target_each(extraction: Run) -> None:
    text = (
        "今年主要预期目标是：地区生产总值增长5%左右；城镇新增就业50万人以上，城镇调查失业率5.5%左右；"
        "居民收入增长与经济增长同步。"
    )
    found = extraction(text, "plan").targets
    assert [(target.indicator_id, target.quote) for target in found] == [
        ("gdp", "地区生产总值增长5%左右"),
        ("new_jobs", "城镇新增就业50万人以上"),
        ("unemp_surveyed", "城镇调查失业率5.5%左右"),
        ("income_all", "居民收入增长与经济增长同步"),
    ]
    assert {target.period.text for target in found if target.period} == {"今年"}
    assert [target.id for target in found] == ["t1", "t2", "t3", "t4"]


def test_offsets_point_into_the_document_through_a_cut_paragraph(extraction: Run) -> None:
    text = "完成固定资产投资\n[图片]\n1.65亿元。"
    found = extraction(text, "achievement", (Span(0, 8), Span(14, len(text))))
    (one,) = (target for target in found.targets if not target.qualitative)
    assert text[one.span.start : one.span.end] == "1.65亿元"
    assert one.indicator == "固定资产投资"
    assert one.line == 3


def test_a_quote_holds_the_name_and_the_value_and_the_sentence_holds_the_quote(extraction: Run) -> None:
    text = "疫情平稳。常态化设置10个采样点,累计完成接种40.5万剂次。"
    for target in extraction(text).targets:
        assert target.sentence.contains(target.clause)
        assert target.clause.contains(target.span)


def test_a_report_without_paragraphs_gives_nothing() -> None:
    assert extract(outline(read("某市2025年政府工作报告".encode()))) == Extraction((), ())


def section(ident: str, role: Role, span: Span, *, annex: bool, children: tuple[Section, ...] = ()) -> Section:
    return Section(
        ident, None, "", ident.count(".") + 1, "standalone", soft=False, role=role, scope=None, annex=annex,
        heading_span=Span(span.start, span.start), span=span, children=children,
    )  # fmt: skip


def test_a_glossary_gives_no_targets_and_an_annex_of_promises_does() -> None:
    paragraphs = ("新建公园10个。", "城镇新增就业5万人。", "“两个大局”是指新建幼儿园20所。")
    text = "\n".join(paragraphs)
    plan, promise, term = (Span(text.index(one), text.index(one) + len(one)) for one in paragraphs)
    tops = (
        section("1", "plan", plan, annex=False),
        section("2", "plan", promise, annex=True, children=(section("2.1", "plan", promise, annex=False),)),
        section("3", "background", term, annex=True, children=(section("3.1", "background", term, annex=False),)),
    )
    placed = ((plan, "1"), (promise, "2.1"), (term, "3.1"))
    report = Report(
        Document("-", "text/plain", None, text),
        Meta(None),
        (Article(None, Span(0, len(text)), tops),),
        tuple(Paragraph((span,), ident, 0, "plan") for span, ident in placed),
    )
    assert [target.quote for target in extract(report).targets] == ["新建公园10个", "城镇新增就业5万人"]


@pytest.mark.parametrize("name", ["anhai-2022.txt", "haibin-2023.txt", "meiling-2024.txt", "meiling-2021.txt"])
def test_every_seed_gives_targets_whose_figures_stand_where_they_say(name: str) -> None:
    report = outline(read(SEEDS / name))
    found = extract(report)
    assert len(found.targets) > 30
    for target in found.targets:
        assert report.document.quote(target.span) == target.shown
        assert report.document.quote(target.clause) == target.quote


def test_the_investment_in_64_projects_is_read_with_its_share_of_the_plan() -> None:
    found = extract(outline(read(SEEDS / "anhai-2022.txt"))).targets
    done = [target for target in found if target.shown == "49.81亿元" and target.completion]
    plan = [target for target in found if target.shown == "54亿元以上"]
    assert len(done) == 2
    assert {str(target.completion.value) for target in done if target.completion} == {"90.64"}
    assert [(target.status, target.comparator, target.modality) for target in plan] == [("planned", "ge", "确保")]
