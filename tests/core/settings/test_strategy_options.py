"""Every option of every strategy is a setting, and holds for the next prompt."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import Engine
from core.commands.models import CancelRun, ChangeSetting
from core.errors import TransitionRefused
from core.queries import SettingSpec
from core.strategies.catalogue import BUILT_IN, StrategyCatalogue
from events.catalog.runs import RunRequested
from tests.engines import running, submit

MODELS = ("practice/small", "practice/medium", "practice/large")
WORDS = {
    "checks": "style",
    "judge": "practice/large",
    "analyst": "practice/small",
    "chair": "practice/medium",
    "merger": "practice/large",
    "aggregator": "practice/large",
    "thresholds": "practice/small=0.75",
    "instruction": "Merge them into one.",
}
"""A value for each option in words; one that is new here has to be given one."""
FITTING = {"strategy.fusion.mode": "custom"}
"""Values that go with those of other options: only this mode takes an instruction."""
APART = {"strategy.fusion.analyse"}
"""Options that do not go with the other ones as they are set here."""
STRATEGIES = StrategyCatalogue(BUILT_IN).specs()


def another(spec: SettingSpec) -> Any:
    """A value that fits and is not the default."""
    if spec.kind == "flag":
        return not spec.default
    if spec.kind == "choice":
        return FITTING.get(spec.key) or next(choice for choice in spec.choices if choice != spec.default)
    if spec.kind == "text":
        return WORDS[spec.key.rpartition(".")[2]]
    assert spec.maximum is not None
    bigger = spec.default + (1 if spec.kind == "integer" or spec.maximum > 1 else 0.25)
    return bigger if bigger <= spec.maximum else spec.default - 0.25


async def requested(engine: Engine, strategy: str, models: Sequence[str] = MODELS) -> RunRequested:
    """What a run of the strategy is asked for with, with every option left to the settings."""
    submitted = await submit(engine, *models, strategy=strategy)
    with suppress(TransitionRefused):  # it has ended already
        await engine.commands.send(CancelRun(run_id=submitted.run_id))
    reader = engine.store.open_reader()
    try:
        (stored,) = reader.read_stream(f"run-{submitted.run_id}", limit=1)
    finally:
        reader.close()
    return RunRequested.model_validate_json(stored.data or b"")


@pytest.mark.parametrize("strategy", STRATEGIES, ids=[strategy.name for strategy in STRATEGIES])
async def test_every_option_holds_for_the_next_prompt(home: Path, strategy: Any) -> None:
    """A run keeps the values of then; the next one has what is set now, for each option of the strategy."""
    async with running(home) as engine:
        before = await requested(engine, strategy.name)
        for apart in (False, True):
            options = [spec for spec in strategy.options if (spec.key in APART) is apart]
            wanted = {spec.key.rpartition(".")[2]: another(spec) for spec in options}
            assert not {name for name, value in wanted.items() if before.options[name] == value}
            for spec in strategy.options:
                value = another(spec) if spec in options else None
                await engine.commands.send(ChangeSetting(key=spec.key, value=value))
            samples = "samples" in wanted and strategy.name == "fusion"  # several of one model, or one of several
            after = await requested(engine, strategy.name, MODELS[:1] if samples else MODELS)
            assert {name: after.options[name] for name in wanted} == wanted


@pytest.mark.parametrize("strategy", STRATEGIES, ids=[strategy.name for strategy in STRATEGIES])
def test_every_option_is_described(strategy: Any) -> None:
    """Each has a title and a sentence that says what it does, not the title over again."""
    assert strategy.summary
    for spec in strategy.options:
        assert spec.title, spec.key
        assert len(spec.help.split()) >= 3, spec.key
        assert spec.help.rstrip(".") != spec.title
