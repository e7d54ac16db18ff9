"""What a mark in the text means, and the choice it offers."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.source import Certainty, Repair, RepairVerdict, Span
from models.source.repair import ONLY_FLAGGED
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.marked_text import Mark, MarkKind
from ui.panels.flow import button, label
from ui.theme import Theme

_EDGE = 8  # pixels that stay free towards the edge of the screen


class MarkPopup(QFrame):
    """A small sheet beside the mark; goes at the next click elsewhere or with Escape. F9 leads to the place in the
    saved page, as it does without the sheet."""

    source_wanted = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editor = editor
        self._theme = theme
        self._span: Span | None = None  # the first place that it leads to
        self.setFixedWidth(theme.px(360))
        self._sheet = QWidget()
        self._layout = QVBoxLayout(self._sheet)
        self._layout.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self._layout.setSpacing(theme.px(6))
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._sheet)
        self.area.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def show_mark(self, mark: Mark, at: QPoint) -> None:
        """Fill in what the mark says and open below it."""
        {
            MarkKind.FIGURE: self._figure,
            MarkKind.REPAIR: self._repair,
            MarkKind.FLAGGED: self._repair,
            MarkKind.NOTE: self._note,
            MarkKind.DOUBT: self._doubt,
        }[mark.kind](mark.key)
        for one in (self, *self.findChildren(QWidget)):
            one.ensurePolished()  # in the letters in which its lines will be broken
        screen = self.screen().availableGeometry().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        edges = self.height() - self.contentsRect().height()
        wanted = self._layout.totalHeightForWidth(self.contentsRect().width()) + edges
        self.setFixedHeight(min(wanted, screen.height()))
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        at.setY(max(screen.top(), at.y()))
        if at.y() + self.height() > screen.bottom():
            above = min(at.y() - self._theme.px(32), screen.bottom()) - self.height()
            at.setY(max(screen.top(), above))
        self.move(at)
        self.show()

    # one for each kind

    def _figure(self, key: str) -> None:
        figures = self._editor.snapshot.reading.figures
        figure = next((one for one in figures if one.span.start == int(key)), None)
        if figure is None:
            return
        self._title(self.tr("数据"), figure.indicator)
        self._line(self.tr("数值"), f"{figure.qualifier}{figure.value:f}{figure.unit}")
        if figure.year:
            self._line(self.tr("年份"), str(figure.year))
        for comparison in self._editor.document.comparisons:
            if figure.span in (comparison.target.span, comparison.baseline.span):
                self._line(self.tr("基数→目标"), f"{comparison.baseline_quote} → {comparison.target_quote}")
                self._line(self.tr("说明"), comparison.note)
        self._place(figure.span)

    def _repair(self, key: str) -> None:
        repairs = [repair for repair in self._editor.document.repairs if repair.group == key]
        if not repairs:
            return
        from exporters.content.repair_words import repair_words

        first = repairs[0]
        verdict = self._editor.snapshot.repair_verdict(first)
        names = {
            RepairVerdict.ADOPTED: self.tr("已采用"),
            RepairVerdict.FLAGGED: self.tr("疑误，照原文"),
            RepairVerdict.REJECTED: self.tr("不采用，照原文"),
        }
        self._title(self.tr("校订"), names[verdict])
        for words in repair_words(self._editor.document.source, repairs):
            self._line(self.tr("原文"), words.stands)
            self._line(self.tr("读作"), words.would_read)
        self._line(self.tr("理由"), first.reason)
        self._line(self.tr("把握"), self._certainty(first))
        choices = [(self.tr("采用"), "采用", RepairVerdict.ADOPTED)] if first.kind not in ONLY_FLAGGED else []
        choices += [
            (self.tr("不采用"), "不采用", RepairVerdict.REJECTED),
            (self.tr("疑误"), "疑误", RepairVerdict.FLAGGED),
        ]
        self._choices((name, word) for name, word, one in choices if one is not verdict)
        for chosen, button_ in self._buttons:
            button_.clicked.connect(lambda _=False, word=chosen: self._judge(key, word))
        self._place(Span(first.span.start, max(repair.span.end for repair in repairs)))

    def _note(self, key: str) -> None:
        note = next((one for one in self._editor.snapshot.notes() if one.subject == key), None)
        if note is None:
            return
        self._title(self.tr("批注"), "" if note.printed else self.tr("内部，不印"))
        self._layout.addWidget(label(note.text, wraps=True))
        self._layout.addWidget(label(f"{note.author} · {note.at[:10]}", "soft"))
        if note.passage is not None:
            self._place(note.passage.span)

    def _doubt(self, key: str) -> None:
        doubt = next((one for one in self._editor.snapshot.doubts() if one.subject == key), None)
        if doubt is None:
            return
        self._title(self.tr("疑误"), doubt.author)
        self._layout.addWidget(label(doubt.reason, wraps=True))
        self._choices([(self.tr("撤去疑误"), "")])
        for _, one in self._buttons:
            one.clicked.connect(lambda _=False: self._remove(doubt.subject))
        self._place(doubt.passage.span)

    # the pieces

    def _title(self, what: str, more: str) -> None:
        row = QHBoxLayout()
        title = label(what, "accent")
        title.setFont(self._theme.font(13, title.font().Weight.Medium))
        row.addWidget(title)
        row.addWidget(label(more, "soft", wraps=True), 1)
        self._layout.addLayout(row)

    def _line(self, name: str, words: str) -> None:
        row = QHBoxLayout()
        head = label(name, "soft")
        head.setFixedWidth(self._theme.px(64))
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, wraps=True), 1)
        self._layout.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F9 and self._span is not None:
            self._go(self._span)
            return
        super().keyPressEvent(event)

    def _place(self, span: Span) -> None:
        self._span = self._span or span
        words = self.tr("看原文第{0}—{1}字").format(span.start + 1, span.end)
        if not len(span):  # something is to be put in between two characters
            words = self.tr("看原文第{0}字之前").format(span.start + 1)
        self._layout.addWidget(button(words, "link", lambda: self._go(span)), 0, Qt.AlignmentFlag.AlignLeft)

    def _choices(self, choices: Iterable[tuple[str, str]]) -> None:
        row = QHBoxLayout()
        self._buttons = [(word, button(name, "", lambda: None)) for name, word in choices]
        for _, one in self._buttons:
            one.setEnabled(not self._editor.read_only)
            row.addWidget(one)
        row.addStretch(1)
        self._layout.addLayout(row)

    def _certainty(self, repair: Repair) -> str:
        return {
            Certainty.CERTAIN: self.tr("确定"),
            Certainty.PROBABLE: self.tr("很可能"),
            Certainty.DOUBTFUL: self.tr("存疑"),
        }[repair.certainty]

    def _judge(self, group: str, word: str) -> None:
        self.close()
        self._editor.judge([group], word)

    def _remove(self, subject: SubjectId) -> None:
        self.close()
        self._editor.change(subject, {"deleted": "是"})

    def _go(self, span: Span) -> None:
        self.close()
        self.source_wanted.emit(span)
