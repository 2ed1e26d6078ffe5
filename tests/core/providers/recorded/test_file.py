from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from core.commands.models import AddProvider
from core.errors import InputError, UnknownThing
from core.providers.recorded.file import LARGEST_LINE, read_recorded
from tests.engines import ask, running

_ROWS: list[dict[str, Any]] = [
    {"prices": {"big": {"input": 10, "output": 30}}},
    {
        "id": "1",
        "question": "What is 6 * 7?",
        "reference": "42",
        "answers": {"big": {"text": "It is 42."}, "small": {"text": "41"}},
    },
    {"id": "2", "question": "And  8 * 9?", "reference": "72", "answers": {"big": {"text": "72"}}},
]


def written(path: Path, rows: list[Any] | None = None) -> Path:
    """A file of recorded answers."""
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows or _ROWS), encoding="utf-8")
    return path


async def test_a_prompt_is_answered_as_it_was_recorded(home: Path, tmp_path: Path) -> None:
    """Each model of the file gives its recorded answer, marked as simulated, at the price that stands in the file."""
    path = written(tmp_path / "exam.jsonl")
    async with running(home) as engine:
        await engine.commands.send(AddProvider(name="exam", wire="recorded", file=str(path)))
        run = await ask(engine, "exam/big", "exam/small", strategy="parallel")
        inside = await ask(engine, "exam/big", text="Please answer shortly.\nAnd 8 * 9?")
        models = {model.id: model for model in await engine.queries.models()}
    assert (run.steps["exam/big"].state, run.row.answer) == ("succeeded", "It is 42.")
    big = run.steps["exam/big"]
    assert (big.input_tokens, big.output_tokens) == (4, 3)
    assert big.simulated
    assert big.cost_picodollars == 4 * 10_000_000 + 3 * 30_000_000
    assert inside.row.answer == "72"
    assert models["exam/big"].state == "recorded"
    assert "the model itself is not asked" in models["exam/big"].note


async def test_what_was_not_recorded_is_said(home: Path, tmp_path: Path) -> None:
    """Another prompt, a model without an answer to it, and a file that is gone fail the call in words; no model is made up."""
    path = written(tmp_path / "exam.jsonl")
    async with running(home) as engine:
        await engine.commands.send(AddProvider(name="exam", wire="recorded", file=str(path)))
        other = await ask(engine, "exam/big", text="Who are you?")
        lacking = await ask(engine, "exam/small", text="And 8 * 9?")
        with pytest.raises(UnknownThing, match="It holds those of: big, small"):
            await ask(engine, "exam/huge")
        path.unlink()
        gone = await ask(engine, "exam/big", text="Again?")
    assert "cannot be read" in gone.row.error_what
    for run in (other, lacking, gone):
        assert run.row.state == "failed"
        assert run.row.error_kind == "not_recorded"


async def test_a_changed_file_is_read_anew(home: Path, tmp_path: Path) -> None:
    """What is written into the file later counts from then on."""
    path = written(tmp_path / "exam.jsonl")
    async with running(home) as engine:
        await engine.commands.send(AddProvider(name="exam", wire="recorded", file=str(path)))
        await ask(engine, "exam/big")
        written(path, [{"question": "New?", "answers": {"big": {"text": "Yes."}}}])
        os.utime(path, (1, 1))
        run = await ask(engine, "exam/big", text="New?")
    assert run.row.answer == "Yes."


async def test_a_provider_of_a_file_has_nothing_else(home: Path, tmp_path: Path) -> None:
    """A key, an address or a missing file are refused when it is added, and nothing is recorded."""
    path = str(written(tmp_path / "exam.jsonl"))
    wrong = (
        {"wire": "recorded"},
        {"wire": "recorded", "file": path, "base_url": "https://a.example"},
        {"wire": "recorded", "file": path, "key_env": "KEY"},
        {"wire": "recorded", "file": str(tmp_path / "nowhere.jsonl")},
        {"wire": "openai", "file": path},
    )
    async with running(home) as engine:
        for fields in wrong:
            with pytest.raises(InputError):
                await engine.commands.send(AddProvider.model_validate({"name": "exam", **fields}))
        assert engine.store.open_reader().head() == 0


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (["nonsense"], "Line 1 of exam.jsonl cannot be used: it is not an object"),
        ([_ROWS[0], {"answers": {"a": {"text": "x"}}}], "Line 2 of exam.jsonl cannot be used: it has no question"),
        ([{"question": "Q", "answers": {}}], "it has no answers"),
        ([{"question": "Q", "answers": {"a": {"txt": "x"}}}], "the answer of a has no text"),
        ([{"prices": {"a": {"input": "x", "output": 1}}}], "the price of a has no input and output"),
        ([{"prices": {"a": {"input": -1, "output": 1}}}], "is negative"),
        ([{"prices": {}}], "holds no question and no recorded answer"),
        ([{"question": "x" * LARGEST_LINE, "answers": {"a": "b"}}], "longer than 1 MB"),
    ],
)
def test_a_file_that_is_none_is_refused_by_line(tmp_path: Path, rows: list[Any], words: str) -> None:
    """What is wrong with a file is told with the line it stands in."""
    with pytest.raises(InputError, match=words):
        read_recorded(written(tmp_path / "exam.jsonl", rows))


def test_prices_may_stand_beside_a_file(tmp_path: Path) -> None:
    """A file that cannot be changed gets its prices from one beside it."""
    path = written(tmp_path / "exam.jsonl", _ROWS[1:])
    path.with_name("exam.jsonl.prices.json").write_text('{"small": {"input": 1, "output": 2}}', encoding="utf-8")
    assert read_recorded(path).prices["small"].output == 2_000_000


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no such files")
def test_what_has_no_end_is_not_read(tmp_path: Path) -> None:
    """A device and a pipe are refused before they are opened, instead of filling the memory or waiting for a writer."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (Path("/dev/zero"), pipe):
        with pytest.raises(InputError, match="is no file but a pipe or a device"):
            read_recorded(path)
