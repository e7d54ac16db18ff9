"""The command line: no display and no Qt needed."""

from ui.command_line.run import run

__all__ = ["run"]
