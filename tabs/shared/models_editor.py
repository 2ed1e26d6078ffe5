"""The editor for a list of models: in order, each to be moved up or taken out, others to be added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.ports.models import ModelInfo
from core.queries import SettingSpec
from tabs.shared.icons import IconButton
from tabs.shared.labels import Title, framed, text_label
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import one_line, visible
from tabs.shared.setting_editors import Editor
from tabs.shared.theme import MEDIUM, TINY

Known = Callable[[], Sequence[ModelInfo]]


class ModelsEditor(Editor):
    """Models in the order they are asked.

    :param known: the models there are, as last heard.
    """

    wide = True

    def __init__(self, spec: SettingSpec, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._known = known
        self._value: list[str] = []
        self._rows: list[QWidget] = []
        self.add = QPushButton(tr("Add a model"), self)
        self.add.setAccessibleName(tr("Add a model to {title}", title=tr_told(spec.title)))
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.menu.triggered.connect(self._add)
        self.add.setMenu(self.menu)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        self.nothing = text_label(tr("None"), "muted")
        self._column.addWidget(self.nothing)
        self._column.addLayout(foot)
        self.setFocusProxy(self.add)

    def show_value(self, value: Any) -> None:
        """Show a list of model ids."""
        models = [str(model) for model in value or ()]
        if models == self._value and bool(self._rows) is bool(models):
            return
        self._value = models
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.nothing.setVisible(not models)
        self._rows = [self._row(place, model) for place, model in enumerate(models)]
        for place, row in enumerate(self._rows):
            self._column.insertWidget(place, row)

    def _row(self, place: int, model: str) -> QWidget:
        name = one_line(model, 80)
        row = framed("sunken", self)
        line = QHBoxLayout(row)
        line.setContentsMargins(MEDIUM, 2, TINY, 2)
        line.addWidget(text_label(f"{place + 1}.", "muted"))
        called = Title(name, "")
        called.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        line.addWidget(called, 1)
        if model.startswith("practice/"):
            line.addWidget(text_label(tr("practice"), "badge"))
        first = QToolButton(row)
        first.setText("\N{UPWARDS ARROW}")
        first.setToolTip(tr("Ask it earlier"))
        first.setAccessibleName(tr("Move {name} up", name=name))
        policy = first.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        first.setSizePolicy(policy)
        first.setVisible(place > 0)
        first.clicked.connect(lambda: self._move_up(place))
        out = IconButton("close", tr("Take {name} out", name=name), row)
        out.setEnabled(self.spec.optional or len(self._value) > 1)
        out.clicked.connect(lambda: self.edited.emit([m for m in self._value if m != model]))
        line.addWidget(first)
        line.addWidget(out)
        return row

    def _move_up(self, place: int) -> None:
        models = list(self._value)
        models[place - 1 : place + 1] = models[place], models[place - 1]
        self.edited.emit(models)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for model in self._known():
            if model.id not in self._value:
                note = _note(model)
                words = "   ".join(filter(None, (visible(model.id), note))).replace("&", "&&")
                self.menu.addAction(words).setData(model.id)
        if self.menu.isEmpty():
            self.menu.addAction(tr("No other model is known")).setEnabled(False)

    def _add(self, action: QAction) -> None:
        self.edited.emit([*self._value, action.data()])


def _note(model: ModelInfo) -> str:
    if model.practice:
        return tr("practice")
    return tr(_STATES[model.state]) if model.state in _STATES else ""


_STATES = {"no_key": tr_noop("needs a key"), "unreachable": tr_noop("out of reach")}
"""Words for models that cannot be asked now."""
