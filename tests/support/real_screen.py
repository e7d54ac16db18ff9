"""A screen of its own (Xvfb) with a window manager, and somebody who types and clicks (xdotool)."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path


class RealScreen:
    """1440 by 900 pixels. Ends only what it started."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        self.environment: Mapping[str, str] = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        self._manager = subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL)

    def end(self) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(10)

    def wait_for_window(self, name: str, seconds: float = 30) -> str:
        """The number of a window whose title holds a name. Raises TimeoutError."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            found = self._told("search", "--onlyvisible", "--name", name)
            if found:
                return found.split()[-1]
            time.sleep(0.1)
        raise TimeoutError(f"no window “{name}” within {seconds} seconds")

    def press(self, *keys: str) -> None:
        """Keys one after the other: ctrl+z, Down, F4."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, words: str) -> None:
        self._do("type", "--delay", "30", words)
        time.sleep(0.2)

    def click(self, window: str, x: int, y: int) -> None:
        """A click at a place of a window."""
        self._do("mousemove", "--window", window, str(x), str(y), "click", "1")
        time.sleep(0.3)

    def picture(self, file: Path) -> None:
        """What is on the screen, for whoever wants to look (needs ImageMagick)."""
        subprocess.run(["import", "-window", "root", str(file)], env=self.environment, check=True)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=20)

    def _told(self, *words: str) -> str:
        answer = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=20
        )
        return answer.stdout.strip()
