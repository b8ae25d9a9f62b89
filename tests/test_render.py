"""The HTML page: complete, safe, and alive in a browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest

import claimlib
from claimlib.model import Document
from claimlib.render import iter_html, to_html
from claimlib.spans import Span
from sample import TEXT, sample

VOID = {"meta", "link", "br", "img"}


class Page(HTMLParser):
    """Reads a page: its article text, its elements, and whether they nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self.pieces: list[tuple[set[str], list[str], str]] = []
        self._last: dict[str, str | None] = {}
        self.feed(page)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._last = dict(attributes)
        self.elements.append((tag, self._last))
        if tag not in VOID:
            self.stack.append(tag)
        if tag == "p" and "article" in self.stack:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.stack and "p" in self.stack:
            self.lines[-1] += data
            if self.stack[-1] == "span":
                classes = set((self._last["class"] or "").split())
                self.pieces.append((classes, (self._last.get("data-of") or "").split(), data))


def test_the_article_is_the_text_itself() -> None:
    assert Page(to_html(sample())).lines == TEXT.split("\n")


def test_pieces_carry_everything_that_covers_them() -> None:
    pieces = {data: (classes, of) for classes, of, data in Page(to_html(sample())).pieces}
    assert pieces["قد"] == (
        {"statement", "speculative", "possible", "negative", "cue"},
        ["d1-s1", "d1-s2"],
    )
    assert pieces["الخبراء"] == (
        {"statement", "assertive", "certain", "source"},
        ["d1-s2", "d1-s1"],
    )
    assert pieces["يعتقدون"] == (
        {"statement", "assertive", "certain", "cue"},
        ["d1-s1", "d1-s2"],
    )
    assert pieces["قالت"] == ({"cue"}, ["d1-s1"])
    assert pieces["الوزارة"] == ({"source"}, ["d1-s1"])


def test_every_statement_has_its_mark_and_its_entry() -> None:
    page = Page(to_html([sample(), sample()]))
    entries = [a["id"] for tag, a in page.elements if tag == "details"]
    marks = [a["data-for"] for tag, a in page.elements if "data-for" in a]
    assert len(set(entries)) == len(entries) == 8
    assert sorted(map(str, entries)) == sorted(map(str, marks))


def test_statements_of_one_holder_stand_together() -> None:
    page = to_html(sample())
    groups = re.findall(r'<section class="group"><h3>(.*?) <small>.*?shown">(\d+)<', page, re.S)
    assert [(re.sub("<.*?>", "", name), count) for name, count in groups] == [
        ("الوزارة", "2"),
        ("الخبراء", "1"),
        ("the writer", "1"),
    ]


def test_a_page_fetches_nothing() -> None:
    page = to_html(sample())
    assert "http://" not in page
    assert "https://" not in page
    assert "url(" not in page
    assert "default-src 'none'" in page
    assert not [a for tag, a in Page(page).elements if {"src", "style", "onclick"} & set(a)]


def hostile() -> Document:
    """Put markup wherever a text can come from."""
    bad = "</pre></details><script>document.title='broken'</script>\"'&amp;\x00\ud800"
    document = sample()
    return attrs.evolve(
        document,
        text=bad + TEXT[len(bad) :],
        statements=tuple(
            attrs.evolve(
                s,
                text=bad,
                document=[],
                cues=tuple(attrs.evolve(cue, text=bad, rule=bad) for cue in s.cues),
                sources=tuple(attrs.evolve(actor, text=bad) for actor in s.sources),
                trace=tuple(step._replace(rule=bad, note=bad) for step in s.trace),
            )
            for s in document.statements
        ),
    )


def test_a_text_cannot_become_markup() -> None:
    page = to_html(hostile(), title="<script>1</script>", names=["<img src=x>"])
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "\x00" not in page
    page.encode()
    Page(page)


@pytest.mark.parametrize("text", ["", "\n\n", "قال\r\n", " \u202e قال \u2066", "\x0c"])
def test_any_text_makes_a_page(text: str) -> None:
    Page(to_html(Document(text, (), ())))


def test_nesting_without_end_stays_small() -> None:
    (statement, *_) = sample().statements
    text = "أ" * 4_000
    statements = tuple(
        attrs.evolve(
            statement,
            id=depth,
            span=Span(depth, 4_000 - depth),
            text="أ",
            cues=(),
            sources=statement.sources[:1],
            views=statement.views[:1],
            document=[],
        )
        for depth in range(2_000)
    )
    assert len(to_html(Document(text, (), statements))) < 5_000_000


PROBE = """
addEventListener("load", () => setTimeout(() => {
  const out = {};
  const piece = [...document.querySelectorAll("[data-of]")].find((n) => n.textContent === "قد");
  const shown = (s) => [...document.querySelectorAll(s)].filter((n) => !n.hidden).length;
  out.title = document.title;
  out.direction = getComputedStyle(document.querySelector("article")).direction;
  piece.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
  const card = document.getElementById("card");
  out.card = !card.hidden && card.textContent.includes("epistemic.particle.qad");
  piece.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  out.open = [...document.querySelectorAll("details[open]")].map((n) => n.id);
  out.cardAfterClick = !card.hidden;
  out.lit = document.querySelectorAll("[data-of].on").length;
  const press = (value) => document.querySelector(`button[data-value="${value}"]`).click();
  press("speculative");
  out.speculative = shown(".entry");
  press("reporting");
  out.speculativeReporting = shown(".entry");
  press("assertive");
  out.assertiveReporting = shown(".entry");
  out.groups = shown(".group");
  document.title = "broken";
  const pre = document.createElement("pre");
  pre.id = "probe";
  pre.textContent = JSON.stringify(out);
  document.body.append(pre);
}, 50));
"""


@pytest.mark.browser
def test_the_page_is_alive_in_a_browser(tmp_path: Path) -> None:
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    if browser is None:
        pytest.skip("no chromium here")
    page = to_html(sample(), title="alive")
    # The page's own policy lets no second script in, so the probe comes with a page without one.
    page = re.sub(r"<meta http-equiv[^>]*>", "", page)
    path = tmp_path / "page.html"
    path.write_text(page.replace("</body>", f"<script>{PROBE}</script></body>"), encoding="utf-8")
    done = subprocess.run(
        [
            browser,
            *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
            *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
            f"--user-data-dir={tmp_path / 'profile'}",
            "--virtual-time-budget=2000",
            "--dump-dom",
            path.as_uri(),
        ],
        capture_output=True,
        timeout=120,
    )
    found = re.search(r'<pre id="probe">(.*?)</pre>', done.stdout.decode())
    assert found, done.stderr.decode()
    assert json.loads(found.group(1)) == {
        "title": "alive",
        "direction": "rtl",
        "card": True,
        "open": ["d1-s2"],
        "cardAfterClick": False,
        "lit": 5,
        "speculative": 1,
        "speculativeReporting": 0,
        "assertiveReporting": 2,
        "groups": 1,
    }


def test_a_page_is_written_statement_by_statement() -> None:
    document = claimlib.analyze("قد " * 300)
    pieces = list(iter_html([(document, "Text 1")]))
    assert "".join(pieces) == to_html(document)
    inside = pieces[1:-1]
    assert len(inside) > 2 * len(document.statements) > 500
    assert max(map(len, inside)) < 8_000 < sum(map(len, inside)) / 10
