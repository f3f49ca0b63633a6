"""`duizhao text`: the text that every offset counts in."""

from __future__ import annotations

from tui.arguments import Common, File
from tui.commands.sources import document
from tui.output import write_file, write_stdout


def text(common: Common, file: File) -> None:
    """Print exactly `Document.text`: no line break is added and none is changed."""
    read = document(file, common)
    if common.output is None:
        write_stdout(read.text)
    else:
        write_file(read.text, common.output, (file,))
