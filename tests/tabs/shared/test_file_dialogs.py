from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.file_dialogs import ANY, ask_where, ask_which

KINDS = {"md": "Markdown (*.md)", "pdf": "PDF (*.pdf)", ANY: "All files (*)"}


def test_a_name_without_an_ending_gets_that_of_its_filter(qtbot: QtBot) -> None:
    """Of the first one to begin with, of another once that is chosen; one for every file leaves it as it was."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ask_where(parent, "Export", "Rye.md", KINDS, lambda _path: None)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Rye.md"]
    assert dialog.defaultSuffix() == "md"
    dialog.filterSelected.emit(KINDS["pdf"])
    assert dialog.defaultSuffix() == "pdf"
    dialog.filterSelected.emit(KINDS[ANY])
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()


def test_what_is_chosen_is_handed_on_once(qtbot: QtBot, tmp_path: Path) -> None:
    """A file to write and one to read alike; who cancels hands on nothing."""
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    for dialog in (
        ask_where(parent, "Export", "Rye.md", KINDS, chosen.append),
        ask_which(parent, "Import", list(KINDS.values()), chosen.append),
    ):
        assert dialog.isVisible()
        assert dialog.nameFilters() == list(KINDS.values())
        dialog.fileSelected.emit(str(tmp_path / "rye.md"))
        dialog.reject()
    assert chosen == [tmp_path / "rye.md"] * 2
