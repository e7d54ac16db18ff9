"""The pages that somebody is looking at, drawn beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from exporters.page_links import PageLink, page_links
from exporters.page_pictures import page_picture
from exporters.progress import Progress
from ui.background import Job

MOST_PIXELS = 8_000_000  # of one page; beyond that it is drawn smaller and stretched


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The picture of a page and where it leads, of which edition of the paper, at how many pixels a point."""

    number: int
    edition: int
    scale: float
    image: QImage
    links: Sequence[PageLink]


class DrawnPages(QObject):
    """Holds the pictures of the pages wanted and of no others, so that a long paper takes no more
    memory than a short one. One is drawn at a time; `drawn` brings its number."""

    drawn = Signal(int)

    def __init__(self, keeper: QObject) -> None:
        """`keeper` outlives the window and holds the jobs."""
        super().__init__()
        self._keeper = keeper
        self._data = b""
        self._edition = 0
        self._wanted: Sequence[tuple[int, float]] = ()
        self._drawn: dict[int, _Drawn] = {}
        self._job: Job | None = None

    def __len__(self) -> int:
        return len(self._drawn)

    def show_paper(self, data: bytes) -> None:
        """Another paper; the pictures of the one before stand in until the new ones are drawn."""
        self._data = data
        self._edition += 1

    def forget(self) -> None:
        self.show_paper(b"")
        self._wanted, self._drawn = (), {}

    def want(self, pages: Sequence[tuple[int, float]]) -> None:
        """These pages, counted from 0, the most wanted first, each at so many pixels a point."""
        self._wanted = pages
        numbers = {number for number, _ in pages}
        self._drawn = {number: drawn for number, drawn in self._drawn.items() if number in numbers}
        self._draw_next()

    def image(self, number: int) -> QImage | None:
        """The latest picture of a page; it may be of an earlier edition or in another size."""
        drawn = self._drawn.get(number)
        return drawn.image if drawn is not None else None

    def links(self, number: int) -> Sequence[PageLink]:
        """Where a page leads; nothing while it is not drawn in the present edition."""
        drawn = self._drawn.get(number)
        return drawn.links if drawn is not None and drawn.edition == self._edition else ()

    @property
    def are_complete(self) -> bool:
        """Everything wanted is there as wanted."""
        return all(self._is_fresh(*wanted) for wanted in self._wanted)

    # inside

    def _is_fresh(self, number: int, scale: float) -> bool:
        drawn = self._drawn.get(number)
        return drawn is not None and (drawn.edition, drawn.scale) == (self._edition, scale)

    def _draw_next(self) -> None:
        missing = next((wanted for wanted in self._wanted if not self._is_fresh(*wanted)), None)
        if self._job is not None or missing is None or not self._data:
            return
        job = self._job = Job(partial(_draw, self._data, self._edition, *missing), self._keeper)
        job.succeeded.connect(self._take)
        job.ended.connect(self._end)
        job.start()

    def _take(self, drawn: _Drawn) -> None:
        if drawn.number in {number for number, _ in self._wanted}:
            self._drawn[drawn.number] = drawn
            self.drawn.emit(drawn.number)

    def _end(self) -> None:
        self._job = None
        self._draw_next()


def _draw(data: bytes, edition: int, number: int, scale: float, progress: Progress) -> _Drawn:
    progress("", 0.0)  # the last moment at which nobody need draw it
    picture = page_picture(data, number, scale)
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
    own = image.copy()  # its pixels are its own
    return _Drawn(number, edition, scale, own, page_links(data, number))
