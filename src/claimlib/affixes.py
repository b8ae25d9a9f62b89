"""What Arabic writes onto a word: one-letter particles, the article, pronouns, verb prefixes.

These are letters of the writing system, not words of the lexicon (Wright I §§ 317, 358, 366); the
words are in the rule pack. All are in the folded form that :func:`claimlib.chars.fold` gives.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "ACCUSATIVE_ENDING",
    "AL",
    "ALEFS_WITH_HAMZA",
    "ATTACHED_THAT",
    "BI",
    "CLITICS",
    "CONJUNCTIONS",
    "DAMMA",
    "DUAL_ENDING",
    "DUAL_ENDINGS",
    "ELATIVE",
    "FA",
    "FATHA",
    "FATHATAN",
    "FEMININE_ENDINGS",
    "FUTURE",
    "HAMZA",
    "HAMZA_ABOVE",
    "HAMZA_BELOW",
    "HIS",
    "IMPERFECT",
    "IMPERFECT_THIRD",
    "I_DO",
    "KA",
    "LI",
    "MADDA",
    "MAQSURA",
    "MASCULINE_PLURALS",
    "NISBA",
    "NISBA_ACCUSATIVE",
    "OF_FIRST",
    "OF_NOUNS",
    "OF_YOU",
    "OPENED",
    "OWNERS",
    "PARTICIPLE",
    "PAST_DUAL",
    "PLACE_ENDINGS",
    "PREPOSITIONS",
    "PRONOUNS",
    "SEATS",
    "SHADDA",
    "SHE",
    "SINGULAR_NISBA",
    "SOUND_PLURALS",
    "SURE_IMPERFECTS",
    "TEH_MARBUTA",
    "TEH_MARBUTA_WRITTEN",
    "THEY",
    "THEY_DO",
    "WA",
    "WE",
    "WE_DO",
    "WOMEN",
    "YEH",
    "attached_pronouns",
    "broken_plural",
    "derived_participle",
]

WA: Final = "و"
FA: Final = "ف"
CONJUNCTIONS: Final = (WA, FA)
BI: Final = "ب"
LI: Final = "ل"
KA: Final = "ك"
PREPOSITIONS: Final = (BI, LI, KA)
AL: Final = "ال"
FUTURE: Final = "س"
#: The letters that may be clitics in front, but for the article's.
CLITICS: Final = frozenset((*CONJUNCTIONS, *PREPOSITIONS, FUTURE))
#: Attached pronouns, the longest first.
#: Of women; in front of it a verb of its own can end as another does.
WOMEN: Final = "هن"
PRONOUNS: Final = ("هما", "كما", "هم", "هن", "كم", "نا", "ها", "ني", "ه", "ك", "ي")
# By last letter, the longest first, each with those that it ends in itself.
_BY_LAST_LETTER: Final = {
    last: [
        (pronoun, tuple(other for other in PRONOUNS if pronoun.endswith(other)))
        for pronoun in PRONOUNS
        if pronoun[-1] == last
    ]
    for last in {pronoun[-1] for pronoun in PRONOUNS}
}
_NO_PRONOUNS: Final[tuple[str, ...]] = ()
WE: Final = "نا"
#: Gender and number of whom the attached pronouns of the third person stand for.
OWNERS: Final = {
    "ه": ("m", "s"),
    "ها": ("f", "s"),
    "هم": ("m", "p"),
    "هما": ("", "d"),
    "هن": ("f", "p"),
}
#: The pronouns of the first person.
ME: Final = "ني"
OF_FIRST: Final = ("نا", "ني", "ي")
#: The pronoun of the one spoken to.
OF_YOU: Final = "ك"
#: Two letters that fold into one: على, علي.
MAQSURA: Final = "ى"
YEH: Final = "ي"
#: The pronoun that a folded word shares with teh marbuta.
HIS: Final = "ه"
#: The pronoun that verbs do not take: they have ني (Wright I § 185).
OF_NOUNS: Final = "ي"
#: First letters of the imperfect; those of the third person; of the feminine.
#: The plural of a perfect, which no noun but a foreign one ends in.
THEY: Final = "وا"
#: The nominative of the sound plural.
THEY_DO: Final = "ون"
IMPERFECT: Final = "يتنا"
IMPERFECT_THIRD: Final = "يت"
#: Those of the first person, many and one, as they are folded.
WE_DO: Final = "ن"
I_DO: Final = "ا"
SHE: Final = "ت"
#: Beginnings that only an imperfect has among known words.
SURE_IMPERFECTS: Final = ("ي", "تت", "تست", "نت", "نست")
#: What perfect and verbal noun of the tenth stem begin with.
TENTH: Final = "است"
#: Teh marbuta, folded and as it is written.
TEH_MARBUTA: Final = "ه"
TEH_MARBUTA_WRITTEN: Final = "ة"
#: What teh marbuta turns to in front of a pronoun: حكومته.
OPENED: Final = "ت"
#: A feminine noun and its owner: زوجته, be it listed as one word.
OWNED: Final = ("ته", "تها", "تهم")
#: The perfect for "you" of many: حسمتم.
YOU_DID: Final = "تم"
DUAL_ENDING: Final = "ان"
#: Of a perfect; an imperfect has the longer one.
PAST_DUAL: Final = "ا"
#: With that of the other cases.
DUAL_ENDINGS: Final = (DUAL_ENDING, "ين")
#: What an indefinite noun adds in the accusative, as it is printed.
ACCUSATIVE_ENDING: Final = "ا"
SOUND_PLURALS: Final = ("ون", "ين", "ات")
#: Those of men; a name of their own, for a slice of a tuple is made anew each time.
MASCULINE_PLURALS: Final = (SOUND_PLURALS[0], SOUND_PLURALS[1])
#: What shows that a noun is feminine; the others of that gender look like masculines: حرب, شمس.
FEMININE_ENDINGS: Final = (TEH_MARBUTA, SOUND_PLURALS[2], "اء")
#: Endings of the relational adjective (نسبة), and of its accusative.
NISBA: Final = ("يه", "ي", "يين", "يون")
SINGULAR_NISBA: Final = (NISBA[0], NISBA[1])
NISBA_ACCUSATIVE: Final = "يا"
#: What the name of a place has where its adjective has ي: مصر, فرنسا, بلغاريا, السعودية.
PLACE_ENDINGS: Final = ("", "ا", "يا", "ه", "يه")
HAMZA_ABOVE: Final = "أ"
HAMZA_BELOW: Final = "إ"
ALEFS_WITH_HAMZA: Final = "أإآ"
MADDA: Final = "آ"
#: A hamza alone, and what carries it in front of a pronoun: لقاء, لقائه, لقاؤه.
HAMZA: Final = "ء"
SEATS: Final = ("ائ", "اؤ")
#: أن or إنّ with its hamza, ب in front and a pronoun behind it (a pattern).
ATTACHED_THAT: Final = "ب?[أإ]ن(?:ه|ها|هم|هما|هن|ني|نا)?"
#: Short vowels, as they end a verb.
FATHA: Final = "\u064e"
DAMMA: Final = "\u064f"
FATHATAN: Final = "\u064b"
SHADDA: Final = "\u0651"
#: What the participles of the derived stems begin with.
PARTICIPLE: Final = "م"
#: What the elative begins with, folded: أفعل.
ELATIVE: Final = "ا"


def attached_pronouns(key: str) -> tuple[str, ...]:
    """Return the pronouns that the folded word may end in, the longest first.

    >>> attached_pronouns("كتابي"), attached_pronouns("رافقني"), attached_pronouns("كتاب")
    (('ي',), ('ني', 'ي'), ())
    """
    endings = _BY_LAST_LETTER.get(key[-1:])
    if endings is not None:
        for ending, pronouns in endings:
            if key.endswith(ending):
                return pronouns
    return _NO_PRONOUNS


def broken_plural(core: str, *, hamza: bool) -> bool:
    """Tell whether the folded word has the shape of a broken plural.

    Of the skeletons, those that hardly a singular shares (Wright I § 304): أفعال, فواعل, فواعيل,
    فعائل, مفاعيل, تفاعيل. مفاعل is left out (مراسل is one man).

    ``hamza`` says whether the word is written with hamza above its first alef, which tells
    أفعال from the verbal noun إفعال.

    >>> broken_plural("امطار", hamza=True), broken_plural("امطار", hamza=False)
    (True, False)
    >>> broken_plural("عواصف", hamza=False), broken_plural("موعد", hamza=False)
    (True, False)
    """
    if len(core) == 5:
        if hamza and core[0] == "ا" and core[3] == "ا":
            return True
        return core[2] == "ا" and (core[3] == "ئ" or (core[1] == "و" and core[0] not in _WEAK))
    if len(core) == 6 and core[2] == "ا" and core[4] == "ي":
        return core[0] in "مت" or (core[1] == "و" and core[0] not in _WEAK)
    return False


def derived_participle(stem: str) -> bool:
    """Tell whether the folded word is shaped as the participle of a derived verb with ت.

    متفعّل, متفاعل, مفتعل, مستفعل (Wright I § 236): hardly any name is shaped so.

    >>> derived_participle("متهكم"), derived_participle("مبتسم"), derived_participle("ماتيس")
    (True, True, False)
    """
    if len(stem) == 6:
        return stem.startswith(PARTICIPLE + "ست") or (
            stem.startswith(PARTICIPLE + "ت") and stem[3] == ACCUSATIVE_ENDING
        )
    if len(stem) != 5 or stem[0] != PARTICIPLE or stem[1] in _WEAK:
        return False
    return stem[1] == "ت" or (stem[2] == "ت" and stem[3] not in _WEAK)


#: Letters that are no strong radical, as they stand in a folded word.
_WEAK: Final = "اوي"
