"""The lists of words that a pack gives the engine, and whether a word is in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from . import compiled
from .affixes import ACCUSATIVE_ENDING, FUTURE, HAMZA_ABOVE, HIS, OPENED, TEH_MARBUTA
from .chars import fold
from .classes import INFLECTED
from .forms import Forms
from .frequent import FrequentWords
from .indexing import (
    listed,
    read_bits,
    read_cues,
    read_folded,
    read_function_words,
    read_inflected,
    read_proper,
    read_tags,
    unfolded,
    with_hamza,
)
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

_ASKING: Final = INFLECTED["asking"]
_WANTING: Final = INFLECTED["wanting"]
_ABLE: Final = INFLECTED["able"]
_SUBJUNCTIVE: Final = INFLECTED["subjunctive"]
_ACTING: Final = INFLECTED["acting"]
_MEETING: Final = INFLECTED["meeting"]
_AUXILIARY: Final = INFLECTED["auxiliary"]
_CONTROLLING: Final = INFLECTED["controlling"]
_DIRECTED: Final = INFLECTED["directed"]
_CONFINING: Final = INFLECTED["confining"]
_DEED: Final = INFLECTED["deed"]
_MOVING: Final = INFLECTED["moving"]
_UPON: Final = INFLECTED["upon"]


class WordLists:
    """The word lists of one pack, folded, and what is asked of them."""

    def __init__(self, pack: RulePack) -> None:
        self.pack = pack
        known = compiled.index_of(pack)
        self.folded: Mapping[str, tuple[str, ...]]
        self.tags: Forms
        self.inflected: Forms
        self.proper: compiled.Proper
        #: Words that were looked up when the pack was compiled; none where it was not.
        self.frequent: FrequentWords | None = None
        if known is not None:
            self.folded, self.tags, self.bits = known.folded, known.tags, known.bits
            self.cues, self.cues_pronoun, self.frequent = known.entries()
            self.inflected, self.proper = known.inflected, known.proper
            words = known.function_words()
        else:
            self.folded = read_folded(pack)
            # The text of the table is not asked for where its index is there.
            self.tags = compiled.tags_of(pack.forms) or read_tags(pack.forms)
            self.bits = read_bits(pack.lists)
            self.cues, self.cues_pronoun = read_cues(pack.cues)
            self.inflected, self.proper = read_inflected(pack), read_proper(pack)
            words = read_function_words(pack)
        #: The classes of function words, by key; of those that take pronouns, too.
        self.function = words.bits
        self.function_pronoun = words.before_pronoun
        self.in_maqsura = words.in_maqsura
        self.with_hamza_above = words.with_hamza_above
        self._read_nouns()
        self._read_speech()
        self._read_clauses()
        self._read_terminators(pack)
        self._note_lists()

    def _words(self, name: str) -> frozenset[str]:
        """Return the words of a list, folded."""
        return frozenset(self.folded.get(name, ()))

    def _phrases(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return the phrases of a list, word by word, folded."""
        return tuple(tuple(phrase.split(" ")) for phrase in self.folded.get(name, ()))

    def _read_nouns(self) -> None:
        """Read what names, titles, bodies and other noun phrases are made of."""
        self.given = self._words(listed("given"))
        self.names = self._words(listed("name"))
        self.elected_by = self._words("elected_by")
        self.ordinals = self._words("ordinal")
        self.ministries = self._words("ministry")
        self.teens = self._words("teen")
        self.speaking_things = self._words("speaking_thing")
        self.masculine_places = self._words("masculine_place")
        self.clock = self._words("clock")
        self.era = self._words("era")
        self.people = self._words("people")
        self.witness = self._words("witness")
        self.latter = self._words("latter")
        self.these = self._words("these")
        self.own_nun = self._words("own_nun")
        self.one_of = self._words("one_of")
        self.fields = self._words("field")
        self.course = self._words("course")
        self.platforms = self._words("platform")
        self.seasons = self._words("season")
        self.own_heh = self._words("own_heh")
        self.drawn = self._words("drawn")
        self.ranks = self._words("rank")
        self.eponyms = self._words("eponym")
        self.honorifics = self._words("honorific")
        self.excellencies = self._words("excellency")
        self.masses = self._words("masses")
        self.mothers = self._words("mother")
        self.sorts = self._words("sort")
        self.everybody = self._words("everybody")
        self.kinds_of_place = self._words("kind_of_place")
        self.doubtful_places = self._words("doubtful_place")
        self.doubtful_bodies = self._words("doubtful_body")
        self.annexing = self._words("annexing")
        self.percents = self._words("percent")
        self.praise = tuple(sorted(self._phrases("praise"), key=len, reverse=True))
        self.blessings = self._words("blessing") | {keys[0] for keys in self.praise}
        self.name_endings = self._words("name_ending")
        self.exalting = self._words("exalting")
        self.letters = self._words("letter")
        self.sons = self._words("sons")
        self.either_gender = self._words("either_gender")
        self.in_the_name = self._words("in_the_name")
        self.partitive = self._words("partitive")
        self.generic = self._words("generic_organisation")
        self.unique = self._words("unique_organisation")
        self.kinds = self._words("kind_of_organisation")
        self.branded = self._words("branded_organisation")
        self.offices = self._words("office")
        self.departments = self._words("department")
        self.styles = self._words("style")
        self.entitling = self._words("entitling")
        self.business = self._words("line_of_business")
        self.letter_pairs: dict[str, tuple[str, ...]] = {}
        for letter, behind in self._phrases("letter_pair"):
            self.letter_pairs[letter] = (*self.letter_pairs.get(letter, ()), behind)
        governing: dict[str, set[str]] = {}
        for word, *prepositions in self._phrases("governing"):
            governing.setdefault(" ".join(prepositions), set()).add(word)
        self.governing = {key: frozenset(words) for key, words in governing.items()}

    def _read_speech(self) -> None:
        """Read what tells of speech and of those who speak."""
        self.anonymous = self._words("anonymous")
        self.anonymity = self._words("anonymity")
        self.identity = self._words("identity")
        self.anonymity_object = self.folded.get("anonymity_object", ())
        self.having = self._words("having")
        self.circulating = self._words("circulating")
        self.bearing = self._words("bearing")
        self.replying = self._words("replying")
        self.commenting = self._words("commenting")
        self.inquiries = self._words("inquiry")
        self.spoken_in = self._words("spoken_in")
        self.own_speech = self._words("own_speech")
        self.encounters = self._words("encounter")
        self.giving = self._words("giving")
        self.to_press = self._words("to_press")
        self.topical = self._words("topical")
        self.linking = self._words("linking")
        self.matter = self._words("matter")
        self.utterances = self._words("utterance")
        self.foregoing = self._words("foregoing")
        self.withholding = self._words("withholding")
        self.opposing = self._words("opposing")
        self.denying = self._words("denying")
        self.done_to = self._words("done_to")
        self.labels = self._words("label")
        self.seats = self._words("seat")
        self.copies = self._words("copy")
        self.naming = self._words("naming")
        self.concerning = self._words("concerning")
        self.adding = self._words("adding")
        self.aside = self._words("aside")
        self.on_part = self._words("on_part")
        self.saying = self._words("saying")
        self.first_person = self._words("first_person")
        self.resulting = self._words("resulting")
        self.concealed = self._words("concealed")
        self.concealed_alone = self._words("concealed_alone")
        self.likening = self._words("likening")
        self.existence = self._words("existence")
        self.held = self._words("held")
        self.refusing = self._words("refusing")
        self.undergoing = self._words("undergoing")
        self.written = self._words("written")
        self.written_say = self._words("written_say")
        self.told_of = self._words("told_of")
        self.glossing = self._words("glossing")
        self.attitudes = frozenset(self._phrases("attitude"))
        #: What is spoken or written, in which somebody tells.
        self.told_in = self.utterances | self.written
        own = [phrase[-1] for phrase in self._phrases("own_part")]
        opened = [word[:-1] + OPENED for word in own if word[-1] == TEH_MARBUTA]
        his = [word + HIS for word in own if word[-1] != TEH_MARBUTA]  # جانبه, spelled as جانبة is
        self.own_part = frozenset((*own, *opened, *his))

    def _read_clauses(self) -> None:
        """Read what begins, joins, modifies or ends a clause."""
        self.as_phrases = (*self._phrases("as"), *self._phrases("as_aside"))
        self.as_closing = frozenset(phrase[-1] for phrase in self.as_phrases)
        self.passing = frozenset(phrase[0] for phrase in self.as_phrases if len(phrase) == 1)
        self.as_aside = frozenset(self._phrases("as_aside"))
        self.adjuncts = self._words("adjunct")
        self.by_way_of = self._words("by_way_of")
        self.counting = self._words("counting")
        self.existing = self._words("existing")
        self.subordinating = self._words("subordinating")
        self.contrast = self._words("contrast")
        self.that_not = self._words(unfolded("that_not"))
        self.that_not_bare = self._words("that_not")
        self.how_far = self._phrases("how_far")
        self.later = self._phrases("later")
        self.about = self._words("about")
        self.yet = self._words("yet")
        self.object_pronouns = self._words("object_pronoun")
        self.earlier = self._words("earlier")
        self.been_before = self._words("been_before")
        self.nor = self._words("nor")
        self.than_what = self._words("than_what")
        self.instead = self._words("instead")
        self.possessing = self._words("possessing")
        self.emphatic = self._words("emphatic")
        self.relative_participles = self._words("relative_participle")
        self.turning = self._words("turning")
        self.whoever = self._words("whoever")
        self.only = self._words("only")
        self.excepting = self._words("excepting")
        self.rather = self._words("rather")
        self.circumstances = self._words("circumstance")
        self.occasions = self._words("occasion")
        self.if_any = self._words("if_any")
        self.no_matter = self._words("no_matter")
        self.day_before = self._words("day_before")
        self.becoming = self._words("becoming")
        self.contrary = self._words("contrary")
        self.above_all = self._words("above_all")
        self.concessions = self._words("concession")
        self.moments = self._words("moment")
        self.next_acts = self._words("next_act")
        self.before = self._words("before")
        self.then = self._words("then")
        self.whatever = self._words("whatever")
        self.whereby = self._words("whereby")
        self.thus = self._words("thus")
        self.purposes = self._words("purpose")
        self.why = self._words("why")
        self.whether = self._phrases("whether")
        self.as_nouns = self._words("as_noun")
        self.necessarily = self._words("necessarily")
        self.general = self._words("general")
        self.going_on = self._words("going_on")
        self.trailing = self._words("trailing")
        self.without = self._words("without")
        self.also = self._words("also")
        self.future_negations = self._words("future_negation")
        self.jussive = self._words("jussive")
        self.leading = self._words("leading")
        self.manner = self._words("manner")
        self.means = self._words("means")
        self.causing = self._words("causing")
        self.reflexive: dict[str, tuple[str, ...]] = {}
        for verb, *prepositions in self._phrases("reflexive"):
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
        return _ASKING in self._inflected(word)

    def wants(self, word: Word) -> bool:
        """Tell whether what stands behind the word has not come about: أراد أن, بمجرد أن."""
        if _WANTING in self._inflected(word):
            return True
        bare = word.bare
        if bare[:1] != ACCUSATIVE_ENDING:
            return False
        return _WANTING in self.inflected.tags(HAMZA_ABOVE + bare[1:])  # «اراد»

    def enables(self, word: Word) -> bool:
        """Tell whether what stands behind أن is what somebody can do: استطاع أن, يمكنني أن."""
        return _ABLE in self._inflected(word)

    def takes_deed(self, word: Word) -> bool:
        """Tell whether أن with what is to be done stands behind the verb: أراد أن, يجب أن."""
        return _SUBJUNCTIVE in self._inflected(word) or self.wants(word)

    def acts(self, word: Word) -> bool:
        """Tell whether the word is a verb of somebody who speaks and claims nothing: دعا إلى."""
        return _ACTING in self._inflected(word)

    def deed(self, word: Word) -> bool:
        """Tell whether only persons and bodies do it, and with a preposition: رحب بالقرار."""
        return not word.pronoun and _DEED in self._inflected(word)

    def controls(self, word: Word) -> bool:
        """Tell whether the verb's subject does what a verbal noun behind it tells: أراد القول."""
        return _CONTROLLING in self._inflected(word)

    def confines(self, word: Word) -> bool:
        """Tell whether the verb's subject does no more than a verbal noun tells: اكتفى بالقول."""
        return not word.pronoun and _CONFINING in self._inflected(word)

    def meets(self, word: Word) -> bool:
        """Tell whether whom the verb is done to stands behind its subject: استقبل الوزير السفير."""
        return not word.pronoun and _MEETING in self._inflected(word)

    def moves(self, word: Word) -> bool:
        """Tell whether the verb's subject goes somewhere: «دخل الوفد إلى القاعة»."""
        return not word.pronoun and _MOVING in self._inflected(word)

    def upon(self, word: Word) -> bool:
        """Tell whether على behind the verb has what it is done to: رد على."""
        return _UPON in self._inflected(word)

    def serves(self, word: Word) -> bool:
        """Tell whether the word only tells how another verb goes on: ظل يقول, لا يزال يعتقد."""
        if word.article or word.given:  # سعيد: no future without a verb
            return False
        return _AUXILIARY in self._inflected(word)

    def refuses(self, word: Word) -> bool:
        """Tell whether the word says that the deed behind it is not done: «رفض تأكيد الخبر»."""
        return word.core in self.refusing or word.key in self.refusing

    def undergoes(self, word: Word) -> bool:
        """Tell whether the deed behind the word is its subject: تم رصدها, سيجري كشف الحقيقة."""
        if word.article or word.pronoun or word.preposition:
            return False
        return word.core in self.undergoing

    def directs(self, word: Word) -> bool:
        """Tell whether somebody is told of to whom a deed is done: «واجه المدير اتهامات»."""
        return _DIRECTED in self.inflected.tags(word.core)

    def _inflected(self, word: Word) -> str:
        """Return the lists of verbs that hold the word, a letter each.

        By itself or behind the letter of the future; looked up once a form.
        """
        if word.inflected is None:
            plain = word.light[1:] if word.conjunction else word.light
            folded = with_hamza(plain)
            table = self.inflected
            found = table.tags(folded)
            if word.core != folded:
                found += table.tags(word.core)
            if folded[:1] == FUTURE and plain[:1] == FUTURE:
                found += table.tags(with_hamza(plain[1:]))
            word.inflected = found
        return word.inflected
