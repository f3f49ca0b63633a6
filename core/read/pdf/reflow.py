"""Joins the printed lines of a PDF into paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from core.read.pdf.rows import latin, run_on
from core.read.pdf.style import EXACT, GAP, INDENT, NUMBERED, SLACK, SLACK_AT_END, TERMINAL, Style
from core.read.pdf.text_lines import Line

# What cannot be cut at the start of a line: "49.81亿元" → "49.81", "“61020”全链条" → "“61020”全", "资”37亿" → "资”37".
# A quotation mark holds on to both sides, a closing sign to what is before it (Unicode Standard Annex 14).
UNCUT = re.compile(
    r"[（《〈「【(\[]*(?:[A-Za-z0-9.,%％+/~-]+|.)(?:[“‘”’]+(?:[A-Za-z0-9.,%％+/~-]+|.)|[，。、；：！？）》〉」】)\]%％])*"
)

# A line below a title that does not go on with it: "——在…大会上", "（2024年1月23日）".
SUBTITLE = re.compile(r"[—–―－-]|[（(【]")

# An entry of a list of contents: "一、工作回顾……………3", "释义 ........ 4"; rejects "等等……".
LEADER = re.compile(r"(?:[.．·…]\s?){6,}[\dIVXivx]{0,5}$|…{3,}\s?\d{1,4}$")

ENDS = frozenset("。！？；")
"""Signs at the end of a paragraph."""

# Words that begin a paragraph where nothing else shows it: "一是着力…", "——经济运行…".
BEGINS = re.compile(r"[一二三四五六七八九十]是|——|第[一二三四五六七八九十]，")

SAME_SIZE, ONE_SIZE = 0.6, 1.06
"""Points and ratio by which the font sizes of one text differ at most."""

LARGER = 1.08
"""Ratio of font sizes from which one is larger."""

HALF_SENTENCE, HALF_LINE = 3, 14
"""Font sizes that a line may be shorter when the next shows that it is not the last: in what could be a
title, and in a paragraph that has a sentence."""

HANGING = 8
"""Font sizes that the text of a numbered paragraph may hang to the right of its number."""

# Signs of a sentence: "，", "。"; rejects "编制单位：".
PROSE = re.compile("[，。；、,]")

LEAST_OPEN = 12
"""Characters of a line that a paragraph can be resumed from."""

WIDEST_STEP = 2.3
"""Font sizes from one baseline to the next within a title."""


@dataclass(slots=True)
class PdfParagraph:
    """A paragraph put together from lines."""

    lines: list[Line]
    """Its lines."""
    text: str = ""
    """The lines joined."""
    starts: list[tuple[int, int]] = field(default_factory=list)
    """Page and offset in the text of each line that begins on a new page."""

    @property
    def page(self) -> int:
        """The page on which it begins, from 0."""
        return self.lines[0].page

    @property
    def last_page(self) -> int:
        """The page on which it ends."""
        return max(line.page for line in self.lines)


def reflow(lines: list[Line], style: Style) -> list[PdfParagraph]:
    """Return the paragraphs of a document; a row of a table is one of its own.

    A paragraph may go on behind a table, a figure's text or a caption that stands at a break of column or page.
    """
    out: list[PdfParagraph] = []
    current: PdfParagraph | None = None
    opened: PdfParagraph | None = None
    for line in lines:
        if current is not None and _goes_on(current.lines, line, style):
            current.lines.append(line)
        elif opened is not None and _resumes(opened, line) and _goes_on(opened.lines, line, style):
            current = opened
            current.lines.append(line)
        else:
            current = PdfParagraph([line])
            out.append(current)
            if not _beside(line, style):
                opened = current if abs(line.size - style.size) < SAME_SIZE else None
    for paragraph in out:
        _join(paragraph)
    return out


def _join(paragraph: PdfParagraph) -> None:
    """Give a paragraph its text, and tell where in it pages begin."""
    parts: list[str] = []
    length, page = 0, paragraph.page
    for line in paragraph.lines:
        blank = run_on(parts[-1], line.text) if parts else ""
        length += len(blank)
        if line.page != page:
            page = line.page
            paragraph.starts.append((page, length))
        parts += [blank, line.text] if blank else [line.text]
        length += len(line.text)
    paragraph.text = "".join(parts)


def _goes_on(lines: list[Line], line: Line, style: Style) -> bool:
    """Tell whether a line goes on with a paragraph of these lines."""
    last = lines[-1]
    here = last.column == line.column
    step = line.base - last.base
    if not _alike(last, line) or (here and not 0 < step <= _widest_step(line, style)):
        return False
    if here and _titles(last, line, style):
        return not NUMBERED.match(line.text) and not SUBTITLE.match(line.text)
    return _full(lines, line, style) and _placed(lines, line, style)


def _alike(last: Line, line: Line) -> bool:
    """Tell whether two lines are set alike: the same size, no text after a heavy heading, no heavy title after text."""
    if last.cells or line.cells or LEADER.search(last.text):
        return False
    weight = line.bold if last.bold else not (line.bold and line.indent >= INDENT)
    return weight and max(last.size, line.size) <= ONE_SIZE * min(last.size, line.size)


def _placed(lines: list[Line], line: Line, style: Style) -> bool:
    """Tell whether a line below a full one stands where a paragraph goes on, not where one begins."""
    last, numbered = lines[-1], NUMBERED.match(line.text) is not None
    if last.indent > HANGING:
        return False
    if style.justified and last.text[-1] in ENDS and (last.slack > EXACT or BEGINS.match(line.text)):
        return False
    if style.hanging and not numbered:
        return line.indent >= INDENT
    if line.indent >= INDENT:
        return _hangs(lines, line)
    return not numbered or (
        style.indented and lines[0].indent >= INDENT and last.text[-1] not in TERMINAL and not last.bold
    )


def _beside(line: Line, style: Style) -> bool:
    """Tell whether a line may stand between two parts of a paragraph: a table, a caption, words in a figure, a head."""
    aside = line.size < 0.95 * style.size or line.indent > HANGING or line.centred
    return bool(line.cells) or (aside and line.size < LARGER * style.size and not line.bold)


def _resumes(opened: PdfParagraph, line: Line) -> bool:
    """Tell whether a line can go on with a paragraph behind what stands between them: at a break, within a sentence."""
    last = opened.lines[-1]
    prose = len(opened.lines) > 1 or PROSE.search(last.text) is not None
    return (
        last.column != line.column
        and line.page <= last.page + 1
        and last.text[-1] not in TERMINAL
        and len(last.text) >= LEAST_OPEN
        and prose
        and NUMBERED.match(line.text) is None
    )


def _widest_step(line: Line, style: Style) -> float:
    """Return the points to the baseline above that a line within a paragraph has at most."""
    usual = style.steps.get(round(line.size))
    if usual is None or line.size > LARGER * style.size:
        return WIDEST_STEP * line.size
    return usual * 1.35 if style.indented else usual + GAP * line.size


def _titles(last: Line, line: Line, style: Style) -> bool:
    """Tell whether two lines are one title: larger or heavier than the text, and both in the middle."""
    if SUBTITLE.match(last.text):
        return False
    set_off = line.size > LARGER * style.size or (last.bold and line.bold)
    return set_off and line.centred and (last.centred or last.slack <= SLACK) and last.text[-1] not in "。；！"


def _full(lines: list[Line], line: Line, style: Style) -> bool:
    """Tell whether a line reaches its edge, or could not take the first word of the next.

    Where paragraphs are indented, a line without an indent after half a sentence is no new one.
    """
    last, uncut = lines[-1], UNCUT.match(line.text)
    room = sum(0.55 if char.isascii() else 1.0 for char in uncut[0]) - 1 if uncut else 0.0
    if latin(last.text[-1]) and latin(line.text[0]):
        room += 0.5
    if style.spaced and last.column == line.column:
        room += HALF_SENTENCE
    if style.indented and line.indent < 0.5 and last.text[-1] not in TERMINAL:
        prose = len(lines) > 1 and any("。" in before.text for before in lines[-3:])
        room += HALF_LINE if prose else HALF_SENTENCE
    return last.slack <= (SLACK_AT_END if last.text[-1] in TERMINAL else SLACK) + room


def _hangs(lines: list[Line], line: Line) -> bool:
    """Tell whether an indented line goes on with a paragraph that hangs from its number, or is indented as a whole."""
    first, last = lines[0], lines[-1]
    if len(lines) > 1 and last.column == first.column:
        return abs(line.indent - last.indent) < 0.6 and last.indent >= INDENT
    if NUMBERED.match(first.text) and 0.6 < line.indent - first.indent <= HANGING:
        return True
    return first.indent - line.indent >= INDENT
