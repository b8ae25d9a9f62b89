"""What written forms are: clitics, article, pronouns, and the cues they can be."""

from __future__ import annotations

import pytest

from claimlib import lexicon as lexicon_module
from claimlib.classes import COMP, DEF, NEG, PERSON, PLACE, PREP, REL
from claimlib.lexicon import Lexicon
from claimlib.loading import default_pack

LEXICON = Lexicon(default_pack())


@pytest.mark.parametrize(
    ("raw", "conjunction", "preposition", "article", "core", "pronoun"),
    [
        ("الوزير", "", "", True, "وزير", ""),
        ("والوزير", "و", "", True, "وزير", ""),
        ("فالوزير", "ف", "", True, "وزير", ""),
        ("بالمدينة", "", "ب", True, "مدينه", ""),
        ("كالوزير", "", "ك", True, "وزير", ""),
        ("للقاهرة", "", "ل", True, "قاهره", ""),
        ("وللقاهرة", "و", "ل", True, "قاهره", ""),
        ("وزيرهم", "", "", False, "وزير", "هم"),
        ("وزير", "", "", False, "وزير", ""),
        ("وقال", "و", "", False, "قال", ""),
        ("فقد", "ف", "", False, "قد", ""),
        ("وصل", "", "", False, "وصل", ""),
        ("فاز", "", "", False, "فاز", ""),
        ("بيان", "", "", False, "بيان", ""),
        ("ليبيا", "", "", False, "ليبيا", ""),
        ("كتاب", "", "", False, "كتاب", ""),
        ("واشنطن", "", "", False, "واشنطن", ""),
    ],
)
def test_clitics(
    raw: str, conjunction: str, preposition: str, article: bool, core: str, pronoun: str
) -> None:
    word = LEXICON.word(raw)
    assert (word.conjunction, word.preposition, word.article, word.core, word.pronoun) == (
        conjunction, preposition, article, core, pronoun,
    )  # fmt: skip
    assert word.lead == len(conjunction)
    assert word.start == len(conjunction) + len(preposition)


@pytest.mark.parametrize(
    ("raw", "bit"),
    [("أن", COMP), ("بأن", COMP), ("الذي", REL), ("في", PREP), ("لم", NEG),
     ("الوزير", PERSON | DEF), ("القاهرة", PLACE), ("وأنه", COMP)],
)  # fmt: skip
def test_classes(raw: str, bit: int) -> None:
    assert LEXICON.word(raw).bits & bit == bit


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ("وقال", "report.verb.qala"),
        ("قَالَت", "report.verb.qala"),
        ("وأكدوا", "report.verb.akkada"),
        ("ربـما", "epistemic.particle.rubbama"),
    ],
)
def test_a_form_proposes_its_cue(raw: str, rule: str) -> None:
    assert rule in {hit.form.rule.id for hit in LEXICON.word(raw).hits}


@pytest.mark.parametrize(
    ("raw", "rule"), [("بدأ", "evidential.verb.bada"), ("القال", "report.verb.qala"),
                      ("سيارة", "report.verb.qala")]
)  # fmt: skip
def test_a_form_that_proposes_no_such_cue(raw: str, rule: str) -> None:
    assert rule not in {hit.form.rule.id for hit in LEXICON.word(raw).hits}


def test_marks_and_foreign_words_are_words_too() -> None:
    for raw in ("،", "«", "7", "Reuters", "\u0640", "\u064b", "\ud800", "\n", "\U0001f600"):
        word = LEXICON.word(raw)
        assert word.raw == raw
        assert word.lead == word.start == 0


def test_the_memo_is_bounded() -> None:
    small = Lexicon(default_pack())
    small.MEMO_LIMIT = small.ASKED_LIMIT = 10
    for number in range(50):
        small.word(f"كلمة{number}")
        small.read(f"نعم كلمة{number}")
    assert 0 < len(small.memo) <= 10
    assert 0 < len(small.asked) <= 10


@pytest.mark.parametrize("form", ["سامي،", "(سامي", "يزعمأن", "سامي حداد", "12%"])
def test_what_is_asked_for_cuts_no_text(form: str) -> None:
    asked, other = Lexicon(default_pack()), Lexicon(default_pack())
    asked.word(form)
    text = f"قال {form} نعم"
    assert [word.raw for word in asked.read(text).words] == [
        word.raw for word in other.read(text).words
    ]


def test_classes_of_words_fit_a_machine_word() -> None:
    # A compiled engine keeps an int of up to 62 bits without making an object of it.
    bits = [value for name, value in vars(lexicon_module).items() if name.isupper()]
    assert all(value < 1 << 62 for value in bits if isinstance(value, int))
