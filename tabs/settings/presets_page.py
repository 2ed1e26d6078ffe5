"""The page of presets: what each stands for, and a way to remove it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QMessageBox, QPushButton, QVBoxLayout, QWidget

from core.commands.models import RemovePreset
from events.projections.settings.rows import PresetRow
from tabs.settings.page import Page
from tabs.settings.preset_dialog import PresetDialog
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.empty import EmptyState
from tabs.shared.flow import FlowLayout
from tabs.shared.hub import Hub
from tabs.shared.labels import Title, framed, text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.presets import ask_to_remove, preset_words
from tabs.shared.safe_text import one_line
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY

ABOUT = tr_noop(
    "A strategy, models and options under a name, with instructions of its own if you like. Choose one beside the prompt "
    "box, or save there what is chosen."
)


class PresetsPage(Page):
    """A card for each preset.

    :param tasks: of the tab; shows errors.
    """

    def __init__(self, hub: Hub, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tr_noop("Presets"), ABOUT, parent)
        self._hub = hub
        self._tasks = tasks
        self._rows: Sequence[PresetRow] = ()
        self.question: QMessageBox | None = None
        self.removing: dict[str, QPushButton] = {}
        """The button of each preset, by its name."""
        self.editing: dict[str, QPushButton] = {}
        """The same."""
        self.dialog: PresetDialog | None = None
        self._cards = QVBoxLayout()
        self._cards.setSpacing(SMALL)
        self.empty = EmptyState(
            tr("No presets yet"), tr("Choose a strategy and models in the chat and save them as a preset.")
        )
        self.column.addLayout(self._cards)
        self.column.addWidget(self.empty)
        self.column.addStretch(1)

    def show_presets(self, rows: Sequence[PresetRow]) -> None:
        """Show these."""
        self.empty.setVisible(not rows)
        if list(rows) == list(self._rows):
            return
        self._rows = rows
        while (item := self._cards.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        self.removing.clear()
        self.editing.clear()
        for row in rows:
            self._cards.addWidget(self._card(row))

    def search(self, words: list[str]) -> int:
        """How many presets hold all of these words; the page itself counts as one."""
        told = [f"{row.name} {preset_words(row)}".lower() for row in self._rows]
        return sum(all(word in text for word in words) for text in told) or super().search(words)

    def _card(self, row: PresetRow) -> QFrame:
        card = framed("card")
        name = one_line(row.name, 60)
        remove = self.removing[row.name] = QPushButton(tr("Remove"), card)
        changes(remove)
        remove.setProperty("role", "danger")
        remove.setAccessibleName(tr("Remove {name}", name=name))
        remove.clicked.connect(lambda _checked: self._ask_to_remove(row.name))
        named, buttons = QVBoxLayout(), FlowLayout(one_line=True)
        named.addWidget(Title(name, "strong"))
        edit = self.editing[row.name] = QPushButton(tr("Edit"), card)
        changes(edit)
        edit.setAccessibleName(tr("Edit {name}", name=name))
        edit.clicked.connect(lambda _checked: self._edit(row))
        buttons.addWidget(edit)
        buttons.addWidget(remove)
        column = QVBoxLayout(card)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(TINY)
        column.addWidget(Beside(named, buttons))
        column.addWidget(text_label(preset_words(row), "muted", wrap=True))
        return card

    def _edit(self, row: PresetRow) -> None:
        self.dialog = PresetDialog(self._hub, row, self)
        self.dialog.open()

    def _ask_to_remove(self, name: str) -> None:
        command = RemovePreset(name=name)
        self.question = ask_to_remove(self, name, lambda: self._tasks.start(self._hub.send(command)))
