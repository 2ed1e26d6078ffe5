from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QScrollArea
from pytestqt.qtbot import QtBot

from tabs.shared import theme
from tabs.shared.markdown_look import CODE_PADDING, GROUP
from tabs.shared.markdown_text import blocks_of
from tabs.shared.markdown_view import ALL, LONGEST, SLICE, MarkdownView

TEXT = """# Title

Some **bold**, *italic* and `code`.

1. one
2. two
   - three

```python
def f() -> int:
    return 1  # one
```

| a | b |
|---|--:|
| 1 | 2 |

> quoted

---
The end.
"""


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


def shapes(document: QTextDocument) -> list[tuple[str, int, float, list[tuple[str, int, bool]]]]:
    """Everything that shows: the blocks with their indents, and their letters with weight and slant."""
    found = []
    block = document.begin()
    while block.isValid():
        letters = [(part.text, part.weight, part.italic) for part in _fragments(block)]
        kind = block.textList().format().style().value if block.textList() is not None else 0
        found.append((block.text(), kind, block.blockFormat().leftMargin(), letters))
        block = block.next()
    return found


class _Part:
    def __init__(self, fragment: object) -> None:
        self.text = fragment.text()  # type: ignore[attr-defined]  # it is a fragment of text
        self.weight = fragment.charFormat().fontWeight()  # type: ignore[attr-defined]  # the same
        self.italic = fragment.charFormat().fontItalic()  # type: ignore[attr-defined]  # the same


def _fragments(block: object) -> list[_Part]:
    iterator = block.begin()  # type: ignore[attr-defined]  # it is a block of text
    parts = []
    while not iterator.atEnd():
        parts.append(_Part(iterator.fragment()))
        iterator += 1
    return parts


def drawn(qtbot: QtBot, view: MarkdownView, text: str) -> list[tuple[str, int, float, list[tuple[str, int, bool]]]]:
    view.show_text("", final=False)
    view.show_text(text, final=True)
    qtbot.waitUntil(lambda: view.complete)
    return shapes(view.document())


@pytest.mark.parametrize("step", [1, 7, 50])
def test_streaming_ends_in_exactly_what_history_shows(qtbot: QtBot, view: MarkdownView, step: int) -> None:
    """However the answer was cut on its way, the document at its end is the one that reading it from rows gives."""
    other = MarkdownView()
    qtbot.addWidget(other)
    other.resize(500, 300)
    other.show()
    for end in range(step, len(TEXT), step):
        view.show_text(TEXT[:end], final=False)
        view._draw()
    view.show_text(TEXT, final=True)
    qtbot.waitUntil(lambda: view.complete)
    assert shapes(view.document()) == drawn(qtbot, other, TEXT)


def test_nothing_flickers_when_the_recorded_text_replaces_the_live_one(qtbot: QtBot, view: MarkdownView) -> None:
    """The same text, once recorded, draws nothing again."""
    view.show_text("It is **four**.", final=True)
    qtbot.waitUntil(lambda: view.complete)
    revision = view.document().revision()
    view.show_text("It is **four**.", final=True)
    assert view.document().revision() == revision


def test_markup_of_others_stays_text(qtbot: QtBot, view: MarkdownView, tmp_path: Path) -> None:
    """HTML, images and links with other schemes show as their characters; nothing is loaded from anywhere."""
    secret = tmp_path / "secret.png"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.save(str(secret))
    text = f"<img src='{secret}'> ![chart]({secret.as_uri()}) [run](javascript:alert(1)) [file](file:///etc/passwd)"
    drawn(qtbot, view, text)
    plain = view.document().toPlainText()
    assert f"<img src='{secret}'>" in plain
    assert "chart" in plain
    assert "\ufffc" not in plain
    assert "anchor" not in view.document().toHtml().lower().replace('name="', "")
    assert "href" not in view.document().toHtml()
    assert view.loadResource(2, QUrl.fromLocalFile(str(secret))).isNull()


def test_deceptive_characters_are_spelled_out(qtbot: QtBot, view: MarkdownView) -> None:
    """A character that reorders the text is shown by its number, in text and in code."""
    drawn(qtbot, view, "a\u202eb\n\n```\nc\u2066d\n```\n")
    assert view.document().toPlainText() == "a⟨U+202E⟩b\nc⟨U+2066⟩d"


def test_a_link_opens_only_after_a_question(qtbot: QtBot, view: MarkdownView) -> None:
    """The whole address is shown, as plain text, and cancelling is what Enter does."""
    drawn(qtbot, view, "[bank](https://evil.example/x)")
    assert 'href="https://evil.example/x"' in view.document().toHtml()
    view.anchorClicked.emit(QUrl("https://evil.example/x"))
    box = view.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.informativeText() == "https://evil.example/x"
    assert "evil.example" in box.text()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    box.reject()


def test_a_long_answer_is_drawn_over_several_frames(qtbot: QtBot, view: MarkdownView) -> None:
    """A huge code block never holds the window up: at most a slice is drawn at once, and all of it in the end."""
    text = "```\n" + "x = 1\n" * 40_000 + "```\n"
    view.show_text(text, final=True)
    assert view._drawn <= SLICE
    qtbot.waitUntil(lambda: view.complete, timeout=30_000)
    shown = view.document().toPlainText()
    assert shown.endswith(f"These are the first {LONGEST:,} of {len(text):,} characters. Show all")
    assert len(shown) < LONGEST + 200
    view.anchorClicked.emit(QUrl(ALL))
    qtbot.waitUntil(lambda: view.complete, timeout=60_000)
    assert view.document().blockCount() == 40_000


def test_a_text_that_grows_past_the_cap_says_how_much_more_there_is(qtbot: QtBot, view: MarkdownView) -> None:
    """What is drawn stays, and the line below it tells the length as it is now; a link in the text cannot be that line's."""
    text = "word " * (LONGEST // 5) + "[Show all](tutti:all) " * 50
    view.show_text(text, final=False)
    qtbot.waitUntil(lambda: "Show all" in view.document().toPlainText(), timeout=30_000)
    before = view.document().blockCount()
    view.show_text(text + "more", final=True)
    shown = view.document().toPlainText()
    assert f"of {len(text) + 4:,} characters" in shown
    assert shown.count("Show all") == 1
    assert view.document().blockCount() == before
    assert view.complete
    assert view.text == text + "more"


def test_code_is_coloured_and_follows_the_theme(qtbot: QtBot, qapp: QApplication, view: MarkdownView) -> None:
    """Keywords have the colour of the theme that is shown."""

    def colors() -> set[str]:
        block = view.document().begin()
        return {part.format.foreground().color().name() for part in block.layout().formats()}

    theme.apply(qapp, "light")
    drawn(qtbot, view, "```python\nimport os\n```\n")
    qtbot.waitUntil(lambda: theme.colors("light").syntax["Keyword"] in colors())
    theme.apply(qapp, "dark")
    qtbot.waitUntil(lambda: view.complete and theme.colors("dark").syntax["Keyword"] in colors())
    theme.apply(qapp, "light")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from("ab \n\t*_`#>-+|[]()!<&\\~:1.\r\u202e\ufeff\U0001f600"), max_size=200))
def test_any_text_can_be_drawn(qtbot: QtBot, view: MarkdownView, text: str) -> None:
    """No text breaks the view, whether at once or letter by letter."""
    view._clear()
    view._text, view._final = "", False
    for end in range(0, len(text), 9):
        view.show_text(text[:end], final=False)
        view._draw()
    view.show_text(text, final=True)
    while not view.complete:
        view._draw()
    assert view.complete
    del qtbot


CODE = """| a | b |
|---|---|
| 1 | 2 |

```python
print(1)
```

~~~
x
y
~~~"""


def _code_cards(view: MarkdownView) -> list[tuple[float, float]]:
    """Where the card of each code block begins and ends, and the last entry the height of all."""
    layout = view.document().documentLayout()
    lines: dict[int, list[QRectF]] = {}
    block = view.document().begin()
    while block.isValid():
        if group := block.blockFormat().property(GROUP):
            lines.setdefault(group, []).append(layout.blockBoundingRect(block))
        block = block.next()
    head = view.look.code_head
    return [(places[0].top() - head, places[-1].bottom() + CODE_PADDING) for places in lines.values()]


def test_cards_of_code_keep_apart(qtbot: QtBot, view: MarkdownView) -> None:
    """A card begins below the table before it, the next one below it, and the last ends within the widget."""
    drawn(qtbot, view, CODE)
    block, table = view.document().begin(), 0.0
    while not block.blockFormat().property(GROUP):
        table = view.document().documentLayout().blockBoundingRect(block).bottom()
        block = block.next()
    (first, first_end), (second, second_end) = _code_cards(view)
    assert table < first < first_end < second < second_end <= view.height()


def test_code_is_copied_by_its_button(qtbot: QtBot, view: MarkdownView) -> None:
    """A click on what stands at the right of a card's head copies the code of that card and nothing else."""
    drawn(qtbot, view, CODE)
    second, _ = _code_cards(view)[1]
    edge = view.viewport().width() - 10
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge - 7, round(second + view.look.code_head / 2))
    )
    assert QApplication.clipboard().text() == "x\ny"
    assert view.codes() == ["print(1)", "x\ny"]


def test_boxes_of_tasks_are_drawn(qtbot: QtBot, view: MarkdownView) -> None:
    """A task of a list has a box in place of its mark, ticked when it is done; other brackets stay."""
    drawn(qtbot, view, "- [x] bought\n- [ ] eaten\n- [z] kept\n\n[x] no item")
    block, marks = view.document().begin(), []
    while block.isValid():
        marks.append((block.text(), block.blockFormat().marker()))
        block = block.next()
    kinds = QTextBlockFormat.MarkerType
    assert marks == [
        ("bought", kinds.Checked),
        ("eaten", kinds.Unchecked),
        ("[z] kept", kinds.NoMarker),
        ("[x] no item", kinds.NoMarker),
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"\(E = mc^2\)", "E = mc²"),
        (r"$I \propto \lambda^{-4}$", "I ∝ λ⁻⁴"),
        (r"\[\frac{a+b}{2} \le \sqrt{x_1}\]", "(a+b)/2 ≤ √x₁"),
        (r"$$\int_0^\infty e^{-x^2}\,dx$$", "∫₀^∞ e^(-x²) dx"),
        (r"$\sqrt[3]{8} \ne \beta$ at $20^\circ$", "³√8 ≠ β at 20°"),
        (r"$a_i * b_i * c$", "aᵢ * bᵢ * c"),
        (r"\(\begin{matrix}1\end{matrix}\)", r"\(\begin{matrix}1\end{matrix}\)"),
        (r"$\frac{1}$ and $x^$", r"$\frac{1}$ and $x^$"),
        ("It costs $5 and $6, or $5-$7, at most 10$.", "It costs $5 and $6, or $5-$7, at most 10$."),
        (r"\[a note\]", r"\[a note\]"),
        (r"`$x^2$` and \$5", "$x^2$ and $5"),
        ("$" + "{" * 60 + "x^2" + "}" * 60 + "$", "$" + "{" * 60 + "x^2" + "}" * 60 + "$"),
    ],
)
def test_mathematics_is_readable_and_never_lost(qtbot: QtBot, view: MarkdownView, written: str, shown: str) -> None:
    """What is known is shown in plain characters; all else, and prices, as it was written with its delimiters."""
    drawn(qtbot, view, written)
    assert view.document().toPlainText() == shown
    assert "".join(blocks_of(written)) == shown
