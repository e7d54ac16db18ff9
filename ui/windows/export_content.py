"""What goes on paper: kind, tasks, links, period, notes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from exporters.content import Kind, LinkChoice, LinksSaid, Wish, links_said, prints_links
from models.workspace.periods import Period, PeriodKind, periods_of
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.model_words import period_name
from ui.panels.chooser import Chooser
from ui.panels.flow import label
from ui.theme import Theme
from ui.windows.export_selections import NamedSelections
from ui.windows.task_ticks import Nodes, TaskTicks

_ACROSS = 3  # kinds beside each other


def preset(kind: Kind) -> Wish:
    """What is chosen for a kind before anybody chooses: what is usual, and of links the confirmed ones."""
    wish = Wish(kind=kind).settled
    return replace(wish, links=LinkChoice.CONFIRMED) if prints_links(kind) else wish


PRESET = preset(Kind.REPORT)


class ExportContent(QWidget):
    """`wish` is what is chosen; `changed` comes when it or the fonts are others. Each kind of paper has
    its own choice of links, notes and doubts."""

    changed = Signal()

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        dialogs: Dialogs,
        *,
        found: Nodes,
        chosen: Nodes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._choices = {kind: preset(kind) for kind in Kind}
        self.selections = NamedSelections(editor, theme, dialogs)
        self.kinds = QButtonGroup(self)
        self.about = label(role="soft", wraps=True)
        self.tasks = TaskTicks(editor, theme, found=found, chosen=chosen)
        self.links = Chooser(self.tr("关联"))
        self.links.addItem(self.tr("只印已确认的"), LinkChoice.CONFIRMED.value)
        self.links.addItem(self.tr("全部，建议的标“建议”"), LinkChoice.ALL.value)
        self.about_links = label(role="soft", wraps=True)
        self.period = self._period_box()
        self.fonts = Chooser(self.tr("字体"))
        self.fonts.addItem(self.tr("本机的公文字体，没有的代替"), "office")
        self.fonts.addItem(self.tr("只用随程序带的字体"), "shipped")
        self.notes = QCheckBox(self.tr("印批注"))
        self.notes.setToolTip(self.tr("写批注时定为内部的不印。"))
        self.doubts = QCheckBox(self.tr("标疑误"))
        self._lay_out()
        self._connect()
        self.show_wish(PRESET)

    @property
    def wish(self) -> Wish:
        period = str(self.period.currentData() or "")
        return Wish(
            kind=self.kind,
            tasks=self.tasks.tasks,
            links=LinkChoice(str(self.links.currentData())),
            period=Period.parse(period) if period else None,
            notes=self.notes.isChecked(),
            doubts=self.doubts.isChecked(),
        )

    @property
    def kind(self) -> Kind:
        return list(Kind)[self.kinds.checkedId()]

    @property
    def kind_name(self) -> str:
        return self._words()[self.kind]

    @property
    def own_fonts(self) -> bool:
        """The office's own fonts are wanted where this machine has them."""
        return str(self.fonts.currentData()) == "office"

    def show_fonts(self, fonts: str) -> None:
        """office or shipped, quietly."""
        blocker = QSignalBlocker(self.fonts)
        self.fonts.setCurrentIndex(max(0, self.fonts.findData(fonts)))
        blocker.unblock()

    def show_wish(self, wish: Wish) -> None:
        """Choose all this, quietly."""
        parts = (self.kinds, self.tasks, self.links, self.period, self.notes, self.doubts)
        blocked = [QSignalBlocker(part) for part in parts]
        self.kinds.button(list(Kind).index(wish.kind)).setChecked(True)
        self.tasks.show_tasks(wish.tasks)
        self._choose_period(wish.period)
        self._show_choice(wish)
        for blocker in blocked:
            blocker.unblock()
        self._follow()

    # inside

    def _show_choice(self, wish: Wish) -> None:
        """Links, notes and doubts, quietly."""
        blocked = [QSignalBlocker(part) for part in (self.links, self.notes, self.doubts)]
        self.links.setCurrentIndex(self.links.findData(wish.link_choice.value))
        self.notes.setChecked(wish.has_notes)
        self.doubts.setChecked(wish.has_doubts)
        for blocker in blocked:
            blocker.unblock()

    def _turn_to_kind(self) -> None:
        self._show_choice(self._choices[self.kind])
        self._tell()

    def _follow(self) -> None:
        self._choices[self.kind] = self.wish
        self.about.setText(self._abouts()[self.kind])
        self._say_links()
        self.selections.show_wish(self.wish)

    def _say_links(self) -> None:
        """What the choice of links comes to, where the paper speaks of any."""
        wish = self.wish
        told = self._about_links(wish, links_said(self._editor.snapshot, wish)) if prints_links(wish.kind) else ""
        self.about_links.setText(told)
        self.about_links.setVisible(bool(told))

    def _about_links(self, wish: Wish, said: LinksSaid) -> str:
        if not said.suggested:
            return "" if said.confirmed else self.tr("选的任务没有关联。")
        if wish.links is LinkChoice.ALL:
            return self.tr("其中{0}条建议尚未确认，每条标“建议”。").format(said.suggested)
        if said.confirmed:
            return self.tr("印{0}条；另有{1}条建议尚未确认，不印。").format(said.confirmed, said.suggested)
        return self.tr("尚无已确认的关联，不印上年工作基础。选“全部”，可连同{0}条建议一并印出，每条标“建议”。").format(
            said.suggested
        )

    def _tell(self) -> None:
        self._follow()
        self.changed.emit()

    def _take(self, wish: Wish) -> None:
        self.show_wish(wish)
        self.changed.emit()

    def _choose_period(self, period: Period | None) -> None:
        """A period of another year joins the list."""
        word = str(period) if period else ""
        if period and self.period.findData(word) < 0:
            self.period.addItem(period_name(period), word)
        self.period.setCurrentIndex(self.period.findData(word))

    def _period_box(self) -> Chooser:
        box = Chooser(self.tr("期次"))
        box.addItem(self.tr("各单位最近一期的填报"), "")
        year = self._editor.snapshot.year
        for kind in (PeriodKind.QUARTER, PeriodKind.MONTH):
            box.insertSeparator(box.count())
            for one in periods_of(year, kind):
                box.addItem(period_name(one), str(one))
        return box

    def _words(self) -> dict[Kind, str]:
        return {
            Kind.REPORT: self.tr("汇报材料"),
            Kind.BULLETIN: self.tr("工作简报"),
            Kind.FORMAL: self.tr("文件式"),
            Kind.ONEPAGE: self.tr("一页纸"),
            Kind.TABLE: self.tr("任务分解表"),
        }

    def _abouts(self) -> dict[Kind, str]:
        return {
            Kind.REPORT: self.tr("没有版头和版记，题目在第一行，有目录。"),
            Kind.BULLETIN: self.tr(
                "红头、期号、编发单位、日期；先写要关注的、进展和下一步，后附任务内容；末尾报送发。"
            ),
            Kind.FORMAL: self.tr("版头、主送、署名、版记，后附任务分解表。"),
            Kind.ONEPAGE: self.tr("总数、要决定的事项和由谁决定、需要关注的任务，一面印完。"),
            Kind.TABLE: self.tr("横排的附件，每条举措一行，表头每面重复。"),
        }

    def _connect(self) -> None:
        self._editor.changed.connect(self._say_links)
        self.selections.wanted.connect(self._take)
        self.kinds.idToggled.connect(lambda _, on: self._turn_to_kind() if on else None)
        self.tasks.changed.connect(self._tell)
        for box in (self.links, self.period, self.fonts):
            box.currentIndexChanged.connect(lambda _: self._tell())
        for tick in (self.notes, self.doubts):
            tick.toggled.connect(lambda _: self._tell())

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(12), px(16), px(12))
        layout.setSpacing(px(8))
        layout.addWidget(self.selections)
        layout.addLayout(self._kind_chips())
        layout.addWidget(self.about)
        layout.addWidget(self.tasks, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for row, (name, field) in enumerate(
            ((self.tr("关联"), self.links), (self.tr("期次"), self.period), (self.tr("字体"), self.fonts))
        ):
            words = label(name, "soft")
            words.setBuddy(field)
            grid.addWidget(words, 2 * row, 0)
            grid.addWidget(field, 2 * row, 1)
        grid.addWidget(self.about_links, 1, 1)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        ticks = QHBoxLayout()
        ticks.setSpacing(px(16))
        ticks.addWidget(self.notes)
        ticks.addWidget(self.doubts)
        ticks.addStretch(1)
        layout.addLayout(ticks)

    def _kind_chips(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(self._theme.px(6))
        for number, words in enumerate(self._words().values()):
            chip = QPushButton(words)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            self.kinds.addButton(chip, number)
            grid.addWidget(chip, number // _ACROSS, number % _ACROSS)
        return grid
