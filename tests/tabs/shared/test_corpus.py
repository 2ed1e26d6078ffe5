"""Hostile and awkward texts: what is drawn, exported and printed of them, and where their links may lead."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.cli.safe_text import clean, to_json
from tabs.shared.conversation_pages import _rendered
from tabs.shared.links import confirm_link
from tabs.shared.markdown import allowed_link
from tabs.shared.markdown_view import ALL, LONGEST, SLICE, MarkdownView
from tests.conftest import NIGHTLY
from tests.tabs.shared.corpus import HUGE, SCHEMES, TEXTS, WEB, Text
from tests.tabs.shared.test_markdown_view import shapes

ELEMENTS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "strong",
    "s",
    "a",
    "br",
}
"""All that Markdown may come to in a web page."""
ATTRIBUTES = {("a", "href"), ("a", "title"), ("ol", "start"), ("code", "class"), ("th", "style"), ("td", "style")}


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MarkdownView]:
    around = QScrollArea()
    qtbot.addWidget(around)
    around.setWidgetResizable(True)
    made = MarkdownView()
    around.setWidget(made)
    around.resize(500, 300)
    around.show()
    qtbot.waitExposed(around)
    yield made
    around.close()


def drawn(view: MarkdownView, text: str, *, step: int = 0) -> None:
    """Draw a text at once, or as it comes so many characters at a time."""
    view._clear()
    view._text, view._final = "", False
    for end in range(step, len(text), step) if step else ():
        view.show_text(text[:end], final=False)
        view._draw()
    view.show_text(text, final=True)
    while not view.complete:
        taken = view._drawn
        view._draw()
        assert view._drawn - taken <= SLICE


def links(document: QTextDocument) -> Iterator[str]:
    """Where the document's links lead."""
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            letters = iterator.fragment().charFormat()
            assert not letters.isImageFormat()
            if letters.isAnchor():
                yield letters.anchorHref()
            iterator += 1
        block = block.next()


class Page(HTMLParser):
    """Reads a page and minds its elements, attributes and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Each element with what it says."""
        if tag not in ELEMENTS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if (tag, name) not in ATTRIBUTES:
                self.found.append(f"<{tag} {name}>")
            if (
                name == "href" and urlsplit(value or "").scheme not in {"http", "https", "mailto"} and value
            ):  # an empty one is the page itself
                self.found.append(f"{value}")
            if name == "style" and value not in {"text-align:left", "text-align:center", "text-align:right"}:
                self.found.append(f"style {value}")

    def handle_comment(self, data: str) -> None:
        """A comment can hide."""
        self.found.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        """So can a declaration."""
        self.found.append(f"declaration {decl}")


PARTS = 6


def _parted(texts: Sequence[Text]) -> list[Sequence[Text]]:
    """Texts in a few parts, each looked at by one test: a window for each text would take longer than the looking."""
    return [texts[part::PARTS] for part in range(PARTS)]


def test_the_corpus_is_large_and_has_no_doubles() -> None:
    """At least two hundred texts of ordinary size, each under a name of its own."""
    assert len(TEXTS) >= 200
    assert len({text.name for text in (*TEXTS, *HUGE)}) == len(TEXTS) + len(HUGE)


@pytest.mark.parametrize("texts", _parted(TEXTS))
def test_it_is_drawn_alike_however_it_comes_and_leads_nowhere_else(view: MarkdownView, texts: Sequence[Text]) -> None:
    """Letter by letter or from history, the same stands there; there is no picture, and links lead to the web or to mail."""
    for text in texts:
        drawn(view, text.text)
        whole = shapes(view.document())
        assert all(allowed_link(address) == address for address in links(view.document())), text.name
        drawn(view, text.text, step=max(1, len(text.text) // 40))
        assert shapes(view.document()) == whole, text.name
        assert all(
            not unicodedata.category(sign).startswith("Cc")
            for sign in view.document().toPlainText().replace("\n", "").replace("\t", "")
        ), text.name


@pytest.mark.parametrize("text", HUGE, ids=lambda text: text.name)
def test_a_huge_one_is_drawn_in_slices_up_to_the_cap(view: MarkdownView, text: Text) -> None:
    """Each slice is small, the rest is offered, and nothing breaks; nightly it is drawn whole, and as it comes."""
    drawn(view, text.text)
    assert (ALL in set(links(view.document()))) == (len(text.text) > LONGEST)
    if NIGHTLY:
        whole = shapes(view.document())
        drawn(view, text.text, step=4_000)
        assert shapes(view.document()) == whole
        view._follow(QUrl(ALL))
        while not view.complete:
            view._draw()


@pytest.mark.parametrize("texts", _parted([*TEXTS, *(one for one in HUGE if len(one.text) < 60_000)]))
def test_an_exported_page_holds_nothing_that_acts(texts: Sequence[Text]) -> None:
    """No element but those of Markdown, no attribute but those they need, no picture, no address but of web and mail."""
    for text in texts:
        page = Page()
        page.feed(_rendered(text.text))
        page.close()
        assert page.found == [], text.name


@pytest.mark.parametrize("texts", _parted([*TEXTS, *HUGE]))
def test_a_terminal_gets_nothing_it_would_obey(texts: Sequence[Text]) -> None:
    """No control character but tabs and line ends, nothing that reorders or hides, in words and in JSON."""
    reordering = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    for text in texts:
        for said in (clean(text.text), to_json({"text": text.text}), to_json(text.text, indent=None)):
            for sign in set(said):
                assert sign in "\n\t" or unicodedata.category(sign) not in {"Cc", "Cs"}, (text.name, hex(ord(sign)))
                assert unicodedata.bidirectional(sign) not in reordering, text.name
            said.encode("utf-8")


@pytest.mark.parametrize("address", SCHEMES)
def test_no_link_leads_to_a_program_or_a_file(address: str) -> None:
    """Schemes of scripts, files, shares and other programs, in every spelling, and addresses without a server."""
    assert allowed_link(address) == ""


@pytest.mark.parametrize("address", WEB)
def test_a_question_shows_where_a_link_leads(qtbot: QtBot, address: str) -> None:
    """The server that is reached, in letters that no two names share; all of it is plain ASCII or spelled out."""
    over = QWidget()
    qtbot.addWidget(over)
    box = confirm_link(over, address)
    if box is None:
        assert not allowed_link(address)
        return
    encoded = QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    first = box.informativeText().split("\n\n")[0]
    assert first == encoded
    assert first.isascii()
    assert (QUrl(address).host(QUrl.ComponentFormattingOption.FullyEncoded) or "this address") in box.text()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    box.reject()


def test_letters_that_look_like_others_are_named(qtbot: QtBot) -> None:
    """A name in Cyrillic letters shows what it is, and how it was written."""
    over = QWidget()
    qtbot.addWidget(over)
    box = confirm_link(over, "https://\u0430pple.com/login")
    assert box is not None
    assert box.text() == "Open xn--pple-43d.com outside of Tutti?"
    assert "It is written \u0430pple.com" in box.informativeText()
    box.reject()
