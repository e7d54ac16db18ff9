"""One cell that came home, whole: what is new beside what it would replace, and what is decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from models.workspace.deciding import Decision
from models.workspace.judged import Judged, Outcome
from models.workspace.word_changes import Kind, word_changes
from ui.item_models.return_model import decision_name_for, decisions_of, read_as
from ui.model_words import told
from ui.panels.elided import Elided
from ui.panels.flow import button, label, set_role
from ui.panels.wrapping_row import WrappingRow
from ui.theme import Theme

_COMPARED = (Outcome.UNCHANGED, Outcome.TAKE, Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED)
_LINES = 5  # of what was typed that are shown at once; more is scrolled


class ReturnDetails(QWidget):
    """Old words are struck through, new ones stand on a ground. The decisions are buttons; `decided` brings one."""

    decided = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row: Judged | None = None
        self.read_as = label(role="doubt")
        self.title = Elided()
        self.reason = label(role="doubt", wraps=True)
        self.sent = self._page(self.tr("下发时"))
        self.returned = self._page(self.tr("报回的"))
        self.now = self._page(self.tr("现在的"))
        self._pages = (self.sent, self.returned, self.now)
        self.buttons: dict[Decision, QPushButton] = {}
        self._lay_out()
        theme.changed.connect(self._wear)

    def show_row(self, title: str, row: Judged | None) -> None:
        self._row = row
        self.title.show_words(title)
        self.reason.setText(told(row.reason) if row else "")
        self.reason.setVisible(bool(row and row.reason))
        self.read_as.setText(read_as(row) if row else "")
        for home, there in zip(self._homes, _shown(row), strict=True):
            home.setVisible(there)
        self._wear()

    def offer(self, chosen: Sequence[Judged], decision: Decision | None) -> None:
        """What can be decided of the rows chosen; `decision` is that of the current one."""
        possible = decisions_of(chosen)
        if list(self.buttons) != possible:
            self._choices.clear()
            self.buttons = {one: self._button(one) for one in possible}
            for made in self.buttons.values():
                self._choices.add(made)
        for one, made in self.buttons.items():
            made.setText(decision_name_for(one, chosen))
            made.setChecked(one is decision)
        self._choices.arrange()

    @property
    def wanted_height(self) -> int:
        """What this row needs: its sentence whole, and no more lines of what was typed than there are."""
        layout = self._column
        layout.activate()
        least = layout.totalMinimumSize().height()
        if layout.hasHeightForWidth():
            least = layout.totalMinimumHeightForWidth(self.width())
        return least + max((_more(page) for page in self._pages if page.isVisibleTo(self)), default=0)

    # inside

    def _button(self, decision: Decision) -> QPushButton:
        made = button("", "chip", lambda: self.decided.emit(decision))
        made.setCheckable(True)
        return made

    def _wear(self) -> None:
        row = self._row
        for page in self._pages:
            page.setMinimumHeight(_lines(page, 1))
        self.sent.setPlainText(row.sent if row else "")
        self.now.setPlainText(row.now if row else "")
        self._write_changes(row)

    def _write_changes(self, row: Judged | None) -> None:
        """What came back, over what it would replace."""
        self.returned.clear()
        if row is None:
            return
        cursor = QTextCursor(self.returned.document())
        for piece in word_changes(row.now or row.sent, row.returned):
            cursor.insertText(piece.words, self._format(piece.kind))
        self.returned.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, kind: Kind) -> QTextCharFormat:
        found = QTextCharFormat()
        found.setForeground(self._theme.colour("soft" if kind is Kind.GONE else "ink"))
        found.setFontStrikeOut(kind is Kind.GONE)
        if kind is Kind.NEW:
            found.setBackground(self._theme.colour("wash"))
        return found

    def _page(self, name: str) -> QTextEdit:
        page = QTextEdit()
        page.setReadOnly(True)
        page.setAcceptRichText(False)
        page.setPlaceholderText(self.tr("（空）"))
        page.setTabChangesFocus(True)
        page.setAccessibleName(name)
        set_role(page, "role", "page")
        return page

    def _lay_out(self) -> None:
        px = self._theme.px
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.title)
        layout.addWidget(self.reason)
        pages = QHBoxLayout()
        pages.setSpacing(px(12))
        self._homes = [self._home(page) for page in self._pages]
        for home in self._homes:
            pages.addWidget(home, 1)
        layout.addLayout(pages, 1)
        self._choices = WrappingRow(px(8))
        layout.addWidget(self._choices)

    def _home(self, page: QTextEdit) -> QFrame:
        home = QFrame()
        set_role(home, "role", "card")
        inside = QVBoxLayout(home)
        inside.setContentsMargins(self._theme.px(10), self._theme.px(6), self._theme.px(10), self._theme.px(6))
        inside.setSpacing(self._theme.px(2))
        name = QHBoxLayout()
        name.addWidget(label(page.accessibleName(), "soft"))
        if page is self.returned:
            name.addWidget(self.read_as)
        name.addStretch(1)
        inside.addLayout(name)
        inside.addWidget(page, 1)
        return home


def _lines(page: QTextEdit, number: int) -> int:
    """How high a page of so many lines is."""
    return number * page.fontMetrics().lineSpacing() + 2 * round(page.document().documentMargin())


def _more(page: QTextEdit) -> int:
    """What its words need beyond the one line that stands there in any case."""
    return min(round(page.document().size().height()), _lines(page, _LINES)) - page.minimumHeight()


def _shown(row: Judged | None) -> tuple[bool, bool, bool]:
    """Sent, returned, now: only those that say something of this row."""
    if row is None or row.outcome in (Outcome.MISSING, Outcome.UNKNOWN):
        return (False, False, False)
    return (row.outcome is not Outcome.NEW, True, row.outcome in _COMPARED)
