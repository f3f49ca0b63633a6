"""HZ (RFC 1843): GB 2312 in seven bits, between the brackets ~{ and ~}."""

from __future__ import annotations

import re

# Accepts "~{VPND~}" and "abc ~{<:Ky~}"; rejects "~/notes" (no brackets of two-byte groups).
HZ = re.compile(rb"~\{(?:[!-w][!-~])+(?:~\}|\n)")

# A stretch between brackets, also one whose end is lost; "~~" for the tilde itself; "~" before a line end joins lines.
PARTS = re.compile(rb"~\{(?P<gb>[^\n]*?)(?:~\}|(?=\n)|\Z)|(?P<tilde>~~)|~\r?\n")

EIGHTH_BIT = bytes(code | 0x80 if 0x21 <= code <= 0x7E else code for code in range(256))


def eight_bits(raw: bytes) -> bytes:
    """Return the same text in GB 2312 as EUC-CN writes it, with the eighth bit set and without brackets."""
    return PARTS.sub(lambda m: b"~" if m["tilde"] else (m["gb"] or b"").translate(EIGHTH_BIT), raw)
