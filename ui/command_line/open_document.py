"""Which document a verb speaks of."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.document import Document, build
from models.source import SourceError, SourceText
from models.workspace import Snapshot
from resources.documents import embedded


def add_source_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="text", metavar="DOCUMENT.txt", type=Path, help="读另一份文件的纯文本，不读内置文件"
    )


def open_snapshot(arguments: argparse.Namespace) -> Snapshot:
    """The document a command names, or the embedded one, with what is said about it.

    Raises SourceError, OutlineError or DocumentError with a sentence.
    """
    if arguments.text is not None:
        return Snapshot(build(read_text(arguments.text)))
    return Snapshot(embedded_document())


def embedded_document() -> Document:
    files = embedded()
    return build(SourceText.from_bytes(files.source, files.name), files.curated)


def read_text(path: Path) -> SourceText:
    """A text file. Raises SourceError with its name."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"没有找到文件“{path}”。请核对文件名和所在文件夹。") from error
    except IsADirectoryError as error:
        raise SourceError(f"“{path}”是文件夹，不是文件。请指定其中的一份文件。") from error
    except PermissionError as error:
        raise SourceError(f"没有读取“{path}”的权限。请把它复制到自己的文件夹再试。") from error
    except (OSError, ValueError) as error:
        raise SourceError(f"不能读取“{path}”：{error}。") from error
    return SourceText.from_bytes(data, path.name)
