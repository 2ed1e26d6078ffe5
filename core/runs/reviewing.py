"""Has an answer that is there reviewed by other models, in a run of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from core.commands.branches import ReviewAnswer
from core.commands.models import Submitted
from core.conversations.about import REVIEWS, about_answer
from core.conversations.branches import known_prompt
from core.conversations.history import StoredTexts, answer_words, asked, read_tree, told_to
from core.conversations.instructions import instructions_of, kept_with_run
from core.conversations.tree import Tree
from core.errors import InputError, UnknownThing
from core.ports.repeats import model_of
from core.routing.knowledge import to_settings as knowledge_settings
from core.routing.task import analyse
from core.routing.task import to_settings as task_settings
from core.runs.journal import Opening
from core.runs.plan import KEPT
from core.runs.submit import SubmitServices
from core.strategies.review import REVIEW
from events.catalog.conversations import PromptAdded, ReviewRequested
from events.catalog.runs import RunRequested
from events.envelope import NewEvent, StreamAppend
from events.values import new_id


class ReviewHandlers:
    """The handler of :class:`core.commands.branches.ReviewAnswer`.

    :param owner: id of this process, which carries out what is asked for here.
    """

    def __init__(self, services: SubmitServices, owner: str) -> None:
        self._services = services
        self._owner = owner

    async def review(self, command: ReviewAnswer) -> Submitted:
        """Record who is to review, and have the run begin behind it.

        The reviews are bound to the prompt, answer nothing and are no context: nothing is sent of them later.

        :raises UnknownThing: there is no such conversation, prompt, answer or model.
        :raises InputError: there is nobody else to review it, and nobody is named.
        """
        services = self._services
        tree = read_tree(services.reader, services.registry, command.conversation_id)
        if not tree.version:
            what = f"There is no conversation {command.conversation_id}."
            raise UnknownThing(what, "Run `tutti conversations list` to see them.")
        prompt_id = known_prompt(tree, command.prompt_id)
        prompt, texts = tree.prompts[prompt_id].payload, StoredTexts(services.reader, services.registry)
        assert isinstance(prompt, PromptAdded)  # noqa: S101 - a tree has no other prompts
        reviewed = command.run_id or tree.turns[prompt_id].way.run_id
        before = (*told_to(tree, prompt_id, texts), asked(prompt, services.reader))
        settings = services.settings.resolved(services.schema)
        models = command.models or self._others(tree, command.answer, reviewed, settings)
        choice = services.choosing.choose(REVIEW.name, models, {}, settings)
        task = analyse(before)
        kept = {key: value for key, value in settings.items() if key.startswith(KEPT)}
        kept["run.models_chosen_by"] = "person" if command.models else "default"
        kept["run.task"] = task_settings(task)
        kept["run.knowledge"] = knowledge_settings(services.knowledge.known(list(choice.models), task.kind))
        kept |= kept_with_run(instructions_of(services.reader, services.registry, command.conversation_id))
        kept |= {"run.fresh": True, REVIEWS: command.answer}
        messages = (*before, *about_answer(kept, tree, texts))
        ids = Submitted(conversation_id=command.conversation_id, message_id=prompt_id, run_id=new_id())
        requested = RunRequested(
            conversation_id=ids.conversation_id,
            prompt_id=prompt_id,
            prompt=" ".join(prompt.text.split())[:200],
            strategy=choice.strategy.name,
            models=choice.models,
            options=choice.options.model_dump(mode="json"),
            settings=kept,
            owner=self._owner,
        )
        wanted = ReviewRequested(
            prompt_id=prompt_id, run_id=ids.run_id, reviewed_run_id=reviewed, answer=command.answer
        )
        conversation = f"conversation-{ids.conversation_id}"
        appends = [
            StreamAppend(conversation, [NewEvent(wanted, command.actor, ids.run_id)]),
            StreamAppend(f"run-{ids.run_id}", [NewEvent(requested, command.actor, ids.run_id)], 0),
        ]
        stored = services.store.append_soon(appends)
        services.begin(ids.run_id, Opening(requested, stored), messages)
        await asyncio.shield(stored)
        return ids

    def _others(self, tree: Tree, answer: str, run_id: str, settings: Mapping[str, Any]) -> tuple[str, ...]:
        """The models that are asked when nobody is named: those beside it, or those set as default."""
        services = self._services
        found = answer_words(tree, StoredTexts(services.reader, services.registry), answer)
        writer = found[0] if found is not None else ""
        first = services.reader.read_stream(f"run-{run_id}", limit=1)
        request = services.registry.decode(first[0]).payload if first else None
        beside = request.models if isinstance(request, RunRequested) else ()
        for models in (beside, settings["models.default"]):
            others = tuple(dict.fromkeys(model_of(model) for model in models if model_of(model) != writer))
            if others:
                return others
        raise InputError("There is no other model to review it.", "Name the models that are to review it.")
