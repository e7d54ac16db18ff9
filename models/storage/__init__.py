"""The workspace's file: log of edits, heads, lock, backups and rescue. Only this room has seen SQL."""

from models.storage.backup_folder import Backup, backup_folder
from models.storage.backups import list_backups, make_backup, restore
from models.storage.lock import Holder, StoreBusy
from models.storage.rescue import RescueReport, rescue
from models.storage.sqlite_store import SqliteStore

__all__ = [
    "Backup",
    "Holder",
    "RescueReport",
    "SqliteStore",
    "StoreBusy",
    "backup_folder",
    "list_backups",
    "make_backup",
    "rescue",
    "restore",
]
