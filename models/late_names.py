"""Names that a package offers and fetches from its modules when somebody first asks for them (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module


def late_names(package: str, **modules: str) -> Callable[[str], object]:
    """The `__getattr__` of a package: `modules` say which names each holds, with blanks between them."""
    homes = {name: module for module, names in modules.items() for name in names.split()}

    def fetch(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return fetch
