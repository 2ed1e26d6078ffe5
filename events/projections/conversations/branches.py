"""How events change the branches of a conversation in its rows: what follows which, what is in force, what is given."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping

from events.catalog.conversations import AnswerAdded, PromptAdded
from events.turns import OPEN, Turn, asked, from_json, to_json

START = ""
"""What the first prompts follow."""


class BranchRows:
    """Changes the rows of messages. A prompt that only goes on costs the same however long its conversation is."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._sql = {name: text.format_map(names) for name, text in _STATEMENTS.items()}

    def add(self, rows: sqlite3.Connection, conversation_id: str, prompt: PromptAdded) -> None:
        """Put a prompt, whose row is there, into its place."""
        head, lost = rows.execute(self._sql["ends"], (conversation_id,)).fetchone() or (START, START)
        parent = head if prompt.follows is None else prompt.follows
        if parent != START and self._turn(rows, parent) is None:
            parent = lost
        if prompt.edits and self._follows(rows, prompt.edits) == parent:
            self.lead(rows, conversation_id, prompt.edits, ends=False)
            (head, _) = rows.execute(self._sql["ends"], (conversation_id,)).fetchone() or (START, START)
        if parent != head:
            self.lead(rows, conversation_id, parent, ends=True)
        if self._has_followers(rows, conversation_id, parent):
            rows.execute(self._sql["another branch"], (conversation_id,))
        self.change(rows, parent, lambda turn: turn.followed(prompt.message_id))
        turn = json.dumps(to_json(asked(prompt.run_id)))
        rows.execute(self._sql["place"], (parent, prompt.edits, turn, prompt.message_id))
        rows.execute(self._sql["head"], (prompt.message_id, conversation_id))

    def answered(self, rows: sqlite3.Connection, answer: AnswerAdded, answer_id: str) -> None:
        """A run came to its answer, whose row is there."""
        self.change(rows, answer.prompt_id, lambda turn: turn.answered(answer.run_id, answer_id), answers=True)
        rows.execute(self._sql["like its prompt"], (answer.message_id,))

    def change(
        self, rows: sqlite3.Connection, prompt_id: str, how: Callable[[Turn], Turn], *, answers: bool = False
    ) -> None:
        """Change what there is of a turn; nothing of one that is not there.

        :param answers: whether there is another answer to it.
        """
        before = self._turn(rows, prompt_id)
        if before is None:
            return
        turn = how(before)
        rows.execute(self._sql["keep"], (json.dumps(to_json(turn)), turn.way.run_id, prompt_id))
        if turn.way.given is not None and (answers or turn.way.given != before.way.given):
            given = {"prompt": prompt_id, "given": json.dumps(turn.way.given.answers)}
            rows.execute(self._sql["supersede"], given)

    def lead(self, rows: sqlite3.Connection, conversation_id: str, prompt_id: str, *, ends: bool) -> None:
        """Put a branch in force that leads through a prompt, to where it went on last, or only to the prompt itself."""
        if prompt_id != START and self._turn(rows, prompt_id) is None:
            return
        path = self._up(rows, prompt_id)
        if ends and prompt_id != START:
            self.change(rows, prompt_id, lambda turn: turn if turn.goes_on == OPEN else turn.ended())
        last, following = prompt_id, OPEN if ends else self._goes_on(rows, prompt_id)
        while following != OPEN:
            path.append(following)
            last, following = following, self._goes_on(rows, following)
        self._in_force(rows, conversation_id, path)
        rows.execute(self._sql["head"], (last, conversation_id))

    def lost(self, rows: sqlite3.Connection, conversation_id: str) -> None:
        """A prompt that was erased stood here."""
        rows.execute(self._sql["lost"], (conversation_id,))

    def _up(self, rows: sqlite3.Connection, prompt_id: str) -> list[str]:
        """The prompts from the first one to a prompt, each of which leads to the next from now on."""
        path: list[str] = []
        prompt = prompt_id
        while prompt != START:
            if path:
                self.change(rows, prompt, lambda turn: turn.led(path[-1]))
            path.append(prompt)
            prompt = self._follows(rows, prompt)
        return path[::-1]

    def _in_force(self, rows: sqlite3.Connection, conversation_id: str, path: Iterable[str]) -> None:
        rows.execute(self._sql["none in force"], (conversation_id,))
        rows.executemany(self._sql["in force"], ((prompt,) for prompt in path))
        rows.execute(self._sql["like their prompts"], {"conversation": conversation_id})

    def _has_followers(self, rows: sqlite3.Connection, conversation_id: str, prompt_id: str) -> bool:
        if prompt_id == START:
            return rows.execute(self._sql["a beginning"], (conversation_id,)).fetchone() is not None
        turn = self._turn(rows, prompt_id)
        return turn is not None and bool(turn.followers)

    def _goes_on(self, rows: sqlite3.Connection, prompt_id: str) -> str:
        turn = self._turn(rows, prompt_id)
        return OPEN if turn is None else turn.goes_on

    def _turn(self, rows: sqlite3.Connection, prompt_id: str) -> Turn | None:
        found = rows.execute(self._sql["turn"], (prompt_id,)).fetchone() if prompt_id else None
        return from_json(json.loads(found[0])) if found and found[0] else None

    def _follows(self, rows: sqlite3.Connection, prompt_id: str) -> str:
        found = rows.execute(self._sql["follows"], (prompt_id,)).fetchone()
        return found[0] if found else START


_STATEMENTS = {
    "ends": "SELECT head, lost FROM {conversations} WHERE conversation_id = ?",
    "head": "UPDATE {conversations} SET head = ? WHERE conversation_id = ?",
    "lost": "UPDATE {conversations} SET lost = head WHERE conversation_id = ?",
    "another branch": "UPDATE {conversations} SET branches = branches + 1 WHERE conversation_id = ?",
    "a beginning": (
        "SELECT 1 FROM {messages} WHERE conversation_id = ? AND role = 'user' AND turn <> '' AND follows = '' LIMIT 1"
    ),
    "place": "UPDATE {messages} SET follows = ?, edits = ?, turn = ?, in_force = 1 WHERE message_id = ?",
    "turn": "SELECT turn FROM {messages} WHERE message_id = ?",
    "follows": "SELECT follows FROM {messages} WHERE message_id = ?",
    "keep": "UPDATE {messages} SET turn = ?, run_id = ? WHERE message_id = ?",
    "supersede": (
        "UPDATE {messages} SET superseded = :given <> '[]' AND answer_id NOT IN (SELECT value FROM json_each(:given)) "
        "WHERE prompt_id = :prompt AND prompt_id <> ''"
    ),
    "none in force": "UPDATE {messages} SET in_force = 0 WHERE conversation_id = ? AND in_force = 1",
    "in force": "UPDATE {messages} SET in_force = 1 WHERE message_id = ?",
    "like its prompt": (
        "UPDATE {messages} SET in_force = 0 WHERE message_id = ? AND EXISTS "
        "(SELECT 1 FROM {messages} asked WHERE asked.message_id = {messages}.prompt_id AND asked.in_force = 0)"
    ),
    "like their prompts": (
        "UPDATE {messages} SET in_force = 1 WHERE conversation_id = :conversation AND prompt_id IN "
        "(SELECT message_id FROM {messages} WHERE conversation_id = :conversation AND in_force = 1 AND role = 'user')"
    ),
}
