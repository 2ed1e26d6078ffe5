"""From a status and a complaint to the class and the words of an error. One table for all wire formats."""

from __future__ import annotations

import re
from typing import Literal

from core.errors import (
    ContentRefused,
    ContextTooLong,
    KeyMissing,
    KeyRefused,
    ModelNotFound,
    Overloaded,
    PaymentRequired,
    ProviderError,
    RateLimited,
    RequestRefused,
    ServerFault,
    TimedOut,
)
from core.providers.wire.complaint import Complaint

_BY_WORDS: tuple[tuple[re.Pattern[str], type[ProviderError]], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"insufficient_quota|billing_(?:hard_limit|error|not_active)|credit balance is too low|insufficient (?:balance|credits)",
         PaymentRequired),
        ((r"context_length_exceeded|exceed_context_size|maximum context length|prompt is too long|context (?:window|size|length)"
         r"|input is too long|too many (?:input )?tokens in"), ContextTooLong),
        (r"content_filter|content_policy|content management policy|responsible_?ai|safety system|data_inspection_failed",
         ContentRefused),
        ((r"model_not_found|unknown_model|model ['\"`]?[^ ]{1,120} (?:does not exist|not found|is not found)|no such model"
         r"|not_found_error.* model: |invalid model (?:name|id)|model not found"), ModelNotFound),
    )
)  # fmt: skip
"""Words that say more than the status does. Collected from the vendors' error pages."""
_BY_CODE: tuple[tuple[str, int], ...] = (
    ("overloaded", 529),
    ("rate_limit", 429),
    ("resource_exhausted", 429),
    ("authentication", 401),
    ("invalid_api_key", 401),
    ("unauthenticated", 401),
    ("permission", 403),
    ("billing", 402),
    ("request_too_large", 413),
    ("not_found", 404),
    ("invalid_request", 400),
    ("invalid_argument", 400),
    ("timeout", 504),
    ("unavailable", 503),
)
"""The status a code stands for, where an error comes inside a stream that began with 200."""
_DO: dict[type[ProviderError], str] = {
    PaymentRequired: "Add credit to the account at the provider, or choose another model.",
    ContextTooLong: "Shorten the conversation or the attachments, or choose a model with a larger window.",
    ContentRefused: "Change the wording, or choose another model.",
    ModelNotFound: "Run `tutti models` to see the names, or check the spelling.",
    KeyMissing: "Give its key under Settings, Providers, or name a variable with `tutti providers add … --key-env NAME`.",
    KeyRefused: "Check the key under Settings, Providers: it may be mistyped, expired or not allowed to use this model.",
    RateLimited: "Wait a little, or choose another model.",
    Overloaded: "Wait a little, or choose another model.",
    ServerFault: "Try again; if it goes on, choose another model.",
    TimedOut: "Try again.",
    RequestRefused: "Check the model's options and the provider's address under Settings, Providers.",
}
_REDIRECT = "Enter the address it really is at under Settings, Providers: neither key nor prompt is sent elsewhere."


def to_correct(error: ProviderError) -> Literal["", "key", "address"]:
    """What of a provider has to be put right after an error; empty where that is nothing of it, or not known."""
    if isinstance(error, KeyMissing | KeyRefused):
        return "key"
    return "address" if isinstance(error, RequestRefused) else ""


def refusal(
    status: int, complaint: Complaint, said: str, *, asked: str, keyed: bool, wait: float | None
) -> ProviderError:
    """The error for an answer that is none.

    :param status: of the response; 200 for an error inside a stream.
    :param said: the complaint's message as it may be shown.
    :param asked: the model as provider/model, or the provider.
    :param keyed: whether a key was sent.
    :param wait: seconds the server asked to wait.
    """
    status = _status(status, complaint)
    kind = _kind(status, complaint, keyed=keyed)
    what = f"{asked} {_happened(status, kind)}" + (f": {said.rstrip('.')}." if said else ".")
    do = _REDIRECT if 300 <= status < 400 else _DO[kind]
    return kind(what, do, status=status, retry_after=wait)


def _status(status: int, complaint: Complaint) -> int:
    if status != 200:
        return status
    if complaint.status is not None:
        return complaint.status
    return next((known for code, known in _BY_CODE if code in complaint.code), status)


def _kind(status: int, complaint: Complaint, *, keyed: bool) -> type[ProviderError]:
    words = f"{complaint.code} {complaint.message[:2000]}".lower()
    if status not in {401, 403} and status < 500:
        for pattern, kind in _BY_WORDS:
            if pattern.search(words):
                return kind
    if status in {401, 403}:
        return KeyRefused if keyed or status == 403 else KeyMissing
    named: dict[int, type[ProviderError]] = {
        402: PaymentRequired, 408: TimedOut, 429: RateLimited, 503: Overloaded, 529: Overloaded,
    }  # fmt: skip
    return named.get(status, ServerFault if status >= 500 or status == 200 else RequestRefused)


def _happened(status: int, kind: type[ProviderError]) -> str:
    if 300 <= status < 400:
        return f"answered with a redirect to another address ({status})"
    words: dict[type[ProviderError], str] = {
        KeyMissing: "needs a key and none was given",
        KeyRefused: "refused the key",
        PaymentRequired: "says the account has no credit",
        ModelNotFound: "does not know the model",
        ContextTooLong: "says the prompt is too long",
        ContentRefused: "was stopped by the provider's content filter",
        RateLimited: "has had too many requests",
        Overloaded: "is overloaded",
        ServerFault: "failed inside",
        TimedOut: "gave up waiting",
        RequestRefused: "refused the request",
    }
    return words[kind] if status == 200 else f"{words[kind]} ({status})"
