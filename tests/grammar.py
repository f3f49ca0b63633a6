"""Sentences of reports, made from a grammar: indicator × verb × value × bound × growth × period, and what they say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from core.extract import extract
from core.model import Article, Comparator, Document, Meta, Paragraph, Period, Report, Role, Section, Span, Target

LEVELS = (
    ("地区生产总值", "亿元"), ("规上工业总产值", "亿元"), ("固定资产投资", "万元"), ("一般公共预算收入", "亿元"),
    ("社会消费品零售总额", "亿元"), ("进出口总额", "亿美元"), ("城镇新增就业", "万人"), ("粮食总产量", "万吨"),
    ("农村居民人均可支配收入", "元"), ("高标准农田", "万亩"), ("高新技术企业", "家"), ("旅游总人数", "万人次"),
    ("新能源汽车产量", "万辆"), ("港口货物吞吐量", "亿吨"), ("发电量", "亿千瓦时"), ("养老床位", "张"),
)  # fmt: skip
"""Indicators with a unit that reports give them in."""
RATES = (
    "城镇登记失业率",
    "森林覆盖率",
    "常住人口城镇化率",
    "高中阶段毛入学率",
    "城镇生活污水处理率",
    "空气质量优良天数比率",
)
SCALES = {"万": 10**4, "亿": 10**8}
BEFORE: tuple[tuple[str, Comparator], ...] = (
    ("", "eq"), ("达到", "eq"), ("达", "eq"), ("超过", "gt"), ("突破", "gt"), ("约", "approx"), ("近", "lt"),
    ("不低于", "ge"), ("不少于", "ge"), ("至少", "ge"), ("不超过", "le"),
)  # fmt: skip
BEHIND: tuple[tuple[str, Comparator], ...] = (("以上", "ge"), ("左右", "approx"), ("以内", "le"))
CHANGES = (
    ("同比增长", 1, "yoy"), ("比上年增长", 1, "yoy"), ("增长", 1, "yoy"), ("比增", 1, "yoy"), ("同比下降", -1, "yoy"),
    ("下降", -1, "yoy"), ("年均增长", 1, "annual_avg"), ("环比增长", 1, "qoq"), ("比2020年增长", 1, "since_base"),
)  # fmt: skip
PAST = (
    ("", date(2024, 1, 1), date(2024, 12, 31)), ("2024年,", date(2024, 1, 1), date(2024, 12, 31)),
    ("上半年,", date(2024, 1, 1), date(2024, 6, 30)), ("1—7月,", date(2024, 1, 1), date(2024, 7, 31)),
    ("1-11月份,", date(2024, 1, 1), date(2024, 11, 30)), ("前三季度,", date(2024, 1, 1), date(2024, 9, 30)),
    ("“十四五”期间,", date(2021, 1, 1), date(2025, 12, 31)), ("2021—2024年,", date(2021, 1, 1), date(2024, 12, 31)),
)  # fmt: skip
PLAN = (
    ("", date(2025, 1, 1), date(2025, 12, 31)), ("2025年,", date(2025, 1, 1), date(2025, 12, 31)),
    ("到2027年,", None, date(2027, 12, 31)), ("2025年底前,", None, date(2025, 12, 31)),
    ("今年,", date(2025, 1, 1), date(2025, 12, 31)), ("下半年,", date(2025, 7, 1), date(2025, 12, 31)),
)  # fmt: skip
COUNTED = (
    ("新建", "家", "产业学院"), ("改造", "个", "老旧小区"), ("建成", "公里", "农村公路"),
    ("培育", "家", "专精特新企业"), ("引进", "个", "亿元以上项目"), ("新增", "个", "公共停车位"),
    ("实施", "项", "民生实事"), ("帮扶", "户", "困难家庭"),
)  # fmt: skip
"""A verb, a measure word and the thing that is counted."""
SHARES = ("完成年度计划的", "完成年度任务的", "占年度计划的")
VERBS: dict[str, tuple[str, ...]] = {
    "achievement": ("", "累计", "累计完成", "实现"),
    "plan": ("", "累计", "预计", "力争"),
}
HAN = "零一二三四五六七八九"


@dataclass(frozen=True)
class Made:
    """A clause and what must be read from it."""

    text: str
    name: str
    value: Decimal | None
    unit: str
    comparator: Comparator
    growth: tuple[Decimal, str] | None = None
    rank: int | None = None
    completion: Decimal | None = None


def decimals(low: int, high: int, places: int) -> st.SearchStrategy[Decimal]:
    return st.integers(low * 10**places, high * 10**places).map(lambda n: Decimal(n).scaleb(-places))


def plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _full(text: str) -> str:
    return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789.%"})


@st.composite
def clauses(draw: st.DrawFn, role: Role) -> Made:
    """Make one clause about one indicator."""
    rate = draw(st.booleans())
    name, written = (draw(st.sampled_from(RATES)), "%") if rate else draw(st.sampled_from(LEVELS))
    number = draw(decimals(1, 99, 1)) if rate else draw(decimals(2, 9000, draw(st.integers(0, 2))))
    scale, unit = (written[0], written[1:]) if written[0] in SCALES else ("", written)
    number = number if scale or rate else number.to_integral_value()
    (before, bound), behind = draw(st.sampled_from(BEFORE)), ""
    if not before and draw(st.booleans()):
        behind, bound = draw(st.sampled_from(BEHIND))
    verb, gap = draw(st.sampled_from(VERBS[role])), draw(st.sampled_from(("", "", "", " ")))
    text = f"{name}{verb}{before}{gap}{draw(_numeral(number))}{written}{behind}"
    made = Made(text, name, number * SCALES.get(scale, 1), unit, bound)
    return draw(_followed(made)) if role == "achievement" else made


@st.composite
def _numeral(draw: st.DrawFn, number: Decimal) -> str:
    """Write a number plainly, with commas, or in full-width digits."""
    whole = number == number.to_integral_value()
    shown = f"{int(number):,}" if whole and draw(st.booleans()) else plain(number)
    return _full(shown) if draw(st.booleans()) else shown


@st.composite
def _followed(draw: st.DrawFn, made: Made) -> Made:
    """Hang a growth, a rank or a share of the plan on it."""
    kind = draw(st.sampled_from(("", "growth", "rank", "completion", "growth+rank")))
    if "growth" in kind:
        (words, sign, basis), share = draw(st.sampled_from(CHANGES)), draw(decimals(1, 99, 1))
        made = replace(made, text=f"{made.text},{words}{plain(share)}%", growth=(sign * share, basis))
    if "rank" in kind:
        rank, verb = draw(st.integers(1, 9)), draw(st.sampled_from(("居", "位居", "位列")))
        made = replace(
            made, text=f"{made.text},{verb}全省第{draw(st.sampled_from((str(rank), HAN[rank])))}位", rank=rank
        )
    if kind == "completion":
        share, words = (
            draw(decimals(1, 130, 2)),
            draw(st.sampled_from(("完成年度计划的", "完成年度任务的", "占年度计划的"))),
        )
        made = replace(made, text=f"{made.text},{words}{plain(share)}%", completion=share)
    return made


def read(text: str, role: Role) -> tuple[Target, ...]:
    """Read a text that stands as one paragraph below a heading of results or plans."""
    heading = "一、工作回顾\n" if role == "achievement" else "一、工作安排\n"
    document = Document("-", "text/plain", None, heading + text)
    title, whole = Span(0, len(heading) - 1), Span(0, len(document.text))
    meta = Meta(
        None,
        achievement_period=Period("2024年", date(2024, 1, 1), date(2024, 12, 31), "year"),
        plan_period=Period("2025年", date(2025, 1, 1), date(2025, 12, 31), "year"),
    )
    section = Section(
        "1", "一、", title.of(heading), 1, "numbered", soft=False, role=role, scope="annual", annex=False,
        heading_span=title, span=whole,
    )  # fmt: skip
    paragraph = Paragraph((Span(len(heading), whole.end),), "1", 0, role)
    report = Report(document, meta, (Article(None, whole, (section,)),), (paragraph,))
    return extract(report).targets
