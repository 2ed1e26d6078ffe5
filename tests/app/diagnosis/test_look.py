from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from app import libraries
from app.diagnosis import machine, places
from app.diagnosis.look import look, to_give_away, told
from app.reading import store_alone
from core.providers import keyring_access

SECRET = "sk-proj-0123456789abcdefghij"


def looked(home: Path, **variables: str) -> dict[str, Any]:
    """The document of a folder."""
    return asyncio.run(look(home, variables))


def test_an_empty_place_is_no_trouble_and_stays_empty(home: Path) -> None:
    """Looking makes nothing; where nothing was recorded nothing is broken."""
    found = looked(home)
    assert found["ok"] is True
    assert found["store"]["ok"] is None
    assert found["free_bytes"] > 0
    assert not home.exists()
    assert told(found, {}).ok


def test_versions_are_those_that_run(home: Path) -> None:
    """Of Python, of Qt as it is loaded, and of every package that matters."""
    found = looked(home)["versions"]
    assert found["Python"].startswith(f"{sys.version_info[0]}.{sys.version_info[1]}.")
    assert found["Qt"][0].isdigit()
    assert "not installed" not in found.values()


def test_a_store_is_proved_and_measured(home: Path) -> None:
    """Events, schema, witness, and sizes of all that belongs to it."""
    with store_alone(home):
        pass
    found = looked(home)
    assert found["store"]["ok"] is True
    assert (found["store"]["schema"], found["store"]["newest_backup"]) == (1, None)
    sizes = {path["name"]: path["bytes"] for path in found["paths"] if path["exists"]}
    assert sizes["home"] >= sizes["store"] > 0
    assert all(path["writable"] for path in found["paths"] if path["exists"])


def test_a_shortened_history_is_broken(home: Path) -> None:
    """Only a witness outside tells of that; what to do is said, and the whole is not well."""
    with store_alone(home):
        pass
    home.joinpath("tutti.db").write_bytes(b"")
    found = told(looked(home), {})
    assert not found.ok
    assert str(home) in found.troubles[0].do


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_broken(tmp_path: Path) -> None:
    """Also one that is not there yet, whose folder above refuses."""
    tmp_path.chmod(0o500)
    try:
        assert not told(looked(tmp_path / "below"), {}).ok
    finally:
        tmp_path.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_is_broken(tmp_path: Path) -> None:
    """Nothing can be recorded there."""
    file = tmp_path / "file"
    file.touch()
    assert not places.can_write(file)


def test_missing_libraries_are_named_with_what_installs_them(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """By their names, with the very line to type; broken only where there is a screen to open a window on."""
    monkeypatch.setattr(libraries, "missing", lambda _folder, _platform: ("libxcb-cursor.so.0",))
    monkeypatch.setattr(libraries, "has_apt", lambda: True)
    monkeypatch.setattr(libraries, "platform_wanted", lambda: "xcb")
    found = told(looked(home), {})
    (trouble,) = (one for one in found.troubles if one.broken)
    assert "libxcb-cursor.so.0" in trouble.what
    assert trouble.do == "Install them: sudo apt-get install libxcb-cursor0"
    monkeypatch.setattr(libraries, "platform_wanted", lambda: "")
    assert told(looked(home), {}).ok


def test_variables_are_named_and_their_values_are_not(home: Path) -> None:
    """Only those by which the program behaves otherwise."""
    found = looked(
        home, TUTTI_HOME="/secret/place", HTTPS_PROXY="http://me:pw@proxy", OPENAI_API_KEY=SECRET, EDITOR="vi"
    )
    assert found["variables"] == ["HTTPS_PROXY", "TUTTI_HOME"]
    assert "/secret/place" not in json.dumps(found)
    assert "me:pw" not in json.dumps(found)


def test_a_keyring_that_hangs_is_told_and_not_waited_for(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """It is asked on a thread; after a while the rest is told without it."""
    ended = threading.Event()
    monkeypatch.setattr(machine, "_keyrings", ended.wait)
    monkeypatch.setattr(machine, "KEYRING_SECONDS", 0.05)
    try:
        found = looked(home)
    finally:
        ended.set()
    assert found["keys"]["trusted"] is False
    assert "did not answer" in found["keys"]["backend"]
    assert found["ok"] is True


def test_a_keyring_that_is_not_trusted_is_named(home: Path) -> None:
    """The kind that was found is told, and that it is not used."""
    found = looked(home)
    assert found["keys"] == {
        "backend": "no keyring: only for one run, in memory",
        "trusted": False,
        "found": ["keyring.backends.fail.Keyring"],
    }
    assert all(not name.startswith("keyring.backends.fail") for name in keyring_access.ALLOWED)


def test_what_is_given_away_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys by value and by shape, the person's folder and the person's name are taken out; other words stay."""
    monkeypatch.setenv("HOME", "/somewhere/ada")
    text = f"/somewhere/ada/x of ada: {SECRET} token-of-mine-42 https://me:pw@host/ Canada adamant"
    given = to_give_away(text, {"USER": "ada", "MY_TOKEN": "token-of-mine-42"})
    assert given == "~/x of PERSON: [hidden] [hidden] https://[hidden]@host/ Canada adamant"


def test_looking_at_the_machine_loads_no_window(home: Path) -> None:
    """Of Qt only its core is loaded, for its version."""
    code = (
        "import asyncio, sys\nfrom pathlib import Path\nfrom app.diagnosis.look import look\n"
        f"asyncio.run(look(Path({str(home)!r}), {{}}))\nprint('PySide6.QtWidgets' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
