"""Which files of the folders and files named are looked at, by which names, and which are passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from exporters.errors import ReadError
from exporters.incoming import file_name, inside, is_folder
from models.sentence import Sentence, followed, joined, sentence

_TABLES = (".xlsx", ".xlsm", ".xls", ".et", ".ett", ".csv", ".ods", ".xlsb", ".xltx", ".xltm", ".htm", ".html")
_KINDS = {
    sentence("压缩包，请解压后再收"): (".zip", ".rar", ".7z", ".gz", ".tar"),
    sentence("PDF，读不出格子里的内容"): (".pdf", ".ofd"),
    sentence("图片，读不出格子里的内容"): (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".heic"),
    sentence("文档，不是表格"): (".doc", ".docx", ".wps", ".txt", ".rtf"),
    sentence("没有下载完"): (".crdownload", ".part", ".tmp", ".download"),
}


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file of a folder that is no table, and what it is."""

    name: str
    why: Sentence


@dataclass(frozen=True, slots=True)
class Files:
    """Those that are read, each with a name that no other of them has, and those passed over."""

    read: tuple[tuple[str, Path], ...]
    passed_over: tuple[PassedOver, ...]


def files_in(paths: Iterable[Path]) -> Files:
    """Files named are read whatever they are; of folders, those that may be tables. What programs leave beside
    open files is nobody's. Raises ReadError where nothing at all is there."""
    found: dict[Path, str] = {}
    over: list[PassedOver] = []
    for path in paths:
        if not is_folder(path):
            found.setdefault(path, file_name(path))
            continue
        for file in inside(path):
            name = file_name(file.relative_to(path), whole=True)
            if file.suffix.lower() in ("", *_TABLES) or not file.is_file():  # reading it says why it is none
                found.setdefault(file, name)
            else:
                over.append(PassedOver(name, _kind(file)))
    if not found and not over:
        raise nothing_to_read(over)
    return Files(tuple(_told_apart(found)), tuple(over))


def nothing_to_read(over: Sequence[PassedOver]) -> ReadError:
    """Says what was there instead."""
    return ReadError(followed(sentence("文件夹里没有可以回收的表（.xlsx）。"), _named(over)))


def _kind(file: Path) -> Sentence:
    known = (kind for kind, endings in _KINDS.items() if file.suffix.lower() in endings)
    return next(known, sentence("不是表格（.xlsx）"))


def _told_apart(found: dict[Path, str]) -> Iterator[tuple[str, Path]]:
    """By their names alone, or with their folders where a name is there twice."""
    times = Counter(path.name for path in found)
    for path, name in found.items():
        yield (file_name(path) if times[path.name] == 1 else name), path


def _named(over: Sequence[PassedOver]) -> str:
    if not over:
        return ""
    listed = (sentence("{file}（{why}）", file=one.name, why=one.why) for one in over[:6])
    return sentence("没有看的：{listed}。", listed=joined("；", listed))
