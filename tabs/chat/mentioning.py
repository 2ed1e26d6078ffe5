"""Offers models while an @ and the beginning of a name are typed, and takes the one that is chosen out of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidgetItem, QWidget

from core.ports.models import ModelInfo
from events.projections.settings.rows import ProviderRow
from tabs.chat.choosing import Choosing
from tabs.chat.composer import Composer
from tabs.chat.offers import OFFER, OfferList
from tabs.chat.prompt_edit import PromptEdit
from tabs.shared.hub import Hub
from tabs.shared.language import tr
from tabs.shared.model_row import second_line
from tabs.shared.plain_tip import plain_tip
from tabs.shared.safe_text import one_line

LATELY = 30
"""Runs whose models are offered first."""
LONGEST = 80
"""Characters behind the @; more is no name of a model."""


class MentionList(OfferList):
    """Offers models; ``chosen`` tells an id."""

    def __init__(self, edit: PromptEdit, parent: QWidget) -> None:
        super().__init__(edit, tr("Models to ask this prompt of"), parent)

    def offer(self, models: Sequence[ModelInfo], *, looking: bool) -> None:
        """Offer these.

        :param looking: whether more may be found yet; then it is said, and Enter sends no half name away.
        """
        self.clear()
        for model in models:
            item = QListWidgetItem(one_line(model.id, 80), self)
            item.setData(OFFER, model.id)
            told = one_line(", ".join(filter(None, (model.id, second_line(model)))), 300)
            item.setToolTip(plain_tip(told))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        if looking:
            QListWidgetItem(tr("Looking for models …"), self)
        self.open()


class Mentioning(QObject):
    """Stands beside the prompt box of one chat.

    Only an @ that is typed at the beginning of a word means a model. One that is pasted, stands in an address, or was left
    by a blank or by Escape is a letter like any other.
    """

    def __init__(self, hub: Hub, composer: Composer, choosing: Choosing, parent: QWidget) -> None:
        super().__init__(parent)
        self._hub = hub
        self._composer = composer
        self._choosing = choosing
        self._edit = composer.edit
        self._typed = -1
        """Where an @ is about to be typed."""
        self._at: QTextCursor | None = None
        """In front of the @ that is being typed at."""
        self._looking = False
        self._listed: Sequence[ProviderRow] | None = None
        """The providers whose models were listed last: others have others, whoever added them."""
        self._lately: list[str] = []
        self.list = MentionList(composer.edit, parent)
        self.list.chosen.connect(self._take)
        self.list.dismissed.connect(self._leave)
        composer.mentions.left.connect(composer.edit.setFocus)
        composer.edit.textChanged.connect(self._look)
        composer.edit.cursorPositionChanged.connect(self._look)
        composer.edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice an @ that is typed; Backspace and Left in front of the text go to the models that are named."""
        kind, cursor = event.type(), self._edit.textCursor()
        if isinstance(event, QInputMethodEvent) and kind == QEvent.Type.InputMethod:
            self._expect(event.commitString())
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            self._expect(event.text())
            foremost = cursor.position() == 0 and not cursor.hasSelection() and not event.modifiers()
            if foremost and self._composer.mentions.chips:
                if event.key() == Qt.Key.Key_Backspace:
                    self._composer.mentions.drop_last()
                    return True
                if event.key() == Qt.Key.Key_Left:
                    self._composer.mentions.take_focus()
                    return True
        return super().eventFilter(watched, event)

    def _expect(self, typed: str) -> None:
        """Note where an @ will stand, when what is typed is one."""
        self._typed = self._edit.textCursor().selectionStart() if typed == "@" else -1

    def _look(self) -> None:
        """Offer what fits what stands behind the @."""
        place, self._typed = self._typed, -1
        if place >= 0 and self._begins_word(place):
            self._begin(place)
        words = self._words()
        if words is None:
            self._leave()
            return
        models = self._fitting(words)
        if models or self._looking:
            self.list.offer(models, looking=self._looking)
        else:
            self.list.hide()

    def _begins_word(self, place: int) -> bool:
        """Whether an @ stands there with nothing or a blank in front of it."""
        document = self._edit.document()
        return document.characterAt(place) == "@" and (place == 0 or document.characterAt(place - 1).isspace())

    def _begin(self, place: int) -> None:
        self._at = QTextCursor(self._edit.document())
        self._at.setPosition(place)
        runs = self._hub.views.runs.all(limit=LATELY)
        self._lately = list(dict.fromkeys(model for run in runs for model in run.models))
        self._looking = not self._composer.models.known
        providers = self._hub.views.settings.providers()
        if self._looking or providers != self._listed:
            self._listed = providers
            self._choosing.list_models(self._know)

    def _know(self, models: Sequence[ModelInfo]) -> None:
        self._looking = False
        self._composer.models.show_models(models)
        self._look()

    def _words(self) -> str | None:
        """What is typed behind the @ so far; ``None`` when nothing is."""
        if self._at is None or not self._begins_word(self._at.position()):
            return None
        behind = self._behind()
        words = behind.selectedText()[1:]
        fits = behind.hasSelection() and behind.position() > self._at.position() and len(words) <= LONGEST
        return words if fits and not any(letter.isspace() for letter in words) else None

    def _behind(self) -> QTextCursor:
        """The @ and what is typed behind it."""
        found = QTextCursor(self._edit.document())
        found.setPosition(self._at.position() if self._at is not None else 0)
        found.setPosition(self._edit.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        return found

    def _fitting(self, words: str) -> list[ModelInfo]:
        """The models whose ids hold the words and are not named yet: those asked lately, then those that can be asked."""
        known = {model.id: model for model in self._composer.models.known}
        providers = {model.provider for model in known.values()}
        for name in (*self._lately, *self._hub.setting("models.default")):
            provider = name.partition("/")[0]
            if name not in known and (provider in providers or not known):
                known[name] = ModelInfo(name, provider, name.partition("/")[2])
        named, wanted = self._composer.mentions.models, words.casefold()
        lately = {name: place for place, name in enumerate(self._lately)}
        real = any(not model.practice for model in known.values())

        def rank(model: ModelInfo) -> tuple[bool, int, bool, bool]:
            begins = model.id.casefold().startswith(wanted) or model.name.casefold().startswith(wanted)
            place = lately.get(model.id, len(lately))
            return not begins, place, model.state != "ready", model.practice is real

        found = (one for one in known.values() if wanted in one.id.casefold() and one.id not in named)
        return sorted(found, key=rank)

    def _take(self, model: str, more: bool) -> None:
        """Name a model, and take what stands for it out of the text; undo puts that back."""
        if self._at is None:
            return
        behind = self._behind()
        if more:  # the @ stays, for the next one
            behind.setPosition(self._at.position() + 1)
            behind.setPosition(self._edit.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        else:
            self._leave()
        behind.removeSelectedText()
        self._composer.mentions.add(model)
        self._look()

    def _leave(self) -> None:
        self._at = None
        self.list.hide()
