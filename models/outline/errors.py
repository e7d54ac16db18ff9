"""What can be wrong with an outline."""


class OutlineError(Exception):
    """The text has no outline we can work with. Carries a sentence for the user."""
