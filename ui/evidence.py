"""Evidence at the window: copied beside the window, opened only where that is safe."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from models.outline import NodeId
from models.storage.evidence_files import (
    KeptFile,
    evidence_folder,
    evidence_is_whole,
    keep_evidence,
    missing_evidence,
)
from models.workspace import StoreError
from models.workspace.attachments import Evidence
from ui.background import Job, Work
from ui.editor import Editor
from ui.model_words import told

_WEB = ("http", "https")


def is_web_address(url: QUrl) -> bool:
    """What a browser opens. Anything else might start a program."""
    return url.isValid() and url.scheme().lower() in _WEB and bool(url.host())


class EvidenceDesk(QObject):
    """One file at a time, in the order in which they were given. `failed` brings a sentence."""

    progressed = Signal(str, float)
    failed = Signal(str)
    ended = Signal()

    def __init__(
        self,
        editor: Editor,
        parent: QObject | None = None,
        *,
        show: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        """`show` opens an address in the program the system has for it."""
        super().__init__(parent)
        self._editor = editor
        self._show = show
        self._waiting: list[tuple[Work, Callable[[object], None]]] = []
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def add(self, node: NodeId, files: Iterable[Path]) -> None:
        """Copy the files beside the workspace and say that they prove the node."""
        if not self._editor.may_write():
            return
        for file in files:
            self._wait_for(self._copying(file), lambda kept: self._keep(node, kept))
        self._go_on()

    def open(self, one: Evidence) -> None:
        """A web address at once; a file that we keep after a look at its checksum."""
        if one.sha256:
            self._wait_for(self._looking(one), lambda why_not: self._open_file(one, str(why_not)))
            self._go_on()
        elif is_web_address(url := QUrl(one.address)):
            self._open(url, one.name)
        else:
            words = self.tr("“{0}”的地址既不是网址，也不是存在工作文件旁边的材料，没有打开：{1}")
            self.failed.emit(words.format(one.name, one.address))

    def cancel(self) -> None:
        """Let go of what has not been copied yet; no half copy is left."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """The window goes: whatever still comes home is said to nobody."""
        self.cancel()
        if self._job is not None:
            self._job.succeeded.disconnect()

    # inside

    def _copying(self, file: Path) -> Work:
        workspace, words = self._editor.path, self.tr("复制“{0}”").format(file.name)
        return lambda progress: keep_evidence(workspace, file, lambda share: progress(words, share))

    def _looking(self, one: Evidence) -> Work:
        """Finds out why it must not be opened; empty where nothing speaks against it."""
        workspace, words = self._editor.path, self.tr("核对“{0}”").format(one.name)
        folder = evidence_folder(workspace)
        missing = self.tr(
            "没有找到佐证材料“{0}”：它应在文件夹“{1}”里。工作文件拷走或改名时，"
            "请把原来的佐证文件夹一起拷来，改成这个名称。"
        ).format(one.name, folder)
        altered = self.tr("佐证材料“{0}”被改动过，和添加时不一样，没有打开：在文件夹“{1}”里。").format(one.name, folder)

        def look(progress: Callable[[str, float], None]) -> str:
            if evidence_is_whole(workspace, one.address, one.sha256, lambda share: progress(words, share)):
                return ""
            return missing if missing_evidence(workspace, [one.address]) else altered

        return look

    def _keep(self, node: NodeId, kept: object) -> None:
        if isinstance(kept, KeptFile):
            self._editor.add_evidence(node, kept.name, kept.address, kept.sha256)

    def _open_file(self, one: Evidence, why_not: str) -> None:
        if why_not:
            self.failed.emit(why_not)
        else:
            self._open(QUrl.fromLocalFile(str(evidence_folder(self._editor.path) / one.address)), one.name)

    def _open(self, url: QUrl, name: str) -> None:
        if not self._show(url):
            self.failed.emit(self.tr("这台电脑上没有能打开“{0}”的程序。").format(name))

    def _wait_for(self, work: Work, then: Callable[[object], None]) -> None:
        self._waiting.append((work, then))

    def _go_on(self) -> None:
        if self._job is not None or not self._waiting:
            return
        work, then = self._waiting.pop(0)
        self._job = Job(work, self)
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(then)
        self._job.failed.connect(self._say)
        self._job.ended.connect(self._end)
        self._job.start()

    def _say(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self.failed.emit(told(str(error)))

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        self._go_on()
