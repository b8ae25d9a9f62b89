"""Can the word be in this place what the entry says: a finite verb, a participle, a passive?"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    AL,
    ALEFS_WITH_HAMZA,
    BI,
    FA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    HIS,
    I_DO,
    KA,
    LI,
    MAQSURA,
    OF_FIRST,
    OWNERS,
    PARTICIPLE,
    SHADDA,
    SOUND_PLURALS,
    TEH_MARBUTA,
    WA,
    WE,
    WE_DO,
    WOMEN,
    YEH,
)
from .ahead import preposition_name
from .chars import fold, is_arabic
from .classes import (
    ACCUSATIVE,
    ADJ,
    ADVERB,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    DASH,
    DEM,
    FEM,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NOMINAL,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    REL,
    STOP,
    TIME,
    TITLE,
)
from .cues import CueHit
from .inflect import Features, shared_features
from .matches import Match, Search
from .model import Category
from .phrases import like_name
from .speakers import is_speaker
from .words import letter_at

__all__ = ["Standing"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING

#: How many words the name of a medium has in front of what it brings.
MEDIUM_NAME: Final = 4
#: How far in front the clause about a text may begin (tokens).
CLAUSE_ABOUT: Final = 14
_NOMINAL_TAGS = frozenset("nm")
#: The letters that a perfect loses or changes in front of the ending of the first person.
_WEAK: Final = (ACCUSATIVE_ENDING, MAQSURA, YEH)
#: The letters of a plain stem's dual, ذكرا, which is written as the noun of action is: ذِكرا.
_PLAIN_DUAL: Final = 4


@mypyc_attr(acyclic=True)
class Standing:
    """Homographs of one sentence: what a form is in the place where it stands."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high

    def behind_his_kana(self, index: int) -> bool:
        """Tell whether كان of the third person stands right in front: the first has كنت, كنا."""
        if index <= self.low or self.words[index].conjunction:
            return False
        kana = self.words[index - 1]
        if not kana.bits & KANA_STRICT or kana.core in self.c.lexicon.first_person:
            return False
        return kana.core[:1] not in (I_DO, WE_DO)

    def refusal(self, match: Match, hit: CueHit) -> str | None:
        """Tell why the form is not what the entry asks for in this place, or ``None``."""
        rule = match.rule
        word = self.words[match.first]
        features = match.features
        if (
            rule.construction == "predicate"
            and hit.article
            and match.first == match.last
            and match.first > self.low
            and not word.conjunction
            and self.words[match.first - 1].article
            and self.words[match.first - 1].bits & NOMINAL
        ):
            return "an adjective of the noun in front"
        if (
            rule.construction == "predicate"
            and hit.article
            and match.first > self.low
            and (self.words[match.first - 1].first in ("p", "i") and not word.conjunction)
        ):
            return "a noun: the subject of the verb in front"
        if rule.construction == "noun" and word.article and word.preposition == LI:
            if self.of_agency(match.first):
                return "the name of a medium"  # «وكالة شينخوا للأنباء عن مسؤول»
        behind = match.last + 1
        if (
            rule.category in (_REPORTING, _EVIDENTIAL)
            and behind + 1 < self.high
            and (self.words[behind].pronoun or self.words[behind].bits & PREP)
            and self.c.phrases.formulas.of_name(match.first, behind, self.high)
        ):
            return "nobody is named"  # «رفض كشف هويته», «لم يكشف عن اسمه»
        if rule.construction == "adverb" and self.has_quality(match):
            return "a noun with its adjective"  # «في الواقع العراقي»
        if match.pronoun and (
            rule.voice == "passive" or (features is not None and features.voice == "p")
        ):
            return "a passive takes no object"  # «يشارك» is no يشار
        if match.pronoun and features is not None and features.tense in ("p", "i"):
            weak = match.form.spelling[match.form.anchor][-1:] == MAQSURA
            if weak and word.light[: -len(match.pronoun)][-1:] in (MAQSURA, YEH):
                return "no pronoun behind ى"  # «رأينا» is "we saw"; "he saw us" is «رآنا»
        if match.pronoun == WOMEN and not word.pronoun and word.tags and word.first in ("p", "i"):
            return "a verb of its own"  # «تراهن» is no ترى and هن
        if (
            rule.voice == "passive"
            and match.first > self.low
            and not word.conjunction
            and self.words[match.first - 1].bits & TITLE
            and self.words[match.first - 1].article
            and not (match.last + 1 < self.high and self.words[match.last + 1].bits & COMP)
            and not self.told_of_title(match)
        ):
            return "a name behind its title"  # «العميد روي الكبيتس»
        if rule.voice == "passive" and match.first > self.low and self.c.says_within(match.last):
            if self.words[match.first - 1].bits & INDEF_ACC:
                return "active: the subject of the verb in front says it"  # «بيانا أعلن فيه أن»
        if hit.preposition == KA and (
            rule.construction == "impersonal"
            or (features is not None and features.tense in ("p", "i"))
        ):
            return "a word of its own"  # «كبدت» is no «بدت» behind ك
        told = self.c.reading(match.first)
        if told is not None and told.voice == "a" and rule.voice == "passive":
            return "active by the annotations"
        if features is not None and features.tense in ("p", "i") and match.first == match.last:
            marked = "" if self.of_first(match) else self.voice_by_vowels(match)
            # «نُقل عن الوزير»: its holder is no subject of it
            held = rule.source == "object"
            if marked == "p" and rule.voice == "active" and features.voice == "a" and not held:
                made = self.marked_passive(match)
                if made is None:
                    return "the vowels make it passive"
                features = match.features = made
            if marked == "a" and rule.voice == "passive":
                return "the vowels make it active"
            if SHADDA in word.raw and rule.verb is not None and features.person == 3:
                if SHADDA not in rule.verb[0]:
                    return "a doubled letter: another verb"  # «وعدّ» is no وعد
            if features.person == 1 and features.tense == "i" and self.behind_his_kana(match.first):
                return "a name: كان is another's"  # «كان نجيب يعتقد»
            reason = self.stands_as_verb(match, hit)
            if reason is not None:
                return reason
            alike = features.tense == "i" and word.first == "p"  # أعد, of وعد and of أعدّ
            if features.person == 1 and alike and match.first > self.low:
                if self.words[match.first - 1].bits & REL:
                    return "a verb of the third person"  # «التقرير الذي أعد بإشراف الوزارة»
            if word.core in self.c.lexicon.held and self.of_text(match):
                return "a passive: the text was published"  # «التقرير الذي نشر أمس أن»
        if features is not None and features.tense == "a" and match.first == match.last:
            reason = self.stands_as_participle(match, hit)
            if reason is not None:
                return reason
        return None

    def told_of_title(self, match: Match) -> bool:
        """Tell whether what a title is held to be follows: «المواطن يعدّ الأساس في الخطة».

        Behind a name that is spelled like the verb stands a further name.
        """
        word, behind = self.words[match.last], match.last + 1
        if word.first != "i" or behind >= self.high:
            return False
        following = self.words[behind]
        return following.article and following.first in ("n", "m") and not like_name(following)

    def of_agency(self, index: int) -> bool:
        """Tell whether the name of a medium ends at the token: «وكالة المغرب العربي للأنباء»."""
        for at in range(index - 1, max(self.low, index - MEDIUM_NAME) - 1, -1):
            word = self.words[at]
            if word.bits & MEDIA and not word.article:
                return True
            if word.bits & (PUNCT | PREP) or word.conjunction or self.c.is_verb(at):
                return False
        return False

    def of_text(self, match: Match) -> bool:
        """Tell whether a verb only tells when and where a text was published, or a poll held.

        «التقرير الذي نشر أمس أن», «استطلاع أجراه المعهد ونشر اليوم أن»: nobody is told who did it,
        and the clause is what the text says.
        """
        words, behind = self.words, match.last + 1
        if behind >= self.high or match.first - 1 <= self.low or match.pronoun:
            return False
        where = words[behind]
        if not (where.bits & (TIME | PREP) or where.preposition) or where.bits & COMP:
            return False
        if words[match.first - 1].bits & REL:
            return True
        if words[match.first].conjunction != WA:
            return False
        for index in range(match.first - 1, max(self.low, match.first - CLAUSE_ABOUT), -1):
            if words[index].bits & PUNCT and not words[index].bits & (OPENQ | CLOSEQ | QUOTE):
                return False
            if words[index].pronoun in OWNERS and self.c.is_verb(index):
                return not words[index].conjunction and words[index - 1].bits & NOMINAL != 0
        return False

    def marked_passive(self, match: Match) -> Features | None:
        """Return what the passive of an entry's verb is, which its vowels show: «أُبلغ السكان بأن».

        Where an entry of its own has the passive (يُقال), that one tells what it takes. Of knowledge
        and belief «أُدرك أن» is the first person, which is spelled alike.
        """
        features, rule, behind = match.features, match.rule, match.last + 1
        word = self.words[match.first]
        if rule.construction != "verb" or rule.source != "subject" or match.pronoun:
            return None
        if features is None or features.person != 3 or behind >= self.high:
            return None
        if word.conjunction and self.words[behind].bits & INDEF_ACC and "that" in rule.takes:
            return None  # «أعلن التقرير الذي صدر ونُشر حديثا أن»: the clause is the first verb's
        if any(
            hit.form.rule.voice == "passive" or hit.form.rule.construction == "impersonal"
            for hit in word.hits
        ):
            return None
        mine = features.tense == "p" and features.gender == "m" and features.number == "s"
        if match.category is _DOXASTIC and mine and letter_at(word, word.lead) == HAMZA_ABOVE:
            return shared_features("i", 1, "", "s")
        return shared_features(
            features.tense, 3, features.gender, features.number, "p", features.mood
        )

    def has_quality(self, match: Match) -> bool:
        """Tell whether the definite noun that ends an adverb has an adjective of its own."""
        behind = match.last + 1
        if match.first == match.last or behind >= self.high:
            return False
        noun, word = self.words[match.last], self.words[behind]
        if not noun.article or not word.article or not word.bits & (ADJ | NAT):
            return False
        if word.conjunction or word.preposition or word.bits & PLURAL:
            return False  # «في الواقع العراقيون يعرفون»
        return (noun.bits & FEM) == (word.bits & FEM)

    def of_two(self, match: Match) -> bool:
        """Tell whether a joined verb's preposition leads to what is of two: «وعبرا عن قلقهما»."""
        behind = match.last + 1
        if not self.words[match.first].conjunction or behind + 1 >= self.high:
            return False
        word, noun = self.words[behind], self.words[behind + 1]
        if word.preposition:  # «ونوها برغبتهما»
            governed, noun = word.preposition, word
        elif word.bits & PREP:
            governed = preposition_name(word.core)
        else:
            return False
        of_two = OWNERS.get(noun.pronoun)
        return governed in match.rule.takes and of_two is not None and of_two[1] == "d"

    def stands_as_verb(self, match: Match, hit: CueHit) -> str | None:
        """Tell why the form is no finite verb in this place, or ``None``."""
        features = match.features
        assert features is not None
        told = self.c.reading(match.first)
        if told is not None and told.tense is not None:
            return None if told.tense == features.tense else "another word by the annotations"
        word = self.words[match.first]
        previous = self.words[match.first - 1] if match.first > self.low else None
        if word.given and self.c.phrases.proper_names.names_speaker(match.first):
            return "a person's name"  # «إن نجيب ميقاتي أكد»
        if (
            features.person == 1
            and (word.tags != "i" or hit.preposition)  # لاشك is no لأشك
            and not (previous is not None and previous.bits & NEG)  # لا اعتقد: no perfect
            and self.hamza_missing(match)
        ):
            # اعتقد may be "he believed"; اتوقع is nothing but "I expect"
            return "without the hamza of the first person"
        if (
            hit.preposition
            and features.person == 1
            and any(other.form.rule.construction == "condition" for other in word.hits)
            and match.last + 1 < self.high
            and self.words[match.last + 1].bits & COMP
        ):
            return "a supposition"  # «لنفترض أن»
        about = previous is not None and (
            bool(previous.bits & REL) or self.c.behind_bare_noun(match.first)
        )
        if features.person == 1 and match.pronoun and about:
            doer = self.c.phrases.parse(match.last + 1, self.high)
            acts = doer is not None and doer.bits & (PERSON | ORG | MEDIA | NAME)
            many = doer is not None and doer.bits & PERSON and doer.bits & PLURAL
            if doer is not None and acts and (doer.definite or doer.named or many):
                return "a verb with its own subject"  # «التقرير الذي أعده الخبراء»
        if features.person == 1 and match.pronoun == HIS and hit.conjunction:
            doer = self.c.phrases.parse(match.last + 1, self.high)
            if doer is not None and doer.bits & PERSON and doer.bits & PLURAL:
                return "a verb with its own subject"  # «أصدرته الوزارة وأعده خبراء»
        if features.person == 1 and word.bits & (QUANT | NUM):
            return "a quantity"  # ساعة ونصف
        if features.mood == "j" and (
            previous is None or previous.core not in self.c.lexicon.jussive or word.conjunction
        ):
            return "a jussive without its particle"
        behind = self.words[match.last + 1] if match.last + 1 < self.high else None
        clause = behind is not None and (
            (bool(behind.bits & COMP) and word.conjunction == WA)
            # «ووصفا القرار بأنه تاريخي»: nunation keeps a noun from what is definite
            or (
                (behind.article or bool(behind.bits & DEM))
                and not (behind.conjunction or behind.preposition or behind.bits & TIME)
                and not word.bits & ADVERB
            )
        )
        if (
            features.tense == "p"
            and features.number == "d"
            and (word.first not in ("p", "") or not _NOMINAL_TAGS.isdisjoint(word.tags))
            and not clause
            and not self.of_two(match)
            # أشارا: the noun of action of such a stem has an alif inside, إشارة, انتقالا
            and not (len(word.core) > _PLAIN_DUAL and word.core[0] == AL[0])
        ):
            return "an accusative, no dual"
        if (
            word.bits & PREP
            and word.first == "f"
            and word.pronoun == ""
            and not word.conjunction
            and SHADDA not in word.raw  # بيّن is no بين
        ):
            phrase = (
                self.c.phrases.parse(match.last + 1, self.high)
                if match.last + 1 < self.high
                else None
            )
            if phrase is None or not phrase.definite or not is_speaker(self.c, phrase):
                behind = self.words[match.last + 1] if match.last + 1 < self.high else None
                relative = previous is not None and (
                    previous.bits & REL or previous.terminal == "MA"
                )
                # «الوزير الذي بين أن», «ما عبر عنه الوزير»
                verbal = behind is not None and (
                    behind.bits & COMP or (behind.bits & PREP and behind.pronoun)
                )
                # «كما عبر عن أمله»: no preposition stands before another
                governs = (
                    behind is not None
                    and behind.bits & PREP
                    and not (behind.pronoun or behind.preposition)
                    and preposition_name(behind.core) in match.rule.takes
                )
                if not ((relative and verbal) or governs):
                    return "a preposition"
        if (
            hit.conjunction
            and previous is not None
            and (
                previous.bits & (QAD | REL | COMP | NEG)
                or (previous.key,) in self.c.lexicon.as_phrases
            )
        ):
            return "no و can stand here"  # كما ورد is no «كما ورد» of ردّ
        if (
            hit.conjunction
            and word.raw[0] == FA
            and previous is not None
            and previous.verbal
            and self.c.is_verb(match.first - 1)  # «عن طوره فقال»
            and not (
                previous.given
                and match.first - 2 > self.low
                and (self.words[match.first - 2].given or self.words[match.first - 2].bits & TITLE)
            )  # «أما علي أسعد فيرى»
        ):
            return "a name behind its verb"
        if (
            hit.conjunction
            and not word.conjunction
            and word.first == "g"
            and previous is not None
            and (previous.bits & (NAME | TITLE) or self.behind_title(match.first))
        ):
            return "a name behind a name"  # «كريستين فورد», no «ف» and «ورد»
        if self.is_name(match):
            return "a name, for a name stands beside it"
        if self.is_called(match):
            return "a passive: somebody is called so"
        if previous is None or hit.conjunction:  # «في فهم الدين»: no «ف» and «هم»
            return None
        if (
            previous.bits & PREP
            and not previous.bits & (REL | NEG)
            and not previous.pronoun
            and not (
                previous.terminal == "MIN"  # «من قال إن»
                and self.c.asks(self.low, self.high)
                and self.c.follows_opener(match.first - 1, self.low)
            )
            and (previous.terminal != "HATTA" and word.first != "i")
            and not (features.tense == "p" and self.c.is_who(match.first - 1, self.low))
            and not (features.number == "p" and features.tense == "p" and features.gender == "m")
        ):
            return "a noun behind a preposition"
        if self.of_first(match):
            match.features = shared_features(
                "i", 1, "", features.number, features.voice, features.mood
            )
            return None
        if self.of_myself(match):
            match.features = shared_features("p", 1, "", "s")
            return None
        if features.tense == "p" and previous.bits & NEG and not match.pronoun:
            return "a noun behind its negation"  # «لا أمل في»: no perfect follows لا
        if (
            previous.bits & (DEM | QUANT)
            and not self.behind_that(match.first)  # «إلى ذلك ذكر»
            and not self.c.behind_another(match.first)
            and not previous.article
            and any(t in "nmag" for t in word.tags)
        ):
            return "a noun behind a determiner"
        if (
            previous.article
            and previous.core[:1] == PARTICIPLE
            and not self.from_somebody(match.first - 1)
            and match.first - 2 >= self.low
            and self.words[match.first - 2].terminal == "MIN"
            and any(tag in "nm" for tag in word.tags)
        ):
            return "a noun behind a predicate"  # من المقرر نشر الدراسة
        if (
            self.c.is_verb(match.first - 1)
            and not previous.bits & KANA
            and word.first not in ("p", "i")
            and match.first - 2 not in self.c.negating  # «لم أعد أصدق أن»
        ):
            return "a noun behind its verb"
        there = previous.core in self.c.lexicon.existing
        noun = "m" in word.tags or word.first == "n"
        if noun and (there or (self.c.is_verb(match.first - 1) and not previous.bits & KANA)):
            if self.described(match.last + 1, there):
                return "a noun: there is one"  # «هناك وعد جديد بأن», «صدر تعهد رسمي بأن»
        return None

    def described(self, index: int, bare: bool) -> bool:
        """Tell whether no subject stands at the token, but an adjective or what a noun takes."""
        words, start = self.words, index
        while index < self.high and index - start < 2:
            word = words[index]
            if "a" not in word.tags or word.article or word.pronoun or word.given:
                break
            if word.preposition or word.conjunction:
                break
            index += 1
        if index >= self.high or (index == start and not bare):
            return False
        word = words[index]
        return bool(word.bits & (COMP | PREP) or word.preposition) and not word.conjunction

    def is_called(self, match: Match) -> bool:
        """Tell whether a name is all that a passive has: «رجل يدعى سامي», «…، ويدعى سامي، …».

        Its last letter is that of the passive, while the active has a ya.
        """
        words, first, features = self.words, match.first, match.features
        word = words[first]
        if features is None or features.tense != "i" or match.first != match.last:
            return False
        if first + 2 >= self.high or first <= self.low or word.light[-1:] != MAQSURA:
            return False
        if features.voice != "p" and match.form.spelling[match.form.anchor][-1:] != YEH:
            return False
        named = words[first + 1]
        if not (like_name(named) or (named.bits & NAMEP and not named.pronoun)):
            return False
        end = first + 2
        while end < self.high and end - first < 5 and like_name(words[end]):
            end += 1
        if self.c.behind_bare_noun(first):
            return True  # «سرد شاهد يدعى أبو سامي تفاصيل الحادث»
        if end < self.high and words[end].bits & COMP:
            # «قال شاهد من الحي يدعى سامي إن»: who claims says أن
            return words[end].light.startswith(HAMZA_BELOW)
        if end < self.high and not words[end].bits & COMP and words[end].preposition == LI:
            # «صرح مسؤول في المفوضية يدعى حسين الهنداوي لوكالة الأنباء بأن»
            return True
        closed = end >= self.high or words[end].bits & (COMMA | STOP | LPAR)
        return bool(closed and words[first - 1].bits & (COMMA | REL))

    def is_name(self, match: Match) -> bool:
        """Tell whether what looks like a perfect is a name: «قال روي هاموند», «قالت أنيكا روي إن».

        Behind a verb and its subject no second perfect stands without و; no passive that reports
        has a person between it and what is reported.
        """
        words, first, features = self.words, match.first, match.features
        word = words[first]
        if features is None or features.tense != "p" or word.pronoun or match.first != match.last:
            return False
        if word.conjunction or word.article or word.first == "g":
            return False
        follows = words[first + 1] if first + 1 < self.high else None
        named = (
            follows is not None
            and follows.first in ("g", "")
            and like_name(follows)
            and is_arabic(follows.key)
        )
        takes = match.rule.takes
        if named and match.rule.voice == "passive" and "that" in takes:
            if takes.isdisjoint(("object", "small", BI)):
                return True
        if first <= self.low:
            return False
        previous = words[first - 1]
        if named and self.c.is_verb(first - 1) and previous.first == "p":
            return not previous.bits & KANA and word.first == "p"
        if follows is not None and previous.first == "g" and like_name(previous):
            bare = not (follows.conjunction or follows.pronoun)
            if follows.first == "p" and follows.hits and bare:
                return True  # «أمبر راد قالت إن»: of two perfects the first is a name
        surname = previous.first in ("g", "") and like_name(previous) and first - 2 >= self.low
        if not surname or previous.bits & (ORG | MEDIA):
            return False
        closed = follows is None or bool(follows.bits & (COMP | COMMA | COLON | STOP | LPAR))
        opening = words[first - 2]
        acts = self.c.is_verb(first - 2) and opening.first in ("p", "i")
        return closed and acts and not opening.bits & KANA and opening.hits != ()

    def behind_title(self, first: int) -> bool:
        """Tell whether an abbreviated title stands in front of the token: «د. فورد»."""
        if first - 2 < self.low or not self.words[first - 1].bits & STOP:
            return False
        return bool(self.words[first - 2].bits & TITLE)

    def from_somebody(self, index: int) -> bool:
        """Tell whether من and the person at the token go with a noun: «سؤال من المذيع كشف»."""
        words = self.words
        if not words[index].bits & (PERSON | NAT) or index - 2 < self.low:
            return False
        asked = words[index - 2]
        return not words[index - 1].conjunction and asked.first in ("n", "m") and not asked.article

    def of_first(self, match: Match) -> bool:
        """Tell whether what is spelled like a perfect is the first person: «لم أعلن», «لن أعلن».

        Behind these negations stands no perfect, and أَفعل and أُفعل are spelled alike.
        """
        features, word = match.features, self.words[match.first]
        return (
            features is not None
            and (features.tense, features.person) == ("p", 3)
            and (features.gender, features.number) == ("m", "s")
            and len(word.light) == 4
            and word.light[0] == HAMZA_ABOVE
            and match.first > self.low
            and self.words[match.first - 1].bits & NEG != 0
        )

    def of_myself(self, match: Match) -> bool:
        """Tell whether what could be "she believed" is "I believed": «الذين اعتقدت أنني أعرفهم».

        Many are no subject of it, and whoever else believed it would be named. Behind «لكنني» and
        «كنت قد» nobody else is.
        """
        features, behind = match.features, match.last + 1
        if features is None or behind >= self.high or match.pronoun == WE:
            return False
        if (features.tense, features.person, features.gender) != ("p", 3, "f"):
            return False
        word, that = self.words[match.first], self.words[behind]
        index = match.first - 1
        if index > self.low and self.words[index].bits & QAD and not word.conjunction:
            index -= not self.words[index].conjunction
        if not word.conjunction and self.words[index].bare in self.c.lexicon.first_person:
            return True
        if that.bits & (COMP | PREP) and self.i_speak(match):
            return True
        if match.category is not Category.DOXASTIC:
            return False
        if word.conjunction or not that.bits & COMP or that.pronoun not in OF_FIRST:
            return False
        previous = self.words[match.first - 1]
        several = previous.bits & REL and previous.bits & PLURAL
        return bool(several or (previous.bits & QAD and not previous.conjunction))

    def i_speak(self, match: Match) -> bool:
        """Tell whether the writer has told of himself in the sentence, and of no woman.

        «لا أجد وقتا للسفر، وقد تعلمت أن الصبر مفتاح»: the two forms are one where no letter of the
        stem is weak.
        """
        words, opening = self.words, match.first
        if opening - 1 > self.low and words[opening - 1].bits & QAD:
            opening -= 1
        if not words[opening].conjunction:
            return False  # a clause that goes on with his own
        stem = fold(match.rule.lemma)
        if len(stem) < 3 or stem[-1] in _WEAK or stem[-2] == ACCUSATIVE_ENDING:
            return False
        mine = False
        for index in range(self.low, opening):
            word = words[index]
            if word.bits & (OPENQ | QUOTE | COLON) or (word.bits & FEM and word.bits & PERSON):
                return False
            if word.given and word.core.endswith((TEH_MARBUTA, MAQSURA, ACCUSATIVE_ENDING)):
                return False
            if word.bare in self.c.lexicon.first_person:
                mine = True
            elif self.c.is_verb(index) and not words[index - 1].bits & REL:
                mine = word.light[:1] == HAMZA_ABOVE and self.c.tense(index) == "i"
        return mine

    def behind_that(self, first: int) -> bool:
        """Tell whether a phrase of its own stands in front of the token: «إلى ذلك», «عن ذلك».

        A noun may be in between: «في غضون ذلك».
        """
        before = first - 2
        if before < self.low or not self.words[first - 1].bits & DEM:
            return False
        word = self.words[before]
        if before > self.low and word.bits & NOUN and not (word.article or word.preposition):
            word = self.words[before - 1]
        return bool(word.bits & PREP) and not word.pronoun

    def hamza_missing(self, match: Match) -> bool:
        """Tell whether the form needs a hamza that the text does not write."""
        wanted = match.form.spelling[0]
        written = self.words[match.first].light
        return sum(c in ALEFS_WITH_HAMZA for c in wanted) > sum(
            c in ALEFS_WITH_HAMZA for c in written
        )

    def stands_as_participle(self, match: Match, hit: CueHit) -> str | None:
        """Tell why the participle is no predicate or circumstance (حال) here, or ``None``."""
        told = self.c.reading(match.first)
        if told is not None and told.tense:
            return "a finite verb by the annotations"
        word = self.words[match.first]
        previous = self.words[match.first - 1] if match.first > self.low else None
        if hit.pronoun or hit.preposition:
            return "a noun, no predicate"
        if (
            previous is not None
            and not word.conjunction
            and word.core.endswith(SOUND_PLURALS[1])
            and any(
                before.form.features is not None
                and before.form.features.tense in ("p", "i")
                and before.form.features.number == "s"
                for before in previous.hits
            )
        ):
            return "a name behind its verb"  # «يقول نافين تيواري»: a plural would not agree
        if hit.article:
            return None if match.rule.construction == "adjective" else "a noun with the article"
        if (
            previous is not None
            and not word.conjunction
            and word.core[-1:] == TEH_MARBUTA
            and word.first in ("n", "m")
            and (previous.bits & DASH or not previous.bits & (PUNCT | KANA | DEM))
            and not self.states_behind(match)
        ):
            return "a noun in this place"  # «سبق - متابعة: بدأت اللجنة»
        if (
            previous is not None
            and not word.conjunction
            and word.core[-1:] == TEH_MARBUTA
            and previous.bits & PLURAL
            and not previous.bits & (PERSON | ORG)
            and not previous.article
            and not previous.pronoun
            and previous.bits & NOUN
            and match.category is _REPORTING
        ):
            return "an adjective of the noun in front"
        if (
            previous is not None
            and not word.conjunction
            and (
                previous.bits & (PREP | DEM | QUANT)
                or (previous.bits & NUM and word.core.endswith(SOUND_PLURALS))  # «10 متهمين»
            )
            and not self.behind_that(match.first)  # «تحدث عن ذلك قائلا»
            # «موعد للقيام بهذا قائلا»: no accusative without its article is what it points to
            and not (previous.bits & DEM and word.bits & (INDEF_ACC | ACCUSATIVE))
        ):
            if not previous.pronoun and not previous.article:
                return "a noun behind a preposition"
        if (
            previous is not None
            and not word.conjunction
            and self.c.is_verb(match.first - 1)
            and not previous.bits & KANA
            and not word.bits & (ACCUSATIVE | INDEF_ACC)
            and not word.core.endswith((AL[0], TEH_MARBUTA, SOUND_PLURALS[1]))
        ):
            return "the subject of the verb in front"  # «سيقول قائل», «لا يستبعد متابعون»
        if word.bits & PLACE and match.last + 1 < self.high:
            if self.words[match.last + 1].bits & PUNCT:
                return "the name of a place"  # «مصر: وقف الإجراءات»
        return None

    def states_behind(self, match: Match) -> bool:
        """Tell whether a clause follows what is no masdar: «غادرت القاعة مدعية أن».

        Behind a phrase that is closed an indefinite word goes on with it no more.
        """
        word, previous = self.words[match.first], self.words[match.first - 1]
        if word.first != "n" or match.last + 1 >= self.high:
            return False
        if not (previous.article or previous.pronoun or previous.bits & (NAME | ADVERB | TIME)):
            return False
        behind = self.words[match.last + 1]
        if behind.bits & PREP and not behind.pronoun and match.last + 2 < self.high:
            behind = self.words[match.last + 2]
        return bool(behind.bits & COMP)

    def voice_by_vowels(self, match: Match) -> str:
        """Return the voice that the written vowels tell: ``"a"``, ``"p"`` or ``""``."""
        told = self.c.reading(match.first)
        if told is not None and told.voice:
            return told.voice
        first, inner = self.words[match.first].vowels
        if not first or match.features is None:
            return ""
        if match.features.tense == "p":
            return "p" if first == "u" else "a"
        listed = match.rule.verb is None and match.rule.voice == "active"  # of any stem: يُرجع
        if match.rule.radicals != 4 and not listed:
            return "p" if first == "u" else "a"
        # يُفسّر is either: the vowel before the last radical tells (يفسِّر, يفسَّر)
        if first == "u" and inner:
            return "p" if inner == "a" else "a"
        return ""
