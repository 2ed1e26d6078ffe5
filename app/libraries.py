"""The system libraries Qt needs on Linux: which are missing, and how to get them. Standard library only.

Qt names ``xcb-cursor0`` whatever is missing, so the dynamic linker is asked instead (``ldd``). The packages are
those of Debian and Ubuntu, found by starting windows on a bare Debian 12.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package for each library that Qt's window, its network part and its three platforms load."""

_PARTS = ("lib/libQt6Widgets.so.6", "lib/libQt6Network.so.6", "lib/libQt6Svg.so.6")


def platform_wanted() -> str:
    """Qt's platform for this desktop session: ``xcb``, ``wayland`` or ``offscreen``; empty without a display."""
    if not sys.platform.startswith("linux"):
        return "native"
    named = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if named:
        return named
    if os.environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if os.environ.get("DISPLAY") else ""


def missing(packages_folder: Path, platform: str) -> tuple[str, ...]:
    """Names of libraries that a window on this platform would lack; none where the linker cannot be asked.

    :param packages_folder: the environment's ``site-packages``.
    """
    linker = shutil.which("ldd")
    qt = packages_folder / "PySide6" / "Qt"
    parts = [qt / part for part in (*_PARTS, f"plugins/platforms/libq{platform}.so") if (qt / part).exists()]
    if not sys.platform.startswith("linux") or linker is None or not parts:
        return ()
    shown = subprocess.run(
        [linker, *map(str, parts)], capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"}
    )
    lines = (line.split() for line in shown.stdout.splitlines() if line.endswith("not found"))
    return tuple(sorted({words[0] for words in lines if not words[0].startswith("libQt6")}))


def packages_for(libraries: tuple[str, ...]) -> tuple[str, ...]:
    """Debian's packages that hold these libraries; a library nobody foresaw is left out."""
    return tuple(sorted({PACKAGES[name] for name in libraries if name in PACKAGES}))


def has_apt() -> bool:
    """Whether this machine installs packages with apt."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Whether packages can be installed without asking anybody: apt, and root."""
    return has_apt() and hasattr(os, "geteuid") and os.geteuid() == 0


def command(packages: tuple[str, ...]) -> str:
    """What the person types to install them."""
    return "sudo apt-get install " + " ".join(packages)


def install(packages: tuple[str, ...]) -> bool:
    """Install packages with apt; lists are fetched first only where apt does not know the packages yet."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}

    def apt(*arguments: str) -> bool:
        done = subprocess.run(
            ["apt-get", "-qq", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=quiet
        )
        return done.returncode == 0

    wanted = ("install", "--yes", "--no-install-recommends", *packages)
    return apt(*wanted) or (apt("update") and apt(*wanted))
