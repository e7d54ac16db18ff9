"""From the words of a command to its exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from exporters.errors import ExportError, ReadError
from models.disk import why_refused
from models.document import DocumentError
from models.outline import OutlineError
from models.source import SourceError
from models.workspace import StoreError, UndoError
from models.workspace.entries import EntryError, UnknownDepartmentError
from models.workspace.moments import MomentError
from models.workspace.periods import PeriodError
from ui.command_line import check, check_pdf, evidence, export, files, journal, note, renew, say, show, take
from ui.command_line.chinese_parser import ChineseParser

_PROGRAM = "python main.py"
_FILE = "--workspace 2017.chengqi"
_Arguments = Callable[[argparse.ArgumentParser], None]
_Run = Callable[[argparse.Namespace], int]
_VERBS: tuple[tuple[str, str, str, _Arguments, _Run], ...] = (
    ("show", "查看文件和工作的内容", "show comparisons", show.add_arguments, show.run),
    ("export", "导出材料和表格", "export all --out briefing", export.add_arguments, export.run),
    ("take", "回收填报的表", f"take 回表 {_FILE} --dry-run", take.add_arguments, take.run),
    ("new", "新建工作文件", "new 2017.chengqi", files.add_new_arguments, files.run_new),
    ("set", "分工、填报、确认", f"set {_FILE} T03 deadline=6月底前", say.add_arguments, say.run),
    ("note", "写批注", f"note {_FILE} T03.s3 请补充数据", note.add_arguments, note.run),
    ("evidence", "添加佐证材料", f"evidence {_FILE} T03.s3 验收单.pdf", evidence.add_arguments, evidence.run),
    ("undo", "撤销我的上一次修改", f"undo {_FILE}", journal.add_arguments, journal.run_undo),
    ("redo", "重做刚撤销的修改", f"redo {_FILE}", journal.add_arguments, journal.run_redo),
    ("snapshot", "给此刻起名存档", f"snapshot {_FILE} 送审稿一", journal.add_snapshot_arguments, journal.run_snapshot),
    ("merge", "并入同事的文件", f"merge {_FILE} 同事.chengqi", files.add_merge_arguments, files.run_merge),
    ("backup", "备份", f"backup {_FILE}", files.add_backup_arguments, files.run_backup),
    ("restore", "从备份恢复", f"restore {_FILE} 备份.chengqi", files.add_restore_arguments, files.run_restore),
    ("rescue", "从损坏的文件救出内容", "rescue 坏.chengqi 新.chengqi", files.add_rescue_arguments, files.run_rescue),
    ("renew", "换用新版的关联理由", f"renew {_FILE}", renew.add_arguments, renew.run),
    ("check", "查一查有什么要办", f"check {_FILE}", check.add_arguments, check.run),
    ("check-pdf", "量一量 PDF 是否合公文格式", "check-pdf 汇报材料.pdf", check_pdf.add_arguments, check_pdf.run),
)


_FOR_THE_USER = (
    SourceError,
    OutlineError,
    DocumentError,
    ExportError,
    ReadError,
    StoreError,
    EntryError,
    PeriodError,
    MomentError,
    UndoError,
)

_HINTS = {
    "repair": "编号见 show repairs。",
    "current": "写法：current@指标=…。",
    "lamp": "写法：lamp=红 lamp_reason=…。",
    "review_reason": "写法：review_reason=…。",
    "deleted": "写法：deleted=是。",
    "note": "编号见 show notes --json。",
    "doubt": "编号见 show doubts --json。",
    "milestone": "编号见 show milestones --json。",
    "evidence": "编号见 show evidence --json。",
}


def run(words: Sequence[str]) -> int:
    """0 where it went well, 2 where something the user can mend is wrong; always a sentence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(words)
    try:
        code = int(arguments.run(arguments))
        sys.stdout.flush()  # what the output refuses is not left for the end of the process
    except _FOR_THE_USER as error:
        print(f"{error}{_hint(error)}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has seen enough: show … | head
        _let_go_of_output()
        return 0
    except OSError as error:
        if error.filename is not None:  # not the output: what a verb does with files it says itself
            raise
        _let_go_of_output()
        print(f"输出没有写完：{why_refused(error, writing=True)}。", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("已停止，没有留下写了一半的文件。", file=sys.stderr)
        return 130
    return code


def _let_go_of_output() -> None:
    """What is still held back goes nowhere, so that the end of the process does not try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _hint(error: Exception) -> str:
    """How it is written on the command line, where the model's sentence cannot say it."""
    if isinstance(error, UnknownDepartmentError):
        return f"加上的命令：set {_FILE} office add_department=…"
    return _HINTS.get(error.wanted, "") if isinstance(error, EntryError) else ""


def _parser() -> ChineseParser:
    parser = ChineseParser(
        prog=_PROGRAM, description="承启：年度工作任务与上年工作基础", example=f"{_PROGRAM} show outline"
    )
    verbs = parser.add_subparsers(dest="verb", metavar="动作", required=True, parser_class=ChineseParser)
    for name, about, example, add_arguments, run_verb in _VERBS:
        verb = verbs.add_parser(name, help=about, description=about, example=f"{_PROGRAM} {example}")
        add_arguments(verb)
        verb.set_defaults(run=run_verb)
    return parser
