"""The shipped part-of-speech table: its shape, and the first reading of words that matter."""

from __future__ import annotations

from pathlib import Path

import pytest

TABLE = Path(__file__).parents[2] / "grammars" / "words" / "forms.tsv"
TAGS = set("pinmagfdcu")
FEATURES = set("FPDHv")

FIRST = {
    "p": "قال اعلن اكدت اضاف ارتفعت توقعت قتل كتب اشار بدات وقعت كان تم نفي رفضت قالوا اعلنوا",
    "i": "يقول يتوقع تعد يعتقد يكن يقل ينف ترتفع يعلن تعلن يمكن يبدو تشير يزعم يقولون نعتقد",
    "n": "وزير رئيس وزراء خبراء علماء مدير تقرير بيان شركه حكومه اسعار نظام قوات مسؤولون",
    "m": "زياره تسجيل ارتفاع انخفاض وجود اعلان تنفيذ",
    "a": "كبير سياسي جديد دولي واضح كريم",
    "g": "بغداد ايران لندن احمد يناير",
    "f": "بين عبر نحو حيث امام خلال ضد كل بعض الذي التي لكن ان قد لم",
    "d": "امس جدا حاليا ايضا",
    "c": "اكثر اعلي اقل",
    "u": "مليون ثلاثه مئه",
}


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return TABLE.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def table(lines: list[str]) -> dict[str, tuple[str, str]]:
    rows = (line.split("\t") for line in lines)
    return {row[0]: (row[1], row[2] if len(row) > 2 else "") for row in rows}


def test_sorted_and_unique(lines: list[str]) -> None:
    keys = [line.partition("\t")[0] for line in lines]
    assert keys == sorted(set(keys))


def test_columns_and_alphabets(lines: list[str]) -> None:
    for line in lines:
        key, tags, *features = line.split("\t")
        assert len(features) <= 1, line
        assert tags, line
        assert set(tags) <= TAGS, line
        assert len(set(tags)) == len(tags), line
        assert set("".join(features)) <= FEATURES, line
        assert features != [""], line
        assert all("\u0621" <= c <= "\u064a" for c in key), line


def test_keys_are_folded(lines: list[str]) -> None:
    folded_away = set("\u0623\u0625\u0622\u0671\u0649\u0629\u0640")
    assert not [line for line in lines if set(line.partition("\t")[0]) & folded_away]


def test_size() -> None:
    assert TABLE.stat().st_size < 900_000


@pytest.mark.parametrize(
    ("tag", "word"),
    [(tag, w) for tag, words in FIRST.items() for w in words.split()],
)
def test_first_reading(table: dict[str, tuple[str, str]], tag: str, word: str) -> None:
    assert table[word][0][0] == tag


@pytest.mark.parametrize("word", ["تحدث", "تسبب", "تغير", "توقع"])
def test_verb_noun_homographs_keep_both(table: dict[str, tuple[str, str]], word: str) -> None:
    tags = table[word][0]
    assert set("pi") & set(tags)
    assert set("pim") >= set(tags)
    assert len(tags) > 1


@pytest.mark.parametrize("word", ["وزير", "وزراء", "خبراء", "علماء", "مدير", "رئيس"])
def test_people_are_marked(table: dict[str, tuple[str, str]], word: str) -> None:
    assert "H" in table[word][1]


@pytest.mark.parametrize("word", ["شركه", "حكومه", "امر", "تقرير", "منظمه", "قطاع"])
def test_other_nouns_are_not_people(table: dict[str, tuple[str, str]], word: str) -> None:
    assert "H" not in table[word][1]
