"""What a colleague's file would bring, and what both have changed, before any of it is taken in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from models.storage import back_up_before_merging
from models.workspace import Edit, StoreError
from models.workspace.labels import label_of, speaks_to_people, value_name
from models.workspace.merge import MergePlan, plan_merge
from ui.background import run_beside
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.model_words import edit_name, told
from ui.opening import bring_evidence_over, edits_of_the_same_paper
from ui.panels.apart_table import ApartTable
from ui.panels.flow import button, label
from ui.panels.row_style import let_one_stretch
from ui.phrases import day_and_time, listed, named
from ui.theme import Theme
from ui.windows.side_window import SideWindow

_MOST = 500


class MergeWindow(SideWindow):
    """Lists first, takes in afterwards. What both changed may be settled here, or be left with both values.

    `taken` tells, when all is done, how many edits came in, and which backup was made right before; None where
    none could be made and somebody went on all the same.
    """

    taken = Signal(int, object)

    def __init__(
        self, editor: Editor, theme: Theme, dialogs: Dialogs, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("并入同事的文件"), parent)
        self._editor = editor
        self._dialogs = dialogs
        self._path = path
        self.plan = MergePlan((), {}, ())
        self.summary = label(self.tr("正在读“{0}”…").format(path.name), wraps=True)
        self.apart = ApartTable(editor.document, theme)
        self.edits = self._tree()
        self.apart_head = label(self.tr("两边都改过的栏目"), "section")
        self.edits_head = label(self.tr("将并入的修改"), "section")
        self.take = button(self.tr("并入"), "primary", self._take)
        self.away = button(self.tr("取消"), "", self.reject)
        self._lay_out()
        self._show()
        self._read()

    # reading

    def _read(self) -> None:
        path, document = self._path, self._editor.document
        run_beside(self, lambda: edits_of_the_same_paper(path, document), self._came, self._show_refusal, StoreError)

    def _came(self, edits: list[Edit]) -> None:
        try:
            self.plan = plan_merge(self._editor.workspace, edits)
        except StoreError as error:
            self._show_refusal(error)
            return
        self.summary.setText(self._sums())
        self._show()

    def _show_refusal(self, error: Exception) -> None:
        self.summary.setText(told(str(error)))

    # showing

    def _sums(self) -> str:
        plan = self.plan
        if not plan.edits:
            return self.tr("“{0}”里没有我们还没有的修改，不用并入。").format(self._path.name)
        counts = Counter(edit.actor for edit in plan.edits)
        by = listed(self.tr("{0}{1}次").format(name, count) for name, count in counts.items())
        words = self.tr("“{0}”里有{1}次我们还没有的修改（{2}），涉及{3}个栏目。").format(
            self._path.name, len(plan.edits), by, len(plan.heads)
        )
        if plan.apart:
            words += self.tr("其中{0}个栏目两边都改过：现在就定，或者两个值都留着，以后再定。").format(len(plan.apart))
        return words

    def _show(self) -> None:
        plan = self.plan
        self.apart_head.setVisible(bool(plan.apart))
        self.apart.setVisible(bool(plan.apart))
        self.edits_head.setVisible(bool(plan.edits))
        self.edits.setVisible(bool(plan.edits))
        self.take.setEnabled(bool(plan.edits) and not self._editor.read_only)
        self.apart.show_apart(plan.apart)
        self.edits.clear()
        newest = plan.edits[: -_MOST - 1 : -1]
        self.edits.addTopLevelItems([self._edit_item(edit) for edit in newest])
        self.edits.expandAll()
        if len(newest) < len(plan.edits):
            self.edits_head.setText(self.tr("将并入的修改（只列最近{0}次）").format(_MOST))

    def _edit_item(self, edit: Edit) -> QTreeWidgetItem:
        item = QTreeWidgetItem([edit_name(edit.label), edit.actor, day_and_time(edit.at.astimezone())])
        for change in edit.changes:
            if speaks_to_people(change.field):
                what = told(label_of(self._editor.document, change.subject, change.field))
                before, after = (told(value_name(change.key, value)) for value in (change.before, change.after))
                item.addChild(QTreeWidgetItem([named(what, f"{before} → {after}")]))
        return item

    # taking in

    def _take(self) -> None:
        """Not before there is a copy of the file as it is: no single step takes back what many edits bring."""
        self.take.setEnabled(False)
        path = self._editor.path
        run_beside(self, lambda: back_up_before_merging(path), self._take_in, self._ask_without_backup, StoreError)

    def _ask_without_backup(self, error: Exception) -> None:
        self.take.setEnabled(True)
        words = self.tr("并入之前没有备份成，并进来就不能一步退回了：{0}").format(told(str(error)))
        self._dialogs.ask(self, words, [self.tr("照样并入")], lambda _: self._take_in(None))

    def _take_in(self, backup: Path | None) -> None:
        self.take.setEnabled(True)
        settled = self.apart.settled()
        if not self._editor.take_in(self.plan.edits):
            return
        if settled:
            self._editor.say_values(settled, f"并入“{self._path.name}”时定下{len(settled)}处")
        self._bring_evidence()
        self.accept()
        self.taken.emit(len(self.plan.edits), backup)

    def _bring_evidence(self) -> None:
        try:
            missing = bring_evidence_over(self._editor.snapshot, self._path, self._editor.path)
        except StoreError as error:
            missing = [told(str(error))]
        if missing:
            self._dialogs.say(self.parentWidget() or self, "\n".join(map(told, missing)))

    # arranging

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("将并入的修改"))
        tree.setHeaderLabels([self.tr("修改"), self.tr("谁"), self.tr("什么时候")])
        tree.setUniformRowHeights(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        let_one_stretch(tree.header(), 0)
        return tree

    def _lay_out(self) -> None:
        layout = QVBoxLayout()
        layout.setSpacing(self._theme.px(8))
        layout.addWidget(self.summary)
        layout.addWidget(self.apart_head)
        layout.addWidget(self.apart, 2)
        layout.addWidget(self.edits_head)
        layout.addWidget(self.edits, 3)
        layout.addStretch(0)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.take)
        foot.addWidget(self.away)
        self.lay_out_over(foot, layout)
        self.take_size(760, 560)
