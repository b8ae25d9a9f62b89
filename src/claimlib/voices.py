"""Whether another voice begins: another attribution, or the belief of another holder.

Some stand inside the clause that they attribute and end nothing: between commas, or an opinion of
the holder himself.
"""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import HAMZA_ABOVE, I_DO, OF_FIRST, WA, WE_DO, YEH
from .boundaries import Boundaries
from .classes import (
    ACCUSATIVE,
    ADJ,
    COMMA,
    DEM,
    FEM,
    INDEF_ACC,
    NEG,
    NOMINAL,
    PART,
    PLURAL,
    PRON,
    PUNCT,
    SEMI,
    STOP,
)
from .lists import TURNING
from .matches import Match
from .model import Category, Stance
from .words import letter_at

__all__ = ["Voices"]

# A member is looked up in its class each time.
_DISTANCING: Final = Stance.DISTANCING
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING


@mypyc_attr(acyclic=True)
class Voices(Boundaries):
    """Hears who speaks from a token on."""

    def other_voice(self, index: int, match: Match) -> bool:
        """Tell whether another attribution begins with the cue at this token."""
        found = self.at.get(index)
        if found is None or found is match or not found.alias:
            return False
        if found.features is not None and found.features.tense == "a":
            word = self.words[index]
            joined = word.conjunction == WA and word.bits & (ACCUSATIVE | INDEF_ACC)
            if found.category is _DOXASTIC and (joined or self.words[index - 1].bits & COMMA):
                # «أن النمو مستقر ومتوقعا أن»: the speaker goes on
                return not found.article and found.rule.source == "subject"
            return found.category is _REPORTING and not found.article and self.adverbial(index)
        if found.rule.construction == "according":
            return not (self.own_aside(found) or self.divides(found, match))
        if found.rule.construction != "verb" or found.category is not _REPORTING:
            return False
        return found.subject_side != "relative"

    def apart(self, index: int, found: Match, match: Match) -> bool:
        """Tell whether an attribution at the token stands in no clause, so that one ends there."""
        return not (self.parted(index, match) or self.divides(found, match))

    def divides(self, found: Match, match: Match) -> bool:
        """Tell whether an attribution stands inside its clause: «أن الأسعار، بحسب سامي، ارتفعت»."""
        content = found.content
        if content is None or not content[0] < found.first < content[1]:
            return False
        if match.rule.construction == "condition" and self.words[content[0]].conjunction:
            return False
        return bool(self.words[found.first - 1].bits & (PUNCT | PRON | PART))

    def own_aside(self, found: Match) -> bool:
        """Tell whether an opinion of the holder stands inside: «والسبيل في رأيها انتخابات»."""
        behind = found.last + 1
        inside = behind < self.high and not self.words[behind].bits & PUNCT
        return inside and self.words[found.last].pronoun != ""

    def adverbial(self, index: int) -> bool:
        """Tell whether a participle stands in the accusative, as «مؤكدا» and no predicate does."""
        word, previous = self.words[index], self.words[index - 1]
        return bool(
            word.bits & (ACCUSATIVE | INDEF_ACC | FEM | PLURAL)
            or word.conjunction
            or previous.bits & PUNCT
        )

    def parted(self, index: int, match: Match) -> bool:
        """Tell whether an attribution between commas parts what is judged from the judgement.

        «يعد النهر، بحسب الخبراء، الأهم في المنطقة»
        """
        if match.alias != "small" or index <= match.complement + 1:
            return False
        words = self.words
        found = self.as_starts.get(index)
        if found is not None:
            behind = found.subject.end if found.subject is not None else found.last + 1
        else:
            found = self.at.get(index)
            if found is None or found.rule.construction != "according":
                return False
            behind = found.complement if found.complement > 0 else found.last + 1
        if behind + 1 >= self.high or not words[behind].bits & COMMA:
            return False
        if not words[index - 1].bits & COMMA:
            return False
        following = words[behind + 1]
        if following.conjunction or following.preposition or not following.bits & (NOMINAL | ADJ):
            return False
        subject = self.c.phrases.until(match.complement, index - 1)
        return subject is not None and subject.end == index - 1 and subject.definite

    def voice_follows(self, index: int, match: Match) -> bool:
        """Tell whether the clause that begins at the token is another voice's."""
        for position in range(index, min(self.high, index + 10)):
            if self.other_voice(position, match):
                found = self.at[position]
                features = found.features
                if features is not None and features.person == 1 and features.number == "p":
                    return False  # «…، لذا نقول لهم إن»: still the one who speaks
                return found.subject is not None or position == index
            if self.words[position].bits & COMMA and self.parted_voice(index, position, match):
                return True
            if self.words[position].bits & (COMMA | STOP | SEMI):
                return False
            if self.c.is_verb(position) and not self.beginnings.attributive(position):
                return False
        return False

    def parted_voice(self, index: int, comma: int, match: Match) -> bool:
        """Tell whether a comma parts a voice from its verb: «إذ إن الأرقام الأخيرة، تؤكد أن»."""
        if not self.other_voice(comma + 1, match):
            return False
        found = self.at[comma + 1]
        subject = found.subject
        if subject is None or found.subject_side != "before":
            return False
        return index <= subject.start + 1 and subject.end <= comma

    def other_belief(self, index: int, match: Match) -> bool:
        """Tell whether another holder's belief begins: «…، وكذلك تعتقد نسبة من المشاركين أن»."""
        found = self.at.get(index)
        if found is None:
            following = self.at.get(index + 1)
            if following is None or not self.words[index].bits & PART:
                return False
            found = following
        if found is match or found.rule.construction != "verb" or found.category is not _DOXASTIC:
            return False
        if found.alias not in ("that", "governed_that"):
            return False
        return found.subject_side == "after" or self.believes_too(match, found)

    def believes_too(self, match: Match, other: Match) -> bool:
        """Tell whether those who believe go on behind a comma: «يرون أن …، ويتوقعون أن»."""
        mine, theirs = match.features, other.features
        if match.category is not _DOXASTIC or mine is None or theirs is None:
            return False
        many = mine.number == theirs.number == "p" and mine.person == theirs.person == 3
        joined = self.words[other.first].conjunction == WA
        return many and joined and bool(self.words[other.first - 1].bits & COMMA)

    def nested(self, match: Match) -> bool:
        """Tell whether the match stands in the content of another that-frame of its sentence."""
        if match.first < 0 or self.words[match.first].conjunction:
            return False
        if (
            match.category is _REPORTING
            and match.features is not None
            and match.features.tense == "a"
            and not match.article
        ):
            return False  # «أكد أن …، مضيفا أن …»: beside the main verb, not under it
        for other in self.matches:
            if other is match:
                return False
            if (
                (
                    other.alias in ("that", "governed_that", "colon_that")
                    and other.complement <= match.first
                )
                and other.rule.construction == "verb"
                and not (other.features is not None and other.features.tense == "a")
            ):
                return True
        return False

    def shifts_person(self, index: int, match: Match) -> bool:
        """Tell whether the writer goes on in his own person: «أخبرني أن …، لكنني أشك في ذلك».

        What others say is told in the third person behind أن.
        """
        word, features = self.words[index], match.features
        if match.alias not in ("that", "governed_that") or features is None:
            return False
        if match.rule.construction != "verb" or features.person != 3:
            return False
        if word.core_in & TURNING and word.pronoun in OF_FIRST:
            return True
        if self.doubts(index, match) or self.remarks(index):
            return True
        found = self.at.get(index)
        if found is None or found is match or not word.conjunction:
            return False
        if found.features is None:  # «…، وأظنه صادقا»: a fixed form of the first person
            mine = found.rule.construction == "predicate" and word.first == "i"
            return mine and word.core[:1] == I_DO and letter_at(word, word.lead) == HAMZA_ABOVE
        return found.features.person == 1

    def doubts(self, index: int, match: Match) -> bool:
        """Tell whether the writer answers a claim: «يزعم سامي أن …، ولا نجد ما يثبت ذلك»."""
        word = self.words[index]
        if match.rule.stance is not _DISTANCING or index + 1 >= self.high:
            return False
        if not word.bits & NEG or word.conjunction != WA:
            return False
        verb = self.words[index + 1]
        ours = verb.first == "i" and verb.core[:1] == WE_DO
        return ours and match.features is not None and match.features.number == "s"

    def remarks(self, index: int) -> bool:
        """Tell whether the writer's opinion closes a remark: «…، وهو خطأ في نظري»."""
        word = self.words[index]
        if not word.bits & (PRON | DEM) or word.conjunction != WA or word.preposition:
            return False
        for other in self.matches:
            if other.first <= index or other.rule.construction != "according":
                continue
            if any(self.words[at].bits & PUNCT for at in range(index, other.first)):
                return False
            behind = other.last + 1
            final = behind >= self.high or bool(self.words[behind].bits & (STOP | SEMI))
            mine = self.words[other.last].light[-1:] == YEH
            return final and mine and other.category is _DOXASTIC
        return False

    def formula_at(self, index: int) -> bool:
        """Tell whether the writer goes on with a formula: «…، يذكر أن», «…، والجدير بالذكر أن»."""
        found = self.at.get(index)
        return (
            found is not None
            and found.category is _REPORTING
            and found.rule.construction in ("impersonal", "predicate")
            and found.alias in ("that", "governed_that")
        )
