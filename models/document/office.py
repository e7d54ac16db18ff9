"""The departments of the office and who is suggested to lead what."""

from __future__ import annotations

from dataclasses import dataclass

from models.outline import NodeId


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadSuggestion:
    """A lead proposed for a task, or for one of its measures, and the words that speak for it."""

    node: NodeId
    lead: str
    supporting: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Office:
    """A list of departments, in the office's order, and suggestions; never facts."""

    departments: tuple[str, ...] = ()
    suggestions: tuple[LeadSuggestion, ...] = ()

    def suggestion(self, node: NodeId) -> LeadSuggestion | None:
        """What is proposed for this very node."""
        return next((suggestion for suggestion in self.suggestions if suggestion.node == node), None)
