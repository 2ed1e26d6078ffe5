"""Says that only the runs behind a point of a plot are listed, and takes that back."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from events.projections.performance.rows import Only
from events.projections.performance.view import PerformanceView
from tabs.shared.icons import IconButton
from tabs.shared.labels import text_label
from tabs.shared.language import tr
from tabs.shared.places import RunsBehind
from tabs.shared.theme import LARGE, MEDIUM, SMALL, TINY


class BehindBar(QWidget):
    """Hidden while every run may be listed. Signals: ``changed`` when a person takes it back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: RunsBehind | None = None
        """What is listed; ``None`` for all."""
        frame = QFrame(self)
        frame.setProperty("role", "accent")
        self.words = text_label("", "small", wrap=True)
        self.close_button = IconButton("close", tr("List every run again"), self)
        self.close_button.clicked.connect(lambda _checked: self._clear())
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(SMALL, TINY, TINY, TINY)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.close_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, 0, MEDIUM, 0)
        row.addWidget(frame)
        self.hide()

    def show_behind(self, behind: RunsBehind | None) -> None:
        """Say which runs are listed; nothing while all are."""
        self.shown = behind
        self.words.setText("" if behind is None else tr("Only the runs behind {point}", point=behind.words))
        self.setVisible(behind is not None)

    def _clear(self) -> None:
        self.show_behind(None)
        self.changed.emit()


def ids_behind(
    view: PerformanceView, behind: RunsBehind, *, nameless: Callable[[], Collection[str]] = tuple
) -> list[str]:
    """The runs that are meant, those with the newest calls first.

    :param nameless: the ids of the runs whose models are not to be told now: none of them is behind a point of a model.
    """
    only = Only(behind.model, behind.strategy, behind.kind)
    found = view.run_ids(since=behind.since, until=behind.until, only=only)
    hidden = frozenset(nameless() if behind.model is not None else ())
    return [run_id for run_id in found if run_id not in hidden]
