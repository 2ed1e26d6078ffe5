"""``tutti runs bundle|replay``: one file that holds a run, and carrying it out again from that file alone."""

from __future__ import annotations

from pathlib import Path

import click

from app.bootstrap import Engine
from app.cli.asking import carry_out
from app.cli.engine import with_engine
from app.cli.files import read_file, write_lines
from app.cli.invocation import Invocation, example, shared_options
from app.cli.outcome import Answered, show
from app.cli.requests import make
from app.cli.run_ids import is_whole, whole_id
from app.reading import reading, reading_events, registry
from core.commands.models import ReplayBundle, Submitted
from core.errors import InputError, UnknownThing
from core.runs.bundle import Bundle, bundle_lines, read_bundle
from core.runs.bundle_lines import MAX_BUNDLE_BYTES


@click.command(epilog=example("tutti runs bundle 0198c0de-… run.tutti"))
@click.argument("run_id", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over FILE when it is there.")
@shared_options
def bundle(invocation: Invocation, *, run_id: str, file: Path, force: bool) -> None:
    """Write a run to FILE, with its answers, so that it replays on another machine with no keys.

    Its prompt, its files and the conversation before it are in it; keys never are.
    """
    if file.exists() and not force:
        raise InputError(f"{file} is there already.", "Choose another name, or add --force to write over it.")
    whole = _whole(invocation, run_id)
    with reading_events(invocation.home) as reader:
        if reader is None:
            raise UnknownThing(f"There is no run {run_id}.", "Run `tutti runs list` to see them.")
        count = write_lines(file, bundle_lines(reader, registry(), whole))
    if invocation.json:
        invocation.printer.document({"run_id": whole, "file": str(file), "lines": count})
    else:
        invocation.printer.line(f"Wrote run {whole} to {file}. Replay it: tutti runs replay {file}")


@click.command(epilog=example("tutti runs replay run.tutti", "tutti runs replay run.tutti --json"))
@click.argument("file", type=click.Path(path_type=Path))
@shared_options
def replay(invocation: Invocation, *, file: Path) -> int:
    """Carry out the run in FILE again with its recorded answers alone, and say whether the answer is the same.

    No key is needed, no network and no money; the run is a new one, in a conversation of its own.
    """
    data = read_file(file, MAX_BUNDLE_BYTES)
    recorded = read_bundle(data, registry())

    async def work(engine: Engine) -> Answered:
        async def start() -> str:
            made: Submitted = await engine.commands.send(make(ReplayBundle, data=data))
            return made.run_id

        return await carry_out(engine, start, invocation, strategy=recorded.request.strategy)

    answered = with_engine(invocation, work)
    same = same_answer(recorded, answered)
    code = show(answered, invocation, same_answer=same)
    if not invocation.json:
        invocation.printer.note(_SAID[same])
    return code


def _whole(invocation: Invocation, run_id: str) -> str:
    """The id of the run that is meant. Rows are asked only about a beginning: a bundle itself is made of events alone."""
    if is_whole(run_id):
        return run_id
    with reading(invocation.home) as found:
        return whole_id(found.views.runs, run_id) if found else run_id


def same_answer(recorded: Bundle, answered: Answered) -> bool | None:
    """Whether a replay came to the very answer that is recorded; ``None`` when none is."""
    if recorded.outcome.phase != "succeeded":
        return None
    return answered.run.state == "succeeded" and answered.run.answer == recorded.outcome.answer


_SAID = {
    True: "The answer is the same as the recorded one.",
    False: "The answer is NOT the same as the recorded one.",
    None: "The recorded run has no answer to compare this with.",
}
