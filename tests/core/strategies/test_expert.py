from __future__ import annotations

from pathlib import Path

from core.commands.models import RateAnswer
from tests.core.strategies.contract import StrategyContract
from tests.engines import ask, break_model, running
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

A, B = "local/a", "local/b"


class TestExpert(StrategyContract):
    name = "expert"

    async def test_the_model_with_the_best_record_is_asked(self, home: Path) -> None:
        """The one whose answers to such tasks were found good is asked alone; the choice names the others with scores."""
        async with ScriptedServer(Answer("42")) as server, running(home, server) as engine:
            for text in ("What is 6 * 7 ?", "What is 2 * 21?"):
                earlier = await ask(engine, A, B, strategy="parallel", text=text)
                for model, rating in ((A, "bad"), (B, "good")):
                    given = {"run_id": earlier.row.run_id, "call_id": earlier.steps[model].call_id, "rating": rating}
                    await engine.commands.send(RateAnswer.model_validate(given))
            await engine.caught_up()
            run = await ask(engine, A, B, strategy="expert")
            poem = await ask(engine, A, B, strategy="expert", text="Write a poem")
        assert set(run.steps) == {B}
        assert "2 of 2 answers were good" in run.row.reason
        (made,) = [row for row in run.decisions if row.kind == "expert"]
        assert [(other.name, other.reason) for other in made.alternatives] == [(A, "0 of 2 answers were good, free")]
        assert made.facts["task"] == "arithmetic"
        assert set(poem.steps) == {B}  # nothing is known of poems alone, so the record in all counts

    async def test_the_next_best_answers_when_it_fails(self, home: Path) -> None:
        """A failure is passed over and named, and the answer is marked as degraded."""
        async with ScriptedServer({"b": Answer("42")}) as server, running(home, server) as engine:
            run = await ask(engine, "local/missing", B, strategy="expert")
        assert run.row.answer_model == B
        assert run.row.degraded
        assert "local/missing failed" in run.row.reason

    async def test_price_may_come_before_the_record(self, home: Path) -> None:
        """With the preference for cheap models the cheapest is asked."""
        async with running(home) as engine:
            models = ("practice/large", "practice/small")
            cheap = await ask(engine, *models, strategy="expert", options={"prefer": "cheap"})
            quality = await ask(engine, *models, strategy="expert", text="What is 6 * 9?")
        assert set(cheap.steps) == {"practice/small"}
        assert set(quality.steps) == {"practice/small"}  # the same record, and cheaper

    async def test_speed_may_come_before_the_record(self, home: Path) -> None:
        """With the preference for fast models the one whose answers took the least time lately is asked."""
        server = ScriptedServer(Answer("42"), delay={"a": 0.3})
        async with server, running(home, server) as engine:
            await ask(engine, A, B, strategy="parallel")
            run = await ask(engine, A, B, strategy="expert", text="What is 6 * 9?", options={"prefer": "fast"})
        assert set(run.steps) == {B}
        (made,) = [row for row in run.decisions if row.kind == "expert"]
        assert made.alternatives[0].reason.endswith("0.3 s")

    async def test_a_model_whose_breaker_is_open_is_passed_over(self, home: Path) -> None:
        """What refuses calls just now comes last, with the reason among the alternatives."""
        async with ScriptedServer(Answer("42")) as server, running(home, server) as engine:
            await break_model(engine, server, A)
            run = await ask(engine, A, B, strategy="expert")
        assert set(run.steps) == {B}
        assert not run.row.degraded
        (made,) = [row for row in run.decisions if row.kind == "expert"]
        assert made.alternatives[0].reason == "its circuit breaker is disabled: Its key was refused."
