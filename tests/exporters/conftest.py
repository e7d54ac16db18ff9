"""An office that has sent out one workbook."""

from __future__ import annotations

import pytest
from support.handouts import hand_out
from support.workspaces import workspace

from models.document import Document
from models.workspace import Workspace


@pytest.fixture
def office(document: Document) -> Workspace:
    return workspace(document)


@pytest.fixture
def sent(office: Workspace) -> bytes:
    return hand_out(office)[0]
