"""Hostile and awkward texts, as models give them or are made to give them, and what must not come of each.

A text is one that a person may well see; nothing in it is a machine's own format. ``HUGE`` are those of about a megabyte
or of a depth that stops naive readers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Text(NamedTuple):
    """One of the corpus."""

    name: str
    text: str


def _named(kind: str, texts: list[str]) -> Iterator[Text]:
    return (Text(f"{kind}-{number}", text) for number, text in enumerate(texts, 1))


SCHEMES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "javascript&#58;alert(1)",
    "javascript%3Aalert(1)", "\\javascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
    "&#0000106avascript:alert(1)", "\u0001javascript:alert(1)", "javascript\u200b:alert(1)", "ｊavascript:alert(1)",
    "vbscript:msgbox(1)", "VBSCRIPT:x", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=alert(1)>", "file:///etc/passwd",
    "file://server/share", "FILE:/etc/passwd", "//server/share", "\\\\server\\share", "/etc/passwd", "../../secret",
    "C:\\Windows\\system32", "ms-settings:privacy", "ms-msdt:/id", "search-ms:query=x", "smb://server/share",
    "ftp://example.org/x", "ssh://-oProxyCommand=x/", "tel:+123", "sms:123", "blob:https://example.org/1",
    "about:blank", "chrome://settings", "view-source:https://example.org", "jar:https://example.org!/", "intent://x#Intent",
    "steam://run/1", "x-apple.systempreferences:", "qrc:/qt/etc", "tutti:anything", "https:javascript:alert(1)",
]  # fmt: skip
"""Addresses that no link may lead to. The last one is an address of the web without a server."""

WEB = [
    "http://example.org", "https://example.org/a?b=c&d=e#f", "HTTPS://EXAMPLE.ORG/", "mailto:a@example.org",
    "https://user:pw@example.org/", "https://example.org@evil.example/", "https://xn--pple-43d.com/",
    "https://аpple.com/login", "https://example.org/%0d%0aSet-Cookie:x", "https://example.org/\u202egpj.exe",
    "https://[::1]:8080/x", "https://127.1/", "https://0x7f000001/", "https://example.org:65536/", "https://exa\u00admple.org/",
]  # fmt: skip
"""Addresses that a link may lead to, after a question that shows where."""


def _links() -> Iterator[Text]:
    yield from _named("scheme", [f"[click]({address})" for address in SCHEMES])
    yield from _named("scheme-in-angles", [f"[click](<{address}>)" for address in SCHEMES[::4]])
    yield from _named("scheme-automatic", [f"<{address}>" for address in SCHEMES[:40:3]])
    yield from _named("scheme-by-reference", [f"[click][x]\n\n[x]: {address} 'title'" for address in SCHEMES[:40:3]])
    yield from _named("web", [f"[click]({address})" for address in WEB])
    yield from _named(
        "link",
        [
            "[https://bank.example](https://evil.example)", "[a](https://e.org 'title <b>')", "[[a](b)](https://e.org)",
            "[a](https://e.org", "[a]( )", "[](https://e.org)", "[a]()", "[a][missing]", "[![x](https://e.org/p)](https://e.org)",
            "https://e.org/bare www.example.org a@b.example", "[a](https://e.org/" + "x" * 5000 + ")",
            "[" * 2000 + "a" + "](https://e.org)" * 2000, "[a](" * 3000,
        ],
    )  # fmt: skip


def _images() -> Iterator[Text]:
    addresses = [
        "https://evil.example/track?q=secret", "http://127.0.0.1:9/x.png", "file:///etc/passwd", "//server/share/x.png",
        "\\\\server\\share\\x.png", "data:image/png;base64,iVBORw0KGgo=", "data:image/svg+xml,<svg onload=alert(1)/>",
        "javascript:alert(1)", "qrc:/x.png", ":/qt-project.org/qmessagebox/images/critical.png", "x.png", "",
    ]  # fmt: skip
    yield from _named("image", [f"![seen]({address})" for address in addresses])
    yield from _named("image-html", [f'<img src="{address}" onerror="alert(1)">' for address in addresses])
    yield from _named("image-reference", [f"![seen][p]\n\n[p]: {address or 'x'}" for address in addresses[::3]])
    yield from _named("image-nested", ["![a ![b](https://evil.example/b)](https://evil.example/a)", "![*a*](x 'y')"])


def _markup() -> Iterator[Text]:
    yield from _named(
        "html",
        [
            "<script>alert(1)</script>", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "<b>bold</b>", "<!-- hidden -->",
            "<iframe src=https://evil.example></iframe>", "<a href=javascript:alert(1)>x</a>", "<svg><script>1</script></svg>",
            "<style>*{display:none}</style>", "<link rel=stylesheet href=https://evil.example/x.css>", "<base href=//evil>",
            "<meta http-equiv=refresh content=0>", "<table><tr><td>x", "</div></body></html>", "<?php echo 1 ?>",
            "<![CDATA[x]]>", "<math><mi//xlink:href='data:x'>", "<details open ontoggle=alert(1)>", "<form action=//evil><input>",
            "<object data=file:///etc/passwd>", "<embed src=//evil>", "<p style='background:url(//evil)'>x</p>",
            "<div\nonclick=alert(1)\n>\n\n*x*\n\n</div>", "a <b", "a < b > c & d", "<<<<>>>>", "&lt;script&gt;", "<qt>x</qt>",
            "&#60;img src=x&#62;", "&amp;amp; &nbsp; &copy; &unknown; &#0; &#xD800; &#x110000;", "<u>x</u><br/>y<hr>",
            "`<b>`", "```html\n<script>alert(1)</script>\n```", "    <b>code</b>", "| <b>a</b> |\n|---|\n| <i>b</i> |",
        ],
    )  # fmt: skip


def _characters() -> Iterator[Text]:
    yield from _named(
        "sign",
        [
            "a\u202eb", "\u2066x\u2069", "a\u200bb", "zero\u200dwidth", "\ufeffstart", "soft\u00adhyphen", "\u061c", "\u180e",
            "tag\U000e0041\U000e0042", "a\x00b", "a\x07b", "a\x1b[31mred\x1b[0m", "\x1b]8;;https://evil.example\x07x\x1b]8;;\x07",
            "\x1b]0;title\x07", "\x1b[2J\x1b[H", "\x9b31m", "a\rb", "a\r\nb", "a\u2028b\u2029c", "a\x0bb\x0cc", "a\x85b",
            "\ud800", "a\udfffb", "\ud83d", "\U0010ffff\uffff\ufffe", "e" + "\u0301" * 400, "שלום **עולם** abc", "مرحبا `code` بالعالم",
            "👩\u200d👩\u200d👧\u200d👦 🇩🇪 1️⃣", "\u0600" * 50, "ﷺ﷽" * 20, "\ue000\uf8ff", "𝕳𝖊𝖑𝖑𝖔", "аpple (Cyrillic)", "\u115f\u1160\u3164",
            "`a\u202eb`", "```\na\u202eb\x1b[0m\n```", "# a\u202eb", "- a\u202eb", "> a\u2066b", "| a\u202e |\n|---|\n| b |",
            "```py\u202e\nx\n```", "[a\u202eb](https://e.org)", "\\\u202e", "*a\u200b*",
        ],
    )  # fmt: skip


def _structure() -> Iterator[Text]:
    yield from _named(
        "structure",
        [
            "", " ", "\n\n\n", "\t", "#", "#######", "# \n## \n### ", "-", "- ", "1.", "1)", "99999999999. x", "-1. x", "> ", ">",
            "***", "* * *", "---\n---", "```", "```\n", "~~~", "```py", "````\n```\n````", "```\nnever closed", "~~~\n```\n~~~",
            "- ```\n  code", "> ```\n> code", "1. a\n\n\n1. b", "- a\n - b\n  - c\n   - d", "* a\n+ b\n- c", "> a\nlazy\n> b",
            "|", "||", "|---|", "| a |\n|---|", "| a | b |\n|---|\n| 1 | 2 | 3 |", "| a |\n|:-:|\n" + "| x |\n" * 50,
            "| \\| | `|` |\n|---|---|", "- | a |\n  |---|\n  | b |", "**", "**a", "*a **b* c**", "***a**b*", "_a_b_", "~~a~~ ~b~",
            "`", "``a`", "`` ` ``", "$x^2$ $$\\int_0^1 x\\,dx$$ \\(a\\) \\[b\\]", "a[^1]\n\n[^1]: note", "[^1]: alone", "- [ ] a\n- [x] b",
            "term\n: definition", "a  \nb\\\nc", "\\*a\\*", "[x]: https://e.org\n[x]: https://other.org\n\n[x]", "[x]: <>\n[x]",
            ":::warning\nx\n:::", "{{template}} {% tag %} ${x} <%= x %>", "---\ntitle: x\n---\ntext", "Setext\n===\nTwo\n---", "a\n=\nb",
            "1. a\n   ```\n   b\n   ```\n2. c", "<https://e.org>", "a" * 3000, "a b " * 2000, "é" * 3000, "- " * 200 + "x",
        ],
    )  # fmt: skip


TEXTS = (*_links(), *_images(), *_markup(), *_characters(), *_structure())
"""Those of ordinary size."""

_WIDE = "|" + " a |" * 200 + "\n|" + "---|" * 200 + "\n" + ("|" + " x |" * 200 + "\n") * 20
HUGE = (
    Text("quotations-1000-deep", ">" * 1000 + " x"),
    Text("quotations-in-lines", "\n".join("> " * depth + "x" for depth in range(1, 300))),
    Text("lists-1000-deep", "\n".join("  " * depth + "- x" for depth in range(1000))),
    Text("lists-in-one-line", "- " * 5000 + "x"),
    Text("brackets", "[" * 50_000),
    Text("closing-brackets", "[a](" * 20_000),
    Text("stars", "*a " * 30_000),
    Text("stars-alone", "*" * 50_000),
    Text("underscores", "_a" * 30_000),
    Text("backticks", "".join("`" * length + " " for length in range(1, 400))),
    Text("entities", "&#x41;" * 20_000),
    Text("open-tags", "<a " * 30_000),
    Text("table-wide", _WIDE),
    Text("table-long", "| a | b |\n|---|---|\n" + "| x | y |\n" * 20_000),
    Text("code-1-mb", "```python\n" + "x = 'some text' + f(1, 2)  # so\n" * 32_000 + "```\n"),
    Text("code-one-line", "```js\n" + "var a=1;" * 125_000 + "\n```\n"),
    Text("code-never-closed", "```\n" + "x\n" * 300_000),
    Text("line-of-100000", "a" * 100_000),
    Text("words-1-mb", "some words and more of them " * 38_000),
    Text("paragraphs-1-mb", "Some words, **bold** and `code`.\n\n" * 30_000),
    Text("headings", "# a\n" * 20_000),
    Text("rules", "---\n" * 50_000),
    Text("line-ends", "\n" * 300_000),
    Text("references", "".join(f"[r{number}]: https://e.org/{number}\n" for number in range(10_000)) + "[r1] [r9999]"),
    Text("links", "[a](https://e.org) " * 20_000),
    Text("images", "![a](https://evil.example/x) " * 20_000),
    Text("controls", "\x1b[31m" * 50_000),
    Text("overrides", "\u202e" * 50_000),
    Text("marks", "a\u0301" * 100_000),
    Text("surrogates", "\ud800" * 50_000),
    Text("html", "<div>" * 50_000),
    Text("emoji", "👩\u200d👩\u200d👧\u200d👦" * 10_000),
)
"""Those of about a megabyte, or deep."""
