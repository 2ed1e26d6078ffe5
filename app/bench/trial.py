"""Asks every question of an exam by one strategy: durable runs in a store of its own, so that it can go on after a crash.

Records and checks are learned on one part of the questions and measured on another, each part in turn. To learn, all
models are asked, then the strategy itself, and each answer is rated by its reference, as a person would rate it.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from app.bench.exam import FOLDS, Exam, Question, is_right
from app.bench.live import Live, Purse, set_up
from app.bench.report import Graded, Result
from app.bootstrap import Engine, start_engine
from core.commands.models import AddProvider, RateAnswer, SetBudget, SubmitPrompt
from core.errors import OverBudget
from core.strategies.catalogue import BUILT_IN
from events.projections.runs.rows import RunRow, StepRow

Done = TypeVar("Done")

AT_ONCE = 8
"""Questions asked at a time."""
PREFIX = "recorded"
"""The provider whose models have the recorded answers."""
_NOTES = "graded.jsonl"
_OFFLINE = Live()


class Plan(NamedTuple):
    """One strategy to measure."""

    strategy: str
    models: tuple[str, ...]
    """As provider/model."""
    options: Mapping[str, Any]
    learning: bool = True


Tell = Callable[[str, int, int], None]
"""Hears how far it is: what is being done, how many are done, of how many."""


async def measure(folder: Path, exam: Exam, plan: Plan, tell: Tell, *, resume: bool, live: Live = _OFFLINE) -> Result:
    """Measure one strategy.

    :param folder: where the stores of measurements lie.
    :param live: what it takes to ask models for real.
    :param resume: go on with what an earlier measurement has recorded; else it is done anew.
    :raises OverBudget: what it may cost is spent; what is done is kept.
    :raises TuttiError: the strategy, a model or an option is refused; the words say what to change.
    """
    place = folder / _digest(exam, plan)
    if not resume:
        shutil.rmtree(place, ignore_errors=True)
    began = time.monotonic()
    graded: list[Graded] = []
    done = 0
    for fold in range(FOLDS):
        part = [question for question in exam.questions if question.fold == fold]
        others = [question for question in exam.questions if question.fold != fold]
        async with _engine(place / f"fold-{fold}", exam, live) as engine:
            trial = _Trial(engine, place / f"fold-{fold}", plan)
            if plan.learning and len(plan.models) > 1:
                await trial.learn(others, tell)
            graded += await trial.ask(part, partial(_so_far, partial(tell, "measuring"), done, len(exam.questions)))
        done += len(part)
    return Result(plan.strategy, plan.models, tuple(graded), time.monotonic() - began)


def _so_far(tell: Callable[[int, int], None], before: int, of: int, count: int) -> None:
    tell(before + count, of)


async def _each(work: Sequence[Coroutine[Any, Any, Done]], tell: Callable[[int], None]) -> list[Done]:
    """Do all of it side by side; what one raises stops the others and is raised.

    :param tell: hears how much is done.
    """
    tasks = [asyncio.ensure_future(one) for one in work]
    found: list[Done] = []
    try:
        for finished in asyncio.as_completed(tasks):
            found.append(await finished)
            tell(len(found))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return found


@asynccontextmanager
async def _engine(home: Path, exam: Exam, live: Live) -> AsyncIterator[Engine]:
    await set_up(home, live.entries)
    engine = await start_engine(home, environment=live.environment, practice_latency=0)
    try:
        if exam.file is not None:
            await engine.commands.send(AddProvider(name=PREFIX, wire="recorded", file=str(exam.file)))
        async with _paying(engine, live.purse):
            yield engine
    finally:
        await engine.close()


@asynccontextmanager
async def _paying(engine: Engine, purse: Purse) -> AsyncIterator[None]:
    """Hold what is spent here to what is left, and take it from that."""
    month = next(status for status in engine.queries.budgets() if status.scope == "month")
    if purse.left is None:
        if month.limit is not None:  # of an earlier measurement, which is gone on with
            await engine.commands.send(SetBudget(scope="month", picodollars=None))
        yield
        return
    before = month.spent
    await engine.commands.send(SetBudget(scope="month", picodollars=before + purse.left))
    try:
        yield
    finally:
        await engine.caught_up()
        spent = next(status.spent for status in engine.queries.budgets() if status.scope == "month")
        purse.left = max(0, purse.left - (spent - before))


class _Trial:
    """One part of an exam in one store."""

    def __init__(self, engine: Engine, home: Path, plan: Plan) -> None:
        self._engine = engine
        self._plan = plan
        self._notes = home / _NOTES
        self._known = dict(_read(self._notes))
        self._gate = asyncio.Semaphore(AT_ONCE)

    async def learn(self, questions: list[Question], tell: Tell) -> None:
        """Have the strategy answer, and rate every answer by its reference; before it all models, unless it explores them."""
        explores = _explores(self._plan.strategy)
        stages = {self._plan.strategy: {**self._plan.options, **explores}}
        for stage, options in (stages if explores else {"parallel": {}, **stages}).items():
            work = [self._learn_one(stage, options, one) for one in questions]
            progress = partial(_so_far, partial(tell, f"learning by {stage}"), 0, len(questions))
            answered = await _each(work, progress)
            for question, steps in answered:  # only now: what is learned is not to change how it is learned
                await self._rate(stage, question, steps)
        await self._engine.caught_up()

    async def ask(self, questions: list[Question], tell: Callable[[int], None]) -> list[Graded]:
        """Have the strategy answer, graded."""
        return await _each([self._ask_one(question) for question in questions], tell)

    async def _learn_one(
        self, strategy: str, options: Mapping[str, Any], question: Question
    ) -> tuple[Question, list[tuple[StepRow, str]]]:
        if _learned(strategy, question) in self._known:
            return question, []
        async with self._gate:
            _, steps = await self._run(strategy, options, question)
        return question, steps

    async def _rate(self, strategy: str, question: Question, steps: list[tuple[StepRow, str]]) -> None:
        """Rate every answer of a model by the reference."""
        for step, text in steps:
            if step.source in {"model", "cache"} and step.state == "succeeded":
                rating = "good" if is_right(text, question.reference) else "bad"
                await self._engine.commands.send(
                    RateAnswer(actor="cli", run_id=step.run_id, call_id=step.call_id, rating=rating, how="reference")
                )
        if steps:
            self._note(_learned(strategy, question), None)

    async def _ask_one(self, question: Question) -> Graded:
        key = f"ask/{question.id}"
        known = self._known.get(key)
        if known is not None:
            return known
        async with self._gate:
            began = time.monotonic()
            run, steps = await self._run(self._plan.strategy, self._plan.options, question)
            graded = Graded(
                run.state == "succeeded" and is_right(run.answer, question.reference),
                _cost(run),
                len(steps),
                time.monotonic() - began,
                run.degraded or run.state != "succeeded",
            )
            self._note(key, graded)
        return graded

    async def _run(
        self, strategy: str, options: Mapping[str, Any], question: Question
    ) -> tuple[RunRow, list[tuple[StepRow, str]]]:
        command = SubmitPrompt(
            actor="cli", text=question.text, strategy=strategy, models=self._plan.models, options=dict(options)
        )
        run = await self._engine.run_ended((await self._engine.commands.send(command)).run_id)
        if run.error_kind == OverBudget.kind:
            raise OverBudget(run.error_what, "Give more with --max-usd, and go on with --resume.")
        views = self._engine.open_views()
        try:
            texts = {row.call_id: row.text for row in views.conversations.answers(run_id=run.run_id)}
            return run, [(step, texts.get(step.call_id, "")) for step in views.runs.steps(run.run_id)]
        finally:
            views.close()

    def _note(self, key: str, graded: Graded | None) -> None:
        """Keep what is done, so that a later start goes on behind it."""
        line = json.dumps({"key": key, "graded": graded})
        with self._notes.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


def _cost(run: RunRow) -> int | None:
    """Picodollars of every call, also of those whose answers an interrupted measurement left in the cache; none when the
    price of one is not known.
    """
    if run.unpriced_calls:
        return None
    return run.cost_picodollars + run.simulated_picodollars + run.saved_picodollars + run.saved_simulated


def _learned(strategy: str, question: Question) -> str:
    return f"learn/{strategy}/{question.id}"


def _explores(strategy: str) -> Mapping[str, Any]:
    """The options with which a built-in strategy finds out most about its models."""
    return next((known.explores for known in BUILT_IN if known.name == strategy), {})


def _read(notes: Path) -> Iterable[tuple[str, Graded | None]]:
    """What was done; a last line that was cut off counts for nothing."""
    if not notes.exists():
        return
    for line in notes.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        yield row["key"], Graded(*row["graded"]) if row["graded"] else None


def _digest(exam: Exam, plan: Plan) -> str:
    questions = [[question.id, question.text, question.reference] for question in exam.questions]
    planned = [plan.strategy, plan.models, dict(plan.options), plan.learning]
    whole = json.dumps([exam.digest, questions, *planned], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
