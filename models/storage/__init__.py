"""The workspace's file: log of edits, heads, lock, backups and rescue. Only this room has seen SQL.

What makes backups is imported when first asked for, because the window opens a file before anything else.
"""

from typing import TYPE_CHECKING

from models.storage.backup_folder import Backup, backup_folder
from models.storage.lock import Holder, StoreBusy, holder_of, left_behind
from models.storage.rescue import RescueReport, rescue
from models.storage.sentences import StoreDamaged
from models.storage.sqlite_store import SqliteStore

if TYPE_CHECKING:
    from models.storage.backups import back_up_before_merging, list_backups, make_backup, restore
else:

    def __getattr__(name: str) -> object:
        if name in ("back_up_before_merging", "list_backups", "make_backup", "restore"):
            from models.storage import backups

            return getattr(backups, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Backup",
    "Holder",
    "RescueReport",
    "SqliteStore",
    "StoreBusy",
    "StoreDamaged",
    "back_up_before_merging",
    "backup_folder",
    "holder_of",
    "left_behind",
    "list_backups",
    "make_backup",
    "rescue",
    "restore",
]
