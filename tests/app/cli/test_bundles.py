"""A run in one file, and carrying it out again from that file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

_SUM = "What is 17 * 23?"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the bundle goes."""
    return tmp_path / "run.tutti"


def test_a_bundle_replays_in_another_store(
    tutti: Callable[..., Result], document: Callable[..., Any], file: Path, tmp_path: Path
) -> None:
    """With the same answer, at no cost, asking nothing; making it appends no event."""
    asked = document("ask", _SUM, "-s", "parallel", "-m", "practice/small", "-m", "practice/medium")
    head = document("events", "verify")["head"]
    made = document("runs", "bundle", asked["run_id"], str(file))
    assert (made["run_id"], made["lines"]) == (asked["run_id"], len(file.read_bytes().splitlines()))
    assert document("events", "verify")["head"] == head
    elsewhere = ("--home", str(tmp_path / "elsewhere"))
    told = document("runs", "replay", str(file), *elsewhere)
    assert (told["same_answer"], told["answer"], told["cost_usd"]) == (True, asked["answer"], 0)
    assert {call["source"] for call in told["calls"]} == {"recorded"}
    assert told["origin"]["kind"] == "bundle"
    assert "the same as the recorded one" in tutti("runs", "replay", str(file), *elsewhere).stderr


def test_a_run_without_an_answer_has_nothing_to_compare(
    tutti: Callable[..., Result], document: Callable[..., Any], file: Path
) -> None:
    """The replay of a run that failed says so and never claims to be the same."""
    result = tutti("ask", "Tell me a long story about the sea", "-m", "practice/large", "--timeout", "0.2", "--json")
    run_id = json.loads(result.stdout)["run_id"]
    document("runs", "bundle", run_id, str(file))
    told = json.loads(tutti("runs", "replay", str(file), "--json").stdout)
    assert told["same_answer"] is None


def test_nothing_is_written_over_unasked(
    tutti: Callable[..., Result], document: Callable[..., Any], file: Path
) -> None:
    """A file that is there stays as it is, unless --force is given; no half a file is ever left beside it."""
    asked = document("ask", _SUM, "-m", "practice/small")
    file.write_text("mine")
    result = tutti("runs", "bundle", asked["run_id"], str(file))
    assert (result.exit_code, file.read_text()) == (2, "mine")
    assert "--force" in result.stderr
    document("runs", "bundle", asked["run_id"], str(file), "--force")
    assert file.read_bytes().startswith(b'{"tutti_bundle"')
    assert tutti("runs", "bundle", "no-such-run", str(file.with_name("other"))).exit_code == 2
    assert sorted(path.name for path in file.parent.iterdir() if path.is_file()) == [file.name]


@pytest.mark.parametrize("content", [b"", b"hello\n", b'{"tutti_bundle":99}\n'])
def test_what_is_no_bundle_is_told(tutti: Callable[..., Result], file: Path, content: bytes) -> None:
    """Exit code 2, and no store is made for it."""
    file.write_bytes(content)
    assert tutti("runs", "replay", str(file)).exit_code == 2
    assert tutti("runs", "replay", str(file.with_name("nowhere"))).exit_code == 2
    assert tutti("runs", "bundle", "x", str(file.with_name("new"))).exit_code == 2
