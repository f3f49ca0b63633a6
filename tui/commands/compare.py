"""`duizhao compare`: the ledger of two reports, or of the two halves of one."""

from __future__ import annotations

from typing import Annotated

import typer

from core.model import Comparison, Verdict
from tui.arguments import Common, Earlier, Later, OwnWords
from tui.commands.emit import emit
from tui.commands.sources import report, words

EXIT_DIFFERENCES = 1
_ALIKE: frozenset[Verdict] = frozenset({"same", "chg_same", "not_comparable", "uncertain", "no_value"})
_AMISS: frozenset[Verdict] = frozenset({"below", "behind", "self_missed", "contradiction"})


def compare(
    common: Common,
    a: Earlier,
    b: Later = None,
    lexicon: OwnWords = None,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="option.exit_code")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Print what became of each promise, what changed, and how both texts are worded."""
    known = words(lexicon)
    reports = [report(path, common, known) for path in (a, b) if path is not None]
    from core.compare import compare as compared  # noqa: PLC0415 - a file that cannot be read is told at once

    comparison = compared(*reports, lexicon=known)
    emit(comparison, common, (a,) if b is None else (a, b))
    if exit_code and differs(comparison):
        raise typer.Exit(EXIT_DIFFERENCES)


def differs(comparison: Comparison) -> bool:
    """Tell whether `--exit-code` reports a difference.

    Two versions of one text differ when an edit is more than a way of writing; two reports when a promise or result
    changed or is new; the halves of one report when a result stays behind its plan or a calculation does not hold.
    """
    if comparison.b is None:
        return any(link.verdict in _AMISS for link in comparison.links) or not all(c.ok for c in comparison.checks)
    if comparison.edits is not None:
        return any(edit.op != "equal" and edit.kind != "form" for edit in comparison.edits)
    return any(link.lens != "progress" and link.verdict not in _ALIKE for link in comparison.links)
