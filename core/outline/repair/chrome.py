"""Lines that are no part of a report: navigation, buttons, copyright notices, source lines, bylines.

The lexicon knows the lines. What may also be text (a date, a button's name) counts only where the page is: above the
text, below it, and beside other such lines. Below the text, whatever follows the page's own words is theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from core.lexicon import Lexicon
from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.repair.chrome_rules import Rule, rules_of
from core.outline.shapes import is_text, short

LONGEST_NAME = 16
"""Characters of a name on a line of its own."""

TAIL_FROM = 2, 5
"""The part of the text, two fifths, after which a line may take all that follows with it."""

MOST_TAKEN = 4
"""What goes with a line has at most one part in so many of the long lines of the text."""

LONG = 80
"""Characters of a long line."""

LEAST_OWN = 3
"""How often a label must stand inside a text to be its own."""

LONGEST_ITEM = 60
"""Characters of a link or a button in the page below the text."""

PAGE = frozenset({"chrome", "meta", "byline"})

# What stands below a label that ends with a colon: "四川日报", "2024-01-05", "610/2024-1"; rejects "镇政府工作规则".
VALUE = re.compile(r".*(?:\d.*\d|[网报社局府办室台部委院会站]|客户端|中心)|[一-鿿]{1,4}")


# The organ that signs a report below it: "某某镇人民政府", "某街道办事处"; rejects "建设人民满意的服务型政府".
ORGAN = re.compile(r"[一-鿿]{2,16}(?:人民政府|街道办事处|管理?委员?会|委员会)(?:办公室)?")


def without_chrome(blocks: list[Block], lexicon: Lexicon) -> list[Block]:
    """Return the blocks with chrome, captions, bylines and meta lines marked.

    A line whose head or tail is chrome becomes two blocks.
    """
    rules = rules_of(lexicon)
    pieces = [piece for block in blocks for piece in rules.trimmed(block)]
    found = [rules.of(piece) for piece in pieces]
    first, last = _text(pieces, found)
    found = _without_own(found, pieces, first, last)
    out = [
        replace(piece, kind=rule.kind)
        if rule is not None and (not rule.edge or not first < index < last or _beside(index, found, pieces))
        else piece
        for index, (piece, rule) in enumerate(zip(pieces, found, strict=True))
    ]
    out = _with_values(out)
    start = _rest(out, found)
    if start is not None:
        kind = out[start].kind
        out[start:] = [replace(block, kind=kind) if block.kind in {"body", "row"} else block for block in out[start:]]
    return _without_page(_without_signature(out))


def _text(blocks: list[Block], found: list[Rule | None]) -> tuple[int, int]:
    """Return the indices of the first and the last line of text; a headline that calls is none: …来了！."""
    places = range(len(blocks))
    top = next((index for index in places if found[index] is None and is_text(blocks[index])), len(blocks))
    last = next((index for index in reversed(places) if found[index] is None and is_text(blocks[index])), len(blocks))
    texts = (index for index in places[top:] if found[index] is None and is_text(blocks[index]))
    return next((index for index in texts if blocks[index].kind == "row" or not _calls(blocks[index])), top), last


def _calls(block: Block) -> bool:
    return short(block) and block.text.endswith(("！", "!", "？", "?"))


def _without_own(found: list[Rule | None], blocks: list[Block], first: int, last: int) -> list[Rule | None]:
    """Return the rules without those of labels that stand all over the text and are its own: 主办单位：省教育厅."""
    edges = {i: _label(blocks[i].text) for i, rule in enumerate(found) if rule is not None and rule.edge}
    inside = Counter(label for index, label in edges.items() if label and first < index < last)
    if not inside:
        return found
    return [None if inside[edges.get(i, "")] >= LEAST_OWN else rule for i, rule in enumerate(found)]


def _label(text: str) -> str:
    label, colon, _ = text.replace("：", ":").partition(":")
    return label if colon else ""


def _beside(index: int, found: list[Rule | None], blocks: list[Block]) -> bool:
    """Tell whether a line that may be text stands beside one that cannot be: the page comes back in the middle."""
    for step in (-1, 1):
        near = index + step
        while 0 <= near < len(blocks) and ((rule := found[near]) is not None or blocks[near].kind == "furniture"):
            if rule is not None and not rule.edge and rule.kind in PAGE:
                return True
            near += step
    return False


def _with_values(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the values marked that stand below their labels: "来源:" / "四川日报"."""
    out: list[Block] = []
    for block in blocks:
        label = out[-1] if out else None
        if (
            label is not None
            and label.kind in PAGE
            and block.kind == "body"
            and label.text.endswith((":", "："))
            and len(block.text) <= LONGEST_NAME
            and VALUE.fullmatch(block.text)
        ):
            out.append(replace(block, kind=label.kind))
        else:
            out.append(block)
    return out


def _rest(blocks: list[Block], found: list[Rule | None]) -> int | None:
    """Return the first line that takes all that follows with it, when that is not much of the text and no report."""
    if not any(rule is not None and rule.rest for rule in found):
        return None
    tail = blocks[-1].span.end * TAIL_FROM[0] // TAIL_FROM[1]
    long = [len(block.text) if block.kind in {"body", "row"} and len(block.text) >= LONG else 0 for block in blocks]
    most = sum(long) // MOST_TAKEN
    for index, (block, rule) in enumerate(zip(blocks, found, strict=True)):
        if rule is None or not rule.rest or block.kind != rule.kind or block.span.start < tail:
            continue
        if sum(long[index:]) <= most and not any(map(_part, blocks[index:])):
            return index
    return None


def _part(block: Block) -> bool:
    """Tell whether a line opens a part of a report: 一、 or （一）."""
    marker = marker_of(block.text) if block.kind == "body" else None
    return marker is not None and marker.kind in {"cn", "cn_paren", "part", "annex"}


def _without_signature(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the organ marked that signs the report, on a line of its own above the last date."""
    out = list(blocks)
    for index in range(len(blocks) - 2, -1, -1):
        if blocks[index].kind == "body":
            dated = blocks[index + 1].kind == "meta"
            if dated and not blocks[index].level and ORGAN.fullmatch(blocks[index].text):
                out[index] = replace(blocks[index], kind="meta")
            break
    return out


def _without_page(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the page below the text marked: short lines behind the first of its own words."""
    places = range(len(blocks))
    last = next((at for at in reversed(places) if blocks[at].kind != "chrome" and is_text(blocks[at])), len(blocks))
    page = next((at for at in places[last + 1 :] if blocks[at].kind == "chrome"), len(blocks))
    below = [replace(block, kind="chrome") if _item(block) else block for block in blocks[page + 1 :]]
    return [*blocks[: page + 1], *below]


def _item(block: Block) -> bool:
    return block.kind == "body" and not block.level and len(block.text) <= LONGEST_ITEM and not _part(block)
