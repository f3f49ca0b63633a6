"""How letters look, as far as a heading can be told by it: bold, typeface, size.

In Chinese offices headings stand out by the typeface as often as by bold letters (GB/T 9704-2012, 7.3.3: 一、 in 黑体,
（一） in 楷体, text in 仿宋, all of one size).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

Family = Literal["", "hei", "kai", "title"]
"""What kind of Chinese typeface: 黑体 (upright, strong), 楷体 (like handwriting), 小标宋 (for titles), or another."""


# Beginnings and parts of the names of typefaces, in Chinese and in pinyin.
FAMILIES: tuple[tuple[Family, tuple[str, ...]], ...] = (
    ("title", ("标宋", "大标", "biaosong", "xbs")),
    ("hei", ("黑", "hei")),
    ("kai", ("楷", "kai")),
)


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look."""

    bold: bool = False
    """Whether they are bold."""
    family: Family = ""
    """Kind of the Chinese typeface."""
    size: int = 0
    """Half points; 0 when nothing says it."""


def family_of(name: str) -> Family:
    """Return the kind of a typeface by its name."""
    lowered = name.lower()
    return next((family for family, parts in FAMILIES if any(part in lowered for part in parts)), "")


def body_face(weights: Counter[Face]) -> Face:
    """Return the face of most characters of a document."""
    return weights.most_common(1)[0][0] if weights else Face()


def stands_out(face: Face, body: Face) -> bool:
    """Tell whether letters look stronger than the body text: bold, of a typeface for headings, or a point larger."""
    if body.size and face.size and face.size < body.size:
        return False
    bolder = face.bold and not body.bold
    of_headings = face.family not in {"", body.family}
    larger = bool(body.size) and face.size >= body.size + 2
    return bolder or of_headings or larger
