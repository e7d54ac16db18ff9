"""The files that came home, each with its unit, how it stands, and what was found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from exporters.returning import Review
from models.workspace.handouts import unit_of
from models.workspace.judged import Judged, Outcome, Return, file_level
from models.workspace.lamp import Colour
from models.workspace.refusals import new_refusals, unknown_senders
from models.workspace.register import Register
from models.workspace.values import SubjectId
from ui.delegates.choice_delegate import Part
from ui.delegates.returned_file_delegate import ReturnedFileDelegate
from ui.item_models.return_model import SHAPES
from ui.model_words import period_named, told, word
from ui.phrases import counted, spoken
from ui.plain_words import tip
from ui.theme import Theme

_ALL = -1
_WORST = (
    Outcome.REFUSED,
    Outcome.DOUBTFUL,
    Outcome.CONFLICT,
    Outcome.UNKNOWN,
    Outcome.NEW,
    Outcome.ALTERED,
    Outcome.TAKE,
    Outcome.UNCHANGED,
)
_INKS = {Colour.RED: "red", Colour.AMBER: "amber_ink", Colour.GREEN: "green", Colour.BLUE: "accent"}
_NUMBER = Qt.ItemDataRole.UserRole + 20


class ReturnedFiles(QListWidget):
    """The first row is all of them. `chosen` comes when another is chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = Review((), ())
        self._refused: tuple[Judged, ...] = ()
        self._register = Register()
        self._kept: list[Judged] = []
        self._of_nobody: list[Judged] = []
        self.setAccessibleName(self.tr("报回的文件"))
        self.setItemDelegate(ReturnedFileDelegate(theme, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)  # what wraps makes a row higher
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda _: self.chosen.emit())
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_review(self, review: Review, register: Register) -> None:
        """Refused files first, so that nobody misses them; then those that are no tables at all."""
        self._review, self._register = review, register
        self._kept, self._of_nobody = new_refusals(register, review.judged), unknown_senders(review.judged)
        refused = [row for row in review.judged if row.is_of_whole_file]
        over = [file_level(one.name, self.tr("{0}，没有看。").format(told(one.why))) for one in review.passed_over]
        self._refused = (*refused, *over)
        self.blockSignals(True)
        self.clear()
        if len(review.returns) + len(self._refused) > 1:
            self._add(_ALL, self._all_words(), "", "", "")
        for number, row in enumerate(self._refused):
            self._add_refused(number, row, was_seen=number < len(refused))
        counts: dict[tuple[str, str], Counter[Outcome]] = {}
        for row in review.judged:
            counts.setdefault((row.file, row.handout), Counter())[row.outcome] += 1
        for number, one in enumerate(review.returns):
            found = counts.get((one.file.name, one.file.handout), Counter())
            self._add_return(len(self._refused) + number, one, found)
        self.setCurrentRow(0)
        self.blockSignals(False)

    def of_chosen(self) -> Callable[[Judged], bool]:
        """Whether a row is of what is chosen."""
        one, is_refused = self.chosen_return, bool(self.sentence)
        if one is None:
            return lambda _: not is_refused
        name, handout = one.file.name, one.file.handout
        return lambda row: row.file == name and row.handout == handout

    @property
    def chosen_return(self) -> Return | None:
        number = self._number - len(self._refused)
        return self._review.returns[number] if number >= 0 and self._number != _ALL else None

    @property
    def sentence(self) -> str:
        """Why nothing of the file chosen can be taken; empty of one that could be read."""
        return self._why(self._refused[self._number]) if 0 <= self._number < len(self._refused) else ""

    # inside

    @property
    def _number(self) -> int:
        item = self.currentItem()
        return int(item.data(_NUMBER)) if item is not None else _ALL

    def _all_words(self) -> str:
        return self.tr("全部{0}份").format(len(self._review.returns) + len(self._refused))

    def _add_refused(self, number: int, row: Judged, *, was_seen: bool) -> None:
        shape, colour = SHAPES[row.outcome if was_seen else Outcome.MISSING]
        state = self.tr("没有收") if row.outcome is not Outcome.UNCHANGED else self.tr("重复")
        state = state if was_seen else self.tr("没有看")
        self._add(number, row.file, f"{shape} {state}", _INKS.get(colour, "soft"), self._why(row))

    def _why(self, row: Judged) -> str:
        """Why nothing is taken, and what the ledger will know of it."""
        unit = unit_of(self._register, SubjectId(row.handout))
        kept = self.tr("台账将记上：{0}来过，没有收。").format(unit) if row in self._kept else ""
        if row in self._of_nobody:
            kept = self.tr("看不出是哪个单位的，台账记不上；文件名里写上单位再收。")
            kept = self.tr("台账里没有在等{0}的这份表，没有记。").format(row.unit) if row.unit else kept
        if unit and not kept:
            kept = self.tr("台账已记着：{0}来过，没有收。").format(unit)
        return self.tr("{0}{1}").format(told(row.reason), kept) if kept else told(row.reason)

    def _add_return(self, number: int, one: Return, counts: Counter[Outcome]) -> None:
        worst = next((outcome for outcome in _WORST if counts[outcome]), Outcome.UNCHANGED)
        shape, colour = SHAPES[worst]
        state = word(worst.word) if counts else self.tr("没有填")
        if worst is Outcome.REFUSED and counts[Outcome.TAKE]:  # of which the other cells can be taken
            (shape, colour), state = SHAPES[Outcome.CONFLICT], self.tr("部分可收")
        if not counts and one.owes_nothing:
            state = self.tr("没有要填的")
        beneath = "\n".join((one.file.name, *self._facts(one), self._counts(one, counts)))
        self._add(number, one.file.department, f"{shape} {state}", _INKS.get(colour, "soft"), beneath)

    def _facts(self, one: Return) -> Iterator[str]:
        """第1次下发 · 2017年一季度, then 李明填 · 王芳审 · 2017-04-20, and what is odd about the day."""
        file = one.file
        by = self.tr("{0}填").format(file.filled_by) if file.filled_by else ""
        checked = self.tr("{0}审").format(file.checked_by) if file.checked_by else ""
        yield " · ".join((self.tr("第{0}次下发").format(file.issue), period_named(file.period)))
        signed = " · ".join(part for part in (by, checked, file.filled_on) if part)
        yield from (line for line in (signed, told(one.remark)) if line)

    def _counts(self, one: Return, counts: Counter[Outcome]) -> str:
        found = [counted(word(outcome.word), counts[outcome]) for outcome in Outcome if counts[outcome]]
        if not found and one.owes_nothing:
            return self.tr("与下发时完全一样：只配合，没有要填的")
        return "　".join(found) or self.tr("与下发时完全一样，不算回收")

    def _add(self, number: int, words: str, aside: str, ink: str, beneath: str) -> None:
        item = QListWidgetItem(words)
        for part, value in ((Part.ASIDE, aside), (Part.INK, ink), (Part.BENEATH, beneath)):
            item.setData(part, value)
        item.setData(_NUMBER, number)
        item.setToolTip(tip(beneath))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken((words, aside, *beneath.split("\n"))))
        self.addItem(item)
