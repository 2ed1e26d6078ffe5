"""What the window itself can do, and how everything in it is found: palette, sheet of shortcuts, chosen shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from core.commands.models import ChangeSetting
from core.errors import InputError
from tabs.shared import theme
from tabs.shared.actions import Action, Actions, sequences
from tabs.shared.hub import Hub
from tabs.shared.language import tr
from tabs.shared.tasks import Tasks
from tabs.window import bindings
from tabs.window.palette import Palette
from tabs.window.sheet import Line, ShortcutSheet

SCALES = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
"""Sizes that zooming goes through, in percent."""
RECENT = 12
"""So many of what was done last through the palette come first in it."""
_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)
"""What a place that is written in keeps for itself, whatever it is also the shortcut of."""


class Doing(QObject):
    """Finds and does what can be done in one window.

    :param acts: of the window itself.
    :param every_acts: gives these and those of each tab that was built.
    :param every_action: gives everything that can be done, tabs being built for that.
    :param front: gives the title of the tab that is looked at.
    """

    def __init__(  # noqa: PLR0913 - what it asks of the window, each by name
        self,
        hub: Hub,
        window: QWidget,
        acts: Actions,
        *,
        tasks: Tasks,
        every_acts: Callable[[], Iterable[Actions]],
        every_action: Callable[[], Sequence[Action]],
        front: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._hub = hub
        self._window = window
        self._tasks = tasks
        self._every_acts = every_acts
        self._every_action = every_action
        self._front = front
        self.recent: list[str] = []
        """Names of what was done last through the palette, newest first."""
        self.sheet: ShortcutSheet | None = None
        """The one that is open."""
        self.palette = Palette(window)
        self.palette.chosen.connect(self._chosen)
        self._watched: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]  # there is one while there are widgets
        self._make_known(acts)

    def open_palette(self) -> None:
        """Ask what is to be done, and do it."""
        able = [action for action in self._every_action() if action.can()]
        keys = self._keys()
        shown = [replace(one, keys=keys.get(one.name, ""), title=one.told() if one.told else one.title) for one in able]
        self.palette.open(shown, self.recent, self._front())

    def open_sheet(self) -> None:
        """Tell every shortcut."""
        if self.sheet is None:
            self.sheet = ShortcutSheet(self._change_keys, self._window)
            self.sheet.destroyed.connect(self._sheet_closed)
        self._fill_sheet()
        self.sheet.open()

    def zoom(self, step: int) -> None:
        """Show everything larger (1) or smaller (-1), or as it came (0)."""
        now = int(self._hub.setting(theme.SCALE_SETTING))
        if step > 0:
            wanted = next((scale for scale in SCALES if scale > now), SCALES[-1])
        elif step < 0:
            wanted = next((scale for scale in reversed(SCALES) if scale < now), SCALES[0])
        else:
            wanted = 100
        self._set(theme.SCALE_SETTING, None if wanted == 100 else wanted)

    def rebind(self) -> None:
        """Use the shortcuts that the setting names, wherever they are known so far."""
        changed = bindings.read(str(self._hub.setting(bindings.SETTING)))
        for acts in self._every_acts():
            acts.rebind(changed)
        if self.sheet is not None:
            self._fill_sheet()

    def release(self) -> None:
        """Let go of the application. May be called again."""
        self._watch(None)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self.signalsBlocked():
            app.focusChanged.disconnect(self._focus_moved)
            self.blockSignals(True)  # noqa: FBT003 - Qt's own signature

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a place that is written in from taking a shortcut for itself, as some platforms have it take Ctrl+K.

        A button that has the keyboard is pressed by Enter as by the space bar, which Qt does in dialogs only.
        """
        if isinstance(watched, QAbstractButton):
            if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not _is_enter(event):
                return False
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                if isValid(watched):  # what it does may take it away
                    QApplication.sendEvent(watched, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_shortcut(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_shortcut(self, event: QKeyEvent) -> bool:
        if any(event.matches(key) for key in _EDITING):
            return False
        pressed = QKeySequence(event.keyCombination())
        return any(
            pressed == one and acts.place(action.name).isVisible()
            for acts in self._every_acts()
            for action in acts
            for one in sequences(acts.keys(action.name))
        )

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        wanted = isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractButton)
        self._watch(now if wanted and now is not None and now.window() is self._window.window() else None)

    def _watch(self, widget: QWidget | None) -> None:
        """Only the one widget that has the keyboard is looked at: every event of it passes through Python."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = widget
        if widget is not None:
            widget.installEventFilter(self)
            widget.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def _make_known(self, acts: Actions) -> None:
        def add(
            name: str, title: str, do: Callable[[], object], keys: str = "", *, words: str = "", icon: str = ""
        ) -> None:
            acts.add(Action(f"window.{name}", title, do, keys, words=words, icon=icon))

        add(
            "palette",
            tr("Find what can be done"),
            self.open_palette,
            "Ctrl+K; Ctrl+Shift+P",
            words=tr("command"),
            icon="search",
        )
        add(
            "shortcuts",
            tr("Show all shortcuts"),
            self.open_sheet,
            "F1; Ctrl+/",
            words=tr("keyboard help keys"),
            icon="keyboard",
        )
        for choice, words in (("light", tr("Light")), ("dark", tr("Dark")), ("system", tr("As the system has it"))):
            do = partial(self._set, theme.SETTING, None if choice == "system" else choice)
            add(
                f"theme_{choice}",
                tr("Theme: {name}", name=words),
                do,
                words=tr("appearance colours mode"),
                icon="theme",
            )
        add(
            "larger", tr("Larger"), partial(self.zoom, 1), "Ctrl++; Ctrl+=", words=tr("zoom in size scale"), icon="plus"
        )
        add("smaller", tr("Smaller"), partial(self.zoom, -1), "Ctrl+-", words=tr("zoom out size scale"), icon="minus")
        add("usual_size", tr("Usual size"), partial(self.zoom, 0), "Ctrl+0", words=tr("zoom reset 100 %"), icon="undo")

    def _chosen(self, action: Action) -> None:
        self.recent[:] = [action.name, *(name for name in self.recent if name != action.name)][:RECENT]
        action.do()

    def _set(self, key: str, value: object) -> None:
        self._tasks.start(self._hub.send(ChangeSetting.model_validate({"key": key, "value": value})))

    def _fill_sheet(self) -> None:
        assert self.sheet is not None  # noqa: S101 - filled only while it is open
        actions, keys = self._every_action(), self._keys()  # in this order: tabs are built by the first
        lines = [Line(action, keys[action.name]) for action in actions if action.name in keys]
        self.sheet.show_lines(lines)

    def _keys(self) -> dict[str, str]:
        """The shortcuts as they are now, by name of the action."""
        return {action.name: acts.keys(action.name) for acts in self._every_acts() for action in acts}

    def _sheet_closed(self) -> None:
        self.sheet = None

    def _change_keys(self, name: str, keys: str | None) -> None:
        """Give an action other keys, by the setting.

        :raises InputError: it cannot have them.
        """
        bound = [(acts, action) for acts in self._every_acts() for action in acts]
        action = next((action for _, action in bound if action.name == name), None)
        if action is None:
            raise InputError(tr("This is no longer there."), tr("Close the list and open it again."))
        bindings.check(action.keys if keys is None else keys, name, bound)
        changed = bindings.read(str(self._hub.setting(bindings.SETTING)))
        changed.pop(name, None)
        if keys is not None and keys != action.keys:
            changed[name] = keys
        self._set(bindings.SETTING, bindings.write(changed) or None)


def _is_enter(event: QKeyEvent) -> bool:
    """Whether it is Enter alone."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and held == Qt.KeyboardModifier.NoModifier
