"""What is known of the program and the machine it runs on, as it is shown, copied and attached to a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Trouble(NamedTuple):
    """Something that is not as it should be."""

    what: str
    do: str
    broken: bool
    """Whether something does not work because of it; otherwise it is worth knowing."""


class Section(NamedTuple):
    """Facts under one heading."""

    title: str
    facts: tuple[tuple[str, str], ...]
    """Names and values, in words; a name may be empty."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All of it."""

    troubles: tuple[Trouble, ...]
    sections: tuple[Section, ...]
    report: str = ""
    """All of it as text that names nobody, to be copied or saved and given away."""

    @property
    def ok(self) -> bool:
        """Whether nothing is broken."""
        return not any(trouble.broken for trouble in self.troubles)

    def text(self) -> str:
        """It as plain text."""
        lines = [f"{'!' if trouble.broken else '-'} {trouble.what} {trouble.do}" for trouble in self.troubles]
        parts = ["\n".join(lines or ["Nothing is wrong."])]
        for section in self.sections:
            width = max((len(name) for name, _ in section.facts), default=0)
            facts = (f"{name:<{width}}  {value}".rstrip() for name, value in section.facts)
            parts.append("\n".join([f"== {section.title} ==", *facts]))
        return "\n\n".join(parts) + "\n"
