from __future__ import annotations

import pytest

from core.calls.call import Call, CallPolicy
from core.calls.retry import Retry
from core.calls.simulation import Simulation
from core.errors import (
    BrokenStream,
    PaymentRequired,
    ProviderError,
    RateLimited,
    ServerFault,
    TimedOut,
    Unreachable,
)
from core.settings.schema import GENERAL
from tests.core.calls.gateways import RESPONSE, Script, make_call

KINDS = next(spec.choices for spec in GENERAL if spec.key == "simulate.failure")


def simulated(kind: str, share: float, key: str = "k") -> Call:
    call = make_call()
    call.policy, call.key = CallPolicy(simulate=kind, simulate_share=share), key
    return call


async def failures(share: float, count: int = 400) -> list[bool]:
    """Which of so many calls fail."""
    failed = []
    for number in range(count):
        script = Script([RESPONSE])
        try:
            await Simulation(script)(simulated("server_fault", share, f"k{number}"))
        except ServerFault:
            failed.append(True)
            assert script.asked == 0
        else:
            failed.append(False)
    return failed


@pytest.mark.parametrize(
    ("kind", "error", "retry_after"),
    [
        ("unreachable", Unreachable, None),
        ("rate_limited", RateLimited, 1),
        ("server_fault", ServerFault, None),
        ("timed_out", TimedOut, None),
        ("broken_stream", BrokenStream, None),
        ("payment_required", PaymentRequired, None),
    ],
)
async def test_each_kind_is_the_real_error(kind: str, error: type[ProviderError], retry_after: float | None) -> None:
    """The error is the one a real provider causes, its words say that it is simulated and where that ends."""
    script, call = Script([RESPONSE]), simulated(kind, 1)
    with pytest.raises(
        ProviderError, match=r"^Simulated: p/m .* Nothing was sent; .* Settings, Try failures"
    ) as failed:
        await Simulation(script)(call)
    assert type(failed.value) is error
    assert failed.value.retry_after == retry_after
    assert (script.asked, call.attempts) == (0, 0)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "none"])
async def test_every_choice_of_the_setting_fails(kind: str) -> None:
    """No kind that a person can choose is passed over."""
    with pytest.raises(ProviderError, match="Simulated:"):
        await Simulation(Script([RESPONSE]))(simulated(kind, 1))


@pytest.mark.parametrize(("kind", "share"), [("none", 1), ("unreachable", 0)])
async def test_none_fails_when_it_is_off(kind: str, share: float) -> None:
    """Switched off, or for no share of the calls, everything is asked as usual."""
    assert await Simulation(Script([RESPONSE]))(simulated(kind, share)) is RESPONSE


async def test_a_share_of_the_calls_fails_the_same_each_time() -> None:
    """About the share asked for fails, and a second time exactly the same calls do."""
    failed = await failures(0.5)
    assert 150 < sum(failed) < 250
    assert await failures(0.5) == failed


async def test_each_attempt_is_drawn_anew() -> None:
    """A call that failed on purpose can succeed when it is tried again; that failed attempt asked nobody."""
    script = Script([RESPONSE])
    keys = [f"k{number}" for number, failed in enumerate(await failures(0.5, 40)) if failed]
    calls = [simulated("rate_limited", 0.5, key) for key in keys]
    answered = 0
    for call in calls:
        try:
            await Simulation(script)(call)
        except RateLimited:
            answered += await _second(script, call)
    assert 0 < answered < len(calls)


async def _second(script: Script, call: Call) -> bool:
    try:
        await Simulation(script)(call)
    except RateLimited:
        return False
    return True


async def test_a_simulated_failure_is_tried_again_like_a_real_one() -> None:
    """With every call failing, all attempts are made, none of them leaves, and the last error is told."""
    told: list[float] = []
    call, script = make_call(told=told), Script([RESPONSE])
    call.policy, call.key = CallPolicy(simulate="unreachable", simulate_share=1), "k"
    with pytest.raises(Unreachable, match="Simulated:"):
        await Retry(Simulation(script))(call)
    assert (len(told), call.simulated, call.attempts, script.asked) == (2, 3, 0, 0)
