"""Tells the numbers that are no quantity: names, ordinals, grades, slogans, addresses, filters, list numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract.numbers import numerals
from core.extract.numbers.found import Found
from core.lexicon import Lexicon
from core.model import Span

_QUOTED = re.compile(r"“[^“”]{1,14}”|‘[^‘’]{1,14}’|《[^《》]{1,40}》|「[^「」]{1,14}」")
_REASONS = ("name", "list_number", "metadata", "slogan_code", "slogan")
"""In the order in which `traps` paints them, a later one over an earlier one."""
_TOPS = ("排名前", "全国前", "全球前", "位居前", "、前", "进入前")
_CODE = re.compile(r"[A-Za-z]")
# Accepts 0595-86170187, 2024-02-01, 16:40 and 〔2023〕15号; rejects 6%-8%.
_META = re.compile(
    r"(?<!\d)0\d{2,3}-\d{7,8}|(?<!\d)1\d{10}(?!\d)|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?|[〔\[(]\d{4}[〕\])]\s?\d+号"
)
_LIST = re.compile(
    r"^\s*[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[).、]|\.(?!\d))|(?:^|[。;,:])\s*[一二三四五六七八九十]{1,2}(?:是|要)"
)
_PLUS = re.compile(r"(?:[\dNX]{1,4}(?:个\d)?\+){1,9}[\dNX]{1,4}")
_LEVELS = frozenset({"级", "届", "周年", "期", "档", "层级", "级别"})
_GRADE = re.compile(r"(?:星级|[A-D]级|[级星甲乙线类型届期]|线城市|纵|横)")
_ADDRESS = re.compile(r"号(?!召|称|文件)|路|街|巷|弄|室|栋楼|楼\b")
_SYLLABLES = frozenset({"里", "步", "面", "片", "层", "道", "方"})
_RATIOS = frozenset({"番", "倍"})
_RATED = frozenset({"千伏", "毫米", "千伏安", "伏"})
"""Units that, before a noun, name a model or rating: 220千伏变电站."""
_SCALES = re.compile("[百千万亿]+")
_RANKING = re.compile(r"强(?!制|化)")
# Accepts 压缩至|3个工作日, 人均预期寿命达|79.5岁; rejects 耗时近|七个月 and 10年以上 (how long something lasts).
_LIMITS = re.compile(
    r"(?:缩短|压缩|压减|控制|不超过|以内|限|提速|时间|时长|寿命|时效|年限|减少|延长|降至|降到|达标天数|优良天数|天数|学制|受教育)[^,;。]{0,8}$"
)


@cache
def _names(lexicon: Lexicon) -> re.Pattern[str]:
    rows = lexicon.terms("traps", "name", "slogan", "idiom", "grade", "vague")
    terms = [re.escape(row.term.strip("“”")) for row in rows if not re.search("N", row.term) and len(row.term) > 1]
    return re.compile("|".join(terms))


@cache
def _ending(lexicon: Lexicon, kind: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, lexicon.words('traps', kind)))})(?:了|出)?$")


@cache
def _starting(lexicon: Lexicon, kind: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, lexicon.words('traps', kind)))})")


@dataclass(frozen=True, slots=True)
class Traps:
    """The stretches of a text in which numbers are names or formalities."""

    paint: bytearray
    """For each character 0, or the number of its reason, from 1."""

    def reason(self, span: Span) -> str | None:
        """Return why the span is no quantity, if it lies in such a stretch."""
        number = max(self.paint[span.start : span.end], default=0)
        return _REASONS[number - 1] if number else None


def traps(text: str, lexicon: Lexicon) -> Traps:
    """Return the stretches of a folded text in which numbers are names or formalities."""
    paint = bytearray(len(text))
    for number, pattern in enumerate((_names(lexicon), _LIST, _META, _PLUS, _QUOTED), start=1):
        for match in pattern.finditer(text):
            paint[match.start() : match.end()] = bytes([number]) * (match.end() - match.start())
    return Traps(paint)


def reason(found: Found, text: str, inside: Traps, lexicon: Lexicon) -> str | None:
    """Return why a number of a folded text is no quantity, or None when it is one."""
    known = inside.reason(found.core)
    if known is not None:
        return known
    left, right = text[max(0, found.core.start - 16) : found.core.start], text[found.core.end : found.core.end + 8]
    known = _neighbours(found, left, right)
    if known is not None:
        return known
    if _filters(found, text, lexicon):
        return "threshold_in_indicator"
    return _chinese(found, left, right, lexicon) if found.chinese else _arabic(found, left, right)


def _neighbours(found: Found, left: str, right: str) -> str | None:
    """Judge a number by the words that touch it; the first rule that holds gives the reason."""
    bare, unit = found.bare, found.unit
    rules = (
        ("ordinal", left.endswith("第")),
        ("ranking_name", left.endswith(_TOPS) or (bare and _RANKING.match(right))),
        ("name", _CODE.match(left[-1:]) or (bare and _CODE.match(right))),
        ("level_or_grade", unit in _LEVELS or (bare and _GRADE.match(right))),
        ("specification", unit in _RATED and "\u4e00" <= right[:1] <= "\u9fff"),
        ("streak", left.endswith(("连续", "连")) and found.dimension in ("duration", "count")),
        ("duration", found.dimension == "duration" and not _LIMITS.search(left)),
        ("address", bare and _ADDRESS.match(right)),
    )
    return next((name for name, holds in rules if holds), None)


def _filters(found: Found, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a bound only selects a size: 20亿元以上|项目数, 年产值超亿元|企业."""
    bounded = found.comparator in ("ge", "gt", "le", "lt") and not found.bare
    if not bounded or found.dimension in ("count", "people", "percent"):
        return False
    rest = text[found.span.end : found.span.end + 8]
    if found.span.end == found.core.end and found.dimension == "duration":
        return False
    return bool(_starting(lexicon, "noun").match(rest.removeprefix("的"), 0))


def _chinese(found: Found, left: str, right: str, lexicon: Lexicon) -> str | None:
    """Judge a number in Chinese digits: a count only with a solid measure word or after a verb of result."""
    syllable = found.bare or found.unit in _SYLLABLES or left[-1:] in ("”", "在", "从")
    counting = any(char in numerals.DIGITS for char in right[:2])
    vague = found.comparator == "eq" and _SCALES.fullmatch(found.word)
    if found.unit in _RATIOS and not found.bare:
        return None
    governed = bool(_ending(lexicon, "result_verb").search(left))
    alone = found.value == 1 and not (governed and found.unit != "个")
    loose = found.written not in lexicon.words("traps", "solid") and not governed
    exact = found.dimension == "percent" or len(found.core) > 3
    wrong = syllable or counting or vague or (not exact and (alone or loose))
    return "cn_numeral_in_word" if wrong else None


def _arabic(found: Found, left: str, right: str) -> str | None:
    """Judge a number in Arabic digits: without a measure word only an index or a large round amount counts."""
    if not found.bare:
        return None
    if found.scaled and right[:1] != "号":
        return None
    if re.search(r"(?:指数|系数|得分|评分|总分|强度)(?:达|为|达到|提高到|提升至|升至|是)?\s?$", left):
        return None
    return "no_unit"
