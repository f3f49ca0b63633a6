"""Finds out how the characters of a text file are written, and decodes it.

Method: UTF-8 is known by itself, since a text in another encoding almost never satisfies it; HZ by its brackets; else
each encoding is tried on the beginning of what is not ASCII, and the one whose result looks most like Chinese wins
(`core.read.text.plausible`). A byte order mark counts as strong evidence, but not against the bytes that follow it.
A tail cut in the middle of a character, as downloads leave it, is no hindrance. Damaged bytes are read as U+FFFD, and a
line in another encoding than the rest is read by its own (`core.read.text.repair`).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from core.errors import ReadError
from core.model import Mark, Span
from core.read.text.hz import HZ, eight_bits
from core.read.text.plausible import likelihood, slipped
from core.read.text.repair import LOST, aligned_likelihood, by_line, reads_otherwise, realigned

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
"""Byte order marks, the name that tells of one, and the codec; UTF-32 before UTF-16, whose mark begins alike."""

PRIORS = {"utf-8": 4.0, "gb18030": 3.0, "big5hkscs": 2.0, "utf-16-le": 0.0, "utf-16-be": 0.0}
"""Encodings that are weighed against each other, and by how many bits each is likelier before anything is read."""

WIDE = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
"""Encodings with a fixed number of bytes a unit."""

MARKED = 40.0
"""Bits of evidence that a byte order mark is."""

SAMPLE_BYTES, HEAD_BYTES = 16_384, 4096
"""Bytes that are weighed, and those for UTF-16 and UTF-32, where ASCII tells too."""

NO_FILES = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape"})
"""Codecs of Python that are for names and for source code."""

MOST_BROKEN = 50
"""A text may have one broken character in so many when its encoding is named by the user."""

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")
"""Characters that no text holds; 1A ends old files."""

NO_TEXT = re.compile(rb"[^\t\r\n -~]")
NO_ASCII = re.compile(rb"[\x80-\xff][^\n]*")
THREE_BYTES = re.compile("[\u0800-\U0010ffff]")
BROKEN_BYTES = re.compile(f"[\0{LOST}]+")
BROKEN_RUN = re.compile(f"{LOST}+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text."""

    text: str
    """Without a byte order mark."""
    encoding: str
    """What it was decoded from; "utf-8-sig", "utf-16" and "utf-32" tell of a byte order mark."""
    marks: tuple[Mark, ...] = ()
    """Where bytes are broken, and lines in another encoding, which is the mark's value."""


def decode(raw: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Return the text and the encoding that it was decoded from, without a byte order mark.

    Args:
        raw: The bytes of the file.
        encoding: A codec name that overrides the search, e.g. "gb18030".

    Raises:
        ReadError: The name is unknown, the bytes do not fit it, or they are no text in any encoding known here.
    """
    found = decoded(raw, encoding)
    return found.text, found.encoding


def decoded(raw: bytes, encoding: str | None = None) -> Decoded:
    """Return the text with marks for what is broken; arguments and errors are those of `decode`."""
    if encoding is not None:
        name = _codec(encoding)
        found = _read(raw, name)
        if not _fits(found):
            raise ReadError("encoding-wrong", encoding=encoding)
        return found
    name = detect(raw) or ""
    if not name:
        raise ReadError("file-binary")
    return _read(raw, name)


def _fits(found: Decoded) -> bool:
    """Tell whether the bytes fit the encoding that the user has named."""
    others = sum(len(mark.span) for mark in found.marks if mark.value)
    if found.text.count(LOST) * MOST_BROKEN > len(found.text) or 2 * others > len(found.text):
        return False
    return not found.encoding.startswith(("utf-16", "utf-32")) or likelihood(found.text[:SAMPLE_BYTES]) >= 0


def detect(raw: bytes) -> str | None:
    """Return the name of the encoding, or None when the bytes are no text."""
    mark, marked_as, codec = next((row for row in BOMS if raw.startswith(row[0])), (b"", "", ""))
    body = raw[len(mark) :]
    if (not mark or codec == "utf-8") and b"\0" not in body and _surely_utf8(body):
        return _seven_bits(body) if body.isascii() and not mark else marked_as or "utf-8"
    sample, head = _sample(body), body[:HEAD_BYTES]
    scores = {name: prior + _likelihood(head if name in WIDE else sample, name) for name, prior in PRIORS.items()}
    if head.count(0) * 3 > len(head) or "utf-32" in codec:
        scores |= {name: _likelihood(head, name) for name in ("utf-32-le", "utf-32-be")}
    if brackets := HZ.search(body):
        scores["hz"] = _likelihood(eight_bits(body[brackets.start() :][:SAMPLE_BYTES]), "gb18030")
    if codec:
        scores[codec] += MARKED
    best = max(scores, key=lambda name: scores[name])
    if scores[best] <= max(0.0, PRIORS.get(best, 0.0)) and not _clean(head, best):
        return None if len(NO_TEXT.findall(head)) * 5 > len(head) else best
    return marked_as if best == codec else best


def marked(raw: bytes) -> bool:
    """Tell whether the bytes begin with a byte order mark."""
    return raw.startswith(tuple(mark for mark, *_ in BOMS))


def _surely_utf8(raw: bytes) -> bool:
    """Tell whether the bytes are UTF-8, and not a few characters of GBK that happen to fit: 同志 is CD AC D6 BE."""
    text = _strict(raw, "utf-8")
    return text is not None and bool(raw.isascii() or THREE_BYTES.search(text) or not _gbk(_sample(raw)))


def _gbk(sample: bytes) -> bool:
    """Tell whether the bytes make Chinese words in GBK."""
    text = _strict(sample, "gb18030")
    return text is not None and likelihood(text) > 0


def _seven_bits(raw: bytes) -> str:
    return "hz" if HZ.search(raw) else "utf-8"


def _sample(raw: bytes) -> bytes:
    """Return the beginning of what is not ASCII: the first lines with other bytes, each from the first of these."""
    found: list[bytes] = []
    size = 0
    for match in NO_ASCII.finditer(raw):
        found.append(match[0])
        size += len(match[0]) + 1
        if size >= SAMPLE_BYTES:
            break
    return b"\n".join(found)[:SAMPLE_BYTES]


def _likelihood(sample: bytes, name: str) -> float:
    """Return how much the bytes look like Chinese in an encoding; damage counts once, however long it is."""
    if name in WIDE:
        return aligned_likelihood(sample, name, WIDE[name])
    return likelihood(BROKEN_BYTES.sub(LOST, sample.decode(name, "replace").removesuffix(LOST)))


def _clean(sample: bytes, name: str) -> bool:
    """Tell whether bytes that do not look like Chinese are a text all the same: nothing in them is broken."""
    text = _strict(sample, name)
    return text is not None and not CONTROLS.search(text)


def _codec(encoding: str) -> str:
    """Return the codec of a name.

    Raises:
        ReadError: There is none, or it is none of text.
    """
    try:
        name = codecs.lookup(encoding).name
        b"a".decode(name, "replace")
    except (LookupError, UnicodeError, ValueError) as error:
        raise ReadError("encoding-unknown", encoding=encoding) from error
    if name.replace("_", "-") in NO_FILES:
        raise ReadError("encoding-unknown", encoding=encoding)
    return {"gbk": "gb18030", "gb2312": "gb18030", "big5": "big5hkscs"}.get(name, name)


def _read(raw: bytes, name: str) -> Decoded:
    """Return the text in a known encoding, whatever is wrong with single bytes of it."""
    codec = next((codec for _, marked_as, codec in BOMS if name == marked_as), name)
    for mark, marked_as, its_codec in BOMS:
        if raw.startswith(mark) and name in {marked_as, its_codec, *PRIORS}:
            raw, codec = raw[len(mark) :], its_codec if name == marked_as else name
            break
    text = _strict(raw, codec)
    foreign: list[Mark] = []
    if codec in WIDE:
        if text is None or likelihood(text[-64:]) < 0:
            text = realigned(raw, codec)
    elif text is None or (codec != "utf-8" and reads_otherwise(raw)):
        lines = by_line(eight_bits(raw), "gb18030") if codec == "hz" else by_line(raw, codec)
        text = "".join(line for line, _ in lines)
        foreign = _foreign(lines)
    text = (text if foreign else text.removeprefix("\ufeff")).replace("\0", LOST)
    spans = [Span(*match.span()) for match in BROKEN_RUN.finditer(text)] if LOST in text else []
    broken = [Mark("damaged", span) for span in (*spans, *slipped(text))]
    return Decoded(text, name, tuple(sorted([*broken, *foreign], key=lambda mark: mark.span)))


def _foreign(lines: list[tuple[str, str | None]]) -> list[Mark]:
    """Return marks for the lines that are in another encoding than the rest."""
    found: list[Mark] = []
    at = 0
    for line, other in lines:
        if other:
            found.append(Mark("damaged", Span(at, at + len(line.rstrip())), value=other))
        at += len(line)
    return found


def _strict(raw: bytes, name: str) -> str | None:
    """Return the text, forgiving only a last character that is cut; None when the bytes do not fit."""
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(raw, final=False)
    except UnicodeError:
        return None
