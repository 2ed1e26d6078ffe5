"""Asks what a model costs, where no table says so or it says something else. Open it with ``open()``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import ChangeSetting
from core.ports.models import ModelInfo, Price
from core.ports.own_prices import MOST_USD, OWN, SETTING, own_price, with_price
from events.values import PICO
from tabs.shared.amounts import exact_usd, parse_usd
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import grouped, tr, tr_told
from tabs.shared.notice import Notice
from tabs.shared.safe_text import breakable, one_line
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, MEDIUM, SMALL, set_role

TABLE, PAID, FREE = range(3)
_MILLION = 1_000_000


class PriceDialog(QDialog):
    """The price of one model: that of the tables, one that is entered, or none because the server is one's own."""

    def __init__(self, hub: Hub, model: ModelInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Price of {model}", model=one_line(model.id, 60)))
        self.setMinimumWidth(480)
        self._hub = hub
        self._model = model
        self.notice = Notice(self)
        self.tasks = Tasks(lambda error: self.notice.show_message(tr_told(error.what), tr_told(error.do)))
        self.ways = QButtonGroup(self)
        self.read, self.written = QLineEdit(self), QLineEdit(self)
        self.read.setAccessibleName(tr("USD for a million tokens read"))
        self.written.setAccessibleName(tr("USD for a million tokens written"))
        self.read.setPlaceholderText(written_example("2.50"))
        self.written.setPlaceholderText(written_example("10.00"))
        self.buttons = QDialogButtonBox(self)
        self.ok = self.buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.ok, "primary")
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.submit)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._fill(model.price)

    def submit(self) -> None:
        """Set the price; close when that was accepted, say why when it was not."""
        try:
            price = self._price()
        except ValueError as error:
            self.notice.show_message(str(error), "")
            return
        try:
            value = with_price(self._hub.setting(SETTING), self._model.id, price)
        except ValueError:
            what = tr("This model has a name that no price can be kept for.")
            self.notice.show_message(what, tr("Names with blanks or an equals sign cannot be written down."))
            return
        self.ok.setEnabled(False)
        task = self.tasks.start(self._hub.send(ChangeSetting(key=SETTING, value=value)), lambda _nothing: self.accept())
        task.add_done_callback(lambda _done: self.ok.setEnabled(True))

    def done(self, result: int) -> None:
        """Stop what is under way with the dialog."""
        self.tasks.cancel()
        super().done(result)

    def _price(self) -> Price | None:
        """The price that is chosen.

        :raises ValueError: an amount cannot be read; the words are for the person.
        """
        chosen = self.ways.checkedId()
        if chosen != PAID:
            return own_price(0, 0) if chosen == FREE else None
        read, out = parse_usd(self.read.text()), parse_usd(self.written.text())
        if max(read, out) > MOST_USD * PICO:
            raise ValueError(tr("That is more than ${most} for a million tokens.", most=grouped(MOST_USD)))
        return own_price(read, out)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(SMALL)
        form.addRow(tr("Tokens &read"), self.read)
        form.addRow(tr("Tokens &written"), self.written)
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.notice)
        column.addWidget(text_label(breakable(self._model.id), "strong", wrap=True))
        free = tr("Free: a server of your own")
        for place, words in enumerate((tr("As the tables say"), tr("USD for a million tokens"), free)):
            button = QRadioButton(words, self)
            self.ways.addButton(button, place)
            column.addWidget(button)
            if place == PAID:
                column.addLayout(form)
        about = tr(
            "Your price counts from now on, for limits and for what is shown. Calls of the past keep the price they were made at."
        )
        column.addWidget(text_label(about, "small", wrap=True))
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.ways.idToggled.connect(lambda _place, _on: self._choose())

    def _fill(self, price: Price | None) -> None:
        own = price is not None and price.source == OWN
        free = own and price is not None and price.input == price.output == 0
        if price is not None and not free and (price.input or price.output):
            self.read.setText(exact_usd(price.input * _MILLION, grouped=False))
            self.written.setText(exact_usd(price.output * _MILLION, grouped=False))
        self.ways.button(FREE if free else PAID if own or price is None else TABLE).setChecked(True)
        self._choose()

    def _choose(self) -> None:
        paid = self.ways.checkedId() == PAID
        for field in (self.read, self.written):
            field.setEnabled(paid)
        if paid:
            self.read.setFocus()


def written_example(amount: str) -> str:
    """An amount as an example to type."""
    return tr("such as {amount}", amount=amount)
