"""Dialogs that answer as they were told to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ui.dialogs import Answer, Dialogs
from ui.paper import set_page


class AnsweringDialogs(Dialogs):
    """Remembers what was said and asked. `answers` are given in their order; without one a dialog is dismissed."""

    def __init__(self, *answers: str | Path) -> None:
        super().__init__()
        self.answers = list(answers)
        self.said: list[str] = []
        self.asked: list[str] = []
        self.opened: list[Path] = []

    def say(
        self,
        parent: QWidget,
        sentence: str,
        details: str = "",
        *,
        deeds: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        """The next answer is pressed where it names one of the deeds."""
        self.said.append(sentence)
        if deeds and self.answers and self.answers[0] in deeds:
            deeds[str(self.answers.pop(0))]()

    def ask(self, parent: QWidget, sentence: str, choices: Sequence[str], answer: Answer) -> None:
        self._answer(sentence, lambda given: answer(str(given)))

    def ask_words(self, parent: QWidget, question: str, given: str, answer: Answer) -> None:
        self._answer(question, lambda words: answer(str(words)))

    def ask_file(
        self,
        parent: QWidget,
        title: str,
        kinds: str,
        answer: Callable[[Path], object],
        *,
        start: Path | None = None,
    ) -> None:
        self._answer(title, lambda given: answer(Path(given)))

    def ask_new_file(
        self,
        parent: QWidget,
        title: str,
        kinds: str,
        answer: Callable[[Path], object],
        *,
        start: Path | None = None,
    ) -> None:
        self._answer(title, lambda given: answer(Path(given)))

    def ask_folder(
        self, parent: QWidget, title: str, answer: Callable[[Path], object], *, start: Path | None = None
    ) -> None:
        self._answer(title, lambda given: answer(Path(given)))

    def ask_files(
        self,
        parent: QWidget,
        title: str,
        kinds: str,
        answer: Callable[[list[Path]], object],
        *,
        start: Path | None = None,
    ) -> None:
        self._answer(title, lambda given: answer([Path(given)]))

    def ask_printer(self, parent: QWidget, answer: Callable[[QPrinter], object]) -> None:
        """An answer is a file to print into."""

        def give(file: str | Path) -> None:
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(file))
            set_page(printer)
            answer(printer)

        self._answer("printer", give)

    def open_outside(self, parent: QWidget, path: Path) -> None:
        self.opened.append(path)

    def _answer(self, question: str, give: Callable[[str | Path], object]) -> None:
        self.asked.append(question)
        if self.answers:
            give(self.answers.pop(0))
