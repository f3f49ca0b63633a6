"""From raw steps to edits with their kinds."""

from __future__ import annotations

from collections.abc import Iterator

from core.diff.kinds import kind_of, with_sums
from core.diff.pieces import Source
from core.diff.steps import Step, merged, steps
from core.model import Edit, EditOp, Span


def diff(a: str, b: str) -> tuple[Edit, ...]:
    """Return the edits that turn text `a` into text `b`, in the order of b, covering both without gap.

    Patience matching on sentences, clauses and chunks, then Indel distance on tokens in which a number is whole, so
    that 49.81亿 → 54亿 is one replacement. White space does not count: an `equal` edit may hold more of it on one side.
    About linear in time; memory stays bounded because no large gap is compared token by token.

    Args:
        a: The earlier text.
        b: The later text.

    Returns:
        Edits with op `equal`, `insert`, `delete` or `replace`; an inserted or deleted stretch has an empty span on the
        other side. Kinds: `form` for width, punctuation and ways of writing a number; `unit` for the same quantity in
        another unit; `number` where figures differ; else `wording`.
    """
    left, right = Source.of(a), Source.of(b)
    found: list[Step] = []
    for step in merged(steps(left, right)):
        found.extend(_by_form(left, right, step) if step.same else (step,))
    edits = [_edit(left, right, step) for step in _without_blank(left, right, found)]
    return tuple(with_sums(edits, left.folded, right.folded))


def _by_form(a: Source, b: Source, step: Step) -> Iterator[Step]:
    """Divide a step that is the same once folded into what is the very same and what is only written in another way."""
    if a.text[step.a : step.a_end] == b.text[step.b : step.b_end]:
        yield step
        return
    left = [i for i in range(step.a, step.a_end) if not a.folded[i].isspace()]
    right = [i for i in range(step.b, step.b_end) if not b.folded[i].isspace()]
    start, start_b = step.a, step.b
    same = True
    for i, j in zip(left, right, strict=True):
        if (a.text[i] == b.text[j]) != same:
            if i > start or j > start_b:
                yield Step(same, start, i, start_b, j)
            start, start_b, same = i, j, not same
    yield Step(same, start, step.a_end, start_b, step.b_end)


def _without_blank(a: Source, b: Source, found: list[Step]) -> list[Step]:
    """Let the equal step beside it swallow a change of mere white space."""
    result: list[Step] = []
    for step in found:
        if result and (swallowed := _swallowed(a, b, result[-1], step)) is not None:
            result[-1] = swallowed
        else:
            result.append(step)
    return result


def _swallowed(a: Source, b: Source, before: Step, step: Step) -> Step | None:
    """Return the two steps as one where they are of one kind or one of them is a change of white space."""
    whole = Step(before.same, before.a, step.a_end, before.b, step.b_end)
    if before.same == step.same or (before.same and _blank(a, b, step)):
        return whole
    return whole._replace(same=True) if step.same and _blank(a, b, before) else None


def _blank(a: Source, b: Source, step: Step) -> bool:
    return not (a.text[step.a : step.a_end] + b.text[step.b : step.b_end]).strip()


def _edit(a: Source, b: Source, step: Step) -> Edit:
    left, right = Span(step.a, step.a_end), Span(step.b, step.b_end)
    if step.same:
        return Edit("equal", left, right)
    op: EditOp = "replace" if len(left) and len(right) else "delete" if len(left) else "insert"
    return Edit(op, left, right, kind_of(a.folded, b.folded, left, right))
