"""The choice of a preset beside the prompt box: use one, save how this conversation is asked, remove one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox, QToolButton, QWidget

from events.projections.settings.rows import PresetRow
from tabs.shared.language import tr
from tabs.shared.plain_tip import plain_tip
from tabs.shared.presets import ask_to_remove, preset_words
from tabs.shared.safe_text import one_line

LONGEST = 24
"""Characters of a name on the button."""


class PresetButton(QToolButton):
    """Opens the list of presets.

    Signals: ``changed`` with the name of the one chosen, empty for none; ``save_wanted`` and ``remove_wanted`` with a name.
    """

    changed = Signal(str)
    save_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._chosen = ""
        self.naming: QInputDialog | None = None
        """The one that was opened last."""
        self.question: QMessageBox | None = None
        """The same."""
        self.entries: dict[str, QAction] = {}
        """By name of the preset; empty for none."""
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.save = QAction(tr("Save this choice as \N{HORIZONTAL ELLIPSIS}"), self)
        self.save.triggered.connect(lambda _checked: self._ask_name())
        self.remove = QAction(tr("Remove"), self)
        self.remove.triggered.connect(lambda _checked: self._ask_to_remove())
        self.setMenu(self._menu)
        self.show_choice("", ())

    def show_choice(self, chosen: str, rows: Sequence[PresetRow]) -> None:
        """Show the presets there are, and which one a prompt sent now would use."""
        self._chosen = chosen
        self.setText(f"{one_line(chosen, LONGEST) or tr('Preset')} \N{BLACK DOWN-POINTING SMALL TRIANGLE}")
        told = {row.name: preset_words(row) for row in rows}
        self.setToolTip(plain_tip(told.get(chosen, tr("A strategy, models and options under a name"))))
        name = one_line(chosen, 60)
        self.setAccessibleName(tr("Preset: {name}", name=name) if name else tr("Preset: none"))
        self._menu.clear()
        self.entries = {"": self._entry("", tr("No preset"), tr("As chosen beside this."))}
        for name, words in told.items():
            self.entries[name] = self._entry(name, one_line(name, 60).replace("&", "&&"), words)
        self._menu.addSeparator()
        self._menu.addAction(self.save)
        self.remove.setText(tr("Remove {name} …", name=one_line(chosen, 60).replace("&", "&&")))
        self.remove.setVisible(chosen in told)
        self._menu.addAction(self.remove)

    def _entry(self, name: str, title: str, words: str) -> QAction:
        entry = self._menu.addAction(title)
        entry.setToolTip(plain_tip(words))
        entry.setCheckable(True)
        entry.setChecked(name == self._chosen)
        entry.triggered.connect(lambda _checked: self.changed.emit(name))
        return entry

    def _ask_name(self) -> None:
        naming = QInputDialog(self)
        naming.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        naming.setWindowTitle(tr("Save as preset"))
        naming.setLabelText(tr("Name for this strategy, these models and options:"))
        naming.setOkButtonText(tr("Save"))
        naming.setTextValue(self._chosen)
        naming.textValueSelected.connect(self._named)
        self.naming = naming
        naming.open()

    def _named(self, name: str) -> None:
        if name.strip():
            self.save_wanted.emit(name.strip())

    def _ask_to_remove(self) -> None:
        name = self._chosen
        self.question = ask_to_remove(self, name, lambda: self.remove_wanted.emit(name))
