"""Links by rule, held against those that were curated by reading."""

from __future__ import annotations

from models.document import Document
from models.links import Strength, propose_links


def test_the_rule_finds_most_of_what_a_reader_calls_direct(document: Document) -> None:
    curated = {(link.task, link.point) for link in document.links if link.strength is Strength.DIRECT}

    proposed = {(link.task, link.point) for link in propose_links(document.outline, document.default.texts)}

    assert len(proposed & curated) >= 0.8 * len(curated)


def test_most_of_what_the_rule_proposes_a_reader_confirms(document: Document) -> None:
    curated = {(link.task, link.point) for link in document.links}

    proposed = {(link.task, link.point) for link in propose_links(document.outline, document.default.texts)}

    assert len(proposed & curated) >= 0.75 * len(proposed)


def test_phrases_every_paper_is_full_of_link_nothing(document: Document) -> None:
    for link in propose_links(document.outline, document.default.texts):
        assert "习近平总书记" not in link.why
