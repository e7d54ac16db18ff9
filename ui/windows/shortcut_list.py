"""Every key and what it does, to be read here, printed, or kept as a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from exporters.errors import ExportError
from exporters.files import write_whole
from ui.actions import Actions
from ui.dialogs import Dialogs
from ui.model_words import told
from ui.panels.flow import button, label, rule
from ui.theme import Theme
from ui.windows.key_sections import NO_KEYS, KeyRow, KeySection, KeySections
from ui.windows.side_window import SideWindow

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_WIDTHS = (200, 210)  # of what is done and its keys, at 100 %
_ROW, _AROUND = 29, 9  # pixels at 100 %: the least height of a row, and what stands free around its words
_WRAPS = Qt.TextFlag.TextWordWrap
_TEXT_MARGIN = 3  # pixels that the toolkit leaves before the words of a cell


class ShortcutList(SideWindow):
    """Grouped as in the menus, then by the places whose keys are no actions."""

    def __init__(
        self, actions: Actions, theme: Theme, dialogs: Dialogs, parent: QWidget | None = None, *, folder: Path = Path()
    ) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("快捷键一览"))
        self._dialogs = dialogs
        self._folder = folder
        self.sections = KeySections().of(actions)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("快捷键一览"))
        self.list.setHeaderLabels([self.tr("操作"), self.tr("按键"), self.tr("说明")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setItemsExpandable(False)
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.print_ = button(self.tr("打印…"), "", self._ask_to_print)
        self.keep = button(self.tr("存为 PDF…"), "", self._ask_to_keep)
        self._lay_out()
        self._fill()
        theme.changed.connect(self._fill)
        self.list.setFocus()

    # on paper

    def _ask_to_print(self) -> None:
        self._dialogs.ask_printer(self, self._print)

    def _print(self, printer: QPrinter) -> None:
        from ui.windows.key_sheet import KeySheet

        if not KeySheet(printer, self._theme.sans, self._theme.serif).draw(self._title(), self.sections):
            self._dialogs.say(self, self.tr("打印机没有接受这份文件。请检查打印机，或先存为 PDF。"))

    def _ask_to_keep(self) -> None:
        start = self._folder / f"{self._title()}.pdf"
        self._dialogs.ask_new_file(
            self, self.tr("快捷键一览存为 PDF"), self.tr("PDF 文件 (*.pdf)"), self._keep, start=start
        )

    def _keep(self, file: Path) -> None:
        from ui.windows.key_sheet import sheet_as_pdf

        try:
            write_whole(file, sheet_as_pdf(self._title(), self.sections, self._theme.sans, self._theme.serif))
        except ExportError as error:
            self._dialogs.say(self, told(str(error)))
            return
        self._dialogs.say(self, self.tr("已写成“{0}”。").format(file))

    def _title(self) -> str:
        return self.tr("承启快捷键一览")

    # the look

    def _fill(self) -> None:
        px = self._theme.px
        for column, width in enumerate(_WIDTHS):
            self.list.header().resizeSection(column, px(width))
        self.list.clear()
        for section in self.sections:
            self.list.addTopLevelItem(self._heading(section))
            self.list.setFirstColumnSpanned(self.list.topLevelItemCount() - 1, self.list.rootIndex(), True)
            self.list.addTopLevelItems([self._row(row) for row in section.rows])
        first = self.list.topLevelItem(1)
        if first is not None:
            self.list.setCurrentItem(first)
        self._fit()
        self.list.scrollToTop()

    def _heading(self, section: KeySection) -> QTreeWidgetItem:
        item = QTreeWidgetItem([section.title])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(0, self._theme.font(13, QFont.Weight.Medium))
        item.setForeground(0, self._theme.colour("ink"))
        item.setTextAlignment(0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        item.setSizeHint(0, QSize(0, self._theme.px(38)))
        return item

    def _row(self, row: KeyRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.words, row.keys, row.hint])
        item.setForeground(2, self._theme.colour("soft"))
        if row.keys == NO_KEYS:
            item.setForeground(1, self._theme.colour("soft"))
        item.setToolTip(2, row.hint)
        return item

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A row is as high as its longest cell, whose words wrap."""
        metrics, header = self.list.fontMetrics(), self.list.header()
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is None or item.flags() == Qt.ItemFlag.NoItemFlags:
                continue
            widths = (header.sectionSize(column) - 2 * _TEXT_MARGIN - 2 for column in range(3))
            rooms = (QRect(0, 0, width, 10_000) for width in widths)
            cells = (metrics.boundingRect(room, _WRAPS, item.text(at)) for at, room in enumerate(rooms))
            high = max(cell.height() for cell in cells) + self._theme.px(_AROUND)
            item.setSizeHint(0, QSize(0, max(high, self._theme.px(_ROW))))

    def _lay_out(self) -> None:
        px = self._theme.px
        header = self.list.header()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setSectionsMovable(False)
        header.setStyleSheet(f"QHeaderView::section {{ padding-left: {_TEXT_MARGIN}px }}")
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.print_)
        foot.addWidget(self.keep)
        foot.addStretch(1)
        foot.addWidget(button(self.tr("关闭"), "", self.close))
        inside = QVBoxLayout()
        inside.setContentsMargins(px(24) - _TEXT_MARGIN, 0, 0, 0)
        inside.addWidget(self.list)
        above = label(KeySections().lead, "soft", wraps=True)
        above.setContentsMargins(px(24), 0, px(24), 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(16), 0, px(16))
        layout.setSpacing(px(8))
        layout.addWidget(above)
        layout.addLayout(inside, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
        self.take_size(760, 640)
