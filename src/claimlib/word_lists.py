"""The lists of words that a pack gives the engine, and whether a word is in one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from . import compiled
from .affixes import ACCUSATIVE_ENDING, FUTURE, HAMZA_ABOVE, HIS, MAQSURA, OPENED, TEH_MARBUTA
from .chars import fold, light
from .classes import FUNCTION_BITS, INFLECTED
from .forms import Forms
from .indexing import inflected_forms, read_bits, read_cues, read_proper, read_tags, with_hamza
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
from .rules import RulePack
from .words import Word

__all__ = ["WordLists"]

#: Classes that only pick out words: what they hold is read as any word is, clitics and all.
_CONTENT: Final = frozenset(
    (
        *(*INFLECTED, "letter", "letter_pair", "concealed", "first_person", "resulting"),
        *("concealed_alone", "likening"),
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
        *("glossing", "no_matter", "becoming", "contrary", "then", "been_before", "day_before"),
        *("branded_organisation", "line_of_business", "style", "told_of", "season"),
        *("office", "department", "causing", "era", "only", "excepting", "rather", "whoever"),
        *("either_gender", "inquiry", "spoken_in", "to_press", "replying", "commenting", "earlier"),
        *("before", "giving", "how_far", "encounter", "own_speech", "nor", "than_what", "instead"),
        *("label", "concerning", "done_to", "doubtful_body", "moment"),
    )
)


def _among(word: Word, forms: frozenset[str]) -> bool:
    """Tell whether the word is one of them, by itself or behind the letter of the future."""
    if not word.hamza:
        word.hamza = with_hamza(word.light[1:] if word.conjunction else word.light)
    folded = word.hamza
    if folded in forms or word.core in forms:
        return True
    if folded[:1] != FUTURE:
        return False
    spelled = word.light[1:] if word.conjunction else word.light
    return spelled[:1] == FUTURE and with_hamza(spelled[1:]) in forms


def _words(pack: RulePack, name: str) -> frozenset[str]:
    """Return the words of a list, folded."""
    return frozenset(fold(word) for word in pack.function.get(name, ()))


def _phrases(pack: RulePack, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a list, word by word, folded."""
    return tuple(
        tuple(fold(part) for part in phrase.split()) for phrase in pack.function.get(name, ())
    )


class WordLists:
    """The word lists of one pack, folded, and what is asked of them."""

    def __init__(self, pack: RulePack) -> None:
        self.pack = pack
        known = compiled.index_of(pack)
        self._index = known
        self._inflected: dict[str, frozenset[str]] = {}
        # The text of the table is not asked for where its index is there.
        self.tags: Forms = (
            known.tags
            if known is not None
            else compiled.tags_of(pack.forms) or read_tags(pack.forms)
        )
        self.bits = known.bits if known is not None else read_bits(pack.lists)
        self.cues, self.cues_pronoun = (
            known.cue_forms() if known is not None else read_cues(pack.cues)
        )
        self.proper: compiled.Proper = known.proper if known is not None else read_proper(pack)
        self._read_function_words(pack)
        self._read_nouns(pack)
        self._read_speech(pack)
        self._read_clauses(pack)
        self._read_terminators(pack)
        self._note_lists()

    def _read_function_words(self, pack: RulePack) -> None:
        """Note the classes of function words, by key; of those that take pronouns, too."""
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

    def _read_nouns(self, pack: RulePack) -> None:
        """Read what names, titles, bodies and other noun phrases are made of."""
        self.given = frozenset(fold(word) for word in pack.lists.get("given", ()))
        self.names = frozenset(fold(word) for word in pack.lists.get("name", ()))
        self.elected_by = _words(pack, "elected_by")
        self.ordinals = _words(pack, "ordinal")
        self.ministries = _words(pack, "ministry")
        self.teens = _words(pack, "teen")
        self.speaking_things = _words(pack, "speaking_thing")
        self.masculine_places = _words(pack, "masculine_place")
        self.clock = _words(pack, "clock")
        self.era = _words(pack, "era")
        self.people = _words(pack, "people")
        self.witness = _words(pack, "witness")
        self.latter = _words(pack, "latter")
        self.these = _words(pack, "these")
        self.own_nun = _words(pack, "own_nun")
        self.one_of = _words(pack, "one_of")
        self.fields = _words(pack, "field")
        self.course = _words(pack, "course")
        self.platforms = _words(pack, "platform")
        self.seasons = _words(pack, "season")
        self.own_heh = _words(pack, "own_heh")
        self.drawn = _words(pack, "drawn")
        self.ranks = _words(pack, "rank")
        self.eponyms = _words(pack, "eponym")
        self.honorifics = _words(pack, "honorific")
        self.excellencies = _words(pack, "excellency")
        self.masses = _words(pack, "masses")
        self.mothers = _words(pack, "mother")
        self.sorts = _words(pack, "sort")
        self.everybody = _words(pack, "everybody")
        self.kinds_of_place = _words(pack, "kind_of_place")
        self.doubtful_places = _words(pack, "doubtful_place")
        self.doubtful_bodies = _words(pack, "doubtful_body")
        self.annexing = _words(pack, "annexing")
        self.percents = _words(pack, "percent")
        self.blessings = _words(pack, "blessing")
        self.name_endings = _words(pack, "name_ending")
        self.exalting = _words(pack, "exalting")
        self.letters = _words(pack, "letter")
        self.sons = _words(pack, "sons")
        self.either_gender = _words(pack, "either_gender")
        self.in_the_name = _words(pack, "in_the_name")
        self.partitive = _words(pack, "partitive")
        self.generic = _words(pack, "generic_organisation")
        self.unique = _words(pack, "unique_organisation")
        self.kinds = _words(pack, "kind_of_organisation")
        self.branded = _words(pack, "branded_organisation")
        self.offices = _words(pack, "office")
        self.departments = _words(pack, "department")
        self.styles = _words(pack, "style")
        self.entitling = _words(pack, "entitling")
        self.business = _words(pack, "line_of_business")
        self.letter_pairs: dict[str, tuple[str, ...]] = {}
        for pair in pack.function.get("letter_pair", ()):
            letter, behind = (fold(part) for part in pair.split())
            self.letter_pairs[letter] = (*self.letter_pairs.get(letter, ()), behind)
        governing: dict[str, set[str]] = {}
        for phrase in pack.function.get("governing", ()):
            word, _, preposition = phrase.partition(" ")
            governing.setdefault(fold(preposition), set()).add(fold(word))
        self.governing = {key: frozenset(words) for key, words in governing.items()}

    def _read_speech(self, pack: RulePack) -> None:
        """Read what tells of speech and of those who speak."""
        self.anonymous = _words(pack, "anonymous")
        self.anonymity = _words(pack, "anonymity")
        self.identity = _words(pack, "identity")
        self.anonymity_object = tuple(
            fold(word) for word in pack.function.get("anonymity_object", ())
        )
        self.having = _words(pack, "having")
        self.circulating = _words(pack, "circulating")
        self.bearing = _words(pack, "bearing")
        self.replying = _words(pack, "replying")
        self.commenting = _words(pack, "commenting")
        self.inquiries = _words(pack, "inquiry")
        self.spoken_in = _words(pack, "spoken_in")
        self.own_speech = _words(pack, "own_speech")
        self.encounters = _words(pack, "encounter")
        self.giving = _words(pack, "giving")
        self.to_press = _words(pack, "to_press")
        self.topical = _words(pack, "topical")
        self.linking = _words(pack, "linking")
        self.matter = _words(pack, "matter")
        self.utterances = _words(pack, "utterance")
        self.foregoing = _words(pack, "foregoing")
        self.withholding = _words(pack, "withholding")
        self.opposing = _words(pack, "opposing")
        self.denying = _words(pack, "denying")
        self.done_to = _words(pack, "done_to")
        self.labels = _words(pack, "label")
        self.seats = _words(pack, "seat")
        self.copies = _words(pack, "copy")
        self.naming = _words(pack, "naming")
        self.concerning = _words(pack, "concerning")
        self.adding = _words(pack, "adding")
        self.aside = _words(pack, "aside")
        self.on_part = _words(pack, "on_part")
        self.saying = _words(pack, "saying")
        self.first_person = _words(pack, "first_person")
        self.resulting = _words(pack, "resulting")
        self.concealed = _words(pack, "concealed")
        self.concealed_alone = _words(pack, "concealed_alone")
        self.likening = _words(pack, "likening")
        self.existence = _words(pack, "existence")
        self.held = _words(pack, "held")
        self.refusing = _words(pack, "refusing")
        self.undergoing = _words(pack, "undergoing")
        self.written = _words(pack, "written")
        self.written_say = _words(pack, "written_say")
        self.told_of = _words(pack, "told_of")
        self.glossing = _words(pack, "glossing")
        self.attitudes = frozenset(_phrases(pack, "attitude"))
        #: What is spoken or written, in which somebody tells.
        self.told_in = self.utterances | self.written
        own = [fold(phrase.split()[-1]) for phrase in pack.function.get("own_part", ())]
        opened = [word[:-1] + OPENED for word in own if word[-1] == TEH_MARBUTA]
        his = [word + HIS for word in own if word[-1] != TEH_MARBUTA]  # جانبه, spelled as جانبة is
        self.own_part = frozenset((*own, *opened, *his))

    def _read_clauses(self, pack: RulePack) -> None:
        """Read what begins, joins, modifies or ends a clause."""
        self.as_phrases = (*_phrases(pack, "as"), *_phrases(pack, "as_aside"))
        self.as_closing = frozenset(phrase[-1] for phrase in self.as_phrases)
        self.passing = frozenset(phrase[0] for phrase in self.as_phrases if len(phrase) == 1)
        self.as_aside = frozenset(_phrases(pack, "as_aside"))
        self.adjuncts = _words(pack, "adjunct")
        self.by_way_of = _words(pack, "by_way_of")
        self.counting = _words(pack, "counting")
        self.existing = _words(pack, "existing")
        self.subordinating = _words(pack, "subordinating")
        self.contrast = _words(pack, "contrast")
        self.that_not = frozenset(light(word) for word in pack.function.get("that_not", ()))
        self.that_not_bare = _words(pack, "that_not")
        self.how_far = _phrases(pack, "how_far")
        self.later = _phrases(pack, "later")
        self.about = _words(pack, "about")
        self.yet = _words(pack, "yet")
        self.object_pronouns = _words(pack, "object_pronoun")
        self.earlier = _words(pack, "earlier")
        self.been_before = _words(pack, "been_before")
        self.nor = _words(pack, "nor")
        self.than_what = _words(pack, "than_what")
        self.instead = _words(pack, "instead")
        self.possessing = _words(pack, "possessing")
        self.emphatic = _words(pack, "emphatic")
        self.relative_participles = _words(pack, "relative_participle")
        self.turning = _words(pack, "turning")
        self.whoever = _words(pack, "whoever")
        self.only = _words(pack, "only")
        self.excepting = _words(pack, "excepting")
        self.rather = _words(pack, "rather")
        self.circumstances = _words(pack, "circumstance")
        self.occasions = _words(pack, "occasion")
        self.if_any = _words(pack, "if_any")
        self.no_matter = _words(pack, "no_matter")
        self.day_before = _words(pack, "day_before")
        self.becoming = _words(pack, "becoming")
        self.contrary = _words(pack, "contrary")
        self.above_all = _words(pack, "above_all")
        self.concessions = _words(pack, "concession")
        self.moments = _words(pack, "moment")
        self.next_acts = _words(pack, "next_act")
        self.before = _words(pack, "before")
        self.then = _words(pack, "then")
        self.whatever = _words(pack, "whatever")
        self.whereby = _words(pack, "whereby")
        self.thus = _words(pack, "thus")
        self.purposes = _words(pack, "purpose")
        self.why = _words(pack, "why")
        self.whether = _phrases(pack, "whether")
        self.as_nouns = _words(pack, "as_noun")
        self.necessarily = _words(pack, "necessarily")
        self.general = _words(pack, "general")
        self.going_on = _words(pack, "going_on")
        self.trailing = _words(pack, "trailing")
        self.without = _words(pack, "without")
        self.also = _words(pack, "also")
        self.future_negations = _words(pack, "future_negation")
        self.jussive = _words(pack, "jussive")
        self.leading = _words(pack, "leading")
        self.manner = _words(pack, "manner")
        self.means = _words(pack, "means")
        self.causing = _words(pack, "causing")
        self.reflexive: dict[str, tuple[str, ...]] = {}
        for phrase in pack.function.get("reflexive", ()):
            verb, *prepositions = (fold(part) for part in phrase.split())
            self.reflexive[verb] = tuple(prepositions)

    def _read_terminators(self, pack: RulePack) -> None:
        """Read the words that are terminals by themselves and the phrases that end a clause."""
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

    def _note_lists(self) -> None:
        """Note which lists hold a form, of those that are asked of many words."""
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

    def upon(self, word: Word) -> bool:
        """Tell whether على behind the verb has what it is done to: رد على."""
        return _among(word, self.inflected("upon"))

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
            found = inflected_forms(listed) if self._index is None else self._index.inflected(name)
            self._inflected[name] = found
        return found
