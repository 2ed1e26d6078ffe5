from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tabs.chat.composer import Composer
from tabs.shared import scaling
from tests.tabs.hub import StoreHub


def made(qtbot: QtBot, hub: StoreHub, width: int) -> Composer:
    composer = Composer(hub)
    qtbot.addWidget(composer)
    composer.models.show_choice(["practice/steady", "practice/bright", "practice/quick"], one=False)
    composer.resize(width, 240)
    composer.show()
    return composer


def beside(one: QWidget, other: QWidget) -> bool:
    """Whether two stand on one line."""
    return abs(one.geometry().center().y() - other.geometry().center().y()) <= 1


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("width", [320, 540, 800, 1000])
def test_no_choice_is_shortened_while_a_line_has_room_for_it(
    qtbot: QtBot, qapp: QApplication, hub: StoreHub, width: int, scale: int
) -> None:
    """How a prompt is asked can be read beside the box at every width and size of letters, and what sends it is whole."""
    scaling.show(qapp, "light", scale)
    composer = made(qtbot, hub, width * scale // 100)
    qtbot.wait(20)
    card = composer.estimate.parentWidget()
    assert card is not None
    inside = card.contentsRect().width()
    for choice in (composer.preset, composer.strategy, composer.models, composer.send_button, composer.options_button):
        assert choice.width() >= min(choice.sizeHint().width(), inside - 80 * scale // 100)
        assert choice.geometry().right() <= inside


def test_lines_are_broken_only_where_there_is_little_room(qtbot: QtBot, hub: StoreHub) -> None:
    """In a wide window all stands on one line; in a narrow one the choices stand above what sends the prompt."""
    composer = made(qtbot, hub, 1000)
    composer.models.show_choice(["practice/steady"], one=True)
    qtbot.waitUntil(lambda: beside(composer.models, composer.attach_button), timeout=2000)
    composer.resize(400, 240)
    qtbot.waitUntil(lambda: composer.models.geometry().bottom() < composer.send_button.y(), timeout=2000)
    assert beside(composer.preset, composer.strategy)
    assert composer.estimate.x() > composer.library_button.x()


def test_a_mark_stands_beside_the_choices_and_breaks_no_other_line(qtbot: QtBot, hub: StoreHub) -> None:
    """What the prompt is besides is seen in a narrow window too, and what sends it keeps its place."""
    composer = made(qtbot, hub, 360)
    composer.nameless.setChecked(True)
    composer.anew.setChecked(True)
    qtbot.waitUntil(lambda: composer.fresh.width() >= composer.fresh.sizeHint().width(), timeout=2000)
    assert composer.fresh.geometry().bottom() < composer.send_button.y()
    assert beside(composer.attach_button, composer.send_button)
