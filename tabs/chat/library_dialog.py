"""The library of saved prompts: found, used, written, removed, and carried elsewhere as a file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.library import RemovePrompt, SavePrompt, SavePrompts
from core.commands.models import Command
from core.errors import InputError
from core.ports.prompts import LARGEST_FILE, SavedPrompt, from_file, library, to_file
from tabs.chat.choice import Choice
from tabs.shared.clear_button import ClearButton
from tabs.shared.file_dialogs import ANY, ask_where, ask_which
from tabs.shared.hub import Hub
from tabs.shared.labels import text_label
from tabs.shared.language import tr, tr_noop
from tabs.shared.notice import Notice
from tabs.shared.safe_text import one_line
from tabs.shared.saving import write_file
from tabs.shared.tab_order import order_as_laid_out
from tabs.shared.tasks import Tasks
from tabs.shared.theme import LARGE, MEDIUM, SMALL
from tabs.shared.wording import count

_PROMPT = int(Qt.ItemDataRole.UserRole)
_NO_FOLDER = tr_noop("No folder")
_LIST_EMS = 22
HINT = tr_noop("Variables: {{name}}, {{name=value}}, {{name:one|other}}, {{date}}, {{clipboard}}")


class LibraryDialog(QDialog):
    """Signals: ``used`` with a :class:`SavedPrompt` that is to be put where this was opened from.

    :param choice: how the open conversation is asked.
    """

    used = Signal(object)

    def __init__(self, hub: Hub, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Prompt library"))
        self.resize(900, 600)
        self._hub = hub
        self._choice = choice
        self._open: SavedPrompt | None = None
        self._removed: SavedPrompt | None = None
        self.file_dialog: QFileDialog | None = None
        """The one that was opened last."""
        self.notice = Notice(self)
        self._tasks = Tasks(self.notice.show_error)
        self.finished.connect(lambda _result: self._tasks.cancel())
        self.search = QLineEdit(self)
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(tr("Search prompts"))
        self.search.setAccessibleName(tr("Search prompts"))
        ClearButton(self.search)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.list = QListWidget(self)
        self.list.setProperty("role", "nav")
        self.list.setAccessibleName(tr("Saved prompts"))
        self.list.setMinimumWidth(_LIST_EMS * self.fontMetrics().horizontalAdvance("n"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda now, _before: self._show(now))
        self.list.itemDoubleClicked.connect(lambda _item: self._use())
        self.name, self.folder, self.tags = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        for field, words in (
            (self.name, tr("Name")),
            (self.folder, tr("Folder")),
            (self.tags, tr("Tags")),
            (self.text, tr("Text")),
        ):
            field.setAccessibleName(words)
        self.tags.setPlaceholderText(tr("Other words it is found by, parted by commas"))
        self.way = QCheckBox(self)
        self.whose = text_label(tr("Comes with Tutti"), "badge")
        self.new_button = self._button(tr("New"), self._new)
        self.remove_button = self._button(tr("Delete"), self._remove)
        self.undo_button = self._button(tr("Undo the deletion"), self._undo)
        self.import_button = self._button(tr("Import …"), lambda: self._ask_file(save=False))
        self.export_button = self._button(tr("Export …"), lambda: self._ask_file(save=True))
        self.save_button = self._button(tr("Save"), self._save)
        for line in (self.name, self.folder, self.tags):  # Enter keeps what was written, before it is inserted
            line.textEdited.connect(lambda _text, save=self.save_button: save.setDefault(True))
        self.close_button = self._button(tr("Close"), self.reject)
        self.use_button = self._button(tr("Insert"), self._use)
        self.use_button.setProperty("role", "primary")
        self.undo_button.hide()
        self._lay_out()
        self.refresh()
        self.search.setFocus()

    def refresh(self, show: str = "") -> None:
        """Read the library again.

        :param show: name of the prompt to open; the one that is open when empty.
        """
        wanted = show or (self._open.name if self._open else "")
        words = self.search.text()
        found = [one for one in library(self._hub.views.library.prompts()) if one.holds(words)]
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.clear()
        folder, place = None, -1
        for prompt in found:
            if prompt.folder != folder:
                folder = prompt.folder
                heading = QListWidgetItem(one_line(folder or tr(_NO_FOLDER), 40), self.list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(one_line(prompt.name, 60), self.list)
            item.setData(_PROMPT, prompt)
            if prompt.name == wanted or place < 0:
                place = self.list.row(item)
        self.list.setCurrentRow(place)
        self.list.blockSignals(False)  # noqa: FBT003 - the same
        self._show(self.list.currentItem())

    def _show(self, item: QListWidgetItem | None) -> None:
        prompt = item.data(_PROMPT) if item is not None else None
        self._open = prompt
        self.name.setText(prompt.name if prompt else "")
        self.folder.setText(prompt.folder if prompt else "")
        self.tags.setText(", ".join(prompt.tags) if prompt else "")
        self.text.setPlainText(prompt.text if prompt else "")
        self.whose.setVisible(bool(prompt and prompt.shipped))
        self.remove_button.setEnabled(prompt is not None)
        self.use_button.setEnabled(prompt is not None)
        self.use_button.setDefault(True)
        own = _way_of(prompt) if prompt else Choice()
        self.way.setChecked(own != Choice())
        shown = own if own != Choice() else self._choice
        self.way.setText(tr("Ask it this way: {way}", way=_words(shown)))
        self.way.setEnabled(shown != Choice())
        self.way.setVisible(shown != Choice())

    def _new(self) -> None:
        self.list.setCurrentRow(-1)
        self._show(None)
        self.name.setFocus()

    def _save(self) -> None:
        kept = _way_of(self._open) if self._open else Choice()
        way = (kept if kept != Choice() else self._choice) if self.way.isChecked() else Choice()
        try:
            command = SavePrompt(
                name=self.name.text().strip(),
                text=self.text.toPlainText(),
                folder=self.folder.text().strip(),
                tags=tuple(self.tags.text().split(",")) if self.tags.text().strip() else (),
                strategy=way.strategy,
                preset=way.preset,
                models=way.models,
                was=self._open.name if self._open else "",
            )
        except ValidationError:
            self.notice.show_message(tr(_BAD_NAME[0]), tr(_BAD_NAME[1]))
            return
        self.search.clear()
        self._send(command, command.name)

    def _remove(self) -> None:
        if self._open is not None:
            removed = self._removed = self._open
            self.undo_button.setText(tr("Undo: bring {name} back", name=one_line(removed.name, 30)))
            self.undo_button.show()
            self._send(RemovePrompt(name=removed.name))

    def _undo(self) -> None:
        """Save what was removed as it was."""
        if self._removed is not None:
            self._send(_saving(self._removed), self._removed.name)
        self.undo_button.hide()

    def _use(self) -> None:
        if self._open is not None:
            self.used.emit(self._open)
            self.accept()

    def _send(self, command: Command, show: str = "") -> None:
        self.notice.clear()
        self._tasks.start(self._hub.send(command), lambda _done: self.refresh(show))

    def _ask_file(self, *, save: bool) -> None:
        kinds = {"json": tr("Prompts (*.json)"), ANY: tr("All files (*)")}
        if save:
            self.file_dialog = ask_where(self, tr("Export prompts"), "prompts.json", kinds, self.export_to)
        else:
            self.file_dialog = ask_which(self, tr("Import prompts"), list(kinds.values()), self.import_from)

    def export_to(self, path: Path) -> None:
        """Write the whole library to a file."""
        data = to_file(library(self._hub.views.library.prompts()))
        said = tr("Wrote {name}.", name=one_line(path.name))
        self._tasks.start(write_file(path, data), lambda _done: self.notice.show_message(said, tone="info"))

    def import_from(self, path: Path) -> None:
        """Save the prompts of a file; those of the same names are replaced."""
        self._tasks.start(self._imported(path), self._told)

    async def _imported(self, path: Path) -> int:
        try:
            data = await asyncio.to_thread(_read, path)
        except OSError as error:
            what = tr("{name} cannot be read: {reason}.", name=one_line(path.name), reason=error.strerror)
            raise InputError(what, tr("Choose another file.")) from error
        try:
            prompts = tuple(SavePrompt(**fields) for fields in from_file(data))
        except ValidationError as error:
            raise InputError(tr("A prompt in this file does not fit."), tr(_BAD_NAME[1])) from error
        changed: int = await self._hub.send(SavePrompts(prompts=prompts))
        return changed

    def _told(self, changed: int) -> None:
        self.refresh()
        self.notice.show_message(tr("{prompts} new or different.", prompts=count(changed, "prompt")), tone="info")

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda _checked: act())
        return button

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        form = QFormLayout()
        form.setSpacing(SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Folder"), self.folder)
        form.addRow(tr("Tags"), self.tags)
        beside = QHBoxLayout()
        beside.addWidget(self.whose)
        beside.addStretch(1)
        beside.addWidget(self.remove_button)
        beside.addWidget(self.save_button)
        right = QVBoxLayout()
        right.setSpacing(SMALL)
        right.addLayout(form)
        right.addWidget(self.text, 1)
        right.addWidget(text_label(tr(HINT), "small", wrap=True))
        right.addWidget(self.way)
        right.addLayout(beside)
        middle = QHBoxLayout()
        middle.setSpacing(LARGE)
        middle.addLayout(left, 2)
        middle.addLayout(right, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self.new_button, self.import_button, self.export_button, self.undo_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.notice)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        order_as_laid_out(self)


_BAD_NAME = (
    tr_noop("The name does not fit."),
    tr_noop("Use letters, digits, blanks and . , ( ) & ' - in it, 60 at most."),
)


def _way_of(prompt: SavedPrompt) -> Choice:
    return Choice(prompt.strategy, prompt.models, prompt.preset)


def _words(choice: Choice) -> str:
    parts = [choice.preset and tr("preset {preset}", preset=choice.preset), choice.strategy, ", ".join(choice.models)]
    return one_line(" · ".join(filter(None, parts)), 44)


def _saving(prompt: SavedPrompt) -> SavePrompt:
    return SavePrompt(
        name=prompt.name,
        text=prompt.text,
        folder=prompt.folder,
        tags=prompt.tags,
        strategy=prompt.strategy,
        preset=prompt.preset,
        models=prompt.models,
    )


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_FILE)
