from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from core.commands.models import ChangeSetting, RateAnswer, ResumeRun
from core.errors import InvalidSetting, UnknownThing
from tests.core.strategies.contract import StrategyContract, check_calls
from tests.crashes import leave_at, left_behind
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

A, B, C = "local/a", "local/b", "local/c"


def votes(run: Run) -> Mapping[str, Any]:
    """What the vote was decided on."""
    (made,) = [row for row in run.decisions if row.kind == "vote"]
    return made.facts


class TestVoting(StrategyContract):
    name = "voting"
    options: ClassVar[Mapping[str, Any]] = MappingProxyType({"samples": 2})

    async def test_most_answers_win_whatever_words_they_are_in(self, home: Path) -> None:
        """Answers that come to the same number are one group; its share of the votes is the confidence, with its source."""
        answers = {"a": Answer("It is 41."), "b": Answer("6 * 7 = 42"), "c": Answer("Answer: **42**")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, A, B, C, strategy="voting")
        assert run.row.answer == "6 * 7 = 42"
        assert run.row.confidence is not None
        assert (run.row.confidence.source, round(run.row.confidence.value, 2)) == ("agreement", 0.67)
        assert votes(run)["votes"] == {"42": 2, "41": 1}
        assert run.row.reason == "2 of 3 answers say 42."
        checks = {row.data["call_id"]: row.data["status"] for row in run.timeline if row.type == "CheckMade"}
        assert checks == {
            run.steps[A].call_id: "failed",
            run.steps[B].call_id: "passed",
            run.steps[C].call_id: "passed",
        }
        check_calls(run)

    async def test_a_good_record_weighs_more(self, home: Path) -> None:
        """A model that was right is believed against two that were wrong; without a record each has one vote."""
        answers = {"a": Answer("42"), "b": Answer("41"), "c": Answer("41")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            for text in ("What is 6 * 7 ?", "What is 42 * 1?", "What is 2 * 21?", "What is 3 * 14?"):
                earlier = await ask(engine, A, B, C, strategy="parallel", text=text)
                for model, rating in ((A, "good"), (B, "bad"), (C, "bad")):
                    given = {"run_id": earlier.row.run_id, "call_id": earlier.steps[model].call_id, "rating": rating}
                    await engine.commands.send(RateAnswer.model_validate(given))
            await engine.caught_up()
            weighted = await ask(engine, A, B, C, strategy="voting")
            plain = await ask(engine, A, B, C, strategy="voting", options={"method": "plain"})
        assert weighted.row.answer == "42"
        assert "of the weight by record" in weighted.row.reason
        assert plain.row.answer == "41"

    async def test_a_tie_is_broken_by_a_stated_rule(self, home: Path) -> None:
        """Two models that disagree are settled by the order they were named in, and the reason says so."""
        answers = {"a": Answer("41"), "b": Answer("42")}
        async with ScriptedServer(answers, delay={"a": 0.05}) as server, running(home, server) as engine:
            run = await ask(engine, A, B, strategy="voting", options={"minimum_agreement": 0.6})
        assert run.row.answer == "41"
        assert "the tie is broken by more weight, then more votes" in run.row.reason
        assert "less than the agreement asked for, 60%" in run.row.reason

    async def test_one_model_may_vote_several_times(self, home: Path) -> None:
        """With several samples one model is asked as often, each a step and a call of its own."""
        async with ScriptedServer(Answer("42")) as server, running(home, server) as engine:
            run = await ask(engine, A, strategy="voting", options={"samples": 3})
        assert len(server.requests) == 3
        assert votes(run)["votes"] == {"42": 3}

    async def test_what_cannot_change_the_outcome_is_stopped(self, home: Path) -> None:
        """With early stop the third model's connection is closed once two agree."""
        server = ScriptedServer(Answer("It is 42."), hold_after=1, held_models=frozenset({"c"}))
        async with server, running(home, server) as engine:
            run = await ask(engine, A, B, C, strategy="voting", options={"early_stop": True})
            await server.left.wait()
        assert run.row.answer == "It is 42."
        assert run.steps[C].error_what == "its vote cannot change the outcome"
        assert votes(run)["stopped"] == [C]
        assert not run.row.degraded

    async def test_a_model_that_fails_has_no_vote_and_is_named(self, home: Path) -> None:
        """The others decide, and the answer is marked as degraded with the real error."""
        async with ScriptedServer({"a": Answer("42"), "b": Answer("42")}) as server, running(home, server) as engine:
            run = await ask(engine, "local/missing", A, B, strategy="voting")
        assert run.row.answer == "42"
        assert run.row.degraded
        assert "local/missing failed" in run.row.reason

    async def test_models_rank_the_answers_of_the_others(self, home: Path) -> None:
        """Every ballot leaves out its own answer, shows no names, and the best on all of them wins; nonsense abstains."""

        def answer(model: str, prompt: str) -> Answer:
            if "Ranking:" not in prompt:
                return Answer(f"My name is secret; I say {model} {model} {model}.")
            if model == "c":
                return Answer("I cannot decide.")
            letters = {line[7]: name for line, name in _shown(prompt)}
            best = sorted(letters, key=lambda letter: letters[letter], reverse=True)
            return Answer(f"Ranking: {' > '.join(best)}")

        async with ScriptedServer(answer) as server, running(home, server) as engine:
            run = await ask(engine, A, B, C, strategy="voting", text="Who?", options={"method": "ranked"})
        ballots = [request.json["messages"][-1]["content"] for request in server.requests[3:]]
        assert all(len(_shown(ballot)) == 2 for ballot in ballots)
        assert all("local/" not in ballot for ballot in ballots)
        assert run.row.answer_model == C
        facts = votes(run)
        assert (facts["ballots"], facts["abstained"]) == (2, 1)
        assert facts["Borda points"][C] == 1.0

    async def test_no_model_ranks_an_answer_of_its_own(self, home: Path) -> None:
        """With several answers each, a model gives one ballot, over all the answers of the others and none of its own."""

        def answer(model: str, prompt: str) -> Answer:
            return Answer("Ranking: A > B > C > D") if "Ranking:" in prompt else Answer(f"I say {model}.")

        async with ScriptedServer(answer) as server, running(home, server) as engine:
            options = {"method": "ranked", "samples": 2}
            run = await ask(engine, A, B, C, strategy="voting", text="Who?", options=options)
        ballots = [(request.json["model"], request.json["messages"][-1]["content"]) for request in server.requests[6:]]
        assert sorted(model for model, _ in ballots) == ["a", "b", "c"]
        for model, prompt in ballots:
            assert len(_shown(prompt)) == 4
            assert all(f"I say {model}." != text for _, text in _shown(prompt))
        assert set(votes(run)["Borda points"]) == {f"{model} #{sample}" for model in (A, B, C) for sample in (1, 2)}

    async def test_a_ballot_that_cannot_change_the_outcome_is_stopped(self, home: Path) -> None:
        """With early stop the last ballot is not waited for once nothing on it can take the lead away."""
        models = tuple(f"local/{name}" for name in "abcd")
        server = ScriptedServer(_ranking({"a": "bcd", "b": "dac", "c": "bda"}), held_models=frozenset({"d"}))
        server.hold("Ranking:", after=1)
        async with server, running(home, server) as engine:
            options = {"method": "ranked", "early_stop": True}
            run = await ask(engine, *models, strategy="voting", text="Who?", options=options)
        assert run.row.answer_model == B
        assert votes(run)["stopped"] == ["local/d"]
        assert votes(run)["ballots"] == 3
        assert not run.row.degraded
        check_calls(run)

    async def test_a_ranking_that_was_killed_comes_to_the_same(self, home: Path) -> None:
        """Answers and ballots on record are not asked for again; the lost ballot is, over the same answers in the same order."""
        server = ScriptedServer(_ranking({"a": "bc", "b": "ac", "c": "ba"}))
        server.hold("I say a", after=1)
        options = {"method": "ranked"}
        async with server:
            async with running(home, server) as engine:
                run_id = (await submit(engine, A, B, C, strategy="voting", text="Who?", options=options)).run_id
                await server.held.wait()
                left = await left_behind(home, home.parent / "left")
            server.answer_whole()
            first = [request.json for request in server.requests[3:]]
            async with running(left) as engine:
                await engine.commands.send(ResumeRun(run_id=run_id))
                run = await ended(engine, run_id)
        again = [request.json for request in server.requests[3 + len(first) :]]
        assert again
        assert all(sent in first for sent in again)
        assert run.row.answer_model == B
        assert votes(run)["ballots"] == 3
        check_calls(run)

    async def test_free_texts_in_nearly_the_same_words_are_one_vote(self, home: Path) -> None:
        """A word more or less is no other answer, a "not" is."""
        said = ("It is safe to eat them raw.", "It is safe to eat most of them.", "It is quite safe to eat them raw.")
        server = ScriptedServer(dict(zip("abc", map(Answer, said), strict=True)))
        async with server, running(home, server) as engine:
            run = await ask(engine, B, A, C, strategy="voting", text="Are they safe?")
        assert run.row.answer == said[0]
        assert votes(run)["votes"] == {said[0]: 2, said[1]: 1}

    async def test_only_agreement_with_the_leader_speaks_for_an_answer(self, home: Path) -> None:
        """Of five answers three agree and pass the check; two that agree on another do not, and are told why."""
        models = tuple(f"local/{name}" for name in "abcde")
        answers = {name: Answer("42" if name in "ace" else "41") for name in "abcde"}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            run = await ask(engine, *models, strategy="voting")
        made = {row.data["call_id"]: row.data for row in run.timeline if row.type == "CheckMade"}
        found = {model: made[run.steps[model].call_id] for model in models}
        assert [found[model]["status"] for model in models] == ["passed", "failed", "passed", "failed", "passed"]
        assert {found[model]["reason"] for model in models} == {"3 answers say the same.", "42 has more votes."}
        assert {row["source"] for row in made.values()} == {"agreement"}

    async def test_a_vote_that_failed_is_not_waited_for(self, home: Path) -> None:
        """With early stop a model that failed counts for nobody, so that two votes settle it against one outstanding."""
        server = ScriptedServer(_missing("42"), hold_after=1, held_models=frozenset({"c"}))
        async with server, running(home, server) as engine:
            models = ("local/missing", A, B, C)
            run = await ask(engine, *models, strategy="voting", options={"early_stop": True})
        assert run.row.answer == "42"
        assert votes(run)["stopped"] == [C]

    async def test_a_stand_in_votes_for_itself(self, home: Path) -> None:
        """Who answers for another is counted under its own name."""
        async with ScriptedServer(_missing("42")) as server, running(home, server) as engine:
            await engine.commands.send(ChangeSetting(key="calls.fallback_models", value=[C]))
            run = await ask(engine, "local/missing", B, strategy="voting")
        assert votes(run)["weights"] == {C: 1.0, B: 1.0}
        assert run.row.degraded

    async def test_a_judge_picks_where_no_two_agree(self, home: Path) -> None:
        """Free texts that all differ are shown to the judge without names; its pick is the answer."""
        answers = {"a": Answer("Blue."), "b": Answer("Green, of course."), "judge": Answer("It is bolder.\nBest: B")}
        async with ScriptedServer(answers) as server, running(home, server) as engine:
            options = {"judge": "local/judge", "meaning": "text"}
            run = await ask(engine, A, B, strategy="voting", text="Which colour?", options=options)
        shown = _shown(server.requests[-1].json["messages"][-1]["content"])
        assert run.row.answer == next(text for line, text in shown if line.startswith("Answer B"))
        assert "local/judge as judge" in run.row.reason

    @pytest.mark.parametrize(
        ("models", "options", "words"),
        [
            ((A,), {}, "set the option samples to 3"),
            ((A, B), {"method": "ranked"}, "three models at least"),
            ((A, B), {"minimum_agreement": 1.5}, "minimum_agreement of voting does not fit"),
            ((A, B), {"method": "loudest"}, "method of voting does not fit"),
        ],
    )
    async def test_what_cannot_be_a_vote_is_refused(
        self, home: Path, models: tuple[str, ...], options: dict[str, Any], words: str
    ) -> None:
        """One voter, a ranking of two and options out of range are refused with what to change; nothing is recorded."""
        async with ScriptedServer(Answer("42")) as server, running(home, server) as engine:
            before = engine.store.open_reader().head()
            with pytest.raises(InvalidSetting) as refused:
                await submit(engine, *models, strategy="voting", options=options)
            assert words in f"{refused.value}"
            assert engine.store.open_reader().head() == before

    async def test_a_judge_that_is_not_there_is_refused(self, home: Path) -> None:
        """The judge has to be a model that exists, before anybody is asked."""
        async with running(home) as engine:
            with pytest.raises(UnknownThing):
                await submit(engine, "practice/small", "practice/large", strategy="voting", options={"judge": "no/one"})

    async def test_a_vote_that_was_killed_comes_to_the_same(self, home: Path) -> None:
        """Answers on record are not asked for again, and the vote is counted with all of them."""
        answers = {"a": Answer("41"), "b": Answer("42"), "c": Answer("It is 42.")}
        server = ScriptedServer(answers, hold_after=1, held_models=frozenset({"c"}))
        async with server:
            async with running(home, server) as engine:
                run_id = (await submit(engine, A, B, C, strategy="voting")).run_id
                await server.held.wait()
                left = await left_behind(home, home.parent / "left")
            server.answer_whole()
            async with running(left) as engine:
                await engine.commands.send(ResumeRun(run_id=run_id))
                run = await ended(engine, run_id)
        assert run.row.answer == "42"
        assert sorted(request.json["model"] for request in server.requests) == ["a", "b", "c", "c"]

    async def test_a_vote_that_was_stopped_early_and_killed_comes_to_the_same(self, home: Path) -> None:
        """The votes on record settle it again, the stopped model stays stopped, and nobody is asked."""
        server = ScriptedServer(Answer("It is 42."), hold_after=1, held_models=frozenset({"c"}))
        left = home.parent / "left"
        async with server:
            async with running(home, server) as engine:
                leave_at(engine, "vote", home, left)
                run = await ask(engine, A, B, C, strategy="voting", options={"early_stop": True})
            async with running(left) as engine:
                await engine.commands.send(ResumeRun(run_id=run.row.run_id))
                resumed = await ended(engine, run.row.run_id)
        assert len(server.requests) == 3
        assert (resumed.row.answer, resumed.row.reason) == (run.row.answer, run.row.reason)
        assert votes(resumed) == votes(run)
        check_calls(resumed)


def _missing(text: str) -> Callable[[str, str], Answer | None]:
    """Every model says the same, but for one that there is not."""
    return lambda model, _: None if model == "missing" else Answer(text)


def _ranking(orders: Mapping[str, str]) -> Callable[[str, str], Answer]:
    """Every model says its name, and ranks those of the others in the order of these letters."""

    def answer(model: str, prompt: str) -> Answer:
        if "Ranking:" not in prompt:
            return Answer(f"I say {model}.")
        letters = {text.removeprefix("I say ").rstrip("."): line[7] for line, text in _shown(prompt)}
        return Answer(f"Ranking: {' > '.join(letters[name] for name in orders.get(model, sorted(letters)))}")

    return answer


def _shown(prompt: str) -> list[tuple[str, str]]:
    """The answers a prompt quotes: the line with the letter, and the text."""
    lines = prompt.splitlines()
    return [(line, lines[place + 1]) for place, line in enumerate(lines) if line.endswith(" <<<")]
