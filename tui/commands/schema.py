"""`duizhao schema`: the JSON Schema of a command's result."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from tui.arguments import Common
from tui.commands.emit import put

Kind = Annotated[
    Literal["outline", "targets", "compare", "summary"],
    typer.Argument(help="argument.kind", metavar="KIND", show_default=False),
]


def schema(common: Common, kind: Kind) -> None:
    """Print the JSON Schema of a kind of result."""
    import json  # noqa: PLC0415 - only this command needs it

    from core.export import schema as schema_of  # noqa: PLC0415 - see above

    put(json.dumps(schema_of(kind), ensure_ascii=False, indent=2), common, ())
