"""Who has a workspace file open for writing."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import stat
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.sentence import Sentence, sentence
from models.storage.sentences import speaking
from models.workspace.store import StoreError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}
_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}
_ATTEMPTS = 100
_LONGEST = 1 << 16
# Windows keeps others from reading what is locked, so the locked byte lies far behind the text.
_LOCKED_BYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the file open, on which machine, in which process, since when."""

    actor: str
    host: str
    process: int
    since: datetime


class StoreBusy(StoreError):  # noqa: N818  # the program's word for it, not a mishap
    """Somebody has the file open for writing. `holder` is None when it cannot be read who."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        super().__init__(
            sentence(
                "不能打开“{path}”来修改：{holder}。可以先以只读方式打开，或请对方关闭后再试。",
                path=path,
                holder=_sentence(holder),
            )
        )
        self.holder = holder


class FileLock:
    """The right to write into a workspace file: a file beside it that the system locks for one process.

    The system lets go when the process ends, however it ends; what a dead process wrote there says nothing.
    """

    def __init__(self, place: Path, handle: int) -> None:
        self._place = place
        self._handle: int | None = handle

    @classmethod
    def take(cls, path: Path, actor: str, *, doing: Sentence | None = None) -> FileLock:
        """The lock of a file, named by its resolved path, in the name of `actor`.

        Raises StoreBusy when somebody has it, and StoreError when there is no locking in that place.
        """
        place = lock_place(path)
        with speaking(path, doing or sentence("以可写方式打开"), writing=doing is not None):
            for _ in range(_ATTEMPTS):
                handle = _open_and_lock(place, path)
                if handle is not None:
                    lock = cls(place, handle)
                    lock._sign(path, actor)
                    return lock
        raise StoreBusy(path, None)

    def release(self) -> None:
        """Let go of the file. A second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform != "win32" and _is_at(handle, self._place):
            with contextlib.suppress(OSError):
                self._place.unlink()
        os.close(handle)
        if sys.platform == "win32":  # deletes no open file; where another has opened it meanwhile it stays
            with contextlib.suppress(OSError):
                self._place.unlink()

    def _sign(self, path: Path, actor: str) -> None:
        with contextlib.ExitStack() as unless_signed:
            unless_signed.callback(self.release)
            _write_holder(self._handle or 0, path, actor)
            unless_signed.pop_all()


def left_behind(path: Path) -> Holder | None:
    """Who had the file open when a process ended without letting go of it; None where nobody did.

    Asked before the file is opened; where that then succeeds, the process has ended.
    """
    try:
        handle = os.open(lock_place(Path(os.path.realpath(path))), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None
    try:
        return _read_holder(handle)
    finally:
        os.close(handle)


def holder_of(path: Path) -> Holder | None:
    """Who has the file open for writing at this moment, for whoever only reads it; None where nobody has, or it
    cannot be read who."""
    try:
        handle = os.open(lock_place(Path(os.path.realpath(path))), os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return None
    try:
        return _read_holder(handle) if _is_held(handle) else None
    finally:
        os.close(handle)


def _is_held(handle: int) -> bool:
    """Where that cannot be asked, whoever signed is taken to have it."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    return False


def lock_place(path: Path) -> Path:
    """Where the lock of a file lies."""
    return path.with_name(f".~lock.{path.name}#")


def _open_and_lock(place: Path, path: Path) -> int | None:
    """The lock's file, locked; None when its holder deleted it between our opening and our locking."""
    handle = _open(place)
    with contextlib.ExitStack() as unless_ours:
        unless_ours.callback(os.close, handle)
        _lock(handle, path)
        if not _is_at(handle, place):
            return None
        unless_ours.pop_all()
    return handle


def _open(place: Path) -> int:
    # O_NOFOLLOW: in a shared folder somebody might point the name at a file of ours
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.open(place, flags, 0o600)


def _lock(handle: int, path: Path) -> None:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            raise StoreBusy(path, _read_holder(handle)) from error
        if error.errno in _NO_LOCKS_HERE:
            raise StoreError(
                sentence(
                    "不能打开“{path}”来修改：这个位置不支持文件锁定，两个人同时写会损坏文件。"
                    "请把文件复制到本机再打开。",
                    path=path,
                )
            ) from error
        raise


def _is_at(handle: int, place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), place.stat())
    except FileNotFoundError:
        return False


def _write_holder(handle: int, path: Path, actor: str) -> None:
    since = datetime.now(UTC).isoformat()
    said = {"actor": actor, "host": _host(), "process": os.getpid(), "since": since}
    if sys.platform != "win32" and path.exists():
        with contextlib.suppress(PermissionError):  # whoever may open the file may also read who has it
            os.fchmod(handle, stat.S_IMODE(path.stat().st_mode) & 0o666)
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(said).encode())


def _host() -> str:
    """The name of this machine. POSIX tells it without the module of sockets, which takes 3 ms to load."""
    if sys.platform == "win32":
        import socket

        return socket.gethostname()
    else:  # noqa: RET505  # mypy reads one branch only, by the platform
        return os.uname().nodename


def _read_holder(handle: int) -> Holder | None:
    for _ in range(5):  # between locking and signing a holder is unknown for a moment
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            os.lseek(handle, 0, os.SEEK_SET)
            said = json.loads(os.read(handle, _LONGEST))
            since = datetime.fromisoformat(said["since"])
            return Holder(str(said["actor"]), str(said["host"]), int(said["process"]), since.astimezone())
        time.sleep(0.02)
    return None


def _sentence(holder: Holder | None) -> Sentence:
    if holder is None:
        return sentence("它正在别处打开着（读不出是谁）")
    return sentence(
        "{actor}已在“{host}”上打开它（自 {since} 起，进程 {process}）",
        actor=holder.actor or sentence("有人"),
        host=holder.host,
        since=holder.since.strftime("%Y-%m-%d %H:%M"),
        process=holder.process,
    )
