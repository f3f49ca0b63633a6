"""What changed in the language of two reports: new and gone phrases, hotter and cooler words."""

from __future__ import annotations

import re

from core.diff.heat import heat
from core.diff.phrases import Found, bare, found
from core.lexicon import Lexicon, default
from core.model import Phrase, Report, Span, Wording
from core.outline.clean import Clean, cleaned
from core.words import simplified, tokens

_MOST = 200
"""So many phrases are given of each side."""
_PLACES = 20
"""So many places are given of a phrase."""


def wording(a: Report, b: Report, lexicon: Lexicon | None = None) -> Wording:
    """Return what only b says, what only a says, and the words that b uses more or less.

    Every phrase listed as new or gone is really absent from the whole other document, white space and quotation marks
    aside. Words are those of `core.words.tokens`, so the first call loads the dictionary of the segmenter.

    Args:
        a: The earlier report.
        b: The later report.
        lexicon: The dictionaries; the program's own by default.
    """
    lexicon = lexicon or default()
    body_a, body_b = _body(a), _body(b)
    hotter, cooler = heat(_counted(body_a, lexicon), _counted(body_b, lexicon))
    clean_a, clean_b = cleaned(a.document), cleaned(b.document)
    new = found(body_b, clean_a.document.text, lexicon)
    gone = found(body_a, clean_b.document.text, lexicon)
    return Wording(_phrases(new, clean_b), _phrases(gone, clean_a), hotter, cooler)


def _body(report: Report) -> str:
    """Return headings and paragraphs in simplified characters, without what the outline left out."""
    parts = [(section.heading_span.start, section.heading) for section in report.sections() if not section.annex]
    parts += [(p.span.start, p.text(report.document)) for p in report.paragraphs]
    return simplified("\n".join(text for _, text in sorted(parts)))


def _counted(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    idle = frozenset(lexicon.words("stock", "function"))
    return tuple(word for word in tokens(text) if word not in idle)


def _phrases(items: list[Found], clean: Clean) -> tuple[Phrase, ...]:
    """Return phrases of the clean copy as the document itself writes them, with their places in it."""
    text = clean.document.text
    phrases = []
    for item in items[:_MOST]:
        pattern = r"[\s“”‘’]*".join(map(re.escape, item.phrase))
        where = [Span(*match.span()) for match in re.finditer(pattern, text)]
        if where:
            places = tuple(clean.span(span) for span in where[:_PLACES])
            phrases.append(Phrase(bare(clean.words(where[0])), len(where), places))
    return tuple(phrases)
