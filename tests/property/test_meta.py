"""What a document is said to say about itself stands in it, whatever its lines are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Document
from core.outline import outline

LINES = st.sampled_from(
    [
        "政府工作报告",
        "2023年工作总结及2024年工作思路",
        "海滨街道2023年工作总结",
        "东海装备股份有限公司2021年年度报告",
        "鴻浦鎮召開第六屆人民代表大會第八次會議",
        "——2019年3月4日在呼伦贝尔市海拉尔区第十五届人民代表大会第三次会议上",
        "海拉尔区人民政府区长\u3000萨国文",
        "来源：海州日报 发布时间：2024-08-20 17:22",
        "(记者 王国良 郭雅霞)",
        "二〇二四年一月十八日",
        "现在，我代表镇人民政府，向大会报告工作，请予审议。",
        "现在，我代表国务院，向大会报告政府工作。",
        "一、“十四五”时期和2025年工作回顾",
        "一、过去五年工作回顾",
        "二、今后五年奋斗目标",
        "二、2026年工作安排",
        "三、下半年工作打算",
        "刚刚过去的2025年，全区完成投资10.06亿元，同比增长26.7%。",
        "今年1—7月份，東石鎮完成固定資產投資3.63億元。",
        "下阶段，力争完成投资54亿元以上。",
        "鎮(zhèn)區(qū)改造，產(chǎn)業(yè)發(fā)展，經(jīng)濟(jì)增長。",
        "",
    ]
)


@given(st.lists(LINES, max_size=14), st.sampled_from(["-", "安海镇-2022.txt"]))
@settings(max_examples=150, deadline=None)
def test_each_field_is_read_in_the_text_or_has_no_place(lines: list[str], path: str) -> None:
    text = "\n".join(lines)
    meta = outline(Document(path, "text/plain", "utf-8", text)).meta
    names = [name for name, _ in meta.found]
    assert len(names) == len(set(names))
    for name, span in meta.found:
        assert 0 <= span.start < span.end <= len(text)
        assert getattr(meta, name) is not None
        if name == "place" and meta.place != "全国":
            assert _bare(meta.place) in _bare(span.of(text))
    assert (meta.place is None) == (meta.place_level is None)


@given(
    st.text(alphabet="一二三、年月日第届次人民代表大会政府省市县区镇街道公司2025-（）。，\n\u3000 在我的", max_size=120)
)
@settings(max_examples=200, deadline=None)
def test_nonsense_says_nothing_that_is_not_there(text: str) -> None:
    meta = outline(Document("-", "text/plain", "utf-8", text)).meta
    for _, span in meta.found:
        assert 0 <= span.start < span.end <= len(text)


def _bare(text: str | None) -> str:
    """Return the Han characters of a text, without the readings of a mirror page."""
    return "".join(char for char in text or "" if "一" <= char <= "鿿")
