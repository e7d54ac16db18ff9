"""The disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from exporters.errors import ExportError
from models.sentence import Sentence, sentence


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
        raise ExportError(_sentence(path, error)) from error


@contextmanager
def _removed_unless_whole(temporary: Path) -> Iterator[Path]:
    try:
        yield temporary
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _sentence(path: Path, error: OSError) -> Sentence:
    match error:
        case PermissionError():
            why = sentence("没有写入权限，或文件正被别的程序打开。请换一个位置，或先关闭该文件")
        case FileExistsError() | NotADirectoryError():
            why = sentence("路径中有一个同名的文件。请换一个位置")
        case FileNotFoundError():
            why = sentence("所在的文件夹不存在。请先建好文件夹")
        case IsADirectoryError():
            why = sentence("那是一个文件夹。请换一个文件名")
        case _ if error.errno == 28:
            why = sentence("磁盘已满。请腾出空间再试")
        case _ if error.errno == 30:
            why = sentence("磁盘是只读的。请换一个位置")
        case _ if error.errno == 36:
            why = sentence("文件名太长。请换一个短一些的名字")
        case _:
            why = sentence("系统说：{words}", words=error.strerror)
    return sentence("不能写入“{path}”：{why}。", path=path, why=why)
