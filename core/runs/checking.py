"""Has critics look at the answers of a run: each once, recorded, and from the record where it is there already."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.critics.asked import Ask
from core.critics.critic import Checked, Subject
from core.critics.named import Critics, Named, read_names
from core.errors import CanceledError, ProviderError
from core.ports.models import Message
from core.strategies.context import Answer, StrategyContext
from events.catalog.runs import CheckMade
from events.errors import TuttiError

NOT_RECORDED = "Nothing is on record of it, and it is not made anew for a question about the past."


class Checking:
    """The checks of one run.

    :param own: critics that the person named; they look at every answer that is checked.
    :param recorded: what is on record of a check of a call's answer.
    :param anew: whether a critic may do what costs time or changes something; if not, it only finds what is on record.
    :raises InvalidSetting: ``own`` names a critic that is not there.
    """

    def __init__(
        self, critics: Critics, own: str, recorded: Callable[[str, str], CheckMade | None], *, anew: bool = True
    ) -> None:
        self._critics = critics
        self._own = read_names(own)
        self._recorded = recorded
        self._anew = anew
        self._found: dict[tuple[str, Named], Checked] = {}

    async def look(self, context: StrategyContext, answer: Answer, names: Sequence[str]) -> tuple[Checked, ...]:
        """See :meth:`core.strategies.context.StrategyContext.check`."""
        by_name = {named.name: named for name in names for named in read_names(name)}
        wanted = tuple({**by_name, **{named.name: named for named in self._own}}.values())
        open_ones = [named for named in wanted if (answer.call_id, named) not in self._found]
        unknown = [named for named in open_ones if not self._is_on_record(answer, named)]
        if unknown:
            await self._make(context, answer, unknown)
        for named in open_ones:
            context.checked(self._found[answer.call_id, named].event(answer.call_id))
        return tuple(self._found[answer.call_id, named] for named in wanted)

    def _is_on_record(self, answer: Answer, named: Named) -> bool:
        """Take over what is on record of a check. A model is asked again, which gives what it said then."""
        if self._critics.is_asked(named):
            return False
        made = self._recorded(named.name, answer.call_id)
        if made is not None:
            self._found[answer.call_id, named] = Checked.of(made)
        elif not self._anew and not self._critics.is_free(named):
            self._found[answer.call_id, named] = Checked(named.name, "skipped", NOT_RECORDED)
        return (answer.call_id, named) in self._found

    async def _make(self, context: StrategyContext, answer: Answer, names: Sequence[Named]) -> None:
        asked = next((message.text for message in reversed(context.messages) if message.role == "user"), "")
        subject = Subject(answer.text, asked, answer.response.finish, answer.call_id)
        ends_run: list[TuttiError] = []
        panel = self._critics.panel(names, lambda model: _asking(context, model, ends_run))
        found = await panel.check(subject)
        if ends_run:
            raise ends_run[0]
        for named, checked in zip(names, found, strict=True):
            self._found[answer.call_id, named] = checked


def _asking(context: StrategyContext, model: str, ends_run: list[TuttiError]) -> Ask:
    """Asks a model as a step of the run.

    :param ends_run: gets what no check may hide, such as a refused consent.
    """

    async def ask(step: str, messages: Sequence[Message]) -> str:
        try:
            return (await context.ask(model, step=step, messages=messages)).text
        except (ProviderError, CanceledError):  # only this check breaks by it
            raise
        except TuttiError as error:  # the whole run does
            ends_run.append(error)
            raise

    return ask
