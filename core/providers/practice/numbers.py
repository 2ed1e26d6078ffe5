"""Numbers and expressions in text: exact, bounded, and never by ``eval``."""

from __future__ import annotations

import re
from fractions import Fraction

LONGEST_NUMBER = 30
"""Digits of a number that is read; longer ones are not attempted."""
MOST_TOKENS = 200
_LARGEST = 10**60
_DEEPEST = 40
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_TOKEN = re.compile(rf"{NUMBER}|\*\*|[-+*/^()]")
_SIGNS = str.maketrans(
    {"\N{MULTIPLICATION SIGN}": "*", "·": "*", "÷": "/", "\N{MINUS SIGN}": "-", "\N{EN DASH}": "-", ":": " "}
)
_SPOKEN = (
    (re.compile(r"\bto the power of\b|\*\*"), "^"),
    (re.compile(r"\b(?:multiplied by|times)\b|(?<=\d)\s*x\s*(?=\d)"), "*"),
    (re.compile(r"\bdivided by\b"), "/"),
    (re.compile(r"\bplus\b"), "+"),
    (re.compile(r"\bminus\b"), "-"),
    (re.compile(r"(?<=\d)\s+squared\b"), "^2"),
    (re.compile(r"(?<=\d)\s+cubed\b"), "^3"),
)
_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_WORDS = {word: str(value) for value, word in enumerate(_SMALL)} | {
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "hundred": "100", "dozen": "12",
}  # fmt: skip
_WORD = re.compile(r"\b(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b")
_RUN = re.compile(rf"(?:(?:{NUMBER}|[-+*/^()])\s*){{3,{MOST_TOKENS}}}")
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}/\d{4}\b")


class TooHard(ValueError):
    """Not an expression, or one beyond what a practice model attempts."""


def plain(text: str) -> str:
    """Text in lower case with spoken numbers and operators as signs, and dates taken out."""
    text = _DATE.sub(" ", text.lower().translate(_SIGNS))
    text = _WORD.sub(lambda match: _WORDS[match[0]], text)
    for pattern, sign in _SPOKEN:
        text = pattern.sub(sign, text)
    return text


def read_number(text: str) -> Fraction:
    """The value of a number as written, with or without commas between thousands.

    :raises TooHard: it is too long, or no number.
    """
    if len(text) > LONGEST_NUMBER:
        raise TooHard(text[:LONGEST_NUMBER])
    try:
        return Fraction(text.replace(",", ""))
    except ValueError:
        raise TooHard(text) from None


def write_number(value: Fraction) -> str:
    """A number as a person writes it; endless decimals are rounded to four places."""
    if value.denominator == 1:
        return str(value.numerator)
    rounded = round(value, 4 if abs(value) >= Fraction(1, 100) else 8)
    whole = f"{float(rounded):.8f}" if abs(rounded) < 10**12 else str(round(rounded))
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def expressions(text: str) -> list[list[str]]:
    """Every run of numbers and operators in a plain text that could be an expression, as tokens."""
    found = []
    for run in _RUN.finditer(text):
        tokens = _TOKEN.findall(run[0])
        while tokens and tokens[-1] in "+-*/^(":
            tokens.pop()
        while tokens and tokens[0] in "+*/^)":
            tokens.pop(0)
        if any(part in "+-*/^" for part in tokens[1:]):
            found.append(tokens)
    return found


def evaluate(tokens: list[str], *, precedence: bool = True) -> Fraction:
    """The value of an expression.

    :param precedence: without it, from left to right, as a careless reader would.
    :raises TooHard: it is none, or too large.
    """
    if len(tokens) > MOST_TOKENS:
        raise TooHard("too long")
    parser = _Parser(tokens, precedence=precedence)
    value = parser.expression(0, 0)
    if not parser.done:
        raise TooHard("something is left over")
    return value


def apply(sign: str, left: Fraction, right: Fraction) -> Fraction:
    """One operation, bounded.

    :raises TooHard: a division by zero, or a result too large to be asked for in earnest.
    """
    if sign == "^":
        value = _power(left, right)
    elif sign == "/":
        if right == 0:
            raise TooHard("division by zero")
        value = left / right
    else:
        value = left + right if sign == "+" else left - right if sign == "-" else left * right
    if abs(value) > _LARGEST or value.denominator > _LARGEST:
        raise TooHard("too large")
    return value


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    fits = exponent.denominator == 1 and abs(exponent) <= 200
    size = max(abs(base.numerator), base.denominator).bit_length()
    if not fits or size * abs(exponent) > 400 or (base == 0 and exponent < 0):
        raise TooHard("too large")
    return Fraction(base ** int(exponent))


_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}


class _Parser:
    """Precedence climbing over parts."""

    def __init__(self, parts: list[str], *, precedence: bool) -> None:
        self._parts = parts
        self._next = 0
        self._precedence = precedence

    @property
    def done(self) -> bool:
        return self._next >= len(self._parts)

    def expression(self, floor: int, depth: int) -> Fraction:
        left = self._atom(depth)
        while not self.done:
            sign = self._parts[self._next]
            binding = _BINDING.get(sign, 0) if self._precedence else min(_BINDING.get(sign, 0), 1)
            if binding <= floor:
                break
            self._next += 1
            right = self.expression(binding - (sign == "^" and self._precedence), depth + 1)
            left = apply(sign, left, right)
        return left

    def _atom(self, depth: int) -> Fraction:
        if self.done or depth > _DEEPEST:
            raise TooHard("no number where one is due")
        part = self._parts[self._next]
        self._next += 1
        if part == "-":
            return -self.expression(_BINDING["*"], depth + 1)
        if part == "(":
            value = self.expression(0, depth + 1)
            self._close()
            return value
        if not part[0].isdigit():
            raise TooHard("no number where one is due")
        return read_number(part)

    def _close(self) -> None:
        if self.done or self._parts[self._next] != ")":
            raise TooHard("a bracket is not closed")
        self._next += 1
