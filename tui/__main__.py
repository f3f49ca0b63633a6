"""`python -m tui` is `duizhao`."""

from tui.cli import main

main()
