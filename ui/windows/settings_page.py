"""What the pages of the settings have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.panels.flow import label
from ui.panels.kept_line import KeptLine
from ui.theme import Theme


class SettingsPage(QWidget):
    """A title, a sentence, and what stands below. `refresh` shows what holds now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = label()
        self.about = label(role="soft", wraps=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16))
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(self.head)
        self.body.addWidget(self.about)

    @property
    def title(self) -> str:
        """What the page is called in the list."""
        return self.head.text()

    def introduce(self, title: str, sentence: str) -> None:
        """Say what the page is about."""
        self.head.setText(title)
        self.about.setText(sentence)

    def refresh(self) -> None:
        """Show what holds now, in the look that is worn."""
        self.head.setFont(self._theme.font(16))

    def keep_pending(self) -> None:
        """Keep what was typed and not left yet."""
        for line in self.findChildren(KeptLine):
            line.keep()

    def grid(self) -> QGridLayout:
        """Rows in columns that stand one below another."""
        found = QGridLayout()
        found.setHorizontalSpacing(self._theme.px(12))
        found.setVerticalSpacing(self._theme.px(10))
        self.body.addLayout(found)
        return found


def list_style(theme: Theme, role: str = "") -> str:
    """Rows with room around the words, and a frame around the one that has the focus."""
    px, colours = theme.px, theme.colours
    frame = "none" if role == "pages" else f"1px solid {colours.line}"
    ground = colours.desk if role == "pages" else colours.paper
    return (
        f"QListView {{ background: {ground}; border: {frame}; border-radius: {px(6) if not role else 0}px;"
        f" padding: {px(8) if role else px(2)}px; outline: none; }}"
        f"QListView::item {{ padding: {px(5)}px {px(8)}px; border-radius: {px(4)}px; border: 1px solid transparent; }}"
        f"QListView::item:selected {{ background: {colours.selected}; color: {colours.accent}; }}"
        f"QListView::item:focus {{ border: 1px solid {colours.accent}; }}"
    )
