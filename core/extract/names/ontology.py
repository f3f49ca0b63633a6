"""Matches an indicator's name with the list of known indicators.

A wrong id sets two different things side by side later, so a name is known only as a whole: 脱贫县农村居民收入 is not
农村居民收入, nor 开发区规上工业增加值 the whole place's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from core.lexicon import Lexicon
from core.model import Dimension

_NOISE = str.maketrans("", "", " \t\n\u3000“”\"'()（）、·")
"""Signs that tell no two names apart."""
_SHORT = (
    ("规上", "规模以上"),
    ("限上", "限额以上"),
    ("固投", "固定资产投资"),
    ("社零", "社会消费品零售"),
    ("国内生产总值", "地区生产总值"),
    ("GDP", "地区生产总值"),
)
_TOTALS = ("总额", "总量", "总数")
_ENDS = (
    "增速", "增幅", "增长率", "增长速度", "降低目标", "下降目标", "降低任务", "增长目标",
    "降低", "下降", "增长", "目标", "数量", *_TOTALS, "数",
)  # fmt: skip
"""What may stand behind a known name without another meaning."""
_NEW = ("新", "净增")
"""Before these a total is another thing than the name without it: 新增上市公司总量."""
_CLOSERS = frozenset("”\"')）")
_SCALES = "十百千万亿"
_SHARES = frozenset({"rate", "share", "ratio"})
_UNCHECKED = frozenset({None, "growth_only", "rank", "time", "ordinal", "other"})
"""Dimensions that do not tell what the indicator's own figure is measured in."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What has to be known of an indicator."""

    ident: str
    """Its id."""
    flow: bool
    """True when it counts what was done in a time."""
    dimensions: frozenset[Dimension]
    """What its values are measured in; empty when its units do not say."""


@dataclass(frozen=True, slots=True)
class _Ontology:
    """The known indicators by their names without noise."""

    names: dict[str, _Entry]
    """By canonical name and synonyms."""
    neutral: dict[str, tuple[str, ...]]
    """Words before a name that change nothing, by their first character."""
    doing: dict[str, tuple[str, ...]]
    """Verbs before a name that make a flow of it, by their first character."""
    raw: frozenset[str]
    """The names as they stand."""
    lasts: frozenset[str]
    """The last two characters of every name, and of what may stand behind one: a fast test for most others."""


@cache
def _ontology(lexicon: Lexicon) -> _Ontology:
    names: dict[str, _Entry] = {}
    raw: set[str] = set()
    for row in lexicon.indicators.values():
        kinds = frozenset(row.type.split("/"))
        entry = _Entry(row.id, "flow" in kinds, _dimensions(row.units, kinds, lexicon))
        for name in (row.canonical, *row.synonyms):
            names.setdefault(_key(name), entry)
            raw.add(name)
    neutral, doing = (_by_first(lexicon.words("names", kind)) for kind in ("neutral", "doing"))
    ends = (*names, *raw, *_ENDS, *(short for short, _ in _SHORT))
    lasts = frozenset(name[-2:] for name in ends) | frozenset(name[-1] + "数" for name in names)
    return _Ontology(names, neutral, doing, frozenset(raw), lasts)


def _by_first(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word)
    return {first: tuple(group) for first, group in groups.items()}


def _dimensions(units: tuple[str, ...], kinds: frozenset[str], lexicon: Lexicon) -> frozenset[Dimension]:
    """Return what an indicator's values are measured in; % is one only for shares and rates, else it is a growth."""
    found: set[Dimension] = set()
    for unit in units:
        if unit == "%":
            if kinds & _SHARES or len(units) == 1:
                found.add("percent")
            continue
        known = lexicon.units.get(unit) or lexicon.units.get(unit.lstrip(_SCALES))
        if known is None:
            return frozenset()
        found.add(known.dimension)
    return frozenset(found | {"count", "people"} if found & {"count", "people"} else found)


def _key(name: str) -> str:
    bare = name.translate(_NOISE)
    for short, full in _SHORT:
        if short in bare:
            bare = bare.replace(short, full)
    return bare


@lru_cache(maxsize=4096)
def indicator_id(name: str, lexicon: Lexicon, dimension: Dimension | None = None) -> str | None:
    """Return the id of the indicator that the whole name means, or None when there is any doubt.

    Args:
        name: The indicator's name: 全市规上工业增加值.
        lexicon: The dictionaries.
        dimension: What the value is measured in, if there is one: 80 % of 财政支出 is no 财政支出.
    """
    ontology = _ontology(lexicon)
    if name[-2:] not in ontology.lasts and name[-1:] not in _CLOSERS:
        return None
    plain, _, short = name.rstrip(")").partition("(")
    bare = _key(plain if short and ontology.names.get(_key(short)) == ontology.names.get(_key(plain)) else name)
    for key, done in _keys(bare, ontology):
        entry = ontology.names.get(key)
        if entry is None or (done and not entry.flow):
            continue
        fits = dimension in _UNCHECKED or not entry.dimensions or dimension in entry.dimensions
        return entry.ident if fits else None
    return None


def _keys(key: str, ontology: _Ontology) -> Iterator[tuple[str, bool]]:
    """Yield the name, then without what changes nothing around it; True where a verb says that it was done."""
    yield key, False
    done = False
    for _ in range(3):
        step = _step(key, ontology.neutral)
        if not step and not done:
            step = _step(key, ontology.doing)
            done = bool(step)
        if key.endswith(_ENDS) and not (key.startswith(_NEW) and key.endswith(_TOTALS)):
            yield from ((key.removesuffix(end), done) for end in _ENDS if key.endswith(end))
        if not step or len(step) == len(key):
            return
        key = key[len(step) :]
        yield key, done


def _step(key: str, words: dict[str, tuple[str, ...]]) -> str:
    """Return the word that the key begins with, "" for none."""
    for word in words.get(key[:1], ()):
        if key.startswith(word):
            return word
    return ""


def is_known(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is one of a known indicator as it stands: 出口."""
    return name in _ontology(lexicon).raw
