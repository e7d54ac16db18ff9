"""What a start has cost so far."""

from __future__ import annotations

import time
from pathlib import Path


def say(begun: float) -> None:
    """Seconds since `begun`, and the megabytes of memory this process holds (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    print(f"{time.perf_counter() - begun:.4f} {pages * 4096 / 1e6:.1f}", flush=True)
