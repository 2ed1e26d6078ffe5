"""A page of settings: a title, a sentence, and rows in a card."""

from __future__ import annotations

from collections.abc import Container, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.safe_text import visible
from tabs.shared.setting_row import SettingRow
from tabs.shared.theme import HUGE, LARGE, MEDIUM, SMALL

WIDEST = 860
"""Widest column of a page in pixels; longer lines are hard to read."""


class Page(QScrollArea):
    """A scrolling page with a title. Subclasses add to ``column``.

    :param title: in English, which the page is known by; it is shown in the person's language.
    :param about: a sentence under the title, in English.
    """

    def __init__(self, title: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(visible(tr_told(title)))
        inside = QWidget()
        inside.setProperty("role", "page")
        content = QWidget(inside)
        content.setMaximumWidth(WIDEST)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SMALL)
        self.column.addWidget(text_label(visible(tr_told(title)), "title"))
        if about:
            self.column.addWidget(text_label(visible(tr_told(about)), "muted", wrap=True))
        self.column.addSpacing(SMALL)
        # beside a stretch: a column would take its height from the width of the page, where lines are broken more seldom
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(HUGE, LARGE, HUGE, LARGE)
        outer.setSpacing(0)
        outer.addWidget(content, WIDEST)
        outer.addStretch(1)
        self.setWidget(inside)

    def bring(self, widget: QWidget) -> None:
        """Scroll to a part of the page, once it is laid out."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget, 0, LARGE * 2))

    def search(self, words: list[str]) -> int:
        """How much of the page holds all of these words."""
        return int(found_in(words, self.title))


class SettingsPage(Page):
    """Settings under one heading. Subclasses add to ``above`` and ``below`` them.

    :param about: a sentence under the title, in English.
    """

    keywords = ""
    """What the page is found by besides its title and its settings, in small letters."""

    def __init__(self, title: str, rows: Sequence[SettingRow], about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, about, parent)
        self.rows = rows
        self._rules: list[QFrame] = []
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        for part in (self.above, self.below):
            part.setSpacing(SMALL)
        self.column.addLayout(self.above)
        if rows:
            card = framed("card")
            column = QVBoxLayout(card)
            column.setContentsMargins(LARGE, SMALL, MEDIUM, SMALL)
            column.setSpacing(0)
            for row in rows:
                rule = framed("rule")
                column.addWidget(rule)  # first: what is shown without a parent is a window of its own
                rule.setVisible(bool(self._rules))
                self._rules.append(rule)
                column.addWidget(row)
            self.column.addWidget(card)
        else:
            self.column.addWidget(text_label(tr("There is nothing to set here."), "muted"))
        self.column.addLayout(self.below)
        self.column.addStretch(1)

    def show_only(self, keys: Container[str]) -> None:
        """Show the settings of these keys, and no others."""
        first = True
        for row, rule in zip(self.rows, self._rules, strict=True):
            fits = row.spec.key in keys
            row.setVisible(fits)
            rule.setVisible(fits and not first)
            first = first and not fits


def found_in(words: Sequence[str], *texts: str) -> bool:
    """Whether texts hold all of these words, in small letters: English ones as they are, and as they are shown."""
    held = " ".join([*texts, *map(tr_told, texts)]).lower()
    return all(word in held for word in words)
