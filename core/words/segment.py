"""Words of Chinese text, by jieba (https://github.com/fxsjy/jieba) or, where it is installed, its fast form rjieba."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from functools import cache
from threading import Lock

from core.words.quotation import quoted

_LONGEST_NAME = 12
"""A longer quotation is a sentence, not a name, and is cut like other text."""
_lock = Lock()


def tokens(text: str) -> tuple[str, ...]:
    """Return the words of the text in order, white space left out, punctuation kept.

    A short term in quotation marks is one word, because the report itself marks it as a name. The first call loads the
    dictionary (about 0.6 s with jieba).
    """
    cut = _cutter()
    words: list[str] = []
    position = 0
    for span in quoted(text):
        name = span.of(text)
        if len(name) <= _LONGEST_NAME:
            words += _kept(cut(text[position : span.start]))
            words.append(name)
            position = span.end
    words += _kept(cut(text[position:]))
    return tuple(words)


def _kept(words: Iterable[str]) -> list[str]:
    return [word for word in words if not word.isspace()]


def _cutter() -> Callable[[str], Iterable[str]]:
    with _lock:
        return _load()


@cache
def _load() -> Callable[[str], Iterable[str]]:
    try:
        fast = importlib.import_module("rjieba")
    except ImportError:
        return by_jieba()
    return lambda text: fast.cut(text, True)  # noqa: FBT003 - rjieba takes the flag of unknown words by position


def by_jieba() -> Callable[[str], Iterable[str]]:
    """Load the dictionary into a private tokenizer.

    `Tokenizer.initialize` is passed by: it keeps a pickle in the common temporary folder, where anybody could have put
    another, and logs to standard error.
    """
    jieba = importlib.import_module("jieba")
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return lambda text: tokenizer.cut(text, HMM=True)
