"""Inflect Arabic verbs and participles from their principal parts, unvocalised.

A verb is given as a grammarian gives it, by its perfect and imperfect of the third person
(``"قال يقول"``, shadda written). What the vowels hide in print needs no vowel here: the skeletons
of hollow, defective, doubled and hamzated verbs follow from the two forms (Wright, *A Grammar of
the Arabic Language*, I §§ 116-183). The letters named here are the affixes of the paradigm.
"""

from __future__ import annotations

from typing import NamedTuple

from .acyclic import mypyc_attr
from .chars import light, marks

__all__ = [
    "Features",
    "Form",
    "count_radicals",
    "listed_features",
    "participle_forms",
    "shared_features",
    "verb_forms",
]

_SHADDA = "\u0651"


@mypyc_attr(acyclic=True)
class Features:
    """What a form tells of its verb: ``tense`` is ``p``, ``i``, ``a`` (participle) or ``n``.

    A value: :func:`shared_features` gives one object for the same features.
    """

    __slots__ = ("gender", "mood", "number", "person", "tense", "voice")

    def __init__(
        self, tense: str, person: int, gender: str, number: str, voice: str, mood: str
    ) -> None:
        self.tense = tense
        self.person = person
        self.gender = gender  # "m", "f" or "" where the form leaves it open
        self.number = number  # "s", "d", "p" or ""
        self.voice = voice  # "a" active, "p" passive
        self.mood = mood  # "j" for the short form that only the jussive has (لم يقل)

    @property
    def parts(self) -> tuple[str, int, str, str, str, str]:
        """All of it, in the order in which :func:`shared_features` takes it."""
        return self.tense, self.person, self.gender, self.number, self.voice, self.mood

    def __repr__(self) -> str:
        return f"Features{self.parts}"


_made: dict[tuple[str, int, str, str, str, str], Features] = {}


def shared_features(
    tense: str = "n",
    person: int = 3,
    gender: str = "",
    number: str = "",
    voice: str = "a",
    mood: str = "",
) -> Features:
    """Return the features, one object for the same ones.

    >>> shared_features("i", 3, "f", "s") is shared_features("i", 3, "f", "s")
    True
    """
    key = (tense, person, gender, number, voice, mood)
    found = _made.get(key)
    # Threads may both make it; one of the two stays.
    return found if found is not None else _made.setdefault(key, Features(*key))


class Form(NamedTuple):
    """One written form (hamza kept, no marks) and what it tells."""

    text: str
    features: Features


def count_radicals(perfect: str) -> int:
    """Count the letters of a perfect, a doubled one twice: 4 marks the stems with ``يُ``.

    >>> count_radicals("أكّد"), count_radicals("قال"), count_radicals("ادّعى")
    (4, 3, 5)
    """
    return len(light(perfect)) + marks(perfect).count(_SHADDA)


def verb_forms(perfect: str, imperfect: str, *, voice: str = "both") -> tuple[Form, ...]:
    """Return the forms of both tenses; ``voice`` is ``"active"``, ``"passive"`` or ``"both"``.

    Passive forms are listed only where print tells them from the active (قيل, يقال) or when
    ``voice`` is ``"passive"``.

    >>> sorted({form.text for form in verb_forms("نفى", "ينفي", voice="active")})[:4]
    ['أنفي', 'تنف', 'تنفوا', 'تنفون']
    """
    doubled = marks(perfect).rstrip("\u064e").endswith(_SHADDA) and count_radicals(perfect) == 3
    past, present = light(perfect), light(imperfect)
    # أكّد has no weak middle; روّج neither: a doubled letter is strong
    hollow = len(past) >= 3 and past[-2] == "ا" and past[-1] == present[-1] and present[-2] in "اوي"
    active = [*_perfect(past, hollow, doubled, "a"), *_imperfect(present, hollow, doubled, "a")]
    past, present = _passive(past, present, hollow)
    passive = [*_perfect(past, hollow, doubled, "p"), *_imperfect(present, hollow, doubled, "p")]
    if voice == "active":
        chosen = active
    elif voice == "passive":
        chosen = [form for form in passive if form.features.person == 3]
    else:
        known = {form.text for form in active}
        chosen = active + [
            form for form in passive if form.text not in known and form.features.person == 3
        ]
    return tuple(dict.fromkeys(chosen))


def listed_features(form: str, listed: frozenset[str]) -> Features | None:
    """Return what a verb's form tells that an entry lists, by its affixes and the forms beside it.

    >>> listed_features("تتذكر", frozenset(("يتذكر", "تتذكر")))
    Features('i', 3, 'f', 's', 'a', '')
    >>> listed_features("أبانت", frozenset(("أبان", "أبانت"))).tense
    'p'
    >>> listed_features("أصر", frozenset(("أصر", "أصرت", "يصر"))).tense
    'p'
    >>> listed_features("واثقة", frozenset(("واثق", "واثقة")))
    """
    first, rest = form[:1], form[1:]
    if first == "ي" and (len(form) > 3 or "ت" + rest in listed):
        plural = rest.endswith(("ون", "وا")) and form + "ون" not in listed
        return shared_features("i", 3, "m", "p" if plural else "s")
    if "ي" + rest in listed:
        if first == "ت":
            return shared_features("i", 3, "f", "s")
        if first in "أإان" and listed.isdisjoint((form + "ت", form + "وا")):
            return shared_features("i", 1, "", "p" if first == "ن" else "s")
    if form.endswith("وا"):
        return shared_features("p", 3, "m", "p")
    if form.endswith("نا") and not listed.isdisjoint((form[:-2] + "ت", form[:-2])):
        return shared_features("p", 1, "", "p")
    if form.endswith("ت") and not listed.isdisjoint((form[:-1], form[:-1] + "وا")):
        return shared_features("p", 3, "f", "s")
    if not listed.isdisjoint((form + "ت", form + "وا")):
        return shared_features("p", 3, "m", "s")
    return None


def _passive(perfect: str, imperfect: str, hollow: bool) -> tuple[str, str]:
    if hollow:
        return perfect[:-2] + "ي" + perfect[-1], imperfect[:-2] + "ا" + imperfect[-1]
    if perfect[-1] in "ىا":
        return perfect[:-1] + "ي", imperfect[:-1] + "ى"
    return perfect, imperfect


def _perfect(stem: str, hollow: bool, doubled: bool, voice: str) -> list[Form]:
    if stem[-1] in "ىا" and len(stem) > 2:
        base, weak = stem[:-1], "ي" if stem[-1] == "ى" else "و"
        feminine, plural, dual = base + "ت", [base + "وا"], base + weak + "ا"
        before_consonant = base + weak
    elif hollow:
        feminine, plural, dual = stem + "ت", [stem + "وا"], stem + "ا"
        before_consonant = stem[:-2] + stem[-1]
    elif stem[-1] == "أ":
        feminine, plural = stem + "ت", [stem + "وا", stem[:-1] + "ؤوا"]
        dual, before_consonant = stem[:-1] + "آ", stem
    elif stem[-1] == "ي":
        feminine, plural = stem + "ت", [stem[:-1] + "وا"]
        dual, before_consonant = stem + "ا", stem
    else:
        feminine, plural, dual = stem + "ت", [stem + "وا"], stem + "ا"
        before_consonant = stem + stem[-1] if doubled else stem
    out = [
        Form(stem, shared_features("p", 3, "m", "s", voice)),
        Form(feminine, shared_features("p", 3, "f", "s", voice)),
        Form(dual, shared_features("p", 3, "m", "d", voice)),
        Form(feminine + "ا", shared_features("p", 3, "f", "d", voice)),
        Form(before_consonant + "ن", shared_features("p", 3, "f", "p", voice)),
    ]
    out += [Form(form, shared_features("p", 3, "m", "p", voice)) for form in plural]
    if before_consonant + "ت" != feminine:
        out.append(Form(before_consonant + "ت", shared_features("p", 1, "", "s", voice)))
    # one nun takes in the other: أعلنّا, which print does not tell from the dual
    we = before_consonant + ("ا" if before_consonant[-1] == "ن" else "نا")
    out.append(Form(we, shared_features("p", 1, "", "p", voice)))
    out.append(Form(before_consonant + "تم", shared_features("p", 2, "m", "p", voice)))
    return out


def _imperfect(stem: str, hollow: bool, doubled: bool, voice: str) -> list[Form]:
    body = stem[1:]
    shorts: list[str] = []
    if body[-1] in "يىو":
        base = body[:-1]
        weak = "و" if body[-1] == "و" else "ي"
        plurals, dual, feminine = [base + "ون", base + "وا"], base + weak + "ان", base + weak + "ن"
        duals = [dual, dual[:-1]]
        shorts = [base]
    else:
        plurals, duals = [body + "ون", body + "وا"], [body + "ان", body + "ا"]
        feminine = body + body[-1] + "ن" if doubled else body + "ن"
        if doubled:
            shorts = [body + body[-1]]  # لم يشكك, beside لم يشك
        if hollow:
            shorts = [body[:-2] + body[-1]]
            feminine = shorts[0] + "ن"
    out: list[Form] = []
    first = "آ" + body[1:] if body[:1] == "أ" else "أ" + body
    out += [
        Form("ي" + body, shared_features("i", 3, "m", "s", voice)),
        Form("ت" + body, shared_features("i", 3, "f", "s", voice)),
        Form(first, shared_features("i", 1, "", "s", voice)),
        Form("ن" + body, shared_features("i", 1, "", "p", voice)),
    ]
    for rest in shorts:
        out += [
            Form("ي" + rest, shared_features("i", 3, "m", "s", voice, "j")),
            Form("ت" + rest, shared_features("i", 3, "f", "s", voice, "j")),
        ]
    for rest in plurals:
        out.append(Form("ي" + rest, shared_features("i", 3, "m", "p", voice)))
        out.append(Form("ت" + rest, shared_features("i", 2, "m", "p", voice)))
    for rest in duals:
        out.append(Form("ي" + rest, shared_features("i", 3, "m", "d", voice)))
        out.append(Form("ت" + rest, shared_features("i", 3, "f", "d", voice)))
    out.append(Form("ي" + feminine, shared_features("i", 3, "f", "p", voice)))
    spoken_to = (body[:-1] if body[-1] in "يىو" else body) + "ين"
    out.append(Form("ت" + spoken_to, shared_features("i", 2, "f", "s", voice)))
    return out


def participle_forms(participle: str) -> tuple[Form, ...]:
    """Return the forms of a participle given in the masculine singular.

    A defective one is given with its last letter (نافي), which the indefinite drops.

    >>> [form.text for form in participle_forms("مؤكّد")][:3]
    ['مؤكد', 'مؤكدا', 'مؤكدة']
    >>> [form.text for form in participle_forms("نافي")][:3]
    ['ناف', 'نافي', 'نافيا']
    """
    stem = light(participle)
    plural = stem
    rows = [(stem, "m", "s")]
    if stem[-1] == "ي":
        plural = stem[:-1]
        rows = [(plural, "m", "s"), (stem, "m", "s")]
    rows += [
        (stem + "ا", "m", "s"),
        (stem + "ة", "f", "s"),
        (stem + "ان", "m", "d"),
        (stem + "ين", "m", "d"),
        (stem + "تان", "f", "d"),
        (stem + "تين", "f", "d"),
        (plural + "ون", "m", "p"),
        (plural + "ين", "m", "p"),
        (stem + "ات", "f", "p"),
    ]
    return tuple(
        dict.fromkeys(
            Form(text, shared_features("a", 3, gender, number)) for text, gender, number in rows
        )
    )
