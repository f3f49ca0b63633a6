"""Texts of a few lines, and the outline that the program reads from them, as tests compare it."""

from __future__ import annotations

from core.model import Document, Report, Section
from core.outline import outline

BODY = "全区完成固定资产投资10.06亿元，比增26.7%，各项事业稳步推进，群众获得感不断增强。"
SECOND = "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新。"
THIRD = "扎实办好民生实事，帮扶困难群众，发放补助金，推进长者食堂与养老服务中心建设。"
FOURTH = "深化网格治理，健全矛盾纠纷排查调处机制，着力化解信访积案，平安建设成效良好。"
FIFTH = "推动文化旅游融合，举办节庆活动二十场次，接待游客人数再创新高，文化惠民扎实有效。"


def report_of(*lines: str) -> Report:
    """Return the outline of a text of these lines."""
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


def tree_of(report: Report) -> list[tuple[str, int, str]]:
    """Return id, level and heading of every section."""
    return [(section.id, section.level, section.heading) for section in report.sections()]


def firm(*lines: str) -> list[tuple[int, str]]:
    """Return level and heading of the sections of a text that are not soft."""
    return [(section.level, section.heading) for section in report_of(*lines).sections() if not section.soft]


def soft(*lines: str) -> list[str]:
    """Return the soft headings of a text."""
    return [section.heading for section in report_of(*lines).sections() if section.soft]


def only(report: Report) -> Section:
    """Return the one section of an outline."""
    (section,) = report.sections()
    return section
