"""The instructions of a conversation: sent before it instead of those of the settings, from when they were set."""

from __future__ import annotations

from collections.abc import Mapping

from events.catalog.conversations import SystemPromptSet
from events.registry import Registry
from events.store.contract import Reader
from events.values import Json

SETTING = "answers.system_prompt"
"""The setting that counts where a conversation has no instructions of its own."""
WHOSE = "run.instructions"
"""Kept with a run whose instructions are those of its conversation."""


def instructions_of(reader: Reader, registry: Registry, conversation_id: str | None) -> str | None:
    """What is set for a conversation now; ``None`` when the settings count, empty for none at all."""
    if conversation_id is None:
        return None
    for stored in reader.read_stream(f"conversation-{conversation_id}", backward=True):
        if stored.type == SystemPromptSet.type_name:
            payload = registry.decode(stored).payload
            if isinstance(payload, SystemPromptSet):  # an erased one is passed over
                return payload.text
    return None


def kept_with_run(instructions: str | None) -> Mapping[str, Json]:
    """What a run keeps of them beside its settings; it stays so for whatever is made from the run."""
    return {} if instructions is None else {SETTING: instructions, WHOSE: "conversation"}
