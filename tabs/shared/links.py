"""Asks before a link leaves the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from tabs.shared.language import tr
from tabs.shared.markdown import allowed_link
from tabs.shared.safe_text import visible


def confirm_link(parent: QWidget, address: str) -> QMessageBox | None:
    """Show the whole address and open it in the browser only after a yes. Returns at once.

    What is shown is what the browser gets: letters that look like others stand in the form that no two names share
    (punycode, RFC 3492), and everything that could hide is spelled out.

    An address with another scheme than http, https and mailto is not even asked about.
    """
    if not allowed_link(address):
        return None
    url = QUrl(address)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(tr("Open a link"))
    encoded = QUrl.ComponentFormattingOption.FullyEncoded
    host, written = url.host(encoded), url.host()
    box.setText(tr("Open {address} outside of Tutti?", address=visible(host) or tr("this address")))
    words = [visible(url.toString(encoded))]
    if host != written:
        words.append(tr("It is written {written}, with letters that may look like others.", written=visible(written)))
    box.setInformativeText("\n\n".join(words))
    box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.button(QMessageBox.StandardButton.Open).clicked.connect(lambda _checked: QDesktopServices.openUrl(url))
    box.open()
    return box
