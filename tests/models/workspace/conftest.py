"""A workspace in which nothing has been said."""

from __future__ import annotations

import pytest
from support.workspaces import workspace

from models.document import Document
from models.workspace import Workspace


@pytest.fixture
def space(document: Document) -> Workspace:
    return workspace(document)
