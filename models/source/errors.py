"""What can be wrong with a source text."""


class SourceError(Exception):
    """The text cannot be read. Carries a sentence for the user."""
