"""Mixture of agents: in layers, every model answers again with the last layer's answers before it; one writes the last.

After Wang et al., Mixture-of-Agents Enhances Large Language Model Capabilities (2024), arXiv:2406.04692.
"""

from __future__ import annotations

from pydantic import Field

from core.ports.models import Message
from core.results import council as words
from core.strategies.asking import Question, agreement, alone, ask_each, in_order, voices, write
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from events.errors import TuttiError


class MixtureOptions(Options):
    """How many layers there are, and who writes the last answer."""

    layers: int = Field(
        default=2,
        ge=1,
        le=4,
        title="Layers",
        description="How often every model answers, each time with the answers of the layer before; the aggregator follows.",
    )
    aggregator: str = Field(
        default="",
        title="Aggregator",
        description="Model that writes the final answer, as provider/model. Empty for the first one.",
    )


async def mixture(context: StrategyContext, options: MixtureOptions) -> Outcome:
    """Answer in layers and aggregate; who fails in a layer is dropped from the next and named."""
    failures: dict[str, TuttiError] = {}
    context.expect(len(context.models) * options.layers + 1)
    layer = await _layer(context, [Question(model) for model in context.models], failures)
    if not layer:
        raise no_answer(failures)
    if voices(layer.values()) == 1:
        return alone(context, tuple(layer.values()), failures, "a mixture")
    taken = len(context.models)
    for number in range(2, options.layers + 1):
        context.expect(taken + len(layer) * (options.layers - number + 1) + 1)
        taken += len(layer)
        asked = [Question(model, f"layer-{number}/{model}", _before(context, layer, "layer", model)) for model in layer]
        following = await _layer(context, asked, failures)
        if voices(following.values()) < 2:
            reason = f"Fewer than two models answered in layer {number}; the answers of the layer before stand as well."
            context.decide("stop", f"layer {number}", reason)
            layer |= following
            break
        layer = following
    context.expect(taken + 1)
    return await _aggregated(context, options, layer, failures)


async def _layer(
    context: StrategyContext, questions: list[Question], failures: dict[str, TuttiError]
) -> dict[str, Answer]:
    """One layer: the answer of each model that gave one."""
    answers = await ask_each(context, questions, failures)
    return {asked.model: answer for asked, answer in zip(questions, answers, strict=True) if answer is not None}


async def _aggregated(
    context: StrategyContext, options: MixtureOptions, layer: dict[str, Answer], failures: dict[str, TuttiError]
) -> Outcome:
    """The outcome as the aggregator writes it; by another when it cannot, else the first answer of the layer."""
    writers = in_order(options.aggregator or context.models[0], layer)
    question = Question(writers[0], "aggregate", _before(context, layer, "aggregate", ""))
    answer = await write(context, writers, question, failures)
    if answer is not None:
        reason = f"{answer.model} wrote it from the answers of {len(layer)} models."
    else:
        answer = next(iter(layer.values()))
        reason = f"Nobody could aggregate the answers; this is the one of {answer.model} alone."
    context.decide("answer", answer.model, reason, facts={"layer": {m: a.call_id for m, a in layer.items()}})
    others = tuple(other for other in layer.values() if other.call_id != answer.call_id)
    return Outcome(answer, reason, others, failures, agreement(context, answer, layer.values()))


def _before(context: StrategyContext, layer: dict[str, Answer], name: str, reader: str) -> tuple[Message, ...]:
    """The prompt behind a layer's answers, which have no names and stand in an order of the reader's own."""
    seed = f"{context.messages[-1].text}\0{reader}"
    answers = words.shuffled(list(layer.values()), seed)
    shown = words.listed({f"Answer {words.letter(number)}": answer.text for number, answer in enumerate(answers)})
    return words.about(context.messages, name, answers=shown)


def _named(options: MixtureOptions) -> tuple[str, ...]:
    return (options.aggregator,) if options.aggregator else ()


MIXTURE = Strategy(
    "mixture",
    "Mixture",
    "In layers, every model answers with the last layer's answers before it; one writes the last.",
    MixtureOptions,
    mixture,
    minimum_models=2,
    named=_named,
)
