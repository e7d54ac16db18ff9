"""The workspace's file: log of edits, heads, lock, backups and rescue. Only this room has seen SQL."""

from typing import TYPE_CHECKING

from models.late_names import late_names
from models.storage.backup_folder import Backup, backup_folder
from models.storage.lock import Holder, StoreBusy, holder_of, left_behind
from models.storage.sentences import StoreDamaged
from models.storage.sqlite_store import SqliteStore

if TYPE_CHECKING:
    from models.storage.backups import back_up_before_merging, list_backups, make_backup, restore
else:
    __getattr__ = late_names(__name__, backups="back_up_before_merging list_backups make_backup restore")

__all__ = [
    "Backup",
    "Holder",
    "SqliteStore",
    "StoreBusy",
    "StoreDamaged",
    "back_up_before_merging",
    "backup_folder",
    "holder_of",
    "left_behind",
    "list_backups",
    "make_backup",
    "restore",
]
