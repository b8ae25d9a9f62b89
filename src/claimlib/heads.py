"""What a noun phrase is, once its words are taken: its head, a name or none, definite or not."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    LI,
    NISBA,
    PLACE_ENDINGS,
    THEY_DO,
    YEH,
)
from .classes import (
    ABSTRACT,
    CHANNEL,
    DOC,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAMEP,
    NAT,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    QUANT,
    TIME,
    TITLE,
)
from .lexicon import Lexicon
from .lists import BRANDED, EMPHATIC, EPONYMS, GENERIC, KINDS, ONE_OF, UNIQUE
from .proper_names import KNOWN_NOUNS, ListedNames, is_surname_shaped, like_name
from .terminals import (
    NAMING,
    T_AND,
    T_APPOS,
    T_CLOSED,
    T_COMMA_PER,
    T_DEF,
    T_DEFADJ,
    T_DEFNAME,
    T_DEFPER,
    T_DEM,
    T_INDEFINITE,
    T_LINKS,
    T_MIN,
    T_N,
    T_NAME,
    T_NAMEN,
    T_NAMEP,
    T_NPER,
    T_NUM,
    T_PAREN,
    T_PAREN_MIN,
    T_POSS,
    T_POSSPER,
    T_QUANT,
    T_QUOTED,
    T_WEAK,
    TERMINAL_BITS,
)
from .words import Word

__all__ = ["Heads", "Phrase"]

#: What opens the field of an institution: للتجارة, لكرة القدم.
_FIELD_LINKS: Final = frozenset(("L_DEF", "L_MASDAR", "L_N", "L_ORG", "L_ADDR", "PAREN"))
#: What may follow an adjective that is a first name: نبيل عواد, زاهر العلي.
_NAME_ENDS: Final = ("NAMEN", "NAME", "DEFNAME", "N", "DEF", "DEFADJ")
#: What heads a phrase only where nothing else does.
_NO_HEADS: Final = T_QUANT | T_NUM | T_MIN | T_DEM | T_PAREN | T_PAREN_MIN
#: What a listed name of several words is not, though its first word may be: إسلام آباد, أبو ظبي.
_OF_ITS_WORD: Final = ABSTRACT | CHANNEL | DOC | EVID | MASDAR | PERSON


@mypyc_attr(acyclic=True)
class Phrase:
    """A noun phrase: tokens ``start`` to ``end``, its head, and what its words are. A value."""

    __slots__ = ("bits", "definite", "end", "first_offset", "head", "named", "start")

    def __init__(
        self,
        start: int,
        end: int,
        head: int,
        bits: int,
        named: bool,
        definite: bool,
        first_offset: int,
    ) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.bits = bits  # classes of the head
        self.named = named
        self.definite = definite
        self.first_offset = first_offset  # where it begins in its first token (behind ب)

    def _parts(self) -> tuple[int, int, int, int, bool, bool, int]:
        return (
            *(self.start, self.end, self.head, self.bits),
            *(self.named, self.definite, self.first_offset),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())

    def _replace(
        self,
        *,
        end: int | None = None,
        bits: int | None = None,
        named: bool | None = None,
        first_offset: int | None = None,
    ) -> Phrase:
        """Return the phrase with other values; what is ``None`` stays."""
        return Phrase(
            self.start,
            self.end if end is None else end,
            self.head,
            self.bits if bits is None else bits,
            self.named if named is None else named,
            self.definite,
            self.first_offset if first_offset is None else first_offset,
        )


def _begins_name(words: list[Word], position: int) -> bool:
    """Tell whether a person's name begins behind a body's: «لدى بنك باركليز جون كيري»."""
    word = words[position]
    if word.given:
        return True
    follows = words[position + 1] if position + 1 < len(words) else None
    if word.first != "g" or follows is None or word.bits & (PLACE | ORG | MEDIA):
        return False
    if follows.first in ("g", "") and like_name(follows):
        return True
    # «بجامعة ييل بروس أكرمان»: a bare word that is no noun of a kind
    bare = not (follows.article or follows.conjunction or follows.preposition or follows.pronoun)
    return bare and follows.first in ("p", "c") and not follows.bits & (KNOWN_NOUNS | PERSON)


@mypyc_attr(acyclic=True)
class Heads:
    """Makes the noun phrases of one document of the words that were taken."""

    def __init__(self, words: list[Word], lexicon: Lexicon, listed_names: ListedNames) -> None:
        self.words = words
        self.listed_names = listed_names
        self.business = lexicon.business
        self.listed = lexicon.bits

    def phrase(self, start: int, end: int, taken: list[tuple[int, str]], strip: bool) -> Phrase:
        """Return the phrase of the words that were taken, each by one terminal."""
        words = self.words
        head, named, definite = -1, False, False
        previous = 0
        previous_bits = 0
        linked = False
        linking = closed = False  # whether a link was met, and a definite noun in front of it
        within = 0  # what the noun behind a link is: «المحلل في بنك …»
        governing = False  # whether one noun governs another by a preposition
        inner = False  # in the name of what the office is at: «مدير جامعة الملك سعود»
        for position, symbol in taken:
            bits = self.listed_names.kind(position)
            mark = TERMINAL_BITS.get(symbol, 0)
            if mark & T_DEFPER and words[position].core_in & EPONYMS:
                inner = (
                    previous & T_N != 0
                    and not previous_bits & PERSON
                    and head >= 0
                    and (linked or bool(words[head].bits & PERSON))
                )
            elif inner and (
                not mark & (T_NAME | T_NAMEP | T_NAMEN | T_DEFNAME)
                or (mark & T_NAME and previous & T_NAME and not words[position].article)
            ):
                inner = False  # «مدير جامعة الملك سعود سالم الحداد»
            if inner:
                pass
            elif (
                mark & T_DEFPER or (mark & T_QUOTED and linked and self.quotes_person(position))
            ) or (
                mark & (T_NAME | T_NAMEP)
                and linked
                and not bits & (PLACE | ORG)
                and (
                    previous & T_CLOSED
                    or (previous & T_NAME and previous_bits & (PLACE | ORG))
                    or (
                        previous & T_N
                        and previous_bits & ORG
                        and words[position - 1].preposition == LI
                        and _begins_name(words, position)  # «الرئيس التنفيذي لآبل تيم كوك»
                    )
                    or (
                        within & ORG
                        and closed
                        and (
                            previous & T_QUOTED
                            or (previous & T_NAME and _begins_name(words, position))
                        )
                    )
                )
            ):
                linked = False  # a title or a name after the institution: it is the person's
            if mark & T_LINKS:
                linked = not mark & (T_AND | T_COMMA_PER | T_APPOS)
                within = 0
                if not linking:
                    linking, closed = True, definite
            else:
                if linked and not within:
                    within = bits | (ORG if mark & T_QUOTED else 0)  # «لدى "أواندا" كارل لوند»
                if head < 0 and not mark & _NO_HEADS:
                    head = position
            # «تقارير الأمم المتحدة», «بيان الوزير سامي حداد»: whose they are, no name of their own
            text = head >= 0 and words[head].bits & (DOC | EVID | PERSON | ORG | MEDIA)
            of_text = bool(text) and not text & (PERSON | ORG | MEDIA) and head != position
            # «الأسطورة البرازيلية بيليه»: the name says who it is
            governing = governing or symbol == "GOV"
            of_text = of_text and (governing or not words[head].article)
            if mark & T_NAMEP and not inner and not of_text:
                named = named or not linked or self.is_own_name(taken, position)
            if inner:
                pass
            elif mark & T_NUM and position == head + 1 and words[head].bits & MEDIA:
                named = True  # القناة 12
            elif of_text and mark & (T_NAME | T_NAMEN):
                pass
            elif mark & T_NAME and bits & NAT and bits & PERSON and previous & T_INDEFINITE:
                pass  # باحثون ألمان
            elif (
                mark & T_NAME
                and head != position
                and bits & ORG
                and not bits & PERSON
                and not words[position].given
                and words[head].bits & PERSON
                and previous & (T_N | T_NPER)
            ):
                pass  # «أعضاء حزب العمال», «مدير فيسبوك»: whose they are
            elif (
                mark & T_NAME
                and previous & T_NPER
                and head < position - 1
                and previous_bits & FEM
                and not bits & FEM & PERSON
            ):
                pass  # «شيخ قبيلة عتيبة», «نجل عائلة حداد»
            elif mark & T_QUOTED and words[taken[0][0]].core_in & ONE_OF:
                pass  # «أحد مسؤولي شركة "أوبر"»
            elif mark & (T_NAME | T_NAMEN | T_QUOTED) and self.tells_whose(taken, position, head):
                pass  # «مؤسس "فيسبوك"», «أنصار ترامب»
            elif mark & (T_NAME | T_NAMEN | T_QUOTED) and not linked:
                if head == position or not (
                    previous & (T_N | T_WEAK) and previous_bits & (ORG | PLACE)
                ):
                    if head == position or not bits & PLACE or bits & PERSON:
                        named = True
                elif words[head].bits & (ORG | MEDIA):
                    named = True
            if mark & (
                T_DEF | T_DEFADJ | T_DEFPER | T_POSS | T_POSSPER | T_NAME | T_QUOTED | T_DEM
            ):
                definite = True
            previous, previous_bits = mark, bits
        if head < 0:
            head = taken[0][0]
            for position, symbol in taken:
                if symbol in ("DEM", "QUANT", "NUM"):
                    head = position
                    break
        if words[head].core_in & EMPHATIC and len(taken) > 1 and taken[0] == (head, "N"):
            head = taken[1][0]  # «ذات المصدر»
        bits = words[head].bits
        if len(taken) > 1 and taken[0] == (head, "NAME") and words[head].given:
            if taken[1][1] in NAMING or taken[1][1] in ("DEFADJ", "DEF"):
                bits &= ~(MASDAR | ABSTRACT | TIME)  # جمال خاشقجي, ربيع ياسين: no deed, no month
        listed = self.listed_names.found.get(head)
        if listed is not None and end >= head + 2:
            bits = bits & ~_OF_ITS_WORD | listed[0]
            counted = all(
                TERMINAL_BITS.get(symbol, 0) & _NO_HEADS
                for position, symbol in taken
                if position < head
            )
            if counted or not named:
                named = listed[1]
        if not named and not bits & (PERSON | ORG | PLURAL) and words[head].first == "a":
            # an adjective alone cannot head a phrase: «نبيل عواد» is a name
            following = [symbol for position, symbol in taken if position == head + 1]
            named = words[head].given or (bool(following) and following[0] in _NAME_ENDS)
        if not named and bits & ORG and not words[head].article and not bits & (PLURAL | PERSON):
            # «وزارة الداخلية»: a bare institution closed by a definite noun is a proper name
            following = [symbol for position, symbol in taken if position > head]
            named = bool(following) and following[0] in ("DEF", "DEFADJ", "N") and definite
            closing = words[taken[-1][0]]
            many = following[:1] == ["NPER"] and words[taken[1][0]].bits & PLURAL
            if many and len(taken) == 3 and closing.article and closing.bits & PLACE:
                named = True  # شبكة أطباء السودان
            if following[:1] == ["DEFPER"] and words[taken[1][0]].bits & PLURAL:
                if all(symbol == "DEFADJ" for symbol in following[1:]):
                    named = True  # مجلس الوزراء, نقابة المهندسين, حزب العمال البريطاني
            if words[head].core_in & GENERIC:
                # «حكومة البلاد», but «حكومة الأنبار»
                place = words[taken[1][0]] if len(taken) == 3 else closing
                adjective = len(taken) == 3 and taken[2][1] == "DEFADJ"  # مستشفى النبهانية العام
                named = len(taken) == 2 and (closing.first == "g" or bool(closing.bits & PLACE))
                named = named or (adjective and bool(place.bits & PLACE))
            branded = words[head].core_in & BRANDED != 0 and taken[0][0] == head
            if taken[-1][1] == "DEF" and closing.core_in & KINDS and linking is False:
                # «إدارة النادي»: that of one that was named before; but «صحيفة المدينة»
                named = named and branded
            if branded and not named:
                named = self.bears_name(taken)
            if words[taken[0][0]].bits & QUANT:
                named = False
        if (
            not named
            and bits & PERSON
            and words[head].core_in & BRANDED != 0
            and taken[0][0] == head
        ):
            named = self.bears_name(taken)  # قبيلة عتيبة
        if bits & PLACE and taken[0][0] == head:
            named = True
        if (
            not named
            and words[head].first == "n"
            and not bits & (PERSON | ORG | PLACE | DOC | EVID | MASDAR | ABSTRACT | CHANNEL | TIME)
            and not bits & (QUANT | PLURAL | MEDIA)
            and not words[head].article
            and taken[0][0] == head
            and len(taken) > 1
            and taken[1][1] in ("DEF", "DEFADJ", "DEFNAME")
            and (
                words[taken[1][0]].first == "g"
                or (words[taken[1][0]].tags == "" and is_surname_shaped(words[taken[1][0]]))
            )
        ):
            named = True  # أركان السعدي: a noun of no kind that speaks, and a surname
        if not named and bits & ORG and words[head].article and not bits & (PLURAL | PERSON):
            # «المؤسسة السورية العامة للتجارة»: an institution told apart by adjectives and a field
            behind = [symbol for position, symbol in taken if position > head]
            nation = words[head + 1] if behind[:1] == ["DEFADJ"] else words[head]
            national = bool(nation.bits & NAT) and self.of_nation(nation)
            named = (
                (not bits & MEDIA or national)  # «الموقع الإلكتروني للجامعة»
                and behind[:1] == ["DEFADJ"]
                and any(symbol in _FIELD_LINKS for symbol in behind[1:3])
                and (not words[head].core_in & GENERIC or behind[-1] == "NAME")
                # «الأمانة العامة للمجلس»: of one that was named before
                and not (behind[-2:] == ["L_ADDR", "DEF"] and words[end - 1].core_in & KINDS)
            )
        if (
            not named
            and bits & ORG
            and words[head].article
            and not bits & (PLURAL | PERSON | MEDIA)
        ):
            # «اللجنة الانتخابية المستقلة البوروندية»: told apart by its task, and of a nation
            told = 0
            for position, symbol in taken:
                if position != head + told + 1 or symbol != "DEFADJ":
                    continue
                told += 1
                if words[position].bits & NAT and self.of_nation(words[position]):
                    named = told > 1 and not words[head].core_in & GENERIC
                    break
        if not named and words[head].core_in & UNIQUE and words[head].article:
            # «الاتحاد البلغاري», «الخطوط الجوية البريطانية»: a nation has one
            named = any(
                symbol == "DEFADJ"
                and words[position].bits & NAT
                and self.of_nation(words[position])
                for position, symbol in taken[1:3]
                if position > head
            )
        word = words[start]
        first = word.start if strip else word.lead
        return Phrase(start, end, head, bits, named, definite, first)

    def is_own_name(self, taken: list[tuple[int, str]], position: int) -> bool:
        """Tell whether a person's own name goes on at بن, behind the place of his office.

        «أستاذة الأدب في جامعة منوبة رجاء بن سلامة»; but «أستاذ في جامعة محمد بن سعود».
        """
        words = self.words
        first, before = words[position - 1], words[position - 2]
        if position - 2 <= taken[0][0] or not first.given or first.article or first.preposition:
            return False
        body = before.bits & (ORG | PLACE) and before.first == "n" and not before.article
        return not body and words[taken[0][0]].bits & (PERSON | TITLE) != 0

    def tells_whose(self, taken: list[tuple[int, str]], position: int, head: int) -> bool:
        """Tell whether the name tells whose the persons are that head the phrase, and ends it.

        «أنصار ترامب», «عائلة سامي», «مؤسس "فيسبوك"». A single person with names behind may bear
        them; no name of his own stands in marks of quotation.
        """
        word = self.words[head]
        if not word.bits & PERSON or word.article or word.pronoun or word.first not in ("n", "a"):
            return False
        if word.given and not word.bits & PLURAL:
            return False
        place = next((at for at, (where, _) in enumerate(taken) if where == head), -1)
        behind = taken[place + 1 :]
        if place < 0 or not behind or behind[0][0] != head + 1:
            return False
        symbols = [symbol for _, symbol in behind]
        if symbols[0] == "QUOTED":
            return len(behind) == 1
        many = word.bits & (PLURAL | ORG) or taken[0][1] in ("QUANT", "NUM")
        # محللو مورغان ستانلي: the plural in front of its genitive
        many = many or (word.core[-1:] in THEY_DO[:1] + YEH and word.core[:-1] in self.listed)
        if not many and (word.bits & TITLE or len(behind) > 1):
            return False
        return all(symbol in ("NAME", "NAMEN") for symbol in symbols)

    def bears_name(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a bare word behind a firm, a club or a paper is the name of it.

        «شركة مارشال», «نادي كريستال», «موقع كورة»: no deed, no plural, nothing that it deals in. An
        indefinite body would hardly speak without an adjective.
        """
        if len(taken) < 2 or taken[1][1] not in ("N", "NPER", "NAME", "ADJ"):
            return False
        if len(taken) > 2 and not (len(taken) == 3 and taken[2][1] == "DEFADJ"):
            return False
        head, word = self.words[taken[0][0]], self.words[taken[1][0]]
        if word.pronoun or word.conjunction or word.preposition or word.bits & INDEF_ACC:
            return False
        if word.bits & (ORG | MEDIA) and not ("n" in word.tags or "a" in word.tags):
            return True  # شركة موديرنا
        if word.bits & (MASDAR | ABSTRACT | QUANT | NUM | TIME | CHANNEL | DOC) or (
            word.bits & PLURAL and "g" not in word.tags
        ):
            return False
        if word.core in self.business or word.first in ("m", "c"):
            return False
        if "a" in word.tags or word.bits & NAT:
            return bool(word.bits & ORG and "g" in word.tags)
        return not (head.bits & FEM and word.bits & FEM and word.first == "a")

    def quotes_person(self, position: int) -> bool:
        """Tell whether a person's name begins in the marks of quotation: «"الدكتور سامي حداد"»."""
        first = self.words[position + 1] if position + 1 < len(self.words) else None
        if first is None:
            return False
        return first.given or bool(first.bits & NAMEP or (first.bits & TITLE and first.article))

    def of_nation(self, word: Word) -> bool:
        """Tell whether a relational adjective is made from the name of a place: بلغاري, مصرية."""
        for nisba in NISBA:
            if word.core.endswith(nisba):
                stem = word.core[: -len(nisba)]
                return any(self.listed.get(stem + end, 0) & PLACE for end in PLACE_ENDINGS)
        return False
