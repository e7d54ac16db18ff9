"""What people say about a document."""

from models.workspace.assignment import Assignment
from models.workspace.snapshot import Snapshot
from models.workspace.values import SubjectId, Value, Values

__all__ = ["Assignment", "Snapshot", "SubjectId", "Value", "Values"]
