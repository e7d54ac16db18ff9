"""What the program needs of the binding to Qt."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="since Python 3.12 None cannot be given away")
def test_asking_a_model_and_a_widget_for_nothing_leaves_none_alone(qapp: QApplication) -> None:
    """PySide6 6.12.0 took a reference from None at every answer of nothing, until Python ended."""
    model, nobody = QStandardItemModel(1, 1), QObject()
    index: QModelIndex = model.index(0, 0)
    before = sys.getrefcount(None)

    for _ in range(1000):
        index.data(5)
        nobody.property("nothing")

    assert sys.getrefcount(None) > before - 100
