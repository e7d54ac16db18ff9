"""A paper and a year of filings a thousand times the usual size."""

from __future__ import annotations

from random import Random

from models.document import Document, build
from models.outline import Level
from models.source import SourceText
from models.workspace.filings import filing_subject
from models.workspace.periods import Period, PeriodKind, periods_of
from models.workspace.values import Key, Value
from ui.opening import embedded_document

TENS = "零一二三四五六七八九"


def sentences() -> list[str]:
    """Sentences of the embedded paper, to be shuffled."""
    document = embedded_document()
    return [document.default.whole_text(node) for node in document.outline.of_level(Level.MEASURE)]


def large_document(nodes: int, seed: int = 7, *, measures: int = 49) -> Document:
    """A paper with about so many nodes: tasks of so many measures."""
    chance, words = Random(seed), sentences()
    tasks = [
        f"（{_numeral(number)}）加强第{number}项工作。" + "".join(chance.choices(words, k=measures))
        for number in range(1, nodes // (measures + 1) + 1)
    ]
    text = "\n".join(["一、2016年工作总结", "1、救助。一是扩面。二是提标。", "二、2017年工作思路", *tasks])
    return build(SourceText.from_bytes(text.encode(), "大文件"), {"links.toml": ""})


def many_filings(document: Document, count: int, seed: int = 7) -> dict[Key, Value]:
    """So many filings over the measures, units and months of the year."""
    chance, words = Random(seed), sentences()
    measures = document.outline.of_level(Level.MEASURE)
    periods = periods_of(2017, PeriodKind.MONTH)
    values: dict[Key, Value] = {}
    for number in range(count):
        node, period = measures[number % len(measures)].id, periods[number // len(measures) % len(periods)]
        subject = filing_subject(node, Period.parse(str(period)), "社会救助处")
        values[(subject, "node")] = node
        values[(subject, "period")] = str(period)
        values[(subject, "unit")] = "社会救助处"
        values[(subject, "progress")] = chance.choice(words)
        values[(subject, "percent")] = float(chance.randint(0, 100))
        if number % 9 == 0:
            values[(subject, "problems")] = chance.choice(words)
    return values


def _numeral(number: int) -> str:
    thousands, below = divmod(number, 1000)
    if thousands:
        zero = "零" if 0 < below < 100 else ""
        return f"{TENS[thousands]}千{zero}{_numeral(below) if below else ''}"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{TENS[hundreds]}百" if hundreds else ""
    if tens:
        text += f"{TENS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (TENS[ones] if ones else "")
