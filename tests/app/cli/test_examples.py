"""The examples that the help of each command shows: every one of them works as it is printed."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import socket
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from app.cli.root import cli
from events.catalog.runs import ApprovalRequested, RunFailed, RunQuarantined
from events.values import ErrorInfo
from tests.app.cli.stores import leave_runs
from tests.core.conversations.exports import chatgpt

_RUN = "0198c0de-0000-7000-8000-000000000000"
"""What the examples abbreviate."""
_STEP = "practice/large"
_LEFT_OUT = {
    "tutti": "opens the window",
    "tutti chat": "needs nothing but a terminal; it has tests of its own",
    "tutti models --refresh --json": "looks for servers",
    "tutti providers test openai": "asks a server",
    "tutti events tail": "goes on for ever",
    "tutti events tail --after 0 --json": "goes on for ever",
}
_REFUSED = {
    f'tutti runs deny 0198c0de-… {_STEP} --reason "too expensive"': 3,
    "tutti events restore": 2,  # nothing was backed up yet
    "tutti events restore ~/.local/share/tutti/backups/20261129T091500.000000-daily.sqlite": 2,
    "tutti memory index": 2,  # no model is set before a person sets one
    "tutti memory index --json": 2,
}
"""Exit codes of the examples that end otherwise than well."""


def _commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            found = command.get_command(click.Context(command), name)
            assert found is not None
            yield from _commands(found)


def _examples() -> list[str]:
    lines = [line.strip() for one in _commands(cli) for line in (one.epilog or "").splitlines()[2:]]
    return sorted({line for line in lines if line not in _LEFT_OUT})


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with one answer and one changed setting."""
    folder = tmp_path_factory.mktemp("answered") / "home"
    for arguments in (
        ("ask", "Which is the larger number, 9.11 or 9.9?", "-m", _STEP),
        ("settings", "set", "strategy.default", "single"),
    ):
        result = CliRunner().invoke(cli, ["--home", str(folder), *arguments])
        assert result.exit_code == 0, result.output
    return folder


class World:
    """What stands ready before an example is run, in the words of the example."""

    def __init__(self, tutti: Callable[..., Result], home: Path, answered: Path) -> None:
        self._tutti = tutti
        self._home = home
        self._answered = answered

    def made_for(self, example: str) -> Mapping[str, str]:
        """Have there be what an example is about; what stands in it for something of this world, and that."""
        for words, make in self._made.items():
            if re.search(words, example):
                return make(self) or {}
        return {}

    def _document(self, *arguments: str) -> Any:
        return json.loads(self._tutti(*arguments, "--json").stdout)

    def _left(self) -> None:
        leave_runs(self._home, 1, names=(_RUN,))

    def _waits(self) -> None:
        leave_runs(self._home, 1, names=(_RUN,), model=_STEP, more=[ApprovalRequested(step=_STEP, question="May I?")])

    def _waits_for_ticks(self) -> dict[str, str]:
        self._waits()
        return {"tick": _STEP}

    def _set_apart(self) -> None:
        leave_runs(self._home, 1, names=(_RUN,), more=[RunQuarantined(reason="three crashes")])

    def _failed(self) -> None:
        error = ErrorInfo(kind="no_answer", what="The run was given up.", do="Retry it.")
        leave_runs(self._home, 1, names=(_RUN,), more=[RunFailed(error=error)])

    def _with_an_answer(self) -> dict[str, str]:
        shutil.copytree(self._answered, self._home)
        (run,) = self._document("runs", "list")["runs"]
        return {"0198c0de-…": run["run_id"]}

    def _bundle(self) -> None:
        run_id = self._with_an_answer()["0198c0de-…"]
        assert self._tutti("runs", "bundle", run_id, "run.tutti").exit_code == 0

    def _conversation(self) -> dict[str, str]:
        self._with_an_answer()
        (conversation,) = self._document("conversations", "list")["conversations"]
        return {"0198c0de-…": conversation["conversation_id"]}

    def _with_a_prompt(self) -> dict[str, str]:
        conversation = self._conversation()
        prompt, _ = self._document("conversations", "show", conversation["0198c0de-…"])["messages"]
        return {**conversation, "PROMPT": prompt["message_id"]}

    def _of_small(self) -> dict[str, str]:
        return {**self._with_a_prompt(), "practice/small": _STEP}

    def _foldered(self) -> dict[str, str]:
        conversation = self._conversation()
        moved = self._tutti("conversations", "move", conversation["0198c0de-…"], "Garden plans")
        assert moved.exit_code == 0
        return conversation

    def _deleted(self) -> dict[str, str]:
        conversation = self._conversation()
        assert self._tutti("conversations", "delete", conversation["0198c0de-…"]).exit_code == 0
        return conversation

    def _chatgpt(self) -> None:
        Path("conversations.json").write_text(json.dumps([chatgpt("one")]), encoding="utf-8")

    def _cached(self) -> dict[str, str]:
        self._with_an_answer()
        (entry,) = self._document("cache", "list")["entries"]
        return {"3f9a1c": entry["key"][:6]}

    def _changed(self) -> dict[str, str]:
        self._with_an_answer()
        (change,) = self._document("settings", "history")["changes"]
        return {"42": str(change["position"])}

    def _undone(self) -> dict[str, str]:
        position = self._changed()["42"]
        assert self._tutti("settings", "undo", position).exit_code == 0
        return {"42": position}

    def _set_twice(self) -> dict[str, str]:
        position = self._changed()["42"]
        assert self._tutti("settings", "set", "calls.attempts", "1").exit_code == 0
        return {"42": position}

    def _profile(self) -> None:
        assert self._tutti("settings", "profiles", "save", "careful").exit_code == 0

    def _prompted(self) -> dict[str, str]:
        self._with_an_answer()
        (event,) = self._document("events", "list", "--type", "PromptAdded")["events"]
        return {"42": str(event["position"])}

    def _exported(self) -> None:
        self._with_an_answer()
        assert self._tutti("settings", "export", "mine.json").exit_code == 0
        assert self._tutti("events", "export", "everything.jsonl").exit_code == 0

    def _remembered(self) -> dict[str, str]:
        return {"0198c0de-…": self._document("memory", "add", "The office cat is called Biscuit.")["memory_id"]}

    def _of_several_models(self) -> dict[str, str]:
        asked = self._document("ask", "What is 17 * 23?", "--strategy", "parallel")
        return {"0198c0de-…": asked["run_id"]}

    def _insight(self) -> dict[str, str]:
        run_id = self._of_several_models()["0198c0de-…"]
        (first, *_) = self._document("insights", "extract", run_id)["insights"]
        return {"0198c0de-…": first["memory_id"]}

    def _file(self) -> None:
        Path("notes.txt").write_text("What is 17 * 23?", encoding="utf-8")

    def _preset(self) -> None:
        saved = self._tutti("presets", "save", "council", "-s", "consensus")
        assert saved.exit_code == 0, saved.output

    def _prompts(self) -> None:
        assert self._tutti("prompts", "export", "prompts.json").exit_code == 0

    def _recorded(self) -> None:
        row = {
            "question": "What is 6 * 7?",
            "reference": "42",
            "answers": {"big": {"text": "42"}, "small": {"text": "41"}},
        }
        Path("answers.jsonl").write_text(json.dumps(row), encoding="utf-8")

    def _questions(self) -> None:
        Path("questions.jsonl").write_text('{"question": "What is 6 * 7?", "reference": "42"}', encoding="utf-8")

    def _provider(self) -> None:
        with socket.socket() as nobody:
            nobody.bind(("127.0.0.1", 0))
            address = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        added = self._tutti("providers", "add", "local", "--kind", "openai", "--base-url", address)
        assert added.exit_code == 0, added.output

    def _breaker(self) -> dict[str, str]:
        self._provider()
        assert self._tutti("ask", "hello", "-m", "local/llama").exit_code == 1  # nobody is there
        (breaker,) = self._document("breakers", "list")["breakers"]
        return {"9f31": breaker["key"][:4]}

    def _alert_rule(self) -> dict[str, str]:
        return {"0198c0de-…": self._document("alerts", "add", "calls", "--over", "0")["rule_id"]}

    _made: Mapping[str, Callable[[World], dict[str, str] | None]] = {
        "runs (resume|cancel|fail|show)": _left,
        "runs approve .* tick": _waits_for_ticks,
        "runs (approve|deny)": _waits,
        "runs release": _set_apart,
        "runs replay": _bundle,
        "runs retry": _failed,
        "runs (fork|again|review|bundle|list|rate|sent)": _with_an_answer,
        "(receipt|^tutti replay)": _with_an_answer,
        "conversations erase": _deleted,
        "conversations (rename-folder|list --folder)": _foldered,
        "conversations import": _chatgpt,
        "conversations context .*small": _of_small,
        "conversations (branch|context|copy) ": _with_a_prompt,
        "conversations": _conversation,
        "cache": _cached,
        "memory": _remembered,
        "insights extract|arena choose": _of_several_models,
        "insights (retract|effect)": _insight,
        "alerts remove": _alert_rule,
        "settings undo": _changed,
        "settings redo": _undone,
        "settings back": _set_twice,
        "profiles (use|rename|remove)": _profile,
        "events erase": _prompted,
        "prompts import": _prompts,
        "import": _exported,
        "--attach": _file,
        "presets (remove|show)|--preset": _preset,
        "--kind recorded|bench strategies answers": _recorded,
        "bench strategies questions": _questions,
        "providers remove": _provider,
        "breakers close": _breaker,
        "events (verify|list|export|backup)": _with_an_answer,
    }


@pytest.fixture
def world(tutti: Callable[..., Result], home: Path, answered: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """Nothing yet, in a working folder of the test's own."""
    monkeypatch.chdir(home.parent)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-nobody")
    monkeypatch.setenv("XDG_DATA_HOME", str(home.parent / "share"))
    return World(tutti, home, answered)


@pytest.mark.parametrize("example", _examples())
def test_every_example_works_as_it_is_printed(tutti: Callable[..., Result], world: World, example: str) -> None:
    """Where there is what it is about, it does what the help promises; only ids and positions are those of the test."""
    command = example
    for words, mine in world.made_for(example).items():
        command = command.replace(words, mine)
    piped, _, rest = command.rpartition(" | ")
    result = tutti(*shlex.split(rest)[1:], input="What changed?" if piped else None)
    assert result.exit_code == _REFUSED.get(example, 0), result.output
    assert "Traceback" not in result.stderr


def test_what_is_left_out_is_still_printed() -> None:
    """No exception outlives its example."""
    lines = {line.strip() for one in _commands(cli) for line in (one.epilog or "").splitlines()[2:]}
    assert set(_LEFT_OUT) | set(_REFUSED) <= lines
