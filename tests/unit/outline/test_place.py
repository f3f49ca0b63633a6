"""The place that a report is about, its level, and the body that gives it."""

from __future__ import annotations

import pytest

from core.lexicon import default
from core.model import Document, Meta, PlaceLevel
from core.outline import outline
from core.outline.about.names import names_of

NAMES = names_of(default())
PAST = "各位代表：一年来，完成固定资产投资10.06亿元，同比增长26.7%，新增就业2300人。"


def _meta(*lines: str, path: str = "-") -> Meta:
    return outline(Document(path, "text/plain", "utf-8", "\n".join(lines))).meta


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2019年3月4日在呼伦贝尔市海拉尔区", "海拉尔区"),
        ("29日日照市", "日照市"),
        ("在于都县", "于都县"),
        ("——2022年在长阳土家族自治县", "长阳土家族自治县"),
        ("中国共产党安岭县", "安岭县"),
        ("2月8日在县", None),
        ("现在，我代表镇", None),
        ("在全区", None),
        ("建设新型城市", None),
        ("在忠县", "忠县"),
    ],
)
def test_the_name_of_a_place_is_cut_out_of_running_text(text: str, name: str | None) -> None:
    assert NAMES.before_end(text, len(text)) == name


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("济南市市中区", "市中区"),
        ("景德镇市", "景德镇市"),
        ("新乡市", "新乡市"),
        ("津市市", "津市市"),
        ("晋江市经济开发区", "晋江市经济开发区"),
        ("延边朝鲜族自治州汪清县", "汪清县"),
    ],
)
def test_of_a_chain_of_places_the_last_is_meant(text: str, last: str) -> None:
    assert NAMES.last(text) == last


@pytest.mark.parametrize(
    ("title", "place", "level"),
    [
        ("2025年福建省政府工作报告", "福建省", "province"),
        ("2025年上海市政府工作报告", "上海市", "province"),
        ("桐城市2025年前三季度经济运行情况", "桐城市", "city"),
        ("云和县教育局2022年工作总结", "云和县", "county"),
        ("乌兰旗政府工作报告", "乌兰旗", "county"),
        ("锡林郭勒盟2022年国民经济和社会发展计划执行情况", "锡林郭勒盟", "city"),
        ("关于2022年1-7月宁海县政府重点工作推进情况的通报", "宁海县", "county"),
        ("滨江高新技术产业开发区管理委员会2022年工作总结", "滨江高新技术产业开发区", "zone"),
        ("中共新安街道工作委员会2024年工作总结", "新安街道", "street"),
        ("麻栗民族乡人民政府2020年工作总结", "麻栗民族乡", "town"),
        ("大王庄村2023年工作总结", "大王庄村", "village"),
        ("东海装备股份有限公司2021年年度报告", "东海装备股份有限公司", "company"),
        ("XX镇2022年工作总结", None, None),
        ("全市经济工作会议报告", None, None),
    ],
)
def test_the_title_names_the_place_and_its_kind_the_level(
    title: str, place: str | None, level: PlaceLevel | None
) -> None:
    meta = _meta(title, "一、工作回顾", PAST)
    assert (meta.place, meta.place_level) == (place, level)


def test_the_assembly_names_the_place_more_surely_than_frequency() -> None:
    venue = "——2012年2月29日在呼伦贝尔市海拉尔区第十三届人民代表大会第六次会议上"
    meta = _meta("政 府 工 作 报 告", venue, "一、过去一年工作回顾", PAST + "满洲里市、满洲里市、满洲里市、满洲里市。")
    assert (meta.place, meta.place_level) == ("海拉尔区", "district")


def test_a_feature_is_about_the_place_that_it_speaks_of_most() -> None:
    meta = _meta(
        "打造基层治理样板", "梅岭街道推进治理。", "近年来，梅岭街道完成改造12处，梅岭旧貌换新颜。", "梅岭街道介绍。"
    )
    assert (meta.place, meta.place_level) == ("梅岭街道", "street")


def test_a_report_of_the_state_council_is_about_the_country() -> None:
    meta = _meta("政府工作报告", "各位代表：现在，我代表国务院，向大会报告政府工作。", PAST)
    assert (meta.place, meta.place_level, meta.organ) == ("全国", "country", "国务院")


def test_the_name_of_the_file_is_the_last_resort_and_no_evidence() -> None:
    meta = _meta("工作报告", "各项工作有序推进。", path="/in/安海镇2022年工作报告.txt")
    assert (meta.place, meta.place_level, meta.where("place")) == ("安海镇", "town", None)


@pytest.mark.parametrize(
    ("lines", "organ", "read"),
    [
        (("云和县教育局2022年工作总结",), "云和县教育局", True),
        (("黄坪县2022年预算执行情况的报告", "黄坪县财政局"), "黄坪县财政局", True),
        (("中共新安街道工作委员会2024年工作总结",), "中共新安街道工作委员会", True),
        (
            ("在中国共产党安岭县第十四次代表大会上的报告", "我代表中国共产党安岭县第十三届委员会向大会作报告。"),
            "中国共产党安岭县第十三届委员会",
            True,
        ),
        (("政府工作报告", "——2026年1月20日在明水县第十八届人民代表大会第五次会议上"), "明水县人民政府", False),
        (("金沙县：产业“向绿” 村庄“蝶变”", "金沙县茶叶增产，金沙县农户增收。"), None, False),
    ],
)
def test_the_body_is_named_or_inferred_to_be_the_government(
    lines: tuple[str, ...], organ: str | None, *, read: bool
) -> None:
    meta = _meta(*lines, "一、工作回顾", PAST)
    assert meta.organ == organ
    assert (meta.where("organ") is not None) == read
