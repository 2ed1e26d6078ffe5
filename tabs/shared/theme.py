"""Light and dark: one set of colours, spacings and letter sizes for every widget, on the Fusion style.

The colours themselves are data, in ``resources/theme``. Widgets style themselves by a property ``role`` that the style
sheet knows (``title``, ``muted``, ``card``, ``primary`` …); those that paint ask :func:`colors_of`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget

Choice = Literal["system", "light", "dark"]

SETTING = "appearance.theme"
"""The setting that overrides what the system wants."""
SCALE_SETTING = "appearance.scale"
"""The setting that makes everything larger or smaller, in percent."""
UNBOUNDED = 16_777_215
"""What Qt has for a size without a bound."""

TINY, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 12, 16, 24
"""Spacings in pixels, from between a label and its value to between the sections of a page."""
RADIUS = 10
"""Rounding of cards, in pixels."""
_PIXELS = re.compile(r"\b([3-9]|\d\d+)px")
"""What grows in the style sheet; lines of one or two pixels stay fine."""
FRAME_MS = 16
"""One frame: nothing repaints more often."""


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme, each colour as ``#rrggbb``. Text on its background keeps a contrast of 4.5 to 1 (WCAG 2.2, AA)."""

    name: Literal["light", "dark"]
    window: str
    surface: str
    """Cards, lists and inputs."""
    sunken: str
    hover: str
    border: str
    border_strong: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    accent_border: str
    danger: str
    danger_soft: str
    danger_border: str
    warning: str
    warning_soft: str
    warning_border: str
    success: str
    success_soft: str
    code: str
    """Background of code."""
    selection: str
    found: str
    """Ground of what is looked for in a text."""
    syntax: Mapping[str, str]
    """Colours of code by kind of token, as Pygments names the kinds; a kind without one has its parent's."""


@cache
def colors(name: Literal["light", "dark"]) -> Colors:
    """The colours of a theme."""
    return Colors(**json.loads(_theme_file(f"{name}.json")))


def colors_of(widget: QWidget) -> Colors:  # noqa: ARG001 - callers need not know that all widgets share one theme
    """The theme a widget is shown in; ask again after a ``PaletteChange``.

    Told by the application's palette: a widget whose style sheet makes it transparent has a black one of its own.
    """
    return colors("dark" if QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else "light")


def resolve(choice: str) -> Literal["light", "dark"]:
    """The theme that a choice means now; light when the system does not say."""
    if choice == "dark":
        return "dark"
    app = QApplication.instance()
    heard = app.property(_HEARD) if app is not None else None
    scheme = QApplication.styleHints().colorScheme() if heard is None else heard
    return "dark" if choice == "system" and scheme is Qt.ColorScheme.Dark else "light"


def apply(app: QApplication, choice: str, scale: int = 100) -> Colors:
    """Show the application in a theme. Applying the one that is shown already costs nothing.

    :param scale: size of letters, icons and spaces, in percent. See :mod:`tabs.shared.scaling` for what is in pixels.
    """
    chosen = colors(resolve(choice))
    if app.property("tutti_theme") == chosen.name and factor() == scale / 100:
        return chosen
    if app.property("tutti_font") is None:
        app.setProperty("tutti_font", app.font())
    app.setProperty("tutti_theme", chosen.name)
    app.setProperty("tutti_scale", scale)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    font = QFont(app.property("tutti_font"))
    if scale != 100 or app.font() != font:
        font.setPointSizeF(QFontInfo(font).pointSizeF() * scale / 100)
        app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_style_sheet(app, chosen))
    return chosen


def factor() -> float:
    """How much larger than usual everything is shown now."""
    app = QApplication.instance()
    return float((app.property("tutti_scale") if app is not None else None) or 100) / 100


def scaled(pixels: int) -> int:
    """A number of pixels at the size that is shown now, for what is painted; widgets and layouts follow by themselves."""
    return round(pixels * factor())


_HEARD = "tutti_scheme"
"""Property of the application: what the system switched to last, none before it did."""


class SystemTheme(QObject):
    """Tells when the system switches between light and dark, and keeps what it switched to for :func:`resolve`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep(None)  # what was heard by a window that is gone may have changed since
        self._told = QApplication.styleHints().colorSchemeChanged.connect(self._heard)

    def release(self) -> None:
        """Hear no more; what is to be shown again may be gone. May be called again."""
        QObject.disconnect(self._told)

    def _heard(self, scheme: Qt.ColorScheme) -> None:
        self._keep(scheme)
        self.changed.emit()

    def _keep(self, scheme: Qt.ColorScheme | None) -> None:
        app = QApplication.instance()
        if app is not None:
            app.setProperty(_HEARD, scheme)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget the look of a role, also when it is visible already."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def _theme_file(name: str) -> str:
    return files("resources").joinpath("theme", name).read_text(encoding="utf-8")


def _style_sheet(app: QApplication, chosen: Colors) -> str:
    base = QFontInfo(app.property("tutti_font")).pixelSize()
    sizes = {"title_px": round(base * 1.6), "heading_px": round(base * 1.15), "small_px": max(10, round(base * 0.88))}
    values = {name: getattr(chosen, name) for name in Colors.__slots__ if name != "syntax"}
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    icons = {f"icon_{name}": _icon_path(f"{name}-{chosen.name}") for name in ("down", "up", "left", "right", "check")}
    plain = Template(_theme_file("window.qss")).substitute(values, **sizes, **icons, mono=mono, radius=RADIUS)
    return plain if factor() == 1 else _PIXELS.sub(lambda found: f"{scaled(int(found[1]))}px", plain)


def _icon_path(name: str) -> str:
    """Where an arrow of the style sheet lies; style sheets read files only, so the package is installed unzipped."""
    with as_file(files("resources").joinpath("theme", f"{name}.svg")) as path:
        return path.as_posix()


def _palette(chosen: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, value in {
        role.Window: chosen.window,
        role.WindowText: chosen.text,
        role.Base: chosen.surface,
        role.AlternateBase: chosen.window,
        role.ToolTipBase: chosen.surface,
        role.ToolTipText: chosen.text,
        role.PlaceholderText: chosen.muted,
        role.Text: chosen.text,
        role.Button: chosen.surface,
        role.ButtonText: chosen.text,
        role.BrightText: chosen.danger,
        role.Link: chosen.accent,
        role.LinkVisited: chosen.accent,
        role.Highlight: chosen.selection,
        role.HighlightedText: chosen.text,
        role.Accent: chosen.accent,
        role.Light: chosen.surface,
        role.Midlight: chosen.hover,
        role.Mid: chosen.border,
        role.Dark: chosen.border_strong,
        role.Shadow: chosen.sunken,
    }.items():
        palette.setColor(name, QColor(value))
    for name in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.muted))
    return palette
