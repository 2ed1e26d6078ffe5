"""Equations that a text states, and whether they hold: exact with fractions, bounded, never by ``eval``.

The parser of the practice models reads what is asked, spoken words included, and belongs to a provider; this one reads
what is claimed, with its equals signs, units of money and calculator notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

READ_CHARACTERS = 100_000
MOST_EQUATIONS = 500
MOST_TOKENS = 100
"""Of one side of an equation."""
LONGEST_NUMBER = 30
"""Characters of one number."""
_LARGEST = 10**60
_DEEPEST = 20
_MOST_POWER = 64
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_TOKEN = re.compile(rf"{_NUMBER}|[-+*/^()%=]")
_RUN = re.compile(rf"(?:(?:{_NUMBER}|[-+*/^()%=])[ \t]*)+")
_NOTE = re.compile(r"<<([^<>\n]{1,200})>>")
_SIGNS = str.maketrans(
    {
        "\N{MULTIPLICATION SIGN}": "*",
        "\N{MIDDLE DOT}": "*",
        "\N{DIVISION SIGN}": "/",
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
        "\N{ALMOST EQUAL TO}": "=",
        "$": " ",
        "\N{EURO SIGN}": " ",
        "\N{POUND SIGN}": " ",
        "`": " ",
    }
)
_WRITTEN = (
    (re.compile(r"\\(?:times|cdot)\b"), "*"),
    (re.compile(r"\\div\b"), "/"),
    (re.compile(r"(?<=[\d)])(?:\*\*| \*\* )(?=[\d(-])"), "^"),
    (re.compile(r"\*\*"), " "),  # bold
    (re.compile(r"(?<=[\d)%])[ \t]*[xX][ \t]*(?=[ (]*\.?\d)"), " * "),
    (re.compile(r"%[ \t]+of[ \t]+(?=[ (]*\.?\d)"), "% * "),
)
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}


class Equation(NamedTuple):
    """One statement that two sides are equal."""

    left: str
    right: str
    value: Fraction
    """What the left side really comes to."""
    holds: bool


class Unreadable(ValueError):
    """Not an expression, or one beyond the bounds."""


def equations(text: str) -> Iterator[Equation]:
    """Every equation of numbers that a text states, in order: ``18 * 2 = 36``, ``= 20 + 5 = $25``, ``<<48/2=24>>``.

    A side that is cut by a word is not looked at, and the side on the left has to have an operation. The right side holds
    when the left one rounds to it at the decimals that are written.
    """
    text = text[:READ_CHARACTERS]
    found = 0
    for part in (*_NOTE.findall(text), _NOTE.sub("", text)):
        for equation in _stated(_plain(part)):
            yield equation
            found += 1
            if found == MOST_EQUATIONS:
                return


def _plain(text: str) -> str:
    text = text.translate(_SIGNS)
    for pattern, sign in _WRITTEN:
        text = pattern.sub(sign, text)
    return text


def _stated(text: str) -> Iterator[Equation]:
    for run in _RUN.finditer(text):
        if "=" not in run[0]:
            continue
        sides = _sides(_TOKEN.findall(run[0]))
        if text[run.end() : run.end() + 1].isalpha() and not run[0].endswith((" ", "\t")):
            sides[-1] = []  # 2x is no 2
        before = text[max(0, run.start() - 20) : run.start()].rstrip(" \t")
        if before[-1:] not in {"", "\n"} and (sides[0][:1] == ["-"] or before[-1] in "/_\\"):
            sides[0] = []  # what it is taken from, or divided by, are words
        for number, (left, right) in enumerate(pairwise(sides)):
            if equation := _equation(left, right, first=number == 0):
                yield equation


def _sides(tokens: list[str]) -> list[list[str]]:
    sides: list[list[str]] = [[]]
    for part in tokens:
        if part == "=":
            sides.append([])
        else:
            sides[-1].append(part)
    return sides


def _equation(left: list[str], right: list[str], *, first: bool) -> Equation | None:
    """The equation of two sides; none where one cannot be read or nothing is claimed."""
    claims = any(token in _BINDING for token in (left if first else [*left, *right])[1:])
    if not claims or not left or left[0] in {"+", "*", "/", "^"}:
        return None  # a sign at its beginning: what stands before it is words
    try:
        value, stated = evaluate(left), evaluate(right)
    except Unreadable:
        return None
    if right[-1] == "%" and "%" not in left and abs(value) > 1:
        stated *= 100  # 6 / 12 * 100 = 50%
    return Equation("".join(left), "".join(right), value, abs(value - stated) <= _slack(right, value))


def _slack(side: list[str], value: Fraction) -> Fraction:
    """Half of the last decimal that is written, or what a computer's decimals lose; neither for an expression."""
    numbers = [token for token in side if token[-1].isdigit()]
    if len(numbers) != 1:
        return Fraction(0)
    decimals = len(numbers[0].partition(".")[2])
    return max(Fraction(1, 2 * 10**decimals), abs(value) / 10**12)


def evaluate(tokens: list[str]) -> Fraction:
    """The value of an expression; ``%`` divides by a hundred.

    :raises Unreadable: it is none, or too large.
    """
    if len(tokens) > MOST_TOKENS:
        raise Unreadable("too long")
    parser = _Parser(tokens)
    value = parser.expression(0, 0)
    if not parser.done:
        raise Unreadable("something is left over")
    return value


def _apply(sign: str, left: Fraction, right: Fraction) -> Fraction:
    if sign == "^":
        if right.denominator != 1 or abs(right) > _MOST_POWER or left == 0 or abs(left) > 10**6:
            raise Unreadable("too large")
        value = Fraction(left ** int(right))
    elif sign == "/":
        if right == 0:
            raise Unreadable("division by zero")
        value = left / right
    else:
        value = left + right if sign == "+" else left - right if sign == "-" else left * right
    if abs(value) > _LARGEST or value.denominator > _LARGEST:
        raise Unreadable("too large")
    return value


class _Parser:
    """Precedence climbing."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._next = 0

    @property
    def done(self) -> bool:
        return self._next >= len(self._tokens)

    def expression(self, floor: int, depth: int) -> Fraction:
        left = self._atom(depth)
        while not self.done:
            sign = self._tokens[self._next]
            if sign == "%":
                self._next += 1
                left /= 100
                continue
            binding = _BINDING.get(sign, 0)
            if binding <= floor:
                break
            self._next += 1
            left = _apply(sign, left, self.expression(binding - (sign == "^"), depth + 1))
        return left

    def _atom(self, depth: int) -> Fraction:
        if self.done or depth > _DEEPEST:
            raise Unreadable("no number where one is due")
        part = self._tokens[self._next]
        self._next += 1
        if part == "-":
            return -self.expression(_BINDING["*"], depth + 1)
        if part == "(":
            value = self.expression(0, depth + 1)
            self._close()
            return value
        if not part[-1].isdigit() or len(part) > LONGEST_NUMBER:
            raise Unreadable("no number where one is due")
        return Fraction(part.replace(",", ""))

    def _close(self) -> None:
        if self.done or self._tokens[self._next] != ")":
            raise Unreadable("a bracket is not closed")
        self._next += 1
