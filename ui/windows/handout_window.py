"""下发: to whom, what is asked, by when, in which form; then the workbooks, and where they lie."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from exporters.content import Wish, measures_of_departments
from exporters.content.links_said import renewals_printed
from exporters.errors import ExportError
from models.outline import NodeId
from models.sentence import written_day
from models.workspace import StoreError
from models.workspace.entries import EntryError
from models.workspace.entry_rows import present_quarter
from models.workspace.handouts import handouts, next_issue, unit_names
from models.workspace.periods import period_or_none
from models.workspace.renewing import earlier_reasons
from ui.background import run_beside
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.handing_out import Errand, HandingOut
from ui.item_models.outline_model import node_label
from ui.model_words import period_name, told
from ui.panels.flow import button, label
from ui.panels.tick_list import Tick, TickList
from ui.phrases import followed_by, listed
from ui.plain_words import tip
from ui.theme import Theme
from ui.windows.handout_parts import Addressees, HandoutTerms, Written
from ui.windows.side_window import SideWindow

if TYPE_CHECKING:
    from exporters.workbook.template import Template  # loads openpyxl

ASKING, WRITTEN = 0, 1


class HandoutWindow(SideWindow):
    """Says in a sentence what would be sent before it is; a draft says that it cannot come back."""

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        dialogs: Dialogs,
        handing_out: HandingOut,
        *,
        period: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`period` is the one somebody is at, 2017Q1; without it, the one of today."""
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("下发任务分解表"))
        self._editor = editor
        self._dialogs = dialogs
        self._handing_out = handing_out
        self._template: Template | None = None
        self._issue, self._edit = 0, ""
        self.folder = editor.path.parent / "下发"  # in every language, as its files are the office's
        wanted = period_or_none(period) or present_quarter(editor.snapshot, editor.today())
        self.terms = HandoutTerms(theme, wanted, editor.today())
        self.addressees = Addressees(theme)
        self.tasks = TickList(self.tr("哪些任务"), theme)
        self.summary = label(wraps=True)
        self.hint = label(role="bad", wraps=True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("写表的进度"))
        self.progress.setTextVisible(False)
        self.doing = label(role="soft")
        self.stop = button(self.tr("停止"), "", handing_out.cancel)
        self.send = button(self.tr("下发"), "primary", self._send)
        self.away = button(self.tr("取消"), "", self.reject)
        self.written = Written(theme)
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._offer_tasks()
        self._show_form()
        if editor.read_only:
            self.terms.only_drafts()
        self._follow()

    @property
    def errand(self) -> Errand:
        """What is asked for at this moment. Raises EntryError for names that cannot be units."""
        terms, all_tasks = self.terms, len(self.tasks.ticked()) == self.tasks.count()
        tasks = None if all_tasks else tuple(NodeId(key) for key in self.tasks.ticked())
        return Errand(
            folder=self.folder,
            period=terms.period.chosen,
            due=None if terms.is_draft else terms.due_day,
            wish=Wish(tasks=tasks, links=terms.chosen_links),
            departments=[] if self.addressees.are_typed else self.addressees.departments.ticked(),
            units=unit_names(self.addressees.typed.toPlainText()) if self.addressees.are_typed else [],
            template=self._template,
            draft=terms.is_draft,
        )

    def done(self, result: int) -> None:
        self._handing_out.cancel()
        super().done(result)

    # what is asked

    def _offer_tasks(self) -> None:
        snapshot = self._editor.snapshot
        self.tasks.show_ticks(Tick(key=task.id, words=node_label(snapshot, task.id)) for task in snapshot.tasks)

    def _offer_departments(self) -> None:
        """Each with the number of its measures among the tasks that are ticked; whoever has none is left out."""
        tasks = tuple(NodeId(key) for key in self.tasks.ticked())
        counts = measures_of_departments(self._editor.snapshot, Wish(tasks=tasks))
        self.addressees.offer(counts)

    def _follow(self) -> None:
        """Say what would be sent, or what is missing."""
        try:
            why, words = self._missing(), self._sentence(self.errand)
        except (EntryError, StoreError) as error:
            why, words = told(str(error)), ""
        self.hint.setText(why)
        self.hint.setVisible(bool(why))
        self.summary.setText(words)
        self.summary.setVisible(not why)
        self.send.setText(self.tr("写样表") if self.terms.is_draft else self.tr("下发"))
        self.send.setEnabled(not why and not self._handing_out.is_running)

    def _missing(self) -> str:
        if not self.tasks.ticked():
            return self.tr("还没有选任务。")
        if not self.addressees.are_typed and not self.addressees.departments.ticked():
            return self.tr("还没有选单位。没有单位的任务，先在“填报表”的“分工”里写明牵头单位。")
        due, today = self.terms.due_day, self._editor.today()
        if not self.terms.is_draft and due is not None and due < today:
            return self.tr("报回期限{0}已经过了，今天是{1}。请改期限，或者不限期。").format(
                told(written_day(due)), told(written_day(today))
            )
        return ""

    def _sentence(self, errand: Errand) -> str:
        """Raises StoreError."""
        number = len(errand.units or errand.departments)
        if errand.draft:
            return self.tr("{0}份样表，另有总表。样表不记入台账，填了也不能回收。").format(number)
        issue = next_issue(self._editor.workspace)
        name = self.tr("第{0}次下发（{1}）").format(issue, period_name(errand.period))
        due = self.tr("{0}前报回").format(told(written_day(errand.due))) if errand.due else self.tr("不限期")
        words = self.tr("{0}：{1}个单位，每个单位一份，另有总表；{2}。").format(name, number, due)
        return followed_by(followed_by(words, self._unconfirmed(errand)), self._of_earlier_version(errand))

    def _of_earlier_version(self, errand: Errand) -> str:
        """The tables bear the reasons of links."""
        found = len(renewals_printed(self._editor.snapshot, errand.wish))
        return told(earlier_reasons(found)) if found else ""

    def _unconfirmed(self, errand: Errand) -> str:
        """Who is only suggested as the lead gets a workbook too: that is to be known before it is sent. Of what is
        handed out, and no more."""
        snapshot, tasks = self._editor.snapshot, [NodeId(key) for key in self.tasks.ticked()]
        measures = [measure.id for task in tasks for measure in snapshot.document.outline.children(task)]
        found = [snapshot.assignment(measure) for measure in measures]
        sent = [one for one in found if errand.units or {one.lead, *one.supporting} & {*errand.departments}]
        open_ones = sum("lead" in one.suggested for one in sent)
        if not open_ones:
            return ""
        return self.tr("{0}条举措的牵头单位只是建议，还没有人确认，表里会标明。").format(open_ones)

    def _ask_folder(self) -> None:
        start = self.folder if self.folder.is_dir() else self.folder.parent
        self._dialogs.ask_folder(self, self.tr("任务分解表写到哪个文件夹"), self._into, start=start)

    def _into(self, folder: Path) -> None:
        self.folder = folder
        self._show_form()
        self._follow()

    # the office's own form

    def _ask_form(self) -> None:
        kinds = self.tr("表格 (*.xlsx)")
        self._dialogs.ask_file(self, self.tr("选本单位的表样"), kinds, self._read_form, start=self.folder.parent)

    def _read_form(self, file: Path) -> None:
        from exporters.workbook.template import read_template

        self.terms.say_of_form(self.tr("正在读“{0}”…").format(file.name))
        year = self._editor.snapshot.year
        run_beside(
            self,
            lambda: read_template(file, year),
            lambda template: self._use_form(template, file.name),
            self._refuse_form,
            ExportError,
        )

    def _use_form(self, template: Template | None, name: str = "") -> None:
        self._template = template
        self._show_form(name)

    def _refuse_form(self, error: Exception) -> None:
        self._template = None
        self._show_form(why=told(str(error)))

    def _show_form(self, name: str = "", why: str = "") -> None:
        self.where.setText(str(self.folder))
        self.where.setToolTip(tip(str(self.folder)))
        losses = listed(map(told, self._template.losses)) if self._template else ""
        words = self.tr("“{0}”里的{1}不能照搬，下发的表里没有。其余照旧。").format(name, losses) if losses else ""
        remarks = map(told, self._template.remarks) if self._template else ()
        said = "\n".join(filter(None, (words, *remarks)))
        self.terms.show_form(name or ("" if self._template is None else self.terms.form_name), why or said)

    # sending

    def _send(self) -> None:
        self._turn_busy(busy=True)
        self._handing_out.start(self.errand)

    def _turn_busy(self, *, busy: bool) -> None:
        for part in (self.terms, self.addressees, self.tasks, self.choose, self.send):
            part.setEnabled(not busy)
        for sign in (self.progress, self.doing, self.stop):
            sign.setVisible(busy)
        if busy:
            self.stop.setFocus()
        else:
            self.send.setEnabled(True)

    def _progressed(self, what: str, share: float) -> None:
        self.doing.setText(what)
        self.progress.setValue(round(share * 100))

    def _came(self, files: list[Path]) -> None:
        self._turn_busy(busy=False)
        self.written.show_files(files, is_draft=self.terms.is_draft)
        self._issue, self._edit = max(self._issues(), default=0), self._editor.next_undone()
        self.take_undo_keys(self._editor.undo, self._editor.redo)
        self._say_issue()
        self.pages.setCurrentIndex(WRITTEN)
        self.written.folder.setFocus()

    def _say_issue(self) -> None:
        """What was handed out can be taken back meanwhile, or something else be next to be taken back."""
        if self._edit and not self.terms.is_draft:
            undoable = self._edit == self._editor.next_undone()
            self.written.show_issue(stands=self._issue in self._issues(), undoable=undoable)

    def _issues(self) -> set[int]:
        return {one.issue for one in handouts(self._editor.snapshot.register)}

    def _failed(self, sentence: str) -> None:
        self._turn_busy(busy=False)
        self.hint.setText(sentence)
        self.hint.setVisible(True)
        self.summary.hide()

    def _stopped(self) -> None:
        self._failed(self.tr("已停止，没有留下要填的表，台账也没有改。"))

    def _connect(self) -> None:
        self.tasks.changed.connect(self._offer_departments)
        self.addressees.changed.connect(self._follow)
        self.terms.changed.connect(self._follow)
        self.terms.form_wanted.connect(self._ask_form)
        self.terms.plain_wanted.connect(lambda: self._use_form(None))
        self.written.folder_wanted.connect(lambda: self._dialogs.open_outside(self, self.folder))
        self.written.away_wanted.connect(self.accept)
        self._editor.changed.connect(self._say_issue)
        work = self._handing_out
        work.progressed.connect(self._progressed)
        work.done.connect(self._came)
        work.failed.connect(self._failed)
        work.cancelled.connect(self._stopped)

    # arranging

    def _lay_out(self) -> None:
        px = self._theme.px
        asking = QWidget()
        layout = QVBoxLayout(asking)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self.terms)
        lists = QHBoxLayout()
        lists.setSpacing(px(24))
        lists.addWidget(self.addressees, 1)
        lists.addWidget(self.tasks, 1)
        layout.addLayout(lists, 1)
        layout.addLayout(self._place())
        layout.addWidget(self.hint)
        layout.addWidget(self.summary)
        layout.addLayout(self._foot())
        for page in (asking, self.written):
            self.pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.take_size(860, 680)
        self._turn_busy(busy=False)

    def _place(self) -> QHBoxLayout:
        self.where = label(role="soft", wraps=True)
        self.choose = button(self.tr("换文件夹…"), "", self._ask_folder)
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(label(self.tr("写到")))
        row.addWidget(self.where, 1)
        row.addWidget(self.choose)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(8))
        row.addWidget(self.progress, 1)
        row.addWidget(self.doing, 2)
        row.addWidget(self.stop)
        row.addStretch(1)
        row.addWidget(self.send)
        row.addWidget(self.away)
        return row
