"""What an import came to, or would, in words."""

from __future__ import annotations

from core.commands.importing import ImportReport
from tabs.shared.language import grouped, tr, tr_count, tr_noop, tr_told
from tabs.shared.wording import count

SOURCES = {"tutti": "Tutti", "chatgpt": "ChatGPT", "claude": "Claude", "openwebui": tr_noop("Open WebUI")}
"""Whose exports conversations come from."""


def import_lines(report: ImportReport, *, done: bool) -> list[str]:
    """A line on what is taken over, one on what is here already, and one for each reason why something is left out.

    :param done: whether it was done, and is not only looked at.
    """
    lines = [_taken_over(report, done=done)]
    if report.known:
        lines.append(
            tr_count(
                report.known,
                "{n} conversation is here already and left alone.",
                "{n} conversations are here already and left alone.",
            )
        )
    lines += [
        tr("Left out: {what} ({number}).", what=tr_told(what), number=grouped(number))
        for what, number in report.skipped
    ]
    return lines


def _taken_over(report: ImportReport, *, done: bool) -> str:
    source = SOURCES.get(report.source, "")
    if not report.conversations:
        return tr("Nothing new to import from {source}.", source=source) if source else tr("Nothing new to import.")
    what = tr(
        "{conversations} with {messages}",
        conversations=count(report.conversations, "conversation"),
        messages=count(report.messages, "message"),
    )
    if done:
        return (
            tr("Imported {what} from {source}.", what=what, source=source)
            if source
            else tr("Imported {what}.", what=what)
        )
    return (
        tr("{what} to import from {source}.", what=what, source=source)
        if source
        else tr("{what} to import.", what=what)
    )
