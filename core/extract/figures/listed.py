"""Gives a later item of a list what the first one says for both: its level, its doer, its verb, its whole."""

from __future__ import annotations

import re

from core.extract import names
from core.extract.figures import counted
from core.extract.figures.draft import Reading
from core.lexicon import Lexicon

_SHORT, _WHOLE = 5, 16
# Accepts 省委确定的 before a list of tasks.
_SET_BY = re.compile(r"(?P<by>[^,;、。的\d]{1,4}(?:确定|部署|下达|交办))的$")
# Accepts 研究院和|5家分院 and 生态岛和|11个市(州)分岛: the whole of which these are branches.
_BRANCH = re.compile("^[^,、]{0,6}分(?P<kind>[院馆岛校站园部店场所])$|^[^,、]{0,6}分(?P<centre>中心|基地)$")
_SOLVED = re.compile("解决|化解|消除|处置")
_TROUBLES = ("问题", "困难", "隐患", "风险")
_TAKEN = re.compile("抓好|完成|落实|推进|抓实")
"""Verbs before those who set a task."""
# Accepts 新建|国家|现代农业产业园 and 国家级|产业园; rejects 新建产业园.
_LEVEL = re.compile("[^,、]{0,3}?(?P<level>国家级?|省级)[^,、]{2,12}$")
# Accepts 东江省|投入帮扶资金, whose next item is that province's too; rejects 全省投入.
_DOER = re.compile("(?P<doer>[^,、全我本]{2,3}[省市])(?:投入|安排|援助|选派|支援)")
# Accepts 地质灾害 in 实施地质灾害避险搬迁.
_HAZARD = re.compile("(?:地质|山洪|洪涝|地震)灾害")


def completed(reading: Reading, index: int, name: str, left: str) -> str:
    """Return a later item with the attribute, the whole or the verb that the item before it has.

    Args:
        reading: What was read so far.
        index: The clause.
        name: The name so far.
        left: The words before its number.
    """
    if left.endswith("和") and (match := _BRANCH.match(name)):
        return _branch(name, match["kind"] or match["centre"], left, reading.lexicon)
    before = reading.drafts[-1] if reading.drafts else None
    if before is None or before.clause < index - 1 or before.found is None:
        return name
    groups = reading.lexicon.word_set("values", "bare_group")
    if name in groups or name[2:] in groups:
        return _levelled(name, before.name, reading.lexicon)
    if before.clause != index or left[:1] not in ("、", "和"):
        return name
    words = reading.passage.text[reading.passage.clauses[index].start : before.found.span.start]
    return _front(name, before.name, words, reading.lexicon, joined=left[0] == "和") + name


def _front(name: str, earlier: str, words: str, lexicon: Lexicon, *, joined: bool) -> str:
    """Return what an item lacks of the first: the hazard, the doer, the verb 解决, or who set the tasks."""
    front = ""
    if name in lexicon.word_set("values", "bare_rescue"):
        hazard = _HAZARD.search(earlier)
        front = hazard.group() if hazard else ""
    elif (doer := _DOER.match(earlier)) and names.is_verb(name[:2], lexicon):
        front = doer["doer"]
    elif name.endswith(_TROUBLES):
        verb = None if _SOLVED.match(name) else _SOLVED.search(words)
        front = verb.group() if verb else ""
    elif joined and len(name) <= _SHORT and (given := _SET_BY.search(words)):
        front = _TAKEN.split(given["by"])[-1]
    return front


def _branch(name: str, kind: str, left: str, lexicon: Lexicon) -> str:
    """Return branches with their whole: (建设分院, 建设海工研究院和) → 建设海工研究院分院."""
    whole, verb = names.cleaned(left.removesuffix("和"), lexicon), counted.leading_verb(name, lexicon)
    if not whole.endswith(kind) or "、" in whole or len(whole) > _WHOLE:
        return name
    return whole + (name.removeprefix(verb) if whole.startswith(verb) else name)


def _levelled(name: str, earlier: str, lexicon: Lexicon) -> str:
    """Return a bare group with the level of the one before: (新建产业集群, 新建国家农业产业园) → 新建国家产业集群."""
    match = _LEVEL.match(earlier)
    if match is None or not earlier.endswith(lexicon.words("values", "bare_group")):
        return name
    verb = "" if name in lexicon.word_set("values", "bare_group") else name[:2]
    return verb + match["level"] + name.removeprefix(verb)
