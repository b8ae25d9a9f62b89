"""What holds of tokens, words and sentences for every text (properties 21 to 24)."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import strategies as own
from cases import GOLDEN
from claimlib import chars
from claimlib.analyzer import Analyzer, analyze
from claimlib.chars import INVISIBLE
from claimlib.classes import BREAK
from claimlib.context import Context
from claimlib.lexicon import Lexicon
from claimlib.loading import default_pack
from claimlib.quotations import quotations
from claimlib.tokens import tokenize

_ANALYZER = Analyzer()
_LEXICON: Lexicon = _ANALYZER._lexicon
_SENTENCES = [case.text for case in GOLDEN]


def read(text: str) -> Context:
    return Context(text, _LEXICON, _ANALYZER._phrases)


def running_text() -> st.SearchStrategy[str]:
    """Make sentences of our own, noise and marks of punctuation in a row."""
    piece = st.one_of(
        st.sampled_from(_SENTENCES),
        own.arabic_texts(),
        st.sampled_from([" ", "\n", "\n\n", ". ", "«", "»", '"', "(", ")", "...", "؟", "د. "]),
        st.sampled_from(["3.5", "103,7", "1. ", "أ.د.", "بي.بي.سي", "؛", ": ", " - ", "\u2026"]),
    )
    return st.lists(piece, max_size=8).map("".join)


def unseen(gap: str) -> str:
    """Return what of a gap between tokens could be seen."""
    return re.sub(rf"[\s{INVISIBLE}]", "", gap)


@given(own.texts() | running_text())
@example("قد \u200fترتفع\u200e .")
@example("وقال: 3.5 مليون، \u2026 «نعم».\r\n")
@example("\u064b\u0640\u064b x\u2019y")
def test_21_tokens_and_gaps_rebuild_the_text(text: str) -> None:
    forms, starts = tokenize(text)
    assert len(forms) == len(starts)
    at = 0
    for form, start in zip(forms, starts, strict=True):
        assert form
        assert not unseen(text[at:start]), "only what is not seen is left between tokens"
        assert "\n" not in text[at:start], "a line break is a token"
        assert text[start : start + len(form)] == form
        at = start + len(form)
    assert not unseen(text[at:])


@given(running_text())
@example("قال: «جاء. ثم ذهب.» وعاد.")
@example("...")
@example("جاء.\u200bذهب.")
def test_22_sentences_tile_the_words(text: str) -> None:
    context = read(text)
    held = [index for low, high in context.sentences for index in range(low, high)]
    words = [index for index, word in enumerate(context.words) if not word.bits & BREAK]
    assert held == words, "each word in one sentence, in order, and line breaks in none"
    document = analyze(text)
    assert [tuple(s.span) for s in document.sentences] == [
        (context.starts[low], context.ends[high - 1]) for low, high in context.sentences
    ]
    for before, after in pairwise(document.sentences):
        assert not unseen(text[before.span.end : after.span.start])


@given(own.arabic_words() | own.clusters().map(lambda c: "و" + c) | own.texts())
@example("وبالقاهرة")
@example("فَـلِلقاهرة")
@example("و\u064e\u0640بِهم")
def test_23_proclitic_and_rest_are_spans_of_the_word(text: str) -> None:
    for raw in tokenize(text)[0]:
        word = _LEXICON.word(raw)
        assert word.raw == raw
        assert 0 <= word.lead <= word.start <= len(raw)
        if not word.conjunction:
            assert word.lead == 0
        else:
            # The conjunction with all that is written on it, and nothing else.
            assert chars.fold(raw[: word.lead]) == word.conjunction
            assert raw[word.lead : word.lead + 1] not in ("", *chars.TASHKEEL, chars.TATWEEL)
        if word.preposition in ("ب", "ل", "ك"):
            cut = chars.fold(raw[word.lead : word.start])
            # A ligature is one code point: where it holds more than the preposition, it is not cut.
            assert cut == word.preposition or (
                cut.startswith(word.preposition)
                and any("\ufb50" <= char <= "\ufefc" for char in raw[word.lead : word.start])
            )
        clitics = word.conjunction + word.preposition
        assert word.key.startswith(clitics)
        for hit in word.hits:
            assert 0 <= hit.start < len(raw)


@pytest.mark.parametrize("core", ["قاهرة", "مدينة", "وزير", "حكومة"])
@given(data=st.data())
def test_23_clitics_of_known_words_are_told(core: str, data: st.DataObject) -> None:
    conjunction = data.draw(st.sampled_from(["", "و", "ف"]))
    article = data.draw(st.sampled_from(["ال", "بال", "كال", "لل"]))
    plain = conjunction + article + core
    word = _LEXICON.word(data.draw(own.noisy(plain)))
    assert word.conjunction == conjunction
    assert word.article
    assert word.preposition == (article[0] if article != "ال" else "")
    assert word.core == chars.fold(core)


@given(running_text(), running_text(), st.sampled_from(["\n", "\n\n", "\n\n\n"]))
@example("قال: «نعم", "لا» قال", "\n\n")
@example("1", "؟ نعم", "\n")
@example('"', '" قال.', "\n\n")
@example('نعم."', "لا", "\n")
def test_24_segmentation_is_local_across_line_breaks(first: str, second: str, between: str) -> None:
    first, second = first.rstrip("\n"), second.lstrip("\n")
    assume(not second.lstrip().startswith("."))  # the gap below
    whole, left, right = read(first + between + second), read(first), read(second)
    shift = len(first) + len(between)

    def places(context: Context, by: int = 0) -> list[tuple[int, int]]:
        return [
            (context.starts[low] + by, context.ends[high - 1] + by)
            for low, high in context.sentences
        ]

    assert places(whole) == places(left) + places(right, shift)

    def quotes(context: Context, by: int = 0) -> list[int]:
        return [context.starts[opened] + by for opened in sorted(context.quotes)]

    assert quotes(whole) == quotes(left) + quotes(right, shift)


def test_24_a_stop_may_open_a_line() -> None:
    assert len(analyze(". نعم").sentences) == len(analyze("كلا\n. نعم").sentences) - 1


@given(st.text('«»"\u201c\u201d\n. aقال', max_size=30))
def test_quotations_close_behind_their_opening_and_in_their_paragraph(text: str) -> None:
    context = read(text)
    pairs = quotations(context.lexicon.read(text))
    for opened, closed in pairs.items():
        assert opened < closed <= len(context.words)
        assert not any(word.bits & BREAK for word in context.words[opened:closed])
    # Two quotations nest or stand apart, unless one was never closed.
    for (a, b), (c, d) in pairwise(sorted(pairs.items())):
        assert c >= b or d <= b or a == c


def test_a_word_is_made_once() -> None:
    lexicon = Lexicon(default_pack())
    assert lexicon.word("وقال") is lexicon.word("وقال")


@given(st.text("قال «»\"،. \n\t\u00a0\u200f\u064e-'’aé3٣٫.", max_size=40))
def test_text_cut_at_blanks_first_gives_the_same_tokens(text: str) -> None:
    lexicon = read("").lexicon
    for _ in range(2):  # the second time most of it is remembered
        found = lexicon.read(text)
        forms, starts = tokenize(text)
        assert ([word.raw for word in found.words], found.starts) == (forms, starts)
        assert found.ends == [at + len(form) for at, form in zip(starts, forms, strict=True)]
        assert found.dividers == [n for n, word in enumerate(found.words) if word.divides]
        assert found.cues == [n for n, word in enumerate(found.words) if word.hits]
