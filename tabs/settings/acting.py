"""Acts on settings from the window: what would change is asked first, shown when it is worth a look, and then done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from core.commands.settings import SettingsAct
from core.queries import PlannedChange
from tabs.settings.changes_dialog import ChangesDialog
from tabs.shared.hub import Hub
from tabs.shared.language import tr
from tabs.shared.tasks import Tasks


class Question(NamedTuple):
    """How an act is asked about."""

    title: str
    about: str
    nothing: str = ""
    """What is said when nothing would be changed; empty for the usual words."""
    always: bool = True
    """Whether a person is asked in any case; if not, only when there are several changes, or one with a word to it."""


class Acting:
    """Carries acts out for the pages of the tab.

    :param titles: of the settings, by key; read when a dialog is opened.
    :param tell: shows a sentence that is no error.
    """

    def __init__(
        self, hub: Hub, tasks: Tasks, titles: Mapping[str, str], tell: Callable[[str], None], parent: QWidget
    ) -> None:
        self._hub = hub
        self._tasks = tasks
        self._titles = titles
        self._tell = tell
        self._parent = parent
        self.dialog: ChangesDialog | None = None

    def ask(self, act: SettingsAct, question: Question) -> None:
        """Ask what the act would change; have a person look at it and leave out what they want; do the rest."""

        async def planned() -> Sequence[PlannedChange]:
            return await self._hub.would_change(act)

        self._tasks.start(planned(), lambda changes: self._show(act, question, changes))

    def _show(self, act: SettingsAct, question: Question, changes: Sequence[PlannedChange]) -> None:
        plain = len(changes) == 1 and not changes[0].note and not changes[0].problem
        if not changes or (plain and not question.always):
            self._do(act, question)
            return
        dialog = self.dialog = ChangesDialog(question.title, question.about, changes, self._titles, self._parent)
        every = tuple(change.key for change in changes)
        dialog.agreed.connect(
            lambda keys: self._do(act if keys == every else act.model_copy(update={"keys": keys}), question)
        )
        dialog.open()

    def _do(self, act: SettingsAct, question: Question) -> None:
        def done(changes: Sequence[PlannedChange] | None) -> None:
            if not changes:
                self._tell(question.nothing or tr("Everything is set like that already."))

        self._tasks.start(self._hub.send(act), done)
