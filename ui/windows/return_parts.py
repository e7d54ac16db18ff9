"""The head and the foot of the review, and what stands there before any file does."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from models.workspace.deadlines import read_deadline
from models.workspace.entries import EntryError
from models.workspace.judged import Outcome
from ui.panels.flow import button, label
from ui.theme import Theme


class Head(QWidget):
    """What was read, what is being read, and what has to be known."""

    files_wanted = Signal()
    folder_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sums = label()
        self.warning = label(role="doubt", wraps=True)
        self.doing = label(role="soft")
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("读取的进度"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(theme.px(160))
        self.stop = button(self.tr("停止"), "link", self.stop_wanted.emit)
        self.more = button(self.tr("再加文件…"), "", self.files_wanted.emit)
        self.folder = button(self.tr("再加文件夹…"), "", self.folder_wanted.emit)
        self._lay_out()
        self.show_progress("", 1.0)
        self.show_warning("")

    def show_sums(self, words: str) -> None:
        self.sums.setText(words)
        for part in (self.more, self.folder):
            part.setVisible(bool(words))

    def show_progress(self, what: str, share: float) -> None:
        """An empty word ends it."""
        for part in (self.doing, self.progress, self.stop):
            part.setVisible(bool(what))
        self.doing.setText(what)
        self.progress.setValue(round(share * 100))

    def show_warning(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.sums)
        row.addStretch(1)
        for part in (self.doing, self.progress, self.stop, self.more, self.folder):
            row.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(4))
        layout.addLayout(row)
        layout.addWidget(self.warning)


class Nothing(QWidget):
    """Says how files come in."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("把各单位报回的表，或放着这些表的文件夹，拖到这里。\n先比对给您看，点“收下”以前什么也不改。")
        self.sentence = label(words, "soft", wraps=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.files = button(self.tr("选文件…"), "primary", self.files_wanted.emit)
        self.folder = button(self.tr("选文件夹…"), "", self.folder_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        row.addWidget(self.files)
        row.addWidget(self.folder)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(16))
        layout.addStretch(2)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        layout.addStretch(3)


class Foot(QWidget):
    """Decisions for all at once, what they come to, and the one button that changes anything."""

    all_wanted = Signal(str)
    take_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._taken = self._added = self._refused = self._waiting = self._free = 0
        self.safe = button(self.tr("全部可收的都收"), "", lambda: self.all_wanted.emit("safe"))
        self.returned = button(self.tr("冲突都用报回值"), "", lambda: self.all_wanted.emit("returned"))
        self.returned.setToolTip(self.tr("几份文件互相不一样的除外，要一个一个定。"))
        self.now = button(self.tr("冲突都留现值"), "", lambda: self.all_wanted.emit("now"))
        self.sums = label(role="soft")
        self.day = QLineEdit()
        self.day.setPlaceholderText(self.tr("今天"))
        self.day.setAccessibleName(self.tr("报回的日期"))
        self.day.setToolTip(self.tr("收得晚、报得早的，写报回的那一天，例如4月24日；台账按这一天算迟了几天。"))
        self.day.setFixedWidth(theme.px(96))
        self._day_name = label(self.tr("报回日期"), "soft")
        self.take = button(self.tr("收下"), "primary", self.take_wanted.emit)
        self.away = button(self.tr("取消"), "", self.away_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for part in (self.safe, self.returned, self.now):
            row.addWidget(part)
        row.addStretch(1)
        for end in (self.sums, self._day_name, self.day, self.take, self.away):
            row.addWidget(end)

    def show_counts(self, taken: int, added: int, waiting: int, refused: int, free: int = 0) -> None:
        """`refused` are files of which nothing can be taken, and which the ledger does not know yet; of `free` ones
        nothing was to be filled in."""
        self._taken, self._added, self._refused, self._waiting, self._free = taken, added, refused, waiting, free
        is_any, is_kept = taken or added or waiting, refused or free
        words = [self.tr("将收{0}格").format(taken)] if is_any or not is_kept else []
        words += [self.tr("新增{0}条").format(added)] if added else []
        words += [self.tr("{0}格还没有定，留到下次").format(waiting)] if waiting else []
        words += [self.tr("{0}份没有收的记入台账").format(refused)] if refused else []
        words += [self.tr("{0}份没有要填的，记作已回").format(free)] if free else []
        self.sums.setText(self.tr("，").join(words))
        self.take.setText(self.tr("收下") if is_any or not is_kept else self.tr("记入台账"))

    def allow(self, outcomes: Collection[Outcome], *, may_take: bool) -> None:
        """Only what there is something to do for."""
        self.safe.setVisible(Outcome.TAKE in outcomes)
        for field in (self._day_name, self.day):
            field.setVisible(bool(outcomes) or may_take)  # the day of what was taken before can be put right
        for part in (self.returned, self.now):
            part.setVisible(Outcome.CONFLICT in outcomes)
        self.sums.setVisible(bool(outcomes) or self._refused + self._free > 0)
        self.take.setEnabled(may_take)

    def returned_on(self, today: date) -> date | None:
        """The day that was typed; None for today. Raises EntryError."""
        words = self.day.text().strip()
        due = read_deadline(words, today.year).due
        if words and due is None:
            raise EntryError(self.tr("报回日期“{0}”读不出是哪一天，例如可以写4月24日。").format(words))
        return due

    def done_words(self, dated: int) -> str:
        """`dated`: so many files that were taken before came on another day."""
        is_any = self._taken or dated or self._added
        words = [self.tr("已收{0}格").format(self._taken)] if is_any or not (self._refused or self._free) else []
        words += [self.tr("{0}份的报回日改过来了").format(dated)] if dated else []
        words += [self.tr("新增{0}条").format(self._added)] if self._added else []
        words += [self.tr("{0}份没有收的记入了台账").format(self._refused)] if self._refused else []
        words += [self.tr("{0}份没有要填的，记作已回").format(self._free)] if self._free else []
        words += [self.tr("{0}格还没有定，留到下次").format(self._waiting)] if self._waiting else []
        return self.tr("，").join(words) + self.tr("。按 Ctrl+Z 可一次全部退回。")
