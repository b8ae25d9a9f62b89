"""Paradigms, by Wright's tables: sound, doubled, hollow, defective, hamzated."""

from __future__ import annotations

import pytest

from claimlib.inflect import count_radicals, participle_forms, verb_forms

#: perfect, imperfect; 3ms 3fs 3mp 1s/1p of the perfect; 3ms 3fs 3mp 1s 1p of the imperfect.
PARADIGMS = {
    "qala": ("قال", "يقول", "قال قالت قالوا قلت قلنا", "يقول تقول يقولون أقول نقول يقل تقل يقلن"),
    "akkada": ("أكّد", "يؤكّد", "أكد أكدت أكدوا أكدنا", "يؤكد تؤكد يؤكدون نؤكد"),
    "nafa": ("نفى", "ينفي", "نفى نفت نفوا نفينا نفيت", "ينفي تنفي ينفون أنفي ننفي ينف تنف"),
    "zanna": ("ظنّ", "يظنّ", "ظن ظنت ظنوا ظننت", "يظن تظن يظنون أظن نظن يظنن"),
    "raa": ("رأى", "يرى", "رأى رأت رأوا رأيت رأينا", "يرى ترى يرون أرى نرى ير تر"),
    "afada": ("أفاد", "يفيد", "أفاد أفادت أفادوا أفدت أفدنا", "يفيد تفيد يفيدون نفيد يفد تفد"),
    "iddaa": ("ادّعى", "يدّعي", "ادعى ادعت ادعوا ادعيت ادعينا", "يدعي تدعي يدعون أدعي ندعي يدع"),
    "bada": ("بدا", "يبدو", "بدا بدت بدوا بدوت", "يبدو تبدو يبدون أبدو نبدو يبد تبد يبدوان"),
}


@pytest.mark.parametrize("name", PARADIGMS)
def test_paradigm(name: str) -> None:
    perfect, imperfect, past, present = PARADIGMS[name]
    forms = verb_forms(perfect, imperfect, voice="active")
    for tense, wanted in (("p", past), ("i", present)):
        made = {form.text for form in forms if form.features.tense == tense}
        assert set(wanted.split()) <= made, sorted(made)


@pytest.mark.parametrize(
    ("perfect", "imperfect", "wanted", "wrong"),
    [("ظنّ", "يظنّ", "ظننا", "ظنننا"), ("أعلن", "يعلن", "أعلنا", "أعلننا")],
)
def test_equal_letters_merge(perfect: str, imperfect: str, wanted: str, wrong: str) -> None:
    made = {form.text for form in verb_forms(perfect, imperfect, voice="active")}
    assert wanted in made
    assert wrong not in made


def test_what_no_verb_of_the_table_has() -> None:
    # A hollow verb loses its vowel before a consonant, a defective one before an ending.
    qala = {form.text for form in verb_forms("قال", "يقول", voice="active")}
    assert not qala & {"قالت" + "م", "قالنا", "يقولن"}
    nafa = {form.text for form in verb_forms("نفى", "ينفي", voice="active")}
    assert not nafa & {"نفات", "نفاوا", "نفىت", "ينفيون"}
    zanna = {form.text for form in verb_forms("ظنّ", "يظنّ", voice="active")}
    assert not zanna & {"ظنا" + "ن", "ظننوا"}
    # A doubled middle letter is strong: أكّد is not conjugated as a hollow verb.
    assert "أكدد" not in {form.text for form in verb_forms("أكّد", "يؤكّد")}


@pytest.mark.parametrize(
    ("text", "person", "gender", "number"),
    [("قالت", 3, "f", "s"), ("قالوا", 3, "m", "p"), ("قلن", 3, "f", "p"), ("قلنا", 1, "", "p"),
     ("قالا", 3, "m", "d"), ("قالتا", 3, "f", "d")],
)  # fmt: skip
def test_features_of_the_perfect(text: str, person: int, gender: str, number: str) -> None:
    (features,) = {
        form.features for form in verb_forms("قال", "يقول", voice="active") if form.text == text
    }
    assert (features.tense, features.person) == ("p", person)
    assert (features.gender, features.number, features.voice) == (gender, number, "a")


def test_the_short_form_is_the_jussive_s() -> None:
    moods = {form.text: form.features.mood for form in verb_forms("قال", "يقول", voice="active")}
    assert moods["يقل"] == moods["تقل"] == "j"
    assert moods["يقول"] == ""


def test_passives_that_print_tells_apart() -> None:
    both = {form.text: form.features.voice for form in verb_forms("قال", "يقول")}
    assert both["قيل"] == both["يقال"] == "p"
    assert both["قال"] == both["يقول"] == "a"
    # أكّد: the passive is written like the active, so only the active is listed.
    assert {form.features.voice for form in verb_forms("أكّد", "يؤكّد")} == {"a"}
    passive = verb_forms("أكّد", "يؤكّد", voice="passive")
    assert {form.features.voice for form in passive} == {"p"}
    assert {form.features.person for form in passive} == {3}


@pytest.mark.parametrize(
    ("perfect", "count"), [("قال", 3), ("ظنّ", 3), ("أكّد", 4), ("أفاد", 4), ("ادّعى", 5), ("بدا", 3)]
)
def test_radicals(perfect: str, count: int) -> None:
    assert count_radicals(perfect) == count


def test_participles() -> None:
    forms = {form.text: form.features for form in participle_forms("مؤكّد")}
    assert {"مؤكد", "مؤكدا", "مؤكدة", "مؤكدون", "مؤكدين", "مؤكدات", "مؤكدتان"} <= set(forms)
    assert {features.tense for features in forms.values()} == {"a"}
    assert forms["مؤكدة"].gender == "f"
    assert forms["مؤكدون"].number == "p"
    weak = {form.text for form in participle_forms("نافي")}
    assert {"ناف", "نافي", "نافيا", "نافية", "نافون", "نافين"} <= weak
    assert "نافيون" not in weak


def test_no_form_is_listed_twice() -> None:
    for perfect, imperfect, *_ in PARADIGMS.values():
        forms = verb_forms(perfect, imperfect)
        assert len(forms) == len(set(forms))
