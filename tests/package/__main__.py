"""``python3 -m tests.package``: builds the folder that runs without Python, tries it, and says what it takes.

``--keep`` tries the one that was built last. The folder is ``dist/tutti``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from app import environment


def main() -> None:
    """Set up, build, try."""
    if not environment.is_inside():
        _set_up()
    from tests.package import building, trying  # noqa: PLC0415 - they need what is set up above

    program = building.program() if "--keep" in sys.argv else building.build()
    with tempfile.TemporaryDirectory(prefix="tutti-package-") as folder:
        found = trying.try_out(program, Path(folder))
    print(f"{program.parent}: {found.told()}")
    if found.megabytes > trying.LARGEST_MB:
        sys.exit(f"It takes more than {trying.LARGEST_MB} MB: see what resources/packaging/tutti.spec takes along.")


def _set_up() -> None:
    try:
        environment.check_python()
        environment.prepare("development")
    except environment.SetupError as error:
        environment.say(str(error))
        sys.exit(1)
    environment.restart("tests.package", sys.argv[1:])


if __name__ == "__main__":
    main()
