"""The place that a report is about, and its level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from core.lexicon import Lexicon
from core.model import PlaceLevel
from core.outline.about.names import Names, names_of
from core.outline.about.page import LONGEST_LINE, Line, Page, Sourced

ORDINAL = r"第[一二三四五六七八九十]{1,4}"
# "在福建省|第十四届人民代表大会", "中国共产党安岭县|第十四次代表大会" · rejects "第三次会议"
ASSEMBLY = re.compile(rf"{ORDINAL}[届次](?=人民?代|人大|党?代表|党代|委员会|政协)")
# "海拉尔区|人民政府区长", "安海镇|人民政府", "青溪街道|办事处", "高新区|管委会" · rejects "政府工作"
BODY = re.compile(r"人民政府|政府(?=[区县市省镇乡州旗盟]长)|(?<=街道)办事处|管理委员会|管委会")
# "福建省|省长", "晋江市|代市长" · rejects "校长"
OFFICER = re.compile(r"(?<=[省市县区镇乡州旗盟])代?[省市县区镇乡州旗盟]长")
# "我|代表安海镇人民政府", "受|临江市人民政府委托" · rejects "人大代表"
SPEAKER = re.compile(
    r"(?:我代表|受)[一-鿿]{2,24}?(?P<body>人民政府|办事处|管理委员会|管委会|第[一二三四五六七八九十]+届委员会)"
)

# What a title has before the place: "2025年", "关于2022年1-7月", "中共" · rejects "年度"
LEAD = re.compile(
    r"(?:关于|在|中共|中国共产党)*(?:\d{4}\s*年?(?:度|[上下]半年|前三季度|[\d\-—~至]{1,5}月份?)?)?(?:中共|中国共产党)?"
)
# Where the parts of a title meet: "…“加速度” ——石浦镇…"
PART = re.compile(r"[^\s:：,，|｜“”\"《》—–―\-]+")

HEAD = 400
"""Characters of the body in which an assembly is the report's own."""

LONGEST_OFFICE = 16
"""Characters of a line with an office and the name of who holds it: 国务院总理 李克强."""

OPENING = 3000
"""Characters of the body in which a report names its body."""

LEAST_NAMED = 4
"""Points of a place that nothing but its frequency tells: its name with its kind and without, and in the title."""

LEAST_SHARE = 20
"""A place is named with its kind at least once in so many times; a common word before 区 or 市 is not."""

FIRM_KINDS = frozenset({"街道", "自治区", "自治县", "自治州", "县", "镇", "乡"})
"""Kinds that few common words end in, unlike 区 and 市."""

GOVERNING = ("党委", "委", "党工委", "政府", "人民政府", "人大", "政协", "办事处")
"""What stands behind the name of a place that has a government of its own."""

KINDS = ("街道", "自治区", "自治县", "自治州", "省", "市", "区", "县", "旗", "镇", "乡")
"""Kinds of places that are counted when nothing else tells."""

# Characters of running text that no name has before its kind: 的, 在; those at its beginning: 全区, 我市.
NO_STEM = re.compile(r"[全我本各该两等这那哪乡城市区县镇街社老的在与及对将把到是为于了有省]|.*[的在与及]")

SEARCHED = 50_000
"""Characters of a text in which places are counted; a longer one names its own early enough."""

MOST_STEMS = 6
"""Longer stems that a stem is looked for among."""


def place_of(page: Page, lexicon: Lexicon) -> tuple[Sourced, PlaceLevel] | None:
    """Return the place that the report is about with its kind (街道, 镇, 省…), and its level.

    The assembly that hears the report and the title say it plainly; else the body that gives it; else it is the place
    that the text speaks of most; where the text has none, the name of the file may.
    """
    names = names_of(lexicon)
    if nation := next(_national(page, lexicon), None):
        return nation, "country"
    if company := _company(page, lexicon):
        return company, "company"
    found = _told(page, names) or _most_named(page, names) or _named_by_file(page, names)
    level = names.level(found.value) if found else None
    return (found, _raised(found.value, level, page)) if found and level else None


def _raised(name: str, level: PlaceLevel, page: Page) -> PlaceLevel:
    """Return the level of a place; a 新区 with a people's government is a district: 浦东新区."""
    governed = level == "zone" and any(
        f"{name}人民政府" in text for text in (page.text, *(line.text for line in page.front))
    )
    return "district" if governed else level


def _national(page: Page, lexicon: Lexicon) -> Iterator[Sourced]:
    """Yield the country where the speaker stands for its government, or is the head of it and has a line of his own."""
    for sign in lexicon.words("about", "national"):
        if span := page.find(sign, 0, HEAD):
            yield Sourced("全国", span)
    speakers = lexicon.words("about", "national_speaker")
    for line in page.front:
        if "".join(line.text.split()).startswith(speakers) and len(line.text) <= LONGEST_OFFICE:
            yield Sourced("全国", line.span(0, len(line.text)))


def _company(page: Page, lexicon: Lexicon) -> Sourced | None:
    """Return the company whose report it is, which its title names, or below a bare 2019年年度报告 its beginning."""
    kinds = lexicon.words("about", "company")
    title = [page.title] if page.title else []
    if found := next(_companies(title, kinds), None):
        return found
    bare = title[0].text.strip() if title else ""
    if bare.endswith(lexicon.words("about", "company_report")):
        front = [line for line in page.front if len(line.text) <= LONGEST_LINE]
        return next(_companies(chain(front, page.head(OPENING)), kinds), None)
    return None


def _companies(lines: Iterable[Line], kinds: tuple[str, ...]) -> Iterator[Sourced]:
    """Yield the companies that parts of the lines begin with: 关于|东海装备股份有限公司|2021年…."""
    for line in lines:
        for part in PART.finditer(line.text):
            end = next((part[0].find(kind) + len(kind) for kind in kinds if part[0].find(kind) > 1), 0)
            lead = LEAD.match(part[0])
            start = lead.end() if lead else 0
            if start < end <= LONGEST_LINE // 2:
                yield Sourced(part[0][start:end], line.span(part.start() + start, part.start() + end))


def _told(page: Page, names: Names) -> Sourced | None:
    """Return the place that the assembly, the title, or the body at the head of the report names."""
    title = (page.title,) if page.title else ()
    front = [line for line in chain(page.front, page.edge) if line.kind != "chrome" and len(line.text) <= LONGEST_LINE]
    ways = (
        _before(ASSEMBLY, (*front, *title), names),
        _titled(page, names),
        _before(BODY, front, names),
        _before(OFFICER, front, names),
        _represented(page, names),
        _before(ASSEMBLY, page.head(HEAD), names),
    )
    return next((found for way in ways for found in way), None)


def _before(pattern: re.Pattern[str], lines: Iterable[Line], names: Names) -> Iterator[Sourced]:
    """Yield the places that stand right before what a pattern finds."""
    for line in lines:
        for match in pattern.finditer(line.text):
            if name := names.before_end(line.text, match.start()):
                yield Sourced(name, line.span(match.start() - len(name), match.start()))


def _represented(page: Page, names: Names) -> Iterator[Sourced]:
    """Yield the place of the body that the speaker says he stands for."""
    for line in page.head(OPENING):
        for match in SPEAKER.finditer(line.text):
            if name := names.before_end(line.text, match.start("body")):
                yield Sourced(name, line.span(match.start("body") - len(name), match.start("body")))


def _titled(page: Page, names: Names) -> Iterator[Sourced]:
    """Yield the place that a part of the title begins with; one without its body must come again in the text."""
    if page.title is None:
        return
    for name, start in _parts(page.title.text, names):
        again = page.text.count(name[:-1]) > page.title.text.count(name[:-1])
        if again or names.is_firm(page.title.text, start + len(name)):
            yield Sourced(name, page.title.span(start, start + len(name)))


def _parts(title: str, names: Names) -> Iterator[tuple[str, int]]:
    """Yield the places that the parts of a title begin with, and where each begins."""
    for part in PART.finditer(title):
        lead = LEAD.match(part[0])
        after = lead.end() if lead else 0
        for skip in dict.fromkeys((after, 0)):
            if name := names.at_start(title[part.start() + skip :]):
                at = title.find(name, part.start() + skip)
                yield name, at
                break


def _named_by_file(page: Page, names: Names) -> Sourced | None:
    """Return the place that the name of the file begins with; it was not read in the text."""
    return next((Sourced(name, None) for name, _ in _parts(page.name, names)), None)


def _most_named(page: Page, names: Names) -> Sourced | None:
    """Return the place that stands most often with its kind, its bare name counting too."""
    title, text = page.title.text if page.title else "", page.text[:SEARCHED]
    found: Counter[str] = Counter()
    broken = names.broken
    for kind in KINDS:
        counts, longer = _stems(text, kind, 2, broken), _stems(text, kind, 3, broken)
        frequent = longer.most_common(MOST_STEMS)
        for stem, count in counts.items():
            full = next((s for s, c in frequent if s.endswith(stem) and 10 * c >= 8 * count and c > 1), stem)
            if count == 1 and full not in title:
                continue
            if NO_STEM.match(full) or full.endswith(KINDS) or not names.is_name(full + kind):
                continue
            alone = text.count(full)
            used = kind in FIRM_KINDS or full in title or _is_used(full + kind, kind, text)
            if used and count * LEAST_SHARE >= alone:
                found[full + kind] += count + alone + 5 * title.count(full)
    best = found.most_common(1)
    if not best or best[0][1] < LEAST_NAMED:
        return None
    return Sourced(best[0][0], page.find(best[0][0]))


def _is_used(name: str, kind: str, text: str) -> bool:
    """Tell whether a text speaks of a place as one that it is about: 磁灶镇党委, 全镇, 我县; not of 座城市."""
    return any(map(text.__contains__, ("全" + kind, "我" + kind, *(name + behind for behind in GOVERNING))))


def _stems(text: str, kind: str, size: int, broken: tuple[str, ...]) -> Counter[str]:
    """Return how often each run of so many Han characters stands before an ending.

    By `str.find`, since a pattern with a range of Han characters takes a millisecond to compile.
    """
    found: Counter[str] = Counter()
    at = text.find(kind, size)
    while at >= 0:
        stem = text[at - size : at]
        if not text.startswith(broken, at) and all("一" <= char <= "鿿" for char in stem):
            found[stem] += 1
        at = text.find(kind, at + 1)
    return found
