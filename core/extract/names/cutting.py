"""Cuts the indicator's name out of the words around a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from core.extract.names.words import Held, held
from core.extract.times.mentions import time_at_head
from core.lexicon import Lexicon

_WIDEST = 80
"""Nothing further before a number belongs to its name."""
_EDGE = frozenset(" ,;:、。·-—!?|*#/")
_DIGITS = frozenset("0123456789")
_ORDINALS = frozenset("一二三四五六七八九十")
# Accepts (3) · 3. · 十一是; rejects 3.5 and 一般 (no 是).
_NUMBERED = re.compile(r"[(]?\d{1,2}[.、)](?!\d)\s*|[一二三四五六七八九十]{1,3}是")
_TIMED = _DIGITS | _ORDINALS | frozenset('到至截今去上前明当本下年全“"')
"""What a time at the head of a name may begin with."""
# Accepts 考核|连续6年 and 产量|2030年; rejects 近年 (no digit).
_COUNTING = re.compile(
    r"(?:(?:已)?(?:连续|连)[\d一二两三四五六七八九十]+(?:年|次|个月|个季度)|(?:到|至)?20\d\d年|(?<![一二三四五六七八九])[三五十]年(?:累计)?)$"
)
# Accepts 连续3年|提高养老金; rejects 连续 alone.
_RUNNING = re.compile(r"(?:已)?(?:连续|连)[\d一二两三四五六七八九十]{1,3}(?:年|次|个月)")
_TRADED = (
    "进出口",
    "进出口额",
    "进出口总额",
    "进出口值",
    "出口",
    "出口额",
    "进口",
    "进口额",
    "贸易",
    "贸易额",
    "直接投资",
)
"""With 对 before a country these are trade with it; without it they would be the country's own."""
# Accepts 打响“山居”品牌、力争|旅居人数; rejects 力争 without 、 before it.
_PROMISED = re.compile("、(?:力争|确保|努力|争取|有望|预计)(?=[^、])")
# Accepts 4A级景区新增白石古镇、总数达; rejects 新增4A级景区2家、总数 (what was added opens the words).
_ADDED = re.compile(
    "(?P<own>[^、,]{2,14}?)(?:新增|净增|新认定)[^、,]{1,24}(?:、[^、,]{1,16}){0,4}、(?P<total>(?:总数|总量|总规模)[^、,]{0,4})$"
)
# Accepts 民生实事|为牵引 and 会议|为契机; rejects 为民办实事.
_SERVING = re.compile("(?<=..)(?:作?为)(?:牵引|抓手|重点|契机|引领|载体|支撑|突破口|核心|依托)$")
# Accepts 学位授予单位|均新增 and 授权点|分别新增.
# Accepts 总磷浓度|剔除自然因素影响后 and 收入|扣除价格因素后; rejects 疫情后.
_WITHOUT = re.compile("(?<=..)(?:剔除|扣除)[^,、]{2,14}后$")
_EACH_NEW = re.compile("(?:分别|均|各|双双)新增$")
# Accepts 经济总量|跨过两个万亿元大关、超过; rejects 大关村 (no verb of crossing).
_CROSSED = re.compile(
    "(?:连续|接连|先后)?(?:跨过|跨越|连跨|跨上|迈上|迈过|突破)[^、,]{1,12}(?:大关|台阶)[、,]?(?:超过|达到|突破|超|达)?$"
)
# Accepts 取得“海燕号”首次实现下潜深度; rejects 首次实现盈利 (nobody before it).
_FIRST = re.compile("(?:取得|成功)?(?P<who>“[^“”]{2,14}”)首次实现(?P<what>.{2,})")
# Accepts 务实办好博览会、项目签约; rejects 办好民生实事.
_FAIR = re.compile("^[^,、]{0,4}(?:办好|举办好)(?P<fair>[^,、]{2,10}(?:会|展|节))、(?P<signed>(?:项目)?签约|成交)$")
# Accepts 坚持标准推进|; rejects 坚持以人民为中心 (no verb behind it).
_FOLLOWING = re.compile("^坚持[^,、]{1,8}(?:推进|实施|办好)")
_FOR = frozenset({"为", "对", "向", "给"})
_SERVED = ("提供", "发放", "减负", "减免", "保供", "给予", "办理", "拨付")
"""With one of these behind, those before it are served; without 为 they would be the ones who serve."""
_COUNTED = frozenset("年次月度计")
_BRACKETS = frozenset("“”()《》")
_BRACKET = re.compile(r"\((?:[^()]{0,30})\)")


@dataclass(frozen=True, slots=True)
class _Knife:
    """The words that are cut off names, by their first or last character, the longest first."""

    heads: dict[str, tuple[str, ...]]
    """Words cut off at the left end."""
    adverbs: frozenset[str]
    """Those of them that are cut off only before a verb."""
    verbs: frozenset[str]
    """The verbs, with the words of the left end that may stand between."""
    tails: dict[str, tuple[str, ...]]
    """Words cut off at the right end."""
    whole: Held
    """Words that no cut may go through."""
    summed: frozenset[str]
    """Known names that begin with 累计."""
    kept: frozenset[str] = frozenset({"累计", "对", "为", "向", "给"})
    """Words that a few names keep."""

    def head(self, text: str, start: int, end: int) -> int:
        """Return where the name begins behind one word that is cut off, `start` for none."""
        for word in self.heads.get(text[start], ()):
            stop = start + len(word)
            if stop > end or not text.startswith(word, start) or self.whole.split(text, stop, start):
                continue
            if word in self.adverbs and stop < end and not self._verb(text, stop):
                continue
            if word in self.kept and self._known(text, start, end, word):
                continue
            return stop
        return start

    def tail(self, text: str, start: int, end: int) -> int:
        """Return where the name ends before one word that is cut off, `end` for none."""
        for word in self.tails.get(text[end - 1], ()):
            stop = end - len(word)
            if stop >= start and text.startswith(word, stop) and not self.whole.split(text, stop, start):
                return stop
        return end

    def _known(self, text: str, start: int, end: int, word: str) -> bool:
        """Tell whether a word belongs to the name all the same: 累计|建成高标准农田, 对|东盟进出口."""
        if word == "累计":
            return text[start:end] in self.summed
        if word == "对" and text.endswith(_TRADED, start, end):
            return True
        return word in _FOR and any(text.find(verb, start + 2, end) > 0 for verb in _SERVED)

    def _verb(self, text: str, at: int) -> bool:
        return any(text[at : at + size] in self.verbs for size in (2, 3, 4, 1))


def _grouped(words: Iterable[str], place: int) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for word in sorted({*words}, key=lambda word: (-len(word), word)):
        groups.setdefault(word[place], []).append(word)
    return {first: tuple(group) for first, group in groups.items()}


@cache
def _knife(lexicon: Lexicon) -> _Knife:
    adverbs = lexicon.words("names", "lead_before_verb")
    leads = lexicon.words("names", "lead", "lead_phrase")
    tails = (*lexicon.words("names", "tail"), *lexicon.words("comparators", "prefix"))
    return _Knife(
        heads=_grouped((*leads, *adverbs), 0),
        adverbs=frozenset(adverbs),
        verbs=frozenset((*lexicon.words("names", "deed"), *(word for word in leads if len(word) > 1), *adverbs)),
        tails=_grouped(tails, -1),
        whole=held(lexicon),
        summed=frozenset(
            name for row in lexicon.indicators.values() for name in row.synonyms if name.startswith("累计")
        ),
    )


@lru_cache(maxsize=4096)
def cleaned(text: str, lexicon: Lexicon) -> str:
    """Return the words of a name without adverbs, times, verbs of completion and bound words at either end.

    "规上工业产值累计完成" → "规上工业产值"; "完成固定资产投资" → "固定资产投资". No word is cut in two: 可再生能源
    stays whole although 可 is cut off elsewhere. Time is linear in the length, of which the last 80 characters count.
    """
    knife = _knife(lexicon)
    text = text[-_WIDEST:]
    if "、" in text:
        text = _last_said(text)
    if text.endswith("后"):
        text = _WITHOUT.sub("", text)
    if text.endswith("新增"):
        text = _EACH_NEW.sub("新增", text)
    if "大关" in text or "台阶" in text:
        text = _CROSSED.sub("", text)
    if "首次实现" in text or "办好" in text or text.startswith("坚持"):
        text = _without_deed(text)
    start, end = _begin(text, knife), len(text)
    while start < end:
        last = text[end - 1]
        if last in _EDGE:
            end -= 1
        elif last in _COUNTED and (match := _COUNTING.search(text, start, end)):
            end = match.start()
        elif (stop := knife.tail(text, start, end)) < end:
            end = stop
        else:
            break
    return balanced(text[start:end])


def _without_deed(text: str) -> str:
    """Return the words without what is told of how a thing was done.

    取得“海燕号”首次实现|下潜深度 → “海燕号”下潜深度; 坚持标准推进|民生实事 → 民生实事; 办好博览会、|项目签约 →
    博览会项目签约额.
    """
    if (match := _FIRST.match(text)) is not None:
        return match["who"] + match["what"]
    if (match := _FAIR.match(text)) is not None:
        return match["fair"] + match["signed"] + "额"
    return _FOLLOWING.sub("", text)


def _last_said(text: str) -> str:
    """Return the words behind a promise that opens a new one, and a total without what was added to it.

    打响“山居”品牌、力争|旅居人数 → 旅居人数; 4A级景区|新增白石古镇、|总数 → 4A级景区总数.
    """
    match = _PROMISED.search(text)
    if match is not None and text.count("“", 0, match.start()) == text.count("”", 0, match.start()):
        return text[match.end() :]
    match = _ADDED.match(text)
    return match["own"] + match["total"] if match else text


def _begin(text: str, knife: _Knife) -> int:
    """Return where the name begins."""
    start, end, first = 0, len(text), True
    while start < end:
        head = text[start]
        if head in _EDGE:
            start += 1
            continue
        if first and (head in _DIGITS or head in _ORDINALS or head == "(") and (match := _NUMBERED.match(text, start)):
            start, first = match.end(), False
            continue
        first = False
        if head in "已连" and (match := _RUNNING.match(text, start)):
            start = match.end()
        elif head in _TIMED and (size := time_at_head(text[start:])):
            start += size
        elif (stop := knife.head(text, start, end)) > start:
            start = stop
        else:
            break
    return start


def balanced(text: str) -> str:
    """Return the words with every quotation mark and bracket in pairs: 建设“口袋公园 → 建设“口袋公园”."""
    if _BRACKETS.isdisjoint(text):
        return text
    for opener, closer in ("“”", "()", "《》"):
        if text.count(opener) < text.count(closer):
            text = text.replace(closer, "", 1) if opener not in text else text.removesuffix(closer)
        elif text.count(opener) > text.count(closer):
            text = text[:-1] if text.endswith(opener) else text + closer
    return text


def noun_after(text: str) -> str:
    """Return the counted thing that follows a measure word: 10个|省级重点项目开工建设."""
    text = text.strip(" ,;:、。·-").removeprefix("的").removeprefix("以上").strip()
    if "为" in text:
        text = _SERVING.sub("", text)
    return balanced(_BRACKET.sub("", text, count=1) if text[:1] in ("(", "[") else text).strip(" ,;:、。·-")
