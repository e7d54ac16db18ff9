"""The disk."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from exporters.errors import ExportError
from models.disk import why_refused
from models.sentence import sentence


def write_whole(path: Path, data: bytes) -> None:
    """Leave either the new file or the old one, never half of each.

    A link is followed to its file. Raises ExportError with the name of the file, also where
    something that is no file stands in its place.
    """
    path = Path(os.path.realpath(path))
    with _saying_why(path):
        if path.exists() and not path.is_file():
            why = sentence("那是一个文件夹") if path.is_dir() else sentence("那是一个设备，不是普通文件")
            raise ExportError(sentence("不能写入“{path}”：{why}。请换一个文件名。", path=path, why=why))
        handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    with _saying_why(path), _removed_unless_whole(Path(name)) as temporary:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)


def free_name(path: Path) -> Path:
    """The path itself, or where a file of that name is there, the next that is not: 表_2.xlsx. Raises ExportError."""
    for number in count(2):
        with _saying_why(path):
            if not path.exists():
                return path
        path = path.with_name(f"{path.stem.removesuffix(f'_{number - 1}')}_{number}{path.suffix}")
    raise AssertionError("numbers do not end")


def refuse_unreadable(path: Path) -> None:
    """Raises ExportError, saying why, for what is no file or cannot be read."""
    try:
        found = path.stat()
        if stat.S_ISREG(found.st_mode):
            path.open("rb").close()
            return
    except FileNotFoundError as error:
        raise ExportError(sentence("没有找到文件“{path}”。请核对文件名和所在文件夹。", path=path)) from error
    except OSError as error:
        raise ExportError(sentence("不能读取“{path}”：{why}。", path=path, why=why_refused(error))) from error
    if stat.S_ISDIR(found.st_mode):
        raise ExportError(sentence("“{path}”是文件夹，不是文件。请指定其中的一份文件。", path=path))
    raise ExportError(sentence("“{path}”不是文件（是管道或设备）。请指定一份文件。", path=path))


def make_folder(path: Path) -> None:
    """Make a folder and those above it. Raises ExportError with its name."""
    with _saying_why(path):
        path.mkdir(parents=True, exist_ok=True)
    if not os.access(path, os.W_OK | os.X_OK):
        raise ExportError(sentence("不能写入文件夹“{path}”：没有写入权限。请换一个文件夹。", path=path))


@contextmanager
def _saying_why(path: Path) -> Iterator[None]:
    """What the system refuses is an ExportError."""
    try:
        yield
    except OSError as error:
        why = why_refused(error, writing=True)
        raise ExportError(sentence("不能写入“{path}”：{why}。", path=path, why=why)) from error


@contextmanager
def _removed_unless_whole(temporary: Path) -> Iterator[Path]:
    try:
        yield temporary
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
