"""The list of keys on paper: A4, black and grey, no row cut by the end of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPdfWriter, QPen

from ui.paper import set_page
from ui.windows.key_sections import NO_KEYS, KeyRow, KeySection, KeySections

translate = QCoreApplication.translate
_INK, _SOFT, _LINE = QColor("#000000"), QColor("#4d4d4d"), QColor("#b3b3b3")
_SHARES = (0.33, 0.29, 0.38)  # of the width, for each column
_GAP, _PAD = 8.0, 2.6  # points: between columns, above and below the words of a row
_ABOVE, _FOOT = 11.0, 24.0  # points: above a section, and kept free for the page number
_WRAPS = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value


def sheet_as_pdf(title: str, sections: Sequence[KeySection], sans: list[str], serif: list[str]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(600)
    set_page(writer)
    KeySheet(writer, sans, serif).draw(title, sections)
    return bytes(buffer.data().data())


class KeySheet:
    """Draws on any device that has pages. All lengths in here are points until they are drawn."""

    def __init__(self, device: QPagedPaintDevice, sans: list[str], serif: list[str]) -> None:
        self._device = device
        self._point = device.logicalDpiY() / 72
        place = device.pageLayout().paintRectPoints()
        self._width, self._height = float(place.width()), float(place.height())
        self._body = _font(sans, 9)
        self._small = _font(sans, 8)
        self._head = _font(sans, 10.5, QFont.Weight.Medium)
        self._title = _font(serif, 18, QFont.Weight.Bold)
        self._page = 1
        self._y = 0.0

    def draw(self, title: str, sections: Sequence[KeySection]) -> bool:
        """False where the device cannot be drawn on."""
        self._painter = QPainter()
        if not self._painter.begin(self._device):
            return False
        self._begin(title)
        for section in sections:
            self._section(section)
        self._end_page()
        return self._painter.end()

    def _begin(self, title: str) -> None:
        self._y += self._write(title, QRectF(0, 0, self._width, 40), self._title, _INK, centred=True) + 4
        self._y += (
            self._write(KeySections().lead, QRectF(0, self._y, self._width, 40), self._small, _SOFT, centred=True) + 12
        )
        self._columns()

    def _section(self, section: KeySection) -> None:
        """A heading stays with the row below it, and is said again where the section goes on overleaf."""
        high = _ABOVE + self._high(section.title, self._head, self._width) + 3
        if not self._has_room(high + self._row_height(section.rows[0])):
            self._turn()
        self._heading(section.title)
        for row in section.rows:
            if not self._has_room(self._row_height(row)):
                self._turn()
                self._heading(translate("KeySections", "{0}（续）").format(section.title))
            self._row(row)

    def _heading(self, words: str) -> None:
        self._y += _ABOVE
        self._y += self._write(words, QRectF(0, self._y, self._width, 20), self._head, _INK) + 3
        self._rule(0.7, _INK)

    def _row(self, row: KeyRow) -> None:
        high = self._row_height(row)
        for (left, width), (words, font, ink) in zip(self._places(), self._cells(row), strict=True):
            lower = self._ascent(self._body) - self._ascent(font)  # all words of a row stand on one line
            self._write(words, QRectF(left, self._y + _PAD + lower, width, high), font, ink)
        self._y += high
        self._rule(0.4, _LINE)

    def _cells(self, row: KeyRow) -> tuple[tuple[str, QFont, QColor], ...]:
        keys = _SOFT if row.keys == NO_KEYS else _INK
        return (row.words, self._body, _INK), (row.keys, self._body, keys), (row.hint, self._small, _SOFT)

    def _row_height(self, row: KeyRow) -> float:
        cells = zip(self._places(), self._cells(row), strict=True)
        return max(self._high(words, font, width) for (_, width), (words, font, _) in cells) + 2 * _PAD

    def _places(self) -> Iterator[tuple[float, float]]:
        """Where each column begins, and how wide its words may be."""
        left = 0.0
        for share in _SHARES:
            width = share * self._width
            yield left, width - _GAP
            left += width

    # pages

    def _has_room(self, high: float) -> bool:
        return self._y + high <= self._height - _FOOT

    def _turn(self) -> None:
        self._end_page()
        self._device.newPage()
        self._page += 1
        self._y = 0.0
        self._columns()

    def _columns(self) -> None:
        """The heads of the columns, on every page."""
        for (left, width), words in zip(
            self._places(),
            (translate("KeySections", "操作"), translate("KeySections", "按键"), translate("KeySections", "说明")),
            strict=True,
        ):
            self._write(words, QRectF(left, self._y, width, 20), self._small, _SOFT)
        self._y += self._high(translate("KeySections", "操作"), self._small, self._width) + 3
        self._rule(0.4, _LINE)

    def _end_page(self) -> None:
        place = QRectF(0, self._height - 14, self._width, 14)
        self._write(f"— {self._page} —", place, self._small, _SOFT, centred=True)

    # on the device

    def _write(self, words: str, place: QRectF, font: QFont, ink: QColor, *, centred: bool = False) -> float:
        """Returns how high the words came out."""
        painter, point = self._painter, self._point
        painter.setFont(font)
        painter.setPen(ink)
        flags = _WRAPS if not centred else Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignHCenter.value
        scaled = QRectF(place.x() * point, place.y() * point, place.width() * point, place.height() * point)
        painter.drawText(scaled, flags | Qt.TextFlag.TextDontClip.value, words)
        return self._high(words, font, place.width())

    def _high(self, words: str, font: QFont, width: float) -> float:
        metrics = QFontMetricsF(font, self._device)
        room = QRectF(0, 0, width * self._point, 10_000 * self._point)
        return metrics.boundingRect(room, _WRAPS, words or " ").height() / self._point

    def _ascent(self, font: QFont) -> float:
        return QFontMetricsF(font, self._device).ascent() / self._point

    def _rule(self, thick: float, ink: QColor) -> None:
        self._painter.setPen(QPen(ink, thick * self._point))
        y = self._y * self._point
        self._painter.drawLine(QPointF(0, y), QPointF(self._width * self._point, y))


def _font(families: list[str], points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(families)
    font.setPointSizeF(points)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("locl"), 0)  # it turns the 3 of F3 into a sign that nobody can search for or copy
    return font
