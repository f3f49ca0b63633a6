"""Finds every number of a text with its scale, measure word and bound, before anybody asks what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from core.extract.numbers import bounds, grammar, numerals, ranges, signs
from core.extract.numbers.amount import Amount
from core.extract.numbers.amounts import amount
from core.extract.numbers.found import Found
from core.extract.numbers.measures import Measures, measures
from core.extract.passage import fold
from core.lexicon import Lexicon, default
from core.model import Comparator, Dimension, Quantity, Span

_HUGE = Decimal(10) ** 24
"""Nothing in a report is as large; below it every value stays exact."""
_LONE = {char: Decimal(value) for char, value in (numerals.DIGITS | numerals.TENS | numerals.MYRIADS).items()}
# Accepts the 參 of 貳佰零參, which folds into a syllable; rejects 参加.
_THREE = re.compile("参(?:(?<=[零佰拾仟万]参)|(?=[佰拾仟]))")
_SIGNED = frozenset("-−负負. ")
_DASHED = grammar.DASHES | {" "}
_SIGNS = frozenset("-−负負.")
_JOINTS = frozenset({"、", "和", "与", "及", "以及"})
_COUNTED = frozenset({"count", "people"})
_ROUND = re.compile("[百千万亿]+")
_NOT_UP = frozenset("以网线晚早马会路车岸地街海")
"""Before 上千 these make it another word: 以上, 网上."""
_BEFORE = signs.CURRENT | _SIGNED
_TENFOLD = frozenset({"万亿", "千亿", "百亿", "万亿元"})
# Accepts 旅游收入突破|万亿 and 产值超|千亿; rejects 打造|千亿 (of an industry) and 用户突破|百亿.
_WORTH = re.compile(
    r"(?:收入|产值|总值|总额|营收|零售额|销售额|交易额|成交额|余额|投资|存款|贷款|经济总量)(?:首次|成功|历史性|双双|均|已)?(?:突破|超过|跨过|迈过|跨越|超|破)$"
)
_ENDED = frozenset({"", *",;。、)大” \n"})
"""What may stand behind 万亿 that leaves its 元 out."""
# Accepts 1/10 · 五分之一 · 3/4, which are whole percents; rejects 1/3 and 七分之一, which are none.
_TENTH = re.compile("1/(?:2|4|5|10|20|25|50)|[1-4]/5|3/4|[二四五十]分之[一二三四七九]")
_IMPLIED: dict[str | None, Dimension] = {None: "other", "户": "count", "%": "percent"}
_OPEN = frozenset({"分", "块", "成"})
"""Measure words that may be the head of another, or a noun."""
_GOES_ON = frozenset(" /每(多半-~至到0123456789" + numerals.HAN)
"""What may go on with a number behind its measure word."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What a text is read with."""

    measures: Measures
    """Measure words."""
    bounds: bounds.Bounds
    """Bound words."""
    going: frozenset[str]
    """Characters before which a lone Chinese digit may be part of a number."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    units = measures(lexicon)
    return _Words(units, bounds.bounds(lexicon), grammar.CONTINUED | units.heads)


def scan(text: str, lexicon: Lexicon | None = None, taken: tuple[bytearray, ...] = ()) -> list[Found]:
    """Return all numbers of a folded text, in order, without overlaps.

    Args:
        text: Folded.
        lexicon: The dictionaries; the program's own by default.
        taken: Where a byte of one of these is 1, a character is known to be part of something else; no number that
            begins there is returned.
    """
    words = _words(lexicon or default())
    found: list[Found] = []
    at = 0
    search = grammar.FIRST.search
    while (first := search(text, at)) is not None:
        start = first.start()
        if taken and (behind := _past(taken, start)) > start:
            at = behind
            continue
        if text[start] in _LONE and text[start + 1 : start + 2] not in words.going and text[start - 1] not in _SIGNS:
            found.append(_lone(text, start))
            at = start + 1
            continue
        one = _plain(text, start, words)
        if one is not None:
            found.append(one)
            at = one.core.end
            continue
        low = amount(text, start, words.measures)
        if isinstance(low, int):
            at = max(low, start + 1)
            continue
        one = _found(text, start, low, words)
        at = low.end if one is None else max(low.end, one.core.end)
        if one is not None:
            found.append(one)
    return _unit_shared(found, text)


def _past(taken: tuple[bytearray, ...], at: int) -> int:
    """Return the end of the taken stretch that holds a character, or its own offset where it is free."""
    for paint in taken:
        if paint[at]:
            end = paint.find(0, at)
            return len(paint) if end < 0 else end
    return at


def _lone(text: str, at: int) -> Found:
    """Return a single Chinese digit with nothing behind it that could count: most often a syllable (统一, 进一步)."""
    span, digit = Span(at, at + 1), text[at]
    return Found(_LONE[digit], None, None, None, "other", "eq", span, span, digit, chinese=True, bare=True)


def _plain(text: str, at: int, words: _Words) -> Found | None:
    """Return a number of the commonest form at once: digits, 万 or 亿, a measure word and nothing that goes on."""
    match = grammar.QUICK.match(text, at)
    if match is None or (at and text[at - 1] in _BEFORE):
        return None
    term = words.measures.at(text, match.end())
    end = match.end() + len(term or "")
    if term is None or term in _OPEN or text[end : end + 1] in _GOES_ON:
        return None
    row = words.measures.rows[term]
    word, scale = match.groups()
    value = Decimal(word) if scale is None else Decimal(word) * words.measures.scales[scale]
    core = Span(at, end)
    comparator, span = _bounded(text, core, ("eq", word), row.dimension, words)
    return Found(
        tidy(value) if "." in word else value, None, row.written_as or term, term, row.dimension, comparator, core,
        span, word, chinese=False, bare=False, scaled=scale is not None,
    )  # fmt: skip


def _found(text: str, at: int, low: Amount, words: _Words) -> Found | None:
    """Return the number that begins with an amount, or a range of two, with its bounds; None for one too large."""
    start, minus, value = signs.signed(text, at, low) if at and text[at - 1] in _SIGNED else (at, False, low.value())
    high, last = low.high, low
    if high is not None:
        high = high if low.scale is None else high * low.scale
    elif text[low.end : low.end + 1] in _DASHED and not minus:
        value, high, last = ranges.ends(text, low, value, words.measures)
    if abs(high if high is not None else value) >= _HUGE:
        return None
    unit, end = last.measure, last.end
    name = unit.name if unit is not None else None
    if (unit is None or name == "元") and text[start - 1 : start] in signs.CURRENT:
        start, name = signs.currency(text, start, name)
    elif unit is None:
        name = _implied(text, at, end, low.word)
        if name == "%":
            value *= 100
    dimension = _IMPLIED.get(name, "money") if unit is None else unit.dimension
    core = Span(start, end)
    comparator, span = _bounded(text, core, ("gt" if last.more else "eq", last.word), dimension, words)
    return Found(
        _whole(-value if minus else value, last), None if high is None else tidy(high), name,
        None if unit is None else unit.written, dimension, "range" if high is not None else comparator, core, span,
        last.word, last.word[0] not in "0123456789", name is None and text[end - 2] not in "∶:", last.scale is not None,
    )  # fmt: skip


def _implied(text: str, at: int, end: int, word: str) -> str | None:
    """Return the measure word that the words around a number without one imply: 收入突破|万亿, 占全国|1/10."""
    if word in _TENFOLD:
        return "元" if text[end : end + 1] in _ENDED and _WORTH.search(text, max(0, at - 12), at) else None
    if text.startswith("个体工商户", end):
        return "户"
    return "%" if _TENTH.fullmatch(word) is not None and text.find("占", max(0, at - 16), at) >= 0 else None


def _bounded(
    text: str, core: Span, own: tuple[Comparator, str], dimension: Dimension, words: _Words
) -> tuple[Comparator, Span]:
    """Return the bound that the words around a number set, and the number with those that touch it.

    Args:
        text: Folded.
        core: Digits, scale and measure word.
        own: The bound that the number itself shows (多), and its numeral.
        dimension: What it measures.
        words: What the text is read with.
    """
    start, end = left, right = core.start, core.end
    bound: Comparator | None = None
    behind: Comparator | None = None
    if text[start - 1 : start] in words.bounds.touching:
        bound, left = bounds.before(text, start, words.bounds)
    if text[end : end + 1] in words.bounds.following:
        behind, right = bounds.behind(text, end, words.bounds)
    if behind is None and dimension in _COUNTED:
        behind = bounds.beyond(text, end)
    if bound is None and behind is None:
        reaching = text[start - 1 : start] == "上" and _ROUND.fullmatch(own[1]) is not None
        up = reaching and text[max(0, start - 2)] not in _NOT_UP
        bound = "ge" if up else bounds.apart(text, start, percent=dimension == "percent")
    span = core if left == start and right == end else Span(left, right)
    return behind or bound or own[0], span


def _whole(value: Decimal, of: Amount) -> Decimal:
    return value if of.scale is None and of.high is None and of.word.isdigit() else tidy(value)


def tidy(value: Decimal) -> Decimal:
    """Return the same number without an exponent or idle zeros: 5E+1 and 50.0 are 50."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _unit_shared(found: list[Found], text: str) -> list[Found]:
    """Give a bare number the unit of the next when only 、 和 parts them: 房屋3、5和7套."""
    for index in range(len(found) - 2, -1, -1):
        one, after = found[index], found[index + 1]
        points = one.unit == "个" and after.unit == "百分点"
        if not (one.bare or points) or one.chinese or after.bare or after.core.start - one.core.end > 4:
            continue
        if text[one.core.end : after.core.start].strip() in _JOINTS:
            found[index] = replace(one, unit=after.unit, written=after.written, dimension=after.dimension, bare=False)
    return found


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return every number of the text with its unit and bound.

    Values are exact and in base units: 3.2亿元 is 320000000 元. Spans are offsets into `text`.
    """
    folded = _THREE.sub("叁", fold(text))
    return tuple(one.quantity() for one in scan(folded) if not _in_word(one, folded))


def _in_word(one: Found, text: str) -> bool:
    """Tell whether a number is only part of a code (PM2.5) or a syllable of a word (万全, 统一)."""
    before = text[one.core.start - 1] if one.core.start else " "
    if one.bare and before.isascii() and before.isalpha():
        return True
    if not (one.bare and one.chinese and len(one.core) == 1):
        return False
    if before in "是前":
        return False
    around = before + text[one.core.end : one.core.end + 1]
    return any("\u4e00" <= char <= "\u9fff" for char in around)
