"""How an answer ended that did not end well, and what that means for what is asked later. Pure."""

from __future__ import annotations

from events.projections.conversations.rows import AnswerRow
from tabs.chat.situation import TEMPLATE
from tabs.shared.language import tr, tr_noop, tr_told
from tabs.shared.safe_text import one_line

_IN_CONTEXT = {
    "stopped": tr_noop("stopped · in context"),
    "partial": tr_noop("partial · in context"),
}
_PARTIAL = frozenset({"stopped", "partial"})


def ending(row: AnswerRow, *, words: bool, interrupted: bool, given: bool) -> tuple[str, str]:
    """The mark of an answer, and what its tip says; both empty for one that ended well, or goes on.

    :param words: whether anything of it is shown.
    :param interrupted: whether the process that asked is gone.
    :param given: whether later prompts build on it.
    """
    word = _how(row, interrupted=interrupted)
    if word == "interrupted" and words:
        word = "partial"
    if word not in _PARTIAL or not words:
        return (tr(word) if word else ""), ""
    if given:
        return tr(_IN_CONTEXT[word]), tr("As far as it came before it ended; later prompts build on that.")
    return tr(word), tr("Only the beginning: it ended before it was whole, and later prompts do not know of it.")


def stopped(row: AnswerRow, *, given: bool) -> tuple[str, str]:
    """Who or what stopped an answer, and what becomes of what had arrived."""
    what = f"{_capital(tr_told(row.reason)) or tr('Stopped')}."
    if not row.text:
        return what, ""
    if given:
        return what, tr("What had arrived is shown, and later prompts build on it.")
    return what, tr("What had arrived is shown; later prompts do not know of it.")


def can_go_on(row: AnswerRow) -> bool:
    """Whether there is something of an answer that its model could go on with: it was stopped, broke off, or was cut."""
    cut = row.state == "succeeded" and row.finish == "length"
    return bool(row.text) and row.source != "imported" and (cut or row.state in {"canceled", "failed", "interrupted"})


def _how(row: AnswerRow, *, interrupted: bool) -> str:
    if row.state == "canceled":
        return tr_noop("stopped")
    if row.state == "interrupted" or (interrupted and row.state == "running"):
        return tr_noop("interrupted")
    if row.model == TEMPLATE:
        return tr_noop("degraded")
    return tr_noop("partial") if row.state == "failed" and row.text else ""


def _capital(sentence: str) -> str:
    text = one_line(sentence, 300).rstrip(".")
    return text[:1].upper() + text[1:]
