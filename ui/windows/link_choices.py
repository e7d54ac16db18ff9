"""What could be linked, as rows: what a rule proposes first, then everything in the order of the paper."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import QCoreApplication

from models.links import LinkVerdict
from models.outline import Level, Node, NodeId
from models.workspace import Snapshot
from models.workspace.linking import Candidate
from ui.delegates.choice_delegate import HEADING
from ui.panels.choice_list import Choice
from ui.phrases import listed

translate = QCoreApplication.translate


def full_name(snapshot: Snapshot, node_id: NodeId) -> str:
    """A node with what it stands in: 社会养老服务业 · 二是 加快养老设施建设; （三）加快发展养老服务业 · 举措3."""
    outline = snapshot.document.outline
    node = outline[node_id]
    above = next(outline.ancestors(node_id), None)
    if above is None or node.level is Level.TASK:
        return _titled(snapshot, node)
    name = _end(node_id) if node.level is Level.MEASURE else _titled(snapshot, node)
    return f"{_titled(snapshot, above)} · {name}"


def end_name(snapshot: Snapshot, node_id: NodeId) -> str:
    """One of the ends that a link of this node may have: 整个任务, 举措3 with its opening words, or the point."""
    node = snapshot.document.outline[node_id]
    if node.level is Level.TASK:
        return translate("LinkChoices", "整个任务")
    if node.level is Level.MEASURE:
        return f"{_end(node_id)}　{snapshot.words(node_id)[:28]}…"
    return _titled(snapshot, node)


def choices(
    snapshot: Snapshot, found: tuple[Candidate, ...], wanted: Collection[NodeId] | None = None
) -> Iterator[Choice]:
    """The rows of those wanted, all for None; a heading only over something."""
    shown = [one for one in found if wanted is None or one.node in wanted]
    proposed = [one for one in shown if one.is_proposed]
    if proposed:
        yield _heading(translate("LinkChoices", "推荐（两处有共同的词语）"))
        yield from (_row(snapshot, one, full_name) for one in proposed)
    above: NodeId | None = None
    for one in shown:
        node = snapshot.document.outline[one.node]
        if one in proposed:
            continue
        group = node.id if node.level is Level.TASK else node.parent_id
        if group is not None and group != above:
            above = group
            yield _heading(_group(snapshot, group))
        yield _row(snapshot, one, _short_name)


def _row(snapshot: Snapshot, one: Candidate, name: Callable[[Snapshot, NodeId], str]) -> Choice:
    node = snapshot.document.outline[one.node]
    aside, ink = _standing(one)
    return Choice(
        key=one.node,
        words=name(snapshot, one.node),
        beneath=one.suggestion if one.is_proposed else _opening(snapshot, node),
        aside=aside,
        ink=ink,
        may=one.may_be_chosen,
    )


def _standing(one: Candidate) -> tuple[str, str]:
    """How a row stands, and in which colour that is said."""
    if one.verdict is LinkVerdict.CONFIRMED:
        return translate("LinkChoices", "✓ 已关联"), "green"
    if one.verdict is LinkVerdict.SUGGESTED:
        return translate("LinkChoices", "已关联，待确认"), "amber_ink"
    if one.verdict is LinkVerdict.REJECTED:
        return translate("LinkChoices", "✕ 曾否决，可重新采用"), "soft"
    if one.beside:
        return translate("LinkChoices", "同一任务已关联：{0}").format(listed(map(_end, one.beside))), "soft"
    return (translate("LinkChoices", "建议"), "amber_ink") if one.is_proposed else ("", "soft")


def _end(node_id: NodeId) -> str:
    number = node_id.partition(".s")[2]
    return translate("LinkChoices", "举措{0}").format(number) if number else translate("LinkChoices", "整个任务")


def _short_name(snapshot: Snapshot, node_id: NodeId) -> str:
    node = snapshot.document.outline[node_id]
    return _titled(snapshot, node) if node.level is Level.POINT else _end(node_id)


def _group(snapshot: Snapshot, node_id: NodeId) -> str:
    """A task, or an achievement with its section."""
    outline = snapshot.document.outline
    above = next(outline.ancestors(node_id), None)
    names = [above] if above is not None and above.level is Level.SECTION else []
    return " · ".join(_titled(snapshot, one) for one in (*names, outline[node_id]))


def _titled(snapshot: Snapshot, node: Node) -> str:
    return snapshot.reading.heading(node)


def _opening(snapshot: Snapshot, node: Node) -> str:
    """The words behind the heading, or all where the heading is all."""
    words = snapshot.words(node.id) if node.level is Level.MEASURE else snapshot.reading.body(node)
    return (words or snapshot.words(node.id)).replace("\n", " ")[:120]


def _heading(words: str) -> Choice:
    return Choice(key="", words=words, kind=HEADING, may=False)
