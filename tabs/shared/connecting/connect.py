"""The second page of adding a provider: its name, where it is, and its key, or the server or file that it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from pydantic import SecretStr, ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import RESERVED, AddProvider
from core.errors import InputError
from core.queries import FoundServer, KeyOffer, KeyPlace
from core.queries.vendors import vendor_at
from tabs.shared.connecting.choice import Choice
from tabs.shared.connecting.words import RECORDED, WIRES
from tabs.shared.file_picker import FilePicker
from tabs.shared.forms import add_row
from tabs.shared.key_words import keeping_words, key_doubt
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.plain_tip import plain_tip
from tabs.shared.theme import MEDIUM, SMALL
from tabs.shared.wording import count

KEY, VARIABLE, NONE = range(3)

NAMED = tr_noop("Use up to 40 small letters, digits, - and _, beginning with a letter or digit.")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
"""As :class:`core.commands.models.AddProvider` wants it."""
FROM_VARIABLE = tr_noop("The name of the variable is recorded, and the key is read from it whenever Tutti starts.")
ABOUT_FILE = tr_noop(
    "Each line of the file holds a question and the answers of models to it; a first line may hold their prices. "
    "Nobody is asked."
)
NO_SERVER = tr_noop(
    "No server answers on this computer. Start one and look again: “ollama serve”, the server of LM Studio (Developer, "
    "Start), or llama-server. One at another port is added as “Another address”."
)


class ConnectPage(QWidget):
    """Asks what a provider of the chosen kind needs.

    Signals: ``look_wanted`` when servers on this computer are to be looked for, ``link_wanted`` with an address.
    """

    look_wanted = Signal()
    link_wanted = Signal(str)
    _place: KeyPlace | None = None

    def __init__(self, choice: Choice, offers: Sequence[KeyOffer], taken: Collection[str]) -> None:
        super().__init__()
        self.choice = choice
        self._taken = taken
        self.name = _line(tr("Name"), tr("openai, work, my-server"))
        self.wire = QComboBox(self)
        self.wire.setAccessibleName(tr("Kind of server"))
        for wire in ("openai", "anthropic"):
            self.wire.addItem(tr(WIRES[wire]), wire)
        self.address = _line(tr("Address"), "https://api.example.com/v1")
        self.file = FilePicker(tr("Recorded answers as JSON lines"), tr("JSON lines (*.jsonl);;All files (*)"), self)
        self.keys = QButtonGroup(self)
        self.key = _line(tr("The key"), tr("Paste the key; it is never shown again"))
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.variable = _line(tr("Environment variable that holds the key"), "OPENAI_API_KEY")
        self.link = QPushButton(tr("Get a key …"), self)
        self.look = QPushButton(tr("Look for servers"), self)
        self.servers = QListWidget(self)
        self.servers.setAccessibleName(tr("Servers that were found on this computer"))
        self.doubt = text_label("", "warning", wrap=True)
        self.doubt.hide()
        self.about = text_label("", "small", wrap=True)
        self._found: Sequence[FoundServer] = ()
        self.misnamed = text_label("", "warning", wrap=True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(MEDIUM)
        self._form.setVerticalSpacing(SMALL)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(self._form)
        self._fill(column, offers)
        if choice.kind != "local":
            column.addWidget(self.doubt)
            column.addWidget(self.about)
        column.addStretch(1)

    def command(self) -> AddProvider:
        """The provider as it was described.

        :raises InputError: something is missing or cannot be; the words say what.
        """
        chosen = NONE if self.choice.kind == "recorded" else self.keys.checkedId()
        name = self.name.text().strip()
        if misnamed(name):
            raise InputError(tr("That name cannot be used."), misnamed(name))
        if not name:
            raise InputError(tr("It has no name yet."), tr("Give one: its models are called name/model then."))
        if self.choice.kind == "recorded" and not self.file.path:
            raise InputError(tr("There is no file yet."), tr("Choose the file that holds the recorded answers."))
        if self.choice.kind == "address" and not self.address.text().strip():
            raise InputError(tr("There is no address yet."), tr("Give it as in https://api.example.com/v1."))
        if chosen == KEY and not self.key.text().strip():
            do = (
                tr("Paste it; you get one at {address}.", address=self.choice.vendor.keys_at)
                if self.choice.vendor
                else tr("Paste it.")
            )
            raise InputError(tr("There is no key yet."), do)
        if chosen == VARIABLE and not self.variable.text().strip():
            raise InputError(tr("There is no name of a variable yet."), tr("Give one, such as OPENAI_API_KEY."))
        vendor = self.choice.vendor
        try:
            return AddProvider(
                name=name,
                wire=RECORDED if self.choice.kind == "recorded" else vendor.wire if vendor else self.wire.currentData(),
                base_url=vendor.base_url if vendor else self.address.text().strip(),
                file=self.file.path if self.choice.kind == "recorded" else "",
                key_env=self.variable.text().strip() if chosen == VARIABLE else None,
                key=SecretStr(self.key.text().strip()) if chosen == KEY else None,
            )
        except ValidationError:
            raise InputError(tr("That name cannot be used."), tr(NAMED)) from None

    @property
    def server(self) -> FoundServer | None:
        """The server on this computer that is chosen."""
        place = self.servers.currentRow()
        return self._found[place] if 0 <= place < len(self._found) else None

    def to_do(self, wrong: Literal["", "key", "address"]) -> str:
        """What to do here about what turned out to be wrong when it was tried; empty where that is none of this page."""
        if wrong == "address":
            return tr("Correct the address here, and test it again.") if self.choice.kind == "address" else ""
        if wrong != "key":
            return ""
        ways = {
            KEY: tr(
                "Correct the key here, and test it again: it may be mistyped, expired or not allowed to be used for this."
            ),
            VARIABLE: tr("Name another variable here or paste the key, and test it again."),
            NONE: tr("It wants a key: paste one here, and test it again."),
        }
        return ways.get(self.keys.checkedId(), "")

    def show_place(self, place: KeyPlace) -> None:
        """Say where a key will be kept that is pasted here."""
        self._place = place
        if self.keys.checkedId() == KEY:
            self.about.setText(keeping_words(place))

    def show_servers(self, found: Sequence[FoundServer]) -> None:
        """Show what was found on this computer."""
        self._found = tuple(found)
        self.servers.clear()
        for server in found:
            ready = count(len(server.models), "model") if server.models else tr("no model loaded yet")
            QListWidgetItem(
                tr("{server}, {models}, at {address}", server=server.title, models=ready, address=server.base_url),
                self.servers,
            )
        self.servers.setVisible(bool(found))
        if found:
            self.servers.setCurrentRow(0)
            self.servers.setFocus()
        self.about.setText(tr("Choose one and go on.") if found else tr(NO_SERVER))
        self.look.setText(tr("Look again"))
        self.look.setEnabled(True)
        if not found:
            self.look.setFocus()

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        if self.choice.kind == "local":
            return self.look
        if self.choice.kind != "vendor":
            return self.name
        return self.key if self.keys.checkedId() == KEY else self.variable

    def _fill(self, column: QVBoxLayout, offers: Sequence[KeyOffer]) -> None:
        vendor = self.choice.vendor
        if self.choice.kind == "local":
            self._local(column)
            return
        self.servers.hide()
        self.look.hide()
        if vendor is not None:
            self.name.setText(vendor.name)
            self._keys(offers, vendor.name)
            self._form.addRow(tr("Address"), text_label(vendor.base_url, "muted"))
            add_row(self._form, tr("&Name"), self.name)
            self.link.clicked.connect(lambda _checked: self.link_wanted.emit(f"https://{vendor.keys_at}"))
        elif self.choice.kind == "address":
            add_row(self._form, tr("&Name"), self.name)
            add_row(self._form, tr("&Kind"), self.wire)
            add_row(self._form, tr("&Address"), self.address)
            self._keys(offers, "")
        else:
            add_row(self._form, tr("&Name"), self.name)
            add_row(self._form, tr("&File"), self.file)
            self.about.setText(tr(ABOUT_FILE))
        place: tuple[int, object] = self._form.getWidgetPosition(self.name)  # type: ignore[assignment]  # Qt's stub says nothing
        self._form.insertRow(place[0] + 1, "", self.misnamed)
        self.name.textChanged.connect(lambda _text: self._look_at_name())
        self._look_at_name()
        for widget in (self.wire, self.address, self.file, self.key, self.variable, self.link):
            if widget.parent() is self and self._form.indexOf(widget) < 0 and not self._inside(widget):
                widget.hide()

    def _inside(self, widget: QWidget) -> bool:
        return widget is self.link and self.choice.vendor is not None

    def _local(self, column: QVBoxLayout) -> None:
        for widget in (self.name, self.wire, self.address, self.file, self.key, self.variable, self.link):
            widget.setParent(self)
            widget.hide()
        self.about.setText(
            tr(
                "The usual ports of this computer are asked when you press the button, and nothing else: Ollama 11434, "
                "LM Studio 1234, llama.cpp 8080, vLLM 8000."
            )
        )
        self.servers.hide()
        self.look.clicked.connect(lambda _checked: self._ask_to_look())
        self.servers.setStyleSheet("QListWidget::item { padding: 6px 10px; }")
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.about)
        column.addWidget(self.servers, 100)

    def _ask_to_look(self) -> None:
        self.look.setEnabled(False)
        self.about.setText(tr("Asking this computer's ports …"))
        self.look_wanted.emit()

    def _keys(self, offers: Sequence[KeyOffer], name: str) -> None:
        """Three ways to a key, the likeliest one chosen."""
        offered = next((offer.variable for offer in offers if offer.provider == name), "")
        variable = offered or (self.choice.vendor.variables[0] if self.choice.vendor else "")
        self.variable.setText(variable)
        for place, words in enumerate((tr("Paste a key"), tr("From an environment variable"), tr("No key needed"))):
            if place == NONE and self.choice.vendor is not None:
                break
            button = QRadioButton(words, self)
            self.keys.addButton(button, place)
            field = {KEY: self.key, VARIABLE: self.variable}.get(place)
            if place == KEY and self.choice.vendor is not None:
                row = QHBoxLayout()
                row.setSpacing(SMALL)
                row.addWidget(button)
                row.addStretch(1)
                row.addWidget(self.link)
                self.link.setProperty("role", "quiet")
                self.link.setToolTip(plain_tip(tr("{address}, in your browser", address=self.choice.vendor.keys_at)))
                self._form.addRow(tr("Key"), row)
            else:
                self._form.addRow(tr("Key") if not place else "", button)
            if field is not None:
                self._form.addRow("", field)
        self.key.textChanged.connect(lambda _text: self._look_at_key())
        self.address.textChanged.connect(lambda _text: self._look_at_key())
        self.keys.idToggled.connect(lambda _place, _on: self._choose_key())
        usual = KEY if self.choice.vendor is not None else NONE
        self.keys.button(VARIABLE if offered else usual).setChecked(True)

    def _choose_key(self) -> None:
        chosen = self.keys.checkedId()
        self.key.setEnabled(chosen == KEY)
        self.variable.setEnabled(chosen == VARIABLE)
        self.about.setText({KEY: keeping_words(self._place), VARIABLE: tr(FROM_VARIABLE)}.get(chosen, ""))
        self._look_at_key()
        (self.key if chosen == KEY else self.variable).setFocus()

    def _look_at_name(self) -> None:
        """Say at once that a name cannot be used, while it is written."""
        self.misnamed.setText(misnamed(self.name.text().strip()))
        self._form.setRowVisible(self.misnamed, bool(self.misnamed.text()))

    def _look_at_key(self) -> None:
        """Say at once what looks wrong with the key, while it can be put right."""
        vendor = self.choice.vendor or vendor_at(self.address.text().strip())
        doubt = key_doubt(self.key.text(), vendor) if self.keys.checkedId() == KEY else ""
        self.doubt.setText(doubt)
        self.doubt.setVisible(bool(doubt))


def misnamed(name: str) -> str:
    """Why a provider cannot be called so; empty where it can, or where nothing is written yet."""
    if name in RESERVED:
        return tr("{name} is built in and cannot be replaced. Choose another name.", name=name)
    return tr(NAMED) if name and not _NAME.fullmatch(name) else ""


def _line(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
