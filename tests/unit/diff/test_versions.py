"""Five national reports in two published versions: what changed is known from reading both."""

import json
from pathlib import Path

from core.diff import diff


def test_only_the_unit_and_a_real_number_are_told_apart(shared: Path) -> None:
    pairs = json.loads((shared / "gold/reports/versions.json").read_text("utf-8"))
    for pair in pairs:
        a, b = ((shared / "reports" / pair[side]).read_text("utf-8-sig") for side in "ab")
        edits = [edit for edit in diff(a, b) if edit.op != "equal" and edit.b is not None]
        for change in pair["changes"]:
            start = b.find(change["b"])
            end = start + len(change["b"])
            kinds = {e.kind for e in edits if e.b is not None and e.b.start < end and e.b.end > start}
            assert change["kind"] in kinds, (pair["b"], change)
