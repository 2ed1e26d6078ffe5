"""The calls on a decision receipt in words; see :mod:`tabs.shared.receipt_words`."""

from __future__ import annotations

from collections.abc import Iterable

from core.queries.receipts import ReceiptStep
from events.values import Money
from tabs.shared.language import grouped, tr, tr_count, tr_noop, tr_told
from tabs.shared.most import most
from tabs.shared.safe_text import one_line, visible
from tabs.shared.wording import count, duration, money, tokens

WIDE = 2000
"""Characters of a line; whole texts stand in sections of their own."""
_SOURCES = {"cache": tr_noop("from the cache"), "reused": tr_noop("used again"), "recorded": tr_noop("from a record")}


def step_lines(step: ReceiptStep) -> Iterable[str]:
    """A line on what came of it, and more below where there is more to say."""
    told = [tr_told(step.state), *_figures(step)]
    yield f"{visible(step.step)}: {visible(step.model)}, {', '.join(told)}"
    yield tr(
        "  call {call_id}, request {hash}, sample {sample}",
        call_id=step.call_id,
        hash=step.request_hash[:12],
        sample=step.sample,
    )
    if step.source in _SOURCES:
        source = tr(_SOURCES[step.source])
        if step.origin_run:
            yield tr(
                "  {source}: call {call_id} of run {run_id}",
                source=source,
                call_id=step.origin_call,
                run_id=step.origin_run,
            )
        else:
            yield tr("  {source}: call {call_id}", source=source, call_id=step.origin_call)
    if step.state == "succeeded":
        yield tr("  cache: {words}", words=tr_told(step.cache))
    if step.dropped:
        yield _dropped(step)
    for mishap in step.mishaps:
        booked = f"; {_booked(mishap.booked)}" if mishap.booked else ""
        yield f"  {tr_told(mishap.kind)}: {one_line(tr_told(mishap.what), WIDE)}{booked}"
    if step.error is not None:
        what, do = one_line(tr_told(step.error.what), WIDE), one_line(tr_told(step.error.do), WIDE)
        yield tr("  error: {what} {do}", what=what, do=do)
    if step.reason:
        who, why = tr_told(step.stopped_by), one_line(tr_told(step.reason), WIDE)
        yield tr("  stopped by {who}: {reason}", who=who, reason=why)
    if step.partial_text:
        yield tr("  had arrived: {text}", text=one_line(step.partial_text, WIDE))


def _dropped(step: ReceiptStep) -> str:
    if step.summary_step:
        return tr_count(
            step.dropped,
            "  {n} older message not sent, step {step} stands for them",
            "  {n} older messages not sent, step {step} stands for them",
            step=visible(step.summary_step),
        )
    return tr_count(step.dropped, "  {n} older message not sent", "  {n} older messages not sent")


def _booked(amount: Money) -> str:
    return tr("{amount} booked", amount=most(amount.picodollars, simulated=amount.simulated))


def _figures(step: ReceiptStep) -> Iterable[str]:
    if step.usage is not None:
        yield tr("{tokens} tokens", tokens=tokens(step.usage.input_tokens, step.usage.output_tokens))
    if step.usage is not None and step.source == "model" and step.estimated_tokens:
        yield tr("about {tokens} in expected", tokens=grouped(step.estimated_tokens))
    if step.state == "succeeded" and step.source == "model":
        yield _amount(step.cost)
    if step.saved is not None:
        yield tr("saved {amount}", amount=_amount(step.saved))
    if step.seconds is not None:
        yield duration(step.seconds)
    if step.attempts > 1:
        yield count(step.attempts, "attempt")
    if step.reserved is not None:
        reserved = most(step.reserved.picodollars, simulated=step.reserved.simulated)
        yield tr("{amount} reserved", amount=reserved)
    yield from (_booked(booked) for booked in step.booked)
    if step.counts:
        yield tr("counted")


def _amount(amount: Money | None) -> str:
    return money(None) if amount is None else money(amount.picodollars, simulated=amount.simulated)
