from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from app.launcher import data_home, entry, install, program, remove
from core.errors import InputError
from tests.house.source import ROOT

COMMAND = ["/opt/tutti/tutti"]


def everything(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def keys(text: str) -> dict[str, str]:
    """The keys of a desktop entry with one group."""
    group, *lines = text.splitlines()
    assert group == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines)


def unquoted(line: str) -> list[str]:
    """A key Exec as a desktop takes it apart (Desktop Entry 1.5, "The Exec key")."""
    words = re.findall(r'"((?:\\.|[^"\\])*)"|(\S+)', line.replace("\\\\", "\\").replace("%%", "%"))
    return [re.sub(r"\\(.)", r"\1", quoted) if quoted else plain for quoted, plain in words]


def test_the_entry_follows_the_rules() -> None:
    """The keys that are required, one main category, an icon by name, lists that end with a semicolon."""
    found = keys(entry(COMMAND))
    assert (found["Type"], found["Name"], found["Icon"], found["Terminal"]) == (
        "Application",
        "Tutti",
        "tutti",
        "false",
    )
    assert found["Exec"] == "/opt/tutti/tutti"
    assert found["Categories"] == "Utility;"
    assert found["Keywords"].endswith(";")
    assert found["StartupWMClass"] == "tutti"  # as the window calls itself
    known = {"Type", "Name", "GenericName", "Comment", "Exec", "Icon", "Terminal", "Categories", "Keywords"}
    assert {key for key in found if not key.startswith("X-")} - known == {"StartupNotify", "StartupWMClass"}


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_the_validator_has_no_objection(tmp_path: Path) -> None:
    """The tool of the specification's own authors finds nothing, not even a hint."""
    file = tmp_path / "tutti.desktop"
    file.write_text(entry(["/opt/my apps/tutti", "--home", 'a "b" $c `d` \\e 5%']), encoding="utf-8")
    said = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def test_the_description_for_software_centres_is_whole() -> None:
    """It leads to the entry, has the licence of the project and the release of this version."""
    tree = ET.parse(ROOT / "resources" / "desktop" / "tutti.metainfo.xml").getroot()  # noqa: S314 - our own file
    assert tree.findtext("launchable") == "tutti.desktop"
    assert tree.findtext("project_license") == "Apache-2.0"
    assert tree.findtext("summary") == keys(entry(COMMAND))["Comment"]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert next(release.get("version") for release in tree.iter("release")) == version


@pytest.mark.parametrize("word", ["/opt/my apps/tutti", "a'b", 'say "hi"', "cost $5 `x`", "back\\slash", "100%", "ü"])
def test_any_path_is_quoted_so_that_it_is_started(word: str) -> None:
    """Blanks, quotes, dollars, back slashes and per cent signs come out as they went in."""
    assert unquoted(keys(entry(["tutti", word]))["Exec"]) == ["tutti", word]


def test_installing_twice_changes_nothing(tmp_path: Path) -> None:
    """The second time every file is the same, and said to be."""
    first = install(tmp_path, COMMAND)
    written = everything(tmp_path)
    assert {step.done for step in first} == {"written"}
    assert set(written) == {step.file.relative_to(tmp_path).as_posix() for step in first}
    assert {step.done for step in install(tmp_path, COMMAND)} == {"unchanged"}
    assert everything(tmp_path) == written


def test_another_program_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    """After an update the entry starts what is there now."""
    install(tmp_path, COMMAND)
    done = {step.file.name: step.done for step in install(tmp_path, ["/opt/newer/tutti"])}
    assert done["tutti.desktop"] == "written"
    assert done["tutti.svg"] == "unchanged"
    assert "Exec=/opt/newer/tutti" in (tmp_path / "applications" / "tutti.desktop").read_text(encoding="utf-8")


def test_removing_undoes_it_and_no_more(tmp_path: Path) -> None:
    """What was there before is there after, folders of others included, and removing twice is no failure."""
    (tmp_path / "applications").mkdir()
    (tmp_path / "applications" / "other.desktop").write_text("theirs", encoding="utf-8")
    before = everything(tmp_path)
    install(tmp_path, COMMAND)
    assert {step.done for step in remove(tmp_path)} == {"removed"}
    assert everything(tmp_path) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["applications"]
    assert {step.done for step in remove(tmp_path)} == {"absent"}


@pytest.mark.parametrize("place", ["applications/tutti.desktop", "icons/hicolor/scalable/apps/tutti.svg"])
def test_what_others_put_there_is_left_alone(tmp_path: Path, place: str) -> None:
    """An entry or an icon of that name that is not ours is neither written over nor removed."""
    theirs = tmp_path / place
    theirs.parent.mkdir(parents=True)
    theirs.write_text("[Desktop Entry]\nName=Tutti the game\n", encoding="utf-8")
    before = everything(tmp_path)
    with pytest.raises(InputError, match="something else"):
        install(tmp_path, COMMAND)
    with pytest.raises(InputError, match="something else"):
        remove(tmp_path)
    assert everything(tmp_path) == before


def test_the_folder_is_the_persons_own(tmp_path: Path) -> None:
    """Where XDG_DATA_HOME says; a relative one counts as none."""
    assert data_home({"XDG_DATA_HOME": str(tmp_path)}) == tmp_path
    assert data_home({"XDG_DATA_HOME": "here"}) == data_home({}) == Path.home() / ".local" / "share"


@pytest.mark.skipif(os.name == "nt", reason="programs have another ending there")
def test_the_entry_starts_the_program_beside_this_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the one on the path; where there is none that is said."""
    own = tmp_path / "bin"
    own.mkdir()
    monkeypatch.setattr(sys, "executable", str(own / "python"))
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    with pytest.raises(InputError, match="no program named tutti"):
        program()
    (own / "tutti").touch()
    assert program() == own / "tutti"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program() == own / "python"
