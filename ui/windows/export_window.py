"""A paper chosen on the left and shown on the right: what is seen is the very file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from exporters.content import day_of_paper, wish_in_words, wish_said
from exporters.errors import ExportError
from models.outline import NodeId
from ui.dialogs import Dialogs
from ui.drawn_pages import DrawnPages
from ui.editor import Editor
from ui.model_words import told
from ui.panels.page_view import Fit, PageView
from ui.panels.tabs import Tabs
from ui.paper_making import Made, PaperMaking
from ui.preferences import Preferences
from ui.theme import Theme
from ui.windows.export_bar import ExportBar
from ui.windows.export_check import ExportCheck
from ui.windows.export_content import PRESET, ExportContent
from ui.windows.export_foot import ExportFoot
from ui.windows.export_head import ExportHead
from ui.windows.export_notice import ExportNotice
from ui.windows.side_window import SideWindow
from ui.windows.task_ticks import Nodes

CONTENT, HEAD = 0, 1
_LEFT = 356  # pixels at 100 %
_PAGES = 240, 80  # pixels at 100 %: so large they are seen in any case
_SMALL = "small"
_WINDOW, _SPLITTER = "export window", "export splitter"


def _nothing() -> Sequence[NodeId] | None:
    """Where no main window narrows anything."""
    return None


class ExportWindow(SideWindow):
    """Whatever is chosen here, or said in the main window meanwhile, makes the paper anew. What is
    saved and printed are exactly the bytes that are shown."""

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        preferences: Preferences,
        dialogs: Dialogs,
        *,
        found: Nodes = _nothing,
        chosen: Nodes = _nothing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self._editor = editor
        self._preferences = preferences
        self._dialogs = dialogs
        keeper: QObject = parent or QApplication.instance() or self
        self._made: Made | None = None
        self.making = PaperMaking(editor, keeper)
        self.pages = DrawnPages(keeper)
        self.tabs = Tabs([self.tr("印什么"), self.tr("文件头")])
        self.content = ExportContent(editor, theme, dialogs, found=found, chosen=chosen)
        self.head = ExportHead(editor, theme)
        self.view = PageView(self.pages, theme)
        self.bar = ExportBar(self.view, theme)
        self.notice = ExportNotice(theme)
        self.check = ExportCheck(theme, keeper)
        self.foot = ExportFoot(theme, dialogs, editor.path.parent, keeper)
        self._lay_out()
        self._return()
        self._connect()
        self._make()

    @property
    def data(self) -> bytes:
        """The bytes that are shown; empty while the paper of the last wish is not there yet."""
        return self._made.paper.data if self._made is not None else b""

    def done(self, result: int) -> None:
        """However the window is closed: what was typed is kept, work begun is stopped."""
        self.head.keep_pending()
        self.making.cancel()
        self.foot.stop()
        self.check.stop()
        self.pages.forget()
        self._remember()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts what has opened last."""
        if event.key() == Qt.Key.Key_Escape and self.check.isVisible():
            self.check.hide()
            self.view.setFocus()
            return
        super().keyPressEvent(event)

    # the paper

    def _make(self) -> None:
        self.head.show_kind(self.content.kind)
        self.setWindowTitle(self.tr("导出材料：{0}").format(self.content.kind_name))
        day = day_of_paper(self._editor.snapshot.register, self._editor.today())
        wish = replace(self.content.wish, day=day)
        self.making.make(wish, own_fonts=self.content.own_fonts)

    def _begin(self) -> None:
        self._show(None)
        self.check.forget()
        self.bar.show_work(self.tr("排版"), 0.0)

    def _show_made(self, made: Made) -> None:
        self._show(made)
        self.bar.show_rest()
        self.notice.show_sentences([told(one) for one in (made.warning, *made.paper.misfits) if one])
        self.view.show_paper(made.paper.data, made.sizes)

    def _show_failure(self, sentence: str, details: str) -> None:
        self._show_no_paper(sentence)
        if details:
            self._dialogs.say(self, sentence, details)

    def _show_cancelled(self) -> None:
        self._show_no_paper(self.tr("已取消，没有留下文件。改一下左边的选择，就重新排版。"))

    def _show_no_paper(self, sentence: str) -> None:
        self._show(None)
        self.bar.show_rest()
        self.notice.show_sentences(())
        self.view.show_nothing(sentence)

    def _show(self, made: Made | None) -> None:
        self._made = made
        self.foot.show_made(made)

    def _measure(self) -> None:
        if self._made is not None:
            self.check.check(self._made.paper.data)

    # coming and going

    def _return(self) -> None:
        """What was wished for last time of this file, where it can still be had."""
        words = self._preferences.paper(self._editor.path)
        fonts = words.pop("fonts", "office")
        fit = words.pop("fit", Fit.WIDTH.value)
        self.notice.return_to(words.pop("notice", "") == _SMALL)
        try:
            wish = wish_said(self._editor.snapshot, {**wish_in_words(PRESET), **words})
        except ExportError:
            wish = PRESET
        self.content.show_wish(wish)
        self.content.show_fonts(fonts)
        self.view.fit = Fit(fit) if fit in {one.value for one in Fit} else Fit.WIDTH
        self.restoreGeometry(self._preferences.state(_WINDOW))
        self.resize(self.size().boundedTo(self.screen().availableSize()))  # the last one may have been larger
        self._splitter.restoreState(self._preferences.state(_SPLITTER))

    def _remember(self) -> None:
        words = wish_in_words(self.content.wish)
        fonts = "office" if self.content.own_fonts else "shipped"
        notice = {"notice": _SMALL} if self.notice.is_small else {}
        seen = {"fonts": fonts, "fit": self.view.fit.value, **notice}
        self._preferences.keep_paper(self._editor.path, {**words, **seen})
        self._preferences.keep_state(_WINDOW, self.saveGeometry())
        self._preferences.keep_state(_SPLITTER, self._splitter.saveState())

    # arrangement

    def _connect(self) -> None:
        self.making.begun.connect(self._begin)
        self.making.progressed.connect(self.bar.show_work)
        self.making.made.connect(self._show_made)
        self.making.failed.connect(self._show_failure)
        self.making.cancelled.connect(self._show_cancelled)
        self.content.changed.connect(self._make)
        self._editor.changed.connect(self._make)
        self.bar.cancel_wanted.connect(self.making.cancel)
        self.foot.check_wanted.connect(self._measure)
        self.foot.close_wanted.connect(self.close)
        self.check.page_wanted.connect(self.view.go_to)
        self.check.turned.connect(self._share)
        self.tabs.chosen.connect(self._turn)
        for keys, deed in (
            (QKeySequence.StandardKey.Undo, self._editor.undo),
            (QKeySequence.StandardKey.Redo, self._editor.redo),
            ("Ctrl+S", self.foot.ask_file),
            ("Ctrl+P", self.foot.ask_printer),
            ("Ctrl+=", self.view.zoom_in),
            ("Ctrl++", self.view.zoom_in),
            ("Ctrl+-", self.view.zoom_out),
            ("Ctrl+0", lambda: self.view.fit_to(Fit.WIDTH)),
            ("Ctrl+PgDown", lambda: self.view.go_to(self.view.page + 1)),
            ("Ctrl+PgUp", lambda: self.view.go_to(self.view.page - 1)),
            ("F6", self._go_round),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def _share(self) -> None:
        """The pages come first: beside a check that is open fewer words are seen above them."""
        self.notice.fit(self.height() // (1 if self.check.isHidden() else 2))
        self.check.fit(self.height())

    def _turn(self, number: int) -> None:
        for sheet, widget in enumerate(self._sheets):
            widget.setVisible(sheet == number)

    def _go_round(self) -> None:
        """From the choices to the pages and back."""
        if self.view.hasFocus():
            self.tabs.chosen_button.setFocus()
        else:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._sheets = (_scrolled(self.content), _scrolled(self.head))
        left, right = QWidget(), QWidget()
        beside, above = QVBoxLayout(left), QVBoxLayout(right)
        for layout in (beside, above):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(px(24), px(4), px(16), 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        beside.addLayout(tabs)
        for sheet in self._sheets:
            beside.addWidget(sheet, 1)
        for one, stretch in ((self.bar, 0), (self.notice, 0), (self.view, 1), (self.check, 0)):
            above.addWidget(one, stretch)
        self.check.hide()
        self.view.setMinimumSize(px(_PAGES[0]), px(_PAGES[1]))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(left)
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.setSizes([px(_LEFT), px(1180 - _LEFT)])
        left.setMinimumWidth(max(px(300), self.content.minimumSizeHint().width() + px(12)))
        self.lay_out_above(self.foot, self._splitter)
        self._turn(CONTENT)
        self.take_size(1180, 820)


def _scrolled(sheet: QWidget) -> QScrollArea:
    """Where the window is too low for a sheet, it scrolls."""
    found = QScrollArea()
    found.setWidget(sheet)
    found.setWidgetResizable(True)
    found.setFrameShape(QFrame.Shape.NoFrame)
    found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return found
