"""What one department reports on the chosen work for one period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from models.outline import Level, NodeId
from models.source import Span
from models.workspace.entries import clean_text
from models.workspace.filings import Filing, Review, entry_subject
from models.workspace.periods import Period, PeriodKind, periods_of
from models.workspace.reporting_units import may_report
from models.workspace.said_hits import said_hits
from models.workspace.shipped_words import shipped
from models.workspace.unit_names import unit_now
from models.workspace.values import SubjectId
from ui.drafts import FILING, Draft
from ui.editor import Editor
from ui.model_words import each_told, period_name, told
from ui.panels.choices import Choices
from ui.panels.chooser import Chooser
from ui.panels.current_rows import CurrentRows
from ui.panels.field_row import FieldRow
from ui.panels.flow import label
from ui.panels.other_periods import OtherPeriods
from ui.panels.pending_line import PendingLine
from ui.panels.review_line import ReviewLine
from ui.panels.text_field import TextField
from ui.panels.unknown_units import refuse_units
from ui.theme import Theme


class FilingForm(QWidget):
    """Period and unit above, the entry below; every field is kept as it is left.

    The period stays the one somebody chose, whatever node is shown: a filing must not slip into
    another quarter.
    """

    period_chosen = Signal(str)
    words_left = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self._entry = ("", "")  # the period and the unit whose entry is shown
        self._is_chosen = False  # the unit, by somebody
        self._own = ""  # the period somebody chose, while that of an entry found is shown
        self._query = ""
        self.period = Chooser(self.tr("期次"), least=7)
        for one in (*periods_of(self._year, PeriodKind.QUARTER), *periods_of(self._year, PeriodKind.MONTH)):
            self.period.addItem(period_name(one), str(one))
        self.period.setCurrentIndex(max(0, self.period.findData(str(self._present()))))
        self.earlier = OtherPeriods(theme)
        self.who = FieldRow("unit", self.tr("填报单位"), theme, choices=())
        self.who.name.hide()
        self.texts = {
            "progress": TextField("progress", self.tr("进展情况"), theme, 4),
            "problems": TextField("problems", self.tr("存在问题"), theme, 2),
            "next": TextField("next", self.tr("下一步打算"), theme, 2),
            "evidence": TextField("evidence", self.tr("佐证材料（文字说明）"), theme, 1),
            "remark": TextField("remark", self.tr("备注"), theme, 1),
        }
        self.percent = FieldRow("percent", self.tr("本期完成率"), theme)
        self.status = FieldRow("status", self.tr("本期状态"), theme, choices=each_told(editor.snapshot.statuses.names))
        self.currents = CurrentRows(editor, theme)
        self.review = ReviewLine(editor, theme)
        self.reason = TextField("review_reason", self.tr("退回理由"), theme, 3, enter_keeps=True)
        self.sent_back = QWidget()
        fixed: list[TextField | FieldRow] = [*self.texts.values(), self.percent, self.status, self.reason]
        self.pending = {one.field: PendingLine(editor, theme, home=_entry(one)) for one in fixed}
        self.pending["review"] = PendingLine(editor, theme)
        self._lay_out()
        self._connect()

    def show_node(self, node: NodeId) -> None:
        """Work on a node: the period chosen, and the entry of the lead or of whoever has filed then."""
        self.keep_pending()
        if node != self._node:
            self._take_own_period()
            for one in (*self._all, self.who):
                one.let_go()
        self._node = node
        is_work = self._editor.document.outline[node].level in (Level.TASK, Level.MEASURE)
        self.setVisible(is_work)
        if not is_work:
            return
        self._choose_unit()
        self._show()

    def keep_pending(self) -> None:
        """Keep what was typed and not left yet."""
        for one in self._all:
            one.keep()

    def unkept(self) -> list[Draft]:
        """What is typed and not kept yet."""
        period, unit = self._entry
        about = {"period": period, "unit": unit}
        texts = (*self.texts.values(), self.reason)
        found = [(text.field, text.toPlainText()) for text in texts if text.is_unkept]
        rows = (self.percent, self.status, *self.currents.rows)
        found += [(row.field, row.words) for row in rows if row.is_unkept]
        return [Draft(FILING, (self._node,), field, words, about) for field, words in found if self._node]

    def put_back(self, draft: Draft) -> None:
        """Type it again into its field; the node is shown."""
        self._choose(draft.about.get("period", ""), draft.about.get("unit", ""))
        self._show()
        for one in self._all:
            if one.field == draft.field:
                (self.sent_back if one is self.reason else one).setVisible(True)
                one.type_again(draft.words)

    def choose_period(self, period: str) -> None:
        """Go to a period, 2017Q1, without saying so; one that is not offered changes nothing."""
        place = self.period.findData(period)
        if place >= 0:
            self._own = ""
        if place >= 0 and place != self.period.currentIndex():
            self._leave()
            self.period.setCurrentIndex(place)
            if self._node:
                self._choose_unit()
                self._show()

    def show_entry(self, period: str, unit: str) -> None:
        """An entry in which something was found, until another node is shown: nobody has chosen its period."""
        if (period, unit) != self._entry and self.period.findData(period) >= 0:
            self._leave()
            self._own = self._own or self._entry[0]
            self._is_chosen = True
            self._choose(period, unit)
            self._show()

    def give_back(self) -> None:
        """The period that somebody chose, in place of that of an entry found."""
        if self._own and self._node:
            self._leave()
            self._take_own_period()
            self._choose_unit()
            self._show()

    def show_query(self, text: str) -> None:
        """Mark what was searched for."""
        self._query = text
        self._mark()

    @property
    def first_hit(self) -> TextField | None:
        """The first field in which something is marked."""
        return next((one for one in self.texts.values() if one.hits), None)

    @property
    def unit(self) -> Choices:
        """Where the unit that reports is chosen."""
        return cast("Choices", self.who.entry)

    @property
    def chosen_period(self) -> Period:
        return Period.parse(str(self.period.currentData()))

    @property
    def filing(self) -> Filing | None:
        """The entry shown; None where nothing has been reported yet."""
        of_node = self._editor.snapshot.filings_of(self._node)
        return next((one for one in of_node if (str(one.period), one.unit) == self._entry), None)

    # inside

    @property
    def _all(self) -> tuple[TextField | FieldRow, ...]:
        return (*self.texts.values(), self.percent, self.status, *self.currents.rows, self.reason)

    @property
    def _year(self) -> int:
        return self._editor.snapshot.year or self._editor.today().year

    def _present(self) -> Period:
        """The quarter we are in, kept inside the plan's year."""
        today = self._editor.today()
        periods = periods_of(self._year, PeriodKind.QUARTER)
        if today.year != self._year:
            return periods[0] if today.year < self._year else periods[-1]
        return Period.containing(today, PeriodKind.QUARTER)

    def _connect(self) -> None:
        self.period.activated.connect(lambda _: self._turn())
        self.earlier.wanted.connect(self._go_to)
        self.who.typed.connect(lambda _, unit: self._change_unit(clean_text(unit)))
        self.who.line.textChanged.connect(lambda _: self._fit_head())
        self.who.line.textChanged.connect(lambda _: self._freeze())
        for text in self.texts.values():
            text.typed.connect(self._keep)
        for row in (self.percent, self.status, self.currents):
            row.typed.connect(self._keep)
        self.review.approved.connect(lambda: self._keep("review", Review.APPROVED))
        self.review.return_wanted.connect(self._ask_reason)
        self.reason.setPlaceholderText(self.tr("写明退回的理由，按回车。"))
        self.reason.typed.connect(lambda _, words: self._send_back(words))
        self._editor.changed.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Another lead reports now, unless somebody has chosen a unit or is writing for it."""
        if not self._node or not self.isVisible():
            return
        if self._is_chosen or self.unkept() or self.who.line.hasFocus():
            self._follow_name()
            self._show()
        else:
            self._choose_unit()
            self._show()

    def _follow_name(self) -> None:
        """A unit that was renamed meanwhile is the same unit."""
        period, unit = self._entry
        if (name := unit_now(self._editor.snapshot.register, unit)) != unit:
            self._choose(period, name)

    def _take_own_period(self) -> None:
        self._is_chosen = False
        if self._own:
            self.period.setCurrentIndex(self.period.findData(self._own))
            self._own = ""

    @property
    def _subject(self) -> SubjectId:
        period, unit = self._entry
        return entry_subject(self._editor.snapshot.register, self._node, Period.parse(period), unit)

    def _mark(self) -> None:
        found: defaultdict[str, list[Span]] = defaultdict(list)
        if self._query and self._node and self._editor.finding.prepare(0.0):
            subject = self._subject
            hits = self._editor.finding.hits(self._query)
            for hit in said_hits(hits, self._editor.snapshot.register, self._node):
                if hit.subject == subject:
                    found[hit.field].append(hit.span)
        for field, text in self.texts.items():
            text.show_hits(found[field])

    def _leave(self) -> None:
        """Whatever was typed belongs to the entry shown, and does not come along to another."""
        self.keep_pending()
        if left := self.unkept():
            self.words_left.emit(left)
        for one in (*self._all, self.who):
            one.let_go()

    def _change_unit(self, unit: str) -> None:
        """Nothing can be written below a unit that there is none of: it would be another's, or nobody's."""
        if unit and not may_report(self._editor.snapshot, unit):
            refuse_units(self.who, [unit], self._editor.snapshot.departments)
            self._freeze()
        elif unit != self._entry[1]:
            self._is_chosen = True
            self._leave()
            self._choose(self._entry[0], unit)
            self._show()

    def _turn(self) -> None:
        self._is_chosen, self._own = False, ""
        self._leave()
        self._choose_unit()
        self._show()
        self.period_chosen.emit(str(self.period.currentData()))

    def _choose_unit(self) -> None:
        """The lead, or where it has filed nothing then, a unit that has."""
        lead = self._editor.snapshot.assignment(self._node).lead
        of_period = [one for one in self._editor.snapshot.filings_of(self._node) if one.period == self.chosen_period]
        units = [one.unit for one in of_period]
        self._choose(str(self.period.currentData()), lead if lead in units or not units else units[-1])

    def _choose(self, period: str, unit: str) -> None:
        self.period.setCurrentIndex(max(0, self.period.findData(period)))
        assignment = self._editor.snapshot.assignment(self._node)
        units = [assignment.lead, *assignment.supporting]
        units += [one.unit for one in self._editor.snapshot.filings_of(self._node)]
        self.who.offer(list(dict.fromkeys(name for name in (*units, *self._editor.snapshot.departments) if name)))
        self.who.show_words(unit)
        self._entry = (str(self.period.currentData()), unit)

    def _show(self) -> None:
        filing = self.filing
        self._show_earlier()
        for field, text in self.texts.items():
            text.show_words(getattr(filing, field) if filing else "")
        self.percent.show_words("" if filing is None or filing.percent is None else f"{filing.percent:g}%")
        self.status.offer(each_told(self._editor.snapshot.statuses.names))
        self.status.show_words(told(shipped(filing.status)) if filing else "")
        self.currents.show_filing(self._node, filing)
        self._show_review(filing)
        self._freeze()
        self._show_pending()
        self._mark()

    def _freeze(self) -> None:
        frozen = self._editor.read_only or self.who.is_refused
        for text in (*self.texts.values(), self.reason):
            text.setReadOnly(frozen)
        for row in (self.percent, self.status, self.currents):
            row.freeze(frozen)
        self.review.setEnabled(not self.who.is_refused)

    def _show_pending(self) -> None:
        subject = self._subject
        for field, line in self.pending.items():
            line.show_field(subject, field)
        self.currents.show_pending(subject)

    def _show_earlier(self) -> None:
        """Which other periods hold something, so that nobody thinks it lost."""
        self.earlier.show_periods(
            {one.period for one in self._editor.snapshot.filings_of(self._node)} - {self.chosen_period}
        )

    def _go_to(self, period: str) -> None:
        self.period.setFocus(Qt.FocusReason.OtherFocusReason)  # before the link goes, and the focus elsewhere with it
        self.period.setCurrentIndex(self.period.findData(period))
        self._turn()

    def _show_review(self, filing: Filing | None) -> None:
        self.review.show_filing(filing)
        self.sent_back.setVisible(filing is not None and filing.review is Review.RETURNED)
        if filing is not None:
            self.reason.show_words(filing.review_reason)

    def _keep(self, field: str, words: str) -> None:
        self._report(field, {field: words})

    def _report(self, field: str, typed: Mapping[str, str]) -> None:
        period, unit = self._entry
        say = partial(self._editor.report, self._node, Period.parse(period), unit, typed)
        if why := self._editor.refusal_of(say):
            self._refuse(field, why)
            self._show()

    def _refuse(self, field: str, why: str) -> None:
        """What was refused stays where it is, to be put right; a field of many lines has no room for the reason."""
        one = next((one for one in self._all if one.field == field), None)
        if isinstance(one, FieldRow) and not self._editor.is_disk_failing:
            one.refuse(why)
            return
        if one is not None:
            one.hold()
        self._editor.refused.emit(why)

    def _ask_reason(self) -> None:
        self.sent_back.setVisible(True)
        self.reason.show_words("")
        self.reason.setFocus()

    def _send_back(self, words: str) -> None:
        """A reason that was emptied is refused, and stands there again: there are no words to be kept for later."""
        self._report("review_reason", {"review": Review.RETURNED.value, "review_reason": words})
        if not words.strip():
            self.reason.let_go()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Period and unit beside each other where the unit can be read whole, else below each other."""
        room = self.width() - self._head.spacing()
        beside = 2 * max(self.period.sizeHint().width(), self.unit.wide) <= room
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(label(self.tr("本期填报"), "section"))
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(px(6))
        head.addWidget(self.period, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.who, 1)
        layout.addLayout(head)
        layout.addWidget(self.earlier)
        for text in self.texts.values():
            name = QLabel(text.accessibleName())
            name.setBuddy(text)
            layout.addWidget(name)
            layout.addWidget(text)
            layout.addWidget(self.pending[text.field])
        for row in (self.percent, self.status):
            row.put_below(self.pending[row.field])
        for part in (self.percent, self.status, self.currents):
            layout.addWidget(part)
        layout.addWidget(self.review)
        layout.addWidget(self.pending["review"])
        layout.addWidget(self.sent_back)
        self._lay_out_reason()

    def _lay_out_reason(self) -> None:
        layout = QVBoxLayout(self.sent_back)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(6))
        name = QLabel(self.reason.accessibleName())
        name.setBuddy(self.reason)
        for one in (name, self.reason, self.pending["review_reason"]):
            layout.addWidget(one)


def _entry(one: TextField | FieldRow) -> QWidget:
    return one if isinstance(one, TextField) else one.entry
