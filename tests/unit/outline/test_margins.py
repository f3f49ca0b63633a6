"""What a copy has set around the words of every line is no part of a report."""

from __future__ import annotations

import pytest

from core.model import Document, Report
from core.outline import outline
from tests.outlining import BODY, FOURTH, SECOND, THIRD, report_of, tree_of

LINES = (
    "某镇2023年工作报告",
    "一、2023年工作回顾",
    BODY,
    "（一）聚力项目提速，推动经济运行稳中有进",
    SECOND,
    "（二）改善民生福祉，社会事业全面进步",
    THIRD,
    "二、2024年工作安排",
    FOURTH,
)
PLAIN = report_of(*LINES)


def _wrapped(line: str, size: int = 30) -> list[str]:
    return [line[at : at + size] for at in range(0, len(line), size)]


def _words(report: Report) -> list[str]:
    return [paragraph.text(report.document).replace("\n", "") for paragraph in report.paragraphs]


COPIES = {
    "a quoted e-mail": ["> " + line for line in LINES],
    "a quote inside a quote": [line for one in LINES for line in (">> " + one, ">>")],
    "a quoted e-mail whose lines are cut": ["> " + line for one in LINES for line in _wrapped(one)],
    "line numbers": [f"{number:3d} {line}" for number, line in enumerate(LINES, 1)],
    "line numbers behind a bar": [f"{number:03d}|{line}" for number, line in enumerate(LINES, 1)],
    "line numbers that count blank lines": [
        line for at, one in enumerate(LINES) for line in (f"{2 * at + 1}\t{one}", str(2 * at + 2))
    ],
    "headings in bold": [f"**{line}**" if line[0] in "一二（" else line for line in LINES],
    "headings in bold of a wiki": [f"'''{line}'''" if line[0] in "一二（" else line for line in LINES],
}


@pytest.mark.parametrize("lines", COPIES.values(), ids=COPIES)
def test_what_stands_around_every_line_is_furniture(lines: list[str]) -> None:
    report = report_of(*lines)
    assert tree_of(report) == tree_of(PLAIN)
    assert _words(report) == _words(PLAIN)
    assert {item.reason for item in report.dropped} == {"furniture"}


def test_signs_of_the_text_itself_stay() -> None:
    numbered = [f"{number} 新建学校{number}所，改造小区五个。" for number in range(1, 12)]
    lines = ["工作报告", BODY, "指标 > 目标", "推进'双减'政策。", "面积2**3倍", *numbered]
    report = report_of(*lines)
    assert report.dropped == ()


def test_bold_begun_and_never_ended_in_a_wiki_leaves_no_sign() -> None:
    """国务院 2007 in a copy of a wiki."""
    lines = ["——经济效益提高。", BODY, "", "'", "——改革开放深化。'", "粗体文字", SECOND, "", "——社会事业加快。", THIRD]
    report = report_of("工作报告", "一、工作回顾", *lines)
    assert [section.heading for section in report.sections()][1:] == [lines[0], lines[4][:-1], lines[-2]]
    assert _words(report) == [BODY, SECOND, THIRD]


def test_other_formats_say_for_themselves_what_is_a_sign() -> None:
    text = "\n".join("> " + line for line in LINES)
    assert ">" in outline(Document("a.html", "text/html", "utf-8", text)).paragraphs[0].text(
        Document("a.html", "text/html", "utf-8", text)
    )
