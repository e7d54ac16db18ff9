"""The head of the window: what is open, what narrows it, what goes out of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.workspace import Edit
from ui.editor import Editor
from ui.icons import show_icon
from ui.model_words import edit_name
from ui.panels.elided import Elided
from ui.panels.filter_bar import FilterBar
from ui.panels.flow import button, label, set_role
from ui.panels.headline import Headline
from ui.theme import Theme


class HeadBar(QWidget):
    """Gives way where the window is narrow: words get shorter, buttons stay."""

    hand_out_wanted = Signal()
    take_back_wanted = Signal()
    report_wanted = Signal()

    def __init__(self, editor: Editor, theme: Theme, found: FilterBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.brand = Headline(self.tr("承启"), theme, 19)
        self.name = Elided(editor.path.stem, least=4)
        self.saved = Elided(role="good", least=2)
        if editor.read_only:
            self.saved.show_words(self.tr("只读"))
        else:
            self._say_what_is_kept()
        self.hand_out = button(self.tr("下发"), "", self.hand_out_wanted.emit)
        self.take_back = button(self.tr("回收"), "", self.take_back_wanted.emit)
        self.report = button(self.tr("导出简报"), "primary", self.report_wanted.emit)
        show_icon(self.report, "export", theme, "on_accent")
        self._lay_out(found)
        theme.changed.connect(self._wear)
        self._wear()

    def show_not_kept(self) -> None:
        """Until something is kept again."""
        set_role(self.saved, "role", "bad")
        self.saved.show_words(self.tr("✕ 现在存不进"), "✕")

    def show_kept(self, edit: Edit) -> None:
        set_role(self.saved, "role", "good")
        words, brief = self._kept_at(f"{edit.at.astimezone():%H:%M}")
        self.saved.show_words(words, brief, edit_name(edit.label))

    def _say_what_is_kept(self) -> None:
        """Before anything has been; the search beside it stays where it is once that is said."""
        words = self.tr("✓ 每次修改都当即存入")
        self.saved.show_words(words, "✓")
        kept, brief = self._kept_at("00:00")
        self.saved.keep_room_for(max(words, kept, key=len), brief)

    def _kept_at(self, time: str) -> tuple[str, str]:
        return self.tr("✓ 已保存 {0}").format(time), f"✓ {time}"

    def _wear(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(12), px(8), px(12), px(8))
        self._row.setSpacing(px(8))

    def _lay_out(self, found: FilterBar) -> None:
        self._row = row = QHBoxLayout(self)
        row.addWidget(self.brand)
        row.addWidget(self.name)
        if self._editor.read_only:
            lock = label()
            show_icon(lock, "lock", self._theme, "green")
            row.addWidget(lock)
        row.addWidget(self.saved)
        row.addWidget(found, 1)
        row.addWidget(self.hand_out)
        row.addWidget(self.take_back)
        row.addWidget(self.report)
