"""How near vectors are. Importing this loads numpy, which takes 100 ms, so it is loaded when there is first one to compare."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np


def cosines(vector: Sequence[float], others: Mapping[str, bytes], least: float) -> dict[str, float]:
    """The cosine of a vector with each of the others, by name, where it is at least so much.

    :param vector: of n numbers, not all of them zero.
    :param others: each of n numbers of four bytes (float32, the machine's own order), not all of them zero.
    :returns: -1 to 1, 1 for the same direction, to four places.
    """
    if not others:
        return {}
    rows = np.frombuffer(b"".join(others.values()), dtype=np.float32).reshape(len(others), len(vector))
    asked = np.asarray(vector, dtype=np.float32)
    lengths = np.linalg.norm(rows, axis=1) * np.linalg.norm(asked)
    found = (rows @ asked / lengths).clip(-1, 1)
    return {name: round(float(value), 4) for name, value in zip(others, found, strict=True) if value >= least}
