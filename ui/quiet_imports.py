"""Imports without the look that Qt's binding takes at each of them."""

from __future__ import annotations

import sys
from types import ModuleType


def leave_sources_alone() -> None:
    """From now on the binding does not read what is imported.

    By itself it searches the source text of every module that comes after it for its own name, to know who might ask
    for its `__feature__`s, and keeps all those lines in memory. Nobody here asks for any.
    """
    binding = sys.modules.get("shibokensupport.feature")
    if hasattr(binding, "_mod_uses_pyside"):
        setattr(binding, "_mod_uses_pyside", _asks_for_no_features)  # noqa: B010 - a module that has no types


def _asks_for_no_features(module: ModuleType) -> bool:  # noqa: ARG001 - the binding asks of each
    return False
