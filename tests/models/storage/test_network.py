from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

import pytest

from models.storage import SqliteStore
from models.storage.connection import journal_mode
from models.storage.network import LOCAL_FILESYSTEMS, filesystem_of, is_share

from .scribe import DOCUMENT, Scribe

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw 0 0
//server/office /mnt/office cifs rw 0 0
server:/export /home/zhang nfs4 rw 0 0
/dev/sdb1 /home/zhang/local xfs rw 0 0
//server/two /mnt/two\\040words cifs rw 0 0
/dev/sdc1 /mnt/over ext4 rw 0 0
sshfs /mnt/over fuse.sshfs rw 0 0
/dev/sdd1 /media/stick vfat rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/a.chengqi", "ext4"),
        ("/run/a.chengqi", "tmpfs"),
        ("/runfile", "ext4"),
        ("/mnt/office/2017/a.chengqi", "cifs"),
        ("/home/zhang/a.chengqi", "nfs4"),
        ("/home/zhang/local/a.chengqi", "xfs"),
        ("/mnt/two words/a.chengqi", "cifs"),
        ("/mnt/over/a.chengqi", "fuse.sshfs"),
        ("/media/stick/a.chengqi", "vfat"),
    ],
)
def test_a_path_lies_on_what_is_mounted_nearest_above_it(path: str, kind: str) -> None:
    assert filesystem_of(PurePosixPath(path), MOUNTS) == kind


def test_what_is_mounted_nowhere_is_unknown() -> None:
    assert filesystem_of(PurePosixPath("/srv/a.chengqi"), "") is None
    assert filesystem_of(PurePosixPath("/srv/a.chengqi"), "\nnonsense\n") is None


def test_shares_and_sticks_are_not_among_the_local_disks() -> None:
    assert LOCAL_FILESYSTEMS.isdisjoint(
        {"cifs", "smb3", "nfs", "nfs4", "9p", "fuse.sshfs", "fuseblk", "vfat", "exfat", None}
    )


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\office\a.chengqi", True),
        (r"//server/office/a.chengqi", True),
        (r"\\?\UNC\server\office\a.chengqi", True),
        (r"C:\办公\a.chengqi", False),
        (r"\\?\C:\办公\a.chengqi", False),
    ],
)
def test_a_windows_share_is_known_by_its_name(path: str, share: bool) -> None:
    assert is_share(path) is share


def test_on_a_share_a_file_keeps_a_rollback_journal(
    path: Path, tmp_path: Path, scribe: Scribe, monkeypatch: pytest.MonkeyPatch
) -> None:
    with SqliteStore.create(path, DOCUMENT) as store:
        scribe.say(store, "T01", "lead", "救助处")
        assert journal_mode(store._connection) == "wal"
        copy = Path(shutil.copyfile(path, tmp_path / "copied to the share.chengqi"))
    monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)

    with SqliteStore.open(copy, actor="张三") as store:
        assert journal_mode(store._connection) == "delete"
        scribe.say(store, "T01", "lead", "福利处")
        assert {file.name for file in tmp_path.iterdir()} == {path.name, copy.name, f".~lock.{copy.name}#"}
        assert list(store.doubts()) == []

    monkeypatch.undo()
    with SqliteStore.open(copy, actor="张三") as store:
        assert journal_mode(store._connection) == "wal"
        assert len(store.edit_ids()) == 2


def test_on_a_share_a_reader_needs_no_shared_memory(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SqliteStore.create(path, DOCUMENT).close()
    monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)

    with SqliteStore.open(path, actor="李四", read_only=True) as reader:
        assert reader.document() == DOCUMENT
        assert list(tmp_path.iterdir()) == [path]
