"""Files dropped on the window: what somebody may want of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialogs
from ui.duties.files_wanted import FilesWanted
from ui.duties.proofs import Proofs
from ui.duties.workbooks import Workbooks

_WORKBOOKS = (".xlsx", ".xlsm")
_REPORTS = (".txt", ".docx", ".html", ".htm")


class DroppedFiles(QObject):
    """Workbooks and folders came home, a workspace is opened or merged, a report is begun from; the rest proves."""

    def __init__(
        self, wanted: FilesWanted, workbooks: Workbooks, proofs: Proofs, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._wanted = wanted
        self._workbooks = workbooks
        self._proofs = proofs
        self._dialogs = dialogs
        self._window = window

    def take(self, dropped: QMimeData) -> None:
        urls = dropped.urls()
        elsewhere = next((url.toString() for url in urls if not url.isLocalFile()), "")
        files = [Path(url.toLocalFile()) for url in urls]
        if elsewhere:
            self._say(self.tr("“{0}”不是这台电脑上的文件。请先保存到电脑上，再拖进来。").format(elsewhere))
        elif any(file.is_dir() or file.suffix.lower() in _WORKBOOKS for file in files):
            self._workbooks.take_back(files)
        elif len(files) > 1:
            self._take_several(files)
        elif files:
            self._take_one(files[0])

    def _take_several(self, files: Sequence[Path]) -> None:
        """Several together can only prove something."""
        if any(file.suffix.lower() == ".chengqi" or not file.is_file() for file in files):
            self._say(self.tr("几个一起拖进来，只能都是作为佐证材料的文件。工作文件和文件夹请一次拖一个。"))
            return
        self._offer_to_prove(
            self.tr("把这{0}个文件都作为{1}的佐证材料？").format(len(files), self._proofs.about), files
        )

    def _take_one(self, path: Path) -> None:
        if path.suffix.lower() == ".chengqi":
            self._take_workspace(path)
        elif path.suffix.lower() in _REPORTS:
            self._take_report(path)
        elif path.is_file():
            self._offer_to_prove(self.tr("把“{0}”作为{1}的佐证材料？").format(path.name, self._proofs.about), [path])
        else:
            self._say(self.tr("“{0}”不是文件，不能拖进来用。请拖其中的文件。").format(path.name or path))

    def _take_workspace(self, path: Path) -> None:
        opening, merging = self.tr("打开"), self.tr("并入当前文件")
        self._dialogs.ask(
            self._window,
            self.tr("“{0}”：打开它，还是把其中的修改并入当前文件？").format(path.name),
            [opening, merging],
            lambda choice: (self._wanted.open_wanted if choice == opening else self._wanted.merge_wanted).emit(path),
        )

    def _take_report(self, path: Path) -> None:
        adding, making = self.tr("添加为佐证材料"), self.tr("用它新建工作文件…")
        self._dialogs.ask(
            self._window,
            self.tr("“{0}”：添加为{1}的佐证材料，还是当作一份报告新建工作文件？").format(path.name, self._proofs.about),
            [adding, making],
            lambda choice: self._wanted.new_from_wanted.emit(path) if choice == making else self._proofs.add(path),
        )

    def _offer_to_prove(self, question: str, files: Sequence[Path]) -> None:
        self._dialogs.ask(self._window, question, [self.tr("添加")], lambda _: self._proofs.add(*files))

    def _say(self, sentence: str) -> None:
        self._dialogs.say(self._window, sentence)
