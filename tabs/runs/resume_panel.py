"""What going on with an interrupted run would do and cost, shown before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.queries import ResumeForecast
from tabs.shared.elided import ElidedLabel
from tabs.shared.forecast import forecast_words, step_words
from tabs.shared.labels import text_label
from tabs.shared.safe_text import one_line, visible
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY

HEIGHT = 150
"""Most pixels of the list of steps; more by scrolling."""
PAGE = 50
"""Steps that are listed; each is three labels."""
_BADGES = {"reuse": "badge-success", "send again": "badge-warning", "ask a person": "badge-accent"}
_WORDS = {"reuse": "used again", "send again": "sent again", "ask a person": "asks you"}


class ResumePanel(QFrame):
    """Hidden until there is a forecast. Signals: ``agreed`` with the run's id."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice-info")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.run_id = ""
        """The run it is about; empty while it is hidden."""
        self.title = text_label("", "strong", wrap=True)
        self.words = text_label("", wrap=True, selectable=True)
        self.later = text_label("", "small", wrap=True)
        self.go = QPushButton("Resume now", self)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(lambda _checked: self._agree())
        self.leave = QPushButton("Not now", self)
        self.leave.clicked.connect(lambda _checked: self.clear())
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setMaximumHeight(HEIGHT)
        self._scroll.setAccessibleName("What would become of each step")
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self.later, 1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for widget in (self.title, self.words, self._scroll):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.hide()

    def show_forecast(self, forecast: ResumeForecast) -> None:
        """Show what a resume would do; when it is not possible, why."""
        self.run_id = forecast.run_id
        self.title.setText("Resume this run?" if forecast.possible else "This run cannot be resumed")
        self.words.setText(forecast_words([forecast]) if forecast.possible else visible(forecast.why_not))
        self.later.setText(_later(forecast) if forecast.possible else "")
        self.go.setVisible(forecast.possible)
        self._scroll.setVisible(bool(forecast.possible and forecast.steps))
        table = _table(forecast)
        self._scroll.setWidget(table)
        table.setAutoFillBackground(False)  # which the scroll area has just switched on
        self._scroll.setFixedHeight(min(HEIGHT, table.sizeHint().height() + 2))
        self.show()
        self.leave.setFocus()  # a key pressed once too often sends nothing

    def clear(self) -> None:
        """Hide it; nothing is resumed."""
        self.run_id = ""
        self.hide()

    def _agree(self) -> None:
        run_id = self.run_id
        self.clear()
        self.agreed.emit(run_id)


def _table(forecast: ResumeForecast) -> QWidget:
    """One line for each step: what, by whom, and what becomes of it."""
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, SMALL, 0)
    grid.setHorizontalSpacing(MEDIUM)
    grid.setVerticalSpacing(TINY)
    grid.setColumnStretch(1, 1)
    for line, step in enumerate(forecast.steps[:PAGE]):
        grid.addWidget(text_label(_WORDS[step.action], _BADGES[step.action]), line, 0, Qt.AlignmentFlag.AlignLeft)
        name = step.step if step.model in step.step else f"{step.step} by {step.model}".removesuffix(" by ")
        grid.addWidget(ElidedLabel(one_line(name)), line, 1)
        grid.addWidget(text_label(step_words(step), "small"), line, 2, Qt.AlignmentFlag.AlignRight)
    if len(forecast.steps) > PAGE:
        grid.addWidget(text_label(f"and {len(forecast.steps) - PAGE} more steps", "small"), PAGE, 1)
    return inside


def _later(forecast: ResumeForecast) -> str:
    words = "What the strategy asks after these is not known yet, and comes on top."
    if forecast.recoveries:
        times = "once" if forecast.recoveries == 1 else f"{forecast.recoveries} times in a row"
        words = f"It was taken up {times} without a step coming to its end. {words}"
    return words
