"""Recognises the share of a plan: 完成年度计划的|90.64%, 占年度任务|64%."""

from __future__ import annotations

import re

_PLAN = (
    "(?:年度|全年|年初|当年|预定|既定|目标|总|省定|市定|国家|下达|的)*"
    "(?:计划|任务|目标|预算|任务数|目标数)(?:投资|任务|目标|数|总数|总额)*"
)
# Accepts 完成年度计划的|, 占年度任务| and 为年计划的|; rejects 完成年度计划投资| (before 54亿元, which is no %).
_SHARE = re.compile(
    rf"(?:(?:完成|占|为|达|达到|是|超)了?年?{_PLAN}|年?{_PLAN}(?=的|完成率|完成))(?:的|完成率|完成)?(?:比例)?(?:达到?|为|约|超过?)?\s?$"
)


def share_of(left: str, unit: str | None) -> tuple[int, str] | None:
    """Return where the words of completion begin in `left` and what plan they mean, or None.

    Args:
        left: Text from the clause's start to the number.
        unit: The number's measure word; only % can be a share.
    """
    if unit != "%":
        return None
    match = _SHARE.search(left)
    if match is None:
        return None
    return match.start(), ("budget" if "预算" in match.group() else "annual_plan")
