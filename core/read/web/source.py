"""The bytes of a web page as characters, whatever the page says about its encoding.

Order: the caller's word, a byte order mark, UTF-16 told by its zero bytes, UTF-8 where the bytes are valid UTF-8, the
declared charset where the bytes fit it, and else the search of `core.read.text.encoding`.
Pages that declare gb2312 are read as GB18030, which holds it, as the WHATWG Encoding Standard asks.
"""

from __future__ import annotations

import codecs
import re

from core.errors import ReadError
from core.read.text.encoding import SAMPLE_BYTES, decode, detect, marked

CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that no page holds, whatever its encoding, except in UTF-16."""

MOST_CONTROLS = 100
"""One such byte in so many is too much for a page."""

# Accepts '<meta charset="gb2312">', '<meta content="text/html; charset=big5">', '<?xml version="1.0" encoding="GBK"?>';
# rejects '<script charset="utf-8">' (about another file).
DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,20})|<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,20})",
    re.IGNORECASE,
)

HEAD_BYTES = 8192
"""Where a charset is declared, if it is at all."""

WIDER = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "hz": "hz",
    "big5": "big5hkscs", "big5hkscs": "big5hkscs", "cp950": "big5hkscs", "utf-8": "utf-8",
}  # fmt: skip
"""The codec that is used for a declared one; what is not here is not believed."""

FAMILIES = frozenset({"gb18030", "big5hkscs"})
"""Codecs of which a page may declare the wrong one, as copies made for the other side of the strait do."""


def page_text(raw: bytes, encoding: str | None) -> tuple[str, str]:
    """Return the characters of a page and the name of the encoding.

    Raises:
        ReadError: The bytes are no text, or they do not fit the encoding that the caller asks for.
    """
    if encoding is not None or marked(raw):
        return decode(raw, encoding)
    if b"\0" in raw[:4]:
        return decode(raw, "utf-16-le" if raw[1:2] == b"\0" else "utf-16-be")
    sample = raw[:SAMPLE_BYTES]
    if len(CONTROLS.findall(sample)) * MOST_CONTROLS > len(sample):
        raise ReadError("file-binary")
    declared = _declared(raw)
    for name in ("utf-8", declared):
        if name and declared != "hz" and _fits(raw, name):
            codec = _other_family(raw, name)
            return raw.decode(codec, "replace"), codec
    return decode(raw)


def _other_family(raw: bytes, declared: str) -> str:
    """Return the declared codec, or the other of GB18030 and Big5 if the text is in that: each fits most bytes."""
    found = detect(raw) if declared in FAMILIES else None
    return found if found in FAMILIES and _fits(raw, found) else declared


def _declared(raw: bytes) -> str | None:
    """Return the codec for the charset that the page declares, if it is one of Chinese pages."""
    match = DECLARED.search(raw[:HEAD_BYTES])
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii").lower()).name
    except LookupError:
        return None
    return WIDER.get(name)


def _fits(raw: bytes, name: str) -> bool:
    """Tell whether all bytes but a cut last character are valid."""
    try:
        codecs.getincrementaldecoder(name)("strict").decode(raw, final=False)
    except UnicodeDecodeError:
        return False
    return True
