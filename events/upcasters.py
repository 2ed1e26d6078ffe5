"""Steps that lift an old payload to the next version of its type: pure functions from dict to dict.

A step is keyed by the type name and the version it starts from. Steps are applied one after the other until the
current version is reached. There are none yet: every type is at version 1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]

UPCASTERS: Mapping[tuple[str, int], Upcaster] = {}
