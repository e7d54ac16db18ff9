"""How keys are written for people."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence

_AS_PRINTED = {"Return": "Enter", "PgUp": "PageUp", "PgDown": "PageDown"}


def key_names(action: QAction) -> list[str]:
    """Every way to press an action's keys, each once: Ctrl+Enter."""
    return list(dict.fromkeys(_name(one) for one in action.shortcuts()))


def _name(keys: QKeySequence) -> str:
    """As the keys of a keyboard are printed, on a system that has signs for them with these."""
    words = keys.toString(QKeySequence.SequenceFormat.NativeText)
    head, plus, last = words.rpartition("+")
    return f"{head}{plus}{_AS_PRINTED.get(last, last)}"
