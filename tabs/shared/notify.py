"""Telling a person something on the desktop, where they are when they are not looking at the window."""

from __future__ import annotations

from typing import Protocol

from tabs.shared.places import Place


class Notifier(Protocol):
    """Tells once what several windows say within a short time, and nothing when that is switched off."""

    def notify(self, title: str, text: str, place: Place | None = None) -> None:
        """Tell it.

        :param title: a few words; plain text, like ``text``.
        :param text: a sentence or two.
        :param place: what is opened when the person clicks on it; ``Place("Runs", run_id)`` opens a run.
        """
