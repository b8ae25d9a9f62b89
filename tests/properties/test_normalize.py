"""What holds of the normalizer for every text (properties 1 to 13)."""

from __future__ import annotations

import re
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import strategies as own
from claimlib import chars
from claimlib.normalize import _bounds_of_text, clusters, normalize

LEVELS = ("light", "key")
levels = st.sampled_from(LEVELS)
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
REMOVED = re.compile(f"[{chars.EXTENDERS}{chars.CONTROLS}]")


def n(text: str, level: str = "light") -> str:
    return normalize(text, level).text


@given(own.texts(), levels)
@example("ا\u200f\u0301", "light")  # an accent must not slip onto the letter in front
@example("و\u200f\u0654", "light")
@example("ـ\u0301", "light")
@example("ے\u0654", "key")
@example("ى\u0653\u0654", "light")
def test_01_idempotent(text, level):
    assert n(n(text, level), level) == n(text, level)


@given(own.texts(), levels)
@example("وـ\u0654", "key")
@example("ﻻ\u0655", "light")
def test_02_homomorphic_at_cluster_boundaries(text, level):
    whole = n(text, level)
    for _, after in pairwise(clusters(text)):
        assert n(text[: after.start], level) + n(text[after.start :], level) == whole


@given(st.lists(own.clusters().filter(lambda c: "x" not in c), max_size=6).map("".join), levels)
@example("ؤ", "light")
@example("\u06d3", "light")
@example("\u06c0\u064e", "light")
@example("و\u064e\u0654", "light")
@example("ا\u0316\u0654", "light")
@example("ا\u06d6\u0654\u0655", "key")
def test_03_canonically_equivalent_texts_agree(text, level):
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert n(composed, level) == n(apart, level) == n(text, level)


@given(st.data(), own.arabic_texts(), levels)
def test_04_tashkeel_is_not_seen(data, text, level):
    # Behind a base, not on an accent: a mark there would only wait for the next one.
    place = data.draw(st.sampled_from([span.end for span in clusters(text)] or [0]))
    assume(not _is_accent(text[place : place + 1]))
    mark = data.draw(st.sampled_from(chars.TASHKEEL))
    assert n(text[:place] + mark + text[place:], level) == n(text, level)
    bare = re.sub(f"[{chars.TASHKEEL}]", "", text)
    assert n(bare, level) == n(text, level) or _is_accent_first(text)


@given(own.arabic_texts(), levels)
@example("سـ\u0654ل", "light")
@example("وـ\u0654", "light")
def test_05_tatweel_is_not_seen(text, level):
    assume(not _is_accent_first(text))
    assert n(text.replace(chars.TATWEEL, ""), level) == n(text, level)


@given(st.data(), own.arabic_texts(), levels)
def test_06_controls_are_not_seen_between_clusters(data, text, level):
    place = data.draw(st.sampled_from([0, *(span.end for span in clusters(text))]))
    # An accent goes with the control in front of it, as it would with an Arabic letter.
    assume(not re.match(f"[{chars.EXTENDERS}]*[{chars.ACCENTS}]", text[place:]))
    control = data.draw(own.controls())
    assert n(text[:place] + control + text[place:], level) == n(text, level)


def test_06_a_control_inside_a_cluster_parts_the_mark_from_its_letter():
    assert n("و\u0654") == "ؤ"
    assert n("و\u200f\u0654") == "و"


@given(st.data(), st.text("".join(own.shapes())[:400] + " ", max_size=10), levels)
def test_07_presentation_forms_are_not_seen(data, text, level):
    shapes = own.shapes()
    made, at = "", 0
    while at < len(text):
        fitting = [plain for plain in shapes if text.startswith(plain, at)]
        plain = data.draw(st.sampled_from([*fitting, text[at]]))
        made += data.draw(st.sampled_from([plain, *shapes.get(plain, ())]))
        at += len(plain)
    assert n(made, level) == n(text, level)


@pytest.mark.parametrize("level", LEVELS)
def test_07_every_form_is_undone(level):
    for plain, forms in own.shapes().items():
        for form in forms:
            assert n(form, level) == n(plain, level), ascii(form)


@given(st.text(st.characters(), max_size=40), levels)
@example("e\u0301 \u00e9 \ufe0f\U0001f600 \ud800\x00", "key")
def test_08_text_without_arabic_is_untouched(text, level):
    text = REMOVED.sub("", ARABIC.sub("", text))
    assert n(text, level) == text


@given(own.arabic_texts(), levels)
@example("\u06dd\u0600\u200d", "light")
def test_10_output_alphabet_is_closed(text, level):
    made = n(text, level)
    assert not REMOVED.search(made)
    assert not re.search("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfc\ufe80-\ufefc]", made)
    for before, char in pairwise(" " + made):
        assert unicodedata.category(char) != "Cf"
        # Accents stay on foreign characters only.
        assert unicodedata.category(char) != "Mn" or not ARABIC.match(before)
    assert not set(made) & set(chars.LOOKALIKES)
    if level == "key":
        assert not set(made) & set("أإآٱىة") | set(made) & set(chars.DIGITS)


@given(own.arabic_texts(), levels)
@example("ب\ufe70ت", "light")
@example("\ufc5e", "light")
@example("\ufe77", "key")
def test_11_no_new_blanks(text, level):
    declared = 3 * text.count("\ufdfa") + text.count("\ufdfb")
    assert sum(map(str.isspace, n(text, level))) == sum(map(str.isspace, text)) + declared


def test_11_a_ligature_of_words_is_the_declared_exception():
    made = normalize("قال ﷺ")
    assert made.text == "قال صلى الله عليه وسلم"
    assert {made.map.to_original(i, i + 1) for i in range(4, len(made.text))} == {(4, 5)}


@given(own.texts())
@example("ی\u0654ۀ")
def test_12_key_of_light_is_key(text):
    assert n(n(text), "key") == n(text, "key")


@given(own.texts(), levels)
def test_13_total_and_of_one_mind_with_the_words(text, level):
    made = normalize(text, level)
    assert made.text == (chars.light if level == "light" else chars.fold)(text)
    assert made.map.target_length == len(made.text)
    # The code page is a matter of speed: the slow way gives the same map.
    starts, ends = _bounds_of_text(text)
    assert (list(made.map.starts), list(made.map.ends)) == (list(starts), list(ends))


@pytest.mark.parametrize(
    "unit",
    ["قال الوزير ", "ا\u064e", "\u064e", "ﻻ", "و\u0654", "\u0654", "ا\u0301", "\u0301", "\u200f",
     "ا\U0001f600", "\ud800", "ـ"],
    ids=ascii,
)  # fmt: skip
def test_13_linear(unit):
    def cost(text: str) -> float:
        times = []
        for _ in range(5):
            begin = time.perf_counter()
            assert normalize(text, "key").map.starts is not None
            times.append(time.perf_counter() - begin)
        return min(times)

    text = unit * (24_000 // len(unit))
    # Twice the text costs twice; a quadratic step costs four times. One retry for a busy machine.
    assert any(cost(text * 4) < 9 * cost(text) for _ in range(3))


def _is_accent(char: str) -> bool:
    return re.match(f"[{chars.ACCENTS}]", char) is not None


def _is_accent_first(text: str) -> bool:
    """Tell whether the text has an accent behind marks alone: they part it from any letter."""
    return re.search(f"[{chars.EXTENDERS}][{chars.ACCENTS}]", text) is not None


@given(own.arabic_words().flatmap(lambda word: st.tuples(st.just(word), own.noisy(word))))
def test_noise_of_every_kind_is_not_seen(pair):
    word, noise = pair
    assert chars.light(noise) == word
    assert chars.fold(noise) == chars.fold(word)
    assert chars.light(chars.marks(noise)) == word
