"""What went wrong on the disk, as a sentence with the file in it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.workspace.store import StoreError

NOT_KEPT = "刚才的修改没有存入，文件里原有的内容没有变。"

_FULL = "磁盘已满。请腾出空间再试"
_DENIED = "没有权限，或文件正被别的程序占用。请检查权限，或先关闭那个程序"
_READ_ONLY = "文件或所在的文件夹是只读的。可以以只读方式打开，或把文件复制到能写的位置"
_DAMAGED = "文件已损坏。请从备份恢复，或用“抢救”把还能读的内容存入新文件"
_FAILING = "读写磁盘时出错，可能是磁盘写满、配额用完、U盘被拔出或网络断开。请检查后再试"

_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "磁盘配额已用完。请腾出空间再试",
    errno.EFBIG: "文件超出了系统允许的大小",
    errno.EROFS: "磁盘是只读的。请换一个位置",
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOENT: "没有这个文件，或所在的文件夹不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "那是一个文件夹",
    errno.EEXIST: "那里已有同名的文件。请换一个名字",
    errno.ENAMETOOLONG: "文件名太长。请换一个短一些的名字",
    errno.EIO: _FAILING,
}

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_PERM: _DENIED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: "它不是承启文件，或者文件头已损坏。若本是承启文件，请从备份恢复，或用“抢救”",
    sqlite3.SQLITE_BUSY: "文件正被别的程序占用。请稍后再试",
    sqlite3.SQLITE_LOCKED: "文件正被别的程序占用。请稍后再试",
    sqlite3.SQLITE_CANTOPEN: "打不开文件或它旁边的日志文件。请检查文件夹是否还在、能否写入、磁盘是否已满",
    sqlite3.SQLITE_IOERR: _FAILING,
    sqlite3.SQLITE_TOOBIG: "文字太长，存不下",
}


class StoreDamaged(StoreError):  # noqa: N818  # the program's word for it, as StoreBusy
    """The file cannot be read, or not all of it. `rescue` may bring the rest home."""


class UnkeepableError(ValueError):
    """A value that no file can keep. Says why."""


class DamagedError(sqlite3.DatabaseError):
    """What SQLite reads without complaint, but cannot be what was kept."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


@contextmanager
def speaking(path: Path, doing: str, *, kept: str = "") -> Iterator[None]:
    """Turn what sqlite3 and the system raise into StoreError, the cause kept.

    `doing` is the verb of the sentence (打开, 读取); `kept` says at its end what became of the data.
    """
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError, OverflowError, UnkeepableError) as error:
        kind = StoreDamaged if _tells_of_damage(error) else StoreError
        raise kind(f"不能{doing}“{path}”：{_why(error)}。{kept}") from error


def _tells_of_damage(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _why(error) == _DAMAGED or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _why(error: Exception) -> str:
    match error:
        case UnicodeEncodeError():
            return "文字里有不成字的半个字符（单独的代理项）。请删去后再试"
        case UnicodeDecodeError():  # SQLite's own complaint about a damaged name is no text
            return _DAMAGED
        case OverflowError():
            return "数字或时间超出了能存的范围"
        case sqlite3.Error():
            return _why_sqlite(error)
        case OSError():
            return _BY_ERRNO.get(error.errno or 0, f"系统说：{error.strerror or error}")
    return str(error)


def _why_sqlite(error: sqlite3.Error) -> str:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is not None:  # the low byte is the kind of error, the rest says where in SQLite it arose
        return _BY_SQLITE_CODE.get(code & 0xFF, f"数据库说：{error}")
    if str(error).startswith("Could not decode"):
        return _DAMAGED
    if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
        return "文件已经关闭。请重新打开"
    return f"数据库说：{error}"


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """As `speaking` of reading; rows nobody of this version wrote raise StoreError too."""
    with speaking(path, "读取"):
        try:
            yield
        except UnicodeError:
            raise
        except ValueError as error:
            raise StoreDamaged(
                f"不能读取“{path}”：其中有本程序不认识的内容（{error}）。"
                "文件或由较新版本写成，请升级程序；或已损坏，请从备份恢复，或用“抢救”存入新文件。"
            ) from error
