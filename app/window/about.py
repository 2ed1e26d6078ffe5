"""What the help tells of this program, read from what is installed."""

from __future__ import annotations

import platform
import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import qVersion

from tabs.shared.language import tr
from tabs.window.help import About

NAME = "tutti-hub"
LONGEST = 60
"""Characters of what a library says of its licence; some give the whole text there."""


def about(home: Path) -> About:
    """Version, where data lies, and the licences of this program and the libraries it needs."""
    try:
        own = distribution(NAME)
    except PackageNotFoundError:  # run from a checkout that is not installed
        return About(folder=str(home), runs_on=_runs_on(), icons=_icons())
    needed = sorted({re.split(r"[^\w.-]", line)[0] for line in own.requires or ()}, key=str.lower)
    licences = []
    for name in needed:
        try:
            licences.append((name, _licence(distribution(name))))
        except PackageNotFoundError:
            continue  # needed on other platforms only
    return About(own.version, str(home), _runs_on(), tuple(licences), _icons())


def _runs_on() -> str:
    return f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}"


def _licence(found: Distribution) -> str:
    """As its metadata says: an SPDX expression, a word, or a classifier; ``see its files`` when it says nothing short."""
    told = found.metadata
    stated = next((told[key] for key in ("License-Expression", "License") if key in told), "")
    if not stated or len(stated) > LONGEST or "\n" in stated:
        classified = [
            line.rpartition("::")[2].strip() for line in told.get_all("Classifier") or () if "License ::" in line
        ]
        stated = ", ".join(classified)
    return stated or tr("see its files")


def _icons() -> int:
    return sum(one.name.endswith(".svg") for one in files("resources").joinpath("icons").iterdir())
