"""export: papers and workbooks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from exporters.content import Kind, LinkChoice, Wish, selection, task_ids
from exporters.content.links_said import renewals_printed
from exporters.errors import ExportError
from exporters.papers import Fonts, Sending, export_all, export_pdf, export_workbooks, office_fonts
from exporters.progress import Progress, Tell
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.entries import EntryError
from models.workspace.handouts import unit_names
from models.workspace.periods import Period
from models.workspace.renewing import earlier_reasons
from resources.fonts import roles
from ui.command_line import handing_out, urging
from ui.command_line.chinese_parser import ChineseParser, EitherWay, day, filled, place
from ui.command_line.open_document import add_source_options, open_snapshot
from ui.command_line.progress import progress_line
from ui.command_line.renew import in_words_of_commands
from ui.command_line.workspace_file import bear_actor_option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="paper", metavar="种类", required=True, parser_class=ChineseParser)
    for name, about, example, add in (
        ("pdf", "汇报材料（PDF）", "export pdf --tasks T03,T05 --out 汇报材料.pdf", _add_pdf),
        ("xlsx", "任务分解表（Excel）", "export xlsx --department 社会救助处 --out 下发", _add_xlsx),
        ("all", "全部材料和表格", "export all --out briefing", _add_all),
        (
            "reminders",
            "督办单（PDF），迟报的每个单位一张，或者所写的任务、举措每项一张",
            "export reminders --tasks T02.s3,T05 --workspace 2017.chengqi --out 督办单.pdf",
            _add_reminders,
        ),
    ):
        add(kinds.add_parser(name, help=about, description=about, example=f"python main.py {example}"))


def _add_pdf(pdf: argparse.ArgumentParser) -> None:
    pdf.add_argument("--tasks", metavar="T03,T05", help="只印这些任务，按所写的次序")
    pdf.add_argument(
        "--kind",
        choices=[kind.value for kind in Kind],
        help="种类：" + "，".join(f"{kind.value} {kind.word}" for kind in Kind),
    )
    pdf.add_argument("--selection", type=filled, metavar="厅长版", help="照工作文件里的这个选印方案；另写的选项优先")
    pdf.add_argument("--period", type=filled, metavar="2017Q1", help="印这一期的填报；不写就印各单位最近一期的")
    pdf.add_argument("--out", type=place, required=True, metavar="FILE", help="写到哪个文件")
    _add_fonts(pdf)
    _add_what_prints(pdf, notes="不写照选印方案或种类", doubts="不写照选印方案，没有选印方案就不标")
    _add_links(pdf, "不写照选印方案，没有选印方案时文件式和工作简报只印已确认的，其余印全部")
    bear_actor_option(pdf)


def _add_xlsx(xlsx: argparse.ArgumentParser) -> None:
    either = xlsx.add_mutually_exclusive_group()
    either.add_argument("--department", type=filled, metavar="NAME", help="只要这个单位的一份")
    either.add_argument("--units", type=filled, metavar="甲县、乙县", help="发给这些单位，同样的举措各填一份")
    xlsx.add_argument("--tasks", metavar="T03,T05", help="只发这些任务")
    xlsx.add_argument("--template", type=place, metavar="样式.xlsx", help="用自己的表样：标题、次序、栏宽、说明照旧")
    xlsx.add_argument("--out", type=place, required=True, metavar="FOLDER", help="写到哪个文件夹")
    _add_links(xlsx, "不写就写全部")
    handing_out.add_arguments(xlsx, period="填哪一期：2017Q1、2017M03；不写则用本季度")


def _add_all(everything: argparse.ArgumentParser) -> None:
    everything.add_argument("--out", type=place, required=True, metavar="FOLDER", help="写到哪个文件夹")
    _add_fonts(everything)
    _add_what_prints(everything, notes="不写时汇报材料和任务分解表印", doubts="不写就不标")
    _add_links(everything, "不写时文件式和工作简报只印已确认的，其余印全部")
    handing_out.add_arguments(
        everything,
        period="表填这一期，材料也只印这一期的填报；不写则表填本季度，材料印各单位最近一期的",
    )


def _add_reminders(urge: argparse.ArgumentParser) -> None:
    urging.add_arguments(urge)
    _add_fonts(urge)


def _add_fonts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fonts",
        choices=["office", "shipped"],
        default="office",
        help="office 用本机的公文字体，没有的用随程序带的代替并说明；shipped 只用随程序带的",
    )


def _add_what_prints(parser: argparse.ArgumentParser, *, notes: str, doubts: str) -> None:
    """`notes` and `doubts` say what holds where nothing is said of them."""
    parser.add_argument(
        "--day", type=day, metavar="2017-04-10", help="统计截至哪一天；不写就是成文日期，没有填成文日期就是今天"
    )
    parser.add_argument("--notes", action=EitherWay, help=f"印标明可印的批注，或不印；{notes}")
    parser.add_argument("--doubts", action=EitherWay, help=f"标出疑误，或不标；{doubts}")


def _add_links(parser: argparse.ArgumentParser, unsaid: str) -> None:
    parser.add_argument(
        "--links",
        choices=[choice.value for choice in LinkChoice],
        help=f"只印已确认的（confirmed）或全部（all，没有确认的标“建议”）；{unsaid}",
    )
    add_source_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Raises ExportError and the errors of the document, each with a sentence."""
    written: list[Path] = []
    told: list[str] = []
    fonts, warning = _fonts(arguments)
    try:
        with progress_line() as progress:
            for file in _files(arguments, fonts, progress, told.append):
                written.append(file)  # noqa: PERF402 - those written are named even when a later one fails
    finally:
        for file in filter(Path.exists, written):
            print(file)
    for sentence in filter(None, (warning, *told)):
        print(in_words_of_commands(sentence), file=sys.stderr)
    return 0


def _wish(arguments: argparse.Namespace, snapshot: Snapshot) -> Wish:
    """The selection asked for, with what the other options say of it. Raises ExportError and PeriodError."""
    given = vars(arguments)
    name, kind, tasks = given.get("selection"), given.get("kind"), given.get("tasks")
    links, period = given.get("links"), given.get("period")
    wish = selection(snapshot, name) if name else Wish()
    return replace(
        wish,
        kind=Kind(kind) if kind else wish.kind,
        tasks=wish.tasks if tasks is None else _tasks(tasks),
        links=LinkChoice(links) if links else wish.links,
        notes=_first_said(given.get("notes"), wish.notes),
        doubts=_first_said(given.get("doubts"), wish.doubts),
        period=Period.parse(period) if period else wish.period,
        day=given.get("day"),
    )


def _first_said(*answers: bool | None) -> bool | None:
    return next((answer for answer in answers if answer is not None), None)


def _files(arguments: argparse.Namespace, fonts: Fonts, progress: Progress, tell: Tell) -> Iterator[Path]:
    if arguments.paper == "pdf":
        snapshot = open_snapshot(arguments)
        wish = _wish(arguments, snapshot)
        if wish.kind is Kind.ONEPAGE and (idle := _idle_on_one_page(arguments)):
            tell(f"一页纸不印批注和疑误，{idle} 没有用上。")
        yield export_pdf(snapshot, wish, fonts, _pdf_name(arguments.out), progress, tell)
        return

    if arguments.paper == "reminders":
        yield urging.write(arguments, fonts, _pdf_name(arguments.out), progress, tell)
        return

    def written(snapshot: Snapshot, sending: Sending) -> Iterator[Path]:
        wish, day = _wish(arguments, snapshot), date.today()
        sending.template = handing_out.template_of(arguments, snapshot.year)
        if arguments.paper == "all":
            return export_all(snapshot, wish, fonts, arguments.out, day, progress, sending, tell)
        if old := len(renewals_printed(snapshot, wish)):
            tell(earlier_reasons(old))
        return export_workbooks(snapshot, wish, arguments.out, day, arguments.department, progress, sending)

    sending = Sending(period=handing_out.period_of(arguments), units=_units(arguments))
    if handing_out.is_issue(arguments):
        yield from handing_out.hand_out(arguments, sending, written, tell)
    else:
        yield from written(open_snapshot(arguments), sending)


def _idle_on_one_page(arguments: argparse.Namespace) -> str:
    return "、".join(f"--{name}" for name in ("notes", "doubts") if getattr(arguments, name))


def _units(arguments: argparse.Namespace) -> list[str]:
    """Names with 、 between them. Raises EntryError."""
    words = getattr(arguments, "units", None)
    if words is None:
        return []
    try:
        return unit_names(words)
    except EntryError as error:
        raise EntryError(f"--units {error}不能是“{words}”。") from error


def _pdf_name(path: Path) -> Path:
    if path.suffix.lower() != ".pdf":
        raise ExportError(f"材料是 PDF，文件名要以 .pdf 结尾，不能是“{path}”。")
    return path


def _tasks(words: str) -> tuple[NodeId, ...]:
    found = task_ids(words)
    if not found:
        raise ExportError("没有写明要印哪几项任务，例如 --tasks T03,T05。")
    return found


def _fonts(arguments: argparse.Namespace) -> tuple[Fonts, str]:
    """The fonts, and what has to be said of them."""
    if getattr(arguments, "fonts", "shipped") == "shipped":
        return {name: role.shipped for name, role in roles().items()}, ""
    choice = office_fonts(roles())
    return choice.fonts, choice.warning
