"""The patterns of the words that name a time; all of them are bounded, so matching is linear."""

from __future__ import annotations

import re
from functools import cache

from core.lexicon import Lexicon

_DIGIT = "[〇零○0-9一二三四五六七八九]"
# Accepts 2025 and 二〇二五; rejects 20250 and 12025.
_YEAR = rf"(?:(?:19|20)\d\d(?!\d)|[一二]{_DIGIT}{{3}})"
_RELATIVE = (
    "(?:(?<!如)今年(?!轻)|去年|(?<![础以])上一?年度?(?![均产薪龄轻纪])|(?<![年以此目之])前年(?![均度])"
    "|(?<![说证表光文声鲜黎])明年|次年|当年|(?<![成基资])本年度?(?!均))"
)
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"[0-3]?\d"
# Accepts 三季度, 第三个季度 and 前三个季度; rejects those of 连续三个季度 and 12个季度, which are counted.
_QUARTERS = (
    "(?:第[一二三四1-4]个?季度末?|(?<![\\d续十])[一二三四1-4]季度末?|前[一二三两3]个?季度|[一1][-至到][二三四2-4]季度)"
)
_CHINESE_MONTH = "(?:十[一二]?|[元一二三四五六七八九])"
_MONTHS = (
    rf"(?:(?<![万亿千百十])(?:[元1一][-~至到](?:{_MONTH}|{_CHINESE_MONTH})月份?|元月份?(?![租均薪供费]))"
    rf"|{_MONTH}\s?月\s?{_DAY}\s?[日号]?\s?[-~至到]\s?(?:{_MONTH}\s?月\s?)?{_DAY}\s?[日号]"
    rf"|{_MONTH}\s?月?份?\s?[-~至到]\s?{_MONTH}\s?月份?|前(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})个月"
    rf"|{_MONTH}\s?月(?:\s?{_DAY}\s?[日号]|份|底前?|末|初|中旬|上旬|下旬)?(?![饼球薪租刊嫂牙费供票均度]))"
)
# Accepts behind a year the 底 of 2025年底 and 十二月.
_INNER = rf"(?:{_MONTHS}|{_QUARTERS}|[上下]半年|年?底前?|年?末|年?初|年中|年内|全年|{_CHINESE_MONTH}月)"
# Accepts 年底前 and 1-8月; rejects the 年中 of 五年中央财政, the 年内 of 多年内 and the 3月 of 3.3月.
_ALONE = (
    rf"(?:(?<![\d.]){_MONTHS}|(?<!第){_QUARTERS}|(?<!以)[上下]半年|全年(?!龄)"
    r"|(?<![\d零〇一二三四五六七八九十百千万两多每几近整半周学少青老童往常幼早壮暮逐同丰历某数余今去明当本次])"
    r"(?:年底前?|年末|年初(?![步中级心创始])|年中(?![央国小学心部期东西级等低高医考])|年内(?![蒙容部生需涵地陆])"
    r"|年度(?=计划|目标|任务|投资|预算)))"
)
# Accepts the 前 of 2025年前 and the 起 of 今年起; rejects those of 2025年前列, 前三季度 and 起步.
_TAIL = r"(?P<tail>以来|之前|以前|前(?![列三期瞻后沿景往提一二两四\d])|起(?![步航跑点降草])|开始)?"
_DATED = (
    rf"(?:(?P<to>到|至|截至到?|截止到?)\s?)?(?:(?:(?<!\d)(?P<year>{_YEAR})\s?年(?:度(?!假))?|(?P<rel>{_RELATIVE}))"
    rf"(?:[的全]?\s?(?P<part>{_INNER}))?|(?P<alone>{_ALONE})){_TAIL}"
)
# Accepts 2021-2025年, 2003年到2007年 and 2023-2024学年.
_SPAN = rf"(?<!\d)(?P<first>{_YEAR})\s?年?\s?[-~至到]\s?(?P<last>{_YEAR}|\d\d(?!\d))\s?(?P<school>学)?年"
# Accepts “十四五”期间, 十四五末, “十四五”前四年 and “九五”时期; rejects 二十一五 and 九五 without quotation marks.
_FIVE = (
    r"(?<![二三四五六七八九第十])[“\"]?(?P<plan>十[一二三四五六七]五|(?<=[“\"])[八九十]五(?=[”\"]))[”\"]?"
    r"(?P<phase>(?:规划|计划)?(?:期间|时期末?|期末|末期|末年?|以来)|(?:前|头)[一二两三四]年|的?五年)?"
)
_COUNT = r"(?:[一二两三四五六七八九十几]|\d{1,2})"
_SUMMED = (
    "累计|共(?![同产享建])|总共|合计|新增|支出|投入|安排|建成|完成|减少|增加|增长|转移|新建|改造|发放|减免|减税|年均"
)
# Accepts 五年来, 过去的五年, 今后五年, 三年内, 用两年时间, 五年累计 and, at the head of a clause, 五年全国新增;
# rejects 3年 and 五年级.
_YEARS = (
    rf"(?:(?P<lead>刚?刚?过去的?|最?近|今后|未来|这|用)(?P<n>{_COUNT})个?年(?:左右)?(?:的?时间|内|来|间)?"
    rf"|(?<![第每续\d十几后前隔逾满整])(?P<n2>{_COUNT})多?年"
    "(?P<come>来(?![说看讲自])|间(?!隔)|以来|内(?![到蒙容部生需]))"
    rf"|(?<![第每续近\d十几某后前隔逾满整])(?P<n3>[两三四五])年(?=(?:{_SUMMED}))"
    r"|(?<![^,;。:])(?P<n4>[两三四五])年(?![级制期以之前后内度份间来限行规计大第生学薪轮,一任])(?=[^,;。]{0,30}\d))"
)
CORE = rf"{_FIVE}|{_SPAN}|今明两年|{_YEARS}|{_DATED}"
"""Every time that is made by rule; the others are words of the dictionary."""
_HEAD = re.compile(rf"(?:{CORE})(?:[,的]|(?=[^计目任]))")
_HEADS = frozenset('0123456789一二两三四五六七八九几十元到至截上下前全每今去明本当次年过刚近最未这用“"第')
"""First characters of all that `CORE` accepts."""

_RULED = ("year", "month", "date", "quarter", "half", "rel", "prefix", "name", "timing", "vague")
"""Kinds of rows that the patterns above cover, or that name no time of a figure."""
_LOOSE = frozenset({"未来", "后续", "远期", "今后", "中长期", "近中期"})
"""Words of the future that are as often part of a name (未来产业): they tell the status, never the period."""
# 目前 is no word in 项目前期, nor 近期 in 最近期末; 每年 is none in 每人每年240元, which is a unit.
_GUARDS = {
    "目前": "(?<![项题科栏数节])目前(?![期提沿瞻])",
    "每年": "(?<![人户亩家村])每年",
    "每月": "(?<![人户亩家村天])(?<!人均)每月",
    "至今": "(?<![直于及])至今(?!年)",
}


@cache
def words(lexicon: Lexicon) -> dict[str, str]:
    """Return the words of the dictionary that name a time, with their kind."""
    return {
        row.term: row.kind
        for row in lexicon.terms("periods")
        if row.kind not in _RULED and row.term not in _LOOSE and not re.search(r"[NMD]|五”", row.term)
        and not ruled().fullmatch(row.term)
    }  # fmt: skip


@cache
def ruled() -> re.Pattern[str]:
    """Return the pattern of the times made by rule."""
    return re.compile(rf"(?P<word>(?!))|{CORE}")


@cache
def anywhere(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the pattern to be tried where a time may begin."""
    known = "|".join(_GUARDS.get(word, re.escape(word)) for word in sorted(words(lexicon), key=_long))
    return re.compile(rf"(?P<word>{known})|{CORE}")


def _long(word: str) -> tuple[int, str]:
    return -len(word), word


@cache
def cues(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for what every time holds; each choice begins with a plain character, which makes it fast."""
    signs = ["年", "月", "季度", "五”", '五"']
    others = [word for word in words(lexicon) if not any(sign in word for sign in signs)]
    return re.compile("|".join(map(re.escape, [*signs, *sorted(others, key=_long)])))


@cache
def heads(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a class of all characters with which a time may begin."""
    first = sorted(_HEADS | {word[0] for word in words(lexicon)})
    return re.compile(f"[{''.join(map(re.escape, first))}]")


def time_at_head(text: str) -> int:
    """Return how many characters at the head of a text name a time, with the comma or 的 behind them."""
    if not text or text[0] not in _HEADS:
        return 0
    match = _HEAD.match(text)
    return match.end() if match else 0
