"""Gives a name that says nothing alone (产量, 总投资, 占比) the subject that an earlier name or clause leaves to it."""

from __future__ import annotations

import re
from functools import cache

from core.extract.names.cutting import cleaned
from core.extract.names.words import inside_word
from core.extract.passage import Passage
from core.lexicon import Lexicon

_LONGEST = 24
"""A longer owner is cut to its last item or its last characters."""
_LEAST = 2
_AMOUNTS = ("数量", "总规模", "总金额", "总额")
"""Ends of what is measured, for which no list of measures is needed."""
# Accepts the 10.52% of 同比增长10.52% and the 3亿 of 投资3亿元; rejects the 2.5 of PM2.5浓度 and the 5 of 5G基站.
_FIGURE = re.compile(r"(?<![A-Za-z\d.])\d[\d.,]{0,15}\s?(?:%|个?百分点|[万亿倍番元])")


def before(passage: Passage, index: int, lexicon: Lexicon) -> str:
    """Return the subject that an earlier clause of the same chain leaves to this one, "" for none.

    染料板块仍然实现销售收入13.18亿元,同比增长5.46% leaves 染料板块仍然实现销售收入: figures and changes are no subject.
    """
    clauses = passage.clauses
    chain = clauses[index].chain
    for at in range(index - 1, -1, -1):
        clause = clauses[at]
        if clause.chain != chain:
            return ""
        words = passage.text[clause.start : clause.end]
        if figure := _FIGURE.search(words):
            words = words[: figure.start()]
            words = words[: _changed(lexicon, words)]
        if name := cleaned(_unsaid(words, lexicon), lexicon):
            return shortened(name)
    return ""


def _unsaid(words: str, lexicon: Lexicon) -> str:
    """Return the words before what is said of them: 粮食生产|再获丰收."""
    if "《" in words:
        return words
    for match in _predicate(lexicon).finditer(words, _LEAST):
        if not inside_word(words, match.start(), lexicon):
            return words[: match.start()]
    return words


def _changed(lexicon: Lexicon, words: str) -> int:
    """Return where words of change at the end begin: 出口|同比增长."""
    end = len(words)
    while end:
        stop = next((end - len(word) for word in _changes(lexicon) if words.endswith(word, 0, end)), end)
        if stop == end:
            return end
        end = stop
    return end


@cache
def _changes(lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.words("changes", "rate", "delta", "basis")


def shortened(owner: str) -> str:
    """Return an owner of a length that can be read: of a long list the last item."""
    if len(owner) <= _LONGEST:
        return owner
    for separator in "、的和及":
        last = owner.rsplit(separator, 1)[-1]
        if _LEAST < len(last) <= _LONGEST:
            return last
    return owner[-_LONGEST:]


def joined(owner: str, name: str, lexicon: Lexicon) -> str:
    """Return a name with its owner, of which only the subject is kept where both name a measure.

    (粮食播种面积, 产量) → 粮食产量; (国有企业资产总额, 利润) → 国有企业利润; (治理项目, 总投资) → 治理项目总投资;
    (研发投入, 占营业收入比重) → 研发投入占营业收入比重; (新增上市公司, 总数) → 上市公司总数.
    """
    if not name or not owner or owner.endswith(name):
        return owner or name
    ratio = name.startswith("占") or name in lexicon.word_set("names", "ratio")
    if owner in lexicon.words("names", "own_measure") and not ratio:
        return name
    if name in lexicon.word_set("names", "total"):
        owner = next((owner[len(verb) :] for verb in _new(lexicon) if owner.startswith(verb)), owner)
        examples, _, kind = owner.partition("等")
        owner = kind if "、" in examples and len(kind) > _LEAST else owner
    if ratio:
        return shortened(owner) + name
    return shortened(subject(owner, lexicon)) + name


def subject(name: str, lexicon: Lexicon) -> str:
    """Return whose figure a name is: 粮食播种面积 and 粮食连续四年增产 → 粮食, 染料板块实现销售收入 → 染料板块."""
    name = cleaned(_unsaid(name, lexicon), lexicon) or name
    for measure in lexicon.words("names", "own_measure"):
        if name.endswith(measure) and len(name) - len(measure) >= _LEAST:
            return name.removesuffix(measure)
    return name


@cache
def _predicate(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon.words("names", "predicate"))))


@cache
def _new(lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.words("names", "newly")


def told(name: str, lexicon: Lexicon) -> str:
    """Return a name without the verb between its subject and its measure: 公司实现营业收入 → 公司营业收入."""
    at = name.find("实现", _LEAST)
    if at < 0:
        return name
    own = name[at + 2 :]
    return (
        cleaned(name[:at], lexicon) + own
        if own in lexicon.words("names", "own_measure") or own.endswith(_AMOUNTS)
        else name
    )
