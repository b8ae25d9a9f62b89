"""What an entry asks of its surroundings (``when``, ``unless``), and the negation of a cue."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import (
    AL,
    ALEFS_WITH_HAMZA,
    BI,
    DUAL_ENDINGS,
    FA,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    HIS,
    IMPERFECT,
    IMPERFECT_THIRD,
    LI,
    MASCULINE_PLURALS,
    ME,
    PARTICIPLE,
    PAST_DUAL,
    SHADDA,
    SHE,
    THEY,
    WA,
    WE,
    YOU_DID,
)
from .classes import (
    ABSTRACT,
    ADJ,
    ADVERB,
    COLON,
    COMMA,
    COMP,
    COMPLIANCE,
    DEF,
    DEM,
    DOC,
    DUAL,
    EITHER,
    EVID,
    FUT,
    INDEF_ACC,
    KANA,
    KANA_STRICT,
    LPAR,
    MASDAR,
    MEDIA,
    NAME,
    NEG,
    NEGA,
    NEGN,
    NOMINAL,
    NOUN,
    NUM,
    OPENQ,
    ORG,
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
    TIME,
    UNIT,
    UNKNOWN,
    VERB,
)
from .context import Context
from .cues import CueHit, Guard, Rule
from .lists import ANONYMOUS, ONE_OF, THAT_NOT_BARE, WITHOUT
from .matches import Match, Search
from .model import Category
from .phrases import like_name
from .speakers import tells_alone
from .words import Word

__all__ = ["FRAMED", "Guards", "is_once", "is_two", "number_at"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC


#: How far behind a state the verb is looked for that makes a condition of it (tokens).
STATE_REACH: Final = 12
#: How far in front of a deed the verb may stand that says it is not done (tokens).
REFUSER: Final = 8
#: How far in front of what there is not the verb may stand that says so (tokens).
THERE_REACH: Final = 7
#: How far in front of a deed "is done" may stand (tokens).
DONE_REACH: Final = 6
#: The guards that ask what only the frame of the cue tells.
FRAMED: Final = ("subject", "complement")
#: A quotation of that many tokens, its marks with it, may be a name.
NAME_IN_QUOTES: Final = 4
#: How far in front of what is said of it a noun that stands for a question may begin (tokens).
OPEN_REACH: Final = 9


def is_once(word: Word) -> bool:
    """Tell whether the word is a single unit of time: نحو عام, حوالي ساعة."""
    return bool(word.bits & TIME and word.bits & UNIT and not word.article and not word.pronoun)


def is_two(context: Context, word: Word) -> bool:
    """Tell whether the word is an indefinite dual of a thing, which counts: نحو كوبين."""
    bits = word.bits
    core = word.core
    if (
        not bits & PLURAL
        or bits & (PERSON | NAME | DEF)
        or (bits & ADJ and not bits & TIME)
        or word.pronoun
        or not core.endswith(DUAL_ENDINGS)
    ):
        return False
    one = context.lexicon.word(core[:-2]).bits
    if bits & TIME and one & UNIT:
        return True  # «نحو عامين», though «عام» is an adjective, too
    return bool(bits & DUAL) or bool(one & (UNIT | NOUN) and not one & (ADJ | PLURAL | VERB))


def number_at(words: list[Word], index: int, high: int) -> int:
    """Return where the number begins behind an article of its own or a bracket: «الـ 5», «(50)»."""
    behind = index + 1
    apart = words[index].key == AL or words[index].bits & LPAR
    return behind if apart and behind < high and words[behind].bits & NUM else index


@mypyc_attr(acyclic=True)
class Guards:
    """The guards of the entries, asked in one sentence."""

    def __init__(self, search: Search) -> None:
        self.c = search.context
        self.words = search.words
        self.low = search.low
        self.high = search.high

    def refusing(self, rule: Rule, first: int, last: int, hit: CueHit) -> str | None:
        """Return the guard that refuses, or ``None`` when all of them agree."""
        for guard in rule.when:
            if guard.side not in FRAMED and not self.holds(guard, first, last, hit):
                return guard.needs
        for guard in rule.unless:
            if guard.side not in FRAMED and self.holds(guard, first, last, hit):
                return guard.not_with
        return None

    def holds(self, guard: Guard, first: int, last: int, hit: CueHit) -> bool:
        """Tell whether a guard holds for the cue on these tokens."""
        side, what = guard.side, guard.what
        if side == "next":
            if last + 1 >= self.high:
                return False
            if what == "word":
                return self.is_named(last + 1, guard.words)
            if what == "state":
                return self.is_state(first, last + 1)
            if what == "number" and hit.form.rule.construction == "according":
                return self.is_next(what, last + 1) and not self.counts_holders(last + 1)
            return self.is_next(what, last + 1)
        if side == "previous":
            if hit.preposition and what == "preposition":
                return True  # written onto the cue: «لم يف بوعده بأن»
            if first <= self.low:
                return False
            if what == "word":
                return self.is_named(first - 1, guard.words)
            return self.is_previous(what, first - 1, first)
        if side == "start":
            return self.c.follows_opener(first, self.low)
        if side == "sentence":
            if what == "start":
                return all(word.bits & PUNCT for word in self.words[self.low : first])
            return self.c.asks(self.low, self.high) and not self.asked_behind(first)
        if side == "marks":
            if what == "doubled":
                return SHADDA in self.words[last].raw  # «وعدّ» is no وعد
            told = self.c.reading(last)
            if told is not None and told.voice:
                return told.voice == what[0]
            vowel, _ = self.words[last].vowels
            return vowel == "u" if what == "passive" else vowel in ("a", "i")
        if side == "definite":
            return hit.article
        if side == "indefinite":
            return not hit.article
        if side == "pronoun":
            return bool(hit.pronoun)
        return False

    def asked_behind(self, first: int) -> bool:
        """Tell whether what is asked stands behind a colon: «من ينظر إليها سيسأل: كيف بدأت؟»."""
        words = self.words
        for index in range(first + 2, self.high - 1):
            if words[index].bits & COLON:
                behind = index + 1 + bool(words[index + 1].bits & (OPENQ | QUOTE))
                if behind < self.high and words[behind].bits & QWORD:
                    return words[first].terminal in ("MA", "MIN")
        return False

    def counts_holders(self, index: int) -> bool:
        """Tell whether a quantity is of those who say something: «بحسب بعض السكان».

        «بحسب عدد السكان» measures; «بحسب عدد من السكان» does not.
        """
        word = self.words[index]
        lexicon = self.c.lexicon
        behind = index + 1
        part = behind < self.high and self.words[behind].terminal == "MIN"
        if part:
            behind += 1
        if word.bits & ORG and behind < self.high and not part:
            return bool(self.words[behind].bits & (NAME | UNKNOWN))  # «بحسب مجموعة ألفا»
        alone = word.bits & QUANT and word.article and "f" in word.tags and not part
        if alone or (word.bits & QUANT and word.core.endswith(MASCULINE_PLURALS)):
            return True  # «بحسب البعض», «حسب كثيرين»
        if word.bits & QUANT and word.first == "f" and behind < self.high and not part:
            if self.words[behind].article and self.words[behind].bits & EVID:
                return True  # «بحسب بعض التقديرات»
        if not part and not word.bits & (EVID | ABSTRACT | COMPLIANCE | MEDIA):
            phrase = self.c.phrases.parse(index, self.high)
            head = phrase.head if phrase is not None else index
            if head > index and self.words[head].bits & PERSON:
                return True  # «بحسب ثلاثة خبراء», «بحسب نصف المشاركين»
        if behind >= self.high or not (word.bits & (QUANT | NUM) or word.core_in & ONE_OF):
            return False
        known = part or word.first == "f" or word.core in lexicon.partitive
        if not known and not word.core_in & ONE_OF:
            return False
        bits = self.words[behind].bits
        return bool(bits & (PERSON | MEDIA | ORG)) or self.words[behind].core_in & ANONYMOUS != 0

    def is_next(self, what: str, index: int) -> bool:
        """Tell whether the word behind the cue is what a guard names."""
        word = self.words[index]
        bits = word.bits
        if what in ("perfect", "imperfect"):
            if self.words[index - 1].bits & NEG and what == "perfect":
                return self.c.asks_why(index - 1)  # of a negation's spellings, only لِمَ has one
            before = self.words[index - 1]
            if bits & PRON and before.bits & COMP and not before.pronoun and what == "perfect":
                # «إن هي رفضت»: the pronoun of the perfect, which أنّ would have attached
                return index + 1 < self.high and self.c.tense(index + 1) == what[0]
            if before.bits & COMP and self.is_topic(index):
                return False
            governed = self.words[index - 1].bits & QAD
            if governed and self.c.is_lost(index - 1):
                return False  # «قال إنه فقد بصره»
            tense = self.qad_tense(index) if governed else self.c.tense(index)
            if what == "perfect" and word.first == "g" and word.core.endswith(YOU_DID):
                return len(word.core) > 4  # «إن حسمتم الأمر»
            return tense == what[0]
        if what == "verb" and self.words[index - 1].bits & COMP and self.is_topic(index):
            return False  # «حتى أن دار النشر أفلست»
        if what == "verb":
            # the particle makes a verb of a homograph: «لو غاب المدير»
            written = not (word.article or word.preposition or word.conjunction)
            plural = word.core.endswith(THEY) and len(word.core) > len(THEY) + 2
            shaped = plural or "p" in word.tags or self.is_shaped_as_verb(word)
            if not shaped and self.words[index - 1].terminal == "MIN":
                stem = word.core[:-1]  # «ومن طلبه منهم؟»: him, not the feminine ending
                shaped = word.light[-1:] == HIS and "p" in self.c.lexicon.tags.tags(stem)
            return self.c.is_verb(index) or (written and shaped)
        if what == "number":
            index = number_at(self.words, index, self.high)
            word = self.words[index]
            bits = word.bits
            if bits & ADJ and bits & QUANT and not bits & NUM:
                return False  # «بحسب آخر حصيلة»
            return bool(bits & (NUM | QUANT)) or is_once(word) or is_two(self.c, word)
        if what == "resumptive":
            # «ما لم يجده»: the pronoun takes up a relative ما
            return word.pronoun == HIS and self.c.is_verb(index)
        if what == "span":
            # «قرابة الساعتين», «حوالي الشهر»: one or two units of time, with the article
            return bool(word.article and bits & TIME and (bits & (UNIT | DUAL)))
        if what == "that":
            if bits & NEG and self.c.that_not(index):
                return True  # «بشرط ألا ترتفع»
            return bool(bits & COMP) or (
                bool(bits & PREP)
                and index + 1 < self.high
                and bool(self.words[index + 1].bits & COMP)
            )
        if what == "construct":
            return self.in_construct(index)
        if what == "dative":
            return self.is_dative_of_thing(index)
        if what == "anna":
            # أنّ takes a noun or a pronoun, أنْ a verb (Wright II §§ 36, 15)
            if not bits & COMP or index + 1 >= self.high:
                return False
            if word.pronoun:
                return True
            behind = self.words[index + 1]
            if behind.core in self.c.lexicon.existing:
                return True  # «أن هناك أزمة»
            if behind.bits & KANA_STRICT:
                near = self.words[index + 2 : min(self.high, index + 8)]
                return any(later.bits & QAD for later in near)  # «لا بد أن يكون القطار قد وصل»
            if behind.bits & (NEG | KANA) or self.c.is_verb(index + 1):
                return False
            if not behind.tags and behind.core[:1] in IMPERFECT_THIRD and not behind.article:
                return False  # «لا بد أن ترمم»: no known word, so rather a verb
            phrase = self.c.phrases.parse(index + 1, self.high)
            if phrase is not None and behind.bits & QUANT:
                return True  # «أن أي اتفاق», «أن بعض الدول»
            return phrase is not None and (phrase.definite or phrase.named)
        if what == "negation":
            return bool(bits & NEG)
        if what == "preposition":
            return bool(bits & PREP or word.preposition)
        if what == "definite":
            return bool(bits & DEF)
        if what == "adjective":
            return bool(bits & ADJ) and not (word.first == "p" and self.c.is_verb(index))
        if what == "masdar":
            return bool(bits & (MASDAR | ABSTRACT)) and word.preposition != BI
        if what == "noun":
            return bool(bits & NOMINAL) and not self.c.is_verb(index)
        return False

    def is_shaped_as_verb(self, word: Word) -> bool:
        """Tell whether a form that the table does not know ends or stands as only verbs do.

        «لو استرجعنا الماضي», «لو أمرني المدير», «لو قاله غيرك».
        """
        if word.pronoun == ME:
            return True
        if word.first not in ("", "n", "g"):
            return False
        if word.core.endswith(WE) and not word.pronoun and len(word.core) > len(WE) + 2:
            return True
        return any(
            hit.form.features is not None and hit.form.features.tense == "p" for hit in word.hits
        )

    def governs_one_of(self, match: Match, guard: Guard) -> bool:
        """Tell whether a word that the guard names heads the noun phrase that the cue takes."""
        index = match.content[0] if match.content is not None else match.complement
        if match.alias not in ("object", "governed", "host", "small") or index >= self.high:
            return False
        named = guard.words
        word = self.words[index]
        if word.key in named:
            return True  # a ة that is spelled ه is no pronoun
        if (
            word.core not in named
            and index + 1 < self.high
            and not (word.article or word.pronoun)
            and (word.bits & (ADJ | DEM | QUANT) or "c" in word.tags)
        ):
            index += 1  # «عن بالغ شكره», «هذا الهجوم»: the noun itself
        return self.words[index].core in named

    def is_named(self, index: int, named: frozenset[str]) -> bool:
        """Tell whether a spelling of the word is one of those that a guard names."""
        word = self.words[index]
        plain = word.light
        return (
            plain in named
            or word.core in named
            or word.bare in named
            or (word.conjunction != "" and plain[1:] in named)
        )

    def is_previous(self, what: str, index: int, first: int) -> bool:
        """Tell whether the word in front of the cue is what a guard names."""
        word = self.words[index]
        bits = word.bits
        if what == "kana":
            if self.words[first].conjunction:
                return False
            back, end = index + 1, max(self.low, index - 12)
            while back > end:
                back -= 1
                here = self.words[back]
                opened = self.c.closers.get(back, -1)
                if end < opened and back - opened <= NAME_IN_QUOTES:
                    back = opened  # «كانت شركة "أبل" قد أكدت»
                    continue
                if here.bits & KANA_STRICT and HAMZA_ABOVE not in here.light[1:]:  # «كأن»
                    if bits & COMMA:
                        return self.parted_subject(back + 1, index)
                    return self.fills(back + 1, first)
                if here.bits & COMMA and bits & COMMA:
                    continue
                if here.bits & (PUNCT | COMP | REL) or self.c.is_verb(back):
                    return False
            return False
        if what == "negation":
            return bool(bits & (NEG | NEGN | NEGA)) or self.undone(index) >= 0
        if what == "definite":
            return word.article or word.pronoun != ""
        if what == "done":
            return self.done(index) >= 0
        if what == "refusal":
            return self.refused(first) >= 0
        if what == "open":
            return self.tells_of_open(first)
        if what == "verb":
            return self.c.is_verb(index)
        if what == "noun":
            if self.words[first].conjunction:
                return any(
                    here.core == self.words[first].core
                    for here in self.words[max(self.low, first - 15) : first]
                )  # «بين … وبين»
            if self.c.behind_own_part(first, self.low):
                return False
            if self.c.opens_with_time(index, self.low):
                return False
            if self.words[first].bits & PREP and tells_alone(self.c, first + 1, self.high):
                return False
            opened = self.c.closers.get(index, -1)
            if opened >= self.low and index - opened <= NAME_IN_QUOTES:
                return bool(self.words[index - 1].bits & NOMINAL)  # «الحزب» مهدد
            return bool(bits & NOMINAL) and not self.c.is_verb(index)
        if what == "preposition":
            return bool(bits & PREP)
        if what == "number":
            return bool(bits & NUM)
        if what == "asking":
            return self.is_asked(first)
        if what == "text":
            verb = self.words[first]
            return not (verb.conjunction or verb.pronoun) and self.c.behind_text(first, told=True)
        return False

    def tells_of_open(self, first: int) -> bool:
        """Tell whether the subject in front stands for a question: «سبب الحريق غير معروف».

        No noun governs it («مدير موقع الشركة»), and no other clause is in between.
        """
        words, lexicon = self.words, self.c.lexicon
        last = words[first - 1]
        if not (last.article or last.pronoun or last.bits & (NAME | PLACE | KANA | UNKNOWN | DEM)):
            return False  # «سبب موت رجل مجهول»
        for start in range(first - 1, max(self.low, first - OPEN_REACH) - 1, -1):
            word = words[start]
            alone = lexicon.concealed_alone if word.article else lexicon.concealed
            if word.core not in alone or word.preposition:
                verb = self.c.is_verb(start) and not word.bits & KANA
                if verb or word.bits & (PUNCT | COMP | REL):
                    return False
                continue
            if start == self.low or word.conjunction:
                return True
            before = words[start - 1]
            return not (before.bits & (NOMINAL | PREP) and not before.article)
        return False

    def parted_subject(self, start: int, closing: int) -> bool:
        """Tell whether the comma closes what another one opened: «كان سامي، مدير البنك، قد»."""
        subject = self.c.phrases.parse(start, closing)
        if subject is None:
            return False
        opened = any(self.words[at].bits & COMMA for at in range(start, subject.end))
        if subject.end == closing:
            return opened
        return bool(self.words[subject.end].bits & COMMA)

    def fills(self, index: int, first: int) -> bool:
        """Tell whether a subject with what hangs on it fills the way from كان to what is first.

        «كان مركز الإطفاء في محافظة الجيزة قد تلقى»
        """
        start = index
        while index < first:
            word = self.words[index]
            at = index + 1 if word.bits & PREP else index
            if (
                index > start
                and at == index
                and not (word.preposition or word.bits & (TIME | ADVERB))
                and not (word.given or (word.first in ("g", "") and like_name(word)))
            ):
                return False  # a predicate: «كانت المناهج وسيلة لصد فكر قد يضر»
            phrase = self.c.phrases.parse(at, self.high)
            if phrase is not None:
                index = phrase.end
            elif word.bits & (TIME | ADVERB) or at > index:
                index = at + 1
            else:
                return False
        return True

    def is_topic(self, index: int) -> bool:
        """Tell whether what looks like a perfect behind إن is no condition.

        «فإن قتل الأبرياء جريمة»: a verbal noun in front of its genitive, and no answer with ف
        behind; «عليه ان شغل المنصب»: inside a clause, without its hamza, it is أن.
        """
        words = self.words
        word, particle = words[index], words[index - 1]
        spelled = particle.light[particle.lead :]
        if spelled[:1] == HAMZA_ABOVE:
            return True
        named = index - 2 >= self.low and words[index - 2].first == "g"
        if named and particle.conjunction == FA and spelled[:1] not in ALEFS_WITH_HAMZA:
            return True  # «لويس فان غال», a surname
        behind = words[index + 1] if index + 1 < self.high else None
        if behind is not None and behind.bits & (QAD | FUT) and not behind.conjunction:
            if not word.bits & KANA:
                return True  # «فإن سمعتها قد تضررت»: no verb stands right in front of قد
        if (
            spelled[:1] not in ALEFS_WITH_HAMZA
            and not word.bits & KANA_STRICT
            and not self.c.follows_opener(index - 1, self.low)
            and not (index - 2 >= self.low and words[index - 2].bits & NEG)
            and not (
                index - 2 >= self.low
                and words[index - 2].terminal == "HATTA"
                and self.c.tense(index) == "p"
            )
            and not self.c.answered(index + 1, self.high)
        ):
            return True
        if not any(tag in "nm" for tag in word.tags) or index + 1 >= self.high:
            return False
        if word.core[-1:] == SHE and word.first == "p" and not word.pronoun:
            if "p" in self.c.lexicon.tags.tags(word.core[:-1]):
                return False  # «إن تركت الباب مفتوحا دخل»: no noun ends so in front of another
        if word.core[-1:] == PAST_DUAL and word.raw[-1:] == PAST_DUAL:
            one = self.c.lexicon.word(word.core[:-1])  # «إن لصا دخل»: no dual, an accusative
            return one.first in ("n", "m")
        if not words[index + 1].article or word.pronoun or word.core.endswith(THEY):
            return False
        if particle.conjunction == WA:
            return False  # «…، وإن ضرب العدو المدينة»
        return particle.conjunction == FA or not self.c.answered(index + 1, self.high)

    def is_asked(self, first: int) -> bool:
        """Tell whether what asks or does not know stands in front: «لا نعلم إذا كان المدير سيحضر».

        Its subject or an adverb may stand between. With another verb than كان the particle asks
        only behind who does not know; elsewhere «يسأل إذا احتاج» is a condition.
        """
        words = self.words
        if words[first].conjunction:
            return False
        at = first - 1
        while at > self.low and (
            words[at].bits & (TIME | ADVERB) or words[at].key in self.c.lexicon.yet
        ):
            at -= 1
        if not self.c.lexicon.asks(words[at]):
            found = -1
            for back in range(at - 1, max(self.low, at - 6) - 1, -1):
                if words[back].bits & (PUNCT | COMP | REL):
                    break
                if self.c.lexicon.asks(words[back]):
                    phrase = self.c.phrases.parse(back + 1, self.high)
                    if phrase is not None and phrase.end == at + 1:
                        found = back
                    break
                if self.c.is_verb(back):
                    break
            at = found
        if at < 0 or words[at].article:
            return False
        behind = first + 1
        if behind < self.high and words[behind].terminal == "MA":
            behind += 1  # «إذا ما كان»
        unknown = at > self.low and bool(words[at - 1].bits & (NEG | NEGA))
        if not unknown and self.c.answered(behind + 1, self.high):
            return False  # «أوضح إن كان السلم مكسورا فسيصلحه»
        if behind < self.high and words[behind].bits & KANA_STRICT:
            return words[behind].bare[:1] not in IMPERFECT_THIRD  # «يفكر ان يكون» is أن
        if words[first].bits & COMP and words[first].light[:1] != HAMZA_BELOW:
            return False  # without its hamza it is أن
        return unknown

    def in_construct(self, index: int) -> bool:
        """Tell whether a noun has its genitive with it: «حدوث تسرب», «وصوله», or is definite."""
        word = self.words[index]
        if word.article or word.pronoun:
            return True
        if index + 1 >= self.high:
            return False
        behind = self.words[index + 1]
        if behind.conjunction or behind.preposition or behind.bits & (NEGA | PREP | PUNCT):
            return False
        if "a" in behind.tags and not behind.article:
            return False
        return bool(behind.bits & (DEM | DEF | NAME | NOUN | MASDAR | QUANT | REL))

    def is_state(self, first: int, index: int) -> bool:
        """Tell whether the cue tells in what state its subject is: «البلاد في حال حرب».

        An indefinite noun behind it and only a subject, or كان and its subject, in front; and no
        verb that could be the answer of a condition.
        """
        noun, words = self.words[index], self.words
        if noun.article or noun.pronoun or self.c.is_verb(index) or not noun.bits & NOMINAL:
            return False
        behind = words[index + 1] if index + 1 < self.high else None
        if behind is not None and behind.article and not behind.preposition:
            return False
        for start in range(first - 1, max(self.low, first - 8) - 1, -1):
            opener = words[start - 1] if start > self.low else None
            if opener is not None and not opener.bits & (PUNCT | COMP | KANA_STRICT | REL):
                continue
            subject = self.c.phrases.parse(start, first)
            if subject is None or subject.end != first or not (subject.definite or subject.named):
                return False
            for at in range(index + 1, min(self.high, index + STATE_REACH)):
                if words[at].bits & PUNCT or words[at].conjunction:
                    break
                if self.c.is_verb(at) and not words[at - 1].bits & REL:
                    return False
            return True
        return False

    def is_dative_of_thing(self, index: int) -> bool:
        """Tell whether the word is ل with a thing: «للأسعار», «لعاصفة».

        What can act, by its class or as a participle (للمستخدم), is none.
        """
        word = self.words[index]
        bits = word.bits
        if word.bits & DEM and word.key[:1] == LI and index + 1 < self.high:
            word = self.words[index + 1]  # «لهذه الاتفاقية»
            bits = word.bits
            if not word.article:
                return False
        elif not (word.preposition == LI or (word.article and word.key[:2] == LI + LI)):
            return False
        if bits & (PERSON | ORG | MEDIA | NAME | PREP | PRON | QUANT) or not bits & NOUN:
            return False
        if word.core.endswith(MASCULINE_PLURALS):
            return False
        known = bits & (MASDAR | ABSTRACT | COMPLIANCE | DOC | TIME)  # «للمخطط», «للموعد»
        return bool(known) or word.core[:1] != PARTICIPLE

    def qad_tense(self, index: int) -> str:
        """Return the tense of the word behind قد, which always governs a verb."""
        word = self.words[index]
        if word.bits & (PUNCT | PREP | COMP | NEG) or word.preposition:
            return ""
        if word.article:
            # «وقد التحق بهم»: a form VIII; but «فقد الذهب بريقه»
            tags = self.c.lexicon.tags
            known = "p" in tags.tags(word.key) or "p" in tags.tags(AL + word.core)
            return "p" if known or self.words[index - 1].conjunction != FA else ""
        if self.c.past_dual(word):
            return "p"
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

    def find_negation(self, match: Match) -> None:
        """Find the negation in front of the cue."""
        index = match.first - 1
        if index < self.low or self.words[match.first].conjunction:
            return
        word = self.words[index]
        if self.c.negating:
            match.negation = self.no_longer(match)
            if match.negation >= 0:
                return
        if (
            word.bits & NEG
            and word.bare_in & THAT_NOT_BARE
            and self.c.asks(self.low, self.high)
            and (index == self.low or not self.c.is_verb(index - 1))
        ):
            return  # «ألا ترى أن»: who asks so denies nothing
        if word.bits & NEG or (word.bits & NEGA and not word.pronoun):
            match.negation = index
        elif word.bits & KANA_STRICT and index > self.low and self.words[index - 1].bits & NEG:
            match.negation = index - 1
        elif index > self.low and self.c.without_that(index):
            match.negation = index - 1  # «غادر دون أن يؤكد أنه»
        elif match.rule.construction == "noun" and self.undone(index) >= 0:
            match.negation = self.undone(index)  # «لم يتم الإعلان عن إصابات»
        elif match.rule.construction == "noun" and not match.article:
            wanted = any(guard.what == "refusal" for guard in match.rule.when)
            match.negation = self.refused(match.first) if wanted else -1
            if match.negation < 0:
                match.negation = self.non_existence(index)
        elif match.features is not None and match.features.tense == "i":
            match.negation = self.nothing_that(index)
            if match.negation < 0 and self.denied_by_ma(match):
                match.negation = index
            if match.negation < 0:
                match.negation = self.denied_of(match)
        elif (
            match.features is None or match.features.tense == "a"
        ) and match.rule.construction == "verb":
            match.negation = self.denied_of(match)  # «لم يكن الوزير واثقا من أن»
        elif (
            match.rule.construction in ("adjective", "predicate")
            and self.words[match.first].bits & INDEF_ACC
        ):
            match.negation = self.denied_of(match)

    def undone(self, index: int) -> int:
        """Return the negation of «is done» in front of a deed, or -1: «لم يتم»."""
        done = self.done(index)
        return done - 1 if done > self.low and self.words[done - 1].bits & NEG else -1

    def done(self, index: int) -> int:
        """Return the verb "is done" whose subject is the deed behind the token, or -1.

        «تم اعتبار القرار خطأ», «يتم الآن اعتبار», «جرى خلال الاجتماع التأكد من»: nothing but when,
        where and how stands between.
        """
        words = self.words
        for verb in range(index, max(self.low, index - DONE_REACH) - 1, -1):
            word = words[verb]
            if self.c.lexicon.undergoes(word):
                beside = words[verb + 1]
                aside = beside.bits & (ADVERB | TIME | PREP) or beside.preposition
                return verb if verb == index or aside else -1
            if word.bits & (PUNCT | COMP | REL) or word.conjunction or self.c.is_verb(verb):
                return -1
        return -1

    def refused(self, first: int) -> int:
        """Return the verb that says the deed at the token is not done, or -1.

        «رفض تأكيد أو نفي الخبر», «رفض المتحدث تأكيد الخبر», «امتنع عن تأكيد الخبر»
        """
        words = self.words
        index = first - 1
        if index > self.low + 1 and words[index].bits & EITHER:
            index -= 2  # «تأكيد أو نفي»
        if words[index].bits & PREP and not words[index].pronoun:
            index -= 1
        for verb in range(index, max(self.low, index - REFUSER) - 1, -1):
            word = words[verb]
            if word.bits & (PUNCT | COMP | REL):
                return -1
            if self.c.lexicon.refuses(word):
                if verb == index:
                    return verb
                who = self.c.phrases.parse(verb + 1, index + 1)
                return verb if who is not None and who.end == index + 1 else -1
        return -1

    def denied_by_ma(self, match: Match) -> bool:
        """Tell whether ما denies what the speaker believes: «ما أظن أنه سيحضر», not «ما أظنه»."""
        index = match.first - 1
        if self.words[index].bits & KANA_STRICT and index > self.low:
            index -= 1  # «ما كنت أظن أنه سيحضر»
        word = self.words[index]
        return (
            word.terminal == "MA"
            and match.category is _DOXASTIC
            and match.features is not None
            and match.features.person == 1
            and not match.pronoun
            and (index == self.low or bool(self.words[index - 1].bits & PUNCT))
        )

    def nothing_that(self, index: int) -> int:
        """Return the token that says there is nothing that the verb tells about, or -1.

        «ليس هناك ما يشير إلى», «لا شيء يدل على», «لا دليل يثبت أن»
        """
        words = self.words
        word = words[index]
        if word.terminal == "MA" and not word.conjunction and index > self.low:
            where = self.c.phrases.until(index - 1, index)
            if where is not None and index - 3 >= self.low and words[index - 2].bits & PREP:
                if words[index - 3].bits & NEG and words[index - 3].bare not in (
                    self.c.lexicon.contrast
                ):
                    return index - 3  # «ليس في الأفق ما يدل على»
            for at in range(index - 2, max(self.low + 1, index - THERE_REACH), -1):
                if words[at].bits & (PUNCT | COMP | REL) or words[at].conjunction:
                    break
                if words[at].bits & PREP and words[at - 1].core in self.c.lexicon.existence:
                    if words[at - 2].bits & NEG and at - 2 >= self.low:
                        return at - 2  # «لم يصدر عن إدارة النادي ما يؤكد»
                    break
            found = self.non_existence(index - 1)
            return found if found >= 0 and words[found].bits & NEG else -1
        if (
            word.bits & NOUN
            and not (word.article or word.pronoun or word.preposition or word.conjunction)
            and index > self.low
            and words[index - 1].bits & NEG
            and words[index - 1].bare in self.c.lexicon.contrast
            and not self.c.is_verb(index)
        ):
            return index - 1
        return -1

    def denied_of(self, match: Match) -> int:
        """Return the token that denies the predicate, or -1: «لم يكن الأمر متوقعا»."""
        words = self.words
        for index in range(match.first - 2, max(self.low, match.first - 8) - 1, -1):
            word = words[index]
            if word.bits & (PUNCT | COMP | REL):
                return -1
            before = words[index - 1]
            # «غالبا ما ستكون»: no negation
            denied = before.bits & NEG or (before.terminal == "MA" and self.c.is_what(index - 1))
            kana = bool(word.bits & KANA_STRICT and index > self.low and denied)
            if kana or word.bits & NEG:
                phrase = self.c.phrases.parse(index + 1, match.first)
                if phrase is None or phrase.end != match.first:
                    return -1
                nobody = self.words[phrase.start].core_in & ONE_OF
                if not (phrase.definite or phrase.named or nobody):
                    return -1  # «لم يكن قرارا يعتقد أنه», but «لم يكن أحد يعتقد أنه»
                return index - 1 if kana else index
            if self.c.is_verb(index):
                return -1
        return -1

    def no_longer(self, match: Match) -> int:
        """Return the negation of the auxiliary in front, or -1: «لم يعد الناس يعتقدون أن».

        So it is denied of a predicate and of a noun: «لم يعد مؤكدا أن», «لم يعد ثمة احتمال».
        """
        construction = match.rule.construction
        noun = construction == "noun"
        if construction in ("verb", "impersonal"):
            if match.features is None:
                return -1
        elif not noun and construction not in ("predicate", "adjective"):
            return -1
        for index in self.c.negating:
            behind = index + 2  # the auxiliary is blocked when all phrases are settled
            while behind < match.first and behind in self.c.blocked:
                behind += 1
            if not index < behind <= match.first:
                continue
            if noun and self.words[behind].core in self.c.lexicon.existing:
                behind += 1
            if behind == match.first:
                return index
            phrase = self.c.phrases.parse(behind, self.high) if not noun else None
            if phrase is not None and phrase.end == match.first:
                return index
        return -1

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
        while at > self.low and words[at].bits & (TIME | ADVERB) and not words[at].conjunction:
            at -= 1  # «ليس هناك حتى الآن دليل»
            if at > self.low and words[at].bits & PREP and not words[at].pronoun:
                at -= 1
        if words[at].core_in & WITHOUT and not words[at].pronoun:
            return at
        if words[at].bits & NEGN and not words[at].pronoun:
            return at  # «عن عدم ثقتهم بأن»
        if words[at].bits & MASDAR and at > self.low and words[at - 1].bits & NEGN:
            return at - 1
        if words[at].terminal == "MIN" and at > self.low and not words[at].pronoun:
            ahead = words[at - 1]
            if ahead.bits & NEG or (ahead.terminal == "MA" and not counted):
                return at - 1  # «ما من دليل على أن», «ليس من دليل»
        if words[at].terminal == "ALA" and at - 2 >= self.low and words[at - 2].bits & NEG:
            if words[at - 1].core in self.c.lexicon.existence:
                return at - 2  # «لم نعثر على دليل»
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
