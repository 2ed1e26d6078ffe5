"""Makes prompts with their answers of a tree of messages, as programs keep conversations in which messages were edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from core.conversations.imports.told import TakenAnswer, TakenFile, TakenPrompt

Following = Sequence[tuple[str, TakenAnswer | None]]
"""The keys of prompts, each with the answer it was asked after."""


@dataclass(slots=True)
class Node:
    """One message, or a place where none is."""

    key: str
    parent: str
    role: Literal["user", "assistant", ""] = ""
    """Empty for what is passed over: what follows it follows what came before."""
    text: str = ""
    model: str = ""
    written_at: int = 0
    files: Sequence[TakenFile] = ()
    children: list[str] = field(default_factory=list)


def prompts_of(nodes: Mapping[str, Node], leaf: str, skipped: Counter[str]) -> list[TakenPrompt]:
    """Every prompt of a tree behind the one it follows, that of the branch which ends in ``leaf`` last.

    Answers in a row are one answer, for a model that uses tools writes in pieces. Of several answers to one prompt the one
    the active branch leads through is the last, else one that something follows.

    :param skipped: counts what has no prompt before it.
    """
    for node in nodes.values():
        if node.parent in nodes and node.parent != node.key:
            nodes[node.parent].children.append(node.key)
    active = _up(nodes, leaf)
    found: list[TakenPrompt] = []
    roots = [key for key, node in nodes.items() if node.parent not in nodes or node.parent == key]
    pending: list[tuple[str, str, TakenAnswer | None]] = [(key, "", None) for key in roots]
    seen: set[str] = set()
    while pending:
        key, before, after = pending.pop()
        if key in seen:
            continue
        seen.add(key)
        node = nodes[key]
        if node.role == "user":
            prompt, following = _prompt(nodes, node, before, active)
            found.append(replace(prompt, after=after))
            pending += [(other, key, answer) for other, answer in following]
            continue
        if node.role == "assistant" and not before:
            skipped["answers to no prompt"] += 1
        pending += [(child, before, after) for child in node.children]
    return ordered(found)


def ordered(prompts: Iterable[TakenPrompt]) -> list[TakenPrompt]:
    """Prompts in the order in which they can be told: each behind the one it follows, and the active branch last.

    One that follows nothing that is there, or itself in the end, is a first one.
    """
    every = {prompt.key: prompt for prompt in prompts}
    following: dict[str, list[str]] = {}
    for key, prompt in every.items():
        following.setdefault(prompt.follows if prompt.follows in every else "", []).append(key)
    told: dict[str, TakenPrompt] = {}
    for first in ("", *every):  # the others are those of circles
        pending = list(_active_last(following.get("", ()), every)) if not first else [first]
        while pending:
            key = pending.pop()
            if key not in told:
                follows = every[key].follows if every[key].follows in told else ""
                told[key] = replace(every[key], follows=follows)
                pending += _active_last(following.get(key, ()), every)
    return list(told.values())


def _active_last(keys: Iterable[str], every: Mapping[str, TakenPrompt]) -> list[str]:
    """As they are taken from the end: those of the active branch after the others."""
    told = list(keys)
    told.reverse()
    told.sort(key=lambda key: not every[key].active)
    return told


def _up(nodes: Mapping[str, Node], leaf: str) -> set[str]:
    """The messages of the branch that ends in one."""
    active: set[str] = set()
    while leaf in nodes and leaf not in active:
        active.add(leaf)
        leaf = nodes[leaf].parent
    return active


def _prompt(nodes: Mapping[str, Node], asked: Node, before: str, active: set[str]) -> tuple[TakenPrompt, Following]:
    """A prompt with its answers, and what follows."""
    ends: list[tuple[bool, bool, TakenAnswer]] = []
    following: list[tuple[str, TakenAnswer | None]] = []
    for path, users in _ways(nodes, asked):
        answer = _answer(path)
        following += [(user, answer) for user in users]
        if answer is not None:
            ends.append((path[-1].key in active, bool(users), answer))
    ends.sort(key=lambda end: end[:2])
    answers = list(dict.fromkeys(answer for _, _, answer in ends))
    files, at = asked.files, asked.written_at
    return TakenPrompt(asked.key, before, asked.text, at, answers, files, active=asked.key in active), following


def _ways(nodes: Mapping[str, Node], asked: Node) -> Iterator[tuple[list[Node], list[str]]]:
    """Each way from a prompt to where its answer ends, with the prompts that follow there."""
    pending: list[tuple[Node, list[Node]]] = [(asked, [])]
    seen = {asked.key}
    while pending:
        node, path = pending.pop()
        children = [nodes[child] for child in node.children if child not in seen]
        seen.update(child.key for child in children)
        users = [child.key for child in children if child.role == "user"]
        others = [child for child in children if child.role != "user"]
        if path and (users or not others):
            yield path, users
        elif users:
            yield [asked], users
        pending += [(child, [*path, child]) for child in reversed(others)]


def _answer(path: Sequence[Node]) -> TakenAnswer | None:
    said = [node for node in path if node.role == "assistant" and node.text.strip()]
    if not said:
        return None
    text = "\n\n".join(node.text for node in said)
    return TakenAnswer(text, said[-1].model, said[-1].written_at)
