"""What a document says about itself: place, organ, dates, source, author, and the time that it is about."""

from __future__ import annotations

import re
from datetime import date

from core.model import Meta, Section
from core.outline.blocks import Block
from core.outline.place import organ_of, place_of
from core.outline.roles import RoleWords
from core.outline.times import periods_of
from core.words import fold

# 2022-09-16 · 2024年05月10日 · rejects 2022年
DATE = re.compile(r"(?P<y>(?:19|20)\d{2})\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})")

# "在福建省第十四届人民代表大会第三次会议上" · rejects "在会"
MEETING = re.compile(r"在.{2,60}(?:会议|大会|全会|會議|大會)")

# "来源：福建日报" · "稿源: 晋江新闻网" · rejects "来源广泛"
SOURCE = re.compile(r"(?:来源|稿源|出处)\s*[:：]\s*(?P<name>[^\s:：]{2,20})")
# "www.ijjnews.com   晋江新闻网  2022-09-16" · rejects "网格"
SITE = re.compile(r"(?:^|\s)(?P<name>[一-鿿]{2,12}[网报])(?=\s|$)")
# "(记者 赖自煌 秦越)" · "作者：余毅菁" · rejects "记者了解到，"
AUTHOR = re.compile(
    r"(?:记者|記者|作者|执笔|撰文|采写)\s*[:：]?\s*(?P<names>[一-鿿·]{2,4}(?:[\s\u3000\xa0、]+(?!通讯员|通訊員|来源)[一-鿿·]{2,4}){0,4})"
)
# "(康清辉)" · "(王国良 郭雅霞 文/图)" · rejects "（2024）"
NAMES_ONLY = re.compile(r"[（(]\s*(?P<names>[一-鿿]{2,4}(?:[\s\u3000、]+[一-鿿]{2,4}){0,4})")


def meta_of(blocks: list[Block], title: str | None, sections: list[Section], text: str, words: RoleWords) -> Meta:
    """Return what a document says about itself.

    Args:
        blocks: Its lines with their kinds.
        title: Its title, if found.
        sections: Its top-level sections, with roles.
        text: The body without what was dropped.
        words: The words that tell roles; none of them is the name of a place.
    """
    edge = [block.text for block in blocks if block.kind in {"meta", "byline", "chrome", "kicker"}]
    lines = [block.text for block in blocks if block.kind == "meta"]
    named = {block.named: block.text for block in blocks if block.named}
    published, delivered = _dates(lines)
    place = place_of(title, edge, text, words)
    anchor = published or delivered
    results, plans = periods_of(title, sections, text, anchor)
    return Meta(
        title,
        place,
        organ_of(place, text, edge),
        _iso(named.get("published")) or (published.isoformat() if published else None),
        named.get("source") or _source(edge),
        _author(blocks),
        results,
        plans,
    )


def _iso(text: str | None) -> str | None:
    found = _date(text) if text else None
    return found.isoformat() if found else None


def _date(text: str) -> date | None:
    match = DATE.search(fold(text))
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
    except ValueError:
        return None


def _dates(lines: list[str]) -> tuple[date | None, date | None]:
    """Return when the page was published, and when the report was delivered."""
    published = delivered = None
    for line in lines:
        found = _date(line)
        if found and MEETING.search(line):
            delivered = delivered or found
        elif found:
            published = published or found
    return published, delivered


def _source(lines: list[str]) -> str | None:
    for pattern in (SOURCE, SITE):
        for line in lines:
            if match := pattern.search(line):
                return match["name"]
    return None


def _author(blocks: list[Block]) -> str | None:
    for pattern in (AUTHOR, NAMES_ONLY):
        for block in blocks:
            if block.kind == "byline" and (match := pattern.search(block.text)):
                return " ".join(re.split(r"[\s\u3000\xa0、]+", match["names"]))
    return None
