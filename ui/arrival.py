"""What is said once a file has been opened, and the copies of it that are made by themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from shiboken6 import isValid

from ui.background import run_beside
from ui.drafts import NOTE, Drafts
from ui.model_words import edit_name, told
from ui.phrases import day_and_time, full_date_and_time, listed

if TYPE_CHECKING:
    from models.storage import Holder, SqliteStore
    from models.workspace import Edit
    from ui.draft_file import DraftFile
    from ui.drafts import Draft
    from ui.editor import Editor
    from ui.main_window import MainWindow
    from ui.panels.notice_bar import Deed, NoticeBar
    from ui.preferences import Preferences
    from ui.saving_as import SavedAs
    from ui.theme import Theme
    from ui.watching import Watching

_LONGEST = 60
_AFTER_PAINTING = 1500  # milliseconds that copying leaves to the window to come up


class Arrival(QObject):
    """Calm lines below the head of the window: nothing of it has to be answered."""

    write_wanted = Signal(object)
    copy_wanted = Signal(object)
    backups_wanted = Signal(object)
    read_wanted = Signal(object)
    merge_back_wanted = Signal(object, str, int)
    """The copy from right before, whose file came in, and how many edits there were after it."""

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
        self._drafts: Drafts | None = None
        self._handed: list[Draft] = []
        self._stored = 0
        self._behind: NoticeBar | None = None

    def greet(self, store: SqliteStore, crashed: Holder | None) -> None:
        """`crashed` is who had the file open when a process ended without closing it."""
        path = store.path
        self._stored = 0
        if store.read_only:
            self._say_read_only(path)
            self._watch_others(store)
            return
        self._written = path
        if not self._preferences.actor:
            self._ask_name()
        self._watch_drafts(store)
        if crashed is not None:
            self._aside(lambda: _checked(path), lambda found: self._say_checked(path, crashed, *found))
        else:
            self._back_up(path)

    def say(
        self, sentence: str, deeds: Mapping[str, Deed] | None = None, details: str = "", *, away: str = ""
    ) -> NoticeBar | None:
        from ui.panels.notice_bar import NoticeBar

        window = self._window()
        if window is None:
            return None
        bar = NoticeBar(self._theme, sentence, deeds, details=details, away=away)
        window.notice(bar)
        return bar

    def say_taken(self, path: Path, edits: int, backup: Path | None) -> None:
        """What came in from a colleague's file, how much of it is still to be settled, and the way back."""
        window = self._window()
        if window is None:
            return
        said = self.tr("已并入“{0}”的{1}次修改。").format(path.name, edits)
        deeds: dict[str, Deed] = {}
        if waiting := window.editor.pending_count():
            said += self.tr("有{0}个栏目两边改得不一样，值都留着，待定。").format(waiting)
            deeds[self.tr("去定")] = window.side_windows.show_pending
        if backup is not None:
            known = window.editor.edit_count()
            deeds[self.tr("退回并入")] = lambda: self.merge_back_wanted.emit(backup, path.name, known)
        self.say(said, deeds, away=self.tr("以后再说") if waiting else "")

    def hand_over(self, to: SqliteStore) -> None:
        """The words that could not be stored in the file that is left are stored in another, once that is shown."""
        from exporters.errors import ExportError

        window, drafts = self._window(), self._drafts
        if window is None or drafts is None or drafts.parent() is not window:
            return
        words = drafts.everything()
        with suppress(ExportError, OSError):  # they are in memory too
            self._draft_file(to).write(words)
        drafts.give_up()
        self._handed = words

    def say_saved_as(self, saved: SavedAs) -> None:
        """What the new file holds, and that the old one is as it was."""
        said = [self.tr("已另存为“{0}”，现在改的是这一份；原来的文件没有动。").format(saved.path.name)]
        if self._stored:
            said.append(self.tr("刚才没有存入的{0}处，已存在里面。").format(self._stored))
        if saved.proofs:
            said.append(self.tr("佐证材料{0}份，复制了{1}份。").format(saved.proofs, saved.proofs - len(saved.missing)))
        self.say("".join([*said, *map(told, saved.missing[:1])]), details="\n".join(map(told, saved.missing)))

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
        from models.storage import holder_of

        words = self.tr("只读：可以看、查找、导出，不能修改。")
        if (holder := holder_of(path)) is not None:
            who, since = holder.actor or self.tr("有人"), full_date_and_time(holder.since.astimezone())
            held = self.tr("只读：{0}在“{1}”上开着它（自{2}起）。可以看、查找、导出，不能修改。")
            words = held.format(who, holder.host, since)
        self.say(
            words,
            {
                self.tr("另存副本…"): lambda: self.copy_wanted.emit(path),
                self.tr("再试着打开来修改"): lambda: self.write_wanted.emit(path),
            },
        )

    def _watch_others(self, store: SqliteStore) -> None:
        """What this window shows may be overtaken by whoever may write."""
        from ui.watching import Watching

        window = self._window()
        if window is None:
            return
        watching = Watching(store, window)
        watching.changed.connect(lambda _: self._say_behind(watching, store.path))
        for duty in (window.papers, window.workbooks):
            duty.gate = lambda export: watching.look_before(lambda: self._ask_before(watching, store.path, export))

    def _say_behind(self, watching: Watching, path: Path) -> None:
        if self._behind is not None and isValid(self._behind):
            self._behind.put_away()
        self._behind = self.say(_behind(watching), {self.tr("重新读取"): lambda: self.read_wanted.emit(path)})

    def _ask_before(self, watching: Watching, path: Path, export: Callable[[], object]) -> None:
        window = self._window()
        if not watching.is_behind or window is None:
            export()
            return
        deeds = {self.tr("重新读取"): lambda: self.read_wanted.emit(path), self.tr("照现在的导出"): export}
        window.ask(_behind(watching), list(deeds), lambda choice: deeds[choice]())

    def _watch_drafts(self, store: SqliteStore) -> None:
        window = self._window()
        if window is None:
            return
        drafts = Drafts(window.unkept, self._draft_file(store), window)
        self._drafts = drafts
        drafts.failed.connect(self.say)
        window.words_left.connect(lambda left: self._set_aside(drafts, left))
        window.closed.connect(drafts.stop)
        self._store_handed(drafts, window.editor)
        for draft in drafts.waiting:
            self._offer(drafts, draft, self.tr("上次有几个字没有存入"))

    def _draft_file(self, store: SqliteStore) -> DraftFile:
        from ui.draft_file import DraftFile

        return DraftFile(self._preferences.data_place(), store.path, store.state()[0])

    def _store_handed(self, drafts: Drafts, editor: Editor) -> None:
        """What is refused here too waits with the others."""
        if not self._handed:
            return
        from ui.draft_saying import say_draft

        handed, self._handed = self._handed, []
        drafts.set_aside(handed)
        stored = [one for one in handed if not say_draft(editor, one)]
        for one in stored:
            drafts.settle(one)
        self._stored = len(stored)

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
        QTimer.singleShot(_AFTER_PAINTING, self, lambda: self._back_up_now(path))

    def _back_up_now(self, path: Path) -> None:
        if self._written == path:  # another may have taken its place meanwhile, as it went from there
            self._aside(lambda: _backed_up(path), lambda _: None)

    def _aside(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        from models.workspace import StoreError

        run_beside(self, work, done, self._say_failed, StoreError)

    def _say_failed(self, error: Exception) -> None:
        self.say(self.tr("自动备份和核对没有做成：{0}").format(told(str(error))))


def _behind(watching: Watching) -> str:
    """Who has changed the file that a window shows as it was before."""
    if watching.last is None:
        return QCoreApplication.translate("Arrival", "文件已被改动，这个窗口里还是改动前的。")
    last = watching.last
    words = QCoreApplication.translate("Arrival", "文件已由{0}改动（{1}：{2}），这个窗口里还是改动前的。")
    return words.format(last.actor, day_and_time(last.at.astimezone()), edit_name(last.label))


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
