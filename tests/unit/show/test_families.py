"""Parts stand under their whole, named items under what counts them."""

from __future__ import annotations

from decimal import Decimal

from core.show.families import wholes
from tests.making import target

TEXT = "完成东鲤小区、中百套房等5个老旧小区改造。固投10.06亿元,其中工业投资9.43亿元。推进文化馆建设,投入300万元。"
LIST = "完成东鲤小区、中百套房等5个老旧小区改造"


def test_named_items_stand_under_the_number_that_counts_them() -> None:
    count = target(TEXT, "老旧小区改造", LIST, "5个", id="t3", value=Decimal(5))
    first = target(TEXT, "东鲤小区", "东鲤小区", "东鲤小区", id="t1", value=None, qualitative=True)
    second = target(TEXT, "中百套房", "中百套房", "中百套房", id="t2", value=None, qualitative=True)
    assert {item: whole.id for item, whole in wholes((first, second, count)).items()} == {"t1": "t3", "t2": "t3"}


def test_a_part_stands_under_its_whole_when_that_is_listed() -> None:
    whole = target(TEXT, "固定资产投资", "固投10.06亿元", "10.06亿元", id="t1")
    part = target(TEXT, "工业投资", "其中工业投资9.43亿元", "9.43亿元", id="t2", of="t1")
    assert wholes((whole, part)) == {"t2": whole}
    assert wholes((part,)) == {}


def test_a_deed_in_the_words_of_a_number_is_no_item_of_a_list() -> None:
    deed = target(TEXT, "文化馆", "推进文化馆建设", "推进文化馆建设", id="t1", value=None, qualitative=True)
    money = target(TEXT, "文化馆投入", "推进文化馆建设,投入300万元", "300万元", id="t2")
    assert wholes((deed, money)) == {}


def test_two_items_of_the_same_words_do_not_stand_under_each_other() -> None:
    one = target(TEXT, "东鲤小区", "东鲤小区", "东鲤小区", id="t1", value=None, qualitative=True)
    other = target(TEXT, "东鲤小区", "东鲤小区", "东鲤小区", id="t2", value=None, qualitative=True)
    assert wholes((one, other)) == {}


def test_many_lists_in_one_sentence_are_read_in_linear_time() -> None:
    text = "、".join(f"甲{at}区等{at}个小区改造" for at in range(2000))
    targets = []
    for at in range(2000):
        clause = f"甲{at}区等{at}个小区改造"
        targets.append(target(text, "改造", clause, f"{at}个", id=f"n{at}"))
        targets.append(target(text, f"甲{at}区", f"甲{at}区", f"甲{at}区", id=f"q{at}", value=None, qualitative=True))
    found = wholes(targets)
    assert len(found) == 2000
    assert all(found[f"q{at}"].id == f"n{at}" for at in range(2000))
