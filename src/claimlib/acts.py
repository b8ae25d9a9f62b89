"""What the speaker does next: another act of speech behind the one whose content is read.

He goes on, asks, promises («قال إن …، ودعا التجار إلى»), or leaves something out («دون أن يوضح»):
none of it is of what he said.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import OF_FIRST, OWNERS, SHE, THEY, WA, WE_DO
from .beginnings import Beginnings
from .boundaries import Boundaries, attributes, of_speaker
from .chars import fold
from .classes import (
    COMMA,
    COMP,
    DOC,
    FEM,
    INDEF_ACC,
    KANA_STRICT,
    NAME,
    NEG,
    NEGA,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    TITLE,
    UNKNOWN,
)
from .lists import ADDING, BEFORE, TURNING, WITHOUT
from .matches import Match
from .model import Category
from .pronouns import agree
from .voices import Voices
from .words import Word

__all__ = ["Acts"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_EPISTEMIC: Final = Category.EPISTEMIC
_REPORTING: Final = Category.REPORTING
_BOOSTER: Final = Category.BOOSTER


@mypyc_attr(acyclic=True)
class Acts(Boundaries):
    """Tells whether an act is the speaker's."""

    def __init__(self, beginnings: Beginnings, voices: Voices) -> None:
        super().__init__(beginnings)
        self.voices = voices

    def next_act(self, index: int, match: Match) -> bool:
        """Tell whether a participle begins what the speaker does next: «…، داعيا السكان إلى».

        One that could be a cue, too, where its complement was not found. Where nobody speaks it is
        the subject's: «قد يخرج السكان، مطالبين بالماء».
        """
        word = self.words[index]
        if match.first < 0 or word.article or word.preposition or word.pronoun:
            return False  # a bare clause keeps it
        if "n" in word.tags and index not in self.at and self.c.is_verb(index - 1):
            return False  # «أكد أن الوفد قدم مقترحا جديدا»: what the verb in front has
        accusative = word.bits & INDEF_ACC or (word.bits & FEM and not word.conjunction)
        if word.bare not in self.c.lexicon.next_acts and not (
            accusative and self.participle_of_speech(word)
        ):
            return False
        if attributes(match) or (
            self.words[index - 1].bits & COMMA and match.category is not _BOOSTER
        ):
            return True
        return any(attributes(other) and other.complement <= match.first for other in self.matches)

    def participle_of_speech(self, word: Word) -> bool:
        """Tell whether the word is the participle of a verb of speech."""
        return any(
            hit.form.features is not None
            and hit.form.features.tense == "a"
            and hit.form.rule.category is _REPORTING
            and hit.form.rule.construction == "verb"
            for hit in word.hits
        )

    def acts_next(self, index: int, match: Match) -> bool:
        """Tell whether the speaker goes on with what claims nothing: «قال إن …، ودعا التجار إلى».

        The verb is of the tense of the cue, but that a belief is told in the imperfect, too; and no
        subject of the content can have it.
        """
        words, c = self.words, self.c
        features = match.features
        if features is None or index >= self.high or match.article:
            return False
        if match.rule.construction != "verb" or match.rule.source != "subject":
            return False
        believes = match.category is _DOXASTIC and match.alias in ("that", "governed_that")
        if not believes and (match.category is not _REPORTING or features.tense not in ("p", "a")):
            return False
        word = words[index]
        if not self.opines(index) and not (c.tense(index) == "p" and c.lexicon.acts(word)):
            return False
        feminine = word.core.endswith(SHE)
        if feminine != (features.gender == "f") or (features.number == "p") != (
            word.core.endswith(THEY)
        ):
            return False
        return self.is_holders(index, match, feminine, strict=believes)

    def opines(self, index: int) -> bool:
        """Tell whether a belief is joined: «قال إن …، وتوقع أن», «…، فيما توقع أن»."""
        found, before = self.at.get(index), self.words[index - 1]
        against = before.bare in self.c.lexicon.opposing and not before.bits & PREP
        return (
            found is not None
            and (self.words[index].conjunction == WA or against or before.bare_in & ADDING != 0)
            and found.category in (_DOXASTIC, _EPISTEMIC)
            and found.rule.construction == "verb"
            and found.rule.source == "subject"
            and found.alias in ("that", "governed_that", "small", "object", "governed")
            and found.features is not None
            and found.features.tense == "p"
        )

    def adds(self, index: int, match: Match) -> bool:
        """Tell whether what كما adds is another thing said or done: «قال إن …، كما تعهد بـ»."""
        return self.voices.other_voice(index + 1, match) or self.acts_next(index + 1, match)

    def keeps_open(self, index: int, match: Match) -> bool:
        """Tell whether the speaker goes on with what he does not say: «قال إن …، ولم يستبعد أن»."""
        words = self.words
        if not words[index].bits & NEG or words[index].conjunction != WA:
            return False
        found, features = self.at.get(index + 1), match.features
        if found is None or found.features is None or features is None or match.article:
            return False
        if match.rule.construction != "verb" or match.category is not _REPORTING:
            return False
        if found.rule.construction != "verb" or found.subject_side == "after":
            return False
        if found.category not in (_REPORTING, _DOXASTIC) or not found.alias:
            return False
        if match.subject is not None and match.subject.bits & DOC:
            return False  # «أوضح بيان أن …»: who is told of withholds it
        if any(
            words[at].bits & PERSON and self.c.is_verb(at - 1)
            for at in range(match.complement + 1, index)
        ):
            return False
        mine = (features.gender, features.number)
        theirs = (found.features.gender, found.features.number)
        return mine == theirs and self.is_holders(index, match, features.gender == "f")

    def is_holders(self, index: int, match: Match, feminine: bool, strict: bool = False) -> bool:
        """Tell whether a verb at the token is the speaker's: no subject of the content can have it.

        What is no person does not speak or act, nor does what is of another gender. ``strict``: a
        person always could, whatever the tense of what is told of him, and bodies hardly.
        """
        words, c = self.words, self.c
        start = match.complement
        if match.alias not in ("that", "governed_that", "colon_that") or start < 0:
            return True
        topic = start + bool(c.is_verb(start))
        phrase = c.phrases.parse(topic, index) if topic < index else None
        if phrase is not None and phrase.definite:
            actors = PERSON | TITLE | NAME | (0 if strict else ORG | PLACE | UNKNOWN)
            if not phrase.bits & actors or feminine != c.feminine(phrase):
                return True
            one = match.features is not None and match.features.number == "s"
            if one and phrase.bits & PLURAL and not c.is_verb(start):
                return True
            if strict:
                return False
        return not any(
            c.tense(at) == "p" and words[at].core.endswith(SHE) == feminine
            for at in range(start, index)
        )

    def go_on_ourselves(self, index: int, match: Match) -> bool:
        """Tell whether those who speak of themselves go on: «نعلم أن الوضع صعب، ونعمل على حله».

        Nothing that they say or know is of themselves, so that a verb of the first person joined by
        و is beside the cue: of its tense, or the form of كان that stands in front of it.
        """
        words, c = self.words, self.c
        features = match.features
        if features is None or features.person != 1 or match.rule.construction != "verb":
            return False
        if match.alias not in ("that", "governed_that") or words[index].conjunction != WA:
            return False
        before = words[match.first - 1] if match.first > self.low else None
        helper = before is not None and bool(before.bits & KANA_STRICT)
        helper = helper and before is not None and words[index].core == before.core
        ours = helper or (
            features.tense == "i"
            and words[index].core.startswith(WE_DO)
            and c.tense(index) == "i"
            and features.number == "p"
        )
        if not ours or index in self.at or words[match.complement - 1].pronoun in OF_FIRST:
            return False
        return not any(
            word.pronoun in OF_FIRST
            or (word.bits & PRON and word.bare in c.lexicon.first_person)
            or (word.core.startswith(WE_DO) and c.tense(at) == "i")
            for at, word in enumerate(words[match.complement : index], match.complement)
        )

    def says_next(self, index: int, match: Match) -> bool:
        """Tell whether قبل أن opens what the speaker says next: «قال إن …، قبل أن يضيف أن».

        Whoever adds has spoken; other verbs stand behind a comma, and none shows another subject.
        """
        words, features = self.words, match.features
        word = words[index]
        if not word.core_in & BEFORE or word.conjunction or index + 2 >= self.high:
            return False
        if word.pronoun or word.article or not words[index + 1].bits & COMP:
            return False
        found = self.at.get(index + 2)
        if found is None or found.rule.construction != "verb" or found.features is None:
            return False
        if found.category is not _REPORTING or found.subject_side == "after":
            return False
        if features is None or match.rule.construction != "verb" or match.rule.source != "subject":
            return False
        if features.tense == "a" or match.category not in (_REPORTING, _DOXASTIC):
            return False
        if found.features.person == 3 and found.features.gender != features.gender:
            return False
        adds = fold(found.rule.lemma) in self.c.lexicon.going_on
        return adds or bool(words[index - 1].bits & COMMA)

    def speaks_on(self, behind: int, match: Match) -> bool:
        """Tell whether a pronoun takes up the speaker: «تقول إن …، غير أنها ترجح أن»."""
        found = self.at.get(behind)
        gender, number = OWNERS.get(self.words[behind - 1].pronoun, ("", ""))
        told = match.features
        one = told is not None and told.person == 3 and number == told.number == "s"
        if one and not agree(told, gender, number):
            return False  # «قال الوزير إن إيران وافقت، غير أنها ترجح أن»
        return (
            found is not None
            and match.rule.construction == "verb"
            and not self.words[match.complement].terminators
            and self.words[behind - 1].pronoun != ""
            and bool(self.words[behind - 1].bits & COMP)
            and found.rule.construction == "verb"
            and found.rule.source == "subject"
            and found.alias in ("that", "governed_that")
        )

    def judges_on(self, behind: int, match: Match) -> bool:
        """Tell whether the speaker is said to judge behind "but he": «قال إن …، لكنه استبعد أن»."""
        found, but = self.at.get(behind), self.words[behind - 1]
        if found is None or found.features is None or match.features is None:
            return False
        if not but.core_in & TURNING or found.category is not _DOXASTIC:
            return False
        told, judged = match.features, found.features
        owner = OWNERS.get(but.pronoun)
        return (
            match.rule.construction == found.rule.construction == "verb"
            and found.rule.source == "subject"
            and told.tense == judged.tense == "p"
            and told.person == judged.person == 3
            and owner is not None
            and owner == (told.gender, told.number)
            and found.alias in ("that", "governed_that")
        )

    def withholds(self, index: int, match: Match) -> bool:
        """Tell whether it follows what the speaker leaves out: «قال إن …، دون أن يوضح السبب»."""
        words, lexicon = self.words, self.c.lexicon
        if match.rule.construction != "verb":
            return False
        of_from = words[index].terminal == "MIN"
        if of_from and index + 1 < self.high:
            index += 1
        word = words[index]
        lacking = word.core_in & WITHOUT or (of_from and word.bits & NEGA)  # «من غير أن»
        if not lacking or index + 1 >= self.high:
            return False
        if words[index + 1].core in lexicon.withholding:
            return True  # «دون ذكر السبب»
        if index + 2 >= self.high:
            return False
        if words[index + 1].core in lexicon.giving:
            return words[index + 2].core in lexicon.withholding  # «دون إعطاء تفاصيل»
        if not words[index + 1].bits & COMP:
            return False
        verb = words[index + 2]
        return verb.core in lexicon.withholding or any(
            hit.form.rule.category is _REPORTING for hit in verb.hits
        )

    def plainly_withholds(self, index: int, match: Match) -> bool:
        """Tell whether it is surely the speaker who leaves something out, though no comma parts it.

        «أكد الوزير أن الخطة جاهزة دون أن يسمي الشركات»
        """
        features = match.features
        if features is None or features.person != 3 or match.category is not _REPORTING:
            return False
        if not self.withholds(index, match):
            return False
        verb = index + 1 + (self.words[index].terminal == "MIN")
        feminine = features.gender == "f"
        if self.words[verb].bits & COMP:
            verb += 1
            if self.words[verb].core.startswith(SHE) != feminine:
                return False
        return self.is_holders(index, match, feminine, strict=True)

    def silent_on(self, index: int, length: int, match: Match) -> bool:
        """Tell whether the speaker is said to leave something out: «قال إن …، لكنه لم يذكر السبب».

        لكن has the pronoun of who spoke, of whom alone it can be said.
        """
        words, features = self.words, match.features
        behind = index + length
        if features is None or match.rule.construction != "verb" or behind + 1 >= self.high:
            return False
        turn = words[behind - 1]
        if not of_speaker(turn.pronoun, match):
            return False
        if not words[behind].bits & NEG or words[behind].core not in self.c.lexicon.jussive:
            return False
        verb = words[behind + 1]
        speaks = verb.core in self.c.lexicon.withholding or any(
            hit.form.rule.category is _REPORTING and hit.form.features is not None
            for hit in verb.hits
        )
        return speaks and self.is_holders(index, match, features.gender == "f", strict=True)
