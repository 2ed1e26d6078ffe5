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
from core.queries import KeyPlace
from core.queries.vendors import vendor_at
from events.projections.settings.rows import ProviderRow
from tabs.shared.connecting.words import RECORDED, WIRES
from tabs.shared.file_picker import FilePicker
from tabs.shared.forms import add_row
from tabs.shared.hub import Hub
from tabs.shared.key_words import keeping_words, key_doubt
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.notice import Notice
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, MEDIUM, SMALL, set_role

_ADDRESSES = {"openai": "https://api.openai.com/v1", "anthropic": "https://api.anthropic.com"}
_ABOUT_FILE = tr_noop(
    "Models that answer from the file, and say so: nobody is asked. Each line holds a question and the answers of models to "
    "it; a first line may hold their prices."
)
KEYRING, VARIABLE, NONE = range(3)


class ProviderDialog(QDialog):
    """Asks for a provider's name, its kind, and its address and key or its file. Open it with ``open()``.

    :param entry: the provider to change; a new one when none.
    """

    def __init__(self, hub: Hub, entry: ProviderRow | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self.setWindowTitle(tr("Change {name}", name=entry.name) if entry else tr("Add a provider"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self.notice = Notice(self)
        self.tasks = Tasks(lambda error: self._tell(tr_told(error.what), tr_told(error.do)))
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(tr("openai, work, my-server"))
        self.wire = QComboBox(self)
        for wire, words in WIRES.items():
            self.wire.addItem(tr(words), wire)
        if entry is not None and entry.kind not in WIRES:  # one that a package adds
            self.wire.addItem(entry.kind, entry.kind)
        self.address = QLineEdit(self)
        self.file = FilePicker(tr("Recorded answers as JSON lines"), tr("JSON lines (*.jsonl);;All files (*)"), self)
        self.keys = QButtonGroup(self)
        self.key = QLineEdit(self)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setAccessibleName(tr("The key"))
        self.key.setPlaceholderText(tr("The key; it is never shown again"))
        self.variable = QLineEdit(self)
        self.variable.setAccessibleName(tr("Environment variable that holds the key"))
        self.variable.setPlaceholderText("OPENAI_API_KEY")
        self._asking: list[QWidget] = [self.address]
        """What is asked of a provider that is reached over a network."""
        self.buttons = QDialogButtonBox(self)
        self.ok = self.buttons.addButton(
            tr("Save") if entry else tr("Add provider"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        set_role(self.ok, "primary")  # it has been styled when the box took it in
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        self.wire.currentIndexChanged.connect(lambda _row: self._suggest())
        self._again = entry is not None and entry.key_source in {"keyring", "session"}
        """Whether there is a key, which is never shown."""
        self._place: KeyPlace | None = None
        self._lay_out()
        self._fill(entry)
        self.tasks.start(self._hub.key_place(), self._know_place)
        (self.wire if entry else self.name).setFocus()

    def submit(self) -> None:
        """Send the command; close when it was accepted, say why when it was not."""
        recorded = self.wire.currentData() == RECORDED
        chosen = NONE if recorded else self.keys.checkedId()
        key = self.key.text()
        if recorded and not self.file.path:
            self._tell(tr("There is no file yet."), tr("Choose the file that holds the recorded answers."))
            return
        if (chosen == KEYRING and not key) or (chosen == VARIABLE and not self.variable.text().strip()):
            self._tell(tr("There is no key yet."), tr("Enter one, or choose that none is needed."))
            return
        try:
            command = AddProvider(
                name=self.name.text().strip(),
                wire=self.wire.currentData(),
                base_url="" if recorded else self.address.text().strip(),
                file=self.file.path if recorded else "",
                key_env=self.variable.text().strip() if chosen == VARIABLE else None,
                key=SecretStr(key) if chosen == KEYRING else None,
            )
        except ValidationError:
            what = tr("That name cannot be used.")
            self._tell(what, tr("Use up to 40 small letters, digits, - and _, beginning with a letter or digit."))
            return
        self.ok.setEnabled(False)
        task = self.tasks.start(self._hub.send(command), lambda _nothing: self.accept())
        task.add_done_callback(lambda _done: self._offer_again())

    def done(self, result: int) -> None:
        """Forget the key with the dialog."""
        self.key.clear()
        self.tasks.cancel()
        super().done(result)

    def _tell(self, what: str, do: str) -> None:
        self.notice.show_message(what, do)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines need: a window's own least height takes no account of where words are broken."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _offer_again(self) -> None:
        """Enter adds again, and does not cancel: a disabled button has lost the focus to its neighbour."""
        self.ok.setEnabled(True)
        self.ok.setFocus()

    def _lay_out(self) -> None:
        form = self._form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        add_row(form, tr("&Name"), self.name)
        add_row(form, tr("&Kind"), self.wire)
        add_row(form, tr("&Address"), self.address)
        add_row(form, tr("&File"), self.file)
        for place, words in enumerate((tr("Enter a key"), tr("From an environment variable"), tr("No key needed"))):
            button = QRadioButton(words, self)
            self.keys.addButton(button, place)
            form.addRow(tr("Key") if not place else "", button)
            field = {KEYRING: self.key, VARIABLE: self.variable}.get(place)
            if field is not None:
                form.addRow("", field)
            self._asking += [button] if field is None else [button, field]
        self.keys.idToggled.connect(lambda _place, _on: self._choose_key())
        for field in (self.key, self.address):
            field.textChanged.connect(lambda _text: self._tell_about())
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.notice)
        column.addLayout(form)
        self.doubt = text_label("", "warning", wrap=True)
        self.doubt.hide()
        self.about = text_label("", "small", wrap=True)
        for label in (self.doubt, self.about):
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(self.buttons)
        order_as_laid_out(self)

    def _fill(self, entry: ProviderRow | None) -> None:
        source = entry.key_source if entry else "keyring"
        if entry is not None:
            self.name.setText(entry.name)
            self.name.setReadOnly(True)
            self.wire.setCurrentIndex(max(0, self.wire.findData(entry.kind)))
            (self.file.field if entry.kind == RECORDED else self.address).setText(entry.base_url)
            self.variable.setText(source.removeprefix("env:") if source.startswith("env:") else "")
        chosen = VARIABLE if source.startswith("env:") else NONE if source == "none" else KEYRING
        self.keys.button(chosen).setChecked(True)
        self._suggest()
        self._choose_key()

    def _suggest(self) -> None:
        """Ask for what this kind needs, and for nothing else."""
        recorded = self.wire.currentData() == RECORDED
        self.address.setPlaceholderText(_ADDRESSES.get(self.wire.currentData(), ""))
        for widget in self._asking:
            self._form.setRowVisible(widget, not recorded)
        self._form.setRowVisible(self.file, recorded)
        self._tell_about()

    def _know_place(self, place: KeyPlace) -> None:
        self._place = place
        self._tell_about()

    def _tell_about(self) -> None:
        """Say where a key is kept, or what a file holds, and what looks wrong with the key that is typed."""
        recorded, typed = self.wire.currentData() == RECORDED, self.keys.checkedId() == KEYRING
        again = tr("The stored key is never shown: enter it again to change anything here.") if self._again else ""
        about = f"{keeping_words(self._place)} {again}".strip() if typed else ""
        self.about.setText(tr(_ABOUT_FILE) if recorded else about)
        address = self.address.text().strip() or self.address.placeholderText()
        doubt = key_doubt(self.key.text(), vendor_at(address)) if typed and not recorded else ""
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))
        self._fit()

    def _choose_key(self) -> None:
        self.key.setEnabled(self.keys.checkedId() == KEYRING)
        self.variable.setEnabled(self.keys.checkedId() == VARIABLE)
        self._tell_about()
