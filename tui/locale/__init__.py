"""The words of the screens and of the command line, in Chinese and English, as data files beside this module.

Sentences about reports (errors, reasons, verdicts) are not here: they belong to `core.lexicon`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import tomli

from core.lexicon import Language

LANGUAGES: tuple[Language, ...] = ("zh", "en")


@cache
def table(lang: Language) -> dict[str, str]:
    """Return all rows of a language, each key as "group.name"."""
    tree = tomli.loads(resources.files(__name__).joinpath(f"{lang}.toml").read_text(encoding="utf-8"))
    return dict(_rows(tree, ""))


def _rows(tree: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from _rows(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def t(key: str, lang: Language = "zh", /, **values: object) -> str:
    """Return the words for a key, with its {places} filled.

    Args:
        key: "group.name", as in the data files.
        lang: "zh" or "en".
        values: What the {places} of the template are filled with.

    Raises:
        KeyError: There is no such row, or it asks for a value that is not given.
    """
    text = table(lang)[key]
    return text.format_map(values) if values else text
