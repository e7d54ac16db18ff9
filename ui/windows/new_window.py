"""A new workspace: from which paper, and what was read in it before any file is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.document.findings import Findings, findings
from models.workspace import StoredDocument
from ui.background import run_beside
from ui.dialogs import Dialogs
from ui.model_words import told
from ui.opening import CANNOT_OPEN, create_workspace, document_of, pasted_document, stored_document
from ui.panels.flow import button, label
from ui.plain_words import caption
from ui.theme import Theme
from ui.windows.side_window import SideWindow

EMBEDDED, FILE, PASTED = 0, 1, 2
_A_PAUSE = 400  # milliseconds without typing before pasted words are read


class NewWindow(SideWindow):
    """Asks for a paper, says what it found, and makes the file under a name that is asked for. `made` brings it."""

    made = Signal(object)

    def __init__(self, theme: Theme, dialogs: Dialogs, folder: Path, actor: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("新建工作文件"), parent)
        self._dialogs = dialogs
        self._folder = folder
        self._actor = actor
        self._file: Path | None = None
        self._stored: StoredDocument | None = None
        self._asked = 0
        self.choices = QButtonGroup(self)
        self.pasted = QPlainTextEdit()
        self.pasted.setAccessibleName(self.tr("粘贴的文字"))
        self.pasted.setPlaceholderText(self.tr("把报告全文粘贴到这里。"))
        self.pasted.setTabChangesFocus(True)
        self._pause = QTimer(self, singleShot=True, interval=_A_PAUSE)
        self._pause.timeout.connect(self._read)
        self.pasted.textChanged.connect(self._pause.start)
        self.found = label(wraps=True)
        self.doubts = QPlainTextEdit()
        self.doubts.setAccessibleName(self.tr("存疑和没有归入条目的文字"))
        self.doubts.setReadOnly(True)
        self.doubts.setTabChangesFocus(True)
        self.choose = button(self.tr("选文件…"), "", self._ask_file)
        self.make = button(self.tr("存为…"), "primary", self._ask_name)
        self._lay_out()
        self.choices.idToggled.connect(self._turn)
        self.choices.button(EMBEDDED).setChecked(True)

    def read_file(self, path: Path) -> None:
        """A report: .txt, .docx or .html."""
        self._file = path
        self.choices.button(FILE).setText(caption(self.tr("另一份报告：{0}").format(path.name)))
        if self.choices.checkedId() == FILE:
            self._read()
        else:
            self.choices.button(FILE).setChecked(True)

    # inside

    def _turn(self, number: int, chosen: bool) -> None:
        if not chosen:
            return
        self.pasted.setVisible(number == PASTED)
        self.choose.setEnabled(number == FILE)
        if number == FILE and self._file is None:
            self._show_nothing(self.tr("请选一份报告：纯文本 .txt、Word 文档 .docx 或网页 .html。"))
            self._ask_file()
        else:
            self._read()

    def _ask_file(self) -> None:
        kinds = self.tr("报告 (*.txt *.docx *.html *.htm)")
        self._dialogs.ask_file(self, self.tr("选一份报告"), kinds, self.read_file, start=self._folder)

    def _read(self) -> None:
        """Beside the window; of several answers the last one asked for counts."""
        number, file, words = self.choices.checkedId(), self._file, self.pasted.toPlainText()
        self._asked += 1
        asked = self._asked
        if number == PASTED and not words.strip():
            self._show_nothing(self.tr("还没有文字。"))
            return
        self._show_nothing(self.tr("正在读…"))

        def read() -> tuple[StoredDocument, Findings]:
            stored = pasted_document(words) if number == PASTED else stored_document(file if number == FILE else None)
            return stored, findings(document_of(stored))

        run_beside(
            self,
            read,
            lambda answer: self._if_asked(asked, lambda: self._show(*answer)),
            lambda error: self._if_asked(asked, lambda: self._show_nothing(told(str(error)))),
            *CANNOT_OPEN,
        )

    def _if_asked(self, asked: int, show: Callable[[], object]) -> None:
        if asked == self._asked:
            show()

    def _show_nothing(self, words: str) -> None:
        self._stored = None
        self.found.setText(words)
        self.doubts.hide()
        self.make.setEnabled(False)

    def _show(self, stored: StoredDocument, found: Findings) -> None:
        self._stored = stored
        self.title = found.title
        self.found.setText("\n".join(self._counts(found)))
        doubts = [self.tr("存疑：{0}").format(told(one)) for one in found.doubts]
        left = self.tr("没有归入条目的文字：{0}").format("　".join(found.left_out)) if found.left_out else ""
        self.doubts.setPlainText("\n".join(line for line in (*doubts, left) if line))
        self.doubts.setVisible(bool(doubts or left))
        self.make.setEnabled(True)

    def _counts(self, found: Findings) -> list[str]:
        sums = self.tr("全文{0}字：归入条目{1}字，未归入{2}字。")
        work = self.tr("任务{0}项，举措{1}条；上年成绩{2}项，要点{3}条；数据{4}处；建议的关联{5}条。")
        lines = [
            f"{found.title}　{found.issued}".strip(),
            work.format(
                found.tasks,
                found.measures,
                found.achievements,
                found.points,
                found.figures,
                found.suggested_links,
            ),
            sums.format(found.characters, found.assigned, found.unassigned),
        ]
        if found.flagged_repairs:
            lines.append(self.tr("原文疑误{0}处，只标不改。").format(found.flagged_repairs))
        return [line for line in lines if line]

    def _ask_name(self) -> None:
        name = (self.title.splitlines() or [""])[0].translate(dict.fromkeys(map(ord, '\\/:*?"<>|'), "_"))
        unnamed = self.tr("新的工作文件")
        start = self._folder / f"{name or unnamed}.chengqi"
        kinds = self.tr("承启工作文件 (*.chengqi)")
        self._dialogs.ask_new_file(self, self.tr("工作文件存到哪里"), kinds, self._make, start=start)

    def _make(self, path: Path) -> None:
        if self._stored is None:
            return
        try:
            create_workspace(path, self._stored, self._actor)
        except CANNOT_OPEN as error:
            self._dialogs.say(self, told(str(error)))
            return
        self.accept()
        self.made.emit(path)

    def _lay_out(self) -> None:
        layout = QVBoxLayout()
        layout.setSpacing(self._theme.px(8))
        layout.addWidget(label(self.tr("用哪一份文件？"), "section"))
        names = (
            self.tr("自带的一份：浙江省民政厅2016年工作总结和2017年工作思路"),
            self.tr("另一份报告"),
            self.tr("粘贴文字"),
        )
        for number, words in enumerate(names):
            choice = QRadioButton(words)
            self.choices.addButton(choice, number)
            row = QHBoxLayout()
            row.addWidget(choice, 1)
            if number == FILE:
                row.addWidget(self.choose)
            layout.addLayout(row)
        layout.addWidget(self.pasted, 2)
        layout.addWidget(label(self.tr("读到的内容"), "section"))
        layout.addWidget(self.found)
        layout.addWidget(self.doubts, 1)
        layout.addStretch(0)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.make)
        foot.addWidget(button(self.tr("取消"), "", self.reject))
        self.lay_out_over(foot, layout)
        self.pasted.hide()
        self.take_size(620, 520)
