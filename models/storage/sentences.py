"""What went wrong on the disk, as a sentence with the file in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.disk import DENIED, DISK_FAILING, DISK_FULL, why_refused
from models.sentence import Sentence, followed, sentence
from models.workspace.store import StoreError

NOT_KEPT = sentence("刚才的修改没有存入，文件里原有的内容没有变。")

_READ_ONLY = sentence("文件或所在的文件夹是只读的。可以以只读方式打开，或把文件复制到能写的位置")
_DAMAGED = sentence("文件已损坏。请从备份恢复，或用“抢救”把还能读的内容存入新文件")
_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: DISK_FULL,
    sqlite3.SQLITE_PERM: DENIED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: sentence("它不是承启文件，或者文件头已损坏。若本是承启文件，请从备份恢复，或用“抢救”"),
    sqlite3.SQLITE_BUSY: sentence("文件正被别的程序占用。请稍后再试"),
    sqlite3.SQLITE_LOCKED: sentence("文件正被别的程序占用。请稍后再试"),
    sqlite3.SQLITE_CANTOPEN: sentence("打不开文件或它旁边的日志文件。请检查文件夹是否还在、能否写入、磁盘是否已满"),
    sqlite3.SQLITE_IOERR: DISK_FAILING,
    sqlite3.SQLITE_TOOBIG: sentence("文字太长，存不下"),
}


class StoreDamaged(StoreError):  # noqa: N818  # the program's word for it, as StoreBusy
    """The file cannot be read, or not all of it. `rescue` may bring the rest home."""


class UnkeepableError(ValueError):
    """A value that no file can keep. Says why."""


class DamagedError(sqlite3.DatabaseError):
    """What SQLite reads without complaint, but cannot be what was kept."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


@contextmanager
def speaking(path: Path, doing: Sentence, *, kept: str = "", writing: bool = False) -> Iterator[None]:
    """Turn what sqlite3 and the system raise into StoreError, the cause kept.

    `doing` is the verb of the sentence (打开, 读取); `kept` says at its end what became of the data. `writing` is
    for a path that need not be there.
    """
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError, OverflowError, UnkeepableError) as error:
        kind = StoreDamaged if _tells_of_damage(error) else StoreError
        said = sentence("不能{doing}“{path}”：{why}。", doing=doing, path=path, why=_why(error, writing=writing))
        raise kind(followed(said, kept)) from error


def _tells_of_damage(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _why(error) == _DAMAGED or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _why(error: Exception, *, writing: bool = False) -> str:
    match error:
        case UnicodeEncodeError():
            return sentence("文字里有不成字的半个字符（单独的代理项）。请删去后再试")
        case UnicodeDecodeError():  # SQLite's own complaint about a damaged name is no text
            return _DAMAGED
        case OverflowError():
            return sentence("数字或时间超出了能存的范围")
        case sqlite3.Error():
            return _why_sqlite(error)
        case OSError():
            return why_refused(error, writing=writing)
    return str(error)


def _why_sqlite(error: sqlite3.Error) -> Sentence:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is not None:  # the low byte is the kind of error, the rest says where in SQLite it arose
        return _BY_SQLITE_CODE.get(code & 0xFF, sentence("数据库说：{words}", words=str(error)))
    if str(error).startswith("Could not decode"):
        return _DAMAGED
    if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
        return sentence("文件已经关闭。请重新打开")
    return sentence("数据库说：{words}", words=str(error))


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """As `speaking` of reading; rows nobody of this version wrote raise StoreError too."""
    with speaking(path, sentence("读取")):
        try:
            yield
        except UnicodeError:
            raise
        except ValueError as error:
            raise StoreDamaged(
                sentence(
                    "不能读取“{path}”：其中有本程序不认识的内容（{what}）。"
                    "文件或由较新版本写成，请升级程序；或已损坏，请从备份恢复，或用“抢救”存入新文件。",
                    path=path,
                    what=str(error),
                )
            ) from error
