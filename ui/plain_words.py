"""People's words where Qt would read more into them: markup in a tool tip, a letter to press after an &."""

from __future__ import annotations

from PySide6.QtGui import Qt


def tip(words: str) -> str:
    """For a tool tip: words that Qt would take for markup, as markup that shows them as they are."""
    if not Qt.mightBeRichText(words):
        return words
    from html import escape

    return f'<p style="white-space: pre-wrap">{escape(words)}</p>'


def caption(words: str) -> str:
    """For a button, a box to tick or an entry of a menu: every & is seen."""
    return words.replace("&", "&&")
