"""What an import came to, or would, in words."""

from __future__ import annotations

from core.commands.models import ImportReport
from tabs.shared.language import tr, tr_noop
from tabs.shared.wording import count

SOURCES = {"tutti": tr_noop("Tutti"), "chatgpt": "ChatGPT", "claude": tr_noop("Claude")}
"""Whose exports conversations come from."""


def import_lines(report: ImportReport, *, done: bool) -> list[str]:
    """A line on what is taken over, one on what is here already, and one for each reason why something is left out.

    :param done: whether it was done, and is not only looked at.
    """
    number = tr(
        "{conversations} with {messages}",
        conversations=count(report.conversations, "conversation"),
        messages=count(report.messages, "message"),
    )
    whose = tr(" from {value}", value=SOURCES[report.source]) if report.source in SOURCES else ""
    lines = [
        tr("Imported {number}{whose}.", number=number, whose=whose)
        if done
        else tr("{number} to import{whose}.", number=number, whose=whose)
    ]
    if not report.conversations:
        lines = [tr("Nothing new to import{whose}.", whose=whose)]
    if report.known:
        are = "is" if report.known == 1 else "are"
        lines.append(
            tr(
                "{conversations} {are} here already and left alone.",
                conversations=count(report.known, "conversation"),
                are=are,
            )
        )
    lines += [tr("Left out: {what} ({number}).", what=what, number=f"{number:,}") for what, number in report.skipped]
    return lines
