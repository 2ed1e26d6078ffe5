"""What a run is sent beside the conversation and the prompt when it is about an answer that is there.

An answer that was stopped is gone on with by asking for it in plain words, behind the history that ends with what there
is of it: every provider can be asked so. A prefilled answer only some of them take.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.conversations.history import Texts, answer_words
from core.conversations.tree import Tree
from core.errors import UnknownThing
from core.ports.models import Message

CONTINUES = "run.continues"
"""The setting of a run that goes on with an answer: what that answer is called."""
REVIEWS = "run.reviews"
"""The setting of a run that reviews an answer: what that answer is called."""
GO_ON = (
    "Go on with your last answer exactly where it stopped. Write only what follows: repeat nothing of it, and begin with "
    "the very next character."
)
"""What a model is asked behind the answer it is to go on with."""


def about_answer(settings: Mapping[str, Any], tree: Tree, texts: Texts) -> tuple[Message, ...]:
    """What is sent behind the prompt of a run with these settings; nothing of a run that is about no answer.

    :param tree: the conversation as it was when the run was asked for.
    :raises UnknownThing: the answer was erased.
    """
    if continued := settings.get(CONTINUES):
        return answer_so_far(tree, texts, str(continued)), Message("user", GO_ON)
    if reviewed := settings.get(REVIEWS):
        return (answer_so_far(tree, texts, str(reviewed)),)
    return ()


def answer_of(settings: Mapping[str, Any]) -> str:
    """The answer that a run with these settings is about; empty for none."""
    return str(settings.get(CONTINUES) or settings.get(REVIEWS) or "")


def answer_so_far(tree: Tree, texts: Texts, answer: str) -> Message:
    """An answer as it is sent: with a person's words where they wrote it anew.

    :raises UnknownThing: there is none of that name, or it has no words.
    """
    found = answer_words(tree, texts, answer)
    if found is None or not found[1]:
        raise UnknownThing("The words of that answer are not on record.", "Choose another answer, or ask again.")
    return Message("assistant", found[1])
