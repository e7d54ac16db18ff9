"""From bytes on the disk to a document or a workspace. Screen and command line share it; no Qt here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from models.disk import why_refused
from models.document import OUTLINE, Document, DocumentError, build, edition
from models.outline import NEWEST_EDITION, OutlineError
from models.sentence import sentence
from models.source import SourceError, SourceText, plain_text
from models.storage import Holder, SqliteStore, left_behind
from models.workspace import Edit, Snapshot, StoredDocument, StoreError, Workspace
from resources.documents import embedded

CANNOT_OPEN = (StoreError, SourceError, OutlineError, DocumentError)
"""What opening or making a workspace raises, each with a sentence."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace file that is ours until its store is closed."""

    workspace: Workspace
    store: SqliteStore
    crashed: Holder | None
    """Who had it open for writing when a process ended without closing it."""
    stored: StoredDocument
    """The paper as the file holds it."""


def open_workspace(path: Path, actor: str, *, read_only: bool = False) -> Opened:
    """Raises what CANNOT_OPEN names; then nothing of the file is held."""
    crashed = None if read_only else left_behind(path)
    store = SqliteStore.open(path, actor=actor, read_only=read_only)
    try:
        stored = store.document()
        return Opened(Workspace(document_of(stored), store, actor), store, crashed, stored)
    except CANNOT_OPEN:
        store.close()
        raise


def embedded_document() -> Document:
    """Raises SourceError where the text that came with the program has been altered."""
    files = embedded()
    source = SourceText.from_bytes(files.source, files.name)
    if source.sha256 != files.sha256:
        raise SourceError(sentence("随程序带来的原文被改动过，与校验码不符。请重新安装本程序。"))
    return build(source, files.curated, files.shipped)


def stored_document(text: Path | None) -> StoredDocument:
    """What a new workspace keeps: the embedded document, or the paper in a text file, which
    is the embedded one if its checksum says so. Raises SourceError."""
    files = embedded()
    if text is None:
        return _stored(files.name, files.source)
    return _stored(text.name, plain_text(read_bytes(text), text.name))


def pasted_document(words: str) -> StoredDocument:
    """What a new workspace keeps of a paper that somebody pasted."""
    return _stored("粘贴的文字.txt", words.encode(errors="replace"))


def _stored(name: str, source: bytes) -> StoredDocument:
    files = embedded()
    if hashlib.sha256(source).hexdigest() == files.sha256:
        return StoredDocument(files.name, source, files.curated)
    return StoredDocument(name, source, {OUTLINE: f"edition = {NEWEST_EDITION}\n"})


def document_of(stored: StoredDocument) -> Document:
    """Raises the document's errors."""
    files, source = embedded(), SourceText.from_bytes(stored.source, stored.name)
    return build(source, stored.curated, files.shipped if source.sha256 == files.sha256 else None)


def document_in(store: SqliteStore) -> Document:
    """The document a workspace file is about. Raises StoreError and the document's errors."""
    return document_of(store.document())


def edits_of_the_same_paper(path: Path, document: Document) -> list[Edit]:
    """All that a colleague's file says about the paper we have. Raises StoreError, also where it is another one."""
    with SqliteStore.open(path, actor="", read_only=True) as store:
        theirs = store.document()
        if hashlib.sha256(theirs.source).hexdigest() != document.source.sha256:
            raise StoreError(sentence("“{path}”讲的是另一份文件，不能合并。请核对是否选错了文件。", path=path))
        if _edition(theirs) != document.edition:
            raise StoreError(
                sentence(
                    "“{path}”是另一版程序新建的，举措的编号不一样，不能合并。请用同一份工作文件复制出来的填。",
                    path=path,
                )
            )
        return list(store.edits())


def _edition(stored: StoredDocument) -> int:
    """Raises StoreError where a newer program made it."""
    try:
        return edition(stored.curated)
    except DocumentError as error:
        raise StoreError(*error.args) from error


def bring_evidence_over(snapshot: Snapshot, theirs: Path, ours: Path) -> list[str]:
    """Copy the colleague's evidence beside our file; a sentence for each that is missing. Raises StoreError."""
    from models.storage.evidence_files import bring_evidence

    return [
        sentence("佐证材料“{name}”（{node}）两边的文件夹里都没有，请补上。", name=item.name, node=item.node)
        for item in snapshot.evidence()
        if item.sha256 and not bring_evidence(theirs, ours, item.address, item.sha256)
    ]


def create_workspace(path: Path, stored: StoredDocument, actor: str) -> None:
    """A new workspace file. Raises StoreError, and the document's errors before anything is written."""
    document_of(stored)
    SqliteStore.create(path, stored, actor=actor).close()


def login_name() -> str:
    """What goes into the log of somebody who has not said a name."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "未署名"


def is_there(path: Path) -> bool:
    """Also where nobody may look it is there, for all we know."""
    try:
        return path.exists()
    except OSError:
        return True


def read_bytes(path: Path) -> bytes:
    """What a file holds. Raises SourceError with its name."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise SourceError(sentence("“{path}”不是普通文件。请另存为文本文件再试。", path=path))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(sentence("没有找到文件“{path}”。请核对文件名和所在文件夹。", path=path)) from error
    except IsADirectoryError as error:
        raise SourceError(sentence("“{path}”是文件夹，不是文件。请指定其中的一份文件。", path=path)) from error
    except PermissionError as error:
        raise SourceError(sentence("没有读取“{path}”的权限。请把它复制到自己的文件夹再试。", path=path)) from error
    except OSError as error:
        raise SourceError(sentence("不能读取“{path}”：{why}。", path=path, why=why_refused(error))) from error
    except ValueError as error:
        raise SourceError(sentence("“{path}”不能是文件名。请核对文件名。", path=path)) from error
