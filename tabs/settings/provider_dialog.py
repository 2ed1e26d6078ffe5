"""The dialog that adds a provider or changes one. It sends a command and closes when that was accepted."""

from __future__ import annotations

from pydantic import SecretStr, ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import AddProvider
from events.projections.settings.rows import ProviderRow
from tabs.settings.words import WIRES
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.notice import Notice
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, MEDIUM, SMALL

OFFERED = ("openai", "anthropic")
"""Wire formats a person can choose."""
_ADDRESSES = {"openai": "https://api.openai.com/v1", "anthropic": "https://api.anthropic.com"}
KEYRING, VARIABLE, NONE = range(3)


class ProviderDialog(QDialog):
    """Asks for a provider's name, wire format, address and key. Open it with ``open()``.

    :param entry: the provider to change; a new one when none.
    """

    def __init__(self, hub: Hub, entry: ProviderRow | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setWindowTitle(f"Change {entry.name}" if entry else "Add a provider")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.notice = Notice(self)
        self.tasks = Tasks(self.notice.show_error)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText("openai, work, my-server")
        self.wire = QComboBox(self)
        for wire in OFFERED:
            self.wire.addItem(WIRES[wire], wire)
        self.address = QLineEdit(self)
        self.keys = QButtonGroup(self)
        self.key = QLineEdit(self)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setAccessibleName("The key")
        self.key.setPlaceholderText("The key; it is never shown again")
        self.variable = QLineEdit(self)
        self.variable.setAccessibleName("Environment variable that holds the key")
        self.variable.setPlaceholderText("OPENAI_API_KEY")
        self.buttons = QDialogButtonBox(self)
        self.ok = self.buttons.addButton("Save" if entry else "Add provider", QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setProperty("role", "primary")
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        self.wire.currentIndexChanged.connect(lambda _row: self._suggest())
        self._lay_out(entry)
        self._fill(entry)

    def submit(self) -> None:
        """Send the command; close when it was accepted, say why when it was not."""
        chosen = self.keys.checkedId()
        key = self.key.text()
        if (chosen == KEYRING and not key) or (chosen == VARIABLE and not self.variable.text().strip()):
            self.notice.show_message("There is no key yet.", "Enter one, or choose that none is needed.")
            return
        try:
            command = AddProvider(
                name=self.name.text().strip(),
                wire=self.wire.currentData(),
                base_url=self.address.text().strip(),
                key_env=self.variable.text().strip() if chosen == VARIABLE else None,
                key=SecretStr(key) if chosen == KEYRING else None,
            )
        except ValidationError:
            what = "That name cannot be used."
            self.notice.show_message(
                what, "Use up to 40 small letters, digits, - and _, beginning with a letter or digit."
            )
            return
        self.ok.setEnabled(False)
        task = self.tasks.start(self._hub.send(command), lambda _nothing: self.accept())
        task.add_done_callback(lambda _done: self.ok.setEnabled(True))

    def done(self, result: int) -> None:
        """Forget the key with the dialog."""
        self.key.clear()
        self.tasks.cancel()
        super().done(result)

    def _lay_out(self, entry: ProviderRow | None) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("&Name", self.name)
        form.addRow("&Wire format", self.wire)
        form.addRow("&Address", self.address)
        for place, words in enumerate(("Enter a key", "From an environment variable", "No key needed")):
            button = QRadioButton(words, self)
            self.keys.addButton(button, place)
            form.addRow("Key" if not place else "", button)
            field = {KEYRING: self.key, VARIABLE: self.variable}.get(place)
            if field is not None:
                form.addRow("", field)
        self.keys.idToggled.connect(lambda _place, _on: self._choose_key())
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.notice)
        column.addLayout(form)
        safe = "A key is kept in this computer's keyring, bound to this address, and never written anywhere else."
        again = " The stored key is never shown: enter it again to change anything here."
        kept = entry is not None and entry.key_source == "keyring"
        column.addWidget(text_label(safe + again if kept else safe, "small", wrap=True))
        column.addWidget(self.buttons)

    def _fill(self, entry: ProviderRow | None) -> None:
        source = entry.key_source if entry else "keyring"
        if entry is not None:
            self.name.setText(entry.name)
            self.name.setReadOnly(True)
            self.wire.setCurrentIndex(max(0, self.wire.findData(entry.kind)))
            self.address.setText(entry.base_url)
            self.variable.setText(source.removeprefix("env:") if source.startswith("env:") else "")
        chosen = VARIABLE if source.startswith("env:") else KEYRING if source == "keyring" else NONE
        self.keys.button(chosen).setChecked(True)
        self._suggest()
        self._choose_key()

    def _suggest(self) -> None:
        self.address.setPlaceholderText(_ADDRESSES.get(self.wire.currentData(), ""))

    def _choose_key(self) -> None:
        self.key.setEnabled(self.keys.checkedId() == KEYRING)
        self.variable.setEnabled(self.keys.checkedId() == VARIABLE)
