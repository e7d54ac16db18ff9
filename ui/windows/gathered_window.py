"""填报汇总: what many units report on one thing, side by side, and what it comes to by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from models.workspace import Snapshot
from models.workspace.gathered import Gathered, Standing, gathered, periods_reported, standings
from models.workspace.periods import Period
from models.workspace.reported import Rule
from models.workspace.tiers import Tier
from ui.editor import Editor
from ui.item_models.outline_model import label_alone
from ui.model_words import period_name, told
from ui.panels.chooser import Chooser
from ui.panels.flow import button, label
from ui.panels.row_style import let_one_stretch, row_style
from ui.phrases import beside, listed, named
from ui.plain_words import tip
from ui.slices import Slices
from ui.theme import Theme
from ui.windows.side_window import SideWindow

_NODE = Qt.ItemDataRole.UserRole + 1
_LEAST_COLUMN = 110  # pixels at 100 %: of an item enough to know it by
_NAMES = 340  # of the same, for the items
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GatheredWindow(SideWindow):
    """A sum opens into its parts; Enter leads to the node. Filled in small slices."""

    node_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("填报汇总"))
        self._editor = editor
        self.period = Chooser(self.tr("期次"), least=10)
        for one in reversed(periods_reported(editor.snapshot)):
            self.period.addItem(period_name(one), str(one))
        self.rules = label(
            self.tr(
                "个数、人数、金额等相加；百分比、倍数、人均和时间的数取简单平均。"
                "处室报的和下级单位报的分开算，不加在一起。点开一行，看各单位填的数。"
            ),
            "soft",
            wraps=True,
        )
        self.tree = self._tree()
        self.none = label(
            self.tr("还没有单位填过完成率或当前值。下发、回收以后，各单位填的数在这里并排、相加。"), "soft", wraps=True
        )
        self._slices = Slices(self)
        self._slices.paused.connect(self._show_what_there_is)
        self._lay_out()
        self.period.currentIndexChanged.connect(lambda _: self._start())
        self.tree.itemActivated.connect(self._go)
        theme.changed.connect(self._wear)
        self._wear()
        self._start()

    def done(self, result: int) -> None:
        self._slices.stop()
        super().done(result)

    # inside

    def _start(self) -> None:
        self.tree.clear()
        self.none.hide()
        words = str(self.period.currentData() or "")
        self._slices.start(self._listing(words))

    def _listing(self, period: str) -> Iterator[None]:
        for one in _everything(self._editor.snapshot, Period.parse(period)) if period else ():
            self.tree.addTopLevelItem(self._whole(one) if isinstance(one, Gathered) else self._standing(one))
            yield

    def _show_what_there_is(self) -> None:
        there = self.tree.topLevelItemCount() > 0
        self.tree.setVisible(there)
        self.none.setVisible(not there and not self._slices.is_running)

    def _whole(self, one: Gathered) -> QTreeWidgetItem:
        name = label_alone(self._editor.snapshot, one.node)
        item = QTreeWidgetItem([name, told(one.indicator), _amount(one.shown, one.measured_in), self._rule(one)])
        item.setData(0, _NODE, one.node)
        item.setToolTip(0, tip(name))
        item.setToolTip(3, tip(item.text(3)))
        item.setTextAlignment(2, _RIGHT)
        for part in one.parts:
            apart = self.tr("待定") if part.pending else ""
            child = QTreeWidgetItem([part.unit, "", _amount(part.value, one.measured_in), apart])
            child.setData(0, _NODE, one.node)
            child.setTextAlignment(2, _RIGHT)
            item.addChild(child)
        self._add_silent(item, one)
        return item

    def _standing(self, one: Standing) -> QTreeWidgetItem:
        """How many say of themselves that they are how far; below, who."""
        name = label_alone(self._editor.snapshot, one.node)
        counted = listed(beside(told(status), str(len(units))) for status, units in one.units.items())
        item = QTreeWidgetItem([name, self.tr("状态"), "", counted + self._silent(one)])
        item.setData(0, _NODE, one.node)
        item.setToolTip(0, tip(name))
        item.setToolTip(3, tip(item.text(3)))
        for status, units in one.units.items():
            child = QTreeWidgetItem([named(told(status), listed(units)), "", str(len(units))])
            child.setData(0, _NODE, one.node)
            child.setTextAlignment(2, _RIGHT)
            item.addChild(child)
        self._add_silent(item, one)
        return item

    def _rule(self, one: Gathered) -> str:
        if one.tier is Tier.LEAD:
            words = self.tr("牵头处室所报")
        elif one.tier is Tier.DEPARTMENTS:
            sums, means = self.tr("{0}个其他处室合计"), self.tr("{0}个其他处室简单平均")
            words = (sums if one.rule is Rule.SUM else means).format(len(one.parts))
        else:
            counted = self.tr("{0}个单位合计") if one.rule is Rule.SUM else self.tr("{0}个单位简单平均")
            words = counted.format(len(one.parts))
        apart = self.tr("，{0}个待定").format(len(one.pending)) if one.pending else ""
        return words + apart + self._silent(one)

    def _silent(self, one: Gathered | Standing) -> str:
        missing = self.tr("，{0}个没有填").format(len(one.missing)) if one.missing else ""
        return missing + (self.tr("，{0}个填了没有收下").format(len(one.untaken)) if one.untaken else "")

    def _add_silent(self, item: QTreeWidgetItem, one: Gathered | Standing) -> None:
        if one.missing:
            item.addChild(QTreeWidgetItem([self.tr("没有填：{0}").format(listed(one.missing))]))
        if one.untaken:
            item.addChild(QTreeWidgetItem([self.tr("填了没有收下：{0}").format(listed(one.untaken))]))

    def _go(self, item: QTreeWidgetItem) -> None:
        if node := item.data(0, _NODE):
            self.node_wanted.emit(str(node))

    def _wear(self) -> None:
        self.tree.header().resizeSection(0, self._theme.px(_NAMES))
        self.tree.setStyleSheet(row_style(self._theme, "QTreeView", 5, 8, ruled=True))

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("填报汇总"))
        tree.setHeaderLabels([self.tr("条目、单位"), self.tr("指标"), self.tr("数"), self.tr("怎么算")])
        tree.setUniformRowHeights(True)
        tree.setExpandsOnDoubleClick(False)
        let_one_stretch(tree.header(), 3)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        tree.header().setMinimumSectionSize(self._theme.px(_LEAST_COLUMN))
        return tree

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.period)
        head.addWidget(self.rules, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("关闭"), "", self.close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addLayout(head)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(foot)
        self.take_size(860, 620)


def _everything(snapshot: Snapshot, period: Period) -> Iterator[Gathered | Standing]:
    yield from gathered(snapshot, period)
    yield from standings(snapshot, period)


def _amount(value: float, unit: str) -> str:
    """12000人, 8.5亿元: as papers write numbers."""
    from exporters.content.wording import money

    return money(Decimal(str(value)), unit) or f"{value:.6f}".rstrip("0").rstrip(".") + unit
