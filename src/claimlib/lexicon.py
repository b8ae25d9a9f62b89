"""Words: what a written form can be. One :class:`Word` a form, made once and remembered.

A pack's word lists, function words and cues are indexed by folded key. Looking a form up strips
proclitics (و ف ب ل ك س, the article) and attached pronouns as far as the lists support it; the
result is kept in a bounded memo, so running text costs one dictionary look-up a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from . import compiled
from .affixes import (
    ACCUSATIVE_ENDING,
    AL,
    ALEFS_WITH_HAMZA,
    ATTACHED_THAT,
    BI,
    CONJUNCTIONS,
    DUAL_ENDING,
    FA,
    FATHATAN,
    FUTURE,
    HAMZA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    HIS,
    IMPERFECT,
    IMPERFECT_THIRD,
    KA,
    LI,
    MADDA,
    MAQSURA,
    MASCULINE_PLURALS,
    NISBA,
    OF_FIRST,
    OF_NOUNS,
    OF_YOU,
    OPENED,
    PARTICIPLE,
    PREPOSITIONS,
    SEATS,
    SHE,
    SOUND_PLURALS,
    TEH_MARBUTA,
    TEH_MARBUTA_WRITTEN,
    TENTH,
    THEY,
    WA,
    YEH,
    attached_pronouns,
    broken_plural,
    derived_participle,
)
from .chars import LETTERS, fold, fold_letters, is_light, is_tricky, light, marks
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    BREAK,
    CHANNEL,
    CLOSEQ,
    COLON,
    COMP,
    DEF,
    DEM,
    DOC,
    DUAL,
    EVID,
    FEATURE_BITS,
    FEM,
    FUNC,
    FUNCTION_BITS,
    INDEF_ACC,
    INFLECTED,
    KANA,
    LIST_BITS,
    LPAR,
    MEDIA,
    NAME,
    NAT,
    NOMINAL,
    NOUN,
    NUM,
    OPENING_MARKS,
    OPENING_WORDS,
    OPENQ,
    ORG,
    PART,
    PERSON,
    PLACE,
    PLURAL,
    POSS,
    PREP,
    PREPRON,
    PRON,
    PUNCT,
    PUNCTUATION,
    QAD,
    QUANT,
    QUOTE,
    REL,
    RPAR,
    STOP,
    TAG_BITS,
    TIME,
    UNKNOWN,
    VERB,
    WORD,
)
from .cues import CueForm, CueHit, CueIndex, rule_of
from .forms import Forms
from .inflect import Form, listed_features, participle_forms, verb_forms
from .lists import (
    ABOVE_ALL,
    ADDING,
    ALSO,
    ANONYMITY,
    ANONYMOUS,
    BEFORE,
    BLESSINGS,
    BRANDED,
    CAUSING,
    CONCESSIONS,
    DEPARTMENTS,
    EMPHATIC,
    EPONYMS,
    EVERYBODY,
    FIELDS,
    GENERIC,
    HONORIFICS,
    IF_ANY,
    KINDS,
    KINDS_OF_PLACE,
    LATTER,
    LEADING,
    MANNER,
    MOTHERS,
    NAME_ENDINGS,
    OCCASIONS,
    ONE_OF,
    ONLY,
    PROPER,
    PURPOSES,
    RANKS,
    RARE,
    RELATIVE_PARTICIPLES,
    SAYING,
    SPEAKING_THINGS,
    TERMINALS,
    THAN_WHAT,
    THAT_NOT_BARE,
    THESE,
    TOPICAL,
    TRAILING,
    TURNING,
    UNIQUE,
    WHATEVER,
    WHEREBY,
    WITHOUT,
)
from .rules import CueRule, RulePack
from .terminals import symbols
from .tokens import pieces
from .words import Word, Words

__all__ = ["Lexicon"]

_ALEFS: Final = ALEFS_WITH_HAMZA + AL[0]
_LETTERS: Final = frozenset(LETTERS)
# The letters that may be clitics in front, but for the article's.
_CLITICS: Final = frozenset((*CONJUNCTIONS, *PREPOSITIONS, FUTURE))
# The letters that are ever taken off in front, a bit each, and how many at most (وبال, فلل).
_FIRST_LETTER: Final = 0x0620
_IN_FRONT: Final = sum(1 << ord(letter) - _FIRST_LETTER for letter in {*_CLITICS, *AL})
_MOST_CLITICS: Final = 4
_SOUND_ENDINGS: Final = frozenset(ending[-1] for ending in SOUND_PLURALS)
_NOMINAL_TAGS: Final = frozenset("namgcu")
_STEM_TAGS: Final = frozenset("nma")
_NO_VERB_TAGS: Final = frozenset("nmagcuf")
_NO_POSSESSORS: Final = COMP | PREP | PART
_MAYBE_ACCUSATIVE: Final = DEF | UNKNOWN | INDEF_ACC | VERB | NAME | NOUN
_OF_SEVERAL: Final = (DUAL_ENDING, *MASCULINE_PLURALS)
_GUESSED: Final = WORD | NOUN | NAME | FEM | PLURAL | UNKNOWN | ACCUSATIVE
# What the terminals and the tense of a word ask for the word itself, and not only for its kind.
_OWN_SHAPE: Final = PREP | KANA
_Kind = tuple[int, str, str, str, bool, bool, bool, bool]


class _Shared(NamedTuple):
    """What forms of verbs have in common: a large lexicon holds each of these once."""

    words: dict[str, tuple[tuple[str, ...], ...]]
    spellings: dict[str, tuple[str, ...]]


#: A complementizer with its hamza, a preposition and a pronoun, behind three letters or more.
_ENDS_IN_THAT: Final = re.compile(f"(?<=...){ATTACHED_THAT}$")


def _that_begins(raw: str) -> int:
    """Return where a complementizer with its hamza begins at the end of a word, or 0."""
    if HAMZA_ABOVE not in raw and HAMZA_BELOW not in raw:
        return 0  # as most words: the pattern is not asked
    found = _ENDS_IN_THAT.search(raw)
    return found.start() if found is not None else 0


def _with_hamza(text: str) -> str:
    """Fold all letters but a first alef with hamza above."""
    return text[0] + fold(text[1:]) if text[:1] == HAMZA_ABOVE else fold(text)


def _inflected(entries: Iterable[str]) -> frozenset[str]:
    """Return the words that a class lists; verbs, listed by their principal parts, inflected."""
    forms: set[str] = set()
    for entry in entries:
        parts = entry.split()
        texts = [entry]
        if len(parts) == 2:
            texts = [form.text for form in verb_forms(parts[0], parts[1])]
        forms.update(_with_hamza(text) for text in texts)
    return frozenset(forms)


def _among(word: Word, forms: frozenset[str]) -> bool:
    """Tell whether the word is one of them, by itself or behind the letter of the future."""
    if not word.hamza:
        word.hamza = _with_hamza(word.light[1:] if word.conjunction else word.light)
    folded = word.hamza
    if folded in forms or word.core in forms:
        return True
    if folded[:1] != FUTURE:
        return False
    spelled = word.light[1:] if word.conjunction else word.light
    return spelled[:1] == FUTURE and _with_hamza(spelled[1:]) in forms


#: Classes that only pick out words: what they hold is read as any word is, clitics and all.
_CONTENT: Final = frozenset(
    (
        *(*INFLECTED, "letter", "letter_pair", "concealed", "first_person", "resulting"),
        "concealed_alone",
        *(
            "honorific",
            "excellency",
            "masses",
            "blessing",
            "exalting",
            "unique_organisation",
            "kind_of_organisation",
            "annexing",
        ),
        *("why", "percent", "sort", "kind_of_place", "doubtful_place", "reflexive"),
        *("circulating", "occasion", "future_negation", "possessing"),
        *(
            "subordinating",
            "existing",
            "counting",
            "by_way_of",
            "undergoing",
            "refusing",
            "course",
            "platform",
            "held",
            "eponym",
        ),
        *("means", "written", "written_say", "general", "above_all", "clock", "if_any"),
        *("glossing", "no_matter", "contrary", "then", "been_before", "day_before"),
        *("branded_organisation", "line_of_business", "style", "told_of", "season"),
        *("office", "department", "causing", "era", "only", "excepting", "rather", "whoever"),
        *("either_gender", "inquiry", "spoken_in", "to_press", "replying", "commenting", "earlier"),
        *("before", "giving", "how_far", "encounter", "own_speech", "nor", "than_what", "instead"),
        *("label", "concerning", "done_to", "doubtful_body", "moment"),
    )
)


class Lexicon:
    """The words and cues of one pack, with a bounded memo of the forms met so far."""

    MEMO_LIMIT = 20_000
    SHAPES_LIMIT = 4_000
    CLUSTERS_LIMIT = 2_000
    ASKED_LIMIT = 2_000
    CLUSTER_LENGTH = 30

    def __init__(self, pack: RulePack) -> None:
        self.pack = pack
        known = compiled.index_of(pack)
        # The text of the table is not asked for where its index is there.
        self.tags: Forms = (
            known.tags
            if known is not None
            else compiled.tags_of(pack.forms) or _read_tags(pack.forms)
        )
        self.bits = known.bits if known is not None else _read_bits(pack.lists)
        self.function: dict[str, int] = {}
        self.function_pronoun: dict[str, int] = {}
        in_maqsura: set[str] = set()  # spelled with the one of two letters that fold into one: على
        spellings: dict[str, set[str]] = {}  # the first letters of those that fold alike
        for name, words in pack.function.items():
            if name in _CONTENT:
                continue
            bit = FUNCTION_BITS.get(name, 0)
            for word in words:
                key = fold(word.rstrip("*"))
                self.function[key] = self.function.get(key, 0) | bit
                if word.rstrip("*")[-1:] == MAQSURA:
                    in_maqsura.add(key)
                spellings.setdefault(key, set()).add(word[0])
                if word.endswith("*"):
                    self.function_pronoun[key] = self.function_pronoun.get(key, 0) | bit
        self.in_maqsura = frozenset(in_maqsura)
        self.with_hamza_above = frozenset(
            key for key, first in spellings.items() if first == {HAMZA_ABOVE}
        )
        self.cues, self.cues_pronoun = (
            known.cue_forms() if known is not None else _read_cues(pack.cues)
        )
        self.as_phrases = tuple(
            tuple(fold(part) for part in phrase.split())
            for name in ("as", "as_aside")
            for phrase in pack.function.get(name, ())
        )
        self.as_aside = frozenset(
            tuple(fold(part) for part in phrase.split())
            for phrase in pack.function.get("as_aside", ())
        )
        self.passing = frozenset(phrase[0] for phrase in self.as_phrases if len(phrase) == 1)
        self.adjuncts = frozenset(fold(word) for word in pack.function.get("adjunct", ()))
        self.anonymous = frozenset(fold(word) for word in pack.function.get("anonymous", ()))
        self.elected_by = frozenset(fold(word) for word in pack.function.get("elected_by", ()))
        self.anonymity = frozenset(fold(word) for word in pack.function.get("anonymity", ()))
        self.identity = frozenset(fold(word) for word in pack.function.get("identity", ()))
        self.anonymity_object = tuple(
            fold(word) for word in pack.function.get("anonymity_object", ())
        )
        self.having = frozenset(fold(word) for word in pack.function.get("having", ()))
        self.circulating = frozenset(fold(word) for word in pack.function.get("circulating", ()))
        self.by_way_of = frozenset(fold(word) for word in pack.function.get("by_way_of", ()))
        self.counting = frozenset(fold(word) for word in pack.function.get("counting", ()))
        self.existing = frozenset(fold(word) for word in pack.function.get("existing", ()))
        self.subordinating = frozenset(
            fold(word) for word in pack.function.get("subordinating", ())
        )
        self.contrast = frozenset(fold(word) for word in pack.function.get("contrast", ()))
        self.that_not = frozenset(light(word) for word in pack.function.get("that_not", ()))
        self.that_not_bare = frozenset(fold(word) for word in pack.function.get("that_not", ()))
        how_far = pack.function.get("how_far", ())
        self.how_far = tuple(tuple(fold(part) for part in phrase.split()) for phrase in how_far)
        later = pack.function.get("later", ())
        self.later = tuple(tuple(fold(part) for part in phrase.split()) for phrase in later)
        self.about = frozenset(fold(word) for word in pack.function.get("about", ()))
        self.yet = frozenset(fold(word) for word in pack.function.get("yet", ()))
        self.ordinals = frozenset(fold(word) for word in pack.function.get("ordinal", ()))
        self.ministries = frozenset(fold(word) for word in pack.function.get("ministry", ()))
        self.teens = frozenset(fold(word) for word in pack.function.get("teen", ()))
        self.object_pronouns = frozenset(
            fold(word) for word in pack.function.get("object_pronoun", ())
        )
        self.speaking_things = frozenset(
            fold(word) for word in pack.function.get("speaking_thing", ())
        )
        self.masculine_places = frozenset(
            fold(word) for word in pack.function.get("masculine_place", ())
        )
        self.bearing = frozenset(fold(word) for word in pack.function.get("bearing", ()))
        self.earlier = frozenset(fold(word) for word in pack.function.get("earlier", ()))
        been = pack.function.get("been_before", ())
        self.been_before = frozenset(fold(word) for word in been)
        self.replying = frozenset(fold(word) for word in pack.function.get("replying", ()))
        self.commenting = frozenset(fold(word) for word in pack.function.get("commenting", ()))
        self.inquiries = frozenset(fold(word) for word in pack.function.get("inquiry", ()))
        self.spoken_in = frozenset(fold(word) for word in pack.function.get("spoken_in", ()))
        self.own_speech = frozenset(fold(word) for word in pack.function.get("own_speech", ()))
        self.encounters = frozenset(fold(word) for word in pack.function.get("encounter", ()))
        self.nor = frozenset(fold(word) for word in pack.function.get("nor", ()))
        self.than_what = frozenset(fold(word) for word in pack.function.get("than_what", ()))
        self.instead = frozenset(fold(word) for word in pack.function.get("instead", ()))
        self.giving = frozenset(fold(word) for word in pack.function.get("giving", ()))
        self.to_press = frozenset(fold(word) for word in pack.function.get("to_press", ()))
        self.topical = frozenset(fold(word) for word in pack.function.get("topical", ()))
        self.linking = frozenset(fold(word) for word in pack.function.get("linking", ()))
        self.matter = frozenset(fold(word) for word in pack.function.get("matter", ()))
        self.utterances = frozenset(fold(word) for word in pack.function.get("utterance", ()))
        self.possessing = frozenset(fold(word) for word in pack.function.get("possessing", ()))
        self.emphatic = frozenset(fold(word) for word in pack.function.get("emphatic", ()))
        self.foregoing = frozenset(fold(word) for word in pack.function.get("foregoing", ()))
        self.relative_participles = frozenset(
            fold(word) for word in pack.function.get("relative_participle", ())
        )
        self.turning = frozenset(fold(word) for word in pack.function.get("turning", ()))
        self.whoever = frozenset(fold(word) for word in pack.function.get("whoever", ()))
        self.only = frozenset(fold(word) for word in pack.function.get("only", ()))
        self.excepting = frozenset(fold(word) for word in pack.function.get("excepting", ()))
        self.rather = frozenset(fold(word) for word in pack.function.get("rather", ()))
        self.circumstances = frozenset(fold(word) for word in pack.function.get("circumstance", ()))
        self.occasions = frozenset(fold(word) for word in pack.function.get("occasion", ()))
        self.if_any = frozenset(fold(word) for word in pack.function.get("if_any", ()))
        self.clock = frozenset(fold(word) for word in pack.function.get("clock", ()))
        self.no_matter = frozenset(fold(word) for word in pack.function.get("no_matter", ()))
        self.day_before = frozenset(fold(word) for word in pack.function.get("day_before", ()))
        self.contrary = frozenset(fold(word) for word in pack.function.get("contrary", ()))
        self.above_all = frozenset(fold(word) for word in pack.function.get("above_all", ()))
        self.concessions = frozenset(fold(word) for word in pack.function.get("concession", ()))
        self.withholding = frozenset(fold(word) for word in pack.function.get("withholding", ()))
        self.opposing = frozenset(fold(word) for word in pack.function.get("opposing", ()))
        self.era = frozenset(fold(word) for word in pack.function.get("era", ()))
        self.denying = frozenset(fold(word) for word in pack.function.get("denying", ()))
        self.done_to = frozenset(fold(word) for word in pack.function.get("done_to", ()))
        self.moments = frozenset(fold(word) for word in pack.function.get("moment", ()))
        self.labels = frozenset(fold(word) for word in pack.function.get("label", ()))
        self.concerning = frozenset(fold(word) for word in pack.function.get("concerning", ()))
        self.next_acts = frozenset(fold(word) for word in pack.function.get("next_act", ()))
        self.before = frozenset(fold(word) for word in pack.function.get("before", ()))
        self.then = frozenset(fold(word) for word in pack.function.get("then", ()))
        self.adding = frozenset(fold(word) for word in pack.function.get("adding", ()))
        self.aside = frozenset(fold(word) for word in pack.function.get("aside", ()))
        self.people = frozenset(fold(word) for word in pack.function.get("people", ()))
        self.witness = frozenset(fold(word) for word in pack.function.get("witness", ()))
        self.whatever = frozenset(fold(word) for word in pack.function.get("whatever", ()))
        self.whereby = frozenset(fold(word) for word in pack.function.get("whereby", ()))
        self.thus = frozenset(fold(word) for word in pack.function.get("thus", ()))
        self.latter = frozenset(fold(word) for word in pack.function.get("latter", ()))
        self.these = frozenset(fold(word) for word in pack.function.get("these", ()))
        own = [fold(phrase.split()[-1]) for phrase in pack.function.get("own_part", ())]
        opened = [word[:-1] + OPENED for word in own if word[-1] == TEH_MARBUTA]
        self.on_part = frozenset(fold(word) for word in pack.function.get("on_part", ()))
        his = [word + HIS for word in own if word[-1] != TEH_MARBUTA]  # جانبه, spelled as جانبة is
        self.own_part = frozenset((*own, *opened, *his))
        self.own_nun = frozenset(fold(word) for word in pack.function.get("own_nun", ()))
        self.purposes = frozenset(fold(word) for word in pack.function.get("purpose", ()))
        self.saying = frozenset(fold(word) for word in pack.function.get("saying", ()))
        self.one_of = frozenset(fold(word) for word in pack.function.get("one_of", ()))
        self.first_person = frozenset(fold(word) for word in pack.function.get("first_person", ()))
        self.resulting = frozenset(fold(word) for word in pack.function.get("resulting", ()))
        self.why = frozenset(fold(word) for word in pack.function.get("why", ()))
        self.concealed = frozenset(fold(word) for word in pack.function.get("concealed", ()))
        self.concealed_alone = frozenset(
            fold(word) for word in pack.function.get("concealed_alone", ())
        )
        self._index = known
        self._inflected: dict[str, frozenset[str]] = {}
        self.whether = tuple(
            tuple(fold(part) for part in phrase.split())
            for phrase in pack.function.get("whether", ())
        )
        self.as_nouns = frozenset(fold(word) for word in pack.function.get("as_noun", ()))
        self.necessarily = frozenset(fold(word) for word in pack.function.get("necessarily", ()))
        self.fields = frozenset(fold(word) for word in pack.function.get("field", ()))
        self.existence = frozenset(fold(word) for word in pack.function.get("existence", ()))
        self.given = frozenset(fold(word) for word in pack.lists.get("given", ()))
        self.names = frozenset(fold(word) for word in pack.lists.get("name", ()))
        self.course = frozenset(fold(word) for word in pack.function.get("course", ()))
        self.held = frozenset(fold(word) for word in pack.function.get("held", ()))
        self.platforms = frozenset(fold(word) for word in pack.function.get("platform", ()))
        self.refusing = frozenset(fold(word) for word in pack.function.get("refusing", ()))
        self.undergoing = frozenset(fold(word) for word in pack.function.get("undergoing", ()))
        self.general = frozenset(fold(word) for word in pack.function.get("general", ()))
        self.written = frozenset(fold(word) for word in pack.function.get("written", ()))
        self.written_say = frozenset(fold(word) for word in pack.function.get("written_say", ()))
        #: What is spoken or written, in which somebody tells.
        self.told_in = self.utterances | self.written
        self.told_of = frozenset(fold(word) for word in pack.function.get("told_of", ()))
        self.seasons = frozenset(fold(word) for word in pack.function.get("season", ()))
        self.glossing = frozenset(fold(word) for word in pack.function.get("glossing", ()))
        self.going_on = frozenset(fold(word) for word in pack.function.get("going_on", ()))
        self.own_heh = frozenset(fold(word) for word in pack.function.get("own_heh", ()))
        self.trailing = frozenset(fold(word) for word in pack.function.get("trailing", ()))
        self.drawn = frozenset(fold(word) for word in pack.function.get("drawn", ()))
        self.ranks = frozenset(fold(word) for word in pack.function.get("rank", ()))
        self.eponyms = frozenset(fold(word) for word in pack.function.get("eponym", ()))
        self.honorifics = frozenset(fold(word) for word in pack.function.get("honorific", ()))
        self.excellencies = frozenset(fold(word) for word in pack.function.get("excellency", ()))
        self.masses = frozenset(fold(word) for word in pack.function.get("masses", ()))
        self.mothers = frozenset(fold(word) for word in pack.function.get("mother", ()))
        self.sorts = frozenset(fold(word) for word in pack.function.get("sort", ()))
        self.everybody = frozenset(fold(word) for word in pack.function.get("everybody", ()))
        self.kinds_of_place = frozenset(
            fold(word) for word in pack.function.get("kind_of_place", ())
        )
        self.doubtful_places = frozenset(
            fold(word) for word in pack.function.get("doubtful_place", ())
        )
        self.doubtful_bodies = frozenset(
            fold(word) for word in pack.function.get("doubtful_body", ())
        )
        self.annexing = frozenset(fold(word) for word in pack.function.get("annexing", ()))
        self.percents = frozenset(fold(word) for word in pack.function.get("percent", ()))
        self.blessings = frozenset(fold(word) for word in pack.function.get("blessing", ()))
        self.name_endings = frozenset(fold(word) for word in pack.function.get("name_ending", ()))
        self.exalting = frozenset(fold(word) for word in pack.function.get("exalting", ()))
        self.letters = frozenset(fold(word) for word in pack.function.get("letter", ()))
        self.letter_pairs: dict[str, tuple[str, ...]] = {}
        for pair in pack.function.get("letter_pair", ()):
            letter, behind = (fold(part) for part in pair.split())
            self.letter_pairs[letter] = (*self.letter_pairs.get(letter, ()), behind)
        self.letter_words: dict[str, Word] = {}
        self.sons = frozenset(fold(word) for word in pack.function.get("sons", ()))
        self.without = frozenset(fold(word) for word in pack.function.get("without", ()))
        self.also = frozenset(fold(word) for word in pack.function.get("also", ()))
        self.either_gender = frozenset(
            fold(word) for word in pack.function.get("either_gender", ())
        )
        self.future_negations = frozenset(
            fold(word) for word in pack.function.get("future_negation", ())
        )
        self.jussive = frozenset(fold(word) for word in pack.function.get("jussive", ()))
        self.leading = frozenset(fold(word) for word in pack.function.get("leading", ()))
        self.in_the_name = frozenset(fold(word) for word in pack.function.get("in_the_name", ()))
        self.manner = frozenset(fold(word) for word in pack.function.get("manner", ()))
        self.means = frozenset(fold(word) for word in pack.function.get("means", ()))
        self.partitive = frozenset(fold(word) for word in pack.function.get("partitive", ()))
        governing: dict[str, set[str]] = {}
        for phrase in pack.function.get("governing", ()):
            word, _, preposition = phrase.partition(" ")
            governing.setdefault(fold(preposition), set()).add(fold(word))
        self.governing = {key: frozenset(words) for key, words in governing.items()}
        self.reflexive: dict[str, tuple[str, ...]] = {}
        for phrase in pack.function.get("reflexive", ()):
            verb, *prepositions = (fold(part) for part in phrase.split())
            self.reflexive[verb] = tuple(prepositions)
        self.attitudes = frozenset(
            tuple(fold(part) for part in phrase.split())
            for phrase in pack.function.get("attitude", ())
        )
        self.generic = frozenset(
            fold(word) for word in pack.function.get("generic_organisation", ())
        )
        self.unique = frozenset(fold(word) for word in pack.function.get("unique_organisation", ()))
        self.kinds = frozenset(fold(word) for word in pack.function.get("kind_of_organisation", ()))
        self.branded = frozenset(
            fold(word) for word in pack.function.get("branded_organisation", ())
        )
        self.causing = frozenset(fold(word) for word in pack.function.get("causing", ()))
        self.offices = frozenset(fold(word) for word in pack.function.get("office", ()))
        self.departments = frozenset(fold(word) for word in pack.function.get("department", ()))
        self.styles = frozenset(fold(word) for word in pack.function.get("style", ()))
        self.business = frozenset(fold(word) for word in pack.function.get("line_of_business", ()))
        self.terminals = {
            fold(word): name for name, words in pack.terminals.items() for word in words
        }
        self.terminators: dict[str, list[tuple[tuple[str, ...], str, bool, str]]] = {}
        for strength, phrases in pack.terminators.items():
            for phrase in phrases:
                keys = tuple(fold(part) for part in phrase.rstrip("*").split())
                self.terminators.setdefault(keys[0], []).append(
                    (keys, strength, phrase.endswith("*"), phrase.split()[0])
                )
        for rows in self.terminators.values():
            rows.sort(key=lambda row: -len(row[0]))
        self.connectives = frozenset(
            key for key, rows in self.terminators.items() if any(len(row[0]) == 1 for row in rows)
        )
        self.proper: compiled.Proper = known.proper if known is not None else _read_proper(pack)
        #: The lists that hold a form, of those that are asked of many words.
        self.listing: dict[str, int] = {}
        lists: tuple[tuple[int, Iterable[str]], ...] = (
            (ABOVE_ALL, self.above_all),
            (ADDING, self.adding),
            (ALSO, self.also),
            (ANONYMITY, self.anonymity),
            (ANONYMOUS, self.anonymous),
            (BEFORE, self.before),
            (BLESSINGS, self.blessings),
            (BRANDED, self.branded),
            (CAUSING, self.causing),
            (CONCESSIONS, self.concessions),
            (DEPARTMENTS, self.departments),
            (EMPHATIC, self.emphatic),
            (EPONYMS, self.eponyms),
            (EVERYBODY, self.everybody),
            (FIELDS, self.fields),
            (GENERIC, self.generic),
            (HONORIFICS, self.honorifics),
            (IF_ANY, self.if_any),
            (KINDS, self.kinds),
            (KINDS_OF_PLACE, self.kinds_of_place),
            (LATTER, self.latter),
            (LEADING, self.leading),
            (MANNER, self.manner),
            (MOTHERS, self.mothers),
            (NAME_ENDINGS, self.name_endings),
            (OCCASIONS, self.occasions),
            (ONE_OF, self.one_of),
            (ONLY, self.only),
            (PROPER, self.proper),
            (PURPOSES, self.purposes),
            (RANKS, self.ranks),
            (RELATIVE_PARTICIPLES, self.relative_participles),
            (SAYING, self.saying),
            (SPEAKING_THINGS, self.speaking_things),
            (TERMINALS, self.terminals),
            (THAN_WHAT, self.than_what),
            (THAT_NOT_BARE, self.that_not_bare),
            (THESE, self.these),
            (TOPICAL, self.topical),
            (TRAILING, self.trailing),
            (TURNING, self.turning),
            (UNIQUE, self.unique),
            (WHATEVER, self.whatever),
            (WHEREBY, self.whereby),
            (WITHOUT, self.without),
        )
        for bit, held in lists:
            for form in held:
                self.listing[form] = self.listing.get(form, 0) | bit
        self.memo: dict[str, Word] = {}  # of tokens alone: texts are cut by what it holds
        self.asked: dict[str, Word] = {}  # of forms that were asked for, which may be no tokens
        # What stands between blanks and is no single word, for it has marks beside it: its words,
        # and where in it each begins and ends.
        self.clusters: dict[str, list[tuple[Word, int, int]]] = {}
        self._shapes: dict[_Kind, tuple[tuple[tuple[str, ...], ...], str | None]] = {}

    def asks(self, word: Word) -> bool:
        """Tell whether the word can take a question with it: سأل, لا نعلم, قرر, معرفة.

        A form of the first person needs its hamza: «اسأل إذا كان …» is a request with a condition.
        """
        return _among(word, self.inflected("asking"))

    def wants(self, word: Word) -> bool:
        """Tell whether what stands behind the word has not come about: أراد أن, بمجرد أن."""
        forms = self.inflected("wanting")
        bare = word.bare
        missing = bare[:1] == ACCUSATIVE_ENDING and HAMZA_ABOVE + bare[1:] in forms  # «اراد»
        return missing or _among(word, forms)

    def enables(self, word: Word) -> bool:
        """Tell whether what stands behind أن is what somebody can do: استطاع أن, يمكنني أن."""
        return _among(word, self.inflected("able"))

    def takes_deed(self, word: Word) -> bool:
        """Tell whether أن with what is to be done stands behind the verb: أراد أن, يجب أن."""
        return self.wants(word) or _among(word, self.inflected("subjunctive"))

    def acts(self, word: Word) -> bool:
        """Tell whether the word is a verb of somebody who speaks and claims nothing: دعا إلى."""
        return _among(word, self.inflected("acting"))

    def deed(self, word: Word) -> bool:
        """Tell whether only persons and bodies do it, and with a preposition: رحب بالقرار."""
        return not word.pronoun and _among(word, self.inflected("deed"))

    def controls(self, word: Word) -> bool:
        """Tell whether the verb's subject does what a verbal noun behind it tells: أراد القول."""
        return _among(word, self.inflected("controlling"))

    def confines(self, word: Word) -> bool:
        """Tell whether the verb's subject does no more than a verbal noun tells: اكتفى بالقول."""
        return not word.pronoun and _among(word, self.inflected("confining"))

    def meets(self, word: Word) -> bool:
        """Tell whether whom the verb is done to stands behind its subject: استقبل الوزير السفير."""
        return not word.pronoun and _among(word, self.inflected("meeting"))

    def moves(self, word: Word) -> bool:
        """Tell whether the verb's subject goes somewhere: «دخل الوفد إلى القاعة»."""
        return not word.pronoun and _among(word, self.inflected("moving"))

    def serves(self, word: Word) -> bool:
        """Tell whether the word only tells how another verb goes on: ظل يقول, لا يزال يعتقد."""
        if word.article or word.given:  # سعيد: no future without a verb
            return False
        return _among(word, self.inflected("auxiliary"))

    def refuses(self, word: Word) -> bool:
        """Tell whether the word says that the deed behind it is not done: «رفض تأكيد الخبر»."""
        return word.core in self.refusing or word.key in self.refusing

    def undergoes(self, word: Word) -> bool:
        """Tell whether the deed behind the word is its subject: تم رصدها, سيجري كشف الحقيقة."""
        if word.article or word.pronoun or word.preposition:
            return False
        return word.core in self.undergoing

    def inflected(self, name: str) -> frozenset[str]:
        """Return all forms of a list that gives verbs by their principal parts."""
        found = self._inflected.get(name)
        if found is None:
            listed = self.pack.function.get(name, ())
            found = _inflected(listed) if self._index is None else self._index.inflected(name)
            self._inflected[name] = found
        return found

    def word(self, raw: str) -> Word:
        """Return what the written form ``raw`` can be, whether or not it is a token (remembered).

        Kept apart from the tokens: a text that has «سامي،» would be cut as if that were one.
        """
        word = self.memo.get(raw)
        if word is None:
            word = self.asked.get(raw)
        if word is None:
            if len(self.asked) >= self.ASKED_LIMIT:
                self.asked.clear()
            word = self.asked[raw] = self._make(raw, is_light(raw))
        return word

    def _token(self, raw: str, *, plain: bool = False) -> Word:
        """Return what a token can be (remembered).

        ``plain`` says that it is known to be letters only, none of them foreign.
        """
        word = self.memo.get(raw)
        if word is None:
            if len(self.memo) >= self.MEMO_LIMIT:
                self.memo.clear()
            word = self.memo[raw] = self._make(raw, plain or is_light(raw))
        return word

    def read(self, text: str) -> Words:
        """Return the words of a text.

        It is cut at blanks first: most of what stands between two is a word that is known.
        """
        out = Words()
        words, starts, ends, memo = out.words, out.starts, out.ends, self.memo
        start = 0
        for chunk in text.split(" "):
            end = start + len(chunk)
            word = memo.get(chunk)
            if word is not None:
                if word.notable:
                    if word.divides:
                        out.dividers.append(len(words))
                    if word.hits:
                        out.cues.append(len(words))
                    if word.letter:
                        out.letters.append(len(words))
                    if word.bits & LPAR:
                        out.brackets.append(len(words))
                words.append(word)
                starts.append(start)
                ends.append(end)
            elif chunk:
                for word, behind, before in self._cluster(chunk):
                    out.add(word, start + behind, start + before)
            start = end + 1
        if len(out.letters) > 1:
            self._spell(out)
        if out.brackets:
            self._recite(out)
        return out

    def _recite(self, out: Words) -> None:
        """Make quotation marks of the brackets round what is recited: «قال تعالى (…)», «{…}».

        Round brackets hold words where the speaker is exalted in front of them; the others always.
        """
        words = out.words
        recited: list[int] = []
        closes: dict[int, int] | None = None  # few texts recite anything
        for first in out.brackets:
            before = first - 1
            if before > 0 and words[before].bits & COLON:
                before -= 1
            again = bool(recited) and recited[-1] == first - 1  # «((…))»
            exalted = before >= 0 and words[before].core in self.exalting
            if not (again or exalted or words[first].raw == "{"):
                continue
            if closes is None:
                closes = _brackets_closed(words)
            close = closes.get(first, -1)
            if close - first > 2:
                recited.append(first)
                words[first] = _mark_of_speech(words[first].raw, 0 if again else OPENQ)
                words[close] = _mark_of_speech(words[close].raw, 0 if again else CLOSEQ)
                if not again:
                    out.dividers.extend((first, close))
        if recited:
            out.dividers.sort()

    def _spell(self, out: Words) -> None:
        """Make names of letters that are written out side by side: «سي إن إن», «بي بي سي».

        إن begins such a name behind a medium or a mark that opens, or where two different letters
        and no more follow; it ends one where it cannot be the complementizer.
        """
        words = out.words
        spelled: set[int] = set()
        end = 0
        for first in out.letters:
            if first < end:
                continue
            end = first + 1
            while end < len(words) and self._goes_on(words[end], words[end - 1]):
                end += 1
            last = end
            while end - first > 1 and not self._closes_letters(words, first, end):
                end -= 1
            if end - first > 1 and words[first].bits & COMP:
                before = words[first - 1].bits if first else OPENQ
                different = end - first == 3 and words[first + 1].key != words[first + 2].key
                if not (different or before & (MEDIA | OPENQ | QUOTE | LPAR)):
                    first += 1
            if end - first > 1:
                for index in range(first, end):
                    spelled.add(index)
                    words[index] = self.spelled(words[index].raw)
            end = last
        if spelled:
            out.cues = [index for index in out.cues if index not in spelled]

    def _goes_on(self, word: Word, previous: Word) -> bool:
        """Tell whether the word may be the next letter of a name."""
        if word.letter:
            return word.key in self.letters
        return word.key in self.letter_pairs.get(previous.key, ())

    def _closes_letters(self, words: list[Word], first: int, end: int) -> bool:
        """Tell whether the last word of a run of letters is one of them, and no word of its own."""
        last, previous = words[end - 1], words[end - 2]
        if last.bits & COMP:
            if previous.key != last.key or end - first < 3 or words[end - 3].key == last.key:
                return False  # «بي بي سي إن»: what is said follows
            return HAMZA_ABOVE not in last.raw or end - first == 3  # «سي أن أن»
        return True

    def spelled(self, raw: str) -> Word:
        """Return the word as the name of a letter, or of more than one."""
        found = self.letter_words.get(raw)
        if found is None:
            plain = self.word(raw)
            found = self.letter_words[raw] = Word(raw, plain.key)
            found.light, found.bare = plain.light, plain.key
            key = plain.key
            if len(key) > 2 and key[0] in CONJUNCTIONS and key[1:] in self.letters:
                found.conjunction, found.bare = key[0], key[1:]
            elif len(key) > 2 and key[0] in PREPOSITIONS and key[1:] in self.letters:
                found.preposition = key[0]
            cut = bool(found.conjunction or found.preposition)
            if key[:2] == LI + LI and key[2:] in self.letters:
                found.preposition, cut = LI, True
            found.core = key[1:] if cut else key[2:] if key[:2] == AL else key
            found.lead = _behind(found, 1) if found.conjunction else 0
            found.start = _behind(found, 1) if cut else 0
            found.bits = NAME | MEDIA | WORD
            found.tags = found.first = "g"
            found.letter = True
            found.closes = bool(found.conjunction)
            self._list(found)
            found.symbols = symbols(found)
            found.tense = _steady_tense(found)
        return found

    def _cluster(self, chunk: str) -> list[tuple[Word, int, int]]:
        """Return the words of what stands between blanks, and their places in it."""
        found = self.clusters.get(chunk)
        if found is None:
            if is_light(chunk) and not _that_begins(chunk):
                return [(self._token(chunk, plain=True), 0, len(chunk))]
            parts = pieces(chunk)
            found = []
            end = len(parts[0])
            for number in range(1, len(parts), 2):
                start, end = end, end + len(parts[number])
                cut = self._blank_missing(parts[number])
                if cut:
                    found.append((self._token(parts[number][:cut]), start, start + cut))
                found.append((self._token(parts[number][cut:]), start + cut, end))
                end += len(parts[number + 1])
            if len(found) > 1 and len(chunk) <= self.CLUSTER_LENGTH:
                if len(self.clusters) >= self.CLUSTERS_LIMIT:
                    self.clusters.clear()
                self.clusters[chunk] = found
        return found

    def _blank_missing(self, raw: str) -> int:
        """Return where أن or إنّ begins that is written onto the word in front, or 0: «يُزعمأن».

        What is in front must be a word, and too long to make one with it: شأن, طمأن.
        """
        plain = raw if is_light(raw) else light(raw)
        begins = _that_begins(plain)
        if not begins:
            return 0
        whole = Word(raw, raw)  # not remembered: it is read in two
        whole.light = plain
        cut = _behind(whole, begins)
        front = self.word(raw[:cut])
        if not (front.hits or (front.tags and not front.bits & UNKNOWN)):
            return 0
        return cut if len(front.core) > 3 or front.bits & PREP else 0

    def forget(self) -> None:
        """Empty the memos."""
        self.memo.clear()
        self.asked.clear()
        self.clusters.clear()

    # -- making a word ---------------------------------------------------------------------------

    def _make(self, raw: str, plain: bool) -> Word:
        if plain:
            key = fold_letters(raw)
            word = Word(raw, key)
        else:
            if raw[0] not in _LETTERS:
                other = self._other(raw)
                if other is not None:
                    self._list(other)
                    return other
            key = fold(raw)
            word = Word(raw, key)
            if key != raw:
                word.light = light(raw)
        # آن, آنا: women
        called = word.light[:1] == MADDA and self.function.get(key, 0) & (COMP | PRON)
        if len(key) > 40 or called:
            word.bits = NAME | UNKNOWN
            word.symbols = (("NAME",),)
            self._list(word)
            return word
        pronouns = attached_pronouns(key)
        bits = self._analyse(word, pronouns) | WORD
        word.bits = bits
        two = word.first == "u" and word.light[-1:] == MAQSURA
        if two and word.light[bool(word.conjunction)] in ALEFS_WITH_HAMZA:
            word.tags = word.first = "p"  # أثنى is no اثني
            word.bits = bits = WORD | VERB
        if word.first == "f" and word.light[-1:] == HAMZA_ABOVE and len(key) > 2:
            word.tags = word.first = "p"  # هنأ is no هنا: no particle ends in a written hamza
            word.bits = bits = WORD | VERB
        first, core = word.first, word.core
        if not word.article:
            word.terminal = self.terminals.get(core, "")
            if bits & OPENING_WORDS:
                word.opens = True
        hits = self._hits(word, pronouns)
        if hits:
            _keep_hits(word, hits)
            if word.tags in ("n", "g") and len(core) > 4:
                tense = _only_verb(word, hits)
                if tense:  # استطردت, يتذرع: the table guessed at a form that it did not know
                    word.tags = word.first = first = tense
                    word.bits = bits = WORD | VERB
        if self._spells(key):
            word.letter = word.notable = True
        word.verbal = (
            first == "p"
            or first == "i"
            or (
                bool(hits)
                and first not in ("n", "a", "f", "g")
                and any(
                    hit.form.features is not None and hit.form.features.tense in ("p", "i")
                    for hit in hits
                )
            )
        )
        if bits & _OWN_SHAPE:
            word.symbols, word.tense = symbols(word), _steady_tense(word)
        else:
            word.symbols, word.tense = self._shape(word)
        if word.given and word.tense:
            word.tense = None  # عاطي: its place tells whether it is a name
        bare = key
        if word.conjunction:
            word.bare = bare = key[1:]
            word.closes = True
        else:
            word.closes = word.terminal == "MA" or (bool(word.bits & QAD) and key[:1] == LI)
        self._list(word)
        word.rare = (word.core_in | word.bare_in | word.key_in) & RARE != 0
        if bare in self.next_acts or bare in self.topical or core in self.without:
            word.closes = True
        if core in self.before or core in self.occasions:
            word.closes = True
        terminators = self.terminators
        if key in terminators or core in terminators or bare in terminators:
            word.terminators = self._terminators(word)
            word.closes = word.closes or bool(word.terminators)
            if key in self.connectives or bare in self.connectives:
                word.opens = True
        if word.light != raw:
            word.vowels = _written_vowels(raw, word.lead)
        return word

    def _list(self, word: Word) -> None:
        """Note which lists hold the word."""
        listing, key = self.listing, word.key
        word.key_in = word.bare_in = word.core_in = listing.get(key, 0)
        if word.conjunction:
            word.bare_in = listing.get(word.bare, 0)
        if word.core != key:
            word.core_in = listing.get(word.core, 0)

    def _shape(self, word: Word) -> tuple[tuple[tuple[str, ...], ...], str | None]:
        """Return the word's terminals and its tense: words of one kind have them in common."""
        bits, core = word.bits, word.core
        kind = (
            bits,
            word.tags,
            word.conjunction,
            word.preposition,
            word.article,
            word.pronoun != "",
            len(core) > 3,
            # All that the terminals ask of the letters.
            core.endswith(NISBA) if word.article else core[:1] == PARTICIPLE,
        )
        shape = self._shapes.get(kind)
        if shape is None:
            if len(self._shapes) >= self.SHAPES_LIMIT:
                self._shapes.clear()
            shape = self._shapes[kind] = (symbols(word), _steady_tense(word))
        return shape

    def _terminators(self, word: Word) -> tuple[tuple[tuple[str, ...], str, bool, bool], ...]:
        """Return the phrases that end a clause and begin with the word, by key and by core."""
        rows: list[tuple[tuple[str, ...], str, bool, bool]] = []
        for base in dict.fromkeys((word.key, word.bare, word.core)):
            stripped = base == word.core and base != word.key and not word.conjunction
            for keys, strength, star, first in self.terminators.get(base, ()):
                alone = len(keys) == 1 and stripped and not star
                rows.append((keys, strength, star, not alone and _same_hamza(first, word.raw)))
        return tuple(rows)

    def _other(self, raw: str) -> Word | None:
        """Return what is no Arabic word: a mark, a number, a foreign word; else ``None``."""
        first = raw[0]
        if first in "\n":
            word = Word(raw, raw)
            word.bits = BREAK
            word.notable = word.divides = word.opens = True
            return word
        if not first.isalnum() and len(fold(raw)) <= 1 and not fold(raw).isalnum():
            word = Word(raw, raw)
            word.bits = PUNCT | PUNCTUATION.get(raw, PUNCTUATION.get(first, 0))
            word.divides = bool(word.bits & (STOP | OPENQ | CLOSEQ | QUOTE))
            word.notable = word.divides or bool(word.bits & LPAR)
            word.opens = bool(word.bits & OPENING_MARKS)
            if first in self.cues:
                _keep_hits(
                    word, [CueHit(form, 0, False, "", False, "") for form in self.cues[first]]
                )
            return word
        key = fold(raw)
        word = Word(raw, key)
        if not key:
            word.bits = PUNCT
            return word
        if key[0].isdigit():
            word.bits = NUM
            word.symbols = (("NUM",),)
            word.tense = _steady_tense(word)
            return word
        if not "\u0600" <= key[0] <= "\u06ff":
            if key[0].isalpha():
                word.bits = NAME | UNKNOWN
                word.symbols = (("NAME",),)
            else:
                word.bits = PUNCT | (STOP if first in ".\u2026" and len(raw) in (2, 3) else 0)
                word.notable = word.divides = word.opens = word.bits != PUNCT
            return word
        return None

    def _quality(self, stem: str) -> bool:
        """Tell whether a word is an adjective, and no name besides."""
        tags = self.tags.tags(stem)
        return "a" in tags and "g" not in tags

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

    def _of_perfect(self, core: str) -> bool:
        """Tell whether a form that the table lacks, or guessed at, is one of a perfect that it has.

        «استهجنت», «أفتت», «راوغوا»: no noun ends so, but in «ات».
        """
        if len(core) < 4 or core in self.given or core in self.names:
            return False
        ending = SHE if core[-1] == SHE else THEY if core.endswith(THEY) else ""
        stem = core[: -len(ending)]
        if not ending or len(stem) < 3 or stem[-1] == ACCUSATIVE_ENDING:
            return False
        # of a fifth stem he and she are spelled alike, and its deed: تهكم
        kinds = "pim" if stem[0] == SHE and len(stem) > 3 else "p"
        return self._is_of(stem, kinds) or (ending == SHE and self._is_of(stem + YEH, "p"))

    def _is_of(self, key: str, kinds: str) -> bool:
        """Tell whether a form is likeliest of one of the parts of speech."""
        tags = self.tags.tags(key)
        return tags != "" and tags[0] in kinds

    def _known(self, key: str) -> bool:
        return key in self.tags or key in self.bits or key in self.function

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
        elif key[0] in _CLITICS or key.startswith(AL):
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
            word.start = word.lead = _behind(word, 1)
        if preposition:
            word.start = _behind(word, 2 if conjunction else 1)
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
            and not _STEM_TAGS.isdisjoint(self.tags.tags(stem))
        ):
            if not bits & PERSON:
                bits |= ACCUSATIVE  # نصا, خطرا, but not باشا
                if word.first == "m" and self.bits.get(stem, 0) & DOC:
                    bits |= self.bits[stem] & (DOC | CHANNEL) | INDEF_ACC  # تقريرا, إعلانا
            elif self.bits.get(stem, 0) & PERSON:
                bits |= ACCUSATIVE | INDEF_ACC  # مدافعا
        return bits

    def _owned(self, key: str, pronouns: tuple[str, ...]) -> tuple[str, str]:
        """Strip a pronoun from a word that has no other clitics: the core and the pronoun."""
        if key in self.function:
            return key, ""
        for pronoun in pronouns:
            stem = key[: -len(pronoun)]
            if self.function_pronoun.get(stem):
                return stem, pronoun
        if key in self.tags or key in self.bits:
            return key, ""
        return self._pronoun(key, pronouns) or (key, "")

    def _possessed(self, key: str, spelled: str) -> bool:
        """Tell whether a word in ه (not ة) is a known noun with a pronoun: دوره, no دورة."""
        if spelled[-1:] != HIS or len(key) < 4:
            return spelled[-1:] == HIS and self.function.get(key[:-1], 0) & QUANT != 0  # كله
        if key.startswith(AL) and key in self.bits:
            return False  # الله
        if key in self.own_heh:
            return False  # فقيه, نزيه
        if self.bits.get(key, 0) & (MEDIA | ORG) and key[:-1] not in self.bits:
            return False  # شبكه for شبكة, but not شعبه
        if self.tags.tags(key)[:1] == "d":
            return False  # بدوره
        if key[0] == LI and len(key) > 5 and self.bits.get(self._closed(key[1:-1]), 0) & PERSON:
            return False  # «قال لزوجته»: no viscosity
        tags = self.tags.tags(key[:-1])
        listed = key in self.function and key not in self.annexing
        noun = tags[:1] in ("n", "m") or tags[:2] == "pm"  # وصفه, of the verbal noun
        if not noun and key[-2] == OPENED:
            alone = key[:-2] + TEH_MARBUTA
            noun = self.bits.get(alone, 0) & PERSON != 0  # زوجته, whatever is spelled زوجت
        return noun and not listed

    def _closed(self, core: str) -> str:
        """Return a noun without its pronoun as it stands alone: حكومت(ه) is حكومة, شكوا(ه) شكوى."""
        if core[-1] == ACCUSATIVE_ENDING and core not in self.bits:
            alone = core[:-1] + YEH
            return alone if self.tags.tags(alone)[:1] == "n" or alone in self.bits else core
        alone = core[:-1] + TEH_MARBUTA
        if core[-1] != OPENED or len(core) < 4 or core in self.bits:
            return core  # بيته
        noun = alone in self.bits or self.tags.tags(alone)[:1] in ("n", "m")
        return alone if noun else core

    def _split(
        self, key: str, pronouns: tuple[str, ...], spelled: str
    ) -> tuple[str, str, bool, str, str]:
        """Return the likeliest way to strip the word, which may end in ``pronouns``."""
        function = self.function
        if key in function:
            return "", "", False, key, ""
        if pronouns and key[0] in CONJUNCTIONS and len(key) > 3:
            stripped = self._pronoun(key[1:], pronouns)
            known = key in self.tags or key in self.bits
            if known and spelled[-1:] != TEH_MARBUTA_WRITTEN and key not in self.bits:
                # ففيه, وفيها: the table guessed at a name or an adjective (وفية)
                known = bool(self.tags.tags(key).strip("ga")) or len(key) < 4
            if stripped and stripped[0] in self.function_pronoun and not known:
                return key[0], "", False, stripped[0], stripped[1]
        options = [("", key)]
        if key[0] in CONJUNCTIONS and len(key) > 2:
            rest = key[1:]
            known_whole = key in self.tags or key in self.bits
            if rest in function and (len(rest) > 1):
                # فعلي and والي, spelled with ي, are words of their own, and so is a listed وحدة
                folded = rest in self.in_maqsura
                own = (known_whole and spelled[-1:] == YEH) if folded else key in self.bits
                if not own:
                    return key[0], "", False, rest, ""
            if rest.startswith(AL) and len(rest) > 4:
                options = [(key[0], rest)]
            elif known_whole:
                options = [("", key), (key[0], rest)]
            elif key[0] == FA and len(rest) < 3:
                options = [("", key)]
            else:
                options = [(key[0], rest), ("", key)]
        if pronouns and len(options) > 1 and options[0][0] and len(key) > 4:
            # فريقه, وزيرهم: a listed noun with a pronoun, before a conjunction is taken off
            owned = self._pronoun(key, pronouns)
            if owned and spelled[1:2] in ALEFS_WITH_HAMZA and key[0] == WA:
                owned = None  # «وأسهم الوزير»: a hamza begins the word behind و
            if owned and owned[1][-1] == YEH and spelled[-1:] == MAQSURA and key[1:] in self.tags:
                owned = None  # «وعانى الوزير»
            if owned and (
                owned[0] in self.bits
                or (key[0] == FA and self.tags.tags(owned[0])[:1] in ("n", "m"))
                or (key[0] == WA and self.tags.tags(owned[0])[:1] == "p")
            ):
                return "", "", False, owned[0], owned[1]
        for conjunction, rest in options:
            hamza = spelled[len(key) - len(rest) :][:1] in ALEFS_WITH_HAMZA or (
                len(rest) == 4 and spelled[-1:] == MAQSURA
            )  # القى, as it is written without its hamza
            if spelled[-1:] == MAQSURA and rest[:2] == AL:
                if self.tags.tags(rest)[:1] == "p":
                    return conjunction, "", False, rest, ""  # التقى, no «ال» and «تقي»
            if rest[:2] == AL and spelled[len(key) - len(rest) :][:1] == MADDA and len(rest) > 2:
                return conjunction, "", False, rest, ""  # آلين, آلاف: the article has no madda
            inner = spelled[len(key) - len(rest) + 1 :][:1] in ALEFS_WITH_HAMZA
            found = self._strip(rest, conjunction, pronouns, hamza, inner)
            if found is not None:
                if conjunction == FA and not found[2] and self._foreign_name(found[3]):
                    if spelled[1:2] not in ALEFS_WITH_HAMZA:
                        break  # فاينشتاين, فليك; but فإيران, فمازن, فأوباما
                return found
        conjunction, rest = "", key
        joined = rest[0] == WA and len(rest) > 3 and rest[1:3] != AL
        if joined or (rest[0] == FA and self._of_perfect(rest[1:])):
            conjunction, rest = rest[0], rest[1:]  # «واستهجنت», «فاستهجنت»
        return conjunction, "", False, rest, ""

    def _called(self, key: str, spelled: str) -> bool:
        """Tell whether a first name is in no table: فتحي, لميس, but فآخر, «وسن التقاعد»."""
        if key in self.tags or key in self.bits:
            return False
        if key[0] not in _CLITICS:
            return key[-1] == YEH and self.tags.tags(key[:-1])[:1] == "m"  # عزمي, رشدي
        if any(letter in ALEFS_WITH_HAMZA or letter == MADDA for letter in spelled):
            return False
        return key[0] != WA or self.tags.tags(key[1:])[:1] != "n"

    def _foreign_name(self, rest: str) -> bool:
        """Tell whether what is behind ف is known as a name alone, and of no place or first name."""
        return (
            not self.tags.tags(rest).strip("g")
            and rest in self.tags
            and not self.bits.get(rest, 0) & (PLACE | ORG)
            and rest not in self.given
        )

    def _strip(
        self,
        rest: str,
        conjunction: str,
        pronouns: tuple[str, ...],
        hamza: bool = False,
        inner: bool = False,
    ) -> tuple[str, str, bool, str, str] | None:
        """Strip what is behind a conjunction; its first letter has a hamza, or its second."""
        function = self.function
        if rest in function:
            return conjunction, "", False, rest, ""
        head = rest[0]
        # أنه, بأن, بأنها, لأنهم: a complementizer shows through whatever is attached to it
        for pronoun in pronouns:
            stem = rest[: -len(pronoun)]
            if self.function_pronoun.get(stem):
                return conjunction, "", False, stem, pronoun
        if head in PREPOSITIONS:
            if function.get(rest[1:], 0) & COMP:
                return conjunction, head, False, rest[1:], ""
            for pronoun in pronouns:
                stem = rest[1 : -len(pronoun)]
                if self.function_pronoun.get(stem, 0) & COMP:
                    return conjunction, head, False, stem, pronoun
        elif head == AL[0] and rest[1:2] == AL[1] and len(rest) > 3:
            if rest in self.bits:
                return conjunction, "", False, rest, ""  # listed with its ال: الآن
            core = rest[2:]
            # the article has no hamza: ألقى, ألكسيس
            own = hamza and (rest in self.tags or self.tags.tags(core) in ("", "g"))
            if own and core not in self.bits:
                if rest not in self.tags:
                    return conjunction, "", False, *self._owned(rest, pronouns)  # إلغائه
            elif core in self.bits or core in self.tags:
                only = self.tags.tags(core)
                if core in self.bits or rest not in self.tags or not set(only) <= {"p", "i"}:
                    return conjunction, "", True, core, ""
                return conjunction, "", False, rest, ""  # والتحق: no verb has the article
            elif rest not in self.tags:
                owned = self._pronoun(rest, pronouns) if pronouns else None
                if owned and self.tags.tags(owned[0])[:1] in ("p", "m"):
                    return conjunction, "", False, *owned  # التقطها, التزامها: no article
                return conjunction, "", True, core, ""
        if head in PREPOSITIONS:
            if len(rest) > 4 and head != LI and rest[1:3] == AL:
                whole = self.tags.tags(rest)
                core = rest[3:]
                foreign = (len(core) < 3 and self.tags.tags(core) == "g") or (
                    head == KA and (whole == "g" or not self._known(core))
                )
                if inner:  # بإلغاء, بألمانيا: the article has no hamza
                    if not whole:
                        return conjunction, head, False, *self._owned(rest[1:], pronouns)
                elif (not whole or core in self.tags) and not foreign:  # بالين, كاليانا: names
                    return conjunction, head, True, core, ""
            if head == LI and rest[1:2] == LI and len(rest) > 3:
                core = rest[2:]
                whole = rest[1:]
                listed = whole in self.bits and core not in self.bits
                if whole in self.given and self.tags.tags(core)[:1] not in _STEM_TAGS:
                    return conjunction, LI, False, whole, ""  # للينا
                if listed or (not self._known(core) and self._known(whole)):
                    proper = listed and self.tags.tags(whole)[:1] == "g"
                    return conjunction, LI, not proper, whole, ""  # للاعب, للجنة, للبنان
                if self._known(core) or not self._known(rest):
                    return conjunction, LI, True, core, ""
            if function.get(rest[1:], 0) & (DEM | REL):
                return conjunction, head, False, rest[1:], ""
            if head != KA and function.get(rest[1:], 0) & QUANT:
                return conjunction, head, False, rest[1:], ""  # بكل, be it listed as a verb
            if rest in self.tags or rest in self.bits:
                if (
                    head == LI
                    and rest not in self.bits
                    and rest[1:] in self.bits
                    and (
                        self.tags.tags(rest[1:])[:1] == "m"
                        or (len(rest) > 5 and self.tags.tags(rest) == "n")
                    )
                ):
                    return conjunction, head, False, rest[1:], ""  # لمكافحة, لتغريدة
                if head == LI and len(rest) > 5 and rest not in self.bits:
                    if self.tags.tags(rest) == self.tags.tags(rest[1:]) == "g":
                        return conjunction, head, False, rest[1:], ""  # لترامب
                return conjunction, "", False, rest, ""
            if len(rest) > 2:
                core = rest[1:]
                if function.get(core, 0) & (COMP | DEM | REL | PRON | PREP | QUANT):
                    return conjunction, head, False, core, ""
                if core in self.tags or core in self.bits:
                    tags = self.tags.tags(core) or "n"
                    if not _NO_VERB_TAGS.isdisjoint(tags) or (head == LI and "i" in tags):
                        return conjunction, head, False, core, ""
        elif rest in self.tags or rest in self.bits:
            return conjunction, "", False, rest, ""
        if head == FUTURE and len(rest) > 3 and rest[1] in IMPERFECT:
            tags = self.tags.tags(rest[1:])
            if "i" in tags or function.get(rest[1:], 0) & KANA:
                return conjunction, "", False, rest[1:], ""
            object_of = (
                self._pronoun(rest[1:], pronouns, verbs=True) if rest[1] in IMPERFECT[:3] else None
            )
            if object_of and self.tags.tags(object_of[0])[:1] == "i":
                return conjunction, "", False, *object_of
        if not pronouns:
            return None
        found = self._pronoun(rest, pronouns)
        if found:
            return conjunction, "", False, found[0], found[1]
        if head in PREPOSITIONS and len(rest) > 3:
            found = self._pronoun(rest[1:], pronouns)
            if found:
                return conjunction, head, False, found[0], found[1]
        return None

    def _pronoun(
        self, rest: str, pronouns: tuple[str, ...], *, verbs: bool = False
    ) -> tuple[str, str] | None:
        for pronoun in pronouns:
            if len(rest) > len(pronoun) + 1:
                core = rest[: -len(pronoun)]
                if core in self.function_pronoun and not verbs:
                    return core, pronoun
                candidates = [core]
                if core[-1] == OPENED and not verbs:  # no verb ends in ة: «سيرتها», no future
                    candidates = [core[:-1] + TEH_MARBUTA, core]
                    if self.tags.tags(core)[:1] == "p" and candidates[0] not in self.bits:
                        candidates.reverse()  # أجرته: she held it
                elif core.endswith(SEATS):
                    candidates = [core[:-1] + HAMZA, core]  # لقائه, لقاؤه
                elif core[-1] == "ا":
                    candidates = [core[:-1] + "ي", core]
                elif core[-1] == "و":
                    candidates = [core + "ا", core]
                for candidate in candidates:
                    listed = self.bits.get(candidate, 0) & ~(TIME | PLACE | NAME)
                    if len(candidate) > 2 and (candidate in self.tags or listed):
                        tags = self.tags.tags(candidate) or "n"
                        if pronoun in ("ي", "ني") and tags[0] not in "nmp":
                            continue
                        if tags == "g" and pronoun in (OF_YOU, OF_FIRST[0]):
                            continue  # nobody's name: كوجاك, كورونا
                        return candidate, pronoun
        return None

    def _spells(self, key: str) -> bool:
        """Tell whether the word may be the name of a foreign letter, و or ل in front or not."""
        if key in self.letters:
            return True
        if not key or key[0] not in _CLITICS:
            return key.startswith(AL) and key[2:] in self.letters  # البي بي سي
        if key.startswith(LI + LI):
            return key[2:] in self.letters  # للبي بي سي
        return (
            2 < len(key) < 6
            and key[0] != FUTURE
            and key[1:] in self.letters
            and not self.function.get(key, 0)
        )

    # -- cues ------------------------------------------------------------------------------------

    def _hits(self, word: Word, pronouns: tuple[str, ...]) -> list[CueHit]:
        key, cues, owners = word.key, self.cues, self.cues_pronoun
        hits: list[CueHit] = []
        if not self._may_anchor(key, pronouns):
            return hits  # as most words
        tries = _ways_in(key)
        spelled = word.light
        seen: set[tuple[int, int]] = set()
        for stem, cut, conjunction, preposition, article in tries:
            found = [(form, "") for form in cues[stem]] if stem in cues.rows else []
            for pronoun in pronouns:
                owner = stem[: -len(pronoun)]
                if owner in owners.rows and len(owner) > 1:
                    found += [(form, pronoun) for form in owners[owner]]
            for form, pronoun in found:
                if not _may_strip(form, preposition, article, pronoun):
                    continue
                if pronoun == HIS and spelled[-1:] == TEH_MARBUTA_WRITTEN:
                    continue  # قدرة is no قدّره
                if pronoun == OF_YOU and key in self.tags:
                    continue  # يشارك is no يُشار with a pronoun
                if article and spelled[cut : cut + 1] in (HAMZA_ABOVE, HAMZA_BELOW):
                    continue  # ألحقا holds no article
                core = spelled[len(spelled) - len(stem) :] if len(spelled) >= len(stem) else ""
                if not _spelling_fits(core, form, pronoun):
                    continue
                mark = (id(form), cut)
                if mark in seen:
                    continue
                seen.add(mark)
                start = _behind(word, cut) if cut else 0
                hits.append(CueHit(form, start, conjunction, preposition, article, pronoun))
        return hits

    def _may_anchor(self, key: str, pronouns: tuple[str, ...]) -> bool:
        """Tell whether some end of the word is a form of a cue, with or without a pronoun."""
        cues, owners = self.cues.rows, self.cues_pronoun.rows
        off = 0  # how many letters in front may be clitics
        most = min(_MOST_CLITICS, len(key))
        while off < most and _IN_FRONT >> max(ord(key[off]) - _FIRST_LETTER, 0) & 1:
            off += 1
        for cut in range(off + 1):
            if key[cut:] in cues:
                return True
            for pronoun in pronouns:
                if key[cut : -len(pronoun)] in owners:
                    return True
        return False


def _ways_in(key: str) -> list[tuple[str, int, bool, str, bool]]:
    """Return the ways to strip a word in front.

    Each is what is left, the letters taken off before the article, whether a conjunction is one
    of them, the preposition or the letter of the future, whether the article is off.
    """
    options: list[tuple[str, int, bool, str]] = [(key, 0, False, "")]
    if key[0] in CONJUNCTIONS and len(key) > 2:
        options.append((key[1:], 1, True, ""))
    for rest, cut, conjunction, _ in tuple(options):
        if len(rest) > 3:
            if rest[0] in PREPOSITIONS:
                options.append((rest[1:], cut + 1, conjunction, rest[0]))
            elif rest[0] == FUTURE and rest[1] in IMPERFECT:
                options.append((rest[1:], cut, conjunction, FUTURE))
    ways = []
    for rest, cut, conjunction, preposition in options:
        ways.append((rest, cut, conjunction, preposition, False))
        if rest[:2] == AL and len(rest) > 4:
            ways.append((rest[2:], cut, conjunction, preposition, True))
        elif preposition == LI and rest[0] == LI and len(rest) > 3:
            ways.append((rest[1:], cut, conjunction, preposition, True))
    return ways


def _read_tags(forms: str) -> Forms:
    tags: dict[str, tuple[str, str]] = {}
    kinds: dict[str, tuple[str, str]] = {}  # 50,000 forms are of some hundred kinds
    for line in forms.splitlines():
        if line and line[0] != "#":
            key, _, columns = line.partition("\t")
            kind = kinds.get(columns)
            if kind is None:
                tag, _, features = columns.partition("\t")
                kind = kinds[columns] = (tag, features.partition("\t")[0])
            tags[key] = kind
    return Forms(tags)


def _read_bits(lists: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    bits: dict[str, int] = {}
    for name, words in lists.items():
        bit = LIST_BITS.get(name, 0)
        if bit:
            for word in words:
                if "_" in word:
                    continue  # a phrase: the grammar of noun phrases reads its words
                key = fold(word)
                bits[key] = bits.get(key, 0) | bit
    return bits


def _only_verb(word: Word, hits: Sequence[CueHit]) -> str:
    """Return the tense of a form that only the paradigm of a cue has, or ``""``."""
    if word.article or word.preposition or word.pronoun or word.bits & ~_GUESSED:
        return ""
    for hit in hits:
        features = hit.form.features
        if (
            features is not None
            and features.tense in ("p", "i")
            and features.person == 3
            and (features.number == "s" or (features.number == "d" and word.core[:1] == AL[0]))
            and len(hit.form.words) == 1
            and not (hit.pronoun or hit.preposition or hit.article)
            and hit.conjunction == bool(word.conjunction)
            and hit.form.rule.construction == "verb"
        ):
            return features.tense
    return ""


def _read_proper(pack: RulePack) -> compiled.Proper:
    """Return the names of several words by the first: the further words, classes, and if proper."""
    generic = frozenset(pack.function.get("generic_phrase", ()))
    found: dict[str, list[tuple[tuple[str, ...], int, bool]]] = {}
    for name in ("place", "organisation", "media", "name"):
        for entry in pack.lists.get(name, ()):
            if "_" in entry:
                first, *rest = entry.split("_")
                row = (
                    tuple(map(fold, rest)),
                    LIST_BITS[name],
                    " ".join((first, *rest)) not in generic,
                )
                found.setdefault(fold(first), []).append(row)
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return {first: tuple(rows) for first, rows in found.items()}


def _read_cues(rules: Iterable[CueRule]) -> tuple[CueIndex, CueIndex]:
    cues: dict[str, list[CueForm]] = {}
    pronoun: dict[str, list[CueForm]] = {}
    shared = _Shared({}, {})
    for cue in rules:
        for form in _cue_forms(cue, shared):
            for key in form.words[form.anchor]:
                cues.setdefault(key, []).append(form)
                if form.stars[form.anchor]:
                    for variant in _before_pronoun(key, form):
                        pronoun.setdefault(variant, []).append(form)
    by_key = {key: tuple(forms) for key, forms in cues.items()}
    by_stem = {}
    for key, forms in pronoun.items():
        whole, stem = by_key.get(key), tuple(forms)
        by_stem[key] = whole if whole == stem else stem
    return CueIndex(by_key), CueIndex(by_stem)


def _table_bits(tags: str, features: str) -> int:
    """Return the classes that the table of forms tells by tags and features."""
    bits = 0
    for tag in tags:
        bits |= TAG_BITS[tag]
    for feature in features:
        bits |= FEATURE_BITS.get(feature, 0)
    return bits


def _steady_tense(word: Word) -> str | None:
    """Return the tense that no neighbour changes, ``""`` of what is no verb anywhere, or ``None``.

    ``Context`` decides where this is ``None``.
    """
    bits, tags, first = word.bits, word.tags, word.first
    if word.article or word.preposition in (BI, KA):
        return ""
    if bits & KANA and first == "n" and not (word.pronoun or word.conjunction):
        return None  # «في ظل الأزمة», but «ظل الوضع»
    if bits & KANA:
        # سيكون; أكون
        third = word.core.removeprefix(FUTURE)[:1] in IMPERFECT_THIRD
        return "i" if third or first == "i" else "p"
    if first == "p" or first == "i":
        homograph = ("p" in tags and "i" in tags) or any(tag in "nmagu" for tag in tags)
        return None if homograph else first
    if "p" in tags or "i" in tags:
        return None
    unknown = not tags and not bits & (NOMINAL & ~ADJ) and len(word.core) > 3
    return None if unknown else ""


def _keep_hits(word: Word, hits: list[CueHit]) -> None:
    """Give the word its hits, sorted out by what has to stand beside it."""
    word.hits = tuple(hits)
    word.notable = True
    word.singles = [hit for hit in hits if len(hit.form.words) == 1]
    if len(word.singles) > 1:
        word.singles.sort(key=_id_of)
    if len(word.singles) == len(hits):
        return
    after: dict[str, tuple[int, ...]] = {}
    before: dict[str, tuple[int, ...]] = {}
    for number, hit in enumerate(hits):
        form = hit.form
        if len(form.words) > 1:
            beside = before if form.anchor else after
            for key in form.words[form.anchor - 1 if form.anchor else 1]:
                beside[key] = (*beside.get(key, ()), number)
    word.after, word.before = after, before


def _id_of(hit: CueHit) -> str:
    return hit.form.rule.id


def _behind(word: Word, letters: int) -> int:
    """Return the offset behind the first ``letters`` letters of the raw form and their marks."""
    raw = word.raw
    if word.light == raw:
        return min(letters, len(raw))  # no marks: a character is a letter
    count = 0
    for offset, char in enumerate(raw):
        if light(char):
            count += 1
            if count > letters:
                return offset
    return len(raw)


def _before_pronoun(key: str, form: CueForm) -> list[str]:
    """Return the spellings that a stem takes in front of an attached pronoun."""
    out = [key]
    if key.endswith("وا"):
        out.append(key[:-1])
    if key.endswith("ي") and form.features is not None:
        out.append(key[:-1] + "ا")
        if form.features.tense == "p" and form.rule.lemma.endswith(MAQSURA):
            del out[0]  # «رآنا» is "he saw us", «رأينا» "we saw"
    if key.endswith("اء"):
        out += [key[:-1] + "ؤ", key[:-1] + "ئ"]
    if key.endswith("ه"):
        out.append(key[:-1] + "ت")
    return out


def _may_strip(form: CueForm, preposition: str, article: bool, pronoun: str) -> bool:
    features = form.features
    tense = features.tense if features is not None else "n"
    if tense in ("p", "i"):
        if article or pronoun == OF_NOUNS:
            return False
        if preposition == FUTURE:
            return tense == "i"
        if preposition == LI:
            return tense == "i"
        if preposition:
            return False
        if features is not None and features.person == 1 and pronoun in OF_FIRST:
            return False  # nobody does it to himself: no *أردُّنا
        return not pronoun or form.stars[form.anchor]
    if preposition == FUTURE:
        return False
    if len(form.words) > 1 and article:
        # «في الحال» is no «في حال»
        return form.anchor != 0 and form.rule.construction not in _FIXED
    return True


#: Constructions whose phrases do not take the article.
_FIXED: Final = ("condition", "question", "particle", "adverb", "according")


def _spelling_fits(core: str, form: CueForm, pronoun: str) -> bool:
    """Tell whether the written word may be this form: hamza may be missing, never another one."""
    wanted = form.spelling[form.anchor]
    if not wanted:
        return True
    if pronoun:
        core = core[: len(core) - len(pronoun)]
    if HAMZA_ABOVE not in core and HAMZA_BELOW not in core and MADDA not in core:
        # a particle keeps the hamza inside it: كان is no كأن
        return form.rule.construction != "particle" or HAMZA_ABOVE not in wanted[1:]
    for have, want in zip(core, wanted, strict=False):
        if have != want and have in ALEFS_WITH_HAMZA and want in _ALEFS:
            return False
    return True


def _mark_of_speech(raw: str, bits: int) -> Word:
    """Return a bracket as a quotation mark, or as a mark that says nothing."""
    word = Word(raw, raw)
    word.bits = PUNCT | bits
    word.notable = word.divides = word.opens = bits != 0
    return word


def _brackets_closed(words: list[Word]) -> dict[int, int]:
    """Return the tokens that close brackets in their paragraph, by those that open them."""
    closes: dict[int, int] = {}
    opened: list[int] = []
    for index, word in enumerate(words):
        if word.bits & LPAR:
            opened.append(index)
        elif word.bits & RPAR and opened:
            closes[opened.pop()] = index
        elif word.bits & BREAK:
            opened.clear()
    return closes


def _same_hamza(first: str, raw: str) -> bool:
    """Tell whether a word may be the first of a listed phrase: وأن is no وإن."""
    return not (
        (HAMZA_BELOW in first and HAMZA_ABOVE in raw)
        or (HAMZA_ABOVE in first and HAMZA_BELOW in raw)
    )


def _shows_hamza(word: Word) -> bool:
    """Tell whether the word proper begins with an alef that has hamza above."""
    at = word.key.find(word.core)
    return word.light[at : at + 1] == HAMZA_ABOVE


def _denied(form: str) -> bool:
    """Tell whether a form is a negation of two letters and one word more: «لا يدري»."""
    first, _, rest = form.partition(" ")
    return len(first) == 2 and rest != "" and " " not in rest


def _cue_forms(cue: CueRule, shared: _Shared | None = None) -> Iterable[CueForm]:
    shared = shared or _Shared({}, {})
    rule = rule_of(cue)
    seen: set[tuple[tuple[tuple[str, ...], ...], object]] = set()
    listed = frozenset(light(form.rstrip("*")) for form in cue.forms)
    denied = frozenset(form.split()[1] for form in listed if _denied(form))
    inflected = cue.construction == "verb" and cue.participle is None
    for form in cue.forms:
        words: list[tuple[str, ...]] = []
        stars: list[bool] = []
        spelling: list[str] = []
        for word in form.split():
            alternatives = word.rstrip("*").split("|")
            keys = {fold(alternative.rstrip("*")) for alternative in alternatives}
            words.append(tuple(sorted(keys)))  # in one order, whatever the hashes are
            stars.append(word.endswith("*"))
            spelling.append(light(alternatives[0]) if len(alternatives) == 1 else "")
        lengths = [min(map(len, word)) for word in words]
        anchor = lengths.index(max(lengths))
        told = listed_features(spelling[0], listed) if inflected and len(words) == 1 else None
        if inflected and denied and _denied(" ".join(spelling)):
            told = listed_features(spelling[1], denied)  # «لا تدري»
        made = CueForm(rule, tuple(words), tuple(stars), anchor, tuple(spelling), told)
        if (made.words, None) not in seen:
            seen.add((made.words, None))
            yield made
    parts: list[Form] = []
    if cue.verb is not None:
        parts += verb_forms(*cue.verb, voice=cue.voice if cue.voice == "passive" else "both")
    if cue.participle is not None:
        parts += participle_forms(cue.participle)
    perfects = {text for text, features in parts if features.tense == "p"}
    for text, features in parts:
        if features.person == 1 and features.tense == "i" and text in perfects:
            continue  # أعلن is "he announced" long before it is "I announce"
        key = fold(text)
        alone = shared.words.get(key)
        if alone is None:
            alone = shared.words[key] = ((key,),)
        spelled = light(text)
        made = CueForm(
            rule,
            alone,
            (True,),
            0,
            shared.spellings.setdefault(spelled, (spelled,)),
            features,
        )
        mark = (made.words, features)
        if mark not in seen:
            seen.add(mark)
            yield made


#: A letter and the vowels written on it; one pass, as a letter may bear any number of them.
_VOWELED: Final = "([^\u064b-\u0652\u0670])([\u064b-\u0652\u0670]*)"


def _written_vowels(raw: str, lead: int) -> tuple[str, str]:
    """Return the vowels that tell voices apart: of the first letter, and before the last radical.

    The passive has u on its first letter; before the last radical i in the perfect, a in the
    imperfect (Wright I §§ 74-76). Behind an alif that only lends a vowel («اعتُبر») the first
    letter with one tells. Each is ``"u"``, ``"a"``, ``"i"`` or ``""`` where nothing is written.
    """
    text = marks(raw[lead:])
    if text == light(raw[lead:]):
        return "", ""
    letters: list[tuple[str, str]] = re.findall(_VOWELED, text, re.DOTALL)
    if letters and letters[0][0] == FUTURE and len(letters) > 3 and letters[1][0] in "يتنأ":
        if len(letters) > 4 or (not letters[0][1] and _vowel(letters[1][1]) == "u"):
            letters = letters[1:]  # سيُعلن, ستُعد
    if len(letters) < 3:
        return (_vowel(letters[0][1]) if letters else ""), ""
    inner = ""
    for _, vowels in reversed(letters[1:-1]):
        inner = _vowel(vowels)
        if inner:
            break
    first = _vowel(letters[0][1])
    if not first and letters[0][0] == AL[0]:
        for _, vowels in letters[1:-1]:
            first = _vowel(vowels)
            if first:
                break
    return first, inner


def _vowel(text: str) -> str:
    for char, name in (("\u064f", "u"), ("\u064e", "a"), ("\u0650", "i")):
        if char in text:
            return name
    return ""
