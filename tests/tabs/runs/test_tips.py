"""Tool tips with words of models and plugins: Qt draws what looks like markup, and loads what it names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from events.projections.runs.rows import CheckRow
from tabs.runs.checks import REASON, ChecksTable
from tabs.shared.model_list import ModelList
from tabs.shared.plain_tip import plain_tip
from tests.tabs.shared.test_model_list import MODELS

EVIL = "<img src='file:////server/share/x.png'> is right"


def test_the_reason_of_a_check_is_no_markup(qtbot: QtBot) -> None:
    """What a judging model gave as its reason is read in the tip, and nothing in it is drawn or loaded."""
    table = ChecksTable()
    qtbot.addWidget(table)
    table.show_rows([CheckRow(9, "r", 0, "judge", "c", "passed", 0.5, "judge", EVIL, 0, stand_in=False)], [])
    assert _tip(table, REASON) == plain_tip(EVIL)
    assert "<img" not in plain_tip(EVIL)


@pytest.mark.usefixtures("qapp")
def test_the_name_of_a_model_is_no_markup(qtbot: QtBot) -> None:
    """A server that is found names its models as it likes; the list shows the name as it is."""
    models = ModelList()
    qtbot.addWidget(models)
    evil = MODELS[2].__class__("ollama/<b>tiny</b>", "ollama", "<b>tiny</b>", local=True)
    models.show_models([evil], [])
    tips = [models.list.item(row).toolTip() for row in range(models.list.count())]
    assert any("&lt;b&gt;tiny" in tip for tip in tips)
    assert not any("<b>" in tip for tip in tips)


def _tip(table: QTableView, column: int) -> object:
    return table.model().index(0, column).data(Qt.ItemDataRole.ToolTipRole)
