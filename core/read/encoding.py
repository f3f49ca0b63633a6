"""Finds out how the characters of a text file are written, and decodes it.

Method: a byte order mark decides; then HZ, which is pure ASCII with its own brackets; then UTF-8, which a text in
another encoding almost never satisfies; else each remaining encoding is tried on the head of the file, and the one
whose result looks most like Chinese prose wins. Prose is told by how many of its characters are among the most
frequent ones of Chinese, which a wrong decoding hits only by chance (one character in thirty).
A tail cut in the middle of a character, as downloads leave it, is no hindrance.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from core.errors import ReadError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; UTF-32 before UTF-16, whose little-endian mark it begins with."""

CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
"""Encodings that are weighed against each other; the earlier wins a draw."""

SAMPLE_BYTES = 65_536
"""Bytes that are weighed; an even number, so that no UTF-16 character is cut."""

LEAST_SCORE = 60
"""Points a character below which a decoding is no text at all; prose in the right encoding has 120 to 200."""

FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相"
    "全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军情者最立代想已通并提直题党程展五果料"
    "革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处"
    "府研街镇乡村市县委书记员报告目标务完投项企群众服治安环境個這為國來時們於對會發動過說產種後學經進著電裡現實當從業應開還無關樣與"
    "線數變條沒結問建軍題黨達圖統較將組計別論運農區強決戰則據處鎮鄉縣書記員報標務項眾環"
)
"""Frequent characters of reports and of prose, simplified and traditional."""

PUNCTUATION = frozenset("，。、；：？！“”‘’（）《》〈〉【】—…·％＋０１２３４５６７８９\u3000")
"""Chinese marks and full-width figures, as telling as a frequent character."""

ASCII_TEXT = frozenset(map(chr, range(32, 127))) | frozenset("\t\r\n")

# Accepts "~{VPND~}" and "abc ~{<:Ky~}"; rejects "~/notes" (no brackets of two-byte groups).
HZ = re.compile(rb"~\{(?:[!-w][!-~])+(?:~\}|\n)")


def decode(raw: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the encoding that it was decoded from, without a byte order mark.

    Args:
        raw: The bytes of the file.
        encoding: A codec name that overrides the search, e.g. "gb18030".

    Raises:
        ReadError: The name is unknown, the bytes do not fit it, or they are no text in any encoding known here.
    """
    if encoding is not None:
        return _decode_as(raw, encoding)
    found = detect(raw)
    if found is None:
        raise ReadError("file-binary")
    text = _strict(raw, found)
    return (raw.decode(found, "replace") if text is None else text).removeprefix("\ufeff"), found


def detect(raw: bytes) -> str | None:
    """Return the name of the encoding, or None when the bytes are no text."""
    for mark, name in BOMS:
        if raw.startswith(mark):
            return name
    head = raw[:SAMPLE_BYTES]
    if head.isascii() and b"\0" not in head:
        return _ascii_kind(raw)
    if b"\0" not in head and _strict(head, "utf-8") is not None:
        return "utf-8"
    scored = [(score(head.decode(name, "replace")), -rank, name) for rank, name in enumerate(CANDIDATES)]
    best, _, name = max(scored)
    return name if best >= LEAST_SCORE else None


def marked(raw: bytes) -> bool:
    """Tell whether the bytes begin with a byte order mark."""
    return raw.startswith(tuple(mark for mark, _ in BOMS))


def score(text: str) -> int:
    """Return how much a decoding looks like Chinese prose, in points per character times 100."""
    return sum(_points(char) for char in text) // len(text) if text else 0


def _points(char: str) -> int:
    if char in FREQUENT or char in PUNCTUATION:
        return 200
    if char in ASCII_TEXT:
        return 60
    if "\u4e00" <= char <= "\u9fff":
        return 30
    if unicodedata.category(char) in {"Cc", "Co", "Cn", "Cs"} or char == "\ufffd":
        return -300
    return 50 if "\uff00" <= char <= "\uff5e" or "\u3000" <= char < "\u3040" else -100


def _ascii_kind(raw: bytes) -> str:
    """Tell HZ, UTF-8 and plain ASCII apart in a file whose head is ASCII."""
    if HZ.search(raw):
        return "hz"
    if raw.isascii():
        return "utf-8"
    return "utf-8" if _strict(raw, "utf-8") is not None else "gb18030"


def _strict(raw: bytes, name: str) -> str | None:
    """Return the text, forgiving only a last character that is cut; None when the bytes do not fit."""
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(raw, final=False)
    except UnicodeDecodeError:
        return None


def _decode_as(raw: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        text = raw.decode(encoding)
    except LookupError as error:
        raise ReadError("encoding-unknown", encoding=encoding) from error
    except UnicodeError as error:
        raise ReadError("encoding-wrong", encoding=encoding) from error
    return text.removeprefix("\ufeff"), name
