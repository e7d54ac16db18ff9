"""From the words of a command to its exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from exporters.errors import ExportError
from models.document import DocumentError
from models.outline import OutlineError
from models.source import SourceError
from ui.command_line import export, show
from ui.command_line.chinese_parser import ChineseParser

_PROGRAM = "python main.py"


def run(words: Sequence[str]) -> int:
    """0 where it went well, 2 where something the user can mend is wrong; always a sentence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(words)
    try:
        return int(arguments.run(arguments))
    except (SourceError, OutlineError, DocumentError, ExportError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has seen enough: show … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("已停止，没有留下写了一半的文件。", file=sys.stderr)
        return 130


def _parser() -> ChineseParser:
    parser = ChineseParser(
        prog=_PROGRAM, description="承启：年度工作任务与上年工作基础", example=f"{_PROGRAM} show outline"
    )
    verbs = parser.add_subparsers(dest="verb", metavar="动作", required=True, parser_class=ChineseParser)
    for name, room, about, example in (
        ("show", show, "查看文件的内容", "show comparisons"),
        ("export", export, "导出材料和表格", "export all --out briefing"),
    ):
        verb = verbs.add_parser(name, help=about, description=about, example=f"{_PROGRAM} {example}")
        room.add_arguments(verb)
        verb.set_defaults(run=room.run)
    return parser
