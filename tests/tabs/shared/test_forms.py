"""Names of fields in forms."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from tabs.shared.forms import add_row


def test_the_end_of_a_name_is_not_cut_off(qtbot: QtBot) -> None:
    """With a letter underlined a name has as much room as it takes, and that letter leads to its field."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    form, field = QFormLayout(), QLineEdit(dialog)
    QVBoxLayout(dialog).addLayout(form)
    add_row(form, "&Temperature", field)
    dialog.show()
    label = next(iter(dialog.findChildren(QLabel)))
    assert label.buddy() is field
    assert form.labelForField(field) is label
    as_laid_out = label.grab().toImage()
    label.resize(label.width() + 20, label.height())
    wide = label.grab().toImage()
    ground = wide.pixelColor(wide.width() - 1, 0)
    behind = range(as_laid_out.width(), wide.width())
    assert as_laid_out == wide.copy(as_laid_out.rect())
    assert all(wide.pixelColor(across, down) == ground for across in behind for down in range(wide.height()))
