"""The foot of the window: how the whole stands, and what would be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from models.links import LinkVerdict
from models.outline import Level, NodeId
from models.search import Filter
from models.workspace import Edit
from models.workspace.overdue import late_measures, lit_otherwise, overdue_word
from models.workspace.settings import lamp_rules
from models.workspace.undo import REDONE, deed
from ui.editor import Editor
from ui.model_words import edit_name, told
from ui.panels.elided import Elided
from ui.panels.flow import button, emptied, label, set_role
from ui.panels.undo_button import UndoButton
from ui.phrases import counted, listed
from ui.plain_words import caption, tip
from ui.slices import Slices
from ui.theme import Theme

if TYPE_CHECKING:
    from models.workspace.lamp import Colour
    from ui.evidence import EvidenceDesk
    from ui.exporting import Exporting
    from ui.opener import Opener


class StatusLine(QWidget):
    """Counts are made bit by bit; each lamp's count is a button that filters by it."""

    filter_wanted = Signal(object)
    pending_wanted = Signal()
    late_wanted = Signal()
    undo_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.setProperty("role", "foot")
        self.totals = Elided(role="soft", least=6)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.doing = label(role="soft")
        self.stop = button(self.tr("停止"), "link", self.cancel_wanted.emit)
        self.echo = Elided(role="good", least=8)
        self.undo = UndoButton(self.undo_wanted.emit)
        self.pending = button("", "link", self.pending_wanted.emit)
        self.pending.setProperty("doubt", True)
        self.pending.setToolTip(self.tr("两份文件改得不一样、还没有定下的栏目"))
        self.pending.hide()
        self.late = button("", "link", self.late_wanted.emit)
        self.late.hide()
        self.lamps: dict[str, QPushButton] = {}
        self._whole_lamps: dict[str, str] = {}
        self._brief_lamps: dict[str, str] = {}
        self._lay_out()
        theme.changed.connect(self._wear)
        self._wear()
        self.show_progress("", 1.0)
        self._slices = Slices(self)
        self._again = QTimer(self, singleShot=True, interval=120)
        self._again.timeout.connect(self._start)
        editor.changed.connect(self.refresh)
        editor.kept.connect(self._say_undone)

    def refresh(self) -> None:
        """Count again soon."""
        self._again.start()
        self.show_undo()

    def show_undo(self) -> None:
        """What would be taken back, whole where there is room for it."""
        self.undo.show_words(edit_name(self._editor.undo_label()))
        self._share_out()

    def follow(self, work: Exporting | EvidenceDesk | Opener) -> None:
        """Show how far it is; the button stops it."""
        work.progressed.connect(self.show_progress)
        work.ended.connect(self._end_progress)
        self.cancel_wanted.connect(work.cancel)

    def say(self, words: str) -> None:
        """Something that nobody has to answer, until something else is done."""
        self.echo.show_words(words)
        self.show_undo()

    def show_progress(self, what: str, share: float) -> None:
        """How far long work is; an empty word ends it."""
        for widget in (self.progress, self.doing, self.stop):
            widget.setVisible(bool(what))
        self.doing.setText(what)
        self.progress.setValue(round(share * 100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def event(self, event: QEvent) -> bool:
        """Whatever in the line has become longer or shorter."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_out()
        return is_done

    def minimumSizeHint(self) -> QSize:
        """With all words as short as they may be: long ones do not keep the window from getting narrower."""
        undo = 0 if self.undo.isHidden() else self.undo.least
        return QSize(self._least_of_others(self._brief_lamps) + undo, super().minimumSizeHint().height())

    # inside

    def _share_out(self) -> None:
        """First the names of the lamps go, then what would be taken back gives way; before that the totals do."""
        undo = 0 if self.undo.isHidden() else self.undo.least
        is_wide = self._least_of_others(self._whole_lamps) + undo <= self.width()
        lamps = self._whole_lamps if is_wide else self._brief_lamps
        for word, one in self.lamps.items():
            if one.text() != caption(lamps[word]):
                one.setText(caption(lamps[word]))
            one.setToolTip(tip("" if is_wide else self._whole_lamps[word]))
        if undo:
            left = self.width() - self._wanted_by_others(lamps)
            self.undo.take(max(left, min(self.undo.usual, self.width() - self._least_of_others(lamps))))

    def _least_of_others(self, lamps: dict[str, str]) -> int:
        return self._around_lamps(lamps) + sum(one.minimumSizeHint().width() for one in self._giving_way)

    def _wanted_by_others(self, lamps: dict[str, str]) -> int:
        return self._around_lamps(lamps) + sum(one.sizeHint().width() for one in self._giving_way)

    @property
    def _giving_way(self) -> Sequence[Elided]:
        return self.totals, self.echo

    def _around_lamps(self, lamps: dict[str, str]) -> int:
        """Pixels for the lamps with these words, for what is never cut, and for all that is between."""
        margins = self._row.contentsMargins()
        fixed = [one for one in (self.late, self.pending, self.doing, self.stop) if not one.isHidden()]
        wide = [_for_words(one, lamps[word]) for word, one in self.lamps.items()]
        parts = len(fixed) + bool(wide) + 3 + (not self.progress.isHidden())  # totals, echo and undo always are
        bar = 0 if self.progress.isHidden() else self.progress.minimumWidth()
        between = self._row.spacing() * (parts - 1) + self._lamps.spacing() * max(0, len(wide) - 1)
        whole = sum(wide) + sum(one.sizeHint().width() for one in fixed) + bar + between
        return whole + margins.left() + margins.right()

    def _say_undone(self, edit: Edit) -> None:
        """What undo or redo has just done, until something else is said."""
        words = ""
        if edit.undoes is not None:
            words = self.tr("✓ 已重做：{0}") if edit.label.startswith(REDONE) else self.tr("✓ 已撤销：{0}")
        self.echo.show_words(words.format(edit_name(deed(edit.label))) + self._dead(edit))
        self.show_undo()

    def _dead(self, edit: Edit) -> str:
        """Of an issue that was taken back, which workbooks must not go out any more."""
        from models.workspace.handouts import files_taken_back, takes_back_an_issue

        if not takes_back_an_issue(edit):
            return ""
        files = files_taken_back(edit)
        warning = self.tr("。已经发出去的表报回来就收不进来，要恢复按 Ctrl+Y。作废的表别再发：{0}")
        return warning.format(told(files))

    def _end_progress(self) -> None:
        self.show_progress("", 1.0)

    def _start(self) -> None:
        self._slices.start(self._count())

    def _count(self) -> Iterator[None]:
        snapshot, today = self._editor.snapshot, self._editor.today()
        outline = snapshot.document.outline
        lamps: Counter[str] = Counter()
        shapes: dict[str, tuple[str, Colour]] = {}
        late: list[NodeId] = []
        for task in snapshot.tasks:
            lamp = snapshot.lamp(task.id, today)
            lamps[lamp.word] += 1
            shapes[lamp.word] = (lamp.shape, lamp.colour)
            late += late_measures(snapshot, task.id, today)
            yield
        standing = snapshot.standing_links()
        yield
        confirmed = sum(snapshot.link_verdict(link) is LinkVerdict.CONFIRMED for link in standing)
        said = len(snapshot.tasks), len(outline.of_level(Level.MEASURE)), len(standing), confirmed
        words = self.tr("{0} 任务　{1} 举措　　关联 {2}　已确认 {3}")
        shorter = self.tr("{0} 任务　{1} 举措"), self.tr("{0} 任务")
        self.totals.show_words(words.format(*said), briefer=[one.format(*said) for one in shorter])
        self._show_lamps(lamps, shapes)
        self._show_late(late)
        yield
        self._show_pending(self._editor.pending_count())

    def _show_pending(self, count: int) -> None:
        self.pending.setVisible(count > 0)
        self.pending.setText(self.tr("△ 待定 {0}").format(count))

    def _show_late(self, late: Sequence[NodeId]) -> None:
        self.late.setVisible(bool(late))
        self.late.setText(self.tr("举措逾期 {0}").format(len(late)))
        about = self.tr("自己另有时限、已经过了的举措，任务的灯不数它们；点开在总览里看")
        self.late.setToolTip(tip("\n".join(one for one in (about, self._lit_otherwise(late)) if one)))

    def _lit_otherwise(self, late: Sequence[NodeId]) -> str:
        """Why fewer are found by the lamp."""
        snapshot = self._editor.snapshot
        others = lit_otherwise(snapshot, late, self._editor.today())
        if not others:
            return ""
        words = listed(counted(told(word), len(nodes)) for word, nodes in others.items())
        said = self.tr("其中{0}条亮着别的灯（{1}），按“警示：{2}”筛选不列")
        return said.format(sum(map(len, others.values())), words, told(overdue_word(snapshot)))

    def _show_lamps(self, counts: Counter[str], shapes: dict[str, tuple[str, Colour]]) -> None:
        order = [rule.word for rule in lamp_rules(self._editor.snapshot.register)]
        words = [word for word in dict.fromkeys([*order, *counts]) if counts[word]]
        if list(self.lamps) != words:
            emptied(self._lamps)
            self.lamps = {word: button("", "link", lambda word=word: self._filter(word)) for word in words}  # type: ignore[misc]
            for one in self.lamps.values():
                self._lamps.addWidget(one)
        for word, one in self.lamps.items():
            shape, colour = shapes[word]
            self._whole_lamps[word] = f"{shape} {told(word)} {counts[word]}"
            self._brief_lamps[word] = f"{shape} {counts[word]}"
            one.setText(caption(self._whole_lamps[word]))
            one.setAccessibleName(self._whole_lamps[word])
            set_role(one, "lamp", colour.value)
        self.show_undo()

    def _filter(self, word: str) -> None:
        self.filter_wanted.emit(Filter(lamps=frozenset({word})))

    def _wear(self) -> None:
        self.progress.setFixedWidth(self._theme.px(120))

    def _lay_out(self) -> None:
        px = self._theme.px
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(3), px(16), px(3))
        row.setSpacing(px(8))
        self._lamps = QHBoxLayout()
        self._lamps.setSpacing(px(4))
        row.addWidget(self.totals)
        row.addLayout(self._lamps)
        row.addWidget(self.late)
        row.addWidget(self.pending)
        row.addStretch(1)
        row.addWidget(self.doing)
        row.addWidget(self.progress)
        row.addWidget(self.stop)
        row.addWidget(self.echo)
        row.addWidget(self.undo)


def _for_words(one: QPushButton, words: str) -> int:
    """How wide a button is with these words instead of its own."""
    metrics = one.fontMetrics()
    own = metrics.size(Qt.TextFlag.TextShowMnemonic, one.text()).width()
    return one.sizeHint().width() - own + metrics.size(Qt.TextFlag.TextShowMnemonic, caption(words)).width()
