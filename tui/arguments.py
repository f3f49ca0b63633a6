"""The options that every printing command takes, written once."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, Concatenate, Literal, ParamSpec, get_type_hints

import typer

from core.lexicon import Language
from tui import language as languages

Format = Literal["auto", "json", "md", "txt", "html", "csv", "xlsx"]
P = ParamSpec("P")

# Help texts are keys of tui/locale; `tui.cli.build` puts the user's language in their place.
File = Annotated[Path, typer.Argument(help="argument.file", metavar="FILE", show_default=False)]
Earlier = Annotated[Path, typer.Argument(help="argument.a", metavar="A", show_default=False)]
Chosen = Annotated[Path | None, typer.Argument(help="argument.a", metavar="[A]", show_default=False)]
Later = Annotated[Path | None, typer.Argument(help="argument.b", metavar="[B]", show_default=False)]
OwnWords = Annotated[Path | None, typer.Option("--lexicon", help="option.lexicon", metavar="FILE")]


@dataclass(frozen=True, slots=True)
class Common:
    """What all printing commands can be told."""

    format: Annotated[Format, typer.Option("--format", "-f", help="option.format", metavar="FORM")] = "auto"
    """The form of the result; "auto" is a layout for people, plain when it does not go to a terminal."""
    output: Annotated[Path | None, typer.Option("--output", "-o", help="option.output", metavar="FILE")] = None
    """A file instead of standard output."""
    encoding: Annotated[str | None, typer.Option("--encoding", help="option.encoding", metavar="NAME")] = None
    """Of the input; None to find it out."""
    lang: Annotated[Language | None, typer.Option("--lang", help="option.lang", metavar="zh|en")] = None
    """Of the words around the report's own; None for the one of the environment."""
    no_color: Annotated[bool, typer.Option("--no-color", help="option.no_color")] = False
    """Print without colour."""

    @property
    def language(self) -> Language:
        """The language to speak."""
        return self.lang or languages.language()


def with_common(function: Callable[Concatenate[Common, P], None], without: tuple[str, ...] = ()) -> Callable[..., None]:
    """Return the command with the options of `Common` in its signature, where typer looks for them.

    Args:
        function: A command whose first parameter is a `Common`.
        without: Names of options that have no meaning for it.
    """
    taken = [field for field in fields(Common) if field.name not in without]

    def command(**values: Any) -> None:  # noqa: ANN401 - typer hands over what the signature says
        common = Common(**{field.name: values.pop(field.name) for field in taken})
        function(common, **values)  # type: ignore[call-arg]  # the names are the function's own

    own = list(inspect.signature(function).parameters.values())[1:]
    hints = get_type_hints(function, include_extras=True)
    shared = get_type_hints(Common, include_extras=True)
    parameters = [
        *(p.replace(kind=p.KEYWORD_ONLY, annotation=hints[p.name]) for p in own),
        *(
            inspect.Parameter(f.name, inspect.Parameter.KEYWORD_ONLY, default=f.default, annotation=shared[f.name])
            for f in taken
        ),
    ]
    command.__name__ = function.__name__
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    vars(command)["__signature__"] = inspect.Signature(parameters)
    return command
