"""How everything looks: colours with one meaning each, a type scale, spacing in fours."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from resources.fonts import roles
from ui.style_sheet import style_sheet

if TYPE_CHECKING:
    from models.workspace.lamp import Colour

_STYLE = "fusion"  # the same drawing on every system; a native one paints under the style sheet
INTERFACE_PX, TEXT_PX = 13.0, 15.5
SMALLEST, LARGEST = 0.75, 2.5
_SANS = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC")
_SERIF = ("Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC")


class Tone(StrEnum):
    """Which of the three sets of colours is worn; `system` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One meaning each. `accent` is for what is selected, figures and actions; red, amber and
    green only for lamps and verdicts; `amber_ink` is amber dark enough to be read; `line` parts
    sheets and rows, `edge` shows where something can be typed or pressed; `raised` is the ground of
    what lies over everything for a moment: menus, lists that drop down, calendars."""

    paper: str
    desk: str
    raised: str
    line: str
    edge: str
    ink: str
    soft: str
    accent: str
    on_accent: str
    red: str
    amber: str
    amber_ink: str
    green: str
    selected: str
    ground: str
    wash: str
    hit: str

    def of_lamp(self, colour: Colour) -> str:
        return {
            "red": self.red,
            "amber": self.amber,
            "green": self.green,
            "blue": self.accent,
            "grey": self.soft,
        }[colour]


LIGHT = Colours(
    paper="#fbfaf7",
    desk="#f1efe9",
    raised="#ffffff",
    line="#e3e0d8",
    edge="#8c8981",
    ink="#23272e",
    soft="#636a76",
    accent="#2b4c7e",
    on_accent="#ffffff",
    red="#b5382a",
    amber="#b97c10",
    amber_ink="#8a5a06",
    green="#2a7353",
    selected="#e4eaf4",
    ground="#ebeae6",
    wash="#fdf1c1",
    hit="#ffdf80",
)
DARK = Colours(
    paper="#1d2025",
    desk="#181a1e",
    raised="#24282f",
    line="#31353c",
    edge="#727883",
    ink="#e4e2dc",
    soft="#9aa1ad",
    accent="#8fb0e3",
    on_accent="#14181f",
    red="#ee8a7f",
    amber="#e0a84a",
    amber_ink="#e0a84a",
    green="#6cc09a",
    selected="#2a3446",
    ground="#272c34",
    wash="#4a411f",
    hit="#6b5a1c",
)
CONTRAST = Colours(
    paper="#000000",
    desk="#000000",
    raised="#1a1a1a",
    line="#8c8c8c",
    edge="#a6a6a6",
    ink="#ffffff",
    soft="#d9d9d9",
    accent="#ffe14d",
    on_accent="#000000",
    red="#ff8f85",
    amber="#ffc74d",
    amber_ink="#ffc74d",
    green="#6dffb0",
    selected="#003a75",
    ground="#2b2b2b",
    wash="#4d4000",
    hit="#7a6600",
)
_SETS = {Tone.LIGHT: LIGHT, Tone.DARK: DARK, Tone.CONTRAST: CONTRAST}


class Theme(QObject):
    """What everything that paints asks. `changed` comes after the application wears the new look."""

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        if application.style().name() != _STYLE:
            application.setStyle(_STYLE)
        self.tone = Tone.SYSTEM
        self.interface_scale = 1.0
        self.text_scale = 1.0
        self.sans, self.serif = _families()
        self.colours = LIGHT
        self._is_put_on = False
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def wear(self, tone: Tone, interface_scale: float = 1.0, text_scale: float = 1.0) -> None:
        """Put a look on. Scales are kept between 0.75 and 2.5."""
        self.choose(tone, interface_scale, text_scale)
        self.put_on()
        self.changed.emit()

    def choose(self, tone: Tone, interface_scale: float = 1.0, text_scale: float = 1.0) -> None:
        """Lay a look out: colours, sizes and faces hold, and `put_on` is still to come."""
        self._is_put_on = False
        self.tone = tone
        self.interface_scale = min(max(interface_scale, SMALLEST), LARGEST)
        self.text_scale = min(max(text_scale, SMALLEST), LARGEST)
        self.colours = _SETS[self._worn()]
        self._application.setFont(self.font())
        self._application.setPalette(palette(self.colours))

    def put_on(self) -> None:
        """The style sheet, unless it is on already. The first window is made before: under a sheet every widget that
        comes to its parent is styled anew with all that is in it, time and again on the way up."""
        if not self._is_put_on:
            self._application.setStyleSheet(style_sheet(asdict(self.colours), self.px))
            self._is_put_on = True

    def px(self, length: float) -> int:
        """A length of the drawing at 100 %, at the present size of the interface."""
        return round(length * self.interface_scale)

    def font(self, size: float = INTERFACE_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The voice of the interface; `size` in pixels at 100 %."""
        return _font(self.sans, size * self.interface_scale, weight)

    def text_font(self, size: float = TEXT_PX) -> QFont:
        """The voice of the document."""
        return _font(self.serif, size * self.text_scale, QFont.Weight.Normal)

    def heading_font(self, size: float, weight: QFont.Weight = QFont.Weight.Bold) -> QFont:
        """The voice of the document where it stands among words of the interface: never smaller than they are."""
        return _font(self.serif, size * max(self.text_scale, self.interface_scale), weight)

    def colour(self, name: str) -> QColor:
        """A colour by its name in `Colours`."""
        return QColor(getattr(self.colours, name))

    def lamp(self, colour: Colour) -> QColor:
        return QColor(self.colours.of_lamp(colour))

    def _worn(self) -> Tone:
        if self.tone is not Tone.SYSTEM:
            return self.tone
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Tone.DARK if dark else Tone.LIGHT

    def _follow_system(self) -> None:
        if self.tone is Tone.SYSTEM and _SETS[self._worn()] is not self.colours:
            self.wear(self.tone, self.interface_scale, self.text_scale)


def palette(colours: Colours) -> QPalette:
    """For what the style sheet does not reach: standard dialogs, selections, menus of the system."""
    role = QPalette.ColorRole
    found = QPalette()
    for part, name in (
        (role.Window, colours.paper),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.desk),
        (role.Button, colours.paper),
        (role.ToolTipBase, colours.paper),
        (role.WindowText, colours.ink),
        (role.Text, colours.ink),
        (role.ButtonText, colours.ink),
        (role.ToolTipText, colours.ink),
        (role.BrightText, colours.red),
        (role.PlaceholderText, colours.soft),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.Mid, colours.line),
        (role.Midlight, colours.line),
        (role.Light, colours.paper),
        (role.Dark, colours.soft),
        (role.Accent, colours.accent),
    ):
        found.setColor(part, QColor(name))
    for part in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, part, QColor(colours.soft))
    return found


def _font(families: list[str], pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(families)
    font.setPixelSize(max(8, round(pixels)))
    font.setWeight(weight)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def _families() -> tuple[list[str], list[str]]:
    """The faces of interface and document: the system's own where it has them, else those that
    ship; behind them one that holds every character, so that no box is seen."""
    sans = [name for name in _SANS if QFontDatabase.hasFamily(name)][:1]
    serif = [name for name in _SERIF if QFontDatabase.hasFamily(name)][:1]
    whole = sans or _shipped("screen_sans")
    return whole, [*(serif or _shipped("screen_serif")), *whole]


def _shipped(role: str) -> list[str]:
    handles = [QFontDatabase.addApplicationFont(str(file)) for file in roles()[role].shipped]
    return QFontDatabase.applicationFontFamilies(handles[0])
