# ruff: noqa: INP001 - a script beside the pages, no package
"""Makes the files of translators from the code: ``python -m docs.translations`` after a text was changed.

Every text in a function of ``tabs.shared.language``, and every sentence of the parts without a window that people read,
goes into ``resources/translations/tutti_LANGUAGE.ts``, which Qt Linguist opens; what is translated already is kept.
From these files come those that the program reads (``.qm``), and ``recorded.json``: the sentences with parts that are
told or recorded in English, for :func:`tabs.shared.language.tr_told`.
"""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
CONTEXT = "Tutti"
SHOWN = ("tabs", "app/window")
"""Folders whose texts are translated where they stand."""
RECORDED = ("core", "events", "app")
"""Folders whose errors, reasons and names of settings are shown as they come."""
PEOPLE_READ = frozenset(
    {
        *("title", "help", "group", "unit", "description", "summary", "reason", "what", "do", "why"),
        *("note", "message", "trouble", "advice", "install"),
    }
)
"""Arguments and variables whose texts are shown."""
NOT_SHOWN = (
    *("app/cli", "app/bench", "app/environment", "app/launcher", "core/commands", "tabs", "app/window"),
    *("events/catalog", "events/values", "events/registry", "events/bus"),
    *(f"core/providers/practice/{name}" for name in ("answers", "arithmetic", "choices", "numbers", "ordering")),
    *(f"core/providers/practice/{name}" for name in ("problems", "provider", "structured", "tasks")),
)
"""Where they are for scripts or models, or are translated by themselves."""
FOR_STORE_OR_MODEL = (
    *("events/projections", *(f"events/store/sqlite/{name}" for name in ("ledger", "reader", "generations"))),
    *(f"core/{name}" for name in ("calls/similarity", "context/repair", "context/summary", "conversations/history")),
    *(f"core/{name}" for name in ("critics/asked", "results/anonymous", "results/code", "results/council")),
    *(
        "core/providers/anthropic/request",
        "core/providers/listings",
        "core/budget/budget",
        "core/providers/openai/request",
    ),
    *("app/libraries", "app/plugins", "app/__main__"),
)
"""Where a text that nothing marks as one for people is for the store or for a model."""
PLACES = 3
"""Files that a translator is told of for a text that stands in many."""
LONGEST = 300
"""Characters of a text that nothing marks as one for people; what is longer is for models."""


class Text(NamedTuple):
    """What a translator sees."""

    source: str
    meaning: str = ""
    several: bool = False
    """Whether it depends on a number."""


def main() -> int:
    """Make all of them anew."""
    texts = collect()
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "recorded.json").write_text(as_json(recorded_sentences()), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "texts.py"
        calls.write_text(as_calls(texts), encoding="utf-8")
        for language in LANGUAGES:
            file = FOLDER / f"tutti_{language}.ts"
            _run("lupdate", calls, "-ts", file, "-source-language", "en", "-target-language", language, *_PLAIN)
            release(file, file.with_suffix(".qm"))
    return 0


def collect() -> dict[Text, list[str]]:
    """Every text with the files it stands in, in the order of these."""
    found: dict[Text, list[str]] = {}
    for file, text in (*_in(SHOWN, shown), *_recorded()):
        places = found.setdefault(text, [])
        if file not in places:
            places.append(file)
    return found


def recorded_sentences() -> list[str]:
    """What is recorded or told with parts, in alphabetical order."""
    return sorted({text.source for _file, text in _recorded() if _PARTS.search(text.source)})


def as_json(sentences: list[str]) -> str:
    """A line for each, so that changes can be seen."""
    return json.dumps(sentences, indent=1, ensure_ascii=False) + "\n"


def release(file: Path, into: Path) -> None:
    """Make the file that the program reads from that of the translators."""
    _run("lrelease", "-silent", file, "-qm", into)


def as_calls(texts: dict[Text, list[str]]) -> str:
    """A program that Qt's collector reads, for it knows neither our functions nor how to name several files."""
    lines = []
    for text, files in texts.items():
        number = ", 2" if text.several else ""
        call = f"translate({CONTEXT!r}, {_quoted(text.source)}, {_quoted(text.meaning)}{number})"
        lines += [f"#: {', '.join(files[:PLACES])}", call]
    return "\n".join(lines) + "\n"


def shown(tree: ast.Module) -> Iterator[Text]:
    """The texts in functions of ``tabs.shared.language``, and the things that ``count`` counts."""
    for call in _calls(tree):
        texts = [part.value for part in call.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if not texts:
            continue
        meant = next((part.value for part in call.keywords if part.arg == "meaning"), None)
        meaning = meant.value if isinstance(meant, ast.Constant) and isinstance(meant.value, str) else ""
        match _name(call.func):
            case "tr" | "tr_noop":
                yield Text(texts[0], meaning)
            case "tr_count":
                yield Text(texts[1], meaning, several=True)
            case "count" if isinstance(call.func, ast.Name):
                yield Text(f"{{n}} {texts[1] if len(texts) > 1 else texts[0] + 's'}", meaning, several=True)


def told(tree: ast.Module) -> Iterator[Text]:
    """The texts of errors, and those with a name that tells that people read them."""
    names = PEOPLE_READ | {name for node in ast.walk(tree) for name in _told_by(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Call() if _is_error(node):
                yield from _texts(node.args)
            case ast.keyword(arg=str(name)) if name in PEOPLE_READ:
                yield from _texts([node.value])
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                if node.value is not None and name in names:
                    yield from _texts([node.value])
            case ast.Return(value=ast.expr() as value):
                yield from _texts([value])
            case ast.Yield(value=ast.Tuple(elts=values)):
                yield from _texts(values)


def said(tree: ast.Module) -> Iterator[Text]:
    """Every other text that reads like words for people: a reason is put together in many ways, and none may be missed."""
    passed = {id(node) for node in _not_said(tree)}
    for node in ast.walk(tree):
        match node:
            case _ if id(node) in passed:
                continue
            case ast.Constant(value=str(text)) if _reads_like_words(text):
                yield Text(text.strip())
            case ast.JoinedStr() if _reads_like_words(template := _template(node)):
                yield Text(template.strip())


def _not_said(tree: ast.Module) -> Iterator[ast.AST]:
    """What stands in descriptions of the code, in what is logged, and in patterns, and the pieces of other texts."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                yield node.value
            case ast.JoinedStr(values=values):
                yield from values
            case ast.Call(func=function) if ast.unparse(function).startswith(_NEVER_SHOWN):
                yield from ast.walk(node)


def _reads_like_words(text: str) -> bool:
    own = _PARTS.sub(" ", text)
    several = len(_WORD.findall(own)) > 1 and " " in own.strip()
    between = own != text and bool(_WORD.search(own)) and not _NAME_OF_A_THING.search(text)
    if _NOT_FOR_PEOPLE.match(text) and not _TOLD_TO_PEOPLE.match(text):
        return False
    return (several or between) and len(text) < LONGEST and not _NO_WORDS.search(text)


def _texts(nodes: Iterable[ast.expr]) -> Iterator[Text]:
    for node in nodes:
        match node:
            case ast.Constant(value=str(text)) if _for_people(text):
                yield Text(text.strip())
            case ast.JoinedStr() if _for_people(template := _template(node)):
                yield Text(template.strip())
                parts = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
                yield from _texts(part for part in parts if isinstance(part, ast.IfExp))
            case ast.IfExp(body=body, orelse=other):
                yield from _texts([body, other])
            case ast.Dict(values=values):
                yield from _texts(values)


def _for_people(text: str) -> bool:
    """Whether a text has words, is no name of the program's, and is meant neither for the store nor for a model."""
    if _NOT_FOR_PEOPLE.match(text):
        return False
    own = _PARTS.sub("", text)
    return (" " in own.strip() and len(_WORD.findall(own)) > 1) or (
        own == text and text[:1].isupper() and len(text) > 1
    )


def _told_by(node: ast.AST) -> set[str]:
    """The names of what an error says, where it is given by name, and of the parts of what is said."""
    match node:
        case ast.Call() if _is_error(node):
            return {part.id for part in node.args if isinstance(part, ast.Name)}
        case ast.JoinedStr() if _for_people(_template(node)):
            parts = (part.value for part in node.values if isinstance(part, ast.FormattedValue))
            return {part.id for part in parts if isinstance(part, ast.Name)}
    return set()


def _template(node: ast.JoinedStr) -> str:
    """An f-string with a name for each part, as :func:`tabs.shared.language.tr_told` knows it."""
    pieces, names = [], dict[str, str]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            pieces.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            of = ast.unparse(part)
            names.setdefault(of, _part_name(part.value, names))
            pieces.append(f"{{{names[of]}}}")
    return "".join(pieces)


def _part_name(value: ast.expr, taken: dict[str, str]) -> str:
    match value:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            name = name.strip("_").lower()
        case _:
            name = "part"
    return name if name not in taken.values() else f"{name}{len(taken) + 1}"


def _calls(tree: ast.Module) -> list[ast.Call]:
    """In the order of the file."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return sorted(found, key=lambda call: (call.lineno, call.col_offset))


def _is_error(call: ast.Call) -> bool:
    name = _name(call.func)
    return name in _ERRORS or name.endswith("Error") or name in _SAID


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _errors() -> frozenset[str]:
    files = (ROOT / "core" / "errors.py", ROOT / "events" / "errors.py")
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    return frozenset(node.name for tree in trees for node in tree.body if isinstance(node, ast.ClassDef))


def _recorded() -> list[tuple[str, Text]]:
    found = [(file, text) for file, text in _in(RECORDED, told) if not file.startswith(NOT_SHOWN)]
    known = {text for _file, text in found}
    others = (one for one in _in(RECORDED, said) if not one[0].startswith((*NOT_SHOWN, *FOR_STORE_OR_MODEL)))
    return found + [(file, text) for file, text in others if text not in known]


def _in(folders: Iterable[str], read: Callable[[ast.Module], Iterator[Text]]) -> Iterator[tuple[str, Text]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            file = path.relative_to(ROOT).as_posix()
            yield from ((file, text) for text in read(ast.parse(path.read_text(encoding="utf-8"))))


def _quoted(text: str) -> str:
    """As a string of the program that is read: Qt's collector knows few escapes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: object) -> None:
    """Run one of Qt's tools, which are installed with PySide."""
    program = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent))
    if program is None:
        raise SystemExit(f"pyside6-{tool} is missing: install PySide6-Essentials into this environment.")
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - as found above


_PARTS = re.compile(r"\{\w+\}")
_WORD = re.compile(r"[A-Za-z]{2,}")
_NOT_FOR_PEOPLE = re.compile(
    r"\s*(\(?(SELECT|INSERT|UPDATE|DELETE|CREATE|WITH|PRAGMA|ATTACH|BEGIN|VACUUM|GET|POST|WHERE|ALTER|DROP)\b|\w+ = |You |Reply |Say what |\s*A comparison of them|Bearer |"
    r"Redactor\(|KeyStore\(|before-schema|\{\w+\}[ ,;]*$)"
)
"""SQL, instructions to models, headers of requests."""
_NO_WORDS = re.compile(
    r"[\n\\|]|\(\?|^\W*\[|;base64|^(?:Answer \{|All others hold|There was no review|A comparison of|What follows is)|decode to|\b(?:AND|OR|SELECT|SAVEPOINT|RELEASE|ROLLBACK)\b|%s"
)
"""Patterns, SQL, and what is laid before a model."""
_NAME_OF_A_THING = re.compile(r"[\w.:=?-]\{|\}[\w/=?-]|\}\.\w|/\{")
_TOLD_TO_PEOPLE = re.compile(r"You [^.]{1,60}\.?$")
_NEVER_SHOWN = ("log.", "_log.", "logging.", "re.compile", "json.")
_PLAIN = ("-locations", "none", "-no-obsolete", "-silent")
_ERRORS = _errors()
_SAID = frozenset({"Trouble", "Section", "Strategy"})
"""What is said of what was found and of strategies, as an error says it."""

if __name__ == "__main__":
    sys.exit(main())
