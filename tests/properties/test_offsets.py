"""What holds of offset maps for every text (properties 14 to 20)."""

from __future__ import annotations

import pickle
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

import strategies as own
from claimlib.normalize import clusters, normalize
from claimlib.offsets import OffsetMap, utf8_units, utf16_units
from claimlib.spans import Span

levels = st.sampled_from(("light", "key"))
texts = own.texts()


def stretch(data: st.DataObject, length: int) -> Span:
    ends = st.integers(0, length)
    return Span(*sorted((data.draw(ends), data.draw(ends))))


@given(texts, levels)
@example("ﷺ", "light")
@example("\u064e\u200f", "key")
def test_14_one_cluster_a_character_and_ends_never_fall(text, level):
    made = normalize(text, level)
    starts, ends = list(made.map.starts), list(made.map.ends)
    assert len(made.map) == len(starts) == len(ends) == len(made.text)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))


@given(texts)
def test_15_clusters_tile_the_original(text):
    spans = clusters(text)
    assert all(one.end == other.start for one, other in pairwise(spans))
    assert "".join(text[span.slice] for span in spans) == text
    assert all(span.length for span in spans)


@given(st.data(), texts, levels)
@example(None, "و\u200fﻻ\u0655\u064e\u200f ا\u0654\u0301", "light")
def test_16_content_sound(data, text, level):
    made = normalize(text, level)
    starts = made.map.starts
    edges = [i for i in range(len(starts)) if i == 0 or starts[i] != starts[i - 1]]
    edges.append(len(made.text))
    pairs = (
        [tuple(sorted((data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges)))))]
        if data
        else [(i, j) for i in edges for j in edges if i <= j]
    )
    for i, j in pairs:
        assert normalize(text[made.map.to_original(i, j).slice], level).text == made.text[i:j]


@given(texts, levels)
def test_17_never_splits_a_cluster(text, level):
    made = normalize(text, level)
    whole = set(clusters(text))
    for i in range(len(made.text)):
        assert made.map.to_original(i, i + 1) in whole


@given(st.data(), texts, levels)
def test_18_the_two_directions_are_a_pair(data, text, level):
    made = normalize(text, level)
    x = stretch(data, len(made.text))
    back = made.map.to_normalized(*made.map.to_original(*x))
    if x.length:
        assert back.covers(x)
    else:  # inside a ligature there is no place to stand: the place is before it
        assert back.length == 0
        assert made.map.to_original(*back) == made.map.to_original(*x)
    y = stretch(data, len(text))
    there = made.map.to_normalized(*y)
    again = made.map.to_original(*there)
    assert y.length or not again.length
    # All of y that left a character lies in what comes back, and nothing that y does not touch.
    for span in clusters(text):
        if y.length and normalize(text[span.slice], level).text:
            assert again.covers(span) if span.overlaps(y) else not again.overlaps(span)


@given(texts, levels)
@example("\u200fا\u200f", "light")
def test_18_an_empty_stretch_keeps_its_place(text, level):
    made = normalize(text, level)
    for place in (0, *(span.end for span in clusters(text))):
        spot = made.map.to_normalized(place, place)
        assert made.text[: spot.start] == normalize(text[:place], level).text
        assert spot.length == 0


def maps(source: int, target: int) -> st.SearchStrategy[OffsetMap]:
    """Make any lawful map of two lengths: starts and ends that never fall."""

    def build(places: list[tuple[int, int]]) -> OffsetMap:
        starts = sorted(low for low, _ in places)
        ends = sorted(low + 1 + more % (source - low) for low, more in places)
        return OffsetMap(starts, ends, source)

    place = st.tuples(st.integers(0, source - 1), st.integers(0, source))
    return st.lists(place, min_size=target, max_size=target).map(build)


@given(st.data(), *(st.integers(1, 6) for _ in range(4)))
def test_19_compose_is_associative_and_identity_neutral(data, one, two, three, four):
    f, g, h = (
        data.draw(maps(source, target))
        for source, target in ((one, two), (two, three), (three, four))
    )
    assert f.compose(g).compose(h) == f.compose(g.compose(h))
    assert OffsetMap.identity(one).compose(f) == f == f.compose(OffsetMap.identity(two))
    assert hash(f.compose(OffsetMap.identity(two))) == hash(f)
    both = f.compose(g)
    for i in range(three):
        assert both.to_original(i, i + 1) == f.to_original(*g.to_original(i, i + 1))


@given(texts)
def test_19_key_after_light_is_key(text):
    light = normalize(text)
    assert light.map.compose(normalize(light.text, "key").map) == normalize(text, "key").map


@given(st.data(), texts)
@example(None, "a\u00e9ق\u0651\U0001f600\ud800.")
def test_20_units_cut_the_same_stretch(data, text):
    spans = (
        [stretch(data, len(text))]
        if data
        else [Span(i, j) for j in range(len(text) + 1) for i in range(j + 1)]
    )
    for units, encoding, width in (
        (utf8_units(text), "utf-8", 1),
        (utf16_units(text), "utf-16-le", 2),
    ):
        whole = text.encode(encoding, "surrogatepass")
        assert units.length * width == len(whole)
        for span in spans:
            cut = units.to_units(*span)
            part = whole[cut.start * width : cut.end * width]
            assert part == text[span.slice].encode(encoding, "surrogatepass")
            assert units.from_units(*cut) == span
            if cut.length > 1:  # a stretch that ends inside a character takes the whole of it
                assert units.from_units(cut.start, cut.end - 1).end >= span.end - 1
        for place in range(units.length):
            one = units.from_units(place, place + 1)
            assert one.length == 1
            assert units.to_units(*one).covers(Span(place, place + 1))


@given(texts, levels)
def test_maps_and_texts_are_values(text, level):
    made = normalize(text, level)
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert hash(again) == hash(made)
    assert (again.text, again.map) == (made.text, made.map)
    assert pickle.loads(pickle.dumps(made.map)) == made.map
    assert len(pickle.loads(pickle.dumps(made.map))) == len(made.text)
