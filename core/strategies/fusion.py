"""Fusion: the answers of several models, or of one asked several times, are merged by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Literal

from pydantic import Field

from core.errors import InvalidSetting
from core.ports.ticking import TICKING, listed, parted
from core.results import council as words
from core.results.forms import CRITERIA, POINTS, Scores, analysis, points, scores, ticked
from core.strategies.asking import Question, agreement, alone, ask_each, in_order, voices, write
from core.strategies.context import Answer, Options, Outcome, Strategy, StrategyContext, no_answer
from events.errors import TuttiError
from events.values import Alternative


class FusionOptions(Options):
    """How answers are merged, and by whom."""

    mode: Literal["fuse", "guided", "compare", "custom"] = Field(
        default="fuse",
        title="Mode",
        description="fuse: merged into one. guided: you tick what the merged answer holds. compare: a scored table. "
        "custom: what your instruction says.",
    )
    merger: str = Field(
        default="",
        title="Merger",
        description="Model that merges the answers, as provider/model. Empty for the first one.",
    )
    instruction: str = Field(
        default="",
        max_length=20_000,
        json_schema_extra={"long": True},
        title="Instruction",
        description="For the mode custom: what is done with the answers.",
    )
    samples: int = Field(
        default=1, ge=1, le=8, title="Samples", description="How often the model is asked when there is only one."
    )
    analyse: bool = Field(
        default=False,
        title="Analyse first",
        description="For the mode fuse: first find what the answers agree on, contradict one another in, and leave out.",
    )


async def fusion(context: StrategyContext, options: FusionOptions) -> Outcome:
    """Have all answer, or one several times, and have the merger make of it what the mode says."""
    failures: dict[str, TuttiError] = {}
    asked = [Question(model) for model in context.models for _ in range(options.samples)]
    context.expect(len(asked) + _stages(options))
    answers = [answer for answer in await ask_each(context, asked, failures) if answer is not None]
    if not answers:
        raise no_answer(failures)
    several = options.samples > 1 or len({question.model for question in asked}) < len(asked)
    if len(answers) == 1 or (not several and voices(answers) == 1):
        return alone(context, answers, failures, "merged from several")
    return await _MODES[options.mode](_Fusion(context, options, answers, failures))


class _Fusion:
    """The answers to merge, each with a letter in place of its model's name, in an order that follows from the prompt."""

    def __init__(
        self,
        context: StrategyContext,
        options: FusionOptions,
        answers: Sequence[Answer],
        failures: dict[str, TuttiError],
    ) -> None:
        self.context = context
        self.options = options
        self._answers = answers
        self._failures = failures
        shuffled = words.shuffled(answers, context.messages[-1].text)
        self.letters = {words.letter(number): answer for number, answer in enumerate(shuffled)}

    async def ask_merger(self, step: str, template: str, **fields: str) -> Answer | None:
        """What the merger makes of the answers by a template, another in its place when it fails; none when all do."""
        texts = {f"Answer {name}": answer.text for name, answer in self.letters.items()}
        sent = words.about(self.context.messages, template, answers=words.listed(texts), **fields)
        merger = self.options.merger or self.context.models[0]
        writers = in_order(merger, (answer.model for answer in self._answers))
        return await write(self.context, writers, Question(merger, step, sent), self._failures)

    def outcome(
        self, merged: Answer | None, how: str, parts: Mapping[str, object] = MappingProxyType({}), **facts: Any
    ) -> Outcome:
        """The outcome: what was merged, or the first answer as it is when nobody could.

        :param how: the sentence that says so; ``{model}`` and ``{count}`` stand in it for who did it with how many answers.
        :param parts: what stands for its other names in braces.
        """
        answer = merged or self._answers[0]
        reason = how.format(model=answer.model, count=len(self._answers), **parts)
        if merged is None:
            reason = f"Nobody could work on the answers; this is the one of {answer.model} alone."
        sources = {name: source.model for name, source in self.letters.items()}
        calls = {name: source.call_id for name, source in self.letters.items()}
        self.context.decide("answer", answer.model, reason, facts={"answers": sources, "calls": calls, **facts})
        others = tuple(other for other in self._answers if other.call_id != answer.call_id)
        return Outcome(answer, reason, others, self._failures, agreement(self.context, answer, self._answers))


async def _fuse(fusion: _Fusion) -> Outcome:
    found = await _analysed(fusion) if fusion.options.analyse else ""
    merged = await fusion.ask_merger("merge", "fuse", analysis=found)
    return fusion.outcome(merged, "{model} merged {count} answers.")


async def _analysed(fusion: _Fusion) -> str:
    """The answers compared, as the merger is shown it; nothing when the comparison cannot be read."""
    answer = await fusion.ask_merger("analysis", "analysis")
    found = analysis(answer.text) if answer else {}
    if answer is None or not found:
        fusion.context.decide(
            "fallback", "merge", "There is no analysis that can be read, so it is merged without one."
        )
        return ""
    told = ", ".join(f"{len(entries)} {name}" for name, entries in found.items())
    reason = f"{answer.model} compared the answers: {told}."
    fusion.context.decide("review", "analysis", reason, facts={"analysis": found, "call": answer.call_id})
    shown = "\n".join(f"{name}: {entry}" for name, entries in found.items() for entry in entries)
    return f"\nA comparison of them, by a model:\n\n{words.quoted(shown)}\n"


async def _guided(fusion: _Fusion) -> Outcome:
    answer = await fusion.ask_merger("checklist", "checklist")
    found = points(answer.text) if answer else ()
    if not found:
        reason = f"There is no checklist of {POINTS[0]} to {POINTS[-1]} points, so the answers are merged whole."
        fusion.context.decide("fallback", "fuse", reason)
        return await _fuse(fusion)
    chosen, note = await _ticked(fusion, found)
    told = words.quoted("\n".join(f"{number}. {found[number - 1]}" for number in chosen))
    if note:  # not quoted: it is the person's word, as the prompt is
        told += f"\n\nThe person who ticked them adds:\n\n{note}"
    merged = await fusion.ask_merger("merge", "guided", points=told)
    parts = {"kept": len(chosen), "points": len(found)}
    told = "{model} kept to {kept} of {points} points in merging {count} answers."
    return fusion.outcome(merged, told, parts, ticked=list(chosen))


async def _ticked(fusion: _Fusion, found: tuple[str, ...]) -> tuple[tuple[int, ...], str]:
    """The points a person ticks, all of them when they just agree or name none there is; and what they add."""
    said = await fusion.context.approve(TICKING, "Which points shall the merged answer hold?", listed(found))
    numbers, note = parted(said)
    chosen = ticked(numbers, len(found))
    every = tuple(range(1, len(found) + 1))
    reason = "You ticked them." if chosen else "You named none, so all count."
    shown = ", ".join(map(str, chosen or every))
    facts = {"points": list(found), "ticked": list(chosen or every), "said": said}
    fusion.context.decide("review", shown, reason, facts=facts)
    return chosen or every, note


async def _compare(fusion: _Fusion) -> Outcome:
    answer = await fusion.ask_merger("compare", "compare")
    read = scores(answer.text, fusion.letters) if answer else None
    if read is None:
        reason = f"There is no table of {CRITERIA[0]} to {CRITERIA[-1]} criteria with a score for each answer; nothing is scored."
        fusion.context.decide("fallback", "compare", reason)
        return fusion.outcome(answer, "{model} compared, without a table of scores, {count} answers.")
    _scored(fusion, read)
    names = {"names": ", ".join(f"{name} is {source.model}" for name, source in fusion.letters.items())}
    compared = fusion.outcome(answer, "{model} ({names}) compared {count} answers.", names)
    return replace(compared, confidence=None)  # a table says what no answer says


def _scored(fusion: _Fusion, read: Scores) -> None:
    """Record the scores, and which answer has the best mean."""
    means = {name: sum(read.of[name]) / len(read.criteria) for name in fusion.letters}
    best, *others = sorted(means, key=lambda name: -means[name])
    facts = {
        "criteria": list(read.criteria),
        "scores": {name: dict(zip(read.criteria, of, strict=True)) for name, of in read.of.items()},
        "means": {name: round(mean, 1) for name, mean in means.items()},
    }
    told = [Alternative(name=_name(fusion, name), score=round(means[name] / 100, 3)) for name in others]
    reason = f"Its mean of {len(read.criteria)} scores is the highest: {means[best]:.0f} of 100."
    fusion.context.decide("review", _name(fusion, best), reason, alternatives=told, facts=facts)


def _name(fusion: _Fusion, letter: str) -> str:
    return f"{letter}, {fusion.letters[letter].model}"


async def _custom(fusion: _Fusion) -> Outcome:
    merged = await fusion.ask_merger("merge", "custom", instruction=fusion.options.instruction.strip())
    return fusion.outcome(merged, "{model} did what you said with {count} answers.")


def _stages(options: FusionOptions) -> int:
    """How many steps follow the answers; a consent is none."""
    return 2 if options.mode == "guided" or options.analyse else 1


def _check(models: Sequence[str], options: FusionOptions) -> None:
    if len(models) == 1 and options.samples == 1:
        what = "Fusion of one model needs more than one sample of it."
        raise InvalidSetting(what, "Set samples to 2 or more, or name more models.")
    if len(models) > 1 and options.samples > 1:
        what = f"Samples ask one model several times, and {len(models)} were named."
        raise InvalidSetting(what, "Set samples to 1, or name one model.")
    if options.mode == "custom" and not options.instruction.strip():
        raise InvalidSetting("The mode custom has no instruction.", "Set instruction to what is to be done.")
    if options.mode != "custom" and options.instruction.strip():
        what = f"The mode {options.mode} takes no instruction."
        raise InvalidSetting(what, "Set mode to custom, or leave the instruction empty.")
    if options.mode != "fuse" and options.analyse:
        what = f"The mode {options.mode} has no analysis before it."
        raise InvalidSetting(what, "Set mode to fuse, or analyse to false.")


def _named(options: FusionOptions) -> tuple[str, ...]:
    return (options.merger,) if options.merger else ()


_MODES = {"fuse": _fuse, "guided": _guided, "compare": _compare, "custom": _custom}
FUSION = Strategy(
    "fusion",
    "Fusion",
    "Answers are merged by one model: as they are, by a checklist you tick, as a scored table, or as you say.",
    FusionOptions,
    fusion,
    repeats=True,
    named=_named,
    check=_check,
)
