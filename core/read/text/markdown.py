"""Markdown: the text is kept as it is; headings, rows of tables and metadata become marks, and so do the signs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.model import Mark, Span
from core.read.extracted import Extracted
from core.read.text.encoding import decoded
from core.read.text.markdown_inline import inline_signs

# Accepts "## 二、主要目标", "# 标题 #", "##小标题"; rejects "#标签" (one sign and no blank after it).
HEADING = re.compile(
    r"^[ ]{0,3}(?P<signs>#{1,6}(?=[ \t])|#{2,6}(?=[^\s#]))[ \t]*(?P<text>[^\s#][^\n\r]*?)[ \t]*#*[ \t]*$", re.MULTILINE
)

# Accepts a short line with === or --- below it; rejects a sentence with a line drawn below it.
SETEXT = re.compile(
    r"^[ ]{0,3}(?P<text>[^\s#>|=*+-][^\n\r]{0,58}[^\s。；，,;])[ \t]*\r?\n"
    r"[ ]{0,3}(?P<line>=+|-{3,})[ \t]*$",
    re.MULTILINE,
)

# Accepts "| 指标 | 数值 |"; rejects "指标 | 数值" (no bar at the start).
ROW = re.compile(r"^[ ]{0,3}\|(?P<text>[^\n\r]*)\|[ \t]*$", re.MULTILINE)

# The line below the head of a table: "| --- | :--: |", "--- | ---"; rejects "---" alone.
RULER = re.compile(r"^[ ]{0,3}(?=[^\n\r]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
# A row without bars at its ends, below or above such a line.
BARE_ROW = re.compile(r"[ ]{0,3}(?P<text>[^\s|][^\n\r]*\|[^\n\r]*?)[ \t]*\r?(?:\n|\Z)")

# Signs at the start of a line, and lines of nothing but signs: "> ", "- [x] ", "***", "```text", "[1]: http://…".
SIGNS = re.compile(
    r"^[ \t]*(?:(?P<quote>(?:>[ \t]?)+)(?:[ \t]*(?P<inner>[-*+][ \t]+))?"
    r"|(?P<item>[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)(?=\S)"
    r"|(?P<rule>(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|`{3,}[^`\n\r]*|~{3,}[^\n\r]*"
    r"|\[[^\^\]\n]{1,40}\]:[ \t]*\S+[^\n\r]*)$))",
    re.MULTILINE,
)

FRONT = re.compile(r"---[ \t]*\r?\n(?P<rows>(?:[^\n]*\n){1,40}?)(?P<end>---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
# Accepts 'title: "2024年工作总结"' and "date: 2024-01-20"; rejects "  - 标签" (a list of the row above).
FRONT_ROW = re.compile(r"(?P<key>[^\s:：#-][^:：]{0,20})[:：][ \t]*[\"']?(?P<text>[^\"']*?)[\"']?[ \t]*")

NAMES = {
    "title": "title", "标题": "title", "date": "published", "published": "published", "pubdate": "published",
    "publishdate": "published", "日期": "published", "发布日期": "published", "发布时间": "published",
    "source": "source", "来源": "source", "author": "author", "authors": "author", "作者": "author",
}  # fmt: skip
"""Keys before the text, and what they name."""


def read_markdown(raw: bytes, encoding: str | None) -> Extracted:
    """Return the decoded text with marks for what Markdown says about it.

    Raises:
        ReadError: See `core.read.text.encoding.decode`.
    """
    found = decoded(raw, encoding)
    marks = by_place((*markdown_marks(found.text), *found.marks))
    return Extracted(found.text, "text/markdown", found.encoding, marks=marks)


def heading_marks(text: str) -> tuple[Mark, ...]:
    """Return the headings that begin with #, their text without the signs."""
    return tuple(
        Mark("heading", Span(*match.span("text")), level=len(match["signs"])) for match in HEADING.finditer(text)
    )


def markdown_marks(text: str) -> tuple[Mark, ...]:
    """Return headings, metadata, rows of tables and signs, in the order of the text."""
    headings = heading_marks(text)
    front, start = _front(text, headings)
    underlined = [match for match in SETEXT.finditer(text, start) if RULER.fullmatch(match["line"]) is None]
    headings += tuple(
        Mark("heading", Span(*match.span("text")), level=1 if match["line"][0] == "=" else 2) for match in underlined
    )
    rows, ruled = _rows(text)
    signs = [
        *ruled,
        *(Span(*match.span("line")) for match in underlined),
        *(Span(*match.span(name)) for match in SIGNS.finditer(text, start) for name in SIGNS.groupindex if match[name]),
        *_comments(text),
        *inline_signs(text),
    ]
    marks = [*front, *headings, *rows, *(Mark("sign", span) for span in signs if span.start >= start)]
    marks = [mark for mark in marks if len(mark.span)]
    return by_place(marks)


def by_place(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks in the order of the text."""
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _front(text: str, headings: tuple[Mark, ...]) -> tuple[list[Mark], int]:
    """Return the marks of the rows of metadata before the text, and where the text begins.

    A title that the first heading repeats is no second one.
    """
    match = FRONT.match(text)
    if match is None:
        return [], 0
    marks = [Mark("sign", Span(match.start(), match.start() + 3)), Mark("sign", Span(*match.span("end")))]
    first = headings[0].span.of(text) if headings else None
    for line in re.finditer(r"[^\r\n]+", match["rows"]):
        start, end = (at + match.start("rows") for at in line.span())
        row = FRONT_ROW.fullmatch(line[0])
        name = NAMES.get(row["key"].strip().lower()) if row else None
        if row is None or name is None or not row["text"] or (name == "title" and row["text"] == first):
            marks.append(Mark("sign", Span(start, end)))
            continue
        span = Span(*row.span("text")).shifted(start)
        named = Mark("title", span, level=0) if name == "title" else Mark("metadata", span, value=name)
        marks += [Mark("sign", Span(start, span.start)), named, Mark("sign", Span(span.end, end))]
    return marks, match.end()


def _rows(text: str) -> tuple[list[Mark], list[Span]]:
    """Return the rows of tables, and their signs: the bars at the ends and the lines below the heads."""
    if "|" not in text:
        return [], []
    rulers = {match.start(): match.end() for match in RULER.finditer(text)}
    found: dict[int, Span] = {}
    signs = [Span(start, end) for start, end in rulers.items()]
    for match in ROW.finditer(text):
        inner = Span(*match.span("text")).stripped(text)
        if match.start() not in rulers and len(inner):
            found[inner.start] = inner
            signs += [Span(match.start(), inner.start), Span(inner.end, match.end())]
    for start, end in rulers.items():
        for span in _bare_rows(text, start, end):
            found[span.start] = span
    return [Mark("table_row", span) for span in found.values()], signs


def _bare_rows(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the rows without bars at their ends above and below the line of a table that stands at `start`."""
    head = BARE_ROW.match(text, text.rfind("\n", 0, max(0, start - 1)) + 1, start)
    if head:
        yield Span(*head.span("text"))
    row = BARE_ROW.match(text, end + 1)
    while row:
        yield Span(*row.span("text"))
        row = BARE_ROW.match(text, row.end())


def _comments(text: str) -> Iterator[Span]:
    """Yield the comments, <!-- … -->."""
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start)) >= 0:
        yield Span(start, end + 3)
        start = text.find("<!--", end)
