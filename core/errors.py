"""The one tree of errors. Each says who has to act and whether doing the same again can help.

::

    TuttiError                          (events/errors.py)
    ├── StoreError                      machine   the event store; its own branches stand in events/errors.py
    ├── InputError                      person    wrong use or bad input (exit 2)
    │   ├── UnknownThing                          a model, strategy, provider, run, … that does not exist
    │   ├── InvalidSetting                        a setting or option whose value does not fit
    │   └── NothingConfigured                     something has to be set up first
    ├── RefusedError                    person    a rule the person made forbids it (exit 3)
    │   ├── OverBudget                            a limit on spending forbids it; never hidden by a fallback
    │   └── ApprovalRefused                       a person was asked and said no
    ├── CanceledError                   person    stopped by the person (exit 130)
    ├── RunError                        program   a run cannot do what was asked
    │   ├── TransitionRefused                     the run is in a state that does not allow it
    │   ├── StepChanged                           on resume a step is not what was recorded; names both
    │   ├── OwnershipLost                         another process has taken the run up
    │   └── NoAnswer                    provider  every model asked failed; carries their errors
    └── ProviderError                   provider  a model call failed
        ├── Unreachable                 retry     no connection: no network, wrong address, server not running
        ├── TimedOut                    retry     one of the three clocks ran out
        ├── BrokenStream                retry     the server went away in the middle of an answer
        ├── IncompleteAnswer            retry     the stream ended without saying why; never a success
        ├── RateLimited                 retry     429; may carry how long to wait
        ├── Overloaded                  retry     503, 529
        ├── ServerFault                 retry     other 5xx
        ├── BreakerOpen                 no        machine: the circuit breaker is open; nothing was sent
        ├── MalformedAnswer             retry     HTML, broken JSON, empty choices, a shape nobody promised
        ├── TooLarge                    no        a line, an event or the whole answer is over its cap
        ├── KeyMissing                  no        person: no key for this provider
        ├── KeyRefused                  no        person: 401, 403
        ├── PaymentRequired             no        person: 402, no credit
        ├── ModelNotFound               no        person: the provider does not know the model
        ├── RequestRefused              no        person: 400, 404, 405, 413, 422 and other 4xx
        ├── ContextTooLong              no        person: the prompt does not fit the model
        ├── ContentRefused              no        the provider's content filter
        ├── LimitReached                no        person: the strategy's own limit on calls, time or money
        └── NotRecorded                 no        person: the file of recorded answers holds none to this request
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from events.errors import Fault, TuttiError
from events.values import ErrorInfo


class InputError(TuttiError):
    """Wrong use or bad input."""

    kind = "bad_input"
    fault = "person"
    exit_code = 2


class UnknownThing(InputError):
    """Something was named that does not exist."""

    kind = "unknown"


class InvalidSetting(InputError):
    """A setting's or an option's value does not fit."""

    kind = "invalid_setting"


class NothingConfigured(InputError):
    """Something has to be set up first."""

    kind = "not_configured"


class RefusedError(TuttiError):
    """A rule the person made forbids it."""

    kind = "refused"
    fault = "person"
    exit_code = 3


class OverBudget(RefusedError):
    """A limit on spending forbids it. Nothing was sent."""

    kind = "over_budget"


class ApprovalRefused(RefusedError):
    """A person was asked and said no."""

    kind = "approval_refused"


class CanceledError(TuttiError):
    """Stopped by the person."""

    kind = "canceled"
    fault = "person"
    exit_code = 130


class RunError(TuttiError):
    """A run cannot do what was asked."""

    kind = "run"


class TransitionRefused(RunError):
    """The run is in a state that does not allow it."""

    kind = "transition_refused"
    fault = "person"
    exit_code = 2


class StepChanged(RunError):
    """On resume a step is not the one that was recorded, so its answer cannot be used; names what was and what is."""

    kind = "step_changed"


class OwnershipLost(RunError):
    """Another process has taken the run up; this one stops without a word in the run's history."""

    kind = "ownership_lost"
    fault = "machine"


class NoAnswer(RunError):
    """Every model that was asked failed.

    :param failures: the real error of each model, by ``provider/model``.
    """

    kind = "no_answer"
    fault = "provider"

    def __init__(self, what: str, do: str, failures: Mapping[str, TuttiError] | None = None) -> None:
        super().__init__(what, do)
        self.failures: Mapping[str, TuttiError] = failures or {}


class ProviderError(TuttiError):
    """A model call failed.

    :param status: HTTP status, when there was one.
    :param retry_after: seconds the provider asked to wait, when it said so.
    """

    kind = "provider"
    fault: ClassVar[Fault] = "provider"

    def __init__(self, what: str, do: str, *, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(what, do)
        self.status = status
        self.retry_after = retry_after


class Unreachable(ProviderError):
    """No connection: no network, a wrong address, or a server that is not running."""

    kind = "unreachable"
    fault = "machine"
    retryable = True


class TimedOut(ProviderError):
    """One of the three clocks (first data, gap, total) ran out."""

    kind = "timed_out"
    retryable = True


class BrokenStream(ProviderError):
    """The server went away in the middle of an answer."""

    kind = "broken_stream"
    retryable = True


class IncompleteAnswer(ProviderError):
    """The stream ended without saying why; what arrived is kept as partial."""

    kind = "incomplete"
    retryable = True


class RateLimited(ProviderError):
    """Too many requests for this key or model."""

    kind = "rate_limited"
    retryable = True


class Overloaded(ProviderError):
    """The provider has no capacity now."""

    kind = "overloaded"
    retryable = True


class ServerFault(ProviderError):
    """The provider failed inside."""

    kind = "server_fault"
    retryable = True


class BreakerOpen(ProviderError):
    """The circuit breaker of this model is open; nothing was sent."""

    kind = "breaker_open"
    fault = "machine"


class MalformedAnswer(ProviderError):
    """The answer is not what the wire format promises."""

    kind = "malformed"
    retryable = True


class TooLarge(ProviderError):
    """A line, an event or the whole answer is over its cap."""

    kind = "too_large"


class KeyMissing(ProviderError):
    """There is no key for this provider."""

    kind = "key_missing"
    fault = "person"


class KeyRefused(ProviderError):
    """The provider refused the key."""

    kind = "key_refused"
    fault = "person"


class PaymentRequired(ProviderError):
    """The account at the provider has no credit."""

    kind = "payment_required"
    fault = "person"


class ModelNotFound(ProviderError):
    """The provider does not know the model."""

    kind = "model_not_found"
    fault = "person"


class RequestRefused(ProviderError):
    """The provider finds the request wrong."""

    kind = "request_refused"
    fault = "person"


class ContextTooLong(ProviderError):
    """The prompt does not fit into the model's window."""

    kind = "context_too_long"
    fault = "person"


class ContentRefused(ProviderError):
    """The provider's content filter stopped it."""

    kind = "content_refused"


class LimitReached(ProviderError):
    """The limit that the person set for the strategy is used up; nothing was sent, or it was stopped."""

    kind = "limit_reached"
    fault = "person"


class NotRecorded(ProviderError):
    """A file of recorded answers holds none to this request."""

    kind = "not_recorded"
    fault = "person"


def error_info(error: TuttiError) -> ErrorInfo:
    """The error as data for an event."""
    status = error.status if isinstance(error, ProviderError) else None
    return ErrorInfo(kind=error.kind, what=error.what, do=error.do, retryable=error.retryable, status=status)


def recorded_error(info: ErrorInfo) -> TuttiError:
    """The error again that ended a call; a plain ``ProviderError`` when its kind is not known."""
    refusals: tuple[type[RefusedError], ...] = (RefusedError, *RefusedError.__subclasses__())
    for refusal in refusals:
        if refusal.kind == info.kind:
            return refusal(info.what, info.do)
    kinds = {kind.kind: kind for kind in ProviderError.__subclasses__()}
    return kinds.get(info.kind, ProviderError)(info.what, info.do, status=info.status)
