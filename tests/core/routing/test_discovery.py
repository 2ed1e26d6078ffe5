from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.ports.models import Ability, ModelInfo
from core.routing.discovery import find
from core.routing.knowledge import ModelFacts
from core.routing.task import TaskKind

_SEES: frozenset[Ability] = frozenset({"text", "images"})
_WRITES: frozenset[Ability] = frozenset({"text"})
_MODELS = [ModelInfo(name, "a", name[2:]) for name in ("a/sees", "a/writes", "a/unknown", "a/broken")]


class _Known:
    """What is known of the models above."""

    def known(self, models: Sequence[str], kind: TaskKind | None) -> Mapping[str, ModelFacts]:
        """Facts of each."""
        facts = (
            ModelFacts("a/sees", abilities=_SEES, kinds={"code": (1, 9), "writing": (9, 0)}),
            ModelFacts("a/writes", abilities=_WRITES, kinds={"code": (9, 0), "question": (0, 3)}),
            ModelFacts("a/unknown"),
            ModelFacts("a/broken", abilities=_SEES, refused="its circuit breaker is open: it timed out"),
        )
        return {known.model: known.of_kind(kind) for known in facts if known.model in models}


def test_models_are_found_by_what_they_can_do() -> None:
    """Those that cannot are left out; of which nobody told may; what is not asked just now comes last with its reason."""
    found = find(_MODELS, _Known(), needs=["images"])
    assert {one.info.id for one in found} == {"a/sees", "a/unknown", "a/broken"}
    assert (found[-1].info.id, found[-1].score) == ("a/broken", 0)
    assert "it timed out" in found[-1].reason


def test_the_best_for_a_kind_of_task_comes_first() -> None:
    """The record in the kind that was asked for decides, each with its reason."""
    assert find(_MODELS, _Known(), kind="code")[0].info.id == "a/writes"
    best = find(_MODELS, _Known(), kind="writing")[0]
    assert (best.info.id, best.reason) == ("a/sees", "9 of 9 writing answers were good")
