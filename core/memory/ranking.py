"""Several rankings as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

RANK_CONSTANT = 60
"""How little the first places outweigh the others; the value of the paper, which found that it hardly matters."""


def fused(rankings: Iterable[Sequence[str]]) -> list[str]:
    """Names by reciprocal rank fusion (Cormack, Clarke and Buettcher 2009), the best first.

    What stands in several rankings comes before what stands as high in one; scores of different kinds are never compared.
    """
    scores: defaultdict[str, float] = defaultdict(float)
    for ranking in rankings:
        for place, name in enumerate(ranking, 1):
            scores[name] += 1 / (RANK_CONSTANT + place)
    return sorted(scores, key=lambda name: -scores[name])
