"""A day, typed or picked from a calendar in our look."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import QBoxLayout, QCalendarWidget, QDateEdit, QToolButton, QWidget

from ui.phrases import locale
from ui.theme import Theme

_DAY = (36, 27)  # pixels at 100 %: a day in the calendar
_BETWEEN = frozenset("-/.")  # and what the format itself has between its parts
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayBox(QDateEdit):
    """Its calendar lies over what is below with an edge and a ground of its own. Over a day that is chosen whole
    another is typed from its year on, with or without marks between: 2017-4-25, 20170425."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(theme))
        self.setLocale(locale())
        self.setDisplayFormat(self.tr("yyyy年M月d日"))
        self.setMinimumWidth(theme.px(150))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed in _BETWEEN or (typed and typed in set(self.displayFormat()) - set("yMd ")):
            self._go_on()
            return
        if typed.isdecimal() and self._is_chosen_whole:
            self.setSelectedSection(self.Section.YearSection)
        super().keyPressEvent(event)

    @property
    def _is_chosen_whole(self) -> bool:
        """Ctrl+A leaves Qt in the part it was in, and there it takes no digit over what reaches beyond it."""
        line = self.lineEdit()
        return self.currentSection() is self.Section.NoSection or line.selectedText() == line.text()

    def _go_on(self) -> None:
        """To the next part of the day, unless Qt has gone there by itself."""
        here = self.currentSectionIndex()
        is_begun = self.lineEdit().selectedText() != self.sectionText(self.currentSection())
        if is_begun and here + 1 < self.sectionCount():
            self.setSelectedSection(self.sectionAt(here + 1))


class Calendar(QCalendarWidget):
    """Year before month, as Chinese is written; days of other months in a soft hand. A weekend is a day like
    any other: red is for lamps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setLocale(locale())
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(self.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(self.HorizontalHeaderFormat.SingleLetterDayNames)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(1, 1, 1, 1)  # the edge
        self.currentPageChanged.connect(lambda *_: self._name_page())
        theme.changed.connect(self._wear)
        self._put_year_first()
        self._wear()

    def minimumSizeHint(self) -> QSize:
        """Qt reckons with smaller days than a person can hit."""
        least = super().minimumSizeHint()
        return least.expandedTo(QSize(7 * self._theme.px(_DAY[0]) + 2, 9 * self._theme.px(_DAY[1]) + 2))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("raised"))
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        is_chosen, is_here = date == self.selectedDate(), date.month() == self.monthShown()
        painter.fillRect(rect, self._theme.colour("accent" if is_chosen else "raised"))
        painter.setPen(self._theme.colour("on_accent" if is_chosen else "ink" if is_here else "soft"))
        painter.setFont(self._theme.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        if date == QDate.currentDate() and not is_chosen:
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _wear(self) -> None:
        day = QTextCharFormat()
        day.setForeground(self._theme.colour("soft"))
        self.setHeaderTextFormat(day)
        for weekend in _WEEKEND:
            self.setWeekdayTextFormat(weekend, day)
        self._name_page()

    def _put_year_first(self) -> None:
        """Where the language writes it so."""
        month, year = (self._part(name) for name in ("month", "year"))
        if month is None or year is None or self.locale().language() is not QLocale.Language.Chinese:
            return
        bar = month.parentWidget()
        row = bar.layout() if bar is not None else None
        if isinstance(row, QBoxLayout):
            row.insertWidget(row.indexOf(month), year)

    def _name_page(self) -> None:
        year = self._part("year")
        if year is not None:
            year.setText(QDate(self.yearShown(), 1, 1).toString(self.tr("yyyy年")))

    def _part(self, name: str) -> QToolButton | None:
        found = self.findChild(QToolButton, f"qt_calendar_{name}button")
        return found if isinstance(found, QToolButton) else None
