"""Files from elsewhere: found in folders, named, and read without trusting that they are files."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from exporters.errors import NotAtHandError, ReadError
from exporters.workbook.limits import LARGEST_FILE
from exporters.workbook.words import one_line
from models.disk import why_refused
from models.sentence import Sentence, sentence

_MOST_IN_FOLDERS = 5_000  # files and folders: ninety counties with fifty pictures each
_LEFT_BY_PROGRAMS = ("thumbs.db", "desktop.ini", "__macosx")
_PACKED = (b"PK", b"\xd0\xcf\x11\xe0")  # packages, and what older programs saved: told apart by what is in them
_BEGINNING = 2048  # bytes, which are enough for all others
_MEGABYTE = 1 << 20


def is_folder(path: Path) -> bool:
    """Raises ReadError where nothing is there."""
    try:
        is_one, is_there = path.is_dir(), path.exists()
    except OSError:  # no right to look: reading it says so
        return False
    if not is_there:
        name = file_name(path, whole=True)
        raise ReadError(sentence("没有找到“{path}”。请核对文件名和所在文件夹。", path=name))
    return is_one


def inside(folder: Path) -> Iterator[Path]:
    """All files below, by name, without what programs leave beside open files.

    A link to a folder is not followed, so that no way leads in a circle; it comes like a file, as does a folder
    that nobody may look into: reading it says why. Raises ReadError for more than anybody sends.
    """
    seen, waiting = 0, [folder]
    while waiting:
        here = waiting.pop()
        below = []
        try:
            with os.scandir(here) as entries:
                for entry in entries:
                    seen += 1
                    if seen > _MOST_IN_FOLDERS:
                        raise ReadError(_too_many(folder))
                    below.append((entry.name, entry.is_dir(follow_symlinks=False)))
        except OSError:
            yield here
            continue
        wanted = sorted((name, is_folder) for name, is_folder in below if _is_sent(name))
        yield from (here / name for name, is_folder in wanted if not is_folder)
        waiting.extend(here / name for name, is_folder in reversed(wanted) if is_folder)


def _is_sent(name: str) -> bool:
    """Not the locks of open files, nor what a system hides in each folder."""
    return not name.startswith(("~$", ".")) and name.lower() not in _LEFT_BY_PROGRAMS


def _too_many(folder: Path) -> Sentence:
    return sentence(
        "文件夹“{folder}”里的文件超过{most}个，不像是放报回的表的文件夹。请只选放表的文件夹。",
        folder=file_name(folder),
        most=_MOST_IN_FOLDERS,
    )


def file_name(file: Path, *, whole: bool = False) -> str:
    """As a person reads it: on one line, and in Chinese where an archive from Windows was unpacked as it was."""
    name = str(file) if whole else file.name
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("gb18030", "replace")
    return one_line(name, 400 if whole else 120)


def read_bytes(file: Path) -> bytes:
    """The whole file, or only its beginning where that tells that it is no workbook.

    Raises ReadError for what cannot be a workbook by its size, or cannot be read.
    """
    name = file_name(file)
    try:
        _refuse_what_is_no_file(name, file.stat())
        with os.fdopen(os.open(file, _QUIETLY), "rb") as opened:
            before = os.fstat(opened.fileno())
            _refuse_what_is_no_file(name, before)
            data = opened.read(_BEGINNING)
            if not data.startswith(_PACKED):
                return data
            if before.st_size > LARGEST_FILE:
                size = before.st_size // _MEGABYTE
                raise ReadError(sentence("“{file}”有{size}兆，太大了，不像是填报的表，没有读。", file=name, size=size))
            data += opened.read(LARGEST_FILE)
            after = os.fstat(opened.fileno())
    except OSError as error:
        raise NotAtHandError(_why_not_read(file, name, error)) from error
    if len(data) != before.st_size or (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise NotAtHandError(sentence("“{file}”正在被改写，没有读。请等它存好、关上以后再收。", file=name))
    return data


_QUIETLY = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)  # a pipe would be waited for


def _refuse_what_is_no_file(name: str, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise NotAtHandError(sentence("“{file}”是文件夹的快捷方式，没有进去看。请直接选那个文件夹。", file=name))
    if not stat.S_ISREG(found.st_mode):
        raise NotAtHandError(sentence("“{file}”不是文件（是管道或设备），没有读。", file=name))


def _why_not_read(file: Path, name: str, error: OSError) -> Sentence:
    if not isinstance(error, FileNotFoundError):
        return sentence("“{file}”读不出来：{why}。", file=name, why=why_refused(error))
    if not file.is_symlink():
        return sentence("“{file}”没有找到。请核对文件名和所在文件夹。", file=name)
    return sentence("“{file}”读不出来：{why}。", file=name, why=sentence("是一个断了的快捷方式，后面的文件不在了"))
