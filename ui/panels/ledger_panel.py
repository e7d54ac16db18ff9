"""台账: who was sent what, what is due, what came home, who is late; and the words to chase them with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from exporters.ledger_list import ledger_list
from models.search.folding import fold, holds_all
from models.workspace import Edit, StoreError
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import past_due, reminders
from models.workspace.homecomings import homecomings
from models.workspace.ledger import LedgerEntry
from models.workspace.settings import issuer
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.icons import make_searchable
from ui.item_models.ledger_model import KINDS, LedgerModel, kind_name, kind_of_entry
from ui.model_words import told
from ui.panels.count_chips import CountChips
from ui.panels.flow import button, context_menu, label
from ui.panels.ledger_table import LedgerTable
from ui.theme import Theme

_SOON = 150  # milliseconds after an edit: several come together


class LedgerPanel(QWidget):
    """Reads the ledger while somebody can see it. `history_wanted` brings the words an edit is found by,
    `urging_wanted` the handouts that somebody is late with,
    `export_wanted` a title and the rows of a list."""

    send_wanted = Signal()
    take_wanted = Signal()
    gathered_wanted = Signal()
    urging_wanted = Signal(object)
    history_wanted = Signal(str)
    export_wanted = Signal(str, object)
    said = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        names = [(str(kind), kind_name(kind)) for kind in KINDS]
        self.chips = CountChips([("", self.tr("全部")), *names], theme)
        self.narrow = QLineEdit()
        self.narrow.setPlaceholderText(self.tr("按单位、期次、文件查"))
        self.narrow.setAccessibleName(self.tr("查台账"))
        make_searchable(self.narrow, theme)
        self.model = LedgerModel(self)
        self.table = LedgerTable(self.model, theme)
        self.none = label(role="soft", wraps=True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.chase = button(self.tr("复制催办词"), "", self.chase_chosen)
        self.chase_all = button(self.tr("催全部逾期的"), "", self.chase_late)
        self.urge = button(self.tr("督办单…"), "", self.urge_chosen)
        self.again = button("", "", self.take_wanted.emit)
        self.history = button(self.tr("看修改记录"), "", self.show_history)
        self.gathered = button(self.tr("填报汇总…"), "", self.gathered_wanted.emit)
        self.export = button(self.tr("导出台账…"), "", self._export)
        self.send = button(self.tr("下发…"), "primary", self.send_wanted.emit)
        self.hint = label(role="good", wraps=True)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._lay_out()
        self._connect()

    @property
    def stop(self) -> QWidget:
        """Where the keyboard stops in this view."""
        return self.table if self.model.rowCount() else self.send

    # with the rows

    @property
    def chosen(self) -> list[LedgerEntry]:
        return [self.model.entry(row) for row in self.table.chosen]

    def chase_chosen(self) -> None:
        """Words to those chosen, into the clipboard."""
        self._chase(self.chosen)

    def chase_late(self) -> None:
        self._chase(self._past_due())

    def urge_chosen(self) -> None:
        """督办单 to those chosen who are late, else to all who are."""
        self._urge([entry for entry in self.chosen if _is_late(entry)] or self._late())

    def urge_late(self) -> None:
        self._urge(self._late())

    def show_history(self) -> None:
        """The last edit that took this workbook in or turned one away, else the one that sent it."""
        for entry in self.chosen[:1]:
            if edit := self._edit_of(entry):
                self.history_wanted.emit(edit.label)

    def fill_menu(self, menu: QMenu) -> None:
        menu.addAction(self.tr("复制催办词（选中的）"), self.chase_chosen)
        menu.addAction(self.tr("复制催办词（全部逾期的）"), self.chase_late)
        menu.addAction(self.tr("督办单（选中的）…"), self.urge_chosen)
        menu.addAction(self.tr("督办单（全部逾期的）…"), self.urge_late)
        menu.addAction(self.again.text(), self.take_wanted.emit)
        menu.addAction(self.tr("看修改记录"), self.show_history)

    # inside

    def _late(self) -> list[LedgerEntry]:
        """Also those who sent something in time that could not be taken, or is not whole: they still owe it."""
        return [entry for entry in self.model.entries if _is_late(entry)]

    def _past_due(self) -> list[LedgerEntry]:
        return past_due(self.model.entries, self._editor.today())

    def _chase(self, entries: Sequence[LedgerEntry]) -> None:
        """A letter to one; for several the list, then a letter to each."""
        snapshot, today = self._editor.snapshot, self._editor.today()
        chosen = {entry.handout for entry in entries}
        answers = ledger_with_answers(snapshot, today)
        found = list(reminders(answers, today, chosen, issuer(snapshot.register), snapshot.departments))
        letters = [one.text for one in found if one.unit]
        if not letters:
            self._say(self.tr("没有要催的：都收齐了，或者后来又下发过。"))
            return
        words = letters if len(letters) == 1 else [one.text for one in found]
        QGuiApplication.clipboard().setText("\n\n".join(words))
        self._say(self.tr("{0}份催办词已复制，可以粘贴到短信或文件里。").format(len(letters)))

    def _urge(self, entries: Sequence[LedgerEntry]) -> None:
        self.urging_wanted.emit([entry.handout for entry in entries])

    def _say(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def _export(self) -> None:
        """All of it, in the order of the issues."""
        self.export_wanted.emit(
            self.tr("台账"), list(ledger_list(ledger_with_answers(self._editor.snapshot, self._editor.today())))
        )

    def _edit_of(self, entry: LedgerEntry) -> Edit | None:
        home = [one.subject for one in homecomings(self._editor.snapshot.register) if one.handout == entry.handout]
        refused = [one.subject for one in entry.refused]
        subjects: list[SubjectId] = [*reversed(home), *reversed(refused), entry.handout]
        try:
            return list(self._editor.workspace.history(subjects[0]))[-1]
        except StoreError as error:
            self.said.emit(told(str(error)))
            return None

    def refresh(self) -> None:
        self.model.show_entries(ledger_with_answers(self._editor.snapshot, self._editor.today()))
        self._narrow()

    def _narrow(self) -> None:
        chosen = {entry.handout for entry in self.chosen}
        words, kind = fold(self.narrow.text()).split(), self.chips.key
        self.chips.show_counts(Counter(str(kind_of_entry(entry)) for entry in self.model.entries))
        self.model.narrow(lambda one: kind in ("", kind_of_entry(one)) and holds_all(_searched(one), words))
        there = self.model.rowCount() > 0
        self.pages.setCurrentWidget(self.table if there else self.none)
        self.none.setText(self._why_none())
        rows = range(self.model.rowCount())
        same = [row for row in rows if self.model.entry(row).handout in chosen]
        self.table.choose(same or rows[:1])
        came_home = any(entry.returned_at for entry in self.model.entries)
        self.again.setText(self.tr("再收一次…") if came_home else self.tr("回收…"))
        for part in (self.chase, self.history):
            part.setEnabled(there)
        self.chase_all.setEnabled(bool(self._past_due()))
        self.urge.setEnabled(bool(self._late()))
        for place in (
            self.chase,
            self.chase_all,
            self.urge,
            self.again,
            self.history,
            self.chips,
            self.narrow,
            self.gathered,
            self.export,
        ):
            place.setVisible(bool(self.model.entries))

    def _why_none(self) -> str:
        if self.model.entries:
            return self.tr("没有符合条件的。可以少写几个字，或者看“全部”。")
        return self.tr(
            "还没有下发过。\n点“下发…”，每个单位得到一份只有自己任务的表；谁报回了、谁迟了几天，都记在这里。"
        )

    def _open_menu(self, at: QPoint) -> None:
        menu = context_menu(self)
        self.fill_menu(menu)
        menu.popup(at)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._say("")

    def _changed(self, _subjects: object) -> None:
        if self.isVisible():
            self._soon.start()

    def _connect(self) -> None:
        self._soon.timeout.connect(self.refresh)
        self._editor.changed.connect(self._changed)
        self.chips.chosen.connect(self._narrow)
        self.narrow.textChanged.connect(lambda _: self._narrow())
        self.table.menu_wanted.connect(self._open_menu)
        self.table.go_wanted.connect(lambda _: self.show_history())

    def _lay_out(self) -> None:
        px = self._theme.px
        self.pages = QStackedWidget()
        for page in (self.table, self.none):
            self.pages.addWidget(page)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(px(8))
        head.addWidget(self.narrow, 1)
        head.addStretch()  # the buttons keep their width where there is nothing to look for
        for deed in (self.gathered, self.export, self.send):
            head.addWidget(deed)
        for deed in (self.chase, self.chase_all, self.urge, self.again, self.history):
            foot.addWidget(deed)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(32), px(16), px(24), px(16))
        layout.setSpacing(px(10))
        layout.addLayout(head)
        layout.addWidget(self.chips)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.hint)
        layout.addLayout(foot)
        self._say("")


def _is_late(entry: LedgerEntry) -> bool:
    """Of a period that is past nobody is urged any more."""
    return not entry.is_past and entry.days_owed > 0


def _searched(entry: LedgerEntry) -> str:
    refused = " ".join(one.file for one in entry.refused)
    return fold(f"{entry.department} {entry.period} {entry.file} {entry.returned_by} {refused}")
