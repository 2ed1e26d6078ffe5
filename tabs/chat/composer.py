"""Where a prompt is written: text, files, how to ask and whom, and the button that sends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.commands.models import File
from core.errors import InputError
from core.queries import StrategySpec
from tabs.chat.attachments import AttachmentRow, image_file, read_file
from tabs.chat.pickers import ModelsButton, StrategyButton
from tabs.chat.presets import PresetButton
from tabs.chat.prompt_edit import PromptEdit
from tabs.shared.icons import IconButton
from tabs.shared.labels import framed, text_label
from tabs.shared.notice import Notice
from tabs.shared.theme import HUGE, MEDIUM, SMALL, TINY

WIDEST = 1000
_FILES = "Images and text (*.png *.jpg *.jpeg *.gif *.webp *.txt *.md *.csv *.json *.py *.log *.html *.xml *.yaml);;All files (*)"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be sent."""

    text: str
    files: tuple[File, ...]
    fresh: bool = False
    """Whether models are asked even where an answer is on record."""


class Composer(QWidget):
    """The prompt box with everything around it."""

    sent = Signal(object)
    """A :class:`Draft`."""

    def __init__(self, strategies: Sequence[StrategySpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pasted = 0
        self._busy = False
        self.notice = Notice(self)
        self.attachments = AttachmentRow(self)
        self.attachments.changed.connect(self._offer)
        self.edit = PromptEdit(self)
        self.edit.sent.connect(self.send)
        self.edit.textChanged.connect(self._offer)
        self.edit.files_given.connect(self.attach)
        self.edit.image_given.connect(self._attach_image)
        self.attach_button = IconButton("attach", "Attach images or text files", self)
        self.attach_button.clicked.connect(lambda _checked: self._choose_files())
        self.preset = PresetButton(self)
        self.strategy = StrategyButton(strategies, self)
        self.models = ModelsButton(self)
        self.send_button = QPushButton("Send", self)
        self.send_button.setProperty("role", "primary")
        self.send_button.setToolTip("Send the prompt (Enter)")
        self.send_button.clicked.connect(lambda _checked: self.send())
        self.fresh = text_label("no recorded answers", "badge-accent")
        self.fresh.setToolTip("The models are asked anew for this prompt, whatever is on record.")
        self.options_button = IconButton("down", "More ways to send", self)
        self.options_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.options_button.setMenu(self._options())
        self.setAcceptDrops(True)
        self._lay_out()
        self._offer()

    def send(self) -> None:
        """Give the draft away, when there is one and none is on its way."""
        text = self.edit.toPlainText().strip()
        if text and not self._busy:
            self.notice.clear()
            self.sent.emit(Draft(text, tuple(self.attachments.files), self.anew.isChecked()))

    def set_busy(self, busy: bool) -> None:
        """Whether a prompt is on its way to the engine; another cannot be sent until it arrived."""
        self._busy = busy
        self._offer()

    def clear(self) -> None:
        """Make room for the next prompt."""
        self.edit.clear()
        self.attachments.clear()
        self.anew.setChecked(False)

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files, or say why not."""
        try:
            for path in paths:
                self.attachments.add(read_file(path))
        except InputError as error:
            self.notice.show_error(error)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what is dropped anywhere on the box."""
        self.edit.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()

    def _options(self) -> QMenu:
        """What holds for one prompt only."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.anew = menu.addAction("Do not use recorded answers for this prompt")
        self.anew.setToolTip("The models are asked even where the cache has an answer.")
        self.anew.setCheckable(True)
        self.anew.toggled.connect(self.fresh.setVisible)
        self.fresh.hide()
        return menu

    def _attach_image(self, image: QImage) -> None:
        self._pasted += 1
        try:
            self.attachments.add(image_file(image, self._pasted))
        except InputError as error:
            self.notice.show_error(error)

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, "Attach files", "", _FILES)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.attach([Path(name) for name in names]))
        dialog.open()

    def _offer(self) -> None:
        self.send_button.setEnabled(not self._busy and bool(self.edit.toPlainText().strip()))

    def _lay_out(self) -> None:
        card = framed("card", self)
        card.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(MEDIUM, MEDIUM, SMALL, SMALL)
        inside.setSpacing(SMALL)
        inside.addWidget(self.attachments)
        inside.addWidget(self.edit)
        row = QHBoxLayout()
        row.setSpacing(TINY)
        row.addWidget(self.attach_button)
        row.addWidget(self.preset)
        row.addWidget(self.strategy)
        row.addWidget(self.models)
        row.addStretch(1)
        row.addWidget(self.fresh, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(TINY)
        row.addWidget(self.send_button)
        row.addWidget(self.options_button)
        inside.addLayout(row)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(self.notice)
        column.addWidget(card)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(HUGE, SMALL, HUGE, MEDIUM)
        outer.addStretch(1)
        outer.addLayout(column, 100_000)  # the sides get what is left of its greatest width
        outer.addStretch(1)
