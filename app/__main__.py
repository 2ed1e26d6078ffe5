"""``python3 -m app``: sets up what is missing, then is the command line ``tutti``, or its window without arguments."""

from __future__ import annotations

import os
import sys

from app import environment, libraries


def main() -> None:
    """Set up and start. In an installed application, where everything is there, just start."""
    try:
        environment.check_python()
        if environment.is_checkout() and (environment.is_inside() or not environment.has_everything()):
            _set_up()
    except environment.SetupError as error:
        environment.say(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        environment.say("Stopped. Start again to go on with the set-up.")
        sys.exit(130)
    from app.cli import main as start  # noqa: PLC0415 - cannot be imported before the set-up above

    start()


def _set_up() -> None:
    environment.prepare("runtime")
    if environment.is_inside():
        return
    platform = libraries.platform_wanted()
    if platform and len(sys.argv) == 1 and not environment.prepare_window(platform):
        environment.say("Until then this is the same first job in the terminal.")
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            os.environ.pop(name, None)  # without a display the command line opens no window
    environment.restart("app", sys.argv[1:])


if __name__ == "__main__":
    main()
