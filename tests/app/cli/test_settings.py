"""What is set, who changed it, and taking it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

KEY = "strategy.default"


def test_a_change_is_kept_listed_and_taken_back(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """set, get, history and undo agree, each in a process's life of its own."""
    assert document("settings", "get", KEY)["value"] == "single"
    assert document("settings", "set", KEY, "parallel") == {"key": KEY, "value": "parallel"}
    told = document("settings", "get", KEY)
    assert (told["value"], told["default"], told["changed"]) == ("parallel", "single", True)
    (change,) = document("settings", "history")["changes"]
    assert (change["key"], change["value"], change["actor"], change["undone"]) == (KEY, "parallel", "cli", False)
    undone = document("settings", "undo")
    assert (undone["key"], undone["value"]) == (KEY, "single")
    assert undone["changes"] == [{"key": KEY, "previous": "parallel", "value": "single"}]
    assert tutti("settings", "get", KEY).stdout == "single\n"
    assert len(document("settings", "history")["changes"]) == 2
    assert tutti("settings", "undo", "999").exit_code == 2


def test_every_setting_is_listed(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Each with its value, default, kind and a sentence on what it is."""
    listed = document("settings", "list")["settings"]
    assert KEY in {setting["key"] for setting in listed}
    assert all(setting["help"] for setting in listed)
    assert all(setting["key"] in tutti("settings", "list").stdout for setting in listed)


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("answers.temperature", "0.5", 0.5),
        ("answers.temperature", "null", None),
        ("answers.system_prompt", "123", "123"),
        ("models.default", "practice/small,practice/large", ["practice/small", "practice/large"]),
        ("models.default", '["practice/small"]', ["practice/small"]),
    ],
)
def test_values_are_read_as_the_setting_wants_them(
    document: Callable[..., Any], key: str, typed: str, value: Any
) -> None:
    """Numbers and lists are JSON, text stays text even when it looks like a number."""
    assert document("settings", "set", key, typed)["value"] == value


@pytest.mark.parametrize(
    ("key", "typed", "sentence"),
    [
        ("answers.system_prompt", "Be brief.", 'is now "Be brief.".'),
        ("answers.system_prompt", "", "is now empty."),
        ("answers.temperature", "0.5", "is now 0.5."),
        ("answers.temperature", "null", "is now the default."),
        ("models.default", "practice/small,practice/large", 'is now "practice/small", "practice/large".'),
        (KEY, "parallel", 'is now "parallel".'),
    ],
)
def test_a_change_is_confirmed_in_a_sentence(tutti: Callable[..., Result], key: str, typed: str, sentence: str) -> None:
    """Whatever the value ends in, and also when it is nothing."""
    assert tutti("settings", "set", key, typed).stdout == f"{key} {sentence}\n"


@pytest.mark.parametrize(
    "arguments", [("get", "none"), ("set", "none", "1"), ("set", KEY, "nonsense"), ("set", "calls.attempts", "99")]
)
def test_what_does_not_fit_is_exit_2(tutti: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    """Unknown settings and values out of range are bad input, in words."""
    result = tutti("settings", *arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_an_export_is_imported_with_its_difference(
    tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path
) -> None:
    """What was exported comes back in another store; the difference is told, and again there is none."""
    file, other = str(tmp_path / "mine.json"), ("--home", str(tmp_path / "two"))
    document("settings", "set", KEY, "parallel")
    document("settings", "export", file)
    assert json.loads(Path(file).read_text())["settings"] == {KEY: "parallel"}
    (change,) = document("settings", "import", file, *other)["changes"]
    assert change == {"key": KEY, "previous": "single", "value": "parallel"}
    assert document("settings", "import", file, *other)["changes"] == []
    assert "already" in tutti("settings", "import", file, *other).stderr


def test_an_import_is_shown_first(tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path) -> None:
    """A dry run tells the difference and changes nothing; what does not fit is named, and can be left out."""
    file = tmp_path / "mine.json"
    values = {KEY: "parallel", "calls.attempts": 99, "no.such": 1}
    file.write_text(json.dumps({"format": "tutti-settings", "version": 1, "settings": values}))
    shown = tutti("settings", "import", str(file), "--dry-run")
    assert shown.exit_code == 2
    assert "from 1 to 3" in shown.stdout
    assert document("settings", "history")["changes"] == []
    told = document("settings", "import", str(file), "--skip-invalid", "--dry-run")
    assert {change["key"] for change in told["left_out"]} == {"calls.attempts", "no.such"}
    done = document("settings", "import", str(file), "--skip-invalid")
    assert [change["key"] for change in done["changes"]] == [KEY]
    (change,) = document("settings", "history")["changes"]
    assert (change["cause"], change["cause_name"], change["value"]) == ("import", "mine.json", "parallel")


def test_of_an_entry_what_differs_is_told(tutti: Callable[..., Result], tmp_path: Path) -> None:
    """A provider of a file is told by what is set of it, and one that is there already by what would be another."""
    file = tmp_path / "mine.json"
    provider = {"name": "mine", "wire": "openai", "base_url": "https://models.example/v1"}
    file.write_text(json.dumps({"format": "tutti-settings", "version": 2, "settings": {}, "providers": [provider]}))
    line = next(line for line in tutti("settings", "import", str(file)).stdout.splitlines() if "provider.mine" in line)
    assert line.split()[1] == "none"
    assert "base_url https://models.example/v1" in line
    assert "file" not in line
    file.write_text(file.read_text().replace("models.example", "elsewhere.example"))
    line = tutti("settings", "import", str(file), "--dry-run").stdout.splitlines()[1]
    assert line.split() == [
        "provider.mine",
        "base_url",
        "https://models.example/v1",
        "base_url",
        "https://elsewhere.example/v1",
    ]


def test_a_change_is_redone_and_all_is_taken_back(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """Redo brings a change back, back goes to where all was, and a dry run of either changes nothing."""
    document("settings", "set", KEY, "parallel")
    document("settings", "set", "calls.attempts", "1")
    newest, first = (change["position"] for change in document("settings", "history")["changes"])
    document("settings", "undo", str(first))
    assert document("settings", "redo", str(first))["changes"][0]["value"] == "parallel"
    told = document("settings", "back", str(first), "--dry-run")
    assert (told["dry_run"], [change["key"] for change in told["changes"]]) == (True, ["calls.attempts"])
    assert document("settings", "get", "calls.attempts")["value"] == 1
    assert document("settings", "back", "0")["changes"]
    assert document("settings", "get", KEY)["value"] == "single"
    assert "taken back" in tutti("settings", "history").stdout
    assert tutti("settings", "redo", str(newest + 1000)).exit_code == 2


def test_profiles_are_saved_used_and_removed(tutti: Callable[..., Result], document: Callable[..., Any]) -> None:
    """The list says which profile is in force and what was changed since; using it is a difference that is told."""
    document("settings", "set", "calls.attempts", "1")
    document("settings", "profiles", "save", "careful")
    document("settings", "set", "calls.attempts", "2")
    (profile,) = document("settings", "profiles", "list")["profiles"]
    assert (profile["in_force"], profile["changed_since"]) == (True, ["calls.attempts"])
    assert "changed since" in tutti("settings", "profiles", "list").stdout
    used = document("settings", "profiles", "use", "careful")
    assert used["changes"] == [{"key": "calls.attempts", "previous": 2, "value": 1}]
    assert "profile careful" in tutti("settings", "history").stdout
    document("settings", "profiles", "rename", "careful", "thorough")
    assert "already" in tutti("settings", "profiles", "use", "thorough").stderr
    document("settings", "profiles", "remove", "thorough")
    assert document("settings", "profiles", "list") == {"profiles": []}
    assert tutti("settings", "profiles", "use", "thorough").exit_code == 2


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": "tutti-settings"}', '{"format": "tutti-settings", "settings": {"x": 1}}']
)
def test_bad_imports_change_nothing(
    tutti: Callable[..., Result], document: Callable[..., Any], tmp_path: Path, text: str
) -> None:
    """A file that is no export, or names a setting that is none, is refused whole."""
    (tmp_path / "bad.json").write_text(text)
    assert tutti("settings", "import", str(tmp_path / "bad.json")).exit_code == 2
    assert document("settings", "history")["changes"] == []
