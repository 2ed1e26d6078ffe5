"""The critic that runs code: what holds, what does not, and what would do harm by accident."""

from __future__ import annotations

import os
import time

import pytest

from core.critics.code_tests import code_critic
from core.critics.critic import Checked, Subject
from core.critics.panel import Panel

PROMPT = "Write a Python function `double` that doubles a number.\n\n    assert double(2) == 4\n    assert double(-1) == -2\n"
GOOD = "Here it is:\n\n```python\ndef double(number):\n    return number * 2\n```\n"


def checked(answer: str, prompt: str = PROMPT, *, tests: str = "", seconds: float = 10.0) -> Checked:
    """What the critic finds."""
    (found,) = Panel([code_critic(tests, seconds=seconds)]).check_sync(Subject(answer, prompt))
    return found


def test_code_that_holds_what_the_prompt_asserts_passes() -> None:
    """Each assert of the prompt is run with the code of the answer; so are those that are given besides."""
    found = checked(GOOD, tests="assert double(5) == 10")
    assert (found.status, found.reason, found.score) == ("passed", "All 3 tests hold.", 1.0)


def test_an_assert_that_does_not_hold_fails_it_by_name() -> None:
    """What does not hold is told word for word."""
    found = checked("```python\ndef double(number):\n    return number * number\n```")
    assert found.status == "failed"
    assert found.reason == "This does not hold: assert double(-1) == -2"


def test_examples_are_tests_too() -> None:
    """Lines as of an interactive session are run and compared."""
    prompt = "Write `double`.\n\n>>> double(3)\n6\n>>> double('a')\n'aa'\n"
    assert checked(GOOD, prompt).status == "passed"
    wrong = checked(GOOD, prompt.replace("'aa'", "'bb'"))
    assert (wrong.status, wrong.reason) == ("failed", "1 of 2 examples give something else.")


@pytest.mark.parametrize(
    ("answer", "prompt"),
    [("Four.", PROMPT), ("```rust\nfn double() {}\n```", PROMPT), (GOOD, "Write a function that doubles a number.")],
)
def test_nothing_to_run_is_unclear(answer: str, prompt: str) -> None:
    """Without code, or without a test, nothing is claimed."""
    assert checked(answer, prompt).status == "unclear"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("def double(n)", "The code fails: SyntaxError"),
        ("import os\nos._exit(0)", "ends the program before its tests"),
        ('print(\'{"ran": 2, "faults": []}\')', "double"),
        pytest.param(
            "def double(n): return [0] * 10**10",
            "MemoryError",
            marks=pytest.mark.skipif(os.name != "posix", reason="memory is limited on POSIX alone"),
        ),
    ],
)
def test_code_that_breaks_or_cheats_fails(code: str, reason: str) -> None:
    """What ends early, prints a result of its own or takes all memory has not passed."""
    found = checked(f"```python\n{code}\n```")
    assert found.status == "failed"
    assert reason in found.reason


def test_code_that_hangs_is_stopped_with_what_it_started() -> None:
    """An endless loop, and a child that would outlive it, end with the time that is given."""
    code = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\nwhile True: pass"
    started = time.monotonic()
    found = checked(f"```python\n{code}\n```", seconds=1.0)
    assert time.monotonic() - started < 8
    assert found.status == "failed"
    assert "longer than 1 s" in found.reason


def test_the_persons_variables_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code that is run sees no key in its environment."""
    monkeypatch.setenv("SOME_KEY", "sk-secret")
    code = "import os\nassert 'SOME_KEY' not in os.environ"
    assert checked(f"```python\n{code}\n```", "Anything").status == "passed"
