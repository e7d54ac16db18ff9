"""One field of a form: its name, what is typed, and in a lighter hand what is to be known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.panels.choices import Choices, NamesChoices
from ui.panels.flow import button, label, set_role
from ui.plain_words import caption, tip
from ui.theme import Theme

_NAME = 68  # pixels at 100 % of the name before a field: five characters
_WIDE = 8  # characters: longer words may be cut in a narrow window, and are told whole
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class FieldRow(QWidget):
    """Keeps what was typed when Enter is pressed or the field is left; Escape takes it back.

    `typed` comes only where the words differ from what was shown. Words that were refused stay, marked, with the
    reason below them, and are tried again when somebody presses Enter, at no other time.
    """

    typed = Signal(str, str)
    confirmed = Signal(str, str)

    def __init__(
        self,
        field: str,
        name: str,
        theme: Theme,
        *,
        choices: Sequence[str] | None = None,
        several: bool = False,
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`several` of the choices may stand together. `nothing` stands in the empty field; 未填 where nothing
        better is to be said."""
        super().__init__(parent)
        self.field = field
        self._nothing = nothing or self.tr("未填")
        self._shown = self._before = ""
        self._leaving = False
        self._holds = False
        self._refused: str | None = None
        self._is_suggested = self._hint_lasts = False
        self._instead = ""
        self._is_left_by_tab = False
        self.name = label(name, "soft")
        self.hint = label(role="soft", wraps=True)
        self.hint.hide()
        self.confirm = button(self.tr("确认"), "link", lambda: self.confirmed.emit(field, self.words))
        self.confirm.hide()
        self.why_not = label(role="bad", wraps=True)
        self.instead = button("", "link", self._take_instead)
        self.instead.setAccessibleName(self.tr("改用名单里的名称"))
        self.instead.hide()
        self.why_not.hide()
        self._box = None if choices is None else NamesChoices(choices) if several else Choices(choices)
        self.line = QLineEdit() if self._box is None else self._box.line
        self.entry: QWidget = self._box or self.line
        self.entry.setAccessibleName(name)
        self.name.setBuddy(self.entry)
        if self._box is not None:
            self._box.picked.connect(self.keep)
        self.line.setPlaceholderText(self._nothing)
        self.line.editingFinished.connect(self._finish)
        self.line.textEdited.connect(self._look_again)
        for one in {self.line, self.entry}:  # a list to choose from has the focus in place of its line
            one.installEventFilter(self)
        self._lay_out(theme)
        self._theme = theme
        theme.changed.connect(self._wear)
        self._wear()

    @property
    def words(self) -> str:
        return self.line.text()

    def rename(self, name: str) -> None:
        """What the field is called of what is shown now."""
        self.name.setText(name)
        self.entry.setAccessibleName(name)

    def offer(self, choices: Sequence[str]) -> None:
        """The choices of the list; what is typed stays."""
        if self._box is not None:
            self._box.offer(choices)

    def show_words(
        self, words: str, hint: str = "", *, suggested: bool = False, mixed: bool = False, lasts: bool = False
    ) -> None:
        """What holds now; the hint `lasts` where it speaks of the field, not of these words. Words that somebody is
        typing are left alone."""
        is_typing = self._holds or (self.line.hasFocus() and self.line.isModified())
        if is_typing and self.is_unkept and words == self._shown:
            return
        self._shown = words
        self.let_go()
        self.line.setText(words)
        if isinstance(self._box, NamesChoices):
            self._box.remember(words)
        self.line.setCursorPosition(0)
        self.line.setToolTip(tip(words) if len(words) > _WIDE else "")
        self.line.setPlaceholderText(self.tr("（各不相同）") if mixed else self._nothing)
        self.hint.setText(hint)
        self._is_suggested = suggested and bool(words) and not self.line.isReadOnly()
        self._hint_lasts = lasts
        self._show_hint()

    def put_below(self, widget: QWidget) -> None:
        """More to be known of the field."""
        self._right.addWidget(widget)

    def freeze(self, frozen: bool) -> None:
        self.line.setReadOnly(frozen)
        self.entry.setEnabled(not frozen)
        if frozen:
            self._is_suggested = False
            self.confirm.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.let_go()
            self.line.setText(self._shown)
            self.line.setModified(False)
            return True
        if event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self._is_left_by_tab = event.reason() in _BY_TAB
        return super().eventFilter(watched, event)

    @property
    def is_unkept(self) -> bool:
        """Something was typed that is not kept yet."""
        return self.words != self._shown

    def keep(self) -> None:
        """Keep what was typed and not kept yet; what was refused for good is not tried again."""
        if not self.is_refused:
            self._try()

    def _try(self) -> None:
        words = self.words
        if words != self._shown and not self._leaving:
            self._leaving = True  # a refusal opens a dialog, which takes the focus away once more
            self._before, self._shown = self._shown, words
            self.let_go()
            self.line.setModified(False)
            self.typed.emit(self.field, words)
            self._leaving = False

    def hold(self) -> None:
        """What was typed could not be kept: it stays, to be tried again when somebody wishes."""
        self._shown, self._refused = self._before, self.words
        self._holds = True

    @property
    def is_refused(self) -> bool:
        """What stands here has been refused, and nobody has changed it since."""
        return bool(self.why_not.text()) and self.words == self._refused

    def refuse(self, why: str, instead: str = "") -> None:
        """Say beside the words why they are not kept, and what else may have been meant. Whoever went on to the
        next field by the keyboard comes back once."""
        self.hold()
        self._mark(why, instead)
        if self._is_left_by_tab:
            QTimer.singleShot(0, self.line, self._come_back)

    def type_again(self, words: str) -> None:
        """Words that were left over: there they are, and wait for whoever brought them back."""
        self.line.setText(words)
        self._before = self._shown
        self.hold()
        self._mark(self.tr("还没有存入。改好后按回车。"))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """What is held belongs to something that is no longer shown."""
        self._holds, self._refused = False, None
        self._mark("")

    def _mark(self, why: str, instead: str = "") -> None:
        self._instead = instead
        self.why_not.setText(why)
        self.why_not.setVisible(bool(why))
        self._show_hint()
        self.instead.setText(caption(self.tr("改成“{0}”").format(instead)) if instead else "")
        self.instead.setVisible(bool(instead))
        self.entry.setAccessibleDescription(why)
        set_role(self.entry, "refused", "true" if why else "false")

    def _show_hint(self) -> None:
        """It speaks of what held before, so not beside what was refused, but where it lasts."""
        is_refused = bool(self.why_not.text())
        self.hint.setVisible(bool(self.hint.text()) and (self._hint_lasts or not is_refused))
        self.confirm.setVisible(self._is_suggested and not is_refused)

    def _look_again(self, words: str) -> None:
        """Other words than those refused are not refused."""
        if self._refused is not None and words != self._refused and self.why_not.text():
            self._mark("")

    def _take_instead(self) -> None:
        self.line.setText(self._instead)
        self._try()

    def _come_back(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _finish(self) -> None:
        """Leaving a field does not try again what was refused; pressing Enter does."""
        if self.words != self._refused or self.line.hasFocus():
            self._try()

    def _wear(self) -> None:
        self.name.setFixedWidth(self._theme.px(_NAME))

    def _lay_out(self, theme: Theme) -> None:
        self._right = right = QVBoxLayout()
        right.setSpacing(theme.px(2))
        below = QHBoxLayout()
        below.setSpacing(theme.px(4))
        below.addWidget(self.hint, 1)
        below.addWidget(self.confirm)
        right.addWidget(self.entry)
        right.addWidget(self.why_not)
        right.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignLeft)
        right.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self.name.setContentsMargins(0, theme.px(6), 0, 0)
