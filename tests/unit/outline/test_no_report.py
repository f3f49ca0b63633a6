"""What is no report has no invented times and no invented place."""

from __future__ import annotations

from core.outline import outline
from core.read import read

NEWS = (
    "某国公司就诉讼作出回应\n\n2024-05-22\n\n"
    "5月22日消息，某国公司表示将要求法官驳回诉讼，全球已有90多座城市的用户参与讨论，其中20座城市最多。\n"
)


def test_a_dated_piece_of_news_has_no_time_of_results() -> None:
    meta = outline(read(NEWS.encode())).meta
    assert (meta.achievement_period, meta.plan_period, meta.place) == (None, None, None)


def test_a_source_is_neither_an_address_nor_has_it_the_date_behind() -> None:
    def source(line: str) -> str | None:
        return outline(read(f"镇政府工作总结\n\n{line}\n\n一、工作情况\n\n完成投资3亿元。\n".encode())).meta.source

    assert source("本文来源：https://www.example.com/a.html") is None
    assert source("来源：人民日报2024-05-13") == "人民日报"


def test_half_a_year_named_without_its_year_is_that_of_the_page() -> None:
    text = "镇上半年工作情况总结\n\n时间：2021-06-11\n\n今年上半年，全镇完成农业总收入3420万元，占全年目标的43.9%。\n"
    period = outline(read(text.encode())).meta.achievement_period
    assert period is not None
    assert (period.kind, period.start and period.start.year) == ("half", 2021)
