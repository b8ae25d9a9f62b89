"""Rection: which prepositions go on with a noun phrase, «السفير لدى», «المشرف على»."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    LI,
    SOUND_PLURALS,
    TEH_MARBUTA,
)
from .classes import (
    ACCUSATIVE,
    CHANNEL,
    DOC,
    MASDAR,
    MEDIA,
    NAME,
    OPENQ,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREPRON,
    QUOTE,
    TIME,
    TITLE,
    UNKNOWN,
    UNNAMED,
)
from .lexicon import Lexicon
from .lists import DEPARTMENTS, EMPHATIC, FIELDS
from .proper_names import ProperNames, is_body, like_name, named_since_and
from .terminals import CLOSED
from .words import Word

__all__ = ["Rection"]

#: Tokens of a body's name in marks, the closing one counted.
CALLED_LENGTH: Final = 5
_INFLECTED: Final = (TEH_MARBUTA, *SOUND_PLURALS)


@mypyc_attr(acyclic=True)
class Rection:
    """Tells which prepositions the nouns of one document govern."""

    def __init__(self, words: list[Word], lexicon: Lexicon, proper_names: ProperNames) -> None:
        self.words = words
        self.proper_names = proper_names
        self.governing = lexicon.governing
        self.platforms = lexicon.platforms
        self.sorts = lexicon.sorts
        self.terminals = lexicon.terminals
        self.told_in = lexicon.told_in

    def terminals_of(
        self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]
    ) -> tuple[tuple[str, ...], ...]:
        """Return what a preposition offers the grammar where it goes on with the phrase."""
        if position + 1 >= limit:
            return ()
        terminal = self.terminals.get(word.key) or self.terminals.get(word.core)
        following = self.words[position + 1]
        called = bool(following.bits & (OPENQ | QUOTE))
        if called and (terminal is None or not self.governed(word, position)):
            if self.of_called(word, position, limit, taken):
                return (("LADA",),)  # «الرئيس التنفيذي لـ"الأفق" كارل لوند», «لدى "الأفق"»
            if terminal in ("FI", "MIN") and self.of_body(position, limit, taken):
                return (("GOV",),)  # «مصدر في «وزارة الزراعة»»
        if terminal is None:
            return (("GOV",),) if self.governed(word, position) else ()
        if terminal == "FI" and following.pronoun:
            return ()  # «استقبل الأمير في مكتبه»: where he did it, whoever he is
        if terminal == "LADA" and (following.pronoun or not following.bits & (PERSON | TITLE)):
            # السفير لدى الأمم المتحدة, but أكد لدى افتتاحه المعرض
            return (("LADA",),) if following.bits & (ORG | PLACE) or following.article else ()
        if self.governed(word, position):
            return (("GOV",),)  # «الوزير المنتدب لدى وزير الداخلية»
        if terminal == "FI":
            chamber = following.bits & ORG and self.of_chamber(position, limit, taken)
            if (following.bits & CHANNEL and not chamber) or following.bits & TIME:
                return ()
            if following.bits & ORG:
                if following.core_in & DEPARTMENTS and not self.is_department(position + 1):
                    return ()  # «شكك الوزير في صحة الأرقام»
                if self.is_gathering(position, limit, taken):
                    return ()
                if following.bits & MEDIA and taken and self.proper_names.named_last(taken):
                    return ()  # «كتبت سلمى حداد في صحيفة الغد أن»: where she wrote it
                return (("FI_ORG",),)
            if following.core_in & FIELDS:
                return (("FI_FIELD",),)
            return ()
        if terminal == "MIN":
            sort = self.words[position - 1]
            if taken and sort.article and sort.core in self.sorts and following.article:
                return (("GOV",),)  # «هذا النوع من الدراسات»
            head = self.words[taken[0][0]].bits if taken else 0
            if (
                taken
                and taken[-1][1] not in ("QUANT", "NUM")
                and head & (DOC | PERSON)
                and not named_since_and(taken)
                and (following.bits & (ORG | DOC) and not self.words[taken[0][0]].article)
            ):
                return (("MIN_ORG",),)
            return (("MIN",),)
        if terminal == "LADA":
            return (("LADA",),) if following.article else ()
        if terminal == "ILA":
            return (("ILA_PLACE",),) if following.bits & PLACE and self.is_sent(word, taken) else ()
        return ((terminal,),)

    def of_called(
        self, word: Word, position: int, limit: int, taken: list[tuple[int, str]]
    ) -> bool:
        """Tell whether an office goes on with a body in marks, and the name behind that.

        «كبير المحللين لدى "أواندا" كارل لوند»
        """
        of = word.core == LI and not word.pronoun
        if not (of or word.terminal in ("LADA", "FI")) or word.conjunction or not taken:
            return False
        first = taken[0][0]
        if word.terminal == "FI" and not (first and self.words[first - 1].hits):
            return False  # «قابل الوزير في "القصر" سامي حداد»
        close = self.proper_names.quotes.get(position + 1, -1)
        if not 1 < close - position - 1 <= CALLED_LENGTH or close + 1 >= limit:
            return False
        if any(symbol in ("NAME", "NAMEN", "QUOTED") for _, symbol in taken):
            return False
        if not any(self.words[at].bits & (PERSON | TITLE) for at, _ in taken):
            return False
        return like_name(self.words[close + 1])

    def of_body(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether somebody without a name is of a body in marks, which a body's word opens."""
        if not taken or position + 2 >= limit:
            return False
        head, body = self.words[taken[0][0]], self.words[position + 2]
        if head.article or not head.bits & (UNNAMED | PERSON) or not body.bits & ORG:
            return False
        close = self.proper_names.quotes.get(position + 1, -1)
        return 1 < close - position - 1 <= CALLED_LENGTH

    def governed(self, word: Word, position: int) -> bool:
        """Tell whether the noun in front is completed by this preposition: العاملون في القطاع."""
        if word.conjunction:
            return False
        particle = word.core[:1] if word.bits & PREPRON else word.core
        nouns = self.governing.get(word.preposition or particle)
        if nouns is None:
            return False
        if not (word.preposition or word.pronoun) and position + 1 < len(self.words):
            own = self.words[position + 1]
            if own.pronoun and own.core_in & EMPHATIC:
                return False  # «دافع النائب عن نفسه»
            if own.pronoun and own.core in self.platforms:
                return False  # «كتب مصدر مطلع على صفحته»: where he wrote it
        if word.terminal == "FI" and not word.pronoun and position + 1 < len(self.words):
            where = self.words[position + 1].bits
            if where & (CHANNEL | TIME) and not where & (ORG | PLURAL):
                return False  # «قال الخبير في المؤتمر إن»: where he said it
            told = self.words[position + 1].core in self.told_in
            if told and not where & ORG and self.is_bare(position + 1):
                return False  # «قال الخبير في تصريحات صحفية إن»
        last = position - 1
        between = self.words[last]
        adverb = between.bits & (ACCUSATIVE | TIME) or between.first == "d"
        if adverb and not between.article and between.core not in nouns:
            last -= 1  # «الصادر أمس عن», but «مصدر مطلع على الملف»
        for behind in (last, last - 1):
            noun = self.words[behind].core
            if (
                noun in nouns
                or (
                    noun.endswith(_INFLECTED)
                    and not self.words[behind].bits & ORG  # المنظمة is no منظم ل
                    and any(
                        noun.endswith(ending) and noun[: -len(ending)] in nouns
                        for ending in _INFLECTED
                    )
                )
            ):
                return True
            if behind < 1 or not self.words[behind].article or not self.words[behind - 1].article:
                return False  # only over an adjective: المشرف العام على المحطات
        return False

    def is_bare(self, index: int) -> bool:
        """Tell whether a noun is indefinite: no article, no pronoun, no genitive behind it."""
        word = self.words[index]
        if word.article or word.pronoun:
            return False
        behind = self.words[index + 1] if index + 1 < len(self.words) else None
        return behind is None or not behind.article

    def is_department(self, index: int) -> bool:
        """Tell whether a department is named by its place: «صحة الطائف», but «صحة الأرقام»."""
        if self.words[index].article or index + 1 >= len(self.words):
            return True
        return not self.words[index + 1].article or bool(self.words[index + 1].bits & (PLACE | ORG))

    def of_chamber(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a body of a council goes on: «لجنة الخارجية في مجلس الشورى»."""
        if not taken or position + 2 >= limit or not is_body(self.words[taken[0][0]]):
            return False
        head, council = self.words[taken[0][0]], self.words[position + 1]
        owned = council.pronoun or council.article or not self.words[position + 2].article
        return not (head.article or head.bits & MEDIA or owned) and taken[-1][1] in CLOSED

    def is_sent(self, particle: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether where he goes belongs to a name: «سفير مصر إلى بغداد».

        So it does to a thing («زيارة الوزير إلى مصر»). Whoever is not sent there by his office
        gets there by the verb: «وصل الوزير إلى الرياض».
        """
        if not taken:
            return False
        sent = self.governing.get(particle.core, frozenset())
        if any(self.words[at].core in sent for at, _ in taken):
            return True
        return not self.words[taken[0][0]].bits & (PERSON | TITLE | ORG | MEDIA | NAME | UNKNOWN)

    def is_gathering(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a bare deed behind a name is where he spoke: «قال ترامب في تجمع حاشد إن».

        Nobody belongs to a body that has no name: «سامي حداد في تجمع المهنيين».
        """
        word = self.words[position + 1]
        if (
            not word.bits & MASDAR
            or word.article
            or not taken
            or not self.proper_names.named_last(taken)
        ):
            return False
        if position + 2 >= limit:
            return True
        behind = self.words[position + 2]
        return not (behind.article or behind.bits & NAME) or bool(behind.preposition)
