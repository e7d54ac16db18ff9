"""Files that prove something, copied beside the workspace and known by their checksum."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.disk import why_refused
from models.sentence import sentence
from models.storage.new_file import new_file, resolved
from models.workspace.store import StoreError

_BLOCK = 1 << 20
Share = Callable[[float], None]
"""Told how much is done, from 0 to 1; what it raises ends the work."""


def _tell_nobody(_share: float) -> None:
    """For whoever waits."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A copy in the workspace's folder of evidence. `address` is its name in there."""

    name: str
    address: str
    sha256: str


def evidence_folder(workspace: Path) -> Path:
    """Where the copies lie: beside the workspace file."""
    path = resolved(workspace)
    return path.with_name(f"{path.name}.佐证")


def keep_evidence(workspace: Path, file: Path, tell: Share = _tell_nobody) -> KeptFile:
    """Copy a file beside the workspace, under its checksum and name; the same file twice is one copy.

    Raises StoreError with the name of the file; then no half copy is left.
    """
    try:
        checksum = _checksum(file, lambda share: tell(share / 2))
        folder = evidence_folder(workspace)
        folder.mkdir(mode=0o700, exist_ok=True)
        place = folder / f"{checksum[:12]}_{file.name}"
        if not place.exists():
            with new_file(place) as temporary:
                _copy(file, temporary, checksum, lambda share: tell(0.5 + share / 2))
    except FileNotFoundError as error:
        raise StoreError(sentence("没有找到佐证材料“{file}”。请核对文件名和所在文件夹。", file=file)) from error
    except IsADirectoryError as error:
        raise StoreError(
            sentence("佐证材料“{file}”是文件夹。请指定其中的文件，或先压缩成一个文件。", file=file)
        ) from error
    except OSError as error:
        raise StoreError(
            sentence("不能复制佐证材料“{file}”：{why}。原来的文件没有动。", file=file, why=why_refused(error))
        ) from error
    return KeptFile(file.name, place.name, checksum)


def evidence_is_whole(workspace: Path, address: str, sha256: str, tell: Share = _tell_nobody) -> bool:
    """The copy is there and is what it was. An address that leads out of the folder is none of ours."""
    if Path(address).name != address or address == "..":
        return False
    try:
        return _checksum(evidence_folder(workspace) / address, tell) == sha256
    except (OSError, ValueError):
        return False


def missing_evidence(workspace: Path, addresses: Iterable[str]) -> frozenset[str]:
    """Which copies are not in the folder beside the workspace. Whether those that are there are whole is another
    question, which takes longer."""
    try:
        there = {file.name for file in evidence_folder(workspace).iterdir()}
    except OSError:
        there = set()
    return frozenset(addresses) - there


def bring_evidence(other: Path, workspace: Path, address: str, sha256: str) -> bool:
    """Copy a colleague's evidence beside ours, unless it is there. False where theirs is missing too.

    Raises StoreError.
    """
    if evidence_is_whole(workspace, address, sha256):
        return True
    if not evidence_is_whole(other, address, sha256):
        return False
    place = evidence_folder(workspace) / address
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        place.unlink(missing_ok=True)
        with new_file(place) as temporary:
            shutil.copyfile(evidence_folder(other) / address, temporary)
    except OSError as error:
        raise StoreError(sentence("不能复制佐证材料“{file}”：{why}。", file=address, why=why_refused(error))) from error
    return True


def _copy(file: Path, place: Path, checksum: str, tell: Share) -> None:
    """Raises StoreError where the file is not what it was a moment ago."""
    digest = hashlib.sha256()
    with place.open("wb") as copy:
        for block in _blocks(file, tell):
            digest.update(block)
            copy.write(block)
    if digest.hexdigest() != checksum:
        raise StoreError(sentence("佐证材料“{file}”在复制时还在改动。请等它写完再添加。", file=file))


def _checksum(file: Path, tell: Share = _tell_nobody) -> str:
    digest = hashlib.sha256()
    for block in _blocks(file, tell):
        digest.update(block)
    return digest.hexdigest()


def _blocks(file: Path, tell: Share) -> Iterator[bytes]:
    whole = max(file.stat().st_size, 1)
    done = 0
    with file.open("rb") as opened:
        while block := opened.read(_BLOCK):
            yield block
            done += len(block)
            tell(min(done / whole, 1.0))
