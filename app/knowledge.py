"""Reads what is known of models from the directory; implements :class:`core.routing.knowledge.KnowledgeSource`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.ports.models import Directory
from core.routing.knowledge import ModelFacts
from core.routing.task import TaskKind
from events.errors import TuttiError


class StoredKnowledge:
    """Prices from the directory."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def known(self, models: Sequence[str], kind: TaskKind) -> Mapping[str, ModelFacts]:
        """See :class:`core.routing.knowledge.KnowledgeSource`."""
        del kind
        return {model: facts for model in models if (facts := self._facts(model)) is not None}

    def _facts(self, model: str) -> ModelFacts | None:
        try:
            info = self._directory.resolve(model).info
        except TuttiError:
            return None
        price = info.price
        return ModelFacts(
            info.id,
            input_price=price.input if price else None,
            output_price=price.output if price else None,
            practice=info.practice,
            context_tokens=info.context_tokens,
        )
