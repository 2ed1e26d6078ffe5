"""The project keeps its own rules, and each rule catches a planted fault."""

from __future__ import annotations

import pytest

from tests.house import rules
from tests.house.source import Source, parse, sources

Samples = dict[rules.Rule, tuple[str, str]]

PLANTED: Samples = {
    rules.late_imports: ("core/runs/planted.py", "def run():\n    from core.errors import InputError\n"),
    rules.imports_by_name: ("core/runs/planted.py", "import importlib\nimportlib.import_module('tabs.chat')\n"),
    rules.drawers: ("core/runs/utils.py", ""),
    rules.catch_alls: ("events/planted.py", "try:\n    pass\nexcept (OSError, Exception):  # noqa: BLE001\n    pass\n"),
    rules.bare_exemptions: ("tabs/planted.py", "import os  # noqa: F401\n"),
    rules.long_files: ("app/planted.py", "x = 1\n" * (rules.LONGEST_FILE + 1)),
    rules.layout_items: ("tabs/planted.py", "item = column.itemAt(0)\n"),
    rules.tips_of_markup: ("tabs/planted.py", "label.setToolTip(tr('Of {model}', model=model.id))\n"),
    rules.silent_tests: ("tests/core/test_planted.py", "async def test_it():\n    '''Works.'''\n"),
    rules.mocks: ("tests/core/test_planted.py", "from unittest import mock\n"),
    rules.unspoken_texts: ("tabs/planted.py", "label.setText(f'{count} runs are shown')\n"),
}

MEANT: Samples = {
    rules.late_imports: ("app/__main__.py", "def main():\n    from app.cli import main as start\n"),
    rules.imports_by_name: ("app/lazy.py", "import importlib\nimportlib.import_module('app.cli')\n"),
    rules.drawers: ("core/runs/recovery.py", ""),
    rules.catch_alls: (
        "events/bus.py",
        "try:\n    pass\nexcept Exception:  # noqa: BLE001 - one receiver must not stop the others\n    pass\n",
    ),
    rules.bare_exemptions: ("tabs/chat.py", "import os  # noqa: F401 - offered to plugins from here\n"),
    rules.long_files: ("app/short.py", "x = 1\n" * rules.LONGEST_FILE),
    rules.layout_items: ("tabs/listed.py", "item = self.list.itemAt(at)\n"),
    rules.tips_of_markup: (
        "tabs/tips.py",
        "label.setToolTip(plain_tip(model.id) if model else tr('None yet'))\n",
    ),
    rules.silent_tests: ("tests/core/test_it.py", "def test_it():\n    '''What is promised is kept.'''\n"),
    rules.mocks: ("tests/core/test_it.py", "from unittest import TestCase\n"),
    rules.unspoken_texts: (
        "tabs/spoken.py",
        "label.setText(tr('{runs} are shown', runs=runs))\nSTYLE = 'margin: 0 auto none'  # as it is: CSS\n",
    ),
}


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_the_project_keeps_the_rule(rule: rules.Rule) -> None:
    """No file of the project breaks a house rule."""
    broken = [f"{source.path}: {fault}" for source in sources() for fault in rule(source)]
    assert not broken, "\n".join([str(rule.__doc__), *broken])


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_the_rule_catches_a_planted_fault(rule: rules.Rule) -> None:
    """A law that catches nothing is no law: each rule finds the fault planted for it."""
    assert list(rule(_source(PLANTED, rule)))


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.__name__)
def test_the_rule_allows_what_is_meant(rule: rules.Rule) -> None:
    """A rule that objects to good code would be switched off: each lets the honest form pass."""
    assert not list(rule(_source(MEANT, rule)))


def _source(samples: Samples, rule: rules.Rule) -> Source:
    return parse(*samples[rule])
