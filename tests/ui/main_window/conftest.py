"""The main window as large as it is on a usual screen."""

from __future__ import annotations

import pytest

from ui.main_window import MainWindow


@pytest.fixture
def window(main_window: MainWindow) -> MainWindow:
    main_window.resize(1440, 900)
    return main_window
