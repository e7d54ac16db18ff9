"""What every test may ask for."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.document import Document
from models.workspace import Snapshot
from ui.opening import embedded_document

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_OLD_LOOKS = 50  # tests with a window, after which the collector looks at everything
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


@pytest.fixture(autouse=True)
def collector_in_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As the program runs (`ui/quiet_collector`): in a worker's thread it would end widgets, which ends the process."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect(2 if gc.get_count()[2] >= _OLD_LOOKS else 1)
    gc.enable()


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
