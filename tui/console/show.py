"""Prints a result on the terminal."""

from __future__ import annotations

from rich.console import Console

from core.export import Subject
from core.export.pages import page
from core.lexicon import Language
from core.show.labels import Labels
from tui.console.draw import draw
from tui.console.tones import Tones

WIDEST = 140
"""Lines longer than this are hard to follow, however wide the terminal is."""
WIDE = 110
"""From so many cells on, tables have columns for what narrower ones put into one."""


def show(
    subject: Subject, lang: Language, *, color: bool = True, console: Console | None = None, full: bool = False
) -> None:
    """Print a subject for people.

    Args:
        subject: As `core.export.export` takes it.
        lang: Of the labels and sentences.
        color: False to print without; NO_COLOR does the same.
        console: Where to print; standard output by default.
        full: Also list all that an outline left out or repaired.
    """
    labels = Labels.of(lang, None)
    out = console or Console(no_color=None if color else True, highlight=False)
    # The very last column stays free: some terminals break the line after filling it.
    width = min(out.width - 1, WIDEST)
    for line in draw(page(subject, labels, full=full, wide=width >= WIDE), width, Tones.of(labels)):
        out.print(line, no_wrap=True, overflow="ignore", crop=False)
