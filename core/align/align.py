"""The way from two reports to what belongs together in them."""

from __future__ import annotations

from core.align.alignment import Alignment
from core.align.candidates import scores
from core.align.fields import fields
from core.align.grams import weights_of
from core.align.lenses import BETWEEN, ROLE, WITHIN
from core.align.profile import Weighed, profiles
from core.align.rows import rows
from core.align.sections import likeness as field_likeness
from core.align.sections import section_links
from core.diff import moves
from core.lexicon import Lexicon, default
from core.model import Extraction, Report, SectionLink, TargetLink


def align(
    a: Report, xa: Extraction, b: Report | None = None, xb: Extraction | None = None, lexicon: Lexicon | None = None
) -> Alignment:
    """Return what belongs together in two reports, or in the results and plans of one.

    Args:
        a: The earlier report, or the only one.
        xa: Its targets.
        b: The later report; None for the lens `progress` within a.
        xb: Its targets; needed with b.
        lexicon: The dictionaries; the program's own by default.

    Returns:
        Section links, target links and rows with one side only, lens by lens in the order of the text. Numbers are no
        evidence of a link: the same 29 stands for shops and for lanes.
    """
    lexicon = lexicon or default()
    profiles_a = profiles(xa.targets, a, lexicon)
    other = profiles_a if b is None or xb is None else profiles(xb.targets, b, lexicon)
    weights = weights_of([p.clause for p in (profiles_a if other is profiles_a else profiles_a + other)], lexicon)
    left = [Weighed.of(p, weights) for p in profiles_a]
    right = left if other is profiles_a else [Weighed.of(p, weights) for p in other]
    other_report = a if b is None else b
    links: list[TargetLink] = []
    sections: list[SectionLink] = []
    for view in WITHIN if right is left else BETWEEN:
        side_a = [item for item in left if item.profile.target.status == view.a]
        side_b = [item for item in right if item.profile.target.status == view.b]
        pairs = scores(side_a, side_b, weights)
        targets_a, targets_b = ([item.profile.target for item in side] for side in (side_a, side_b))
        links += rows(view, targets_a, targets_b, pairs)
        fields_a, fields_b = fields(a, ROLE[view.a], lexicon), fields(other_report, ROLE[view.b], lexicon)
        sections += section_links(view.lens, fields_a, fields_b, field_likeness(fields_a, fields_b, lexicon))
    moved = () if b is None else moves(a.document.text, b.document.text)
    return Alignment(tuple(sections), tuple(links), moved)
