from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

_MODELS = {"good": 1.0, "fair": 0.7, "poor": 0.4}


def written(path: Path, questions: int = 24) -> Path:
    """Recorded answers of three models, one mostly right; which ones are wrong follows from the number."""
    rows: list[dict[str, Any]] = [{"prices": {model: {"input": 1, "output": 1} for model in _MODELS}}]
    for number in range(questions):
        answers = {
            model: {"text": f"#### {number * 3 if (number * 7 % 10) / 10 < share else number + place}"}
            for place, (model, share) in enumerate(_MODELS.items(), 1000)
        }
        question = f"What is {number} * 3?"
        rows.append({"id": str(number), "question": question, "reference": str(number * 3), "answers": answers})
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_strategies_are_measured_and_compared(document: Callable[..., Any], tmp_path: Path) -> None:
    """Each model alone and a vote of all: accuracy with its interval, cost, calls and time, over every question."""
    file, picture = written(tmp_path / "answers.jsonl"), tmp_path / "plot.svg"
    found = document("bench", "strategies", str(file), "-s", "single", "-s", "voting", "--plot", str(picture))
    rows = {(row["strategy"], *row["models"]): row for row in found["results"]}
    good, poor = rows["single", "recorded/good"], rows["single", "recorded/poor"]
    (vote,) = [row for row in found["results"] if row["strategy"] == "voting"]
    assert (good["n"], good["accuracy"], good["calls"]) == (24, 1.0, 24)
    assert poor["accuracy"] < 0.6
    assert vote["accuracy"] >= 0.95  # learned who is to be believed
    assert vote["calls"] == 3 * 24
    assert vote["cost_usd"] == pytest.approx(sum(row["cost_usd"] for row in found["results"] if row is not vote))
    assert good["interval"][0] < 1.0
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    assert document("runs", "list") == {"runs": []}  # the person's own history stays as it was


def test_a_measurement_that_was_killed_goes_on(
    program: Callable[..., subprocess.Popen[str]], document: Callable[..., Any], home: Path, tmp_path: Path
) -> None:
    """With --resume nothing that was graded is asked again, and the result is the same."""
    file = str(written(tmp_path / "answers.jsonl", 60))
    process = program("bench", "strategies", file, "-s", "voting")
    until = time.monotonic() + 30
    while not list(home.glob("bench/*/fold-0/graded.jsonl")) and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    process.communicate()
    (notes,) = home.glob("bench/*/fold-0/graded.jsonl")
    before = notes.read_text(encoding="utf-8").splitlines()
    resumed = document("bench", "strategies", file, "-s", "voting", "--resume")["results"]
    assert notes.read_text(encoding="utf-8").splitlines()[: len(before) - 1] == before[:-1]
    whole = document("bench", "strategies", file, "-s", "voting")["results"]
    for row in (*resumed, *whole):
        row.pop("seconds")
    assert resumed == whole


def test_what_is_asked_again_costs_the_same(document: Callable[..., Any], home: Path, tmp_path: Path) -> None:
    """Questions that were answered and not yet graded when it was killed count in full, though their answers are cached."""
    command = ("bench", "strategies", str(written(tmp_path / "answers.jsonl", 6)), "-s", "single", "-m", "good")
    (whole,) = document(*command)["results"]
    for notes in home.glob("bench/*/fold-*/graded.jsonl"):
        notes.unlink()
    (resumed,) = document(*command, "--resume")["results"]
    assert whole["cost_usd"] > 0
    assert (resumed["cost_usd"], resumed["calls"]) == (whole["cost_usd"], whole["calls"])


def test_what_was_recorded_of_other_answers_is_not_resumed(document: Callable[..., Any], tmp_path: Path) -> None:
    """When the answers or prices of a file change, --resume measures them anew, for what it knew is of others."""
    file = written(tmp_path / "answers.jsonl", 6)
    command = ("bench", "strategies", str(file), "-s", "single", "-m", "good", "--resume")
    (before,) = document(*command)["results"]
    prices, *rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        row["answers"]["good"]["text"] = "#### -7"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in (prices, *rows)), encoding="utf-8")
    (other,) = document(*command)["results"]
    beside = file.with_name(f"{file.name}.prices.json")
    beside.write_text('{"good": {"input": 5, "output": 5}}', encoding="utf-8")
    (dearer,) = document(*command)["results"]
    assert (before["accuracy"], other["accuracy"]) == (1.0, 0.0)
    assert dearer["cost_usd"] == pytest.approx(5 * other["cost_usd"])


def test_what_cannot_be_measured_is_refused(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """No file, a question without a reference, an unknown strategy or model are wrong use, with what to change."""
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"question": "Q?", "answers": {"a": {"text": "x"}}}', encoding="utf-8")
    good = str(written(tmp_path / "answers.jsonl", 4))
    for arguments, words in (
        ((), "Give FILE or --practice"),
        ((str(bad),), "has no reference"),
        ((good, "-s", "dictate"), "There is no strategy named dictate"),
        ((good, "-m", "nobody/there"), "There is no provider named nobody"),
        ((good, "-s", "voting", "-m", "good"), "set the option samples"),
    ):
        result = tutti("bench", "strategies", *arguments)
        assert result.exit_code == 2, result.output
        assert words in result.stderr


def test_questions_without_answers_are_asked_of_the_named_models(
    tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path
) -> None:
    """A file of questions and references is measured live with the models of -m, and refused without any."""
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "What is 2 + 3?", "reference": "5"}\n', encoding="utf-8")
    command = ("bench", "strategies", str(file), "-s", "single")
    (row,) = document(*command, "-m", "practice/large")["results"]
    assert (row["n"], row["calls"]) == (1, 1)
    refused = tutti(*command)
    assert refused.exit_code == 2
    assert "Name the models to ask with -m" in refused.stderr
