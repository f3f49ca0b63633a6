"""HTML: the main text of a web page, without navigation.

The page becomes lines (`html_lines`), the main text is a range of them (`html_main`), and what the page says of itself
comes first (`html_head`): title, date, source, author, each unless the text has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from core.errors import ReadError
from core.read.builder import TextBuilder
from core.read.extracted import Extracted
from core.read.web.head import DATED, LONGEST_LABEL, SOURCE, Head, anchors_of, head_of, iso_date, letters, title_of
from core.read.web.lines import Line, page_of
from core.read.web.main import main_lines
from core.read.web.source import page_text
from core.read.web.tree import tree_of

TOP_LINES = 6
"""Lines at the top of a text among which its title stands, and lines above it that tell its date and source."""

BYLINES = 3
"""Lines at the top of a text among which its date and source stand."""

LONGEST_TOP_LINE = 120
"""Characters of such a line."""

LONGEST_BOLD = 60
"""Characters of a bold paragraph that may be a heading; a longer one is only bold."""


def read_html(raw: bytes, encoding: str | None) -> Extracted:
    """Return the main text of a page.

    Raises:
        ReadError: The page has no text, or its bytes do not fit the encoding.
        LimitError: Its elements are nested deeper than any page's.
    """
    text, found = page_text(raw, encoding)
    root = tree_of(text)
    if root is None:
        raise ReadError("file-no-text")
    head, page = head_of(root), page_of(root)
    anchors = anchors_of(page.lines, head)
    kept = main_lines(page, anchors)
    lines = [page.lines[number] for number in kept]
    if not lines:
        raise ReadError("file-no-text")
    builder = TextBuilder()
    title = title_of(head, page, anchors, kept[0])
    rest = _titled(builder, title, lines)
    for name, value in _facts(head, page.lines, kept):
        builder.metadata(name, value)
    bold_tells = sum(map(_bold, rest)) * 2 < len(rest)
    for line in rest:
        _add(builder, line, bold=bold_tells and _bold(line))
    return Extracted(builder.text, "text/html", found, marks=builder.marks)


def _titled(builder: TextBuilder, title: str | None, lines: list[Line]) -> list[Line]:
    """Add the title as the first line, and return the lines without it, be it on one line or on several."""
    if not title:
        return lines
    builder.metadata("title", title)
    wanted = letters(title)
    if not wanted:
        return lines
    longest = len(wanted) + LONGEST_LABEL
    for first in range(min(TOP_LINES, len(lines))):
        joined = list(accumulate(letters(line.text) for line in lines[first : first + 4]))
        most = longest if lines[first].kind == "heading" else len(wanted)
        same = next((at for at, text in enumerate(joined) if text.endswith(wanted) and len(text) <= most), None)
        if same is not None:
            return lines[:first] + lines[first + same + 1 :]
    return lines


def _facts(head: Head, lines: Sequence[Line], kept: Sequence[int]) -> list[tuple[str, str]]:
    """Return date, source and author that the text itself does not tell at its top."""
    top = [lines[number].text for number in kept[:BYLINES]]
    above = [line.text for line in lines[max(0, kept[0] - TOP_LINES) : kept[0]]]
    near = [text for text in above if len(text) <= LONGEST_TOP_LINE]
    dated = head.published or next((found for text in reversed(near) if (found := iso_date(text))), None)
    named = head.source or next((match["name"] for text in near if (match := SOURCE.search(text))), None)
    facts = [("source", named), ("author", head.author)]
    return [
        *([("published", dated)] if dated and not any(map(DATED.match, top)) else []),
        *((name, value) for name, value in facts if value and not any(value in text for text in top)),
    ]


def _bold(line: Line) -> bool:
    """Tell whether a line is bold throughout, as headings without a tag of their own are."""
    return line.kind == "text" and line.bold * 10 >= len(line.text) * 9 and len(line.text) <= LONGEST_BOLD


def _add(builder: TextBuilder, line: Line, *, bold: bool) -> None:
    """Add a line as what it is."""
    if line.kind == "heading":
        builder.heading(line.text, line.level)
    elif line.kind == "row":
        builder.row([line.text])
    elif line.kind == "caption":
        builder.caption(line.text)
    elif bold:
        builder.bold(line.text)
    else:
        builder.paragraph(line.text)
