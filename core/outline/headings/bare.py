"""Headings without a number: short lines, told by what stands around them and by each other."""

from __future__ import annotations

import re
from collections import Counter

from core.outline.blocks import Block
from core.outline.headings.head import Head
from core.outline.headings.numbering import BODIES, Marker
from core.outline.shapes import (
    HEADLESS,
    NOTES,
    OPEN,
    PART_BEGUN,
    PART_TITLE,
    balanced,
    finished,
    is_text,
    short,
    tells_figure,
    wide_gap,
)

MOST_STACKED = 3
"""Short lines that may stand one below the other before the text; a longer row is a list."""

LEAST_PARTS = 3
"""Headings numbered 一、 or （一） that make a report one whose headings are numbered."""

LEAST_BARE, LONGEST_BARE = 4, 25
"""Characters of a heading without a number in such a report: 名词解释, 2025年工作安排建议."""

LEAST_REPEATED = 3
"""How often a line must stand in the text to be a label and no heading."""

LEAST_CALLS = 2
"""Headings that ask or call out; a single one is speech."""

LEAST_BOLD = 2
"""Bold short lines that show how this document sets its headings."""

# What is no heading though it is short: "各位代表！", "5月17日至5月19日"; rejects "坚持提质增效 增强发展动能".
NO_HEADING = re.compile(
    r"(?:尊敬的)?(?:各位|同志们|同志|大家|谢谢).{0,24}|[\d\W年月日时分至到]+|.*(?:https?://|www\.).*|.{0,6}[:：].{0,6}"
    r"|[A-Za-z\W]+|.*[ \t\u3000]-?\d[\d.,%]*[ \t\u3000]+-?\d[\d.,%]*"
    r"|(?:详见|详情|参见附注|见附注).*|.*——|.*[。；].*|.*适用.{0,3}不适用.*|[（(\[［][^）)\]］]*[）)\]］]"
)

# A row of a table without signs: "固定资产投资 20 21.3"; rejects "2024年 工作安排".
ROW = re.compile(r".*[ \t\u3000]-?\d[\d.,%]*[ \t\u3000]+-?\d[\d.,%]*")

# The rest of a sentence that leads over to a list: "主要措施是", "突出抓好三件事"; rejects "因地制宜是关键".
LEAD_IN = re.compile(
    r".{0,20}(?:主要|具体|重点|措施|目标|任务|原因|做法|表现)(?:是|为|有|包括)"
    r"|.{0,8}(?:抓好|做好|做了|开展)了?[一二三四五六七八九十以几]{1,2}[下件项个][^，。]{0,5}"
)

BOX = "□☐√☑"
"""Boxes to be ticked; what stands behind one is no sentence that goes on in the next line."""

# What the head of a table has, found first for speed: two blanks, or a box to be ticked.
ROWS = re.compile(r"[□☐√☑]|[ \t\u3000\xa0]\S+[ \t\u3000\xa0]")

# The head of a column of figures: "期末余额", "2024年"; rejects "2024年工作思路".
TIME = r"(?:\S{0,6}(?:本期|上期|期[初末])\S{0,6}|\d{4}年[末底度]?)"

# The head of a table, and boxes: "项目 本期 上期", "指标 2023年 2024年", "√ 是 □ 否"; rejects "强产业 优环境 惠民生".
HEADER = re.compile(
    r"(?:序号|项目|指标|科目|地区|单位|年[份度]|\S{0,6}名称|\S{0,4}类[别型])(?:\s+[^\s，。！？]{1,10}){2,}"
    rf"|(?:\S{{1,8}}\s+)?{TIME}(?:\s+{TIME})+"
    r"|.*[□☐√☑].*"
)

# A label with its value: "成人票原价：50元", "法定代表人：杨思卫"; rejects "陶瓷重镇：乡村振兴大干快上".
LABELLED = re.compile(
    r"[^：:]{0,10}(?:人|性质|类型|名称|代码|号码|电话|传真|地址|时间|日期|编辑|来源|作者|单位为?|网址|邮箱|价|备注)[:：].*"
    r"|[^：:]{1,12}[:：].*(?:\d{5}|\d元).*|[^：:]{1,12}[:：]“.*"
)
# To whom a report is given, above its first sentence: "镇党委、政府", "市人大常委会"; rejects "建设服务型政府".
ADDRESSED = re.compile(r"[^，。；：:]{0,8}(?:委员会|常委会|党委|党组|代表大会)(?:、?政府)?|.{1,2}政府")

# A question with who asks it: "问：今年目标是多少？", "记者：着力点在哪里？", "Q1：怎么办"; rejects "备注：详见附件".
ASKED = re.compile(r"(?:[^：:“]{0,3}问|Q\d{0,2})[:：].+|[^：:“]{1,6}[:：][^“]+[？?]")

# Marks that no heading has in a report whose headings are numbered.
CLAUSE = re.compile(r"[，,。；！]")


def bare_heads(blocks: list[Block], markers: list[Marker | None], marked: dict[int, Head]) -> dict[int, Head]:
    """Return the headings among the short lines without a number, by block.

    In a report whose headings are numbered a line broken off a sentence is far more usual ("李克强", "现在，我代表…"):
    there, more is asked of them.
    """
    wide = wide_gap(blocks)
    numbered = sum(marker is not None and marker.kind in {"cn", "cn_paren"} for marker in markers) >= LEAST_PARTS
    found: dict[int, Head] = {}
    last: Block | None = None
    above: Head | None = None
    told = False
    for index, block in enumerate(blocks):
        if block.kind != "body":
            last = block if block.kind in {"title", "row"} else last
            continue
        head = marked.get(index)
        if block.text.endswith(("：", ":")) and NOTES.fullmatch(block.text):
            head = found[index] = Head(index, block.span, None, "standalone", soft=False)
        elif head is None and markers[index] is None and short(block):
            spare = not numbered or block.bold or (_spare(block) and block.gap >= wide - 1)
            here = spare and (told or not ADDRESSED.fullmatch(block.text.strip()))
            if here and _fits(last, block, above, index, wide) and _heads(index, blocks, markers):
                head = found[index] = Head(index, block.span, None, "standalone", soft=False)
        told = told or is_text(block)
        above = head or above
        last = block
    return _agreed(_parts(found, blocks, markers) if numbered else found, blocks)


def _parts(found: dict[int, Head], blocks: list[Block], markers: list[Marker | None]) -> dict[int, Head]:
    """Return the short lines of a numbered report without one that stands alone above all its numbers.

    A heading there has a fellow further down, or names a part: 2024年工作回顾.
    """
    first = next((index for index, marker in enumerate(markers) if marker is not None and marker.kind == "cn"), 0)
    if len(found) != 1 or max(found) > first or any(marker is not None and marker.kind in BODIES for marker in markers):
        return found
    return {index: head for index, head in found.items() if PART_TITLE.fullmatch(blocks[index].text.strip())}


def _spare(block: Block) -> bool:
    return LEAST_BARE <= len(block.text) <= LONGEST_BARE and not CLAUSE.search(block.text)


def _fits(last: Block | None, block: Block, above: Head | None, index: int, wide: int) -> bool:
    """Tell whether a heading can stand here: the text before it is finished, or a wide gap sets it off."""
    if last is None or last.kind != "body" or finished(last.text) or block.gap > wide or block.bold:
        return True
    if last.text[0] in BOX or PART_BEGUN.fullmatch(block.text) or (block.gap and tells_figure(last.text)):
        return True
    return above is not None and above.block >= index - 1 and above.span.end == last.span.end


def _heads(index: int, blocks: list[Block], markers: list[Marker | None]) -> bool:
    """Tell whether a short line looks like a heading and stands before a paragraph."""
    bare = blocks[index].text.strip()
    if NO_HEADING.fullmatch(bare) or LEAD_IN.fullmatch(bare) or (ROWS.search(bare) and HEADER.fullmatch(bare)):
        return False
    if tells_figure(bare) or _broken(bare):
        return False
    stacked = 0
    for at in range(index + 1, len(blocks)):
        after = blocks[at]
        if after.kind not in {"body", "row"}:
            continue
        if is_text(after) or markers[at] is not None or after.level:
            return HEADLESS.match(after.text) is None and not _teases(at, blocks)
        if stacked == 0 and PART_BEGUN.fullmatch(bare) and not PART_BEGUN.fullmatch(after.text):
            return True
        stacked += 1
        if not short(after) or stacked >= MOST_STACKED or ROW.fullmatch(after.text):
            return False
    return False


def _teases(at: int, blocks: list[Block]) -> bool:
    """Tell whether a text is cut short and the last of its page: what another page tells, below its headline."""
    return blocks[at].text.endswith(("…", "...")) and not any(map(is_text, blocks[at + 1 :]))


def _broken(text: str) -> bool:
    return bool(HEADLESS.match(text) or not balanced(text) or OPEN.search(text))


def _agreed(found: dict[int, Head], blocks: list[Block]) -> dict[int, Head]:
    """Return those of the short lines that the others do not speak against.

    A line that comes again and again, or that begins with the same label as another, is no heading; a question or a
    call is one only among others. Where at least half of them are bold, the rest are none.
    """
    bold = [index for index in found if blocks[index].bold]
    if len(bold) >= LEAST_BOLD and len(found) <= 2 * len(bold):
        found = {index: found[index] for index in bold}
    texts = {index: blocks[index].text.strip() for index in found}
    times = Counter(texts.values())
    labels = Counter(_label(text) for text in texts.values())
    calls = sum(text.endswith(("？", "?", "！", "!")) for text in texts.values())
    kept: dict[int, Head] = {}
    for index, head in found.items():
        text = texts[index]
        asked = ASKED.fullmatch(text) is not None
        again = times[text] >= LEAST_REPEATED or (labels[_label(text)] > 1 and ":" in text.replace("：", ":"))
        lonely = calls < LEAST_CALLS and text.endswith(("？", "?", "！", "!")) and not blocks[index].bold
        if asked or not (again or lonely or LABELLED.fullmatch(text)):
            kept[index] = head
    return kept


def _label(text: str) -> str:
    return text.replace("：", ":").partition(":")[0]
