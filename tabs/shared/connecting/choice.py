"""The first page of adding a provider: which one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.queries import KeyOffer
from core.queries.vendors import VENDORS, Vendor
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.theme import SMALL, scaled

ROW = 46
"""Height of a line with its second line, in pixels."""


class Choice(NamedTuple):
    """What can be added."""

    kind: Literal["vendor", "local", "address", "recorded"]
    title: str
    about: str
    vendor: Vendor | None = None


KNOWN_FOR = frozenset((
    *(tr_noop("GPT models"), tr_noop("Claude models"), tr_noop("Gemini models"), tr_noop("Mistral models")),
    *(tr_noop("DeepSeek models"), tr_noop("Grok models"), tr_noop("Kimi models")),
    *(tr_noop("Models of many makers with one key"), tr_noop("Open models of many makers")),
    *(tr_noop("Open models, answered fast"), tr_noop("Sonar models that search the web")),
))  # fmt: skip
"""What providers are known for, for translators."""
_OTHERS = (
    Choice(
        "local",
        tr_noop("A server on this computer"),
        tr_noop("Ollama, LM Studio, llama.cpp or vLLM; no key, nothing leaves the machine"),
    ),
    Choice(
        "address",
        tr_noop("Another address"),
        tr_noop("Any server that speaks OpenAI's or Anthropic's format, with or without a key"),
    ),
    Choice(
        "recorded",
        tr_noop("Recorded answers of a file"),
        tr_noop("Models that answer from a file and say so; nobody is asked"),
    ),
)


class ChoicePage(QWidget):
    """A list of providers, with what is known of each.

    Signals: ``chosen`` when one is picked with a double click; Enter presses the default button of the dialog.

    :param offers: keys found in the environment.
    :param taken: names of the providers that are set up.
    """

    chosen = Signal()

    def __init__(self, offers: Sequence[KeyOffer], taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Providers"))
        self.list.setUniformItemSizes(True)
        self.list.setStyleSheet("QListWidget::item { padding: 4px 10px; }")
        found = {offer.provider: offer.variable for offer in offers}
        vendors = sorted(VENDORS, key=lambda vendor: vendor.name not in found)
        self.choices = [_of_vendor(vendor, found.get(vendor.name, ""), vendor.name in taken) for vendor in vendors]
        self.choices += [other._replace(about=tr(other.about)) for other in _OTHERS]
        for choice in self.choices:
            title = tr_told(choice.title)
            item = QListWidgetItem(f"{title}\n{choice.about}", self.list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {choice.about}")
        self._fit_rows()
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(lambda _item: self.chosen.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(text_label(tr("Where are the models that you want to ask?"), "muted", wrap=True))
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for two lines of other letters, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "choices"):
            self._fit_rows()

    def _fit_rows(self) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, scaled(ROW)))

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return self.choices[max(0, self.list.currentRow())]

    def choose(self, title: str) -> None:
        """Choose one by its title, in English."""
        self.list.setCurrentRow([choice.title for choice in self.choices].index(title))


def _of_vendor(vendor: Vendor, variable: str, taken: bool) -> Choice:
    about = tr("{about}; needs a key from {address}", about=tr_told(vendor.about), address=vendor.keys_at)
    if variable:
        about = tr("Its key is on this computer already, in the variable {variable}", variable=variable)
    if taken:
        about = tr("Set up already; go on to replace its entry")
    return Choice("vendor", vendor.title, about, vendor)
