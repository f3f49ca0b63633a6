from collections.abc import Callable
from pathlib import Path

import pytest

from core.extract import extract
from core.model import Target
from core.outline import outline
from core.read import read

Read = Callable[..., tuple[Target, ...]]
SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def test_a_quote_begins_behind_the_joint_of_its_list(numbers: Read) -> None:
    found = numbers("全镇设置一级网格42个、二级网格207个和三级网格71个")
    assert [target.quote for target in found] == ["全镇设置一级网格42个", "二级网格207个", "三级网格71个"]


def test_a_word_that_begins_like_a_joint_stays_whole(numbers: Read) -> None:
    (one,) = numbers("和平路改造完成投资3亿元")
    assert one.quote == "和平路改造完成投资3亿元"


def test_a_bare_share_is_quoted_with_what_it_is_a_share_of(numbers: Read) -> None:
    found = numbers("各村集体经济收入均超20万元,40%超50万元", "plan")
    assert found[1].quote == "40%超50万元"


def test_a_bare_number_is_quoted_with_the_clause_before(numbers: Read) -> None:
    found = numbers("国家级集群增加,总数3个")
    assert found[-1].quote == "总数3个"
    (one,) = numbers("公园实现24小时开放的占,89.4%")
    assert one.quote == "公园实现24小时开放的占,89.4%"


@pytest.mark.parametrize("name", sorted(file.name for file in SEEDS.glob("*.txt")))
def test_no_quote_of_a_seed_begins_with_a_sign_or_is_a_bare_number(name: str) -> None:
    for target in extract(outline(read(SEEDS / name))).targets:
        assert target.quote[0] not in "、,，;；:：。)）”", target.quote
        assert target.qualitative or target.quote != target.shown, target.quote


def test_a_sentence_read_across_two_columns_is_quoted_from_the_one_that_holds_more_of_it() -> None:
    # 推动实现武夷山好茶拓市场、两地游客互相推送、提 | 升两城人气等的“多赢”: the second part stands earlier in the file.
    for target in extract(outline(read(SEEDS / "jinjiang-2024.txt"))).targets:
        assert target.clause.start < target.clause.end
        assert target.sentence.start < target.sentence.end
        assert target.quote
