from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.labels import text_label
from tabs.shared.shrinking import Shrinking

LEAST = 40


def page_of(qtbot: QtBot, words: str) -> tuple[QWidget, Shrinking]:
    """A page with a shrinking part above a part that takes the rest."""
    inside = QWidget()
    QVBoxLayout(inside).addWidget(text_label(words, wrap=True))
    page = QWidget()
    qtbot.addWidget(page)
    part = Shrinking(inside, least=LEAST, parent=page)
    column = QVBoxLayout(page)
    column.addWidget(part)
    column.addWidget(QWidget(page), 1)
    page.resize(400, 600)
    page.show()
    return page, part


def test_it_is_as_high_as_its_words(qtbot: QtBot) -> None:
    """With room enough nothing is scrolled, at whatever width the lines are broken."""
    page, part = page_of(qtbot, "word " * 100)
    inside = part.widget()
    assert inside is not None
    for width in (400, 250, 500):
        page.resize(width, 600)
        qtbot.waitUntil(lambda: part.height() == inside.heightForWidth(part.width()) and part.width() < page.width())
        assert part.verticalScrollBar().maximum() == 0


def test_it_gives_way_in_a_low_page(qtbot: QtBot) -> None:
    """A page can be made low, however many words there are; they are scrolled then."""
    page, part = page_of(qtbot, "word " * 1000)
    assert page.minimumSizeHint().height() < 2 * LEAST
    page.resize(400, 100)
    qtbot.waitUntil(lambda: part.verticalScrollBar().maximum() > 0)
    part.keep(2 * LEAST)
    assert part.minimumSizeHint().height() == 2 * LEAST
