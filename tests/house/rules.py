"""The house rules that no linter knows. Each takes one source and names what is wrong in it."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator

from tests.house.source import PRODUCT, Source

Rule = Callable[[Source], Iterator[str]]

LAZY = {
    ("app/__main__.py", "app.cli"),  # there is nothing to import before the set-up
    ("tabs/performance/models_page.py", "tabs.performance.plots"),  # plots load when they are first shown
    ("tabs/performance/budgets_page.py", "tabs.performance.burn_plot"),  # the same
    ("tabs/performance/trends_page.py", "tabs.performance.trend_plots"),  # the same
}
"""First-party imports inside functions that are meant: which file, what it imports."""

LOADERS = {"app/lazy.py"}
"""Files that may import by name; what they load is listed in them."""

DRAWERS = {"utils", "util", "helpers", "helper", "misc", "manager", "managers", "common"}
LONGEST_FILE = 400

SPEAKING = ("tabs/", "app/window/")
"""Folders with texts of the window."""
SPOKEN = {"tr", "tr_noop", "tr_count", "count"}
UNSEEN = {"debug", "info", "warning", "error", "exception", "compile", "setProperty", "execute"}

_MARKUP = re.compile(r"</?[a-z!]|\w\{[a-z]+:")
_TWO_WORDS = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")
_EXEMPTION = re.compile(r"#\s*(?:noqa:\s*[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*|type:\s*ignore\[[^]]*\])(?P<rest>.*)")
_WORDS = re.compile(r"[a-z']{2,}[^a-z]+[a-z']{2,}", re.IGNORECASE)


def late_imports(source: Source) -> Iterator[str]:
    """First-party imports inside functions hide what a module depends on."""
    if not source.is_product:
        return
    for function in _functions(source.tree):
        for node in ast.walk(function):
            for line, name in _imported(node):
                if name.split(".")[0] in PRODUCT and (source.path, name) not in LAZY:
                    yield f"line {line}: {name} is imported inside {function.name}()"


def imports_by_name(source: Source) -> Iterator[str]:
    """An import by a computed name passes by every contract."""
    if not source.is_product or source.path in LOADERS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute | ast.Name) and _name(node) in {"import_module", "__import__"}:
            yield f"line {node.lineno}: {_name(node)}"


def drawers(source: Source) -> Iterator[str]:
    """A module called after nothing collects everything."""
    for part in source.path.removesuffix(".py").split("/"):
        if part.strip("_") in DRAWERS or part.removeprefix("test_") in DRAWERS:
            yield f"the name {part!r} says nothing about what is inside"


def catch_alls(source: Source) -> Iterator[str]:
    """Catching everything hides faults, except where a named boundary isolates foreign code and says so."""
    comments = dict(_comments(source))
    for node in ast.walk(source.tree):
        if (isinstance(node, ast.ExceptHandler) and _catches_all(node.type) and not _raises_again(node)) or (
            isinstance(node, ast.Call) and _name(node.func) == "suppress" and _any_catches_all(node.args)
        ):
            comment = re.sub(r"noqa:\s*[A-Z0-9, ]+", "", comments.get(node.lineno, ""))
            if not _WORDS.search(comment):
                yield f"line {node.lineno}: catches everything without saying why"


def bare_exemptions(source: Source) -> Iterator[str]:
    """An exemption from a check carries its reason beside it."""
    for number, comment in _comments(source):
        found = _EXEMPTION.search(comment)
        if found and not _WORDS.search(found["rest"]):
            yield f"line {number}: {found[0].strip()} without a reason"


def long_files(source: Source) -> Iterator[str]:
    """A file is read in one sitting."""
    if len(source.lines) > LONGEST_FILE:
        yield f"{len(source.lines)} lines; at most {LONGEST_FILE}"


def layout_items(source: Source) -> Iterator[str]:
    """An item of a layout outlives what it stood for: tabs/shared/layouts.py tells what lies in one without it."""
    if not source.path.startswith("tabs/"):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr == "itemAt" and not _name(node.value).endswith("list"):
            yield f"line {node.lineno}: itemAt"


def tips_of_markup(source: Source) -> Iterator[str]:
    """A tool tip with anything in it that is not our own goes through ``plain_tip``: Qt draws, and loads, what looks like markup."""
    if not source.path.startswith("tabs/"):
        return
    as_it_is = _as_it_is(source)
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) or _name(node.func) != "setToolTip" or node.lineno in as_it_is:
            continue
        if not _own_words(node.args[0]):
            yield f"line {node.lineno}: {ast.unparse(node.args[0])[:60]}"


def silent_tests(source: Source) -> Iterator[str]:
    """Every test says in a sentence what is promised."""
    if not source.path.startswith("tests/"):
        return
    for function in _functions(source.tree):
        if not function.name.startswith("test_"):
            continue
        sentence = (ast.get_docstring(function) or "").split("\n\n")[0].strip()
        if not sentence.endswith(".") or len(sentence.split()) < 4:
            yield f"line {function.lineno}: {function.name} does not say in a sentence what it promises"


def mocks(source: Source) -> Iterator[str]:
    """Tests use the real thing; a mock only proves what its writer believed."""
    for node in ast.walk(source.tree):
        for line, name in _imported(node):
            if name.split(".")[0] in {"mock", "pytest_mock"} or name.startswith("unittest.mock"):
                yield f"line {line}: {name}"


def unspoken_texts(source: Source) -> Iterator[str]:
    """A text of the window that does not go through ``tabs.shared.language`` stays English for everybody."""
    if not source.path.startswith(SPEAKING):
        return
    spoken = {id(part) for node in ast.walk(source.tree) for part in _said(node)}
    as_it_is = _as_it_is(source)
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
            lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            if _TWO_WORDS.search(node.value) and not _MARKUP.search(node.value) and not as_it_is.intersection(lines):
                yield f"line {node.lineno}: {node.value[:60]!r} is not translated"


RULES: tuple[Rule, ...] = (
    late_imports,
    imports_by_name,
    drawers,
    catch_alls,
    layout_items,
    tips_of_markup,
    bare_exemptions,
    long_files,
    silent_tests,
    mocks,
    unspoken_texts,
)


def _own_words(node: ast.expr) -> bool:
    """Whether a text is the program's alone, or is made plain."""
    if isinstance(node, ast.IfExp):
        return _own_words(node.body) and _own_words(node.orelse)
    if isinstance(node, ast.Call):
        filled = any(keyword.arg != "meaning" for keyword in node.keywords)
        return _name(node.func) in {"plain_tip", "full_time"} or (_name(node.func) == "tr" and not filled)
    return isinstance(node, ast.Constant)


def _said(node: ast.AST) -> Iterator[ast.AST]:
    """The texts that are translated or that nobody sees: docstrings, log lines, patterns, names of properties."""
    match node:
        case ast.Call() if _name(node.func) in SPOKEN or _name(node.func) in UNSEEN:
            arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield from (part for argument in arguments for part in ast.walk(argument))
        case ast.Expr(value=ast.Constant()):
            yield node.value
        case ast.Compare() | ast.Subscript():
            yield from ast.walk(node)


def _as_it_is(source: Source) -> set[int]:
    """Lines whose comment says why a text needs no care."""
    return {line for line, comment in _comments(source) if "# as it is: " in comment}


def _comments(source: Source) -> Iterator[tuple[int, str]]:
    """Each comment with its line's number."""
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _imported(node: ast.AST) -> Iterator[tuple[int, str]]:
    """What an import statement names, as dotted modules, with its line's number."""
    if isinstance(node, ast.Import):
        yield from ((node.lineno, alias.name) for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module is not None:
        yield node.lineno, node.module
        if node.module == "unittest":
            yield from ((node.lineno, f"unittest.{alias.name}") for alias in node.names)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _raises_again(handler: ast.ExceptHandler) -> bool:
    """Whether the handler only puts something right and lets the fault go on."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _catches_all(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return _any_catches_all(caught.elts)
    return caught is None or _name(caught) in {"Exception", "BaseException"}


def _any_catches_all(caught: list[ast.expr]) -> bool:
    return any(map(_catches_all, caught))
