"""The official page in points (GB/T 9704-2012, 5): paper, margins, 28 characters by 22 lines."""

from __future__ import annotations

MILLIMETRE = 72 / 25.4
PAPER_WIDTH, PAPER_HEIGHT = 595.28, 841.89
TOP, LEFT = 37 * MILLIMETRE, 28 * MILLIMETRE
WIDTH, HEIGHT = 156 * MILLIMETRE, 225 * MILLIMETRE
CHARACTERS, LINES = 28, 22
PITCH = 15.79  # 28 characters of 16 points are wider than the text area
LEADING = 28.95
SIZE_2, SIZE_3, SIZE_4, SIZE_5 = 22.0, 16.0, 14.0, 10.5  # 二号 三号 四号 五号
ROOM = PITCH * CHARACTERS
PAGE_NUMBER = 7 * MILLIMETRE  # from the text area down to the dash
RED = "#d7000f"
