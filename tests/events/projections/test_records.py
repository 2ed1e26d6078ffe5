from __future__ import annotations

from pathlib import Path

from events.catalog.calls import ModelCallCompleted
from events.catalog.conversations import AnswerAdded
from events.catalog.runs import AnswerRated, CheckMade, RunRequested, RunSucceeded
from tests.events.projections.told import Story, answered, requested, story


def asked(kind: str) -> RunRequested:
    """A run for a task of that kind."""
    return requested().model_copy(update={"settings": {"run.task": {"kind": kind}}})


def again(origin: str) -> ModelCallCompleted:
    """The same answer, taken from an earlier call."""
    return answered("openai/big", 0).model_copy(update={"source": "cache", "origin_call": origin})


def rated(call_id: str, rating: str) -> AnswerRated:
    """A person's word about an answer."""
    return AnswerRated.model_validate({"call_id": call_id, "model": "openai/big", "rating": rating, "how": "thumb"})


async def _answer(told: Story, call: str, *, kind: str = "arithmetic") -> None:
    await told.tell("run-r", asked(kind))
    await told.tell(f"call-{call}", answered("openai/big", 7))


async def test_ratings_are_counted_by_model_and_kind_of_task(tmp_path: Path) -> None:
    """What was said of answers counts for their model, apart for each kind of task."""
    async with story(tmp_path) as told:
        await _answer(told, "1")
        await _answer(told, "2")
        await _answer(told, "3", kind="code")
        await told.tell("run-r", rated("1", "good"), rated("2", "bad"))
        record = told.views.records.of(["openai/big"], "arithmetic")["openai/big"]
        assert (record.answers, record.good, record.bad, record.rated) == (2, 1, 1, 2)
        code = told.views.records.of(["openai/big"], "code")["openai/big"]
        assert (code.answers, code.rated) == (1, 0)
        assert told.views.records.ratings(["1", "2", "3"]) == {"1": "good", "2": "bad"}
        assert {row.kind for row in told.views.records.all()} == {"arithmetic", "code"}
        (judged,) = told.views.records.judged(["openai/big", "openai/small"])
        assert (judged.answers, judged.good, judged.bad, judged.kind) == (2, 1, 1, "arithmetic")


async def test_the_newest_word_about_an_answer_counts(tmp_path: Path) -> None:
    """A rating can be changed and taken back; an answer never counts twice."""
    async with story(tmp_path) as told:
        await _answer(told, "1")
        await told.tell("run-r", rated("1", "good"), rated("1", "bad"))
        record = told.views.records.of(["openai/big"], "arithmetic")["openai/big"]
        assert (record.good, record.bad) == (0, 1)
        await told.tell("run-r", rated("1", "none"))
        assert told.views.records.of(["openai/big"], "arithmetic")["openai/big"].rated == 0
        assert told.views.records.ratings(["1"]) == {}


async def test_an_answer_used_again_is_the_same_answer(tmp_path: Path) -> None:
    """What is said of an answer from the cache is said of the one it was taken from, and it is no answer of its own."""
    async with story(tmp_path) as told:
        await _answer(told, "1")
        await told.tell("call-2", again("1"))
        await told.tell("run-r", rated("2", "good"))
        record = told.views.records.of(["openai/big"], "arithmetic")["openai/big"]
        assert (record.answers, record.good) == (1, 1)
        assert told.views.records.ratings(["2"]) == {"2": "good"}


async def test_the_answer_of_a_run_is_rated_without_naming_its_call(tmp_path: Path) -> None:
    """A word about a run is about the call its answer is from."""
    async with story(tmp_path) as told:
        await _answer(told, "1")
        added = AnswerAdded(message_id="a", prompt_id="p", run_id="r", call_id="1", model="openai/big", text="42")
        await told.tell("conversation-c", added)
        await told.tell("run-r", rated("", "good"))
        assert told.views.records.ratings(["1"]) == {"1": "good"}


async def test_checks_of_rated_answers_are_counted_by_their_outcome(tmp_path: Path) -> None:
    """Good and bad are counted for each outcome of all checks together, whatever order they came in."""
    async with story(tmp_path) as told:
        for call in ("1", "2"):
            await _answer(told, call)
        passed = [CheckMade(check=name, call_id="1", status="passed") for name in ("b", "a")]
        await told.tell("run-r", *passed, CheckMade(check="a", call_id="2", status="failed"))
        await told.tell("run-r", rated("1", "good"), rated("2", "bad"))
        record = told.views.records.of(["openai/big"], "arithmetic")["openai/big"]
        assert dict(record.checked) == {"a:passed+b:passed": (1, 0), "a:failed": (0, 1)}


async def test_records_are_the_same_when_folded_again(tmp_path: Path) -> None:
    """A rebuild gives the rows that came one by one."""
    async with story(tmp_path) as told:
        await _answer(told, "1")
        await told.tell("call-2", again("1"))
        await told.tell("run-r", CheckMade(check="a", call_id="2", status="passed"), rated("2", "good"))
        before = told.views.records.all()
        await told.rebuild("records")
        assert told.views.records.all() == before


async def test_how_sure_a_run_was_stands_beside_what_was_said_of_its_answer(tmp_path: Path) -> None:
    """Confidence is kept apart by who gave it, and only of answers that somebody rated."""
    async with story(tmp_path) as told:
        for number, (source, sure, rating) in enumerate(
            [("agreement", 0.7, "good"), ("agreement", 0.2, "bad"), ("checker", 0.7, "bad"), ("agreement", 0.7, "none")]
        ):
            await told.tell(f"run-{number}", asked("arithmetic"))
            await told.tell(f"call-{number}", answered("openai/big", 7))
            shown = AnswerAdded(
                message_id="m", prompt_id="p", run_id=str(number), call_id=str(number), model="openai/big", text="7"
            )
            await told.tell("conversation-c", shown)
            sure_of = {"value": sure, "source": source}
            await told.tell(
                f"run-{number}",
                RunSucceeded.model_validate(
                    {"message_id": "m", "call_ids": (), "reason": "So.", "confidence": sure_of}
                ),
                rated(str(number), rating),
            )
        records = told.views.records
        assert sorted(records.confidences("agreement")) == [(0.2, "bad"), (0.7, "good")]
        assert records.confidences("agreement", low=0.6, high=0.8) == [(0.7, "good")]
        assert records.confidences("judge") == []
