"""What Qt's own widgets wear."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int]) -> str:
    """Widgets say what they are by the property `role`. `colours` by name; lengths are pixels at
    100 %, hair lines stay one pixel at any size."""
    lengths = {f"px{length}": f"{px(length)}px" for length in (1, 2, 3, 4, 6, 8, 9, 10, 12, 16, 24, 29)}
    sheet = _SHEET
    for name, value in {**lengths, **colours}.items():
        sheet = sheet.replace(f"@{name}@", value)
    return sheet


_SHEET = """
QMainWindow, QDialog, QWidget[role="sheet"] { background: @paper@; }
QWidget[role="desk"] { background: @desk@; }
QWidget[role="bar"] { background: @paper@; border-bottom: 1px solid @line@; }
QWidget[role="foot"] { background: @paper@; border-top: 1px solid @line@; }
QToolTip { background: @paper@; color: @ink@; border: 1px solid @line@; padding: @px6@ @px8@; }

QLabel { background: transparent; }
QLabel[role="soft"] { color: @soft@; }
QLabel[role="section"] { color: @soft@; padding-top: @px8@; }
QLabel[role="accent"] { color: @accent@; }
QLabel[role="good"] { color: @green@; }
QLabel[role="doubt"] { color: @amber_ink@; }
QLabel[role="bad"] { color: @red@; }
QLabel[role="badge"] { color: @amber_ink@; border: 1px solid @amber@; border-radius: 3px; padding: 0 @px3@; }

QPushButton, QToolButton { background: @paper@; color: @ink@; border: 1px solid @line@; border-radius: @px6@;
    padding: @px4@ @px12@; }
QPushButton:hover, QToolButton:hover { background: @desk@; }
QPushButton:pressed, QToolButton:pressed { background: @ground@; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent@; }
QPushButton:disabled, QToolButton:disabled { color: @soft@; background: @desk@; }
QPushButton[role="primary"], QPushButton:default { background: @accent@; color: @on_accent@;
    border: 1px solid @accent@; }
QPushButton[role="primary"]:disabled, QPushButton:default:disabled { background: @desk@; color: @soft@;
    border: 1px solid @line@; }
QPushButton[role="primary"]:hover:enabled { background: @accent@; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border: 2px solid @ink@; }
QPushButton[role="chip"], QToolButton[role="chip"] { border-radius: @px12@; padding: @px3@ @px10@; }
QPushButton[role="chip"]:checked, QToolButton[role="chip"][on="true"] { background: @selected@; color: @accent@;
    border: 1px solid @selected@; }
QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus { border: 1px solid @accent@; }
QPushButton[role="link"], QToolButton[role="link"] { border: 1px solid transparent; background: transparent;
    color: @accent@; padding: 1px @px4@; border-radius: 3px; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: 1px solid @accent@; }
QPushButton[role="link"]:disabled { color: @soft@; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="tab"], QPushButton[role="tab"] { border: none; border-bottom: 2px solid transparent; border-radius: 0;
    background: transparent; color: @soft@; padding: @px9@ @px2@ @px8@ @px2@; margin-right: @px16@; }
QPushButton[role="tab"]:checked { color: @ink@; border-bottom: 2px solid @accent@; }
QPushButton[role="tab"]:hover { color: @ink@; }
QPushButton[role="tab"]:focus { color: @accent@; text-decoration: underline; }

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit[role="entry"], QSpinBox, QDateEdit { background: @paper@; color: @ink@;
    border: 1px solid @line@; border-radius: @px6@; padding: @px4@ @px8@; selection-background-color: @accent@;
    selection-color: @on_accent@; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit[role="entry"]:focus, QSpinBox:focus, QDateEdit:focus
    { border: 1px solid @accent@; }
QLineEdit:read-only, QPlainTextEdit:read-only, QLineEdit:disabled, QComboBox:disabled { background: @desk@; }
QLineEdit[role="search"] { padding-left: @px10@; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QSpinBox QLineEdit { padding: 0 @px8@; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QDateEdit::drop-down { border: none; width: @px24@; }
QDateEdit::down-arrow { image: none; }
QSpinBox:disabled, QSpinBox:read-only, QDateEdit:disabled { background: @desk@; }
QComboBox::drop-down { border: none; width: @px16@; }
QComboBox QAbstractItemView { background: @paper@; border: 1px solid @line@; selection-background-color: @selected@;
    selection-color: @accent@; outline: none; }
QTextEdit[role="page"], QTextBrowser[role="page"], QPlainTextEdit[role="page"] { background: @paper@; border: none;
    padding: 0; selection-background-color: @accent@; selection-color: @on_accent@; }

QFrame[role="card"] { background: @paper@; border: 1px solid @line@; border-radius: @px8@; }
QFrame[role="card"][chosen="true"] { border: 1px solid @accent@; }
QFrame[role="notice"] { background: @selected@; border: none; border-bottom: 1px solid @line@; }
QFrame[role="note"] { border: none; border-left: 3px solid @amber@; }
QFrame[role="rule"] { background: @line@; max-height: 1px; min-height: 1px; border: none; }
QFrame[role="popup"] { background: @paper@; border: 1px solid @soft@; border-radius: @px8@; }

QTreeView, QTableView, QListView { background: @paper@; border: none; outline: none; color: @ink@;
    selection-background-color: @selected@; selection-color: @ink@; alternate-background-color: @paper@;
    gridline-color: @line@; }
QTreeView::branch { background: transparent; }
QTableWidget::item { padding: 0 @px6@; }
QTableView:focus, QListView:focus { border: none; }
QHeaderView { background: @paper@; border: none; }
QHeaderView::section { background: @paper@; color: @soft@; border: none; border-bottom: 1px solid @line@;
    padding: @px4@ @px6@; }
QTableCornerButton::section { background: @paper@; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: @px10@; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @px10@; margin: 0; }
QScrollBar::handle { background: @line@; border-radius: @px4@; min-height: @px24@; min-width: @px24@; margin: 2px; }
QScrollBar::handle:hover { background: @soft@; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }
QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:focus { background: @accent@; }

QMenuBar { background: @paper@; color: @ink@; }
QMenuBar::item { padding: @px4@ @px8@; background: transparent; }
QMenuBar::item:selected { background: @selected@; color: @accent@; }
QMenu { background: @paper@; color: @ink@; border: 1px solid @line@; padding: @px4@; }
QMenu::item { padding: @px4@ @px24@ @px4@ @px16@; border-radius: 4px; }
QMenu::item:selected { background: @selected@; color: @accent@; }
QMenu::item:disabled { color: @soft@; }
QMenu::separator { height: 1px; background: @line@; margin: @px4@ @px8@; }
QStatusBar { background: @paper@; color: @ink@; border-top: 1px solid @line@; }
QStatusBar::item { border: none; }
QProgressBar { border: none; background: @ground@; border-radius: 3px; height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QPushButton[role="primary"]:disabled { background: @ground@; color: @soft@; border: 1px solid @line@; }
QRadioButton::indicator { width: @px12@; height: @px12@; border: 1px solid @soft@; border-radius: @px6@;
    background: @paper@; }
QRadioButton::indicator:checked { border: @px4@ solid @accent@; width: @px6@; height: @px6@; border-radius: @px6@; }
QCheckBox, QRadioButton { spacing: @px6@; }
QCheckBox:focus, QRadioButton:focus { color: @accent@; text-decoration: underline; }
QGroupBox { border: none; margin-top: @px16@; padding-top: @px8@; color: @soft@; }
QTabWidget::pane { border: none; border-top: 1px solid @line@; }
QTabBar::tab { background: transparent; color: @soft@; padding: @px8@ @px2@; margin-right: @px16@;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink@; border-bottom: 2px solid @accent@; }
QTabBar::tab:focus { color: @accent@; }
"""
