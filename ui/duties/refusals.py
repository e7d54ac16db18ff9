"""What could not be done is said; where nothing can be stored any more, once, and a line stays until it can."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.panels.notice_bar import NoticeBar
from ui.theme import Theme


class Refusals(QObject):
    """The window tries again whenever a field is left: what failed for the same reason is not said again
    before something has been kept or something else is tried."""

    not_kept = Signal()
    save_as_wanted = Signal()
    again_wanted = Signal()

    def __init__(
        self, editor: Editor, theme: Theme, dialogs: Dialogs, notice: Callable[[QWidget], None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._theme = theme
        self._dialogs = dialogs
        self._notice = notice
        self._window = window
        self._failed: set[tuple[str, str]] = set()
        self._bar: NoticeBar | None = None
        editor.refused.connect(self.say)
        editor.kept.connect(self._forget)

    @property
    def is_failing(self) -> bool:
        """The last that somebody said could not be stored, and nothing has been since."""
        return bool(self._failed)

    def say(self, sentence: str) -> None:
        if not self._editor.is_disk_failing:
            self._dialogs.say(self._window, sentence)
            return
        failed = (self._editor.attempted, sentence)
        if failed not in self._failed:
            self._failed.add(failed)
            self.not_kept.emit()
            self._show_bar()
            self._dialogs.say(self._window, sentence, deeds={self.tr("另存为…"): self.save_as_wanted.emit})

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Whoever closes the window knows that not all of it is in the file."""
        words = self.tr("“{0}”现在存不进，有的字还没有存入。这些字记在这台电脑上，再打开这份文件时可以放回去。")
        choices = {self.tr("另存为…"): self.save_as_wanted.emit, self.tr("退出"): leave}
        self._dialogs.ask(
            self._window, words.format(self._editor.path.name), list(choices), lambda choice: choices[choice]()
        )

    # inside

    def _show_bar(self) -> None:
        if self._bar is not None:
            return
        words = self.tr("“{0}”现在存不进。写了没有存入的字记在这台电脑上，不会丢。")
        deeds = {self.tr("再存一次"): self._try_again, self.tr("另存为…"): self.save_as_wanted.emit}
        self._bar = bar = NoticeBar(self._theme, words.format(self._editor.path.name), deeds)
        bar.destroyed.connect(self._lose_bar)
        self._notice(bar)

    def _try_again(self) -> None:
        self._bar = None
        self._failed.clear()
        self.again_wanted.emit()

    def _lose_bar(self) -> None:
        self._bar = None

    def _forget(self) -> None:
        self._failed.clear()
        if self._bar is not None:
            self._bar.put_away()
            self._bar = None
