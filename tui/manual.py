"""What `--help` prints: what a command is for, how it is called, its options, and examples to copy."""

from __future__ import annotations

from rich.cells import cell_len
from typer.core import TyperArgument, TyperGroup, TyperOption

from core.lexicon import Language
from tui.locale import t
from tui.wrap import wrap

_WIDTH = 80
"""Of the whole page, in cells."""
_INDENT = "  "
_LABEL = 24
"""Width of the column of options, in cells."""


def page(group: TyperGroup, command: str | None, lang: Language) -> str:
    """Return the help of a command, or of the whole program."""
    parts = _program(group, lang) if command in (None, "review") else _command(group, str(command), lang)
    return "\n\n".join("\n".join(part) for part in parts)


def _program(group: TyperGroup, lang: Language) -> list[list[str]]:
    names = [name for name in group.commands if name != "review"]
    return [
        _folded(t("manual.about", lang)),
        _block("manual.usage", t("manual.calls", lang).splitlines(), lang),
        _table("manual.commands", [(name, t(f"command.{name}", lang)) for name in names], lang),
        _table("manual.options", _options(group, "review", lang), lang),
        _block("manual.examples", t("example.program", lang).splitlines(), lang),
        _block("manual.status", t("manual.codes", lang).splitlines(), lang),
        _folded(t("manual.more", lang)),
    ]


def _command(group: TyperGroup, name: str, lang: Language) -> list[list[str]]:
    arguments = [p for p in group.commands[name].params if isinstance(p, TyperArgument)]
    call = " ".join(["duizhao", name, *(str(p.metavar) for p in arguments), t("manual.any_options", lang)])
    return [
        _folded(t(f"command.{name}", lang)),
        [line for paragraph in t(f"about.{name}", lang).splitlines() for line in _folded(paragraph)],
        _block("manual.usage", [call], lang),
        _table("manual.arguments", [(str(p.metavar), t(f"help.{p.help}", lang)) for p in arguments], lang),
        _table("manual.options", _options(group, name, lang), lang),
        _block("manual.examples", t(f"example.{name}", lang).splitlines(), lang),
    ]


def _options(group: TyperGroup, name: str, lang: Language) -> list[tuple[str, str]]:
    rows = []
    for option in group.commands[name].params:
        if isinstance(option, TyperOption) and option.help:
            shown = ", ".join(sorted(option.opts, key=len))
            value = "" if option.is_flag else f" {option.metavar}"
            rows.append((shown + value, t(f"help.{option.help}", lang)))
    rows.append(("--help", t("help.option.help", lang)))
    return rows if name != "review" else [*rows, ("--version", t("help.option.version", lang))]


def _block(title: str, rows: list[str], lang: Language) -> list[str]:
    """Return a title and lines that are copied as they are."""
    return [t(title, lang), *(_INDENT + row for row in rows)]


def _table(title: str, rows: list[tuple[str, str]], lang: Language) -> list[str]:
    """Return a title and two columns, the second folded."""
    lines = [t(title, lang)]
    for label, words in rows:
        first, *more = _folded(words, _WIDTH - len(_INDENT) - _LABEL)
        lines.append(_INDENT + label + " " * max(1, _LABEL - cell_len(label)) + first)
        lines += [_INDENT + " " * _LABEL + line for line in more]
    return lines


def _folded(text: str, width: int = _WIDTH) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]
