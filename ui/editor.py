"""The one way in which a window changes a workspace, and by which it hears of changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from models.document import Document
from models.outline import NodeId
from models.source import Span
from models.workspace import Edit, Origin, OriginKind, Snapshot, StoreError, UndoError, Workspace, edit_labels, entries
from models.workspace.edit import now
from models.workspace.filings import with_reviewer
from models.workspace.labels import field_name, node_name
from models.workspace.values import Key, SubjectId, Value
from ui.model_words import edit_name, office_words, told
from ui.slices import A_SLICE

if TYPE_CHECKING:
    from models.search import Filter
    from models.workspace.entries import Fields
    from models.workspace.entry_cells import EntryCell
    from models.workspace.finding import Finding
    from models.workspace.pending import Pending
    from models.workspace.periods import Period

SCREEN = Origin(OriginKind.SCREEN)
_Read = TypeVar("_Read")


class Editor(QObject):
    """Turns what somebody typed into edits of one workspace.

    What cannot be kept is said by `refused`, with a sentence, and nothing has changed; every method
    that says something returns whether it was kept. `changed` brings the subjects of every edit,
    `kept` the edit itself, `cells_kept` what was typed for it, word for word. After a refusal
    `is_disk_failing` tells whether it was the disk, not the words, and `attempted` what the edit would be called.
    """

    changed = Signal(object)
    kept = Signal(object)
    cells_kept = Signal(object)
    refused = Signal(str)
    index_ready = Signal()

    def __init__(
        self,
        workspace: Workspace,
        path: Path,
        *,
        finding: Finding | None = None,
        read_only: bool = False,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.path = path
        self.read_only = read_only
        self.today = today
        self.is_disk_failing = self._has_kept = False
        self.attempted = ""
        self._finding = finding
        self._refuse: Callable[[str], object] = self.refused.emit
        self._stop_listening = workspace.listen(self._told)
        self._preparing = QTimer(self, interval=0)
        self._preparing.timeout.connect(self._prepare)

    @property
    def snapshot(self) -> Snapshot:
        """The workspace as it stands, for reading here and now."""
        return self.workspace.now

    @property
    def document(self) -> Document:
        return self.workspace.document

    @property
    def actor(self) -> str:
        return self.workspace.actor

    @property
    def finding(self) -> Finding:
        if self._finding is None:
            from models.workspace.finding import Finding

            self._finding = Finding(self.snapshot)
        return self._finding

    def sign(self, name: str) -> None:
        """From now on in this name; what can be undone is what was said in it."""
        self.workspace.sign(name)
        self.changed.emit(frozenset())

    def prepare_index(self) -> None:
        """Make the search ready bit by bit while nobody waits; `index_ready` when all is."""
        self._preparing.start()

    def stop(self) -> None:
        """Hear no more of the workspace."""
        self._preparing.stop()
        self._stop_listening()

    def may_write(self) -> bool:
        """Whether anything can be said or written here; where not, that is refused with a sentence."""
        if self.read_only:
            words = self.tr("“{0}”是以只读方式打开的，不能修改。请对方关闭后重新打开。")
            self._refuse_words(words.format(self.path.name))
        return not self.read_only

    # who does what, and how far it is

    def assign(self, nodes: Sequence[NodeId], typed: Mapping[str, str]) -> bool:
        """The same words for the fields of one node or of many, as one edit."""
        from models.workspace.entry_cells import EntryCell

        typed = self._in_office_words(typed)

        def fields() -> Iterator[Fields]:
            return (entries.node_entry(self.snapshot, node, typed) for node in nodes)

        one = len(nodes) == 1
        label = entries.label_for(self.snapshot, nodes[0], typed) if nodes else ""
        what = label.partition("的")[2]
        kept = self._say(fields, label if one else f"设置{len(nodes)}条的{what}")
        return kept and self._tell_cells(
            EntryCell(node=node, field=field, words=words) for node in nodes for field, words in typed.items()
        )

    def confirm(self, nodes: Sequence[NodeId], field: str) -> bool:
        """Make what is suggested for a field of these nodes a fact, each its own, as one edit."""
        suggested = [node for node in nodes if field in self.snapshot.assignment(node).suggested]
        if not suggested:
            self._refuse_words(self.tr("选中的条目没有要确认的建议。"))
            return False

        def fields() -> Iterator[Fields]:
            for node in suggested:
                value = getattr(self.snapshot.assignment(node), field)
                words = value if isinstance(value, str) else "、".join(value)
                yield entries.node_entry(self.snapshot, node, {field: words})

        name = field_name(field)
        if len(suggested) > 1:
            return self._say(fields, f"确认{len(suggested)}条的{name}")
        return self._say(fields, f"确认{node_name(self.document, suggested[0])}的{name}")

    def report(self, node: NodeId, period: Period, unit: str, typed: Mapping[str, str]) -> bool:
        """One department's entry for one period."""
        from models.workspace.entry_cells import EntryCell

        typed = with_reviewer(self._in_office_words(typed), self.actor)
        label = edit_labels.filing(self.document, node, unit, period, typed)
        kept = self._say(lambda: (entries.filing_entry(self.snapshot, node, period, unit, typed),), label)
        return kept and self._tell_cells(
            EntryCell(node=node, field=field, words=words, period=period, unit=unit) for field, words in typed.items()
        )

    def say_cells(self, fields: Fields, cells: Sequence[EntryCell], label: str) -> bool:
        """The fields that were read of cells, as one edit."""
        return self.say_values(fields, label) and self._tell_cells(cells)

    def _tell_cells(self, cells: Iterable[EntryCell]) -> bool:
        """Of an edit alone: typing again what stands there changes nothing, and leaves nothing to take back."""
        if self._has_kept:
            self.cells_kept.emit(list(cells))
        return True

    def _in_office_words(self, typed: Mapping[str, str]) -> Mapping[str, str]:
        """A status goes by the name that the office has for it, whatever the window calls it."""
        if "status" not in typed:
            return typed
        return {**typed, "status": office_words(typed["status"], self.snapshot.statuses.names)}

    def add_milestone(self, node: NodeId, typed: str) -> bool:
        """A step on the way, with its deadline behind the last comma: 完成选址，6月底前."""
        from models.workspace.attachments import milestone_words

        text, deadline = milestone_words(typed, self.snapshot.year)
        return self._say(
            lambda: (entries.milestone_entry(self.snapshot, node, text, deadline)[1],),
            edit_labels.adding(self.document, node, "节点"),
        )

    def add_evidence(self, node: NodeId, name: str, address: str, sha256: str) -> bool:
        return self._say(
            lambda: (entries.evidence_entry(node, name, address, sha256)[1],),
            edit_labels.adding(self.document, node, "佐证材料"),
        )

    # what is written beside the paper

    def note(self, node: NodeId, text: str, *, printed: bool = True, span: Span | None = None) -> bool:
        def fields() -> Iterable[Fields]:
            who, when = self.actor, now()
            return (entries.note_entry(self.snapshot, node, text, author=who, at=when, printed=printed, span=span)[1],)

        return self._say(fields, edit_labels.adding(self.document, node, "批注"))

    def doubt(self, node: NodeId, reason: str, span: Span, *, printed: bool = True) -> bool:
        def fields() -> Iterable[Fields]:
            who, when, now_said = self.actor, now(), self.snapshot
            return (entries.doubt_entry(now_said, node, reason, author=who, at=when, printed=printed, span=span)[1],)

        return self._say(fields, edit_labels.doubting(self.document, node))

    def change(self, subject: SubjectId, typed: Mapping[str, str]) -> bool:
        """Change a note, doubt, milestone or piece of evidence: text, printed, done, deadline, deleted."""
        label = edit_labels.remarking(self.document, subject, typed)
        return self._say(lambda: (entries.remark_entry(subject, typed, self.snapshot),), label)

    # verdicts and links

    def judge(self, subjects: Sequence[str], word: str) -> bool:
        """确认, 否决, 建议 for links (T03.s3>A1-2.2); 采用, 不采用, 疑误 for repairs (R017); one edit for all."""
        label = edit_labels.judging(self.document, subjects, word)
        return self._say(lambda: (entries.verdict_entry(self.snapshot, subject, word) for subject in subjects), label)

    def add_link(self, end: NodeId, point: NodeId, why: str) -> bool:
        return self._say(
            lambda: (entries.link_entry(self.snapshot, end, point, why),),
            edit_labels.linking(self.document, end, point),
        )

    def retarget_link(self, link: str, end: NodeId, point: NodeId, why: str) -> bool:
        """Reject a link and make another in its place, as one edit."""

        def fields() -> Iterator[Fields]:
            yield entries.verdict_entry(self.snapshot, link, "否决")
            yield entries.link_entry(self.snapshot, end, point, why)

        return self._say(fields, edit_labels.retargeting(self.document, link, end, point))

    def renew_reasons(self) -> bool:
        """Take the present wording of every reason that is the program's own of an earlier version, as one edit."""
        from models.workspace.renewing import renewal_fields, renewals

        found = renewals(self.snapshot)
        return self._say(lambda: (renewal_fields(found),), edit_labels.renewing(len(found)))

    # the office's own

    def refusal_of(self, deed: Callable[[], object]) -> str:
        """Do something of this editor's; where it is refused, return the sentence to whoever shows it
        beside the field, instead of saying it by `refused`. Empty where it was kept."""
        sentences: list[str] = []
        before, self._refuse = self._refuse, sentences.append
        try:
            deed()
        finally:
            self._refuse = before
        return sentences[0] if sentences else ""

    def set_office(self, typed: Mapping[str, str], label: str) -> bool:
        from models.workspace.office_entries import office_entry

        return self._say(lambda: (office_entry(typed, self.snapshot),), label)

    def keep_filter(self, name: str, wanted: Filter) -> bool:
        from models.workspace.finding import filter_entry

        def fields() -> Iterator[Fields]:
            words = entries.clean_text(name)
            if not words:
                raise entries.EntryError(self.tr("筛选要有一个名称，例如“本月到期”。"))
            yield filter_entry(words, wanted)[1]

        return self._say(fields, f"保存筛选“{name}”")

    def name_moment(self, name: str) -> bool:
        """Give this moment a name, to be compared with others."""
        from models.workspace.moments import moment_entry, refuse_name

        def fields() -> Iterator[Fields]:
            words = entries.clean_text(name)
            refuse_name(self.snapshot.register, words)
            yield moment_entry(words, self.actor, self.workspace.history())[1]

        return self._say(fields, edit_labels.naming_moment(name))

    def take_in(self, edits: Sequence[Edit]) -> bool:
        """A colleague's edits, all together or none. Fields that both changed hold both values."""
        from models.workspace.merge import merge

        def take() -> None:
            merge(self.workspace, edits)

        return self._do(take)

    def say_values(self, values: Mapping[Key, Value], label: str, origin: Origin = SCREEN) -> bool:
        """Fields as they are, for what has no words of its own."""
        return self._say(lambda: (dict(values),), label, origin)

    def history_of(self, subject: SubjectId) -> Sequence[Edit]:
        """What the log says of one subject, oldest first."""
        return self._read(lambda: list(self.workspace.history(subject)), [])

    def edit_count(self) -> int:
        """How many edits the log holds."""
        return self._read(lambda: len(self.workspace.edit_ids()), 0)

    # what two files changed apart

    def pending_count(self) -> int:
        """How many fields hold several values."""
        return sum(1 for _ in self.snapshot.register.conflicts())

    def pending(self, most: int) -> Sequence[Pending]:
        """The fields that hold several values, so many at most."""
        from models.workspace.pending import pending

        return self._read(lambda: list(islice(pending(self.workspace), most)), [])

    def pending_of(self, subject: str, field: str) -> Pending | None:
        """The values of one field, where it holds several."""
        from models.workspace.pending import pending_of

        return self._read(lambda: pending_of(self.workspace, (SubjectId(subject), field)), None)

    def settle(self, key: Key, value: Value) -> bool:
        """Let one of several values stand."""
        from models.workspace.pending import settling_label

        return self.say_values({key: value}, settling_label(self.document, key, value))

    # taking back

    def next_undone(self) -> str:
        """The name of the edit that Ctrl+Z would take back; empty where there is none."""
        return self._label_of(lambda: self.workspace.next_undone() or "")

    def undo_label(self) -> str:
        """What Ctrl+Z would take back; empty where there is nothing."""
        return self._label_of(self.workspace.undo_label)

    def redo_label(self) -> str:
        return self._label_of(self.workspace.redo_label)

    def undo(self) -> bool:
        """What cannot be taken back is said, and passed over: the next time it is the turn of the one before."""
        return self._do(self._undo)

    def redo(self) -> bool:
        return self._do(lambda: self.workspace.redo(SCREEN))

    # inside

    def _undo(self) -> Edit:
        try:
            return self.workspace.undo(SCREEN)
        except UndoError as error:
            if not self.workspace.pass_over():
                raise
            self.changed.emit(frozenset())
            raise UndoError(f"{told(str(error))}{self._what_comes_next()}") from error

    def _what_comes_next(self) -> str:
        before = self.undo_label()
        if not before:
            return self.tr("这一步已跳过，前面没有别的可以撤销。")
        return self.tr("这一步已跳过，再撤销一次，撤销的是前一步“{0}”。").format(edit_name(before))

    def _say(self, said: Callable[[], Iterable[Fields]], label: str, origin: Origin = SCREEN) -> bool:
        def say() -> Edit | None:
            together: Fields = {}
            for fields in said():
                together.update(fields)
            return self.workspace.say(together, label, origin)

        return self._do(say, label)

    def _refuse_words(self, sentence: str) -> None:
        """For a reason that has nothing to do with the disk."""
        self.is_disk_failing = False
        self._refuse(sentence)

    def _do(self, deed: Callable[[], Edit | None], label: str = "") -> bool:
        if not self.may_write():
            return False
        self.attempted = label
        self.is_disk_failing = False
        self._has_kept = False
        try:
            edit = deed()
        except _refusals() as error:
            self.is_disk_failing = isinstance(error, StoreError)
            self._refuse(told(str(error)))
            return False
        self._has_kept = edit is not None
        if edit is not None:
            self.kept.emit(edit)
        return True

    def _label_of(self, ask: Callable[[], str]) -> str:
        return "" if self.read_only else self._read(ask, "")

    @staticmethod
    def _read(ask: Callable[[], _Read], otherwise: _Read) -> _Read:
        """What the log says, or, where it cannot be read at this moment, something that stops nobody."""
        try:
            return ask()
        except StoreError:
            return otherwise

    def _told(self, subjects: frozenset[SubjectId]) -> None:
        if self._finding is not None:
            self._finding.update(subjects)
        self.changed.emit(subjects)

    def _prepare(self) -> None:
        if self.finding.prepare(A_SLICE):
            self._preparing.stop()
            self.index_ready.emit()


def _refusals() -> tuple[type[Exception], ...]:
    """What saying something raises, each with a sentence."""
    from models.workspace.moments import MomentError
    from models.workspace.periods import PeriodError

    return entries.EntryError, StoreError, PeriodError, MomentError, UndoError
