"""What is said once a file has been opened, and the copies of it that are made by themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import run_beside
from ui.drafts import NOTE, Drafts, draft_file
from ui.model_words import edit_name, told
from ui.phrases import day_and_time, listed

if TYPE_CHECKING:
    from models.storage import Holder, SqliteStore
    from models.workspace import Edit
    from ui.drafts import Draft
    from ui.main_window import MainWindow
    from ui.panels.notice_bar import Deed
    from ui.preferences import Preferences
    from ui.theme import Theme

_LONGEST = 60
_AFTER_PAINTING = 1500  # milliseconds that copying leaves to the window to come up


class Arrival(QObject):
    """Calm lines below the head of the window: nothing of it has to be answered."""

    write_wanted = Signal(object)
    copy_wanted = Signal(object)
    backups_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        window: Callable[[], MainWindow | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._window = window
        self._written: Path | None = None

    def greet(self, store: SqliteStore, crashed: Holder | None) -> None:
        """`crashed` is who had the file open when a process ended without closing it."""
        path = store.path
        if store.read_only:
            self._say_read_only(path)
            return
        self._written = path
        if not self._preferences.actor:
            self._ask_name()
        self._watch_drafts(path)
        if crashed is not None:
            self._aside(lambda: _checked(path), lambda found: self._say_checked(path, crashed, *found))
        else:
            self._back_up(path)

    def say(self, sentence: str, deeds: Mapping[str, Deed] | None = None, details: str = "", *, away: str = "") -> None:
        from ui.panels.notice_bar import NoticeBar

        window = self._window()
        if window is not None:
            window.notice(NoticeBar(self._theme, sentence, deeds, details=details, away=away))

    def say_taken(self, path: Path, edits: int) -> None:
        """What came in from a colleague's file, and how much of it is still to be settled."""
        window = self._window()
        if window is None:
            return
        said = self.tr("已并入“{0}”的{1}次修改。").format(path.name, edits)
        if not (waiting := window.editor.pending_count()):
            self.say(said)
            return
        said += self.tr("有{0}个栏目两边改得不一样，值都留着，待定。").format(waiting)
        self.say(said, {self.tr("去定"): window.side_windows.show_pending}, away=self.tr("以后再说"))

    def back_up_at_end(self) -> str:
        """A dated copy of the file written last, unless nothing has changed. A sentence where it failed."""
        from models.workspace import StoreError

        try:
            if self._written is not None:
                _backed_up(self._written)
        except StoreError as error:
            return told(str(error))
        return ""

    # inside

    def _say_read_only(self, path: Path) -> None:
        self.say(
            self.tr("只读：可以看、查找、导出，不能修改。"),
            {
                self.tr("另存副本…"): lambda: self.copy_wanted.emit(path),
                self.tr("再试着打开来修改"): lambda: self.write_wanted.emit(path),
            },
        )

    def _watch_drafts(self, path: Path) -> None:
        window = self._window()
        if window is None:
            return
        drafts = Drafts(window.unkept, draft_file(self._preferences.data_place(), path), window)
        drafts.failed.connect(self.say)
        window.words_left.connect(lambda left: self._set_aside(drafts, left))
        window.closed.connect(drafts.stop)
        for draft in drafts.waiting:
            self._offer(drafts, draft, self.tr("上次有几个字没有存入"))

    def _set_aside(self, drafts: Drafts, left: Sequence[Draft]) -> None:
        drafts.set_aside(left)
        for draft in left:
            self._offer(drafts, draft, self.tr("这几个字还没有存入"))

    def _offer(self, drafts: Drafts, draft: Draft, why: str) -> None:
        from models.workspace.labels import field_name, node_name

        window = self._window()
        if window is None or draft.nodes[0] not in window.editor.document.outline:
            return
        names = listed(told(node_name(window.editor.document, node)) for node in draft.nodes)
        where = self.tr("批注") if draft.form == NOTE else told(field_name(draft.field))
        words = draft.words if len(draft.words) < _LONGEST else f"{draft.words[:_LONGEST]}…"

        def put_back() -> None:
            drafts.settle(draft)
            window.ways.put_back(draft)
            drafts.look()

        self.say(
            self.tr("{0}（{1}的{2}）：{3}").format(why, names, where, words),
            {self.tr("放回去"): put_back, self.tr("不要了"): lambda: drafts.settle(draft)},
            draft.words,
            away=self.tr("以后再说"),
        )

    def _ask_name(self) -> None:
        from ui.opening import login_name
        from ui.panels.notice_bar import NameBar

        window = self._window()
        if window is not None:
            bar = NameBar(self._theme, login_name())
            bar.given.connect(self._sign)
            window.notice(bar)

    def _sign(self, name: str) -> None:
        self._preferences.actor = name
        window = self._window()
        if window is not None:
            window.editor.sign(name)

    def _say_checked(self, path: Path, crashed: Holder, last: Edit | None, doubts: list[str]) -> None:
        """What was kept before a process ended without closing the file, and whether all of it is whole."""
        window = self._window()
        if window is None or window.editor.path != path:
            return
        said = [
            self.tr("上次没有正常退出（{0} 由{1}打开）。").format(
                day_and_time(crashed.since.astimezone()), crashed.actor or "？"
            )
        ]
        if last is not None:
            at = day_and_time(last.at.astimezone())
            said.append(self.tr("最后存入的是“{0}”（{1}）。").format(edit_name(last.label), at))
        if doubts:
            said.append(self.tr("核对时发现{0}处不符，建议从备份恢复：{1}").format(len(doubts), told(doubts[0])))
            backups = {self.tr("备份与恢复…"): lambda: self.backups_wanted.emit(path)}
            self.say("".join(said), backups, "\n".join(map(told, doubts)))
            return
        said.append(self.tr("已核对全部历史，此前的内容完整无缺。"))
        self.say("".join(said), {self.tr("看历史"): window.actions_["history"].trigger})
        self._back_up(path)

    def _back_up(self, path: Path) -> None:
        QTimer.singleShot(_AFTER_PAINTING, self, lambda: self._aside(lambda: _backed_up(path), lambda _: None))

    def _aside(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        from models.workspace import StoreError

        run_beside(self, work, done, self._say_failed, StoreError)

    def _say_failed(self, error: Exception) -> None:
        self.say(self.tr("自动备份和核对没有做成：{0}").format(told(str(error))))


def _checked(path: Path) -> tuple[Edit | None, list[str]]:
    """The last edit, and what is doubtful about the file."""
    from models.storage import SqliteStore

    with SqliteStore.open(path, actor="", read_only=True) as store:
        last = store.state()[2]
        return store.edit(last) if last else None, list(store.doubts())


def _backed_up(path: Path) -> None:
    """A dated copy where anything has been said since the last one; of an empty log none is worth while."""
    from models.storage import SqliteStore, make_backup

    with SqliteStore.open(path, actor="", read_only=True) as store:
        if store.state()[2] is not None:
            make_backup(store)
