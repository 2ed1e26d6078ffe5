"""The two choices beside the prompt box: how to ask, and whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.ports.models import ModelInfo
from core.ports.repeats import counted
from core.queries import StrategySpec
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_told
from tabs.shared.model_list import ModelList
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line
from tabs.shared.setting_words import value_words
from tabs.shared.theme import MEDIUM, SMALL, scaled
from tabs.shared.wording import count

POPUP_SIZE = (500, 480)
_SHOWN_NAMES = 2


class StrategyButton(QToolButton):
    """Opens the list of strategies; the first entry goes back to the default, the last opens the options.

    Signals: ``options_wanted``.
    """

    changed = Signal(str)
    """The strategy chosen, empty for the default."""
    options_wanted = Signal()

    def __init__(self, strategies: Sequence[StrategySpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = {spec.name: tr_told(spec.title) for spec in strategies}
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        group = QActionGroup(menu)
        self.actions_by_name: dict[str, QAction] = {}
        for name, words, help_text in [
            ("", tr("Default"), tr("As chosen in the settings.")),
            *((spec.name, tr_told(spec.title), tr_told(spec.summary)) for spec in strategies),
        ]:
            action = menu.addAction(f"{words}: {help_text}" if name else words)
            action.setCheckable(True)
            action.setData(name)
            group.addAction(action)
            self.actions_by_name[name] = action
            if not name:
                menu.addSeparator()
        group.triggered.connect(lambda action: self.changed.emit(action.data()))
        menu.addSeparator()
        self.options = menu.addAction("")
        self.options.setToolTip(tr("What they are in this conversation; the settings stay as they are."))
        self.options.triggered.connect(lambda _checked: self.options_wanted.emit())
        self.setMenu(menu)

    def show_choice(self, chosen: str, default: str, options: Mapping[str, Any], *, preset: bool) -> None:
        """Show what a prompt sent now would use.

        :param default: what is used where nothing is chosen.
        :param options: those that differ from the settings.
        :param preset: whether the default is that of a preset.
        """
        title = self._titles.get(chosen or default, chosen or default)
        differ = f", {count(len(options), 'option')}" if options else ""
        self.setText(f"{title}{differ} ▾")
        self.options.setText(tr("Options of {strategy} …", strategy=title.replace("&", "&&")))
        usual = self._titles.get(default, default)
        self.actions_by_name[""].setText(
            tr("As the preset says ({strategy})", strategy=usual)
            if preset
            else tr("Default ({strategy})", strategy=usual)
        )
        self.actions_by_name[chosen if chosen in self.actions_by_name else ""].setChecked(True)
        told = one_line(" ".join(f"{name}={value_words(value)}" for name, value in options.items()), 200)
        self.setToolTip(
            plain_tip(
                tr("How the models are asked: {options}", options=told) if told else tr("How the models are asked")
            )
        )
        self.setAccessibleName(tr("Strategy: {strategy}", strategy=f"{title}{differ}"))


class ModelsButton(QToolButton):
    """Opens the list of models."""

    changed = Signal(tuple)
    """The models chosen, empty for the default."""
    opened = Signal()
    default_wanted = Signal()
    """What is chosen is to be the default."""
    connect_wanted = Signal()
    """A provider is to be set up, whose models are then offered too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: Sequence[ModelInfo] = ()
        self._shown: Sequence[str] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.popup = QFrame(self, Qt.WindowType.Popup)
        self.popup.setProperty("role", "card")
        self.list = ModelList(self.popup)
        self.list.changed.connect(self.changed)
        self.hint = text_label("", "small", wrap=True)
        default = QPushButton(tr("Use the default"), self.popup)
        default.clicked.connect(self._use_default)
        self.keep = QPushButton(tr("Set as default"), self.popup)
        self.keep.setToolTip(tr("New conversations begin with this strategy and these models from now on."))
        self.keep.clicked.connect(lambda _checked: self.default_wanted.emit())
        self.connect_button = QPushButton(tr("Connect a provider …"), self.popup)
        self.connect_button.setProperty("role", "quiet")
        self.connect_button.setToolTip(tr("Choose a provider and give its key"))
        self.connect_button.clicked.connect(lambda _checked: self._connect())
        done = QPushButton(tr("Done"), self.popup)
        done.setProperty("role", "primary")
        done.clicked.connect(self.popup.close)
        buttons = QHBoxLayout()
        buttons.addWidget(default)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(done)
        column = QVBoxLayout(self.popup)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.list, 1)
        column.addWidget(self.connect_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        self.clicked.connect(lambda _checked: self.open())

    def open(self) -> None:
        """Show the list above the button."""
        self.opened.emit()
        room = self.screen().availableGeometry()
        self.popup.resize(QSize(*map(scaled, POPUP_SIZE)).boundedTo(room.size()))
        corner = self.mapToGlobal(QPoint(0, -self.popup.height() - SMALL))
        corner.setY(max(room.top(), corner.y()))
        corner.setX(min(corner.x(), room.right() - self.popup.width()))
        self.popup.move(corner)
        self.popup.show()
        self.list.search.setFocus()

    @property
    def known(self) -> Sequence[ModelInfo]:
        """The models that it offers; none before it was first opened."""
        return self._models

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Offer these models."""
        self._models = models
        self.list.show_models(models, self._shown)

    def show_choice(self, chosen: Sequence[str], *, one: bool, repeats: bool = True) -> None:
        """Show whom a prompt sent now would ask.

        :param one: whether the strategy asks one model only, which is the first.
        :param repeats: whether it asks a model as often as that is chosen.
        """
        if tuple(chosen) != tuple(self._shown):
            self._shown = tuple(chosen)
            if self._models and self.list.chosen != self._shown:
                self.list.show_models(self._models, self._shown)
        practice = {model.id for model in self._models if model.practice}
        asked = list(chosen[:1] if one and len(set(chosen)) == len(chosen) else chosen)
        told = counted(asked)
        names = ", ".join(one_line(name, 40) for name in told[:_SHOWN_NAMES])
        if len(told) > _SHOWN_NAMES:
            more = len(told) - _SHOWN_NAMES
            names = tr_count(more, "{models} and {n} more", "{models} and {n} more", models=names)
        unlike = any(name in practice and not name.startswith("practice/") for name in asked)
        shown = tr("{models} (practice)", models=names) if unlike else names
        self.setText(f"{shown} ▾" if asked else tr("Choose models ▾"))
        self.setToolTip(plain_tip(tr("Whom to ask: {models}", models=one_line(", ".join(told), 400))))
        self.setAccessibleName(tr("Models: {models}", models=names))
        self.hint.setText(_hint(chosen, one=one, repeats=repeats))
        self.hint.setVisible(bool(self.hint.text()))

    def show_only(self, named: Sequence[str]) -> None:
        """Show that the prompt being written is asked of these models instead, and of no other."""
        names = ", ".join(f"@{one_line(name, 40)}" for name in named[:_SHOWN_NAMES])
        if (more := len(named) - _SHOWN_NAMES) > 0:
            names = tr_count(more, "{models} and {n} more", "{models} and {n} more", models=names)
        self.setText(names)
        told = one_line(", ".join(named), 400)
        self.setToolTip(plain_tip(tr("Only this prompt is asked of: {models}", models=told)))
        self.setAccessibleName(tr("Only this prompt is asked of: {models}", models=names))

    def show_pool(self, name: str, words: str) -> None:
        """Show that models are drawn by chance, and from which; see :meth:`show_choice` for what is ticked."""
        self.setText(f"{name} ▾")
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(tr("Models: {models}", models=words))
        self.hint.setText(words)
        self.hint.show()

    def _connect(self) -> None:
        self.popup.close()
        self.connect_wanted.emit()

    def _use_default(self) -> None:
        self.popup.close()
        self.changed.emit(())


def _hint(chosen: Sequence[str], *, one: bool, repeats: bool) -> str:
    """What the strategy cannot do with the models as they are chosen."""
    if len(set(chosen)) < len(chosen) and not repeats:
        return tr("This strategy asks a model once. Parallel, Voting and Fusion ask it as often as you say.")
    return tr("This strategy asks the model ticked first.") if one and len(chosen) > 1 else ""
