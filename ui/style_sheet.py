"""What Qt's own widgets wear."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ui.control_sheet import CONTROLS
from ui.icon_files import icon_file


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int]) -> str:
    """Widgets say what they are by the property `role`. `colours` by name; lengths are pixels at
    100 %, hair lines stay one pixel at any size. @px8-1@ leaves a pixel to a wider border, and
    @icon:check:ink@ is a drawing in a colour."""

    def value(said: re.Match[str]) -> str:
        colour, length, less, drawing, ink = said.group("colour", "length", "less", "drawing", "ink")
        if drawing:
            return f"url({icon_file(drawing, colours[ink])})"
        return f"{px(int(length)) - int(less or 0)}px" if length else colours[colour]

    return _SAID.sub(value, _SHEET + CONTROLS)


_SAID = re.compile(
    r"@(?:px(?P<length>\d+)(?:-(?P<less>\d))?|icon:(?P<drawing>[a-z-]+):(?P<ink>\w+)|(?P<colour>\w+))@",
)

_SHEET = """
QMainWindow, QDialog, QWidget[role="sheet"] { background: @paper@; }
QWidget[role="desk"] { background: @desk@; }
QWidget[role="bar"] { background: @paper@; border-bottom: 1px solid @line@; }
QWidget[role="foot"] { background: @paper@; border-top: 1px solid @line@; }
QToolTip { background: @raised@; color: @ink@; border: 1px solid @edge@; padding: @px6@ @px8@; }

QLabel { background: transparent; }
QLabel[role="soft"] { color: @soft@; }
QLabel[role="section"] { color: @soft@; padding-top: @px8@; }
QLabel[role="accent"] { color: @accent@; }
QLabel[role="legend"] { color: @accent@; padding-top: @px8@; }
QLabel[role="good"] { color: @green@; }
QLabel[role="doubt"] { color: @amber_ink@; }
QLabel[role="bad"] { color: @red@; }
QLabel[role="badge"] { color: @amber_ink@; border: 1px solid @amber@; border-radius: 3px; padding: 0 @px3@; }

QTextEdit[role="page"], QTextBrowser[role="page"], QPlainTextEdit[role="page"] { background: @paper@; border: none;
    padding: 0; selection-background-color: @accent@; selection-color: @on_accent@; }

QFrame[role="card"] { background: @paper@; border: 1px solid @line@; border-radius: @px8@; }
QFrame[role="card"]:focus, QFrame[role="card"][chosen="true"] { border: 1px solid @accent@; }
QFrame[role="notice"] { background: @selected@; border: none; border-bottom: 1px solid @line@; }
QFrame[role="note"] { border: none; border-left: 3px solid @amber@; }
QFrame[role="rule"] { background: @line@; max-height: 1px; min-height: 1px; border: none; }
QFrame[role="popup"] { background: @paper@; border: 1px solid @soft@; border-radius: @px8@; }

QTreeView, QTableView, QListView { background: @paper@; border: none; outline: none; color: @ink@;
    selection-background-color: @selected@; selection-color: @ink@; alternate-background-color: @paper@;
    gridline-color: @line@; }
QTableView, QListView { outline: 1px solid @accent@; }
QTreeView::branch { background: transparent; }
QTableWidget::item { padding: 0 @px6@; }
QTreeView::branch:has-children:closed { image: @icon:expand:soft@; }
QTreeView::branch:has-children:open { image: @icon:collapse:soft@; }
QTableView:focus, QListView:focus { border: none; }
QHeaderView { background: @paper@; border: none; }
QHeaderView::section { background: @paper@; color: @soft@; border: none; border-bottom: 1px solid @line@;
    padding: @px4@ @px6@; }
QHeaderView::up-arrow { image: @icon:up:soft@; width: @px10@; height: @px10@; }
QHeaderView::down-arrow { image: @icon:collapse:soft@; width: @px10@; height: @px10@; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: center right; right: @px4@; }
QTableCornerButton::section { background: @paper@; border: none; }
QScrollArea { border: none; background: transparent; }
QAbstractScrollArea[reached] { background: @paper@; }
QAbstractScrollArea[reached="false"] { border: 2px solid transparent; }
QAbstractScrollArea[reached="true"] { border: 2px solid @accent@; }
QScrollBar:vertical { background: transparent; width: @px8@; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @px8@; margin: 0; }
QScrollBar::handle { background: @edge@; border-radius: @px2@; min-height: @px24@; min-width: @px24@; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @soft@; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }
QSplitter::handle { background: @line@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:focus { background: @accent@; }
QStatusBar { background: @paper@; color: @ink@; border-top: 1px solid @line@; }
QStatusBar::item { border: none; }
QGroupBox { border: none; margin-top: @px16@; padding-top: @px8@; color: @soft@; }
QGroupBox::title { subcontrol-origin: margin; }
QTabWidget::pane { border: none; border-top: 1px solid @line@; }
QTabBar::tab { background: transparent; color: @soft@; padding: @px8@ @px2@; margin-right: @px16@;
    border: 1px solid transparent; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink@; border-bottom: 2px solid @accent@; }
QTabBar::tab:focus { color: @accent@; border-color: @accent@; }

QCalendarWidget #qt_calendar_navigationbar { background: @desk@; }
QCalendarWidget #qt_calendar_navigationbar QToolButton { border: 1px solid transparent; background: transparent; }
QCalendarWidget #qt_calendar_navigationbar QToolButton:hover { color: @accent@; }
QCalendarWidget #qt_calendar_navigationbar QToolButton:focus { border: 1px solid @accent@; }
QCalendarWidget #qt_calendar_prevmonth { qproperty-icon: @icon:back:soft@; }
QCalendarWidget #qt_calendar_nextmonth { qproperty-icon: @icon:expand:soft@; }
QCalendarWidget QTableView, QCalendarWidget QTableView:focus { background: @raised@; border: none; }
QMessageBox { messagebox-information-icon: @icon:information:accent@; messagebox-question-icon: @icon:question:accent@;
    messagebox-warning-icon: @icon:warning:amber_ink@; messagebox-critical-icon: @icon:failure:red@; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QFileDialog { backward-icon: @icon:back:ink@; forward-icon: @icon:expand:ink@;
    filedialog-parent-directory-icon: @icon:parent:ink@; filedialog-new-directory-icon: @icon:new-folder:ink@;
    filedialog-listview-icon: @icon:list:ink@; filedialog-detailedview-icon: @icon:table:ink@; }
QFileDialog QToolButton { padding: @px4@; }
QFileDialog QFrame { border: none; }
"""
