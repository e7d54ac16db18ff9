"""The texts in a file of the program: those that are translated, and the Chinese that is not."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

_TRANSLATING = ("tr", "translate", "QT_TRANSLATE_NOOP")
_MAKING = ("sentence", "joined", "fixed_word")  # of models/sentence.py
_HAN = re.compile("[一-鿿]")
_SENTENCE = re.compile(r"[^\[\]|\\]*[一-鿿][^\[\]|\\]*[。，][^\[\]|\\]*")  # no pattern, no bare word
_SPOKEN = re.compile("[一-鿿，。；：、（）“”]")


def texts_of(file: Path) -> Iterator[tuple[str, str]]:
    """Context and words of every text that is to be translated."""
    yield from _texts(_tree(file), "")


def untranslated_in(file: Path) -> Iterator[str]:
    """Chinese words that reach nobody's translation. What documents the code does not count."""
    tree = _tree(file)
    passed = {id(one) for one in _documentation(tree)}
    for call in _calls(tree, _TRANSLATING):
        passed |= {id(one) for one in call.args}
    for one in ast.walk(tree):
        words = one.value if isinstance(one, ast.Constant) and id(one) not in passed else ""
        if isinstance(words, str) and _HAN.search(words):
            yield words


def unmarked_in(file: Path) -> Iterator[str]:
    """Chinese inside functions that no sentence is made of, pieces of f-strings too, and sentences outside."""
    tree = _tree(file)
    passed = {id(one) for one in _documentation(tree)}
    passed |= {id(call.args[0]) for call in _calls(tree, _MAKING) if call.args}
    functions = (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.Lambda))
    inside = {id(one) for function in functions for one in ast.walk(function)}
    for one in ast.walk(tree):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in passed:
            is_spoken = _SPOKEN.search(one.value) if id(one) in inside else _SENTENCE.fullmatch(one.value)
            if is_spoken:
                yield one.value


def templates_in(file: Path) -> Iterator[str]:
    """The templates that sentences are made of."""
    for call in _calls(_tree(file), ("sentence",)):
        if call.args and isinstance(call.args[0], ast.Constant):
            yield str(call.args[0].value)


def untold_in(file: Path, names: Collection[str]) -> Iterator[str]:
    """Which of these functions are called, and which attributes read, in a file of the window without being told."""
    tree = _tree(file)
    told = {id(inner) for call in _calls(tree, ("told", "map")) for inner in ast.walk(call)}
    methods = {id(one.func) for one in ast.walk(tree) if isinstance(one, ast.Call)}
    for one in ast.walk(tree):
        if (
            isinstance(one, ast.Call)
            and isinstance(one.func, ast.Name)
            and one.func.id in names
            and id(one) not in told
        ):
            yield one.func.id
        if isinstance(one, ast.Attribute) and one.attr in names and id(one) not in told | methods:
            yield one.attr


@lru_cache(maxsize=256)
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _texts(node: ast.AST, context: str) -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _name(child) in _TRANSLATING:
            words = [one.value for one in child.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if len(words) == len(child.args):
                yield (context, words[0]) if _name(child) == "tr" else (words[0], words[1])
        yield from _texts(child, child.name if isinstance(child, ast.ClassDef) else context)


def _calls(tree: ast.AST, names: Collection[str]) -> Iterator[ast.Call]:
    return (one for one in ast.walk(tree) if isinstance(one, ast.Call) and _name(one) in names)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _documentation(tree: ast.AST) -> Iterator[ast.expr]:
    return (one.value for one in ast.walk(tree) if isinstance(one, ast.Expr))
