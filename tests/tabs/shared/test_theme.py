from __future__ import annotations

from typing import Literal

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared import theme
from tabs.shared.icons import IconButton
from tabs.shared.safe_text import one_line, visible

PAIRS = [("text", "surface"), ("text", "window"), ("muted", "surface"), ("muted", "window"), ("muted", "sunken")]
PAIRS += [("accent", "surface"), ("accent_text", "accent"), ("accent", "accent_soft"), ("text", "accent_soft")]
PAIRS += [(tone, f"{tone}_soft") for tone in ("danger", "warning", "success")]


def luminance(color: str) -> float:
    """Relative luminance, after WCAG 2.2."""
    parts = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_everything_can_be_read(name: Literal["light", "dark"]) -> None:
    """Text and code keep a contrast of 4.5 to 1 on every background they stand on."""
    colors = theme.colors(name)
    poor = [pair for pair in PAIRS if contrast(getattr(colors, pair[0]), getattr(colors, pair[1])) < 4.5]
    poor += [(kind, "sunken") for kind, color in colors.syntax.items() if contrast(color, colors.sunken) < 4.5]
    assert not poor


def test_a_widget_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    """Switching the theme changes the colours of what is shown already."""
    widget = QWidget()
    qtbot.addWidget(widget)
    button = IconButton("copy", "Copy", widget)
    theme.apply(qapp, "light")
    before = button.icon().cacheKey()
    assert theme.colors_of(widget).name == "light"
    theme.apply(qapp, "dark")
    assert theme.colors_of(widget).name == "dark"
    assert button.icon().cacheKey() != before
    theme.apply(qapp, "light")


def test_light_is_shown_where_the_system_says_nothing() -> None:
    """A screen without a colour scheme gets the light theme, unless the person chose."""
    assert theme.resolve("system") == "light"
    assert theme.resolve("dark") == "dark"


def test_characters_that_hide_or_reorder_are_spelled_out() -> None:
    """What a text says is what its reader sees; line ends become line feeds."""
    assert visible("a\u202eb\x1b[0m\r\nc\td\u200b") == "a⟨U+202E⟩b⟨U+001B⟩[0m\nc\td⟨U+200B⟩"
    assert visible("plain\nÄ") == "plain\nÄ"


def test_one_line_is_short() -> None:
    """A title is one line and ends in an ellipsis when it was cut."""
    assert one_line("a\n b\tc") == "a b c"
    assert one_line("x" * 300, 10) == "x" * 9 + "…"
