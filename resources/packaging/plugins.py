"""Lets a packaged Tutti find strategies, critics and providers of others: what lies in ``plugins`` beside the program.

Run by the packaged program before anything else. ``pip install --target plugins PACKAGE`` puts a package there; the
folder comes last, so that nothing in it stands in for a part of the program.
"""

import sys
from pathlib import Path

_FOLDER = Path(sys.executable).with_name("plugins")
if _FOLDER.is_dir():
    sys.path.append(str(_FOLDER))
