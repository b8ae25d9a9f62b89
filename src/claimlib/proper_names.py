"""Proper names: what is one though it looks like something else, and how far a person's goes."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    BI,
    FA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    LI,
    NISBA,
    OF_FIRST,
    OF_YOU,
    SHE,
    TEH_MARBUTA,
    TEH_MARBUTA_WRITTEN,
    WA,
    YEH,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADJ,
    ADVERB,
    BREAK,
    CHANNEL,
    COLON,
    COMMA,
    COMP,
    DEM,
    DOC,
    EITHER,
    EVID,
    FEM,
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
    NUM,
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
    REL,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNKNOWN,
)
from .lexicon import Lexicon
from .lists import EPONYMS, MOTHERS, NAME_ENDINGS, PROPER
from .terminals import CLOSED, INDEFINITE, NAMING
from .words import Word

__all__ = [
    "KNOWN_NOUNS",
    "NEVER_NAMED",
    "ListedNames",
    "ProperNames",
    "bare_quality",
    "is_body",
    "is_closed",
    "is_surname_shaped",
    "like_name",
    "named_since_and",
]

KNOWN_NOUNS: Final = ORG | PLACE | DOC | EVID | MASDAR | ABSTRACT | CHANNEL | MEDIA | QUANT
NEVER_NAMED: Final = PREP | COMP | REL | NEG | PRON | QAD | QUANT | NUM | TIME | DEM
_CLOSING: Final = COMP | COLON | COMMA | STOP


def is_surname_shaped(word: Word) -> bool:
    """Tell whether a definite word that no list knows ends like a family's name: الأزوري."""
    return (
        word.article
        and word.core.endswith(NISBA)
        and word.first in ("n", "a", "g")
        and not word.bits & KNOWN_NOUNS
        and len(word.core) > 3
    )


def is_closed(word: Word) -> bool:
    """Tell whether no name behind the word can be its genitive: a definite noun, an adjective.

    «في القاهرة سالم الشهري», «على هامش القمة …», «في مقابلة تلفزيونية …», «عبر حسابه …»
    """
    if word.article or word.pronoun or (word.bits & PLACE and word.bits & NAME):
        return True
    return word.first == "a" and bool(word.bits & ADJ) and not word.bits & (NAME | UNKNOWN)


def like_name(word: Word) -> bool:
    """Tell whether a word may be the next of a person's names."""
    if word.conjunction or word.preposition or word.pronoun or word.bits & (PLACE | PUNCT):
        return False
    if word.article:
        return "g" in word.tags or is_surname_shaped(word)
    return (word.given or bool(word.bits & (NAME | UNKNOWN | NAMEP))) and not word.bits & PREP


def bare_quality(word: Word) -> bool:
    """Tell whether an adjective stands bare, without the alef of the accusative."""
    if word.article or word.conjunction or word.preposition or word.pronoun:
        return False
    return bool(word.bits & ADJ) and not word.bits & (ACCUSATIVE | INDEF_ACC | FEM | PLURAL)


def is_body(word: Word) -> bool:
    """Tell whether the head of a phrase is an institution or a medium, and no person."""
    return bool(word.bits & (ORG | MEDIA)) and not word.bits & (PERSON | TITLE)


def named_since_and(taken: list[tuple[int, str]]) -> bool:
    """Tell whether the last of the coordinated nouns holds a name."""
    for _, symbol in reversed(taken):
        if symbol in ("AND", "NAME"):
            return symbol == "NAME"
    return False


@mypyc_attr(acyclic=True)
class ListedNames:
    """Finds names of several words that lists have."""

    def __init__(self, words: list[Word], lexicon: Lexicon) -> None:
        self.words = words
        self.found: dict[int, tuple[int, bool]] = {}  # by the first word's token
        self.proper = lexicon.proper

    def end(self, position: int, limit: int) -> int:
        """Return the token behind a listed name of several words that begins here (0: none)."""
        words = self.words
        word = words[position]
        rows = self.proper.get(word.key if word.bits & COMP else word.core, ())
        if not rows and word.preposition:
            rows = self.proper.get(word.key, ())  # بوركينا فاسو, which has no بـ
        for rest, bits, proper in rows:
            behind = position + 1 + len(rest)
            if behind <= limit and all(
                words[position + 1 + slot].key == key for slot, key in enumerate(rest)
            ):
                self.found[position] = (bits, proper)
                return behind
        return 0

    def holds(self, position: int) -> bool:
        """Tell whether a listed name of several words began in front of the token and holds it."""
        return any(
            self.words[first].core_in & PROPER or self.words[first].key_in & PROPER
            for first in range(max(0, position - 3), position)
            if self.end(first, len(self.words)) > position
        )

    def kind(self, position: int) -> int:
        """Return the classes of a word, and those of the name of several words that it begins."""
        bits = self.words[position].bits
        if self.found:  # few texts have such names
            found = self.found.get(position)
            if found is not None:
                bits |= found[0]
        return bits


@mypyc_attr(acyclic=True)
class ProperNames:
    """Tells names from other words in one document."""

    def __init__(self, words: list[Word], quotes: dict[int, int], lexicon: Lexicon) -> None:
        self.words = words
        self.quotes = quotes
        self.listed = lexicon.bits
        self.styles = lexicon.styles
        self.tags = lexicon.tags
        self.terminals = lexicon.terminals

    def first_and_last(self, start: int, position: int) -> bool:
        """Tell whether a noun or verb is a given name, for the name of a family follows.

        «قال جمال خاشقجي إن», «بحسب رائد الحسيني», but «قال رائد الفضاء إن»
        """
        words = self.words
        word = words[position]
        if position + 2 >= len(words) or not self.begins_subject(start):
            return False
        if self.names_speaker(position):
            return True
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        last, behind = words[position + 1], words[position + 2]
        if last.conjunction or last.preposition or last.pronoun:
            return False
        if behind.bits & STOP and not (start and words[start - 1].hits):
            return False  # but «كما أكد جمال خاشقجي.»
        if last.bits & (PLACE | ORG | MEDIA):
            return False
        if last.article:
            family = last.first == "g" or last.tags == "" or is_surname_shaped(last)
        else:
            family = ("g" in last.tags or last.tags == "") and like_name(last)
        if not family:
            return False
        if word.first in ("p", "i"):
            # «بحسب مدحت الحسيني», «أشرف الحسيني يقول»
            led = start > 0 and (words[start - 1].bits & PREP or words[start - 1].preposition)
            led = led or self.behind_hearer(start)
            return bool(led) or (behind.verbal and bool(behind.hits) and not behind.conjunction)
        return word.symbols[-1][0] in ("N", "ADJ", "NPER", "NAME")

    def names_speaker(self, index: int) -> bool:
        """Tell whether a given name and a surname stand beside a verb that tells.

        «إن أكرم الكعبي أكد», «إن بدر عبد العاطي قال», «إن بدر جاموس أضاف», «قال أنس خطاب إن»: of
        two verbs side by side one is a name.
        """
        words = self.words
        word, last = words[index], index + 1
        if word.article or word.conjunction or word.preposition or word.pronoun or not word.given:
            return False
        kin = last + 1 < len(words) and words[last].bits & NAMEP
        last += bool(kin)
        if last + 1 >= len(words):
            return False
        family, behind = words[last], words[last + 1]
        if family.conjunction or family.preposition or family.pronoun:
            return False
        if family.bits & (PLACE | MEDIA | TIME | QUANT | NUM | PUNCT | PREP | NEG | COMP | REL):
            return False
        if family.bits & (ACCUSATIVE | INDEF_ACC | ADVERB):
            return False
        previous = words[index - 1] if index else None
        sure = kin != 0 or is_surname_shaped(family)
        if family.article:
            sure = sure or family.tags in ("", "p") or "g" in family.tags
        elif like_name(family):
            sure = sure or family.tags == "" or "g" in family.tags
        if previous is not None and previous.verbal:
            if previous.pronoun or previous.bits & KANA or previous.first == "i":
                return False
            if sure and word.first == "p" and not word.hits:
                return True  # «افتتح أكرم الكعبي المعرض»: of two perfects one is a name
            if not (previous.hits and behind.bits & (COMP | COMMA | STOP | COLON)):
                return False
            if behind.bits & COMP and behind.light[:1] != HAMZA_BELOW and not sure:
                return False
        elif not self.tells_next(last, len(words)):
            return False
        if sure or family.article:
            return sure
        if family.bits & (PERSON | ORG | NAT) and not family.given:
            return False
        things = KNOWN_NOUNS
        clause = behind if previous is None or not previous.bits & COMP else previous
        if clause.bits & COMP and clause.light[:1] == HAMZA_BELOW:
            things = ORG | PLACE | MEDIA | QUANT  # «قال أنس خطاب إن»: a text governs no إن
        return family.first in ("n", "a", "m") and not family.bits & (things | FEM | PLURAL)

    def behind_hearer(self, start: int) -> bool:
        """Tell whether a paper that was told stands in front, and the verb: «قال لـ"الغد"»."""
        for opened in range(start - 2, max(2, start - 6) - 1, -1):
            if self.quotes.get(opened) == start - 1:
                return self.words[opened - 1].core == LI and self.words[opened - 2].verbal
        return False

    def begins_subject(self, start: int) -> bool:
        """Tell whether a holder may begin here: at the front, behind a verb, أن or بحسب."""
        if not start:
            return True
        previous = self.words[start - 1]
        if previous.verbal or previous.first in ("p", "i"):
            return True
        return bool(previous.bits & (PUNCT | COMP | PREP | PART) or previous.hits)

    def months_name(self, position: int, limit: int) -> bool:
        """Tell whether the name of a month is a person's, for a name follows: «ماي كارتر»."""
        word = self.words[position]
        if not word.bits & TIME or word.first != "g" or position + 1 >= limit:
            return False
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        follows = self.words[position + 1]
        if word.given and follows.article and follows.bits & UNKNOWN:
            return True  # «جمعة الهاملي»
        return follows.first in ("g", "") and like_name(follows) and not follows.bits & TIME

    def second_name(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a definite word is the family's name behind عبد الفتاح, عبد الله."""
        words = self.words
        word = words[position]
        if len(taken) < 2 or taken[-2][1] != "NAMEP" or taken[-1][0] != position - 1:
            return False
        if not (word.article and words[position - 1].article) or position + 1 >= limit:
            return False
        if word.conjunction or word.preposition or "g" not in word.tags:
            return False
        if word.bits & (PERSON | ORG | TIME | NAT | PLACE):
            return False
        follows = words[position + 1]
        if follows.first in ("i", "m") and not follows.preposition:
            return True  # «عبد الفتاح البرهان يؤكد», «أعلن عبد الفتاح البرهان إغلاق المكتب»
        return follows.article or bool(follows.bits & (_CLOSING | PREP | QAD))

    def is_given(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a word that may be a given name is one here.

        It is behind another name (محمد رضا) and, when more of a name follows, behind a closed
        phrase that tells an office: «مدير الخطوط السعودية حامد الأزوري».
        """
        word = self.words[position]
        last = taken[-1][1]
        before = self.words[position - 1]
        follows = self.words[position + 1] if position + 1 < limit else None
        goes_on = follows is not None and (
            like_name(follows)
            or (follows.article and bool(follows.bits & UNKNOWN))
            or ("c" in word.tags and bare_quality(follows))  # «الرئيس أشرف غني»
            or (
                follows.article
                and position + 2 < limit
                and bool(self.words[position + 2].bits & (COMP | COLON))
                and not follows.bits & (KNOWN_NOUNS | PERSON | TIME)
            )
        )
        if follows is not None and follows.article and word.first in ("p", "i"):
            # «أشاد وزير العمل نهاد المشنوق»: behind its subject a verb has no second verb
            start = taken[0][0]
            kinds = KNOWN_NOUNS | PERSON | TIME | MASDAR | NAT | ORG | PLACE
            goes_on = goes_on or bool(
                start and self.words[start - 1].verbal and not follows.bits & kinds
            )
        if word.bits & QUANT:
            return False
        if word.bits & TIME and follows is not None and follows.bits & TIME:
            return False  # «حسب سامي حداد صباح اليوم»
        mother = before.bare_in & MOTHERS
        if word.bits & PREP and (before.bits & NAMEP or mother) and not word.pronoun:
            return word.light[-1:] == word.key[-1:]  # «أبو علي», «محمد بن علي»
        if word.bits & PREP:
            # علي with its dots is no على where a family's name follows, nor behind أبو or أم
            if last == "NAMEP" or (last == "NPER" and before.bits & EITHER):
                return word.light[-1:] == word.key[-1:]
            if follows is None or not (goes_on and follows.article):
                return False
            if word.light[-1:] != word.key[-1:]:
                return False
        elif word.key in self.terminals:
            return False
        if last == "NAME" and not before.bits & (PLACE | ORG):
            return goes_on or not word.bits & MASDAR
        if (
            last in CLOSED
            or last in ("DEFPER", "QUOTED")
            or (last == "NAME" and before.bits & PLACE)
        ):
            return goes_on and bool(self.words[taken[0][0]].bits & (PERSON | TITLE))
        return False

    def is_titled(self, position: int, limit: int) -> bool:
        """Tell whether a word behind a title is a name, though it looks like a particle or a time.

        «الدكتور علي العمر», «الأستاذ شعبان», «الدكتور باسم يوسف»: what is called with a title has
        its name behind it, and no preposition stands there whose noun would be a name.
        """
        word = self.words[position]
        follows = self.words[position + 1] if position + 1 < limit else None
        if word.conjunction == FA and follows is not None and follows.bits & (COMP | COLON):
            return True  # السيد فليس: no «ف + ليس»
        if not word.given and follows is not None and word.bits & ADJ:
            # «العم مغرم الهلالي»: no adjective describes him, a bare one, with a family behind it
            unknown = bare_quality(word) and not word.bits & (PERSON | TITLE | NUM)
            return unknown and is_surname_shaped(follows) and not follows.bits & NAT
        if word.article or word.pronoun or word.conjunction == WA or not word.given:
            return False
        if word.bits & (MASDAR | QUANT | UNIT):
            return False
        if word.bits & TIME and follows is not None and follows.bits & TIME and word.first != "g":
            return not follows.article  # «قال الوزير صباح الأحد»
        if word.bits & PREP or word.key in self.terminals:
            if follows is None or word.light[-1:] != word.key[-1:]:
                return False
            return like_name(follows) or (
                is_surname_shaped(follows) or self.surname_before_clause(position + 1, limit)
            )
        if (
            word.first in ("n", "m")
            and follows is not None
            and follows.article
            and not follows.preposition
            and (not follows.bits & TIME)
        ):
            return like_name(follows) or self.surname_before_clause(position + 1, limit)
        return True

    def family_behind_title(self, position: int, limit: int) -> bool:
        """Tell whether a definite noun of no known kind is a family's name: «الدكتور الزامل أن».

        Right in front of what is said stands no object; a verb has the article only as a name.
        """
        word = self.words[position]
        if word.bits & (PERSON | PLURAL | QUANT | NUM) or position + 1 >= limit:
            return False
        noun = word.first in ("n", "a") and "n" in word.tags
        if word.tags != "p" and not (noun and self.words[position - 1].core in self.styles):
            return False
        behind = self.words[position + 1]
        if behind.bits & (COMP | COLON):
            return True
        return behind.hits != () and behind.verbal and not behind.conjunction

    def surname_before_clause(self, position: int, limit: int) -> bool:
        """Tell whether a definite word in front of the clause that is said may be a family's."""
        word = self.words[position]
        return (
            word.article
            and position + 1 < limit
            and bool(self.words[position + 1].bits & (COMP | COLON | COMMA | PERSON | TITLE))
            and not word.bits & (KNOWN_NOUNS | PERSON | TIME)
        )

    def opens_address(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a form of address begins behind an office: «مدير الشرطة سمو الأمير …»."""
        last = taken[-1][1]
        follows = self.words[position + 1] if position + 1 < limit else None
        return (
            (last in CLOSED or last == "DEFPER")
            and follows is not None
            and follows.article
            and bool(follows.bits & TITLE)
            and bool(self.words[taken[0][0]].bits & (PERSON | TITLE))
        )

    def is_mother(
        self, start: int, position: int, limit: int, taken: list[tuple[int, str]]
    ) -> bool:
        """Tell whether أم is a mother called after her child, and no "or": «قالت أم محمد»."""
        if position + 1 >= limit or self.words[position].conjunction:
            return False
        child, before = self.words[position + 1], self.words[position - 1] if position else None
        named = child.given or (child.first == "g" and like_name(child))
        if (
            position == start
            and before is not None
            and (before.verbal or before.bits & (PREP | COMP | PART))
        ):
            return named or (child.article and bool(child.bits & PERSON))
        if not named:
            return False
        if not taken:
            return before is None or bool(before.bits & (STOP | BREAK))  # «أم يزن: …»
        return taken[-1][1] == "DEFPER" and before is not None and bool(before.bits & TITLE)

    def named_as_particle(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a word spelled like a preposition is a name: علي الحجيري, «عيسى والي، …».

        علي is no على when its ya is dotted and a name follows; no preposition stands before a mark.
        """
        word = self.words[position]
        if not word.bits & PREP or word.pronoun or word.preposition or position + 1 >= limit:
            return False
        following = self.words[position + 1]
        if word.conjunction or "g" not in word.tags:
            return bool(
                taken
                and taken[-1][1] in NAMING
                and following.bits & (COMMA | COLON)
                and len(word.core) > 2
            )
        if (
            not taken
            and position
            and self.words[position - 1].verbal
            and following.bits & (COMMA | COLON | COMP)
        ):
            return word.light[-1:] == word.key[-1:]  # «…» قال علي، …
        no_noun = bool(
            following.bits & (INDEF_ACC | ACCUSATIVE | PREP | COMP | PUNCT | REL | TIME)
        ) or following.first in ("p", "i")
        ends = following.bits & (COMMA | STOP) or (following.hits and following.first == "p")
        if no_noun and taken and taken[-1][1] in NAMING:
            if self.words[position - 1].given or (ends and not self.words[position - 1].article):
                return word.light[-1:] == word.key[-1:]  # «محمد علي متهما»: it governs nothing
        return (
            word.light[-1:] == word.key[-1:]
            and (
                following.first == "g"
                or bool(following.bits & NAME)
                or following.given
                or (following.tags == "" and like_name(following))  # علي شمخاني
                # «أكد النائب علي خطاب أن»: على and a bare noun govern no clause
                or (
                    bool(taken)
                    and position + 2 < limit
                    and (
                        (
                            taken[-1][1] == "DEFPER"
                            and bool(self.words[position - 1].bits & TITLE)
                            and bool(self.words[position + 2].bits & (COMP | COLON | COMMA))
                        )
                        or (
                            taken[-1][1] in CLOSED
                            and taken[0][1] == "NPER"
                            and bool(self.words[taken[0][0]].bits & TITLE)
                            and (
                                bool(self.words[position + 2].bits & (COMP | COLON))
                                or self.tells_next(position + 1, limit)
                            )
                        )
                    )
                    and not (following.article or following.pronoun or following.conjunction)
                    and not following.bits & (MASDAR | ABSTRACT)
                )
                # «قال علي العمر إن»
                or (
                    not taken
                    and position > 0
                    and self.words[position - 1].verbal
                    and self.surname_before_clause(position + 1, limit)
                )
                # «إن علي العمر أكد»: a noun that على governs is no subject
                or (
                    not taken
                    and following.article
                    and not following.bits & (KNOWN_NOUNS | PERSON | TIME | NAT)
                    and self.tells_next(position + 1, limit)
                )
            )
            and not following.bits & (PLACE | ORG)
        )

    def is_noble(self, start: int, position: int, limit: int) -> bool:
        """Tell whether فان is the "van" of a name: «قال لويس فان جال», not فإن.

        Between a verb and its subject's name no clause begins, and فإن has its hamza or a noun.
        """
        if position + 1 >= limit:
            return False
        if not start or not (self.words[start - 1].verbal or self.words[start - 1].hits):
            first, last = self.words[position - 1], self.words[position + 1]
            if position == start or first.first not in ("g", "") or last.first not in ("g", ""):
                return False  # «روبن فان بيرسي قال»
            if not like_name(first) or not like_name(last):
                return False
        word, following = self.words[position], self.words[position + 1]
        if following.first == "g" and following.bits & (PLACE | ORG) and position + 2 < limit:
            first, last = self.words[position - 1], self.words[position + 2]
            if first.first in ("g", "") and last.first in ("g", "") and not last.article:
                # «هيرمان فان دير بيرغ»
                plain = not (word.pronoun or HAMZA_BELOW in word.light or HAMZA_ABOVE in word.light)
                return plain and like_name(first) and like_name(last)
        return (
            not word.pronoun
            and HAMZA_BELOW not in word.light
            and HAMZA_ABOVE not in word.light
            and following.first in ("g", "p", "n", "")
            and not (following.article or following.conjunction or following.preposition)
            and not (
                following.pronoun or following.bits & (PLACE | ORG | PERSON | PUNCT | NEVER_NAMED)
            )
        )

    def closes_name(self, start: int, position: int, limit: int) -> bool:
        """Tell whether a word is the last of its subject's names, whatever else it could be.

        Behind a verb and a person's name, right in front of a mark or what is said, no second verb
        can stand, and a bare noun has no genitive there: «قال جوناثان هولت، …», «ديفيد باتون إن».
        """
        words = self.words
        word, previous = words[position], words[position - 1]
        if word.conjunction == WA or word.article:
            return False
        if word.hits and not (word.first == "p" and start and self.tells_of(start - 1)):
            return False
        if word.tags == "p" and position + 1 < limit and not (word.conjunction or word.pronoun):
            behind = words[position + 1]  # «الباحث جان دوبوا قال إن»: of two verbs one is a name
            if behind.hits and behind.tags == "p" and not behind.conjunction:
                return not previous.bits & (PLACE | ORG | MEDIA | TIME)
        if not start:
            return False
        if word.preposition or (word.pronoun and word.pronoun != OF_YOU):
            mine = word.pronoun == YEH and previous.given and not word.preposition
            if not mine:
                return False  # «اللواء أنور عشقي»
        source = words[start - 1].hits and words[start - 1].bits & PREP  # «بحسب لويس آرسي، …»
        if not (words[start - 1].verbal or source) or words[start - 1].pronoun:
            return False
        closed = position + 1 >= limit or bool(words[position + 1].bits & (COMMA | STOP | LPAR))
        told = not closed and self.tells_of(start - 1) and not previous.bits & (PLACE | ORG)
        behind = words[position + 1] if position + 1 < limit else word
        if word.first == "p" and not (word.conjunction or word.pronoun):
            # «واتهم كيفن هارت الحكومة», «كتب كيفن هارت على الموقع»: of two perfects one is a name
            open_ = behind.article or behind.bits & (COMP | COLON | PREP | REL | TIME | QAD | DEM)
            last = previous.first in ("g", "") and "m" not in word.tags
            return closed or (told and last and bool(open_ or behind.preposition))
        if word.first == "u" and word.bits & NUM and (closed or told) and previous.first == "g":
            # «قالت راشيل ستون إن»: a number counts what stands behind it
            ends = behind.article or behind.bits & (COMP | COLON | PREP | REL | TIME | QAD | DEM)
            return words[start - 1].hits != () and (closed or bool(ends or behind.preposition))
        if told and not word.bits & PLURAL and not word.core.endswith(TEH_MARBUTA):
            # a noun without its alef is no object: «وقالت نورا دان في مقابلة»
            closed = bool(behind.bits & (PREP | REL | TIME | QAD) or behind.preposition == LI)
            closed = closed and (previous.first == "g" or previous.given) and not behind.article
        if told and word.first == "a" and previous.given and not previous.bits & PERSON:
            # «أعلن نبيه بري تأجيل الجلسة»: no quality of a name, and no object
            things = MASDAR | ABSTRACT | EVID | DOC | ORG | PLACE
            deed = behind.first in ("m", "n") and behind.bits & things
            closed = closed or bool(deed and not behind.bits & (PERSON | TITLE | NAME))
        closed = closed or bool(behind.bits & (COMP | COLON))
        # «أكد حسن نافعة أن»: a family's name, which no list has, but «أكدت سلمى صادقة أن»
        # and «قال خالد لأمه»
        hers = words[start - 1].key.endswith(SHE) or word.core in self.listed
        hers = hers or self.seems_attached(word)
        feminine = FEM if hers or not previous.given else 0
        things = KNOWN_NOUNS
        if previous.given and position + 1 < limit:
            behind = words[position + 1]  # a noun governs no إن: «قالت وفاء سفر: …»
            if behind.bits & COLON or (behind.bits & COMP and behind.light[:1] == HAMZA_BELOW):
                things &= ~(MASDAR | ABSTRACT)
            if word.pronoun == YEH:
                things &= ~(MASDAR | ABSTRACT)  # «اللواء أنور عشقي أن»
            after = words[position + 2] if position + 2 < limit else behind
            clause = behind if behind.bits & COMP else after  # «خطاب إن», «خطاب من أن»
            opens = clause.bits & COMP and (clause is behind or behind.bits & PREP)
            if opens and not behind.preposition and word.bits & CHANNEL:
                things &= ~(DOC | EVID | CHANNEL)  # «قال الوزير مختار خطاب إن»
        return (
            closed
            and (previous.first == "g" or previous.given or previous.core_in & NAME_ENDINGS != 0)
            and not previous.bits & (PLACE | ORG | MEDIA | TIME)
            and word.first in ("n", "a", "m", "")
            and not word.bits & (PERSON | TITLE | things | feminine)
            and not word.bits & (ACCUSATIVE | INDEF_ACC)
            and not word.bits & (NEVER_NAMED | (0 if previous.given else NAT))
        )

    def seems_attached(self, word: Word) -> bool:
        """Tell whether a noun may be a preposition with one: لأمه, but not بركة."""
        if word.core[:1] not in (BI, LI):
            return False
        owned = word.light[-1:] != TEH_MARBUTA_WRITTEN and word.core[1:-1] in self.tags
        return owned or word.core[1:] in self.tags

    def before_verb(self, start: int, position: int, limit: int) -> bool:
        """Tell whether a word between a person's name and the verb of speech is his surname.

        «إن محمد نزال أكد», «ديفيد لامي قال»: no noun but a name, a title or an adverb stands there,
        and of two verbs side by side the first is no verb, but an auxiliary: «سامي عاد يقول».
        """
        word, previous = self.words[position], self.words[position - 1]
        if not self.tells_next(position, limit) or word.article:
            return False
        if start and self.words[start - 1].verbal:
            return False  # «نفى مصدر قريب من سعيد تغريدة نسبت إليه»
        if not (previous.first == "g" or previous.given or previous.tags == ""):
            return False
        if previous.bits & (PLACE | ORG | MEDIA | TIME | PUNCT) or previous.pronoun:
            return False
        bits = word.bits
        if bits & (NEVER_NAMED | KNOWN_NOUNS | ACCUSATIVE | INDEF_ACC | ADVERB | PUNCT):
            return False
        if bits & (PERSON | TITLE | FEM):
            return False
        if word.first in ("d", "f") or bits & (NAT | KANA_STRICT):
            return False
        if word.conjunction:
            return word.tags == "" or word.conjunction == FA  # تور وينسلاند
        if word.preposition or (word.pronoun and word.pronoun not in OF_FIRST):
            return word.first not in ("n", "m")  # but «سامي بنفسه قال»
        if word.first in ("p", "i"):
            return self.words[position + 1].first == "p"
        return True

    def tells_next(self, position: int, limit: int) -> bool:
        """Tell whether a verb that attributes stands right behind the token: «… مارك أكد»."""
        if position + 1 >= len(self.words):
            return False
        verb = self.words[position + 1]
        if not verb.hits or verb.first not in ("p", "i") or verb.bits & KANA_STRICT:
            return False
        return not (verb.conjunction or verb.preposition or verb.pronoun)

    def tells_of(self, index: int) -> bool:
        """Tell whether a verb that attributes opens its clause at the token, no auxiliary."""
        if index < 0:
            return False
        word = self.words[index]
        if not word.hits or word.bits & KANA_STRICT or word.first not in ("p", "i"):
            return False
        before = self.words[index - 1] if index else None
        return before is None or not before.bits & (COMP | KANA_STRICT | PREP)

    def surname_last(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a family's name with the article closes a person's: «سامي الدوسري»."""
        if len(taken) < 2 or taken[-2][1] not in ("NAME", "NAMEN"):
            return False
        last, own = self.words[taken[-1][0]], self.words[taken[-2][0]]
        if last.first != "g" or own.bits & (PLACE | ORG | MEDIA) or own.article:
            return False
        if taken[0][1] != "NAME" and not self.words[taken[0][0]].bits & (PERSON | TITLE):
            return False  # «رؤية الأمير خالد الفيصل للسوق»
        return len(taken) == 2 or taken[-3][1] not in INDEFINITE

    def own_name_last(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a person's name closes his office: «المتحدث باسم الحكومة سامي حداد».

        It begins behind a closed noun, so what follows is no part of the body in front.
        """
        index = len(taken) - 1
        while index > 0 and taken[index][1] in ("NAME", "NAMEN", "DEFNAME", "NAMEP", "DEFADJ"):
            index -= 1
            if taken[index + 1][1] == "DEFADJ" and taken[index][1] not in ("NAME", "NAMEN"):
                return False
        if index + 1 >= len(taken) or not self.words[taken[0][0]].bits & (PERSON | TITLE):
            return False
        first = self.words[taken[index + 1][0]]
        if first.article or (first.bits & (PLACE | ORG | MEDIA) and not first.given):
            return False
        if self.words[taken[index][0]].core_in & EPONYMS:
            return False  # «مدير مركز الملك سلمان للإغاثة»
        return taken[index][1] in CLOSED or taken[index][1] == "DEFPER"

    def named_last(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a name ends here, be it a family's with the article."""
        symbol = taken[-1][1]
        return symbol in NAMING or (symbol in ("DEF", "DEFADJ") and self.surname_last(taken))

    def named_medium(
        self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]
    ) -> bool:
        """Tell whether a word behind a paper, a channel is the name of it: صحيفة دايلي ميل.

        An adjective would agree; a genitive noun (وكالة أنباء) stays one. A bare noun for one is
        made definite by what follows, so a definite time there is its name: صحيفة الغد.
        """
        words = self.words
        head = words[taken[0][0]]
        if not head.bits & MEDIA or not head.bits & FEM or head.article or head.pronoun:
            return False
        if word.conjunction or word.preposition or word.pronoun:
            return False
        last = taken[-1][1]
        news = words[taken[1][0]] if len(taken) == 2 and last == "N" else None
        if news is not None and news.bits & DOC and news.bits & PLURAL and not news.pronoun:
            # «وكالة أنباء مهر»: the news are nobody's, so a bare noun behind them is its name
            common = ADJ | FEM | PREP | COMP | PUNCT | INDEF_ACC | TIME | PLACE
            return not (word.article or word.bits & common) and word.first in ("n", "m", "g", "")
        if word.article:
            return last == "N" and len(taken) == 1 and bool(word.bits & TIME)
        if last not in ("N", "NAME") or word.bits & (NEVER_NAMED & ~TIME):
            return False
        follows = words[position + 1] if position + 1 < limit else None
        adjective = follows is not None and follows.article and bool(follows.bits & NAT)
        if last == "NAME":
            return adjective and (word.first != "i") and not word.bits & (TIME | INDEF_ACC)
        if word.bits & TIME:
            return adjective and word.first == "n"  # صحيفة زمان التركية
        return word.first == "a" and not word.bits & (FEM | INDEF_ACC)
