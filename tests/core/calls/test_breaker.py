from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from core.calls.breaker import BreakerMachine, Change, Outcome
from tests.conftest import NIGHTLY

OUTCOMES: tuple[Outcome, ...] = ("answered", "slow", "failed", "unreached", "refused", "none")


class Reference:
    """The rules once more, as plain as can be: nothing is counted, all is looked up in what happened."""

    def __init__(self) -> None:
        self.state = "closed"
        self.epoch = 0
        self.until = 0.0
        self.failed_tries = 0
        self.trying = False
        self.history: list[tuple[float, Outcome]] = []

    def enter(self, now: float) -> int | None:
        if self.state == "open" and now >= self.until:
            self.move("half_open")
        free = self.state == "closed" or (self.state == "half_open" and not self.trying)
        self.trying = self.trying or self.state == "half_open"
        return self.epoch if free else None

    def leave(self, epoch: int, outcome: Outcome, now: float, chance: float) -> None:
        if epoch != self.epoch:
            return
        self.trying = False
        if outcome == "refused":
            self.move("disabled")
        elif outcome != "none":
            self.history.append((now, outcome))
            (self.judge_try if self.state == "half_open" else self.judge_window)(outcome, now, chance)

    def judge_try(self, outcome: Outcome, now: float, chance: float) -> None:
        if outcome != "answered":
            self.failed_tries += 1
            self.open(now, chance)
        elif len(self.history) == 2:
            self.close()

    def judge_window(self, outcome: Outcome, now: float, chance: float) -> None:
        recent = [one for at, one in self.history if at > now - 120][-1000:]
        bad = recent.count("failed") + recent.count("unreached")
        unwell = bad * 2 >= len(recent) or recent.count("slow") * 5 >= len(recent) * 4
        gone = recent[-3:] == ["unreached"] * 3
        if outcome != "answered" and (gone or (len(recent) >= 5 and unwell)):
            self.open(now, chance)

    def open(self, now: float, chance: float) -> None:
        self.until = now + min(15 * 2**self.failed_tries, 300) * (0.8 + 0.4 * chance)
        self.move("open")

    def close(self) -> None:
        if self.state != "closed":
            self.move("closed")

    def move(self, state: str) -> None:
        self.state, self.epoch, self.trying = state, self.epoch + 1, False
        self.history = []
        if state == "closed":
            self.failed_tries = 0


class Burst(NamedTuple):
    """Calls one after the other that all end the same way."""

    outcome: Outcome
    calls: int
    chance: float


class Down(NamedTuple):
    """Nobody answers for so many tries."""

    tries: int


class Start(NamedTuple):
    """A call begins and stays out."""


class End(NamedTuple):
    """One of the calls that are out comes back."""

    which: int
    outcome: Outcome


class Wait(NamedTuple):
    """Time passes: so many seconds, or until just then when the breaker is to be tried."""

    seconds: float | None


class Close(NamedTuple):
    """A person closes it."""


CHANCES = st.sampled_from([0.0, 0.25, 0.5, 1.0])
ENDS = st.sampled_from([*OUTCOMES, "failed", "unreached", "slow", "answered", "answered"])
BURSTS = st.builds(Burst, ENDS, st.integers(1, 6), CHANCES)
WAITS = st.builds(Wait, st.sampled_from([None, None, None, 0.5, 5, 40, 60, 119.5, 120, 400]))
RARE = st.one_of(
    st.builds(Down, st.integers(1, 8)), st.builds(Start), st.builds(End, st.integers(0, 9), ENDS), st.just(Close())
)
STEPS = st.lists(st.one_of(BURSTS, BURSTS, BURSTS, WAITS, WAITS, RARE, RARE), min_size=10, max_size=60)
Step = Burst | Down | Start | End | Wait | Close


class Both:
    """The machine and the plain rules, told the same."""

    def __init__(self) -> None:
        self.machine, self.reference, self.now = BreakerMachine(), Reference(), 0.0
        self.out: list[int] = []

    def take(self, step: Step) -> None:
        match step:
            case Burst(outcome, calls, chance):
                for _ in range(calls):
                    self.start()
                    self.end(outcome, -1, chance)
            case Down(tries):
                for _ in range(tries):
                    self.take(Wait(None))
                    self.take(Burst("unreached", 1, 0.5))
            case Start():
                self.start()
            case End(which, outcome):
                self.end(outcome, which, 0.5)
            case Wait(seconds):
                self.now = max(self.now, self.reference.until) if seconds is None else self.now + seconds
            case Close():
                self.machine.close("Now.")
                self.reference.close()

    def start(self) -> None:
        self.machine.wake(self.now)
        ticket = self.machine.enter(self.now)
        assert ticket == self.reference.enter(self.now)
        self.out += [] if ticket is None else [ticket]

    def end(self, outcome: Outcome, which: int, chance: float) -> None:
        if self.out:
            ticket = self.out.pop(which % len(self.out))
            self.machine.leave(ticket, outcome, self.now, chance=chance)
            self.reference.leave(ticket, outcome, self.now, chance)


@settings(max_examples=20_000 if NIGHTLY else 500)
@given(STEPS)
def test_the_machine_does_as_the_rules_say(steps: list[Step]) -> None:
    """Whatever calls come and go in whatever order, the machine and the plain rules are in the same state."""
    both = Both()
    for step in steps:
        both.take(step)
        machine, reference = both.machine, both.reference
        assert (machine.state, machine.ticket) == (reference.state, reference.epoch)
        assert machine.state != "open" or machine.until == reference.until


def feed(machine: BreakerMachine, outcomes: Iterable[Outcome], now: float = 0.0) -> Change | None:
    """Have calls pass one after the other; the last change."""
    last = None
    for outcome in outcomes:
        machine.wake(now)
        ticket = machine.enter(now)
        assert ticket is not None
        last = machine.leave(ticket, outcome, now, why="No answer.") or last
    return last


def test_half_of_the_calls_failed_opens_it_for_fifteen_seconds() -> None:
    """The change says how many of how many failed and how long the model is left alone."""
    machine = BreakerMachine()
    change = feed(machine, ["answered", "answered", "failed", "answered", "failed", "failed"])
    assert change == Change("open", "closed", "3 of 6 calls failed: No answer.", 15, 6, 3)
    machine.wake(14.9)
    assert machine.enter(14.9) is None


def test_three_connections_in_a_row_that_failed_open_it() -> None:
    """A server that is not there need not be asked five times; an answer in between starts the count again."""
    machine = BreakerMachine()
    assert feed(machine, ["unreached", "unreached", "answered", "unreached"]) is None
    assert (change := feed(BreakerMachine(), ["unreached"] * 3)) is not None
    assert change.reason == "3 connections in a row failed: No answer."


def test_slow_answers_open_it() -> None:
    """Four of five answers that were slow to begin are a server that is not well."""
    change = feed(BreakerMachine(), ["answered", "slow", "slow", "slow", "slow"])
    assert change is not None
    assert (change.state, change.reason) == ("open", "4 of 5 answers were slow to begin.")


def test_a_call_that_was_stopped_counts_neither_way() -> None:
    """However many calls are cancelled, or told to wait, nothing opens, and none of them thins the others out."""
    machine = BreakerMachine()
    assert feed(machine, ["none"] * 50) is None
    assert feed(machine, ["failed", "none", "failed", "none", "failed", "failed", "failed"]) is not None


def test_old_calls_are_forgotten() -> None:
    """A failure of more than two minutes ago does not count."""
    machine = BreakerMachine()
    assert feed(machine, ["failed"] * 4, now=0) is None
    assert feed(machine, ["failed"], now=120) is None
    assert feed(machine, ["failed"] * 4, now=121) is not None


def test_exactly_one_call_tries_and_two_answers_close_it() -> None:
    """After its time one call passes and others are refused until it is back; the second answer in a row closes."""
    machine = BreakerMachine()
    feed(machine, ["unreached"] * 3)
    assert (woken := machine.wake(15)) is not None
    assert (woken.state, woken.previous) == ("half_open", "open")
    first = machine.enter(15)
    assert first is not None
    assert machine.enter(15) is None
    assert machine.leave(first, "answered", 16) is None
    second = machine.enter(16)
    assert second is not None
    assert (closed := machine.leave(second, "answered", 17)) is not None
    assert (closed.state, closed.reason) == ("closed", "Two calls in a row were answered.")


def test_a_stopped_try_makes_room_for_the_next() -> None:
    """A call that tries and is cancelled neither opens nor closes, and another one tries at once."""
    machine = BreakerMachine()
    feed(machine, ["unreached"] * 3)
    machine.wake(15)
    first = machine.enter(15)
    assert first is not None
    assert machine.leave(first, "none", 15) is None
    assert machine.enter(15) is not None


def test_each_failed_try_doubles_the_time_up_to_five_minutes() -> None:
    """15, 30, 60, 120, 240, 300, 300 s; once it was closed it begins with 15 again."""
    machine, now, lasted = BreakerMachine(), 0.0, []
    change = feed(machine, ["unreached"] * 3)
    for _ in range(6):
        assert change is not None
        lasted.append(change.open_seconds)
        now += change.open_seconds
        change = feed(machine, ["failed"], now)
    assert change is not None
    assert [*lasted, change.open_seconds] == [15, 30, 60, 120, 240, 300, 300]
    machine.close("Now.")
    assert (again := feed(machine, ["unreached"] * 3)) is not None
    assert again.open_seconds == 15


def test_chance_spreads_the_time_by_a_fifth() -> None:
    """Openings are up to a fifth shorter or longer, so that not all processes try at one moment."""
    spread = []
    for chance in (0.0, 1.0):
        machine = BreakerMachine()
        feed(machine, ["unreached"] * 2)
        change = machine.leave(machine.ticket, "unreached", 0, chance=chance)
        assert change is not None
        spread.append(round(change.open_seconds, 6))
    assert spread == [12, 18]


def test_a_refused_key_disables_until_it_is_closed() -> None:
    """No time brings back a model whose key is refused; closing does."""
    machine = BreakerMachine()
    assert (change := feed(machine, ["refused"])) is not None
    assert (change.state, change.reason) == ("disabled", "No answer.")
    assert machine.wake(1e9) is None
    assert machine.enter(1e9) is None
    machine.close("Now.")
    assert machine.enter(1e9) is not None


def test_what_was_sent_before_a_change_says_nothing_after_it() -> None:
    """A call from before the opening neither closes nor reopens, nor does an old key's refusal disable a new key."""
    machine = BreakerMachine()
    early = machine.enter(0)
    assert early is not None
    feed(machine, ["unreached"] * 3)
    assert machine.leave(early, "answered", 1) is None
    assert machine.enter(1) is None
    machine.close("Now.")
    assert machine.leave(early, "refused", 2) is None
    assert machine.enter(2) is not None


def test_memory_stays_bounded() -> None:
    """However many calls pass in two minutes, a thousand are looked at."""
    machine = BreakerMachine()
    feed(machine, ["answered"] * 3000)
    assert len(machine._window) == 1000
    assert feed(machine, ["failed"] * 499) is None
    assert feed(machine, ["failed"]) is not None


def test_what_another_process_opened_doubles_here_too() -> None:
    """The length of an opening that was adopted is recognised through its jitter, so that the next is twice as long."""
    for length, following in ((12, 30), (18, 30), (25, 60), (70, 120), (100, 240), (200, 300), (288, 300), (360, 300)):
        machine = BreakerMachine()
        machine.adopt(Change("open", "closed", "Down.", length), 0, length)
        assert machine.enter(length) is None
        assert (change := feed(machine, ["failed"], now=length)) is not None
        assert change.open_seconds == following
