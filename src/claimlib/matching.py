"""Find the cues of a sentence: which entry fires on which words, in which frame.

A word of the lexicon proposes entries; guards and the frame grammar dispose. The longest phrase
wins, then an entry whose frame was found over one without, then the order of ids. What was proposed
and refused is kept with its reason, for ``explain``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from .affixes import (
    ACCUSATIVE_ENDING,
    ALEFS_WITH_HAMZA,
    BI,
    DUAL_ENDING,
    FA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    IMPERFECT,
    IMPERFECT_THIRD,
    KA,
    LI,
    NISBA_ACCUSATIVE,
    OF_FIRST,
    PARTICIPLE,
    SHADDA,
    SHE,
    SURE_IMPERFECTS,
    TEH_MARBUTA,
    WA,
    WE,
)
from .chars import fold, is_arabic, light
from .context import Context
from .factuality import Certainty, Polarity
from .inflect import Features, count_radicals, verb_forms
from .lexicon import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMMA,
    COMP,
    COMPLIANCE,
    DASH,
    DEF,
    DEM,
    DOC,
    DUAL,
    EVID,
    FEM,
    FUNC,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NAMEP,
    NAT,
    NEG,
    NEGA,
    NEGN,
    NOMINAL,
    NOUN,
    NUM,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QUOTE,
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
    UNNAMED,
    WORDLIKE,
    CueForm,
    CueHit,
    Word,
)
from .model import Category
from .phrases import Island, Phrase
from .rules import PREPOSITIONS as PREPOSITION_NAMES
from .rules import CueRule

__all__ = ["Match", "Refusal", "Sentence", "find_matches"]

#: How far a complement may stand from its cue (tokens).
REACH = 45
# Of these, nothing is asked before the guards.
_GUARDED_FIRST = frozenset(
    ("particle", "adverb", "adjective", "measure", "according", "condition", "question", "mark")
)
#: The complements that are clauses.
CLAUSAL = ("that", "governed_that", "quote", "colon", "colon_that")


class Refusal(NamedTuple):
    """A cue that was seen and did not fire, and why."""

    rule: str
    start: int
    end: int
    reason: str


class Match:
    """A cue that fired. Token indices are into the document; ``cue_start`` is a code point."""

    __slots__ = (
        "alias",
        "article",
        "category",
        "complement",
        "content",
        "cue_start",
        "end",
        "features",
        "first",
        "form",
        "holder",
        "last",
        "negation",
        "object",
        "preposition",
        "pronoun",
        "rule",
        "start",
        "subject",
        "subject_side",
    )

    def __init__(self, rule: CueRule, form: CueForm, hit: CueHit, first: int, last: int) -> None:
        self.rule = rule
        self.form = form
        self.first = first  # first token of the cue
        self.last = last  # last token, inclusive
        self.features: Features | None = form.features
        self.pronoun = hit.pronoun
        self.article = hit.article
        self.category: Category = rule.category
        self.alias = ""  # the frame that was found
        self.complement = -1  # token where the content begins
        self.content: tuple[int, int] | None = None  # tokens of the content, when already known
        self.preposition = ""
        self.subject: Phrase | None = None
        self.subject_side = ""  # "after", "before", "relative", "pronoun"
        self.negation = -1
        self.object: Phrase | None = None  # the holder behind a preposition: نقل عن X
        self.cue_start = 0
        self.start = 0
        self.end = 0
        self.holder: object = None


class Sentence(NamedTuple):
    """What matching found in one sentence."""

    low: int
    high: int
    matches: list[Match]
    refusals: list[Refusal]


def fitting(table: Mapping[str, tuple[int, ...]], beside: Word) -> Collection[int]:
    """Return the numbers that a table of phrases has for a word beside the anchor."""
    if beside.key in table or beside.core in table or beside.bare in table:
        keys = (beside.key, beside.core, beside.bare)
        return {number for key in keys for number in table.get(key, ())}
    return ()


def in_order(taken: Mapping[int, Match | None]) -> list[Match]:
    """Return the matches that took tokens, each once, by their first token."""
    once = {id(match): match for match in taken.values() if match is not None}
    return sorted(once.values(), key=_first) if len(once) > 1 else list(once.values())


_first = attrgetter("first")
_hits = attrgetter("hits")


def find_matches(context: Context, low: int, high: int, frames: Island) -> Sentence:
    """Return the cues that fire in the tokens ``low`` to ``high``, in order."""
    return _Matcher(context, low, high, frames).run()


@lru_cache(4096)
def _active_keys(verb: tuple[str, str]) -> frozenset[str]:
    """Return the keys of a verb's active forms (inflected once a verb, not once a match)."""
    return frozenset(fold(form.text) for form in verb_forms(*verb, voice="active"))


class _Matcher:
    def __init__(self, context: Context, low: int, high: int, frames: Island) -> None:
        self.c = context
        self.words = context.words
        self.low = low
        self.high = high
        self.frames = frames
        self.refusals: list[Refusal] = []
        self.cue_tokens: dict[int, Match] = {}
        self.single_tokens: set[int] = set()

    def run(self) -> Sentence:
        words = self.words
        # -length, first, id, number (so that no hits are compared), last, hit
        proposals: list[tuple[int, int, str, int, int, CueHit]] = []
        for index in compress(range(self.low, self.high), map(_hits, words[self.low : self.high])):
            word = words[index]
            for hit in word.singles:
                proposals.append((0, index, hit.form.rule.id, len(proposals), index, hit))
            if word.after or word.before:
                for hit in self.phrases_at(index):
                    found = self.place(index, hit)
                    if found is not None:
                        first, last = found
                        id_ = hit.form.rule.id
                        proposals.append((first - last, first, id_, len(proposals), last, hit))
        if not proposals:
            return Sentence(self.low, self.high, [], self.refusals)
        proposals.sort()
        taken: dict[int, Match | None] = {}
        groups: dict[tuple[int, int], list[CueHit]] = {}
        for _, first, _, _, last, hit in proposals:
            groups.setdefault((first, last), []).append(hit)
        self.single_tokens = {first for first, last in groups if first == last}
        # Phrases first, by length: a longer form silences what is inside it, but only if it fires.
        singles: list[tuple[int, int, list[CueHit]]] = []
        for (first, last), hits in groups.items():
            if last > first:
                self.settle(first, last, hits, taken)
            else:
                singles.append((first, last, hits))
        for index, match in taken.items():
            if match is None:
                self.c.blocked.add(index)
        singles.sort()
        for first, last, hits in reversed(singles):
            # backward, so that a cue knows the cues behind it
            self.settle(first, last, hits, taken)
        for index, match in taken.items():
            if match is None:
                self.c.blocked.add(index)
        matches = in_order(taken)
        if len(matches) > 1:
            self.drop_doubles(taken)
            matches = in_order(taken)
        return Sentence(self.low, self.high, matches, self.refusals)

    def settle(
        self, first: int, last: int, hits: list[CueHit], taken: dict[int, Match | None]
    ) -> None:
        if first in taken or any(index in taken for index in range(first + 1, last + 1)):
            for hit in hits:
                self.refuse(hit, first, last, "shadowed by a longer cue")
            return
        best: tuple[tuple[int, str], Match | None] | None = None
        for hit in hits:
            rule = hit.form.rule
            if rule.pseudo:
                if self.guards(rule, first, last, hit) is None:
                    best = ((9, rule.id), None)
                    if rule.polarity is Polarity.NEGATIVE:
                        self.c.negating.add(first)
                continue
            if hit.form.features is None and rule.construction in _GUARDED_FIRST:
                # most fall by a guard, and so before a match is made of them
                refused = self.guards(rule, first, last, hit)
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
                    word.start if self.key_fits(hit.form, 0, word.core) else word.lead
                )
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

    def drop_doubles(self, taken: dict[int, Match | None]) -> None:
        """Drop a noun or قائلا that only carries an earlier cue's content: «وجّه رسالة بأن»."""
        found = in_order(taken)
        for match in found:
            if match.rule.construction == "according" and match.subject_side == "object":
                verb = taken.get(match.last + 1)
                if verb is not None and verb is not match and verb.rule.construction == "verb":
                    taken.pop(match.last + 1, None)
        for later in found:
            tense = later.features.tense if later.features is not None else "n"
            if (
                later.category is Category.EVIDENTIAL
                and later.rule.construction == "particle"
                and any(
                    other.category is Category.EVIDENTIAL and other.last == later.first - 1
                    for other in found
                )
            ):
                taken.pop(later.first, None)  # «تبدو وكأنها»: one appearance
                continue
            if (
                later.category is Category.QUESTION
                and later.rule.construction == "question"
                and any(
                    other.category is Category.QUESTION
                    and other.rule.construction == "verb"
                    and "question" in other.rule.takes
                    and other.alias == "question"
                    and later.first < other.complement <= later.last + 1
                    for other in found
                )
            ):
                # «يستفسر عما إذا»: the verb asks
                for index in range(later.first, later.last + 1):
                    taken.pop(index, None)
                continue
            if later.rule.construction == "condition" and any(
                other is not later
                and (
                    other.complement == later.last + 1
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
                taken.pop(later.first, None)
                continue
            if later.complement < 0 or not (
                later.rule.construction == "noun"
                or (
                    self.words[later.first].core in self.c.lexicon.saying
                    and (tense == "a" or taken.get(later.first - 1) is not None)
                )
                or (
                    tense == "a"
                    and any(
                        earlier.first < later.first
                        and earlier.complement == later.complement
                        and self.circumstance(later, earlier)
                        for earlier in found
                    )
                )
            ):
                continue
            for earlier in found:
                if earlier is later or earlier.first >= later.first:
                    continue
                if earlier.complement == later.complement and earlier.rule.construction == "verb":
                    # «سمعت المحكمة شهادة الجار بأن»: the content is the neighbour's
                    owned = later.subject is not None or bool(later.pronoun)
                    carrier = (
                        earlier.rule.source == "object" or earlier.category is Category.EVIDENTIAL
                    )
                    loser = (
                        earlier
                        if owned and not carrier and later.rule.construction == "noun"
                        else later
                    )
                    for index in range(loser.first, loser.last + 1):
                        taken.pop(index, None)
                    break

    def active_key(self, match: Match) -> str:
        """Return the form itself when the active has it too, else something else."""
        verb = match.rule.verb
        key = self.c.key(match.first)
        return key if verb is None or key in _active_keys(verb) else ""

    def rank(self, match: Match) -> int:
        """Prefer an entry that found what it needs: a subject, a complement, a guard that held."""
        score = 0
        noun = match.rule.construction == "noun"
        if match.subject is not None:
            score += 1 if noun else 3
        spelled = light(self.words[match.first].raw)
        if match.form.spelling[match.form.anchor] and not spelled.endswith(
            match.form.spelling[match.form.anchor]
        ):
            score -= 1
        if match.alias:
            score += 2
        if match.rule.when:
            score += 2
        if match.rule.construction == "verb" and match.subject is None and match.features:
            features = match.features
            if features.number == "p" or features.person == 1 or match.features.tense == "a":
                score += 2
        word = self.words[match.first]
        if match.rule.construction == "impersonal":
            previous = self.words[match.first - 1] if match.first > self.low else None
            key = self.c.key(match.first)
            perfect = key[:1] not in IMPERFECT_THIRD
            feminine = key[:1] == SHE and match.alias in ("that", "governed_that")
            if self.voice_by_vowels(match) == "p" or (
                match.features is not None
                and match.features.voice == "p"
                and key != self.active_key(match)
            ):
                score += 4
            elif (
                not (word.conjunction and perfect)
                and not feminine
                and not (previous is not None and previous.bits & PRON)
            ):
                # nobody who could say it stands near: يُعتقد أن rather than "he believes that"
                score += 1
        return score

    def refuse(self, hit: CueHit, first: int, last: int, reason: str) -> None:
        self.refusals.append(
            Refusal(hit.form.rule.id, self.c.starts[first], self.c.ends[last], reason)
        )

    def key_fits(self, form: CueForm, slot: int, key: str) -> bool:
        return key in form.words[slot]

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
        here = (word.key, word.core, word.bare)
        if keys.isdisjoint(here):
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
                continue
            if slot == 0 and (word.bare in keys or word.core in keys):
                continue
            if form.stars[slot] and word.pronoun and word.core in keys:
                continue
            return None
        return first, last

    # -- guards ----------------------------------------------------------------------------------

    def guards(self, rule: CueRule, first: int, last: int, hit: CueHit) -> str | None:
        """Return the guard that refuses, or ``None`` when all of them agree."""
        for guard in rule.when:
            if guard.startswith("subject:"):
                continue
            if not self.guard(guard, first, last, hit):
                return f"needs {guard}"
        for guard in rule.unless:
            if guard.startswith("subject:"):
                continue
            if self.guard(guard, first, last, hit):
                return f"not with {guard}"
        return None

    def guard(self, guard: str, first: int, last: int, hit: CueHit) -> bool:
        side, _, what = guard.partition(":")
        if side == "next":
            return last + 1 < self.high and self.is_next(what, last + 1)
        if side == "previous":
            return first > self.low and self.is_previous(what, first - 1, first)
        if side == "start":
            return self.c.follows_opener(first, self.low)
        if side == "sentence":
            return self.c.asks(self.low, self.high)
        if side == "marks":
            told = self.c.reading(first)
            if told is not None and told.voice:
                return told.voice == what[0]
            vowel, _ = self.words[first].vowels
            return vowel == "u" if what == "passive" else vowel in ("a", "i")
        if side == "definite":
            return hit.article
        if side == "indefinite":
            return not hit.article
        if side == "pronoun":
            return bool(hit.pronoun)
        return False

    def is_next(self, what: str, index: int) -> bool:
        word = self.words[index]
        bits = word.bits
        if what in ("perfect", "imperfect"):
            governed = self.words[index - 1].bits & QAD
            tense = self.qad_tense(index) if governed else self.c.tense(index)
            return tense == what[0]
        if what == "verb":
            # the particle makes a verb of a homograph: «لو غاب المدير»
            written = not (word.article or word.preposition or word.conjunction)
            return self.c.is_verb(index) or (written and "p" in word.tags)
        if what == "number":
            return bool(bits & (NUM | QUANT)) or is_once(word)
        if what == "that":
            return bool(bits & COMP) or (
                bool(bits & PREP)
                and index + 1 < self.high
                and bool(self.words[index + 1].bits & COMP)
            )
        if what == "negation":
            return bool(bits & NEG)
        if what == "preposition":
            return bool(bits & PREP or word.preposition)
        if what == "definite":
            return bool(bits & DEF)
        if what == "adjective":
            return bool(bits & ADJ)
        if what == "masdar":
            return bool(bits & (MASDAR | ABSTRACT))
        if what == "noun":
            return bool(bits & NOMINAL) and not self.c.is_verb(index)
        if what.startswith("word:"):
            return what[5:] in self.spellings(index)
        return False

    def spellings(self, index: int) -> tuple[str, ...]:
        word = self.words[index]
        plain = light(word.raw)
        return (plain, plain[1:] if word.conjunction else plain, word.core, self.c.key(index))

    def is_previous(self, what: str, index: int, first: int) -> bool:
        word = self.words[index]
        bits = word.bits
        if what == "kana":
            if self.words[first].conjunction:
                return False
            for back in range(index, max(self.low, index - 8) - 1, -1):
                here = self.words[back]
                if here.bits & KANA_STRICT:
                    phrase = self.c.phrases.parse(back + 1, self.high) if back + 1 < first else None
                    return back + 1 == first or (phrase is not None and phrase.end >= first)
                if here.bits & (PUNCT | COMP | REL) or self.c.is_verb(back):
                    return False
            return False
        if what == "negation":
            return bool(bits & (NEG | NEGN))
        if what == "verb":
            return self.c.is_verb(index)
        if what == "noun":
            if self.words[first].conjunction:
                return any(
                    here.core == self.words[first].core
                    for here in self.words[max(self.low, first - 15) : first]
                )  # «بين … وبين»
            return bool(bits & NOMINAL) and not self.c.is_verb(index)
        if what == "preposition":
            return bool(bits & PREP)
        if what == "number":
            return bool(bits & NUM)
        if what.startswith("word:"):
            return what[5:] in self.spellings(index)
        return False

    def qad_tense(self, index: int) -> str:
        """Return the tense of the word behind قد, which always governs a verb."""
        word = self.words[index]
        if word.bits & (PUNCT | PREP | COMP | NEG) or word.article or word.preposition:
            return ""
        found = self.c.tense(index)
        told = self.c.reading(index)
        if found or (told is not None and told.tense is not None):
            return found
        if "i" in word.tags:
            return "i"
        if "p" in word.tags:
            return "p"
        first = word.core[:1]
        if first == IMPERFECT[0] and len(word.core) > 2:
            return "i"
        if first == SHE and len(word.core) > 3:
            return "i"
        if word.bits & (NOUN | ADJ | NAME) and word.tags:
            return ""
        return "p"

    # -- fitting an entry ------------------------------------------------------------------------

    def fits(self, match: Match, hit: CueHit) -> str | None:
        """Find the frame of the entry; return the reason when there is none."""
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
        if rule.voice == "passive" and match.pronoun:
            return "a passive takes no object"
        told = self.c.reading(match.first)
        if told is not None and told.voice == "a" and rule.voice == "passive":
            return "active by the annotations"
        if features is not None and features.tense in "pi" and match.first == match.last:
            marked = self.voice_by_vowels(match)
            if marked == "p" and rule.voice == "active" and features.voice == "a":
                return "the vowels make it passive"
            if marked == "a" and rule.voice == "passive":
                return "the vowels make it active"
            reason = self.stands_as_verb(match, hit)
            if reason is not None:
                return reason
        if features is not None and features.tense == "a" and match.first == match.last:
            reason = self.stands_as_participle(match, hit)
            if reason is not None:
                return reason
        reason = self.guards(rule, match.first, match.last, hit)
        if reason is not None:
            return reason
        self.find_negation(match)
        construction = rule.construction
        if construction == "verb":
            reason = self.fit_verb(match)
        elif construction in ("impersonal", "predicate", "noun"):
            reason = self.fit_complement(match)
        elif construction == "according":
            reason = self.fit_according(match)
        elif construction == "measure":
            reason = self.fit_measure(match)
        elif construction == "mark":
            reason = self.fit_mark(match)
        else:
            reason = None
        if reason is not None:
            return reason
        for guard in rule.when:
            if guard.startswith("subject:") and not self.subject_is(match, guard[8:]):
                return f"needs {guard}"
        for guard in rule.unless:
            if (
                guard.startswith("subject:")
                and match.subject is not None
                and self.subject_is(match, guard[8:])
            ):
                return f"not with {guard}"
        return None

    def stands_as_verb(self, match: Match, hit: CueHit) -> str | None:
        """Tell why the form is no finite verb in this place, or ``None``."""
        features = match.features
        assert features is not None
        told = self.c.reading(match.first)
        if told is not None and told.tense is not None:
            return None if told.tense == features.tense else "another word by the annotations"
        word = self.words[match.first]
        previous = self.words[match.first - 1] if match.first > self.low else None
        if features.person == 1 and self.hamza_missing(match):
            return "without the hamza of the first person"
        if features.person == 1 and word.bits & (QUANT | NUM):
            return "a quantity"  # ساعة ونصف
        if features.mood == "j" and (
            previous is None or previous.core not in self.c.lexicon.jussive or word.conjunction
        ):
            return "a jussive without its particle"
        clause = (
            match.last + 1 < self.high
            and self.words[match.last + 1].bits & COMP
            and word.conjunction == WA
        )
        if (
            features.tense == "p"
            and features.number == "d"
            and word.first not in ("p", "")
            and not clause
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
        if hit.conjunction and word.raw[0] == FA and previous is not None and previous.verbal:
            return "a name behind its verb"
        if previous is None or word.conjunction:
            return None
        if (
            previous.bits & PREP
            and not previous.bits & (REL | NEG)
            and not previous.pronoun
            and (previous.terminal != "HATTA" and word.first != "i")
            and not (features.number == "p" and features.tense == "p" and features.gender == "m")
        ):
            return "a noun behind a preposition"
        if features.tense == "p" and previous.bits & NEG and not match.pronoun:
            return "a noun behind its negation"  # «لا أمل في»: no perfect follows لا
        if (
            previous.bits & (DEM | QUANT)
            and not self.behind_that(match.first)  # «إلى ذلك ذكر»
            and not previous.article
            and any(t in "nmag" for t in word.tags)
        ):
            return "a noun behind a determiner"
        if (
            previous.article
            and previous.core[:1] == PARTICIPLE
            and match.first - 2 >= self.low
            and self.words[match.first - 2].terminal == "MIN"
            and any(tag in "nm" for tag in word.tags)
        ):
            return "a noun behind a predicate"  # من المقرر نشر الدراسة
        if (
            self.c.is_verb(match.first - 1)
            and not previous.bits & KANA
            and word.first not in ("p", "i")
        ):
            return "a noun behind its verb"
        return None

    def behind_that(self, first: int) -> bool:
        """Tell whether a phrase of its own stands in front of the token: «إلى ذلك», «عن ذلك»."""
        return bool(
            first - 2 >= self.low
            and self.words[first - 1].bits & DEM
            and self.words[first - 2].bits & PREP
        )

    def hamza_missing(self, match: Match) -> bool:
        wanted = match.form.spelling[0]
        written = light(self.words[match.first].raw)
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
        if hit.article:
            return None if match.rule.construction == "adjective" else "a noun with the article"
        if (
            previous is not None
            and not word.conjunction
            and word.core[-1:] == TEH_MARBUTA
            and word.first in ("n", "m")
            and not (previous.bits & (PUNCT | KANA | DEM))
        ):
            return "a noun in this place"
        if (
            previous is not None
            and not word.conjunction
            and word.core[-1:] == TEH_MARBUTA
            and previous.bits & PLURAL
            and not previous.bits & (PERSON | ORG)
            and not previous.article
            and not previous.pronoun
            and previous.bits & NOUN
            and match.category is Category.REPORTING
        ):
            return "an adjective of the noun in front"
        if (
            previous is not None
            and not word.conjunction
            and previous.bits & (PREP | DEM | QUANT)
            and not self.behind_that(match.first)  # «تحدث عن ذلك قائلا»
        ):
            if not previous.pronoun and not previous.article:
                return "a noun behind a preposition"
        if word.bits & PLACE and match.last + 1 < self.high:
            if self.words[match.last + 1].bits & PUNCT:
                return "the name of a place"  # «مصر: وقف الإجراءات»
        return None

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
        verb = match.rule.verb
        if verb is None or count_radicals(verb[0]) != 4:
            return "p" if first == "u" else "a"
        # يُفسّر is either: the vowel before the last radical tells (يفسِّر, يفسَّر)
        if first == "u" and inner:
            return "p" if inner == "a" else "a"
        return ""

    def subject_is(self, match: Match, what: str) -> bool:
        if match.subject is None:
            return False
        return is_speaker(self.c, match.subject) is (what == "person")

    def find_negation(self, match: Match) -> None:
        index = match.first - 1
        if index < self.low or self.words[match.first].conjunction:
            return
        word = self.words[index]
        if word.bits & NEG or (word.bits & NEGA and not word.pronoun):
            match.negation = index
        elif word.bits & KANA_STRICT and index > self.low and self.words[index - 1].bits & NEG:
            match.negation = index - 1
        elif match.rule.construction == "noun" and not match.article:
            match.negation = self.non_existence(index)

    def non_existence(self, index: int) -> int:
        """Return the token that says there is none of the noun behind ``index``, or -1.

        «لا يوجد دليل», «ليس هناك ما», «لم تجد الشرطة أي أدلة», «دون دليل», «عدم وجود دليل».
        """
        words = self.words
        at = index
        counted = bool(words[at].bits & QUANT) and not words[at].article
        if counted:
            at -= 1
        if at < self.low:
            return -1
        if words[at].core in self.c.lexicon.without and not words[at].pronoun:
            return at
        if words[at].bits & MASDAR and at > self.low and words[at - 1].bits & NEGN:
            return at - 1
        reach = 6 if counted else 2
        for here in range(at, max(self.low, at - reach), -1):
            word = words[here]
            if word.bits & (PUNCT | COMP | REL) or word.conjunction:
                return -1
            if words[here - 1].bits & NEG and here > self.low:
                return here - 1 if word.core in self.c.lexicon.existence else -1
            if self.c.is_verb(here):
                return -1
        return -1

    # -- verbs -----------------------------------------------------------------------------------

    def fit_verb(self, match: Match) -> str | None:
        rule, features = match.rule, match.features
        tense = features.tense if features is not None else "n"
        if tense in "pi" and not match.pronoun:
            word = self.words[match.first]
            previous = self.words[match.first - 1] if match.first > self.low else None
            if (
                previous is not None
                and not word.conjunction
                and word.first
                and word.first not in "pi"
            ):
                # a word that is first of all a noun needs a place where a verb can stand
                if previous.bits & (PREP | QUANT | NUM) and not previous.bits & REL:
                    return "a noun in this place"
        reason = self.frame(match)
        told = self.c.reading(match.first)
        if (
            told is not None
            and told.content is not None
            and match.first < told.content[0] < self.high
            and (
                reason is not None
                or (
                    match.complement != told.content[0]
                    and match.alias in ("that", "object", "small", "host")
                )
            )
        ):
            match.complement, match.alias, reason = told.content[0], "that", None
        elif (
            told is not None
            and told.object is not None
            and match.alias in ("", "object")
            and "object" in rule.takes
            and match.first < told.object[0] < self.high
        ):
            match.complement, match.alias, reason = told.object[0], "object", None
        shaped = self.c.key(match.first).startswith(SURE_IMPERFECTS)
        if (
            reason is None
            and tense in "pi"
            and not shaped
            and (self.words[match.first].first not in ("p", "i", ""))
        ):
            # by the dictionary a noun or particle first (بين, نسبة): only a clause shows the verb
            strict = match.alias in (
                "that",
                "governed_that",
                "quote",
                "colon",
                "colon_that",
                "question",
            )
            if (
                self.words[match.first].first == "f"
                and SHADDA not in self.words[match.first].raw
                and match.negation < 0
                and not self.c.follows_opener(match.first, self.low)
                and not self.words[match.first - 1].bits & (QAD | KANA | REL)
            ):
                return "a particle in this place"
            if (
                not strict
                and not self.c.is_verb(match.first)
                and not (
                    match.subject is not None
                    and (
                        self.words[match.first].conjunction
                        or (
                            self.c.follows_opener(match.first, self.low)
                            and match.subject_side == "after"
                            and is_speaker(self.c, match.subject)
                        )
                    )
                )
            ):
                return "a noun in this place"
        if tense in "pi":
            if match.subject is None:
                self.subject_before(match)
            self.told_subject(match)
            if reason is None:
                if (
                    match.alias == "small"
                    and not match.pronoun
                    and not match.preposition
                    and not (self.two_parts(match))
                ):
                    return "one part only: what is considered, nobody who considers"
                if (
                    rule.category is Category.REPORTING
                    and rule.inanimate is None
                    and match.subject is not None
                    and match.subject_side in ("after", "before")
                    and match.alias in ("governed", "object")
                    and not is_speaker(self.c, match.subject)
                    and not match.subject.bits & (EVID | DOC | CHANNEL)
                    and not named_by_agreement(self.c, match.subject, features)
                    and not is_surname(self.c, match.subject, match)
                ) or (
                    match.alias in ("governed", "object")
                    and match.subject is not None
                    and match.subject.bits & NUM
                    and not match.subject.bits & PERSON
                ):
                    return "a subject that does not speak"
                if (
                    rule.category is Category.DOXASTIC
                    and rule.inanimate is None
                    and match.subject is not None
                    and match.subject_side != "relative"
                    and not is_speaker(self.c, match.subject)
                    and not is_surname(self.c, match.subject, match)
                    and match.alias not in ("that", "governed_that", "quote", "colon")
                ):
                    return "a subject that holds no beliefs"
                return None
        elif reason is None:
            if tense == "a":
                match.subject, match.subject_side = None, ""
                self.subject_of_predicate(match)
            return None
        if "host" in rule.takes and tense in "pi" and self.fit_host(match):
            return None
        return reason

    def told_subject(self, match: Match) -> None:
        """Take the subject that a tree gives; a tree without one means a pronoun."""
        told = self.c.reading(match.first)
        if told is None or not told.tree or match.subject_side == "relative":
            return
        if told.subject is None:
            if told.tense is not None:
                match.subject, match.subject_side = None, ""
            return
        phrase = self.c.told_subject(told, self.high)
        if phrase is not None:
            match.subject = phrase
            match.subject_side = "after" if phrase.start > match.first else "before"

    def subject_of_predicate(self, match: Match) -> None:
        """Find the subject of a participle that is a predicate: «كان نابليون واثقا من أن»."""
        word = self.words[match.first]
        if word.conjunction or match.category is Category.REPORTING:
            return
        for index in range(match.first - 1, max(self.low, match.first - 10) - 1, -1):
            here = self.words[index]
            if here.bits & KANA_STRICT and index + 1 < match.first:
                phrase = self.c.phrases.until(index + 1, match.first)
                if phrase is not None and phrase.end == match.first:
                    match.subject, match.subject_side = phrase, "before"
                return
            if here.bits & PUNCT:
                return
        found = self.phrase_ending(match.first, match)
        if found is not None and found.end == match.first and found.definite:
            match.subject, match.subject_side = found, "before"

    def frame(self, match: Match) -> str | None:
        """Drive the frame grammar from behind the cue; fill in subject and complement."""
        rule = match.rule
        takes = rule.takes
        island = self.frames
        state = 0
        position = match.last + 1
        limit = min(self.high, position + REACH)
        genitive = (
            rule.construction == "noun"
            and rule.source in ("subject", "impersonal")
            and not match.pronoun
        )
        wants_subject = genitive or (
            rule.construction == "verb"
            and (match.features is None or match.features.tense in "pi")
            and not (
                match.features is not None
                and (match.features.person == 1 or match.features.number == "p")
            )
        )
        told = self.c.reading(match.first)
        if wants_subject and told is not None and told.tree and told.tense:
            # a tree that has the subject in front of the verb, or none
            wants_subject = told.subject is not None and told.subject[0] > match.first
        if wants_subject and self.adjacent_subject(match):
            wants_subject = False
        before = self.words[match.first - 1] if match.first > self.low else None
        if wants_subject and before is not None and before.bits & COMP and before.pronoun:
            wants_subject = False  # أنها تظهر: the pronoun is the subject
        if wants_subject and before is not None and before.bits & PRON:
            wants_subject = False  # وهو يتهم العالم
        relative = False
        filled = False  # the place of the object is taken by a thing
        thing = -1  # where that thing begins
        accepted: tuple[str, int, str, int] | None = None
        while position < limit:
            chunk = self.chunk(match, position, limit, wants_subject, relative)
            if chunk is None:
                break
            symbol, following, payload, preposition = chunk
            if symbol == "OBJ" and filled:
                break
            if (
                symbol == "NP"
                and not relative
                and isinstance(payload, Phrase)
                and rule.construction == "verb"
                and not (wants_subject and match.subject is None)
                and not payload.named
                and not payload.bits & (PERSON | NAME | UNKNOWN | PLACE)
                and not (payload.bits & (ORG | MEDIA) and payload.definite)
            ):
                filled = True
                thing = position
            moved = island.step(state, symbol)
            if moved < 0:
                break
            if (
                symbol == "NP"
                and wants_subject
                and match.subject is None
                and isinstance(payload, Phrase)
            ):
                match.subject, match.subject_side = payload, "after"
                wants_subject = False
            if symbol == "PP" and following < limit and self.about_noun(following):
                wants_subject = False  # «في اجتماع حضره …»: what follows is about the noun
            if symbol == "X" and (self.words[position].bits & REL or self.c.is_verb(position)):
                relative = relative or bool(
                    self.words[position].bits & REL or self.about_noun(position)
                )
                wants_subject = False
            state = moved
            alias = island.accepted(state)
            if alias is not None:
                start = payload if isinstance(payload, int) else position
                accepted = (alias, start, preposition, position)
                if symbol != "COLON":
                    position = following
                    break
            position = following
        if accepted is None and match.subject_side == "after":
            accepted = self.inside_subject(match)
        if accepted is None:
            if "host" not in takes or match.subject_side != "after":
                if match.subject_side == "after" and rule.construction != "verb":
                    match.subject, match.subject_side = None, ""
            return "no complement that it takes"
        alias, start, preposition, _ = accepted
        if rule.source == "object" and rule.construction == "verb":
            if match.object is not None:
                match.subject, match.subject_side = match.object, "object"
        if (
            alias == "governed"
            and preposition == BI
            and thing >= 0
            and match.category is Category.DOXASTIC
        ):
            # «قدرت المنظمة إنتاج القمح بنحو مليوني طن»: the measured and its measure
            alias, preposition, start = "object", "", thing
        match.alias = alias
        match.preposition = preposition
        match.complement = start
        if match.subject is not None and match.subject_side == "after":
            if alias in CLAUSAL or alias == "governed":
                match.subject = self.with_apposition(match, accepted[3], alias in CLAUSAL)
        if alias == "quote":
            if (
                start - match.last > 3
                and match.first > self.low
                and (
                    self.words[start - 1].bits & WORDLIKE
                    and any(
                        self.words[i].bits & REL
                        for i in range(max(self.low, match.first - 2), match.first)
                    )
                )
            ):
                return "the quotation is the main verb's"
        if alias == "colon" and "quote" not in takes:
            return "a colon, which it does not take"
        if start >= self.high:
            return "nothing behind it"
        return None

    def inside_subject(self, match: Match) -> tuple[str, int, str, int] | None:
        """Take back a prepositional phrase that the verb needs: «شكك الخبير في صحة الوثيقة»."""
        subject = match.subject
        assert subject is not None
        behind = subject.start + 1
        if (
            "masdar" in match.rule.takes or "object" in match.rule.takes
        ) and behind < subject.end - 1:
            # «نفى خطاب وجود أي أثر»: a name that is a noun, and what is denied
            word = self.words[behind]
            only = self.words[subject.start]
            if (
                word.bits & (MASDAR | NEGN | ABSTRACT)
                and word.first in ("m", "n")
                and not (word.article or word.conjunction or word.preposition or word.pronoun)
                and not only.bits & (PERSON | ORG | MASDAR | ABSTRACT | QUANT | NUM | TIME | FEM)
                and not (only.article or only.pronoun)
            ):
                match.subject = subject._replace(
                    end=behind, bits=subject.bits & ~(DOC | EVID | CHANNEL) | NAME, named=True
                )
                return "object", behind, "", behind
        for index in range(subject.start + 1, subject.end - 1):
            word = self.words[index]
            if word.bits & PREP and not word.pronoun and not word.conjunction:
                governed = self.preposition_key(word.core)
                if governed in match.rule.takes:
                    shorter = self.c.phrases.until(subject.start, index)
                    if shorter is not None and shorter.end == index and is_speaker(self.c, shorter):
                        match.subject = shorter
                        return "governed", index + 1, governed, index
        return None

    def with_apposition(self, match: Match, stop: int, clause: bool) -> Phrase:
        """Lengthen a person's phrase by the names and titles in front of what is said, at ``stop``.

        A verb that takes a clause has one subject and no second noun phrase. What stands between
        the two and is neither adverb nor prepositional phrase tells who the subject is (بدل, Wright
        II §§ 136-139), be the words known or not; a bare noun behind a definite one is a name.
        """
        words = self.words
        subject = match.subject
        assert subject is not None
        if not subject.bits & (PERSON | TITLE) and (
            not subject.named or subject.bits & (PLACE | ORG)
        ):
            return subject
        told = "accusative" in match.rule.takes
        named, end, index = subject.named, subject.end, subject.end
        commas = [here for here in range(subject.start, end) if words[here].bits & COMMA]
        if commas:
            if not clause and len(commas) > 1:
                end = commas[1]
                subject = subject._replace(end=end)
            index = end = self.apposition_end(end, stop)
            if not clause:
                index = stop
        if not subject.definite and not subject.named:
            return self.with_anonymity(subject, stop)
        while index < stop:
            word = words[index]
            bits = word.bits
            if bits & COMMA:
                following = self.c.phrases.parse(index + 1, stop)
                if following is None or following.bits & TIME:
                    break
                if not (following.named or following.bits & (PERSON | TITLE)):
                    break
                index = end = self.apposition_end(following.end, stop)
                named = named or following.named
                if not clause:
                    break  # behind the comma that closes it stands the object
                continue
            if bits & (OPENQ | QUOTE):
                close = self.c.quotes.get(index)
                if close is None or close - index > 5 or close >= stop:
                    break
                index = end = close + 1
                named = True
                continue
            unnamed = not named or (words[index - 1].article and bool(subject.bits & ORG))
            if clause and not told and unnamed and not word.conjunction:
                # «وزير الإدارة المحلية في اليمن عبدالرقيب فتح إن»: the name comes behind the place
                where = index + 1 if word.terminal == "FI" else index
                if (where > index or word.preposition == BI) and where + 1 < stop:
                    name = words[where + 1]
                    if (
                        (words[where].bits & PLACE or (words[where].article and name.first == "g"))
                        and (name.bits & (NAME | UNKNOWN) or "g" in name.tags)
                        and not name.bits & PLACE
                        and not (name.article or name.preposition or name.conjunction)
                    ):
                        index = end = where + 1
                        continue
            if word.terminal == "FI" and words[index - 1].bits & (ORG | NAME) and named:
                # «مدير مكتب الحملة في تركيا أن»: where the office is
                place = self.c.phrases.parse(index + 1, stop)
                office = any(w.bits & ORG and not w.article for w in words[subject.start : index])
                if office and place is not None and place.end == stop and place.bits & PLACE:
                    index = end = place.end
                    continue
            previous = words[index - 1]
            in_name = bool(previous.bits & (NAME | TITLE)) and not previous.preposition
            if bits & (PUNCT | COMP | NEG | PREP | REL | PRON | DEM | QWORD | NUM) or (
                word.core in self.c.lexicon.function and not word.article
            ):
                break
            cue = self.cue_tokens.get(index)
            if cue is not None and clause and previous.article and not bits & INDEF_ACC:
                features = cue.features  # مفيد, no circumstance (that were مفيدا): a name
                if features is not None and (features.tense, features.gender) == ("a", "m"):
                    cue = cue if word.core.endswith((ACCUSATIVE_ENDING, DUAL_ENDING[-1])) else None
            if bits & TIME or (bits & ADVERB and word.first == "d") or cue is not None:
                break
            if (word.conjunction or word.preposition) and not (in_name and not word.article):
                foreign = word.core not in self.c.lexicon.tags or word.pronoun == WE
                if not (foreign and clause and not told and self.only_name(index, stop)):
                    break
                named, index = True, index + 1
                end = index
                continue
            ours = word.pronoun in OF_FIRST and clause and not told and previous.article
            attached = bool(word.pronoun) and not ours
            if word.core in self.c.lexicon.saying or bits & ACCUSATIVE or attached:
                if not (in_name and bits & NAME):
                    break
            tribe = bool(bits & NAMEP) or word.core in self.c.lexicon.sons
            if (self.c.is_verb(index) or tribe) and not in_name:
                if not (clause and not told and self.only_name(index, stop)):
                    return subject
                named, index = True, index + 1
                end = index
                continue
            if (named or (clause and not told)) and bits & (PERSON | TITLE) and not word.article:
                following = self.c.phrases.parse(index, stop)
                if following is not None and following.start == index:
                    index = end = following.end
                    named = named or following.named
                    continue
            unknown = (
                ours or bool(bits & (NAME | UNKNOWN)) or (not word.article and "g" in word.tags)
            )
            if word.article and not clause:
                break  # «كشف سلام فياض النقاب عن»: the object
            if word.article or bits & (PERSON | TITLE):
                if not named and told and not (unknown and previous.bits & TITLE):
                    break  # «أخبر الطبيب العائلة أن»: the hearer
            elif clause and not told and previous.article and not bits & FUNC:
                unknown = True  # «الوزير مفيد الحساينة»: bare behind a definite noun, a name
            elif not unknown and (not in_name or word.first in ("n", "m")):
                break  # «كذب النادي خبر …»: the object
            named = named or unknown or not word.article
            index = end = index + 1
        return subject._replace(end=end, named=named) if end > subject.end else subject

    def only_name(self, index: int, stop: int) -> bool:
        """Tell whether a perfect and what follows to the clause can only be a name.

        «أعلن وزير الإعلام صفوت الشريف أن»: behind a definite noun, without و or قد, no second verb
        can stand in front of the clause that is said.
        """
        word = self.words[index]
        if not self.words[index - 1].article or word.article or word.bits & (MEDIA | ADDR):
            return False
        joins = bool(word.bits & NAMEP) or word.core in self.c.lexicon.sons
        if not word.preposition and not joins and (word.first != "p" or word.conjunction):
            return False
        behind = index + 1
        while behind < stop and behind - index < 6:
            word = self.words[behind]
            if word.bits & (PUNCT | PREP | TIME):
                break
            named = word.bits & (NAME | NAMEP | UNKNOWN | NOMINAL)
            if not named or word.pronoun or word.bits & INDEF_ACC:
                return False
            behind += 1
        return True

    def apposition_end(self, end: int, stop: int) -> int:
        """Return where an apposition that a comma opened ends: at the comma that closes it.

        «أحمد شوقي، عضو اللجنة العلمية لمكافحة الفيروس، إن»: all between the two tells who it is.
        """
        adjunct = -1  # where the last prepositional phrase begins
        for index in range(end, min(stop, end + 14)):
            word = self.words[index]
            bits = word.bits
            if bits & COMMA:
                return index
            if word.conjunction or (
                bits & PUNCT and not bits & (OPENQ | CLOSEQ | QUOTE | LPAR | RPAR)
            ):
                break
            if self.c.is_verb(index) or index in self.cue_tokens:
                break
            if bits & (REL | COMP | NEG | PRON | TIME | CHANNEL | ADDR | MEDIA):
                if bits & (CHANNEL | ADDR | MEDIA) and adjunct > end:
                    return adjunct
                break
            if bits & PREP or word.preposition:
                adjunct = index
        return end

    def with_anonymity(self, subject: Phrase, stop: int) -> Phrase:
        """Lengthen «مسؤول طلب عدم الكشف عن هويته»: it says what kind of source it is."""
        for index in range(subject.end, min(stop, subject.end + 8)):
            word = self.words[index]
            if word.bits & PUNCT:
                break
            if word.pronoun and word.core in self.c.lexicon.anonymity_object:
                return subject._replace(end=index + 1)
        return subject

    def two_parts(self, match: Match) -> bool:
        """Tell whether object and predicate both follow: «يعتبر الوزير الخطوة مهمة»."""
        phrase = self.c.phrases.parse(match.complement, self.high)
        if phrase is None or phrase.end >= self.high:
            return False
        opening = self.words[phrase.start]
        if opening.bits & QUANT or "c" in opening.tags:
            return False
        following = self.words[phrase.end]
        bits = following.bits
        if bits & PREP:
            return self.as_follows(phrase.end)
        if bits & (TIME | NUM) or following.first in ("d", "u"):
            return False  # «عد الموظف النقود مرتين»: how often, no predicate
        return not bits & (PUNCT | COMP | REL)

    def predicate_behind(self, position: int) -> int:
        """Return the token behind «باعتباره» or «على أنه» at the token (0: neither is there)."""
        word = self.words[position] if position + 1 < self.high else None
        if word is None:
            return 0
        if word.core in self.c.lexicon.as_nouns and word.pronoun:
            return position + 1
        if word.bits & PREP and self.words[position + 1].bits & COMP and position + 2 < self.high:
            return position + 2
        return 0

    def as_follows(self, position: int) -> bool:
        """Tell whether «على أنه», «بوصفه» or «كـ» follows close by."""
        for index in range(position, min(self.high - 1, position + 10)):
            word = self.words[index]
            if word.bits & (STOP | SEMI):
                return False
            if word.bits & PREP and self.words[index + 1].bits & COMP:
                return True
            if word.preposition == KA or word.core in self.c.lexicon.as_nouns:
                return True
        return False

    def about_noun(self, index: int) -> bool:
        """Tell whether a bare relative clause about the noun in front begins at the token."""
        if not self.c.behind_bare_noun(index):
            return False
        word = self.words[index]
        return self.c.is_verb(index) or bool(word.pronoun and "p" in word.tags)

    def adjacent_subject(self, match: Match) -> bool:
        """Take a definite phrase that opens the clause and runs into the verb as its subject."""
        index = match.first - 1
        if match.rule.construction != "verb":
            return False
        if index < self.low or self.words[match.first].conjunction or match.negation >= 0:
            return False
        previous = self.words[index]
        if previous.bits & QAD and not previous.conjunction and index > self.low:
            index -= 1  # «كانت الشركة قد توقعت»
            previous = self.words[index]
        if not previous.bits & NOMINAL or previous.bits & PREP or self.c.is_verb(index):
            return False
        self.subject_before(match)
        subject = match.subject
        if subject is None or match.subject_side != "before":
            return False
        opens = subject.start == self.low or self.words[subject.start - 1].bits & (
            COMP | COMMA | COLON | KANA_STRICT
        )
        behind_was = subject.start > self.low and (self.words[subject.start - 1].bits & KANA_STRICT)
        if subject.end == index + 1 and opens and (subject.definite or behind_was):
            return True
        match.subject, match.subject_side = None, ""
        return False

    def behind_masdar(self, phrase: Phrase) -> int:
        """Return the token behind a phrase and the object of the verbal noun that closes it.

        «لدى توقيعه اتفاق تعاون»: a masdar with its subject attached governs an accusative.
        """
        last = self.words[phrase.end - 1]
        if not (last.pronoun and last.bits & MASDAR) or phrase.end >= self.high:
            return phrase.end
        word = self.words[phrase.end]
        if word.bits & (PUNCT | COMP | PREP | TIME) or word.preposition or word.conjunction:
            return phrase.end
        thing = self.c.phrases.parse(phrase.end, self.high, weak=True)
        if thing is None or thing.named or thing.bits & PERSON:
            return phrase.end
        return thing.end

    def chunk(
        self, match: Match, position: int, limit: int, wants_subject: bool, relative: bool
    ) -> tuple[str, int, object, str] | None:
        """Return the symbol at a token, the token behind it, its payload and its preposition."""
        words = self.words
        word = words[position]
        bits = word.bits
        rule = match.rule
        takes = rule.takes
        behind = position + 1
        adjacent = position == match.last + 1
        if bits & PUNCT:
            if bits & (STOP | SEMI | BREAK):
                return None
            if bits & COLON:
                if self.attributive(match) and "object" in takes:
                    return None
                if "quote" in takes:
                    return "COLON", behind, behind, ""
                if behind < limit and words[behind].bits & COMP and "that" in takes:
                    return "COMP", behind + 1, behind + 1, ""
                return None
            if bits & (OPENQ | QUOTE | CLOSEQ):
                close = self.c.quotes.get(position)
                if close is None:
                    return "X", behind, None, ""
                speech = "quote" in takes and any(
                    words[index].bits & (NEG | PRON | COMP) for index in range(behind, close)
                )  # «أضاف "هذا ليس كبيرا"، لكنه»
                if speech:
                    return "QUOTE", behind, position, ""
                if wants_subject and match.subject is None:
                    phrase = self.c.phrases.parse(position, self.high)
                    if phrase is not None and close - position <= 4 and phrase.end > close + 1:
                        return "NP", phrase.end, phrase, ""
                    if (
                        phrase is not None
                        and close - position <= 5
                        and close + 1 < limit
                        and (
                            words[close + 1].bits & (COMP | COMMA | PREP)
                            or (
                                words[close + 1].preposition
                                and words[close + 1].preposition in takes
                            )
                        )
                    ):
                        return "NP", phrase.end, phrase, ""
                cried = (
                    adjacent
                    and not wants_subject
                    and close - position > 2
                    and self.c.is_verb(behind)
                )  # «يهتفون "عاشت البلاد"»
                long = close - position > 4 or words[position - 1].bits & COLON
                if "quote" in takes and (long or cried):
                    return "QUOTE", behind, position, ""
                if "object" in takes and close - position <= 8 and not wants_subject:
                    return "OBJ", behind, position, ""
                return "X", behind, None, ""
            if bits & LPAR:
                for index in range(behind, min(limit, position + 12)):
                    if words[index].bits & RPAR:
                        return "PAREN", index + 1, None, ""
                return "X", behind, None, ""
            if bits & COMMA:
                if rule.construction == "noun":
                    return None  # what a noun governs stands close behind it
                if self.attributive(match):
                    # «تقرير نشر أمس، أن …»: the comma closes the clause about the noun
                    return None
                return "COMMA", behind, None, ""
            if bits & DASH:
                # «العلماء -الذين …- ب»: an insertion between dashes
                for index in range(behind, min(limit, position + 25)):
                    if words[index].bits & DASH:
                        return "PAREN", index + 1, None, ""
                return "COMMA", behind, None, ""
            return "X", behind, None, ""
        if "question" in takes:
            length = self.whether(position)
            if length:
                return "QWORD", position + length, position + length, ""
        if bits & COMP and not word.article and not word.conjunction:
            if (
                rule.construction != "verb"
                and match.category is not Category.REPORTING
                and word.raw[word.start : word.start + 1] == HAMZA_BELOW
            ):
                return None  # what is possible or feared stands behind أنْ / أنّ, never behind إنّ
            if not adjacent and (
                self.ends_connective(position)
                or (
                    words[position - 1].key in self.c.lexicon.letters
                    and not word.pronoun
                    and HAMZA_ABOVE not in word.raw
                )
            ):
                return "X", behind, None, ""  # «كما أن», «سي إن إن»
            preposition = word.preposition
            if not preposition:
                if "that" in takes:
                    return "COMP", behind, behind, ""
                return None
            if preposition == BI and (BI in takes or f"{BI} that" in takes or "that" in takes):
                return "GCOMP", behind, behind, BI
            if preposition in takes or f"{preposition} that" in takes:
                return "GCOMP", behind, behind, preposition
            return None
        if bits & COMP and word.conjunction:
            return None
        if word.conjunction and bits & PREP and behind < limit and words[behind].bits & COMP:
            return None
        if bits & NEG and "that" in takes and light(word.raw) in self.c.lexicon.that_not:
            return "COMP", behind, position, ""  # «من المرجح ألا»: the negation is the content's
        if match.negation >= 0 and word.key in self.c.lexicon.yet:
            return "ADV", behind, None, ""
        if (
            bits & PREP
            and not word.conjunction
            and not word.pronoun
            and not (word.preposition and bits & QUANT)
        ):
            governed = self.preposition_key(word.core)
            following = words[behind] if behind < limit else None
            if following is not None and following.bits & COMP and not following.conjunction:
                if governed in takes or f"{governed} that" in takes:
                    return "GCOMP", behind + 1, behind + 1, governed
                if (
                    "that" in takes
                    and word.terminal == "ILA"
                    and match.category is Category.REPORTING
                    and rule.construction == "verb"
                    and (adjacent or (match.subject is not None and match.subject.end == position))
                ):
                    return "GCOMP", behind + 1, behind + 1, governed
                return None
            if (
                following is not None
                and following.bits & QWORD
                and "question" in takes
                and governed in takes
            ):
                return "QWORD", behind, behind, governed
            phrase = None
            if behind < limit:
                phrase = self.c.phrases.parse(behind, self.high) or self.c.phrases.parse(
                    behind, self.high, weak=True
                )
            if rule.source == "object" and governed in takes and phrase is not None:
                for index in range(phrase.start + 1, phrase.end):
                    word = self.words[index]
                    if word.pronoun and word.core in self.c.lexicon.saying:
                        # «نقلت الوكالة عن أرخيبوف قوله إن»
                        phrase = self.c.phrases.until(phrase.start, index) or phrase
                        break
                if match.object is None:
                    match.object = phrase
                return "PP", phrase.end, None, ""
            if governed in takes and not self.is_adjunct(word.terminal, phrase, match):
                if phrase is not None or (
                    following is not None and following.bits & (REL | QWORD | NUM)
                ):
                    attached = self.c.ends[position] == self.c.starts[behind]
                    return "GPP", behind, position if attached else behind, governed
            if (
                "small" in takes
                and (word.terminal == "ILA" or governed == LI)
                and self.as_follows(behind)
            ):
                return "SMALL", behind, behind, governed
            if (
                "small" in takes
                and rule.construction == "impersonal"
                and word.terminal == "MIN"
                and following is not None
                and (following.bits & QUANT or "c" in following.tags or following.bits & DEM)
            ):
                return "SMALL", behind, position, governed
            if (
                "small" in takes
                and word.terminal == "FI"
                and adjacent is False
                and match.subject is not None
                and not phrase_is_adjunct(self.c, phrase)
                and not (
                    phrase is not None
                    and phrase.end < self.high
                    and words[phrase.end].bits & (TIME | ADVERB | STOP | COMP)
                )
            ):
                return "SMALL", behind, position, governed
            return "PP", self.behind_masdar(phrase) if phrase is not None else behind, None, ""
        inner = self.cue_tokens.get(position)
        if (
            inner is not None
            and inner.rule.construction == "according"
            and inner.subject is not None
        ):
            return "PP", inner.subject.end, None, ""
        if (
            word.core in self.c.lexicon.saying
            and match.category is Category.REPORTING
            and (
                word.first in ("d", "a", "")
                or word.pronoun
                or word.first in ("m", "n")
                or (
                    (adjacent or (match.subject is not None and match.subject.end == position))
                    and not word.conjunction
                    and rule.construction == "verb"
                )
            )
        ):
            return "X", behind, None, ""
        if (
            position in self.single_tokens
            and not (adjacent and wants_subject and self.subject_noun(match, position))
            and self.stops(match, position)
        ):
            return None
        if rule.construction == "noun" and word.core in self.c.lexicon.linking:
            # «مخاوف تتعلق بـ», «رسالة تتمثل في أن»: the noun's content is the linking verb's
            if behind < limit and words[behind].bits & PREP:
                if behind + 1 < limit and words[behind + 1].bits & COMP:
                    return "GCOMP", behind + 2, behind + 2, ""
                return "GPP", behind + 1, behind + 1, ""
            if behind < limit and words[behind].preposition:
                return "GPP", behind, behind, words[behind].preposition
            return "X", behind, None, ""
        if bits & NEG and not relative:
            said = (
                match.category is Category.REPORTING
                and rule.construction == "verb"
                and {"quote", "host"} <= takes
                and not word.conjunction
                and match.subject is not None
                and match.subject_side == "after"
                and is_speaker(self.c, match.subject)
                and match.subject.end in (position, position - 1)
            )  # «قالت اللجنة لم يقع شيء»
            if "clause" in takes or said:
                return "CLAUSE", behind, position, ""
            return None
        if bits & QWORD and "question" in takes and not word.conjunction:
            return "QWORD", behind, position, ""
        if (
            rule.certainty is Certainty.UNKNOWN
            and "question" in takes
            and word.terminal in ("MA", "MIN")
            and not word.conjunction
            and not word.pronoun
            and behind < limit
            and (word.terminal == "MA" or self.c.is_verb(behind))
        ):
            return "QWORD", behind, position, ""  # «لا نعرف من أشعل الحريق»
        if bits & REL and not word.conjunction:
            return "X", behind, None, ""
        judged = "small" in takes or self.preposition_key(word.core) in takes
        if bits & PREP and word.pronoun and judged and adjacent:
            start = self.predicate_behind(behind)
            if start:
                # «ينظر إليه باعتباره خطوة»: what it is taken for
                return "GPP", start, start, self.preposition_key(word.core)
        if (
            bits & PRON
            and not word.conjunction
            and match.subject is not None
            and {"quote", "host"} <= takes
            and (not relative)
        ):
            return "CLAUSE", behind, position, ""
        if word.preposition == BI and not word.conjunction and word.core in self.c.lexicon.manner:
            return "ADV", behind, None, ""
        if (
            word.pronoun
            and word.core in self.c.lexicon.emphatic
            and match.subject is not None
            and match.subject.end == position
        ):
            return "ADV", behind, None, ""
        if word.preposition and word.preposition != "" and not word.conjunction:
            phrase = self.c.phrases.parse(position, self.high, strip=True)
            measured = rule.construction == "impersonal" and (
                bool(bits & QUANT) or (behind < limit and bool(words[behind].bits & NUM))
            )
            if word.preposition in takes and (phrase is not None or measured):
                if phrase is None or not (
                    word.preposition == LI and phrase.bits & (ADDR | MEDIA | PERSON)
                ):
                    return "GPP", behind, position, word.preposition
            return "PP", phrase.end if phrase is not None else behind, None, ""
        odd = word.first == "p" or bool(word.conjunction)  # a name, if anything: رايت, فليك, ويصا
        if adjacent and wants_subject and match.subject is None and odd:
            phrase = self.c.phrases.parse(position, self.high)
            if phrase is not None and phrase.start == position and phrase.named:
                return "NP", phrase.end, phrase, ""
        if self.c.is_verb(position):
            about_subject = (
                match.subject is not None and bool(word.pronoun) and self.about_noun(position)
            )
            homograph = (
                not word.conjunction and not about_subject and any(tag in "nm" for tag in word.tags)
            )
            if (
                homograph
                and {"masdar", "object"} & takes
                and not relative
                and ((adjacent and rule.construction != "verb") or match.subject is not None)
            ):
                # «من شأنها دفع», «بتهمة قتل»: a verbal noun that print does not tell from a verb
                phrase = self.c.phrases.parse(position, self.high, weak=True)
                if phrase is not None and phrase.definite:
                    return "OBJ", phrase.end, position, ""
                if phrase is not None and rule.construction != "verb":
                    return "OBJ", phrase.end, position, ""
            if rule.construction == "noun":
                return None
            if relative:
                return "X", behind, None, ""
            if "clause" in takes and adjacent:
                return "CLAUSE", behind, position, ""
            if word.conjunction:
                return None
            previous = words[position - 1]
            if previous.bits & (NOUN | ADJ) and not previous.article and not adjacent:
                return "X", behind, None, ""
            if bits & KANA:
                return None
            return None if adjacent or wants_subject else ("X", behind, None, "")
        if word.conjunction == FA:
            return None
        counted = bits & QUANT and behind < limit and words[behind].bits & (NOUN | DEF)
        if (bits & TIME and not bits & (PERSON | ORG) and not word.pronoun and not counted) or (
            bits & ADVERB and word.first == "d"
        ):
            if word.article:
                while behind < limit and words[behind].article and words[behind].first == "a":
                    behind += 1  # الأسبوع الماضي
            return "ADV", behind, None, ""
        if (
            bits & NUM
            and not adjacent
            and behind < limit
            and (words[behind].bits & TIME or words[position - 1].bits & TIME)
            and not words[behind].bits & PERSON
        ):
            return "ADV", behind, None, ""  # الخميس 28 شوال
        if (
            bits & INDEF_ACC
            and (bits & (ADJ | UNKNOWN) or word.core.endswith(NISBA_ACCUSATIVE))
            and not bits & (PERSON | MASDAR)
            and "small" not in takes
        ):
            return "ADV", behind, None, ""
        if word.conjunction and adjacent:
            return None
        if (
            rule.construction == "noun"
            and bits & ADJ
            and word.first == "a"
            and not bits & PERSON
            and word.article == match.article
        ):
            return "X", behind, None, ""  # an adjective of the noun
        phrase = self.c.phrases.parse(position, self.high)
        if phrase is not None and wants_subject and match.subject is None and "accusative" in takes:
            for index in range(position + 1, phrase.end):
                told = words[index].first == "g" or words[index - 1].bits & UNNAMED
                if words[index].bits & MEDIA and told:
                    # «أبلغ مسؤولون رويترز أن»: the one told
                    phrase = self.c.phrases.until(position, index)
                    break
        if phrase is None:
            ready = (match.pronoun and adjacent) or match.subject is not None
            if "small" in takes and not relative and ready and bits & (ADJ | NEGN | NEGA | NOUN):
                return "SMALL", behind, position, ""
            return "X", behind, None, ""
        if word.conjunction:
            return "X", phrase.end, None, ""
        if phrase.bits & TIME and not phrase.bits & (PERSON | ORG) and not word.pronoun:
            return "ADV", phrase.end, None, ""
        if (
            match.subject is not None
            and words[position - 1].bits & COMMA
            and match.subject.end == position - 1
            and phrase.end < limit
            and words[phrase.end].bits & COMMA
            and not phrase.bits & (MASDAR | ABSTRACT)
        ):
            return "PAREN", phrase.end, None, ""  # «وزارة الدفاع، البنتاغون، أعلنت»
        if "small" in takes and rule.construction == "verb" and not relative:
            if match.pronoun and not (phrase.definite and wants_subject):
                return "SMALL", phrase.end, position, ""
            if (
                match.subject is None
                and phrase.definite
                and phrase.end < self.high
                and phrase.bits & (MASDAR | ABSTRACT | EVID | DOC)
                and self.words[phrase.end].bits & (INDEF_ACC | ADJ | PREP)
            ):
                return "SMALL", phrase.end, position, ""
            if match.subject is not None and not match.pronoun and not phrase.definite:
                # «تعد مصر وتركيا طرفين»: subject and predicate, nobody who considers
                return None
        if wants_subject and match.subject is None and self.can_be_subject(match, phrase):
            return "NP", phrase.end, phrase, ""
        if (
            wants_subject
            and bits & ACCUSATIVE
            and phrase.end == behind
            and not {"object", "masdar", "small"} & takes
        ):
            return "ADV", behind, None, ""  # «قال نصا»
        if "small" in takes and not relative:
            if rule.construction != "verb" or match.pronoun or match.subject is not None:
                return "SMALL", phrase.end, position, ""
        if "object" in takes or "masdar" in takes:
            head = phrase.bits
            kinds = MASDAR | ABSTRACT | EVID | CHANNEL if "object" in takes else MASDAR | ABSTRACT
            abstract = bool(head & kinds) and not head & PERSON
            later = "that" in takes and self.that_follows(phrase.end)
            if (
                later
                and match.subject is not None
                and match.subject.named
                and match.subject.end == position
                and match.subject.end - match.subject.start == 1
                and not self.bare_that_follows(phrase.end)
            ):
                abstract = False  # «أكد خالد السلامة مدير المكتب بأن»: the rest of the name
            if (
                later
                and phrase.end + 1 < self.high
                and self.words[phrase.end].bits & PREP
                and (self.words[phrase.end + 1].bits & COMP)
            ):
                abstract = False
            if later and not phrase.definite and not phrase.bits & ABSTRACT:
                abstract = False  # «تقرير نشر أمس، أن»: no object, a clause about the subject
            if ("object" in takes or abstract) and not (later and not abstract) and not relative:
                if not (head & TIME and not head & (NOUN | MASDAR)):
                    return "OBJ", phrase.end, position, ""
        if "clause" in takes and adjacent:
            return "CLAUSE", behind, position, ""
        if (
            rule.category is Category.QUESTION
            and rule.construction == "verb"
            and match.subject is not None
            and bits & INDEF_ACC
        ):
            return None  # «حقق اللاعب رقما قياسيا»: an object, where only a question is taken
        if wants_subject and match.subject is None:
            # what does not agree is no subject, but for names, and titles that women bear as men do
            kinds = PERSON | TITLE | ORG | NAME | UNKNOWN
            bare = phrase.end == position + 1 and not (word.article or word.pronoun)
            called = phrase.named or phrase.bits & kinds or (bare and not phrase.bits & PLURAL)
            if rule.construction != "verb" or not called or phrase.bits & INDEF_ACC:
                return "NP", phrase.end, None, ""
        return "NP", phrase.end, phrase, ""

    def attributive(self, match: Match) -> bool:
        """Tell whether the cue is the verb of a bare relative clause behind an indefinite noun."""
        if match.rule.construction != "verb" or match.first <= self.low:
            return False
        return (
            match.subject is None
            and self.c.behind_bare_noun(match.first)
            and not self.words[match.first - 1].bits & PUNCT
        )

    def ends_connective(self, position: int) -> bool:
        """Tell whether the complementizer belongs to a connective: كما أن، رغم أن، إلا أن."""
        comp = self.words[position].core
        return any(
            len(keys) == 2 and keys[1] == comp
            for keys, _, _, _ in self.words[position - 1].terminators
        )

    def whether(self, position: int) -> int:
        """Return how many tokens of «ما إذا» and its like begin here (0: none)."""
        for keys in self.c.lexicon.whether:
            if position + len(keys) < self.high and all(
                self.words[position + slot].key == key for slot, key in enumerate(keys)
            ):
                return len(keys)
        return 0

    def preposition_key(self, core: str) -> str:
        return _PREPOSITION_NAMES.get(core, core)

    def is_adjunct(self, preposition: str, phrase: Phrase | None, match: Match) -> bool:
        """Tell whether the prepositional phrase tells time, place or occasion, not the content."""
        if phrase is None:
            return False
        bits = self.words[phrase.head].bits
        if preposition == "FI" and bits & (TIME | CHANNEL | PLACE):
            return True
        if preposition == "MIN" and bits & (PLACE | NAME) and match.category is Category.REPORTING:
            return False
        return preposition == "ALA" and self.words[phrase.head].core in self.c.lexicon.adjuncts

    def that_follows(self, position: int) -> bool:
        """Tell whether a complementizer comes before the clause ends or another cue begins."""
        for index in range(position, min(self.high, position + 25)):
            word = self.words[index]
            bits = word.bits
            if bits & COMP and not word.conjunction and word.preposition in ("", BI):
                previous = self.words[index - 1]
                return (
                    not previous.bits & (NOUN | MASDAR | ABSTRACT)
                    or previous.article
                    or bool(previous.bits & (PERSON | NAME | ORG))
                )
            if bits & (STOP | SEMI | BREAK):
                return False
            if bits & PUNCT:
                continue
            if self.c.is_verb(index) and not self.words[index - 1].bits & REL:
                return False
        return False

    def bare_that_follows(self, position: int) -> bool:
        """Tell whether the next complementizer has no preposition."""
        for word in self.words[position : self.high]:
            if word.bits & COMP:
                return not word.preposition
        return False

    def circumstance(self, found: Match, match: Match) -> bool:
        """Tell whether a participle only says how the verb in front is done.

        «أضاف الوزير معقبا على الاحتمال أن»: it stands right behind the subject and has a
        complement of its own, so the clause is the verb's.
        """
        return (
            found.features is not None
            and found.features.tense == "a"
            and match.rule.construction == "verb"
            and "that" in match.rule.takes
            and found.alias in ("that", "governed_that")
            and found.complement - found.last > 2
            and not self.words[found.first - 1].bits & PUNCT
            and not self.words[found.first].conjunction
        )

    def subject_noun(self, match: Match, position: int) -> bool:
        """Tell whether the noun cue behind a verb is its subject: «ذكرت تقارير صحفية أن»."""
        found = self.cue_tokens.get(position)
        return (
            found is not None
            and found.rule.construction == "noun"
            and match.rule.construction == "verb"
            and "that" in match.rule.takes
            and bool(self.words[position].bits & (DOC | EVID | PERSON))
            and found.alias in ("that", "governed_that")
        )

    def stops(self, match: Match, position: int) -> bool:
        """Tell whether a cue at this token ends the search for an earlier cue's complement."""
        found = self.cue_tokens.get(position)
        if found is None:
            return False
        if self.attributive(found) or self.circumstance(found, match):
            return False
        if (
            found.rule.construction == "noun"
            and match.rule.construction == "verb"
            and not ({"object", "masdar"} & match.rule.takes)
        ):
            return False
        return (
            found.rule.construction in ("verb", "impersonal", "predicate", "noun", "condition")
            and bool(found.alias)
            and found.alias not in ("object", "small", "host")
            and not (found.rule.construction == "noun" and found.alias == "governed")
        )

    def can_be_subject(self, match: Match, phrase: Phrase) -> bool:
        """Agreement of a verb with a subject that follows it (Wright II §§ 142-145)."""
        features = match.features
        if match.rule.construction == "noun":
            return (
                phrase.start == match.last + 1
                and is_speaker(self.c, phrase)
                # no article on the cue and a definite phrase behind it: its genitive, the speaker;
                # equal in definiteness it is an adjective: الأنباء المضللة, تلميح واضح
                and not match.article
                and phrase.definite
                and bool(phrase.bits & (PERSON | ORG | PLACE | MEDIA | NAME | DEF) or phrase.named)
                and (self.words[phrase.head].first != "a" or self.words[phrase.head].article)
                and (not self.words[phrase.start].bits & QUANT or phrase.end > phrase.start + 1)
            )
        if features is None:
            return True
        if (
            phrase.end - phrase.start == 1
            and phrase.bits & NUM
            and not phrase.bits & (PERSON | ORG)
            and not self.words[phrase.start].pronoun  # but «كتب أحدهم»
        ):
            return False
        if (
            phrase.bits & (MASDAR | ABSTRACT)
            and self.words[phrase.head].pronoun
            and ({"masdar", "object"} & match.rule.takes and not phrase.bits & (PERSON | ORG))
        ):
            return False  # «يؤكد إصراره»: his own, so what he affirms
        opening = self.words[phrase.start]
        if (
            opening.raw[:1].isdigit()
            and phrase.end - phrase.start == 2
            and self.words[phrase.start + 1].article
            and not self.words[phrase.start + 1].bits & (PERSON | ORG | PLACE)
        ):
            return False  # «يوم 27/10 الحالي»
        if phrase.end - phrase.start == 1 and opening.bits & ACCUSATIVE:
            return False  # «قال نصا»: a subject stands in the nominative
        if (
            "small" in match.rule.takes
            and not match.pronoun
            and phrase.end < self.high
            and self.words[phrase.end].bits & PRON
            and not self.words[phrase.end].conjunction
        ):
            return False  # «تعد الجماعة هي المسؤولة»: subject and predicate
        if (
            "small" in match.rule.takes
            and not match.pronoun
            and not phrase.definite
            and not phrase.named
            and not phrase.bits & (PERSON | ORG | QUANT | PLACE)
        ):
            return False  # «يعتبر ميناء محوريا», «فترة تعتبر قصيرة»: the predicate
        if (
            phrase.start != match.last + 1
            and self.words[phrase.head].first == "a"
            and not (phrase.bits & (PERSON | ORG))
        ):
            return False
        if phrase.start != match.last + 1 and not (
            phrase.bits & (PERSON | ORG | PLACE | MEDIA | NAME) or phrase.named
        ):
            return False
        acts = (
            features.gender == "f"
            and phrase.start == match.last + 1
            and phrase.end - phrase.start == 1
            and phrase.definite
            and self.c.feminine(phrase)
            and self.noun_follows(phrase.end)
        )  # «استبعدت الرقابة كل الآراء»: the first of two noun phrases is the subject
        if (
            phrase.bits & ABSTRACT
            and not acts
            and not phrase.bits & (PERSON | ORG | DOC | EVID)
            and ({"object", "masdar"} & match.rule.takes)
        ):
            return False
        if (
            phrase.bits & (ABSTRACT | MASDAR)
            and not acts
            and not phrase.bits & (PERSON | ORG | EVID | DOC)
        ):
            if match.rule.inanimate is None and match.category is not Category.EVIDENTIAL:
                return False
            if features.gender == "m" and not self.another_object(phrase, match):
                return False
        head = self.words[phrase.head]
        feminine = self.c.feminine(phrase)
        if self.words[phrase.start].bits & QUANT and phrase.start == match.last + 1:
            return True
        unknown = bool(phrase.bits & (UNKNOWN | NAME | PLACE)) and not phrase.bits & PERSON
        if head.article and head.first == "n" and not phrase.bits & PLACE:
            unknown = False  # a common noun first, if a name at all: المورد
        if features.gender == "f":
            if (
                feminine
                or unknown
                or phrase.bits & (QUANT | NUM | PLURAL)
                or (head.bits & DEF and not head.tags)
            ):
                return True
            return bool(phrase.bits & ORG)
        if features.gender == "m" and feminine and not unknown:
            if named_by_agreement(self.c, phrase, features):
                return True
            return bool(phrase.bits & PERSON or phrase.bits & PLURAL)
        return True

    def noun_follows(self, position: int) -> bool:
        """Tell whether a noun phrase, bare of prepositions, stands at the token."""
        if position >= self.high:
            return False
        word = self.words[position]
        if word.preposition or word.conjunction or word.bits & (PREP | PUNCT | COMP | TIME):
            return False
        return self.c.phrases.parse(position, self.high) is not None

    def another_object(self, phrase: Phrase, match: Match) -> bool:
        """Tell whether a complement still follows, so that this phrase may be the subject."""
        if phrase.end >= self.high:
            return False
        word = self.words[phrase.end]
        if word.bits & (COMP | PREP) or word.preposition:
            return True
        following = self.c.phrases.parse(phrase.end, self.high)
        return following is not None and phrase.definite

    # -- the other side --------------------------------------------------------------------------

    def subject_before(self, match: Match) -> None:
        """Find the subject in front of the verb: «كانت الوزارة أعلنت», «الذي يخشى», «أنها ترى»."""
        features = match.features
        if features is not None and features.person == 1:
            return
        word = self.words[match.first]
        if word.conjunction:
            return
        index = match.first - 1
        if match.negation >= 0:
            index = match.negation - 1
        while (
            index >= self.low
            and self.words[index].bits & (KANA_STRICT | QAD | PRON | ADVERB)
            and not self.words[index].conjunction
            and not self.words[index].bits & (COMP)
        ):
            index -= 1
        if index < self.low:
            return
        previous = self.words[index]
        if previous.bits & REL and not previous.conjunction:
            if match.pronoun:
                return
            phrase = self.ending_at(index)
            if phrase is not None and self.agrees(match, phrase):
                if (
                    match.rule.category is Category.DOXASTIC
                    and match.rule.inanimate is None
                    and (
                        phrase.bits & (PLURAL | EVID | ABSTRACT | MASDAR)
                        and not phrase.bits & (PERSON | QUANT | NUM)
                    )
                    and not is_speaker(self.c, phrase)
                ):
                    return  # «القوى التي ترى أنها»: things hold no beliefs, somebody else does
                match.subject, match.subject_side = phrase, "relative"
            return
        if previous.bits & COMP and previous.pronoun:
            return
        found = self.phrase_ending(index + 1, match)
        if found is not None:
            match.subject, match.subject_side = found, "before"
        elif (
            match.rule.category is Category.DOXASTIC
            and previous.bits & NOMINAL
            and not previous.article
            and not match.pronoun
        ):
            # «قابل رجلا كان يعتقد»: a bare relative clause (صفة) about a person nobody named
            phrase = self.ending_at(index + 1)
            if (
                phrase is not None
                and phrase.bits & PERSON
                and not (phrase.definite or phrase.named)
                and self.agrees(match, phrase)
            ):
                match.subject, match.subject_side = phrase, "relative"

    def ending_at(self, end: int) -> Phrase | None:
        """Return the longest noun phrase that ends just before the token ``end``."""
        best: Phrase | None = None
        for start in range(end - 1, max(self.low, end - 14) - 1, -1):
            word = self.words[start]
            if word.bits & (COMP | STOP | BREAK) or (
                word.bits & COMMA and start < end - 1 and best is not None
            ):
                break
            phrase = self.c.phrases.parse(start, self.high, strip=True)
            if phrase is not None and phrase.end == end:
                best = phrase
            elif best is not None and (word.bits & PREP or word.conjunction):
                break
            if best is not None and best.start == start and (word.conjunction or word.preposition):
                break
        return best

    def phrase_ending(self, end: int, match: Match) -> Phrase | None:
        """Return the subject phrase whose clause runs into the verb at ``end``."""
        low = max(self.low, end - 34)
        for start in range(end - 1, low - 1, -1):
            word = self.words[start]
            if word.bits & (STOP | BREAK | SEMI):
                return None
            if not self.c.follows_opener(start, self.low):
                if self.c.is_verb(start) and not self.in_relative(start):
                    return None
                continue
            if word.bits & PUNCT and not word.bits & (LPAR | OPENQ):
                continue
            opened = self.c.closers.get(start - 1, -1)
            if (
                self.low < opened
                and start - opened <= 6
                and word.article
                and not self.c.follows_opener(opened, self.low)
                and self.words[opened - 1].bits & NOMINAL
            ):
                continue  # «بنك "يو بي إس" السويسري»: an adjective behind a name
            if (
                start < end - 1
                and self.c.is_verb(start)
                and not word.tags.startswith(("n", "m", "a", "g"))
            ):
                if (
                    self.words[start - 1].bits & COMMA
                    and self.words[end - 1].bits & COMMA
                    and not word.conjunction
                    and self.words[start - 2].bits & (NOUN | ADJ)
                    and not self.words[start - 2].article
                ):
                    continue  # a clause between commas about an indefinite noun
                return None
            phrase = self.c.phrases.parse(start, self.high)
            if phrase is None or phrase.end > end:
                if self.c.is_verb(start) and not self.in_relative(start):
                    return None
                continue
            if phrase.end == end or self.only_modifiers(phrase.end, end):
                if self.agrees(match, phrase) and not (
                    phrase.bits & TIME and not phrase.bits & (PERSON | ORG)
                ):
                    if word.conjunction and start > self.low and not self.begins_clause(start):
                        continue
                    return phrase if phrase.end == end else self.with_modifiers(phrase, end)
            if start > self.low and self.words[start - 1].bits & COMP:
                return None
        return None

    def with_modifiers(self, phrase: Phrase, end: int) -> Phrase:
        """Lengthen a subject in front of its verb by what completes it.

        Before the verb has come, a prepositional phrase behind the noun is the noun's: «بعثة
        الاتحاد في الصومال أعلنت». So are bare words behind a person: «عالم الآثار إليات مزار».
        """
        words = self.words
        while end > phrase.end and words[end - 1].bits & PUNCT:
            if words[end - 1].bits & (CLOSEQ | QUOTE):
                break
            end -= 1
        if all(
            not words[index].bits & (PUNCT | PREP | REL | TIME | ADVERB | NEG | QAD | KANA)
            and not (words[index].article or words[index].conjunction or words[index].preposition)
            for index in range(phrase.end, end)
        ):
            if phrase.bits & (PERSON | TITLE) and phrase.definite and end - phrase.end <= 4:
                return phrase._replace(end=end, named=True)
            return phrase
        if end - phrase.end > 6 or not (phrase.bits & (PERSON | ORG) or phrase.bits & QUANT):
            return phrase
        for index in range(phrase.end, end):
            bits = words[index].bits
            if bits & (OPENQ | CLOSEQ | QUOTE):
                continue
            if bits & (PUNCT | REL | TIME | CHANNEL | COMP) or words[index].conjunction:
                return phrase
        if not words[phrase.end].bits & PREP:
            return phrase
        return phrase._replace(end=end)

    def begins_clause(self, start: int) -> bool:
        """Tell whether و at the token joins clauses (not nouns): nothing nominal ends before it."""
        previous = self.words[start - 1]
        if previous.bits & PUNCT or start == self.low:
            return True
        joined = self.ending_at(start)
        return joined is None

    def in_relative(self, index: int) -> bool:
        previous = self.words[index - 1] if index > self.low else None
        return (previous is not None and bool(previous.bits & (REL | NEG | QAD))) or (
            previous is not None
            and bool(previous.bits & (NOUN | ADJ))
            and not previous.article
            and not previous.bits & PERSON
            and not self.words[index].conjunction
        )

    def only_modifiers(self, start: int, end: int) -> bool:
        """Tell whether only modifiers of a noun stand between: prepositions, relative clauses."""
        index = start
        relative = False
        if self.words[start].bits & COMMA and not self.words[start - 1].article:
            # «مسؤول محلي، طلب عدم ذكر اسمه، قال»: a clause about the noun, between commas
            inner = start + 1
            opens = inner < end and not self.words[inner].conjunction
            if opens and (
                self.c.is_verb(inner) or self.words[inner].core in self.c.lexicon.anonymity
            ):
                while inner < end and not self.words[inner].bits & COMMA:
                    inner += 1
                index = inner
        while index < end:
            word = self.words[index]
            bits = word.bits
            if bits & REL:
                relative = True
            elif (
                (bits & (COLON | STOP | SEMI | COMP | PART) and not relative)
                or (self.c.is_verb(index) and not relative)
                or (word.conjunction and self.c.is_verb(index))
            ):
                return False
            elif (
                not relative
                and not bits & (PREP | COMMA | LPAR | RPAR | NUM | TIME)
                and not word.preposition
            ):
                previous = self.words[index - 1]
                if bits & (OPENQ | QUOTE) and self.c.quotes.get(index, end) < min(end, index + 6):
                    index = self.c.quotes[index] + 1  # «مندوبا رفيعا في "أوبك" صرح»: a name
                    continue
                if not previous.bits & (PREP | NOMINAL | LPAR | NUM) and not previous.preposition:
                    return False
                if index == start and not bits & (ADJ | DEF) and not word.conjunction:
                    return False
            index += 1
        return True

    def agrees(self, match: Match, phrase: Phrase) -> bool:
        """Agreement of a verb with a subject before it: full, in gender and number."""
        features = match.features
        if features is None:
            return True
        feminine = self.c.feminine(phrase)
        bits = phrase.bits
        if self.words[phrase.start].bits & (QUANT | DEM):
            return True
        if (
            phrase.end == match.first
            and phrase.start > self.low
            and self.words[phrase.start - 1].bits & KANA_STRICT
            and features.number != "p"
        ):
            return True  # «كانت مصادر قالت»: the subject of كان is the verb's
        unknown = bool(bits & (UNKNOWN | NAME | PLACE)) and not bits & PERSON
        if features.number == "p" and features.gender == "m":
            return (
                bool(bits & (PLURAL | PERSON | QUANT | NUM | UNKNOWN))
                or self.words[phrase.head].bits & (REL) != 0
            )
        if features.gender == "f":
            if not bits & PERSON and phrase.definite:
                return True  # a broken plural of things: الآثار تشهد
            return (
                feminine
                or unknown
                or bool(bits & (QUANT | NUM))
                or (bool(bits & ORG) and phrase.named)
            )
        if features.gender == "m" and features.number in ("s", ""):
            return not feminine or unknown
        return True

    def fit_host(self, match: Match) -> bool:
        """Fit a verb that stands in or behind what it reports: كما قال X, «…»، قال X."""
        index = match.first
        word = self.words[index]
        as_start = self.as_before(index)
        behind = (
            match.subject.end if match.subject_side == "after" and match.subject else match.last + 1
        )
        if as_start >= 0:
            match.alias = "host"
            match.complement = as_start
            return True
        if match.subject is None and not match.pronoun:
            return False
        if word.conjunction or index == self.low:
            return False
        previous = self.words[index - 1]
        follows = self.words[behind] if behind < self.high else None
        parenthetic = follows is None or bool(
            follows.bits & (PUNCT | PREP | TIME | ADVERB) or follows.preposition
        )
        if (
            previous.bits & (CLOSEQ | QUOTE | COMMA | DASH)
            and parenthetic
            and match.subject_side == "after"
            and (
                match.pronoun
                or match.subject is None
                or is_speaker(self.c, match.subject)
                or match.subject.bits & (DOC | EVID | CHANNEL)
                or is_surname(self.c, match.subject, match)
            )
        ):
            # a quotation or a comma in front, and the speaker behind: «…»، قال الوزير
            match.alias = "host"
            match.complement = index
            return True
        if match.pronoun and match.subject is not None and previous.bits & (NOUN | ADJ | DEF | REL):
            match.alias = "host"
            match.complement = index
            return True
        return False

    def as_before(self, index: int) -> int:
        """Return the token where كما / حسبما / وفق ما before the verb begins, or -1."""
        for keys in self.c.lexicon.as_phrases:
            start = index - len(keys)
            if start < self.low:
                continue
            if all(
                self.c.key(start + slot) == key
                if slot == 0
                else self.words[start + slot].key == key
                for slot, key in enumerate(keys)
            ):
                return start
        return -1

    # -- complements of nouns, predicates and impersonal verbs -----------------------------------

    def fit_complement(self, match: Match) -> str | None:
        reason = self.frame(match)
        if match.rule.construction == "noun":
            if match.subject is not None:
                match.subject_side = "genitive"
        elif match.subject is not None and match.subject_side == "after":
            match.subject, match.subject_side = None, ""
        if reason is None and match.rule.source == "subject" and match.rule.construction != "noun":
            self.subject_of_predicate(match)
        if (
            reason is None
            and match.rule.construction == "impersonal"
            and (match.rule.voice == "passive" or match.features is None)
            and match.alias in ("governed", "object", "governed_that")
            and self.words[match.first].vowels[0] != "u"
        ):
            phrase = (
                self.c.phrases.parse(match.last + 1, self.high)
                if match.last + 1 < self.high
                else None
            )
            if phrase is not None and phrase.bits & PERSON and not phrase.named and phrase.definite:
                match.alias = ""
                return "an active verb: its subject follows"
        if (
            reason is None
            and match.alias == "small"
            and match.rule.construction == "impersonal"
            and self.prepares(match)
        ):
            match.alias = ""
            return "an active verb: somebody and what he makes"
        if reason is None:
            if match.rule.construction in ("noun", "predicate") and match.alias == "that":
                between = match.complement - match.last
                if between > (6 if match.rule.construction == "noun" else 4):
                    match.alias = ""
                    return "no complement that it takes"
            return None
        if "small" in match.rule.takes and match.last + 1 < self.high:
            following = self.words[match.last + 1]
            if following.bits & (COMP | STOP | BREAK | NEG):
                return reason
            if not following.bits & PUNCT:
                match.alias = "small"
                match.complement = match.last + 1
                return None
        if "host" in match.rule.takes:
            match.alias = "host"
            match.complement = match.first
            return None
        return reason

    def prepares(self, match: Match) -> bool:
        """Tell whether a person and a thing follow: «يعد الطباخ وجبة» is no judgement of him.

        A predicate of a person is a person, an adjective or shows its accusative.
        """
        words = self.words
        phrase = self.c.phrases.parse(match.complement, self.high)
        if phrase is None or not phrase.bits & PERSON or phrase.named or not phrase.definite:
            return False
        if phrase.bits & (ORG | PLURAL | PLACE) or phrase.end >= self.high:
            return False
        word = words[phrase.end]
        thing = self.c.phrases.parse(phrase.end, self.high)
        return (
            thing is not None
            and not word.article
            and word.first in ("n", "m")
            and not word.bits & (INDEF_ACC | PERSON | ADJ | QUANT | PREP | NEGA)
            and not word.conjunction
            and not word.preposition
        )

    def fit_according(self, match: Match) -> str | None:
        """Fit بحسب X, وفقا لـ X: the noun phrase is a holder, not a norm that is complied with."""
        index = match.last + 1
        if match.pronoun:
            match.alias = "according"
            return None
        said = [
            hit
            for hit in (self.words[index].hits if index < self.high else ())
            if hit.form.features is not None
            and hit.form.features.tense in "pi"
            and hit.form.rule.category in _ATTRIBUTING
        ]
        verb = index < self.high and self.c.is_verb(index)
        if verb and not said:
            return "a verb that says nothing"  # «حسب ما يناسبها»
        if verb or any(hit.pronoun for hit in said):
            # «حسبما أفاد X»: the verb's subject holds it
            phrase = self.c.phrases.parse(index + 1, self.high) if index + 1 < self.high else None
            if phrase is not None:
                match.subject, match.subject_side = phrase, "object"
            match.alias = "according"
            match.complement = phrase.end if phrase is not None else index + 1
            return None
        while index < self.high and self.words[index].bits & PREP and not self.words[index].pronoun:
            index += 1
        if index >= self.high:
            return "no holder behind it"
        word = self.words[index]
        if word.bits & PUNCT and not word.bits & (OPENQ | QUOTE):
            return "no holder behind it"
        phrase = self.c.phrases.parse(index, self.high, strip=True)
        if phrase is None:
            return "no holder behind it"
        bits = phrase.bits
        if "c" in self.words[phrase.head].tags and phrase.head + 1 < phrase.end:
            bits |= self.words[
                phrase.head + 1
            ].bits  # «لأحدث البيانات»: the noun behind the elative
        holder = (
            bits & (PERSON | ORG | MEDIA | DOC | PLACE | UNNAMED | NAME | UNKNOWN | EVID)
            or phrase.named
        )
        if not holder or (bits & COMPLIANCE and not bits & (PERSON | ORG) and not phrase.named):
            return "a norm or measure, no holder"
        person = phrase.bits & (PERSON | TITLE) or (
            phrase.named and not phrase.bits & (ORG | PLACE | MEDIA)
        )
        if person and phrase.definite:
            # «وفقا للمتحدث الرسمي بالباحة عماد الزهراني، تلقت»: up to the comma all is the holder
            comma = phrase.end
            while comma < min(self.high, phrase.end + 8) and not self.words[comma].bits & PUNCT:
                comma += 1
            closed = comma == self.high or self.words[comma].bits & (COMMA | STOP)
            if phrase.end < comma and closed:
                match.subject = phrase
                phrase = self.with_apposition(match, comma, True)
        if person and phrase.end + 1 < self.high and self.words[phrase.end].bits & COMMA:
            # «حسب جيفري وايسنفيل، أحد المنظمين، فإن»: an apposition between commas
            told = self.c.phrases.parse(phrase.end + 1, self.high)
            if told is not None and told.end < self.high and self.words[told.end].bits & COMMA:
                if told.bits & (PERSON | TITLE) or self.words[told.start].core in (
                    self.c.lexicon.one_of
                ):
                    phrase = phrase._replace(end=told.end, named=phrase.named or told.named)
        match.subject, match.subject_side = phrase, "object"
        match.alias = "according"
        match.complement = phrase.end
        behind = phrase.end
        if behind < self.high and (
            self.words[behind].bits & REL or (not phrase.definite and self.c.is_verb(behind))
        ):
            # a clause about the holder runs to the comma
            for index in range(behind, min(self.high, behind + 22)):
                if self.words[index].bits & COMMA:
                    match.complement = index + 1
                    break
        return None

    def fit_mark(self, match: Match) -> str | None:
        """Fit «الوزير: …»: a speaker alone in front of the mark, a clause behind it."""
        first = self.low
        while (
            first < match.first
            and self.words[first].bits & (PUNCT & ~(OPENQ | QUOTE | LPAR))
            and (self.words[first].bits & (DASH | COMMA))
        ):
            first += 1
        if first >= match.first:
            return "nothing in front of it"
        phrase = self.c.phrases.until(first, match.first)
        if phrase is None or phrase.end != match.first or self.c.is_verb(first):
            return "more than a speaker in front of it"
        behind = match.last + 1
        if behind >= self.high:
            return "nothing behind it"
        if not any(is_arabic(word.key) for word in self.words[behind : self.high]):
            return "no Arabic behind it"  # «A spokesperson said: "We"»
        quoted = behind in self.c.quotes
        speaker = phrase.bits & (PERSON | ORG) or (phrase.named and not phrase.bits & PLACE)
        if not speaker and not (quoted and (phrase.bits & PLACE or phrase.definite)):
            return "no speaker in front of it"
        headline = phrase.bits & PERSON and bool(self.words[behind].bits & (MASDAR | ABSTRACT))
        clause = (quoted or headline) or any(
            self.c.is_verb(index) or self.words[index].bits & (COMP | NEG | PRON)
            for index in range(behind, min(self.high, behind + 12))
        )
        if not clause:
            return "no clause behind it"
        match.subject, match.subject_side = phrase, "before"
        match.alias = "quote" if quoted else "colon"
        match.complement = behind
        return None

    def fit_measure(self, match: Match) -> str | None:
        index = match.last + 1
        if index >= self.high:
            return "no number behind it"
        word = self.words[index]
        counted = word.bits & (NUM | QUANT) or "u" in word.tags or is_once(word)
        if not counted:
            return "no number behind it"
        match.complement = index
        match.alias = "measure"
        return None


_ATTRIBUTING = (Category.REPORTING, Category.EVIDENTIAL, Category.DOXASTIC)
_PREPOSITION_NAMES = {fold(name): name for name in PREPOSITION_NAMES}


def is_once(word: Word) -> bool:
    """Tell whether the word is a single unit of time: نحو عام, حوالي ساعة."""
    return bool(word.bits & TIME and word.bits & UNIT and not word.article and not word.pronoun)


def phrase_is_adjunct(context: Context, phrase: Phrase | None) -> bool:
    """Tell whether a phrase behind في is time or occasion."""
    return phrase is None or bool(context.words[phrase.head].bits & (TIME | CHANNEL))


def named_by_agreement(context: Context, phrase: Phrase, features: Features | None) -> bool:
    """Tell whether a masculine verb in front of a feminine noun shows it to be a man's name.

    «أكد العقدة أن»: only disagreement tells (Wright II § 142).
    """
    return (
        features is not None
        and features.gender == "m"
        and features.tense in "pi"
        and phrase.end - phrase.start == 1
        and context.words[phrase.head].article
        and context.feminine(phrase)
        and not phrase.bits & (PLURAL | ABSTRACT | MASDAR)
        and phrase.end < len(context.words)
        and bool(context.words[phrase.end].bits & COMP)
    )


def is_surname(context: Context, phrase: Phrase, match: Match) -> bool:
    """Tell whether a lone definite noun that nothing knows as a speaker is a man's name.

    «أضاف البراك أن»: what is neither person nor body nor thing known to show something, nor plural,
    and speaks, is called so.
    """
    head = context.words[phrase.head]
    features = match.features
    if (
        phrase.end - phrase.start != 1
        or not head.article
        or features is None
        or features.gender != "m"
        or features.tense not in "pi"
        or match.rule.construction != "verb"
        or match.rule.category not in (Category.REPORTING, Category.DOXASTIC)
        or match.rule.source != "subject"
        or match.subject_side not in ("after", "before")
    ):
        return False
    common = _NO_SURNAME & ~MASDAR if head.first == "a" else _NO_SURNAME
    dual = (
        head.core[-2:] == DUAL_ENDING
        and head.first == "n"
        and head.core[:-2] in context.lexicon.tags
    )
    return not head.bits & common and not dual


_NO_SURNAME = (
    PERSON | ORG | MEDIA | DOC | EVID | CHANNEL | QUANT | NUM | MASDAR | ABSTRACT | PLURAL
) | (NAT | DUAL | FEM | PLACE | TIME)
_SPEAKERS = PERSON | ORG | MEDIA
_THINGS = EVID | DOC | MASDAR | ABSTRACT | CHANNEL


def is_speaker(context: Context, phrase: Phrase) -> bool:
    """Tell whether the phrase can commit itself: a person, an institution, a place that acts."""
    bits = phrase.bits
    if bits & _SPEAKERS:
        return True
    if bits & _THINGS:
        return False
    if phrase.named:
        return True
    head = context.words[phrase.head]
    if bits & PLACE or (bits & NAME and not (head.article and head.first in ("n", "m"))):
        return True
    return (
        bool(bits & QUANT)
        or bool(bits & NUM and phrase.end - phrase.start > 1)
        or (bool(bits & UNKNOWN) and not head.article)
        or bool(bits & PRON)
        # an adjective that heads its phrase is a person or a surname: المتضررون, الشهري
        or (head.article and head.first in ("a", "") and not bits & FEM)
        # «وأشار غالي إلى»: an adjective alone and bare is no subject but a name
        or (
            head.first == "a"
            and not head.pronoun
            and phrase.end - phrase.start == 1
            and not bits & FEM
        )
    )
