"""The body that gives a report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from core.lexicon import Lexicon
from core.model import PlaceLevel
from core.outline.about.page import LONGEST_LINE, Line, Page, Sourced
from core.outline.about.place import OPENING

# "我代表|中国共产党安岭县第十三届委员会|向大会" · "我代表|县人民政府，" · rejects "人大代表"
STANDS_FOR = re.compile(r"我代表(?P<body>[一-鿿]{2,30}?)(?=[，,、。]|向)")

HAN_RUN = re.compile(r"[一-鿿“”]{2,30}")

LONGEST_REST = 14
"""Characters of a body's name after its place: 云和县|发展和改革委员会."""

GOVERNED = frozenset({"province", "city", "county", "district", "town"})
"""Levels that have a people's government."""

LEADS = ("中共", "中国共产党")
"""What stands before the place in the name of a party committee."""


def organ_of(page: Page, place: tuple[Sourced, PlaceLevel] | None, lexicon: Lexicon) -> Sourced | None:
    """Return the body that gives the report, as the title, a line below it, or its opening names it.

    A report of a government that says only 县人民政府 is one of the government of its place, which is inferred.
    """
    if place is None:
        return None
    where, level = place
    if level == "company":
        return where
    if level == "country":
        organ = lexicon.words("about", "national_organ")[0]
        return Sourced(organ, page.find(organ))
    ends = lexicon.words("about", "organ")
    ways = (
        _titled(page, where.value, ends),
        _on_its_own(page, where.value, ends),
        _stood_for(page, where.value, ends),
        _most_named(page, where.value, lexicon.words("about", "organ_place")),
        _inferred(page, where.value, level, lexicon),
    )
    return next((found for way in ways for found in way), None)


def _titled(page: Page, place: str, ends: tuple[str, ...]) -> Iterator[Sourced]:
    """Yield the body that the title begins with: 云和县教育局|2022年工作总结."""
    if page.title is not None:
        yield from _body(page.title, place, ends)


def _body(line: Line, place: str, ends: tuple[str, ...]) -> Iterator[Sourced]:
    """Yield the body whose name begins with the place and ends where the words do, or before 关于 and years."""
    at = line.text.find(place)
    if at < 0:
        return
    after = at + len(place)
    for size in range(LONGEST_REST, 1, -1):
        rest = line.text[after : after + size]
        if len(rest) < size or not rest.endswith(ends) or not HAN_RUN.fullmatch(rest):
            continue
        follows = line.text[after + size : after + size + 2]
        if follows and _han(follows[0]) and follows not in {"关于", "工作", "召开", "全体", "党组"}:
            continue
        start = next((at - len(lead) for lead in LEADS if line.text.endswith(lead, 0, at)), at)
        yield Sourced(line.text[start : after + size], line.span(start, after + size))
        return


def _on_its_own(page: Page, place: str, ends: tuple[str, ...]) -> Iterator[Sourced]:
    """Yield the body that stands on a line of its own below the title: 黄坪县财政局."""
    for line in page.front:
        bare = line.text.strip()
        if (
            bare.startswith((place, *LEADS))
            and place in bare
            and bare.endswith(ends)
            and len(bare) <= LONGEST_LINE // 2
        ):
            yield from _body(line, place, ends)


def _stood_for(page: Page, place: str, ends: tuple[str, ...]) -> Iterator[Sourced]:
    """Yield the body that the speaker stands for, when he names its place."""
    at = page.text.find("我代表", 0, OPENING)
    match = STANDS_FOR.match(page.text, at) if at >= 0 else None
    if match and place in match["body"] and match["body"].endswith(ends):
        start = match.start("body")
        if not match["body"].startswith(LEADS):
            start = page.text.index(place, start)
        yield Sourced(page.text[start : match.end("body")], page.span(start, match.end("body")))


def _most_named(page: Page, place: str, ends: tuple[str, ...]) -> Iterator[Sourced]:
    """Yield the body of the place that the lines around the text and its opening name most."""
    found: Counter[str] = Counter()
    first: dict[str, Sourced] = {}
    opening = Line(page.text[:OPENING], -1)
    for line in (*page.edge, opening):
        for end in ends:
            name = place + end[len("街道") :] if place.endswith("街道") and end.startswith("街道") else place + end
            count = line.text.count(name)
            if count:
                found[name] += count
                at = line.text.find(name)
                span = page.span(at, at + len(name)) if line is opening else line.span(at, at + len(name))
                first.setdefault(name, Sourced(name, span))
    if found:
        yield first[max(found, key=lambda name: (found[name], len(name)))]


def _inferred(page: Page, place: str, level: PlaceLevel, lexicon: Lexicon) -> Iterator[Sourced]:
    """Yield the government of the place when the report says that it is a government's: 我代表县人民政府."""
    if level not in GOVERNED:
        return
    title = page.title.text if page.title else ""
    said = re.search(r"代表[省市县区镇乡州旗]?(?:人民)?政府|受[省市县区镇乡州旗]人民政府", page.text[:OPENING])
    if said or any(name in title for name in lexicon.words("about", "government_report")):
        yield Sourced(f"{place}人民政府", None)


def _han(char: str) -> bool:
    return "一" <= char <= "鿿"
