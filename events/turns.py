"""What a turn of a conversation, one prompt with the runs that answer it, hands on to what follows it.

A conversation is a tree of prompts. Each prompt that follows another is a *way on* from that one, and for each way on a
turn remembers by which answers it was reached: two branches from the same prompt may build on different answers to it,
and keep to them whatever is chosen in the other. Everything here is pure; :mod:`core.conversations.tree` folds a whole
conversation with it, and the projection of conversations one row at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

OPEN = ""
"""The way on that no prompt has taken yet."""


class Given(NamedTuple):
    """Answers to a prompt that are sent with what follows it."""

    answers: tuple[str, ...]
    """The call of each, the message of one of no call; none leaves the whole turn out."""
    named: bool = False
    """Whether several are sent with the names of their models."""


class Way(NamedTuple):
    """One way on from a turn."""

    run_id: str
    """The run that is shown."""
    given: Given | None = None
    """What is sent of the turn; ``None`` while nothing has answered it."""
    awaited: tuple[str, ...] = ()
    """Runs whose answer is given in its place as soon as it comes."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A prompt's runs and its ways on. Begin one with :func:`asked`."""

    runs: Mapping[str, Given | None]
    """The runs that were to answer it, in order, each with what is given of it."""
    ways: Mapping[str, Way] = field(default_factory=dict)
    """By the prompt that follows; :data:`OPEN` for what would follow next."""
    goes_on: str = OPEN
    """The way on that is in force."""

    @property
    def way(self) -> Way:
        """The way on in force."""
        return self.ways[self.goes_on]

    @property
    def followers(self) -> tuple[str, ...]:
        """The prompts that follow it, in the order they were asked."""
        return tuple(following for following in self.ways if following != OPEN)

    def to(self, following: str) -> Way:
        """The way on to a prompt that follows, the one in force when it is none of this turn's."""
        return self.ways.get(following, self.way)

    def followed(self, by: str) -> Turn:
        """Another prompt follows: it is reached by what is given now, and its way is in force."""
        ways = {**self.ways, by: self.way}
        if self.goes_on == OPEN:
            del ways[OPEN]
        return replace(self, ways=ways, goes_on=by)

    def led(self, to: str) -> Turn:
        """Another of the ways on is in force."""
        return replace(self, goes_on=to) if to in self.ways else self

    def ended(self) -> Turn:
        """What is asked next follows this turn, on a new way that begins as the one in force."""
        return replace(self, ways={**self.ways, OPEN: self.way}, goes_on=OPEN)

    def asked_again(self, run_id: str) -> Turn:
        """Another run is to answer it on the way in force; what is given stays until that one answers."""
        way = self.way
        awaited = tuple(dict.fromkeys((*way.awaited, run_id)))
        return replace(self._on(way._replace(run_id=run_id, awaited=awaited)), runs={**self.runs, run_id: None})

    def answered(self, run_id: str, answer: str) -> Turn:
        """A run came to its answer: it is given wherever it was awaited, unless a person has chosen meanwhile."""
        given = Given((answer,))
        known = run_id in self.runs
        ways = {
            following: Way(run_id, given, tuple(run for run in way.awaited if run != run_id))
            if run_id in way.awaited or (not known and following == self.goes_on)
            else way
            for following, way in self.ways.items()
        }
        return replace(self, ways=ways, runs={**self.runs, run_id: self.runs.get(run_id) or given})

    def stopped(self, run_id: str, given: Given) -> Turn:
        """A run was stopped: what it had is given wherever its answer was awaited and nothing else is given."""
        known = run_id in self.runs
        ways = {
            following: Way(run_id, given, tuple(run for run in way.awaited if run != run_id))
            if way.given is None and (run_id in way.awaited or (not known and following == self.goes_on))
            else way
            for following, way in self.ways.items()
        }
        return replace(self, ways=ways, runs={**self.runs, run_id: self.runs.get(run_id) or given})

    def chosen(self, run_id: str, given: Given) -> Turn:
        """A person chose what is given on the way in force."""
        return replace(self._on(Way(run_id, given)), runs={**self.runs, run_id: given})

    def shown(self, run_id: str) -> Turn:
        """Another of the runs is shown on the way in force, and what is given of it, once there is something."""
        given = self.runs.get(run_id)
        if given is None:
            return self._on(Way(run_id, self.way.given, (run_id,)))
        return self._on(Way(run_id, given))

    def _on(self, way: Way) -> Turn:
        return replace(self, ways={**self.ways, self.goes_on: way})


def asked(run_id: str) -> Turn:
    """A new prompt and the run that is to answer it."""
    return Turn({run_id: None}, {OPEN: Way(run_id, None, (run_id,))})


def to_json(turn: Turn) -> dict[str, Any]:
    """A turn as JSON can hold it."""
    return {
        "runs": {run: _given(given) for run, given in turn.runs.items()},
        "ways": {following: [way.run_id, _given(way.given), way.awaited] for following, way in turn.ways.items()},
        "on": turn.goes_on,
    }


def from_json(data: Mapping[str, Any]) -> Turn:
    """The turn that :func:`to_json` was given."""
    ways = {name: Way(run, _read(given), tuple(awaited)) for name, (run, given, awaited) in data["ways"].items()}
    return Turn({run: _read(given) for run, given in data["runs"].items()}, ways, data["on"])


def _given(given: Given | None) -> list[Any] | None:
    return None if given is None else [given.answers, given.named]


def _read(data: list[Any] | None) -> Given | None:
    return None if data is None else Given(tuple(data[0]), data[1])
