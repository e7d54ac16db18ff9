"""The page of the rule of the lamp."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from models.workspace.lamp import SHAPES, Colour, LampRule
from models.workspace.settings import lamp_rules
from ui.editor import Editor
from ui.model_words import told, word
from ui.panels.chooser import Chooser
from ui.panels.flow import label, set_role
from ui.panels.kept_line import KeptLine
from ui.panels.number_box import NumberBox
from ui.theme import Theme
from ui.windows.settings_page import SettingsPage

translate = QCoreApplication.translate
_MOST = 999


class LampPage(SettingsPage):
    """Each rule with its colour, shape, word and number, in the order in which they are asked."""

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.introduce(self.tr("警示规则"), self.tr("从上往下对，先符合的一条说了算。人工改灯一律要写明理由。"))
        grid = self.grid()
        names = (self.tr("情形"), self.tr("灯"), self.tr("颜色"), self.tr("灯形"), self.tr("用语"), self.tr("界限"))
        for column, name in enumerate(names):
            grid.addWidget(label(name, "soft"), 0, column)
        rules = lamp_rules(editor.snapshot.register)
        self.rows = {rule.name: LampRow(rule, editor, theme, grid, row) for row, rule in enumerate(rules, 1)}
        self._editor = editor
        grid.setColumnStretch(0, 1)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        for rule in lamp_rules(self._editor.snapshot.register):
            if rule.name in self.rows:
                self.rows[rule.name].show_rule(rule)

    def keep_pending(self) -> None:
        super().keep_pending()
        for row in self.rows.values():
            row.keep_threshold()


class LampRow:
    """The controls of one rule."""

    def __init__(self, rule: LampRule, editor: Editor, theme: Theme, grid: QGridLayout, row: int) -> None:
        self._rule = rule
        self._editor = editor
        self.when = label(wraps=True)
        self.lamp = QLabel()
        self.colour = Chooser(translate("LampRow", "颜色：{0}").format(told(rule.asks)), least=4)
        for colour in Colour:
            self.colour.addItem(word(colour.word), colour.word)
        self.shape = Chooser(translate("LampRow", "灯形：{0}").format(told(rule.asks)), least=3)
        for shape in SHAPES:
            self.shape.addItem(shape, shape)
        self.word = KeptLine(translate("LampRow", "用语：{0}").format(told(rule.asks)), theme, self._keep_word)
        self.threshold = self._number(rule) if rule.counts else None
        self._connect()
        fields = (self.when, self.lamp, self.colour, self.shape, self.word, self.threshold or label("—", "soft"))
        for column, widget in enumerate(fields):
            grid.addWidget(widget, row, column)
        grid.setColumnMinimumWidth(4, theme.px(120))

    def show_rule(self, rule: LampRule) -> None:
        """What holds now."""
        self._rule = rule
        self.when.setText(told(rule.asks))
        self.lamp.setText(rule.shape)
        set_role(self.lamp, "lamp", rule.colour.value)
        self.lamp.setAccessibleName(told(rule.line))
        self.colour.setCurrentIndex(self.colour.findData(rule.colour.word))
        self.shape.setCurrentIndex(self.shape.findData(rule.shape))
        self.word.show_words(rule.word)
        self.word.freeze(self._editor.read_only)
        if self.threshold is not None:
            with QSignalBlocker(self.threshold):
                self.threshold.setValue(rule.threshold or 0)
            self.threshold.setReadOnly(self._editor.read_only)
        for chooser in (self.colour, self.shape):
            chooser.setEnabled(not self._editor.read_only)

    # inside

    def _number(self, rule: LampRule) -> NumberBox:
        unit = translate("LampRow", " 天") if rule.counts == "天数" else translate("LampRow", " 个百分点")
        return NumberBox(translate("LampRow", "界限：{0}").format(told(rule.asks)), 0, _MOST, unit)

    def _keep_word(self, words: str) -> str:
        return self._keep("lamp_word", words)

    def _connect(self) -> None:
        self.colour.activated.connect(lambda _: self._keep("lamp_colour", str(self.colour.currentData())))
        self.shape.activated.connect(lambda _: self._keep("lamp_shape", str(self.shape.currentData())))
        if self.threshold is not None:
            self.threshold.editingFinished.connect(self.keep_threshold)

    def keep_threshold(self) -> None:
        """Keep the number that is typed."""
        if self.threshold is not None and self.threshold.value() != self._rule.threshold:
            self._keep("lamp_threshold", str(self.threshold.value()))

    def _keep(self, part: str, words: str) -> str:
        typed = {f"{part}@{self._rule.name}": words}
        label_ = f"设置警示规则“{self._rule.word}”"
        return self._editor.refusal_of(lambda: self._editor.set_office(typed, label_))
