"""Asks before the answers of a run are compared by a model, for that is a run of its own and may cost money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.commands.models import ExtractInsights, InsightsExtracted
from core.ports.models import ModelInfo
from events.projections.runs.rows import StepRow
from tabs.runs.actions import answered
from tabs.shared.forms import add_row
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.places import MEMORY
from tabs.shared.price_words import price_words
from tabs.shared.safe_text import one_line
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, LARGE, MEDIUM
from tabs.shared.wording import PRICE_UNKNOWN

MODEL_SETTING = "insights.model"
_ABOUT = tr_noop(
    "What it finds is remembered: what they agree on, where they contradict one another, what only some say, what one alone "
    "says, and what all leave out. It is sent to other models only when you turn that on under Settings, Memory."
)


class InsightsDialog(QDialog):
    """Which model compares, and what that costs. Open it with ``open()``.

    Signals: ``asked`` with the run and the model.

    :param steps: of the run.
    :param default: the model that the settings name; the first that answered when empty.
    """

    asked = Signal(str, str)

    def __init__(self, run_id: str, steps: Sequence[StepRow], default: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Take insights"))
        self.setMinimumWidth(520)
        self._known: Mapping[str, ModelInfo] = {}
        self._models = answered(steps)
        self._reads = tokens_of(steps)
        self.model = QComboBox(self)
        self.model.setAccessibleName(tr("Model that compares the answers"))
        self._offer([*([default] if default else ()), *self._models])
        self.model.currentIndexChanged.connect(lambda _row: self._tell())
        self.cost = text_label("", wrap=True)
        self.take = QPushButton(tr("Take insights"), self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.take.clicked.connect(lambda _checked: self._ask(run_id))
        self._lay_out()
        self._tell()

    def show_models(self, models: Sequence[ModelInfo]) -> None:
        """Offer every model there is, with its price; which one is chosen stays."""
        self._known = {model.id: model for model in models}
        self._offer(list(self._known))
        self._tell()

    def _offer(self, models: Sequence[str]) -> None:
        for model in models:
            if self.model.findData(model) < 0:
                self.model.addItem(one_line(model, 80), model)

    def _tell(self) -> None:
        """What comparing costs, as far as that is known before the model has answered."""
        info = self._known.get(self.model.currentData())
        price = price_words(info) if info else tr(PRICE_UNKNOWN) if self._known else tr("being looked up")
        if self._reads:
            words = tr_count(
                self._reads,
                "It reads your prompt and about {n} token of answers. Price: {price}. Your limits on spending hold for it.",
                "It reads your prompt and about {n} tokens of answers. Price: {price}. Your limits on spending hold for it.",
                price=price,
            )
        else:
            words = tr(
                "It reads your prompt and the answers. Price: {price}. Your limits on spending hold for it.",
                price=price,
            )
        self.cost.setText(words)

    def _ask(self, run_id: str) -> None:
        self.asked.emit(run_id, self.model.currentData())
        self.accept()

    def _lay_out(self) -> None:
        cancel = QPushButton(tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(MEDIUM)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        add_row(form, tr("&Compared by"), self.model)
        form.addRow(tr("Costs"), self.cost)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.take)
        words = tr_count(
            len(self._models),
            "A model compares the answers of {n} model, in a run of its own, which may cost money.",
            "A model compares the answers of {n} models, in a run of its own, which may cost money.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(text_label(words, "strong", wrap=True))
        column.addLayout(form)
        column.addWidget(text_label(tr(_ABOUT), "muted", wrap=True))
        column.addLayout(foot)
        order_as_laid_out(self)


class Insights:
    """Asks the person, has the answers compared when they agree, and says what came of it.

    :param parent: what the dialog stands over.
    :param notice: where it is said.
    """

    def __init__(self, hub: Hub, tasks: Tasks, notice: Notice, parent: QWidget) -> None:
        self._hub = hub
        self._tasks = tasks
        self._notice = notice
        self._parent = parent

    def ask(self, run_id: str) -> InsightsDialog:
        """Open the dialog for a run; nothing is sent by this."""
        default = next(iter(self._hub.setting(MODEL_SETTING)), "")
        dialog = InsightsDialog(run_id, self._hub.views.runs.steps(run_id), default, self._parent)
        dialog.asked.connect(self._take)
        listing = self._tasks.start(self._hub.models(), dialog.show_models)
        dialog.finished.connect(lambda _code: listing.cancel())
        dialog.open()
        return dialog

    def _take(self, run_id: str, model: str) -> None:
        self._notice.show_message(
            tr("The answers are being compared."), tr("It is a run of its own in the list."), "info"
        )
        self._tasks.start(self._hub.send(ExtractInsights(run_id=run_id, model=model)), self._taken)

    def _taken(self, taken: InsightsExtracted) -> None:
        how = (
            ""
            if taken.source == "model"
            else tr("What the model wrote could not be read: they were compared by rules.")
        )
        number = len(taken.memory_ids)
        found = tr_count(number, "{n} insight came of it.", "{n} insights came of it.")
        self._notice.show_message(found if number else tr("No insight came of it."), how, "info")
        self._notice.offer(MEMORY if taken.memory_ids else None)


def tokens_of(steps: Sequence[StepRow]) -> int:
    """Tokens of the answers that would be compared, the last of each model; 0 where one is not known."""
    last = {step.model: step.output_tokens for step in steps if step.state == "succeeded"}
    known = [tokens for tokens in last.values() if tokens is not None]
    return sum(known) if len(known) == len(last) else 0
