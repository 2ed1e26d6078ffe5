"""Asks before a link leaves the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from tabs.shared.markdown import allowed_link
from tabs.shared.safe_text import visible


def confirm_link(parent: QWidget, address: str) -> QMessageBox | None:
    """Show the whole address and open it in the browser only after a yes. Returns at once.

    An address with another scheme than http, https and mailto is not even asked about.
    """
    if not allowed_link(address):
        return None
    url = QUrl(address)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Open a link")
    box.setText(f"Open {visible(url.host()) or 'this address'} outside of Tutti?")
    box.setInformativeText(visible(address))
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.button(QMessageBox.StandardButton.Open).clicked.connect(lambda _checked: QDesktopServices.openUrl(url))
    box.open()
    return box
