"""The dates, the source and the author that a page prints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from core.lexicon import Lexicon
from core.model import Span
from core.outline.about.page import Line, Page, Sourced
from core.words import fold

NUMERALS = {char: str(at) for at, char in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "Ｏ": "0"}
CN = "〇○零Ｏ一二三四五六七八九十"
# 2022-09-16 · 2024年05月10日 · 2013/3/5 · 二〇一三年三月五日 · rejects 2022年, 1.2亿
DATE = re.compile(
    rf"(?P<y>(?:19|20)\d{{2}})\s*[-/.年]\s*(?P<m>\d{{1,2}})\s*[-/.月]\s*(?P<d>\d{{1,2}})(?:\s*日)?(?![\d.])"
    rf"|(?P<cy>[{CN}]{{4}})年(?P<cm>[{CN}]{{1,2}})月(?P<cd>[{CN}]{{1,3}})日"
)

LATEST_DISPATCH = 60
"""Days after a report was delivered in which an agency prints it."""

# "在福建省第十四届人民代表大会第三次会议上" · rejects "在会"
MEETING = re.compile(r"在?.{2,60}(?:会议|大会|全会)(?:上|通过|召开)?")

# "新华社北京5月29日电" · rejects "据新华社报道"
DISPATCH = re.compile(r"^\s*(?P<name>[一-鿿]{1,4}社)[一-鿿]{2,8}?(?P<m>\d{1,2})月(?P<d>\d{1,2})日\s*(?:电|讯)")

# "新华社记者 李四 摄" · rejects "王五 文/图"
PHOTO = re.compile(r"(?<!文)(?<!文[/、])摄(?:影)?[)）。\s]*$")

# "www.ijjnews.com   晋江新闻网  2022-09-16" · rejects "网格"
SITE = re.compile(r"(?:^|\s)(?P<name>[一-鿿]{2,12}[网报])(?=\s|$)")
SEVERAL = r"[一-鿿·]{2,4}(?:[\s\u3000\xa0、]+(?!通讯员|来源)[一-鿿·]{2,4}){0,4}"
# "(康清辉)" · "(王国良 郭雅霞 文/图)" · rejects "（2024）"
NAMES_ONLY = re.compile(rf"[（(]\s*(?P<names>{SEVERAL})")
# "新华社记者邹多为、唐诗凝、丁乐9日", "本报记者 李明" · rejects "本报记者获悉"
REPORTERS = re.compile(
    r"(?:新华社|中新社|央视|报|网)记者[\s\u3000]*(?P<names>[一-鿿·]{2,4}(?:[、\u3000 ][一-鿿·]{2,4}){0,4})"
    r"(?=[\s\d）)]|$)(?!\s*摄)"
)
DISPATCH_HEAD = 200
"""Characters of the body in which a dispatch names who wrote it."""
BLANKS = re.compile(r"[\s\u3000\xa0、]+")


def dates_of(page: Page, lexicon: Lexicon) -> tuple[tuple[date, Sourced] | None, date | None]:
    """Return when the page was published and when the report was delivered.

    The date of a meeting, and one that stands alone below the title of a report, is that of delivery.
    """
    labels = lexicon.words("about", "date_label")
    published: tuple[date, Sourced] | None = None
    delivered: date | None = None
    for line in page.short():
        match = DATE.search(fold(line.text))
        found = _date(match) if match else None
        if match is None or found is None:
            continue
        spoken = MEETING.search(line.text) or _below_title(page, line, match)
        if spoken:
            delivered = delivered or found
        elif published is None and (line.kind == "meta" or _labelled(line.text, match, labels)):
            published = found, Sourced(found.isoformat(), line.span(*match.span()))
    return published or (_dispatched(page, delivered) if delivered else None), delivered


def _dispatched(page: Page, delivered: date) -> tuple[date, Sourced] | None:
    """Return the day of a dispatch without a year, when it lies within weeks after the report was delivered."""
    for line in page.short():
        if match := DISPATCH.search(fold(line.text)):
            found = _day(delivered.year, int(match["m"]), int(match["d"]))
            if found and 0 <= (found - delivered).days <= LATEST_DISPATCH:
                return found, Sourced(found.isoformat(), None)
    return None


def _below_title(page: Page, line: Line, match: re.Match[str]) -> bool:
    """Tell whether a date is all of a line, in words (2014年1月18日), below the title of a report."""
    alone = len(line.text.strip("（）() 　")) <= len(match[0]) + 1 and ("年" in match[0])
    return alone and page.title is not None and "报告" in page.title.text and line in page.front


def _labelled(text: str, match: re.Match[str], labels: tuple[str, ...]) -> bool:
    """Tell whether a line is one of a page that prints its date: it has a label, or begins with the date as figures."""
    return any(label in text for label in labels) or (match.start() == 0 and "年" not in match[0])


def iso(text: str) -> date | None:
    """Return the first date in a text."""
    match = DATE.search(fold(text))
    return _date(match) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date(match: re.Match[str]) -> date | None:
    try:
        if match["y"]:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
        year = int("".join(NUMERALS.get(char, "") for char in match["cy"]))
        return date(year, _number(match["cm"]), _number(match["cd"]))
    except ValueError:
        return None


def _number(text: str) -> int:
    """Return a number below a hundred: 三, 十二, 二十三."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int(NUMERALS.get(text, "0"))
    return 10 * int(NUMERALS.get(tens, "1")) + int(NUMERALS.get(ones, "0"))


def source_of(page: Page, lexicon: Lexicon) -> Sourced | None:
    """Return who published the page: by its label, else the name of a site or a paper in a line of its frame."""
    labels = "|".join(map(re.escape, lexicon.words("about", "source_label")))
    name = r"[^\s:：|｜]{2,20}?(?=$|[\s:：|｜]|(?:19|20)\d{2}[-/.年])"
    label = re.compile(rf"(?:{labels})\s*[:：]\s*(?!https?:|www\.)(?P<name>{name})")
    return (
        _first(label, page.short(), "name") or _first(DISPATCH, page.short(), "name") or _first(SITE, page.edge, "name")
    )


def source_named(given: Sourced | None) -> Sourced | None:
    """Return who published the page as its frame names it, without the date behind: 人民日报|2024-05-13."""
    if given is None:
        return None
    match = DATE.search(given.value)
    name = given.value[: match.start()].rstrip(" \u3000-—|｜") if match and match.start() > 1 else given.value
    span = given.span
    return Sourced(name, Span(span.start, span.start + len(name)) if span else None)


def author_of(page: Page, lexicon: Lexicon) -> Sourced | None:
    """Return who wrote the text, as a byline says."""
    labels = "|".join(map(re.escape, lexicon.words("about", "author_label")))
    label = re.compile(rf"(?:{labels})\s*[:：]?\s*(?P<names>{SEVERAL})")
    bylines = [line for line in page.edge if line.kind == "byline" and not PHOTO.search(line.text)]
    found = _first(label, bylines, "names") or _first(NAMES_ONLY, bylines, "names")
    found = found or _first(REPORTERS, page.head(DISPATCH_HEAD), "names")
    return Sourced(" ".join(BLANKS.split(found.value)), found.span) if found else None


def _first(pattern: re.Pattern[str], lines: Iterable[Line], group: str) -> Sourced | None:
    for line in lines:
        if match := pattern.search(line.text):
            return Sourced(match[group], line.span(*match.span(group)))
    return None
