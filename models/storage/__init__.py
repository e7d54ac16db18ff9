"""The workspace's file: log of edits, heads, lock, backups and rescue. Only this room has seen SQL."""

from typing import TYPE_CHECKING

from models.late_names import late_names
from models.storage.backup_folder import Backup, backup_folder
from models.storage.lock import Holder, StoreBusy, left_behind
from models.storage.sentences import StoreDamaged
from models.storage.sqlite_store import SqliteStore

if TYPE_CHECKING:
    from models.storage.backups import list_backups, make_backup, restore
else:
    __getattr__ = late_names(__name__, backups="list_backups make_backup restore")

__all__ = [
    "Backup",
    "Holder",
    "SqliteStore",
    "StoreBusy",
    "StoreDamaged",
    "backup_folder",
    "left_behind",
    "list_backups",
    "make_backup",
    "restore",
]
