"""What narrows the tree: words, pinyin, and chips for department, status, lamp and time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from models.search import Filter, Horizon
from models.workspace.settings import lamp_rules
from models.workspace.shipped_words import shipped
from ui.editor import Editor
from ui.icons import make_searchable
from ui.model_words import told
from ui.panels.elided import Elided
from ui.panels.flow import hang_menu, set_role
from ui.phrases import listed, named
from ui.plain_words import caption, tip
from ui.theme import Theme

_OPENS = " ▾"
_LINE, _LINE_LEAST = 220, 130  # pixels at 100 % of the search: beside all chips, and in any case
_AROUND = 30  # pixels at 100 % that the one chip takes around its words
_GATHERED, _GATHERED_LEAST = 150, 76  # pixels at 100 % that the words of the one chip may take


class FilterBar(QWidget):
    """Always there. `wanted` comes once the person has stopped between two events of the loop."""

    wanted = Signal(object)
    keep_wanted = Signal(object)
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.filter = Filter()
        self._fills: dict[QToolButton, Callable[[QMenu], None]] = {}
        self._together: bool | None = None
        self._said: dict[str, str] = {}
        self.line = QLineEdit()
        self.line.setProperty("role", "search")
        self.line.setPlaceholderText(self.tr("查找：字词或拼音首字母，如 ylfw"))
        self.line.setAccessibleName(self.tr("查找"))
        make_searchable(self.line, theme)
        self.count = Elided(role="soft")
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._tell)
        self.line.textChanged.connect(lambda _: self._soon.start())  # Qt shows and hides the clear button by it too
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self.next_wanted)
        self.chips = {
            "departments": self._chip(self.tr("部门"), self._departments),
            "statuses": self._chip(self.tr("状态"), self._statuses),
            "lamps": self._chip(self.tr("警示"), self._lamps),
            "due": self._chip(self.tr("时限"), self._due),
            "kept": self._chip(self.tr("更多"), self._kept),
        }
        self.gathered = self._chip(self.tr("筛选"), self._all)
        self._lay_out()

    # told by the window

    def show_filter(self, wanted: Filter) -> None:
        """Put on another filter, as if it had been chosen here."""
        self.filter = wanted
        self.line.setText(wanted.text)
        self._soon.stop()
        self._tell()

    def show_count(self, words: str, brief: str = "", about: str = "") -> None:
        """`brief` where there is no room for the words; `about` is told besides."""
        self.count.show_words(words, brief, about)
        self._name_gathered()  # what the one chip may take depends on the room that the count needs

    def clear(self) -> None:
        self.show_filter(Filter())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape clears the words searched for; what the chips narrow stays."""
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape and self.line.text():  # type: ignore[attr-defined]
            self.line.clear()
            return True
        return super().eventFilter(watched, event)

    # inside

    def _tell(self) -> None:
        self.filter = replace(self.filter, text=self.line.text().strip())
        self._name_chips()
        self.wanted.emit(self.filter)

    def _name_chips(self) -> None:
        said = self.filter
        self._name("departments", self.tr("部门"), said.departments)
        self._name("statuses", self.tr("状态"), (told(shipped(one)) or self.tr("未报状态") for one in said.statuses))
        self._name("lamps", self.tr("警示"), (told(shipped(one)) for one in said.lamps))
        due = [self._horizon_name(said)] if said.due_by or said.due_from else []
        self._name("due", self.tr("时限"), due)
        more = [self.tr("有问题")] if said.has_problem else []
        more += [self.tr("没有填报")] if said.no_filing else []
        more += [self.tr("缺佐证")] if said.no_evidence else []
        self._name("kept", self.tr("更多"), more)
        self._name_gathered()
        self._fit()

    def _name(self, chip: str, name: str, chosen: Iterable[str]) -> None:
        words = listed(sorted(chosen))
        button = self.chips[chip]
        button.setText(f"{caption(named(name, words)) if words else name}{_OPENS}")
        set_role(button, "on", "true" if words else "false")
        self._said[chip] = words

    def _name_gathered(self) -> None:
        """One chip for all: what is on is told in its words, as far as there is room."""
        words = listed(words for words in self._said.values() if words)
        name = self.tr("筛选")
        whole = named(name, words) if words else name
        self.gathered.setText(f"{self._cut(whole, self.width())}{_OPENS}")
        self.gathered.setToolTip(tip(whole) if words else "")
        self.gathered.setAccessibleName(whole if words else name)
        set_role(self.gathered, "on", "true" if words else "false")

    def _all(self, menu: QMenu) -> None:
        for chip in self.chips.values():
            below = menu.addMenu(chip.text().removesuffix(_OPENS))
            self._fills[chip](below)

    def _departments(self, menu: QMenu) -> None:
        names = self._editor.snapshot.departments
        self._tick(menu, names, self.filter.departments, lambda one: replace(self.filter, departments=one))

    def _statuses(self, menu: QMenu) -> None:
        names = self._editor.snapshot.statuses.names
        self._tick(menu, names, self.filter.statuses, lambda one: replace(self.filter, statuses=one))

    def _lamps(self, menu: QMenu) -> None:
        shapes = {rule.word: rule.shape for rule in lamp_rules(self._editor.snapshot.register)}
        self._tick(menu, [*shapes], self.filter.lamps, lambda one: replace(self.filter, lamps=one), shapes)

    def _tick(
        self,
        menu: QMenu,
        names: Sequence[str],
        chosen: frozenset[str],
        put: Callable[[frozenset[str]], Filter],
        shapes: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        for name in dict.fromkeys(names):
            action = menu.addAction(caption(f"{shapes.get(name, '')} {told(name)}".strip()))
            action.setCheckable(True)
            action.setChecked(name in chosen)
            action.triggered.connect(lambda _=False, name=name: self.show_filter(put(chosen ^ {name})))
        if chosen:
            menu.addSeparator()
            menu.addAction(self.tr("不限"), lambda: self.show_filter(put(frozenset())))

    def _due(self, menu: QMenu) -> None:
        for name, made in self._horizons():
            action = menu.addAction(name)
            action.setCheckable(True)
            is_on = (made.due_from, made.due_by) == (self.filter.due_from, self.filter.due_by)
            action.setChecked(is_on and bool(made.due_by))
            action.triggered.connect(
                lambda _=False, made=made: self.show_filter(
                    replace(self.filter, due_from=made.due_from, due_by=made.due_by)
                )
            )
        menu.addSeparator()
        menu.addAction(self.tr("不限"), lambda: self.show_filter(replace(self.filter, due_from=None, due_by=None)))

    def _horizons(self) -> tuple[tuple[str, Filter], ...]:
        return (
            (self.tr("今天及以前"), Filter(due_by=Horizon.TODAY)),
            (self.tr("本周到期"), Filter(due_by=Horizon.THIS_WEEK, due_from=Horizon.THIS_WEEK)),
            (self.tr("本月到期"), Filter(due_by=Horizon.THIS_MONTH, due_from=Horizon.THIS_MONTH)),
            (self.tr("本季度到期"), Filter(due_by=Horizon.THIS_QUARTER, due_from=Horizon.THIS_QUARTER)),
            (self.tr("年内到期"), Filter(due_by=Horizon.THIS_YEAR, due_from=Horizon.THIS_YEAR)),
        )

    def _horizon_name(self, said: Filter) -> str:
        for name, made in self._horizons():
            if (made.due_from, made.due_by) == (said.due_from, said.due_by):
                return name
        return self.tr("自定")

    def _kept(self, menu: QMenu) -> None:
        from models.workspace.finding import kept_filters

        said = self.filter
        for name, is_on, turned in (
            (self.tr("有问题"), said.has_problem, replace(said, has_problem=not said.has_problem)),
            (self.tr("没有填报"), said.no_filing, replace(said, no_filing=not said.no_filing)),
            (self.tr("已完成，没有佐证材料"), said.no_evidence, replace(said, no_evidence=not said.no_evidence)),
        ):
            action = self._checkable(menu, name, is_on)
            action.triggered.connect(lambda _=False, turned=turned: self.show_filter(turned))
        menu.addSeparator()
        for name, kept in kept_filters(self._editor.snapshot.register).items():
            action = self._checkable(menu, name, kept == self.filter)
            action.triggered.connect(lambda _=False, kept=kept: self.show_filter(kept))
        keep = menu.addAction(self.tr("把这个筛选存下来…"), lambda: self.keep_wanted.emit(self.filter))
        keep.setEnabled(self.filter != Filter() and not self._editor.read_only)
        menu.addAction(self.tr("清除全部筛选"), self.clear)

    def _checkable(self, menu: QMenu, name: str, on: bool) -> QAction:
        action = menu.addAction(caption(name))
        action.setCheckable(True)
        action.setChecked(on)
        return action

    # the look

    def sizeHint(self) -> QSize:
        """Room beyond this is taken where there is any, and then the chips come apart."""
        wide = self._wide([self.count]) + self._theme.px(_LINE + _GATHERED + _AROUND)
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        wide = self._wide([self.count], least=True) + self._theme.px(_LINE_LEAST + _GATHERED_LEAST + _AROUND)
        return QSize(wide, super().minimumSizeHint().height())

    def _cut(self, words: str, wide: int) -> str:
        """What the one chip says in a bar so wide, besides that it opens."""
        px = self._theme.px
        room = wide - self._wide([self.count], least=True) - px(_LINE_LEAST + _AROUND)
        room = max(px(_GATHERED_LEAST), min(px(_GATHERED), room))
        metrics = self.gathered.fontMetrics()
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance(_OPENS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_gathered()
        self._fit()

    def _chip(self, name: str, fill: Callable[[QMenu], None]) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("role", "chip")
        chip.setText(f"{name}{_OPENS}")
        chip.setAccessibleName(name)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fills[chip] = fill
        hang_menu(chip, fill)
        return chip

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        for chip in (*self.chips.values(), self.gathered):
            row.addWidget(chip)
        self._theme.changed.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        px = self._theme.px
        self._row.setSpacing(px(8))
        self.line.setMinimumWidth(px(_LINE_LEAST))
        self.line.setMaximumWidth(px(420))
        self._name_gathered()
        self._fit()

    def _fit(self) -> None:
        """All chips where there is room for them, else the one that holds them."""
        chips = [*self.chips.values()]
        wide = self._wide([self.count, *chips]) + self._theme.px(_LINE)
        together = wide > self.width()
        if together == self._together:
            return
        self._together = together
        self.count.be_brief(together)
        had_focus = any(chip.hasFocus() for chip in (*chips, self.gathered))
        for chip in chips:
            chip.setVisible(not together)
        self.gathered.setVisible(together)
        if had_focus:
            (self.gathered if together else chips[0]).setFocus()

    def _wide(self, widgets: Sequence[QWidget], *, least: bool = False) -> int:
        hints = [one.minimumSizeHint() if least else one.sizeHint() for one in widgets]
        return sum(hint.width() + self._theme.px(8) for hint in hints)
