"""What can be wrong with a document's curated files."""


class DocumentError(Exception):
    """A curated file does not fit its source. Carries a sentence with the place."""
