"""Rows of settings and providers. Times are microseconds since 1970-01-01 UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ProviderRow:
    """A provider that was set up."""

    name: str
    kind: str
    base_url: str
    key_source: str
    """``keyring``, ``session``, ``env:NAME`` or ``none``."""
    added_at: int


@dataclass(frozen=True, slots=True)
class PresetRow:
    """A named set of models, strategy and options, and how answers are written by it."""

    name: str
    strategy: str
    models: tuple[str, ...]
    """Empty for the default ones."""
    options: Mapping[str, Any]
    """Those that differ."""
    saved_at: int
    answers: Mapping[str, Any] = field(default_factory=dict)
    """How answers are written by it: settings such as ``answers.system_prompt``, where it has its own."""


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """Settings as they were, under a name."""

    profile_id: str
    name: str
    values: Mapping[str, Any]
    """Those that differ from their defaults; every other one that profiles hold is at its default."""
    saved_at: int


@dataclass(frozen=True, slots=True)
class SettingChangeRow:
    """One change of a setting, of the lists of providers, presets and profiles, or of a limit on spending."""

    position: int
    at: int
    actor: str
    key: str
    """The setting's name, ``provider.<name>``, ``preset.<name>``, ``profile.<id>`` or ``limit.<scope>``."""
    value: Any
    """Of a limit, dollars."""
    previous: Any
    undoes: int | None
    undone: bool
    """Whether a later change took it back and it does not hold any more."""
    act: int = 0
    """Position of the act it belongs to; 0 for a change by itself."""
    cause: str = ""
    """Kind of the act: ``profile``, ``import``, ``undo``, ``redo`` or ``back``; empty for a change by itself."""
    cause_name: str = ""
    """Name of the profile or of the file."""
