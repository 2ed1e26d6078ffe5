"""Find in the open conversation: the bar, what is found, and where that is drawn, put together."""

from __future__ import annotations

import weakref
from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from tabs.chat.find_bar import FindBar
from tabs.chat.finding import Finding
from tabs.chat.found_places import FoundPlaces
from tabs.chat.transcript import Transcript
from tabs.shared.announce import announce
from tabs.shared.hub import Hub

_REST_MS = 400
"""After a change it is looked again at most this often."""
_LONGEST = 200
"""Characters of a selection that are taken for what is to be found."""


class Finder(QObject):
    """Works on the conversation that is shown, and ends with it."""

    def __init__(self, hub: Hub, transcript: Transcript, parent: QWidget) -> None:
        super().__init__(parent)
        self._transcript = transcript
        self._before: weakref.ref[QWidget] | None = None
        """What had the keyboard."""
        self.bar = FindBar(parent)
        self.finding = Finding(hub, self)
        self.places = FoundPlaces(transcript, self.finding, self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_REST_MS)
        self._again.timeout.connect(self._look_again)
        self.bar.asked.connect(self._look)
        self.bar.stepped.connect(self.finding.step)
        self.bar.left.connect(self.close)
        self.finding.changed.connect(self._tell)

    @property
    def can(self) -> bool:
        """Whether there is anything to look through."""
        return bool(self._transcript.conversation)

    def open(self) -> None:
        """Let the person write what is to be found; what is selected is looked for at once."""
        focus = QApplication.focusWidget()
        if focus is not None and not self.bar.isAncestorOf(focus):
            self._before = weakref.ref(focus)
        begun = self.bar.isHidden()
        self.bar.begin(_selected(focus) if focus is not self.bar.edit else "")
        if begun:
            self.places.begin()
            self._look(self.bar.edit.text())

    def step(self, by: int) -> None:
        """Go to the next place, or to the one before; with the bar closed, look for what was looked for last."""
        if self.bar.isHidden():
            self.open()
        else:
            self.finding.step(by)

    def close(self) -> None:
        """Take the marks away, and give the keyboard back to where it was."""
        focus = QApplication.focusWidget()
        had = focus is not None and self.bar.isAncestorOf(focus)
        self.leave()
        before = self._before() if self._before is not None else None
        if had and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif had:
            self._transcript.setFocus()
        self._before = None

    def leave(self) -> None:
        """Another conversation is shown: look for nothing."""
        self._again.stop()
        self.finding.stop()
        self.places.end()
        self.bar.hide()

    def refresh(self, runs: Collection[str], *, changed: bool) -> None:
        """What is shown may be another."""
        if not self.bar.isHidden() and (runs or changed):
            self.finding.forget(runs)
            if not self._again.isActive():
                self._again.start()

    def _look(self, words: str) -> None:
        self.finding.look(self._transcript.conversation, words, self._transcript.in_view())

    def _look_again(self) -> None:
        self.finding.look_again(self.bar.edit.text())

    def _tell(self) -> None:
        finding, before = self.finding, self.bar.count.text()
        self.bar.show_count(0 if finding.looking else finding.number, finding.total, looking=finding.looking)
        if not finding.looking and self.bar.count.text() != before:
            announce(self.bar.edit, self.bar.count.text())


def _selected(widget: QWidget | None) -> str:
    """What is selected in a text, when that is short enough to be looked for."""
    words = ""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        words = widget.textCursor().selectedText()
    elif isinstance(widget, QLineEdit):
        words = widget.selectedText()
    return words if len(words) <= _LONGEST and "\u2029" not in words else ""
