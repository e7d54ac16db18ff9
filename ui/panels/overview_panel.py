"""The whole on one page: totals, coverage, figures and the rules of the lamp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.outline import Level, NodeId
from models.search import Filter
from models.workspace import Snapshot
from models.workspace.coverage import Coverage, coverage_in_steps
from models.workspace.lamp import Condition, LampRules
from models.workspace.overdue import lit_otherwise, overdue_word
from models.workspace.settings import lamp_rules
from models.workspace.steps import Steps
from models.workspace.totals import Totals, totals_in_steps
from ui.editor import Editor
from ui.item_models.outline_model import label_alone
from ui.model_words import told
from ui.panels.compared_bars import ComparedBars, ComparedTask
from ui.panels.comparison_strip import bars_of
from ui.panels.counted_bars import Count, CountedBars
from ui.panels.flow import emptied, label, rule, set_role
from ui.panels.leftover_list import Leftover, LeftoverList
from ui.panels.link_matrix import LinkMatrix
from ui.phrases import counted, listed
from ui.slices import Slices
from ui.theme import Theme

_SOON = 150  # milliseconds after an edit: several come together


class OverviewPanel(QWidget):
    """Every number leads to its rows. Counts in small slices, and only while somebody can see it."""

    filter_wanted = Signal(object)
    node_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._work: Iterator[None] | None = None
        self._rules_shown: LampRules | None = None
        self.is_fresh = self._seeks_late = False
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.summary = label(self.tr("正在统计…"), "soft", wraps=True)
        self.lamps = self._counted(self.tr("警示"))
        self.alarms = self._counted(self.tr("要催的"), columns=2)
        self.silent = label(role="soft", wraps=True)
        self.late = label(role="soft", wraps=True)
        self.statuses = self._counted(self.tr("状态"))
        nothing = self.tr("还没有定单位。在“分工与填报”里填牵头单位，这里就按单位统计。")
        legend = self.tr("■ 牵头　□ 配合　数的是任务；不在任务上、只在举措上的单位写“举措”")
        self.departments = self._counted(self.tr("单位"), nothing=nothing, legend=legend, columns=2)
        self.matrix = LinkMatrix(theme)
        self.without = LeftoverList(
            self.tr("没有2016年基础的任务"),
            self.tr("✓ 每项任务都有2016年的基础。"),
            self.tr("没有写原因的，可以到任务的正文旁，用“＋ 添加”从要点里选。"),
            theme,
        )
        self.unused = LeftoverList(
            self.tr("没有任务承接的要点"),
            self.tr("✓ 每个要点都有任务承接。"),
            self.tr("左边“2016年成绩”的 ⋯ 里也可以只看这些要点。"),
            theme,
        )
        self.compared = ComparedBars(theme)
        self.rules = QVBoxLayout()
        self._heads: list[QLabel] = []
        self._lay_out()
        self._connect()
        self._wear()

    def refresh(self) -> None:
        """Count again soon, or when somebody looks again."""
        self.is_fresh = False
        self._slices.stop()
        if self.isVisible():
            self._soon.start()

    def seek_late_measures(self) -> None:
        """The keyboard goes to their number, once it is counted."""
        self._seeks_late = True
        if self.is_fresh:
            self._seek()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus goes to the first number that leads anywhere."""
        rows = [*self.lamps.rows, *self.alarms.rows, *self.statuses.rows]
        first = next((row for row in rows if row.isEnabled()), None)
        (first or self.matrix.view).setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_fonts()  # the style sheet takes them away when the page comes into a window that wears one
        if not self.is_fresh:
            self._start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()
        self._slices.stop()

    # counting

    def _start(self) -> None:
        self._slices.start(self._counting(), self._end)

    def _end(self) -> None:
        self.is_fresh = True
        self._seek()

    def _seek(self) -> None:
        named = (row for row in self.alarms.rows if row.count.word == self._late_measures)
        row = next(named, None) if self._seeks_late else None
        self._seeks_late = False
        if row is not None and self.isVisible():
            self.page.ensureWidgetVisible(row)
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counting(self) -> Steps[None]:
        """Over the workspace as it stands; an edit in between begins it anew."""
        snapshot = self._editor.snapshot
        totals = yield from totals_in_steps(snapshot, self._editor.today())
        self._show_totals(snapshot, totals)
        yield
        covered = yield from coverage_in_steps(snapshot)
        self._show_summary(snapshot, covered)
        self.matrix.show_coverage(snapshot, covered)
        yield
        self._show_leftovers(snapshot, covered)
        yield
        compared = []
        for task in snapshot.tasks:
            if bars := bars_of(snapshot, task.id):
                compared.append(ComparedTask(task.id, self._name(task.id), bars))
            yield
        self.compared.show_tasks(compared)
        yield
        self._show_rules(lamp_rules(snapshot.register))

    # showing

    def _show_summary(self, snapshot: Snapshot, covered: Coverage) -> None:
        today = self._editor.today()
        cells = covered.cells.values()
        words = self.tr("截至{0}年{1}月{2}日　{3}项任务，{4}条举措，{5}条关联（已确认{6}条）。每个数都可以点开。")
        self.summary.setText(
            words.format(
                today.year,
                today.month,
                today.day,
                len(snapshot.tasks),
                len(snapshot.document.outline.of_level(Level.MEASURE)),
                sum(len(cell.links) for cell in cells),
                sum(cell.confirmed for cell in cells),
            )
        )

    def _show_totals(self, snapshot: Snapshot, totals: Totals) -> None:
        whole = len(snapshot.tasks)
        self.lamps.show_counts(self._lamp_counts(snapshot, totals), whole)
        self.statuses.show_counts(_status_counts(snapshot, totals), whole)
        self.departments.show_counts(self._department_counts(totals))
        silent = Count(word=self.tr("没有填报的任务"), nodes=totals.not_filed)  # the filter would show measures, too
        unproven = {
            Level.TASK: self.tr("已完成、缺佐证的任务"),
            Level.MEASURE: self.tr("已完成、缺佐证的举措"),
        }
        counts = [*self._late_counts(snapshot, totals), *_apart(snapshot, totals.unproven, unproven), silent]
        self.alarms.show_counts(counts, max(whole, *(len(one.nodes) for one in counts)))
        words = self._silent_words(lamp_rules(snapshot.register), totals)
        self.silent.setText(words)
        self.silent.setVisible(bool(words))
        words = "\n".join(self._late_words(snapshot, totals))
        self.late.setText(words)
        self.late.setVisible(bool(words))

    def _silent_words(self, rules: LampRules, totals: Totals) -> str:
        """Why more tasks are without filings than have the lamp of that: a task has one lamp, the first that holds."""
        silent = frozenset(totals.not_filed)
        lamps = {word: len(silent.intersection(nodes)) for word, nodes in totals.by_lamp.items()}
        own = [rule.word for rule in rules if rule.condition is Condition.NOT_FILED]
        lit = sum(lamps.pop(word, 0) for word in own)
        others = listed(counted(told(word), count) for word, count in lamps.items() if count)
        if not others:
            return ""
        words = self.tr("这{0}项里，{1}项亮“{2}”，{3}项先亮了别的灯（{4}）。")
        return words.format(len(silent), lit, told(own[0]) if own else "", len(silent) - lit, others)

    def _late_words(self, snapshot: Snapshot, totals: Totals) -> Iterator[str]:
        """Why fewer have the lamp of that: one set by hand, or by a rule that comes first."""
        said = {
            Level.TASK: self.tr("逾期的{0}项任务里，{1}项亮着别的灯（{2}），不算在上面的“{3}”里。"),
            Level.MEASURE: self.tr("逾期的{0}条举措里，{1}条亮着别的灯（{2}），按“警示：{3}”筛选不列。"),
        }
        for level, words in said.items():
            late = [node for node in totals.overdue if snapshot.document.outline[node].level is level]
            others = lit_otherwise(snapshot, late, self._editor.today())
            if others:
                lamps = listed(counted(told(word), len(nodes)) for word, nodes in others.items())
                count = sum(map(len, others.values()))
                yield words.format(len(late), count, lamps, told(overdue_word(snapshot)))

    def _late_counts(self, snapshot: Snapshot, totals: Totals) -> list[Count]:
        names = {Level.TASK: self.tr("任务逾期"), Level.MEASURE: self._late_measures}
        return _apart(snapshot, totals.overdue, names)

    @property
    def _late_measures(self) -> str:
        return self.tr("举措逾期（另定时限）")

    def _lamp_counts(self, snapshot: Snapshot, totals: Totals) -> list[Count]:
        """In the order of the rules; what was set by hand comes last."""
        order = {one.word: place for place, one in enumerate(lamp_rules(snapshot.register))}
        found = []
        for word in sorted(totals.by_lamp, key=lambda word: order.get(word, len(order))):
            nodes = totals.by_lamp[word]
            lamp = snapshot.lamp(nodes[0], self._editor.today())
            wanted = Filter(lamps=frozenset({word}))
            found.append(Count(word=told(word), nodes=nodes, wanted=wanted, shape=lamp.shape, colour=lamp.colour))
        return found

    def _department_counts(self, totals: Totals) -> list[Count]:
        found = [
            Count(
                word=name,
                nodes=tuple(dict.fromkeys((*totals.led.get(name, ()), *totals.supported.get(name, ())))),
                wanted=Filter(departments=frozenset({name})),
                led=len(totals.led.get(name, ())),
            )
            for name in totals.by_department
        ]
        alone = {name: Filter(departments=frozenset({name})) for name in totals.measures}
        found += [
            Count(word=name, nodes=totals.measures[name], wanted=wanted, led=0, of_measures=True)
            for name, wanted in alone.items()
        ]
        if found and totals.unassigned:
            nobody = Filter(departments=frozenset({""}))
            found.append(Count(word=self.tr("未定单位"), nodes=totals.unassigned, wanted=nobody))
        return found

    def _show_leftovers(self, snapshot: Snapshot, covered: Coverage) -> None:
        without = covered.without_groundwork.items()
        self.without.show_leftovers([Leftover(task, self._name(task), why) for task, why in without])
        self.unused.show_leftovers([Leftover(point, self._name(point)) for point in covered.not_leaned_on])
        self.unused.setVisible(bool(covered.achievements))

    def _show_rules(self, rules: LampRules) -> None:
        if rules == self._rules_shown:
            return
        self._rules_shown = rules
        emptied(self.rules)
        for one in rules:
            shape = label(one.shape)
            shape.setFixedWidth(self._theme.px(22))
            set_role(shape, "lamp", one.colour.value)
            row = QHBoxLayout()
            row.addWidget(shape)
            row.addWidget(label(told(one.line).removeprefix(one.shape).strip(), wraps=True), 1)
            self.rules.addLayout(row)

    def _name(self, node: NodeId) -> str:
        """（三）加快发展养老服务业; a point with the achievement it stands in, a measure with its task's number."""
        snapshot = self._editor.snapshot
        outline, reading = snapshot.document.outline, snapshot.reading
        found = outline[node]
        above = next(outline.ancestors(node), None)
        if found.level is Level.POINT and above is not None:
            return f"{reading.title(above)} · {reading.marker(found)} {reading.title(found)}"
        return label_alone(snapshot, node)

    def _keep_in_sight(self, cell: QRect) -> None:
        """What is said of a cell takes room below, once it is laid out: the cell itself is not to be covered."""
        QTimer.singleShot(0, self, partial(self._bring_into_sight, cell))

    def _bring_into_sight(self, cell: QRect) -> None:
        middle = self.matrix.mapTo(self._inside, cell.center())
        self.page.ensureVisible(middle.x(), middle.y(), 0, cell.height())

    # the look

    def _set_fonts(self) -> None:
        for head in self._heads:
            head.setFont(self._theme.heading_font(17, head.font().Weight.DemiBold))

    def _wear(self) -> None:
        self._set_fonts()
        if self._rules_shown is not None:
            rules, self._rules_shown = self._rules_shown, None
            self._show_rules(rules)

    def _connect(self) -> None:
        self._slices = Slices(self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._start)
        for group in (self.lamps, self.alarms, self.statuses, self.departments):
            group.filter_wanted.connect(self.filter_wanted)
            group.node_wanted.connect(self.node_wanted)
        for part in (self.matrix, self.without, self.unused, self.compared):
            part.node_wanted.connect(self.node_wanted)
        self.matrix.cell_shown.connect(self._keep_in_sight)
        self._editor.changed.connect(self.refresh)
        self._theme.changed.connect(self._wear)

    def _counted(self, title: str, *, nothing: str = "", legend: str = "", columns: int = 1) -> CountedBars:
        return CountedBars(title, self._theme, self._name, nothing=nothing, legend=legend, columns=columns)

    def _head(self, words: str) -> QLabel:
        head = label(words)
        self._heads.append(head)
        return head

    def _lay_out(self) -> None:
        px = self._theme.px
        self._inside = inside = QWidget()
        inside.setProperty("role", "sheet")
        page = QVBoxLayout(inside)
        page.setContentsMargins(px(32), px(16), px(24), px(32))
        page.setSpacing(px(12))
        page.addWidget(self.summary)
        page.addLayout(self._totals_part())
        page.addWidget(self.departments)
        self._begin(page, self.tr("任务与成绩的关联"))
        page.addWidget(self.matrix)
        left_over = QHBoxLayout()
        left_over.setSpacing(px(32))
        left_over.addWidget(self.without, 1)
        left_over.addWidget(self.unused, 1)
        page.addLayout(left_over)
        self._begin(page, self.tr("基数、目标与现在"))
        page.addWidget(self.compared)
        self._begin(page, self.tr("警示灯的规则"))
        page.addWidget(label(self.tr("从上往下看，先符合哪一条就亮哪一盏。"), "soft", wraps=True))
        page.addLayout(self.rules)
        page.addStretch(1)
        self.page = QScrollArea()
        self.page.setWidget(inside)
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(rule())
        layout.addWidget(self.page, 1)
        layout.addWidget(self.matrix.details)

    def _totals_part(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(32))
        grid.setVerticalSpacing(self._theme.px(8))
        grid.addWidget(self.lamps, 0, 0)
        grid.addWidget(self.statuses, 0, 1)
        grid.addWidget(self.alarms, 1, 0, 1, 2)
        for row, why in enumerate((self.silent, self.late), start=2):
            why.setContentsMargins(self._theme.px(8), 0, 0, 0)
            grid.addWidget(why, row, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _begin(self, page: QVBoxLayout, words: str) -> None:
        page.addSpacing(self._theme.px(8))
        page.addWidget(rule())
        page.addWidget(self._head(words))


def _apart(snapshot: Snapshot, nodes: Sequence[NodeId], names: Mapping[Level, str]) -> list[Count]:
    """Tasks and measures apart: the lamps beside them count tasks alone."""
    outline = snapshot.document.outline
    return [
        Count(word=name, nodes=tuple(node for node in nodes if outline[node].level is level))
        for level, name in names.items()
    ]


def _status_counts(snapshot: Snapshot, totals: Totals) -> list[Count]:
    """A status that nobody has given is an empty one to the filter; its word is no lamp's."""
    names = snapshot.statuses.names
    nobody = QCoreApplication.translate("OverviewPanel", "未报状态")
    return [
        Count(
            word=told(word) if word in names else nobody,
            nodes=nodes,
            wanted=Filter(statuses=frozenset({word if word in names else ""})),
        )
        for word, nodes in totals.by_status.items()
    ]
