"""What Qt itself shows is Chinese as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QFileInfo, QLocale
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QFileIconProvider,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)
from support.answering_dialogs import AnsweringDialogs

from ui.app import App
from ui.preferences import Preferences

Standard = QMessageBox.StandardButton


@pytest.fixture(autouse=True)
def app(qapp: QApplication, preferences: Preferences, dialogs: AnsweringDialogs) -> Iterator[App]:
    """The program as it starts."""
    found = App(qapp, preferences=preferences, dialogs=dialogs)
    yield found
    found.end()
    found.deleteLater()


def words_on(widget: QWidget) -> list[str]:
    """Everything a person reads on it."""
    words = [one.text() for one in widget.findChildren(QAbstractButton)]
    words += [one.text() for one in widget.findChildren(QLabel)]
    words += [one.title() for one in widget.findChildren(QGroupBox)]
    words += [one.tabText(number) for one in widget.findChildren(QTabWidget) for number in range(one.count())]
    for head in widget.findChildren(QHeaderView):
        model = head.model()
        columns = range(model.columnCount()) if model else ()
        words += [str(model.headerData(number, head.orientation()) or "") for number in columns]
    return [one for one in words if one.strip()]


def english(words: list[str]) -> list[str]:
    """Those with letters beside the mnemonic: 打开(&O) has none."""
    return [one for one in words if re.search(r"[A-Za-z]{2}", re.sub(r"\(&\w\)", "", one))]


def test_the_buttons_of_a_message_are_chinese(qapp: QApplication) -> None:
    box = QMessageBox()
    for standard in Standard:
        if standard.value and standard.name not in ("FirstButton", "LastButton", "ButtonMask", "Default", "Escape"):
            box.addButton(standard)
    box.setDetailedText("……")

    words = words_on(box)

    assert {"确定", "取消", "保存", "是(&Y)", "否(&N)"} <= set(words)
    assert english(words) == []


@pytest.mark.parametrize("accept", list(QFileDialog.AcceptMode))
@pytest.mark.parametrize("mode", [QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
def test_the_file_chooser_is_chinese(accept: QFileDialog.AcceptMode, mode: QFileDialog.FileMode) -> None:
    dialog = QFileDialog(directory="/")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(accept)
    dialog.setFileMode(mode)

    words = words_on(dialog)

    assert "取消" in words
    assert "文件类型(&T)：" in words
    assert {"文件名(&N)：", "大小"} <= set(words) or mode is QFileDialog.FileMode.Directory
    assert english(words) == []


def test_the_kinds_of_files_are_chinese(tmp_path: Path) -> None:
    kinds = QFileIconProvider()

    assert kinds.type(QFileInfo(str(tmp_path))) == "文件夹"
    assert kinds.type(QFileInfo(str(tmp_path / "不在"))) == "未知"


def test_the_printing_dialog_is_chinese() -> None:
    printer = QPrinter()
    dialog = QPrintDialog(printer)

    words = words_on(dialog)

    assert "打印(&P)" in words
    assert english(words) == []


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_field_is_chinese(kind: type[QLineEdit | QPlainTextEdit]) -> None:
    field = kind("字")
    menu = field.createStandardContextMenu()

    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]

    assert "复制(&C)" in words
    assert english(words) == []
    menu.deleteLater()


def test_dates_are_chinese() -> None:
    day = QLocale().toString(QDate(2017, 5, 20), QLocale.FormatType.LongFormat)

    assert day == "2017年5月20日星期六"
