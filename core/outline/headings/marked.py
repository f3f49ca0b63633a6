"""Headings that a number, a sign or the format of the file makes."""

from __future__ import annotations

import re
from dataclasses import replace

from core.model import Span, Style
from core.outline.blocks import Block
from core.outline.headings.head import Head
from core.outline.headings.numbering import Marker, marker_of
from core.outline.headings.runs import LISTED, glossaries_of, lists_of, runs_of
from core.outline.shapes import LONGEST_SHORT, is_text, short

LONGEST_NUMBERED = 60
"""Characters of a numbered heading; a longer first sentence is text."""

LONGEST_PART = 90
"""The same for a line numbered 一、 or （一） without a sentence, and for a decimal number."""

LONGEST_LEAD = {"bullet": 24, "dash": 36, "ordinal": 50}
"""Characters of a lead after a bullet, after a dash, after 一是."""

SENTENCE_END = re.compile(r"[。！？!?]")

# Where the lead of an item ends, by the sign that it begins with.
LEAD_END = {"bullet": re.compile(r"[。 \u3000\xa0]"), "ordinal": re.compile("[。；;]"), "dash": re.compile("。")}

# What is left of a numbered line when it holds no words: "1.", "（1） 12.5"; rejects "1.总则".
NO_WORDS = re.compile(r"[\d\W]*")

# What is behind a box to be ticked: "□适用", "□ 是 √否"; rejects "是非分明".
CHOICE = re.compile(r"(?:不?适用|是|否)(?=[ \t\xa0\u3000√□☑]|\Z)")

# Several boxes in a line, of which one is ticked: "□ 盈利 □ 亏损", "□有重大诉讼 √无重大诉讼"; rejects "□ 产业发展".
BOXES = re.compile(r"[□☐√☑■][^□☐√☑■]*[□☐√☑]")

# A figure in the lead of an item, which makes it a text: "完成投资5亿元"; rejects "“十四五”", "2025年", "5G".
FIGURE = re.compile(r"\d(?![年G+\d])(?<!20\d)")


def marked_heads(blocks: list[Block], markers: list[Marker | None]) -> dict[int, Head]:
    """Return the headings among the lines whose number, sign or format says so, by block."""
    found: dict[int, Head] = {}
    for index, (block, marker) in enumerate(zip(blocks, markers, strict=True)):
        if block.kind == "body" and (marker is not None or block.level):
            head = _head(index, blocks, marker)
            if head is not None:
                found[index] = head
    runs = [*runs_of(blocks, markers, found)]
    terms = glossaries_of(runs, blocks)
    listed = lists_of(runs) - terms.keys()
    kept = {index: head for index, head in found.items() if index not in listed or head.level is not None}
    for index, end in terms.items():
        start = blocks[index].span.start
        kept[index] = Head(index, Span(start, start + end), markers[index], "enumerated", soft=True)
    return kept


def _head(index: int, blocks: list[Block], marker: Marker | None) -> Head | None:
    block = blocks[index]
    if block.level:
        return Head(index, block.span, marker, "markdown", soft=False, level=block.level)
    if marker is None or NO_WORDS.fullmatch(block.text, marker.end):
        return None
    if marker.kind in LEAD_END:
        return _lead(index, blocks, marker)
    end = _sentence(block.text, marker)
    length = end.end() if end else len(block.text)
    listed = marker.kind in LISTED and marker.kind != "decimal"
    longest = LONGEST_NUMBERED if end is not None or listed else LONGEST_PART
    if length > longest or (end is None and block.text.endswith(("；", ";", "，", ","))):
        return None
    style: Style = "run_in" if length < len(block.text) else "numbered"
    return Head(index, Span(block.span.start, block.span.start + length), marker, style, soft=False)


def _sentence(text: str, marker: Marker) -> re.Match[str] | None:
    """Return the end of the first sentence; a short line may ask or call and go on: 03减肥有多难？这样做是有害的."""
    end = SENTENCE_END.search(text, marker.end)
    whole = len(text) <= LONGEST_SHORT and not text.endswith(("。", "；", ";"))
    return None if end is not None and end[0] != "。" and whole else end


def _lead(index: int, blocks: list[Block], marker: Marker) -> Head | None:
    """Return the short lead of an item: ●有为应对突发疫情 今年3月…, 一是扶持一批高科技企业。引导….

    Figures make it a text. A title behind a sign on a line of its own, above a text, is a heading like any other.
    """
    block = blocks[index]
    end = LEAD_END[marker.kind].search(block.text, marker.end)
    stop = end.start() if end else len(block.text)
    lead = block.text[marker.end : stop]
    own_line = end is None or end.end() >= len(block.text)
    if end is not None and end[0] in "；;":
        return None
    if len(lead) > LONGEST_LEAD[marker.kind] or FIGURE.search(lead) or CHOICE.match(lead) or BOXES.match(block.text):
        return None
    whole = Head(index, block.span, marker, "bullet", soft=False)
    if own_line and marker.kind != "ordinal":
        if end is not None:
            titled = _heads_text(index, blocks) and marker_of(blocks[index + 1].text) is None
            return replace(whole, soft=not titled) if marker.kind == "dash" else None
        return whole if short(block) and _heads_text(index, blocks) else None
    length = end.end() if end and end[0] == "。" else stop
    style: Style = "enumerated" if marker.kind == "ordinal" else "bullet"
    return Head(index, Span(block.span.start, block.span.start + length), marker, style, soft=True)


def _heads_text(index: int, blocks: list[Block]) -> bool:
    """Tell whether a text stands below a line, or a heading without a number and then a text."""
    below = [block for block in blocks[index + 1 : index + 6] if block.kind in {"body", "row"}]
    if below and not is_text(below[0]) and short(below[0]) and marker_of(below[0].text) is None:
        below = below[1:]
    return bool(below) and is_text(below[0])
