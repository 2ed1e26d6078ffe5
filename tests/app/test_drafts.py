from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.drafts import DraftFolder
from core.attachments.reading import read_data
from core.commands.models import DeleteConversation, EraseConversation
from core.queries.attachments import Given
from core.queries.drafts import KeptDraft
from events.errors import StoreFull, StoreNotWritable
from tests.core.attachments.files import image, pdf
from tests.engines import ask, running

_FILES = (read_data(Given("a.png", image())), read_data(Given("paper.pdf", pdf("Hello"))))
_DRAFT = KeptDraft(
    "c1",
    "Compare\nthese.",
    _FILES,
    fresh=True,
    strategy="voting",
    models=("practice/large",),
    preset="duo",
    options={"stop": "all"},
    window="w1",
)


def test_all_of_a_draft_is_kept(home: Path) -> None:
    """Text, files with their text and picture, and how it is asked are there again, for the person alone to read."""
    folder = DraftFolder(home)
    kept = folder.keep(_DRAFT)
    assert DraftFolder(home).read("c1") == replace(_DRAFT, revision=kept.revision)
    assert DraftFolder(home).written() == {"c1"}
    if os.name == "posix":
        modes = {stat.S_IMODE(path.stat().st_mode) for path in home.joinpath("drafts").rglob("*") if path.is_file()}
        assert modes == {0o600}


def test_an_empty_draft_leaves_nothing(home: Path) -> None:
    """What was sent is not kept; how the conversation is asked is, and is no draft. Contents of files go with the last."""
    folder = DraftFolder(home)
    first = folder.keep(_DRAFT)
    choice = replace(_DRAFT, text=" ", files=(), revision=first.revision)
    second = folder.keep(choice)
    assert folder.written() == frozenset()
    assert list(home.joinpath("drafts", "files").iterdir()) == []
    assert folder.keep(KeptDraft("c1", revision=second.revision)).revision == ""
    assert folder.read("c1") is None


def test_two_windows_do_not_write_over_one_another(home: Path) -> None:
    """Who does not know what is kept there gets it instead, and may then write; a window's own words are always its own."""
    folder = DraftFolder(home)
    mine, theirs = KeptDraft("c", "mine", window="w1"), KeptDraft("c", "theirs", window="w2")
    first = folder.keep(mine)
    refused = folder.keep(theirs)
    assert refused.theirs is not None
    assert (refused.theirs.text, refused.revision) == ("mine", first.revision)
    assert folder.keep(replace(mine, text="mine, longer")).theirs is None
    again = folder.keep(replace(theirs, revision=refused.revision))
    assert again.theirs is not None, "it was written over with an old revision"
    assert folder.keep(replace(theirs, revision=again.revision)).theirs is None
    assert folder.keep(mine).theirs is not None


def test_a_conversation_to_be_begun_has_a_draft_too(home: Path) -> None:
    """It is kept under no conversation's id, and no id leads out of the folder."""
    folder = DraftFolder(home)
    folder.keep(KeptDraft("", "Hello"))
    folder.keep(KeptDraft("../../x", "Sly"))
    assert folder.written() == {"", "../../x"}
    assert [path.parent for path in home.rglob("*.json")] == [home / "drafts"] * 2


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 2}', b'{"version": 1}', b"\xff\xfe"])
def test_a_damaged_file_is_no_draft(home: Path, damage: bytes) -> None:
    """It is passed over, and written anew with the next words."""
    folder = DraftFolder(home)
    folder.keep(KeptDraft("c", "Hello", window="w"))
    (home / "drafts" / "c.json").write_bytes(damage)
    assert (folder.read("c"), folder.written()) == (None, frozenset())
    folder.keep(KeptDraft("c", "Hello again", window="w"))
    assert (folder.read("c") or KeptDraft("")).text == "Hello again"


def test_a_file_whose_content_is_gone_is_left_out(home: Path) -> None:
    """The words and the other files are still there."""
    folder = DraftFolder(home)
    folder.keep(_DRAFT)
    for path in home.joinpath("drafts", "files").iterdir():
        if path.read_bytes() == _FILES[0].file.data:
            path.unlink()
    found = folder.read("c1")
    assert found is not None
    assert [one.file.name for one in found.files] == ["paper.pdf"]


def test_a_folder_that_cannot_be_written_says_so(home: Path) -> None:
    """In words that tell what to do."""
    home.mkdir()
    (home / "drafts").write_text("a file in its place")
    with pytest.raises(StoreNotWritable, match="cannot be kept"):
        DraftFolder(home).keep(KeptDraft("c", "Hello"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_is_told_as_one(home: Path) -> None:
    """Then nothing can be sent either, so nobody is told to send it."""
    folder = home / "drafts"
    folder.mkdir(parents=True)
    (folder / "c.json.new").symlink_to("/dev/full")
    with pytest.raises(StoreFull, match="cannot be kept") as raised:
        DraftFolder(home).keep(KeptDraft("c", "Hello"))
    assert "Make room" in raised.value.do


@pytest.mark.skipif(os.name != "posix", reason="sends SIGKILL")
def test_a_killed_process_leaves_what_it_kept(home: Path) -> None:
    """What was kept a moment before the end is there."""
    code = (
        "import os, signal, sys; from pathlib import Path; from app.drafts import DraftFolder; "
        "from core.queries.drafts import KeptDraft; "
        "DraftFolder(Path(sys.argv[1])).keep(KeptDraft('c', 'last words')); os.kill(os.getpid(), signal.SIGKILL)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    killed = subprocess.run([sys.executable, "-c", code, str(home)], env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert (DraftFolder(home).read("c") or KeptDraft("")).text == "last words"


async def test_a_draft_goes_with_its_erased_conversation(home: Path) -> None:
    """Who has a conversation erased for good has what was being written in it erased, too."""
    async with running(home) as engine:
        conversation = (await ask(engine, "practice/large")).row.conversation_id
        DraftFolder(home).keep(KeptDraft(conversation, "and what of this?"))
        await engine.commands.send(DeleteConversation(conversation_id=conversation))
        assert DraftFolder(home).written() == {conversation}
        await engine.commands.send(EraseConversation(conversation_id=conversation, reason="private"))
        assert DraftFolder(home).written() == frozenset()
