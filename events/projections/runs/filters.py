"""Which runs are wanted of all that there are, and the SQL that finds them by an index where that pays."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from events.projections.runs.rows import RunFilter

_OF_A_MODEL = "(SELECT ordinal FROM run_models WHERE model IN (SELECT value FROM json_each(:models)))"
_IS_OF_A_MODEL = (
    "EXISTS (SELECT 1 FROM run_models AS asked WHERE asked.ordinal = runs.ordinal "
    "AND asked.model IN (SELECT value FROM json_each(:models)))"
)
_CONDITIONS = {
    "state": "state = :state",
    "states": "+state IN (SELECT value FROM json_each(:states))",  # most runs: read in their order, with no index
    "conversation": "conversation_id = :conversation",
    "strategy": "strategy = :strategy",
    "strategies": "strategy IN (SELECT value FROM json_each(:strategies))",
    "models": f"ordinal IN {_OF_A_MODEL}",
    # The first and the last that can fit bound the range that is read in its order; a clock that was set back makes it
    # wider than needed and leaves nothing out. The plus signs choose the index: of times within, of ordinals without.
    "since": "ordinal >= (SELECT min(+ordinal) FROM runs WHERE requested_at >= :since) AND +requested_at >= :since",
    "until": "ordinal <= (SELECT max(+ordinal) FROM runs WHERE requested_at < :until) AND +requested_at < :until",
    "waiting": "waiting > 0",
    "before": "ordinal < :before",
    "ids": "run_id IN (SELECT value FROM json_each(:ids))",
}
_HAS_WORD = "EXISTS (SELECT 1 FROM run_words AS held WHERE held.ordinal = runs.ordinal AND {})"
_KNOWN_WORDS = "coalesce(json_extract(:untold, '$.\"' || ordinal || '\"'), words)"
"""The words of a run, or of one whose models are not to be told now those without them."""
_HAS_KNOWN_MODELS = "+ordinal NOT IN (SELECT CAST(key AS INTEGER) FROM json_each(:untold))"
_FIRST_WITH_WORD = "ordinal IN (SELECT ordinal FROM run_words WHERE {} ORDER BY ordinal DESC LIMIT :limit)"
"""The same where nothing else is asked: the words are looked through in order, and only until there are enough."""
_OF_FEW = {
    "conversation": "+conversation_id = :conversation",
    "strategy": "+strategy = :strategy",
    "strategies": "+strategy IN (SELECT value FROM json_each(:strategies))",
    "models": _IS_OF_A_MODEL,
    "since": "+requested_at >= :since",
    "until": "+requested_at < :until",
}
"""The same where a state or ids leave only a few runs, which are looked at one by one."""
_OF_FEW_STATES = {**_OF_FEW, "states": "state IN (SELECT value FROM json_each(:states))"}
_OF_IDS = {**_OF_FEW, "state": "+state = :state"}
FEW_STATES = frozenset({"pending", "running", "quarantined"})
"""In which there are hardly ever many runs."""


def narrowed(
    only: RunFilter, *, before: int = 0, limit: int = -1, untold: Mapping[int, str] | None = None
) -> tuple[str, dict[str, Any]]:
    """The condition on rows of ``runs``, and its values. Only what is asked is in it, for an index serves nothing else.

    :param before: only runs older than the one of this ordinal; 0 for all.
    :param limit: how many of them are wanted, the newest first; -1 for all.
    :param untold: by the ordinals of the runs whose models are not to be told now, the words they are found by.
    """
    values: dict[str, Any] = {
        "conversation": only.conversation_id,
        "models": _listed(only.models),
        "since": only.since,
        "until": only.until,
        "waiting": only.waiting,
        "before": before,
        "ids": None if only.run_ids is None else json.dumps(only.run_ids),
        **_one_or_several("state", "states", only.states),
        **_one_or_several("strategy", "strategies", only.strategies),
    }
    given = {name: value for name, value in values.items() if value or (name == "ids" and value is not None)}
    few = only.run_ids is not None or bool(only.states and FEW_STATES.issuperset(only.states))
    instead = _OF_IDS if only.run_ids is not None else _OF_FEW_STATES if few else {}
    conditions = [{**_CONDITIONS, **instead}[name] for name in given]
    words = {f"word{number}": word for number, word in enumerate(folded(only.words).split())}
    hides = untold and (words or only.models)
    if hides and only.models:
        conditions.append(_HAS_KNOWN_MODELS)
    if words:
        has = [f"instr({_KNOWN_WORDS if hides else 'words'}, :{name})" for name in words]
        if given.keys() <= {"before"}:
            conditions = [_FIRST_WITH_WORD.format(" AND ".join([*conditions, *has]))]
        else:
            conditions.append(_HAS_WORD.format(" AND ".join(has)))
    values = {**given, **words, "limit": limit}
    return " AND ".join(conditions) or "1", {**values, "untold": json.dumps(untold)} if hides else values


def folded(text: str) -> str:
    """A text by which it is found, whatever the case of its letters and however accents are written."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())


def words_of(prompt: str, strategy: str, run_id: str, models: Sequence[str] = ()) -> str:
    """What the words that are looked for have to stand in."""
    return folded(" ".join((prompt, strategy, *models, run_id)))


def _one_or_several(one: str, several: str, wanted: tuple[str, ...]) -> dict[str, str]:
    """One is looked up in the order of an index; several are not."""
    return {one: wanted[0]} if len(wanted) == 1 else {several: _listed(wanted)}


def _listed(wanted: tuple[str, ...]) -> str:
    return json.dumps(wanted) if wanted else ""
