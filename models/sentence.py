"""Sentences for people that keep what they were made of, so that a window can say them in another language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date


class Sentence(str):
    """The Chinese text, everywhere: equal to it, written, sent and kept as it.

    Only a window looks at `template` and `values`. Where `values` is a tuple these are sentences
    and `template` the mark between them.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object] | tuple[str, ...]

    def __str__(self) -> str:
        """Itself, so that str(error) is still a sentence."""
        return self

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """What is pickled or copied deep is the text alone."""
        return str, (str.__str__(self),)


def sentence(template: str, **values: object) -> Sentence:
    """sentence("没有“{name}”这条关联。", name=name). Write the template out: it is collected from the source."""
    return _made(template.format_map(values) if values else template, template, values)


def joined(mark: str, parts: Iterable[str]) -> Sentence:
    """Sentences in a row with a mark between them."""
    together = tuple(parts)
    return _made(mark.join(together), mark, together)


def followed(first: str, *others: str) -> str:
    """Sentences one after the other; what is empty is left out."""
    together = first
    for other in filter(None, others):
        together = sentence("{first}{second}", first=together, second=other) if together else other
    return together


def with_other_value(words: str, value: Sentence, other: str) -> str:
    """The same sentence with other words where this value stands in it, or in the sentences that it is made of."""
    if words == value:
        return other
    if not isinstance(words, Sentence):
        return words
    if isinstance(words.values, tuple):
        parts = tuple(with_other_value(part, value, other) for part in words.values)
        return _made(words.template.join(parts), words.template, parts)
    found = words.values.items()
    values = {name: with_other_value(one, value, other) if isinstance(one, str) else one for name, one in found}
    return _made(words.template.format_map(values), words.template, values) if values else words


def fixed_word(word: str) -> Sentence:
    """牵头单位, 待审: a word of the lists that the window knows by heart."""
    return _made(word, word, {})


def written_day(day: date) -> Sentence:
    """2017年6月30日."""
    return sentence("{year}年{month}月{day}日", year=day.year, month=day.month, day=day.day)


def _made(text: str, template: str, values: Mapping[str, object] | tuple[str, ...]) -> Sentence:
    made = Sentence(text)
    made.template, made.values = template, values
    return made
