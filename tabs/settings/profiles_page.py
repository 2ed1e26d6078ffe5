"""The page of profiles: settings as they were under a name, which of them is in force, and what was changed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QInputDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget

from core.commands.models import Command
from core.commands.settings import RemoveProfile, RenameProfile, SaveProfile, UseProfile
from events.projections.settings.rows import ProfileRow
from tabs.settings.acting import Acting, Question
from tabs.settings.history_words import spoken
from tabs.settings.page import Page
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.empty import EmptyState
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.labels import Title, text_label
from tabs.shared.language import tr, tr_count, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY, set_role

ABOUT = tr_noop(
    "Everything that is set, but the look of the window, under a name: one for drafts, one for work that has to be right. "
    "Using one shows first what it would change, and can be taken back like any change. Keys are in none of them."
)
_TOLD = 4
"""Settings of a profile that are told on its card."""


class Standing(NamedTuple):
    """A profile, and how what is set stands to it."""

    row: ProfileRow
    in_force: bool
    changed: tuple[str, ...]
    """Keys of the settings that are not as it has them."""


class ProfileCard(QFrame):
    """One profile."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        shown = one_line(name, 60)
        self.badge = text_label("", "badge-success")
        self.held = text_label("", "muted", wrap=True)
        self.since = text_label("", "warning", wrap=True)
        self.use, self.save = QPushButton(tr("Use …"), self), QPushButton(tr("Save changes"), self)
        self.rename, self.remove = QPushButton(tr("Rename …"), self), QPushButton(tr("Remove"), self)
        changes(self.use, self.save, self.rename, self.remove)
        set_role(self.remove, "danger")
        for button, words in (
            (self.use, tr("Use {name}", name=shown)),
            (self.save, tr("Save what is set now as {name}", name=shown)),
            (self.rename, tr("Rename {name}", name=shown)),
            (self.remove, tr("Remove {name}", name=shown)),
        ):
            button.setAccessibleName(words)
        named, buttons = QHBoxLayout(), FlowLayout(one_line=True)
        named.setSpacing(SMALL)
        named.addWidget(Title(shown, "strong"))
        named.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        named.addStretch(1)
        for button in (self.use, self.save, self.rename, self.remove):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(TINY)
        column.addWidget(Beside(named, buttons))
        column.addWidget(self.held)
        column.addWidget(self.since)

    def show_standing(self, standing: Standing, titles: Mapping[str, str]) -> None:
        """Say what it holds, whether it is in force, and what was changed since."""
        held = [f"{titles.get(key, key)}: {spoken(key, value)}" for key, value in standing.row.values.items()]
        told = _and_more(" · ".join(held[:_TOLD]), len(held) - _TOLD)
        self.held.setText(one_line(told, 400) or tr("Everything at its default"))
        changed = standing.in_force and bool(standing.changed)
        self.badge.setVisible(standing.in_force)
        self.badge.setText(tr("in force, changed since") if changed else tr("in force"))
        set_role(self.badge, "badge-warning" if changed else "badge-success")
        self.since.setVisible(changed)
        self.since.setText(
            tr("Changed since: {settings}", settings=changed_words(standing.changed, titles)) if changed else ""
        )
        self.save.setVisible(changed)
        self.use.setText(tr("Go back to it …") if changed else tr("Use …"))
        self.use.setEnabled(bool(standing.changed) or not standing.in_force)


class ProfilesPage(Page):
    """A card for each profile.

    :param tasks: of the tab; shows errors.
    :param acting: carries out what changes settings.
    :param titles: of the settings, by key.
    """

    def __init__(
        self,
        hub: Hub,
        tasks: Tasks,
        acting: Acting,
        titles: Mapping[str, str],
        notice: Notice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr_noop("Profiles"), ABOUT, parent)
        self._hub = hub
        self._tasks = tasks
        self._acting = acting
        self._titles = titles
        self._notice = notice
        self._rows: Sequence[Standing] = ()
        self.cards: dict[str, ProfileCard] = {}
        """By id of the profile."""
        self.dialog: QInputDialog | None = None
        self.question: QMessageBox | None = None
        self.add = QPushButton(tr("Save what is set now …"))
        changes(self.add)
        self.add.setProperty("role", "primary")
        self.add.clicked.connect(lambda _checked: self.ask_name())
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SMALL)
        self.empty = EmptyState(
            tr("No profiles yet"),
            tr("Set everything as you like it, save it here under a name, and come back to it by one click."),
        )
        self.column.addLayout(self._cards)
        self.column.addWidget(self.empty)
        self.column.addSpacing(SMALL)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_profiles(self, rows: Sequence[Standing]) -> None:
        """Bring the page up to date: cards are added, changed and taken out one by one."""
        self.empty.setVisible(not rows)
        names = {standing.row.profile_id: standing.row.name for standing in rows}
        before = {standing.row.profile_id: standing.row.name for standing in self._rows}
        self._rows = rows
        for profile_id in [one for one in self.cards if names.get(one) != before.get(one)]:
            card = self.cards.pop(profile_id)
            card.hide()
            card.deleteLater()
        for place, standing in enumerate(rows):
            if standing.row.profile_id not in self.cards:
                self.cards[standing.row.profile_id] = self._card(standing.row.name)
                self._cards.insertWidget(place, self.cards[standing.row.profile_id])
            self.cards[standing.row.profile_id].show_standing(standing, self._titles)

    @property
    def names(self) -> list[str]:
        """Of the profiles."""
        return [standing.row.name for standing in self._rows]

    def search(self, words: list[str]) -> int:
        """How many profiles hold all of these words; the page itself counts as one."""
        names = [standing.row.name.lower() for standing in self._rows]
        return sum(all(word in name for word in words) for name in names) or super().search(words)

    def ask_name(self, before: str = "") -> None:
        """Ask for the name of a new profile, or another one for a profile."""
        dialog = self.dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Rename the profile") if before else tr("Save a profile"))
        dialog.setLabelText(
            tr("Its new name") if before else tr("A name for what is set now, such as Drafts or Careful")
        )
        dialog.setTextValue(before)
        dialog.setOkButtonText(tr("Rename") if before else tr("Save"))
        dialog.textValueSelected.connect(lambda text: self._named(before, text.strip()))
        dialog.open()

    def use(self, name: str) -> None:
        """Show what using a profile would change, and do it when that is wanted."""
        about = tr("What the profile holds is set, and everything else that profiles cover goes back to its default.")
        nothing = tr("Everything is set as in {name}.", name=name)
        self._acting.ask(
            UseProfile(name=name), Question(tr("Use the profile {name}", name=one_line(name, 60)), about, nothing)
        )

    def ask_to_remove(self, name: str) -> None:
        """Ask whether a profile is to be removed."""
        question = self.question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setWindowTitle(tr("Remove a profile"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(tr("Remove the profile {name}?", name=one_line(name, 60)))
        question.setInformativeText(tr("What was set by it stays, and the history can bring it back."))
        remove = question.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(lambda _checked: self._send(RemoveProfile(name=name)))
        question.open()

    def _named(self, before: str, name: str) -> None:
        taken = any(standing.row.name == name for standing in self._rows)
        try:
            command = RenameProfile(name=before, to=name) if before else SaveProfile(name=name)
        except ValidationError:
            what = tr("That name cannot be used.")
            self._notice.show_message(what, tr("Use up to 60 letters, digits, blanks, dots and dashes."))
            return
        if taken and not before:
            what = tr("There is a profile named {name} already.", name=one_line(name, 60))
            self._notice.show_message(what, tr("Choose another name, or use its own button to save what is set now."))
            return
        self._send(command)

    def _send(self, command: Command) -> None:
        self._tasks.start(self._hub.send(command))

    def _card(self, name: str) -> ProfileCard:
        card = ProfileCard(name)
        card.use.clicked.connect(lambda _checked: self.use(name))
        card.save.clicked.connect(lambda _checked: self._send(SaveProfile(name=name)))
        card.rename.clicked.connect(lambda _checked: self.ask_name(name))
        card.remove.clicked.connect(lambda _checked: self.ask_to_remove(name))
        return card


def changed_words(keys: Sequence[str], titles: Mapping[str, str]) -> str:
    """Some settings by their titles, in a line."""
    names = [titles.get(key, key) for key in keys]
    return _and_more(one_line(", ".join(names[:_TOLD]), 200), len(names) - _TOLD)


def _and_more(settings: str, more: int) -> str:
    if more <= 0:
        return settings
    return tr_count(more, "{settings} and {n} more", "{settings} and {n} more", settings=settings)
