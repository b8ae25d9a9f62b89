"""A text as the rules see it: words with their places, and questions about them.

One object a document. It answers what a grammarian asks of a word in its place: is it a verb here,
which tense, where did its clause begin, where does it end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, Protocol

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    BI,
    DAMMA,
    ELATIVE,
    FA,
    FATHA,
    FUTURE,
    HAMZA_ABOVE,
    HIS,
    IMPERFECT,
    NISBA,
    OWNERS,
    PAST_DUAL,
    SEATS,
    SHE,
    SOUND_PLURALS,
    THEY,
    THEY_DO,
    WA,
    WE,
    YEH,
)
from .chars import marks
from .classes import (
    ACCUSATIVE,
    ADJ,
    BREAK,
    CHANNEL,
    COMMA,
    COMP,
    DEF,
    DEM,
    DOC,
    EVID,
    FEM,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MEDIA,
    NAME,
    NAT,
    NEG,
    NEGA,
    NEGN,
    NOMINAL,
    NOUN,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PREPRON,
    PRON,
    PUNCT,
    QAD,
    QUANT,
    QWORD,
    REL,
    RPAR,
    SEMI,
    STOP,
    TIME,
    TITLE,
    UNIT,
    UNNAMED,
)
from .lexicon import Lexicon
from .lists import ALSO, HONORIFICS, OCCASIONS, WITHOUT
from .phrases import Island, Phrase, PhraseParser, like_name
from .proper_names import bare_quality
from .quotations import quotations
from .segment import sentences
from .words import Word

__all__ = ["Context", "between", "place_of"]

#: The letters that an imperfect begins with, as they are written.
_IMPERFECTS: Final = frozenset((HAMZA_ABOVE, IMPERFECT[0], IMPERFECT[1], IMPERFECT[2]))

#: What the answer of a condition begins with behind ف, but for verbs.
_ANSWERS: Final = COMP | NEG | QAD | KANA_STRICT | FUT
#: How far behind its condition an answer is looked for (tokens).
ANSWER_REACH: Final = 20


class WordReading(Protocol):
    """What others' annotations say of one word; ``None`` and ``""`` where they say nothing."""

    @property
    def tense(self) -> str | None: ...
    @property
    def voice(self) -> str: ...
    @property
    def tree(self) -> bool: ...
    @property
    def governor(self) -> int | None: ...
    @property
    def subject(self) -> tuple[int, int, int] | None: ...
    @property
    def nucleus(self) -> tuple[int, int, int] | None: ...
    @property
    def named(self) -> bool: ...
    @property
    def object(self) -> tuple[int, int, int] | None: ...
    @property
    def content(self) -> tuple[int, int, int] | None: ...


#: How many tokens behind «في بيان» a verb may tell of it.
TEXT_REACH: Final = 7
#: How far in front of a noun the relative clause begins that it stands in (tokens).
RELATIVE_REACH: Final = 6
#: How many adverbials may stand between a subject and قد, and how many tokens one of them has.
ADVERBIALS: Final = 3
ADVERBIAL_LENGTH: Final = 5
#: How many words of a predicate stand in quotation marks.
QUOTED_PREDICATE: Final = 6
#: How far the marks of a word or a name stand apart: two words between them.
NAME_IN_MARKS: Final = 3


class Annotated(Protocol):
    """Others' annotations of one text."""

    @property
    def text(self) -> str: ...
    def readings(
        self, starts: Sequence[int], ends: Sequence[int]
    ) -> Sequence[WordReading | None]: ...


@mypyc_attr(acyclic=True)
class Context:
    """The words of one text, by parallel lists, and what is asked of them."""

    def __init__(
        self, text: str, lexicon: Lexicon, island: Island, annotations: Annotated | None = None
    ) -> None:
        read = lexicon.read(text)
        self.text = text
        self.lexicon = lexicon
        self.words = read.words
        self.starts = read.starts
        self.ends = read.ends
        self.cues = read.cues  # tokens that can anchor one
        self.quotes = quotations(read)
        self.openers = sorted(self.quotes)
        self.closers = {close: opened for opened, close in self.quotes.items()}
        self.sentences = sentences(read, lexicon.letters, lexicon.passing)
        self.phrases = PhraseParser(island, self.words, self.quotes, lexicon, self.starts)
        self.blocked: set[int] = set()
        self.negating: set[int] = set()  # of the blocked, those that negate all the same
        # Two more than there are words, so that whoever looks behind the last finds no verb there.
        self._tenses: list[str | None] = [word.tense for word in self.words]
        self._tenses += ["", ""]
        self.readings: Sequence[WordReading | None] = ()
        if annotations is not None:
            if annotations.text != text:
                raise ValueError("the annotations are of another text: analyze annotations.text")
            self.readings = annotations.readings(self.starts, self.ends)
            # what the annotations say comes first
            self._tenses = [*([None] * len(self.words)), "", ""]

    def reading(self, index: int) -> WordReading | None:
        """Return what annotations say of the word, if there are any."""
        return self.readings[index] if self.readings else None

    def told_subject(self, told: WordReading, limit: int) -> Phrase | None:
        """Return the subject that a tree gives, as a phrase; ``None`` for a mere pronoun.

        The tree says where it stands and what belongs to it; of prepositional phrases those are
        kept that the grammar takes for a part of a name or an office (المتحدث باسم الحكومة).
        """
        if told.subject is None:
            return None
        start, end, head = told.nucleus or told.subject
        word = self.words[head]
        if word.bits & (REL | PRON) and not word.article:
            return None
        phrase = self.phrases.parse(start, limit, weak=True)
        if phrase is None or not phrase.start <= head < phrase.end:
            definite = word.article or bool(word.pronoun) or told.named
            return Phrase(start, end, head, word.bits, told.named, definite, self.words[start].lead)
        if end < phrase.end <= told.subject[1]:
            end = phrase.end
        return phrase._replace(end=end, named=phrase.named or told.named)

    def told_predicate(self, start: int, end: int) -> WordReading | None:
        """Return what a tree says of the word that the tokens of a clause hang on."""
        if not self.readings:
            return None
        for told in self.readings[start:end]:
            if told is not None and told.tree:
                outside = told.governor is None or not start <= told.governor < end
                if outside and (told.subject is not None or told.tense):
                    return told
        return None

    # -- verbs -----------------------------------------------------------------------------------

    def clause_opens(self, index: int) -> bool:
        """Tell whether أن, or a bare preposition with أن behind it, stands at the token."""
        words = self.words
        if index >= len(words) or words[index].conjunction:
            return False
        if words[index].bits & COMP:
            return True
        if not words[index].bits & PREP or words[index].pronoun or index + 1 >= len(words):
            return False
        return bool(words[index + 1].bits & COMP) and not words[index + 1].conjunction

    def tense(self, index: int) -> str:
        """Return ``"p"`` or ``"i"`` when the word is (in this place) a finite verb, else ``""``."""
        found = self._tenses[index]
        if found is None:
            found = self._tenses[index] = self._tense(index)
        return found

    def _tense(self, index: int) -> str:
        told = self.readings[index] if self.readings else None
        if told is not None and told.tense is not None:
            return told.tense
        word = self.words[index]
        if word.tense is not None:
            return word.tense
        bits, first = word.bits, word.first
        previous = self.words[index - 1] if index else None
        if bits & KANA and first == "n":
            governed = previous is not None and previous.bits & PREP and not previous.pronoun
            return "" if governed else "p"
        if word.given and index + 2 < len(self.words) and not word.conjunction:
            if previous is not None and previous.bits & PREP and not previous.bits & REL:
                return ""  # «بحسب مدحت الحسيني»
            if previous is not None and self.phrases.proper_names.behind_hearer(index):
                closed = bool(self.words[index + 2].bits & (COMP | COMMA | SEMI))
                if like_name(self.words[index + 1]):
                    if closed or "g" in self.words[index + 1].tags:
                        return ""  # «قال لـ"الغد" طلعت حافظ إن»
            titled = previous is not None and previous.article and previous.bits & TITLE
            follows = self.words[index + 1]
            more = like_name(follows) or ("c" in word.tags and bare_quality(follows))
            if titled and not word.pronoun and more:
                return ""  # «العقيد عاطي القرشي»
            if self.phrases.proper_names.names_speaker(index):
                return ""  # «إن أكرم الكعبي أكد», «قال أنس خطاب إن»
            family, verb = self.words[index + 1], self.words[index + 2]
            led = previous is not None and previous.article and word.tags in ("p", "i")
            if led and not word.pronoun and family.first == "g" and like_name(family):
                if not family.article:
                    return ""  # «رئيس الفيفا سيب بلاتر»
            if family.tags[:1] == "g" and not family.preposition and like_name(family):
                if verb.first in ("p", "i") and not verb.conjunction and verb.hits:
                    return ""  # «أشرف الحسيني يقول إن»
        if first in ("p", "i"):
            nominal = any(tag in "nmagu" for tag in word.tags)
            if previous is not None and previous.pronoun and nominal:
                if word.light[-1:] == ACCUSATIVE_ENDING and previous.core in self.lexicon.as_nouns:
                    return ""  # «باعتباره تحالفا»: a noun, no dual
            joined = nominal and word.conjunction == WA and word.core[:1] == ELATIVE
            if joined and previous is not None and previous.first == "c":
                if not (previous.article or previous.pronoun or word.pronoun or word.hits):
                    return ""  # «أحدث وأقوى السفن»: a second elative
            if previous is not None and first == "p" and not word.conjunction and not nominal:
                if self.lexicon.undergoes(previous):
                    return ""  # «لم يتم تدارك الوضع»
            if nominal and word.conjunction == WA and bits & PLACE and previous is not None:
                if previous.bits & PLACE and previous.first != "p" and not word.pronoun:
                    return ""  # «في حلب وحمص»: towns that و joins
            if previous is not None and nominal and not word.conjunction:
                if previous.bits & (PREP | DEM | QUANT | NUM | NEGN) and not previous.bits & REL:
                    # «للجميع حرص الحكومة»
                    closed = previous.article and previous.bits & QUANT != 0
                    who = first == "i" and self.whoever(index - 1)
                    if not (closed or who or self.behind_another(index)):
                        return ""
                if self.lexicon.undergoes(previous):
                    return ""  # «تم رصدها»
                office = previous.core in self.lexicon.offices and previous.first == "n"
                if office and first == "p" and not (previous.article or previous.pronoun):
                    if not (word.pronoun or word.hits or previous.bits & INDEF_ACC):
                        return ""  # «عضو شرف النادي»
                named = previous.bits & TITLE or (previous.bits & NAT and word.given)
                if named and previous.article and not word.pronoun:
                    if index + 1 < len(self.words) and like_name(self.words[index + 1]):
                        return ""  # السيناتور جيف فليك
                if bits & PERSON and previous.first in ("p", "i") and not previous.bits & KANA:
                    return ""  # «وقال شاهد إن»: no perfect stands behind another verb
                if first == "p" and word.pronoun and self._holds(index - 1):
                    return ""  # «أن يحكم قبضته على»: what the verb in front is done to
            if "i" in word.tags and "p" in word.tags:
                return self._homograph(index, first)
            return first
        if (
            word.pronoun == WE
            and "p" in word.tags
            and previous is not None
            and previous.bits & PUNCT
        ):
            return "p"  # «…، بحثنا»: we, behind a comma
        verbal = "i" if "i" in word.tags else "p" if "p" in word.tags else ""
        if verbal and "p" in word.tags and self._opens_sentence(index):
            if word.tags[0] in "mn" or bits & ORG:
                return "p"  # «فتح الحارس الباب»: no movement of that name
        if (
            verbal
            and word.conjunction == WA
            and self.phrases.fitting.verb_joins(index, len(self.words))
        ):
            return "p"  # «وصل الوفد ورفع الشيخ سامي التهاني»
        if verbal:
            if previous is not None and not word.conjunction:
                if previous.bits & (QAD | FUT) or (previous.bits & NEG and verbal == "i"):
                    return self._homograph(index, verbal) if "p" in word.tags else verbal
                if previous.bits & REL and previous.terminal != "MA":
                    return verbal
                if "p" in word.tags and self._tells_of_text(index):
                    return "p"
            return ""
        if not word.tags and not bits & (NOMINAL & ~ADJ) and len(word.core) > 3:
            if previous is not None and previous.first in ("p", "i") and not word.conjunction:
                return ""  # behind a verb stands its subject: «واعتبر يزبك أن»
            if (
                previous is not None
                and previous.article
                and (
                    previous.bits & (TITLE | PERSON | NAT)
                    or (index > 1 and self.words[index - 2].bits & TITLE)
                )
                and not word.conjunction
                and index + 1 < len(self.words)
                and not self.words[index + 1].article
                and self.words[index + 1].first in ("", "g")
                and like_name(self.words[index + 1])
            ):
                return ""  # الوزير يوآف غالانت
            if previous is not None and previous.bits & PREP and not word.conjunction:
                return ""
            if index + 2 < len(self.words) and not word.conjunction:
                family, verb = self.words[index + 1], self.words[index + 2]
                if family.tags in ("", "g") and not family.article and like_name(family):
                    if verb.first in ("p", "i") and not verb.conjunction and verb.hits:
                        return ""  # «يوكيو هاتوياما قال إن»
            if word.core[0] == IMPERFECT[0] and not word.core.endswith(NISBA):
                return "i"
            if word.core.endswith(THEY) and len(word.core) > 4 and not word.article:
                return "p"  # «استندوا إلى»: no noun ends so
            if (
                word.core[0] == FUTURE
                and word.core[1] in IMPERFECT[:3]
                and previous is not None
                and len(word.core) > 4
            ):
                return "i"
            if previous is not None and previous.bits & (QAD | NEG) and not word.conjunction:
                return "i" if word.core[0] in IMPERFECT[1:3] else "p"
        return ""

    def _holds(self, index: int) -> bool:
        """Tell whether a finite verb at the token may have the word behind it for its object."""
        word = self.words[index]
        if word.bits & KANA or word.pronoun or self.tense(index) != "i":
            return False
        return not (index and self.words[index - 1].bits & REL)

    def behind_text(self, index: int, told: bool = False) -> bool:
        """Tell whether an indefinite text stands in front, which a verb here would tell of.

        «في بيان نشر أمس», «في حديث إلى صحيفة الغد نشر أمس». With ``told``, it may be the subject of
        the verb in front too: «كشفت دراسة نشرت في مجلة أن».
        """
        words = self.words
        if self.says_within(index):
            return False  # «نشر الجيش بيانا أعلن فيه أن»: its author does
        for at in range(index - 1, max(1, index - TEXT_REACH) - 1, -1):
            word = words[at]
            if word.bits & (PUNCT | COMP | REL) or word.conjunction or word.first in ("p", "i"):
                return False
            subject = told and words[at - 1].first in ("p", "i") and bool(words[at - 1].hits)
            if subject and word.bits & (DOC | EVID) and not word.bits & (PERSON | ORG | MEDIA):
                return not (word.article or word.pronoun)
            if words[at - 1].terminal == "FI":
                return bool(
                    word.bits & (DOC | CHANNEL)
                    and not (word.article or word.pronoun or word.bits & PLURAL)
                )
        return False

    def says_within(self, index: int) -> bool:
        """Tell whether a verb's clause takes up a text as where it is said: «بيان أكد فيه أن».

        So it does with an occasion: «مؤتمرا صحفيا أكد خلاله أن».
        """
        if index + 1 >= len(self.words):
            return False
        where = self.words[index + 1]
        if where.pronoun == "":
            return False
        return where.terminal == "FI" or (where.bits & PREP and where.core_in & OCCASIONS) != 0

    def whoever(self, index: int) -> bool:
        """Tell whether the token is مَن behind "each": «كل من تسول له نفسه», no «كل من»."""
        if index < 1 or self.words[index].terminal != "MIN" or self.words[index].pronoun:
            return False
        each = self.words[index - 1]
        bare = not (each.article or each.pronoun or self.words[index].conjunction)
        return bare and each.bits & QUANT != 0 and each.core in self.lexicon.whoever

    def _tells_of_text(self, index: int) -> bool:
        """Tell whether a word that may be verb or noun tells of a text: «في بيان نشر أمس»."""
        if index + 1 >= len(self.words) or not self.words[index + 1].bits & (TIME | PREP):
            return False
        return self.behind_text(index)

    def tells_of_object(self, index: int) -> bool:
        """Tell whether a verb tells of the indefinite object right in front: «صورا قال إنها».

        The noun behind a closed phrase is its verb's, and one with an adjective in the accusative.
        """
        words = self.words
        noun = words[index - 1]
        if words[index].conjunction or noun.article or noun.preposition or noun.pronoun:
            return False
        before = words[index - 2]
        if before.bits & (PREP | PUNCT | NUM) or before.preposition:
            return False
        if noun.bits & INDEF_ACC and noun.first in ("n", "m", "a"):
            return noun.first != "a" or bool(before.bits & INDEF_ACC or noun.bits & DOC)
        closed = bool(before.article or before.bits & NAME)
        return closed and noun.bits & FEM != 0 and noun.first == "n"

    def _opens_sentence(self, index: int) -> bool:
        """Tell whether a word that may be verb or noun is the verb its sentence opens with.

        News opens with its verb (رفض النادي العرض); it is a noun when another verb follows as its
        predicate (رفض النادي أغضب اللاعب).
        """
        words = self.words
        if index and not words[index - 1].bits & (BREAK | STOP):
            return False
        if index + 1 >= len(words) or not words[index + 1].bits & (DEF | NAME | PERSON | ORG):
            return False
        if words[index + 1].conjunction:
            return False  # «فتح وحماس تؤكدان»
        for at in range(index + 1, min(len(words), index + 9)):
            later = words[at]
            if later.bits & (REL | COMP | STOP | COMMA):
                break
            if words[at - 1].bits & (INDEF_ACC | ACCUSATIVE) and self.says_within(at):
                break  # «نشر الحزب بيانا قال فيه إن»
            if at > index + 2 and later.first in ("p", "i") and self.tells_of_object(at):
                break  # «نشر الحزب صورا قال إنها»
            if later.conjunction == WA and later.first == "p" and not later.bits & KANA:
                break  # «فتح الرئيس الطريق وأكد أن»
            if later.bits & PERSON and "n" in later.tags:
                continue  # «فتح والد بطل المدينة النار»
            if later.first in ("p", "i") and not later.article and not later.preposition:
                return False
        return True

    def _homograph(self, index: int, default: str) -> str:
        """Decide تحدث، تسبب، تغير: imperfect of the feminine or perfect of the masculine.

        The subject that follows agrees in gender (Wright II § 142): a feminine one leaves only the
        imperfect, a masculine singular one only the perfect.
        """
        word = self.words[index]
        if word.core[:1] != SHE:
            if word.core[:1] == IMPERFECT[2] and not word.pronoun and index + 1 < len(self.words):
                if index and self.words[index - 1].bits & NEG and not word.conjunction:
                    return "i"  # «لن نفي الوطن حقه»: no perfect stands there
                # «وقد نشر الموقع»: "we" has no subject behind it
                subject = self.phrases.parse(index + 1, self.limit(index), weak=True)
                if subject is not None and subject.bits & (PERSON | ORG | MEDIA | NAME):
                    return "p"
            return "i" if word.core[:1] == IMPERFECT[0] else default
        if FUTURE + word.core in word.key:
            return "i"  # «ستزيد الأعباء»: سـ stands before the imperfect alone
        marked = tense_by_marks(word)
        if marked:
            return marked
        previous = self.words[index - 1] if index else None
        if previous is not None and previous.bits & (FUT | NEG) and not word.conjunction:
            return "i"
        if self.past_dual(word) or self.reflexive(index):
            return "p"
        phrase = None
        if previous is not None and previous.bits & QAD and not previous.conjunction:
            end = index - 1
            before = self.words[end - 1] if end else None
            if before is not None and before.bits & COMP and before.pronoun in OWNERS:
                gender, number = OWNERS[before.pronoun]
                if number == "s":
                    return "i" if gender == "f" else "p"  # «قالت إنها قد تقلص الإنفاق»
            apart = before is not None and (
                before.terminal == "MA" or (bool(before.bits & (REL | COMMA)) and end > 1)
            )
            if apart:
                end -= 1  # «المشكلات التي قد تواجه المصنع», «حلول مؤقتة، قد تخفف الألم»
                stem = word.light[: len(word.light) - len(word.pronoun)]
                if word.pronoun and stem.endswith(PAST_DUAL):
                    return "p"  # «الرسالة التي قد تلقاها»: a weak verb's perfect
            phrase = self._ahead_of(end)
            aside = phrase is None or self.words[phrase.head].bits & (TIME | NUM | UNIT)
            if aside and not apart:
                beyond = self._ahead_of(self._behind_adverbials(end))
                if beyond is not None and beyond.definite:
                    phrase = beyond
            if phrase is not None and not apart:
                phrase = self._over_relative(phrase, end)
            if phrase is not None and (self.feminine(phrase) or not apart):
                return "i" if self.feminine(phrase) else "p"
            phrase = None
        if index + 1 < len(self.words):
            phrase = self.phrases.parse(index + 1, self.limit(index), weak=True)
            following = self.words[index + 1]
            if phrase is None and following.article and not word.pronoun:
                # a time as subject (قد تغير الموعد), which is no phrase of its own elsewhere
                return "i" if following.bits & (FEM | PLURAL) else "p"
            if following.bits & NUM and not word.pronoun and index + 2 < len(self.words):
                counted = self.words[index + 2]
                if counted.bits & INDEF_ACC and not counted.bits & (FEM | PLURAL):
                    return "p"  # «تمكن 176 مشروعا»
        if phrase is not None and word.pronoun and phrase.definite and self.feminine(phrase):
            return "i"  # «ما قد تسببه الحرب»: behind the object stands the subject
        if phrase is not None and not word.pronoun:
            women = phrase.bits & FEM and self.words[phrase.start].core.endswith(SOUND_PLURALS[-1])
            if women or self.feminine(phrase):
                return "i"  # «قد تحدث السيدات ضجة»: a perfect would be تحدثت
            head = self.words[phrase.head]
            if phrase.definite or (
                # «قد تعرف باحثون على الجين»: an object would be in the accusative
                phrase.bits & PERSON
                and not head.bits & (INDEF_ACC | ACCUSATIVE)
                and (not phrase.bits & PLURAL or head.core.endswith(THEY_DO))
            ):
                return "p"
        return default

    def _ahead_of(self, end: int) -> Phrase | None:
        """Return the longest noun phrase that ends in front of the token and can be a subject."""
        found = None
        for start in range(end - 1, max(-1, end - 8), -1):
            word = self.words[start]
            if word.bits & (PUNCT | COMP) and not word.conjunction:
                break
            if word.preposition or self.words[start - 1].bits & PREP:
                continue  # «ولهذا قد ترحل», «في المساء قد ترحل»: no subject
            phrase = self.phrases.parse(start, end)
            if phrase is not None and phrase.end == end:
                found = phrase
        return found

    def _over_relative(self, phrase: Phrase, end: int) -> Phrase:
        """Return the subject that a relative clause is about, if the phrase stands in that clause.

        «الأدوية التي يصفها الطبيب قد تسبب الدوار»: the clause has one verb, and the phrase with it.
        """
        words, verbs = self.words, 0
        for at in range(end - 1, max(0, phrase.start - RELATIVE_REACH), -1):
            word = words[at]
            if word.bits & (PUNCT | COMP):
                break
            if word.bits & REL:
                if verbs != 1 or word.terminal in ("MA", "MIN") or word.preposition:
                    break
                subject = self._ahead_of(at)
                if subject is None or not subject.definite:
                    break
                opens = self.follows_opener(subject.start, self.sentence_of(at)[0])
                return subject if opens else phrase
            verbs += at < phrase.start and word.first in ("p", "i") and not word.article
        return phrase

    def _behind_adverbials(self, end: int) -> int:
        """Return the token behind the noun phrase in front of times, places and measures.

        «زيادة الأجور بنسبة عشرة بالمئة قد ترفع», «الأمطار المتوقعة غدا قد تسبب»
        """
        words = self.words
        for _ in range(ADVERBIALS):
            word = words[end - 1] if end else None
            if word is None or word.bits & (PUNCT | COMP | REL):
                break
            if word.first == "d" and word.bits & TIME and not word.conjunction:
                end -= 1
                continue
            start = end - 1
            while start > max(0, end - ADVERBIAL_LENGTH):
                word = words[start]
                if word.preposition or word.bits & (PREP | PUNCT | COMP | REL):
                    break
                start -= 1
            word = words[start]
            governs = word.preposition or (
                word.bits & PREP and not word.pronoun and start < end - 1
            )
            if not governs or word.conjunction:
                break
            end = start
        return end

    def is_lost(self, index: int) -> bool:
        """Tell whether قد behind ف is no particle, for no verb follows: «فقد الشارع ثقته»."""
        word = self.words[index]
        if not word.bits & QAD or word.conjunction != FA or index + 1 >= len(self.words):
            return False
        following = self.words[index + 1]
        if index and self.words[index - 1].bits & (COMP | REL):
            return True  # «قال إنه فقد بصره»: no ف stands right behind it
        topic = self._ahead_of(index) if following.pronoun and index > 1 else None
        if topic is not None and topic.start and self.words[topic.start - 1].bits & COMP:
            return True  # «ذكر أن الخياط فقد بصره»
        if self.is_verb(index + 1):
            return False
        if following.article:
            return True
        return following.first in ("n", "m", "a") and "p" not in following.tags

    def past_dual(self, word: Word) -> bool:
        """Tell whether the form is a perfect in the dual: تطرقا, for the imperfect is تتطرقان."""
        core = word.core
        if core[-1:] != PAST_DUAL or word.raw[-1:] != PAST_DUAL or len(core) < 5 or word.article:
            return False
        return "p" in self.lexicon.word(core[:-1]).tags and word.tags != "i"

    def reflexive(self, index: int) -> bool:
        """Tell whether a verb of the fifth or sixth form has its preposition behind it.

        «قد تسبب في أزمة» is no imperfect: تُسبب has an object (Wright I §§ 47, 50).
        """
        prepositions = self.lexicon.reflexive.get(self.words[index].core)
        if prepositions is None or index + 1 >= len(self.words) or self.words[index].pronoun:
            return False
        behind = self.words[index + 1]
        if behind.bits & QUANT and not (behind.article or behind.bits & FEM):
            # «قد تمكن كل من …»: a feminine imperfect has no such subject
            return index + 2 < len(self.words) and self.words[index + 2].terminal == "MIN"
        if behind.bits & PREP:
            return behind.core[: 1 if behind.bits & PREPRON else None] in prepositions
        return behind.preposition in prepositions or (
            bool(behind.article) and not behind.preposition and behind.key[:1] in prepositions
        )

    def is_verb(self, index: int) -> bool:
        """Tell whether the word is a finite verb in this place."""
        found = self._tenses[index]
        return (self.tense(index) if found is None else found) != ""

    def answered(self, start: int, limit: int) -> bool:
        """Tell whether the answer of a condition, with ف in front, begins between the tokens.

        Of verbs only the future has it: «فسيشفى», while «، فيشترون» goes on (Wright II § 187).
        """
        for index in range(start, min(limit, start + ANSWER_REACH)):
            word = self.words[index]
            if word.conjunction != FA:
                continue
            if word.bits & _ANSWERS:
                return True
            future = word.bare[:1] == FUTURE and word.core[:1] != FUTURE
            if future and self.is_verb(index):
                return True
        return False

    def nominative(self, index: int) -> bool:
        """Tell whether what carries the hamza shows the case: «بقاؤه», not «بقاءه», «بقائه»."""
        word = self.words[index]
        return bool(word.pronoun) and word.light.endswith(SEATS[1] + word.pronoun)

    def that_not(self, index: int) -> bool:
        """Tell whether the token is ألا, أن and لا in one word; its hamza may be missing."""
        light = self.words[index].light
        if light in self.lexicon.that_not:
            return True
        if self.words[index].preposition == BI and light[1:] in self.lexicon.that_not:
            return True  # «تعهد بألا يعود»
        if light not in self.lexicon.that_not_bare or index + 1 >= len(self.words):
            return False
        return self.tense(index + 1) == "i"

    def without_that(self, index: int) -> bool:
        """Tell whether the token is أن behind "without": «دون أن», «من غير أن»."""
        word = self.words[index]
        if index < 1 or not word.bits & COMP or word.pronoun or word.preposition:
            return False
        before = self.words[index - 1]
        return not before.pronoun and bool(before.core_in & WITHOUT or before.bits & NEGA)

    def is_what(self, index: int) -> bool:
        """Tell whether the token is "what": no part of «غالبا ما», «سرعان ما», no pronoun on it."""
        word = self.words[index]
        if word.terminal != "MA" or word.pronoun or word.preposition:
            return False
        if not index or word.conjunction:
            return True
        before = self.words[index - 1]
        if before.bits & PUNCT or before.article:
            return True
        adverb = before.bits & (INDEF_ACC | ACCUSATIVE | TIME) or not {"d", "c"}.isdisjoint(
            before.tags
        )
        return not adverb

    def is_who(self, index: int, low: int) -> bool:
        """Tell whether من in front of a perfect is "who": «هناك من قال إن», «كل من وعد بذلك».

        What can be a noun too needs something in front of من that takes a clause.
        """
        word = self.words[index]
        if (
            word.terminal != "MIN"
            or word.pronoun
            or word.preposition
            or index + 1 >= len(self.words)
        ):
            return False
        verb = self.words[index + 1]
        if verb.conjunction or verb.article or "p" not in verb.tags:
            return False
        fifth = verb.core[:1] == SHE  # «من تشكك الناس»: the noun is spelled as the verb
        if verb.tags == "p" and not fifth:
            if any(hit.form.features is not None for hit in verb.hits):
                return True
        if index <= low:
            return False
        before = self.words[index - 1]
        lexicon = self.lexicon
        if any(before.core in held for held in (lexicon.existing, lexicon.existence)):
            return not before.pronoun
        if before.core in lexicon.whoever:
            return not before.article
        return bool(before.bits & PREP) and not (before.pronoun or before.preposition)

    def asks_why(self, index: int) -> bool:
        """Tell whether the token is لِمَ: no perfect follows the negation that is spelled so."""
        word = self.words[index]
        if not (word.bits & NEG and word.bits & QWORD) or index + 1 >= len(self.words):
            return False
        verb = self.words[index + 1]
        light = verb.light
        if index and self.words[index - 1].bits & REL:
            return False  # «النقاط التي لم تحسم»
        if light[:1] in _IMPERFECTS and not (light[:1] == SHE and light[-1:] == SHE):
            return False  # «لم أعلن», «لم يسعني»: the jussive, however it is listed
        return verb.first == "p" and self.tense(index + 1) == "p"

    def quotes_predicate(self, index: int) -> bool:
        """Tell whether a few words in quotation marks can be a predicate: «خطوة مهمة»."""
        close = self.quotes.get(index)
        if close is None or not 0 < close - index - 1 <= QUOTED_PREDICATE:
            return False
        word = self.words[index + 1]
        if word.article or word.preposition or word.conjunction or word.pronoun not in ("", HIS):
            return False  # what looks like HIS may be teh marbuta
        nominal = word.bits & (NOUN | ADJ | INDEF_ACC | ACCUSATIVE | NEGA)
        return bool(nominal) and word.first != "g" and not self.is_verb(index + 1)

    def quoted_predicate(self, phrase: Phrase) -> int:
        """Return the mark that opens a predicate at the phrase's end, or -1: «القرار «خطأ»»."""
        opened = self.closers.get(phrase.end - 1, -1)
        return opened if opened > phrase.start and self.quotes_predicate(opened) else -1

    def behind_another(self, index: int) -> bool:
        """Tell whether «another» closes a prepositional phrase that opens the clause, in front.

        «وفي سياق آخر كشف الوزير»: an adjective there, that determines no noun as in «آخر كشف».
        """
        if index < 3:
            return False
        words = self.words
        head, noun, other = words[index - 3 : index]
        if not (other.bits & QUANT and other.bits & UNNAMED and other.bits & ADJ):
            return False
        if noun.article or noun.pronoun or noun.preposition or not noun.bits & NOUN:
            return False
        if not head.bits & PREP or head.pronoun:
            return False
        return index == 3 or head.conjunction != "" or bool(words[index - 4].bits & (PUNCT | BREAK))

    def behind_bare_noun(self, index: int) -> bool:
        """Tell whether a noun or adjective without article stands in front, and no و between.

        A finite verb there begins a bare relative clause (صفة): «تقرير يفيد».
        """
        previous = self.words[index - 1] if index else None
        return (
            previous is not None
            and not previous.article
            and bool(previous.bits & (NOUN | ADJ))
            and not self.words[index].conjunction
        )

    # -- agreement -------------------------------------------------------------------------------

    def feminine(self, phrase: Phrase) -> bool:
        """Tell whether the head takes a feminine singular verb (broken plurals of things do)."""
        bits = phrase.bits
        if self.words[phrase.head].core_in & HONORIFICS and phrase.head + 1 < phrase.end:
            held = self.words[phrase.head + 1]
            if held.bits & (PERSON | TITLE):
                return bool(held.bits & FEM)  # «سعادة السفير», «معالي الوزيرة»
        if phrase.named and bits & NAME and not bits & (FEM | PLACE | ORG):
            return False  # شارون, زيدان: no plural
        if bits & PLACE and not bits & (PERSON | ORG | PLURAL):
            return not self.masculine_place(phrase)  # «قد تغير مصر», «قد تغير لبنان»
        if bits & FEM and not (bits & PLURAL and bits & PERSON):
            return True
        return bool(bits & PLURAL and not bits & PERSON)

    def feminine_verb(self, index: int) -> bool:
        """Tell whether a verb has the form for a feminine subject: زارت, تزور."""
        core = self.words[index].core
        if self.tense(index) == "i":
            return core.startswith(SHE)
        if not core.endswith(SHE) or len(core) > 3:
            return core.endswith(SHE)
        tags = self.lexicon.tags  # دعت, of دعا; but ثبت
        return any("p" in tags.tags(core[:-1] + weak) for weak in (ACCUSATIVE_ENDING, YEH))

    def masculine_place(self, phrase: Phrase) -> bool:
        """Tell whether a land or town is one of the few that are masculine: لبنان, العراق."""
        return self.words[phrase.head].core in self.lexicon.masculine_places

    # -- places ----------------------------------------------------------------------------------

    def sentence_of(self, index: int) -> tuple[int, int]:
        """Return the sentence (token range) that holds the token."""
        sentences = self.sentences
        if len(sentences) == 1:
            return sentences[0]
        found = bisect_right(sentences, (index, len(self.words) + 1)) - 1
        return sentences[max(found, 0)]

    def anchors(self, low: int, high: int) -> list[int]:
        """Return the tokens of the range that can anchor a cue."""
        return between(self.cues, low, high)

    def limit(self, index: int) -> int:
        """Return the end of the sentence that holds the token."""
        return self.sentence_of(index)[1]

    def asks(self, low: int, high: int) -> bool:
        """Tell whether the sentence of these tokens ends in a question mark."""
        last = self.words[max(low, high - 3) : high]
        return any(word.raw in ("\u061f", "?") for word in last)

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Cut punctuation off both edges of a range of tokens.

        Brackets stay with their partners, and so do the marks of a word or a name («حزب العمل»
        مهدد); those of a longer quotation are of what is said.
        """
        words = self.words
        while start < end and words[start].bits & PUNCT:
            if words[start].bits & LPAR:
                break
            if self.quotes and self.quotes.get(start, end) <= min(end - 2, start + NAME_IN_MARKS):
                break
            start += 1
        while end > start and words[end - 1].bits & PUNCT:
            bits = words[end - 1].bits
            if bits & RPAR and any(w.bits & LPAR for w in words[start : end - 1]):
                break
            if words[end - 1].raw in ("%", "\u066a"):
                break
            if self.quotes and self.closers.get(end - 1, -1) >= max(
                start + 1, end - 1 - NAME_IN_MARKS
            ):
                break
            end -= 1
        return start, end

    def key(self, index: int) -> str:
        """Return the word's key without its conjunction."""
        return self.words[index].bare

    def behind_own_part(self, index: int, low: int) -> bool:
        """Tell whether «من جانبه» stands in front, behind which somebody speaks."""
        word = self.words[index - 1] if index > low else None
        if word is None:
            return False
        owned = word.pronoun != "" or word.light[-1:] == HIS
        return owned and word.core in self.lexicon.own_part

    def opens_with_time(self, index: int, low: int) -> bool:
        """Tell whether the sentence's first word says when, an adverb: «بداية بين المدير أن»."""
        word = self.words[index]
        return index == low and bool(word.bits & TIME) and not (word.article or word.pronoun)

    def concedes(self, index: int) -> bool:
        """Tell whether a concession begins at the token: «رغم», «على الرغم»."""
        word, concessions = self.words[index], self.lexicon.concessions
        if word.core in concessions:
            return True
        behind = self.words[index + 1] if index + 1 < len(self.words) else None
        return behind is not None and bool(word.bits & PREP) and behind.core in concessions

    def follows_opener(self, index: int, low: int) -> bool:
        """Tell whether a clause can begin at the token: behind a mark, a complementizer, with و."""
        if index <= low:
            return True
        before = self.words[index - 1]
        if index - 1 == low and before.bits & PUNCT:
            return True  # «* ما هي الأسباب؟»
        if self.words[index].conjunction or before.opens:
            return True
        if before.conjunction == WA and before.core_in & ALSO:
            return True  # «وأيضا الفرع الجديد قد ينجح»
        # «من جهته الوزير قال»
        return before.pronoun != "" and self.behind_own_part(index, low)


def between(tokens: list[int], low: int, high: int) -> list[int]:
    """Return those of the sorted tokens that are in a range."""
    return tokens[place_of(tokens, low) : place_of(tokens, high)]


def place_of(tokens: list[int], token: int) -> int:
    """Return the place of the first of the sorted tokens that is not in front of ``token``.

    What bisect_left returns; a call of it costs a compiled engine more than the search.
    """
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) >> 1
        if tokens[middle] < token:
            low = middle + 1
        else:
            high = middle
    return low


def tense_by_marks(word: Word) -> str:
    """Return the tense that the written vowels tell, or ``""``.

    The perfect ends in a; the imperfect in u when nothing governs it, and only its prefix can bear
    u in the active (Wright I §§ 77-100).
    """
    ending = marks(word.raw)[-1:]
    if word.vowels[0] == "u" or ending == DAMMA:
        return "i"
    return "p" if ending == FATHA else ""
