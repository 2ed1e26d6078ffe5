"""What a practice model answers: solved, mistaken at the rate of its skill, or honest about what it cannot do."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Mapping
from typing import Any

from core.providers.practice.arithmetic import arithmetic_problem
from core.providers.practice.catalogue import PracticeModel, resource
from core.providers.practice.choices import choice_problem
from core.providers.practice.ordering import ordering_problem
from core.providers.practice.problems import Problem

READ_CHARACTERS = 8000
"""Problems are looked for in the end of a prompt of this length."""
_BARE = re.compile(r"\b(?:only|just) (?:with |the |a |one |give )*(?:\w+ )?(?:answer|number|letter|result|value|word|item|list)\b"
                   r"|\b(?:answer|number|letter|result) only\b|\bnothing else\b|\bno explanation\b", re.IGNORECASE)  # fmt: skip
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_OUTLINE_LINES = 5
_ASKED = re.compile(r"^The question that was asked:$", re.MULTILINE)


@functools.cache
def phrases() -> Mapping[str, Any]:
    """The practice models' own words."""
    data: Mapping[str, Any] = resource("phrases.json")
    return data


@functools.cache
def _facts() -> Mapping[str, str]:
    data: Mapping[str, str] = resource("facts.json")
    return data


def asked_in(prompt: str) -> str:
    """What a prompt asks: what stands behind the line that sets it apart from what is shown before, if there is one."""
    found = _ASKED.search(prompt)
    return prompt[found.end() :].strip() if found else prompt


@functools.lru_cache(maxsize=256)
def understand(prompt: str) -> Problem | None:
    """The problem a prompt asks to be solved; ``None`` when it is none a practice model knows."""
    text = prompt[-READ_CHARACTERS:]
    return choice_problem(text, _facts()) or ordering_problem(text) or arithmetic_problem(text)


def settle(problem: Problem, model: PracticeModel, chance: random.Random) -> str:
    """The model's answer to a problem: right as often as its skill says, else one of the plausible mistakes."""
    if not problem.decided:
        return chance.choice([problem.answer, *problem.mistakes])
    if chance.random() < model.skills[problem.kind]:
        return problem.answer
    # the likeliest mistake is made about half of the time, so that models sometimes agree on a wrong answer
    return next((wrong for wrong in problem.mistakes if chance.random() < 0.5), problem.mistakes[-1])


def solved_text(problem: Problem, answer: str, model: PracticeModel, prompt: str, chance: random.Random) -> str:
    """The answer in words; bare when the prompt asks for nothing else. Its last line always is ``Answer: …``."""
    if _BARE.search(prompt):
        return answer
    words = phrases()
    lines = [chance.choice(words[problem.kind])] if model.detail > 1 else []
    if not problem.decided:
        lines = [words["guess"]]
    if problem.kind == "arithmetic":
        lines.append(f"{problem.shown} = {answer}")
    elif problem.kind == "choice":
        lines += _weighed(problem, answer) if model.detail > 1 else []
    else:
        lines.append(f"{problem.shown} → {answer}" if model.detail > 1 else answer)
    shown = f"{answer}) {problem.labels['ABCDEFGH'.index(answer)]}" if problem.labels else answer
    return "\n\n".join([*lines, f"Answer: **{shown}**"])


def _weighed(problem: Problem, answer: str) -> list[str]:
    marks = [
        f"- {letter}) {label} {'fits' if letter == answer else 'does not fit'}"
        for letter, label in zip("ABCDEFGH", problem.labels, strict=False)
    ]
    return ["\n".join(marks)]


def prose_text(model: PracticeModel, prompt: str, *, images: bool) -> str:
    """The answer to everything that is no problem: what was heard, what this model is, and how to get a real one."""
    words = phrases()
    parts = [words["greeting"].format(name=f"practice/{model.name}", about=model.about)]
    if images:
        parts.append(words["images"])
    outline = [sentence.strip() for sentence in _SENTENCE.findall(prompt[:READ_CHARACTERS]) if sentence.strip()]
    if outline:
        shown = [
            f"{number}. {_shortened(line)}" for number, line in enumerate(outline[: _OUTLINE_LINES * model.detail], 1)
        ]
        number = len(prompt.split())
        parts += [words["heard"].format(words="1 word" if number == 1 else f"{number} words"), "\n".join(shown)]
    parts += [words["skills"], "\n".join(_skill_lines(model))]
    parts += [words["next"], f"```sh\n{words['command']}\n```"]
    if model.detail > 1:
        parts.append(words["local"])
    return "\n\n".join(parts)


def _skill_lines(model: PracticeModel) -> list[str]:
    words = phrases()
    return [
        f"- **{words['titles'][kind]}** ({share:.0%} right): `{words['examples'][kind]}`"
        for kind, share in model.skills.items()
    ]


def _shortened(line: str) -> str:
    clean = line.replace("`", "'").replace("[", "(").replace("]", ")").replace("<", "(").replace(">", ")")
    return clean if len(clean) <= 120 else clean[:119] + "…"
