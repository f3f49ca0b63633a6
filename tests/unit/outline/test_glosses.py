"""Readings behind characters, signs of Markdown and traditional script do not change what the outline sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.extract import extract
from core.model import Document, Report
from core.outline import outline
from core.outline.glosses import glosses_of
from core.read import read

PLAIN = """\
東石鎮2021年工作總結
一、2021年工作完成情況
（一）工業經濟
全鎮完成規上工業產值210.67億元，比增19.71%；財政總收入3.81億元，比增23.77%。
（二）城鎮品質
完成固定資產投資3.63億元，鋪設管道30.23公里，推進1860畝高標準農田項目建設。
二、2022年工作計劃
2022年，力爭完成固定資產投資5億元，規上工業產值增長8%左右。
"""
READINGS = {
    "鎮": "zhèn", "經": "jīng", "濟": "jì", "產": "chǎn", "業": "yè", "總": "zǒng", "資": "zī",
    "設": "shè", "劃": "huà",
}  # fmt: skip


def _document(text: str) -> Document:
    return Document("-", "text/plain", "utf-8", text)


def _glossed(form: str) -> str:
    return "".join(char + (form.format(READINGS[char]) if char in READINGS else "") for char in PLAIN)


def _told(report: Report) -> list[object]:
    """Return what an outline and its targets say, without places."""
    document = report.document
    return [
        report.meta.title,
        report.meta.place,
        [(s.id, s.heading, s.marker, s.level, s.style, s.role) for s in report.sections()],
        [(p.text(document), p.section, p.role) for p in report.paragraphs],
        [(t.indicator, t.indicator_id, t.value, t.unit, t.status) for t in extract(report).targets],
    ]


@pytest.mark.parametrize("form", ["({})", "（{}）", "{}", "[{}]"])
def test_readings_behind_characters_are_left_out_and_listed(form: str) -> None:
    text = _glossed(form)
    report = outline(_document(text))
    assert _told(report) == _told(outline(_document(PLAIN)))
    left_out = [text[item.span.start : item.span.end] for item in report.dropped]
    assert left_out[-2:] == [form.format("yè"), form.format("chǎn")]
    assert {item.reason for item in report.dropped} == {"furniture"}


def test_a_heading_covers_its_readings_but_is_shown_without() -> None:
    report = outline(_document(_glossed("({})")))
    section = report.section("1.1")
    assert section.heading == "（一）工業經濟"
    assert report.document.quote(section.heading_span) == "（一）工業(yè)經(jīng)濟"


def test_the_figures_of_a_target_stand_where_it_says() -> None:
    report = outline(_document(_glossed("({})")))
    for target in extract(report).targets:
        assert target.quote == report.document.quote(target.clause)
    shown = [report.document.quote(target.span) for target in extract(report).targets]
    assert "210.67億元" in shown


@pytest.mark.parametrize(
    "text",
    [
        "檗(bò)谷村達到50萬元以上，其余各村均已达标。" * 3,
        "鄁(bèi)村完成投资3亿元(GDP)，面积5(km)，网格(ABC)，café，完成。" * 2,
        "全镇GDP增长5.2%，建成5G基站30个，引进APP项目（hello）。" * 5,
        "完成投资三亿元。" * 200 + "圳(zhèn)上村、檗(bò)谷村、鄁(bèi)村完工。",
    ],
)
def test_one_reading_that_explains_a_rare_name_is_left_alone(text: str) -> None:
    few = text.replace("檗(bò)谷村達到50萬元以上，其余各村均已达标。", "", 2).replace("鄁(bèi)村", "", 1)
    assert glosses_of(few) == []


def test_the_bopomofo_of_taiwan_and_neutral_tones_are_readings_too() -> None:
    text = "鄉(ㄒㄧㄤ)鎮(ㄓㄣˋ)的(de)經(jīng)濟(jì)發(fā)展(zhǎn)了(le)。"
    assert [span.of(text) for span in glosses_of(text)] == [
        "(ㄒㄧㄤ)", "(ㄓㄣˋ)", "(de)", "(jīng)", "(jì)", "(fā)", "(zhǎn)", "(le)",
    ]  # fmt: skip


def test_signs_without_width_inside_a_line_are_left_out() -> None:
    report = outline(
        _document("\ufeff一、2023年工作\u200b完成情况\n完成固定资产\u200b投资1.65亿元，同比\u200b增长8.5%。\n")
    )
    assert next(report.sections()).heading == "一、2023年工作完成情况"
    assert extract(report).targets[0].indicator_id == "fai"


def test_traditional_script_is_shown_as_it_stands() -> None:
    report = outline(_document(PLAIN))
    assert report.meta.title == "東石鎮2021年工作總結"
    assert report.meta.place == "東石鎮"
    assert [section.heading for section in report.sections()] == [
        "一、2021年工作完成情況", "（一）工業經濟", "（二）城鎮品質", "二、2022年工作計劃",
    ]  # fmt: skip
    assert [section.role for section in report.articles[0].sections] == ["achievement", "plan"]


def test_a_traditional_copy_has_the_outline_and_the_targets_of_the_simplified_one(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        document = read(path)
        same, other = outline(document), outline(read(_traditional(document.text).encode(), name=path.name))
        assert [(s.id, s.role, s.heading_span, s.span) for s in other.sections()] == [
            (s.id, s.role, s.heading_span, s.span) for s in same.sections()
        ]
        assert [(p.pieces, p.section, p.role) for p in other.paragraphs] == [
            (p.pieces, p.section, p.role) for p in same.paragraphs
        ]
        assert [(d.span, d.reason) for d in other.dropped] == [(d.span, d.reason) for d in same.dropped]
        assert [(t.span, t.indicator_id, t.value, t.status) for t in extract(other).targets] == [
            (t.span, t.indicator_id, t.value, t.status) for t in extract(same).targets
        ]


def _traditional(text: str) -> str:
    pairs = (
        "发發展展经經济濟产產业業总總镇鎮乡鄉区區县縣实實现現进進项項设設资資财財收收税稅务務长長达達标標规規划劃会會议議"
        "书書记記报報"
    )
    return text.translate(dict(zip(map(ord, pairs[::2]), pairs[1::2], strict=True)))


def test_the_mirrored_pages_are_read_through_their_readings(shared: Path) -> None:
    report = outline(read(shared / "reports/town-dongshi-2021-pinyin-noise.txt"))
    assert (report.meta.place or "").endswith("東石鎮")
    assert "(zhèn)" not in "".join(paragraph.text(report.document) for paragraph in report.paragraphs)
    found = {target.indicator_id: str(target.value) for target in extract(report).targets if target.indicator_id}
    assert found["fiscal_total"] == "381000000"
