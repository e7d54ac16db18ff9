"""The values of a field that was changed apart, each with who said it, and a button that settles on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.workspace.labels import value_name
from models.workspace.pending import Pending, Rival
from ui.editor import Editor
from ui.model_words import told
from ui.panels.flow import button, emptied, label
from ui.phrases import day_and_time
from ui.plain_words import tip
from ui.theme import Theme

_LONGEST = 60


class PendingLine(QWidget):
    """Nothing to be seen while the field holds one value. After settling, the focus goes `home`."""

    def __init__(
        self, editor: Editor, theme: Theme, home: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._home = home
        self._shown: tuple[Pending, str] | None = None
        self.buttons: list[QPushButton] = []
        self.head = label(role="doubt", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(2))
        layout.addWidget(self.head)
        layout.addLayout(self._rows)
        self.hide()

    def show_field(self, subject: str, field: str) -> None:
        """As the field stands now."""
        self.show_pending(self._editor.pending_of(subject, field))

    def show_pending(self, pending: Pending | None, name: str = "") -> None:
        """`name` says which field it is, where nothing beside it does."""
        self.setVisible(pending is not None)
        shown = None if pending is None else (pending, name)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._rows)
        self.buttons = []
        if pending is not None:
            self.head.setText(f"△ {name}" if name else self.tr("△ 待定：用哪一个？"))
            for rival in pending.rivals:
                self._add(pending, rival)

    def _add(self, pending: Pending, rival: Rival) -> None:
        whole = told(value_name(pending.key, rival.value))
        words = " ".join(whole.split())
        short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        at = day_and_time(rival.edit.at.astimezone())
        said = label(self.tr("“{0}”").format(short) + f"\n{rival.edit.actor}　{at}", wraps=True)
        said.setToolTip(tip("" if short == whole else whole))
        use = button(self.tr("用这个"), "link", lambda: self._settle(pending, rival))
        use.setAccessibleName(self.tr("用“{0}”").format(short))
        if self._editor.read_only:
            use.hide()
        self.buttons.append(use)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(4))
        row.addWidget(said, 1)
        row.addWidget(use, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(row)

    def _settle(self, pending: Pending, rival: Rival) -> None:
        if self._editor.settle(pending.key, rival.value) and self._home is not None:
            self._home.setFocus(Qt.FocusReason.OtherFocusReason)
