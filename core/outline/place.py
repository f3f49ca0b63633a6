"""The place that a report is about, and the body that gives it."""

from __future__ import annotations

import re
from collections import Counter

from core.outline.roles import RoleWords

PLACE_ENDS = ("街道", "自治区", "自治县", "自治州", "省", "市", "区", "县", "镇", "乡", "區", "縣", "鎮", "鄉")
"""How names of places end, simplified and traditional, the longer before the shorter."""

# "鲤城区人民政府", "海滨街道办事处" · rejects "政府工作"
ORGANS = re.compile(r"[一-鿿]{2,12}(?:人民政府|街道办事处|管理委员会|股份有限公司|有限公司)|国务院")

# Words before 省, 市, 区… that make no name: 全区, 我市, 新区; 在…区, 工作区.
NO_STEM = re.compile(
    r"[全我本各该两等这那哪乡城市区县镇街社老的在与及对将把到是为于了有省]|.*[的在和与及]|.*(?:报告|政府|工作|会议|代表|城)"
)
LEAST_NAMED = 4
"""Points that a place needs: its name with its kind and without, and in the title."""

LEAST_SHARE = 20
"""A place is named with its kind at least once in so many times; a common word before 区 or 市 is not."""

KIND = r"(?:特别行政区|自治[区州县旗]|街道|新区|开发区|[省市区县镇乡州旗])"
# "在福建省第十四届人民代表大会第三次会议上", "在第十二届全国人民代表大会"
VENUE = re.compile(
    rf"在?(?:[^，。]{{0,16}}?在)?(?P<place>[一-鿿]{{2,8}}?{KIND})第[一二三四五六七八九十]+届人(?:民代表)?大"
)
# "2025年福建省政府工作报告", "安海镇召开…", "海滨街道2023年工作总结"
TITLE_PLACE = re.compile(rf"(?:^|年)(?P<place>[一-鿿]{{2,7}}?{KIND})(?=人民政府|政府|召开|\d{{4}}年|工作|党|办事处)")

NATIONAL = ("我代表国务院", "国务院总理")
"""Words by which a report is one of the whole country."""


def place_of(title: str | None, edge: list[str], text: str, words: RoleWords) -> str | None:
    """Return the place that the report is about, with its kind (街道, 镇, 省…).

    The venue and the title say it plainly; else it is the place that the text speaks of most, with or without its kind.
    """
    if any(sign in text[:2000] for sign in NATIONAL):
        return "全国"
    for pattern, lines in ((VENUE, edge), (TITLE_PLACE, [title or ""]), (VENUE, [text[:2000]])):
        for line in lines:
            if match := pattern.search(line):
                return match["place"]
    return _most_named(title or "", text, words)


def _most_named(title: str, text: str, words: RoleWords) -> str | None:
    """Return the place that stands most often with its kind, its bare name counting too."""
    whole = title * 3 + text
    found: Counter[str] = Counter()
    for end in PLACE_ENDS:
        counts, longer = _stems(whole, end, 2), _stems(whole, end, 3)
        for stem, count in counts.items():
            full = next(
                (s for s, c in longer.most_common(6) if s.endswith(stem) and 10 * c >= 8 * count and c > 1), stem
            )
            alone = whole.count(full)
            if NO_STEM.match(full) or full.endswith(PLACE_ENDS) or full.startswith(words.imperative):
                continue
            if count * LEAST_SHARE >= alone:
                found[full + end] += count + alone + 5 * title.count(full)
    best = found.most_common(1)
    return best[0][0] if best and best[0][1] >= LEAST_NAMED else None


def _stems(text: str, end: str, size: int) -> Counter[str]:
    """Return how often each run of so many Han characters stands before an ending.

    By `str.find`, since a pattern with a range of Han characters takes a millisecond to compile.
    """
    found: Counter[str] = Counter()
    at = text.find(end, size)
    while at >= 0:
        stem = text[at - size : at]
        if all("一" <= char <= "鿿" for char in stem):
            found[stem] += 1
        at = text.find(end, at + 1)
    return found


def organ_of(place: str | None, text: str, edge: list[str]) -> str | None:
    """Return the body of that place which the lines around the text, or its beginning, name most."""
    if place == "全国":
        return "国务院"
    names = Counter(match[0] for line in (*edge, text[:3000]) for match in ORGANS.finditer(line))
    mine = [name for name, _ in names.most_common() if place and place in name]
    if mine:
        return mine[0][mine[0].index(place or "") :]
    return None
