"""The page of providers: those set up, the built-in practice models, servers found here, and keys that are offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMessageBox, QPushButton, QVBoxLayout, QWidget

from core.commands.models import AddProvider, RemoveProvider
from core.ports.models import ModelInfo
from core.queries import KeyOffer
from events.projections.settings.rows import ProviderRow
from tabs.settings.page import Page, found_in
from tabs.settings.provider_card import ProviderCard, Shown, offer_row
from tabs.settings.provider_dialog import ProviderDialog
from tabs.settings.words import USABLE
from tabs.shared.changing import changes
from tabs.shared.connecting.wizard import ProviderWizard
from tabs.shared.connecting.words import RECORDED, WIRES
from tabs.shared.hub import Hub
from tabs.shared.key_words import key_words
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import visible
from tabs.shared.tasks import Tasks
from tabs.shared.theme import SMALL
from tabs.shared.wording import count

KEYWORDS = tr_noop("providers keys key address")
ABOUT = tr_noop("Where models are reached. Adding one connects to nothing until you try it or ask one of its models.")


class ProvidersPage(Page):
    """Lists providers and what can be done with them.

    :param tasks: of the tab; shows errors.
    """

    def __init__(self, hub: Hub, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(tr_noop("Providers"), ABOUT, parent)
        self._hub = hub
        self._tasks = tasks
        self.cards: dict[str, ProviderCard] = {}
        self.offers: list[QFrame] = []
        self._offered: tuple[KeyOffer, ...] = ()
        self._answered: set[str] = set()
        """Names of providers that answered before they were added here."""
        self.dialog: ProviderDialog | None = None
        self.wizard: ProviderWizard | None = None
        self.question: QMessageBox | None = None
        self.add = QPushButton(tr("Add a provider"))
        changes(self.add)
        self.add.setProperty("role", "primary")
        self.add.clicked.connect(lambda _checked: self.open_wizard())
        self.found = text_label(tr("On this computer"), "heading")
        self._offer_column = QVBoxLayout()
        self._own_column = QVBoxLayout()
        self._found_column = QVBoxLayout()
        for column in (self._offer_column, self._own_column, self._found_column):
            column.setSpacing(SMALL)
        self.column.addLayout(self._offer_column)
        self.column.addLayout(self._own_column)
        self.column.addSpacing(SMALL)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(SMALL)
        self.column.addWidget(self.found)
        self.column.addLayout(self._found_column)
        self.column.addStretch(1)

    def show_all(self, rows: Sequence[ProviderRow], models: Sequence[ModelInfo], offers: Sequence[KeyOffer]) -> None:
        """Bring the page up to date: cards are added, changed and taken out one by one."""
        wanted = {shown.name: shown for shown in described(rows, models)}
        for name in [name for name in self.cards if name not in wanted or wanted[name].own != self.cards[name].own]:
            card = self.cards.pop(name)
            card.hide()
            card.deleteLater()
        for name, shown in wanted.items():
            if name in self.cards:
                self.cards[name].show_provider(shown)
            else:
                self.cards[name] = self._card(shown)
        self.found.setVisible(any(not shown.own for shown in wanted.values()))
        self._show_offers(tuple(offers))

    def open_wizard(self) -> None:
        """Open the dialog that guides through adding a provider."""
        self.wizard = wizard = ProviderWizard(self._hub, self)
        wizard.accepted.connect(lambda: self._know_answered(wizard.answered))
        wizard.open()

    def _know_answered(self, name: str) -> None:
        """Keep in mind that a provider answered before it was added; its card may be there by now, or not yet."""
        self._answered.add(name)
        if name in self.cards:
            self.cards[name].know_answered()

    def open_dialog(self, name: str = "") -> None:
        """Open the dialog for a new provider, or for one that is set up."""
        entry = next((row for row in self._hub.views.settings.providers() if row.name == name), None)
        self.dialog = ProviderDialog(self._hub, entry, self)
        self.dialog.open()

    def ask_to_remove(self, name: str) -> None:
        """Ask whether a provider is to be removed, as its key is deleted with it."""
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setWindowTitle(tr("Remove a provider"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(tr("Remove {name}?", name=visible(name)))
        row = next((row for row in self._hub.views.settings.providers() if row.name == name), None)
        question.setInformativeText(
            tr("The file stays as it is. Runs and answers stay.")
            if row and row.kind == RECORDED
            else tr("Its key is deleted from the keyring. Runs and answers stay.")
            if row and row.key_source == "keyring"
            else tr("Runs and answers stay.")
        )
        remove = question.addButton(tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(lambda _checked: self._tasks.start(self._hub.send(RemoveProvider(name=name))))
        self.question = question
        question.open()

    def try_provider(self, name: str) -> None:
        """Try a provider and say how it went."""
        card = self.cards[name]
        card.show_trying()
        self._tasks.start(
            self._hub.try_provider(name),
            card.show_trial,
            failed=lambda error: card.show_failure(f"{tr_told(error.what)} {tr_told(error.do)}"),
        )

    def search(self, words: list[str]) -> int:
        """Whether the page is called so, or a provider is."""
        return int(found_in(words, KEYWORDS, *self.cards))

    def _card(self, shown: Shown) -> ProviderCard:
        card = ProviderCard(shown)
        card.try_wanted.connect(self.try_provider)
        card.edit_wanted.connect(self.open_dialog)
        card.remove_wanted.connect(self.ask_to_remove)
        if shown.name in self._answered:
            card.know_answered()
        (self._own_column if shown.own else self._found_column).addWidget(card)
        return card

    def _show_offers(self, offers: tuple[KeyOffer, ...]) -> None:
        if offers == self._offered:
            return
        self._offered = offers
        for row in self.offers:
            row.hide()
            row.deleteLater()
        self.offers = [self._offer(offer) for offer in offers]
        for row in self.offers:
            self._offer_column.addWidget(row)

    def _offer(self, offer: KeyOffer) -> QFrame:
        button = QPushButton(tr("Use it"))
        changes(button)
        button.setAccessibleName(
            tr(
                "Use the key in {variable} for {provider}",
                variable=visible(offer.variable),
                provider=visible(offer.provider),
            )
        )
        command = AddProvider(name=offer.provider, wire=offer.wire, base_url=offer.base_url, key_env=offer.variable)
        button.clicked.connect(lambda _checked: self._tasks.start(self._hub.send(command)))
        return offer_row(
            tr(
                "{variable} is set on this computer. Use it for {provider}?",
                variable=offer.variable,
                provider=offer.provider,
            ),
            button,
        )


def described(rows: Sequence[ProviderRow], models: Sequence[ModelInfo]) -> list[Shown]:
    """Every provider as it is shown: those set up first, then those that are simply there."""
    by_provider: dict[str, list[ModelInfo]] = {row.name: [] for row in rows}
    for model in models:
        by_provider.setdefault(model.provider, []).append(model)
    own = {row.name: row for row in rows}
    return [_described(name, own.get(name), found) for name, found in by_provider.items()]


def _described(name: str, row: ProviderRow | None, models: Sequence[ModelInfo]) -> Shown:
    state, tone = _state(models)
    if row is not None:
        key = tr("Cost is simulated; no key needed") if row.kind == RECORDED else key_words(row.key_source)
        if row.key_source == "session" and any(model.state == "no_key" for model in models):
            key = tr("The key was held until Tutti was closed. Give it again with “Edit”, or name a variable there.")
        return Shown(name, tr_told(WIRES.get(row.kind, row.kind)), row.base_url, key, state, tone, own=True)
    if any(model.practice for model in models):
        about = tr("Built in, offline, free: they solve practice problems, some of them wrongly.")
        return Shown(name, tr("practice"), about, tr("Cost is simulated; no key needed"), state, tone, own=False)
    return Shown(name, tr("on this computer"), "", tr("No key needed"), state, tone, own=False)


def _state(models: Sequence[ModelInfo]) -> tuple[str, str]:
    states = [model.state for model in models]
    ready = sum(state in USABLE for state in states)
    if ready:
        return tr("Ready, {models}", models=count(ready, "model")), "badge-success"
    if "no_key" in states:
        return tr("Needs a key"), "badge-warning"
    if "unreachable" in states:
        return tr("Out of reach"), "badge-danger"
    return tr("Not tried yet"), "badge"
