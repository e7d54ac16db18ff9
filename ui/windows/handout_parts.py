"""The parts of the handout window: terms, addressees, and what was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exporters.content import LinkChoice
from models.workspace.periods import Period
from ui.icons import show_icon
from ui.panels.chooser import Chooser
from ui.panels.day_box import DayBox
from ui.panels.flow import button, label
from ui.panels.period_box import PeriodBox
from ui.panels.tick_list import Tick, TickList
from ui.phrases import followed_by
from ui.theme import Theme

OWN, TYPED = 0, 1
_USUAL_TIME = timedelta(days=10)  # to fill in, where the period is over already


class HandoutTerms(QWidget):
    """Which period, by when, with which links, in which form, and whether it is only a draft."""

    changed = Signal()
    form_wanted = Signal()
    plain_wanted = Signal()

    def __init__(self, theme: Theme, period: Period, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.period = PeriodBox(self.tr("期次"), period)
        self.has_due = QCheckBox(self.tr("限期报回"))
        self.has_due.setChecked(True)
        self.due = DayBox(theme)
        self.due.setAccessibleName(self.tr("最晚哪天报回"))
        self.due.setDate(_qt_date(_usual_due(period, today)))
        self.links = Chooser(self.tr("2016年基础"), least=17)
        self.links.addItem(self.tr("只列已确认的"), LinkChoice.CONFIRMED.value)
        self.links.addItem(self.tr("全部，标明建议"), LinkChoice.ALL.value)
        self.form_name = ""
        self.form = label(role="soft", wraps=True)
        self.losses = label(role="doubt", wraps=True)
        self.choose = button(self.tr("用本单位的表样…"), "link", self.form_wanted.emit)
        self.plain = button(self.tr("用承启的"), "link", self.plain_wanted.emit)
        self.draft = QCheckBox(self.tr("只写样表（不记入台账，不能回收）"))
        self._lay_out()
        self._connect()
        self.show_form("", "")

    @property
    def is_draft(self) -> bool:
        return self.draft.isChecked()

    @property
    def due_day(self) -> date | None:
        day = self.due.date()
        return date(day.year(), day.month(), day.day()) if self.has_due.isChecked() else None

    @property
    def chosen_links(self) -> LinkChoice:
        return LinkChoice(str(self.links.currentData()))

    def only_drafts(self) -> None:
        """The file is open to be read: an issue could not be kept."""
        self.draft.setChecked(True)
        self.draft.setEnabled(False)
        self.draft.setToolTip(self.tr("文件是以只读方式打开的，只能写样表。"))

    def say_of_form(self, words: str) -> None:
        self.form.setText(words)

    def show_form(self, name: str, words: str) -> None:
        """Whose form it is, and what of it cannot be kept or why it cannot be used."""
        self.form_name = name
        self.form.setText(self.tr("“{0}”的样式").format(name) if name else self.tr("承启的样式"))
        self.losses.setText(words)
        self.losses.setVisible(bool(words))
        self.plain.setVisible(bool(name))

    def _connect(self) -> None:
        self.period.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.links.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.due.dateChanged.connect(lambda _: self.changed.emit())
        for box in (self.has_due, self.draft):
            box.toggled.connect(lambda _: self._turn())
        self._turn()

    def _turn(self) -> None:
        self.has_due.setEnabled(not self.is_draft)
        self.due.setEnabled(self.has_due.isChecked() and not self.is_draft)
        self.changed.emit()

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        form = QHBoxLayout()
        form.setSpacing(px(8))
        form.addWidget(self.form)
        form.addWidget(self.choose)
        form.addWidget(self.plain)
        form.addStretch(1)
        due = QHBoxLayout()
        due.setSpacing(px(8))
        due.addWidget(self.has_due)
        due.addWidget(self.due)
        due.addStretch(1)
        grid.addWidget(_named(self.tr("期次"), self.period), 0, 0)
        grid.addWidget(self.period, 0, 1)
        grid.addLayout(due, 0, 2)
        grid.addWidget(_named(self.tr("2016年基础"), self.links), 1, 0)
        grid.addWidget(self.links, 1, 1)
        grid.addWidget(self.draft, 1, 2)
        grid.addWidget(label(self.tr("表样")), 2, 0)
        grid.addLayout(form, 2, 1, 1, 2)
        grid.addWidget(self.losses, 3, 1, 1, 2)
        grid.setColumnStretch(2, 1)


class Addressees(QWidget):
    """Departments, each with its own tasks; or other units, all asked the same."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._left_out: set[str] = set()
        self.choices = QButtonGroup(self)
        self.departments = TickList(self.tr("发给哪些单位（数的是举措）"), theme)
        self.typed = QPlainTextEdit()
        self.typed.setAccessibleName(self.tr("另列的单位"))
        self.typed.setPlaceholderText(self.tr("写单位名称，用顿号隔开，或各占一行。例如 各县（市、区）民政局。"))
        self.typed.setTabChangesFocus(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.departments)
        self.pages.addWidget(self.typed)
        self._lay_out()
        self.departments.changed.connect(self._remember)
        self.typed.textChanged.connect(self.changed)
        self.choices.idToggled.connect(lambda number, on: self._turn(number) if on else None)
        self.choices.button(OWN).setChecked(True)

    @property
    def are_typed(self) -> bool:
        return self.choices.checkedId() == TYPED

    def offer(self, counts: Mapping[str, tuple[int, int]]) -> None:
        """Those with measures; whom somebody has left out stays so."""
        ticks = [
            Tick(key=name, words=name, aside=self._share(*count), on=name not in self._left_out)
            for name, count in counts.items()
            if any(count)
        ]
        self.departments.show_ticks(ticks)

    def _share(self, led: int, supported: int) -> str:
        words = self.tr("牵头{0}　配合{1}") if led and supported else self.tr("牵头{0}") if led else self.tr("配合{1}")
        return words.format(led, supported)

    def _remember(self) -> None:
        shown, on = set(self.departments.offered()), set(self.departments.ticked())
        self._left_out = (self._left_out - on) | (shown - on)
        self.changed.emit()

    def _turn(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self.changed.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(4))
        for number, words in enumerate((self.tr("有任务的单位，各填各的"), self.tr("另列单位，都填同样的"))):
            choice = QRadioButton(words)
            self.choices.addButton(choice, number)
            layout.addWidget(choice)
        layout.addWidget(self.pages, 1)


class Written(QWidget):
    """What lies in the folder now."""

    folder_wanted = Signal()
    away_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sentence = label(wraps=True)
        self.next = label(role="soft", wraps=True)
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("写好的文件"))
        self.folder = button(self.tr("打开所在文件夹"), "primary", self.folder_wanted.emit)
        show_icon(self.folder, "folder", theme, "on_accent")
        self.away = button(self.tr("关闭"), "", self.away_wanted.emit)
        self._lay_out()

    def show_files(self, files: Sequence[Path], *, is_draft: bool) -> None:
        self.files.clear()
        self.files.addItems([file.name for file in files])
        if self.files.count():
            self.files.setCurrentRow(0)
        folder = files[0].parent if files else ""
        words = self.tr("已写好{0}份样表和总表，在“{1}”。") if is_draft else self.tr("已下发：{0}份表和总表，在“{1}”。")
        self.sentence.setText(words.format(len(files) - 1, folder))
        self.next.setText(self.tr("样表没有记入台账，填了也不能回收。") if is_draft else "")

    def show_issue(self, *, stands: bool, undoable: bool) -> None:
        """Whether the ledger has it, and whether Ctrl+Z would take it back."""
        if not stands:
            self.next.setText(self.tr("这次下发已撤销，台账里没有了。写好的表还在，发出去也不能回收。"))
            return
        kept = self.tr("这次下发已记入台账，Ctrl+Z 可以撤销。") if undoable else self.tr("这次下发已记入台账。")
        self.next.setText(followed_by(kept, self.tr("各单位填好后，把报回的文件拖进窗口，或点“回收”。")))

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(self.sentence)
        layout.addWidget(self.next)
        layout.addWidget(self.files, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.folder)
        foot.addWidget(self.away)
        layout.addLayout(foot)


def _named(words: str, field: QWidget) -> QLabel:
    name = label(words)
    name.setBuddy(field)
    return name


def _usual_due(period: Period, today: date) -> date:
    """The last day of the period, or ten days from now where that is over."""
    return period.last_day if period.last_day >= today else today + _USUAL_TIME


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
