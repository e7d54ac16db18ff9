"""What the title of a notice hands on and the paper does not hold: it is said to whoever sends it out."""

from __future__ import annotations

from collections.abc import Iterator

from exporters.content.blocks import Briefing
from exporters.content.genre import handed_on, hands_on_table
from models.sentence import Sentence, sentence


def lacking_of_handed(briefing: Briefing) -> Iterator[Sentence]:
    """现将《……方案》印发给你们 above a text that is no 方案; a table that is called otherwise."""
    handed, annex = handed_on(briefing.title), briefing.annex
    if handed is None or annex is None:
        return
    named = handed.what if "《" in handed.what else sentence("“{words}”", words=handed.what)
    if not hands_on_table(briefing.title):
        yield sentence(
            "标题{verb}的{named}不在这份材料里，印出的是各项任务和《{table}》。请另附原件，或者改标题。",
            verb=handed.verb,
            named=named,
            table=annex.title,
        )
    elif handed.table != annex.title:
        yield sentence(
            "标题{verb}的是{named}，后面的表题是《{table}》，两个名称不一样，请核对。",
            verb=handed.verb,
            named=named,
            table=annex.title,
        )
