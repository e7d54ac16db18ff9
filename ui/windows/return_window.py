"""回收: what the files that came home say, before any of it changes anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from exporters.returning import Review
from models.search.folding import fold, holds_all
from models.workspace.deciding import TAKING, Deciding, Decision, Settled, choices
from models.workspace.declined import recall, remembered_fields
from models.workspace.edit import now
from models.workspace.entries import EntryError
from models.workspace.judged import Judged, Outcome
from models.workspace.taking_in import answering, dated_anew, label_of_taking, origin_of, turned_away
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.files_over_window import FilesOverWindow
from ui.icons import make_searchable
from ui.item_models.return_model import SHAPES, ReturnModel
from ui.model_words import told, word
from ui.panels.count_chips import CountChips
from ui.panels.flow import label
from ui.panels.list_above import ListAbove
from ui.panels.return_details import ReturnDetails
from ui.panels.return_table import ReturnTable
from ui.panels.returned_files import ReturnedFiles
from ui.phrases import spoken
from ui.reviewing import Reviewing
from ui.theme import Theme
from ui.windows.return_parts import Foot, Head, Nothing
from ui.windows.side_window import SideWindow

NOTHING, REVIEW = 0, 1
_PAUSE = 120  # milliseconds without a key before rows are looked through
_FILES, _WHOLE = 250, (1200, 780)  # pixels at 100 %: the sheet of the files, the window
_SOON = 250  # milliseconds after somebody's edit: several come together


class ReturnWindow(SideWindow):
    """Stands beside the main window. Where somebody edits meanwhile the review is made anew, and says so."""

    node_wanted = Signal(str)
    taken = Signal(str)

    def __init__(
        self, editor: Editor, theme: Theme, dialogs: Dialogs, reviewing: Reviewing, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("回收任务分解表"))
        self.setAcceptDrops(True)
        FilesOverWindow(self)
        self._editor = editor
        self._dialogs = dialogs
        self._reviewing = reviewing
        self._again = False
        self._taking = False
        self.paths: list[Path] = []
        self.review = Review((), ())
        self.head = Head(theme)
        self.nothing = Nothing(theme)
        self.files = ReturnedFiles(theme)
        self.chips = CountChips([("", self.tr("全部")), *((one.value, _named(one)) for one in Outcome)], theme)
        self.narrow = QLineEdit()
        self.narrow.setPlaceholderText(self.tr("按单位、条目、栏目、内容查"))
        self.narrow.setAccessibleName(self.tr("查报回的内容"))
        make_searchable(self.narrow, theme)
        self.model = ReturnModel(self)
        self.table = ReturnTable(self.model, theme)
        self.none = label(role="soft", wraps=True)
        self.details = ReturnDetails(theme)
        self.foot = Foot(theme)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self._show()

    def add(self, paths: Sequence[Path]) -> None:
        """Files and folders beside those that are looked at already."""
        self.paths = list(dict.fromkeys((*self.paths, *paths)))
        self._again = False
        self._read()

    def done(self, result: int) -> None:
        self._leave()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    # reading

    def _read(self) -> None:
        if self.paths:
            self.head.show_progress(self.tr("正在读报回的文件…"), 0.0)
            self._reviewing.start(self.paths)
            self._count()

    def _came(self, review: Review) -> None:
        deciding = Deciding(review.judged)
        recall(self._editor.snapshot.register, deciding)
        deciding.follow(self.model.deciding)
        self.review = review
        self.model.show_judged(deciding, _units(review), self._editor.snapshot)
        self.table.fit_to(self.model.cells())
        self.head.show_progress("", 1.0)
        self.head.show_warning(self.tr("这期间有人改了内容，已经重新比对；定过的还照原样。") if self._again else "")
        self._again = False
        self.files.show_review(review, self._editor.snapshot.register)
        self._show()

    def _failed(self, sentence: str) -> None:
        self.head.show_progress("", 1.0)
        self.head.show_warning(sentence)
        self.paths = self.paths if self.review.judged or self.review.returns else []
        self._show()

    def _stopped(self) -> None:
        self._failed(self.tr("已停止读取，什么也没有改。"))

    def _changed(self, _subjects: object) -> None:
        """Somebody has edited: what was judged may be judged otherwise now."""
        if self.paths and not self._taking:
            self._again = True
            self._soon.start()
            self._count()

    def _leave(self) -> None:
        self._soon.stop()
        self._reviewing.cancel()

    # showing

    def _show(self) -> None:
        has_any = bool(self.review.returns or self.review.judged)
        self.pages.setCurrentIndex(REVIEW if has_any else NOTHING)
        self.head.show_sums(self._sums() if has_any else "")
        self._narrow()

    def _sums(self) -> str:
        units = {one.file.department for one in self.review.returns}
        refused = sum(row.is_of_whole_file for row in self.review.judged)
        words = self.tr("读到{0}个单位的{1}份表。").format(len(units), len(self.review.returns))
        words += self.tr("另有{0}份没有收，原因在左边。").format(refused) if refused else ""
        over = len(self.review.passed_over)
        words += self.tr("有{0}个文件不是表格，没有看。").format(over) if over else ""
        return words + (self.tr("可以选多行，按空格键改“怎么定”。") if self.model.rowCount() else "")

    def _narrow(self) -> None:
        words, is_of_file = fold(self.narrow.text()).split(), self.files.of_chosen()
        self.chips.show_counts(Counter(row.outcome.value for row in self.model.cells() if is_of_file(row)))
        outcome = self.chips.key

        def lets_through(row: Judged) -> bool:
            if (outcome and row.outcome != outcome) or not is_of_file(row):
                return False
            return not words or holds_all(self.model.searched(row), words)

        self.model.narrow(lets_through)
        self.narrow.setEnabled(not self.files.sentence)
        self.chips.setVisible(not self.files.sentence)
        self.table.show_any(self.model.rowCount() > 0)
        self.none.setText(self._why_none())
        self.none.setVisible(self.model.rowCount() == 0)
        self.details.setVisible(self.model.rowCount() > 0)
        self._follow()
        self._count()

    def _why_none(self) -> str:
        if self.files.sentence:
            return self.files.sentence
        if self.narrow.text().strip() or self.chips.key:
            return self.tr("没有符合条件的内容。可以少写几个字，或者看“全部”。")
        if not self.review.returns:
            return self.tr("没有读到可以收的内容，原因写在左边。")
        if all(one.owes_nothing for one in self.review.returns):
            return self.tr("与下发时完全一样：只配合，没有要填的。")
        return self.tr("与下发时完全一样，没有填报内容，不算回收。")

    def _follow(self) -> None:
        """The details follow the current row, the decisions all that are chosen."""
        row = self.table.current
        chosen = [self.model.row_at(number) for number in self.table.chosen]
        self.details.show_row(self._title(row) if row else "", row)
        self.details.offer(chosen, self.model.decision_at(self.table.currentIndex().row()) if row else None)
        self.heights.fit()

    def _title(self, row: Judged) -> str:
        unit = self.model.unit_of(row)
        parts = (
            unit,
            row.title and f"{row.title}!{row.address}".strip("!"),
            row.file if row.file not in unit else "",
        )
        place = " · ".join(part for part in parts if part)
        return f"{self.model.whole_field_name(row)}　{place}".strip()

    # deciding

    def _decide(self, decision: Decision | None = None) -> None:
        self.model.decide(self.table.chosen, decision)
        self.head.show_warning("")
        self._follow()
        self._count()

    def _decide_all(self, deed: str) -> None:
        deciding = self.model.deciding
        if deed == "safe":
            deciding.take_safe()
            recall(self._editor.snapshot.register, deciding)  # somebody has seen those, and does not want them
        else:
            settled = deciding.settle_conflicts(Decision.TAKE if deed == "returned" else Decision.LEAVE)
            self.head.show_warning(self._settled_words(settled, deed))
        self.model.refresh()
        self._follow()
        self._count()

    def _settled_words(self, settled: Settled, deed: str) -> str:
        """What settling all at once came to, and why it left some alone."""
        all_of = self.tr("{0}格冲突定为用报回值。") if deed == "returned" else self.tr("{0}格冲突定为留现值。")
        words = all_of.format(settled.done) if settled.done else ""
        if settled.waiting:
            apart = self.tr("{0}格没有动：几份文件填得不一样，请一格一格定用哪一份的。")
            words += apart.format(settled.waiting)
        if settled.decided:
            words += self.tr("{0}格没有动：几份文件填得不一样，已经定过。").format(settled.decided)
        return words

    def _count(self) -> None:
        deciding = self.model.deciding
        counts = Counter(deciding.of(number) for number in range(len(deciding.judged)))
        added = counts[Decision.NOTE] + counts[Decision.MILESTONE]
        is_ready = not self._reviewing.is_running and not self._soon.isActive()
        outcomes = {row.outcome for row in deciding.judged if choices(row)}
        turned = self._new_refusals()
        is_any = bool(self.review.returns or turned)
        taken = sum(counts[one] for one in TAKING)
        free = sum(row.owes_nothing for row in turned)
        self.foot.show_counts(taken, added, counts[Decision.WAIT], len(turned) - free, free)
        may_take = is_ready and is_any and not self._editor.read_only
        self.foot.allow(outcomes, may_take=may_take)

    def _new_refusals(self) -> list[Judged]:
        choice = self.model.deciding.choice()
        return turned_away(self._editor.snapshot.register, self.review.returns, self.review.judged, choice)

    # taking in

    def _take(self) -> None:
        if self._soon.isActive() or self._reviewing.is_running:
            return
        deciding, returns = self.model.deciding, self.review.returns
        files = answering(returns, self.review.judged, deciding.choice())
        try:
            day = self.foot.returned_on(self._editor.today())
            fields = deciding.fields(self._editor.snapshot, returns, self._editor.actor, now(), day)
        except EntryError as error:
            self.head.show_warning(told(str(error)))
            return
        if not fields:
            self.head.show_warning(self.tr("没有要收的内容，什么也没有改。"))
            return
        fields |= remembered_fields(self._editor.snapshot.register, self.model.deciding)
        self._taking = True
        refused, register = self._new_refusals(), self._editor.snapshot.register
        name, origin = label_of_taking(register, files, refused), origin_of(files, refused)
        why = self._editor.refusal_of(lambda: self._editor.say_values(fields, name, origin))
        self._taking = False
        if why:
            self.head.show_warning(why)
            return
        self.taken.emit(self.foot.done_words(dated_anew(fields)))
        self.accept()

    def _ask_files(self) -> None:
        kinds = self.tr("表格 (*.xlsx *.xlsm);;所有文件 (*)")
        start = self.paths[-1].parent if self.paths else self._editor.path.parent
        self._dialogs.ask_files(self, self.tr("选报回的文件"), kinds, self.add, start=start)

    def _ask_folder(self) -> None:
        start = self.paths[-1].parent if self.paths else self._editor.path.parent
        self._dialogs.ask_folder(
            self, self.tr("选放着报回文件的文件夹"), lambda folder: self.add([folder]), start=start
        )

    def _go(self, _index: QModelIndex) -> None:
        row = self.table.current
        if row is not None and row.node in self._editor.document.outline:
            self.node_wanted.emit(row.node)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._read)
        self._editor.changed.connect(self._changed)
        for place in (self.nothing, self.head):
            place.files_wanted.connect(self._ask_files)
            place.folder_wanted.connect(self._ask_folder)
        self.head.stop_wanted.connect(self._reviewing.cancel)
        self.files.chosen.connect(self._narrow)
        self.chips.chosen.connect(self._narrow)
        self.narrow.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._narrow)
        self.table.moved.connect(self._follow)
        self.table.turn_wanted.connect(self._decide)
        self.table.go_wanted.connect(self._go)
        self.details.decided.connect(self._decide)
        self.foot.all_wanted.connect(self._decide_all)
        self.foot.take_wanted.connect(self._take)
        self.foot.away_wanted.connect(self.reject)
        work = self._reviewing
        work.progressed.connect(self.head.show_progress)
        work.reviewed.connect(self._came)
        work.failed.connect(self._failed)
        work.cancelled.connect(self._stopped)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.sheets = QSplitter(Qt.Orientation.Horizontal)
        self.sheets.setChildrenCollapsible(False)
        self.sheets.setHandleWidth(1)
        self.sheets.addWidget(self._left())
        self.sheets.addWidget(self._right())
        self.sheets.setStretchFactor(1, 1)
        self.sheets.setSizes([px(_FILES), px(_WHOLE[0] - _FILES)])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(self.sheets)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(self.head)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.foot)
        self.take_size(*_WHOLE)

    def _left(self) -> QWidget:
        """What is looked for stands above the files: the list of cells needs the height."""
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, self._theme.px(12), 0)
        inside.setSpacing(self._theme.px(8))
        inside.addWidget(self.narrow)
        inside.addWidget(self.files, 1)
        return left

    def _right(self) -> QWidget:
        px = self._theme.px
        above = QWidget()
        inside = QVBoxLayout(above)
        inside.setContentsMargins(px(12), 0, 0, 0)
        inside.setSpacing(px(8))
        inside.addWidget(self.chips)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        self.details.setContentsMargins(px(12), 0, 0, 0)
        self.heights = ListAbove(self._theme, above, self.details, lambda: self.details.wanted_height)
        return self.heights


def _units(review: Review) -> dict[tuple[str, str], str]:
    """The unit of each file; of several copies from one unit also the file's name."""
    copies = Counter(one.file.department for one in review.returns)
    found = {}
    for file in (one.file for one in review.returns):
        is_named = copies[file.department] == 1
        both = file.name if file.department in file.name else spoken((file.department, file.name))
        found[file.name, file.handout] = file.department if is_named else both
    return found


def _named(outcome: Outcome) -> str:
    return f"{SHAPES[outcome][0]} {word(outcome.word)}"
