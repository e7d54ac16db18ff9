"""By what a file on the disk is known again."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from models.sentence import sentence
from models.storage.sentences import NOT_KEPT
from models.workspace.store import StoreError


class FileMark(NamedTuple):
    """Which file it is, and what it was like when we last wrote it."""

    device: int
    inode: int
    size: int
    modified: int

    @classmethod
    def of(cls, path: Path) -> FileMark:
        """Raises OSError."""
        status = path.stat()
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)

    def demand_same_file(self, path: Path) -> FileMark:
        """The mark of what lies at `path` now. Raises StoreError when it is another file, or none."""
        try:
            now = FileMark.of(path)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise StoreError(
                sentence(
                    "不能存入“{path}”：文件已被移走或删除。{kept}请把文件放回原处，或另存为新文件。",
                    path=path,
                    kept=NOT_KEPT,
                )
            ) from error
        if (now.device, now.inode) != (self.device, self.inode):
            raise StoreError(
                sentence(
                    "不能存入“{path}”：文件已被移走，原处换成了另一个文件。{kept}请另存为新文件，再看哪一个是要的。",
                    path=path,
                    kept=NOT_KEPT,
                )
            )
        return now

    def demand_untouched(self, path: Path) -> None:
        """Raises StoreError when somebody else has written into the file as well."""
        if self.demand_same_file(path) != self:
            raise StoreError(
                sentence(
                    "不能存入“{path}”：文件在打开期间被别的程序改写过。刚才的修改没有存入。请关闭后重新打开，"
                    "若打不开就从备份恢复。",
                    path=path,
                )
            )
