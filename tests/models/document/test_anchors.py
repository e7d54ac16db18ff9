"""Places named by the words around them."""

from __future__ import annotations

import pytest

from models.document import DocumentError
from models.document.anchors import place_of, replacements
from models.source import Span

TEXT = "床位37.5万张,护理型床位15.1万张"


def test_braces_hold_the_place() -> None:
    whole, marked = place_of(TEXT, Span(0, len(TEXT)), "护理型床位{15.1万张}", called="示例")

    assert (whole.of(TEXT), marked.of(TEXT)) == ("护理型床位15.1万张", "15.1万张")


def test_a_notation_of_several_changes_names_each_place() -> None:
    changes = replacements("推进三社联动工作", "推进{→“}三社{联→ }动{→”}工作", called="示例")

    assert [(c.span, c.before, c.after) for c in changes] == [
        (Span(2, 2), "", "“"),
        (Span(4, 5), "联", " "),
        (Span(6, 6), "", "”"),
    ]


@pytest.mark.parametrize(
    ("quote", "complaint"),
    [("床位{", "花括号"), ("床位37.5万张", "花括号"), ("没有{的}话", "没有"), ("床{位}", "不止一处")],
)
def test_words_that_name_no_single_place_are_refused(quote: str, complaint: str) -> None:
    with pytest.raises(DocumentError, match=complaint):
        place_of(TEXT, Span(0, len(TEXT)), quote, called="示例")


def test_a_notation_without_a_change_is_refused() -> None:
    with pytest.raises(DocumentError, match="没有写明改动"):
        replacements(TEXT, "护理型", called="R001")
