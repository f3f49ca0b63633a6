"""What the class and the id of an element say: whoever writes a page names its parts for what they are.

Source of the method: the "unlikely candidates" of Arc90 Readability (2009), with the words that Chinese sites use.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

# "moreStories" → "more Stories"
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

OTHER_TEXTS = (
    r"recommend\w*|tuijian|related?\w*|rel[ _-]?news|xiangguan|guess\w*|hot[ _-]?news",
    r"more[ _-]?(?:stories|news|articles?|links?|list)|comments?|pinglun|cmts?|sidebar|aside|footer|foot|dibu",
    r"copyright|disclaimers?|shengming|statement|declare|cookies?|cc[ _-]window|consent|onetrust|gdpr",
    r"privacy|newsletter|infobox|reflist|references|catlinks|ambox|navbox\w*",
    r"author[ _-]*(?:bio|info|box|card|desc\w*|profile|about|content)|xg(?:yd|xw|wz|news)|rmtj|rdtj|tjyd|mianze",
)
"""Words that name texts beside the main one.

Sites also write pinyin: tuijian 推荐, xiangguan 相关, dibu 底部, or its first letters: xgyd 相关阅读, rmtj 热门推荐.
"""

CONTROLS = (
    r"share[ds]?|sharing|share(?:bar|box|btn|list|to|tools?|wrap)|bdshare\w*|fenxiang|sns|social|jiathis",
    r"qr[ _-]?code|erweima|navs?|navi|navbar|navigation|daohang|menus?|topbar|toolbars?|crumbs?|bread[ _-]?crumbs?",
    r"ads?|advert\w*|pop[ _-]?up|modal|dialog|login|pager|pagination|prev[ _-]?next|skip[ _-]link",
)
"""Words that name what a reader clicks on; such a part holds hardly any running text."""

LIKELY_WORDS = (
    r"more|hot|rank\w*|feed|stream|reply|replies|side|bottom|copy|banner|search|tools?|location|position|weizhi",
    r"header|top|tags?|keywords?|labels?|subscribe|follow|vote|digg|zan|reward|prev|next|toc|video|player|audio",
    r"register|gg|list|hide|hidden|tip|tips|notice|wechat|weixin|weibo|app|download|page[ _-]?nav|font[ _-]?size",
    r"paywall|promo\w*|sponsor\w*|widget|shenming|zrbj|bianji|paihang|phb",
)
"""Words that name chrome often, and often not."""

# Accepts "detail-content__recommend--wrapper", "mod-relNews"; rejects "renew", "adapted".
OTHER_TEXT = re.compile(rf"(?<![a-z])(?:{'|'.join(OTHER_TEXTS)})(?![a-z])")
# Accepts "js_share_area", "breadcrumb"; rejects "shareable", "navy".
CONTROL = re.compile(rf"(?<![a-z])(?:{'|'.join(CONTROLS)})(?![a-z])")
# Accepts "hot_list", "video-box"; rejects "hotel", "stop".
LIKELY = re.compile(rf"(?<![a-z])(?:{'|'.join(LIKELY_WORDS)})(?![a-z])")

# What a part goes with, not what it is. Accepts "body_with-aside", "disableAsideSection"; rejects "aside".
COMPANY = re.compile(r"(?<![a-z])(?:with|without|has|have|no|not|is|hide|show|enable|disable)[ _-]+[a-z]+")

Chrome = Literal["other text", "control", "likely", "no"]


@lru_cache(maxsize=4096)
def chrome_name(name: str) -> Chrome:
    """Return what kind of chrome a class or id names."""
    words = f"{COMPANY.sub(' ', CAMEL.sub(' ', name).lower())} {COMPANY.sub(' ', name.lower())}"
    if OTHER_TEXT.search(words):
        return "other text"
    if CONTROL.search(words):
        return "control"
    return "likely" if LIKELY.search(words) else "no"


# Accepts "mw-editsection", "noprint", "d-print-none"; rejects "printable".
UNPRINTED = re.compile(r"(?<![a-z])(?:editsection|no[ _-]?print|d[ _-]print[ _-]none)(?![a-z])")


@lru_cache(maxsize=4096)
def unprinted(name: str) -> bool:
    """Tell whether a class says that the element is for the screen only: its text belongs to the page's controls."""
    return UNPRINTED.search(name.lower()) is not None


# Accepts "img-caption", "tuzhu"; rejects "captions-off", "description".
CAPTION = re.compile(r"(?<![a-z])(?:(?:fig|thumb)?caption|tuzhu|img[ _-]?desc)(?![a-z])")


@lru_cache(maxsize=4096)
def caption_name(name: str) -> bool:
    """Tell whether a class says that the element holds the words below a picture (图注)."""
    return CAPTION.search(name.lower()) is not None
