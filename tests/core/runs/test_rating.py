from __future__ import annotations

from pathlib import Path

import pytest

from core.commands.models import RateAnswer
from core.errors import InputError, UnknownThing
from tests.engines import ask, running


async def test_what_is_said_of_an_answer_is_known_to_the_next_run(home: Path) -> None:
    """A rated answer counts in the record of its model, and the next run of that kind of task keeps it."""
    async with running(home) as engine:
        first = await ask(engine, "practice/small", "practice/large", strategy="parallel")
        for model, rating in (("practice/small", "bad"), ("practice/large", "good")):
            step = first.steps[model]
            await engine.commands.send(
                RateAnswer.model_validate({"run_id": first.row.run_id, "call_id": step.call_id, "rating": rating})
            )
        await engine.commands.send(RateAnswer(run_id=first.row.run_id, rating="bad"))
        await engine.caught_up()
        second = await ask(engine, "practice/small", "practice/large", text="What is 6 * 8?")
        (requested,) = [row for row in second.timeline if row.type == "RunRequested"]
    known = requested.data["settings"]["run.knowledge"]
    assert known["practice/small"]["bad"] == 1
    assert known["practice/large"]["good"] == 1
    assert requested.data["settings"]["run.task"]["kind"] == "arithmetic"


async def test_only_an_answer_that_is_there_can_be_rated(home: Path) -> None:
    """A call of another run, a run without an answer and an edit without words are refused; nothing is recorded."""
    async with running(home) as engine:
        run = await ask(engine, "practice/small")
        reader = engine.store.open_reader()
        head = reader.head()
        call = run.steps["practice/small"].call_id
        for wrong in (
            {"run_id": "nowhere", "call_id": call},
            {"run_id": run.row.run_id, "call_id": "x"},
            {"run_id": "x"},
        ):
            with pytest.raises(UnknownThing, match="There is no whole answer"):
                await engine.commands.send(RateAnswer.model_validate({**wrong, "rating": "good"}))
        with pytest.raises(InputError, match="has no words"):
            await engine.commands.send(RateAnswer(run_id=run.row.run_id, call_id=call, rating="bad", how="edit"))
        assert reader.head() == head
        reader.close()
