"""The look that somebody chooses: tone and sizes, remembered for the next start."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.actions import Actions, Deeds
from ui.preferences import Preferences
from ui.theme import Theme, Tone

_STEP = 0.1


_TONES = {"light": Tone.LIGHT, "dark": Tone.DARK, "contrast": Tone.CONTRAST, "system_tone": Tone.SYSTEM}


class Look(QObject):
    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._ticked: dict[Tone, QAction] = {}

    @property
    def deeds(self) -> Deeds:
        return {
            "larger_text": partial(self._size, text=_STEP),
            "smaller_text": partial(self._size, text=-_STEP),
            "larger_interface": partial(self._size, interface=_STEP),
            "smaller_interface": partial(self._size, interface=-_STEP),
            "usual_sizes": self._usual_sizes,
            **{name: partial(self._wear, tone) for name, tone in _TONES.items()},
        }

    def tick(self, actions: Actions) -> None:
        """From now on the tone that is worn has its tick."""
        self._ticked = {tone: actions[name] for name, tone in _TONES.items()}
        for action in self._ticked.values():
            action.setCheckable(True)
        self._theme.changed.connect(self._show_tone)
        self._show_tone()

    def _show_tone(self) -> None:
        for tone, action in self._ticked.items():
            action.setChecked(tone is self._theme.tone)

    def _size(self, *, interface: float = 0.0, text: float = 0.0) -> None:
        """To the next whole step, as the settings count them: 100 %, 110 %, 120 %."""
        theme = self._theme
        theme.wear(theme.tone, round(theme.interface_scale + interface, 1), round(theme.text_scale + text, 1))
        self._keep()

    def _usual_sizes(self) -> None:
        self._theme.wear(self._theme.tone)
        self._keep()

    def _wear(self, tone: Tone) -> None:
        self._theme.wear(tone, self._theme.interface_scale, self._theme.text_scale)
        self._keep()

    def _keep(self) -> None:
        self._preferences.tone = self._theme.tone
        self._preferences.interface_scale = self._theme.interface_scale
        self._preferences.text_scale = self._theme.text_scale
