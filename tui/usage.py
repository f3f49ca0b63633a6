"""What the parser of the command line says of wrong usage, put into the user's language."""

from __future__ import annotations

import typer

from core.lexicon import Language
from tui.locale import t

# The parser's errors have no public name of their own; this one has, and is one of them.
UsageError: type[Exception] = typer.BadParameter.__bases__[0]

_KINDS = ("NoSuchOption", "MissingParameter", "BadParameter", "BadOptionUsage", "UsageError")
"""Names of the parser's errors, the narrower first; click has kept them since version 2."""


def sentence(error: Exception, lang: Language) -> str:
    """Return what is wrong with the words of the command line and where to read on."""
    ancestors = {kind.__name__ for kind in type(error).__mro__}
    kind = next(name for name in _KINDS if name in ancestors)
    parameter = getattr(error, "param", None)
    name = getattr(error, "option_name", None) or _name(parameter)
    about = t(f"help.{parameter.help}", lang) if parameter is not None else ""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "duizhao"
    words = t(f"usage.{kind}", lang, name=name, help=about)
    return words + t("usage.help", lang, command=command.removesuffix(" review"))


def _name(parameter: object) -> str:
    """Return how the help writes an argument or option."""
    options = [name for name in getattr(parameter, "opts", ()) if name.startswith("--")]
    return options[0] if options else str(getattr(parameter, "metavar", None) or "").strip("[]")
