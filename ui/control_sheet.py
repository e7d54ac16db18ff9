"""What everything that can be typed into, pressed or ticked wears: its edge, its focus, its signs."""

from __future__ import annotations

# Two pixels in the colour of choice are the focus; a pixel less inside keeps everything in its place.
CONTROLS = """
QPushButton, QToolButton { background: @paper@; color: @ink@; border: 1px solid @edge@; border-radius: @px6@;
    padding: @px4@ @px12@; }
QPushButton:hover, QToolButton:hover { background: @desk@; border: 1px solid @soft@; }
QPushButton:pressed, QToolButton:pressed { background: @ground@; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent@; padding: @px4-1@ @px12-1@; }
QPushButton:disabled, QToolButton:disabled { color: @edge@; background: @desk@; border: 1px dashed @line@; }
QPushButton[role="primary"], QPushButton:default { background: @accent@; color: @on_accent@;
    border: 1px solid @accent@; }
QPushButton[role="primary"]:disabled, QPushButton:default:disabled { background: @desk@; color: @edge@;
    border: 1px dashed @line@; }
QPushButton[role="primary"]:hover:enabled { background: @accent@; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border: 2px solid @ink@; padding: @px4-1@ @px12-1@; }
QPushButton[role="chip"], QToolButton[role="chip"] { border-radius: @px12@; padding: @px3@ @px10@; }
QPushButton[role="chip"]:checked, QToolButton[role="chip"][on="true"] { background: @selected@; color: @accent@;
    border: 1px solid @accent@; }
QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus { border: 2px solid @accent@;
    padding: @px3-1@ @px10-1@; }
QPushButton[role="link"], QToolButton[role="link"] { border: 1px solid transparent; background: transparent;
    color: @accent@; padding: 1px @px4@; border-radius: 3px; }
QPushButton[role="link"][doubt="true"] { color: @amber_ink@; }
QPushButton[role="link"]:hover:enabled, QToolButton[role="link"]:hover:enabled { text-decoration: underline; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: 1px solid @accent@; }
QPushButton[role="link"]:disabled { color: @edge@; }
QToolButton::menu-indicator { image: none; }
QToolButton::menu-button { border: none; width: @px16@; }
QToolButton::menu-arrow, QToolButton::down-arrow { image: @icon:collapse:soft@; width: @px10@; height: @px10@; }
QToolButton[role="tab"], QPushButton[role="tab"] { border: 1px solid transparent; border-bottom: 2px solid transparent;
    border-radius: 0; background: transparent; color: @soft@; padding: @px9-1@ @px2@ @px8@ @px2@;
    margin-right: @px16-2@; }
QPushButton[role="tab"]:disabled { color: @edge@; }
QPushButton[role="tab"]:checked { color: @ink@; border-bottom: 2px solid @accent@; }
QPushButton[role="tab"]:hover:enabled { color: @ink@; }
QPushButton[role="tab"]:focus { color: @accent@; border: 1px solid @accent@; border-bottom: 2px solid @accent@; }
QPushButton[role="tab"][clicked="true"]:focus { color: @ink@; border-color: transparent; }
QPushButton[role="tab"][clicked="true"]:focus:checked { border-bottom: 2px solid @accent@; }

QLineEdit, QComboBox, QPlainTextEdit, QTextEdit[role="entry"], QAbstractSpinBox { background: @paper@; color: @ink@;
    border: 1px solid @edge@; border-radius: @px6@; padding: @px4@ @px8@; selection-background-color: @accent@;
    selection-color: @on_accent@; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit[role="entry"]:focus, QAbstractSpinBox:focus {
    border: 2px solid @accent@; padding: @px4-1@ @px8-1@; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @desk@; border: 1px solid @line@; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border: 2px solid @accent@; }
QLineEdit[refused="true"], QComboBox[refused="true"] { border: 1px solid @red@; }
QLineEdit[refused="true"]:focus, QComboBox[refused="true"]:focus { border: 2px solid @red@;
    padding: @px4-1@ @px8-1@; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled { background: @desk@;
    color: @soft@; border: 1px dashed @line@; }
QLineEdit, QMenu, QPushButton { icon-size: @px16@; }
QLineEdit { lineedit-clear-button-icon: @icon:clear:soft@; }
QAbstractItemView QLineEdit, QAbstractItemView QLineEdit:focus, QAbstractItemView QComboBox,
QAbstractItemView QComboBox:focus { border: 2px solid @accent@; border-radius: 0; padding: 0 @px3@; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QComboBox QLineEdit:read-only, QComboBox QLineEdit:disabled,
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QAbstractSpinBox QLineEdit:read-only,
QAbstractSpinBox QLineEdit:disabled, QAbstractItemView QComboBox QLineEdit,
QAbstractItemView QComboBox QLineEdit:focus { border: none; border-radius: 0; padding: 0; background: transparent; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: @px24@; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: @icon:collapse:soft@; width: @px12@; height: @px12@; }
QComboBox::down-arrow:disabled, QDateEdit::down-arrow:disabled { image: @icon:collapse:line@; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus, QListView[role="drop-down"] { background: @raised@;
    border: 1px solid @edge@; selection-background-color: @selected@; selection-color: @accent@; outline: none;
    padding: @px2@; }
QComboBox QAbstractItemView::item, QListView[role="drop-down"]::item { padding: @px4@ @px6@; }
QAbstractSpinBox { padding-right: @px16@; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: @px16@;
    subcontrol-origin: border; right: @px4@; }
QAbstractSpinBox::up-button { subcontrol-position: top right; top: @px3@; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; bottom: @px3@; }
QAbstractSpinBox::up-arrow { image: @icon:up:soft@; width: @px10@; height: @px10@; }
QAbstractSpinBox::down-arrow { image: @icon:collapse:soft@; width: @px10@; height: @px10@; }
QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::up-arrow:disabled { image: @icon:up:line@; }
QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::down-arrow:disabled { image: @icon:collapse:line@; }

QCheckBox, QRadioButton { spacing: @px6@; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }
QCheckBox:disabled, QRadioButton:disabled { color: @edge@; }
QCheckBox::indicator, QGroupBox::indicator, QAbstractItemView::indicator, QRadioButton::indicator { width: @px12@;
    height: @px12@; background: @paper@; border: 1px solid @edge@; border-radius: 3px; }
QRadioButton::indicator { border-radius: @px6@; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border: 1px solid @accent@; }
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: @accent@; border: 1px solid @accent@; image: @icon:check:on_accent@; }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: @accent@;
    border: 1px solid @accent@; image: @icon:dash:on_accent@; }
QRadioButton::indicator:checked { border: 1px solid @accent@; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 @accent@, stop: 0.5 @accent@, stop: 0.6 @paper@, stop: 1 @paper@); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent@; width: @px12-2@;
    height: @px12-2@; }
QCheckBox::indicator:checked:focus, QCheckBox::indicator:indeterminate:focus { border: 2px solid @ink@; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @desk@; border: 1px dashed @edge@; }
QCheckBox::indicator:checked:disabled { image: @icon:check:edge@; }
QCheckBox::indicator:indeterminate:disabled { image: @icon:dash:edge@; }

QMenuBar { background: @paper@; color: @ink@; }
QMenuBar::item { padding: @px4@ @px8@; background: transparent; }
QMenuBar::item:selected { background: @selected@; color: @accent@; }
QMenu { background: @raised@; color: @ink@; border: 1px solid @edge@; padding: @px4@; }
QMenu::item { padding: @px4@ @px24@ @px4@ @px12@; border-radius: 4px; }
QMenu::item:selected { background: @selected@; color: @accent@; }
QMenu::item:disabled { color: @edge@; }
QMenu::icon { left: @px8@; }
QMenu::indicator { width: @px12@; height: @px12@; left: @px8@; }
QMenu::indicator:checked { image: @icon:check:accent@; }
QMenu::right-arrow { image: @icon:expand:soft@; width: @px10@; height: @px10@; right: @px6@; }
QMenu::separator { height: 1px; background: @line@; margin: @px4@ @px8@; }
QProgressBar { border: none; background: @ground@; color: @ink@; border-radius: 3px; height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }

QWidget[lamp="red"] { color: @red@; }
QWidget[lamp="amber"] { color: @amber@; }
QWidget[lamp="green"] { color: @green@; }
QWidget[lamp="grey"] { color: @soft@; }
QWidget[lamp="blue"] { color: @accent@; }
"""
