"""Recognises the share of a plan: 完成年度计划的|90.64%, 占年度任务|64%, 超额完成年度任务|12%."""

from __future__ import annotations

import re

_PLANS = ("计划", "任务", "目标", "预算", "进度")
_OF_PLAN = (
    "(?:年度|全年|年初|当年|今年|预定|既定|预期|考核|责任|攻坚|调整|变动|目标|总|省|市|省定|市定|国家|上级|省下达|市下达|下达|三年|五年|的){0,7}"
    "(?:计划|任务|目标|预算|任务数|目标数)(?:投资|任务|目标|数|总数|总额|总量){0,3}"
)
_DID = "(?:超额完成|提前完成|已完成|完成|占|为|达到?|是|超)"
# Accepts 完成年度计划的|, 占年度任务| and 为年计划的|; rejects 完成年度计划投资| (before 54亿元, which is no %).
_SHARE = re.compile(
    rf"(?:{_DID}了?年?{_OF_PLAN}|年?{_OF_PLAN}(?=的|完成率|完成|进度)"
    "|(?:任务|计划|年度|目标|投资)(?:完成)?进度)(?:的|完成率|完成进度|进度|完成)?(?:比例)?(?:已?达到?|为|约|超过?)?\\s?$"
)
# Accepts the end of 保交房完成|95% and 完成征迁任务|80%; rejects 增速完成|, 完成投资| and 完成率|.
_DONE = re.compile(
    r"(?:(?<![速幅率资值额量入费重比已均共计])(?:累计|[已均共]){0,2}完成了?(?:近|约|超过?)?"
    r"|完成了?(?P<what>[^,;。、\d完]{2,10})(?:总?任务|工程量|建设任务)的?)$"
)
_WIDEST = 40


def share_of(left: str, unit: str | None) -> tuple[int, str] | None:
    """Return where the words of completion begin in `left` and what plan they mean ("work" for none), or None.

    Args:
        left: Text from the clause's start to the number.
        unit: The number's measure word; only % can be a share.
    """
    if unit != "%":
        return None
    near = left[-_WIDEST:]
    match = _SHARE.search(near) if any(word in near for word in _PLANS) else None
    if match is not None:
        return len(left) - len(near) + match.start(), ("budget" if "预算" in match.group() else "annual_plan")
    done = _DONE.search(near) if "完成" in near else None
    if done is not None and (done.start() or done["what"]):
        return len(left) - len(near) + done.start(), "work"
    return None
