"""Every model of a file of recorded answers, where a run looks for the models it asks."""

from __future__ import annotations

from core.errors import UnknownThing
from core.ports.models import Target
from core.ports.recorded import RecordedAnswers
from core.providers.recorded.provider import LOSER_SECONDS, RecordedProvider


class RecordedDirectory:
    """Implements :class:`core.ports.models.Directory` for one run; nothing outside the file is ever reached.

    :param loser_seconds: see :class:`RecordedProvider`.
    """

    def __init__(self, answers: RecordedAnswers, *, loser_seconds: float = LOSER_SECONDS) -> None:
        self._answers = answers
        names = dict.fromkeys(model.partition("/")[0] for model in answers.models)
        self._providers = {name: RecordedProvider(name, answers, loser_seconds=loser_seconds) for name in names}

    def resolve(self, model: str) -> Target:
        """See :class:`core.ports.models.Directory`."""
        if model not in self._answers.models:
            what = f"The recorded answers of {self._answers.source} hold none of {model[:120]}."
            raise UnknownThing(what, f"They hold answers of: {', '.join(self._answers.models)}.")
        provider = self._providers[model.partition("/")[0]]
        info = provider.info(model)
        return Target(provider, info.name, info)
