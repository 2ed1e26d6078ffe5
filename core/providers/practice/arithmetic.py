"""Arithmetic: expressions, spoken operations and simple word problems."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from fractions import Fraction

from core.providers.practice.numbers import (
    NUMBER,
    TooHard,
    apply,
    evaluate,
    expressions,
    plain,
    read_number,
    write_number,
)
from core.providers.practice.problems import Problem

_CUE = re.compile(r"\b(?:what|how much|how many|calculate|compute|evaluate|solve|result|value|equals?)\b|=|\?")
_A, _B = rf"(?P<a>{NUMBER})", rf"(?P<b>{NUMBER})"
_SPOKEN = (
    (re.compile(rf"\badd(?:ing)? {_A} (?:and|to|with) {_B}"), "+"),
    (re.compile(rf"\b(?:subtract|take|deduct) {_B} (?:away )?from {_A}"), "-"),
    (re.compile(rf"\bdifference (?:between|of) {_A} and {_B}"), "-"),
    (re.compile(rf"\bmultiply {_A} (?:by|and|with) {_B}"), "*"),
    (re.compile(rf"\bdivide {_A} by {_B}"), "/"),
)
_PERCENT = re.compile(rf"{_A} ?(?:%|percent|per cent) of {_B}")
_ROOT = re.compile(rf"\bsquare root of {_A}")
_PART = re.compile(rf"\b(?P<part>half|double|twice|triple|a third|a quarter) (?:of )?{_A}")
_PARTS = {"half": "/2", "double": "*2", "twice": "*2", "triple": "*3", "a third": "/3", "a quarter": "/4"}
_LIST = re.compile(rf"\b(?P<what>sum|product|total|average|mean) of (?P<items>{NUMBER}(?:(?:,? and |, ?){NUMBER})+)")
_MANY = re.compile(rf"\b(?P<what>add|multiply) (?P<items>{NUMBER}(?:(?:,? and |, ?){NUMBER}){{2,}})")
_QUESTION = re.compile(r"\bhow (?:many|much|far|old|long)\b")
_CLAUSE = re.compile(r"[.;?!]\s|[.;?!]$|,\s+|\b(?:and|then|but)\b")
_FIRST = re.compile(NUMBER)
_LESS = re.compile(r"\b(?:gives?|gave|loses?|lost|eats?|ate|sells?|sold|spends?|spent|uses?|used|breaks?|broke|"
                   r"removes?|removed|drops?|dropped|leaves?|left the|away|fewer|less|pays?|paid|donates?|donated)\b")  # fmt: skip
_TIMES = re.compile(r"\b(?:each|every|apiece|per|times as (?:many|much))\b")
_SHARED = re.compile(r"\b(?:shared?|split|divided?|equally|evenly)\b")
_SHOWN = {"*": "\N{MULTIPLICATION SIGN}", "/": "÷"}


def arithmetic_problem(text: str) -> Problem | None:
    """The arithmetic problem in a text, if there is one that can be solved."""
    words = plain(text)
    try:
        return _spoken(words) or _written(words) or _story(words)
    except TooHard:
        return None


def mistaken_numbers(value: Fraction, extra: Iterable[Fraction] = ()) -> tuple[str, ...]:
    """Wrong results as people and models make them: a lost carry, swapped digits, one off, a wrong factor."""
    right = write_number(value)
    wrong = [write_number(other) for other in extra]
    if value.denominator == 1:
        whole = int(value)
        wrong += [str(whole + step) for step in (10, -10) if abs(whole) >= 20]
        wrong += [swapped for swapped in _swaps(right) if abs(whole) >= 12]
        wrong += [str(whole + step) for step in (1, -1, 2)]
        wrong += [str(whole + step) for step in (100, -100) if abs(whole) >= 500]
    else:
        wrong += [write_number(value * 10), write_number(value / 10), write_number(value + 1), str(math.floor(value))]
    return tuple(dict.fromkeys(item for item in wrong if item != right))


def _swaps(digits: str) -> list[str]:
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    if len(digits) < 2:
        return []
    tail = digits[:-2] + digits[-1] + digits[-2]
    head = digits[1] + digits[0] + digits[2:]
    return [sign + swapped for swapped in (tail, head) if not swapped.startswith("0")]


def _problem(shown: str, value: Fraction, extra: Iterable[Fraction] = ()) -> Problem:
    return Problem("arithmetic", shown, write_number(value), mistaken_numbers(value, extra))


def _operation(sign: str, left: Fraction, right: Fraction) -> Problem:
    extra = {
        "+": [left + right + 10],
        "-": [right - left] if left != right else [],
        "*": [left * (right + 1), left * (right - 1), left + right],
        "/": [left * right],
        "^": [left * right],
    }[sign]
    shown = f"{write_number(left)} {_SHOWN.get(sign, sign)} {write_number(right)}"
    return _problem(shown, apply(sign, left, right), extra)


def _spoken(text: str) -> Problem | None:
    if many := _LIST.search(text) or _MANY.search(text):
        return _series(many["what"], [read_number(item) for item in _FIRST.findall(many["items"])])
    for pattern, sign in _SPOKEN:
        if found := pattern.search(text):
            return _operation(sign, read_number(found["a"]), read_number(found["b"]))
    if found := _PERCENT.search(text):
        part, whole = read_number(found["a"]), read_number(found["b"])
        shown = f"{write_number(part)} % of {write_number(whole)}"
        return _problem(shown, part * whole / 100, [part * whole / 10, whole - part])
    if found := _ROOT.search(text):
        return _root(read_number(found["a"]))
    if found := _PART.search(text):
        operation = _PARTS[found["part"]]
        return _operation(operation[0], read_number(found["a"]), Fraction(operation[1:]))
    return None


def _series(what: str, items: list[Fraction]) -> Problem:
    shown = ", ".join(map(write_number, items))
    if what in {"product", "multiply"}:
        value = Fraction(1)
        for item in items:
            value = apply("*", value, item)
        return _problem(f"the product of {shown}", value, [sum(items, Fraction())])
    total = sum(items, Fraction())
    if what in {"average", "mean"}:
        return _problem(f"the average of {shown}", total / len(items), [total, total / (len(items) + 1)])
    return _problem(f"the sum of {shown}", total, [total - items[-1]])


def _root(value: Fraction) -> Problem:
    if value.denominator == 1 and math.isqrt(int(value)) ** 2 == value:
        root = Fraction(math.isqrt(int(value)))
    else:
        root = Fraction(str(round(math.sqrt(value), 4)))
    return _problem(f"the square root of {write_number(value)}", root, [value / 2, root + 1])


def _written(text: str) -> Problem | None:
    solved = []
    for tokens in expressions(text):
        try:
            solved.append((len(tokens), tokens, evaluate(tokens)))
        except TooHard:
            continue
    if not solved:
        return None
    _, tokens, value = max(solved, key=lambda item: item[0])
    if not _CUE.search(text) and sum(map(len, tokens)) * 3 < len(text):
        return None  # figures in passing, such as a score or a range of pages
    if len(tokens) == 3:
        return _operation(tokens[1], read_number(tokens[0]), read_number(tokens[2]))
    shown = " ".join(_SHOWN.get(token, token) for token in tokens).replace("( ", "(").replace(" )", ")")
    return _problem(shown, value, _careless(tokens))


def _careless(tokens: list[str]) -> list[Fraction]:
    """The value without regard to precedence, when that can be computed."""
    try:
        return [evaluate(tokens, precedence=False)]
    except TooHard:
        return []


def _story(text: str) -> Problem | None:
    """A chain of gains and losses, told in clauses: Tom has 5 apples, buys 3 more and eats 2."""
    if not _QUESTION.search(text):
        return None
    clauses = [clause for clause in _CLAUSE.split(text) if _FIRST.search(clause)]
    value: Fraction | None = None
    shown: list[str] = []
    for clause in clauses[:10]:
        for found in _FIRST.findall(clause)[:4]:
            number = read_number(found)
            if value is None:
                value, shown = number, [write_number(number)]
                continue
            sign = _sign(clause)
            value = apply(sign, value, number)
            shown += [_SHOWN.get(sign, sign), write_number(number)]
    if value is None or len(shown) < 3:
        return None
    return _problem(" ".join(shown), value, [value + 1])


def _sign(clause: str) -> str:
    if _SHARED.search(clause):
        return "/"
    if _TIMES.search(clause):
        return "*"
    return "-" if _LESS.search(clause) else "+"
