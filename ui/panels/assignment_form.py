"""Who does the chosen work, until when, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.outline import Level, NodeId
from models.workspace.department_names import unknown_names
from models.workspace.lamp import Colour
from ui.drafts import ASSIGNMENT, Draft
from ui.editor import Editor
from ui.model_words import each_told, lamp_told, told, word
from ui.panels.field_row import FieldRow
from ui.panels.flow import label
from ui.panels.pending_line import PendingLine
from ui.panels.unknown_units import refuse_units
from ui.slices import Slices
from ui.theme import Theme

_AT_A_TIME = 25


class AssignmentForm(QWidget):
    """For one node or for many together: what is typed goes to all of them as one edit."""

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._nodes: list[NodeId] = []
        self._gathering = Slices(self)
        departments, statuses = editor.snapshot.departments, each_told(editor.snapshot.statuses.names)
        self._colours = {word(colour.word): colour.word for colour in Colour}
        names: tuple[tuple[str, str, Sequence[str] | None], ...] = (
            ("lead", self.tr("牵头单位"), departments),
            ("supporting", self.tr("配合单位"), departments),
            ("leader", self.tr("责任领导"), None),
            ("person", self.tr("责任人"), None),
            ("phone", self.tr("联系电话"), None),
            ("deadline", self.tr("完成时限"), None),
            ("status", self.tr("状态"), statuses),
            ("percent", self.tr("完成率"), None),
            ("lamp", self.tr("警示"), tuple(self._colours)),
        )
        nothing = {"deadline": self.tr("例如 6月底前、全年"), "lamp": self.tr("按规则")}
        self.rows = {
            field: FieldRow(
                field, name, theme, choices=choices, several=field == "supporting", nothing=nothing.get(field, "")
            )
            for field, name, choices in names
        }
        self.reason = FieldRow("lamp_reason", self.tr("改灯理由"), theme)
        self.together = label(role="accent")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.together)
        self.pending: dict[str, PendingLine] = {}
        for row in self._all:
            self.pending[row.field] = PendingLine(editor, theme, home=row.entry)
            row.put_below(self.pending[row.field])
            row.typed.connect(self._keep)
            row.confirmed.connect(self._keep)
            layout.addWidget(row)
        editor.changed.connect(self._refresh)

    def show_nodes(self, nodes: Sequence[NodeId]) -> None:
        """The tasks and measures among these."""
        self.keep_pending()
        outline = self._editor.document.outline
        wanted = [node for node in nodes if outline[node].level in (Level.TASK, Level.MEASURE)]
        is_other = wanted != self._nodes
        if is_other:
            for row in self._all:
                row.let_go()
        self._nodes = wanted
        self._refresh()
        if is_other and self._gathering.is_running:  # what was shown is of others
            for row in self.rows.values():
                row.show_words("", mixed=True)

    def keep_pending(self) -> None:
        """Keep what was typed and not left yet."""
        for row in self._all:
            row.keep()

    def unkept(self) -> list[Draft]:
        """What is typed and not kept yet."""
        nodes = tuple(self._nodes)
        return [Draft(ASSIGNMENT, nodes, row.field, row.words) for row in self._all if nodes and row.is_unkept]

    def put_back(self, draft: Draft) -> None:
        """Type it again into its field; the nodes are shown."""
        for row in self._all:
            if row.field == draft.field:
                row.setVisible(True)
                row.type_again(draft.words)

    @property
    def nodes(self) -> Sequence[NodeId]:
        return self._nodes

    # inside

    @property
    def _all(self) -> tuple[FieldRow, ...]:
        return (*self.rows.values(), self.reason)

    def _keep(self, field: str, words: str) -> None:
        if not self._nodes:
            return
        typed = {field: self._colours.get(words, words) if field == "lamp" else words}
        if field == "lamp" and words:
            typed["lamp_reason"] = self.reason.words
            if not self.reason.words:
                self.reason.setVisible(True)
                self.reason.line.setFocus()
                self.reason.show_words("", self.tr("改灯要写明理由，写好后按回车。"))
                return
        if field == "lamp_reason" and self.rows["lamp"].words:
            typed["lamp"] = self._colours.get(self.rows["lamp"].words, self.rows["lamp"].words)
        if why := self._editor.refusal_of(lambda: self._editor.assign(self._nodes, typed)):
            self._refuse(next(row for row in self._all if row.field == field), why)
            self._refresh()

    def _refuse(self, row: FieldRow, why: str) -> None:
        """What the disk refuses is said aloud, and tried again; other words wait for somebody to change them."""
        if self._editor.is_disk_failing:
            row.hold()
            self._editor.refused.emit(why)
            return
        known = self._editor.snapshot.departments
        unknown = unknown_names(known, row.words) if row.field in ("lead", "supporting") else []
        if not unknown:
            row.refuse(why)
            return
        refuse_units(row, unknown, known)

    def _refresh(self) -> None:
        self.setVisible(bool(self._nodes))
        if not self._nodes:
            self._gathering.stop()
            return
        many = len(self._nodes) > 1
        self.together.setVisible(many)
        self.together.setText(self.tr("已选{0}条，填一次就写入每一条").format(len(self._nodes)))
        self._offer()
        self._name()
        found: dict[str, set[str]] = {field: set() for field in self.rows}
        self._gathering.start(self._gather(found), partial(self._show_found, found), first_now=True)

    def _gather(self, found: dict[str, set[str]]) -> Iterator[None]:
        """What stands in the fields: of a few nodes at once, of thousands while the window goes on. Where one field
        holds several things, no more is asked of it."""
        for number, node in enumerate(self._nodes, 1):
            for field, words in found.items():
                if len(words) <= 1:
                    words.add(self._words(node, field))
            if number % _AT_A_TIME == 0:
                yield

    def _show_found(self, found: dict[str, set[str]]) -> None:
        snapshot, many = self._editor.snapshot, len(self._nodes) > 1
        assignment = snapshot.assignment(self._nodes[0])
        for field, row in self.rows.items():
            words = found[field]
            same = len(words) == 1
            if many and row.is_unkept and words != {row.words}:  # typed while this was looked for
                continue
            hint = self._hint(field) if not many or (same and field == "deadline") else ""  # the same words, one day
            row.show_words(
                words.pop() if same else "",
                hint,
                suggested=same and field in assignment.suggested and not self._editor.read_only,
                mixed=not same,
            )
            row.freeze(self._editor.read_only)
        self._show_reason(many=many)
        for field, line in self.pending.items():
            line.show_pending(None if many else self._editor.pending_of(self._nodes[0], field))

    def _name(self) -> None:
        """Apart from what one unit reports for one period, which stands below."""
        levels = {self._editor.document.outline[node].level for node in self._nodes}
        if levels == {Level.TASK}:
            names = self.tr("任务状态"), self.tr("任务完成率")
        elif levels == {Level.MEASURE}:
            names = self.tr("举措状态"), self.tr("举措完成率")
        else:
            names = self.tr("状态"), self.tr("完成率")
        for field, name in zip(("status", "percent"), names, strict=True):
            self.rows[field].rename(name)

    def _offer(self) -> None:
        snapshot = self._editor.snapshot
        self.rows["lead"].offer(snapshot.departments)
        self.rows["supporting"].offer(snapshot.departments)
        self.rows["status"].offer(each_told(snapshot.statuses.names))

    def _words(self, node: NodeId, field: str) -> str:
        snapshot = self._editor.snapshot
        match field:
            case "status":
                return told(snapshot.status(node).word)
            case "percent":
                percent = snapshot.percent(node).value
                return "" if percent is None else f"{percent:g}%"
            case "lamp":
                return self._said_lamp(node)
            case "deadline":
                return snapshot.assignment(node).deadline.words
            case "supporting":
                return "、".join(snapshot.assignment(node).supporting)
            case _:
                return str(getattr(snapshot.assignment(node), field))

    def _hint(self, field: str) -> str:
        """What is to be known of the value: where it comes from, how it was read."""
        node, snapshot = self._nodes[0], self._editor.snapshot
        found = snapshot.assignment(node)
        match field:
            case "deadline":
                return told(found.deadline.why) if found.deadline.words else ""
            case "status":
                status = snapshot.status(node)
                return told(status.because) if status.word else ""
            case "percent":
                return told(snapshot.percent(node).because)
            case "lamp":
                return lamp_told(snapshot.lamp(node, self._editor.today()))
            case _ if field in found.suggested:
                return self.tr("建议，还没有人确认")
            case _:
                return self.tr("沿用任务的") if field in found.inherited else ""

    def _said_lamp(self, node: NodeId) -> str:
        said = self._editor.snapshot.register.text(node, "lamp")  # type: ignore[arg-type]
        return word(Colour(said).word) if said in set(Colour) else ""

    def _show_reason(self, *, many: bool) -> None:
        said = self._editor.snapshot.register.text(self._nodes[0], "lamp_reason")  # type: ignore[arg-type]
        self.reason.show_words(said)
        apart = self._editor.pending_of(self._nodes[0], "lamp_reason") is not None
        self.reason.setVisible((bool(said) or apart) and not many)
        self.reason.freeze(self._editor.read_only)
