"""What can be done with one answer, made known to palette, sheet of shortcuts and menus: it is the one at the keyboard."""

from __future__ import annotations

import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tabs.chat.answer import AnswerCard
from tabs.chat.answer_menu import KEYS, AnswerMenu
from tabs.chat.exchange import Exchange
from tabs.shared.actions import Action, Actions
from tabs.shared.language import tr


class AtKeyboard(QObject):
    """Knows the answer that has the keyboard, or had it when a palette or a sheet took it.

    :param tab: where the answers are.
    """

    def __init__(self, tab: QWidget) -> None:
        super().__init__(tab)
        self._tab = tab
        self._last: weakref.ref[AnswerCard] | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def card(self) -> AnswerCard | None:
        """The answer; ``None`` while the keyboard is elsewhere in the tab."""
        focus = QApplication.focusWidget()
        found = _card_of(focus)
        if found is not None or (focus is not None and self._tab.isAncestorOf(focus)):
            return found if found is not None and self._tab.isAncestorOf(found) else None
        last = self._last() if self._last is not None else None
        return last if last is not None and isValid(last) and last.isVisible() else None

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._tab.isAncestorOf(now):
            card = _card_of(now)
            self._last = weakref.ref(card) if card is not None else None


def make_answers_known(acts: Actions, tab: QWidget) -> None:
    """Tell of what the menu of an answer offers."""
    at = AtKeyboard(tab)
    titles: dict[str, tuple[str, Callable[[AnswerMenu], QAction | None]]] = {
        "chat.answer_alone": (tr("Show this answer alone, or all side by side"), lambda menu: menu.alone),
        "chat.answer_left": (tr("Move this answer to the left"), lambda menu: menu.to_left),
        "chat.answer_right": (tr("Move this answer to the right"), lambda menu: menu.to_right),
        "chat.answer_equal": (tr("Make all answers equally wide"), lambda menu: menu.equal),
        "chat.answer_redo": (tr("Ask the model of this answer again"), lambda menu: menu.redo),
        "chat.answer_add": (tr("Add a model to these answers"), _adding),
        "chat.answer_continue": (tr("Continue this answer from where it stopped"), lambda menu: menu.go_on),
        "chat.answer_only": (tr("Use only this answer as context"), lambda menu: menu.only),
        "chat.answer_code": (tr("Copy the code of this answer"), lambda menu: menu.code),
        "chat.answer_review": (tr("Have this answer reviewed by other models"), lambda menu: menu.review),
        "chat.answer_edit": (tr("Edit this answer"), lambda menu: menu.edit),
        "chat.answer_back": (tr("Take the new words of this answer back"), lambda menu: menu.back),
        "chat.answer_sent": (tr("Show what was sent for this answer"), lambda menu: menu.request),
    }
    for name, (title, of) in titles.items():

        def action(of: Callable[[AnswerMenu], QAction | None] = of) -> QAction | None:
            card = at.card()
            found = of(card.more_button) if card is not None else None
            return found if found is not None and found.isVisible() and found.isEnabled() else None

        def can(action: Callable[[], QAction | None] = action) -> bool:
            return action() is not None

        def do(action: Callable[[], QAction | None] = action) -> None:
            found = action()
            if found is not None:
                found.trigger()

        acts.add(
            Action(name, title, do, KEYS.get(name, ""), words=tr("column", meaning="search"), icon="chat", can=can)
        )


def _adding(menu: AnswerMenu) -> QAction | None:
    """What adds a model to the answers beside one."""
    exchange = menu.parentWidget()
    while exchange is not None and not isinstance(exchange, Exchange):
        exchange = exchange.parentWidget()
    return exchange.menu.add if exchange is not None else None


def _card_of(widget: QWidget | None) -> AnswerCard | None:
    while widget is not None and not isinstance(widget, AnswerCard):
        widget = widget.parentWidget()
    return widget
