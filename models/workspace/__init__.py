"""What people say about a document, all of it through one log of edits."""

from models.workspace.assignment import Assignment
from models.workspace.edit import Change, Edit, EditId, Head, Origin, OriginKind
from models.workspace.snapshot import Snapshot
from models.workspace.store import Store, StoredDocument, StoreError
from models.workspace.undo import UndoError
from models.workspace.values import Key, SubjectId, Value
from models.workspace.workspace import Workspace

__all__ = [
    "Assignment",
    "Change",
    "Edit",
    "EditId",
    "Head",
    "Key",
    "Origin",
    "OriginKind",
    "Snapshot",
    "Store",
    "StoreError",
    "StoredDocument",
    "SubjectId",
    "UndoError",
    "Value",
    "Workspace",
]
