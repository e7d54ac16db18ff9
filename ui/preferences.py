"""What one person's program remembers between two starts. Nothing of a workspace lies here."""

from __future__ import annotations

import os
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

if TYPE_CHECKING:
    from ui.theme import Tone


LANGUAGES = ("zh", "en")
_MOST_RECENT = 8


class Preferences:
    """Over Qt's settings; whatever cannot be read is as if it had never been said."""

    def __init__(self, settings: QSettings | None = None, *, home: Path | None = None) -> None:
        """`home` stands in for the user's own folders."""
        self._settings = settings or QSettings("chengqi", "chengqi")
        self._home = home

    # who and what

    @property
    def actor(self) -> str:
        """The name that goes into the history; empty until somebody gives one."""
        return self._text("actor")

    @actor.setter
    def actor(self, name: str) -> None:
        self._settings.setValue("actor", name)

    @property
    def recent(self) -> list[Path]:
        """Workspace files opened, the last one first."""
        said = self._settings.value("recent", [])
        names = said if isinstance(said, list) else [said]
        return [Path(name) for name in names if _is_path(name)]

    def remember(self, path: Path) -> None:
        names = [str(path), *(str(one) for one in self.recent if one != path)]
        self._settings.setValue("recent", names[:_MOST_RECENT])

    def forget(self, path: Path) -> None:
        """Of a file that is gone."""
        self._settings.setValue("recent", [str(one) for one in self.recent if one != path])

    def first_place(self) -> Path:
        """Where the first workspace goes: a folder of our own in the user's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return (self._home or Path(documents or Path.home())) / "承启"

    def data_place(self) -> Path:
        """Where what the program keeps for itself goes: drafts, and what went wrong."""
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        return (self._home or Path(data or Path.home())) / "chengqi"

    # the look

    @property
    def tone(self) -> Tone:
        from ui.theme import Tone

        said = self._text("tone")
        return Tone(said) if said in set(Tone) else Tone.SYSTEM

    @tone.setter
    def tone(self, tone: Tone) -> None:
        self._settings.setValue("tone", tone.value)

    @property
    def interface_scale(self) -> float:
        return self._number("interface_scale", 1.0)

    @interface_scale.setter
    def interface_scale(self, scale: float) -> None:
        self._settings.setValue("interface_scale", scale)

    @property
    def text_scale(self) -> float:
        return self._number("text_scale", 1.0)

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._settings.setValue("text_scale", scale)

    @property
    def language(self) -> str:
        """One of LANGUAGES; where nothing is said the interface is Chinese."""
        said = self._text("language")
        return said if said in LANGUAGES else LANGUAGES[0]

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    # the arrangement

    def state(self, name: str) -> QByteArray:
        """The state of a window, splitter or header, as Qt keeps it."""
        said = self._settings.value(f"state/{name}")
        return said if isinstance(said, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        self._settings.setValue(f"state/{name}", state)

    def place(self, path: Path) -> dict[str, list[str]]:
        """Where somebody was in a file: `node`, `expanded`, `side`. What is named has a word at least."""
        said = self._settings.value(f"place/{_key(path)}")
        found = said.items() if isinstance(said, dict) else ()
        lists = {name: values for name, values in found if values and isinstance(values, list)}
        return {str(name): values for name, values in lists.items() if all(map(_is_text, values))}

    def keep_place(self, path: Path, place: dict[str, list[str]]) -> None:
        self._settings.setValue(f"place/{_key(path)}", place)

    def paper(self, path: Path) -> dict[str, str]:
        """What somebody last wished to print of a file, in words."""
        said = self._settings.value(f"paper/{_key(path)}")
        if not isinstance(said, dict):
            return {}
        return {str(name): words for name, words in said.items() if isinstance(words, str)}

    def keep_paper(self, path: Path, words: dict[str, str]) -> None:
        self._settings.setValue(f"paper/{_key(path)}", words)

    def flush(self) -> None:
        self._settings.sync()

    def _number(self, name: str, default: float) -> float:
        try:
            said = float(str(self._settings.value(name, default)))
        except ValueError:
            return default
        return said if isfinite(said) else default

    def _text(self, name: str) -> str:
        said = self._settings.value(name)
        return said if _is_text(said) else ""


def _is_path(said: object) -> TypeGuard[str]:
    """What may name a file: / and . do not. Names in another encoding than ours are names."""
    try:
        return isinstance(said, str) and b"\0" not in os.fsencode(said) and bool(Path(said).name)
    except UnicodeEncodeError:
        return False


def _is_text(said: object) -> TypeGuard[str]:
    """Halves of a character are none: no file and no log would take them."""
    return isinstance(said, str) and said.encode(errors="ignore").decode() == said


def _key(path: Path) -> str:
    return str(path).replace("/", "|").replace("\\", "|")
