"""Where a report turns from results to plans below the level of its parts."""

from __future__ import annotations

import pytest

from core.lexicon import default
from core.model import Report, Role, Section
from core.outline import outline
from core.outline.roles.turns import leads_in_plans, turn_words, turned_role
from core.read import read


def _outlined(text: str) -> Report:
    return outline(read(text.encode()))


def _roles(sections: tuple[Section, ...]) -> list[Role]:
    return [role for section in sections for role in (section.role, *_roles(section.children))]


@pytest.mark.parametrize(
    ("heading", "parent", "role"),
    [
        ("公司未来发展的展望", "achievement", "plan"),
        ("公司关于公司未来发展的讨论与分析", "achievement", "plan"),
        ("2020年工作计划", "achievement", "plan"),
        ("经营计划", "achievement", "plan"),
        ("推动重点任务落实", "achievement", None),
        ("编制发展规划", "achievement", None),
        ("落实工作计划", "achievement", None),
        ("2023年计划执行情况", "plan", "achievement"),
        ("推进产业升级", "plan", None),
        ("2020年工作计划", "background", None),
    ],
)
def test_plain_words_of_a_heading_beat_its_parent(heading: str, parent: Role, role: Role | None) -> None:
    assert turned_role(heading, parent, turn_words(default())) == role


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("2022年，我们将突出抓好以下工作：", True),
        ("下半年，我们将重点抓好以下工作:", True),
        ("明年，我局将着重做好以下工作：", True),
        ("今年以来，我们将民生放在首位，主要做了以下工作：", False),
        ("2022年，我们将突出抓好招商。", False),
    ],
)
def test_a_lead_in_of_plans_has_a_time_a_will_and_a_colon(text: str, *, leads: bool) -> None:
    assert leads_in_plans(text, turn_words(default())) is leads


def test_items_that_restart_below_a_lead_in_of_plans_are_plans() -> None:
    report = _outlined(
        "青山镇2021年工作总结\n\n一、2021年工作总结\n1、抓经济。完成产值12亿元，增长8%。\n2、抓民生。新增就业500人。\n"
        "2022年，我们将突出抓好以下工作：\n1、抓招商。力争引进项目5个。\n2、抓环境。完成整治20栋。\n"
    )
    assert _roles(report.articles[0].sections) == ["achievement", "achievement", "achievement", "plan", "plan"]
    assert report.meta.plan_period is not None
    assert report.meta.plan_period.text == "2022年"


def test_paragraphs_below_a_lead_in_of_plans_are_plans() -> None:
    report = _outlined(
        "某局2022年工作总结\n\n一、工作完成情况\n\n全年完成投资3亿元，增长5%。\n\n明年，我局将做好以下工作：\n\n新建道路5公里。\n"
    )
    assert [paragraph.role for paragraph in report.paragraphs] == ["achievement", "plan", "plan"]
