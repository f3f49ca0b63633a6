"""Which language the program speaks."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from core.lexicon import Language

_OWN = "DUIZHAO_LANG"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def language(
    arguments: Sequence[str] = (), environment: Mapping[str, str] | None = None, kept: Language | None = None
) -> Language:
    """Return the language to speak: of `--lang`, of DUIZHAO_LANG, `kept`, of the locale; else Chinese, as the reports.

    The arguments are looked at before they are parsed, since the help and the errors of the parser have a language too.

    Args:
        arguments: The words of the command line.
        environment: Variables; those of the process by default.
        kept: What the user chose on the screens.
    """
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--":
            break
        if name == "--lang":
            return _known(value or next(iter(arguments[index + 1 :]), ""))
    variables = os.environ if environment is None else environment
    if own := variables.get(_OWN):
        return _known(own)
    return kept or _known(next((variables[name] for name in _LOCALE if variables.get(name)), ""))


def _known(name: str) -> Language:
    """Return "en" for "en", "en_US.UTF-8"…; Chinese for anything else, "C" included."""
    return "en" if name.lower().startswith("en") else "zh"
