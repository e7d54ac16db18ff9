"""What a click leads to: the words of a node, the saved page, the history, a field that words came from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from models.source import Span
from ui.actions import Deeds
from ui.drafts import Draft
from ui.duties.place import Place
from ui.panels.right_sheet import RightSheet
from ui.panels.views import LEDGER, OVERVIEW, READING, TABLE, Views


class Ways(QObject):
    """Whatever stands in the middle gives way to what is wanted."""

    def __init__(self, place: Place, views: Views, right: RightSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._views = views
        self._right = right

    @property
    def deeds(self) -> Deeds:
        return {
            "reading": partial(self._views.choose, READING),
            "table": partial(self._views.choose, TABLE),
            "overview": partial(self._views.choose, OVERVIEW),
            "ledger": self.to_ledger,
            "source": self._toggle_source,
            "history": self.to_history,
        }

    def to_text_of(self, node: str) -> None:
        self._views.choose(READING)
        self._place.go(node)

    def to_source(self, span: Span) -> None:
        self._views.choose(READING)
        self._views.text.show_source(span)

    def to_late_measures(self) -> None:
        """Their number in the overview, which lists them."""
        self._views.choose(OVERVIEW)
        if self._views.overview is not None:
            self._views.overview.seek_late_measures()

    def to_ledger(self) -> None:
        self._views.choose(LEDGER)

    def to_history(self) -> None:
        self._views.choose(READING)
        self._right.bring().show_history()

    def to_edit(self, words: str) -> None:
        """The edit of that name in the history of the whole."""
        self.to_history()
        self._right.said.history.show_whole(words)

    def put_back(self, draft: Draft) -> None:
        """Type words again into the field they came from."""
        self.to_text_of(draft.nodes[0])
        self._right.bring().put_back(draft)

    def _toggle_source(self) -> None:
        self._views.choose(READING)
        text = self._views.text
        if text.shows_source:
            text.show_reading()
        else:
            chosen = text.selected()
            text.show_source(chosen[1] if chosen else None)
