"""Tells the numbers that are no quantity: names, ordinals, grades, slogans, addresses, dates, list numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from core.extract.numbers import numerals
from core.extract.numbers.filters import selects
from core.extract.numbers.found import Found
from core.lexicon import Lexicon
from core.model import Span
from core.model.swift import swift

_REACH = 28
"""Words further behind a number than this say nothing about it."""
_REASONS = ("name", "list_number", "slogan_code", "slogan")
"""In the order in which `traps` paints them, a later one over an earlier one."""
# Accepts “1358” and 《2024年行动计划》; rejects a quotation of a whole sentence.
_QUOTED = re.compile(r"[“‘《「](?:(?<=“)[^“”]{1,14}”|(?<=‘)[^‘’]{1,14}’|(?<=《)[^《》]{1,40}》|(?<=「)[^「」]{1,14}」)")
# Accepts 1. and (二) at a passage's head, 一是 and 三要 behind a stop; rejects 1.5 and 二是 inside a clause.
_HEAD = re.compile(
    r"\s{0,9}(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)、]|\.(?!\d))|[一二三四五六七八九十]{1,2}(?:是|要))"
)
_ITEM = re.compile(r"[。;,:]\s*[一二三四五六七八九十]{1,2}(?:是|要)")
# Accepts 3个1+N and 1+8+N; rejects 1000+家.
_PLUS = re.compile(r"[\dNX](?:[\dNX]{0,3}(?:个\d)?\+){1,9}[\dNX]{1,4}")
# Accepts 0595-86170187, 2024-02-01, 2024.2.1, 16:40 and 〔2023〕15号; rejects 6%-8%.
_META = re.compile(
    r"(?<!\d)0\d{2,3}-\d{7,8}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?|[〔\[(]\d{4}[〕\])]\s?\d+号"
)
_META_SIGNS = frozenset("-:/.〔〕[]()")
_PHONE = 11
"""A mobile number has so many digits."""
_TOPS = ("排名前", "全国前", "全球前", "位居前", "、前", "进入前", "世界前", "全省前")
# Accepts 2024; rejects 1358.
_YEAR = re.compile(r"(?:19|20)\d\d")
_HELD = ("开展", "举办", "组织", "举行", "举办了", "开展了")
"""Behind these 6期 counts (开展|6期培训); else it is a phase of works."""
# Accepts “必须统筹好”的科学方法论 and “四个坚持”要求 behind 五个; rejects “百亿级”产业集群.
_CREED = re.compile(
    "“(?:[^”]{0,2}(?:必须|坚持|统筹|毫不动摇)[^”]{0,12}”|[^”]{1,14}”的?(?:科学)?(?:方法论|要求|原则|理念|重大关系))"
)
_CLOSED = ("关停", "淘汰", "拆除", "关闭", "压减", "退出", "公司")
_MASSES = frozenset({"吨", "公斤", "升", "立方米"})
# Accepts 聚烯烃|装置 behind 20万吨; rejects 装置 behind a verb or 的 (生产的装置).
_DEVICE = re.compile("[^,;。、()的]{1,12}?(?:装置|生产线|产线)(?![产新投达])")
_NATION = ("中国人", "人民", "人的", "华夏儿女", "中华儿女")
_GROUPS = ("重点城市", "城市", "地级", "主要城市", "大中城市", "省区市", "省份")
"""Behind 全国 these are those among whom something is compared: 全国168个|重点城市."""
_WORLD = Decimal(1_000_000_000)
"""So many people are the nation's, a figure of speech: 14亿人的粮食安全."""
_LEVELS = frozenset({"级", "届", "周年", "期", "档", "层级", "级别", "世纪"})
# Accepts 星级 of 三星级, A级 of 4A级 and 纵 of 六纵; rejects 星火.
_GRADE = re.compile(r"(?:星级|[A-D]级|[级星甲乙线类型届期]|线城市|纵|横)")
# Accepts 号 of 42号 and 路 of 3路; rejects 号召 and 号称.
_ADDRESS = re.compile(r"号(?!召|称|文件)|路|街|巷|弄|室|栋楼|楼\b")
_ADDRESSED = frozenset("号路街巷弄室栋楼")
_GRADED = frozenset("星ABCD级甲乙线类型届期纵横")
_SYLLABLES = frozenset(
    {"里", "步", "面", "片", "层", "道", "方", "两", "角", "地", "字", "节", "集", "回", "首", "州", "区"}
)
_RATIOS = frozenset({"番", "倍"})
_RATED = frozenset({"千伏", "毫米", "千伏安", "伏", "英寸", "吋", "纳米", "微米", "大卡", "千卡", "兆伏安"})
"""Units that, before a noun, name a model or rating: 220千伏变电站, 8英寸硅片."""
_UNSIZED = frozenset({"count", "people", "other", "duration", "factor", "ordinal"})
_LIVED = frozenset({"年", "岁", "天"})
"""With a decimal these are means (受教育年限10.8年), which are figures."""
_SPEEDS = ("时速", "航速", "车速")
_OUTPUT_ENDS = frozenset("产理工栏宰 ")
_OUTPUT = ("年产", "日产", "年处理", "日处理", "年加工", "年出栏", "年屠宰")
# Accepts 台|套生产线技改项目 behind 年产3000; rejects 年产3000万吨, a result.
_PLANT = re.compile(r"[^,;。、(]{0,24}?(?:项目|生产线|工程|基地|工厂|产线)")
_SCALES = re.compile("[百千万亿]+")
# Accepts 强 of 500强; rejects 强化.
_RANKING = re.compile(r"强(?!制|化)")
# Accepts 压缩至|3个工作日, 人均预期寿命达|79.5岁; rejects 耗时近|七个月 and 10年以上 (how long something lasts).
_LIMITS = re.compile(
    r"(?:缩短|压缩|压减|控制|不超过|以内|期限|时限|限期|限时|上限|提速|时间|时长|寿命|时效|年限|减少|延长|降至|降到|达标天数|优良天数|天数|学制|受教育|平均)[^,;。]{0,8}$"
)
# Accepts 融合指数达到|92 and 收入比由2.9∶1缩小至|2.52∶1; rejects 国道|307.
_INDEX = re.compile(
    r"(?:指数|系数|得分|评分|总分|强度|收入比|之比|比值|比例|倍差|收入差距)"
    r"(?:由|从|为|是|的|达|达到|提高到|提升至|升至|缩小到|缩小至|降至|降到|提升到|扩大到)?[\d.∶:]{0,8}(?:提高到|提升至|缩小到|缩小至|降至|降到|提升到)?\s?$"
)
_EVERY = ("每增长", "每提高", "每增加", "每下降", "每降低", "每上升")
"""Behind these a number is a measure of another one: 每增长|1个百分点."""
_PLAIN = frozenset({"count", "percent"})
_CROSSED = frozenset({"gt", "ge"})
_REACHED = ("达到", "达", "迈上", "登上", "跃上", "跨上")
"""What makes 万亿元 alone a figure: 产值达到|万亿元."""
_BESIDE = frozenset("”在从")
_PERFECT = frozenset("了出")
_SHORT = 3
"""A Chinese count of no more characters may be a syllable."""
_CHINESE = ("\u4e00", "\u9fff")


@cache
def _names(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern of the known names that hold a number, grouped by their first character: 三(?:位一体|个代表).

    A code of digits is a name only in its quotation marks (“1358”, not 1358处), one with letters only as a whole.
    """
    rows = lexicon.terms("traps", "name", "slogan", "idiom", "grade", "vague")
    bare = {row.term.strip("“”") for row in rows if "N" not in row.term}
    groups: dict[str, list[str]] = {}
    for term in sorted(term for term in bare if len(term) > 1 and not term.isdigit()):
        groups.setdefault(term[0], []).append(term[1:])
    choices = []
    for first, rest in groups.items():
        tails = "|".join(map(re.escape, sorted(rest, key=lambda tail: (-len(tail), tail))))
        whole = rf"(?<!\d{first})" if first.isdigit() else ""
        choices.append(f"{re.escape(first)}{whole}(?:{tails})")
    return re.compile("|".join(choices))


@swift
@dataclass(frozen=True, slots=True)
class Traps:
    """The stretches of a text in which numbers are names or formalities."""

    paint: bytearray
    """For each character 0, or the number of its reason, from 1; empty where there is none."""

    def reason(self, span: Span) -> str | None:
        """Return why the span is no quantity, if it lies in such a stretch."""
        if not self.paint:
            return None
        inside = self.paint[span.start : span.end]
        number = inside[0] if len(inside) == 1 else max(inside, default=0)
        return _REASONS[number - 1] if number else None


def traps(text: str, lexicon: Lexicon) -> Traps:
    """Return the stretches of a folded text in which numbers are names or formalities."""
    spans = [(match.start(), match.end(), 1) for match in _names(lexicon).finditer(text)]
    if (head := _HEAD.match(text)) is not None:
        spans.append((0, head.end(), 2))
    if "是" in text or "要" in text:
        spans += [(match.start(), match.end(), 2) for match in _ITEM.finditer(text)]
    if "+" in text:
        spans += [(match.start(), match.end(), 3) for match in _PLUS.finditer(text)]
    spans += [(match.start(), match.end(), 4) for match in _QUOTED.finditer(text)]
    paint = bytearray(len(text) if spans else 0)
    for start, end, number in spans:
        paint[start:end] = bytes((number,)) * (end - start)
    return Traps(paint)


def reason(found: Found, text: str, inside: Traps, lexicon: Lexicon) -> str | None:
    """Return why a number of a folded text is no quantity, or None when it is one."""
    core = found.core
    known = inside.reason(core) if inside.paint else None
    if known is not None and not (known == "slogan" and _counted(found)):
        return known
    left, right = text[max(0, core.start - 16) : core.start], text[core.end : core.end + _REACH]
    known = _neighbours(found, left, right)
    if known is not None:
        return known
    if found.chinese and found.bare and not found.scaled:
        return "cn_numeral_in_word"  # most often a syllable: 统一, 进一步
    if not found.chinese and (left[-1:] in _META_SIGNS or right[:1] in _META_SIGNS) and _formal(found, text):
        return "metadata"
    if selects(found, text, lexicon):
        return "threshold_in_indicator"
    return _chinese(found, left, right, lexicon) if found.chinese else _arabic(found, left, right, lexicon)


def _counted(found: Found) -> bool:
    """Tell whether a number in quotation marks is an exact figure all the same: “投资3.5亿元”, but not “三个1亿人”."""
    return not found.bare and "." in found.word and found.dimension not in ("other", "count")


def _formal(found: Found, text: str) -> bool:
    """Tell whether a number is part of a telephone number, date, clock time or document number."""
    start, end = found.core.start, found.core.end
    low = max(0, start - 14)
    window = text[low : end + 14]
    return any(match.start() + low < end and start < match.end() + low for match in _META.finditer(window))


def _neighbours(found: Found, left: str, right: str) -> str | None:
    """Judge a number by the words that touch it; the first rule that holds gives the reason."""
    before = left[-1:]
    if before.isascii() and before.isalpha():
        return "name"
    if before == " ":
        left = left.rstrip()
        before = left[-1:]
    if before == "第":
        return "ordinal"
    if before == "前" and (left.endswith(_TOPS) or _leads(found, left)):
        return "ranking_name"
    if (before == "每" and found.word != "一") or left.endswith(_EVERY):
        return "per_unit"
    return _bare(found, right) if found.bare else _measured(found, left, right)


def _bare(found: Found, right: str) -> str | None:
    """Judge a number without a measure word by what stands behind it."""
    behind = right[:1]
    if (behind.isascii() and behind.isalpha()) or (not found.chinese and found.word[-1:].isalpha()):
        return "name"
    if behind == "强" and _RANKING.match(right):
        return "ranking_name"
    if behind in _GRADED and _GRADE.match(right):
        return "level_or_grade"
    if behind in _ADDRESSED and _ADDRESS.match(right):
        return "address"
    if found.value >= _WORLD and right.startswith(_NATION):
        return "idiom"
    mobile = len(found.word) == _PHONE and found.word.startswith("1") and found.word.isdigit()
    return "metadata" if mobile else None


def _measured(found: Found, left: str, right: str) -> str | None:
    """Judge a number with a measure word by what stands around it."""
    before, behind, dimension = left[-1:], right[:1], found.dimension
    if found.unit in _LEVELS:
        return None if found.unit == "期" and not found.chinese and left.endswith(_HELD) else "level_or_grade"
    if spoken := _spoken(found, left, right):
        return spoken
    rated = (_is_chinese(behind) and found.unit in _RATED) or (behind == "级" and dimension not in _PLAIN)
    output = before in _OUTPUT_ENDS and left.rstrip().endswith(_OUTPUT) and _PLANT.match(right) is not None
    device = found.written in _MASSES and _DEVICE.match(right) is not None and not left.endswith(_CLOSED)
    if before == "×" or device or rated or output or (before == "速" and left.endswith(_SPEEDS)):
        return "specification"
    if dimension == "duration":
        return _lasting(found, left)
    return "streak" if before == "连" or (dimension == "count" and left.endswith("连续")) else None


def _spoken(found: Found, left: str, right: str) -> str | None:
    """Judge a number that is a way of speaking: 五个|“必须统筹”, 新|36条, 14亿人|的粮食安全."""
    behind = right[:1]
    if behind == "“" and found.dimension == "count" and _CREED.match(right):
        return "slogan"
    if found.unit == "条" and left[-1:] in ("新", "老") and left[-2:-1] not in ("创", "更", "革", "翻"):
        return "name"
    if found.dimension == "count" and left.endswith("全国") and right.startswith(_GROUPS):
        return "ranking_name"
    return "idiom" if behind == "的" and found.dimension == "people" and found.value >= _WORLD else None


def _leads(found: Found, left: str) -> bool:
    """Tell whether 前 picks the first of an order (前五名客户), not a time (6月底前3个项目)."""
    return (
        found.dimension in ("count", "people")
        and not left[-2:-1].isdigit()
        and left[-2:-1] not in tuple("底末日月天年初之以")
    )


def _lasting(found: Found, left: str) -> str | None:
    """Judge a length of time: only a limit or a life is a figure."""
    if found.written == "年" and _YEAR.fullmatch(found.word):
        return "date"
    if left.endswith(("连续", "连")):
        return "streak"
    if found.written == "年" and left.endswith("再延长"):
        return "duration"
    figure = "." in found.word and found.written in _LIVED
    return None if figure or _LIMITS.search(left) else "duration"


def _is_chinese(char: str) -> bool:
    return _CHINESE[0] <= char <= _CHINESE[1]


def _chinese(found: Found, left: str, right: str, lexicon: Lexicon) -> str | None:
    """Judge a number in Chinese digits: a count only with a solid measure word or after a verb of result."""
    if found.bare:
        return "cn_numeral_in_word"
    if found.high is not None and found.word[0] in "几幾数數":
        return "vague"
    round_number = _SCALES.fullmatch(found.word) is not None
    crossed = found.word[-1] == "亿" and (found.comparator in _CROSSED or left.endswith(_REACHED))
    if found.unit in _RATIOS or (round_number and crossed):
        return "idiom" if round_number and found.unit in _RATIOS else None
    if _syllable(found, left, right) or (round_number and found.comparator == "eq"):
        return "cn_numeral_in_word"
    if right.startswith(lexicon.words("traps", "structure")) or _dual(found, left, right):
        return "idiom"
    return None if _counts(found, left, lexicon) else "cn_numeral_in_word"


def _syllable(found: Found, left: str, right: str) -> bool:
    """Tell whether a Chinese digit and its measure word are rather part of a word or of a longer number."""
    if found.unit in _SYLLABLES or right[:1] in numerals.DIGITS:
        return True
    beside = left[-1:] in _BESIDE and found.span.start == found.core.start
    return beside or (_is_chinese(right[:1]) and right[1:2] in numerals.DIGITS)


def _dual(found: Found, left: str, right: str) -> bool:
    """Tell whether 元 behind one digit is no money: 城乡二元|结构, 雪花、三元."""
    return found.unit == "元" and found.word in numerals.DIGITS and (_is_chinese(right[:1]) or left[-1:] == "、")


def _counts(found: Found, left: str, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese count is one: a share, a long one, one after a verb of result or with a solid unit."""
    long = len(found.core) > _SHORT
    sized = found.comparator != "eq" and found.dimension not in _UNSIZED
    if found.dimension == "percent" or sized or (long and found.value != 1):
        return True
    verbs = lexicon.words("traps", "result_verb")
    governed = left.endswith(verbs) or (left[-1:] in _PERFECT and left[:-1].endswith(verbs))
    if found.value == 1:
        return governed and found.unit != "个"
    return governed or found.written in lexicon.word_set("traps", "solid")


def _arabic(found: Found, left: str, right: str, lexicon: Lexicon) -> str | None:
    """Judge a number in Arabic digits: without a measure word only an index or a large round amount counts."""
    if not found.bare and found.unit is not None:
        return "idiom" if right.startswith(lexicon.words("traps", "aspect")) else None
    if found.scaled and right[:1] != "号":
        return None
    return None if _INDEX.search(left) else "no_unit"
