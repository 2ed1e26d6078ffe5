"""Keeps how each conversation is asked, and shows it beside the prompt box."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.commands.models import ChangeSetting, Command, RemovePreset, SavePreset, SubmitPrompt
from core.ports.models import ModelInfo
from events.errors import TuttiError
from events.projections.contract import ANY_KEY
from tabs.chat.choice import Choice, base_options, for_mentions, preset_named, short_name
from tabs.chat.composer import Composer, Draft
from tabs.chat.exchange_menu import Ways
from tabs.chat.strategy_options import StrategyOptionsDialog
from tabs.chat.surprise import Surprise, pool_name, pool_words
from tabs.chat.trouble import show_refusal
from tabs.shared.hub import Hub
from tabs.shared.language import tr, tr_told
from tabs.shared.tasks import Tasks

STRATEGY, MODELS = DEFAULTS = "strategy.default", "models.default"
"""Settings that say how a conversation is asked for which nothing is chosen."""


class Choosing(QObject):
    """What a person chose for each conversation, by its id; the empty id is the one that is to be begun.

    Signals: ``shown`` when what counts may be another choice than before.

    :param composer: where the choice is shown and made.
    :param conversation: gives the conversation that is open.
    :param carry_out: sends a command whose refusal is said above the conversation.
    """

    shown = Signal()

    def __init__(
        self,
        hub: Hub,
        composer: Composer,
        conversation: Callable[[], str],
        carry_out: Callable[[Command], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._composer = composer
        self._conversation = conversation
        self._carry_out = carry_out
        self._over = parent
        self._choices: dict[str, Choice] = {}
        self.tasks = Tasks(composer.notice.show_error)
        self.surprise = Surprise(hub, composer, self.tasks, lambda: self.choice.models, self.show)
        self.options: StrategyOptionsDialog | None = None
        """The one that was opened last."""
        composer.strategy.changed.connect(self._choose_strategy)
        composer.strategy.options_wanted.connect(self._ask_options)
        composer.models.changed.connect(lambda models: self.choose(replace(self.choice, models=models)))
        composer.nameless.toggled.connect(lambda _checked: self.show())
        composer.mentions.changed.connect(self.show)
        composer.models.default_wanted.connect(self._use_by_default)
        composer.models.opened.connect(lambda: self.list_models(self._heard))
        composer.preset.changed.connect(lambda name: self.choose(Choice(preset=name)))
        composer.preset.save_wanted.connect(self._save_preset)
        composer.preset.remove_wanted.connect(lambda name: carry_out(RemovePreset(name=name)))

    @property
    def conversation(self) -> str:
        """The conversation that is open; empty for one that is to be begun."""
        return self._conversation()

    @property
    def choice(self) -> Choice:
        """How the open conversation is asked."""
        return self._choices.get(self._conversation(), Choice())

    @property
    def nameless(self) -> bool:
        """Whether answers are compared without names."""
        return self._composer.nameless.isChecked()

    @property
    def asked(self) -> tuple[str, tuple[str, ...]]:
        """The strategy and the models that a prompt sent now would be asked by."""
        choice = self.choice
        preset = preset_named(choice.preset, self._hub.views.settings.presets())
        strategy = "parallel" if self.nameless else choice.strategy_under(preset, str(self._hub.setting(STRATEGY)))
        return strategy, choice.models or (preset.models if preset else ()) or tuple(self._hub.setting(MODELS))

    def choice_of(self, conversation: str) -> Choice:
        """How a conversation is asked."""
        return self._choices.get(conversation, Choice())

    def remember(self, conversation: str, choice: Choice) -> None:
        """Have a conversation asked as it was in an earlier window, unless something was chosen for it in this one."""
        self._choices.setdefault(conversation, choice)
        if conversation == self.conversation:
            self.show()

    def show(self) -> None:
        """Say beside the prompt box how the open conversation is asked."""
        choice, named = self.choice, self._composer.mentions.models
        rows = self._hub.views.settings.presets()
        preset = preset_named(choice.preset, rows)
        default = preset.strategy if preset else str(self._hub.setting(STRATEGY))
        strategy, models = self.asked
        way, blind = self._way(named), self._composer.draft.blind
        strategy = way.strategy if named else strategy
        options = {} if blind else way.options_over(preset, strategy)
        if named:
            options.pop("wait", None)  # what follows from several being named, a person has not set
        chosen = strategy if named or blind else choice.strategy
        self._composer.preset.show_choice(choice.preset, rows)
        self._composer.strategy.show_choice(chosen, default, options, preset=preset is not None)
        repeats = any(spec.repeats for spec in self._hub.strategies() if spec.name == strategy)
        drawn = self.surprise.on and not named
        ticked = choice.models if drawn else models  # a default is no choice of what is drawn from
        self._composer.models.show_choice(ticked, one=strategy == "single", repeats=repeats)
        for button in (self._composer.strategy, self._composer.models):
            button.setEnabled(not named)
        if named:
            self._composer.models.show_only(named)
            self._composer.strategy.setToolTip(
                tr("This prompt is asked of the models named above it, and of no other.")
            )
        if drawn:
            pool = self.surprise.pool
            self._composer.models.show_pool(pool_name(pool), pool_words(pool))
        self.shown.emit()

    def command(self, draft: Draft) -> SubmitPrompt:
        """A prompt of the open conversation, as it is asked now; where models are drawn by chance, of the two dearest."""
        way = self._way(draft.mentions)
        return SubmitPrompt(
            text=draft.text,
            conversation_id=self.conversation or None,
            strategy="parallel" if draft.blind else way.strategy or None,
            models=self.surprise.pool.dearest if self._draws(draft) else way.models,
            options={"wait": "all"} if draft.blind else dict(way.options),
            preset=way.preset or None,
            files=draft.files,
            fresh=draft.fresh,
            blind=draft.blind,
            system=None if self.conversation else draft.system,
        )

    def _way(self, named: Sequence[str]) -> Choice:
        """How the open conversation is asked, by a prompt that names these models."""
        preset = preset_named(self.choice.preset, self._hub.views.settings.presets())
        return for_mentions(self.choice, self.choice.strategy_under(preset, str(self._hub.setting(STRATEGY))), named)

    def _draws(self, draft: Draft) -> bool:
        """Whether models are drawn by chance for a prompt: not where it names some itself."""
        return self.surprise.on and not draft.mentions

    def send(self, draft: Draft, submit: Callable[[SubmitPrompt], None]) -> None:
        """Hand on the prompt that is sent; its models are drawn only now where they are drawn by chance."""
        command, asked_in = self.command(draft), self.conversation

        def drawn(pair: tuple[str, str]) -> None:
            if (
                self.conversation == asked_in
            ):  # else the person went elsewhere meanwhile, and the draft waits where it is
                submit(command.model_copy(update={"models": pair}))

        if self._draws(draft):
            self.surprise.draw(drawn)
        else:
            submit(command)

    def sent(self, asked_in: str, conversation: str, *, begins_next: bool) -> None:
        """A prompt was taken: what was chosen for a conversation that was to be begun is that of the begun one.

        :param begins_next: whether the next conversation begins as this prompt was asked.
        """
        if asked_in in self._choices:
            self._choices.setdefault(conversation, self._choices[asked_in])
        if begins_next:
            self._choices[""] = self._choices.get(asked_in, Choice())
            if not self.conversation:
                self.show()  # it was opened before the prompt was taken

    def settings_changed(self, keys: Iterable[str]) -> None:
        """Choose no preset where the one that was chosen has been removed, and show what counts now.

        :param keys: of the settings that changed, as the projection names them.
        """
        changed = set(keys)
        there = {row.name for row in self._hub.views.settings.presets()}
        for conversation, choice in self._choices.items():
            told = ANY_KEY in changed or f"preset.{choice.preset}" in changed
            if choice.preset and told and choice.preset not in there:
                self._choices[conversation] = replace(choice, preset="")
        if changed & set(DEFAULTS):
            self._begin_by_default(strategy=STRATEGY in changed, models=MODELS in changed)
        self.show()

    def _begin_by_default(self, *, strategy: bool, models: bool) -> None:
        """A default that was set counts for new conversations from then on, whatever the last prompt was asked by."""
        begun = replace(self.choice_of(""), preset="")
        if strategy:
            begun = replace(begun, strategy="", options={})
        self._choices[""] = replace(begun, models=()) if models else begun

    def _use_by_default(self) -> None:
        """Have new conversations begin as this one is asked."""
        preset = preset_named(self.choice.preset, self._hub.views.settings.presets())
        strategy = self.choice.strategy_under(preset, str(self._hub.setting(STRATEGY)))
        models = self.choice.models or (preset.models if preset else ())
        self._carry_out(ChangeSetting(key=STRATEGY, value=strategy))
        if models:
            self._carry_out(ChangeSetting(key=MODELS, value=list(models)))

    def ways(self) -> Ways:
        """How a prompt can be answered again."""
        known = [*(model.id for model in self._composer.models.known), *self._hub.setting("models.default")]
        strategies = [(spec.name, tr_told(spec.title)) for spec in self._hub.strategies()]
        presets = [row.name for row in self._hub.views.settings.presets()]
        return Ways(strategies, presets, list(dict.fromkeys(known)), self.list_models)

    def choose(self, choice: Choice) -> None:
        """Ask the open conversation so from now on."""
        self._choices[self._conversation()] = choice
        self.show()

    def _choose_strategy(self, name: str) -> None:
        """Options are those of one strategy; another begins with none."""
        self.choose(replace(self.choice, strategy=name, options={}))

    def _ask_options(self) -> None:
        """Open the options of the strategy that this conversation is asked by."""
        asked_in, choice = self._conversation(), self.choice
        preset = preset_named(choice.preset, self._hub.views.settings.presets())
        strategy = choice.strategy_under(preset, str(self._hub.setting("strategy.default")))
        every = {spec.name: spec for spec in self._hub.strategies()}
        if strategy not in every:
            return
        keys = [{short_name(option.key) for option in spec.options} for spec in every.values()]
        base = base_options(every[strategy], preset, self._hub.setting)
        common = frozenset(set.intersection(*keys))
        self.options = StrategyOptionsDialog(every[strategy], base, choice.options, common=common, parent=self._over)

        def chosen(options: Mapping[str, Any]) -> None:
            self._choices[asked_in] = replace(choice, strategy=strategy, options=options)
            self.show()

        self.options.chosen.connect(chosen)
        self.options.open()

    def _save_preset(self, name: str) -> None:
        """Save how this conversation is asked, and ask it by the new name from then on."""
        asked_in, choice = self._conversation(), self.choice
        preset = preset_named(choice.preset, self._hub.views.settings.presets())
        strategy = choice.strategy_under(preset, str(self._hub.setting("strategy.default")))
        fields = {
            "name": name,
            "strategy": strategy,
            "models": choice.models or (preset.models if preset else ()),
            "options": choice.options_over(preset, strategy),
        }
        try:
            command = SavePreset.model_validate(fields)
        except ValidationError:
            self._composer.notice.show_message(
                tr("The name does not fit."), tr("Use letters, digits, blanks, dots and dashes, 60 at most.")
            )
            return

        def saved(_nothing: object) -> None:
            self._choices[asked_in] = Choice(preset=name)
            self.show()

        self.tasks.start(self._hub.send(command), saved, failed=self._refused)

    def _refused(self, error: TuttiError) -> None:
        show_refusal(error, self._composer.notice)

    def _heard(self, models: Sequence[ModelInfo]) -> None:
        self._composer.models.show_models(models)
        self.surprise.hear(models)

    def list_models(self, show: Callable[[Sequence[ModelInfo]], None]) -> None:
        """What is known is shown at once; what the providers say now follows when the last has answered."""
        for refresh in (False, True):
            self.tasks.start(self._hub.models(refresh=refresh), show)
