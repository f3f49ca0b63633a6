"""The words around a number, as far as they can belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract.numbers.found import Found
from core.model.swift import swift

_JOINTS = ("、", "和", "与", "及", "以及")
_BOUNDS = ("左右", "以上", "以下", "以内")
_FAR = 120
"""Words further before a number than this are not its own."""
_WIDE = 60
"""Nor are words further behind it."""
# Accepts the words behind 二级网格207个|和三级网格71个; rejects 和平社区 (no number in the same item).
_NEXT_ITEM = re.compile(r"(?:和|与|以及|及)[^,、;和与及]{2,12}$")
# Accepts 产业学院|和实施 before 2项 and 路网|和桥梁 before 2座; rejects 国家和地区的, which says more of the first.
_NEXT_HEAD = re.compile(r"^(?P<own>[^和与及]{2,20})(?:以及|和(?!地区)|及|与)[^,和与及]{2,4}(?<!的)$")
# Accepts the end of 功能类平台|和汽车、医药等 and 企业|、北斗应用等: the members that the next number counts.
_MEMBERS = re.compile(r"^(?P<own>[^、和与及并]{2,20})(?:、|和|与|及|以及|并)[^,;]{0,80}等$")
# Accepts （间） and (纳管量) right behind a number; they belong to its unit.
_BRACKET = re.compile(r"^\s?\([^()]{1,20}\)")
_BRACKETED = re.compile(r"[(“《][^()“”《》]{0,40}[)”》]")


@swift
@dataclass(frozen=True, slots=True)
class Next:
    """Where the next number of the clause stands; the clause's end twice when none follows."""

    start: int
    """Where the words of this number end."""
    end: int
    """Where the words behind the next number begin."""
    found: Found | None = None
    """The number; None for a place in an order, or for none."""


@swift
@dataclass(frozen=True, slots=True)
class Around:
    """The words around a number."""

    left: str
    """From the last number, or the clause's head, to this one."""
    right: str
    """From this number to the next one, to the 、 before it, or to the clause's end."""
    beyond: str
    """Behind the next number, to the clause's end; "" when none follows."""
    cut: bool
    """True when 、 or 和 parts the right words from the next number's."""
    last: bool
    """True when no number follows in the clause."""
    touching: bool
    """True when nothing but 、 or 和 stands between this number and the next."""
    following: Found | None
    """The next number."""

    @property
    def listed(self) -> bool:
        """Tell whether the number goes on a list: 、园区3个, 和园区3个."""
        return self.left.startswith(_JOINTS)

    @property
    def rated(self) -> bool:
        """Tell whether the next number is a share: 106家企业|100%|完成自评."""
        return self.following is not None and self.following.unit == "%"


def around(text: str, at: int, one: Found, after: Next, end: int) -> Around:
    """Return the words around a number.

    Args:
        text: The passage.
        at: Where its words may begin.
        one: The number.
        after: The next number of the clause.
        end: Where the clause ends.
    """
    left = text[max(at, one.span.start - _FAR) : one.span.start].lstrip()
    if left[:1] == "(" and (inside := _BRACKET.match(left)):
        left = left[inside.end() :].lstrip()
    elif left[:1] == "(":
        left = left[1:].removeprefix("不").removeprefix("含")
    left = left[2:] if left.startswith(_BOUNDS) else left
    rest = text[one.span.end : after.start]
    if after.start >= end:
        return Around(left, rest, "", cut=False, last=True, touching=False, following=None)
    head = _own(left, rest)
    beyond = text[after.end : min(end, after.end + _WIDE)]
    touching = not head.strip(" ,)") and not rest.strip(" ,、和与及)")
    return Around(left, head, beyond, cut=head != rest, last=False, touching=touching, following=after.found)


def _own(left: str, rest: str) -> str:
    """Return the part of the words between two numbers that belongs to the first."""
    if left and _NEXT_ITEM.match(rest):
        return ""
    if rest.rstrip().endswith("等") and (members := _MEMBERS.match(rest)):
        return members["own"]
    at = rest.find("、")
    if at < 0:
        return _unjoined(rest)
    if "(" in rest or "“" in rest or "《" in rest:
        masked = _BRACKETED.sub(lambda match: "□" * len(match.group()), rest)
        at = masked.find("、")
    return rest if at < 0 else rest[:at]


def _unjoined(rest: str) -> str:
    """Return words without the 和 that leads over to the next number: 雨水管网|和."""
    bare = rest.rstrip()
    if bare in _JOINTS:
        return ""
    for joint in ("以及", "和", "与", "及"):
        if bare.endswith(joint):
            return bare.removesuffix(joint)
    match = _NEXT_HEAD.match(bare)
    return match["own"] if match else rest
