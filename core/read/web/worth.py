"""What a line of a page is worth to the main text: running text counts, a link or a notice costs.

Punctuation is the sign of running text, as in Song, Sun and Liao, "A hybrid approach for content extraction with text
density and visual importance of DOM nodes" (Knowledge and Information Systems, 2015).
"""

from __future__ import annotations

import re

from core.read.web.lines import Line

LEAST_PROSE = 12
"""Characters outside links that running text has at least."""

CLAUSE, LATIN_CLAUSE = 25, 70
"""Characters of running text to a stop, at most, in Chinese and in scripts with letters."""

SHORT, ENDS = 45, frozenset("。！？；：!?;:.…”’」』）)】")
"""Characters below which a line without an end looks like a title, and what ends a sentence."""

FULL_STOPS = frozenset("。！？.!?")
"""What ends a sentence, whatever links are in it."""

LONGEST_LABEL = 80
"""Characters above which a line with a label such as 来源 is a paragraph."""

LEAST_PLAIN, LONGEST_PLAIN = 5, 60
"""Characters of a line that counts as text without a sentence, and for how many at most."""

TEASER_SHARE = 5
"""The part of its worth that running text keeps when it leads to another page."""

# Accepts "，", "。"; rejects "·", "："
STOPS = re.compile(r"[，。！？；、,!?;،؛؟।]|\.(?=\s|$)")

# What stands between a headline and a text. Accepts "来源：新华社", "発表時間：2023-08-14"; rejects "来源广泛".
LABEL_WORDS = (
    "来源|來源|出处|出所|時間|时间|日期|作者|编辑|編輯|责编|记者|浏览|阅读|点击|次数",
    "字体|字号|大小|分享(?:至|到)?|标签|关键词",
)
LABEL = re.compile(rf"(?:{'|'.join(LABEL_WORDS)})\s*[:：]")

# Lines that stand below a page. Accepts "闽ICP备05011530号", "Copyright © 2024"; rejects "版权保护工作".
NOTICE = re.compile(
    r"ICP[备備证證]|公网安备|版权所有|版權所有|copyright|all rights reserved|©|网站标识码|版本浏览器"
    r"|建议使用.{0,20}(?:浏览|分辨率)|不良信息|视听节目许可|增值电信业务|BY-SA|不代表本[站网平]"
    r"|未经.{0,8}(?:授权|许可|允许).{0,12}(?:转载|复制|镜像)|地址[:：].{4,40}(?:电话|邮编|邮箱)[:：]",
    re.IGNORECASE,
)


def running(line: Line) -> int:
    """Return how many characters of a line are running text: outside links, with punctuation."""
    plain = len(line.text) - line.links
    if plain < LEAST_PROSE or linked(line) or _notice(line.text):
        return 0
    if line.kind == "row":
        return plain // 2
    if plain < SHORT and line.text[-1] not in ENDS:
        plain //= 4
    return min(plain, len(STOPS.findall(line.text)) * (CLAUSE if _chinese(line.text) else LATIN_CLAUSE))


def plain_size(line: Line) -> int:
    """Return how many characters of a line may be text, also without a sentence; no long line counts for many."""
    if linked(line) or _notice(line.text) or len(line.text) < LEAST_PLAIN:
        return 0
    return min(len(line.text) - line.links, LONGEST_PLAIN)


def worth(line: Line, text: int, *, teaser: bool) -> int:
    """Return what a line is worth.

    Args:
        line: The line.
        text: How many of its characters are running text.
        teaser: It leads to another page.
    """
    if text:
        return text // TEASER_SHARE if teaser else text
    if linked(line):
        return -min(10 + line.links, 40)
    if NOTICE.search(line.text):
        return -40
    return 0 if line.kind == "row" else -2


def linked(line: Line) -> bool:
    """Tell whether most of a line is links, and not a sentence in which many words are."""
    size = len(line.text)
    woven = size - line.links >= LEAST_PROSE and line.links * 4 < size * 3 and line.text[-1] in FULL_STOPS
    return line.links * 2 > size and not woven


def _notice(text: str) -> bool:
    """Tell whether a line is of the kind that stands below a page, or between its headline and its text."""
    return NOTICE.search(text) is not None or (len(text) < LONGEST_LABEL and LABEL.search(text) is not None)


def _chinese(text: str) -> bool:
    """Tell whether a line is Chinese or Japanese, by its first characters."""
    return any("\u3040" <= char <= "\u9fff" for char in text[:40])
