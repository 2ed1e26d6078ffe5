"""The window on a small screen, and with letters of twice the size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.window import language
from tabs.chat.tab import ChatTab
from tabs.runs.tab import RunsTab
from tabs.shared import scaling
from tests.tabs.hub import StoreHub
from tests.tabs.whole import FACTORIES, whole_window

TITLES = [title for title, _ in FACTORIES]
SCREENS = ((100, (640, 480)), (200, (1280, 800)))


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each language of the window."""
    language.use(request.param)
    yield
    language.use(language.ENGLISH)


def shortened(window: QWidget) -> list[str]:
    """Buttons and choices in sight whose words have less room than they need; those that scroll tabs have none."""
    every = [*window.findChildren(QPushButton), *window.findChildren(QToolButton), *window.findChildren(QComboBox)]
    seen = [one for one in every if one.isVisible() and not one.objectName().startswith("Scroll")]
    narrow = [one for one in seen if one.sizeHint().width() > one.width() + 1 and one.width() < 360]
    beyond = [one for one in seen if one.visibleRegion().boundingRect().width() not in {0, one.width()}]
    return [f"{one.accessibleName()} {one.geometry()}" for one in (*narrow, *beyond)]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize(("scale", "size"), SCREENS)
def test_the_window_fits_a_small_screen(
    qtbot: QtBot, qapp: QApplication, hub: StoreHub, scale: int, size: tuple[int, int]
) -> None:
    """Every tab fits a screen of 640 to 480, and one of 1280 to 800 at twice the size, with every label whole, in each
    language.
    """
    scaling.show(qapp, "light", scale)
    window = whole_window(qtbot, hub, size)
    for place, title in enumerate(TITLES):
        window.show_tab(place)
        window.resize(*size)
        qtbot.wait(50)
        least = window.minimumSizeHint()
        assert (least.width() <= size[0], least.height() <= size[1]) == (True, True), (title, least)
        assert (window.width(), window.height()) == size, title
        if title != "Runs":  # the chips of its list keep their words in their own way
            assert not shortened(window.tabs[title]), title


def test_the_list_of_conversations_folds_away_where_there_is_no_room_for_it(qtbot: QtBot, hub: StoreHub) -> None:
    """In a narrow window the conversation has the place; a button brings the list, which goes when one is chosen."""
    window = whole_window(qtbot, hub, (640, 480))
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    assert not chat.conversations.isVisible()
    assert chat.header.list_button.isVisible()
    chat.open("")
    assert chat.header.isVisible(), "nothing leads to the list beside a conversation that is to be begun"
    chat.header.list_button.click()
    assert chat.conversations.isVisible()
    assert window.minimumSizeHint().width() <= 640
    chat.conversations.opened.emit("c")
    assert not chat.conversations.isVisible()
    window.resize(1280, 800)
    qtbot.waitUntil(chat.conversations.isVisible, timeout=2000)


def test_what_a_person_folds_stays_folded(qtbot: QtBot, hub: StoreHub) -> None:
    """Where there is room for the list it is as it was left, also in another start; what is done in it brings it back."""
    window = whole_window(qtbot, hub)
    chat = window.tabs["Chat"]
    assert isinstance(chat, ChatTab)
    assert chat.conversations.isVisible()
    width = chat.conversations.width()
    chat.header.list_button.click()
    assert not chat.conversations.isVisible()
    window.resize(640, 480)
    window.resize(1280, 800)
    qtbot.wait(50)
    assert not chat.conversations.isVisible()
    left = chat.place()
    next(action for action in chat.acts if action.name == "chat.search").do()
    assert chat.conversations.search.isVisible()
    assert abs(chat.conversations.width() - width) <= 1
    chat.put_back(left)
    assert not chat.conversations.isVisible()


def test_a_run_stands_alone_where_there_is_no_room_for_the_list(qtbot: QtBot, hub: StoreHub) -> None:
    """In a narrow window either the runs or the one that is open is seen; each leads to the other."""
    window = whole_window(qtbot, hub, (640, 480))
    window.show_tab(TITLES.index("Runs"))
    runs = window.tabs["Runs"]
    assert isinstance(runs, RunsTab)
    qtbot.waitUntil(runs.detail.isVisible, timeout=2000)
    assert not runs.list.isVisible()
    runs.all_button.click()
    assert runs.list.isVisible()
    assert not runs.detail.isVisible()
    runs.list.clicked.emit(runs.list.model().index(0, 0))
    assert runs.detail.isVisible()
    assert not runs.list.isVisible()
    window.resize(1280, 800)
    qtbot.waitUntil(runs.list.isVisible, timeout=2000)
    assert runs.detail.isVisible()
    assert not runs.all_button.isVisible()
