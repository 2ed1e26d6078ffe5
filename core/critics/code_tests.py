"""A critic that runs the Python code of an answer together with the tests that the prompt or the answer states.

It carries out what a model wrote, on this machine and with the person's own rights, so nothing runs it that was not told
to by its name. What is done against accidents: a process of its own without the person's variables, in an empty folder
that is deleted afterwards; it is stopped with all it started when its time is over; and where the system can, its memory,
its files and its time on the processor are limited. That is no wall against code that means harm.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import re
import secrets
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from core.critics.critic import Critic, Subject, Verdict

SECONDS = 10.0
"""How long the code and its tests may take together."""
READ_CHARACTERS = 100_000
_FENCE = re.compile(r"```(\w*)[^\n]*\n(.*?)```", re.DOTALL)
_PYTHON = frozenset({"python", "python3", "py", ""})
_ASSERT = re.compile(r"^[ \t]*(assert[ (].+)$", re.MULTILINE)
_EXAMPLE = re.compile(r"^[ \t]*>>> ", re.MULTILINE)
_OUTPUT = 65536

_RUNNER = """
import doctest, io, json, sys
given = json.load(sys.stdin)
try:
    import resource
    for name, most in (("RLIMIT_CPU", given["seconds"]), ("RLIMIT_AS", 1 << 30), ("RLIMIT_FSIZE", 1 << 20)):
        resource.setrlimit(getattr(resource, name), (most, most))
except (ImportError, ValueError, OSError):
    pass
out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
names, faults, ran = {"__name__": "answer"}, [], 0
try:
    exec(compile(given["code"], "answer", "exec"), names)
except BaseException as error:
    faults.append(f"The code fails: {type(error).__name__}: {error}")
else:
    for line in given["asserts"]:
        ran += 1
        try:
            exec(compile(line, "test", "exec"), dict(names))
        except AssertionError:
            faults.append(f"This does not hold: {line}")
        except BaseException as error:
            faults.append(f"{line} fails: {type(error).__name__}: {error}")
    test = doctest.DocTestParser().get_doctest(given["examples"], names, "prompt", None, None)
    found = doctest.DocTestRunner(verbose=False).run(test, out=lambda text: None)
    ran += found.attempted
    if found.failed:
        faults.append(f"{found.failed} of {found.attempted} examples give something else.")
out.write(given["mark"] + json.dumps({"ran": ran, "faults": [fault[:300] for fault in faults]}))
out.flush()
"""


def code_critic(tests: str = "", *, seconds: float = SECONDS) -> Critic:
    """A critic that runs the code of an answer and passes it when all its tests hold; unclear where there is no test.

    :param tests: Python lines with ``assert``, or examples with ``>>>``, besides those that the prompt states. Asserts
        in the answer are part of its code.
    :param seconds: for the code and its tests together.
    """

    def judge(subject: Subject) -> Verdict:
        code = _code(subject.text[:READ_CHARACTERS])
        stated = f"{tests}\n{subject.prompt[:READ_CHARACTERS]}"
        asserts = [found.strip() for found in _ASSERT.findall(stated)]
        examples = stated if _EXAMPLE.search(stated) else ""
        if not code:
            return Verdict("unclear", "It holds no Python code.")
        if not asserts and not examples and not _ASSERT.search(code):
            return Verdict("unclear", "Neither the prompt nor the answer states a test.")
        return _verdict(code, asserts, examples, seconds)

    return Critic("tests", judge, timeout=seconds + 5)


def _code(text: str) -> str:
    return "\n\n".join(code for language, code in _FENCE.findall(text) if language.lower() in _PYTHON)


def _verdict(code: str, asserts: list[str], examples: str, seconds: float) -> Verdict:
    if getattr(sys, "frozen", False):
        return Verdict("unclear", "Code is run only where Tutti itself runs on an installed Python.")
    mark = secrets.token_hex(16)
    busy = math.ceil(seconds) + 1  # of the processor: the time that is waited ends first, and says so
    given = {"code": code, "asserts": asserts, "examples": examples, "mark": mark, "seconds": busy}
    said = _run(json.dumps(given), seconds)
    if said is None:
        return Verdict("failed", f"Its code takes longer than {seconds:g} s.", 0.0)
    _, _, told = said.rpartition(mark)
    try:
        found = json.loads(told)
    except ValueError:
        return Verdict("failed", "Its code ends the program before its tests are done.", 0.0)
    ran, faults = int(found["ran"]), list(found["faults"])
    if faults:
        return Verdict("failed", " ".join(faults[:3]), 0.0)
    return Verdict("passed", f"All {ran} tests hold." if ran > 1 else "Its test holds.", 1.0)


def _run(given: str, seconds: float) -> str | None:
    """What the runner writes; ``None`` when it was stopped."""
    kept = {name: value for name in ("SYSTEMROOT", "PATH") if (value := os.environ.get(name))}
    with tempfile.TemporaryDirectory(prefix="tutti-tests-", ignore_cleanup_errors=True) as folder:
        told = Path(folder, "told")
        with told.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603 - that it runs what a model wrote is what it is named for
                [sys.executable, "-I", "-c", _RUNNER],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=kept,
                start_new_session=os.name == "posix",
            )
            try:
                process.communicate(given.encode(), timeout=seconds)
            except subprocess.TimeoutExpired:
                return None
            finally:
                _stop(process)
        with told.open("rb") as output:
            output.seek(max(0, told.stat().st_size - _OUTPUT))
            return output.read().decode(errors="replace")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process and, where there are process groups, all it started."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
