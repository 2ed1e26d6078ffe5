"""A conversation written to a file from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tabs.chat.tab import ChatTab
from tests.tabs.chat.story import Story
from tests.tabs.hub import StoreHub

pytestmark = pytest.mark.usefixtures("light")


def opened(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> str:
    """A conversation with a name that is no file's, shown; its id."""
    story = Story(hub, "c/d")
    story.prompt("r", "Who?")
    story.ask("r", "practice/small")
    story.done("r", "practice/small", "Nobody <img src=x>")
    story.succeeded("r", "practice/small", "Nobody <img src=x>")
    tab.open("c/d")
    qtbot.waitUntil(tab.header.export.isVisible)
    return "c/d"


@pytest.mark.parametrize(
    ("name", "marks"),
    [
        ("c.md", (b"# ", b"Nobody")),
        ("c.html", (b"<!DOCTYPE", b"&lt;img src=x&gt;")),
        ("c.json", (b"{", b'"role"')),
        ("c.pdf", (b"%PDF-", b"%%EOF")),
    ],
)
def test_a_conversation_is_written_as_its_ending_says(
    tab: ChatTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path, name: str, marks: tuple[bytes, bytes]
) -> None:
    """Each kind is written whole, and the window says where; markup of a model stays text."""
    path = tmp_path / name
    tab.exporter.export(opened(tab, hub, qtbot), path)
    qtbot.waitUntil(lambda: "was written" in tab.notice.what.text())
    data = path.read_bytes()
    begins, holds = marks
    assert data.startswith(begins)
    assert holds in data
    assert tab.notice.do.text().endswith(name)


def test_the_place_is_asked_for_and_nothing_is_written_before(tab: ChatTab, hub: StoreHub, qtbot: QtBot) -> None:
    """The button opens a dialog with a name that every system takes."""
    opened(tab, hub, qtbot)
    tab.header.export.click()
    dialog = tab.exporter.dialog
    assert dialog is not None
    (suggested,) = dialog.selectedFiles()
    assert Path(suggested).name == "About c d.md"
    dialog.reject()


def test_a_file_that_cannot_be_written_is_told(tab: ChatTab, hub: StoreHub, qtbot: QtBot, tmp_path: Path) -> None:
    """A folder that is not there, and an ending that says nothing, are told in words, and nothing is left behind."""
    conversation = opened(tab, hub, qtbot)
    for path, words in (
        (tmp_path / "no" / "c.md", "could not be written"),
        (tmp_path / "c.docx", "does not say which kind"),
    ):
        tab.exporter.export(conversation, path)
        qtbot.waitUntil(lambda words=words: words in tab.notice.what.text())  # type: ignore[misc]  # the stubs want no default
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("c.")] == []
