"""Strategy, model and time of the runs to list: a button that offers them, and a chip for each that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from events.projections.runs.view import RunsView
from tabs.runs.wanted import DAYS, Part, Wanted
from tabs.shared.flow import FlowLayout
from tabs.shared.icons import IconButton
from tabs.shared.language import tr
from tabs.shared.recorded_words import strategy_words
from tabs.shared.safe_text import one_line
from tabs.shared.theme import TINY

CROSS = 12
"""Edge of the cross in a chip, in pixels."""
LEAST = 48
"""Pixels of a chip in a narrow list."""
WIDEST = 60
"""Characters of a name in the menu."""


class FilterButton(IconButton):
    """Offers what there is to filter by. Signals: ``chosen`` with the new :class:`Wanted`, ``days_wanted`` when days are to
    be chosen, ``cleared`` when all is to be listed again.

    :param nameless: the ids of the runs whose models are not to be told now: what only they asked is not offered.
    """

    chosen = Signal(object)
    days_wanted = Signal()
    cleared = Signal()

    def __init__(
        self, view: RunsView, parent: QWidget | None = None, *, nameless: Callable[[], Collection[str]] = tuple
    ) -> None:
        super().__init__("filter", tr("Filter by strategy, model and time"), parent)
        self._view = view
        self._nameless = nameless
        self.wanted = Wanted()
        self.can_clear = False
        """Whether anything at all is left out."""
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_of = QMenu(self)
        self.menu_of.setAccessibleName(tr("Filter the runs"))
        self.setMenu(self.menu_of)
        self.menu_of.aboutToShow.connect(self._fill)

    def show_wanted(self, wanted: Wanted, *, can_clear: bool) -> None:
        """Offer changes of this."""
        self.wanted, self.can_clear = wanted, can_clear
        self.show_checked(wanted != Wanted())

    def _fill(self) -> None:
        """Offer what there is now."""
        menu, wanted = self.menu_of, self.wanted
        menu.clear()
        strategies = menu.addMenu(tr("Strategy"))
        self._offer(
            strategies,
            {*self._view.strategies(), *wanted.strategies},
            wanted.strategies,
            self._with_strategies,
            strategy_words,
        )
        models = menu.addMenu(tr("Model"))
        known = self._view.models(nameless=self._nameless())
        self._offer(models, {*known, *wanted.models}, wanted.models, self._with_models)
        time = menu.addMenu(tr("Time"))
        own = bool(wanted.first or wanted.last)
        for words, days in DAYS:
            self._entry(time, tr(words), wanted.days == days and not own, partial(self._with_days, days))
        self._entry(time, tr("Between two days …"), own, self.days_wanted.emit)
        menu.addSeparator()
        clear = menu.addAction(tr("Clear all filters"))
        clear.setEnabled(self.can_clear)
        clear.triggered.connect(self.cleared)

    def _offer(
        self,
        menu: QMenu,
        names: Iterable[str],
        chosen: tuple[str, ...],
        choose: Callable[[tuple[str, ...]], None],
        told: Callable[[str], str] = str,
    ) -> None:
        """An entry for each name, which chooses it beside the others or no longer.

        :param told: says a name in the person's language.
        """
        for name in sorted(names):
            others = tuple(other for other in chosen if other != name)
            now = others if name in chosen else (*chosen, name)
            self._entry(menu, one_line(told(name), WIDEST), name in chosen, partial(choose, now))
        menu.setEnabled(not menu.isEmpty())

    def _entry(self, menu: QMenu, words: str, checked: bool, do: Callable[[], object]) -> None:
        entry = menu.addAction(words.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(checked)
        entry.triggered.connect(lambda _checked: do())

    def _with_strategies(self, names: tuple[str, ...]) -> None:
        self.chosen.emit(replace(self.wanted, strategies=names))

    def _with_models(self, names: tuple[str, ...]) -> None:
        self.chosen.emit(replace(self.wanted, models=names))

    def _with_days(self, days: int) -> None:
        self.chosen.emit(replace(self.wanted, days=days, first=None, last=None))


class FilterChips(QWidget):
    """What is chosen, each to be taken back by a click, and one button that takes everything back.

    Signals: ``chosen`` with what is wanted then, ``cleared`` when all is to be listed again.
    """

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = FlowLayout(self, TINY)
        self.chips: list[IconButton] = []
        self.clear_all = QPushButton(tr("Clear all"), self)
        self.clear_all.setProperty("role", "quiet")
        self.clear_all.setToolTip(tr("List every run again, whatever its state, words, strategy, model and time"))
        self.clear_all.setAccessibleName(tr("Clear all filters of the runs"))
        self.clear_all.clicked.connect(lambda _checked: self.cleared.emit())
        self.hide()

    def show_wanted(self, wanted: Wanted, *, can_clear: bool) -> None:
        """Show what is chosen; nothing while no run is left out."""
        focused = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        while self._line.count():
            self._line.takeAt(0)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(part) for part in wanted.parts]
        before: QWidget | None = None
        for widget in (*self.chips, self.clear_all):
            self._line.addWidget(widget)
            widget.show()
            if before is not None:
                self.setTabOrder(before, widget)
            before = widget
        self.setVisible(can_clear)
        if focused >= 0:
            (*self.chips, self.clear_all)[min(focused, len(self.chips))].setFocus()
        self.updateGeometry()

    def _chip(self, part: Part) -> IconButton:
        chip = IconButton(
            "close", tr("No longer filter by {what}: {choice}", what=tr(part.what), choice=part.words), self
        )
        chip.setProperty("role", "chip")
        chip.setIconSize(QSize(CROSS, CROSS))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setText(part.words.replace("&", "&&"))
        chip.setMinimumWidth(LEAST)  # what is too long is shortened; the tool tip has it
        chip.clicked.connect(lambda _checked: self.chosen.emit(part.without))
        return chip
