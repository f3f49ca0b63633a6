"""The command line: which command is meant, what the user is told when it cannot be done, and the exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.main import get_command

from core.errors import Cancelled, DuizhaoError, LimitError
from core.lexicon import say
from tui.arguments import with_common
from tui.commands.compare import compare
from tui.commands.outline import outline
from tui.commands.review import review
from tui.commands.schema import schema
from tui.commands.summary import summary
from tui.commands.targets import targets
from tui.commands.text import text
from tui.errors import AskedWronglyError, ReaderLeft
from tui.language import language
from tui.output import write_stderr, write_stdout
from tui.usage import UsageError, sentence

COMMANDS: dict[Callable[..., None], tuple[str, ...]] = {
    compare: (),
    summary: (),
    targets: (),
    outline: (),
    text: ("format", "no_color"),
    schema: ("format", "encoding", "no_color"),
}
"""The commands in the order of the help, each with the common options that mean nothing to it."""
EXIT_USAGE, EXIT_UNREADABLE, EXIT_LIMIT, EXIT_INTERRUPTED = 2, 3, 4, 130
_WITH_VALUE = (
    "--format", "-f", "--output", "-o", "--encoding", "--lang", "--max-chars", "--status", "--indicator", "--dimension",
    "--section", "--min-strength", "--lexicon",
)  # fmt: skip
"""Options whose next word is their value, not a file or a command."""


def main() -> NoReturn:
    """Run the program on the words of the command line and leave with its exit status."""
    sys.exit(run(sys.argv[1:]))


def run(words: Sequence[str]) -> int:
    """Do what the words say, and return the exit status.

    0 done · 1 differences, with --exit-code · 2 wrong usage · 3 a file cannot be read or written · 4 limits exceeded ·
    130 interrupted
    """
    try:
        return _done(with_command(words))
    except UsageError as error:
        return _told(sentence(error, language(words)), EXIT_USAGE)
    except DuizhaoError as error:
        return _told(say(error.message, language(words)), exit_status(error))
    except (KeyboardInterrupt, typer.Abort):
        return EXIT_INTERRUPTED
    except ReaderLeft:
        return 0


def exit_status(error: DuizhaoError) -> int:
    """Return the exit status that stands for a kind of error."""
    if isinstance(error, LimitError):
        return EXIT_LIMIT
    if isinstance(error, Cancelled):
        return EXIT_INTERRUPTED
    if isinstance(error, AskedWronglyError):
        return EXIT_USAGE
    return EXIT_UNREADABLE


def with_command(words: Sequence[str]) -> list[str]:
    """Return the words with the command first; without one the review is meant.

    Options may stand before the command: `--lang en compare a.txt` is `compare --lang en a.txt`.
    """
    names = {command.__name__ for command in COMMANDS}
    skip = False
    for index, word in enumerate(words):
        if skip:
            skip = False
        elif word in _WITH_VALUE:
            skip = True
        elif word in names:
            return [word, *words[:index], *words[index + 1 :]]
        elif not word.startswith("-") or word in ("-", "--"):
            break
    return ["review", *words]


def build() -> TyperGroup:
    """Return the parser of the command line."""
    app = typer.Typer(name="duizhao", add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    for command, without in COMMANDS.items():
        app.command(command.__name__)(with_common(command, without))
    app.command("review")(with_common(review))
    group = get_command(app)
    if not isinstance(group, TyperGroup):
        raise TypeError(group)
    return group


def _done(words: list[str]) -> int:
    """Run the command, and return the exit status that it asks for."""
    command, *rest = words
    if _before_dashes(rest, "--help", "-h"):
        from tui.manual import page  # noqa: PLC0415 - only the help needs it

        write_stdout(page(build(), command, language(rest)) + "\n")
        return 0
    if command == "review" and _before_dashes(rest, "--version"):
        from importlib.metadata import version  # noqa: PLC0415 - half as slow as the rest of the command line

        write_stdout(f"duizhao {version('duizhao')}\n")
        return 0
    result: Any = build().main(words, prog_name="duizhao", standalone_mode=False)
    return result if isinstance(result, int) else 0


def _before_dashes(words: Sequence[str], *options: str) -> bool:
    """Tell whether one of the options stands before a `--`."""
    return any(word in options for word in takewhile(lambda word: word != "--", words))


def _told(words: str, status: int) -> int:
    """Say something on standard error, and return the exit status."""
    write_stderr(words)
    return status


if __name__ == "__main__":
    main()
