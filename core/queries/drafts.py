"""What was being written and is not sent yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.queries.attachments import Ready


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """The prompt box of one conversation, with how that is asked."""

    conversation_id: str
    """Empty for a conversation that is to be begun."""
    text: str = ""
    files: tuple[Ready, ...] = ()
    fresh: bool = False
    """Whether models are asked even where an answer is on record."""
    strategy: str = ""
    models: tuple[str, ...] = ()
    preset: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    """How the conversation is asked; empty parts mean the defaults."""
    system: str | None = None
    """Instructions of a conversation that is to be begun; ``None`` when those of the settings are to count."""
    mentions: tuple[str, ...] = ()
    """Models that are asked this prompt alone."""
    revision: str = ""
    """Of what was kept before and this is made from; empty when nothing was."""
    window: str = ""
    """Which window writes it: what it kept itself it may always write over."""

    @property
    def written(self) -> bool:
        """Whether there is something that could be sent."""
        return bool(self.text.strip() or self.files)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to keep at all."""
        chosen = self.fresh or self.mentions or self.system is not None
        return not (self.written or chosen or self.strategy or self.models or self.preset or self.options)


@dataclass(frozen=True, slots=True)
class DraftKept:
    """What came of keeping a draft."""

    revision: str
    """Of what is kept now; empty for nothing."""
    theirs: KeptDraft | None = None
    """What another window has kept meanwhile; then nothing was written over it."""
