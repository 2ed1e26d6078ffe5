"""What a newcomer sees: what this is, prompts that are answered with one click, and two ways on to real models."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.ports.models import ModelInfo
from tabs.shared.changing import changes
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_count, tr_noop
from tabs.shared.safe_text import one_line
from tabs.shared.theme import LARGE, MEDIUM, SMALL

EXAMPLES = (
    (tr_noop("Arithmetic"), tr_noop("What is 17 * 24 + 9?")),
    (tr_noop("Ordering"), tr_noop("Sort these numbers: 42, 7, 19, 3, 88")),
    (tr_noop("Multiple choice"), tr_noop("Which number is prime? A) 21 B) 27 C) 29 D) 33")),
)
"""Prompts that practice models can solve."""
WIDTH = 536
BUTTON_HEIGHT = 46
NO_SERVER = tr_noop(
    "No model server answered on this machine. Start Ollama, LM Studio, llama.cpp or vLLM, then look again."
)


class Welcome(QScrollArea):
    """Stands in the middle while a conversation has no prompt. Nothing in it needs to be done.

    Signals: ``chosen`` with a prompt to ask, ``connect_wanted`` for a provider to be set up, ``look_wanted`` for servers on this
    machine to be looked for (see :meth:`show_found`), ``use_wanted`` with ids of models to ask from now on.
    """

    chosen = Signal(str)
    connect_wanted = Signal()
    look_wanted = Signal()
    use_wanted = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._found: tuple[str, ...] = ()
        self.title = text_label("", "title", wrap=True)
        self.buttons = [self._example(tr(kind), tr(prompt)) for kind, prompt in EXAMPLES]
        self.connect_button = QPushButton(tr("Connect a provider …"), self)
        self.connect_button.setToolTip(tr("Choose a provider and give its key"))
        changes(self.connect_button)
        self.connect_button.clicked.connect(lambda _checked: self.connect_wanted.emit())
        self.look_button = QPushButton(tr("Look for models on this machine"), self)
        self.look_button.setToolTip(
            tr("Asks Ollama, LM Studio, llama.cpp and vLLM at their usual ports of this machine")
        )
        self.look_button.clicked.connect(lambda _checked: self._look())
        self.found = text_label("", "muted", wrap=True)
        self.found.hide()
        self.use_button = QPushButton(tr("Ask these models"), self)
        self.use_button.setProperty("role", "primary")
        self.use_button.clicked.connect(lambda _checked: self.use_wanted.emit(self._found))
        self.use_button.hide()
        self.greet(first=False)
        self._lay_out()

    def greet(self, *, first: bool) -> None:
        """Say what stands above.

        :param first: whether nothing was ever asked.
        """
        self.title.setText(
            tr("Welcome to Tutti: ask several models at once") if first else tr("Ask several models at once")
        )

    def show_found(self, models: Sequence[ModelInfo]) -> None:
        """Tell which models servers on this machine have, and offer to ask them."""
        local = [model for model in models if model.local and not model.practice and model.state == "ready"]
        servers = ", ".join(dict.fromkeys(one_line(model.provider, 40) for model in local))
        self._found = tuple(model.id for model in local[:3])
        words = tr_count(
            len(local),
            "{n} model found: {servers}. They cost nothing.",
            "{n} models found: {servers}. They cost nothing.",
            servers=servers,
        )
        self.show_words(words if local else tr(NO_SERVER))
        self.use_button.setText(tr("Ask {models}", models=", ".join(one_line(name, 30) for name in self._found)))
        self.use_button.setVisible(bool(local))

    def show_words(self, words: str) -> None:
        """Say what came of looking."""
        self.look_button.setEnabled(True)
        self.found.setText(words)
        self.found.show()
        self.use_button.hide()

    def _look(self) -> None:
        self.show_words(tr("Looking …"))
        self.look_button.setEnabled(False)
        self.look_wanted.emit()

    def _example(self, kind: str, prompt: str) -> QPushButton:
        button = QPushButton(prompt, self)
        button.setProperty("role", "suggestion")
        button.setAccessibleName(tr("{kind} example: {prompt}", kind=kind, prompt=prompt))
        button.setMinimumHeight(BUTTON_HEIGHT)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked: self.chosen.emit(prompt))
        return button

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "page")
        content = QWidget(inside)
        content.setMaximumWidth(WIDTH)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        about = text_label(
            tr(
                "One prompt goes to one model or to many; the answers come side by side, with what they cost and how long "
                "they took."
            ),
            "muted",
            wrap=True,
        )
        column.addWidget(self.title)
        column.addWidget(about)
        column.addSpacing(MEDIUM)
        column.addWidget(text_label(tr("Try it now"), "strong"))
        practice = tr(
            "Practice models are built in: they need no key and no network, and cost nothing. One click asks them."
        )
        column.addWidget(text_label(practice, "muted", wrap=True))
        for button in self.buttons:
            column.addWidget(button)
        column.addSpacing(MEDIUM)
        column.addWidget(text_label(tr("Ask real models"), "strong"))
        ways = QHBoxLayout()
        ways.setSpacing(SMALL)
        ways.addWidget(self.connect_button)
        ways.addWidget(self.look_button)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addWidget(self.found)
        column.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        # beside stretches, so that lines are broken for the width that is there
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(content, 100_000)
        row.addStretch(1)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
        self.setWidget(inside)
