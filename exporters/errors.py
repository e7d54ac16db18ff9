"""What can go wrong on the way to a file."""


class ExportError(Exception):
    """A paper could not be made or written. Carries a sentence for the user."""
