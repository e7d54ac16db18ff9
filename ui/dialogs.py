"""Questions to the person at the screen, all in one place, so that tests can answer them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.plain_words import caption

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

Answer = Callable[[str], object]
_WIDE = 40  # how wide a dialog with files is, in heights of a line
_SIDE, _REST = 7, 1000  # how wide the places at the side are, in heights of a line; the rest has what is left


class Dialogs(QObject):
    """Every dialog is opened, never executed: the window goes on living behind it.

    Answers come to a function; a dialog that is dismissed calls nothing. Of Qt's own dialogs each is imported when
    something is asked: making a class of Qt known takes time, and a start asks nothing.
    """

    def say(
        self,
        parent: QWidget,
        sentence: str,
        details: str = "",
        *,
        deeds: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        """A sentence; the details behind a button, with another that copies them. `deeds` are what can be done
        about it, each behind a button beside the usual one."""
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtWidgets import QMessageBox

        box = self._box(parent, QMessageBox.Icon.Information, sentence)
        if deeds:
            buttons = {box.addButton(caption(words), QMessageBox.ButtonRole.ActionRole): words for words in deeds}
            box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Ok))
            box.buttonClicked.connect(lambda button: deeds[buttons[button]]() if button in buttons else None)
        if details:
            box.setDetailedText(details)
            box.setStandardButtons(QMessageBox.StandardButton.Ok)
            copy = box.addButton(self.tr("复制细节"), QMessageBox.ButtonRole.ActionRole)
            copy.clicked.disconnect()  # else it closes the box
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        box.open()

    def ask(self, parent: QWidget, sentence: str, choices: Sequence[str], answer: Answer) -> None:
        """One of several buttons, the first being the usual one. Escape dismisses it."""
        from PySide6.QtWidgets import QMessageBox

        box = self._box(parent, QMessageBox.Icon.Question, sentence)
        buttons = {box.addButton(caption(choice), QMessageBox.ButtonRole.AcceptRole): choice for choice in choices}
        box.addButton(self.tr("取消"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(next(iter(buttons)))
        box.buttonClicked.connect(lambda button: answer(buttons[button]) if button in buttons else None)
        box.open()

    def ask_words(self, parent: QWidget, question: str, given: str, answer: Answer) -> None:
        """A line of words."""
        from PySide6.QtWidgets import QInputDialog, QLabel

        dialog = QInputDialog(parent)
        dialog.setWindowTitle(self.tr("承启"))
        dialog.setLabelText(question)
        for one in dialog.findChildren(QLabel):
            one.setTextFormat(Qt.TextFormat.PlainText)
        dialog.setTextValue(given)
        dialog.setOkButtonText(self.tr("确定"))
        dialog.setCancelButtonText(self.tr("取消"))
        dialog.textValueSelected.connect(answer)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_file(
        self, parent: QWidget, title: str, kinds: str, answer: Callable[[Path], object], *, start: Path | None = None
    ) -> None:
        """A file that is there."""
        from PySide6.QtWidgets import QFileDialog

        self._files(parent, title, kinds, answer, QFileDialog.FileMode.ExistingFile, start)

    def ask_new_file(
        self, parent: QWidget, title: str, kinds: str, answer: Callable[[Path], object], *, start: Path | None = None
    ) -> None:
        """A file to be written."""
        from PySide6.QtWidgets import QFileDialog

        self._files(parent, title, kinds, answer, QFileDialog.FileMode.AnyFile, start)

    def ask_folder(
        self, parent: QWidget, title: str, answer: Callable[[Path], object], *, start: Path | None = None
    ) -> None:
        from PySide6.QtWidgets import QFileDialog

        self._files(parent, title, "", answer, QFileDialog.FileMode.Directory, start)

    def ask_files(
        self,
        parent: QWidget,
        title: str,
        kinds: str,
        answer: Callable[[list[Path]], object],
        *,
        start: Path | None = None,
    ) -> None:
        """One or several files that are there."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _chooser(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(kinds)
        if start is not None:
            dialog.setDirectory(str(start))
        dialog.filesSelected.connect(lambda names: answer([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        _open(dialog)

    def ask_printer(self, parent: QWidget, answer: Callable[[QPrinter], object]) -> None:
        """A printer, set up for A4 upright; the system's own dialog lets the person change that."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
        from PySide6.QtWidgets import QDialog

        from ui.paper import set_page

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_page(printer)
        dialog = QPrintDialog(printer, parent)
        dialog.finished.connect(lambda result: answer(printer) if result == QDialog.DialogCode.Accepted else None)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def open_outside(self, parent: QWidget, path: Path) -> None:
        """A file or a folder, in the program that the system has for it."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.say(parent, self.tr("系统没有能打开“{0}”的程序。").format(path))

    def _files(
        self,
        parent: QWidget,
        title: str,
        kinds: str,
        answer: Callable[[Path], object],
        mode: QFileDialog.FileMode,
        start: Path | None,
    ) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = _chooser(parent, title)
        dialog.setFileMode(mode)
        if mode is QFileDialog.FileMode.AnyFile:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if kinds:
            dialog.setNameFilter(kinds)
        if start is not None:
            dialog.setDirectory(str(start.parent if start.suffix else start))
            if start.suffix:
                dialog.selectFile(start.name)
                dialog.setDefaultSuffix(start.suffix.lstrip("."))
        dialog.fileSelected.connect(lambda name: answer(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        _open(dialog)

    def _box(self, parent: QWidget, icon: QMessageBox.Icon, sentence: str) -> QMessageBox:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(icon, self.tr("承启"), "", QMessageBox.StandardButton.NoButton, parent)
        box.setTextFormat(Qt.TextFormat.PlainText)  # before the sentence, which may hold words from people
        box.setText(sentence)
        box.finished.connect(box.deleteLater)
        return box


def _chooser(parent: QWidget, title: str) -> QFileDialog:
    """In our drawings, where the system has no chooser of its own. Of the places at its side those of the person."""
    from PySide6.QtCore import QFileInfo, QStandardPaths, QUrl
    from PySide6.QtGui import QGuiApplication, QIcon, QPalette
    from PySide6.QtWidgets import QFileDialog

    from ui.icon_files import desktop_folder

    at = QStandardPaths.StandardLocation
    soft = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
    QIcon.setFallbackSearchPaths([desktop_folder(soft)])
    dialog = QFileDialog(parent, title)
    places = dict.fromkeys(
        QStandardPaths.writableLocation(place) for place in (at.DocumentsLocation, at.DesktopLocation, at.HomeLocation)
    )
    dialog.setSidebarUrls([QUrl.fromLocalFile(place) for place in places if QFileInfo(place).isDir()])
    return dialog


def _open(dialog: QFileDialog) -> None:
    """Qt's own proposes names in a list that belongs to no field a style sheet could name, and cuts off what it says
    of each file, how long the name may be."""
    from PySide6.QtWidgets import QCompleter, QHeaderView, QSplitter, QTreeView

    for completer in dialog.findChildren(QCompleter):
        proposals = completer.popup()
        if proposals is not None:
            proposals.setProperty("role", "drop-down")
    for parts in dialog.findChildren(QSplitter):
        parts.setSizes([dialog.fontMetrics().height() * _SIDE, _REST])
    for files in dialog.findChildren(QTreeView):
        files.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        room = dialog.screen().availableSize().width()
        dialog.resize(min(room, dialog.fontMetrics().height() * _WIDE), dialog.sizeHint().height())
    dialog.open()
