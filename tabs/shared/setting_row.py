"""One setting as a person sees it: title, help, editor, a mark when it was changed, a way back, and what was refused."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.queries import SettingSpec
from events.errors import TuttiError
from tabs.shared.beside import Beside
from tabs.shared.changing import changes
from tabs.shared.icons import IconButton
from tabs.shared.labels import Title, text_label
from tabs.shared.language import tr, tr_told
from tabs.shared.models_editor import Known, ModelsEditor
from tabs.shared.plain_tip import plain_tip
from tabs.shared.recorded_words import choice_words
from tabs.shared.safe_text import visible
from tabs.shared.setting_editors import ChoiceEditor, Editor, FlagEditor, LineEditor, NumberEditor, TextEditor
from tabs.shared.setting_words import same, value_words
from tabs.shared.theme import MEDIUM, SMALL, set_role

EDITOR_WIDTH = 200
_EDITORS: dict[str, type[Editor]] = {
    "choice": ChoiceEditor,
    "flag": FlagEditor,
    "integer": NumberEditor,
    "number": NumberEditor,
    "text": TextEditor,
}
_MODE = re.compile(r"(?<=\bthe mode )\w+")
"""A choice of another setting that help is about."""


class SettingRow(QWidget):
    """One setting.

    Signals: ``changed`` with its key and the value wanted, ``None`` for the default.
    """

    changed = Signal(str, object)

    def __init__(self, spec: SettingSpec, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.spec = spec
        self._value: Any = spec.default
        self.title = Title(visible(tr_told(spec.title)), "strong")
        self.mark = text_label(tr("changed"), "badge-accent")
        self.mark.setToolTip(plain_tip(tr("Default: {value}", value=value_words(spec.default))))
        self.reset = IconButton(
            "undo", tr("Reset {title} to {value}", title=tr_told(spec.title), value=value_words(spec.default)), self
        )
        self.reset.clicked.connect(lambda _checked: self.changed.emit(spec.key, None))
        self.help = text_label(visible(help_words(spec)), "muted", wrap=True)
        self.error = text_label("", "danger", wrap=True, selectable=True)
        self.editor = self._made(spec, known)
        self.editor.edited.connect(self._edited)
        changes(self.editor, self.reset)
        self.editor.refused.connect(self._refused)
        self._lay_out()
        self.show_value(spec.default)
        self.error.hide()

    def _made(self, spec: SettingSpec, known: Known) -> Editor:
        if spec.kind == "models":
            return ModelsEditor(spec, known, self)
        return LineEditor(spec, self) if spec.short else _EDITORS[spec.kind](spec, self)

    def show_value(self, value: Any) -> None:
        """Show what the setting is now; what was refused is forgotten."""
        self._value = value
        self.editor.show_value(value)
        changed = not same(value, self.spec.default)
        self.mark.setVisible(changed)
        self.reset.setEnabled(changed)
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reset.setVisible(changed)
        self.error.hide()

    def show_refusal(self, error: TuttiError) -> None:
        """Say why a value was refused, and show the old one again."""
        self._refused(f"{tr_told(error.what)} {tr_told(error.do)}")

    def show_found(self, *, found: bool) -> None:
        """Stand out, as what was looked for."""
        set_role(self, "found" if found else "")

    def _edited(self, value: Any) -> None:
        if same(value, self._value):
            self.show_value(self._value)
        else:
            self.changed.emit(self.spec.key, value)

    def _refused(self, words: str) -> None:
        self.editor.show_value(self._value)
        self.error.setText(visible(words))
        self.error.show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.title)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self.help)
        words.addWidget(self.error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, MEDIUM)
        column.setSpacing(SMALL)
        if self.editor.wide:
            head.addWidget(self.reset)
            column.addLayout(words)
            column.addWidget(self.editor)
            return
        self.editor.setFixedWidth(EDITOR_WIDTH)
        side = QHBoxLayout()
        side.setSpacing(SMALL)
        side.addWidget(self.editor)
        side.addWidget(self.reset)
        column.addWidget(Beside(words, side))


def help_words(spec: SettingSpec) -> str:
    """The help, with what each choice means in a line of its own. A choice is called as where it is chosen, and not as it is
    typed at the command line.
    """
    words = _MODE.sub(lambda found: choice_words(found[0]), tr_told(spec.help))
    if not spec.choices:
        return words
    shown = {choice: choice_words(choice) for choice in spec.choices}
    names = {name.lower(): shown[choice] for choice in spec.choices for name in (choice, shown[choice])}
    begins = rf"(?i:(?:^| )({'|'.join(map(re.escape, names))}): )"
    lines = re.sub(begins, lambda found: f"\n{names[found[1].lower()]}: ", words)
    return lines.removeprefix("\n")
