"""Find the cues of a sentence: which entry fires on which words, in which frame.

A word of the lexicon proposes entries; guards and the frame grammar dispose. The longest phrase
wins, then an entry whose frame was found over one without, then the order of ids. What was proposed
and refused is kept with its reason where it is asked for (``explain --all``).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    FUTURE,
    HAMZA_ABOVE,
    HIS,
    IMPERFECT_THIRD,
    LI,
    OF_FIRST,
    OWNERS,
    SHE,
    WA,
)
from .chunks import is_beside, is_circumstance, is_resumptive, occasion
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    CHANNEL,
    COLON,
    COMP,
    INDEF_ACC,
    KANA_STRICT,
    MASDAR,
    NEG,
    NUM,
    OPENQ,
    PART,
    PERSON,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUOTE,
    REL,
    SEMI,
    STOP,
    TIME,
)
from .constructions import Constructions
from .context import Context
from .cues import CueHit, Guard
from .factuality import Certainty, Polarity
from .guards import FRAMED, Guards
from .lists import ADDING, SAYING, TURNING, WHATEVER
from .matches import Match, Refusal, Search, Sentence, first_token
from .model import Category
from .phrases import Island
from .speakers import is_speaker, subject_is
from .standing import Standing
from .words import Word, behind_letter, letter_at

__all__ = ["Matcher", "find_matches"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_POSSIBLE: Final = Certainty.POSSIBLE
_PROBABLE: Final = Certainty.PROBABLE
_EPISTEMIC: Final = Category.EPISTEMIC
_EVIDENTIAL: Final = Category.EVIDENTIAL
_REPORTING: Final = Category.REPORTING
_QUESTION: Final = Category.QUESTION
_NEGATIVE: Final = Polarity.NEGATIVE

# Of these, nothing is asked before the guards.
_GUARDED_FIRST: Final = frozenset(
    ("particle", "adverb", "adjective", "measure", "according", "condition", "question", "mark")
)
# Of these, nothing is asked behind the guards.
_GUARDED_ONLY: Final = frozenset(("particle", "adverb", "adjective", "condition", "question"))

# A pronoun for her, as OWNERS has it.
_HER: Final = ("f", "s")

#: How far in front the clause that a verb goes on with may begin (tokens).
GOES_ON: Final = 25
#: How far behind what somebody does while he speaks his words may begin (tokens).
DOING: Final = 8


def find_matches(
    context: Context, low: int, high: int, frames: Island, *, refused: bool = True
) -> Sentence:
    """Return the cues that fire in the tokens ``low`` to ``high``, in order.

    Without ``refused``, what did not fire is not written down.
    """
    return Matcher(context, low, high, frames, refused=refused).run()


_SMALL: Final = frozenset(("small",))

#: What is told as a whole: beside the verb, in marks or behind a colon.
_WHOLE: Final = ("host", "quote", "colon", "colon_that")


@mypyc_attr(acyclic=True)
class Matcher:
    """Settles which entries fire in one sentence."""

    def __init__(
        self, context: Context, low: int, high: int, frames: Island, *, refused: bool = True
    ) -> None:
        search = Search(context, low, high)
        self.c = context
        self.words = context.words
        self.low = low
        self.high = high
        self.refused = refused
        self.refusals: list[Refusal] = []
        self.cue_tokens = search.cue_tokens
        self.single_tokens = search.single_tokens
        self.guards = Guards(search)
        self.standing = Standing(search)
        self.search = search
        self.frames = frames
        self.constructions: Constructions | None = None  # made for the first that needs them

    def run(self) -> Sentence:
        """Propose, settle, drop doubles."""
        words = self.words
        # -length, first, id, number (so that no hits are compared), last, hit
        phrases: list[tuple[int, int, str, int, int, CueHit]] = []
        singles: list[int] = []
        for index in self.c.anchors(self.low, self.high):
            word = words[index]
            if word.singles:
                singles.append(index)
            if word.after or word.before:
                for hit in self.phrases_at(index):
                    found = self.place(index, hit)
                    if found is not None:
                        first, last = found
                        id_ = hit.form.rule.id
                        phrases.append((first - last, first, id_, len(phrases), last, hit))
        taken: dict[int, Match | None] = {}
        self.single_tokens.update(singles)
        # Phrases first, by length: a longer form silences what is inside it, but only if it fires.
        if phrases:
            phrases.sort()
            groups: dict[tuple[int, int], list[CueHit]] = {}
            for _, first, _, _, last, hit in phrases:
                groups.setdefault((first, last), []).append(hit)
            for (first, last), hits in groups.items():
                self.settle(first, last, hits, taken)
            self.block(taken)
        for index in reversed(singles):
            # backward, so that a cue knows the cues behind it
            self.settle(index, index, words[index].singles, taken)
        self.block(taken)
        matches = in_order(taken)
        if len(matches) > 1:
            self.drop_doubles(taken)
            matches = in_order(taken)
        return Sentence(self.low, self.high, matches, self.refusals)

    def block(self, taken: dict[int, Match | None]) -> None:
        """Note the tokens that an entry took which says that they are no cue."""
        for index, match in taken.items():
            if match is None:
                self.c.blocked.add(index)

    def settle(
        self, first: int, last: int, hits: list[CueHit], taken: dict[int, Match | None]
    ) -> None:
        """Give the tokens to the entry that finds most of what it needs, if any of them fires."""
        if first in taken or any(index in taken for index in range(first + 1, last + 1)):
            for hit in hits:
                self.refuse(hit, first, last, "shadowed by a longer cue")
            return
        best: tuple[tuple[int, str], Match | None] | None = None
        for hit in hits:
            rule = hit.form.rule
            if rule.pseudo:
                if self.guards.refusing(rule, first, last, hit) is None:
                    # one word of theirs is no cue; a phrase may be one that finds what it takes
                    best = ((9 if first == last else -9, rule.id), None)
                    if rule.polarity is _NEGATIVE:
                        self.c.negating.add(first)
                continue
            if hit.form.features is None and rule.construction in _GUARDED_FIRST:
                # most fall by a guard, and so before a match is made of them
                refused = self.guards.refusing(rule, first, last, hit)
                if refused is not None:
                    self.refuse(hit, first, last, refused)
                    continue
            match = Match(rule, hit.form, hit, first, last)
            word = self.words[first]
            match.cue_start = self.c.starts[first] + (
                hit.start if first == last or hit.form.anchor == 0 else word.lead
            )
            if last > first and hit.form.anchor != 0:
                match.cue_start = self.c.starts[first] + (
                    word.start if word.core in hit.form.words[0] else word.lead
                )
                if rule.construction == "measure" and word.bare_in & WHATEVER:
                    if letter_at(word, word.lead) in (BI, LI):
                        match.cue_start = self.c.starts[first] + behind_letter(word)  # «بما يقارب»
            reason = self.fits(match, hit)
            if reason is not None:
                self.refuse(hit, first, last, reason)
                continue
            rank = (self.rank(match), rule.id)
            if (
                best is None
                or rank[0] > best[0][0]
                or (rank[0] == best[0][0] and rank[1] < best[0][1])
            ):
                best = (rank, match)
        if best is None:
            return
        for index in range(first, last + 1):
            taken[index] = best[1]
        if best[1] is not None:
            self.cue_tokens[first] = best[1]

    def tells_us(self, match: Match) -> bool:
        """Tell whether "we told" is "told us": «أخبرنا الطبيب أن», but «أخبرنا الطبيب أننا».

        The two are spelled alike. Whoever stands behind the verb tells, unless it is of us.
        """
        features, begin = match.features, match.complement
        if features is None or (features.person, features.number, features.tense) != (1, "p", "p"):
            return False
        if "accusative" not in match.rule.takes or begin - match.last < 3:
            return False
        hits = self.words[match.first].hits
        if not any(hit.pronoun and hit.form.rule is match.rule for hit in hits):
            return False
        that = self.words[begin - 1]
        if not that.bits & COMP or that.pronoun in OF_FIRST:
            return False
        teller = self.c.phrases.parse(match.last + 1, begin)
        return teller is not None and is_speaker(self.c, teller) and not self.c.feminine(teller)

    def is_copula(self, index: int) -> bool:
        """Tell whether what is, is not or becomes so stands at the token: «بات مرجحا»."""
        word = self.words[index]
        if word.bits & (KANA_STRICT | NEG) or word.core in self.c.lexicon.becoming:
            return True
        return index - 1 in self.c.negating  # «لم يعد مرجحا أن»

    def rank(self, match: Match) -> int:
        """Prefer an entry that found what it needs: a subject, a complement, a guard that held."""
        score = 0
        noun = match.rule.construction == "noun"
        if match.subject is not None:
            score += 1 if noun else 3
        spelled = self.words[match.first].light
        if match.form.spelling[match.form.anchor] and not spelled.endswith(
            match.form.spelling[match.form.anchor]
        ):
            score -= 1
            if match.features is not None and match.features.person == 1:
                score -= 2  # «ألقى اللوم على»: no «I lay»
        if match.alias:
            score += 2
        if match.rule.when:
            score += 2
        if match.rule.takes == _SMALL and match.features is not None:
            if match.features.tense == "p" and match.cue_start > self.c.starts[match.first]:
                score -= 1  # «وعد الناس بالإصلاح»: the letter is rather the verb's own
        if match.rule.construction == "verb" and match.subject is None and match.features:
            features = match.features
            if features.number == "p" or features.person == 1 or match.features.tense == "a":
                score += 2
        if self.tells_us(match):
            score -= 3
        word = self.words[match.first]
        if (
            match.features is not None
            and match.features.tense == "a"
            and match.subject is None
            and match.rule.construction == "verb"
            and match.alias in ("that", "governed_that")
            and match.features.gender == "m"
            and match.features.number == "s"
            and not word.conjunction
            and (
                not word.bits & (ACCUSATIVE | INDEF_ACC)
                or (match.first > self.low and self.is_copula(match.first - 1))
            )
        ):
            score -= 3  # «مرجح أن», «بات مرجحا أن»: nobody is there whom it could be about
        if match.rule.construction == "impersonal":
            index = match.first - 1
            while index > self.low and self.words[index].bits & (NEG | KANA_STRICT):
                index -= 1
            if index - 1 in self.c.negating:
                index -= 2  # «لكنه لم يعد يعتقد أن»
            previous = self.words[index] if index >= self.low else None
            key = self.c.key(match.first)
            perfect = key[:1] not in IMPERFECT_THIRD
            joined = bool(word.conjunction) or self.had_done(match.first)
            joined = joined or word.preposition == LI  # «عاد الوفد، ليعلن أن»: who did the first
            if previous is not None and previous.bare_in & ADDING and match.alias == "that":
                joined = True  # «…، كما أعلن أن الكشف مجاني»: who spoke goes on
            feminine = key[:1] == SHE and match.alias in ("that", "governed_that")
            if (
                self.standing.voice_by_vowels(match) == "p"
                or (
                    match.features is not None
                    and match.features.voice == "p"
                    and key != self.active_key(match)
                )
                or self.estimated(match)
                or self.expected_of(match)
                or self.accused_of(match)
                or self.told_of_many(match)
            ):
                score += 4
            elif self.governs_object(match):
                score -= 1
            elif (
                previous is not None
                and (previous.pronoun == HIS or OWNERS.get(previous.pronoun) == _HER)
                and previous.first == "f"
                and not previous.bits & PREP
                and not word.conjunction
                and not perfect
                and match.category is _DOXASTIC
                and match.alias in ("that", "governed_that", "object")
            ):
                score -= 1  # «لكنه يعتقد أن»: the pronoun is the one who believes
            elif (
                perfect
                and previous is not None
                and previous.core_in & TURNING
                and previous.pronoun in OWNERS
            ):
                score -= 1  # «لكنه استبعد أن»: he did
            elif index > self.low and self.c.without_that(index):
                score -= 1  # «غادر المدير دون أن يعتقد أنه»: what somebody does is without it
            elif (
                self.tells_of_himself(match, index)
                or self.judged_by_him(match, index)
                or (not perfect and not feminine and self.holds_on(match))
            ):
                score -= 1
            elif (
                not (joined and perfect)
                and not feminine
                and not (previous is not None and previous.bits & PRON)
            ):
                # nobody who could say it stands near: يُعتقد أن rather than "he believes that"
                score += 1
        return score

    def governs_object(self, match: Match) -> bool:
        """Tell whether what stands behind an imperfect is its object and no deputy of the agent.

        It shows its accusative: «يتوقع فوزا سهلا»; or the verb goes on with what somebody who can
        hold it does: «تملك الشركة المال، وتتوقع زيادة».
        """
        words = self.words
        if match.rule.voice != "passive" or match.alias != "object" or match.pronoun:
            return False
        if match.complement > match.last + 2 or words[match.first].preposition:
            return False
        word = words[match.complement]
        if word.bits & (ACCUSATIVE | INDEF_ACC) and word.light[-1:] == ACCUSATIVE_ENDING:
            return True
        if words[match.first].conjunction != WA:
            return False
        prefix = self.c.key(match.first)[:1]
        for index in range(match.first - 1, max(self.low, match.first - GOES_ON) - 1, -1):
            if words[index].bits & (STOP | SEMI | COMP | REL):
                return False
            if not self.c.is_verb(index):
                continue
            if self.c.tense(index) != "i" or self.c.key(index)[:1] != prefix:
                return False
            doer = self.c.phrases.parse(index + 1, match.first)
            return doer is not None and is_speaker(self.c, doer)
        return False

    def holds_on(self, match: Match) -> bool:
        """Tell whether a verb of holding in front has one man who goes on: «يعتقد أن …، ويرجح أن».

        Both are imperfects, joined by و.
        """
        words = self.words
        if match.alias not in ("that", "governed_that") or words[match.first].conjunction != WA:
            return False
        prefix = self.c.key(match.first)[:1]
        for index in range(match.first - 1, max(self.low, match.first - GOES_ON) - 1, -1):
            if words[index].bits & (STOP | SEMI | REL):
                return False
            kinds = (hit.form.rule.category for hit in words[index].hits)
            if not any(kind in (_DOXASTIC, _REPORTING) for kind in kinds):
                continue
            if not self.c.is_verb(index) or self.c.key(index)[:1] != prefix:
                continue
            if index > self.low and words[index - 1].bits & COMP:
                return False  # «قال إنه يعتقد أن», «أن يعلن»
            doer = self.c.phrases.parse(index + 1, match.first)
            if doer is None or doer.bits & PLURAL or not is_speaker(self.c, doer):
                return False
            return doer.end < match.first and bool(words[doer.end].bits & COMP)
        return False

    def had_done(self, index: int) -> bool:
        """Tell whether و and كان are in front of the verb: «وكان قد أعلن أن», as «وأعلن أن»."""
        words = self.words
        if index - 1 > self.low and words[index - 1].bits & QAD:
            index -= 1
        return index > self.low and bool(
            words[index - 1].bits & KANA_STRICT and words[index - 1].conjunction
        )

    def tells_of_himself(self, match: Match, index: int) -> bool:
        """Tell whether a clause that hangs on another is active, for he tells it of himself.

        «غادر الوزير بعدما أعلن أنه سيستقيل», «قبل أن يعلن أنه سيعود»: the pronoun behind أن stands
        for the subject of both. What stands in front of the cue is at ``index``.
        """
        words, lexicon = self.words, self.c.lexicon
        if match.category is not _REPORTING or match.rule.voice != "passive" or index < self.low:
            return False
        if match.alias not in ("that", "governed_that"):
            return False
        if words[match.complement - 1].pronoun != HIS or words[match.first].conjunction:
            return False
        before = words[index]
        if match.negation > index and words[match.negation].conjunction:
            return True  # «لم يعلن موعدا، ولم يذكر أنه»
        if before.bits & COMP:
            hangs = words[index - 1].bits & (PREP | TIME) if index > self.low else 0
            return bool(before.pronoun or hangs)  # «لأنه أعلن أنه», «منذ أن أعلن أنه»
        if before.core_in & WHATEVER:
            # «كما أعلن أنه»; but «كما يذكر أنه» is a formula
            perfect = self.c.key(match.first)[:1] not in IMPERFECT_THIRD
            return before.bare_in & ADDING != 0 and perfect
        return bool(before.bits & PART or before.core in lexicon.circumstances)

    def judged_by_him(self, match: Match, index: int) -> bool:
        """Tell whether the pronoun in front is who judges: «إنه يعتبر القرار ظالما».

        A passive has its subject in front, and one part behind: «إنه يعتبر الأفضل». What stands in
        front of the cue is at ``index``.
        """
        if match.alias != "small" or match.pronoun or index < self.low:
            return False
        before = self.words[index]
        owner = OWNERS.get(before.pronoun if before.first == "f" else "")
        if before.bits & PREP or not (owner or before.bits & PRON):
            return False
        feminine = self.c.key(match.first)[:1] == SHE
        if owner and owner != (_HER if feminine else OWNERS[HIS]):
            return False
        judged = self.c.phrases.parse(match.complement, self.high)
        if judged is None or not judged.definite or judged.bits & TIME:
            return False
        if self.words[judged.start].preposition or judged.end >= self.high:
            return False
        behind = self.words[judged.end]
        if behind.article or behind.conjunction or behind.bits & NUM:
            return False
        return self.constructions is not None and self.constructions.small_clauses.two_parts(match)

    def estimated(self, match: Match) -> bool:
        """Tell whether a bare relative clause measures its thing: «خسائر قدرت بمليون دينار»."""
        previous = self.words[match.first - 1]
        return (
            match.alias == "governed"
            and match.category is _DOXASTIC
            and match.complement == match.last + 1
            and self.c.behind_bare_noun(match.first)
            and not previous.bits & (PERSON | ADJ)
        )

    def told_of_many(self, match: Match) -> bool:
        """Tell whether a verb for one stands in a clause about several: «رجالا يعتقد أنهم سرقوا».

        The pronoun behind أن takes the noun up, and it has no subject in such a verb. Nor has it
        in one of suspicion.
        """
        behind = match.last + 1
        features = match.features
        if match.alias not in ("that", "governed_that") or behind >= match.complement:
            return False
        if match.first <= self.low:
            return False
        taken_up = self.words[match.complement - 1].pronoun
        suspicion = match.category is _REPORTING and match.rule.certainty is _PROBABLE
        if not self.c.behind_bare_noun(match.first):
            if not (suspicion and self.words[match.first - 1].bits & REL):
                return False
        if suspicion:
            return taken_up in OWNERS  # «رجلا يشتبه في أنه سرق»: nobody suspects himself
        many = OWNERS.get(taken_up, ("", "s"))[1] != "s"
        return many and (features is None or features.number == "s")

    def expected_of(self, match: Match) -> bool:
        """Tell whether others expect it of whom the relative clause is about.

        «الحارس الذي يرجح أن يكون غائبا»: what he is cannot be what he himself holds likely.
        """
        if match.alias != "that" or match.first == self.low or match.complement >= self.high:
            return False
        return bool(
            self.words[match.first - 1].bits & REL
            and match.category in (_DOXASTIC, _EPISTEMIC)
            and match.complement == match.last + 2
            and self.words[match.complement].bits & KANA_STRICT
        )

    def about_text(self, match: Match) -> bool:
        """Tell whether the cue only says where the text was: «أقر النادي في بيان نشره أمس بأن»."""
        return (
            match.alias == "governed_that"
            and bool(match.pronoun)
            and match.rule.construction == "verb"
            and "accusative" not in match.rule.takes
            and self.c.behind_bare_noun(match.first)
        )

    def accused_of(self, match: Match) -> bool:
        """Tell whether a verb that has whom it is about for its object has none: «يتهم بأنه سرق».

        The pronoun behind بأن takes up its subject, who is then the deputy of the agent.
        """
        features = match.features
        if match.alias != "governed_that" or features is None or match.category is not _REPORTING:
            return False
        if match.preposition != BI or "that" in match.rule.takes or match.pronoun:
            return False
        if match.rule.certainty is _PROBABLE or match.complement != match.last + 2:
            return False
        owner = OWNERS.get(self.words[match.complement - 1].pronoun)
        return owner == (features.gender, features.number)

    def active_key(self, match: Match) -> str:
        """Return the form itself when the active has it too, else something else."""
        key = self.c.key(match.first)
        if match.rule.verb is None:
            return key
        active = match.rule.active_keys()
        bare = key[1:] if key[:1] == FUTURE else key  # «سيفترض»
        return key if key in active or bare in active else ""

    def drop_doubles(self, taken: dict[int, Match | None]) -> None:
        """Drop a noun or قائلا that only carries an earlier cue's content: «وجّه رسالة بأن»."""
        found = in_order(taken)
        for match in found:
            if match.rule.construction == "according" and match.subject_side == "object":
                verb = taken.get(match.last + 1)
                if verb is not None and verb is not match and verb.rule.construction == "verb":
                    # حسبما joins clauses as كما does: the verb tells who holds it, and how
                    joins = match.first == match.last and verb.alias in _WHOLE
                    taken.pop(match.first if joins else match.last + 1, None)
        for later in found:
            tense = later.features.tense if later.features is not None else "n"
            if (
                later.category is _EVIDENTIAL
                and later.rule.construction == "particle"
                and any(
                    other.category is _EVIDENTIAL and other.last == later.first - 1
                    for other in found
                )
            ):
                taken.pop(later.first, None)  # «تبدو وكأنها»: one appearance
                continue
            if (
                later.category is _QUESTION
                and later.rule.construction == "question"
                and any(
                    other.category is _QUESTION
                    and other.rule.construction == "verb"
                    and "question" in other.rule.takes
                    and other.alias == "question"
                    and later.first < other.complement
                    and (
                        other.complement <= later.last + 1
                        or (
                            other.complement == later.last + 2
                            and self.words[later.last + 1].bits & KANA_STRICT
                        )
                    )
                    for other in found
                )
            ):
                # «يستفسر عما إذا», «يدرس إذا كان»: the verb asks
                for index in range(later.first, later.last + 1):
                    taken.pop(index, None)
                continue
            if (
                later.rule.construction == "noun"
                and later.alias == "object"
                and later.category is _REPORTING
                and any(
                    other.alias == "object"
                    and other.complement == later.first
                    and other.rule.source == "object"
                    for other in found
                )
            ):
                # «نقلت الصحيفة عن الأقارب خبر وفاته»: the verb passes it on, it is they who told
                for index in range(later.first, later.last + 1):
                    taken.pop(index, None)
                continue
            if (
                later.rule.construction == "noun"
                and later.subject is None
                and any(
                    other.rule.construction == "impersonal"
                    and other.complement == later.complement
                    and (
                        other.last == later.first - 1
                        or (
                            other.category is _EVIDENTIAL
                            and other.last == later.first - 2
                            and self.words[later.first - 1].terminal == "MIN"
                        )
                    )
                    for other in found
                )
            ):
                # «يُستشف من الرسائل أن»: what is gathered from them is not what they say; nor is
                # what is said of one what it says itself, «توصف الرواية بأنها»
                for index in range(later.first, later.last + 1):
                    taken.pop(index, None)
                continue
            if later.rule.construction == "condition" and any(
                other is not later
                and (
                    other.complement == later.last + 1
                    or (
                        # «أتمنى لو أنني»
                        other.complement == later.last + 2
                        and other.category is _DOXASTIC
                        and other.rule.certainty is _POSSIBLE
                        and self.words[later.last + 1].bits & COMP
                        and other.last < later.first
                    )
                    or (other.alias == "question" and 0 < other.complement - later.last <= 2)
                )
                for other in found
            ):
                # إن that an earlier verb takes as its complementizer is no condition
                taken.pop(later.first, None)
                continue
            if later.complement > 0 and any(
                other.subject is not None
                and other.complement == later.complement
                and other.subject.start
                < later.first + (later.rule.construction == "noun")
                < other.subject.end + 1
                and later.first < other.subject.end
                for other in found
                if other is not later
            ):
                # a name that looks like a verb of speech («قال محمد نجيب إن»), or the subject
                # («ذكر تقرير أن»)
                for index in range(later.first, later.last + 1):
                    taken.pop(index, None)
                continue
            if later.complement > 0 and tense in ("p", "i"):
                self.leave_to_relative(later, found, taken)
            if later.complement < 0 or not (
                later.rule.construction == "noun"
                or (
                    self.words[later.first].core_in & SAYING
                    and (tense == "a" or taken.get(later.first - 1) is not None)
                )
                or is_resumptive(later)
                or self.about_text(later)
                or any(
                    earlier.complement == later.complement and is_beside(self.c, later, earlier)
                    for earlier in found
                )
                or (
                    later.subject is None
                    and later.rule.construction == "verb"
                    and tense in ("p", "i")
                    and self.c.behind_bare_noun(later.first)
                    and any(
                        earlier.rule.source == "object"
                        and earlier.complement == later.complement
                        and earlier.first < later.first
                        for earlier in found
                    )
                )  # «جاء في تسجيل بث أمس: …»
                or (
                    tense == "a"
                    and any(
                        earlier.first < later.first
                        and earlier.complement == later.complement
                        and is_circumstance(self.words, later, earlier)
                        for earlier in found
                    )
                )
            ):
                continue
            for earlier in found:
                if earlier is later or earlier.first >= later.first:
                    continue
                if earlier.complement == later.complement and earlier.rule.construction == "verb":
                    quoted = earlier.object
                    if quoted is not None and earlier.agent is not None and later.pronoun:
                        formulas = self.c.phrases.formulas
                        kept_back = formulas.kept_back(quoted.end, later.first)
                        if later.first in (quoted.end, kept_back):
                            # «نقلت الوكالة عن الوزير قوله إن»: the agency passes on what he says
                            agent = earlier.agent
                            side = "after" if agent.start > earlier.first else "before"
                            earlier.subject, earlier.subject_side = agent, side
                            later.subject, later.subject_side = quoted, "quoted"
                            break
                    if earlier.rule.source == "object" and later.pronoun and earlier.subject:
                        if quoted is None and self.told_of_him(earlier.last + 1, later.first):
                            break  # «نقلت عنه الصحيفة قوله إن»: so does the paper
                    # «سمعت المحكمة شهادة الجار بأن»: the content is the neighbour's
                    own = later.subject is not None and later.subject_side != "borne"
                    own = own and not occasion(self.words, later.first, earlier.last)
                    ends = (
                        later.first == earlier.last + 1
                        and earlier.subject is None
                        and earlier.category is _REPORTING
                        and earlier.rule.inanimate is None
                        and self.words[later.first].bits & CHANNEL != 0
                    )  # «اختتم تصريحه بالقول»
                    owned = own or (
                        (bool(later.pronoun) and not ends)
                        and not occasion(self.words, later.first, earlier.last)
                    )
                    if earlier.category is _DOXASTIC and self.words[later.first].core_in & SAYING:
                        owned = True  # «لا يرى حرجا في القول إن»
                    if later.alias == "governed_that" and later.complement == later.last + 2:
                        if self.words[later.first - 1].terminal == "ALA":
                            owned = True  # «رد على ادعاءات بأن»: that is what is answered
                    carrier = earlier.rule.source == "object" or earlier.category is _EVIDENTIAL
                    loser = (
                        earlier
                        if owned and not carrier and later.rule.construction == "noun"
                        else later
                    )
                    for index in range(loser.first, loser.last + 1):
                        taken.pop(index, None)
                    break

    def leave_to_relative(
        self, later: Match, found: list[Match], taken: dict[int, Match | None]
    ) -> None:
        """Take verbs out whose object says it: «نشر الحزب صورا قال إنها قديمة» posts no more.

        The verb right behind the indefinite object tells of it, and what it takes is its own.
        """
        for earlier in found:
            if earlier.complement != later.complement or earlier.first + 2 >= later.first:
                continue
            if earlier.rule.construction != "verb" or "object" in earlier.rule.takes:
                continue
            if not self.c.tells_of_object(later.first):
                continue
            for index in range(earlier.first, earlier.last + 1):
                taken.pop(index, None)

    def told_of_him(self, start: int, end: int) -> bool:
        """Tell whether a pronoun is of whom something is told: «نقلت عنه الصحيفة قوله»."""
        for index in range(start, end):
            word = self.words[index]
            if word.bits & PREP and word.pronoun:
                return word.core in self.c.lexicon.told_of
        return False

    def refuse(self, hit: CueHit, first: int, last: int, reason: str) -> None:
        """Keep the reason why an entry did not fire."""
        if self.refused:
            self.refusals.append(
                Refusal(hit.form.rule.id, self.c.starts[first], self.c.ends[last], reason)
            )

    def phrases_at(self, index: int) -> list[CueHit]:
        """Return the phrases that the word at ``index`` anchors and a word beside it fits."""
        word = self.words[index]
        numbers: list[int] = []
        if word.after and index + 1 < self.high:
            numbers += fitting(word.after, self.words[index + 1])
        if word.before and index > self.low:
            numbers += fitting(word.before, self.words[index - 1])
        return [word.hits[number] for number in sorted(numbers)] if numbers else []

    def place(self, index: int, hit: CueHit) -> tuple[int, int] | None:
        """Return the tokens of the phrase that the word at ``index`` anchors, or ``None``."""
        form = hit.form
        count = len(form.words)
        if count == 1:
            return index, index
        anchor = form.anchor
        first = index - anchor
        last = first + count - 1
        if first < self.low or last >= self.high:
            return None
        beside = 1 if anchor == 0 else anchor - 1
        word = self.words[first + beside]
        keys = form.words[beside]
        if word.key not in keys and word.core not in keys and word.bare not in keys:
            return None  # most phrases fail by the word beside their anchor
        for slot in range(count):
            if slot == form.anchor:
                if slot and hit.conjunction:
                    return None
                continue
            word = self.words[first + slot]
            keys = form.words[slot]
            key = word.key
            if key in keys:
                wanted = form.spelling[slot]
                if wanted and word.light[-1:] == HAMZA_ABOVE and wanted[-1:] != HAMZA_ABOVE:
                    return None  # «كما بدأ» is no «كما بدا»
                continue
            if slot == 0 and (word.bare in keys or word.core in keys):
                continue
            if form.stars[slot] and word.pronoun and word.core in keys:
                continue
            return None
        return first, last

    def fits(self, match: Match, hit: CueHit) -> str | None:
        """Find the frame of the entry; return the reason when there is none."""
        rule = match.rule
        reason = self.standing.refusal(match, hit)
        if reason is not None:
            return reason
        reason = self.guards.refusing(rule, match.first, match.last, hit)
        if reason is not None:
            return reason
        self.guards.find_negation(match)
        if rule.construction not in _GUARDED_ONLY:
            if self.constructions is None:
                self.constructions = Constructions(self.search, self.frames)
            reason = self.constructions.fit(match)
            if reason is not None:
                return reason
            if match.alias == "governed" and self.while_speaking(match):
                return "what somebody does while he speaks"
        for guard in rule.when:
            if guard.side in FRAMED and not self.framed(guard, match):
                return guard.needs
        for guard in rule.unless:
            if guard.side in FRAMED and self.framed(guard, match):
                return guard.not_with
            subject = match.subject
            if (
                guard.side == "next"
                and guard.what == "word"
                and subject is not None
                and match.subject_side == "after"
                and rule.construction == "verb"
                and subject.start == match.last + 1
                and subject.end < self.high
                and self.guards.is_named(subject.end, guard.words)
            ):
                return guard.not_with  # «أشار الحارس بيده إلى الباب»
        return None

    def while_speaking(self, match: Match) -> bool:
        """Tell whether the verb is what a speaker does: «يقول سالم وهو يشير إلى الجدار: «…»»."""
        words, before = self.words, self.words[match.first - 1]
        if match.first <= self.low or not before.bits & PRON or before.conjunction != WA:
            return False
        thing = self.c.phrases.parse(match.complement, self.high, strip=True)
        if thing is None or thing.bits & (MASDAR | ABSTRACT):
            return False
        for index in range(thing.end, min(thing.end + DOING, self.high - 1)):
            if words[index].bits & COLON:
                return bool(words[index + 1].bits & (OPENQ | QUOTE))
            if words[index].bits & (PUNCT | COMP) or self.c.is_verb(index):
                return False
        return False

    def framed(self, guard: Guard, match: Match) -> bool:
        """Tell whether a guard holds that asks for the subject or the complement."""
        if guard.side == "subject":
            made = self.constructions
            if made is not None and match.rule.construction == "impersonal":
                if made.complements.only_passive(match):
                    return False  # «القائد يوصف بأنه»: he is no one who describes
            return subject_is(self.c, match, guard.what)
        if guard.what == "governed":
            return match.alias == "governed_that"
        if guard.what == "anna":
            if match.alias not in ("that", "governed_that"):
                return False
            if self.c.lexicon.takes_deed(self.words[match.complement]):
                return False  # «اقترح بأنه يجب»: what is to be done
            return self.guards.is_next(guard.what, match.complement - 1)
        return self.guards.governs_one_of(match, guard)


def fitting(table: dict[str, tuple[int, ...]], beside: Word) -> Collection[int]:
    """Return the numbers that a table of phrases has for a word beside the anchor."""
    if beside.key in table or beside.core in table or beside.bare in table:
        keys = (beside.key, beside.core, beside.bare)
        return {number for key in keys for number in table.get(key, ())}
    return ()


def in_order(taken: dict[int, Match | None]) -> list[Match]:
    """Return the matches that took tokens, each once, by their first token."""
    found: list[Match] = []
    for match in taken.values():
        if match is not None and (not found or found[-1] is not match):
            found.append(match)  # its tokens were taken one after the other
    if len(found) > 1:
        found.sort(key=first_token)
    return found
