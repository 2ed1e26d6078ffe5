"""The line below a box that says what a prompt will read and may cost, and what should be looked at before it is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tabs.shared.elided import ElidedLabel
from tabs.shared.labels import text_label
from tabs.shared.safe_text import breakable, visible


class EstimateLine:
    """Two labels, which stand where their box wants them: ``words`` in one line, and ``warning``, hidden where all is well."""

    def __init__(self) -> None:
        self.words = ElidedLabel("", "small")
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.warning = text_label("", "warning", wrap=True)
        self.warning.hide()

    def say(self, estimate: str, details: str, warning: str) -> None:
        """Show what will be asked.

        :param estimate: a few words; ``details`` are told in the tip.
        :param warning: what should be looked at before it is sent; empty for nothing.
        """
        self.words.setText(estimate)
        self.words.setAccessibleName(f"{estimate}. {details}" if estimate else "")
        self.words.set_tip(details)
        self.warning.setText(breakable(visible(warning)))
        self.warning.setVisible(bool(warning))
