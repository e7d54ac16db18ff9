"""What can go wrong on the way to a file."""


class ExportError(Exception):
    """A paper could not be made or written. Carries a sentence for the user."""


class ReadError(Exception):
    """A file that came back cannot be read. Carries a sentence: which, why, what to do."""


class NotAtHandError(ReadError):
    """The file could not be got at: that says nothing of whoever sent it."""
