"""Tokens counted offline, before anything is sent, and corrected by what each model reported earlier.

Vendors' tokenizers differ, and most are not public, so this is an estimate by classes of characters. What is booked is
always what the provider reports; this decides only what fits.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from statistics import median_low

import orjson

from core.ports.models import Message, ToolSpec

MESSAGE_TOKENS = 4
"""Role and separators of one message; OpenAI's cookbook counts three, and Anthropic's format a little more."""
IMAGE_TOKENS = 1200
"""One image: vendors count from 85 to about 1,600, by its size in pixels, which is not looked at."""
CALL_TOKENS = 8
"""What stands around a tool call, beside its name and arguments."""
TOOL_TOKENS = 12
"""What stands around a tool's description."""
SAMPLES = 31
"""Reports of a model that count; older ones are forgotten."""
ENOUGH_SAMPLES = 3
"""Reports of a model before it is corrected at all."""
SMALLEST_SAMPLE = 32
"""Requests of fewer tokens say more about a vendor's overhead than about its tokenizer."""
MODELS = 512
"""Models remembered; the one not heard of for longest goes first."""
_WHOLE = 1000
"""A correction of one, in the thousandths that corrections are kept in."""
_LOWEST, _HIGHEST = 500, 2000
"""Corrections beyond half and double mean that something else was counted, such as a vendor's own instructions."""
_NOTICED = 30
"""A correction changes only when it is off by more, in thousandths, so that one history is cut in one place."""
_MEMORISED = 8192
"""Texts whose counts are remembered, as two numbers each."""
_WORTH_MEMORISING = 32
"""Shorter texts are counted nearly as fast as they are looked up, and are not the same ones again."""

# Twelfths of a token: whole numbers add up the same in every order.
_TOKEN = 12
_LETTER = 3  # four letters a token, the mean of English words and of names in code
_DIGIT = 6  # two digits a token: some tokenizers take them one by one, others by three
_MARK = 8  # punctuation stands alone in prose and in pairs in code
_TWO_BYTES = 6  # accents, Greek, Cyrillic, Hebrew, Arabic
_THREE_BYTES = 12  # Chinese, Japanese, Korean, Indic and Thai scripts, typographic marks
_FOUR_BYTES = 24  # emoji and rare characters

_LETTERS = bytes(range(ord("A"), ord("Z") + 1)) + bytes(range(ord("a"), ord("z") + 1))
_DIGITS = b"0123456789"
_ASCII_BLANKS = bytes(range(33)) + b"\x7f"
_CONTINUATIONS = bytes(range(0x80, 0xC0))
_TWO, _THREE, _FOUR = bytes(range(0xC0, 0xE0)), bytes(range(0xE0, 0xF0)), bytes(range(0xF0, 0x100))
_WORDS = bytes(ord("a") if byte in _LETTERS or byte >= 0x80 else ord(" ") for byte in range(256))


def estimate(text: str) -> int:
    """Tokens of a text, uncorrected.

    A word is at least one token; a long one is a token for every four letters, for every two characters that take two
    bytes in UTF-8, and for each that takes three. Digits, marks and ends of lines come on top. Spaces belong to words.
    """
    data = text.encode("utf-8", "surrogatepass")
    letters = len(data) - len(data.translate(None, _LETTERS))
    digits = len(data) - len(data.translate(None, _DIGITS))
    blanks = len(data) - len(data.translate(None, _ASCII_BLANKS))
    beyond, foreign = (0, 0) if len(data) == len(text) else _beyond_ascii(data)
    marks = len(data) - letters - digits - blanks - beyond
    lines = data.count(b"\n") - data.count(b"\n\n")
    spelled = letters * _LETTER + foreign
    return -(-(max(_words(data) * _TOKEN, spelled) + digits * _DIGIT + marks * _MARK + lines * _TOKEN) // _TOKEN)


def _beyond_ascii(data: bytes) -> tuple[int, int]:
    """How many bytes are not ASCII, and the twelfths of tokens they make."""
    two, three, four = (len(data) - len(data.translate(None, kind)) for kind in (_TWO, _THREE, _FOUR))
    inner = len(data) - len(data.translate(None, _CONTINUATIONS))
    return two + three + four + inner, two * _TWO_BYTES + three * _THREE_BYTES + four * _FOUR_BYTES


def _words(data: bytes) -> int:
    """Runs of letters of any script, so that an accent does not end a word."""
    return (b" " + data.translate(_WORDS)).count(b" a")


class TokenCounter:
    """Counts tokens for every model, and learns from what they report. Used on the engine's loop alone."""

    def __init__(self) -> None:
        self._texts: dict[tuple[int, int], int] = {}
        self._samples: dict[str, deque[int]] = {}
        self._corrections: dict[str, int] = {}

    def text(self, text: str) -> int:
        """Tokens of a text, uncorrected; long ones are remembered by their hash."""
        if len(text) < _WORTH_MEMORISING:
            return estimate(text)
        key = (hash(text), len(text))
        known = self._texts.get(key)
        if known is None:
            if len(self._texts) >= _MEMORISED:
                del self._texts[next(iter(self._texts))]
            known = self._texts[key] = estimate(text)
        return known

    def message(self, message: Message) -> int:
        """Tokens of one message with all it carries, uncorrected."""
        tokens = MESSAGE_TOKENS + self.text(message.text) + len(message.images) * IMAGE_TOKENS
        for call in message.tool_calls:
            tokens += CALL_TOKENS + self.text(call.name) + self.text(call.arguments)
        return tokens

    def request(self, messages: Iterable[Message], tools: Sequence[ToolSpec] = ()) -> int:
        """Tokens of a whole request, uncorrected; what :meth:`learn` is to be told."""
        return sum(map(self.message, messages)) + sum(map(self._tool, tools))

    def count(self, model: str, messages: Iterable[Message], tools: Sequence[ToolSpec] = ()) -> int:
        """Tokens of a whole request as this model is expected to report them."""
        return self.corrected(model, self.request(messages, tools))

    def corrected(self, model: str, tokens: int) -> int:
        """An uncorrected count as this model is expected to report it, rounded up."""
        return -(-tokens * self._corrections.get(model, _WHOLE) // _WHOLE)

    def uncorrected(self, model: str, tokens: int) -> int:
        """The most uncorrected tokens that are still this many when corrected."""
        return tokens * _WHOLE // self._corrections.get(model, _WHOLE)

    def learn(self, model: str, estimated: int, reported: int) -> None:
        """Take one report into account.

        The median of the last reports counts, so that a few odd ones (a vendor's hidden instructions, a picture) change
        nothing.

        :param model: provider/model, as it is counted for.
        :param estimated: the *uncorrected* count of the request (:meth:`request`, ``ContextUse.uncorrected_tokens``).
        :param reported: input tokens the provider reported, cached ones included.
        """
        if estimated < SMALLEST_SAMPLE or reported <= 0:
            return
        samples = self._samples.pop(model, None) or deque(maxlen=SAMPLES)
        samples.append(min(max(reported * _WHOLE // estimated, _LOWEST), _HIGHEST))
        self._samples[model] = samples
        if len(self._samples) > MODELS:
            forgotten = next(iter(self._samples))
            del self._samples[forgotten]
            self._corrections.pop(forgotten, None)
        if len(samples) >= ENOUGH_SAMPLES:
            self._correct(model, median_low(samples))

    def warm(self, pairs: Iterable[tuple[str, int, int]]) -> None:
        """Learn from recorded history: model, uncorrected count and reported tokens of each call, oldest first."""
        for model, estimated, reported in pairs:
            self.learn(model, estimated, reported)

    def _correct(self, model: str, wanted: int) -> None:
        if abs(wanted - self._corrections.get(model, _WHOLE)) > _NOTICED:
            self._corrections[model] = wanted

    def _tool(self, tool: ToolSpec) -> int:
        parameters = orjson.dumps(dict(tool.parameters)).decode()
        return TOOL_TOKENS + self.text(tool.name) + self.text(tool.description) + self.text(parameters)
