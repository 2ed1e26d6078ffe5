"""What changes something: while one looks back it is off and says why, wherever in a tab of the past it stands.

Whoever makes a button, a field or an entry of a menu by which something is changed, or asked of now, says so once with
:func:`changes`. Whether it stands in the past is asked of the tab it is in when it is shown; nobody else need know.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip

PAST = "past"
"""Property of a tab that shows the past."""


def changes(*controls: QWidget | QAction) -> None:
    """Say that these change something, or ask for what is known of now only. Entries are in their menu already."""
    for control in controls:
        if isinstance(control, QAction):
            _Entry(control)
        else:
            _Control(control)


def in_the_past(widget: QWidget) -> bool:
    """Whether a widget is in a tab that shows the past, or in a dialog or a menu over one."""
    above: QWidget | None = widget
    while above is not None and above.property(PAST) is None:
        above = above.parentWidget()
    return above is not None and bool(above.property(PAST))


def why() -> str:
    """Why what changes something is off while one looks back."""
    return tr("Not while you look back. Go back to now first (Esc).")


class _Control(QObject):
    """Holds a widget off in the past, whatever its owner says of it; one of the present is let go of when it is shown."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._held = False
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look where it stands when it is shown, and keep it off there."""
        kind = event.type()
        if isinstance(watched, QWidget) and kind in _TOLD:
            if kind == QEvent.Type.Show:
                self._held = in_the_past(watched)
                if not self._held:
                    watched.removeEventFilter(self)
            if self._held and watched.isEnabled():
                watched.setEnabled(False)
            if self._held and watched.toolTip() != plain_tip(why()):
                watched.setToolTip(plain_tip(why()))
        return False


_TOLD = frozenset({QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange})


class _Entry(QObject):
    """The same for an entry of a menu, which is looked at when the menu is opened."""

    def __init__(self, entry: QAction) -> None:
        super().__init__(entry)
        self._entry = entry
        self._held = False
        # the entry of a menu within a menu is Qt's own: nothing else would hold on to this, and it would be collected
        entry.changed.connect(partial(_Entry._keep, self))
        for menu in entry.associatedObjects():
            if isinstance(menu, QMenu):
                menu.setToolTipsVisible(True)
                menu.aboutToShow.connect(self._look)
                self._menu = menu

    def _look(self) -> None:
        self._held = in_the_past(self._menu)
        self._keep()

    def _keep(self) -> None:
        if self._held and self._entry.isEnabled():
            self._entry.setEnabled(False)
        if self._held and self._entry.toolTip() != plain_tip(why()):
            self._entry.setToolTip(plain_tip(why()))
