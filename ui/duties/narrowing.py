"""Searching: what the filter finds now and after every edit, and going from one hit to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from models.outline import Level, NodeId
from models.search import Filter
from ui.actions import Deeds
from ui.dialogs import Dialogs
from ui.duties.hand import Hand
from ui.duties.place import Place
from ui.duties.said_words import SaidWords
from ui.editor import Editor
from ui.panels.filter_bar import FilterBar
from ui.slices import Slices

_PAUSE = 250  # milliseconds without a key before the words of the first hit are shown
_QUIET = 250  # milliseconds without an edit before the filter is asked again
_SIDES = ((Level.TASK, Level.MEASURE), (Level.ACHIEVEMENT, Level.POINT))  # of the tree


class Narrowing(QObject):
    """`narrowed` brings the nodes to show; None where nothing narrows. `renewed` brings them after an edit
    that lets some in or out: those somebody has a hand on are held, though the filter lets them out. `led` comes once
    somebody has stopped typing, and the first hit is shown or they were at one."""

    narrowed = Signal(object)
    renewed = Signal(object)
    led = Signal()

    def __init__(
        self,
        editor: Editor,
        search: FilterBar,
        place: Place,
        dialogs: Dialogs,
        hand: Hand,
        said_words: SaidWords,
        window: QWidget,
        *,
        levels: Callable[[], Collection[Level]],
    ) -> None:
        """`levels` tells what the tree shows: where nobody is at a hit, the first one of these is the next."""
        super().__init__(window)
        self._levels = levels
        self._editor = editor
        self._search = search
        self._place = place
        self._dialogs = dialogs
        self._window = window
        self._hand = hand
        self._said_words = said_words
        self._asked = Filter()
        self._home = self._led_to = NodeId("")  # where somebody was, and where the search led from there
        self._has_gone_on = False  # since the filter was asked
        self.found: Sequence[NodeId] | None = None
        self.shown: Sequence[NodeId] | None = None
        search.wanted.connect(self._narrow)
        search.keep_wanted.connect(self._keep)
        search.next_wanted.connect(partial(self._step, 1))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._follow)
        self._pause.timeout.connect(said_words.lead)
        self._pause.timeout.connect(self.led)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self.renew)
        self._ahead = Slices(self)
        editor.changed.connect(self._wait_for_quiet)
        editor.index_ready.connect(self._narrow_again)
        place.moved.connect(self._go_on)

    @property
    def deeds(self) -> Deeds:
        return {
            "find": self._find,
            "next_hit": partial(self._step, 1),
            "previous_hit": partial(self._step, -1),
            "clear_filter": self._search.clear,
            "keep_filter": lambda: self._keep(self._search.filter),
        }

    def show_only(self, found: Sequence[NodeId] | None) -> None:
        self._ahead.stop()
        self.found = self.shown = found
        self.narrowed.emit(found)

    def renew(self) -> None:
        """Ask the filter again, once nobody is in the middle of something: what it asks is worked out in slices."""
        if self.found is None or self._is_put_off():
            return
        if not self._editor.finding.prepare(0.0):
            self._editor.prepare_index()
            return
        self._work_out(self._asked, self._show_anew)

    def _is_put_off(self) -> bool:
        is_put_off = self._hand.is_busy or self._ahead.is_running
        if is_put_off:
            self._quiet.start(_QUIET)
        return is_put_off

    def _work_out(self, wanted: Filter, then: Callable[[], object]) -> None:
        self._ahead.start(self._editor.finding.ahead(wanted, self._editor.today()), then, first_now=True)

    def _show_anew(self) -> None:
        if self.shown is None or self._is_put_off():
            return
        if not self._editor.finding.prepare(0.0):
            self._editor.prepare_index()
            return
        self.found = self._hits(self._asked)
        held = self._hand.held(self.found, self.shown)
        shown = self._in_order({*self.found, *held}) if held else list(self.found)
        self._say_count(self.found, len(held))
        if shown != list(self.shown):
            self.shown = shown
            self.renewed.emit(shown)

    def _in_order(self, nodes: Collection[NodeId]) -> list[NodeId]:
        outline = self._editor.document.outline
        return sorted(nodes, key=lambda node: outline[node].span.start)

    def let_go(self) -> None:
        """Somebody has gone elsewhere. A second click on the new row is waited for, as rows may move under it."""
        if self._quiet.isActive() or self.shown != self.found:
            self._quiet.start(max(_QUIET, QApplication.doubleClickInterval()))

    def _wait_for_quiet(self, _subjects: object) -> None:
        self._stay()  # who says something where the search led has gone on from there
        if self.found is not None:
            self._quiet.start(max(_QUIET, self._quiet.remainingTime()))

    def _narrow(self, wanted: Filter) -> None:
        if wanted == Filter():
            self._pause.stop()
            self.show_only(None)
            self._search.show_count("")
            self._go_home()
            return
        self._ahead.stop()
        if not self._editor.finding.prepare(0.0):
            self._search.show_count(self.tr("正在建立索引…"), "…")
            self._editor.prepare_index()
            return
        self._work_out(wanted, partial(self._show_found, wanted))
        if self._ahead.is_running:
            self._search.show_count(self.tr("正在筛选…"), "…")

    def _show_found(self, wanted: Filter) -> None:
        if not self._editor.finding.prepare(0.0):
            self._editor.prepare_index()
            return
        self._asked, found, self._has_gone_on = wanted, self._hits(wanted), False
        self.show_only(found)
        self._pause.start()
        self._say_count(found)

    def _say_count(self, found: Sequence[NodeId], held: int = 0) -> None:
        outline = self._editor.document.outline
        levels = Counter(outline[node].level for node in found)
        work = levels[Level.TASK] + levels[Level.MEASURE]
        points = levels[Level.POINT] + levels[Level.ACHIEVEMENT]
        words, about = self.tr("任务举措 {0} · 成绩要点 {1}").format(work, points), ""
        if held:
            words = self.tr("{0} · 另留 {1}").format(words, held)
            about = self.tr("正在看的{0}条已不符合筛选，先留着，到别处去就收起。").format(held)
        self._search.show_count(words, f"{work} · {points}", about)

    def _narrow_again(self) -> None:
        if self.found is not None and self._asked == self._search.filter:
            self.renew()
        else:
            self._narrow(self._search.filter)

    def _follow(self) -> None:
        """The words of the first hit, unless somebody is at one already; of chips alone where they have filtered out
        what stands beside the tree. Where somebody is writing there, it is shown as long as they are at it."""
        found, here = self._stops(), self._place.node
        is_seen = bool(self._of(found, self._levels()))
        is_let = self._hand.sees(here) or self._has_gone_on  # through the filter, or by whoever went there since
        if not found or (is_seen and (here in found or (not self._search.filter.text and is_let))):
            return
        if self._hand.writes_beside_the_tree(self._search):
            self._hold(here)
            return
        home = self._home if here in (self._home, self._led_to) else here
        side = self._side_of(home) or self._levels()
        led_to = here if here in found else (self._of(found, side) or found)[0]
        self._place.go(led_to)  # what is left unfinished is kept by that, and counts as said
        self._home, self._led_to = home, led_to

    def _go_on(self, _node: str) -> None:
        self._has_gone_on = True

    def _hold(self, node: NodeId) -> None:
        if self.found is not None and not self._hand.sees(node):
            self.shown = self._in_order({*self.found, node})
            self._say_count(self.found, 1)
            self.renewed.emit(self.shown)

    def _go_home(self) -> None:
        """Back to where somebody was before the search led away, unless they have gone on from there."""
        home, is_led = self._home, self._led_to == self._place.node
        self._stay()
        if home and is_led and home != self._place.node and not self._hand.writes_outside(self._search):
            self._place.go(home)

    def _stay(self) -> None:
        self._home = self._led_to = NodeId("")

    def _side_of(self, node: NodeId) -> Collection[Level]:
        """The levels that stand in the tree together with a node."""
        outline = self._editor.document.outline
        level = outline[node].level if node in outline else None
        return next((side for side in _SIDES if level in side), ())

    def _of(self, found: Sequence[NodeId], levels: Collection[Level]) -> list[NodeId]:
        outline = self._editor.document.outline
        return [node for node in found if outline[node].level in levels]

    def _stops(self) -> Sequence[NodeId]:
        """The nodes found that words are shown of."""
        wanted, outline = self._search.filter, self._editor.document.outline
        found = self._hits(wanted) if wanted != Filter() else ()
        return [node for node in found if outline[node].level not in (Level.PART, Level.SECTION)]

    def _step(self, by: int) -> None:
        """To the next or the previous node in which something was found; whoever goes there means to stay."""
        self._stay()
        outline, found = self._editor.document.outline, self._stops()
        if not found:
            return
        here, levels = self._place.node, self._levels()
        if here in found and self._said_words.step(by):
            return
        if here in found and outline[here].level in levels:
            self._place.go(found[(found.index(here) + by) % len(found)])
        else:
            seen = self._of(found, levels) or found
            self._place.go(seen[0 if by > 0 else -1])
        self._said_words.arrive(by)

    def _hits(self, wanted: Filter) -> Sequence[NodeId]:
        return self._editor.finding.nodes(wanted, self._editor.today())

    def _find(self) -> None:
        self._search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.line.selectAll()

    def _keep(self, wanted: Filter) -> None:
        if wanted == Filter():
            self._dialogs.say(self._window, self.tr("还没有筛选。先在上面选条件，再存。"))
            return
        question = self.tr("给这个筛选起一个名称，例如“本月到期”：")
        self._dialogs.ask_words(self._window, question, "", lambda name: self._editor.keep_filter(name, wanted))
