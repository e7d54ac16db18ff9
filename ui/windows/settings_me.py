"""The page about the person at this machine: name, language, colours, sizes."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.editor import Editor
from ui.opening import login_name
from ui.panels.chooser import Chooser
from ui.panels.flow import button, label
from ui.panels.kept_line import KeptLine
from ui.panels.number_box import NumberBox
from ui.preferences import Preferences
from ui.theme import LARGEST, SMALLEST, Theme, Tone
from ui.windows.settings_page import SettingsPage


class MyPage(SettingsPage):
    """None of this lies in the workspace: it may be changed where a file is read only."""

    def __init__(self, editor: Editor, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.introduce(self.tr("我"), self.tr("只管这台电脑上的这个人，不写进工作文件。"))
        self._editor = editor
        self._preferences = preferences
        self.name = KeptLine(self.tr("署名"), theme, self._sign)
        self.name.line.setPlaceholderText(login_name())
        self.language = Chooser(self.tr("界面语言"), least=10)
        self.language.addItem("中文", "zh")
        self.language.addItem("English", "en")
        self.tone = Chooser(self.tr("明暗"), least=10)
        for name, tone in (
            (self.tr("跟随系统"), Tone.SYSTEM),
            (self.tr("浅色"), Tone.LIGHT),
            (self.tr("深色"), Tone.DARK),
            (self.tr("高对比"), Tone.CONTRAST),
        ):
            self.tone.addItem(name, tone.value)
        least, most = round(SMALLEST * 100), round(LARGEST * 100)
        self.interface_size = NumberBox(self.tr("界面大小"), least, most, " %")
        self.text_size = NumberBox(self.tr("正文大小"), least, most, " %")
        for size in (self.interface_size, self.text_size):
            size.setSingleStep(5)
        self.sample = self._sample()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        theme = self._theme
        self.name.show_words(self._preferences.actor)
        self.signed.setText(self.tr("写进每一条修改记录。现在署的是“{0}”。").format(self._editor.actor))
        boxes = (self.language, self.tone, self.interface_size, self.text_size)
        blocked = [QSignalBlocker(box) for box in boxes]
        self.language.setCurrentIndex(self.language.findData(self._preferences.language))
        self.tone.setCurrentIndex(self.tone.findData(theme.tone.value))
        self.interface_size.setValue(round(theme.interface_scale * 100))
        self.text_size.setValue(round(theme.text_scale * 100))
        for blocker in blocked:
            blocker.unblock()
        self._sample_text.setFont(theme.text_font())

    # inside

    def _sign(self, words: str) -> str:
        self._preferences.actor = " ".join(words.split())
        self._editor.sign(self._preferences.actor or login_name())
        return ""

    def _speak(self) -> None:
        self._preferences.language = str(self.language.currentData())

    def _wear(self) -> None:
        tone, theme, preferences = Tone(str(self.tone.currentData())), self._theme, self._preferences
        interface, text = self.interface_size.value() / 100, self.text_size.value() / 100
        preferences.tone, preferences.interface_scale, preferences.text_scale = tone, interface, text
        theme.wear(tone, interface, text)

    def _connect(self) -> None:
        self.language.activated.connect(lambda _: self._speak())
        self.tone.activated.connect(lambda _: self._wear())
        for size in (self.interface_size, self.text_size):
            size.valueChanged.connect(lambda _: self._wear())

    def _sample(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        snapshot = self._editor.snapshot
        task = snapshot.tasks[0]
        self._sample_text = label(f"{snapshot.reading.marker(task)}{snapshot.reading.title(task)}", wraps=True)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(self._theme.px(16), self._theme.px(12), self._theme.px(16), self._theme.px(12))
        layout.setSpacing(self._theme.px(8))
        layout.addWidget(label(self.tr("界面的字：牵头单位　完成时限　填报"), "soft", wraps=True))
        layout.addWidget(self._sample_text)
        return frame

    def _lay_out(self) -> None:
        self.signed = label(role="soft", wraps=True)
        grid = self.grid()
        hint = self.tr("改了立即生效，看下面的样子。")
        rows: tuple[tuple[str, QWidget, QWidget | None], ...] = (
            (self.tr("署名"), self.name, self.signed),
            (self.tr("界面语言"), self.language, label(self.tr("下次启动时生效。"), "soft")),
            (self.tr("明暗"), self.tone, None),
            (self.tr("界面大小"), _stepped(self.interface_size), label(hint, "soft", wraps=True)),
            (self.tr("正文大小"), _stepped(self.text_size), None),
        )
        for row, (name, field, about) in enumerate(rows):
            _place(grid, row, name, field, about)
        grid.setColumnStretch(2, 1)
        self.body.addWidget(self.sample)
        self.body.addStretch(1)


def _stepped(box: NumberBox) -> QWidget:
    """The number between two buttons for the mouse."""
    found = QWidget()
    row = QHBoxLayout(found)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    less, more = button("−", "", box.stepDown), button("＋", "", box.stepUp)
    box.setButtonSymbols(box.ButtonSymbols.NoButtons)
    less.setAccessibleName(f"{box.accessibleName()} −")
    more.setAccessibleName(f"{box.accessibleName()} ＋")
    for widget in (less, box, more):
        row.addWidget(widget, 1 if widget is box else 0)
    return found


def _place(grid: QGridLayout, row: int, name: str, field: QWidget, about: QWidget | None) -> None:
    grid.addWidget(label(name, "soft"), row, 0)
    grid.addWidget(field, row, 1)
    if about is not None:
        grid.addWidget(about, row, 2, Qt.AlignmentFlag.AlignVCenter)
