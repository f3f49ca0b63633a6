"""The words by which a clause without a number is read, in tables asked by a word's first or last two characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from core.extract.names.words import Held, held
from core.lexicon import Lexicon

VERBS = ("found", "set_up", "award", "strive", "hold", "carry", "build", "raise", "cause")
"""The kinds of verbs in `actions.toml`; a deed of `names.toml` that is none of these only tends (完善, 优化)."""
HEADS = ("work", "body", "rule", "programme", "event", "title", "norm", "soft", "renewal", "model", "counted")
"""The kinds of nouns that end the name of a thing."""

BEHIND = frozenset(" 、的了并和与及,")
"""Signs and small words behind a thing."""
# What makes a noun of a verb: 建设者, 建成区, 管理和.
_NO_NOUN = "(?![型性者区化力率机和与及得、])"
_HEAD, _TAIL = slice(0, 2), slice(-2, None)
Words = Mapping[str, tuple[str, ...]]
"""Words by their first or last two characters (a word of one character by that), the longest first."""


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of one lexicon."""

    openers: Words
    """Adverbs and verbs that stand before the object, by their first two characters."""
    verbs: Mapping[str, frozenset[str]]
    """The kinds of each verb; none for one that only tends."""
    noun_verbs: frozenset[str]
    """Verbs that are as often part of a noun."""
    torn: frozenset[str]
    """A verb's last character and the next one, where they belong to a noun: 研究|院, 合作|社."""
    whole: Held
    """Words inside which nothing is cut off."""
    sound: frozenset[str]
    """Words that begin like the end of such a noun and are none: 推进|区域, 发展|生态."""
    compounds: frozenset[str]
    """What makes a noun of a 建设 before it: 建设|用地."""
    closers: Words
    """Words that stand behind the object and say how far it is, by their last two characters."""
    firsts: frozenset[str]
    """First characters of the openers."""
    lasts: frozenset[str]
    """Last characters of the closers."""
    stops: frozenset[str]
    """Those and the signs and small words behind a thing; a clause that ends otherwise has nothing behind its thing."""
    ends: frozenset[str]
    """Last characters of the heads, and of what may stand in brackets behind them."""
    ladder: Mapping[str, int]
    """How far along a stage is, projects' stages counted above those of tasks."""
    stages: re.Pattern[str]
    """Any word of the ladder."""
    heads: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    """Nouns that end a name, each with its kinds, by their last two characters, the longest first."""
    common: Words
    """Words of two to four characters that reports of many places share, by their first two."""
    fillers: re.Pattern[str]
    """Modifiers that name nothing."""
    watchwords: frozenset[str]
    """Quoted words of policy that name no work."""
    arrived: frozenset[str]
    """States of a thing that is there."""
    vague: frozenset[str]
    """States that tell nothing to check."""
    figures: tuple[str, ...]
    """Ends of quoted figures of speech."""
    sites: re.Pattern[str]
    """Words of a place that works are done at."""
    tools: frozenset[str]
    """Things that are built once and then run."""
    tends: frozenset[str]
    """Verbs that only follow what a quoted name says."""
    levels: re.Pattern[str]
    """Words of rank in a title."""
    procedures: re.Pattern[str]
    """Steps that people carry out."""
    arranging: re.Pattern[str]
    """What a clause about an arrangement must hold: a step, a verb that sets it up, or a number."""
    coverage: re.Pattern[str]
    """Words of full coverage."""
    creed: re.Pattern[str]
    """A clause that holds to something."""
    slogan: re.Pattern[str]
    """Words of calls, wherever they stand."""
    abstract: frozenset[str]
    """Ends of names that are no things, of two to five characters."""
    subject: re.Pattern[str]
    """A verb behind a subject."""
    inner: re.Pattern[str]
    """A verb of what somebody else is to do: 支持…|争创…"""


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _before(*groups: tuple[Iterable[str], str]) -> re.Pattern[str]:
    """Return a pattern for words with what must follow them, each of its choices beginning with a plain character.

    So the search skips what no word begins with several times as fast. The words of the first group are tried first,
    in each the longest first.
    """
    rests: dict[str, list[str]] = {}
    for words, behind in groups:
        for word in sorted(words, key=lambda word: (-len(word), word)):
            rests.setdefault(word[0], []).append(re.escape(word[1:]) + behind)
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items()))


def _by(part: slice, words: Iterable[str]) -> Words:
    table: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        table.setdefault(word[part], []).append(word)
    return {key: tuple(row) for key, row in table.items()}


def _kinds(lexicon: Lexicon, kinds: tuple[str, ...], extra: Iterable[str] = ()) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {word: set() for word in extra}
    for kind in kinds:
        for word in lexicon.words("actions", kind):
            table.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in table.items()}


def _ladder(lexicon: Lexicon) -> dict[str, int]:
    tasks = {
        row.term: row.stage for row in lexicon.terms("stages", "task") if row.stage is not None and row.term != "提前"
    }
    projects = {row.term: row.stage + 100 for row in lexicon.terms("stages", "project") if row.stage is not None}
    return {**tasks, **projects}


@cache
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Return the words of a lexicon."""
    verbs = _kinds(lexicon, VERBS, (*lexicon.words("names", "deed"), *lexicon.words("actions", "lean")))
    leads = lexicon.words("names", "lead", "lead_before_verb", "adverb")
    ladder = _ladder(lexicon)
    inner = {word for word, kinds in verbs.items() if kinds & {"found", "award", "hold", "carry", "set_up", "strive"}}
    doing = {word for word, kinds in verbs.items() if kinds and not kinds & {"cause", "raise"}}
    nouns = _kinds(lexicon, HEADS) | dict.fromkeys(lexicon.words("actions", "no_head"), frozenset())
    openers = _by(_HEAD, [*verbs, *leads])
    closers = _by(_TAIL, [*ladder, *lexicon.words("names", "state"), *lexicon.words("actions", "arrived")])
    quoted = set(lexicon.words("names", "noun_verb"))
    return Vocabulary(
        openers=openers,
        firsts=frozenset(key[0] for key in openers),
        lasts=frozenset(key[-1] for key in closers),
        stops=BEHIND.union(key[-1] for key in closers),
        ends=frozenset(key[-1] for key in nouns) | {")"},
        verbs=verbs,
        noun_verbs=frozenset(quoted),
        torn=frozenset(lexicon.words("actions", "torn")),
        whole=held(lexicon),
        sound=frozenset(lexicon.words("actions", "sound")),
        compounds=frozenset(lexicon.words("actions", "compound")),
        closers=closers,
        ladder=ladder,
        stages=re.compile(alternatives(ladder)),
        heads={last: tuple((word, nouns[word]) for word in row) for last, row in _by(_TAIL, nouns).items()},
        common=_by(_HEAD, lexicon.words("actions", "common")),
        fillers=re.compile(alternatives(lexicon.words("actions", "filler"))),
        watchwords=frozenset(lexicon.words("actions", "watchword")),
        arrived=frozenset(lexicon.words("actions", "arrived")),
        vague=frozenset(lexicon.words("actions", "vague")),
        figures=lexicon.words("actions", "figure_of_speech"),
        sites=re.compile(alternatives(lexicon.words("actions", "site"))),
        tools=frozenset(lexicon.words("actions", "tool")),
        tends=frozenset(lexicon.words("actions", "tends")),
        levels=re.compile(alternatives(lexicon.words("actions", "level"))),
        procedures=re.compile(alternatives(lexicon.words("actions", "procedure"))),
        arranging=re.compile(
            alternatives((*lexicon.words("actions", "procedure", "set_up", "found", "arrived"), *"ABCDEFX第"))
        ),
        coverage=re.compile(alternatives(lexicon.words("actions", "coverage"))),
        creed=_creed(lexicon),
        slogan=re.compile(alternatives(lexicon.words("names", "slogan"))),
        abstract=frozenset(lexicon.words("names", "abstract")),
        subject=_before((doing - quoted, _NO_NOUN), (quoted, "(?=“)")),
        inner=_before((inner - quoted, _NO_NOUN)),
    )


def _creed(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for a clause that holds to something: 我们必须始终坚持…, 自觉做到…, but not 落实《条例》."""
    lead = "我们|继续|全省|各级|各方面|要|必须|始终|坚决|坚定不移|坚定|自觉|牢牢|更加|一以贯之|深刻|全面|深入|切实|做到"
    words = alternatives(lexicon.words("names", "creed"))
    return re.compile(rf"(?:{lead}|[、的地]){{0,6}}(?:{words})(?![^,;]{{0,40}}《)")
