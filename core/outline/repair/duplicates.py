"""Paragraphs that a page or a scan repeats, exactly or with a few characters read wrongly."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from core.model import Dropped, Span
from core.outline.blocks import Block
from core.outline.collection import entries_of
from core.outline.headings.numbering import marker_of
from core.outline.shapes import finished
from core.outline.shapes import short as short_line

LEAST = 30
"""Characters that a repetition must have; formulas such as 各位代表 repeat by right."""

LONG_PASSAGE = 90
"""Characters, without marks, of a repetition below another heading than its source, or of a run of such; a shorter one
may be a formula that stands there by right: 责任单位为…."""

LEAST_CLAUSE = 4
"""Characters of a clause by which a paragraph is compared with all that came before."""

LEAST_CLAUSES = 2
"""Clauses of a paragraph whose first or last one may be cut off inside."""

CANDIDATE = 3, 10
"""The share of its clauses that must have come before, for a closer look at a paragraph."""

READ_WRONGLY = 1, 20
"""The share of its characters that may differ, as those that a scan misread do."""

CLOSE = 2
"""How many paragraphs behind its source a repetition of a page may stand."""

LEAST_SOURCES = 3
"""Paragraphs from which a repetition is put together when it is no statement of its own."""

MOST_ALONE = 3
"""Repetitions that stand alone in a text by mistake; a text with more of them repeats itself by habit, as a company's
yearly report that states its methods twice, and nothing is dropped."""

LONGEST_SHORT = 60_000
"""Characters of a text that has no such habit; a longer one repeats itself by habit when it does so once."""

# What stands between clauses and makes no difference: "，", " "; rejects words.
NOISE = re.compile(r"[\W_]+")

# A clause by which a paragraph is compared, where "_" was made a blank: 推进项目建设; rejects 各位.
CLAUSE = re.compile(rf"\w{{{LEAST_CLAUSE},}}")

# A sentence or a clause that ends with a full stop or a semicolon.
SENTENCE = re.compile(r"[^。！？；]*[。！？；]?")

# What makes another statement of a sentence: figures, and words for times and sides; rejects "的".
TELLING = re.compile(r"[\d一二三四五六七八九十百千万亿两零〇上下前后今去昨明不未无没否第各每全省市县区镇乡村]")

HAN = re.compile(r"[一-鿿]")


@dataclass(slots=True)
class _Past:
    """What came before."""

    clauses: dict[str, int] = field(default_factory=dict)
    """Each clause of `LEAST_CLAUSE` characters with the number of the paragraph that has it."""
    texts: list[str] = field(default_factory=list)
    """Each paragraph."""
    places: list[int] = field(default_factory=list)
    """The index of each among the lines of the document."""
    numbers: dict[int, int] = field(default_factory=dict)
    """The other way round."""

    def add(self, index: int, text: str, clauses: list[str]) -> None:
        """Add a paragraph; a clause belongs to the last one that has it."""
        number = len(self.texts)
        self.clauses.update(dict.fromkeys(clauses, number))
        self.texts.append(text)
        self.places.append(index)
        self.numbers[index] = number

    def text(self, number: int) -> str:
        """Return a paragraph without noise."""
        return NOISE.sub("", self.texts[number])

    def sources(self, clauses: list[str]) -> list[int]:
        """Return the paragraphs that have some of the clauses."""
        known = self.clauses
        return [] if known.keys().isdisjoint(clauses) else sorted({known[one] for one in clauses if one in known})

    def has_much_of(self, clauses: list[str]) -> bool:
        """Tell whether enough of some clauses came before for a closer look at their paragraph."""
        known = sum(len(clause) for clause in clauses if clause in self.clauses)
        return known * CANDIDATE[1] >= sum(map(len, clauses)) * CANDIDATE[0]


def without_duplicates(blocks: list[Block]) -> tuple[list[Block], tuple[Dropped, ...]]:
    """Return the blocks with repeated paragraphs marked, and what is repeated by a text itself, which is only shown.

    A paragraph repeats when all of its clauses came before in the same report, but for a few characters that are no
    figures, in more than one place. It is dropped where columns or pages were read twice: right behind what it repeats,
    in a run of such paragraphs, put together from several; and also alone in a text that hardly ever does so.
    """
    past = _Past()
    repeats: dict[int, list[int]] = {}
    flagged: list[Dropped] = []
    above: int | None = None
    others = set(entries_of(blocks))
    for index, block in enumerate(blocks):
        if index in others:
            past.clauses.clear()
        if block.kind != "body" or block.level is not None:
            continue
        clauses = CLAUSE.findall(block.text.replace("_", " "))
        sources = past.sources(clauses)
        closer = bool(sources) and past.has_much_of(clauses)
        closer = closer and (above is None or above in repeats or _whole(blocks[above].text))
        wrong = _wrong(NOISE.sub(" ", block.text).split(), sources, past) if closer else None
        if wrong == 1:
            flagged += [Dropped(part, "duplicate") for part in block.parts]
        elif wrong is not None:
            repeats[index] = sources
        elif sources:
            flagged += _sentences(block, clauses, sources, past)
        above = index
        past.add(index, block.text, clauses)
    surely = {index for index, sources in repeats.items() if _read_twice(index, sources, repeats, past)}
    formulas = {index for index in repeats if _formula(index, repeats, past, blocks)}
    surely -= formulas
    short = bool(blocks) and blocks[-1].span.end <= LONGEST_SHORT
    alone = len(repeats) - len(surely)
    surely = set(repeats) - formulas if alone <= (MOST_ALONE if short else 0) else set()
    flagged += [Dropped(part, "duplicate") for index in repeats if index not in surely for part in blocks[index].parts]
    out = [replace(block, kind="duplicate") if index in surely else block for index, block in enumerate(blocks)]
    return out, tuple(sorted(flagged, key=lambda item: item.span))


def _whole(text: str) -> bool:
    """Tell whether a paragraph is no first half of one that goes on below."""
    return len(text) < LEAST or finished(text)


def _read_twice(index: int, sources: list[int], repeats: dict[int, list[int]], past: _Past) -> bool:
    """Tell whether a repetition is the page's: right behind its source, one of a run, or of several sources."""
    last = sources[-1]
    number = past.numbers[index]
    if number - last <= CLOSE or len(sources) >= LEAST_SOURCES:
        return True
    beside = [past.places[near] for near in (number - 1, number + 1) if 0 <= near < len(past.places)]
    return any(near in repeats and abs(repeats[near][-1] - last) == 1 for near in beside)


def _formula(index: int, repeats: dict[int, list[int]], past: _Past, blocks: list[Block]) -> bool:
    """Tell whether a repetition is short and stands below another heading, alone or with other short ones."""
    number, last = past.numbers[index], repeats[index][-1]
    size = len(past.text(number))
    for step in (-1, 1):
        near = number + step
        while size < LONG_PASSAGE and 0 <= near < len(past.places) and (place := past.places[near]) in repeats:
            if abs(repeats[place][-1] - last) != abs(near - number):
                break
            size += len(past.text(near))
            near += step
    if size >= LONG_PASSAGE:
        return False
    between = (blocks[at] for at in range(past.places[last] + 1, index))
    return any(block.kind == "body" and _heading(block) for block in between)


def _heading(block: Block) -> bool:
    """Tell whether a line looks like a heading: marked by the format, numbered, or short."""
    marker = marker_of(block.text)
    return bool(block.level) or short_line(block) or (marker is not None and marker.kind not in {"dash", "bullet"})


def _wrong(clauses: list[str], sources: list[int], past: _Past) -> int | None:
    """Return in how many places a paragraph was read otherwise than one before; None when it is no repetition.

    What was read twice differs nowhere or here and there; a difference in one place alone may be another statement.
    """
    size = sum(map(len, clauses))
    known = sum(len(clause) for clause in clauses if clause in past.clauses)
    if size < LEAST or known * CANDIDATE[1] < size * CANDIDATE[0]:
        return None
    bare = "".join(clauses)
    if 2 * len(HAN.findall(bare)) < size:
        return None
    if any(bare == past.text(source) for source in sources):
        return 0
    text = "\n".join(map(past.text, sources))
    wrong = places = at = 0
    for number, clause in enumerate(clauses):
        cut = number in {0, len(clauses) - 1} and len(clauses) > LEAST_CLAUSES
        if clause in past.clauses or len(clause) < LEAST_CLAUSE or (cut and clause in text):
            place = _place(text, at, number, clauses)
            if place < 0:
                return None
            at = place + len(clause)
            continue
        differing = _differing(text[at : at + len(clause) + 2], clause)
        if differing is None:
            return None
        wrong += differing
        places += 1
        at += len(clause)
    return places if wrong * READ_WRONGLY[1] <= size * READ_WRONGLY[0] else None


def _place(text: str, at: int, number: int, clauses: list[str]) -> int:
    """Return where a clause stands in the text before, from `at` on or else anywhere; -1 for nowhere.

    A short one and one with a figure must stand there with the clause behind it: "5" is in many places.
    """
    clause = clauses[number]
    if text.startswith(clause, at):
        return at
    if len(clause) < LEAST_CLAUSE or any(char.isdecimal() for char in clause):
        clause = "".join(clauses[number : number + 2])
    place = text.find(clause, at)
    return place if place >= 0 else text.find(clause)


def _differing(before: str, clause: str) -> int | None:
    """Return in how many characters a clause differs from one before; None when they are two statements."""
    if not before:
        return None
    parts = SequenceMatcher(None, before, clause, autojunk=False).get_opcodes()
    if parts[-1][0] == "delete":
        parts = parts[:-1]
    changed = [(before[a:b], clause[c:d]) for kind, a, b, c, d in parts if kind != "equal"]
    if any(TELLING.search(left + right) for left, right in changed):
        return None
    count = sum(max(len(left), len(right)) for left, right in changed)
    return count if 3 * count <= len(clause) else None


def _sentences(block: Block, clauses: list[str], sources: list[int], past: _Past) -> list[Dropped]:
    """Return the long sentences of a paragraph that came before word for word."""
    found: list[Dropped] = []
    if sum(len(clause) for clause in clauses if clause in past.clauses) < LEAST:
        return found
    for match in SENTENCE.finditer(block.text):
        if match.end() - match.start() < LEAST or "\n" in match[0]:
            continue
        bare = NOISE.sub("", match[0])
        if len(bare) >= LEAST and any(bare in past.text(source) for source in sources):
            found.append(Dropped(Span(block.span.start + match.start(), block.span.start + match.end()), "duplicate"))
    return found
