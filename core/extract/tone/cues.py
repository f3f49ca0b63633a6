"""The words that tell what is to come from what is done, and the cues and times of a passage clause by clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from core.extract.passage import Clause, Passage
from core.extract.times.clock import Clock
from core.extract.times.mentions import Timed

# Accepts the 将 of 将于, 将建成 and 项目将带动; rejects that of 将标准提高到 (it marks the object) and 将军.
_WILL = (
    "将(?=(?:于|在\\d|在[今明年]|会|要|是|由\\d|继续|进一步|持续|不断|全力|全面|严格|按照|大力|深入|积极|充分|着力|坚持|重点|陆续"
    "|适时|逐步|率先|努力|力争|更加|再|有望|彻底|首次|突破|达到?|超|增至?|完成|实施|建设|建成|打造|推动|推进|推出|加快|加大|加强"
    "|围绕|聚焦|开展|开工|开通|开放|成为|新增|新建|投入|投资|安排|启动|竣工|形成|实现|优化|强化|迎来|得到|带来|带动|提供|组织|结合"
    "|通过|以(?![下上及内外后前]|[^,;。]{0,12}为)|配合|统筹|协同|引进|引导|培育|争取|健全|完善|用上|惠及|受益|使|让|覆盖|超过))"
)
_NEXT_WORDS = (
    "届时|建成后|投产后|达产后|竣工后|投用后|下一?阶段|下一步|接下来|今后|明年|后续|未来(?=[,一几两三四五十\\d])"
)
_AIM_WORDS = (
    f"{_WILL}|力争|有望|可望|确保|务必|拟(?![人态合真订定态物])|计划(?=到|在|于|全年|用|新|投资|完成|\\d{{4}}年)"
    "|要(?![素求点闻事务道件塞领害约么])|必须|努力|奋力|争取(?!到|了)|预计|预期|预测|预判"
)
# What may make a plan, or only the scene, of a clause among results; each choice begins with a plain character, so that
# the search skips all others quickly.
DOUBTS = re.compile(
    f"{_NEXT_WORDS}|{_WILL}|力争|有望|可望|拟(?![人态合真订定态物])|要(?![素求点闻事务道件塞领害约么])|必须|努力|奋力|让我们|我们"
    "|全省上下|各级各部门|预计|预期|预测|预判|应当?(?=达|不)|须(?=达|不|经)|不得(?=[低超少高])|世界|全球|国际"
)
# What tells in a plan, or where the section settles nothing, whether a clause looks ahead or back.
CUES = re.compile(
    f"{_NEXT_WORDS}|{_AIM_WORDS}|上半年|下半年|截至|截止|目前|过去|已|累计|同比|比增|近年来|近日|日前|了|现有|仅(?=完成|为|占|有|增|达|\\d)|仍有|还有|尚有|只有|尚未|缺口|不足(?=\\d)"
)
BACK = re.compile("已|了|现有|过去|年来|这[三五]年|目前|去年")
"""What a passage of a plan must hold, or a date, for any clause of it to be a result."""
NEXT = frozenset(
    {
        "届时",
        "建成后",
        "投产后",
        "达产后",
        "竣工后",
        "投用后",
        "下阶段",
        "下一阶段",
        "下一步",
        "接下来",
        "今后",
        "明年",
        "后续",
        "未来",
    }
)
FORECAST = frozenset({"预计", "预期", "预测", "预判", "有望", "可望"})
AIM = frozenset({"将", "力争", "有望", "可望", "确保", "务必", "拟", "计划", "要", "必须", "努力", "奋力", "争取"})
_NO_SHALL = frozenset("主重需必不只若首摘纪概纲提简扼紧冲险")
"""Characters before 要 with which it is another word: 主要, 纲要, 需要."""
_NO_PLAN = frozenset("模虚比草")
"""Characters before 拟: 模拟, 比拟."""
# Accepts the 了 of 编制了 and 取消了; rejects those of 为了, 除了, 了解 and 了不起.
PERFECT = re.compile("(?<![为除不受罢末未])了(?![解却结望然])")

Cue = tuple[int, str]
"""Where a cue stands in the passage, and the word."""


def means_it(text: str, at: int, word: str) -> bool:
    """Tell whether a cue is the word that it looks like: not the 要 of 纲要, the 拟 of 模拟 and the 了 of 为了."""
    before = text[at - 1 : at]
    if word == "要":
        return before not in _NO_SHALL
    if word == "拟":
        return before not in _NO_PLAN
    return word != "了" or PERFECT.match(text, at) is not None


def first_day(year: int | None) -> date | None:
    """Return the first day of a year that may be unknown."""
    return date(year, 1, 1) if year is not None else None


def is_done(text: str, clause: Clause) -> bool:
    """Tell whether a clause says that something is done: 已, or a 了 that is no part of another word."""
    return "已" in (words := text[clause.start : clause.end]) or ("了" in words and PERFECT.search(words) is not None)


class Found:
    """The cues and times of a passage, clause by clause, and the clock of its report."""

    __slots__ = ("clauses", "passage", "text", "when")

    def __init__(self, passage: Passage, inside: Sequence[Sequence[Timed]], when: Clock | None) -> None:
        """Find them once.

        Args:
            passage: The passage.
            inside: The times that each clause names; empty when none does.
            when: What relative words mean in the report.
        """
        self.passage, self.text, self.when = passage, passage.text, when
        found = [(match.start(), match.group()) for match in CUES.finditer(self.text)]
        cues = passage.by_clause([(at, (at, word)) for at, word in found if means_it(self.text, at, word)])
        times: Sequence[Sequence[Timed]] = inside or [()] * len(passage.clauses)
        self.clauses: list[tuple[Clause, list[Cue], Sequence[Timed]]] = list(
            zip(passage.clauses, cues, times, strict=True)
        )
