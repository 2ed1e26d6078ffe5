from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocumentFragment

from tabs.shared.plain_tip import plain_tip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["plain", "<img src=x>", "a &lt; b", "5 < 6 & 7", "<b>bold</b>"])
def test_tool_tips_show_exactly_their_characters(text: str) -> None:
    """Nothing foreign is rendered, and what is harmless stays as it is."""
    tip = plain_tip(text)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<qt/>") else tip
    assert shown == text
