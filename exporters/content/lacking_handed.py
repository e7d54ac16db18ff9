"""What the title of a notice hands on and the paper does not hold: it is said to whoever sends it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.content.blocks import Briefing
from exporters.content.genre import handed_on
from models.sentence import Sentence, joined, sentence


def lacking_of_handed(briefing: Briefing) -> Iterator[Sentence]:
    """现将《……方案》印发给你们 above a text that is no 方案; a table that is called otherwise."""
    handed, annex = handed_on(briefing.title), briefing.annex
    if handed is None or annex is None:
        return
    lacking = [paper for paper in handed.papers if paper not in handed.tables]
    if lacking and not handed.tables:
        yield sentence(
            "标题{verb}的{named}不在这份材料里，印出的是各项任务和《{table}》。请另附原件，或者改标题。",
            verb=handed.verb,
            named=_named(lacking),
            table=annex.title,
        )
    elif lacking:
        yield sentence(
            "标题{verb}的{named}不在这份材料里。请另附原件，或者改标题。", verb=handed.verb, named=_named(lacking)
        )
    if handed.tables and handed.table != annex.title:
        yield sentence(
            "标题{verb}的是{named}，后面的表题是《{table}》，两个名称不一样，请核对。",
            verb=handed.verb,
            named=_named(handed.tables),
            table=annex.title,
        )


def _named(papers: Sequence[str]) -> Sentence:
    """Each in its marks; what is no paper's name in quotation marks."""
    return joined("、", [paper if "《" in paper else sentence("“{words}”", words=paper) for paper in papers])
