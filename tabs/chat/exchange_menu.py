"""What can be done with a whole exchange: answer it again otherwise, choose its context, branch off from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from core.ports.models import ModelInfo
from tabs.chat.adding import adding_dialog
from tabs.chat.asking_models import AskModelsDialog
from tabs.chat.merging import MergeDialog
from tabs.shared.changing import changes
from tabs.shared.icons import IconButton
from tabs.shared.language import tr
from tabs.shared.safe_text import one_line


@dataclass(frozen=True, slots=True)
class Ways:
    """How a prompt can be answered."""

    strategies: Sequence[tuple[str, str]] = ()
    """Name and title of each."""
    presets: Sequence[str] = ()
    models: Sequence[str] = ()
    list_models: Callable[[Callable[[Sequence[ModelInfo]], None]], None] = field(default=lambda _show: None)
    """Has models shown: those known at once, and what the providers say now when the last has answered."""


class ExchangeMenu(IconButton):
    """A button with a menu, filled when it is opened."""

    again_wanted = Signal(object)
    """Fields of :class:`core.commands.branches.AskAgain` that are to differ."""
    branch_wanted = Signal()
    """A new branch from here."""
    copy_wanted = Signal()
    """The branch up to here as a conversation of its own."""
    own_wanted = Signal()
    """The run's own answer as the context."""
    all_wanted = Signal()
    """All whole answers as the context."""
    none_wanted = Signal()
    """Nothing of the exchange as context."""
    named_wanted = Signal(bool)
    """Whether several answers are sent with the names of their models."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("more", tr("More for this prompt"), parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.ways: Callable[[], Ways] = Ways
        self._staying: Mapping[str, str] = {}
        self.adding: AskModelsDialog | None = None
        """The one that was opened last."""
        self.merging: MergeDialog | None = None
        """The same."""
        menu = QMenu(self)
        self.setMenu(menu)
        menu.aboutToShow.connect(self.fill)
        self.again = menu.addAction(tr("Answer again"))
        self.again.triggered.connect(lambda _checked: self.again_wanted.emit({}))
        self.strategies = menu.addMenu(tr("Answer again by"))
        self.models = menu.addMenu(tr("Answer again with the model"))
        self.presets = menu.addMenu(tr("Answer again with the preset"))
        self.add = menu.addAction(tr("Add a model …"))
        self.add.triggered.connect(lambda _checked: self.ask_add())
        self.merge = menu.addAction(tr("Merge the answers …"))
        self.merge.triggered.connect(lambda _checked: self.ask_merge())
        menu.addSeparator()
        self.own = self._action(menu, tr("Its answer is the context"), self.own_wanted)
        self.all = self._action(menu, tr("All its answers are the context"), self.all_wanted)
        self.none = self._action(menu, tr("Leave it out of the context"), self.none_wanted)
        self.named = menu.addAction(tr("Send several with their models' names"))
        self.named.setCheckable(True)
        self.named.triggered.connect(self.named_wanted)
        menu.addSeparator()
        self.branch = self._action(menu, tr("New branch from here"), self.branch_wanted)
        self.copy = self._action(menu, tr("Branch into a new conversation"), self.copy_wanted)
        changes(*(entry for entry in menu.actions() if not entry.isSeparator()))

    def ask_merge(self) -> None:
        """Ask how the answers are to be merged."""
        self.merging = MergeDialog(self._staying, self.ways().models, self.window())
        self.merging.chosen.connect(self.again_wanted)
        self.merging.open()

    def ask_add(self) -> None:
        """Ask which models are to answer besides."""
        keep = tuple(self._staying)
        self.adding = adding_dialog(len(keep), self.window())
        self.adding.chosen.connect(lambda models: self.again_wanted.emit({"keep": keep, "models": models}))
        self.ways().list_models(self.adding.show_models)
        self.adding.open()

    def offer(
        self, *, ended: bool, answered: int, staying: Mapping[str, str], given: int | None, named: bool, own: bool
    ) -> None:
        """Offer what makes sense now.

        :param ended: whether no process carries its run out.
        :param answered: how many whole answers are there, as far as they are to be known.
        :param staying: the calls of those that can stand in another set, each with its model.
        :param given: how many answers to the prompt are context; ``None`` while there is none.
        :param own: whether its run has an answer of its own.
        """
        for thing in (self.again, self.strategies.menuAction(), self.models.menuAction(), self.presets.menuAction()):
            thing.setEnabled(ended)
        self._staying = staying
        self.own.setVisible(given is not None and own)
        self.all.setVisible(answered > 1)
        self.add.setVisible(bool(staying))
        self.merge.setVisible(len(staying) > 1)
        for action in (self.add, self.merge):
            action.setEnabled(ended)
        self.none.setVisible(bool(given))
        self.named.setVisible((given or 0) > 1)
        self.named.setChecked(named)
        for action in (self.branch, self.copy):
            action.setEnabled(bool(given))

    def fill(self) -> None:
        """List strategies, models and presets as they are now."""
        ways = self.ways()
        self._list(self.strategies, [(title, {"strategy": name}) for name, title in ways.strategies])
        self._list(self.models, [(one_line(name, 80), {"models": (name,)}) for name in ways.models])
        self._list(self.presets, [(one_line(name, 60), {"preset": name}) for name in ways.presets])
        self.presets.menuAction().setVisible(bool(ways.presets))

    def _list(self, menu: QMenu, entries: Sequence[tuple[str, dict[str, Any]]]) -> None:
        menu.clear()
        for words, fields in entries:
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked, fields=fields: self.again_wanted.emit(fields))

    def _action(self, menu: QMenu, words: str, wanted: object) -> QAction:
        action = menu.addAction(words)
        action.triggered.connect(lambda _checked: wanted.emit())  # type: ignore[attr-defined]  # a bound signal
        return action
