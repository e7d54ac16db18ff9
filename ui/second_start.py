"""A second double click on a file that is open here already: its window comes to the front instead."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from ui.opening import login_name

_PATIENCE = 800  # milliseconds in which a window of this machine answers, even while it works
_HERE = b"here"


def is_brought_up(path: Path) -> bool:
    """Whether a window of the same person on this machine had the file and was asked to come to the front."""
    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    if not socket.waitForConnected(_PATIENCE):
        return False
    if not socket.bytesAvailable():
        socket.waitForReadyRead(_PATIENCE)
    return socket.readAll().data() == _HERE


class FrontDoor(QObject):
    """Listens for a second start on the file of a window, as long as that window is there."""

    def __init__(self, path: Path, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._listen(_name(path))

    def close(self) -> None:
        self._server.close()

    def _listen(self, name: str) -> None:
        if not self._server.listen(name):  # a process that was killed leaves its name behind
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def _answer(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.write(_HERE)
            socket.flush()
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
        _to_front(self._window)


def _to_front(window: QWidget) -> None:
    """Some systems let no other program take the front: there its button in the task bar asks for attention."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def _name(path: Path) -> str:
    """Of one person and one file on this machine, short enough for a socket's name."""
    said = f"{login_name()}\n{path.resolve()}"
    return f"chengqi-{hashlib.sha256(said.encode(errors='surrogateescape')).hexdigest()[:24]}"
