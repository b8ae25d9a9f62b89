"""The classes of a form: what the table, the lists and its endings tell."""

from __future__ import annotations

from typing import Final

from .affixes import (
    ACCUSATIVE_ENDING,
    AL,
    BI,
    CLITICS,
    DUAL_ENDING,
    FATHATAN,
    HAMZA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    HIS,
    MADDA,
    MAQSURA,
    MASCULINE_PLURALS,
    OF_NOUNS,
    OPENED,
    PARTICIPLE,
    SEATS,
    SHE,
    SOUND_PLURALS,
    TEH_MARBUTA,
    TEH_MARBUTA_WRITTEN,
    TENTH,
    WA,
    YEH,
    broken_plural,
    derived_participle,
)
from .chars import is_tricky, marks
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    CHANNEL,
    COMP,
    DEF,
    DOC,
    DUAL,
    EVID,
    FEATURE_BITS,
    FEM,
    FUNC,
    INDEF_ACC,
    MEDIA,
    NAME,
    NAT,
    NOUN,
    NUM,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    POSS,
    PREP,
    PREPRON,
    QUANT,
    TAG_BITS,
    TIME,
    UNKNOWN,
    VERB,
)
from .clitics import STEM_TAGS, Clitics
from .words import Word, behind_letters

__all__ = ["Morphology"]

_MAYBE_ACCUSATIVE: Final = DEF | UNKNOWN | INDEF_ACC | VERB | NAME | NOUN
_OF_SEVERAL: Final = (DUAL_ENDING, *MASCULINE_PLURALS)
_SOUND_ENDINGS: Final = frozenset(ending[-1] for ending in SOUND_PLURALS)
_NOMINAL_TAGS: Final = frozenset("namgcu")
_NO_POSSESSORS: Final = COMP | PREP | PART


class Morphology(Clitics):
    """Finds the classes of a form."""

    def _analyse(self, word: Word, pronouns: tuple[str, ...]) -> int:
        """Strip the word, which may end in ``pronouns``, and return its classes."""
        key, listed, known = word.key, self.bits, self.tags
        conjunction, preposition, article, core, pronoun = "", "", False, key, ""
        if not key:
            return 0  # nothing was asked for
        if key in self.names or (key in self.given and self._called(key, word.light)):
            pass  # كيري, ويلسون, بيليه: nothing is attached
        elif (
            key[0] == BI
            and word.light[-1:] == TEH_MARBUTA_WRITTEN
            and self.function.get(key[1:], 0) & QUANT
        ):
            preposition, core = BI, key[1:]  # بعدة مليارات, no بعده
        elif key.endswith(HIS) and self._possessed(key, word.light):
            core, pronoun = self._closed(key[:-1]), HIS
        elif key[0] in CLITICS or key.startswith(AL):
            stripped = self._split(key, pronouns, word.light)
            conjunction, preposition, article, core, pronoun = stripped
        elif pronouns:
            core, pronoun = self._owned(key, pronouns)
        if pronoun and core.endswith(SEATS) and self._known(core[:-1] + HAMZA):
            core = core[:-1] + HAMZA  # لقائه, أعضاؤها
        if pronoun == OF_NOUNS and word.light.endswith(MAQSURA):
            conjunction, preposition, article, core, pronoun = "", "", False, key, ""
        tags, features = known.get(core)
        bits = listed.get(core, 0)
        if core in self.names and not article:
            tags, features = "g", ""
        if tags == "g" and core[-2:] in MASCULINE_PLURALS and core[-3:-2] == YEH:
            if len(core) > 5 and core not in self.names and self._quality(core[:-2]):
                tags, features = "a", ""  # مصرفيون, عقاريون: nobody's name
                bits |= ADJ | PLURAL
        if not article:
            if not bits or core not in self.with_hamza_above:
                bits |= self.function.get(core, 0)
            elif not word.light[bool(conjunction) :].startswith(HAMZA_BELOW):
                serves = self.function.get(core, 0)
                above = word.light[bool(conjunction) :].startswith(HAMZA_ABOVE)
                # أمام is no imam, and إمام, which folds like it, no preposition
                bits = serves if serves & PREP and above else bits | serves
        elif core in self.partitive:
            bits |= QUANT
        if tags.startswith("gn") and core not in self.given:
            if bits & PERSON or (bits & MEDIA and core.endswith(TEH_MARBUTA)):
                tags = "n" + tags.replace("n", "")  # خطيب, مجلة: nouns before they are names
        if bits and tags[:1] == "d" and word.light[-1:] == TEH_MARBUTA_WRITTEN:
            tags, features = "n", ""  # وحدة, a unit; وحده is "alone"
        last = core[-1:]
        if last == ACCUSATIVE_ENDING and not tags and not bits and len(core) > 4 and not article:
            stem = core[:-1]
            if known.tags(stem)[:1] == "m":
                tags, features = known.get(stem)  # انخفاضا is انخفاض
                bits = listed.get(stem, 0) | INDEF_ACC
        if last == TEH_MARBUTA and len(core) > 4 and self._hundreds(core):
            tags, features = "u", ""  # خمسمائة, written as one word
        if len(core) == 7 and core[4] == ACCUSATIVE_ENDING and core.startswith(TENTH):
            # استمالة: of a tenth stem it is the deed; استمالته may be "she won him over", too
            if tags == "n" and last == TEH_MARBUTA:
                tags = "m"
            elif tags == "p" and pronoun and last == OPENED:
                if known.tags(core[:-1] + TEH_MARBUTA)[:1] in ("n", "m"):
                    tags = "pm"
        if (not tags or tags == "n") and not (bits or article or preposition or pronoun):
            if self._of_perfect(core):
                tags, features = "p", ""  # استنكرت, راوغوا
        if tags or features:
            table = _table_bits(tags, features)
            if bits & (EVID | DOC | CHANNEL) and not bits & PERSON:
                table &= ~PERSON  # the lists know better: شهادات
            if last == YEH and table & FEM and tags[:1] == "a" and word.light[-1:] == YEH:
                table &= ~FEM  # اليمني, of Yemen; the feminine is spelled اليمنى
            bits |= table
        word.tags = tags
        word.conjunction, word.preposition = conjunction, preposition
        word.article, word.core, word.pronoun = article, core, pronoun
        first = tags[:1]
        if article:
            bits = bits & ~(VERB | FUNC) | DEF
            if first not in _NOMINAL_TAGS:
                first = next((tag for tag in tags if tag in _NOMINAL_TAGS), "n")
        word.first = first
        if pronoun:
            if pronoun == HIS and core in self.excellencies and not preposition:
                bits = bits & ~ABSTRACT | PERSON  # سيادته
            if not (bits & VERB and (first == "p" or first == "i")) and not bits & _NO_POSSESSORS:
                bits |= POSS
        if not tags and not bits & ~DEF:
            if core[-2:] in _OF_SEVERAL and len(core) > 5 and self._quality(core[:-2]):
                tags, word.tags, word.first = "a", "a", "a"  # نفسيون, مطلعان: nobody's name
                bits |= ADJ | (DUAL if core[-2:] == DUAL_ENDING else PLURAL)
            else:
                bits |= UNKNOWN
        if last == TEH_MARBUTA and len(core) > 2 and not bits & VERB:
            styled = core in self.honorifics or core in self.excellencies
            if not (styled and pronoun == HIS):  # جلالته, سعادته: a man
                bits |= FEM
        kind = self._two_of(core) if article and core[-2:] == DUAL_ENDING else 0
        if kind:
            bits = bits & ~(UNKNOWN | PLURAL) | kind | NOUN | DUAL
        elif first != "p" and first != "i":
            if (
                (
                    last in _SOUND_ENDINGS
                    and core.endswith(SOUND_PLURALS)
                    and len(core) > (3 if core.endswith(SOUND_PLURALS[2]) else 4)
                    and core not in self.own_nun
                )
                or (
                    # آفاق, آثار: أفعال of a root that begins with hamza
                    (first == "n" or first == "m")
                    and len(core) == 4
                    and core[2] == ACCUSATIVE_ENDING
                    and word.light[word.key.find(core) :][:1] == MADDA
                )
                or (
                    first
                    and 5 <= len(core) <= 6
                    and broken_plural(core, hamza=core[0] == "ا" and _shows_hamza(word))
                    and not (bits & PERSON and self.bits.get(core + TEH_MARBUTA, 0) & PERSON)
                )
            ):  # أستاذ, of whom there is أستاذة, is one
                bits |= PLURAL
            elif core in self.people or (bits & PERSON and last == "و" and self._known(core + "ن")):
                bits |= PLURAL  # منسوبو, of منسوبون
            elif (
                pronoun
                and last == YEH
                and bits & PERSON
                and self.bits.get(core[:-1] + WA, 0) & PERSON
                and not self.bits.get(core + TEH_MARBUTA, 0) & PERSON
            ):
                bits |= PLURAL  # موظفيه, of موظفو; but محاميه is one
        if bits & PLURAL:
            if last == "ن" and bits & (ADJ | NAT) and core.endswith(SOUND_PLURALS[0]):
                bits |= PERSON  # the sound plural in ون is of people
            elif bits & NAT and core.endswith(YEH + SOUND_PLURALS[1]):
                bits |= PERSON  # البوليفيين
            elif last == "ت" and core.endswith(SOUND_PLURALS[2]):
                bits |= FEM
        raw = word.raw
        if (
            word.light != raw
            and (FATHATAN in raw or is_tricky(raw))
            and FATHATAN in marks(raw)[-3:]
        ):
            bits |= INDEF_ACC
            if first == "p" or first == "i":
                tags = tags.replace("p", "").replace("i", "") or "n"  # no verb ends in ًا
                word.tags, word.first = tags, tags[0]
                bits &= ~VERB
        if bits & PLACE and tags[:1] in ("n", "m") and "g" not in tags:
            if core in self.kinds_of_place or (not article and core in self.doubtful_places):
                bits &= ~(PLACE | NAME)  # مدينة, منطقة, بلاد: no names of their own
        if bits & ORG and not article and core in self.doubtful_bodies:
            bits &= ~ORG
        if bits & TIME and (
            tags[:1] in ("p", "m")  # أحدهم is no Sunday
            or (pronoun and bits & NUM)
            or (bits & QUANT and not article)  # أحد is "one" before it is Sunday
        ):
            bits &= ~TIME
        if last == ACCUSATIVE_ENDING and key not in self.names:
            bits = self._accusative(word, bits)
        elif bits & INDEF_ACC:
            bits |= ACCUSATIVE
        if bits & PREPRON:
            word.pronoun = core[1:]
        elif core == key and core in self.given:
            word.given = not bits & PREP or word.light[-1:] == key[-1:]  # علي, no على
        if conjunction:
            word.start = word.lead = behind_letters(word, 1)
        if preposition:
            word.start = behind_letters(word, 2 if conjunction else 1)
        return bits

    def _accusative(self, word: Word, bits: int) -> int:
        """Return the classes of a word in ا, which may be the accusative of what is without it."""
        core, article = word.core, word.article
        stem = core[:-1]
        if word.first == "g" and self.bits.get(stem, 0) & TIME:
            pass  # مايا is no May
        elif (
            # «مقطعا», «منشورا» are participles as well
            not bits & ~(_MAYBE_ACCUSATIVE | (ADJ if self.bits.get(stem, 0) & DOC else 0))
            and "i" not in word.tags
            and stem in self.bits
        ):
            # an accusative: مندوبا is مندوب
            bits = bits & ~UNKNOWN | self.bits[stem] | INDEF_ACC
        elif (
            core[:1] == PARTICIPLE
            and len(core) > 4
            and not article
            and word.first != "g"
            and self.tags.tags(stem)[:1] in ("n", "a")
        ):
            bits |= INDEF_ACC  # مصفقا: a circumstance, no name
        elif not article and not word.pronoun and derived_participle(stem):
            bits = bits & ~(NAME | UNKNOWN) | ADJ | INDEF_ACC  # متهكما, مبتسما
        quantity = self.function.get(stem, 0) & QUANT
        if (
            quantity
            and word.first in ("n", "a")
            and self.tags.tags(stem)[:1] in ("n", "a")
            and not (article or word.pronoun)
        ):
            bits |= quantity | ACCUSATIVE  # «أن عددا من السكان»
        elif bits & INDEF_ACC:
            bits |= ACCUSATIVE
        elif (
            word.first in ("n", "m", "a")
            and not (article or word.pronoun or word.preposition or "g" in word.tags)
            and not STEM_TAGS.isdisjoint(self.tags.tags(stem))
        ):
            if not bits & PERSON:
                bits |= ACCUSATIVE  # نصا, خطرا, but not باشا
                if word.first == "m" and self.bits.get(stem, 0) & DOC:
                    bits |= self.bits[stem] & (DOC | CHANNEL) | INDEF_ACC  # تقريرا, إعلانا
            elif self.bits.get(stem, 0) & PERSON:
                bits |= ACCUSATIVE | INDEF_ACC  # مدافعا
        return bits

    def _hundreds(self, core: str) -> bool:
        """Tell whether a numeral and the hundred are written as one word: خمسمائة."""
        for length in (4, 3):
            if core[-length:] in self.percents and self.tags.tags(core[:-length]) == "u":
                return True
        return False

    def _two_of(self, core: str) -> int:
        """Return of what kind two persons or bodies are (0: no dual of one): مديران, وزيرتان."""
        if len(core) < 5 or core in self.own_nun:
            return 0
        one = core[:-2]
        one = one[:-1] + TEH_MARBUTA if one[-1] == SHE else one
        return self.bits.get(one, 0) & (PERSON | ORG)


def _table_bits(tags: str, features: str) -> int:
    """Return the classes that the table of forms tells by tags and features."""
    bits = 0
    for tag in tags:
        bits |= TAG_BITS[tag]
    for feature in features:
        bits |= FEATURE_BITS.get(feature, 0)
    return bits


def _shows_hamza(word: Word) -> bool:
    """Tell whether the word proper begins with an alef that has hamza above."""
    at = word.key.find(word.core)
    return word.light[at : at + 1] == HAMZA_ABOVE
