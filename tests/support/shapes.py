"""The little language in which docs/contract.md writes the shapes of JSON, held against what a verb prints.

`{"key", "key"|null, "key": shape}` has these keys and no others; a key alone holds a word, a number or a truth.
`[shape]` is a list, `[words]` one of plain words; `{word: shape}` goes by words that are not fixed; `value` is what
a field holds; `"a"|"b"` is one of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_TOKENS = re.compile(r'"[^"]*"|[a-z_]+|[][{}:,|]|\s+')


@dataclass
class Shape:
    """`keys` of an object, `each` of a list or of an object that goes by words, `words` that are allowed."""

    keys: dict[str, Shape] | None = None
    each: Shape | None = None
    is_list: bool = False
    words: list[str] = field(default_factory=list)
    may_be_null: bool = False
    is_value: bool = False


def read_shape(text: str) -> Shape:
    tokens = [token for token in _TOKENS.findall(text) if token.strip()]
    assert "".join(tokens) == "".join(text.split()), f"not of the little language: {text}"
    shape, rest = _shape(tokens)
    assert rest == []
    return shape


def misfits(shape: Shape, found: Any, place: str = "") -> Iterator[str]:
    """What is otherwise than the shape says, each with its place."""
    if found is None:
        if not shape.may_be_null:
            yield f"{place} is null"
    elif shape.is_value:
        if isinstance(found, dict) or (isinstance(found, list) and not all(isinstance(one, str) for one in found)):
            yield f"{place} is {found!r}"
    elif shape.keys is not None:
        yield from _of_keys(shape.keys, found, place)
    elif shape.each is not None:
        if not isinstance(found, list if shape.is_list else dict):
            yield f"{place} is {found!r}"
            return
        inside = enumerate(found) if isinstance(found, list) else found.items()
        for name, one in inside:
            yield from misfits(shape.each, one, f"{place}[{name}]")
    elif isinstance(found, list | dict) or (shape.words and found not in shape.words):
        yield f"{place} is {found!r}"


def _of_keys(keys: dict[str, Shape], found: Any, place: str) -> Iterator[str]:
    if not isinstance(found, dict) or set(found) != set(keys):
        yield f"{place} has {sorted(found) if isinstance(found, dict) else found!r}, not {sorted(keys)}"
        return
    for key, shape in keys.items():
        yield from misfits(shape, found[key], f"{place}.{key}")


def _shape(tokens: list[str]) -> tuple[Shape, list[str]]:
    first, *rest = tokens
    if first == "{":
        shape, rest = _object(rest)
    elif first == "[":
        shape = Shape(is_list=True)
        shape.each, rest = _shape(rest)
        rest = rest[1:]
    elif first.startswith('"'):
        shape = Shape(words=[first.strip('"')])
    else:
        shape = Shape(is_value=first == "value")
    while rest[:1] == ["|"]:
        if rest[1] == "null":
            shape.may_be_null = True
        else:
            shape.words.append(rest[1].strip('"'))
        rest = rest[2:]
    return shape, rest


def _object(tokens: list[str]) -> tuple[Shape, list[str]]:
    if not tokens[0].startswith('"'):  # {word: shape}
        each, rest = _shape(tokens[2:])
        return Shape(each=each), rest[1:]
    keys: dict[str, Shape] = {}
    while tokens[0] != "}":
        key, tokens = tokens[0].strip('"'), tokens[1:]
        keys[key] = Shape()
        if tokens[0] == "|":
            keys[key], tokens = Shape(may_be_null=True), tokens[2:]
        elif tokens[0] == ":":
            keys[key], tokens = _shape(tokens[1:])
        tokens = tokens[1:] if tokens[0] == "," else tokens
    return Shape(keys=keys), tokens[1:]
