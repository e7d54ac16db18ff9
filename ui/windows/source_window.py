"""Where the paper comes from, where each of its characters went, and what was found in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from models.figures import FigureKind
from models.links import Link, LinkVerdict, Strength
from models.outline import Level
from models.source import Certainty, RepairKind, Span
from models.workspace.import_report import ImportReport, import_report
from models.workspace.labels import node_name
from ui.editor import Editor
from ui.model_words import told
from ui.panels.flow import button, emptied, label, rule
from ui.panels.node_link import NodeLink
from ui.phrases import beside, named, spoken
from ui.theme import Theme
from ui.windows.side_window import SideWindow

_LONGEST = 36  # characters of a piece
_MOST_LINKS = 20


class SourceWindow(SideWindow):
    """来源: nothing here can be changed. A click on a piece shows it in the saved page."""

    source_wanted = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("来源和导入情况"), parent)
        self._editor = editor
        self._values: dict[str, QLabel] = {}
        self.pieces: list[NodeLink] = []
        self.links: list[NodeLink] = []
        self.copy = button(self.tr("复制校验码"), "", self.copy_checksum)
        self.copied = label(role="good")
        self._page = QVBoxLayout()
        self._lay_out()
        theme.changed.connect(self._fill)
        editor.changed.connect(self._fill)
        self._fill()

    def value(self, name: str) -> str:
        """What stands beside a name."""
        return self._values[name].text()

    def copy_checksum(self) -> None:
        QGuiApplication.clipboard().setText(self._editor.document.source.sha256)
        self.copied.setText(self.tr("已复制"))

    # inside

    def _fill(self) -> None:
        emptied(self._page)
        self._values, self.pieces, self.links = {}, [], []
        found = import_report(self._editor.snapshot)
        self._heading(self.tr("来源"))
        self._rows(self._origin())
        self._heading(self.tr("字数合计"))
        self._sum(found)
        self._heading(self.tr("导入情况"))
        self._rows(self._counts(found))
        self._heading(self.tr("校订"))
        self._repairs(found)
        self._heading(self.tr("待核的关联　{0}").format(len(found.doubtful_links)))
        self._doubtful(found)
        self._page.addStretch(1)

    def _origin(self) -> list[tuple[str, str]]:
        document, reading = self._editor.document, self._editor.snapshot.reading
        imprint, source, unknown = document.outline.imprint, document.source, self.tr("原文没有写明")
        return [
            (self.tr("标题"), reading.document_title if imprint.title else unknown),
            (self.tr("发布单位"), reading.words(imprint.publisher) if imprint.publisher else unknown),
            (self.tr("发布日期"), imprint.issued or unknown),
            (self.tr("网址"), unknown),
            (self.tr("文件"), source.name or unknown),
            (self.tr("编码"), source.encoding.upper()),
            (self.tr("校验码（SHA-256）"), source.sha256),
        ]

    def _counts(self, found: ImportReport) -> list[tuple[str, str]]:
        nodes, figures, links = found.nodes, found.figures, found.links
        outcomes, targets = figures.get(FigureKind.OUTCOME, 0), figures.get(FigureKind.TARGET, 0)
        verdicts = (
            (self.tr("已确认"), LinkVerdict.CONFIRMED),
            (self.tr("建议"), LinkVerdict.SUGGESTED),
            (self.tr("已否决"), LinkVerdict.REJECTED),
        )
        judged = spoken(self.tr("{0}{1}条").format(name, links.get(verdict, 0)) for name, verdict in verdicts)
        return [
            (self.tr("任务"), self.tr("{0}项").format(nodes.get(Level.TASK, 0))),
            (self.tr("举措"), self.tr("{0}条").format(nodes.get(Level.MEASURE, 0))),
            (self.tr("成绩"), self.tr("{0}项").format(nodes.get(Level.ACHIEVEMENT, 0))),
            (self.tr("要点"), self.tr("{0}条").format(nodes.get(Level.POINT, 0))),
            (
                self.tr("数据"),
                self.tr("{0}处（成果{1}处，目标{2}处）").format(outcomes + targets, outcomes, targets),
            ),
            (self.tr("基数→目标"), self.tr("{0}对").format(found.comparisons)),
            (self.tr("关联"), self.tr("{0}条（{1}）").format(sum(links.values()), judged)),
            (self.tr("存疑"), "\n".join(map(told, found.doubts)) or self.tr("没有读不准的地方")),
        ]

    def _sum(self, found: ImportReport) -> None:
        tally = found.tally
        words = self.tr("归入条目 {0} 字 ＋ 未归入 {1} 字 ＝ 原文 {2} 字")
        line = label(words.format(tally.assigned, tally.left, tally.characters), wraps=True)
        self._values["sum"] = line
        self._page.addWidget(line)
        right = self.tr("✓ 一字不多，一字不少") if tally.is_whole else self.tr("■ 合计不符，请不要使用这份文件")
        self._page.addWidget(label(right, "good" if tally.is_whole else "bad"))
        self._page.addWidget(label(self.tr("未归入的字，点开看原文："), "soft"))
        for span in tally.unassigned:
            self._piece(span)
        if not tally.unassigned:
            self._page.addWidget(label(self.tr("没有未归入的字。"), "soft"))

    def _piece(self, span: Span) -> None:
        words = " ".join(span.of(self._editor.document.source.text).split())
        words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        place = self.tr("第{0}—{1}字，{2}字：").format(span.start + 1, span.end, len(span))
        blank = self.tr("（空白）")
        link = self._link(f"{place}{words or blank}", span)
        self.pieces.append(link)

    def _doubtful(self, found: ImportReport) -> None:
        if not found.doubtful_links:
            self._page.addWidget(label(self.tr("没有。每条关联都有人确认或否决过。"), "good"))
            return
        self._page.addWidget(label(self.tr("程序提出、还没有人确认或否决的关联，点开看原文："), "soft", wraps=True))
        for link in found.doubtful_links[:_MOST_LINKS]:
            self.links.append(self._link(self._link_words(link), self._span_of(link)))
        if (more := len(found.doubtful_links) - _MOST_LINKS) > 0:
            self._page.addWidget(label(self.tr("……另有{0}条，在总览的关联表里。").format(more), "soft"))

    def _link_words(self, link: Link) -> str:
        document = self._editor.document
        ends = f"{told(node_name(document, link.measure or link.task))} ← {told(node_name(document, link.point))}"
        strength = self.tr("直接延续") if link.strength is Strength.DIRECT else self.tr("工作基础")
        return f"{beside(ends, strength)}{told(link.why)}"

    def _span_of(self, link: Link) -> Span:
        return self._editor.document.outline[link.measure or link.task].heading

    def _repairs(self, found: ImportReport) -> None:
        """Kinds from top to bottom, certainties from left to right."""
        certainties = (
            (Certainty.CERTAIN, self.tr("确定")),
            (Certainty.PROBABLE, self.tr("很可能")),
            (Certainty.DOUBTFUL, self.tr("存疑")),
        )
        kinds = [(kind, name) for kind, name in self._kinds() if found.repairs_of(kind)]
        if not kinds:
            self._page.addWidget(label(self.tr("没有提出校订。"), "soft"))
            return
        grid = self._grid()
        for column, (_, name) in enumerate(certainties, 1):
            grid.addWidget(label(name, "soft"), 0, column, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(self.tr("合计"), "soft"), 0, 4, Qt.AlignmentFlag.AlignRight)
        for row, (kind, name) in enumerate(kinds, 1):
            counts = [found.repairs.get((kind, certainty), 0) for certainty, _ in certainties]
            self._count_row(grid, row, name, [*counts, found.repairs_of(kind)])
        sums = [sum(found.repairs.get((kind, one), 0) for kind, _ in kinds) for one, _ in certainties]
        self._count_row(grid, len(kinds) + 1, self.tr("合计"), [*sums, sum(sums)])
        grid.setColumnStretch(5, 1)

    def _count_row(self, grid: QGridLayout, row: int, name: str, counts: list[int]) -> None:
        grid.addWidget(label(name, "soft"), row, 0)
        for column, count in enumerate(counts, 1):
            cell = label(str(count) if count else "—", "" if count else "soft")
            cell.setAccessibleName(f"{name} {count}")
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignRight)
        self._values[f"repairs {name}"] = cell

    def _kinds(self) -> list[tuple[RepairKind, str]]:
        return [
            (RepairKind.ADVERTISEMENT, self.tr("混入广告")),
            (RepairKind.LOST_CHARACTER, self.tr("脱字")),
            (RepairKind.LOST_QUOTATION, self.tr("脱引号")),
            (RepairKind.LOST_STOP, self.tr("脱句号")),
            (RepairKind.WORDING, self.tr("字词")),
            (RepairKind.ORDER, self.tr("次序")),
            (RepairKind.ARITHMETIC, self.tr("数字不合")),
        ]

    # small pieces

    def _heading(self, words: str) -> None:
        if self._page.count():
            self._page.addSpacing(self._theme.px(8))
            self._page.addWidget(rule())
        head = label(words)
        head.setFont(self._theme.font(15))
        self._page.addWidget(head)

    def _rows(self, rows: list[tuple[str, str]]) -> None:
        grid = self._grid()
        for row, (name, words) in enumerate(rows):
            value = label(words, wraps=True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(named(name, words))
            self._values[name] = value
            grid.addWidget(label(name, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(24))
        grid.setVerticalSpacing(self._theme.px(6))
        grid.setColumnMinimumWidth(0, self._theme.px(116))
        self._page.addLayout(grid)
        return grid

    def _link(self, words: str, span: Span) -> NodeLink:
        link = NodeLink(self._theme)
        link.show_node(link.node, words)
        link.clicked.connect(lambda: self.source_wanted.emit(span))
        self._page.addWidget(link)
        return link

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget()
        inside.setProperty("role", "sheet")
        inside.setLayout(self._page)
        self._page.setContentsMargins(px(24), px(20), px(24), px(16))
        self._page.setSpacing(px(8))
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("来源和导入情况"))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(16))
        foot.setSpacing(px(8))
        foot.addWidget(self.copied)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(button(self.tr("关闭"), "", self.close))
        self.lay_out_above(foot, scroll)
        self.setMinimumWidth(self.fitted(640, 0).width())
        self.take_size(680, 720)
