"""What changes something is off in the past."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tabs.shared.changing import PAST, changes


def test_a_menu_within_a_menu_stays_off_in_the_past(qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    """Its entry is made by Qt: what watches it is there, and quiet, also after the memory was tidied up."""
    tab = QWidget()
    qtbot.addWidget(tab)
    tab.setProperty(PAST, True)  # noqa: FBT003 - Qt's own signature
    menu = QMenu(tab)
    inner = menu.addMenu("Answer again by")
    changes(*menu.actions())
    gc.collect()
    menu.aboutToShow.emit()
    entry = inner.menuAction()
    assert not entry.isEnabled()
    entry.setEnabled(True)
    entry.setText("Answer again with")
    assert not entry.isEnabled()
    assert not capfd.readouterr().err
