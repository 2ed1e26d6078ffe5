"""The command ``tutti`` itself: finds the sub-command, and turns every error into words and an exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO

import click

from app.cli.invocation import HOME, JSON, example, home_given
from app.cli.safe_text import clean, one_line, to_json
from app.lazy import Boundary, load
from app.libraries import platform_wanted
from events.errors import TuttiError

DEBUG = "TUTTI_DEBUG"
"""Environment variable that shows where an unforeseen error happened."""
CANCELED = 130
_OUTPUT_REFUSED = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
"""What a full disk behind stdout raises; every file of ours has errors of its own."""

_SUMMARIES: dict[Boundary, str] = {
    "ask": "Ask one or several models and print the answer.",
    "chat": "A conversation in the terminal.",
    "models": "List every model: price, context, abilities, state.",
    "providers": "List, add, remove and test providers.",
    "runs": "List and show runs, stop them, bring them on, and carry them elsewhere.",
    "receipt": "Show everything that led to an answer.",
    "replay": "Say what another strategy would have answered and cost, from recorded answers.",
    "settings": "Read and change settings, and take changes back.",
    "conversations": "List, show and search conversations.",
    "cache": "List, show and delete the recorded answers that are used again.",
    "memory": "Add, search, edit and forget what is remembered from one prompt to the next.",
    "arena": "Compare answers without names, and see who was found better how often.",
    "insights": "Take insights from answers of several models, measure them, and take them back.",
    "budget": "Set limits on spending, and see how much of them is used.",
    "breakers": "See which models are not asked after failures, and have them asked again.",
    "report": "Write a report on a period to a file.",
    "alerts": "Be told when a model is slow, dear or failing.",
    "prompts": "Save prompts with variables, and use them again.",
    "presets": "List, save and remove named sets of models, strategy and options.",
    "bench": "Measure strategies over questions whose answers are known.",
    "events": "Follow, list, prove, export and import the recorded events.",
    "desktop": "Put Tutti among the programs of your desktop, and take it away again.",
    "doctor": "What is installed, where data lies, and whether the store is sound.",
}


class Root(click.Group):
    """Loads a sub-command when it is used, so that none pays for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every sub-command, in the order to show them."""
        del ctx
        return list(_SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The sub-command of that name."""
        del ctx
        for name in _SUMMARIES:
            if name == cmd_name:
                command: click.Command = load(name)
                return command
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the sub-commands without loading one."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(_SUMMARIES.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the sub-command; click itself would call a closed pipe a failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _hush()

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and exit with a code that says how it went. Never shows a traceback unless asked to."""
        extra["standalone_mode"] = False
        _make_streams_bear_everything()
        sys.exit(_guarded(lambda: super(Root, self).main(*args, **extra), extra.get("args") or sys.argv[1:]))


def _guarded(run: Callable[[], Any], arguments: Sequence[str]) -> int:
    try:
        result = run()
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        _document_for_scripts(arguments, "bad_input", error.format_message(), "Add --help to see how it is used.")
        return error.exit_code
    except TuttiError as error:
        _complain(f"{error.what} {error.do}")
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return CANCELED
    except BrokenPipeError:
        return _hush()
    except Exception as error:  # noqa: BLE001 - the command line's top level: whatever it is, a person reads it
        refused = isinstance(error, OSError) and error.errno in _OUTPUT_REFUSED
        return _output_refused(error) if refused else _unforeseen(error, arguments)
    return result if isinstance(result, int) else 0


def _complain(words: str) -> None:
    sys.stderr.write(clean(words) + "\n")


def _unforeseen(error: Exception, arguments: Sequence[str]) -> int:
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    what = f"Something went wrong inside Tutti: {type(error).__name__}: {one_line(str(error), 300)}."
    do = f"Set {DEBUG}=1 and try again to see where; nothing recorded is lost."
    _complain(f"{what} {do}")
    _document_for_scripts(arguments, "error", what, do)
    return 1


def _document_for_scripts(arguments: Sequence[str], kind: str, what: str, do: str) -> None:
    """With ``--json`` there is always one document to read, also when no command was reached or one broke down."""
    if "--json" in arguments:
        sys.stdout.write(to_json({"error": {"kind": kind, "what": what, "do": do}}) + "\n")


def _output_refused(error: Exception) -> int:
    _hush()
    reason = error.strerror if isinstance(error, OSError) else ""
    _complain(f"The output cannot be written: {reason}. Send it elsewhere; nothing recorded is lost.")
    return 1


def _hush() -> int:
    """Whoever read stdout has seen enough; say nothing more to it, also not when Python closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")  # for as long as the process lives


def _make_streams_bear_everything() -> None:
    """A character the terminal's encoding does not have is shown as an escape; who closed a stream gets nothing."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


@click.group(
    cls=Root,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog=example("tutti", 'tutti ask "What is 17 * 23?"', "tutti ask --help"),
)
@HOME
@JSON
@click.version_option(package_name="tutti-hub", prog_name="tutti")
@click.pass_context
def cli(context: click.Context) -> int:
    """Work with several language models at once. Without a command, the window opens."""
    if context.invoked_subcommand is not None:
        return 0
    start = _window() if platform_wanted() else load("welcome")
    code: int = start(home_given(context))
    return code


def _window() -> Callable[[str | None], int]:
    """What opens the window.

    :raises TuttiError: a library of the system that Qt needs is missing.
    """
    try:
        start: Callable[[str | None], int] = load("window")
    except ImportError as error:
        raise TuttiError(
            f"The window cannot open here: {error}.",
            "Install the system libraries that the README names, or stay in the terminal with `tutti chat`.",
        ) from error
    return start


def main() -> None:
    """The program ``tutti``."""
    cli.main(prog_name="tutti")
