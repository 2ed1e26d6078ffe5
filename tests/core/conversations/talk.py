"""Conversations of any shape: events as people and models could have made them, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from core.conversations.tree import Tree, grow
from events.catalog.conversations import (
    AnswerAdded,
    AnswersChosen,
    BranchChosen,
    ConversationStarted,
    PromptAdded,
    PromptAskedAgain,
)
from events.envelope import Event, StoredEvent
from events.values import Payload

Doing = tuple[str, int, int]
"""What is done, to which of the prompts there are, and with which of its runs."""
_KINDS = ("go on", "follow", "edit", "again", "answer", "answer", "branch", "end", "show", "choose", "nothing")
DOINGS = st.lists(st.tuples(st.sampled_from(_KINDS), st.integers(0, 30), st.integers(0, 30)), max_size=30)
OLD_DOINGS = st.lists(
    st.tuples(st.sampled_from(("go on", "again", "answer")), st.integers(0, 30), st.integers(0, 30)), max_size=30
)
"""Only what people could do before there were branches."""


def as_event(version: int, payload: Payload | None, kind: str = "") -> Event:
    """An event of conversation c; of a payload that was erased when there is none."""
    name = kind or (payload.type_name if payload else "")
    stored = StoredEvent(version, "conversation-c", version, b"", name, 1, 0, "", "", "", b"{}", b"", b"")
    return Event(stored, payload)


@dataclass
class Talk:
    """A conversation that is being had."""

    tree: Tree = field(default_factory=Tree)
    events: list[Event] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)

    def say(self, payload: Payload) -> Event:
        """Something happened."""
        event = as_event(len(self.events) + 1, payload)
        self.events.append(event)
        grow(self.tree, event)
        return event

    def do(self, doing: Doing) -> Event | None:
        """Do something, if there is anything to do it with."""
        payload = self._meant(*doing)
        return None if payload is None else self.say(payload)

    def _meant(self, what: str, which: int, run: int) -> Payload | None:
        prompts = list(self.tree.prompts)
        if what == "go on" or not prompts:
            return self._prompt()
        prompt = prompts[which % len(prompts)]
        runs = list(self.tree.turns[prompt].runs)
        its = runs[run % len(runs)]
        if what == "answer" and its in self.answered:
            return None
        self.answered |= {its} if what == "answer" else set()
        chosen = (f"a{its}", f"k{its}") if what == "choose" else ()
        answer = AnswerAdded(message_id=f"a{its}", prompt_id=prompt, run_id=its, model="a/b", text=f"{prompt} {its}")
        again = PromptAskedAgain(prompt_id=prompt, run_id=f"r{len(self.events)}", origin_run_id=its, anew=run % 2 == 0)
        payloads: dict[str, Payload] = {
            "follow": self._prompt(follows=prompt),
            "edit": self._prompt(follows=self.tree.follows[prompt], edits=prompt),
            "again": again,
            "answer": answer,
            "branch": BranchChosen(prompt_id=prompt),
            "end": BranchChosen(prompt_id=prompt, ends=True),
            "show": BranchChosen(prompt_id=prompt, run_id=its),
        }
        choice = AnswersChosen(prompt_id=prompt, run_id=its, answers=chosen, named=run % 2 == 0)
        return payloads.get(what, choice)

    def _prompt(self, **more: str) -> PromptAdded:
        number = len(self.events)
        asked = PromptAdded(message_id=f"p{number}", run_id=f"r{number}", text=f"p{number}")
        return asked.model_copy(update=more)


def talk(doings: Sequence[Doing]) -> Talk:
    """The conversation in which all that was done, one after the other."""
    had = Talk()
    had.say(ConversationStarted(title="t"))
    for doing in doings:
        had.do(doing)
    return had


class NoCalls:
    """Texts of a conversation whose models' other answers are not on record."""

    def blob(self, sha256: str) -> bytes | None:
        """None is."""
        return b"" if sha256 == "known" else None

    def call(self, call_id: str) -> Event | None:
        """None is."""
        return as_event(1, None) if call_id == "known" else None
