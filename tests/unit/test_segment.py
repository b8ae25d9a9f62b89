"""Sentences and quotations, trap by trap."""

from __future__ import annotations

import pytest

from claimlib import analyze
from claimlib.lexicon import Lexicon
from claimlib.loading import default_pack
from claimlib.quotations import quotations


def cut(text: str) -> list[str]:
    return [sentence.text for sentence in analyze(text).sentences]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("جاء. ذهب.", ["جاء.", "ذهب."]),
        ("هل جاء؟ نعم! حسنا.", ["هل جاء؟", "نعم!", "حسنا."]),
        ("جاء\nذهب", ["جاء", "ذهب"]),
        ("عنوان\n\nخبر. ثم خبر.", ["عنوان", "خبر.", "ثم خبر."]),
        ("جاء د. أحمد وذهب.", ["جاء د. أحمد وذهب."]),
        ("قال أ.د. سالم نعم.", ["قال أ.د. سالم نعم."]),
        ("بثت بي.بي.سي الخبر. عاد.", ["بثت بي.بي.سي الخبر.", "عاد."]),
        ("بلغ 3.5 مليون. عاد.", ["بلغ 3.5 مليون.", "عاد."]),
        ("بلغ 103,7 نقطة. عاد.", ["بلغ 103,7 نقطة.", "عاد."]),
        ("1. البند الأول. عاد.", ["1. البند الأول.", "عاد."]),
        ("في عام 2010. عاد.", ["في عام 2010.", "عاد."]),
        ("جاء... ثم ذهب. عاد.", ["جاء... ثم ذهب.", "عاد."]),
        ("جاء؛ ذهب.", ["جاء؛ ذهب."]),
        ("قال: «جاء.» ذهب.", ["قال: «جاء.»", "ذهب."]),
        ('قال: "جاء." ذهب.', ['قال: "جاء."', "ذهب."]),
        ("حقا؟! نعم.", ["حقا؟!", "نعم."]),
        ("القاهرة – جاء الوفد. ذهب.", ["القاهرة – جاء الوفد.", "ذهب."]),
        ("", []),
        ("\n\n", []),
        ("قال «نعم». ذهب.", ["قال «نعم».", "ذهب."]),
        ('قال "نعم". ذهب.', ['قال "نعم".', "ذهب."]),
        ("جاء (أمس). ذهب.", ["جاء (أمس).", "ذهب."]),
        ("نما 5%. ذهب.", ["نما 5%.", "ذهب."]),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert cut(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« أ »", {0: 2}),
        ("» أ «", {0: 2}),
        ('" أ "', {0: 2}),
        ("\u201c أ \u201d", {0: 2}),
        ("« أ « ب » ج »", {0: 6, 2: 4}),
        ('« أ " ب " »', {0: 5, 2: 4}),
        ("« أ", {0: 2}),
        ("« أ \n ب »", {0: 2, 4: 5}),
        ('" أ " ب " ج "', {0: 2, 4: 6}),
        ("أ ب", {}),
        # A straight mark left open: the next one leans on what follows, behind a full stop.
        ('"أ. ب "ج"', {0: 3, 4: 6}),
    ],
)
def test_quotations(text: str, wanted: dict[int, int]) -> None:
    lexicon = Lexicon(default_pack())
    read = lexicon.read(text)
    assert quotations(read) == wanted
