"""The words behind a number that name what it counts, without those that say something else."""

from __future__ import annotations

import re

from core.extract import names
from core.extract.figures.around import Around

_SHORT = 3
_STOPS = ("、", ",")
_BOUNDS = ("以上", "以内", "左右")
# Words behind a number that compare it and name nothing counted: 5000人|位居全省第一, 100亩|左右.
_COMPARING = re.compile(
    r"(?:左右|以上|以内|以下|不等|居(?!民|住|家)|位居|位列|列(?!车)|排名|占(?!地)|较(?![大好])|比(?!赛|例)|同比|环比|增长|下降|提前"
    r"|用于|其中|创(?:历史|下|出)|连续|年均|高于|低于|快于|达(?!标|产)|至(?!今)|到(?!位)|的?基础上|为(?!民|老|企)|是(?!否)|内(?![蒙容部河外陆江燃])"
    r"|股(?!权|份|东)|[)”,;:。/])"
)
# Words that go on with what the counted did: 15人|已经离职, 96户|均脱贫; they name it only where nothing else does.
_GOING_ON = re.compile("(?:已|均(?!衡)|都(?!市)|仍|也|还|且|而|又|并(?!网|购))")
# Accepts the 等 of 用气场所|等各类隐患台账; rejects that of 高等教育 and 等级.
_AND_SO_ON = re.compile("(?<=..)(?<![高中初平优同对])等(?![级额次于同距高值])")
# Accepts the 和 behind which the list goes on: 大中型水库|和滇中引水骨干 (等重点工程).
_MEMBER = re.compile("(?<=.{3})(?:以及|[和与及])(?=.{3})")
# Accepts what begins another statement behind the counted: 创新药获批上市|、数量居前列, 盟市通高铁|、所有盟市通高速,
# 交易平台|的“功能匹配、高效运行”, “一卡通”事项|让群众少跑腿, 州(市)|并延长至; rejects 、所在地, 并购企业 and 让利商户.
_SAYS_MORE = re.compile(
    "(?<=..)(?:、(?:数量|规模|总量|总数|金额|增速|占比|均|位居|居(?!民|住|家)|所有|全部|各|打破|入驻)"
    "|的“(?=[^”]{4,40}”$)|(?:让|使)(?=.{4})(?=[^、]{0,6}(?:群众|企业|百姓|居民|市民))|为(?:牵引|抓手|重点|载体|主线|支撑|引领|突破口|契机)$|并(?![购网联行轨列举]).*[至到为]$)"
)
# Accepts the verb of a list of unlike things: 成功应对主汛期|9轮强降雨、秋汛和高温干旱.
_ENDURED = re.compile("(?:应对|战胜|抵御|克服|处置)[^,]{0,6}$")
# Accepts others that the number does not count: 中央部门|和北京、上海等省市|公开“三公经费”.
_AND_OTHERS = re.compile(
    "(?P<own>[^和、]{2,8})和[^和、]{2,6}、[^和]{2,20}等(?:省市|省份|省区|地区|地方|城市|部门|单位|国家)(?P<did>.{2,})"
)
_LOOSE_END = re.compile("(?:已|均|都|共|全部|已有|分别|以上|以内|左右)$")


def compares(words: str) -> bool:
    """Tell whether the words behind a number only compare it: 位居全省第一, 左右."""
    return _COMPARING.match(words) is not None


def own(around: Around, *, listed: bool) -> str:
    """Return the counted thing behind a number as far as its own words go, "" for none.

    Args:
        around: The words around the number.
        listed: True when the words before it end in the members of a list that it counts.
    """
    words = "" if around.right.lstrip()[:1] in _STOPS else names.noun_after(around.right)
    if words[:1] == "(" and ")" not in around.right:
        return ""
    if not words or _COMPARING.match(words):
        return ""
    if _GOING_ON.match(words) and around.left.strip() and not listed:
        return ""
    if "”" in words and "“" not in words:
        words = words[: words.index("”")]
    if around.left.rstrip().endswith("、") and (more := _AND_SO_ON.search(words)):
        words = _MEMBER.split(words[: more.start()], maxsplit=1)[0]
    if len(words) > _SHORT and (more := _SAYS_MORE.search(words)):
        words = words[: more.start()]
    if around.last and "、" in words and _ENDURED.search(around.left):
        words = words[: words.index("、")]
    if "等" in words and (other := _AND_OTHERS.match(words)):
        words = other["own"] + other["did"]
    if not around.last or words.endswith(_BOUNDS):
        words = _LOOSE_END.sub("", words)
    return words
