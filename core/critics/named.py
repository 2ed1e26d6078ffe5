"""Critics as a person names them: ``completeness, arithmetic, judge=practice/large, schema={"type": "object"}``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from core.calls.breaker import BreakerMachine
from core.critics.asked import Ask, facts_critic, judge_critic
from core.critics.built_in import BUILT_IN
from core.critics.code_tests import code_critic
from core.critics.critic import Critic
from core.critics.panel import Panel
from core.critics.schema import schema_critic
from core.errors import InvalidSetting
from core.ports.models import Message

ASKED = {"judge": judge_critic, "facts": facts_critic}
"""Those that ask a model, which is named behind the equals sign."""
RESERVED = (*ASKED, "schema", "tests")
"""Names of critics that are made when they are named, beside the built-in ones."""
_EXAMPLE = "Write names with commas between, such as completeness, arithmetic, judge=provider/model."


class Named(NamedTuple):
    """A critic as it was named."""

    name: str
    argument: str = ""
    """What stands behind the equals sign: a model, or a schema."""

    def __str__(self) -> str:
        return f"{self.name}={self.argument}" if self.argument else self.name


def read_names(text: str) -> tuple[Named, ...]:
    """The critics in a text, each once.

    :raises InvalidSetting: a part has no name, or one name stands there twice.
    """
    found: list[Named] = []
    for part in filter(None, _parts(text)):
        name, _, argument = (piece.strip() for piece in part.partition("="))
        if not name or not name.replace("_", "").replace("-", "").replace(".", "").isalnum():
            raise InvalidSetting(f"{part[:80]} is not the name of a check.", _EXAMPLE)
        if any(other.name == name for other in found):
            raise InvalidSetting(f"The check {name} is named twice.", "Name each check once.")
        found.append(Named(name, argument))
    return tuple(found)


class Critics:
    """Every critic there is, by name. What one of them breaks by is remembered from answer to answer.

    :param critics: those that need no argument, each name once.
    :param redact: takes secrets out of what critics say.
    """

    def __init__(
        self, critics: Iterable[Critic] = BUILT_IN, *, redact: Callable[[str], str] = lambda text: text
    ) -> None:
        self._plain = {critic.name: critic for critic in critics}
        self._redact = redact
        self._breakers: dict[str, BreakerMachine] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """What a check can be called, in the order to show it."""
        return (*self._plain, *RESERVED)

    def check(self, text: str) -> tuple[str, ...]:
        """See whether there is a panel of these names; returns the models it would ask.

        :raises InvalidSetting: there is not; the words say what to change.
        """
        names = read_names(text)
        self.panel(names, _nobody)
        return tuple(named.argument for named in names if named.name in ASKED)

    def panel(self, names: Sequence[Named], ask: Callable[[str], Ask]) -> Panel:
        """Critics that look at an answer together.

        :param ask: gives what asks a model of that name.
        :raises InvalidSetting: there is no critic of a name, or what stands behind it does not fit.
        """
        critics = [self._made(named, ask) for named in names]
        breakers = {
            critic.name: self._breakers.setdefault(str(named), BreakerMachine())
            for critic, named in zip(critics, names, strict=True)
        }
        return Panel(critics, breakers=breakers, redact=self._redact)

    def is_asked(self, named: Named) -> bool:
        """Whether it asks a model."""
        return named.name in ASKED

    def is_free(self, named: Named) -> bool:
        """Whether looking costs nothing and changes nothing: a bounded function, or a model whose words are on record."""
        plain = self._plain.get(named.name)
        return self.is_asked(named) or named.name == "schema" or (plain is not None and plain.quick)

    def _made(self, named: Named, ask: Callable[[str], Ask]) -> Critic:
        name, argument = named
        if name in ASKED:
            if not argument:
                what = f"The check {name} needs a model."
                raise InvalidSetting(what, f"Write {name}=provider/model.")
            return ASKED[name](ask(argument))
        if name == "schema":
            return schema_critic(_schema(argument))
        if argument:
            raise InvalidSetting(f"The check {name} takes nothing behind an equals sign.", f"Write {name} alone.")
        if name == "tests":
            return code_critic()
        critic = self._plain.get(name)
        if critic is None:
            raise InvalidSetting(f"There is no check named {name[:60]}.", f"Choose from {', '.join(self.names)}.")
        return critic


def _parts(text: str) -> Iterator[str]:
    """What stands between commas, semicolons and line ends that are in no bracket and no quotes."""
    depth, quoted, begun, previous = 0, False, 0, ""
    for place, sign in enumerate(text):
        if sign == '"' and depth and previous != "\\":
            quoted = not quoted
        elif not quoted and sign in "{[":
            depth += 1
        elif not quoted and sign in "}]":
            depth -= 1
        elif depth <= 0 and sign in ",;\n":
            yield text[begun:place].strip()
            begun = place + 1
        previous = sign
    if last := text[begun:].strip():
        yield last


def _schema(text: str) -> dict[str, object]:
    try:
        found = json.loads(text)
    except ValueError as error:
        what = f"What stands behind schema= is not JSON: {error}."
        raise InvalidSetting(what, 'Write it such as schema={"type": "object", "required": ["answer"]}.') from None
    if not isinstance(found, dict):
        raise InvalidSetting("A schema is a JSON object.", 'Write it such as schema={"type": "object"}.')
    return found


def _nobody(_: str) -> Ask:
    async def ask(_step: str, _messages: Sequence[Message]) -> str:
        return ""

    return ask
