"""What a page says about itself: title, date, source and author, by its meta elements and the lines round its headline.

Names of meta elements: those that Chinese government sites must carry (政府网站发展指引, 国办发〔2017〕47号:
ArticleTitle, PubDate, ContentSource), Open Graph, Dublin Core, and schema.org in JSON-LD.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from core.read.web.lines import Line, Page

TITLES = "articletitle", "og:title", "twitter:title", "dc.title", "title", "hdtitle"
DATES = (
    "pubdate", "publishdate", "publish-date", "publish_date", "article:published_time", "og:release_date",
    "publishtime", "publish_time", "pubtime", "datepublished", "weibo:article:create_at", "bytedance:published_time",
    "dc.date", "date",
)  # fmt: skip
SOURCES = "contentsource", "source", "mediaid", "dc.source"
AUTHORS = "author", "article:author", "contentauthor", "og:article:author", "dc.creator"
SUMMARIES = "description", "og:description"

# Between the title of a page and the name of its site: "…_晋江新闻网", "… - 新华网", "…|人民网".
SITE_MARK = re.compile(r"\s*[_|｜]+\s*|\s+[-–—]+\s+|--+|-(?=[^-]{2,12}(?:网|报|在线|政府)$)")

LEAST_TITLE = 8
"""Characters of a title that can do without the name of the site."""

LEAST_HEADING = 4
"""Characters of a heading above a text that is its headline."""

LONGEST_LABEL = 4
"""Characters that a site puts before a headline: 原创, 图解."""

LONGEST_SITE = 16
"""Characters of a title that may be no more than the name of the site."""

NEAR = 6
"""Lines above a text among which its headline stands."""

LONGEST_HEADLINE = 120
"""Characters of a headline."""

LEAST_ANCHOR = 6
"""Letters of a line that is to be known again in a title."""

FIRST_WORDS = 20
"""Letters of a summary that tell the beginning of the article."""

# The number of a section, which is no headline. Accepts "一、回顾", "（一）工业", "第一章"; rejects "一号文件".
NUMBERED = re.compile(r"[（(第]?[一二三四五六七八九十\d]{1,3}[、.．）)章节部]")

# The name of a box that holds a headline. Accepts "article-title", "biaoti"; rejects "subtitled".
HEADLINE_NAME = re.compile(r"(?<![a-z])(?:title|headline|biaoti|bt)(?![a-z])")

# Accepts " ", "“", "——"; rejects "一", "A".
SIGNS = re.compile(r"[\W_]+")

# Titles that editors leave unchanged: "无标题文档", "Untitled Document", "正文", "文章详情页".
NO_TITLE = re.compile(r"(?:无标题|untitled|document|正文|首页|内容|文章|新闻|详情|页|index|home|[\s-])+", re.IGNORECASE)

# "2022-09-16", "2024年5月20日", "2024/05/20 13:04" · rejects "2022年"
DATE = re.compile(r"(?P<y>(?:19|20)\d{2})\s*[-/.年]\s*(?P<m>[01]?\d)\s*[-/.月]\s*(?P<d>[0-3]?\d)(?!\d)")
# A line that begins with a date and has no clauses. Accepts "发布时间：2022-12-30 来源：党政办", "2024-05-20 13:04";
# rejects "（2007年6月29日通过）", "2018年3月20日，会议通过了决定。".
DATED = re.compile(rf"(?:[^\d\s（(]{{0,8}}[:：]\s*)?{DATE.pattern}[^，。；]*$")
# "来源：中国新闻网" · rejects "来源广泛"
SOURCE = re.compile(
    r"(?:来源|來源|稿源)\s*[:：]\s*(?P<name>[^\s:：|]{2,20}?)(?=作者|编辑|记者|发布|时间|点击|浏览|字号|[\s:：|]|$)"
)
SOURCE_LABEL = re.compile(r"^(?:信息|文章)?(?:来源|來源|稿源)\s*[:：]\s*")
# "张三", "张三 李四" · rejects "新华网", "县政府办"
PERSONS = re.compile(r"[一-鿿·]{2,4}(?<![网報报社台局办府委部处科院会])(?:[\s、,，][一-鿿·]{2,4}){0,4}")
# In a script: '"datePublished":"2024-05-20T…"', "var publish_time = '2022-09-16 10:00'" · rejects 'dateModified'
SCRIPT_DATE = re.compile(
    r"[\"']?(?:datePublished|publish_?(?:time|date)|pub_?(?:time|date)|create_?time)[\"']?\s*[:=]\s*[\"']((?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says."""

    titles: tuple[str, ...] = ()
    """The titles that it gives, the best first, with the name of the site if it is in them."""
    summaries: tuple[str, ...] = ()
    """What it says to search machines; mostly the first words of the article."""
    published: str | None = None
    """Date, e.g. "2022-09-16"."""
    source: str | None = None
    """Who published it first."""
    author: str | None = None
    """Who wrote it."""


def head_of(root: _Element) -> Head:
    """Return what the head of a page says."""
    named: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").strip().lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            named.setdefault(name, content)
    title = next((" ".join("".join(map(str, element.itertext())).split()) for element in root.iter("title")), "")
    source, author = _first(named, SOURCES), _first(named, AUTHORS)
    return Head(
        tuple(text for text in (*(named[key] for key in TITLES if key in named), title) if text),
        tuple(named[key] for key in SUMMARIES if key in named),
        iso_date(_first(named, DATES) or "") or _script_date(root),
        SOURCE_LABEL.sub("", source) if source else None,
        author if author and author != source and author not in title and PERSONS.fullmatch(author) else None,
    )


def _first(named: dict[str, str], keys: Iterable[str]) -> str | None:
    return next((named[key] for key in keys if key in named), None)


def _script_date(root: _Element) -> str | None:
    for script in root.iter("script"):
        if match := SCRIPT_DATE.search(script.text or ""):
            return iso_date(match[1])
    return None


def iso_date(text: str) -> str | None:
    """Return the first date in a text as YYYY-MM-DD."""
    match = DATE.search(text)
    if match is None or not 1 <= int(match["m"]) <= 12 or not 1 <= int(match["d"]) <= 31:
        return None
    return f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"


def letters(text: str) -> str:
    """Return the letters and figures of a text, by which two ways of writing it are the same."""
    return SIGNS.sub("", text)


def anchors_of(lines: Sequence[Line], head: Head) -> list[int]:
    """Return the numbers of the lines that the head knows: the headline, and the first words of the article."""
    titles = [letters(title) for title in head.titles]
    starts = [start[:FIRST_WORDS] for summary in head.summaries if len(start := letters(summary)) >= FIRST_WORDS]
    found = []
    for number, line in enumerate(lines):
        if line.hidden or line.links * 2 > len(line.text) or len(line.text) < LEAST_ANCHOR:
            continue
        own = letters(line.text[:LONGEST_HEADLINE])
        titled = len(own) >= LEAST_ANCHOR and any(own in title for title in titles)
        if (titled and len(line.text) <= LONGEST_HEADLINE) or any(start in own for start in starts):
            found.append(number)
    return found


def title_of(head: Head, page: Page, anchors: Sequence[int], start: int) -> str | None:
    """Return the title as the page shows it, or as its head gives it without the name of the site.

    Args:
        head: What the head of the page says.
        page: The lines of the page.
        anchors: See `anchors_of`.
        start: Number of the first line of the main text.
    """
    titles = [letters(title) for title in head.titles]
    shown = [
        line
        for line in (page.lines[number] for number in anchors)
        if line.kind != "row" and any(letters(line.text) in title for title in titles)
    ]
    named = next((_without_site(title) for title in head.titles if not NO_TITLE.fullmatch(title)), "")
    best = max(shown, key=lambda line: (line.level == 1, line.kind == "heading", len(line.text)), default=None)
    if best is not None and len(letters(best.text)) * 10 >= len(letters(named)) * (5 if best.level == 1 else 7):
        return best.text
    if shown or len(named) > LONGEST_SITE:
        return named
    near = (line for line in page.lines[max(0, start - NEAR) : start + 1] if _headlike(line, page.boxes[line.box].name))
    above = next((line.text for line in near), "")
    labelled = above.endswith(named) and len(above) <= len(named) + LONGEST_LABEL
    return above if len(above) > len(named) and not labelled else named or None


def _headlike(line: Line, name: str) -> bool:
    """Tell whether the tags or the name of its box say that a line is a headline."""
    if line.links or not LEAST_HEADING <= len(line.text) <= LONGEST_HEADLINE or NUMBERED.match(line.text):
        return False
    return line.kind == "heading" or HEADLINE_NAME.search(name.lower()) is not None


def _without_site(title: str) -> str:
    """Return a page's title without the name of the site behind it: 安海镇召开人大会议_晋江新闻网."""
    parts = [part for part in SITE_MARK.split(title) if part.strip()]
    return parts[0].strip() if len(parts) > 1 and len(parts[0]) >= LEAST_TITLE else title
