"""Where a write-ahead log is safe: on a disk of this machine, not on a share."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePosixPath

# SQLite's write-ahead log needs memory shared between its users, which no share between machines gives.
# What is not named here (shares, FUSE, sticks that are pulled out, the unknown) gets the rollback journal.
LOCAL_FILESYSTEMS = frozenset(
    {"bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "jfs", "ntfs3", "overlay", "reiserfs", "tmpfs", "xfs", "zfs"}
)
_DRIVE_FIXED = 3


def wal_is_safe(path: Path) -> bool:
    """Whether the file, given by its resolved path, lies on a disk known to be of this machine. False when in doubt."""
    if sys.platform == "win32":
        return not is_share(str(path)) and _is_fixed_drive(path.drive)
    else:  # noqa: RET505  # mypy reads one branch only, by the platform
        return _filesystem_now(path) in LOCAL_FILESYSTEMS


def filesystem_of(path: PurePosixPath, mounts: str) -> str | None:
    """The kind of file system a path lies on, by a table in the form of /proc/mounts; None when it is not there."""
    found: tuple[int, str] | None = None
    for line in mounts.splitlines():
        _, place, kind, *_ = (*line.split(" "), "", "", "")
        mounted_at = PurePosixPath(_unescaped(place))
        depth = len(mounted_at.parts)
        if place and path.is_relative_to(mounted_at) and (found is None or depth >= found[0]):
            found = (depth, kind)  # a later line hides an earlier one at the same place
    return found[1] if found else None


def is_share(path: str) -> bool:
    r"""Whether a Windows path names a share by itself: \\server\share, also as \\?\UNC\server\share."""
    plain = path.replace("/", "\\")
    return plain.startswith("\\\\") and (not plain.startswith(("\\\\?\\", "\\\\.\\")) or plain[4:8].upper() == "UNC\\")


def _unescaped(place: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), place)


if sys.platform == "win32":
    import ctypes

    def _is_fixed_drive(drive: str) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_FIXED)

else:

    def _filesystem_now(path: Path) -> str | None:
        try:
            mounts = Path("/proc/mounts").read_text("utf-8", "surrogateescape")
        except OSError:  # a system without it
            return None
        return filesystem_of(PurePosixPath(path), mounts)
