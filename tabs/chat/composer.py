"""Where a prompt is written: text, files, how to ask and whom, and the button that sends it."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QMoveEvent, QTextCursor
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.models import File
from core.queries.attachments import FilesRead, Given, Ready, Source
from core.queries.drafts import KeptDraft
from tabs.chat.attachments import AttachmentRow
from tabs.chat.estimate import EstimateLine
from tabs.chat.file_name import short_name
from tabs.chat.mentions import MentionRow
from tabs.chat.pickers import ModelsButton, StrategyButton
from tabs.chat.presets import PresetButton
from tabs.chat.preview import FilePreview
from tabs.chat.prompt_edit import PromptEdit
from tabs.chat.send_row import SendRow
from tabs.shared.hub import Hub
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.language import tr, tr_count, tr_noop, tr_told
from tabs.shared.notice import Notice, Told
from tabs.shared.plain_tip import plain_tip
from tabs.shared.tasks import Tasks
from tabs.shared.theme import HUGE, MEDIUM, SMALL

WIDEST = 1000
NAMED = 8
"""Files that could not be attached are named up to this number, and counted beyond."""
_FILES = tr_noop(
    "Text, images and PDF (*.txt *.md *.csv *.json *.py *.log *.html *.xml *.yaml *.png *.jpg *.jpeg *.gif *.webp *.bmp "
    "*.tif *.tiff *.avif *.pdf);;All files (*)"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be sent."""

    text: str
    files: tuple[File, ...]
    fresh: bool = False
    """Whether models are asked even where an answer is on record."""
    blind: bool = False
    """Whether the answers are to be compared without names."""
    system: str | None = None
    """Instructions of a conversation that is begun by it."""
    mentions: tuple[str, ...] = ()
    """The models that are asked it, and it alone; empty for those of the conversation."""


class Composer(QWidget):
    """The prompt box with everything around it."""

    sent = Signal(object)
    """A :class:`Draft`."""
    changed = Signal()
    """Its text or its files are others."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._pasted = 0
        self._busy = False
        self.system: str | None = None
        """Instructions of a conversation that is to be begun."""
        self._reading = 0
        self.preview: FilePreview | None = None
        """The one that was opened last."""
        self.notice = Notice(self)
        self._told_of_files: Told | None = None
        """What was said there of the files that were read last."""
        self._tasks = Tasks(self.notice.show_error)
        self.attachments = AttachmentRow(self)
        self.attachments.changed.connect(self._offer)
        self.attachments.opened.connect(self._show_file)
        self.mentions = MentionRow(self)
        self.mentions.changed.connect(self._offer)
        self.reading = text_label(tr("Reading …"), "small")
        self.reading.hide()
        self.edit = PromptEdit(self)
        self.edit.sent.connect(self.send)
        self.edit.textChanged.connect(self._offer)
        self.edit.files_given.connect(self.attach)
        self.edit.image_given.connect(self._attach_image)
        self.edit.text_given.connect(self._attach_text)
        self.foretold = EstimateLine()
        self.estimate, self.warning = self.foretold.words, self.foretold.warning
        self.attach_button = IconButton("attach", tr("Attach text, images or PDFs"), self)
        self.attach_button.clicked.connect(lambda _checked: self._choose_files())
        self.library_button = IconButton("library", tr("Saved prompts; / in an empty box offers them too"), self)
        self.preset = PresetButton(self)
        self.strategy = StrategyButton(hub.strategies(), self)
        self.models = ModelsButton(self)
        self.send_button = QPushButton(tr("Send"), self)
        self.send_button.setProperty("role", "primary")
        self.send_button.setToolTip(tr("Send the prompt (Enter)"))
        self.send_button.clicked.connect(lambda _checked: self.send())
        self.fresh = text_label(tr("no recorded answers"), "badge-accent")
        self.fresh.setToolTip(tr("The models are asked anew for this prompt, whatever is on record."))
        self.blind = text_label(tr("names hidden"), "badge-accent")
        self.blind.setToolTip(
            tr("All models answer side by side, and you say which answer is the best before you see whose.")
        )
        self.options_button = IconButton("down", tr("More ways to send"), self)
        self.options_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options_button.setMenu(self._options())
        self.setAcceptDrops(True)
        self._lay_out()
        self.take_settings()
        self._offer()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send."""
        return not self.edit.toPlainText().strip() and not self.attachments.chips

    @property
    def draft(self) -> Draft:
        """What would be sent now."""
        return Draft(
            self.edit.toPlainText().strip(),
            tuple(self.attachments.files),
            self.anew.isChecked(),
            self.nameless.isChecked() and len(self.mentions.chips) != 1,  # with one there is nothing to compare
            self.system,
            self.mentions.models,
        )

    def instruct(self, system: str | None) -> None:
        """Have a conversation that is to be begun get these instructions."""
        self.system = system
        self.changed.emit()

    def take_settings(self) -> None:
        """Use the box as the settings say now."""
        with_control = self._hub.setting("prompt.send_with") == "ctrl+enter"
        self.edit.set_ways(with_control=with_control, paste_most=int(self._hub.setting("prompt.paste_as_file")))
        self.send_button.setToolTip(
            plain_tip(tr("Send the prompt ({keys})", keys="Ctrl+Enter" if with_control else "Enter"))
        )

    def send(self) -> None:
        """Give the draft away, when there is one and none is on its way."""
        draft = self.draft
        if not self.is_empty and not self._busy and not self._reading:
            self.notice.clear()
            self.sent.emit(draft)

    def set_busy(self, busy: bool) -> None:
        """Whether a prompt is on its way to the engine; another cannot be sent until it arrived."""
        self._busy = busy
        self._offer()

    def put(self, draft: KeptDraft) -> None:
        """Show what was being written; what was done before cannot be undone in it."""
        self.edit.setPlainText(draft.text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.attachments.clear()
        self.attachments.add(draft.files)
        self.mentions.show_models(draft.mentions)
        self.anew.setChecked(draft.fresh)
        self.system = draft.system

    def clear(self) -> None:
        """Make room for the next prompt."""
        self.edit.write("")
        self.attachments.clear()
        self.mentions.show_models(())
        self.anew.setChecked(False)
        self.system = None

    def attach(self, sources: Sequence[Source]) -> None:
        """Attach files, folders or bytes as soon as they are read, and say which cannot be and why."""
        self._read(self._hub.read_files(tuple(sources), room=max(self.attachments.room, 0)))

    def release(self) -> None:
        """Stop what is being read."""
        self._tasks.cancel()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Leave room for the conversation: it stands at the window's foot, and moves when that changes its height."""
        super().moveEvent(event)
        self.edit.fit()
        self.attachments.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what is dropped anywhere on the box."""
        self.edit.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()

    def _options(self) -> QMenu:
        """How a prompt is sent besides: anew, for one prompt only, and without names, until that is turned off."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.anew = menu.addAction(tr("Do not use recorded answers for this prompt"))
        self.anew.setToolTip(tr("The models are asked even where the cache has an answer."))
        self.anew.setCheckable(True)
        self.anew.toggled.connect(self.fresh.setVisible)
        self.anew.toggled.connect(lambda _on: self.changed.emit())
        self.fresh.hide()
        self.nameless = menu.addAction(tr("Compare without names"))
        self.nameless.setToolTip(
            tr("All models answer; whose answer is whose you see when you have said which is the best.")
        )
        self.nameless.setCheckable(True)
        self.nameless.toggled.connect(lambda _on: self._mark_blind())
        self.mentions.changed.connect(self._mark_blind)
        self.blind.hide()
        self.surprise = menu.addAction(tr("Surprise me: two models by chance"))
        self.surprise.setToolTip(
            tr("Compares two models without names that are drawn for each prompt, rather those seldom compared so far.")
        )
        self.surprise.setCheckable(True)
        self.surprise.toggled.connect(lambda on: self.nameless.setChecked(on or self.nameless.isChecked()))
        self.nameless.toggled.connect(lambda on: self.surprise.setChecked(on and self.surprise.isChecked()))
        return menu

    def _mark_blind(self) -> None:
        self.blind.setVisible(self.draft.blind)

    def _attach_image(self, image: QImage) -> None:
        self._pasted += 1
        self._read(self._given(image, f"pasted-{self._pasted}.png"))

    async def _given(self, image: QImage, name: str) -> FilesRead:
        data = await asyncio.to_thread(_png, image)  # a screenshot takes a while
        return await self._hub.read_files((Given(name, data),), room=max(self.attachments.room, 0))

    def _read(self, work: Coroutine[Any, Any, FilesRead]) -> None:
        self._wait(1)
        self._tasks.start(work, self._take).add_done_callback(lambda _done: self._wait(-1))

    def _take(self, read: FilesRead) -> None:
        """Show what was read, and the first thing that was not, with how many more there are."""
        refused = [*read.refused, *self.attachments.add(read.ready)]
        if self._told_of_files is not None and self.notice.told() == self._told_of_files:
            self.notice.clear()  # what was said of the last ones is over
        if refused:
            first, more = refused[0], len(refused) - 1
            what = (
                tr_told(first.what).replace(first.name, short_name(first.name)) if first.name else tr_told(first.what)
            )
            if 0 < more <= NAMED:
                names = ", ".join(short_name(one.name) for one in refused[1:])
                what = tr("{what} Not attached either: {names}.", what=what, names=names)
            elif more:
                what = tr_count(
                    more, "{what} {n} more could not be attached.", "{what} {n} more could not be attached.", what=what
                )
            self.notice.show_message(what, tr_told(refused[0].do))
        elif read.notes:
            self.notice.show_message(" ".join(tr_told(note) for note in read.notes), tone="info")
        self._told_of_files = self.notice.told() if refused or read.notes else None

    def _wait(self, step: int) -> None:
        """A file that is being read holds the prompt back, which would go without it."""
        self._reading += step
        self.reading.setVisible(self._reading > 0)
        self._offer()

    def _show_file(self, ready: Ready) -> None:
        self.preview = FilePreview(ready, self)
        self.preview.open()

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, tr("Attach files"), "", tr(_FILES))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.attach([Path(name) for name in names]))
        dialog.open()

    def _attach_text(self, text: str) -> None:
        self._pasted += 1
        self.attach([Given(f"pasted-{self._pasted}.txt", text.encode())])

    def _offer(self) -> None:
        self.changed.emit()
        self.send_button.setEnabled(not self._busy and not self._reading and not self.is_empty)

    def _lay_out(self) -> None:
        card = framed("card", self)
        card.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(MEDIUM, MEDIUM, SMALL, SMALL)
        inside.setSpacing(SMALL)
        inside.addWidget(self.attachments)
        inside.addWidget(self.reading)
        inside.addWidget(self.mentions)
        inside.addWidget(self.edit)
        inside.addWidget(self.warning)
        row = SendRow(
            tools=(self.attach_button, self.library_button),
            choices=(self.preset, self.strategy, self.models),
            estimate=self.estimate,
            marks=(self.blind, self.fresh),
            sending=(self.send_button, self.options_button),
        )
        foot = QWidget(card)
        foot.setLayout(row)  # in a widget: a layout of ours within another loses its items to Python
        inside.addWidget(foot)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(self.notice)
        column.addWidget(card)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(HUGE, SMALL, HUGE, MEDIUM)
        outer.addStretch(1)
        outer.addLayout(column, 100_000)  # the sides get what is left of its greatest width
        outer.addStretch(1)


def _png(image: QImage) -> bytes:
    """An image as a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes; PySide takes a string only
    return bytes(content.data())
