"""Durations as counts in steps that grow by a tenth: merged by adding, and every percentile is right within 5 %.

The steps and the value that stands for each are those of DDSketch (Masson, Rim and Lee, 2019), with an accuracy of
``(GROWTH - 1) / (GROWTH + 1)``. The counts of all steps are the digits of one whole number, 32 bits each, so that two
sketches are merged by one addition, however many durations they hold.
"""

from __future__ import annotations

import math
from itertools import accumulate

GROWTH = 1.1
LEAST = 0.001
"""Seconds up to which durations fall into the first step."""
LAST = 180
"""Number of the last step, from seven and a half hours on."""
_LANE = 32
_BYTES = _LANE // 8
_LOG = math.log(GROWTH)


def sketch_of(seconds: float | None) -> int:
    """The sketch of one duration; of none, the empty one."""
    return 0 if seconds is None else 1 << (_LANE * _step(seconds))


def pack(sketch: int) -> bytes:
    """A sketch as it is stored: the number of its first step that counts any, then the counts from there on."""
    if not sketch:
        return b""
    lowest = ((sketch & -sketch).bit_length() - 1) // _LANE
    lanes = sketch >> (_LANE * lowest)
    return bytes([lowest]) + lanes.to_bytes((lanes.bit_length() + 7) // 8, "little")


def unpack(stored: bytes) -> int:
    """A stored sketch."""
    return int.from_bytes(stored[1:], "little") << (_LANE * stored[0]) if stored else 0


def quantile(sketch: int, share: float) -> float | None:
    """The duration that ``share`` of all do not exceed, by nearest rank, in seconds; none of an empty sketch."""
    counts = memoryview(sketch.to_bytes((LAST + 1) * _BYTES, "little")).cast("I") if sketch else ()
    if not counts:
        return None
    sums = list(accumulate(counts))
    rank = max(1, math.ceil(share * sums[-1]))
    step = next(place for place, total in enumerate(sums) if total >= rank)
    return LEAST * 2 * GROWTH**step / (GROWTH + 1)


def _step(seconds: float) -> int:
    return 0 if seconds <= LEAST else min(LAST, math.ceil(math.log(seconds / LEAST) / _LOG))
