"""Named selections: 厅长版, 处室版. They lie in the workspace, for everybody."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exporters.content import Wish, selection_entry, selections, wish_in_words
from exporters.errors import ExportError
from models.workspace import edit_labels
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.model_words import told
from ui.panels.chooser import Chooser
from ui.panels.flow import button, label
from ui.theme import Theme


class NamedSelections(QWidget):
    """Choose one, keep what is chosen now under a name, or delete one. `wanted` brings a Wish."""

    wanted = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._dialogs = dialogs
        self._wish = Wish()
        self._last = ""
        self.box = Chooser(self.tr("选印方案"), least=5)
        self.box.setToolTip(self.tr("存下来的选择，例如 厅长版、处室版；存在工作文件里，大家都能用。"))
        self.keep = button(self.tr("存为…"), "", self._ask_name)
        self.delete = button(self.tr("删除"), "", self._delete)
        self.hint = label(role="bad", wraps=True)
        self.hint.hide()
        self._lay_out(theme)
        self.box.activated.connect(lambda _: self._choose())
        editor.changed.connect(self._show)
        self._show()

    def show_wish(self, wish: Wish) -> None:
        """What is chosen now: the name it is kept under, if it is."""
        self._wish = replace(wish.settled, day=None)
        self._show()

    @property
    def chosen(self) -> str:
        """The name of what is chosen now; empty where it is kept under none."""
        return str(self.box.currentData() or "")

    # inside

    def _show(self) -> None:
        there = {name: wish.settled for name, wish in selections(self._editor.snapshot).items()}
        if self._last not in there:
            self._last = ""
        now = next((name for name in (self._last, *there) if there.get(name) == self._wish), "")
        self._last = now or self._last
        blocker = QSignalBlocker(self.box)
        self.box.clear()
        if not now:
            changed = self.tr("{0}（已改动）").format(self._last) if self._last else self.tr("（未保存的方案）")
            self.box.addItem(changed, "")
        for name in there:
            self.box.addItem(name, name)
        self.box.setCurrentIndex(self.box.findData(now))
        blocker.unblock()
        self.keep.setEnabled(not self._editor.read_only and not now)
        self.delete.setEnabled(not self._editor.read_only and bool(now))

    def _choose(self) -> None:
        name = self.chosen
        if name:
            self._last = name
            self._say("")
            self.wanted.emit(selections(self._editor.snapshot)[name])

    def _ask_name(self) -> None:
        self._dialogs.ask_words(self.window(), self.tr("给现在的选择起个名字，例如 厅长版："), self._last, self._keep)

    def _keep(self, name: object) -> None:
        words = " ".join(str(name).split())
        before, self._last = self._last, words
        if not self._change(words, wish_in_words(self._wish)):
            self._last = before

    def _delete(self) -> None:
        self._change(self.chosen, {"deleted": "是"})

    def _change(self, name: str, typed: dict[str, str]) -> bool:
        try:
            fields = selection_entry(self._editor.snapshot, name, typed)
        except ExportError as error:
            self._say(told(str(error)))
            return False
        why = self._editor.refusal_of(lambda: self._editor.say_values(fields, edit_labels.selecting(name, typed)))
        self._say(why)
        return not why

    def _say(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.box, 1)
        row.addWidget(self.keep)
        row.addWidget(self.delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addLayout(row)
        layout.addWidget(self.hint)
