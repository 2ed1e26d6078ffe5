"""The recorded facts: listed, followed, proved, exported, imported, backed up, erased."""

from __future__ import annotations

import json
import sqlite3
import stat
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

_SUM = "What is 17 * 23?"


@pytest.fixture
def answered(document: Callable[..., Any]) -> Any:
    """A store with one answered prompt."""
    return document("ask", _SUM, "-m", "practice/small")


def test_events_are_listed_as_stored(document: Callable[..., Any], answered: Any) -> None:
    """Envelopes in order, from 1 without gaps, with the run as their correlation."""
    events = document("events", "list")["events"]
    assert [event["position"] for event in events] == list(range(1, len(events) + 1))
    assert {"RunRequested", "ModelCallCompleted", "RunSucceeded"} <= {event["type"] for event in events}
    (ended,) = document("events", "list", "--type", "RunSucceeded")["events"]
    assert ended["stream"] == f"run-{answered['run_id']}"
    assert ended["data"]["degraded"] is False
    assert [e["position"] for e in document("events", "list", "--after", "2", "--limit", "2")["events"]] == [3, 4]


def test_reading_appends_nothing(tutti: Callable[..., Result], document: Callable[..., Any], answered: Any) -> None:
    """verify, list, runs, models and doctor leave the store as it was."""
    before = document("events", "verify")
    for command in (
        ("events", "list"),
        ("runs", "list"),
        ("runs", "show", answered["run_id"]),
        ("models",),
        ("doctor",),
        ("conversations", "list"),
        ("settings", "list"),
    ):
        assert tutti(*command).exit_code == 0
    assert document("events", "verify") == before


def test_verify_tells_what_was_changed(
    tutti: Callable[..., Result], document: Callable[..., Any], answered: Any, home: Path
) -> None:
    """Ok with the number of events and the head; exit code 1 and the position once a byte is another."""
    sound = document("events", "verify")
    assert sound["ok"] is True
    assert sound["problems"] == []
    assert len(sound["head"]) == 64
    with closing(sqlite3.connect(home / "tutti.db")) as connection:
        connection.execute("DROP TRIGGER events_never_changed")
        connection.execute("UPDATE events SET data = CAST(replace(data, '17', '18') AS BLOB) WHERE position = 2")
        connection.commit()
    result = tutti("events", "verify", "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["ok"] is False
    assert 2 in [problem["position"] for problem in told["problems"]]
    assert tutti("events", "verify").exit_code == 1
    assert tutti("doctor").exit_code == 1
    del answered


@pytest.mark.parametrize("damage", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_ruined_file_gives_no_traceback(
    tutti: Callable[..., Result], answered: Any, home: Path, damage: bytes
) -> None:
    """Whatever lies in the file's place, verify says not ok, and other commands say what to do."""
    for name in ("tutti.db", "tutti.db-wal", "tutti.db-shm"):
        (home / name).unlink(missing_ok=True)
    (home / "tutti.db").write_bytes(damage)
    result = tutti("events", "verify", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["ok"] is False
    for command in (("runs", "list"), ("ask", "hello"), ("events", "list"), ("doctor",)):
        result = tutti(*command)
        assert result.exit_code != 0, command
        assert "Traceback" not in result.stderr
        assert "inside Tutti" not in result.stderr, result.stderr
    del answered


def test_an_export_fills_an_empty_store_with_the_same_hashes(
    tutti: Callable[..., Result], document: Callable[..., Any], answered: Any, tmp_path: Path
) -> None:
    """Export and import reproduce the chain; a store that holds something is never imported into."""
    file, other = tmp_path / "all.jsonl", ("--home", str(tmp_path / "two"))
    assert document("events", "export", str(file))["lines"] >= 10
    imported = document("events", "import", str(file), *other)
    mine, theirs = document("events", "verify"), document("events", "verify", *other)
    assert imported["events"] == mine["events"]
    assert theirs == mine
    assert stat.S_IMODE((tmp_path / "two" / "tutti.db").stat().st_mode) == 0o600
    (run,) = document("runs", "list", *other)["runs"]
    assert run["run_id"] == answered["run_id"]
    assert tutti("events", "import", str(file), *other).exit_code == 2


def test_bad_imports_are_refused(tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path) -> None:
    """A file that is missing, is something else or is cut is bad input, and nothing of it remains."""
    (tmp_path / "bad").write_text("hello\n")
    for file in ("none", "bad"):
        result = tutti("events", "import", str(tmp_path / file))
        assert result.exit_code == 2, result.output
        assert "Traceback" not in result.stderr
    assert document("events", "list")["events"] == []


def test_a_backup_is_a_whole_store(document: Callable[..., Any], answered: Any, tmp_path: Path) -> None:
    """The copy holds every event; a name that ends in .db is refused by the store."""
    file = tmp_path / "copy.sqlite"
    document("events", "backup", str(file))
    with closing(sqlite3.connect(file)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM events").fetchone()
    assert count == document("events", "verify")["events"]
    del answered


def test_an_erased_prompt_is_gone_and_the_chain_still_holds(
    tutti: Callable[..., Result], document: Callable[..., Any], answered: Any
) -> None:
    """Erase takes the content, records who and why, and verify accepts exactly that."""
    (prompt,) = document("events", "list", "--type", "PromptAdded")["events"]
    document("events", "erase", str(prompt["position"]), "--reason", "a password")
    (prompt,) = document("events", "list", "--type", "PromptAdded")["events"]
    assert prompt["data"] is None
    (audit,) = document("events", "list", "--type", "PayloadErased")["events"]
    assert audit["data"]["reason"] == "a password"
    assert document("events", "verify")["ok"] is True
    assert tutti("events", "erase", "999999", "--reason", "x").exit_code != 0
    del answered


def test_tail_follows_another_process(
    program: Callable[..., subprocess.Popen[str]], document: Callable[..., Any], answered: Any
) -> None:
    """Events appear as they are recorded elsewhere, each as one JSON line, from the position that was named."""
    last = len(document("events", "list")["events"])
    follower = program("events", "tail", "--after", str(last - 1), "--json")
    try:
        assert follower.stdout is not None
        assert json.loads(follower.stdout.readline())["position"] == last
        document("ask", "What is 2 + 2?", "-m", "practice/small")
        positions = []
        for line in follower.stdout:
            event = json.loads(line)
            positions.append(event["position"])
            if event["type"] == "RunSucceeded":
                break
        assert positions == list(range(last + 1, last + 1 + len(positions)))
    finally:
        follower.terminate()
        follower.communicate()
    del answered


def test_a_backup_is_put_back(tutti: Callable[..., Result], document: Callable[..., Any], home: Path) -> None:
    """The store is as it was when the backup was made, sound, and what was there is kept; without one it says so."""
    assert tutti("events", "restore").exit_code == 2
    document("settings", "set", "appearance.scale", "110")
    copy = home.parent / "copy.sqlite"
    document("events", "backup", str(copy))
    document("settings", "set", "appearance.scale", "120")
    moved = document("events", "restore", str(copy))["moved_to"]
    assert Path(moved).is_dir()
    assert document("settings", "get", "appearance.scale")["value"] == 110
    assert document("events", "verify")["ok"]
