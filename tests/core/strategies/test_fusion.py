from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import ApproveStep, DenyStep
from core.errors import InvalidSetting, UnknownThing
from events.catalog.runs import ApprovalRequested
from tests.core.runs.test_resume import asked, crashed, resume
from tests.core.strategies.contract import check_calls
from tests.core.strategies.several import SeveralContract, decided, keys, prompts
from tests.crashes import left_behind
from tests.engines import Run, ask, ended, running, submit
from tests.servers.formats import Answer
from tests.servers.scripted import ScriptedServer

TWO = ("local/a", "local/b")
STEPS = {
    "Merge them into one that is better": "merge",
    "Compare them; do not answer": "analysis",
    "A person will tick": "checklist",
    "points a person has ticked": "guided",
    "Compare them in a scored table": "compare",
    "Do with them what the person wants": "custom",
}
LIST = "1. It is on the Seine\n2. It has two rivers\n3. It is large\n4. It is old"
TABLE = "| Answer | Right | Clear |\n|---|---|---|\n| A | 90 | 70 |\n| B | 40 | 50 |\n\nA is better. Paris."
FOUND = (
    "## Consensus\n- It is a city.\n## Contradictions\n- Paris or Lyon.\n## Partial coverage\n- none\n"
    "## Unique insights\n- The Seine.\n## Blind spots\n- How many live there."
)
USUAL = {
    "merge": "Merged.",
    "guided": "As ticked.",
    "custom": "As you said.",
    "analysis": FOUND,
    "checklist": LIST,
    "compare": TABLE,
}


def step_of(prompt: str) -> str:
    """What the merger is asked for; empty for a first answer."""
    return next((step for words, step in STEPS.items() if words in prompt), "")


class Fused(ScriptedServer):
    """Two answers, and what the merger says by step; a step that is ``None`` fails for everybody."""

    def __init__(self, **more: str | None) -> None:
        said = {**USUAL, **more}

        def answer(model: str, prompt: str) -> Answer | None:
            text = said[step] if (step := step_of(prompt)) else f"First, by {model}."
            return None if text is None or model == "missing" else Answer(text)

        super().__init__(answer)

    def sent(self, words: str) -> str:
        """The one prompt that holds these words."""
        (one,) = prompts(self, words)
        return str(one["messages"][-1]["content"])


async def fused(home: Path, server: ScriptedServer, *models: str, **options: Any) -> Run:
    """A run of fusion."""
    async with server, running(home, server) as engine:
        return await ask(engine, *(models or TWO), strategy="fusion", options=options)


class TestFusion(SeveralContract):
    name = "fusion"

    async def test_the_merger_writes_from_answers_without_names(self, home: Path) -> None:
        """All answers are quoted by letter, the merger is the answer's model, and the answers stay with the run."""
        server = Fused()
        run = await fused(home, server, merger="local/m")
        text = server.sent("Merge them into one that is better")
        assert "local/" not in text
        assert re.search(r"^Answer A\n\n> First, by [ab]\.\n\nAnswer B\n\n> First", text, re.MULTILINE)
        assert text.endswith("The question that was asked:\n\nWhat is 6 * 7?")
        assert keys(run) == [*TWO, "merge"]
        assert (run.row.answer, run.row.answer_model, run.row.degraded) == ("Merged.", "local/m", False)
        assert run.row.confidence is None
        (ended_with,) = [row.data for row in run.timeline if row.type == "RunSucceeded"]
        assert len(ended_with["call_ids"]) == 3
        assert sorted(decided(run, "answer")[0]["facts"]["answers"].values()) == [*TWO]

    async def test_one_model_is_asked_several_times(self, home: Path) -> None:
        """With samples one model answers so often, each sample a call of its own, and merges them itself."""
        run = await fused(home, Fused(), "local/a", samples=3)
        assert keys(run) == ["local/a", "local/a#2", "local/a#3", "merge"]
        requested = [row.data for row in run.timeline if row.type == "ModelCallRequested"]
        assert [one["sample"] for one in requested] == [0, 1, 2, 0]
        assert "merged 3 answers" in run.row.reason

    async def test_an_analysis_comes_first_when_wanted(self, home: Path) -> None:
        """It is kept with a decision in its five parts, and shown to the merger as a quotation."""
        server = Fused()
        run = await fused(home, server, analyse=True)
        assert keys(run) == [*TWO, "analysis", "merge"]
        (found,) = [one["facts"]["analysis"] for one in decided(run, "review")]
        assert found == {
            "consensus": ["It is a city."],
            "contradictions": ["Paris or Lyon."],
            "partial coverage": [],
            "unique insights": ["The Seine."],
            "blind spots": ["How many live there."],
        }
        assert "> unique insights: The Seine." in server.sent("Merge them into one that is better")

    @pytest.mark.parametrize("said", ["They are alike.", None])
    async def test_an_analysis_that_cannot_be_read_is_gone_past(self, home: Path, said: str | None) -> None:
        """It is merged without one, which is a decision with its reason."""
        run = await fused(home, Fused(analysis=said), analyse=True)
        assert run.row.answer == "Merged."
        assert "merged without one" in decided(run, "fallback")[-1]["reason"]
        assert run.row.degraded == (said is None)

    async def test_a_table_is_scored(self, home: Path) -> None:
        """Scores, criteria and means are kept with a decision by letter, and the reason says whose letters they are."""
        run = await fused(home, Fused(), mode="compare", merger="local/m")
        facts = decided(run, "review")[0]["facts"]
        assert facts["criteria"] == ["Right", "Clear"]
        assert facts["scores"] == {"A": {"Right": 90, "Clear": 70}, "B": {"Right": 40, "Clear": 50}}
        assert facts["means"] == {"A": 80.0, "B": 45.0}
        assert run.row.answer == TABLE
        assert re.search(r"A is local/[ab], B is local/[ab]", run.row.reason)

    async def test_a_table_that_is_none_is_said_to_be_none(self, home: Path) -> None:
        """What the merger wrote is shown as it is, and nothing is scored."""
        run = await fused(home, Fused(compare="A is better. Paris."), mode="compare")
        assert (run.row.answer, run.row.degraded) == ("A is better. Paris.", False)
        assert "nothing is scored" in decided(run, "fallback")[0]["reason"]
        assert "without a table of scores" in run.row.reason

    async def test_an_instruction_is_carried_out(self, home: Path) -> None:
        """The person's own words stand in the prompt as they are, braces included."""
        server = Fused()
        run = await fused(home, server, mode="custom", instruction="List {what} differs.")
        assert run.row.answer == "As you said."
        assert "What the person wants:\n\nList {what} differs." in server.sent("Do with them")

    @pytest.mark.parametrize("mode", ["fuse", "compare", "guided"])
    async def test_without_a_merger_one_answer_is_given_and_said_to_be_that(self, home: Path, mode: str) -> None:
        """When nobody can merge, the first answer is given as it is, degraded, and never called merged."""
        failing = dict.fromkeys(("merge", "compare", "checklist"))
        run = await fused(home, Fused(**failing), mode=mode)
        assert (run.row.answer, run.row.answer_model, run.row.degraded) == ("First, by a.", "local/a", True)
        assert "this is the one of local/a alone" in run.row.reason

    async def test_another_merges_when_the_merger_fails(self, home: Path) -> None:
        """One that answered takes the merger's place, with the real error as the reason."""
        run = await fused(home, Fused(), merger="local/missing")
        assert (run.row.answer, run.row.answer_model, run.row.degraded) == ("Merged.", "local/a", True)
        assert decided(run, "fallback")[0]["choice"] == "local/a"

    @pytest.mark.parametrize(
        ("models", "options", "why"),
        [
            (("practice/small",), {}, "more than one sample"),
            (("practice/small", "practice/large"), {"samples": 2}, "2 were named"),
            (("practice/small", "practice/large"), {"mode": "custom"}, "has no instruction"),
            (("practice/small", "practice/large"), {"instruction": "Shorten."}, "takes no instruction"),
            (("practice/small", "practice/large"), {"mode": "guided", "analyse": True}, "no analysis before it"),
            (("practice/small",), {"samples": 9}, "samples"),
        ],
    )
    async def test_a_wrong_configuration_is_refused(
        self, home: Path, models: tuple[str, ...], options: dict[str, Any], why: str
    ) -> None:
        """Options that do not go together are refused with what to change, before anything is recorded."""
        async with running(home) as engine:
            with pytest.raises(InvalidSetting, match=why):
                await submit(engine, *models, strategy="fusion", options=options)

    async def test_an_unknown_merger_is_refused(self, home: Path) -> None:
        """A merger has to exist."""
        async with running(home) as engine:
            with pytest.raises(UnknownThing, match="nobody"):
                await submit(engine, strategy="fusion", options={"merger": "nobody/at-all"})

    async def test_a_crash_in_merging_costs_no_answer(self, home: Path) -> None:
        """Taken up again, only the merging is done once more."""
        server = Fused(merge="One two three four.")
        async with server:
            server.hold("Merge them into one that is better")
            async with crashed(home, server, *TWO, strategy="fusion") as (left, run_id), running(left) as engine:
                run = await resume(engine, run_id)
            assert asked(server) == {"a": 3, "b": 1}
        assert run.row.answer == "One two three four."
        check_calls(run)


class TestGuided:
    """Merging by a checklist that a person ticks."""

    options = {"mode": "guided"}  # noqa: RUF012 - read only

    @pytest.mark.parametrize(
        ("said", "kept"), [("1, 3", [1, 3]), ("2-4", [2, 3, 4]), ("", [1, 2, 3, 4]), ("none of them", [1, 2, 3, 4])]
    )
    async def test_what_is_ticked_is_merged(self, home: Path, said: str, kept: list[int]) -> None:
        """The merger is sent the ticked points and no others; all of them when none is named. The ticks are on record."""
        async with Fused() as server, running(home, server) as engine:
            run_id = await waiting(engine, self.options)
            await engine.commands.send(ApproveStep(run_id=run_id, step="tick", answer=said))
            run = await ended(engine, run_id)
            text = server.sent("points a person has ticked")
        assert [int(number) for number in re.findall(r"^> (\d)\. It", text, re.MULTILINE)] == kept
        assert decided(run, "review")[0]["facts"] == {
            "points": [line[3:] for line in LIST.splitlines()],
            "ticked": kept,
            "said": said,
        }
        assert (run.row.answer, run.row.degraded) == ("As ticked.", False)
        assert f"{len(kept)} of 4 points" in run.row.reason

    async def test_a_note_reaches_the_merger(self, home: Path) -> None:
        """What the person adds is told to the merger as their word, and a number in it ticks nothing."""
        async with Fused() as server, running(home, server) as engine:
            run_id = await waiting(engine, self.options)
            await engine.commands.send(ApproveStep(run_id=run_id, step="tick", answer="1, 3\nLeave out 2 rivers"))
            run = await ended(engine, run_id)
            text = server.sent("points a person has ticked")
        assert "The person who ticked them adds:\n\nLeave out 2 rivers\n" in text
        assert [int(number) for number in re.findall(r"^> (\d)\. It", text, re.MULTILINE)] == [1, 3]
        assert decided(run, "review")[0]["facts"]["ticked"] == [1, 3]

    async def test_the_checklist_is_shown_with_the_question(self, home: Path) -> None:
        """What a person is asked holds every point with its number."""
        async with Fused() as server, running(home, server) as engine:
            await waiting(engine, self.options)
            views = engine.open_views()
            (row,) = views.runs.approvals(waiting_only=True)
            views.close()
        assert row.step == "tick"
        assert row.details.endswith(LIST)

    async def test_a_refusal_ends_the_run(self, home: Path) -> None:
        """Who wants none of it says no, and nothing is merged."""
        async with Fused() as server, running(home, server) as engine:
            run_id = await waiting(engine, self.options)
            await engine.commands.send(DenyStep(run_id=run_id, step="tick"))
            run = await ended(engine, run_id)
        assert (run.row.state, run.row.error_kind) == ("failed", "approval_refused")

    @pytest.mark.parametrize("killed", [False, True])
    async def test_it_waits_over_a_restart(self, home: Path, killed: bool) -> None:
        """Closed or killed while it waits, it waits on; the ticks lead to one more call, and nothing is asked again."""
        async with Fused() as server:
            async with running(home, server) as engine:
                run_id = await waiting(engine, self.options)
                left = await left_behind(home, home.parent / "left") if killed else home
            async with running(left) as engine:
                await engine.commands.send(ApproveStep(run_id=run_id, step="tick", answer="2"))
                run = await ended(engine, run_id)
            assert asked(server) == {"a": 3, "b": 1}
            assert "> 2. It has two rivers" in server.sent("points a person has ticked")
        assert run.row.answer == "As ticked."
        check_calls(run)

    async def test_ticks_survive_a_crash_behind_them(self, home: Path) -> None:
        """Killed while it merges, the run is taken up with the ticks that are on record, and nobody is asked again."""
        async with Fused(guided="One two three four.") as server:
            server.hold("points a person has ticked")
            async with running(home, server) as engine:
                run_id = await waiting(engine, self.options)
                await engine.commands.send(ApproveStep(run_id=run_id, step="tick", answer="4"))
                await server.held.wait()
                left = await left_behind(home, home.parent / "left")
            server.answer_whole()
            async with running(left) as engine:
                run = await resume(engine, run_id)
            sent = [one["messages"][-1]["content"] for one in prompts(server, "points a person has ticked")]
        assert sent[0] == sent[1]
        assert (run.row.answer, decided(run, "review")[0]["choice"]) == ("One two three four.", "4")

    @pytest.mark.parametrize("said", ["1. One point\n2. Another", "I would merge them."])
    async def test_what_is_no_checklist_asks_nobody(self, home: Path, said: str) -> None:
        """Without a checklist of three points the answers are merged whole, with the reason, and nobody waits."""
        run = await fused(home, Fused(checklist=said), mode="guided")
        assert run.row.answer == "Merged."
        assert decided(run, "fallback")[0]["choice"] == "fuse"
        assert keys(run) == [*TWO, "checklist", "merge"]


async def waiting(engine: Engine, options: dict[str, Any]) -> str:
    """Submit to two models and return once a person is asked."""
    heard = asyncio.Event()
    engine.bus.subscribe(lambda _: heard.set(), ApprovalRequested)
    run_id = (await submit(engine, *TWO, strategy="fusion", options=options)).run_id
    await heard.wait()
    await engine.caught_up()
    return run_id
