"""What a reader sees of an outline in plain text and Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

from core.export import export
from core.model import Dropped, Report, Span
from core.outline import outline
from core.read import read


def has(pattern: str, text: str) -> bool:
    """Tell whether a line of the text matches as a whole."""
    return re.search(f"^{pattern}$", text, re.MULTILINE) is not None


def test_the_tree_shows_line_length_role_and_scope_before_each_heading(copied_page: Report) -> None:
    text = export(copied_page, "txt")
    assert has(r" 4 +85  成绩  当年  1 一、去年工作回顾", text)
    assert has(r" 8 +18  成绩          1\.1 ●有为应对突发疫情 〔可选〕", text)
    assert has(r" 9 +28  计划        2 二、今年工作安排", text)
    assert "章节 4 个" in text


def test_a_soft_heading_and_an_annex_are_marked_and_the_marks_explained(copied_page: Report) -> None:
    text = export(copied_page, "txt")
    assert "3 名词解释 〔附件〕" in text
    assert has("〔可选〕也可以读作正文的小标题。", text)
    assert has("〔附件〕正文之后的名词解释、附表等。", text)


def test_the_head_says_what_was_found_where_it_was_read_and_what_was_inferred(copied_page: Report) -> None:
    text = export(copied_page, "txt")
    assert has("标题 +某镇2024年工作报告 +第2行", text)
    assert has("地方 +某镇（乡镇） +第2行", text)
    assert has("机关 +某镇人民政府 +（推断）", text)
    assert has("发布 +2024-01-05 +第3行", text)
    assert has("来源 +（未注明）", text)
    assert "TXT、GB18030、" in text


def test_kept_and_left_out_together_are_the_whole_text(copied_page: Report) -> None:
    text = export(copied_page, "txt")
    kept, dropped = re.search(r"共 (\d+) 字", text), re.search(r"略去 +4 处 (\d+) 字：网页框架 2 处 14 字、", text)
    assert kept is not None
    assert dropped is not None
    assert int(kept[1]) + int(dropped[1]) == len("".join(copied_page.document.text.split()))


def test_what_was_left_out_is_listed_only_when_asked_for(copied_page: Report) -> None:
    text, full = export(copied_page, "txt"), export(copied_page, "txt", full=True)
    assert "相关新闻" not in text
    assert "--dropped" in text
    assert has("13 +网页框架 +相关新闻", full)
    assert has("6 +图片说明 +图为某镇重点项目建设现场。", full)
    assert has("7 +重复 +新增床位120张。", full)
    assert "--dropped" not in full


def test_what_was_left_out_of_one_line_for_one_reason_is_one_row(copied_page: Report) -> None:
    start = copied_page.document.text.index("首页")
    words = tuple(Dropped(Span(start + at, start + at + 2), "chrome") for at in (0, 5))
    full = export(replace(copied_page, dropped=words), "txt", full=True)
    assert "未计入正文的文字 2 处" in full
    assert has("1 +网页框架 +首页 新闻", full)


def test_where_a_paragraph_was_put_together_both_lines_and_the_seam_are_shown(copied_page: Report) -> None:
    full = export(copied_page, "txt", full=True)
    assert has(r"第5行 \+ 第7行 +….*8\.5%，其中工业投资 ＋ 9\.43亿元，比增67.*…", full)


def test_a_page_number_goes_with_the_line_where_there_are_pages(copied_page: Report) -> None:
    document = replace(copied_page.document, page_starts=(0, copied_page.document.text.index("二、")))
    full = export(replace(copied_page, document=document), "txt", full=True)
    assert has(r" 9   2 +28  计划        2 二、今年工作安排", full)
    assert has("13（2页） +网页框架 +相关新闻", full)
    assert has("标题 +某镇2024年工作报告 +第1页第2行", full)
    assert "2 页" in full


def test_markdown_shows_the_tree_as_a_list_with_the_rest_behind_each_heading(copied_page: Report) -> None:
    text = export(copied_page, "md")
    assert has(r"- 1 一、去年工作回顾  〔行 4 · 字数 85 · 性质 成绩 · 时段 当年〕", text)
    assert has(r"  - 1\.1 ●有为应对突发疫情 〔可选〕  〔行 8 · 字数 18 · 性质 成绩〕", text)


def test_a_text_without_headings_says_so() -> None:
    text = export(outline(read("全年完成固定资产投资10.06亿元，比增26.7%，规上工业产值227.5亿元。".encode())), "txt")
    assert "没有小标题" in text
    assert "章节 0 个" in text


def test_several_articles_have_a_tree_each_under_their_titles(copied_page: Report) -> None:
    article = copied_page.articles[0]
    other = replace(article, title="另一篇", sections=(), title_span=None)
    text = export(replace(copied_page, articles=(article, other)), "txt")
    assert has("文章：某镇2024年工作报告（章节 4 个）", text)
    assert has("文章：另一篇（章节 0 个）", text)


def test_english_labels_leave_the_report_as_it_is(copied_page: Report) -> None:
    text = export(copied_page, "txt", "en")
    assert "一、去年工作回顾" in text
    assert "某镇 (town)" in text
    assert has(r" +4 +85  results .* 1 一、去年工作回顾", text)
