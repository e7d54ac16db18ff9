"""The door: no word, or the name of a workspace, opens the window; a verb runs the command line."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path


def main() -> int:
    """The exit code of what the words of the command ask for. No traceback reaches a user."""
    words = sys.argv[1:]
    try:
        if _asks_for_window(words):
            return _open_window(words)
        from ui.command_line import run

        return run(words)
    except KeyboardInterrupt:
        print("已停止。", file=sys.stderr)
        return 130
    except ModuleNotFoundError as error:
        print(f"缺少组件 {error.name}。请在程序文件夹里先运行：python3 -m pip install -e .", file=sys.stderr)
        return 2
    except Exception:  # noqa: BLE001 - the outermost edge of the program
        print(f"程序出了没有料到的错。{_where_kept(traceback.format_exc())}", file=sys.stderr)
        return 70


def _asks_for_window(words: Sequence[str]) -> bool:
    return not words or (len(words) == 1 and words[0].lower().endswith(".chengqi"))


def _open_window(words: Sequence[str]) -> int:
    from ui.no_window import why_no_window

    if sentence := why_no_window(os.environ):
        print(sentence, file=sys.stderr)
        return 2
    from ui.app import run

    return run(words)


def _where_kept(details: str) -> str:
    """Says which file holds what went wrong, for whoever mends it; its last line where the disk takes none."""
    try:
        with tempfile.NamedTemporaryFile("w", prefix="chengqi-", suffix=".log", delete=False, encoding="utf-8") as file:
            file.write(details)
    except OSError as error:
        from models.disk import why_refused

        return f"细节没能存下（{why_refused(error, writing=True)}）：{details.strip().splitlines()[-1]}"
    return f"细节记在 {Path(file.name)}。"


if __name__ == "__main__":
    sys.exit(main())
