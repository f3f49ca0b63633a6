"""Numbers as Word writes them before the paragraphs of a list.

Source: ECMA-376 Part 1, 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

from collections.abc import Callable

COUNTING = "零一二三四五六七八九"
DIGITAL = "〇一二三四五六七八九"
LEGAL_SIMPLE = "零壹贰叁肆伍陆柒捌玖"
LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
PLACES, LEGAL_PLACES = ("", "十", "百", "千"), ("", "拾", "佰", "仟")
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

LONGEST = 9999
"""Largest number that is written in anything but figures."""


def written(number: int, form: str) -> str:
    """Return a number as a format writes it: 12 as 十二 for "chineseCounting"; in figures where it has no sign."""
    if form == "none":
        return ""
    write = FORMS.get(form)
    return (write(number) if write is not None and 0 < number <= LONGEST else None) or str(number)


def counted(number: int, digits: str, places: tuple[str, ...], *, bare_ten: bool) -> str:
    """Return 1 to 9,999 in Chinese numerals: 12 → 十二 (一十二 without `bare_ten`), 105 → 一百零五."""
    out, gap = "", False
    for place in range(len(places) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(out)
            continue
        out += (digits[0] if gap else "") + digits[digit] + places[place]
        gap = False
    return out[1:] if bare_ten and 10 <= number < 20 else out


def chinese(number: int) -> str:
    """Return 1 to 9,999 in Chinese numerals, e.g. 12 → 十二."""
    return counted(number, COUNTING, PLACES, bare_ten=True)


def _run(first: str, last: int) -> Callable[[int], str]:
    """Return how a run of signs, which has `last` of them from `first` on, writes a number; nothing beyond it."""
    return lambda number: chr(ord(first) + number - 1) if number <= last else ""


def _circled(number: int) -> str:
    """①–⑳, ㉑–㉟, ㊱–㊿."""
    for start, first, last in ((1, "①", 20), (21, "㉑", 35), (36, "㊱", 50)):
        if start <= number <= last:
            return chr(ord(first) + number - start)
    return ""


def _letters(number: int) -> str:
    """A–Z, AA, BB, … ZZ, AAA."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    out = ""
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        out += sign * count
    return out


def _digits(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(figure)] for figure in str(number))


def _legal(digits: str) -> Callable[[int], str]:
    return lambda number: counted(number, digits, LEGAL_PLACES, bare_ten=False)


def _cycle(number: int) -> str:
    """甲子, 乙丑, … of sixty."""
    return STEMS[(number - 1) % 10] + BRANCHES[(number - 1) % 12]


FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _run("⒈", 20),
    "decimalEnclosedParen": _run("⑴", 20),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "ideographEnclosedCircle": _run("㊀", 10),
    "ideographTraditional": lambda number: STEMS[number - 1] if number <= len(STEMS) else "",
    "ideographZodiac": lambda number: BRANCHES[number - 1] if number <= len(BRANCHES) else "",
    "ideographZodiacTraditional": _cycle,
    "ideographDigital": _digits(DIGITAL),
    "japaneseDigitalTenThousand": _digits(DIGITAL),
    "taiwaneseDigital": _digits(DIGITAL),
    "chineseLegalSimplified": _legal(LEGAL_SIMPLE),
    "ideographLegalTraditional": _legal(LEGAL_TRADITIONAL),
    "japaneseLegal": _legal(LEGAL_TRADITIONAL),
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "japaneseCounting",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
        ),
        chinese,
    ),
}
"""Name of a number format → how it writes 1 to 9,999; "decimal" and whatever is not here is written in figures."""
