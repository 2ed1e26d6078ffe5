"""The command itself: help, wrong use, errors in words."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import Result

from app.cli.invocation import as_text
from app.cli.root import cli
from app.lazy import BOUNDARIES, load


def _commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            found = command.get_command(click.Context(command), name)
            assert found is not None
            yield from _commands(found, (*path, name))


@pytest.mark.parametrize("path", list(_commands(cli)), ids=" ".join)
def test_every_help_has_an_example(tutti: Callable[..., Result], path: tuple[str, ...]) -> None:
    """--help of each command works, shows how it is used, and begins what it shows with the program's name."""
    result = tutti(*path, "--help")
    assert result.exit_code == 0
    assert "Example:\n    tutti" in result.stdout
    assert "Usage: tutti" in result.stdout


@pytest.mark.parametrize("name", list(BOUNDARIES))
def test_every_boundary_leads_somewhere(name: Any) -> None:
    """Each place that is loaded late exists."""
    assert callable(load(name))


@pytest.mark.parametrize("arguments", [("nonsense",), ("ask",), ("ask", "x", "--timeout", "-1"), ("runs", "show")])
def test_wrong_use_is_exit_2(tutti: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    """Unknown commands, missing arguments and values that do not fit are told on stderr; scripts get a document."""
    result = tutti(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    told = tutti(*arguments, "--json")
    assert told.exit_code == 2
    assert set(json.loads(told.stdout)["error"]) == {"kind", "what", "do"}


def test_a_folder_that_cannot_be_is_told(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """A file in the place of the data folder: what happened and what to do, on stderr, exit code 2."""
    (tmp_path / "file").touch()
    result = tutti("ask", "hello", "--home", str(tmp_path / "file"))
    assert result.exit_code == 2
    assert "is a file" in result.stderr
    assert "--home" in result.stderr


def test_an_error_is_a_document_too(tutti: Callable[..., Result]) -> None:
    """With --json stdout holds one document even when the command fails."""
    result = tutti("runs", "show", "nothing", "--json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["error"]["kind"] == "unknown"
    assert "nothing" in result.stderr


def test_home_goes_before_or_behind_the_command(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """--home is understood in both places, and names the folder for this use."""
    for arguments in (("--home", str(tmp_path / "a"), "ask", " "), ("ask", " ", "--home", str(tmp_path / "a"))):
        assert tutti(*arguments).exit_code == 2
    result = tutti("--home", str(tmp_path / "x"), "events", "verify", "--json")
    assert str(tmp_path / "x") in json.loads(result.stdout)["problems"][0]["what"]


def test_an_unforeseen_fault_shows_no_traceback(tutti: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program is one sentence and exit code 1; the debug variable shows where it was."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops\x1b[2J")

    monkeypatch.setattr("app.cli.runs.reading", broken)
    result = tutti("runs", "list")
    assert result.exit_code == 1
    assert "Traceback" not in result.stderr
    assert "ZeroDivisionError: oops[2J" in result.stderr
    monkeypatch.setenv("TUTTI_DEBUG", "1")
    assert "Traceback" in tutti("runs", "list").stderr


def test_a_closed_pipe_is_quiet(program: Callable[..., subprocess.Popen[str]]) -> None:
    """Whoever reads the beginning only is told nothing about broken pipes."""
    with program("settings", "list", "--json") as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
        assert process.wait(20) == 0


@pytest.mark.parametrize(
    "arguments", [("events", "list", "--after"), ("events", "list", "--limit"), ("events", "tail", "--after")]
)
def test_a_number_that_no_store_knows_is_wrong_use(tutti: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    """Positions and limits over 64 bits are refused in words."""
    result = tutti(*arguments, "9" * 20, "--json")
    assert result.exit_code == 2
    assert "range" in json.loads(result.stdout)["error"]["what"]


@pytest.mark.parametrize(
    "arguments", [("runs", "show"), ("conversations", "show"), ("conversations", "search"), ("settings", "get")]
)
def test_bytes_that_are_no_text_are_told_in_words(tutti: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    """An argument with bytes that no locale can read never breaks a command."""
    result = tutti(*arguments, "x\udcff", "--json")
    assert "inside Tutti" not in result.stderr
    assert isinstance(json.loads(result.stdout), dict)


def test_only_the_locale_being_wrong_changes_no_text() -> None:
    """UTF-8 that was typed under another locale is read as what it is; other bytes become U+FFFD."""
    assert as_text("6 \udcc3\udc97 7") == "6 \u00d7 7"
    assert as_text(("a", "\udcff")) == ("a", "\ufffd")
    assert as_text("\ud83d") == "\ufffd"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("redirection", [">/dev/full", ">&-", "2>&- >/dev/null", "<&-"])
def test_streams_that_are_closed_or_full_are_borne(home: Path, redirection: str) -> None:
    """Wherever the output goes and whatever is closed, nobody sees a traceback."""
    start = "from app.cli import main; main()"
    command = f'"{sys.executable}" -c "{start}" settings list --json --home "{home}" {redirection}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "inside Tutti" not in done.stderr
    assert done.returncode == (1 if "full" in redirection else 0)


@pytest.mark.parametrize("name", [path for path in _commands(cli) if path], ids=" ".join)
def test_every_command_takes_what_is_taken_everywhere(tutti: Callable[..., Result], name: tuple[str, ...]) -> None:
    """--home and --json are options of each command and of each group of commands."""
    told = tutti(*name, "--help").stdout
    assert "--home DIR" in told
    assert "--json" in told


def test_json_and_home_stand_before_or_behind_any_word(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """Wherever they stand they mean the command that is reached, and of two folders the one behind counts."""
    home, given = ("--home", str(tmp_path / "here")), ("--json",)
    for arguments in (
        (*given, *home, "settings", "profiles", "list"),
        ("settings", *given, *home, "profiles", "list"),
        ("settings", *home, "profiles", *given, "list"),
        ("--home", str(tmp_path / "there"), "settings", "profiles", "list", *home, *given),
    ):
        result = tutti(*arguments)
        assert result.exit_code == 0, result.output
        assert json.loads(result.stdout)["profiles"] == []
    assert not (tmp_path / "there").exists()
    failed = tutti("--json", "runs", "show", "nothing")
    assert json.loads(failed.stdout)["error"]["kind"] == "unknown"
