"""Puts a message into the user's language."""

from __future__ import annotations

from typing import Literal

from core.lexicon.loader import Lexicon, default
from core.model import Message, Verdict

Language = Literal["zh", "en"]


def say(message: Message, lang: Language = "zh", lexicon: Lexicon | None = None) -> str:
    """Return the message as a sentence.

    Args:
        message: Key and values.
        lang: "zh" or "en".
        lexicon: Where the templates are; the program's own by default.

    Raises:
        KeyError: There is no template with this key, or it asks for a value that the message lacks.
    """
    wording = (lexicon or default()).messages[message.key]
    template = wording.zh if lang == "zh" else wording.en
    return template.format_map(dict(message.values))


def verdict_name(
    verdict: Verdict, lang: Language = "zh", *, short: bool = False, lexicon: Lexicon | None = None
) -> str:
    """Return the wording of a verdict, or its short form for a narrow column."""
    wording = (lexicon or default()).verdicts[verdict]
    if short:
        return wording.short_zh if lang == "zh" else wording.short_en
    return wording.zh if lang == "zh" else wording.en
