"""What cannot be said about a lamp."""

from __future__ import annotations


class LampError(ValueError):
    """A rule, a fact or an override that cannot be. Carries a sentence for the user."""
