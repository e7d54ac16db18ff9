"""The departments of the office and who is suggested to lead what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.outline import NodeId


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadSuggestion:
    """A lead proposed for a task, and the words of the task that speak for it."""

    task: NodeId
    lead: str
    supporting: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Office:
    """A list of departments, in the office's order, and suggestions; never facts."""

    departments: tuple[str, ...] = ()
    suggestions: tuple[LeadSuggestion, ...] = ()

    def suggestion(self, task: NodeId) -> LeadSuggestion | None:
        return next((s for s in self.suggestions if s.task == task), None)

    def leads(self, department: str) -> Sequence[NodeId]:
        return [s.task for s in self.suggestions if s.lead == department]

    def supports(self, department: str) -> Sequence[NodeId]:
        return [s.task for s in self.suggestions if department in s.supporting]
