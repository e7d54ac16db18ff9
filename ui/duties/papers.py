"""What leaves the window to be read: the briefing, and lists of rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from models.outline import NodeId
from models.workspace.labels import node_name
from models.workspace.values import SubjectId
from ui.actions import Deeds
from ui.dialogs import Dialogs
from ui.duties.place import Place
from ui.duties.side_windows import bring_up, shown_beside
from ui.editor import Editor
from ui.model_words import told
from ui.preferences import Preferences
from ui.theme import Theme

if TYPE_CHECKING:
    from models.workspace.urging import Urging
    from ui.exporting import Exporting

Nodes = Callable[[], Sequence[NodeId] | None]


class Papers(QObject):
    """`preparing` comes before words are taken from the workspace; `begun` brings whoever writes, once."""

    preparing = Signal()
    begun = Signal(object)

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        preferences: Preferences,
        dialogs: Dialogs,
        window: QWidget,
        *,
        found: Nodes,
        chosen: Nodes,
        place: Place,
    ) -> None:
        """`found` and `chosen` tell what the filter leaves and what is chosen in the tree, `place` where the window
        is."""
        super().__init__(window)
        self._editor = editor
        self._theme = theme
        self._preferences = preferences
        self._dialogs = dialogs
        self._window = window
        self._found = found
        self._chosen = chosen
        self._place = place
        self.gate: Callable[[Callable[[], object]], object] = lambda export: export()
        """Whoever knows whether the window still shows what the file holds lets an export go on."""

    @property
    def deeds(self) -> Deeds:
        return {"export_pdf": self.open, "urge": self.urge_chosen}

    @cached_property
    def exporting(self) -> Exporting:
        from ui.exporting import Exporting

        exporting = Exporting(self)
        exporting.done.connect(self._say_written)
        exporting.failed.connect(lambda sentence, details: self._dialogs.say(self._window, sentence, details))
        self.begun.emit(exporting)
        return exporting

    def open(self) -> None:
        self.gate(self._open)

    def _open(self) -> None:
        from ui.windows.export_window import ExportWindow

        self.preparing.emit()
        window = shown_beside(self._window, ExportWindow) or ExportWindow(
            self._editor,
            self._theme,
            self._preferences,
            self._dialogs,
            found=self._found,
            chosen=self._chosen,
            parent=self._window,
        )
        bring_up(window)

    def write_rows(self, parent: QWidget, title: str, rows: Sequence[Sequence[str]]) -> None:
        """A list, as a file for spreadsheets; `parent` is the window that shows it."""
        self.gate(lambda: self._ask_rows(parent, title, rows) if isValid(parent) else None)

    def _ask_rows(self, parent: QWidget, title: str, rows: Sequence[Sequence[str]]) -> None:
        self._dialogs.ask_new_file(
            parent,
            self.tr("导出{0}").format(title),
            self.tr("表格 (*.csv)"),
            lambda file: self.exporting.rows(file, rows),
            start=self._editor.path.with_name(f"{title}.csv"),
        )

    def write_urgings(self, handouts: Collection[SubjectId]) -> None:
        """督办单 to those who are late with these workbooks: a sheet for each, in one file."""
        self.gate(lambda: self._write_urgings(handouts))

    def _write_urgings(self, handouts: Collection[SubjectId]) -> None:
        from models.workspace.urging import urgings

        late = urgings(self._editor.snapshot, self._editor.today(), handouts)
        if not late:
            self._dialogs.say(self._window, self.tr("没有要督办的：选中的都没有逾期，或者后来又下发过。"))
            return
        if past := sum(one.past_due is not None for one in late):
            words = self.tr("{0}个单位的报回期限早于下发日期，督办单上不写期限和迟报天数。").format(past)
            self._dialogs.ask(
                self._window, words, [self.tr("照样写")], lambda _choice: self._ask_urgings(late, handouts)
            )
            return
        self._ask_urgings(late, handouts)

    def _ask_urgings(self, late: Sequence[Urging], handouts: Collection[SubjectId]) -> None:
        name = late[0].unit if len(late) == 1 else self.tr("{0}个单位").format(len(late))
        snapshot, today = self._editor.workspace.snapshot(), self._editor.today()
        self._ask_sheets(name, lambda file: self.exporting.urgings(file, snapshot, today, handouts))

    def urge_chosen(self) -> None:
        """督办单 of the tasks and measures chosen: a sheet for each, in one file."""
        self.gate(self._urge_chosen)

    def _urge_chosen(self) -> None:
        from exporters.content.lacking_urged import lacking_urged
        from models.workspace.urged_tasks import not_to_be_urged, urged_tasks

        self.preparing.emit()
        snapshot, nodes = self._editor.snapshot, self._meant()
        if not_to_be_urged(snapshot.document, nodes):
            words = self.tr("督办单出给任务和举措，2016年的成绩不督办。先在左边选任务或举措，再出督办单。")
            self._dialogs.say(self._window, words)
            return
        urged = urged_tasks(snapshot, nodes, self._editor.today())
        if lacking := "\n".join(map(told, lacking_urged(snapshot, urged))):
            self._dialogs.ask(self._window, lacking, [self.tr("照样写")], lambda _choice: self._ask_task_urgings(nodes))
            return
        self._ask_task_urgings(nodes)

    def _meant(self) -> Sequence[NodeId]:
        """The rows chosen; where the window has gone on to what has no row, that."""
        chosen = list(dict.fromkeys(self._chosen() or ()))
        return chosen if len(chosen) > 1 or self._place.node in chosen else [self._place.node]

    def _ask_task_urgings(self, nodes: Sequence[NodeId]) -> None:
        name = told(node_name(self._editor.document, nodes[0]))
        if len(nodes) > 1:
            name = self.tr("{0}项").format(len(nodes))
        snapshot, today = self._editor.workspace.snapshot(), self._editor.today()
        self._ask_sheets(name, lambda file: self.exporting.task_urgings(file, snapshot, today, nodes))

    def _ask_sheets(self, name: str, write: Callable[[Path], object]) -> None:
        """`name` says whose they are, or of what."""
        from exporters.papers import file_name

        self._dialogs.ask_new_file(
            self._window,
            self.tr("保存督办单"),
            self.tr("PDF 文件 (*.pdf)"),
            write,
            start=self._editor.path.with_name(self.tr("督办单_{0}.pdf").format(file_name(name))),
        )

    def stop(self) -> None:
        """The window goes."""
        if "exporting" in self.__dict__:
            self.exporting.cancel()

    def _say_written(self, files: Sequence[Path]) -> None:
        if len(files) == 1:
            self._dialogs.say(self._window, self.tr("已写成“{0}”。").format(files[0]))
        elif files:
            words = self.tr("已写成{0}个文件，在文件夹“{1}”里。")
            self._dialogs.say(self._window, words.format(len(files), files[0].parent))
