"""How a character is read: the plain pinyin of each of its readings.

The table is pypinyin's. Importing the package takes 220 ms, because it also loads a
dictionary of phrases; the table alone takes 40 ms and 3.4 MB, so only that module is run.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from unicodedata import combining, normalize

_VOWELS = frozenset("aeiouv")
_NO_INITIALS = frozenset("iuv")  # in a text they are found as they stand


def load_readings() -> None:
    """Have the table before the first word is spelt. Takes 60 ms, so best beside what somebody waits for."""
    syllables()


@cache
def readings(character: str) -> frozenset[str]:
    """Every reading without its tone: 长 → chang, zhang; ü reads v and u.

    A Latin letter reads as itself, so that pppxm finds PPP项目. What cannot be read
    has none.
    """
    if character.isascii():
        return frozenset(character) - _NO_INITIALS if character.isalpha() else frozenset()
    return _plain_readings(_table().get(ord(character), ""))


@cache
def syllables() -> frozenset[str]:
    """Every reading that some character has."""
    return frozenset[str]().union(*map(_plain_readings, set(_table().values())))


@cache
def initials(of: frozenset[str]) -> frozenset[str]:
    """What these readings may be shortened to: their first letters, and zh, ch, sh."""
    double = {reading[:2] for reading in of if reading[:2] in ("zh", "ch", "sh")}
    return frozenset(double | {reading[0] for reading in of})


@cache
def beginnings(of: frozenset[str]) -> frozenset[str]:
    """What these readings may be cut short to."""
    return frozenset(reading[:length] for reading in of for length in range(1, len(reading) + 1))


def _plain_readings(listed: str) -> frozenset[str]:
    plain = {_without_tone(reading) for reading in listed.split(",")}
    plain |= {reading.replace("v", "u") for reading in plain}
    return frozenset(reading for reading in plain if not _VOWELS.isdisjoint(reading))  # no ḿ, ng


@cache
def _without_tone(reading: str) -> str:
    letters = normalize("NFD", reading).replace("u\N{COMBINING DIAERESIS}", "v")
    return "".join(letter for letter in letters if not combining(letter))


@cache
def _table() -> Mapping[int, str]:
    table: Mapping[int, str] = _table_module().pinyin_dict
    shared: dict[str, str] = {}
    return {code: shared.setdefault(listed, listed) for code, listed in table.items()}


def _table_module() -> ModuleType:
    spec = _table_spec()
    if spec is None or spec.loader is None:
        from pypinyin import pinyin_dict

        return pinyin_dict
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _table_spec() -> ModuleSpec | None:
    """Where the table's module is, found without importing the package around it."""
    package = find_spec("pypinyin")
    if package is None:
        return None
    folders = package.submodule_search_locations
    found = (finder.find_spec("pypinyin.pinyin_dict", folders) for finder in sys.meta_path)
    return next((spec for spec in found if spec is not None), None)
