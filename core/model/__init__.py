"""What every floor speaks of: frozen dataclasses, no behaviour beyond looking things up.

Document (text, lines, pages) → Report (articles, sections, paragraphs) → Extraction (targets)
→ TargetLink (pairs) → Link (verdicts) → Comparison → Summary
"""

from core.model.comparison import (
    PROMISES,
    Candidate,
    Check,
    CheckKind,
    Comparability,
    Comparison,
    Edit,
    EditKind,
    EditOp,
    Heat,
    Lens,
    Level,
    Link,
    Phrase,
    Quote,
    Reason,
    SectionLink,
    Side,
    TargetLink,
    Verdict,
    Wording,
)  # fmt: skip
from core.model.document import Document, Mark, MarkKind
from core.model.message import Message
from core.model.period import Period, PeriodKind
from core.model.report import (
    Article,
    Dropped,
    DropReason,
    Meta,
    Paragraph,
    PlaceLevel,
    Report,
    Role,
    Scope,
    Section,
    Style,
)
from core.model.span import Span
from core.model.summary import Block, Summary, SummaryClause, SummaryRow, SummaryTable
from core.model.target import (
    Basis,
    Comparator,
    Completion,
    Dimension,
    Extraction,
    Growth,
    Quantity,
    Rank,
    Rejected,
    Relation,
    RelationKind,
    Status,
    Target,
)  # fmt: skip

__all__ = [
    "PROMISES", "Article", "Basis", "Block", "Candidate", "Check", "CheckKind", "Comparability", "Comparator",
    "Comparison",
    "Completion", "Dimension", "Document", "DropReason", "Dropped", "Edit", "EditKind", "EditOp", "Extraction",
    "Growth", "Heat", "Lens", "Level", "Link", "Mark", "MarkKind", "Message", "Meta", "Paragraph", "Period",
    "PeriodKind", "Phrase", "PlaceLevel", "Quantity", "Quote", "Rank", "Reason", "Rejected", "Relation",
    "RelationKind", "Report", "Role", "Scope", "Section", "SectionLink", "Side", "Span", "Status", "Style", "Summary",
    "SummaryClause", "SummaryRow", "SummaryTable", "Target", "TargetLink", "Verdict", "Wording",
]  # fmt: skip
