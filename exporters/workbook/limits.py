"""How much of a workbook that came home is read. What is more is no table that somebody filled in.

The largest handout, all measures for everybody, has 1,300 filled cells, 26,000 characters, 7,000 elements and
0.2 MB unpacked. The limits leave room for what programs and people add to that: pictures, formats that were
multiplied for years, blank rows, a list on a sheet of its own. Whatever a file does within them, reading it stays
below five seconds and 300 MB, of which tests/benchmarks/test_hostile_speed.py is the proof.
"""

from __future__ import annotations

from dataclasses import dataclass

_KILOBYTE, _MEGABYTE = 1 << 10, 1 << 20

# the package

LARGEST_FILE = 24 * _MEGABYTE  # with some pictures in it
LARGEST_DIRECTORY = 256 * _KILOBYTE  # 100 bytes a part; its extra fields are read in squared time
MOST_PARTS = 2_000
LARGEST_PART = 64 * _MEGABYTE  # a sheet, or the words of all sheets
LARGEST_SMALL_PART = 12 * _MEGABYTE  # anything else
LARGEST_TOGETHER = 96 * _MEGABYTE  # however many parts, and however often one of them is named

# XML

LARGEST_TOKEN = 256 * _KILOBYTE  # one tag or comment: the parser begins it anew with every piece it is fed
DEEPEST = 60
MOST_NAMES = 5_000  # of elements and attributes: the parser keeps each; a workbook has two hundred
MOST_MARKS = 1_000_000  # elements and attributes, in all parts together
MOST_CHARACTERS = 6_000_000  # that somebody listens to, and again in each cell that shows them

# what they say

MOST_SHEETS = 300  # three of each county
MOST_STRINGS = 200_000
MOST_FILLED = 200_000  # cells, on all sheets
MOST_FORMATS = 1_000  # Excel keeps 250 of its own; each is looked through
LONGEST_FORMAT = 255  # characters, as in Excel
LONGEST_WORDS = 32_767  # characters in a cell, as in every such program
LARGEST_EXPONENT = 308  # a double has no more; a number written out has as many digits

# what is judged

MOST_COLUMNS = 200  # with a heading: ten times ours
FIRST_ROWS = 30  # among which a row of headings is looked for
LONGEST_HEADING = 100  # characters
MOST_LABELS = 50  # around the table, which ask for unit, period, names and days
LONGEST_LABEL = 300  # characters, with what follows
MOST_ROWS = 2_000  # below the headings
MOST_JUDGED = 20_000  # cells of rows that are ours, and rows that were added
MOST_COPIES = 20  # of one row in one file; each is set against the others
MOST_MERGED = 10_000  # ranges, and cells in them: those of a sheet do not overlap


class TooMuchError(Exception):
    """More than any handout holds. May say in a sentence what."""


@dataclass(slots=True)
class Left:
    """What may still be read of a workbook, all its parts together."""

    unpacked: int = LARGEST_TOGETHER
    marks: int = MOST_MARKS
    characters: int = MOST_CHARACTERS
    filled: int = MOST_FILLED

    def show(self, words: str) -> None:
        """Another cell that shows these words, whoever else does. Raises TooMuchError."""
        self.filled -= 1
        self.hear(words)
        if self.filled < 0:
            raise TooMuchError

    def hear(self, words: str) -> None:
        """Raises TooMuchError."""
        self.characters -= len(words)
        if self.characters < 0:
            raise TooMuchError
