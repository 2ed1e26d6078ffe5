"""Models found by what they can do and by how well they did it: those that fit, the best first, each with its reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from core.ports.models import Ability, ModelInfo
from core.queries import FoundModel
from core.routing.knowledge import KnowledgeSource
from core.routing.selection import Preference, select
from core.routing.task import Task, TaskKind


def find(
    models: Sequence[ModelInfo],
    knowledge: KnowledgeSource,
    *,
    needs: Collection[Ability] = (),
    kind: TaskKind | None = None,
    prefer: Preference = "quality",
) -> tuple[FoundModel, ...]:
    """The models that can do what is needed, or of which nobody told that they cannot.

    :param kind: their record in this kind of task counts; in all kinds when ``None``.
    :returns: the best first; those that are not to be asked just now last, with why.
    """
    infos = {model.id: model for model in models}
    facts = knowledge.known(list(infos), kind)
    able = [known for known in facts.values() if known.abilities is None or known.abilities >= set(needs)]
    choices = select(able, Task(kind or "question"), prefer=prefer)
    return tuple(FoundModel(infos[choice.model], choice.score, choice.reason) for choice in choices)
