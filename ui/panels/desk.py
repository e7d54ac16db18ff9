"""Three sheets side by side; in a narrow window the right one stands in for the left when asked."""

from __future__ import annotations

from math import isfinite

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.theme import Theme

_LEAST = (260, 340, 250)  # pixels at 100 % below which a sheet cannot be read
_COMFORT = 520  # pixels at 100 % that the middle takes from its neighbours before it gets narrower
_COMFORT_ALONE = 860  # the same where it has no neighbour on the right
_USUAL = (460.0, 312.0)  # pixels at 100 % of the sheets on either side in a window as wide as drawn:
_DRAWN = 1440
_LEFT_OF_MORE, _WIDEST_LEFT = 0.55, 760.0  # of what a window is wider the left sheet has so much, up to this


class Desk(QSplitter):
    """Keeps each sheet wide enough to be read. `arranged` comes when a sheet may have come or gone."""

    arranged = Signal()

    def __init__(self, theme: Theme, sheets: tuple[QWidget, QWidget, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._sheets = sheets
        self._drawn: tuple[float, float] | None = None  # by a hand
        self._drawn_in = 0.0  # pixels at 100 % of all three together when that was; 0 where it is not known
        self._wants_right = True
        self._is_turned = False
        for sheet in sheets:
            self.addWidget(sheet)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.splitterMoved.connect(lambda *_: self._note())
        theme.changed.connect(self._wear)
        self._wear()

    def place(self) -> QByteArray:
        """How wide somebody wants the sheets on either side, and of how much; as drawn, where nobody has said."""
        of_all = (self._drawn_in,) if self._drawn is not None and self._drawn_in else ()
        return QByteArray(",".join(f"{width:.1f}" for width in (*(self._drawn or _USUAL), *of_all)).encode())

    def return_to(self, place: QByteArray) -> None:
        try:
            left, right, *of_all = (float(width) for width in bytes(place.data()).decode().split(","))
        except ValueError:
            return
        self._drawn = (left, right) if (left, right) != _USUAL else None
        self._drawn_in = of_all[0] if of_all and isfinite(of_all[0]) else 0.0
        self._share()

    def want(self, left: int, right: int) -> None:
        """How wide the sheets on either side are to be; the middle has the rest."""
        self._draw(left / self._theme.interface_scale, right / self._theme.interface_scale)
        self._share()

    @property
    def is_narrow(self) -> bool:
        """There is no room for three sheets."""
        return self.width() < self._theme.px(sum(_LEAST)) + 2 * self.handleWidth()

    @property
    def offers_right(self) -> bool:
        """There is a right sheet to be asked for, or to be put away again."""
        return self._wants_right and self.is_narrow

    @property
    def has_right(self) -> bool:
        """There is a right sheet, in sight or to be asked for."""
        return self._wants_right

    @property
    def is_turned(self) -> bool:
        """The right sheet stands in for the left."""
        return self._is_turned and self.offers_right

    def want_right(self, wanted: bool) -> None:
        """Whether what is in the middle has anything to be said on the right."""
        self._wants_right = wanted
        self._arrange()

    def turn(self, turned: bool) -> None:
        """Where there is room for two: the right sheet instead of the left."""
        self._is_turned = turned and self.is_narrow
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        left, _, right = self._sheets
        right.setVisible(self._wants_right and (self._is_turned or not self.is_narrow))
        left.setVisible(not self.is_turned)
        self._share()
        self.arranged.emit()

    def _share(self) -> None:
        """The middle comes first: its neighbours lose what they do not need, the left one before the right."""
        px = self._theme.px
        wanted = zip(self._sides, self._wanted, strict=True)
        left, right = (0 if sheet.isHidden() else px(width) for sheet, width in wanted)
        missing = max(0, px(_COMFORT if self._wants_right else _COMFORT_ALONE) - (self.width() - left - right))
        from_left = max(0, min(missing, left - px(_LEAST[0])))
        from_right = max(0, min(missing - from_left, right - px(_LEAST[2])))
        left, right = left - from_left, right - from_right
        self.setSizes([left, max(1, self.width() - left - right), right])

    @property
    def _wanted(self) -> tuple[float, float]:
        """As somebody has them, the left one with no larger a part of a narrower window; or as usual: then names have
        more room in a wide window."""
        room = self.width() / self._theme.interface_scale
        if self._drawn is not None:
            part = min(1.0, room / self._drawn_in) if self._drawn_in > 0 else 1.0
            return self._drawn[0] * part, self._drawn[1]
        more = max(0.0, room - _DRAWN)
        return min(_USUAL[0] + _LEFT_OF_MORE * more, _WIDEST_LEFT), _USUAL[1]

    @property
    def _sides(self) -> tuple[QWidget, QWidget]:
        return self._sheets[0], self._sheets[2]

    def _note(self) -> None:
        """What the person drags is kept; a sheet that is away keeps what it had."""
        sizes = self.sizes()[0], self.sizes()[2]
        left, right = (
            had if sheet.isHidden() else size / self._theme.interface_scale
            for sheet, size, had in zip(self._sides, sizes, self._wanted, strict=True)
        )
        self._draw(left, right)

    def _draw(self, left: float, right: float) -> None:
        self._drawn, self._drawn_in = (left, right), self.width() / self._theme.interface_scale

    def _wear(self) -> None:
        px = self._theme.px
        for sheet, least in zip(self._sheets, _LEAST, strict=True):
            sheet.setMinimumWidth(px(least))
        self.setMinimumWidth(px(_LEAST[0] + _LEAST[1]) + self.handleWidth())
        self._arrange()
