"""A moment of the workspace: its beginning, one with a name, the end of a day, or now."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from models.workspace.moments import BEGINNING, NOW, named_moments
from ui.editor import Editor
from ui.model_words import edit_name
from ui.panels.chooser import Chooser
from ui.panels.day_box import DayBox
from ui.panels.flow import label
from ui.theme import Theme

_DAY = "day"


class MomentChooser(QWidget):
    """`chosen` comes when another moment has been chosen. A day is the one typed or picked beside."""

    chosen = Signal()

    def __init__(self, name: str, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.box = Chooser(name, least=12)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.day = DayBox(theme)
        self.day.setAccessibleName(self.tr("{0}：哪一天").format(name))
        self.show_day(editor.today())
        words = label(name, "soft")
        words.setBuddy(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for widget in (words, self.box, self.day):
            layout.addWidget(widget)
        self.refresh()
        self.box.currentIndexChanged.connect(lambda _: self._choose())
        self.day.dateChanged.connect(lambda _: self.chosen.emit() if self.day.isVisibleTo(self) else None)

    @property
    def moment(self) -> str:
        """As the workspace knows it."""
        said = str(self.box.currentData())
        return self.day.date().toString(Qt.DateFormat.ISODate) if said == _DAY else said

    @property
    def names(self) -> list[str]:
        """The names of moments that can be chosen."""
        return list(named_moments(self._editor.snapshot.register))

    def choose(self, moment: str) -> None:
        """A name, `beginning`, `now`, or a day (2017-06-30)."""
        at = self.box.findData(moment)
        if at < 0:
            self.show_day(date.fromisoformat(moment))
            at = self.box.findData(_DAY)
        self.box.setCurrentIndex(at)

    def show_day(self, day: date) -> None:
        self.day.setDate(QDate(day.year, day.month, day.day))

    def refresh(self) -> None:
        """Names may have come or gone; what is chosen stays while it is there."""
        chosen = self.box.currentData()
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItem(self.tr("最初"), BEGINNING)
            for name in self.names:
                self.box.addItem(self.tr("存档：{0}").format(edit_name(name)), name)
            self.box.addItem(self.tr("某一天结束时"), _DAY)
            self.box.addItem(self.tr("现在"), NOW)
            self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.day.setVisible(self.box.currentData() == _DAY)

    def _choose(self) -> None:
        self.day.setVisible(self.box.currentData() == _DAY)
        self.chosen.emit()
