"""What a document says about itself, and where it says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model import Document, Mark, Meta, Period, Span
from core.outline import outline
from core.read import read

PAST = "一年来，全区完成固定资产投资10.06亿元，同比增长26.7%，新增就业2300人。"


def _meta(*lines: str) -> Meta:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines))).meta


def _days(period: Period | None) -> tuple[str, str] | None:
    return (str(period.start), str(period.end)) if period and period.start else None


def test_what_the_sample_reports_say_about_themselves(seeds: Path) -> None:
    meta = {name: outline(read(seeds / f"{name}.txt")).meta for name in ("anhai-2022", "haibin-2023", "meiling-2024")}
    assert meta["anhai-2022"].place == "安海镇"
    assert meta["anhai-2022"].published == "2022-09-16"
    assert meta["anhai-2022"].source == "晋江新闻网"
    assert meta["anhai-2022"].author == "林伊婷 秦越"
    assert meta["haibin-2023"].organ == "海滨街道办事处"
    assert meta["haibin-2023"].title == "海滨街道2023年工作总结及2024年工作思路"
    spans = {name: [_days(m.achievement_period), _days(m.plan_period)] for name, m in meta.items()}
    assert spans["anhai-2022"] == [("2022-01-01", "2022-06-30"), ("2022-07-01", "2022-12-31")]
    assert spans["haibin-2023"] == [("2023-01-01", "2023-12-31"), ("2024-01-01", "2024-12-31")]
    assert spans["meiling-2024"] == [("2024-01-01", "2024-06-30"), ("2024-07-01", "2024-12-31")]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("发布日期：2023-07-12 17:22 信息来源：青溪街道办事处", "2023-07-12"),
        ("来源：某区司法局 发布时间：2024年01月25日 浏览次数：126", "2024-01-25"),
        ("2025年1月13日在福建省第十四届人民代表大会第三次会议上", None),
        ("（2021年8月26日）", None),
        ("二〇一四年一月十八日", None),
        ("发布时间：2024年13月40日", None),
    ],
)
def test_a_page_is_published_when_it_says_so_and_not_when_a_report_was_given(line: str, published: str | None) -> None:
    assert _meta("政府工作报告", line, "一、工作回顾", PAST).published == published


def test_the_day_of_a_dispatch_is_read_in_the_year_of_the_report() -> None:
    given = "——2021年1月25日在云山县第十届人民代表大会第六次会议上"
    meta = _meta("政府工作报告", given, "新华社云山2月3日电", "一、2020年工作回顾", PAST)
    assert (meta.published, meta.source) == ("2021-02-03", "新华社")
    assert "published" not in dict(meta.found)
    assert _meta("政府工作报告", "新华社云山2月3日电", "一、2020年工作回顾", PAST).published is None
    assert _meta("政府工作报告", given, "新华社云山12月3日电", "一、2020年工作回顾", PAST).published is None


def test_the_stretch_of_a_date_holds_its_last_character_and_a_photographer_is_no_author() -> None:
    lines = ("2026年云山县政府工作报告", "2026年02月10日 07时41分 来源：云山日报", "一、2025年工作回顾", PAST)
    meta = _meta(*lines, "本报记者 李四 摄", "（记者 王五 张六）")
    assert dict(meta.found)["published"].of("\n".join((*lines, ""))) == "2026年02月10日"
    assert meta.author in {None, "王五 张六"}


def test_a_report_that_says_nothing_has_nothing() -> None:
    meta = _meta("工作报告", "各项工作有序推进，取得较好成效，群众满意度不断提升。")
    assert (meta.place, meta.organ, meta.published, meta.source, meta.author, meta.place_level) == (None,) * 6
    assert [name for name, _ in meta.found] == ["title"]


def _check(meta: Meta, text: str) -> None:
    """Check that each stretch holds what is claimed to be read there."""
    fields = {"title": meta.title, "place": meta.place, "organ": meta.organ, "source": meta.source}
    periods = {"achievement_period": meta.achievement_period, "plan_period": meta.plan_period}
    for name, span in meta.found:
        words = "".join(span.of(text).splitlines())
        if name in fields and not (name == "place" and meta.place_level == "country"):
            assert fields[name] == words
        elif name == "author":
            assert meta.author is not None
            assert all(one in words for one in meta.author.split())
        elif name in periods and (told := periods[name]):
            assert told.text == words
        elif name == "published":
            assert meta.published is not None
            assert meta.published[:4] in words


def test_what_is_claimed_stands_where_it_was_read(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        document = read(path)
        meta = outline(document).meta
        assert meta.where("place") is not None
        _check(meta, document.text)


def test_the_same_holds_for_real_reports_and_traditional_texts(shared: Path) -> None:
    for path in sorted((shared / "reports").glob("*.txt")):
        document = read(path)
        meta = outline(document).meta
        for name, span in meta.found:
            assert span.of(document.text).strip(), (path.name, name)
        if "pinyin" not in path.name:
            _check(meta, document.text)


def test_words_of_a_traditional_text_are_its_own() -> None:
    lines = (
        "鴻浦鎮2025年上半年工作總結",
        "一、上半年工作完成情況",
        "上半年，鴻浦鎮完成固定資產投資9.6億元，同比增長14.2%。",
    )
    meta = _meta(*lines)
    assert (meta.place, meta.place_level, meta.title) == ("鴻浦鎮", "town", lines[0])
    _check(meta, "\n".join(lines))


def test_the_author_that_only_the_page_source_names_is_told() -> None:
    text = f"张三\n某县2023年工作总结\n{PAST}"
    marks = (Mark("metadata", Span(0, 2), value="author"),)
    meta = outline(Document("a.html", "text/html", "utf-8", text, marks=marks)).meta
    assert (meta.author, meta.where("author")) == ("张三", Span(0, 2))
