"""The same pages that `core.export` writes as text, drawn for a terminal: its width, colours, Chinese line breaks."""

from tui.console.show import show

__all__ = ["show"]
