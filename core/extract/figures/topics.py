"""Finds what a bare result is about (1334万人|参保, 支持项目512个): the object of the deed in the words before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract import names
from core.extract.figures.draft import Draft, Reading
from core.extract.figures.things import thing
from core.extract.figures.wording import choice
from core.lexicon import Lexicon

_LONGEST, _LEAST = 24, 2
_FIGURES = frozenset("%0123456789")
_FUNDS = frozenset("资金投入排助")
_HEADING = 20
"""A longer first sentence is no topic of its paragraph."""
# Accepts 在确保质量的前提下, which says how something is done, and 随着需求的恢复; rejects 在建项目加快推进.
_MANNER = re.compile(r"(?:在|通过|按照|根据|随着|经过)[^,;]{2,40}(?:下|上|中|后|恢复|部署|要求)$")
# Accepts the 等 of 青湖、白湖等重点湖泊, before which only examples stand.
_EXAMPLES = re.compile(r"^[^,;]{2,40}(?<![高中初平优同对])等(?=[\u4e00-\u9fff]{3})(?![级额次于同距高值])")
_ALL = re.compile("(?<=..)(?:全部|(?<![人户年日月])均|都(?!市)|已)")
_WORK = re.compile("(?:试点|工作|(?:提升|提质)?行动|建设)$")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns made of the lexicon's words."""

    bare: re.Pattern[str]
    """受益, 支持项目 and 新开工建设; rejects 受益企业 and 支持科技项目, which say more."""
    ends: re.Pattern[str]
    """The same at the end of a name: 办理平均|减时间."""
    makes: frozenset[str]
    """Verbs of making, which stand before what they make: 新(改)建|农村公路."""
    lasts: frozenset[str]
    """Last characters of such names."""
    deed: re.Pattern[str]
    """The doer and the verb before an object: 县(市、区)实施|城镇居民社会养老保险试点."""
    told: re.Pattern[str]
    """What a clause says of its subject: 数字经济|撑起“半壁江山”."""
    funds: re.Pattern[str]
    """中央预算投资 and 中央财政安排资金, which name no purpose; rejects 教育投资."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    bare, lead, reached = (choice(lexicon, kind) for kind in ("bare", "bare_lead", "bare_object"))
    bare = f"{bare}|{choice(lexicon, 'bare_verb')}"
    last = "".join(word[-1] for kind in ("bare", "bare_verb", "bare_object") for word in lexicon.words("values", kind))
    return _Words(
        re.compile(rf"{bare}|(?:{lead})(?:{reached})"),
        re.compile(rf"(?:平均|共)?(?:{bare}|(?:{lead})(?:{reached}))$"),
        frozenset(lexicon.words("values", "bare_verb")),
        frozenset(last),
        re.compile(rf"(?:[^,;]{{1,14}}?(?=.{{6}})|)(?:{choice(lexicon, 'acts_on')}){{1,2}}了?(?=[^,;]{{2}})"),
        re.compile(rf"(?<=..)(?:{choice(lexicon, 'told')})"),
        re.compile(r"(?:中央|省级|各级|财政|预算内?|专项|共){2,4}(?:安排|投入|投资|资金|补助){1,3}"),
    )


def bare(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name only says what came of something named before: 参保, 支持项目."""
    words = _words(lexicon)
    return bool(name) and name[-1] in words.lasts and words.bare.fullmatch(name) is not None


def makes(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is only a verb of making, whose object the clause before holds: 新改建."""
    return name in _words(lexicon).makes


def aimless(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name of money says only whose it is: 中央财政安排资金."""
    if name[-1:] not in _FUNDS or _words(lexicon).funds.fullmatch(name) is None:
        return False
    return names.indicator_id(name, lexicon) is None


def complete(reading: Reading, draft: Draft) -> None:
    """Give a draft with a bare name, or of money without a purpose, what it is about."""
    name, lexicon = draft.name, reading.lexicon
    money = draft.found is not None and draft.found.dimension == "money" and not draft.part
    if bare(name, lexicon) or (money and aimless(name, lexicon)):
        draft.name = about(reading, draft.clause, name)
        draft.owner = draft.name.removesuffix(name).removeprefix(name)


def about(reading: Reading, index: int, name: str) -> str:
    """Return a bare name with what it is about, or as it is when nothing before it tells.

    Args:
        reading: What was read so far.
        index: The clause.
        name: The bare name.
    """
    lexicon = reading.lexicon
    owner = _owner(reading, index, reading.last(reading.passage.clauses[index]))
    owner = _words(lexicon).ends.sub("", owner)
    if len(owner) < _LEAST or name in owner or not _FIGURES.isdisjoint(owner):
        return name
    if len(owner) > _LONGEST:
        owner = owner[owner.rfind("、") + 1 :][-_LONGEST:]
    if name in _words(lexicon).makes:
        return name + owner
    if name.endswith("贡献率"):
        return names.joined(owner, "对" + name.removeprefix("对"), lexicon)
    return owner.removesuffix("总额") + name


def _owner(reading: Reading, index: int, previous: Draft | None) -> str:
    """Return what the target before, the clause before or the topic of the paragraph speaks of."""
    lexicon, passage = reading.lexicon, reading.passage
    if previous is not None and previous.clause >= index - 1:
        return previous.owner or subject(previous.name, lexicon)
    at = index
    while at and _MANNER.match(passage.text, passage.clauses[at - 1].start, passage.clauses[at - 1].end):
        at -= 1
    words = names.before(passage, at, lexicon)
    return subject(words, lexicon) if words else subject(_topic(reading, index), lexicon)


def _topic(reading: Reading, index: int) -> str:
    """Return the first sentence of a paragraph that only names its field: 大力推进保障性安居工程建设."""
    first, clauses = reading.passage.clauses[0], reading.passage.clauses
    if index < 1 or first.stop != "。" or first.end - first.start > _HEADING or clauses[1].sentence == first.sentence:
        return ""
    return names.cleaned(reading.passage.text[first.start : first.end], reading.lexicon)


def untold(words: str, lexicon: Lexicon) -> str:
    """Return words without what they say of their subject: 市场经营主体|增量提质, 粮食总产量|实现了“八连增”."""
    told = _words(lexicon).told.search(words)
    return words[: told.start()] if told else words


def fuller(name: str, earlier: str, lexicon: Lexicon) -> str:
    """Return a bare 项目 as the name before it has it: (项目投产达效, 实施省市县重点项目) → 省市县重点项目投产达效."""
    whole = subject(earlier, lexicon)
    return whole + name.removeprefix("项目") if whole.endswith("项目") and len(whole) <= _LONGEST else name


def settled(words: str) -> str:
    """Return whose share is told, without what all of them did: 免费师范生|全部到中小学任教."""
    return _ALL.split(words, maxsplit=1)[0]


def subject(words: str, lexicon: Lexicon) -> str:
    """Return what a name or clause is about: 促进金融机构发放信用贷款 → 信用贷款, 城镇住房基本建成 → 城镇住房."""
    pattern, words = _words(lexicon), untold(words, lexicon)
    for _ in range(2):
        match = pattern.deed.match(words)
        if match is None or not match.end():
            break
        words = words[match.end() :]
    words = _EXAMPLES.sub("", words)
    words = _WORK.sub("", thing(words, lexicon)) or words
    words = words.removeprefix("新一轮")
    return words.strip("的、")
