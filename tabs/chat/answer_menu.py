"""What can be done with one answer beside the others, in the menu of its card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from tabs.shared.actions import native
from tabs.shared.changing import changes
from tabs.shared.icons import IconButton
from tabs.shared.language import tr
from tabs.shared.tab import Tab

KEYS = {
    "chat.answer_alone": "Ctrl+Shift+M",
    "chat.answer_continue": "Ctrl+Shift+E",
    "chat.answer_code": "Ctrl+Shift+C",
    "chat.answer_left": "Alt+Shift+Left",
    "chat.answer_right": "Alt+Shift+Right",
}
"""Shortcuts as they come, by the name of the action; see :mod:`tabs.chat.answer_keys`."""


class AnswerMenu(IconButton):
    """A button with a menu. The keys of what it offers work wherever the keyboard is within the card."""

    move_wanted = Signal(int)
    """By so many columns to the right."""
    alone_wanted = Signal()
    """To be shown alone, or side by side with the others again."""
    equal_wanted = Signal()
    """All columns equally wide."""
    request_wanted = Signal()
    """What exactly the model was sent, to be shown."""
    redo_wanted = Signal()
    """Another answer of its model in its place, beside the others as they are."""
    only_wanted = Signal()
    """To be the context, and no other answer."""
    review_wanted = Signal()
    """To be reviewed by other models."""
    go_on_wanted = Signal()
    """To be gone on with by its model from where it stopped."""
    code_wanted = Signal()
    """Its code, to be copied."""
    edit_wanted = Signal()
    """To be written anew."""
    back_wanted = Signal()
    """The new words to be taken back."""

    def __init__(self, card: QWidget) -> None:
        super().__init__("more", tr("More for this answer"), card)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._card = card
        self.menu_of_card = QMenu(self)
        self.setMenu(self.menu_of_card)
        self.menu_of_card.aboutToShow.connect(self._tell_keys)
        self.alone = self._action(tr("Show alone"), self.alone_wanted)
        self.to_left = self._action(tr("Move to the left"), lambda: self.move_wanted.emit(-1))
        self.to_right = self._action(tr("Move to the right"), lambda: self.move_wanted.emit(1))
        self.equal = self._action(tr("Make all equally wide"), self.equal_wanted)
        self.menu_of_card.addSeparator()
        self.redo = self._action(tr("Ask this model again"), self.redo_wanted.emit)
        self.go_on = self._action(tr("Continue"), self.go_on_wanted.emit)
        self.only = self._action(tr("Use only this as context"), self.only_wanted)
        self.code = self._action(tr("Copy code"), self.code_wanted)
        self.review = self._action(tr("Have it reviewed …"), self.review_wanted)
        self.edit = self._action(tr("Edit this answer …"), self.edit_wanted)
        self.back = self._action(tr("Take the new words back"), self.back_wanted)
        self.request = self._action(tr("Show what was sent …"), self.request_wanted)
        changes(self.redo, self.go_on, self.only, self.review, self.edit, self.back, self.request)
        self._named = {
            "chat.answer_alone": self.alone,
            "chat.answer_left": self.to_left,
            "chat.answer_right": self.to_right,
            "chat.answer_equal": self.equal,
            "chat.answer_redo": self.redo,
            "chat.answer_continue": self.go_on,
            "chat.answer_only": self.only,
            "chat.answer_code": self.code,
            "chat.answer_review": self.review,
            "chat.answer_edit": self.edit,
            "chat.answer_back": self.back,
            "chat.answer_sent": self.request,
        }

    def show_company(self, number: int, *, alone: bool) -> None:
        """Offer what makes sense among so many answers."""
        for action in (self.alone, self.to_left, self.to_right, self.equal):
            action.setVisible(number > 1)
        for action in (self.to_left, self.to_right, self.equal):
            action.setEnabled(not alone)
        self.alone.setText(tr("Show side by side") if alone else tr("Show alone"))

    def show_redo(self, *, possible: bool, now: bool) -> None:
        """Offer to ask the model again where it was asked the prompt itself, once the answers beside it have ended."""
        self.redo.setVisible(possible)
        self.redo.setEnabled(now)

    def show_told(self, *, told: bool, edited: bool, goes_on: bool, reviewed: bool) -> None:
        """Offer what makes sense for an answer.

        :param told: whether it has words, whole or as far as they came.
        :param edited: whether a person wrote it anew.
        :param goes_on: whether its model could go on with it.
        :param reviewed: whether others could review it.
        """
        for action in (self.only, self.edit):
            action.setVisible(told)
        self.back.setVisible(edited)
        self.go_on.setVisible(goes_on)
        self.review.setVisible(reviewed)

    def _tell_keys(self) -> None:
        """Have the menu tell the shortcuts as they are now; behind a tab Qt shows them as such."""
        tab = self.parentWidget()
        while tab is not None and not isinstance(tab, Tab):
            tab = tab.parentWidget()
        for name, action in self._named.items() if tab is not None else ():
            keys = native(tab.acts.keys(name)) if tab is not None and name in tab.acts else ""
            words = action.text().partition("\t")[0]
            action.setText(f"{words}\t{keys}" if keys else words)

    def _action(self, words: str, act: object) -> QAction:
        """An entry that sends a signal, or calls what it is given: a signal itself, for PySide never lets go of an ``emit``."""
        action = QAction(words, self._card)
        action.triggered.connect(act)
        self.menu_of_card.addAction(action)
        return action
