"""The forms in which a text writes a number, as patterns that are tried only where a number can begin."""

from __future__ import annotations

import re

from core.extract.numbers import numerals

DIGIT = "".join(numerals.DIGITS)
HAN = numerals.HAN
# Accepts the heads of 12 · 三 · 半百 · 数百 · 过半 · 对折 and the 番 of 翻番、达到; rejects 数字, 过去 and 对外.
# One class stands first, so that the search walks over the characters; every other form is tried only where it stops.
FIRST = re.compile(
    rf"[0-9{HAN}半几幾数數过過超对對番]"
    rf"(?:(?<=[0-9{HAN}半])|(?<=翻番)(?=[、,]?(?:达|至|突破|超))|(?<=[几幾数數])(?=[十拾百佰千仟万萬亿億])|(?<=[过過超对對])(?=[过過]?[半折摺]))"
)
KILO = "克|瓦|伏|帕|焦|赫|字节|比特"
"""Behind 千 these make a unit: 千克, 千瓦, 千字节."""
DASHES = frozenset("-~至到")
"""What stands between the ends of a range, once folded."""
# 千克, 千米 and 千瓦 are units of their own, not thousands of another; 5打 is 60, but 3打击 is no dozen.
SCALE = (
    rf"[万萬][亿億万萬]|千亿|百亿|千万|百万|[万亿萬億兆](?![瓦赫])|百(?!\s?分\s?[之点點位])|千(?!米|卡|{KILO})"
    "|打(?![造击通好破开響响赢动印包算断假黑拐扰防])"
)
MORE = "[多余餘来几幾]"
# 百 of 百分位 counts nothing, nor does 千 of 一百千瓦, 十一千米 and 三千字节 (a unit of its own).
_THOUSAND = rf"千(?<![十百千拾佰仟]千)(?<![十百拾佰][一二三四五六七八九]千)(?!{KILO})"
_NEXT_HAN = rf"(?:[{DIGIT}十拾廿卅佰仟万萬亿億]|百(?!\s?分[点點位])|{_THOUSAND}|兆(?![瓦赫]))"
# 两 is a digit only at the head or before 百 千 万 亿; behind a number it is a weight (三十两).
_INNER = rf"(?:(?![两兩])|(?=.[百佰千仟万萬亿億])){_NEXT_HAN}"
# Accepts 三百 二十 · 二点五 · 十二; rejects the 两 of 一点两小时.
CHINESE = re.compile(rf"[{HAN}](?:\s?{_INNER})*(?:\s?[点點]\s?(?![两兩])(?:[{HAN}](?:\s?{_INNER})*|\d+))?")
# Accepts 1,430.5 · 2.7890e-1; rejects the second dot of 2222.2222.22 (a code, read part by part).
PLAIN = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+(?!\d|\.\d))?(?:[eE][+-]?\d{1,2}(?![0-9A-Za-z])|\^[+-]?\d{1,2}(?!\d))?"
)
# Accepts 12, 3.5亿 and 1.3万亿, the forms of nine numbers in ten; rejects 1,430 and 2.3.1, which PLAIN reads.
QUICK = re.compile(r"(\d{1,9}(?:\.\d{1,4})?)(?![\d.,])(万亿|[万亿])?")
WHOLE = re.compile(r"\d+")
"""A part of a code."""
UNIT_OF_KILO = re.compile(rf"千(?:米|{KILO})")
# Accepts the rest of 3万5千 · 7 万5 千4 百 · 1千零20 · 3万4000 · 1万5; rejects 3万-5万 and 40万3岁 (two numbers).
_LOW = rf"[零0]\s?[\d{DIGIT}]|[\d{DIGIT}](?:\.?\d){{0,4}}\s?(?=[十拾百佰千仟万萬])|\d{{3,4}}(?![.\d])"
MIXED = re.compile(
    rf"\s?(?:[万萬][亿億]|[万亿千百萬億兆])\s?(?:{_LOW}|[\d{DIGIT}](?![\d.%\u4e00-\u9fff]))(?:\s?[{HAN}]|\s?\d)*"
    r"(?:[点點]\d+)?"
)
# Accepts /5 of 3/5 and 4/3 of 1 4/3 behind the first figure; rejects 2024/5 and 7/24小时.
SLASH = re.compile(
    r"(?<!19\d\d)(?<!20\d\d) ?/ ?[1-9]\d{0,3}(?![\d/])(?!\s?(?:小时|天))"
    r"|(?<![\d.]\d) {1,2}\d{1,3}/[1-9]\d{0,2}(?![\d/])"
)
# Accepts 3 200亿元 (three digits a group, as printers set them); rejects 5 300 without a unit behind.
GROUPS = re.compile(r"(?: \d{3})+(?![\d.,])(?=\s?[万亿元吨人公户亩个家])")
# Accepts 12. 5% (a line break or blank behind the point); rejects 1. 5个 (a list number).
BROKEN = re.compile(r"(?:\.\s{1,2}\d{1,2}|\s\.\d{1,2})(?=\s?(?:%|个百分点))")
OVER_FIRST = frozenset("分又 ")
"""Characters that may begin the rest of a fraction."""
# Accepts 分之 and 分  之; rejects 分 of 3分.
OVER = re.compile(r"\s{0,3}分\s{0,3}之\s{0,3}")
AND = re.compile(r"\s?又\s?")
BASES = frozenset("百佰千仟万萬")
"""Characters with which a percentage can begin."""
# What may stand between a numeral and its measure word.
TAIL_FIRST = frozenset(" +多余餘来几幾万萬亿億千百兆打")
# Accepts 多 · 余万 · 亿多 · the + of 100+家; rejects the + of 5+2就业 (a code).
TAIL = re.compile(
    rf"\s?(?P<more>{MORE})?\s?(?P<scale>{SCALE})?(?:(?P<more2>{MORE}|\+(?=[家个项人名户件场种次位]))(?P<scale2>[亿億万])?)?"
)
# Accepts 百分之, 千分之 and 百万分之 at the head of a percentage; rejects 三百分之一 (a fraction).
PERCENT = re.compile(r"(?P<base>[百佰千仟万萬]{1,2})\s{0,2}分\s{0,2}之\s{0,3}")
_ONE_TENTH = rf"[{DIGIT}十]{{1,2}}|\d{{1,2}}(?:\.\d+)?|[{DIGIT}]\s?[点點]\s?[{DIGIT}]|[{DIGIT}]\s[{DIGIT}]"
_NO_TENTH = "[立功为员本果绩效就交分熟品叠扣旧腾长年套片色]"
# Accepts 三成半 · 9.5成 · 七八成 · 五成五 · 五五折; rejects 成 and 折 of 三成立 and 一折叠.
TENTHS = re.compile(
    rf"(?P<n>{_ONE_TENTH})\s?(?P<by>[成折])(?P<half>半|[一二三四五六七八九](?![\u4e00-\u9fff]))?"
    rf"(?P<more>多(?![种样元项个]))?(?!{_NO_TENTH})"
)
# Accepts 过半 · 超半数 · 一半 · 对折; rejects 过半年 (a time).
HALF = re.compile("(?:[过過]半[数數]?|超[过過]?半[数數]|半[数數]|一半|半折|[对對][折摺])(?![年月天个半])")
# Accepts 半公斤 and 半小时; rejects 上半年, 半导体 (no unit of size behind).
HALVED = re.compile(
    r"半(?=打(?![\u4e00-\u9fff])|(?:公)?[斤升里顷亩吨尺米]|加仑|个(?!百分|月前)|小时|天(?!然)|克(?!拉))"
)
# Accepts 数百 · 几十万 · 数亿: so many that nobody counted; rejects 数字 and 几个 (no number at all).
VAGUE = re.compile(r"[几幾数數](?P<scale>[十拾百佰千仟]?[万萬]?[亿億]?)(?<![几幾数數])(?![字])")
CONTINUED = frozenset(HAN + " 点點分又多余餘来几幾成折半打-~至到")
"""What goes on with a Chinese numeral; before anything but these and a measure word a lone one stands alone."""
