"""The window: one desk, three sheets. It puts them together and connects them with the duties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from models.outline import NodeId
from ui.actions import Actions
from ui.background import Job
from ui.dialogs import Answer, Dialogs
from ui.duties.arrangement import Arrangement
from ui.duties.chosen_work import ChosenWork
from ui.duties.doubtful_words import DoubtfulWords
from ui.duties.dropped_files import DroppedFiles
from ui.duties.files_wanted import FilesWanted
from ui.duties.hand import Hand
from ui.duties.look import Look
from ui.duties.menus import Menus
from ui.duties.narrowing import Narrowing
from ui.duties.papers import Papers
from ui.duties.place import Place
from ui.duties.proofs import Proofs
from ui.duties.refusals import Refusals
from ui.duties.row_menu import RowMenu
from ui.duties.said_words import SaidWords
from ui.duties.side_windows import SideWindows
from ui.duties.stops import Stops
from ui.duties.ways import Ways
from ui.duties.workbooks import Workbooks
from ui.editor import Editor
from ui.files_over_window import FilesOverWindow
from ui.focus_keeper import FocusKeeper
from ui.panels.desk import Desk
from ui.panels.filter_bar import FilterBar
from ui.panels.head_bar import HeadBar
from ui.panels.notice_bar import UndoableBar
from ui.panels.right_sheet import RightSheet
from ui.panels.status_line import StatusLine
from ui.panels.tree_panel import TreePanel
from ui.panels.views import READING, Views
from ui.preferences import Preferences
from ui.slices import Slices
from ui.theme import Theme
from ui.undo_keys import UndoKeys

if TYPE_CHECKING:
    from models.search import Filter
    from ui.drafts import Draft
    from ui.panels.ledger_panel import LedgerPanel
    from ui.panels.overview_panel import OverviewPanel
    from ui.panels.said_panel import SaidPanel
    from ui.panels.table_panel import TablePanel
    from ui.panels.text_panel import TextPanel


class MainWindow(QMainWindow):
    """About one workspace for all its life; another file opens another window."""

    words_left = Signal(object)
    closed = Signal()

    def __init__(
        self, editor: Editor, theme: Theme, preferences: Preferences, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._theme = theme
        self._dialogs = dialogs
        self.setAcceptDrops(True)
        FilesOverWindow(self)
        self.setWindowTitle(self.tr("{0} — 承启").format(editor.path.stem))
        self.actions_ = Actions(self)
        self._undo_keys = UndoKeys(self)
        self._completing = Slices(self)
        self._is_left = self._has_left_words = False
        self.words_left.connect(self._remember_left)
        self._make_sheets()
        self._take_up_duties(preferences)
        self._lay_out()
        self._connect_sheets()
        self._connect_duties()
        self._bind()
        self._arrangement.return_to_last()
        self.tree.tree.setFocus()
        FocusKeeper(self, self.filter.line, self._stops.of)

    # what others may ask

    @property
    def node(self) -> NodeId:
        return self.place.node

    @property
    def text(self) -> TextPanel:
        return self.views.text

    @property
    def said(self) -> SaidPanel:
        return self.right.said

    @property
    def is_complete(self) -> bool:
        """What can wait until the window has been painted once is there too."""
        return self.views.is_made and self.right.is_made and not self._completing.is_running

    def show_node(self, node: str) -> None:
        self.place.go(node)

    def show_filter(self, wanted: Filter) -> None:
        self.filter.show_filter(wanted)

    def say(self, sentence: str, details: str = "") -> None:
        self._dialogs.say(self, sentence, details)

    def ask(self, sentence: str, choices: Sequence[str], answer: Answer) -> None:
        self._dialogs.ask(self, sentence, choices, answer)

    def notice(self, bar: QWidget) -> None:
        """Something to be known that stops nobody, below the head of the window."""
        self._notices.addWidget(bar)
        bar.show()

    def unkept(self) -> list[Draft]:
        """What is typed somewhere and not kept yet."""
        return [*self.right.unkept(), *self.views.unkept()]

    def keep_pending(self) -> None:
        """Keep whatever is typed somewhere and not left yet."""
        for sheet in (self.tree, self.views, self.right):
            sheet.keep_pending()

    def leave(self) -> None:
        """Close without asking: what cannot be stored waits where words wait."""
        self._is_left = True
        self.close()

    # put together

    def _make_sheets(self) -> None:
        editor, theme = self.editor, self._theme
        self.filter = FilterBar(editor, theme)
        self.head = HeadBar(editor, theme, self.filter)
        self.tree = TreePanel(editor, theme)
        self.views = Views(editor, theme)
        self.right = RightSheet(editor, theme)
        self.desk = Desk(theme, (self.tree, self.views, self.right))
        self.status = StatusLine(editor, theme)

    def _take_up_duties(self, preferences: Preferences) -> None:
        editor, theme, dialogs = self.editor, self._theme, self._dialogs
        self.place = Place(editor.document.outline, self)
        self.ways = Ways(self.place, self.views, self.right, self)
        hand = Hand(editor.document.outline, self.place, self.tree, self.views)
        self.said_words = SaidWords(editor, self.place, self.right, self.desk, self)
        self.narrowing = Narrowing(
            editor, self.filter, self.place, dialogs, hand, self.said_words, self, levels=lambda: self.tree.levels
        )
        self.work = ChosenWork(editor, theme, dialogs, self.place, self.views, self.right, self)
        self.proofs = Proofs(editor, self.place, dialogs, self)
        DoubtfulWords(editor, theme, self.notice, self)
        self.refusals = Refusals(editor, theme, dialogs, self.notice, self)
        self.papers = Papers(
            editor,
            theme,
            preferences,
            dialogs,
            self,
            found=lambda: self.narrowing.found,
            chosen=self.tree.chosen,
            place=self.place,
        )
        self.workbooks = Workbooks(editor, theme, dialogs, self.place, self)
        self.files = FilesWanted(editor, theme, preferences, dialogs, self)
        self.side_windows = SideWindows(editor, theme, preferences, dialogs, self.actions_, self)
        self._dropped = DroppedFiles(self.files, self.workbooks, self.proofs, dialogs, self)
        self._look = Look(theme, preferences, self)
        self._stops = Stops(self.filter, self.tree, self.views, self.right, self)
        self._menus = Menus(self.actions_, editor, self)
        self._row_menu = RowMenu(self.actions_, editor.document, self.tree, self)
        self._arrangement = Arrangement(
            editor, theme, preferences, self.place, self.tree, self.desk, self.views, self.right, self
        )

    def _lay_out(self) -> None:
        self._menus.fill(self.menuBar(), self.files.recent)
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

    # connected

    def _connect_sheets(self) -> None:
        self.place.leaving.connect(self.right.leave)
        for sheet in (self.tree.choose, self.views.show_node, self.right.show_node):
            self.place.moved.connect(sheet)
        self.tree.node_wanted.connect(self.place.go)
        self.tree.nodes_chosen.connect(self.right.show_chosen)
        self.tree.link_wanted.connect(lambda link: self.text.show_link(link))
        self.tree.tree.painted.connect(lambda: self._completing.start(self._what_can_wait()))
        self.filter.wanted.connect(lambda wanted: self.said_words.show_query(wanted.text))
        self.views.chosen.connect(lambda number: self.desk.want_right(number == READING))
        self.views.turn_wanted.connect(lambda: self.desk.turn(not self.desk.is_turned))
        self.views.text_made.connect(self._connect_text)
        self.views.table_made.connect(self._connect_table)
        self.views.overview_made.connect(self._connect_overview)
        self.views.ledger_made.connect(self._connect_ledger)
        self.desk.arranged.connect(self._offer_turn)
        self.right.brought.connect(lambda: self.desk.turn(True))
        self.right.words_left.connect(self.words_left)
        self.right.made.connect(self._connect_said)
        self.status.filter_wanted.connect(self.show_filter)
        self.status.late_wanted.connect(self.ways.to_late_measures)
        self.status.undo_wanted.connect(self.editor.undo)

    def _connect_duties(self) -> None:
        self.refusals.not_kept.connect(self.head.show_not_kept)
        self.refusals.save_as_wanted.connect(self.files.ask_to_save_as)
        self.refusals.again_wanted.connect(self.keep_pending)
        self.editor.kept.connect(self.head.show_kept)
        self.head.hand_out_wanted.connect(self.workbooks.hand_out)
        self.head.take_back_wanted.connect(self.workbooks.take_back)
        self.head.report_wanted.connect(self.papers.open)
        self.narrowing.narrowed.connect(self.tree.show_only)
        self.narrowing.renewed.connect(self.tree.renew)
        self.place.moved.connect(lambda _: self.said_words.go_along())
        for gone in (self.place.moved, self.tree.nodes_chosen):
            gone.connect(lambda _: self.narrowing.let_go())
        self.status.pending_wanted.connect(self.side_windows.show_pending)
        self.papers.preparing.connect(self.right.keep_pending)
        for duty in (self.papers, self.proofs):
            duty.begun.connect(self.status.follow)
        for leading in (self.workbooks, self.side_windows):
            leading.node_wanted.connect(self.ways.to_text_of)
        self.workbooks.taken.connect(self._say_taken)
        self.side_windows.source_wanted.connect(self.ways.to_source)
        self.side_windows.rows_wanted.connect(self.papers.write_rows)

    def _connect_text(self, text: TextPanel) -> None:
        text.node_wanted.connect(self.place.go)
        self.filter.wanted.connect(lambda wanted: text.show_query(wanted.text))
        self.narrowing.led.connect(text.seek_hit)
        text.show_query(self.filter.filter.text)

    def _connect_said(self, said: SaidPanel) -> None:
        said.filing.choose_period(self.place.period)
        said.filing.period_chosen.connect(self.place.choose_period)
        self.place.period_chosen.connect(said.filing.choose_period)
        said.node_wanted.connect(self.place.go)
        said.notes.left.connect(self.status.say)
        said.source_wanted.connect(self.ways.to_source)
        said.milestone_wanted.connect(self.work.add_milestone)
        said.evidence_wanted.connect(self.proofs.ask)
        said.evidence_opened.connect(self.proofs.open)
        said.export_wanted.connect(partial(self.papers.write_rows, self))

    def _connect_table(self, table: TablePanel) -> None:
        table.node_wanted.connect(self.place.go)
        self.place.moved.connect(table.choose)
        table.choose_period(self.place.period)
        table.period_chosen.connect(self.place.choose_period)
        self.place.period_chosen.connect(table.choose_period)
        table.words_left.connect(self.words_left)
        self.narrowing.narrowed.connect(table.show_only)
        self.narrowing.renewed.connect(table.renew)
        table.show_only(self.narrowing.shown)
        table.choose(self.place.node)

    def _connect_overview(self, overview: OverviewPanel) -> None:
        overview.filter_wanted.connect(self.show_filter)
        overview.node_wanted.connect(self.ways.to_text_of)

    def _connect_ledger(self, ledger: LedgerPanel) -> None:
        ledger.send_wanted.connect(self.workbooks.hand_out)
        ledger.take_wanted.connect(self.workbooks.take_back)
        ledger.gathered_wanted.connect(self.side_windows.show_gathered)
        ledger.urging_wanted.connect(self.papers.write_urgings)
        ledger.history_wanted.connect(self.ways.to_edit)
        ledger.export_wanted.connect(partial(self.papers.write_rows, self))
        ledger.said.connect(self.say)

    def _bind(self) -> None:
        for duty in (
            *(self.files, self.papers, self.workbooks, self.side_windows),
            *(self.narrowing, self.work, self.proofs, self.ways, self._stops, self._look),
        ):
            self.actions_.bind_all(duty.deeds)
        self.actions_.bind_all(
            {
                "undo": self.editor.undo,
                "redo": self.editor.redo,
                "turn": lambda: self.tree.tabs.choose(1 - self.tree.side),
                "expand": partial(self.tree.expand_to, -1),
                "collapse": partial(self.tree.expand_to, 0),
                "usual_columns": self.tree.columns.take_usual,
                "close": self.close,
            }
        )

        self._look.tick(self.actions_)

    def _offer_turn(self) -> None:
        self.views.offer_turn(offered=self.desk.offers_right, is_turned=self.desk.is_turned)

    def _remember_left(self) -> None:
        self._has_left_words = True

    def _say_taken(self, sentence: str) -> None:
        deeds = {self.tr("撤销"): self.editor.undo, self.tr("看台账"): self.ways.to_ledger}
        self.notice(UndoableBar(self.editor, self._theme, sentence, deeds))

    # coming and going

    def _what_can_wait(self) -> Iterator[None]:
        """Until the window has been painted once; between the steps it answers."""
        from models.search import load_readings

        self.views.make_text()
        yield
        self.right.said.show()
        yield
        self.status.refresh()
        self._menus.draw(self._theme)
        yield
        self._arrangement.return_to_view()
        Job(lambda _: load_readings(), self).start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_pending()
        if self.refusals.is_failing and not self._is_left and (self._has_left_words or self.unkept()):
            event.ignore()
            QTimer.singleShot(0, self, partial(self.refusals.ask_to_leave, self.leave))  # closing is no time to close
            return
        self._completing.stop()
        self._arrangement.keep()
        self.papers.stop()
        self.proofs.stop()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.workbooks.stop()
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():  # also what cannot be used: a sentence says why
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropped.take(event.mimeData())
