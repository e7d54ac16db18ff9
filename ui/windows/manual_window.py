"""The manual that came with the program, to be read here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from ui.panels.flow import button
from ui.theme import Theme
from ui.windows.side_window import SideWindow

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual.zh.md"
_SIZE = (860, 760)
_MARGIN = 28
_SIZES = {1: 24, 2: 19, 3: 16}  # of headings, by level
_ABOVE = {1: 0, 2: 24, 3: 16}
_LINE = 135.0  # percent


class ManualWindow(SideWindow):
    """Stays beside the main window: the way it says can be gone at once."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, manual: Path = MANUAL) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("使用手册"))
        self.page = _Page(self.fitted(*_SIZE).width() - theme.px(4 * _MARGIN))
        self.page.setAccessibleName(self.tr("使用手册"))
        self.page.document().setDefaultFont(theme.font(15))
        self.page.document().setDocumentMargin(theme.px(_MARGIN))
        self.page.setSearchPaths([str(manual.parent)])
        self.page.setMarkdown(manual.read_text(encoding="utf-8"))
        _space_out(self.page.document(), theme)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self._lay_out()
        self.take_size(*_SIZE)
        self.page.setFocus()

    def _lay_out(self) -> None:
        px = self._theme.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(16))
        foot.addStretch(1)
        foot.addWidget(button(self.tr("关闭"), "", self.close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addLayout(foot)


class _Page(QTextBrowser):
    """Pictures are no wider than the page; other programs open what leads outside."""

    def __init__(self, widest: int) -> None:
        super().__init__()
        self._widest = widest
        self.setOpenExternalLinks(True)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not isinstance(found, QByteArray):
            return found
        picture = QImage.fromData(found)
        if picture.width() <= self._widest:
            return picture
        return picture.scaledToWidth(self._widest, Qt.TransformationMode.SmoothTransformation)


def _space_out(document: QTextDocument, theme: Theme) -> None:
    """Headings that keep their distance, and lines with room between them."""
    block = document.begin()
    while block.isValid():
        level, cursor = block.blockFormat().headingLevel(), QTextCursor(block)
        form = block.blockFormat()
        form.setTopMargin(theme.px(_ABOVE.get(level, 4)))
        form.setBottomMargin(theme.px(6))
        form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(form)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            letters = QTextCharFormat()
            letters.setFont(theme.font(_SIZES.get(level, 16), QFont.Weight.DemiBold))
            cursor.mergeCharFormat(letters)
        block = block.next()
