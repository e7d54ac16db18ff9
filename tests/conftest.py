"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from models.document import Document
from models.workspace import Snapshot
from ui.opening import embedded_document

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew; git shows the difference"
    )


def pytest_report_header() -> str:
    return "left out unless asked for: tests that need a system program (-m system), benchmarks (-m benchmark)"


@pytest.fixture(scope="session")
def document() -> Document:
    """The embedded document. It is frozen, so all tests may share it."""
    return embedded_document()


@pytest.fixture(scope="session")
def snapshot(document: Document) -> Snapshot:
    """The embedded document with nothing said about it."""
    return Snapshot(document)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Hold a text against its golden file, or write it with --update-golden."""

    def check(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == text

    return check
