"""A conversation fitted into what a model reads, with a beginning that stays the same from turn to turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from core.context.cutting import Exchange, Limit, Size, cut, exchanges, front
from core.context.repair import repaired
from core.context.summary import REQUEST_ROOM, SUMMARY_TOKENS, summary_messages
from core.context.tokens import TokenCounter
from core.errors import ContextTooLong
from core.ports.models import Message, ToolSpec
from events.catalog.calls import ContextUse

WhenFull = Literal["trim", "summarise", "refuse"]

ANSWER_TOKENS = 4096
"""Kept for the answer where no longest answer is set, or one that no window could hold; a quarter of a small window."""
_SMALL_WINDOW = 4
_SPARE = 32
"""One part in so many of a window stays free of history, for a count is an estimate."""
_SUMMARY_SHARE = 4
"""A summary takes one part in so many of what is free beside the instructions at most."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What holds for a request to a model."""

    window: int | None
    """Tokens the model reads and writes together; ``None`` when it is not known."""
    budget: int = 0
    """Tokens a request may have at most (``context.budget_tokens``); 0 for as many as the model takes."""
    output_tokens: int = 0
    """Longest answer (``answers.max_output_tokens``); 0 for the model's own."""
    when_full: WhenFull = "trim"

    @property
    def kept_for_answer(self) -> int:
        """Tokens of the window that the request leaves free."""
        if self.window is None:
            return 0
        if 0 < self.output_tokens < self.window:
            return self.output_tokens
        return min(self.window // _SMALL_WINDOW, ANSWER_TOKENS)

    @property
    def room(self) -> int | None:
        """Tokens a request may have; ``None`` for any number."""
        return self._least(0)

    @property
    def comfortable(self) -> int | None:
        """Tokens a request with a history may have: a little less, for they are an estimate."""
        return self._least((self.window or 0) // _SPARE)

    @property
    def summary_room(self) -> int:
        """Tokens a request for a summary may have, which the budget for a conversation does not limit."""
        return REQUEST_ROOM if self.window is None else min(self.window - self.kept_for_answer, REQUEST_ROOM)

    def _least(self, spare: int) -> int | None:
        window = None if self.window is None else max(self.window - self.kept_for_answer - spare, 0)
        limits = [limit for limit in (window, self.budget or None) if limit is not None]
        return min(limits, default=None)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A conversation as it is sent."""

    messages: tuple[Message, ...]
    dropped: tuple[Message, ...]
    """What is left out, oldest first."""
    use: ContextUse
    needs_summary: bool = False
    """Whether a summary of what is left out is wanted, and fits."""
    room: int | None = None
    """Tokens a request may have; ``None`` for any number."""
    summary_tokens: int = 0
    """How long the summary may be."""
    summary_room: int = 0
    """Tokens the request for the summary may have."""


@dataclass(frozen=True, slots=True)
class History:
    """A conversation with the size of each part, uncorrected."""

    messages: tuple[Message, ...]
    front: int
    exchanges: tuple[Exchange, ...]
    sizes: tuple[Size, ...]
    fixed: int

    def tokens(self, first: int = 0) -> int:
        """Tokens of a request that begins with this exchange."""
        return self.fixed + sum(size.whole for size in self.sizes[first:])

    def behind(self, first: int) -> int:
        """Index of the first message of this exchange."""
        return self.exchanges[first].first if first else self.front


def measured(messages: Sequence[Message], counter: TokenCounter, tools: Sequence[ToolSpec] = ()) -> History:
    """The conversation with its sizes. They are the same for every model, which corrects them by a factor of its own."""
    whole = tuple(repaired(messages))
    tokens = [counter.message(message) for message in whole]
    start = front(whole)
    parts = tuple(exchanges(whole))
    sizes = tuple(_size(whole, tokens, part) for part in parts)
    return History(whole, start, parts, sizes, sum(tokens[:start]) + counter.request((), tools))


def fit(history: History, *, model: str, counter: TokenCounter, limits: Limits) -> Fitted:
    """What of a conversation is sent to a model.

    The instructions at the front and the last prompt, with all that follows it, always stay whole. When the rest does not
    fit, the oldest exchanges go, always whole, down to half of the room; the cut then stays where it is until the room is
    used up again (:func:`core.context.cutting.cut`). Tool calls that lost their result get one.

    :param history: as :func:`measured` gave it, once for all models that are asked.
    :param model: provider/model, as the counter knows it.
    :raises ContextTooLong: what has to stay does not fit, or anything has to go and ``when_full`` is ``refuse``.
    """
    room, comfortable = limits.room, limits.comfortable
    if room is None or comfortable is None:
        return _fitted(history, model, counter, 0)
    if limits.when_full == "refuse":
        _demand(counter.corrected(model, history.tokens()), limits, room, whole=True)
        return _fitted(history, model, counter, 0, room=room)
    fixed = counter.corrected(model, history.fixed)
    reserve = _summary_room(comfortable - fixed) if limits.when_full == "summarise" else 0
    limit = Limit(counter.uncorrected(model, comfortable), history.fixed, counter.uncorrected(model, reserve))
    first = cut(history.sizes, limit)
    tokens = counter.corrected(model, history.tokens(first))
    _demand(tokens, limits, room, whole=False)
    wanted = reserve > 0 and first > 0 and tokens + reserve <= room
    more = {"needs_summary": wanted, "summary_tokens": reserve, "summary_room": limits.summary_room}
    return _fitted(history, model, counter, first, room=room, **more)


def needed(history: History, *, model: str, counter: TokenCounter, limits: Limits) -> int:
    """Tokens of what has to be sent however little room there is."""
    whole = limits.when_full == "refuse" or not history.exchanges
    return counter.corrected(model, history.tokens(0 if whole else len(history.exchanges) - 1))


def refit(messages: Sequence[Message], use: ContextUse, summary: str | None) -> tuple[Message, ...]:
    """The messages that were sent before, from what was recorded; no counter and no limit is asked again.

    :param messages: the conversation as it was given to :func:`measured`.
    :param summary: the answer of ``use.summary_step``; ``None`` when what was left out was only left out.
    """
    whole = tuple(repaired(messages))
    start = front(whole)
    kept = (*whole[:start], *whole[start + use.dropped :])
    return kept if summary is None else _inserted(kept, summary)


def with_summary(fitted: Fitted, text: str) -> tuple[Message, ...]:
    """Instructions first, then the summary, marked as one, then the rest."""
    return _inserted(fitted.messages, text)


def summarised(fitted: Fitted, text: str, *, step: str, model: str, counter: TokenCounter) -> Fitted:
    """The same with a summary in the place of what is left out; without it when the summary is empty or too long to fit.

    :param step: key of the step whose answer the summary is.
    """
    added = counter.request(summary_messages(text))
    uncorrected = fitted.use.uncorrected_tokens + added
    tokens = counter.corrected(model, uncorrected)
    if not text.strip() or (fitted.room is not None and tokens > fitted.room):
        return replace(fitted, needs_summary=False)
    messages = with_summary(fitted, text)
    sizes = {"estimated_tokens": tokens, "uncorrected_tokens": uncorrected}
    use = fitted.use.model_copy(update={**sizes, "summary_step": step, "stable_messages": stable_prefix(messages)})
    return replace(fitted, messages=messages, use=use, needs_summary=False)


def stable_prefix(messages: Sequence[Message]) -> int:
    """How many messages at the start the next request of the conversation begins with too, while it is not cut.

    Everything before the last prompt, for that one may remain without an answer and then is not sent again; everything
    when the last message is a tool's result, for the next request follows at once.
    """
    if messages and messages[-1].role == "tool":
        return len(messages)
    prompts = (index for index in range(len(messages) - 1, -1, -1) if messages[index].role == "user")
    return next(prompts, front(messages))


def _size(messages: Sequence[Message], tokens: Sequence[int], part: Exchange) -> Size:
    whole, last = sum(tokens[part.first : part.end]), part.end - 1
    answered = last > part.first and messages[last].role == "assistant"
    return Size(whole, whole - tokens[last] if answered else whole)


def _fitted(history: History, model: str, counter: TokenCounter, first: int, **more: Any) -> Fitted:
    """What is sent when exchanges before the ``first`` are left out.

    :param more: the other fields.
    """
    begin, tokens, messages = history.behind(first), history.tokens(first), history.messages
    kept = (*messages[: history.front], *messages[begin:]) if first else messages
    use = ContextUse(
        estimated_tokens=counter.corrected(model, tokens),
        uncorrected_tokens=tokens,
        dropped=begin - history.front,
        dropped_tokens=counter.corrected(model, history.tokens() - tokens) if first else 0,
        stable_messages=stable_prefix(kept),
    )
    return Fitted(kept, messages[history.front : begin], use, **more)


def _summary_room(free: int) -> int:
    return min(SUMMARY_TOKENS, max(free, 0) // _SUMMARY_SHARE)


def _inserted(messages: tuple[Message, ...], summary: str) -> tuple[Message, ...]:
    start = front(messages)
    return (*messages[:start], *summary_messages(summary), *messages[start:])


def _demand(tokens: int, limits: Limits, room: int, *, whole: bool) -> None:
    """Refuse what does not fit, in words that name the sizes and what to do."""
    if tokens <= room:
        return
    budgeted = room == limits.budget
    if budgeted:
        held = f"a request may have {room:,} (context.budget_tokens)"
    else:
        held = f"the model has room for {room:,}, with {limits.kept_for_answer:,} of its {limits.window:,} kept for the answer"
    what = "The conversation" if whole else "The prompt, with its files and the instructions,"
    raised = "raise context.budget_tokens" if budgeted else "choose a model with a larger window"
    if whole:
        do = f"Set context.when_full to trim or summarise, {raised}, or begin a new conversation."
    else:
        do = f"Shorten the prompt, its files or the instructions, or {raised}."
    raise ContextTooLong(f"{what} has about {tokens:,} tokens, and {held}.", do)
