"""Every noun and nationality of the word lists, in the plainest sentences that they speak in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from claimlib.analyzer import Analyzer
from claimlib.classes import PLURAL
from claimlib.resources import grammar_root

ANALYZER = Analyzer()
PLURALS = ("ون", "ين", "ان", "ات")


def listed(name: str) -> Iterator[str]:
    """Yield the singular words of one list, as they are written."""
    for line in (grammar_root() / "words" / f"{name}.txt").read_text("utf-8").splitlines():
        for word in line.split("#")[0].split():
            if "_" in word or "*" in word or len(word) < 3 or word.startswith("ال"):
                continue
            if not word.endswith(PLURALS) and not ANALYZER._lexicon.word(word).bits & PLURAL:
                yield word


def unlike(holders: dict[str, str]) -> list[tuple[str, list[str]]]:
    """Return the sentences whose first source is not the one that is wanted."""
    wrong = []
    for text, wanted in holders.items():
        found = [s.source.text for s in ANALYZER.analyze(text).statements if s.cues]
        if found[:1] != [wanted]:
            wrong.append((text, found))
    return wrong


def said(word: str) -> str:
    return "قالت" if word.endswith("ة") else "قال"


@pytest.mark.parametrize("name", ["person", "title", "organisation", "media"])
def test_a_definite_noun_speaks(name: str) -> None:
    assert not unlike({f"{said(w)} ال{w} إن الأسعار ثابتة.": f"ال{w}" for w in listed(name)})


@pytest.mark.parametrize("name", ["person", "title"])
def test_so_does_a_name_behind_it(name: str) -> None:
    holders = {}
    for word in listed(name):
        person = f"ال{word} " + ("سميرة" if word.endswith("ة") else "سمير") + " الحداد"
        holders[f"{said(word)} {person} إن الأسعار ثابتة."] = person
    assert not unlike(holders)


@pytest.mark.parametrize("body", ["المجلس", "الوزير الأول", "الحكومة"])
def test_a_nationality_belongs_to_its_noun(body: str) -> None:
    holders = {}
    for word in listed("nationality"):
        if word.endswith("ة") == body.endswith("ة"):
            announced = "أعلنت" if body.endswith("ة") else "أعلن"
            holders[f"{said(body)} {body} ال{word} إن الأسعار ثابتة."] = f"{body} ال{word}"
            holders[f"{announced} {body} ال{word} تأجيل المؤتمر."] = f"{body} ال{word}"
    assert not unlike(holders)
