"""Everything that can be done in the window, by name: palette, sheet of shortcuts and tool tips are made from this.

Whoever can do something for a person says so once, with :meth:`Actions.add`: the window's frame, a tab, a page of one. What
comes and goes, such as conversations, is told by a function that is asked when it is wanted (:meth:`Actions.offer`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip

_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done."""

    name: str
    """How it is known to settings and to what was used last: ``chat.new``; never shown. It stays what it is for good."""
    title: str
    """What it does, as a button would say it: ``New conversation``."""
    do: Callable[[], object]
    """Does it, at once; what takes long is started as a task."""
    keys: str = ""
    """Its shortcut as it comes, in Qt's portable words: ``Ctrl+N``; several are parted by ``"; "``."""
    group: str = ""
    """The heading it stands under, such as the tab's title."""
    words: str = ""
    """Other words it is found by."""
    icon: str = ""
    """A name in ``resources/icons``."""
    can: Callable[[], bool] = _always
    """Whether it can be done now."""
    told: Callable[[], str] | None = None
    """What it does now, where that is not always what its title says: ``Delete 12 conversations``."""


def sequences(keys: str) -> list[QKeySequence]:
    """Shortcuts as Qt has them; see :attr:`Action.keys`. Words that are none are left out."""
    return [one for one in QKeySequence.listFromString(keys) if one.toString()]


def native(keys: str) -> str:
    """Shortcuts as this platform prints them, ``""`` for none.

    :param keys: see :attr:`Action.keys`.
    """
    written = [one.toString(QKeySequence.SequenceFormat.NativeText) for one in sequences(keys)]
    return reduce(lambda one, other: tr("{one} or {other}", one=one, other=other), written) if written else ""


class Actions(QObject):
    """The actions of one widget. Their shortcuts work while that widget is shown, wherever in its window the focus is.

    :param owner: such as a tab.
    :param group: the heading of its actions that name none; those of a tab stand under the tab's title.
    """

    def __init__(self, owner: QWidget, group: str = "") -> None:
        super().__init__(owner)
        self._owner = owner
        self._group = group
        self._actions: dict[str, Action] = {}
        self._places: dict[str, QWidget] = {}
        self._shortcuts: dict[str, list[QShortcut]] = {}
        self._buttons: dict[str, tuple[QAbstractButton, str]] = {}
        self._sources: list[Callable[[], Iterable[Action]]] = []
        self._changed: Mapping[str, str] = {}

    def add(self, action: Action, *, button: QAbstractButton | None = None, where: QWidget | None = None) -> Action:
        """Make something known, and bind its shortcut.

        :param button: does the same; its tool tip tells the shortcut.
        :param where: the shortcut works only while this part of the owner is shown.
        :raises ValueError: the name is taken, or is none.
        """
        if action.name in self._actions or not _NAME.fullmatch(action.name):
            raise ValueError(f"{action.name!r} is taken, or not of the form 'chat.new'")  # as it is: for who adds one
        known = action if action.group else replace(action, group=self._group)
        self._actions[known.name] = known
        self._places[known.name] = where or self._owner
        if button is not None:
            self._buttons[known.name] = (button, button.toolTip() or known.title)
        self._bind(known)
        return known

    def show_at(self, name: str, button: QAbstractButton) -> None:
        """Have the tool tip of a button that does the same tell the shortcut of an action."""
        self._buttons[name] = (button, button.toolTip() or self._actions[name].title)
        self._tell(name)

    def offer(self, source: Callable[[], Iterable[Action]]) -> None:
        """Have a function asked for actions that come and go; they have no shortcut."""
        self._sources.append(source)

    def rebind(self, changed: Mapping[str, str]) -> None:
        """Use other shortcuts than those the actions come with.

        :param changed: by name; an empty one takes the shortcut away. Names that are not here are nothing.
        """
        before, self._changed = self._changed, dict(changed)
        for name, action in self._actions.items():
            if before.get(name) != self._changed.get(name):
                self._bind(action)

    def keys(self, name: str) -> str:
        """The shortcuts of an action as they are now; see :attr:`Action.keys`."""
        return self._changed.get(name, self._actions[name].keys)

    def place(self, name: str) -> QWidget:
        """What must be shown for the shortcut of an action to work."""
        return self._places[name]

    def __iter__(self) -> Iterator[Action]:
        return iter(tuple(self._actions.values()))

    def __contains__(self, name: object) -> bool:
        return name in self._actions

    def offered(self) -> Iterator[Action]:
        """What comes and goes, as it is now."""
        for source in self._sources:
            for action in source():
                yield action if action.group else replace(action, group=self._group)

    def _bind(self, action: Action) -> None:
        for old in self._shortcuts.pop(action.name, ()):
            old.setEnabled(False)
            old.deleteLater()
        made = []
        for sequence in sequences(self.keys(action.name)):
            shortcut = QShortcut(sequence, self._places[action.name])
            shortcut.activated.connect(lambda: action.do() if action.can() else None)
            made.append(shortcut)
        self._shortcuts[action.name] = made
        self._tell(action.name)

    def _tell(self, name: str) -> None:
        if name in self._buttons:
            button, tip = self._buttons[name]
            keys = native(self.keys(name))
            button.setToolTip(plain_tip(f"{tip} ({keys})" if keys else tip))
