"""Words that waited are said as if somebody had typed them, where nothing of them is to be decided any more."""

from __future__ import annotations

from models.source import Span
from models.workspace.periods import Period, PeriodError
from models.workspace.values import SubjectId
from ui.drafts import FILING, NOTE, Draft
from ui.editor import Editor

_ASK_FIRST = ("lamp", "lamp_reason", "review_reason")  # two words that belong together: whoever typed them says both


def say_draft(editor: Editor, draft: Draft) -> str:
    """Empty where it was kept, else the sentence why not, or the name of a field that somebody has to look at."""
    if draft.field in _ASK_FIRST:
        return draft.field
    try:
        return editor.refusal_of(lambda: _say(editor, draft))
    except (PeriodError, ValueError):  # of an entry that is none any more
        return draft.field


def _say(editor: Editor, draft: Draft) -> bool:
    typed = {draft.field: draft.words}
    if draft.form == NOTE:
        return _say_note(editor, draft)
    if draft.form == FILING:
        period = Period.parse(draft.about.get("period", ""))
        return editor.report(draft.nodes[0], period, draft.about.get("unit", ""), typed)
    return editor.assign(draft.nodes, typed)


def _say_note(editor: Editor, draft: Draft) -> bool:
    """Nobody has said that a note is written to its end, so it is not printed."""
    about, node = draft.about, draft.nodes[0]
    if subject := about.get("subject", ""):
        return editor.change(SubjectId(subject), {draft.field: draft.words})
    span = Span(int(about["start"]), int(about["end"])) if "start" in about else None
    if span is not None and about.get("doubt"):
        return editor.doubt(node, draft.words, span, printed=not about.get("internal"))
    return editor.note(node, draft.words, printed=False, span=span)
