"""Whether a word fits where the grammar of noun phrases lets it stand: agreement, kind, number."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    ACCUSATIVE_ENDING,
    DUAL_ENDING,
    LI,
    MASCULINE_PLURALS,
    OWNERS,
    PARTICIPLE,
    SHE,
    SOUND_PLURALS,
    TEH_MARBUTA,
    WA,
    YEH,
    derived_participle,
)
from .classes import (
    ABSTRACT,
    ACCUSATIVE,
    ADDR,
    ADJ,
    ADVERB,
    CHANNEL,
    COLON,
    COMP,
    DEF,
    DOC,
    DUAL,
    EVID,
    FEM,
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAME,
    NAT,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    QAD,
    QUANT,
    TIME,
    TITLE,
    UNKNOWN,
    UNNAMED,
    VERB,
)
from .lexicon import Lexicon
from .lists import (
    ALSO,
    ANONYMOUS,
    EMPHATIC,
    EVERYBODY,
    FIELDS,
    HONORIFICS,
    KINDS_OF_PLACE,
    NAME_ENDINGS,
    ONE_OF,
    PROPER,
    RELATIVE_PARTICIPLES,
    TRAILING,
)
from .proper_names import (
    KNOWN_NOUNS,
    ListedNames,
    ProperNames,
    is_body,
    is_surname_shaped,
    like_name,
    named_since_and,
)
from .rection import Rection
from .terminals import (
    CLOSED,
    INDEFINITE,
    LINKS,
    NAMING,
    T_ADJ,
    T_AND,
    T_B_ORG,
    T_B_PLACE,
    T_BISM,
    T_CLOSED,
    T_COMMA_PER,
    T_DEF,
    T_DEFADJ,
    T_DEFNAME,
    T_DEFPER,
    T_DEM,
    T_INDEFINITE,
    T_L_ADDR,
    T_L_DEF,
    T_L_MASDAR,
    T_L_N,
    T_L_NAME,
    T_L_ORG,
    T_L_PLACE,
    T_LINKS,
    T_MIN,
    T_N,
    T_NAME,
    T_NAMEN,
    T_NAMING,
    T_NPER,
    T_NTIME,
    T_NUM,
    T_POSS,
    T_POSSPER,
    T_QUANT,
    T_QUOTED,
    T_WEAK,
    TERMINAL_BITS,
)
from .words import Word

__all__ = ["Fitting", "could_be_perfect", "is_most"]

#: Nouns that end so add no alef in the accusative: لجنة، سماء، مستشفى.
_CASELESS: Final = (TEH_MARBUTA, ACCUSATIVE_ENDING, "ء", "ي", "ت")
_BEFORE_PLACE: Final = T_LINKS | T_N | T_NPER | T_QUANT | T_NAME | T_WEAK | T_MIN
#: What closes a noun phrase, so that a bare adjective behind it is none of its own.
_SHUT: Final = CLOSED | NAMING | frozenset(("DEFPER", "POSSPER"))


def is_how(word: Word) -> bool:
    """Tell whether a word is shaped as a circumstance: ساخرا, باكية, غاضبين.

    Indefinite and accusative (Wright II § 44), an active participle (فاعل, or with م in front) or a
    word that the lists know as an adjective, and no name.
    """
    if word.article or word.conjunction or word.preposition or word.pronoun or word.given:
        return False
    bits, form = word.bits, word.key  # ساخرا, of which س could be the future's
    if bits & (TIME | NUM | QUANT | PLACE | ORG | MEDIA | PUNCT | COMP):
        return False
    if form.endswith(ACCUSATIVE_ENDING):
        if bits & INDEF_ACC and (bits & ADJ or form[:1] == PARTICIPLE):
            return True  # مبتسما, with a name's tag too
        if bits & ACCUSATIVE and word.first in ("n", "a") and form[-3:-2] == YEH:
            return len(form) == 5  # حزينا
        stem = form[:-1]
    elif form.endswith(TEH_MARBUTA):
        stem = form[:-1]
    elif form.endswith(SOUND_PLURALS[1]):
        stem = form[:-2]
    else:
        return False
    if derived_participle(stem):
        return True  # مستهجنة, متفاخرين
    if "g" in word.tags or len(stem) < 4:
        return False
    active = stem[0] == PARTICIPLE or (len(stem) == 4 and stem[1] == ACCUSATIVE_ENDING)
    if not word.tags:
        return active and form.endswith(SOUND_PLURALS[1])
    return word.first == "a" or (active and not {"n", "a"}.isdisjoint(word.tags))


def _has_own_name(taken: list[tuple[int, str]]) -> bool:
    """Tell whether a personal name stands near the end, other than one that closes an idafa."""
    symbols = [symbol for _, symbol in taken]
    return any(
        symbols[index] == "NAME" and (index == 0 or symbols[index - 1] != "N")
        for index in range(max(0, len(symbols) - 3), len(symbols))
    )


def named_in_item(taken: list[tuple[int, str]]) -> bool:
    """Tell whether what was taken since the last link holds a name: «وزير الدفاع سامي حداد»."""
    for _, symbol in reversed(taken):
        if symbol in NAMING:
            return True
        if symbol in LINKS and symbol != "APPOS":
            return False
    return False


def is_most(word: Word, follows: Word) -> bool:
    """Tell whether an elative and its bare genitive begin here: «أدنى مستوى», «ثاني أكبر شركة»."""
    if word.article or word.conjunction or follows.article or follows.conjunction:
        return False
    if word.first == "a" and not word.given:
        return follows.first == "c" and not follows.given
    bare = follows.first in ("n", "m") and not (follows.preposition or follows.pronoun)
    return word.first == "c" and bare and not like_name(follows)


def could_be_perfect(word: Word) -> bool:
    """Tell whether a noun with an attached pronoun may be a perfect with its object."""
    if not word.pronoun or not word.bits & VERB:
        return False
    return "p" in word.tags or any(
        hit.form.features is not None and hit.form.features.tense == "p" for hit in word.hits
    )


def _may_be_many(word: Word) -> bool:
    """Tell whether a noun has the shape of a plural that no list tells: بحوث, علوم, شؤون."""
    return len(word.core) == 4 and word.core[2] == WA and word.first == "n" and word.article


def before_name(taken: list[tuple[int, str]]) -> bool:
    """Tell whether a person's trade or office ends a phrase that a name began."""
    return taken[-1][1] == "NPER" and any(symbol == "NAME" for _, symbol in taken)


@mypyc_attr(acyclic=True)
class Fitting:
    """Tells of the words of one document what can stand where in a noun phrase."""

    def __init__(
        self,
        words: list[Word],
        lexicon: Lexicon,
        proper_names: ProperNames,
        listed_names: ListedNames,
        rection: Rection,
    ) -> None:
        self.words = words
        self.proper_names = proper_names
        self.listed_names = listed_names
        self.rection = rection
        self.annexing = lexicon.annexing
        self.either_gender = lexicon.either_gender
        self.general = lexicon.general
        self.given_names = lexicon.given
        self.in_the_name = lexicon.in_the_name
        self.listed = lexicon.bits
        self.seasons = lexicon.seasons
        self.ministries = lexicon.ministries
        self.ordinals = lexicon.ordinals
        self.teens = lexicon.teens
        self.witnesses = lexicon.witness

    def fits(
        self,
        word: Word,
        symbol: str,
        taken: list[tuple[int, str]],
        follows: Word | None,
        kind: int,
    ) -> bool:
        """Tell whether a symbol that the grammar accepts also fits by agreement and kind.

        ``kind`` are the word's classes, and those of the name of several words that it begins.
        """
        if not taken:
            return True
        mark = TERMINAL_BITS.get(symbol, 0)
        if mark & (T_L_NAME | T_L_ADDR | T_L_ORG | T_L_N):
            opening = self.words[taken[0][0]]
            if opening.core in self.witnesses:
                return False  # «قالت شاهدة لرويترز»: who is told
            # «قال الخبير العسكري لإذاعة محلية إن»: so is a medium that has no name
            medium = word.bits & MEDIA and not word.article and word.preposition == LI
            styled = opening.article and opening.bits & (PERSON | TITLE)
            if medium and (styled or opening.given) and follows is not None:
                if follows.first == "a" and not follows.article:
                    return False
        heads = self.in_the_name
        if mark & T_BISM and not any(self.words[at].core in heads for at, _ in taken):
            return False  # «قال سامي حداد باسم الحكومة إن»
        if mark & T_B_ORG and word.first == "g" and word.bits & ABSTRACT and follows is not None:
            if follows.first in ("n", "m") and not (follows.conjunction or follows.preposition):
                return False  # «طالب سامي حداد بفتح تحقيق»: the deed, no movement of that name
        adverb = word.tags == "d" or (word.first == "d" and word.core.endswith(ACCUSATIVE_ENDING))
        if adverb and mark & T_N and TERMINAL_BITS.get(taken[-1][1], 0) & (T_NAMING | T_NPER):
            return False  # «أكد سامي حداد رسميا رفض الخطة»: how, in construct with nobody
        if mark & T_NAME and follows is not None and self.is_deed(word, follows):
            return False  # «أكد المدير نجاح العملية»: nobody's name
        deed = mark & T_N and word.bits & MASDAR and word.first in ("m", "n")
        when = mark & T_N and word.bits & TIME and word.tags == "nd"  # «سامي حداد غداة وصوله»
        if (deed or when) and before_name(taken):
            family = self.words[taken[-1][0]]
            if "g" in family.tags or family.given:
                return False  # «أكد إياد مدني التزام المنظمة»: his name, no trade
        if mark & T_NPER and word.bits & PREP and before_name(taken) and not word.article:
            return False  # «حذر سامي حداد أمام البرلمان»: where, and no imam
        lone = self.words[taken[0][0]] if len(taken) == 1 else None
        if lone is not None and symbol[:2] == "L_" and lone.pronoun:
            if lone.core_in & ONE_OF or lone.bits & QUANT:
                return False  # «قال أحدهم لآخر», «قال بعضهم لبعض»: who is told
        named = mark & (T_NAME | T_NAMEN)
        if named and word.first in ("n", "m") and self.is_their_thing(word, taken, follows):
            return False
        own = word.article or (
            word.bits & (PERSON | TITLE) and follows is not None and follows.article
        )
        if lone is not None and mark & T_AND and own and not lone.article:
            if lone.first == "a" and lone.bits & (INDEF_ACC | ACCUSATIVE):
                return False  # «أصبح الخداع واضحا والمعلومات تؤكد»: another clause begins
        if mark & T_AND and word.pronoun in OWNERS and follows is not None:
            if follows.first == "g" and follows.bits & PLACE and not follows.preposition:
                return False  # «قالت المنظمة ومقرها جنيف إن»: where it sits
        last = taken[-1][0]
        if mark & T_NUM:
            ordinal = self.words[last]
            if ordinal.core in self.ordinals and word.key in self.teens:
                return True  # «البابا ليو الرابع عشر»
            if named_in_item(taken):
                return False
            if taken[-1][1] in CLOSED and word.key[:1].isalpha():
                return word.article  # «بحسب الوزارة مليون طن»: a bare numeral begins its own phrase
        before = TERMINAL_BITS.get(taken[-1][1], 0)
        if mark & (T_DEF | T_DEFPER | T_DEFADJ) and before & T_NAME and self.of_many(word, taken):
            return False  # «شكر سامي حداد الحاضرين»: one man is not many
        bits = self.listed_names.kind(last)
        if mark & T_NPER and before & T_CLOSED and len(word.light) > 1:
            body = self.words[taken[0][0]].bits
            plain = all(held in CLOSED or held == "N" for _, held in taken)
            if plain and body & ORG and not body & (PERSON | MEDIA) and not word.given:
                if not word.core_in & HONORIFICS:
                    return False  # «أبلغت السلطات الإيرانية محامية رضايان أن»: who is told
        if mark & T_WEAK and word.pronoun and word.first == "p" and before & T_INDEFINITE:
            return False  # «تحقيق أجرته المنظمة»: the verb of a clause about the noun
        if (
            mark & T_POSS
            and before & T_N
            and bits & (DOC | EVID | CHANNEL)
            and follows is not None
            and (
                (
                    (follows.bits & (ORG | MEDIA | PERSON | NAME) or word.first == "p")
                    and (follows.article or follows.first == "g" or follows.bits & (ORG | MEDIA))
                    and not follows.bits & ADJ
                )
                or (follows.bits & PREP and follows.pronoun)  # «سؤال وجهه إليه النائب»
            )
            and could_be_perfect(word)
        ):
            return False  # «استطلاع نشره المعهد»: its subject stands behind it
        if mark & T_WEAK and word.first == "p":
            if self.words[last].bits & (INDEF_ACC | ACCUSATIVE):
                return False  # «مسؤولا زار المدينة»: nunation, no genitive follows
            if len(taken) == 2 and taken[0][1] == "QUANT" and before & T_N:
                return False  # «كل طرف دخل الهدنة»
        if mark & T_NAME and before & T_COMMA_PER and word.bits & PERSON:
            if follows is not None and follows.article and not follows.bits & PERSON:
                return False  # «فرنسيس، بابا الفاتيكان»: what he is, no further name
        if word.bits & ACCUSATIVE and word.first == "a" and before & T_INDEFINITE:
            # «تساءل ناشط قائلا», «تساءل ناشط قوي غاضبا»: the noun would show the accusative, too
            if not bits & (PLURAL | DUAL) and any(
                not self.words[at].core.endswith(_CASELESS)
                for at, held in taken[-2:]
                if held in INDEFINITE and (at == last or self.words[last].bits & ADJ)
            ):
                return False
        if (
            mark & (T_DEFPER | T_DEF | T_DEFADJ)
            and (before & T_NAMING or (before & T_DEFADJ and named_since_and(taken)))
            and word.bits & TITLE
            and word.core not in self.given_names  # عدنان السيد حسين
            and follows is not None
            and (follows.first == "g" or follows.given)
            and not (follows.article or follows.preposition or follows.bits & PLACE)
            and taken[0][1] == "DEFPER"
            and self.words[taken[0][0]].bits & TITLE
            and all(
                held in ("DEFPER", "DEFADJ", "NAME", "NAMEP", "NAMEN", "DEFNAME")
                for _, held in taken
            )
        ):
            return False  # «اتهم الرئيس ترامب الرئيس بايدن»: each has his title
        if mark & (T_DEFPER | T_DEF | T_DEFADJ) and word.bits & PLURAL and word.bits & PERSON:
            if word.article and (self.apart(taken) or self.only_name(word, taken)):
                return False  # «حذر الوزير السكان من»: he is one, they are many
        if mark & (T_DEFADJ | T_DEF) and word.core_in & TRAILING and follows is not None:
            if follows.bits & PREP or follows.preposition:
                return False  # «الشاب البالغ من العمر عشرين عاما»: no part of his name
        if mark & T_DEFADJ:
            if word.bits & TIME and before & T_NAMING and follows is not None:
                if follows.article and follows.bits & TIME:
                    return False  # «تزوج دالي العام الماضي»: when
            if word.bits & bits & PERSON and not word.bits & (ADJ | NAT | NAME):
                if (word.bits ^ bits) & (FEM | PLURAL):
                    return False  # «استدعت الوزيرة السفير»: somebody else
            return self.agrees(word, taken)
        if mark & (T_N | T_NAME | T_NAMEN) and word.bits & PREP and before & T_NAMING:
            # كلينتون أمام, but محمد علي
            return (follows is not None and bool(follows.bits & (COMP | COLON))) or (
                self.proper_names.named_as_particle(taken[-1][0] + 1, len(self.words), taken)
            )
        if mark & (T_N | T_NAMEN | T_ADJ) and before & T_NAMING and follows is not None:
            if is_most(word, follows):
                return False  # «بحسب سامي أدنى مستوى»: an elative with its genitive is no name
        if mark & T_NAMEN and word.bits & ACCUSATIVE:
            return False  # «تهديدات الجنرال خطرا»
        if mark & T_DEFPER and before & (T_DEF | T_DEFPER) and follows is not None:
            if self.rection.governed(follows, taken[-1][0] + 2):
                return False  # السفن التابعة للشركة
        if (
            mark & T_DEFPER
            and before & (T_DEF | T_DEFADJ)
            and ("a" in word.tags or word.bits & bits & FEM)
            and follows is not None
            and follows.article
            and not follows.bits & (PERSON | TITLE)
            and (not follows.bits & NAME or follows.bits & (NAT | ADJ))
            and not word.bits & TITLE
        ):
            return False  # القناة المعارضة القطرية: an adjective
        foreign = "g" in word.tags or not word.tags
        if mark & T_ADJ and before & T_N and foreign and not word.bits & FEM:
            thing = bits & FEM and not bits & (PERSON | PLURAL | QUANT | NUM | NAME)
            if thing and not word.bits & PLURAL and word.core[-1:] == YEH:
                return False  # «مكتبة برادلي»: no adjective of a feminine noun
            if follows is not None and follows.article and follows.first == "a":
                return False  # «متحف برادلي الوطني»
        if word.pronoun in OWNERS and before & (T_NPER | T_NAME | T_NAMEN):
            surname = "g" in self.words[last].tags and not self.words[last].conjunction
            owned = not (word.conjunction or word.given or "g" in word.tags)
            if surname and owned and (word.first in ("n", "m") or "m" in word.tags):
                if any(earlier in NAMING for _, earlier in taken):
                    return False  # «كرر سامي حداد قوله»: what he repeats
        if mark & T_NAMEN and before & T_DEFPER:
            return bool(bits & TITLE)
        if mark & (T_DEF | T_DEFNAME) and word.first == "m" and word.hits and "g" not in word.tags:
            trade = before & T_NPER and "g" in self.words[last].tags and named_since_and(taken)
            if before & T_NAMING or trade:
                return False  # «جدد سامي حداد التأكيد على أن»: what he says again
        if mark & T_DEFNAME and word.core in self.seasons:
            # «قال سامي الربيع إن», but «قال سامي الربيع الماضي إن»: a season alone tells no time
            dated = follows is not None and follows.article and bool(follows.bits & (TIME | ADJ))
            return before & T_NAMING != 0 and not bits & (PLACE | ORG) and not dated
        if mark & T_DEFNAME and word.bits & TIME and (word.bits & NUM or not word.bits & PLURAL):
            return False  # «أعلن محمد الخميس», «أعلن "فيفا" الاثنين»: when
        if (
            mark & T_DEFNAME
            and follows is not None
            and not follows.bits & (COMP | PUNCT | PERSON | NAME | DEF | QAD)
            # «القاضي طارق البيطار يؤكد», «أعلن القاضي طارق البيطار إغلاق المكتب»
            and (follows.first not in ("i", "m") or bool(follows.preposition))
            and word.first != "g"
            and word.tags != "p"  # «عبدالرحمن الزامل أمس»
            and not is_surname_shaped(word)
        ):
            return False
        if mark & (T_DEFNAME | T_NAMEN):
            return before & T_NAMING != 0 and not bits & (PLACE | ORG)
        if mark & T_NAME and kind & PLACE and word.given and before & T_DEFPER:
            if bits & TITLE:
                return True  # «الشيخ خليل بن هادي»
        if mark & T_NAME and kind & PLACE and not kind & PERSON:
            if (
                before & T_CLOSED
                and self.words[taken[0][0]].bits & TITLE
                and follows is not None
                and not follows.bits & (PLACE | ORG | MEDIA)
                and follows.tags in ("", "g")
                and like_name(follows)
                and not follows.article
            ):
                return True  # رئيسة الوزراء الإيطالية جورجيا ميلوني
            # two names of places side by side are subject and object: تهدد الولايات المتحدة سورية
            return before & _BEFORE_PLACE != 0 and not (before & T_NAME and bits & PLACE)
        if mark & (T_NAME | T_NAMEN | T_DEFNAME) and before & T_CLOSED and taken[0][1] == "NPER":
            if len(taken) > 2 and taken[1][1] in ("GOV", "FI_FIELD", "FI_ORG", "MIN_ORG", "B_ORG"):
                return False  # «رسم خبير في مجال الطاقة خطتين»: who has a name is definite
        if mark & (T_N | T_NAMEN | T_NAME) and self.is_told_body(word, taken, follows):
            return False  # «اتهم سامي حداد وزارة العدل بالتقصير»: whom he accuses
        if mark & T_NAME and kind & MEDIA and before & (T_CLOSED | T_ADJ | T_NAME | T_DEFPER):
            told = self.words[taken[0][0]]
            person = told.bits & PERSON and not told.bits & (MEDIA | ORG)
            if (person or told.core_in & ANONYMOUS) and word.first == "g" and not word.given:
                return False  # «أبلغ مسؤولان في الوزارة رويترز أن»: who is told
        if mark & T_NAME and word.bits & ORG and word.bits & (MASDAR | ABSTRACT):
            shut = before & T_CLOSED or (before & T_DEFPER and bits & NAT)
            if shut and not word.article:
                return False  # «أعلنت الحكومة السورية فتح المعبر»: what is announced
        if mark & T_NAME and kind & ORG and bits & PLACE:
            # so are a place and a body: أخبرت كوريا الشمالية الأمم المتحدة
            return not before & T_NAME
        if mark & T_DEM and before & T_N and bits & CHANNEL and follows is not None:
            if not follows.bits & (ORG | PERSON | PLACE | MEDIA):
                return False  # «نفت الشركة في بيان هذه الأنباء»
        if mark & (T_DEF | T_DEM) and before & T_ADJ and self.words[last].core not in self.annexing:
            # «نفت الشركة في بيان صحافي هذه الأنباء»: the object
            if mark & T_DEF or (self.words[last].first != "c" and len(taken) > 1):
                return False
        if mark & before & T_ADJ and word.first in ("n", "m"):
            if word.bits & (DOC | EVID | MASDAR | CHANNEL) and not word.bits & PERSON:
                return False  # «وقع ضابط فرنسي اتفاقية»: no second quality
        head = self.words[taken[0][0]].bits
        if (
            mark & (T_N | T_NPER | T_WEAK | T_DEF | T_DEFPER | T_POSS | T_POSSPER | T_DEM)
            and bits & (PERSON | QUANT)
            and not self.words[last].article
            and self.keeps_nun(self.words[last].core, bits)
            and not word.core.endswith((*MASCULINE_PLURALS, self.words[last].core[-2:]))
        ):
            return False  # «توقع محللون انخفاضا»: what keeps its nun governs no genitive
        if (
            mark & (T_N | T_NPER | T_DEF | T_DEFPER | T_DEFADJ)
            and before & T_NPER
            and bits & PERSON
            and len(taken) > 1
            and taken[-2][1] == "NUM"
            and not bits & NUM
            and (
                not mark & (T_N | T_NPER)
                or word.bits & (MASDAR | ABSTRACT)
                or (follows is not None and follows.article)
            )
        ):
            return False  # «اتهم ثلاثة خبراء الشركة»: what is counted stays indefinite
        if (
            (
                mark & (T_N | T_NPER)
                # but «مصدر أعلى مقاما»
                or (mark & T_ADJ and word.first in ("n", "m") and self.words[last].first != "c")
            )
            and before & T_INDEFINITE
            and word.bits & INDEF_ACC
            and not bits & INDEF_ACC
        ):
            return False  # nor is an accusative one: «كتب سامي حداد مقالا»
        if mark & T_NTIME and (head & PERSON or before & (T_NPER | T_ADJ)) and word.first != "n":
            return False  # «مصدر برلماني أمس»
        if (
            mark & T_NAME
            and before & T_CLOSED
            and len(taken) == 2
            and taken[0][1] == "DEM"
            and bits & (EVID | DOC | MASDAR | ABSTRACT)
            and not bits & (PERSON | ORG)
        ):
            return False  # «هذا الفحص عمر المخطوط»: no thing is called Omar
        if symbol[:2] == "L_" or mark & T_B_PLACE:
            return self.fits_to(word, mark, taken, follows, kind)
        if mark & T_DEFPER and before & (T_NAME | T_DEFADJ) and self.place_named(taken):
            return follows is not None and bool(
                follows.bits & (NAME | UNKNOWN | PERSON)
                or (word.bits & TITLE and not follows.article)
            )
        if (
            mark & T_DEFPER
            and before & (T_DEF | T_DEFADJ | T_DEFPER)
            and follows is not None
            and not (
                follows.bits & COMP
                and follows.key_in & PROPER
                and self.listed_names.end(last + 2, len(self.words))
            )
            and (
                follows.preposition
                or follows.conjunction
                or (follows.bits & (PREP | PUNCT | COMP) and not follows.given)
                or (follows.bits & (MASDAR | TIME) and not follows.given)
                # «الدول المانحة أكدت»
                or (follows.tags in ("p", "i") and follows.hits != () and not follows.given)
            )
            and not follows.bits & TITLE
        ):
            # no title, for no name follows: الأمين العام المساعد للشؤون, الحزب الحاكم تأجيل المؤتمر
            return False
        # «بنظر الغرب "دولة إيجابية"»: no name of the place
        place = head & PLACE and not head & (ORG | PERSON)
        return not (mark & T_QUOTED and before & T_CLOSED and place)

    def fits_to(
        self,
        word: Word,
        mark: int,
        taken: list[tuple[int, str]],
        follows: Word | None,
        kind: int,
    ) -> bool:
        """Tell whether a phrase goes on with ل or ب: «الناطق الإعلامي لشرطة العاصمة».

        Else whoever is told, or what is done, stands behind it. ``mark`` is the terminal of the
        word's, ``kind`` as in ``fits``.
        """
        last = taken[-1][0]
        before = TERMINAL_BITS.get(taken[-1][1], 0)
        bits = self.listed_names.kind(last)
        head = self.words[taken[0][0]].bits
        if not mark & T_B_PLACE and before & (T_DEF | T_DEFADJ):
            if self.proper_names.surname_last(taken):
                before = T_NAME
        if mark & T_L_NAME:
            if before & (T_DEFADJ | T_DEFPER) and named_since_and(taken):
                return not word.bits & (MEDIA | ADDR)  # مورلا المستشار القانوني لمارادونا
            return bool(head & (MASDAR | EVID | DOC)) and not head & (PERSON | ORG)
        if mark & T_L_ADDR:
            if word.article and len(taken) == 2 and before & T_DEFADJ and head & ORG:
                if self.words[last].core in self.general and not head & (PERSON | MEDIA):
                    return True  # «النقابة الوطنية للصحافة»: no hearer
            # تقرير لصحيفة الغارديان, تعداد لوكالة الأنباء
            agency = follows is not None and follows.bits & ORG and not follows.bits & MEDIA
            if kind & ORG and before & T_DEFADJ and (agency or not word.bits & MEDIA):
                # الناطق الإعلامي لشرطة العاصمة, الأمانة العامة لمجلس الوزراء
                whose = len(taken) == 2 and self.words[last].core in self.general
                return (whose and bool(head & ORG)) or any(
                    self.words[position].bits & PERSON for position, _ in taken
                )
            plain = before & T_N != 0 or (before & T_ADJ != 0 and len(taken) == 2)
            text = head & (DOC | EVID | MASDAR) and not head & PERSON  # شهود عيان: persons
            return plain and len(taken) < 3 and bool(text)
        if mark & (T_L_PLACE | T_B_PLACE):
            if bits & PERSON or head & MASDAR:
                return True
            # where an office is: رئيس الغرفة التجارية بالرياض
            kinds = [self.listed_names.kind(at) for at, _ in taken]
            if word.core_in & KINDS_OF_PLACE and taken[0][1] == "NPER" and before & T_CLOSED:
                return True  # مدير التعليم بمنطقة القصيم
            return mark & T_B_PLACE != 0 and any(kind & ORG for kind in kinds)
        if mark & T_L_DEF and word.core_in & EVERYBODY:
            return False  # «تؤكد الوزارة للجميع أن»: who is told
        if mark & T_L_DEF and word.bits & PLURAL and word.bits & PERSON:
            if self.words[taken[0][0]].bits & PERSON and any(held == "NAME" for _, held in taken):
                return False  # «قال اللواء أحمد الحازمي للإيرانيين إن»: who is told
        if mark & (T_L_DEF | T_L_ORG | T_L_N | T_L_MASDAR) and before & (
            T_DEFPER | T_POSSPER | T_NAME | T_NAMEN | T_DEFNAME
        ):
            if self.proper_names.own_name_last(taken):
                return word.core_in & FIELDS != 0
            return word.core_in & FIELDS != 0 or any(
                self.words[position].bits & (ORG | TITLE) == ORG  # «الفريق سامي حداد للسكان»
                # «رئيس منطقة ستانفورد لتطوير الأعمال»: the zone is a body, as it has an office
                or (
                    mark & T_L_MASDAR
                    and held == "NPER"
                    and self.words[position + 1].core_in & KINDS_OF_PLACE
                )
                for position, held in taken
            )
        if mark & T_L_MASDAR:
            return any(self.words[position].bits & ORG for position, _ in taken)
        return True

    def is_their_thing(
        self, word: Word, taken: list[tuple[int, str]], follows: Word | None
    ) -> bool:
        """Tell whether a noun that is also a first name has its genitive: «العلماء عمر الصخور».

        Behind many people, or a body, one man's name would need others joined to it.
        """
        head, at = self.words[taken[0][0]], taken[-1][0] + 1
        if follows is None or not head.article or "g" not in word.tags:
            return False
        if word.article or word.conjunction or word.preposition or word.pronoun:
            return False
        if any(symbol not in ("DEF", "DEFADJ", "DEFPER") for _, symbol in taken):
            return False
        many = head.bits & PERSON and head.bits & PLURAL
        if not many and not (head.bits & ORG and not head.bits & PERSON):
            return False
        if follows.conjunction or follows.preposition:
            return False
        joined = at + 2 < len(self.words) and self.words[at + 2].conjunction == WA
        if joined or self.words[at].raw != word.raw:
            return False
        return follows.first == "c" or (bool(follows.article) and "g" not in follows.tags)

    def is_deed(self, word: Word, follows: Word) -> bool:
        """Tell whether a word that may be a name is a noun with its genitive: «نجاح تجربتها»."""
        if word.article or word.first not in ("n", "m") or not word.bits & (ABSTRACT | MASDAR):
            return False
        if follows.conjunction or follows.preposition or follows.first not in ("n", "m"):
            return False
        if follows.bits & (PERSON | NAME | UNKNOWN | ADJ | TIME | PLACE):
            return False
        if follows.core_in & NAME_ENDINGS:
            return False  # فخر الدين
        known = follows.article and follows.bits & (KNOWN_NOUNS | FEM)
        return bool(known) or follows.pronoun in OWNERS

    def is_told_body(self, word: Word, taken: list[tuple[int, str]], follows: Word | None) -> bool:
        """Tell whether a common noun for a body, with its genitive, follows a person's name."""
        if not word.bits & ORG or word.bits & (PERSON | NAME | MASDAR | ABSTRACT) or word.given:
            return False
        if follows is None or not follows.article or word.article or word.pronoun:
            return False
        if "g" in word.tags:
            return False
        at, symbol = taken[-1]
        last = self.words[at]
        if (
            last.article
            or last.bits & (ORG | PLACE | MEDIA)
            or not ("g" in last.tags or last.given)
        ):
            return False  # but «المتحدث باسم وزارة الدفاع»
        if symbol != "NPER" and symbol not in NAMING:
            return False
        return any(
            held in NAMING and not self.words[place].bits & (ORG | PLACE | MEDIA)
            for place, held in taken[-3:]
        )

    def is_circumstance(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a bare word behind a subject is a circumstance (حال, Wright II § 44).

        «أكد أبو ناجي مبتسما أنه», «قالت سلمى ضاحكة إن»: no definite noun takes it as adjective.
        The feminine shows no accusative, so a feminine verb in front has to tell whose it is.
        """
        word = self.words[position]
        if word.core_in & EMPHATIC and self.is_once(position, limit):
            return True
        if word.how < 0:
            word.how = int(is_how(word))
        if not word.how:
            return False
        last, before = taken[-1]
        noun = self.words[last]
        if word.key.endswith(ACCUSATIVE_ENDING):
            if before in INDEFINITE:  # «بناء جديدا», «فريقا متخصصا»: its adjective
                if noun.bits & (INDEF_ACC | ACCUSATIVE):
                    return False
                return bool(noun.bits & FEM) or not noun.core.endswith(_CASELESS)
            return before in _SHUT
        named = before in INDEFINITE and any(symbol in NAMING for _, symbol in taken)
        return (before in _SHUT or named) and self.says_how(position, limit, taken[0][0])

    def is_once(self, position: int, limit: int) -> bool:
        """Tell whether a word tells with a bare time when: «أخبرتني جدتي ذات مرة أن»."""
        word = self.words[position]
        if word.article or word.pronoun or word.conjunction or position + 1 >= limit:
            return False
        time = self.words[position + 1]
        return time.bits & TIME != 0 and not (time.article or time.pronoun or time.conjunction)

    def says_how(self, position: int, limit: int, start: int) -> bool:
        """Tell whether a bare word is the circumstance of the subject that begins at ``start``."""
        word, verb = self.words[position], self.words[start - 1]
        if not start or not verb.verbal or not is_how(word):
            return False
        if word.key.endswith(ACCUSATIVE_ENDING):
            return True
        if word.bits & TITLE or (word.bits & NAME and not derived_participle(word.key[:-1])):
            return False
        if not word.key.endswith(TEH_MARBUTA):
            return bool(self.words[start].bits & PLURAL)
        if not verb.key.endswith(SHE) and not verb.key.startswith(SHE):
            return False
        if not word.bits & PERSON or word.bits & ADJ:
            return True
        # «قالت سلمى حداد مندوبة الحزب», «عضوة في المجلس»: what she is
        return position + 1 < limit and bool(self.words[position + 1].bits & (COMP | COLON))

    def agrees(self, word: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a definite adjective agrees with some noun of the phrase so far."""
        if not taken:
            return True
        words = self.words
        bits = word.bits
        plural = bits & PLURAL and word.core.endswith(SOUND_PLURALS)
        for position, symbol in taken:
            if symbol in LINKS and symbol not in ("AND",):
                continue
            other = words[position].bits
            if symbol in ("NAME", "NAMEN", "QUOTED", "AND", "DEM", "DEFNAME") or other & (
                PLACE | UNKNOWN
            ):
                return True
            if plural:
                if other & (PLURAL | DUAL):
                    return True
            elif bits & FEM:
                if other & (FEM | PLURAL) or words[position].core in self.either_gender:
                    return True
                if _may_be_many(words[position]):
                    return True
                if bits & NAT and other & ORG and position == taken[-1][0] == taken[0][0]:
                    return words[position].core in self.ministries  # «الدفاع الروسية»: its ministry
            elif not other & FEM or other & PERSON:
                return True
            elif words[position].core in self.either_gender:
                return True  # «السوق المالي», «السوق المالية»
            if bits & NUM and other & (FEM | PLURAL):
                return True  # «القوى الكبرى الست»: of what is counted
        return False

    def describes(self, word: Word, noun: Word, medium: bool = False) -> bool:
        """Tell whether what may be a person is an adjective of who or which medium is before it."""
        if word.article or word.pronoun or word.conjunction or word.preposition:
            return False
        if noun.article or noun.pronoun or not (medium or noun.bits & PERSON):
            return False
        many = bool(noun.bits & PLURAL)
        if word.bits & NAT:
            return many == bool(word.bits & PLURAL)
        if word.first != "a" and not word.bits & UNNAMED:
            return False
        return many or not word.bits & PLURAL

    def of_many(self, word: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a sound plural of the oblique cases follows a phrase that is of one."""
        if not word.bits & PLURAL or not word.core.endswith(MASCULINE_PLURALS[1]):
            return False
        return not any(self.words[at].bits & (PLURAL | QUANT | NUM) for at, _ in taken[:-1])

    def apart(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether a single person or a body is closed in front, and nothing there is many."""
        words = self.words
        head = words[taken[0][0]]
        if taken[-1][1] not in CLOSED and taken[-1][1] not in NAMING and taken[-1][1] != "DEFPER":
            return False
        if not head.bits & (PERSON | TITLE | ORG) or head.bits & (PLURAL | DUAL | QUANT | NUM):
            return False
        if taken[0][1] == "NAME" and (head.bits & PERSON or not head.bits & ORG):
            return False
        several = head.core[-1:] in (YEH, WA) and head.core[:-1] in self.listed
        if taken[0][1] in ("QUANT", "NUM") or several or head.core.endswith(DUAL_ENDING):
            return False  # مسؤولي الصحة, البلدان الأعضاء
        for position, symbol in reversed(taken):
            if symbol in NAMING:
                return True
            word = words[position]
            many = word.bits & PLURAL and word.bits & PERSON
            if many or word.bits & (DUAL | QUANT | NUM) or symbol == "AND":
                return False
            if word.core[-1:] in (YEH, WA) and word.core[:-1] in self.listed and not word.article:
                return False  # مسؤولو الصحة, مسؤولي الصحة: they are many in front of a genitive
        return True

    def only_name(self, word: Word, taken: list[tuple[int, str]]) -> bool:
        """Tell whether one person's name alone is in front of a noun for many: «كلينتون السكان».

        No surname is the common plural of a noun for persons.
        """
        if word.first != "n" or "g" in word.tags or word.bits & NAME:
            return False
        if taken[0][1] not in ("NAME", "NAMEP") or self.words[taken[0][0]].bits & (PLACE | ORG):
            return False
        return all(symbol in ("NAME", "NAMEP", "NAMEN", "DEFADJ", "DEFNAME") for _, symbol in taken)

    def keeps_nun(self, core: str, bits: int) -> bool:
        """Tell whether a noun for persons ends in the nun of a plural or dual: محللون, خبيران."""
        if core.endswith(DUAL_ENDING):
            return bool(self.listed.get(core[: -len(DUAL_ENDING)], 0) & PERSON)
        return bool(bits & (PLURAL | QUANT)) and core.endswith(SOUND_PLURALS[0])

    def place_named(self, taken: list[tuple[int, str]]) -> bool:
        """Tell whether the only name in the phrase so far is a place's."""
        names = [position for position, symbol in taken if symbol == "NAME"]
        return bool(names) and all(self.words[position].bits & PLACE for position in names)

    def annexed(self, position: int, limit: int) -> bool:
        """Tell whether what looks like ل and the article is ل and a first letter ل, and a genitive.

        «للجنة التحقيق», «للاعب الفريق»: behind a noun with the article no other stands but in
        apposition, and an adjective.
        """
        word = self.words[position]
        if position + 1 >= limit or not word.key.endswith(LI + word.core):
            return False
        if word.core[:1] != LI or word.pronoun or word.bits & (NAME | PLACE):
            return False
        whose = self.words[position + 1]
        if not whose.article or whose.conjunction or whose.preposition:
            return False
        return whose.first in ("n", "m") and not whose.bits & (ADJ | NAT | TIME | TITLE)

    def verb_joins(self, position: int, limit: int) -> bool:
        """Tell whether و joins a verb spelled like a noun: «وصل الوفد ورفع الشيخ سامي التهاني».

        No noun is annexed to a person by his title and name but one for a person.
        """
        if position + 2 >= limit:
            return False
        word, title, name = self.words[position : position + 3]
        if word.first not in ("m", "n") or "p" not in word.tags or word.article or word.pronoun:
            return False
        if word.bits & (PERSON | ORG) or word.preposition:
            return False
        return bool(title.bits & TITLE) and title.article and name.given and not title.preposition

    def adds(self, position: int, limit: int) -> bool:
        """Tell whether و joins a noun by a particle that says "also" or "even".

        Not «وحتى الآن», up to a time, and not «وكذلك قال», which joins a clause.
        """
        word = self.words[position]
        if word.terminal != "HATTA" and not word.core_in & ALSO:
            return False
        if position + 1 >= limit:
            return False
        noun = self.words[position + 1]
        if noun.bits & (TIME | NUM | PREP | ADVERB) or noun.conjunction or noun.preposition:
            return False
        return noun.article or noun.given or noun.first in ("n", "m", "g")

    def opens_apposition(self, position: int, limit: int, taken: list[tuple[int, str]]) -> bool:
        """Tell whether behind a comma stands who the phrase is: «سامي حداد، وزير العمل»."""
        words = self.words
        behind = position + 1
        if behind >= limit:
            return False
        word, after = words[behind], words[behind + 1] if behind + 1 < limit else None
        if not word.bits & (PERSON | TITLE) and not (
            word.core_in & ONE_OF and after is not None and after.bits & PERSON
        ):
            if not taken or not words[taken[0][0]].bits & PERSON or word.bits & PLACE:
                return False
            named = word.first == "g" and word.bits & NAME
            if not (named or self.proper_names.named_as_particle(behind, limit, taken)):
                return False
            if _has_own_name(taken):
                return False
        if word.first in ("p", "i"):
            return False
        if word.conjunction or word.preposition:
            return False
        if word.pronoun and any(held == "COMMA_PER" for _, held in taken):
            return False  # «نعى سامي حداد، نجل النائب، والدته»: the object
        if after is not None and after.bits & COMP:
            if any(
                hit.form.features is not None and hit.form.features.tense == "a"
                for hit in word.hits
            ):
                return False  # «قالت المدربة، مضيفة أن»: no hostess
        if word.core_in & RELATIVE_PARTICIPLES:
            return False  # «سامر، البالغ من العمر 23 عاما»: a clause about him, no office
        # «وصفت هيئة الإذاعة، الوزير بأنه»: no person tells who a body is
        return not (taken and is_body(words[taken[0][0]]) and not word.bits & ORG)
