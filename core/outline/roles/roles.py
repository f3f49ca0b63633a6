"""Says whether a section or a paragraph tells results, plans, both or neither."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from core.lexicon import Lexicon
from core.model import Role
from core.outline.roles.votes import FIGURE

LEAD_IN = re.compile(r"[\s　“”●◆■]*(?:各位代表[！!，,：:])?[\s　]*")
"""What may stand before the first words that tell."""

LEAD_IN_FIRST = frozenset("“”●◆■各")
"""What it may begin with, besides blanks."""

# How an item of a list begins: "一是", "第二，", "——", "主要是：" · rejects "一是一", "主要工作".
CN = "[一二三四五六七八九十]{1,2}"
ITEM = re.compile(rf"[\s　]*(?:{CN}是(?!一)|第{CN}[，,、]|[—–―─]|主要(?:是|有|表现))")

# Where a text is seen from: "从战略机遇看，", "从国内来看," · rejects "从产业看得更远", "从供给看，要".
SEEN_FROM = re.compile(r"从[^，,。；：]{2,8}看[，,](?!要|我们要|必须)")

# The same where a sentence begins; two make a view of the situation: "。从国际看，" · rejects "；从支出看".
SIDE = re.compile(rf"(?:^|[。！])[\s　]*{SEEN_FROM.pattern}")

# The first words of a paragraph that go on with what must be done: "做好今年工作，要以…" · rejects "当前，要素不足".
TO_BE_DONE = re.compile(r"[^，,。；：]{2,30}[，,](?:我们|必须|一定)*(?:要(?!素|求|看到|清醒)|必须)")

# A sentence that begins with what must be done: "要一心一意谋发展", "我们必须" · rejects "要素".
COMMAND = re.compile(r"(?:^|[。；！])[\s　]*(?:我们|各级政府)?(?:一定)?(?:要(?!素|求|看到|清醒)|必须)")

# What stands before problems that a result was won over: "针对", "尽管" · and behind them: "，我们及时", "得到解决".
IN_SPITE = re.compile(r"面对|针对|尽管|虽然|围绕|解决|化解|排查|克服")
BUT = re.compile(
    r"[，,](?:我们|但|仍|坚持|及时|经济仍)|得到|有效解决|(?:情况|背景|形势|局面|条件)下|的(?:情况|实际|难题|局面)"
)

# A list that the text announces: "改革的重点领域和关键环节是：".
ANNOUNCED = ("是：", "是:")

# What turns from the past to what is to be done: "今年再难也要", "今年，我们将", "新的一年" · rejects "今年以来".
TURN = re.compile(r"今年(?!以来)[^。；]{0,16}?(?:(?<![主重需首])要|将|力争|确保|拟|计划)|新的一年|明年")

# "关于经济增长速度问题" · rejects "关于存在的问题".
TOPIC = re.compile(r"关于(?!.*存在).+问题$")

PUNCTUATION = "。；;：:！!？? 》”"
"""What may stand behind the last word of a heading."""


@dataclass(frozen=True, eq=False)
class RoleWords:
    """The words of the lexicon, compiled."""

    headings: tuple[tuple[str, Role], ...]
    """Words of headings and what they make of the section."""
    in_headings: re.Pattern[str]
    """Any of these words, or a noun of problems: most headings have none."""
    problems: tuple[str, ...]
    """Nouns that end a heading about problems."""
    any_problem: re.Pattern[str]
    """Any of them."""
    solved: tuple[str, ...]
    """Words by which such a heading is about solving them."""
    results: tuple[str, ...]
    """How a heading of results ends."""
    leads: tuple[tuple[str, Role], ...]
    """Starts of paragraphs, longest first."""
    lead_words: tuple[str, ...]
    """The same without their roles, to be tried at once."""
    asides: tuple[str, ...]
    """Starts of paragraphs about problems, thanks and lessons."""
    aside_signs: re.Pattern[str]
    """What makes a paragraph one of these wherever it stands."""
    aside_words: re.Pattern[str]
    """The same, and what sums up results, which is no result where it has no figures: 来之不易."""
    troubled: re.Pattern[str]
    """How a sentence says that there are problems: 仍然面临不小压力, 中存在不少缺点."""
    may_trouble: re.Pattern[str]
    """What every such sentence has in it, for a quick look: 不小, 不少."""
    opens: tuple[str, ...]
    """What announces problems: 清醒看到."""
    after_problems: tuple[str, ...]
    """How the paragraph behind the problems begins: 我们一定要."""
    retrospect: re.Pattern[str]
    """A sentence that looks back: 。这五年，."""
    either_lead: tuple[str, ...]
    """Starts of paragraphs of plans that results may have too: 下半年."""
    deeds: tuple[str, ...]
    """Ends of headings that are plans when they name a year: 2026年民生实事."""
    prefaces: tuple[str, ...]
    """Ends of paragraphs that only announce what follows."""
    situations: tuple[str, ...]
    """Starts of paragraphs that say where the year stands."""
    resolved: tuple[str, ...]
    """What makes such a paragraph one of plans: 总体要求是."""
    closer: tuple[str, ...]
    """Starts of closing paragraphs."""
    final_starts: tuple[str, ...]
    """How the final call begins."""
    final: tuple[str, ...]
    """Words of the final call."""
    annex: re.Pattern[str]
    """Headings of annexes."""


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> RoleWords:
    """Return the words that tell roles."""

    def with_role(kind: str, role: Role) -> list[tuple[str, Role]]:
        return [(word, role) for word in lexicon.words("roles", kind)]

    headings = [
        *with_role("heading_past", "achievement"),
        *with_role("heading_plan", "plan"),
        *with_role("heading_background", "background"),
    ]
    problems = list(lexicon.words("roles", "heading_problem"))
    deeds = lexicon.words("roles", "heading_deeds")
    aside = lexicon.words("roles", "sign_aside") + lexicon.words("roles", "sign_seen", "sign_merit")
    leads = [*with_role("lead_past", "achievement"), *with_role("lead_plan", "plan")]
    return RoleWords(
        headings=tuple(headings),
        in_headings=_either([*(word for word, _ in headings), *problems, *deeds]),
        problems=tuple(problems),
        any_problem=_either(problems),
        solved=lexicon.words("roles", "problem_solved"),
        results=lexicon.words("roles", "heading_result"),
        leads=tuple(sorted(leads, key=lambda item: -len(item[0]))),
        lead_words=tuple(word for word, _ in leads),
        asides=lexicon.words("roles", "lead_aside"),
        aside_signs=_either(aside),
        aside_words=_either(aside + lexicon.words("roles", "hard_won")),
        troubled=_troubled(lexicon),
        may_trouble=_either(lexicon.words("roles", "trouble_much") + lexicon.words("roles", "trouble_plain")),
        opens=lexicon.words("roles", "trouble_opens"),
        after_problems=lexicon.words("roles", "after_problems"),
        retrospect=re.compile(rf"[。！]\s*(?:{'|'.join(lexicon.words('roles', 'retrospect'))})[，,]"),
        either_lead=lexicon.words("roles", "lead_either"),
        deeds=deeds,
        prefaces=lexicon.words("roles", "preface_end"),
        situations=lexicon.words("roles", "lead_situation"),
        resolved=lexicon.words("roles", "sign_resolved"),
        closer=lexicon.words("roles", "closer"),
        final_starts=lexicon.words("roles", "final_start"),
        final=lexicon.words("roles", "final"),
        annex=_either(lexicon.words("roles", "annex")),
    )


def _either(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of the words, which finds the first of them in one scan; of none it finds nothing."""
    return re.compile("|".join(map(re.escape, words)) or "(?!)")


def _troubled(lexicon: Lexicon) -> re.Pattern[str]:
    """Return how a sentence says that there are problems: 仍 + 面临 + 不小 + 压力."""

    def either(kind: str) -> str:
        return "|".join(map(re.escape, lexicon.words("roles", kind)))

    nouns = f"{either('heading_problem')}|{either('trouble')}"
    have = f"(?:{either('trouble_still')})[^，,。；]{{0,4}}?(?:{either('trouble_have')})(?![力效序])"
    much = f"[^，,。；]{{0,4}}?(?:{either('trouble_much')})[^，,。；]{{0,12}}?(?:{nouns})"
    return re.compile(f"{have}{much}|(?P<plain>{either('trouble_plain')})")


def heading_role(heading: str, words: RoleWords) -> Role | None:
    """Return what a heading says of its section; the word that ends last decides, as Chinese puts the head last."""
    if words.in_headings.search(heading) is None:
        return None
    bare = heading.rstrip(PUNCTUATION)
    troubled = bare.endswith(words.problems)
    solved = troubled and (any(word in bare for word in words.solved) or TOPIC.search(bare) is not None)
    if troubled and not solved:
        return "background"
    if bare.endswith(words.deeds):
        return "plan" if "年" in bare else None
    found = [
        (at + len(word), len(word), role)
        for word, role in words.headings
        if word in bare
        and (role != "background" or (bare.endswith(word) and not (solved and word.endswith(words.problems))))
        for at in (bare.rfind(word),)
    ]
    return max(found)[2] if found else None


def title_role(title: str, words: RoleWords) -> Role | None:
    """Return what the title says of the whole document: 2024年工作总结 results, 2024年工作要点 plans.

    2023年工作总结及2024年工作思路 names both and says nothing; so does 奋力打造…标杆, whose last word is none of these.
    """
    bare = "".join(title.split()).rstrip(PUNCTUATION)
    ends = [(len(word), role) for word, role in words.headings if bare.endswith(word)]
    last = max(ends)[1] if ends else None
    if last == "plan" and any(role == "achievement" and word in bare for word, role in words.headings):
        return None
    return last if last in {"achievement", "plan"} else None


def tells_result(heading: str, words: RoleWords) -> bool:
    """Tell whether a heading ends as one of results does: 强化政治引领，党建根基不断夯实."""
    return heading.rstrip(PUNCTUATION).endswith(words.results)


def lead_role(text: str, words: RoleWords) -> Role | None:
    """Return what the first words of a paragraph say of it."""
    start = _lead_end(text)
    if not text.startswith(words.lead_words, start):
        return None
    return next((role for word, role in words.leads if text.startswith(word, start)), None)


def is_aside(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph tells of problems, gives thanks, or draws lessons."""
    sign = words.aside_words.search(text)
    if sign is None:
        return text.startswith(words.asides, _lead_end(text)) or says_problems(text, words)
    signed = words.aside_signs.search(text, sign.start()) is not None
    return signed or FIGURE.search(text) is None or says_problems(text, words)


def is_aside_of_plans(text: str, words: RoleWords, voted: Role) -> bool:
    """Tell whether an aside stands out of plans, not only some words of one in the middle of what is to be done.

    Its first sentence must say so, or a second sign, or none of its sentences may be a plan.
    """
    first = text.find("。") + 1 or len(text)
    if text.startswith(words.asides, _lead_end(text)) or words.aside_signs.search(text, 0, first):
        return True
    if len(set(words.aside_signs.findall(text))) > 1:
        return True
    return voted != "plan" and COMMAND.search(text) is None and not any(map(text.__contains__, words.resolved))


def says_problems(text: str, words: RoleWords) -> bool:
    """Tell whether the first two sentences say that there are problems: 当前仍然面临不小压力和挑战."""
    second = text.find("。", text.find("。") + 1)
    if words.may_trouble.search(text, 0, second if second >= 0 else len(text)) is None:
        return False
    start = 0
    for _ in range(2):
        stop = text.find("。", start)
        stop = stop if stop >= 0 else len(text)
        match = words.troubled.search(text, start, stop)
        if match and (
            match["plain"] or not (IN_SPITE.search(text, start, match.start()) or BUT.search(text, match.end(), stop))
        ):
            return True
        start = stop + 1
    return False


def opens_problems(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph opens what is told of problems: 我们也清醒地看到，…存在不少问题."""
    if words.any_problem.search(text) is None:
        return False
    return says_problems(text, words) or (any(map(text.__contains__, words.opens)) and is_aside(text, words))


def looks_back(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph among plans tells of the past, at its head or in a later sentence, and stays there."""
    past = lead_role(text, words) == "achievement" or words.retrospect.search(text) is not None
    return past and TURN.search(text) is None


def is_preface(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph without figures only announces what follows: 现将有关情况汇报如下."""
    return text.rstrip(PUNCTUATION).endswith(words.prefaces) and not any(char in "%％亿" for char in text)


def is_situation(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph only says where the year stands: 综合分析国内外形势，今年我国发展面临的环境更复杂."""
    start = _lead_end(text)
    if not text.startswith(words.situations, start) and SEEN_FROM.match(text, start) is None:
        return False
    done = TO_BE_DONE.match(text, start) is not None or text.rstrip().endswith(ANNOUNCED)
    return not done and not any(map(text.__contains__, words.resolved))


def is_call(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph is the call at the end of a report: 让我们更加紧密地团结起来."""
    return any(map(text.__contains__, words.final))


def _lead_end(text: str) -> int:
    """Return where the first words of a paragraph begin; most paragraphs have nothing before them."""
    first = text[:1]
    if first not in LEAD_IN_FIRST and not first.isspace():
        return 0
    match = LEAD_IN.match(text)
    return match.end() if match else 0
