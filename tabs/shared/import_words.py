"""What an import came to, or would, in words."""

from __future__ import annotations

from core.commands.models import ImportReport
from tabs.shared.wording import count

SOURCES = {"tutti": "Tutti", "chatgpt": "ChatGPT", "claude": "Claude"}
"""Whose exports conversations come from."""


def import_lines(report: ImportReport, *, done: bool) -> list[str]:
    """A line on what is taken over, one on what is here already, and one for each reason why something is left out.

    :param done: whether it was done, and is not only looked at.
    """
    number = f"{count(report.conversations, 'conversation')} with {count(report.messages, 'message')}"
    whose = f" from {SOURCES[report.source]}" if report.source in SOURCES else ""
    lines = [f"Imported {number}{whose}." if done else f"{number} to import{whose}."]
    if not report.conversations:
        lines = [f"Nothing new to import{whose}."]
    if report.known:
        are = "is" if report.known == 1 else "are"
        lines.append(f"{count(report.known, 'conversation')} {are} here already and left alone.")
    lines += [f"Left out: {what} ({number:,})." for what, number in report.skipped]
    return lines
