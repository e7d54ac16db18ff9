"""What nobody expected: written down, said, and the program goes on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialogs

_LARGEST = 1_000_000  # bytes of a log before it begins anew


class Unexpected(QObject):
    """The outermost edge of the window: every error that nothing else has caught comes here.

    The same error is said once, however often it comes; it is written down each time.
    """

    _came = Signal(str)

    def __init__(self, dialogs: Dialogs, window: Callable[[], QWidget], log: Path) -> None:
        super().__init__()
        self.log = log
        self._dialogs = dialogs
        self._window = window
        self._said: set[str] = set()
        self._before = sys.excepthook
        # Queued: an error may come from another thread, or in the midst of painting.
        self._came.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self.take

    def remove(self) -> None:
        sys.excepthook = self._before

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._before(kind, error, trace)
        self._came.emit("".join(traceback.format_exception(kind, error, trace)))

    def _say(self, details: str) -> None:
        kept = self._write_down(details)
        if details in self._said:
            return
        self._said.add(details)
        where = self.tr("细节已记在“{0}”。").format(self.log) if kept else self.tr("细节没能写进文件，请复制下来。")
        sentence = self.tr("程序出了没有料到的错，已保存的内容不受影响，可以继续用。{0}").format(where)
        self._dialogs.say(self._window(), sentence, details)

    def _write_down(self, details: str) -> bool:
        try:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            grown = self.log.exists() and self.log.stat().st_size > _LARGEST
            with self.log.open("w" if grown else "a", encoding="utf-8") as file:
                file.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{details}\n")
        except OSError:  # the dialog says that nothing was written
            return False
        return True
