"""The window: one desk, three sheets. It arranges and connects; what each sheet does, the sheet knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from models.outline import Level, NodeId
from models.search import Filter, load_readings
from models.source import Span
from ui.actions import Actions
from ui.background import Job
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.exporting import Exporting
from ui.focus_keeper import FocusKeeper
from ui.icons import show_icon
from ui.model_words import told
from ui.panels.desk import Desk
from ui.panels.filter_bar import FilterBar
from ui.panels.flow import button
from ui.panels.head_bar import HeadBar
from ui.panels.notice_bar import NoticeBar
from ui.panels.status_line import StatusLine
from ui.panels.tabs import Tabs
from ui.panels.text_panel import TextPanel
from ui.panels.tree_panel import TreePanel
from ui.phrases import named
from ui.plain_words import caption, tip
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.undo_keys import UndoKeys

if TYPE_CHECKING:
    from ui.drafts import Draft
    from ui.evidence import EvidenceDesk
    from ui.handing_out import HandingOut
    from ui.panels.ledger_panel import LedgerPanel
    from ui.panels.said_panel import SaidPanel
    from ui.panels.table_panel import TablePanel
    from ui.reviewing import Reviewing

READING, TABLE, OVERVIEW, LEDGER = 0, 1, 2, 3
_STEP = 1.1
_DRAWINGS = {
    "export_pdf": "export",
    "undo": "undo",
    "redo": "redo",
    "find": "search",
    "settings": "settings",
    "note": "note",
    "add_link": "link",
    "table": "table",
    "overview": "overview",
}
_WORKBOOKS = (".xlsx", ".xlsm")
_FRAME = 40  # pixels at 100 % that a window's title takes of the screen
_PATIENCE = 3000  # milliseconds for work beside the window to see that it is to stop


class MainWindow(QMainWindow):
    """About one workspace for all its life; another file opens another window."""

    open_wanted = Signal(object)
    new_wanted = Signal()
    new_from_wanted = Signal(object)
    merge_wanted = Signal(object)
    backups_wanted = Signal()
    words_left = Signal(object)
    closed = Signal()

    def __init__(
        self, editor: Editor, theme: Theme, preferences: Preferences, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.theme = theme
        self.preferences = preferences
        self.dialogs = dialogs
        self.node = NodeId("")
        self._found: Sequence[NodeId] | None = None
        self._period = ""
        self._table: TablePanel | None = None
        self._ledger: LedgerPanel | None = None
        self.actions_ = Actions(self)
        self._undo_keys = UndoKeys(self)
        self.exporting = Exporting(self)
        self.filter = FilterBar(editor, theme)
        self.tree = TreePanel(editor, theme)
        self.text = TextPanel(editor, theme)
        self._right = QWidget()
        self.status = StatusLine(editor, theme)
        self.views = Tabs([self.tr("正文"), self.tr("填报表"), self.tr("总览"), self.tr("台账")])
        self.head = HeadBar(editor, theme, self.filter)
        self.saved = self.head.saved
        self.beside = button("", "link", lambda: self.desk.turn(not self.desk.is_turned))
        self.setAcceptDrops(True)
        self.setWindowTitle(self.tr("{0} — 承启").format(editor.path.stem))
        self._lay_out()
        self._fill_menus()
        self._connect()
        self._bind()
        self._return()
        FocusKeeper(self, self.filter.line, self._stop_of)

    @cached_property
    def said(self) -> SaidPanel:
        """The right sheet. It is made after the first painting, so that tree and words are there sooner."""
        from ui.panels.said_panel import SaidPanel

        said = SaidPanel(self.editor, self.theme)
        said.source_wanted.connect(self.show_source)
        said.words_left.connect(self.words_left)
        said.filing.choose_period(self._period)
        said.filing.period_chosen.connect(self._choose_period)
        said.node_wanted.connect(self.show_node)
        said.milestone_wanted.connect(self._add_milestone)
        said.evidence_wanted.connect(self._add_evidence)
        said.evidence_opened.connect(lambda one: self.evidence.open(one))
        said.export_wanted.connect(lambda title, rows: self._export_rows(self, title, rows))
        layout = QVBoxLayout(self._right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(said)
        said.show()
        if self.node:
            said.show_node(self.node)
        return said

    @cached_property
    def evidence(self) -> EvidenceDesk:
        """Copies and opens what proves something; made when somebody wants that."""
        from ui.evidence import EvidenceDesk

        desk = EvidenceDesk(self.editor, self)
        desk.failed.connect(self.say)
        desk.progressed.connect(self.status.show_progress)
        desk.ended.connect(lambda: self.status.show_progress("", 1.0))
        self.status.cancel_wanted.connect(desk.cancel)
        return desk

    @property
    def _is_complete(self) -> bool:
        return "said" in self.__dict__

    # what others may ask

    def show_node(self, node: str) -> None:
        """The one way to another node: all sheets follow."""
        if node not in self.editor.document.outline:
            return
        if self._is_complete:
            self.said.keep_pending()
            if left := self.said.unkept():
                self.words_left.emit(left)
        self.node = NodeId(node)
        self.tree.choose(self.node)
        self.text.show_node(self.node)
        if self._table is not None:
            self._table.choose(self.node)
        if self._is_complete:
            self.said.show_node(self.node)

    def show_filter(self, wanted: Filter) -> None:
        self.filter.show_filter(wanted)

    def show_view(self, number: int) -> None:
        self.views.choose(number)

    def show_source(self, span: Span) -> None:
        self.views.choose(READING)
        self.text.show_source(span)

    def show_pending(self) -> None:
        """The fields that hold several values, beside this window."""
        from ui.windows.pending_window import PendingWindow

        window = next((one for one in self.findChildren(PendingWindow) if one.isVisible()), None)
        if window is None:
            window = PendingWindow(self.editor, self.theme, parent=self)
            window.node_wanted.connect(self._show_text_of)
        _bring_up(window)

    def say(self, sentence: str, details: str = "") -> None:
        self.dialogs.say(self, sentence, details)

    def notice(self, bar: QWidget) -> None:
        """Something to be known that stops nobody, below the head of the window."""
        self._notices.addWidget(bar)
        bar.show()

    def unkept(self) -> list[Draft]:
        """What is typed somewhere and not kept yet."""
        said = self.said.unkept() if self._is_complete else []
        return [*said, *self._table.unkept()] if self._table is not None else said

    def put_back(self, draft: Draft) -> None:
        """Type words again into the field they came from."""
        self.views.choose(READING)
        self.show_node(draft.nodes[0])
        self.desk.turn(True)
        self.said.put_back(draft)

    # wiring

    def _connect(self) -> None:
        self.filter.wanted.connect(self._narrow)
        self.head.hand_out_wanted.connect(self._hand_out)
        self.head.take_back_wanted.connect(self.take_back)
        self.head.report_wanted.connect(self._open_export)
        self.filter.keep_wanted.connect(self._keep_filter)
        self.filter.next_wanted.connect(lambda: self._step(1))
        self.tree.node_wanted.connect(self.show_node)
        self.tree.nodes_chosen.connect(self._chose)
        self.tree.tree.painted.connect(lambda: QTimer.singleShot(0, self._complete))
        self.tree.link_wanted.connect(self.text.groundwork.choose_link)
        self.text.node_wanted.connect(self.show_node)
        self.text.note_wanted.connect(lambda _: self._note())
        self.text.doubt_wanted.connect(lambda _: self._doubt())
        self.text.add_link_wanted.connect(self._add_link)
        self.text.retarget_wanted.connect(self._retarget)
        self.text.confirm_wanted.connect(lambda _: self._confirm_lead())
        self.status.filter_wanted.connect(self.show_filter)
        self.status.pending_wanted.connect(self.show_pending)
        self.status.undo_wanted.connect(self.editor.undo)
        self.status.cancel_wanted.connect(self.exporting.cancel)
        self.views.chosen.connect(self._show_view)
        self.editor.refused.connect(self.say)
        self.editor.kept.connect(self.head.show_kept)
        self.editor.changed.connect(lambda _: self._name_undo())
        self.editor.index_ready.connect(lambda: self._narrow(self.filter.filter))
        self.exporting.progressed.connect(self.status.show_progress)
        self.exporting.done.connect(self._exported)
        self.exporting.failed.connect(self.say)
        self.exporting.ended.connect(lambda: self.status.show_progress("", 1.0))

    def _bind(self) -> None:
        bind, editor = self.actions_.bind, self.editor
        for name, deed in (
            ("new", self.new_wanted.emit),
            ("open", self._ask_to_open),
            ("recent", self._open_recent),
            ("merge", self._ask_to_merge),
            ("backup", self._backup),
            ("backups", self.backups_wanted.emit),
            ("export_pdf", self._open_export),
            ("export_tables", self._hand_out),
            ("take_back", self.take_back),
            ("about_source", self._about_source),
            ("close", self.close),
            ("undo", editor.undo),
            ("redo", editor.redo),
            ("find", self._find),
            ("next_hit", lambda: self._step(1)),
            ("previous_hit", lambda: self._step(-1)),
            ("clear_filter", self.filter.clear),
            ("keep_filter", lambda: self._keep_filter(self.filter.filter)),
            ("palette", self._open_palette),
            ("settings", self._open_settings),
            ("note", self._note),
            ("doubt", self._doubt),
            ("assign", self._assign),
            ("confirm_lead", self._confirm_lead),
            ("add_link", lambda: self._add_link(self.node)),
            ("confirm_links", self._confirm_links),
            ("milestone", self._add_milestone),
            ("evidence", self._add_evidence),
            ("name_moment", self._name_moment),
            ("differences", self._open_differences),
            ("bin", self._open_bin),
            ("pending", self.show_pending),
            ("reading", lambda: self.show_view(READING)),
            ("table", lambda: self.show_view(TABLE)),
            ("overview", lambda: self.show_view(OVERVIEW)),
            ("ledger", lambda: self.show_view(LEDGER)),
            ("gathered", self._open_gathered),
            ("source", self._toggle_source),
            ("turn", lambda: self.tree.tabs.choose(1 - self.tree.side)),
            ("next_pane", lambda: self._go_round(1)),
            ("previous_pane", lambda: self._go_round(-1)),
            ("expand", lambda: self.tree.expand_to(-1)),
            ("collapse", lambda: self.tree.expand_to(0)),
            ("history", self._show_history),
            ("larger_text", lambda: self._size(text=_STEP)),
            ("smaller_text", lambda: self._size(text=1 / _STEP)),
            ("larger_interface", lambda: self._size(interface=_STEP)),
            ("smaller_interface", lambda: self._size(interface=1 / _STEP)),
            ("usual_sizes", self._usual_sizes),
            ("light", lambda: self._wear(Tone.LIGHT)),
            ("dark", lambda: self._wear(Tone.DARK)),
            ("contrast", lambda: self._wear(Tone.CONTRAST)),
            ("system_tone", lambda: self._wear(Tone.SYSTEM)),
            ("shortcuts", self._open_shortcuts),
            ("about", self._about),
        ):
            bind(name, deed)
        self._name_undo()

    def _choose_period(self, period: str) -> None:
        """One period for the whole window, and for the next start."""
        self._period = period
        if self._table is not None:
            self._table.choose_period(period)
        self.said.filing.choose_period(period)

    # searching

    def _narrow(self, wanted: Filter) -> None:
        self.text.show_query(wanted.text)
        if wanted == Filter():
            self._show_only(None)
            self.filter.show_count("")
            return
        if not self.editor.finding.prepare(0.0):
            self.filter.show_count(self.tr("正在建立索引…"))
            self.editor.prepare_index()
            return
        found = self.editor.finding.nodes(wanted, self.editor.today())
        self._show_only(found)
        outline = self.editor.document.outline
        levels = Counter(outline[node].level for node in found)
        work = levels[Level.TASK] + levels[Level.MEASURE]
        points = levels[Level.POINT] + levels[Level.ACHIEVEMENT]
        self.filter.show_count(self.tr("任务举措 {0} · 成绩要点 {1}").format(work, points), f"{work} · {points}")

    def _show_only(self, found: Sequence[NodeId] | None) -> None:
        self._found = found
        self.tree.show_only(found)
        if self._table is not None:
            self._table.show_only(found)

    def _step(self, by: int) -> None:
        """To the next or the previous node in which something was found."""
        if self.filter.filter == Filter():
            return
        found = self.editor.finding.nodes(self.filter.filter, self.editor.today())
        outline = self.editor.document.outline
        found = [node for node in found if outline[node].level not in (Level.PART, Level.SECTION)]
        if not found:
            return
        at = found.index(self.node) if self.node in found else -1 if by > 0 else 0
        self.show_node(found[(at + by) % len(found)])

    def _find(self) -> None:
        self.filter.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.line.selectAll()

    def _keep_filter(self, wanted: Filter) -> None:
        if wanted == Filter():
            self.say(self.tr("还没有筛选。先在上面选条件，再存。"))
            return
        self.dialogs.ask_words(
            self, self.tr("给这个筛选起个名字，例如 本月到期："), "", lambda name: self.editor.keep_filter(name, wanted)
        )

    # the chosen work

    def _chose(self, nodes: Sequence[NodeId]) -> None:
        if not self._is_complete:
            return
        self.said.show_chosen(nodes if len(nodes) > 1 else [self.node] if self.node else [])

    def _note(self) -> None:
        chosen = self.text.selected()
        node, span = chosen if chosen is not None else (self.node, None)
        if node:
            self.desk.turn(True)
            self.said.write_note(node, span)

    def _doubt(self) -> None:
        chosen = self.text.selected()
        if chosen is None:
            self.say(self.tr("先在正文里选中有疑误的字，再标疑误。"))
            return
        self.desk.turn(True)
        self.said.write_note(chosen[0], chosen[1], is_doubt=True)

    def _assign(self) -> None:
        self.desk.turn(True)
        self.said.show_work()
        row = self.said.assignment.rows["lead"]
        row.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        row.line.selectAll()

    def _confirm_lead(self) -> None:
        self.editor.confirm(self.said.assignment.nodes, "lead")

    def _confirm_links(self) -> None:
        if suggested := self.text.groundwork.suggested():
            self.editor.judge(suggested, "确认")

    def _add_link(self, node: str) -> None:
        from ui.windows.link_picker import LinkPicker

        outline = self.editor.document.outline
        if node not in outline or outline[NodeId(node)].level in (Level.PART, Level.SECTION):
            self.say(self.tr("先在左边选一项任务、一条举措或一个要点，再添加关联。"))
            return
        LinkPicker(self.editor, self.theme, NodeId(node), parent=self).open()

    def _retarget(self, link: str) -> None:
        from ui.windows.link_picker import LinkPicker

        LinkPicker(self.editor, self.theme, self.node, replacing=link, parent=self).open()

    def _add_milestone(self) -> None:
        self.dialogs.ask_words(
            self,
            self.tr("节点（可以在末尾写时限，用逗号隔开，例如 完成选址，6月底前）："),
            "",
            lambda words: self.editor.add_milestone(self.node, words),
        )

    def _add_evidence(self) -> None:
        if self.editor.may_write():
            self.dialogs.ask_file(self, self.tr("选佐证材料"), "", self._keep_evidence)

    def _keep_evidence(self, *files: Path) -> None:
        if self.editor.document.outline[self.node].level not in (Level.TASK, Level.MEASURE):
            self.say(self.tr("先在左边选一项任务或一条举措，再添加佐证材料。"))
            return
        self.evidence.add(self.node, files)

    def _name_moment(self) -> None:
        self.dialogs.ask_words(self, self.tr("给此刻起个名字，例如 送审稿一："), "", self.editor.name_moment)

    # papers and files

    @cached_property
    def handing_out(self) -> HandingOut:
        """Outlives the window that asks for it."""
        from ui.handing_out import HandingOut

        return HandingOut(self.editor, self)

    def _hand_out(self) -> None:
        from ui.windows.handout_window import HandoutWindow

        HandoutWindow(self.editor, self.theme, self.dialogs, self.handing_out, parent=self).open()

    @cached_property
    def reviewing(self) -> Reviewing:
        from ui.reviewing import Reviewing

        return Reviewing(self.editor, self)

    def take_back(self, paths: Sequence[Path] = ()) -> None:
        """Review files that came home; without any, the window asks for them."""
        from ui.windows.return_window import ReturnWindow

        window = next((one for one in self.findChildren(ReturnWindow) if one.isVisible()), None)
        if window is None:
            window = ReturnWindow(self.editor, self.theme, self.dialogs, self.reviewing, parent=self)
            window.node_wanted.connect(self._show_text_of)
            window.taken.connect(self._took)
        _bring_up(window)
        window.add(paths)

    def _took(self, sentence: str) -> None:
        deeds = {self.tr("撤销"): self.editor.undo, self.tr("看台账"): lambda: self.show_view(LEDGER)}
        self.notice(NoticeBar(self.theme, sentence, deeds))

    def _export_rows(self, parent: QWidget, title: str, rows: Sequence[Sequence[str]]) -> None:
        self.dialogs.ask_new_file(
            parent,
            self.tr("导出{0}").format(title),
            self.tr("表格 (*.csv)"),
            lambda file: self.exporting.rows(file, rows),
            start=self.editor.path.with_name(f"{title}.csv"),
        )

    def _exported(self, files: list[Path]) -> None:
        if len(files) == 1:
            self.say(self.tr("已写成“{0}”。").format(files[0]))
        elif files:
            self.say(self.tr("已写成{0}个文件，在文件夹“{1}”里。").format(len(files), files[0].parent))

    def _ask_to_open(self) -> None:
        self.dialogs.ask_file(
            self,
            self.tr("打开工作文件"),
            self.tr("承启工作文件 (*.chengqi)"),
            self.open_wanted.emit,
            start=self.editor.path.parent,
        )

    def _ask_to_merge(self) -> None:
        self.dialogs.ask_file(
            self,
            self.tr("并入哪个文件"),
            self.tr("承启工作文件 (*.chengqi)"),
            self.merge_wanted.emit,
            start=self.editor.path.parent,
        )

    def _backup(self) -> None:
        from models.storage import make_backup
        from models.workspace import StoreError

        if not self.editor.may_write():
            return
        try:
            made = make_backup(self.editor.path)
        except StoreError as error:
            self.say(told(str(error)))
            return
        self.say(self.tr("已备份为“{0}”。").format(made) if made else self.tr("上次备份以后没有新的修改，没有再备份。"))

    # windows beside

    def _open_palette(self) -> None:
        from ui.windows.command_palette import CommandPalette

        palette = CommandPalette(self.actions_, self.theme, parent=self, snapshot=self.editor.snapshot)
        palette.node_wanted.connect(self._show_text_of)
        palette.open()

    def _open_settings(self) -> None:
        from ui.windows.settings_window import SettingsWindow

        SettingsWindow(self.editor, self.theme, self.preferences, parent=self).open()

    def _open_shortcuts(self) -> None:
        from ui.windows.shortcut_list import ShortcutList

        ShortcutList(self.actions_, self.theme, self.dialogs, parent=self, folder=self.editor.path.parent).open()

    def _open_differences(self) -> None:
        from ui.windows.differences_window import DifferencesWindow

        window = next((one for one in self.findChildren(DifferencesWindow) if one.isVisible()), None)
        if window is None:
            window = DifferencesWindow(self.editor, self.theme, parent=self)
            window.node_wanted.connect(self._show_text_of)
            window.export_wanted.connect(partial(self._export_rows, window))
        _bring_up(window)

    def _open_export(self) -> None:
        from ui.windows.export_window import ExportWindow

        if self._is_complete:
            self.said.keep_pending()
        window = next((one for one in self.findChildren(ExportWindow) if one.isVisible()), None)
        if window is None:
            window = ExportWindow(
                self.editor,
                self.theme,
                self.preferences,
                self.dialogs,
                found=lambda: self._found,
                chosen=self.tree.chosen,
                parent=self,
            )
        _bring_up(window)

    def _open_bin(self) -> None:
        from ui.windows.bin_window import BinWindow

        BinWindow(self.editor, self.theme, parent=self).open()

    def _about_source(self) -> None:
        from ui.windows.source_window import SourceWindow

        window = next((one for one in self.findChildren(SourceWindow) if one.isVisible()), None)
        if window is None:
            window = SourceWindow(self.editor, self.theme, parent=self)
            window.source_wanted.connect(self.show_source)
        _bring_up(window)

    def _about(self) -> None:
        self.say(self.tr("承启：承前启后。把今年的任务和去年的成绩放在一起，原文一字不改，每个数字都能回到出处。"))

    # the look

    def _show_view(self, number: int) -> None:
        if number not in self._views:
            self._views[number] = self._view(number)
            self._middle.addWidget(self._views[number])
        self._middle.setCurrentWidget(self._views[number])
        self.desk.want_right(number == READING)

    def _view(self, number: int) -> QWidget:
        if number == TABLE:
            from ui.panels.table_panel import TablePanel

            table = TablePanel(self.editor, self.theme)
            table.node_wanted.connect(self.show_node)
            table.choose_period(self._period)
            table.period_chosen.connect(self._choose_period)
            table.words_left.connect(self.words_left)
            self._table = table
            table.show_only(self._found)
            table.choose(self.node)
            return table
        if number == LEDGER:
            return self._ledger_view()
        from ui.panels.overview_panel import OverviewPanel

        overview = OverviewPanel(self.editor, self.theme)
        overview.filter_wanted.connect(self._show_filtered)
        overview.node_wanted.connect(self._show_text_of)
        return overview

    def _ledger_view(self) -> QWidget:
        from ui.panels.ledger_panel import LedgerPanel

        found = LedgerPanel(self.editor, self.theme)
        found.send_wanted.connect(self._hand_out)
        found.take_wanted.connect(self.take_back)
        found.gathered_wanted.connect(self._open_gathered)
        found.history_wanted.connect(self._show_edit)
        found.said.connect(self.say)
        self._ledger = found
        return found

    def _open_gathered(self) -> None:
        from ui.windows.gathered_window import GatheredWindow

        window = GatheredWindow(self.editor, self.theme, parent=self)
        window.node_wanted.connect(self._show_text_of)
        _bring_up(window)

    def _show_edit(self, words: str) -> None:
        """The edit of that name in the history of the whole."""
        self._show_history()
        self.said.history.show_whole(words)

    def _show_filtered(self, wanted: Filter) -> None:
        self.show_filter(wanted)

    def _show_text_of(self, node: str) -> None:
        self.views.choose(READING)
        self.show_node(node)

    def _toggle_source(self) -> None:
        self.views.choose(READING)
        if self.text.shows_source:
            self.text.show_reading()
        else:
            chosen = self.text.selected()
            self.text.show_source(chosen[1] if chosen else None)

    def _show_history(self) -> None:
        self.views.choose(READING)
        self.desk.turn(True)
        self.said.show_history()

    def _go_round(self, by: int) -> None:
        """The focus goes to the next sheet: search, tree, words, what is said."""
        self.said.show()
        stops = self._stops()
        focus = self.focusWidget()
        here = next((n for n, (home, _) in enumerate(stops) if focus and home.isAncestorOf(focus)), 0)
        stops[(here + by) % len(stops)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stops(self) -> list[tuple[QWidget, QWidget]]:
        """The sheets that are seen, each with the place where the keyboard stops in it."""
        words = self.text.source.page if self.text.shows_source and self.text.source else self.text.words
        stops: list[tuple[QWidget, QWidget]] = [(self.filter, self.filter.line), (self.tree, self.tree.tree)]
        middle = {TABLE: self._table.view if self._table else None, OVERVIEW: self._views.get(OVERVIEW)}
        middle[LEDGER] = self._ledger.stop if self._ledger else None
        stops.append((self._middle, middle.get(self.views.current) or words))
        if self._is_complete:
            stops.append((self.said, self.said.tabs.chosen_button))
        return [(home, stop) for home, stop in stops if stop.isVisible()]

    def _stop_of(self, widget: QWidget) -> QWidget | None:
        return next((stop for home, stop in self._stops() if home.isAncestorOf(widget)), None)

    def _size(self, *, interface: float = 1.0, text: float = 1.0) -> None:
        theme = self.theme
        theme.wear(theme.tone, theme.interface_scale * interface, theme.text_scale * text)
        self._keep_look()

    def _usual_sizes(self) -> None:
        self.theme.wear(self.theme.tone)
        self._keep_look()

    def _wear(self, tone: Tone) -> None:
        self.theme.wear(tone, self.theme.interface_scale, self.theme.text_scale)
        self._keep_look()

    def _keep_look(self) -> None:
        self.preferences.tone = self.theme.tone
        self.preferences.interface_scale = self.theme.interface_scale
        self.preferences.text_scale = self.theme.text_scale

    def _name_undo(self) -> None:
        for name, words, label_ in (
            ("undo", self.tr("撤销"), self.editor.undo_label()),
            ("redo", self.tr("重做"), self.editor.redo_label()),
        ):
            self.actions_[name].setText(caption(named(words, label_)) if label_ else words)
            self.actions_[name].setEnabled(bool(label_))

    def _fill_menus(self) -> None:
        bar = self.menuBar()
        for group, names in self.actions_.groups.items():
            menu = bar.addMenu(group)
            for name in names:
                if name == "recent":
                    self._recent = self._recent_menu(menu)
                    menu.addMenu(self._recent)
                else:
                    menu.addAction(self.actions_[name])
                if name in ("recent", "backups", "about_source", "redo", "keep_filter", "doubt", "confirm_lead"):
                    menu.addSeparator()
                if name in ("confirm_links", "evidence", "gathered", "turn", "history", "usual_sizes"):
                    menu.addSeparator()

    def _open_recent(self) -> None:
        """For the palette: the same list as in the menu, to be gone through with the arrow keys."""
        self._recent.popup(self.mapToGlobal(QPoint(self.theme.px(16), self.theme.px(48))))

    def _recent_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.actions_["recent"].text(), parent)

        def fill() -> None:
            menu.clear()
            for path in self.preferences.recent:
                action = menu.addAction(caption(path.name), partial(self.open_wanted.emit, path))
                action.setToolTip(tip(str(path)))
                action.setEnabled(path != self.editor.path)
            if menu.isEmpty():
                menu.addAction(self.tr("还没有打开过文件")).setEnabled(False)

        menu.aboutToShow.connect(fill)
        fill()
        return menu

    def _lay_out(self) -> None:
        px = self.theme.px
        self._middle = QStackedWidget()
        self._middle.addWidget(self.text)
        self._views: dict[int, QWidget] = {READING: self.text}
        middle = QWidget()
        middle.setProperty("role", "sheet")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        views = QHBoxLayout()
        views.setContentsMargins(px(32), 0, px(24), 0)
        views.addWidget(self.views)
        views.addStretch(1)
        views.addWidget(self.beside)
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(views)
        inside.addWidget(self._middle, 1)
        self.desk = Desk(self.theme, (self.tree, middle, self._right))
        self.desk.arranged.connect(self._offer_right)
        self._notices = QVBoxLayout()
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(self._notices)
        layout.addWidget(self.desk, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(whole)
        room = self.screen().availableSize() - QSize(0, px(_FRAME))
        self.resize(QSize(px(1440), px(900)).boundedTo(room))

    def _offer_right(self) -> None:
        """Where the right sheet has no place of its own, a word above the middle brings it."""
        self.beside.setVisible(self.desk.offers_right)
        self.beside.setText(self.tr("‹ 返回目录") if self.desk.is_turned else self.tr("分工与批注 ›"))

    # coming and going

    def _return(self) -> None:
        """The arrangement of last time, and the place in this file."""
        self.restoreGeometry(self.preferences.state("window"))
        self.desk.return_to(self.preferences.state("sheets"))
        place = self.preferences.place(self.editor.path)
        self.tree.return_to(place)
        self._period = place.get("period", [""])[0]
        tasks = self.editor.snapshot.tasks
        outline = self.editor.document.outline
        first = tasks[0].id if tasks else next(iter(outline)).id
        node = place.get("node", [first])[0]
        self.show_node(node if node in outline else first)
        self.tree.tree.setFocus()

    def _complete(self) -> None:
        """What can wait until the window has been painted once."""
        self.said.show()
        self.status.refresh()
        for name, drawing in _DRAWINGS.items():
            show_icon(self.actions_[name], drawing, self.theme)
        Job(lambda _: load_readings(), self).start()

    def _keep_pending(self) -> None:
        """Keep whatever is being typed, in whichever sheet."""
        self.tree.keep_pending()
        if self._table is not None:
            self._table.keep_pending()
        if self._is_complete:
            self.said.keep_pending()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_pending()
        self.preferences.keep_state("window", self.saveGeometry())
        self.preferences.keep_state("sheets", self.desk.place())
        place: dict[str, list[str]] = {**self.tree.place(), "node": [self.node], "period": [self._period]}
        self.preferences.keep_place(self.editor.path, place)
        self.preferences.flush()
        self.exporting.cancel()
        if "evidence" in self.__dict__:
            self.evidence.stop()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._stop_work_beside()
        super().closeEvent(event)
        self.closed.emit()

    def _stop_work_beside(self) -> None:
        """Nothing of it is left that the log does not know; whatever is being read is waited for no longer."""
        handing_out = self.__dict__.get("handing_out")
        if "reviewing" in self.__dict__:
            self.reviewing.cancel()
        if handing_out is not None:
            handing_out.cancel()
        QThreadPool.globalInstance().waitForDone(_PATIENCE)
        if handing_out is not None:
            handing_out.abandon()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():  # also what cannot be used: a sentence says why
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        elsewhere = next((url.toString() for url in urls if not url.isLocalFile()), "")
        files = [Path(url.toLocalFile()) for url in urls]
        if elsewhere:
            self.say(self.tr("“{0}”不是这台电脑上的文件。请先保存到电脑上，再拖进来。").format(elsewhere))
        elif any(file.is_dir() or file.suffix.lower() in _WORKBOOKS for file in files):
            self.take_back(files)
        elif len(files) > 1:
            self._take_files(files)
        elif files:
            self._take_file(files[0])

    def _take_files(self, files: Sequence[Path]) -> None:
        """Several together can only prove something."""
        if any(file.suffix.lower() == ".chengqi" or not file.is_file() for file in files):
            self.say(self.tr("几个一起拖进来，只能都是作为佐证材料的文件。工作文件和文件夹请一次拖一个。"))
            return
        self.dialogs.ask(
            self,
            self.tr("把这{0}个文件都作为当前条目的佐证材料？").format(len(files)),
            [self.tr("添加")],
            lambda _: self._keep_evidence(*files),
        )

    def _take_file(self, path: Path) -> None:
        """A workspace is opened, or merged if the person says so; anything else proves something."""
        if path.suffix.lower() == ".chengqi":
            opening, merging = self.tr("打开"), self.tr("并入当前文件")
            self.dialogs.ask(
                self,
                self.tr("“{0}”：打开它，还是把其中的修改并入当前文件？").format(path.name),
                [opening, merging],
                lambda choice: (self.open_wanted if choice == opening else self.merge_wanted).emit(path),
            )
        elif path.suffix.lower() in (".txt", ".docx", ".html", ".htm"):
            adding, making = self.tr("添加为佐证材料"), self.tr("用它新建工作文件…")
            self.dialogs.ask(
                self,
                self.tr("“{0}”：添加为当前条目的佐证材料，还是当作一份报告新建工作文件？").format(path.name),
                [adding, making],
                lambda choice: self.new_from_wanted.emit(path) if choice == making else self._keep_evidence(path),
            )
        elif path.is_file():
            self.dialogs.ask(
                self,
                self.tr("把“{0}”作为当前条目的佐证材料？").format(path.name),
                [self.tr("添加")],
                lambda _: self._keep_evidence(path),
            )
        else:
            self.say(self.tr("“{0}”不是文件，不能拖进来用。请拖其中的文件。").format(path.name or path))


def _bring_up(window: QDialog) -> None:
    """Beside the main window, which stays in use."""
    window.show()
    window.raise_()
    window.activateWindow()
