"""One field of a form: its name, what is typed, and in a lighter hand what is to be known of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from models.source import Span
from ui.panels.flow import button, label, set_role
from ui.panels.proposals import Proposals
from ui.plain_words import caption
from ui.theme import Theme
from ui.utf16 import units

_NAME = 68  # pixels at 100 % of the name before a field: five characters
_MARGIN = 4  # pixels around the words of a field of many lines
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Choices(QComboBox):
    """A list to choose from, or to type over. What is typed, in pinyin too, brings the names that answer it.

    `picked` comes once somebody has chosen; what arrow keys pass on their way through the closed list is not chosen.
    """

    picked = Signal()

    def __init__(self, choices: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_stepping = False
        self.line = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.proposals = Proposals(self)
        self.setCompleter(self.proposals)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.textChanged.connect(lambda _: self._show_beginning())
        self.line.editingFinished.connect(self._show_beginning)
        self.line.textEdited.connect(self._propose)
        self.activated.connect(self._pick)
        self.offer(choices)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls past a field must not change it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_stepping = event.key() in _STEPS
        super().keyPressEvent(event)
        self._is_stepping = False

    def showPopup(self) -> None:
        """As wide as the longest name."""
        listed = self.view()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, listed.verticalScrollBar())
        around = bar + listed.fontMetrics().height()  # Qt does not reckon with the padding of the rows
        listed.setMinimumWidth(listed.sizeHintForColumn(0) + around)
        super().showPopup()

    @property
    def names(self) -> list[str]:
        """What can be chosen."""
        return [self.itemText(number) for number in range(self.count())]

    @property
    def wide(self) -> int:
        """Pixels in which the words can be read to their end."""
        metrics = self.fontMetrics()
        spared = metrics.horizontalAdvance("X") * self.minimumContentsLength()
        return self.sizeHint().width() + max(0, metrics.horizontalAdvance(self.line.text()) - spared)

    def _show_beginning(self) -> None:
        """Where words are longer than the field, their beginning is what tells them apart."""
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)

    def _pick(self, _number: int) -> None:
        if self._is_stepping:
            self.line.setModified(True)  # as if it had been typed: it is kept when the field is left
        else:
            self.picked.emit()

    def _propose(self, words: str) -> None:
        self.proposals.answer(words, self.names)

    def offer(self, choices: Sequence[str]) -> None:
        """Other choices; what is typed stays."""
        if self.names == list(choices):
            return
        words = self.line.text()
        self.clear()
        self.addItems(list(choices))
        self.line.setText(words)


class NamesChoices(Choices):
    """Several names of a list: one that is chosen joins those typed, or leaves them."""

    def __init__(self, choices: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(choices, parent)
        self._before = ""
        self.line.textEdited.connect(self.remember)

    def remember(self, words: str) -> None:
        """The names that stand; Qt puts a chosen one in their place before it says so."""
        self._before = words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Each name that is passed would join those that stand: arrow keys open the list."""
        if event.key() in _STEPS:
            self.showPopup()
            return
        super().keyPressEvent(event)

    def showPopup(self) -> None:
        self.remember(self.line.text())
        super().showPopup()

    def _pick(self, number: int) -> None:
        self._toggle(number)
        super()._pick(number)

    def _propose(self, words: str) -> None:
        """For the name that is being typed, behind those that stand."""
        before, mark, part = words.rpartition("、")
        standing = before.split("、")
        self.proposals.answer(part, [name for name in self.names if name not in standing], f"{before}{mark}")

    def _toggle(self, number: int) -> None:
        name = self.itemText(number)
        names = [one for one in self._before.split("、") if one]
        if names and names[-1] == self.proposals.answered:
            names.pop()  # it was typed to find the name
        names = [one for one in names if one != name] if name in names else [*names, name]
        self.remember("、".join(names))
        self.line.setText(self._before)


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
        self.line.installEventFilter(self)
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


class TextField(QPlainTextEdit):
    """Several lines; keeps what was typed when it is left or at Ctrl+Enter. Tab goes on to the next field."""

    typed = Signal(str, str)

    def __init__(
        self,
        field: str,
        name: str,
        theme: Theme,
        lines: int = 3,
        *,
        enter_keeps: bool = False,
        left_keeps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Where `enter_keeps`, Enter keeps too and Shift+Enter begins a line. Without `left_keeps` somebody else
        tells when the field is left."""
        super().__init__(parent)
        self.field = field
        self._enter_keeps = enter_keeps
        self._left_keeps = left_keeps
        self._shown = self._before = ""
        self._holds = False
        self._refused: str | None = None
        self.hits: Sequence[Span] = ()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel that scrolls past it takes no focus
        self.setPlaceholderText(self.tr("未填"))
        self.setTabChangesFocus(True)
        self._theme = theme
        self._lines = lines
        self.document().setDocumentMargin(_MARGIN)
        theme.changed.connect(self._wear)
        self._wear()

    def show_words(self, words: str) -> None:
        """What holds now. Words that somebody is typing are left alone."""
        is_typing = self._holds or (self.hasFocus() and self.document().isModified())
        if is_typing and self.is_unkept and words == self._shown:
            return
        self.let_go()
        if words != self.toPlainText():
            self.hits = ()
            self.setPlainText(words)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        elif self.document().isUndoAvailable():
            self.document().clearUndoRedoStacks()  # it is kept: Ctrl+Z takes back the edit, not the letters alone
        self._shown = words
        self.document().setModified(False)

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Mark what a search found. In words that somebody is typing the marks go along with what is typed."""
        if hits and self.is_unkept:
            return
        if hits and hits != self.hits and not self.hasFocus():
            self.setTextCursor(self._cursor(Span(hits[0].start, hits[0].start)))
        self.hits = hits
        self._tint()

    def _tint(self) -> None:
        found = []
        for hit in self.hits:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(hit)
            selection.format.setBackground(self._theme.colour("hit"))
            found.append(selection)
        self.setExtraSelections(found)

    def _cursor(self, span: Span) -> QTextCursor:
        words, found = self.toPlainText(), QTextCursor(self.document())
        found.setPosition(units(words, span.start))
        found.setPosition(units(words, span.end), QTextCursor.MoveMode.KeepAnchor)
        return found

    @property
    def is_unkept(self) -> bool:
        """Something was typed that is not kept yet."""
        return self.toPlainText() != self._shown

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._left_keeps and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.leave()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is ours while somebody types here, whatever it does in the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ctrl_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_ctrl_enter(event) or (self._enter_keeps and _is_enter(event)):
            self.keep()
            return
        super().keyPressEvent(event)

    def leave(self) -> None:
        """Keep what was typed, but for what has been refused."""
        if self.toPlainText() != self._refused:
            self.keep()

    def keep(self) -> None:
        words = self.toPlainText()
        if words != self._shown:
            self._before, self._shown = self._shown, words
            self.let_go()
            self.document().setModified(False)
            self.typed.emit(self.field, words)

    def hold(self) -> None:
        """What was typed could not be kept: it stays, to be tried again when somebody wishes."""
        self._shown, self._refused = self._before, self.toPlainText()
        self._holds = True

    def type_again(self, words: str) -> None:
        """As if somebody had typed it, and not left the field yet."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._holds = True

    def let_go(self) -> None:
        """What is held belongs to something that is no longer shown."""
        self._holds, self._refused = False, None

    def _wear(self) -> None:
        """Room for so many lines, so that a bar comes only with more of them."""
        if not self.is_unkept:
            self._tint()
        around = 2 * (_MARGIN + self._theme.px(4)) + 6
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * self._lines + around))


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier


def heading(words: str) -> QLabel:
    return label(words, "section")
