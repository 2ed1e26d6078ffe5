"""Whether what is set is still what a profile says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from core.queries import SettingSpec


def differing(schema: Sequence[SettingSpec], changed: Mapping[str, Any], held: Mapping[str, Any]) -> list[str]:
    """The settings, in the order of the schema, that are not as a profile has them.

    :param changed: what is set and differs from the defaults.
    :param held: the values of the profile.
    """
    return [spec.key for spec in schema if spec.in_profiles and changed.get(spec.key) != held.get(spec.key)]
