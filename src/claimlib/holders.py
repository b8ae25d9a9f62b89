"""The holders met in a document so far, under the names that they have there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from .acyclic import mypyc_attr
from .affixes import AL
from .classes import (
    ABSTRACT,
    ADJ,
    MASDAR,
    MEDIA,
    NAME,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    QUANT,
    TIME,
    TITLE,
    UNKNOWN,
)
from .context import Context
from .inflect import Features
from .matches import Match
from .model import Actor, Category, SourceType
from .phrases import Phrase
from .pronouns import Anaphor, agree, gender_number
from .records import make_actor
from .sources import actor_key, phrase_span
from .spans import Span

__all__ = ["Holder", "Registry"]

# A member is looked up in its class each time.
_DESCRIBED: Final = SourceType.DESCRIBED
_EVIDENCE: Final = SourceType.EVIDENCE
_NAMED: Final = SourceType.NAMED
_REPORTING: Final = Category.REPORTING
_UNNAMED: Final = SourceType.UNNAMED
#: Names with a word in common that are compared; a text with more of them is no news.
NAMESAKES: Final = 64
#: Holders, the last first, that a pronoun may stand for.
RECENT: Final = 12


@mypyc_attr(acyclic=True)
class Holder:
    """A mention that a later pronoun may stand for."""

    __slots__ = ("actor", "aside", "embedded", "gender", "hedged", "number", "spoke", "token")

    def __init__(
        self,
        actor: Actor,
        gender: str,
        number: str,
        token: int,
        embedded: bool,
        aside: bool,
        spoke: bool,
    ) -> None:
        self.actor = actor
        self.gender = gender
        self.number = number
        self.token = token
        self.embedded = embedded  # inside what somebody else says
        self.aside = aside  # a text that is named in passing: «حسبما ذكر التقرير»
        self.spoke = spoke  # who says something, not only the subject of a clause
        self.hedged = False  # of whom the writer only supposes something


@mypyc_attr(acyclic=True)
class Registry:
    """The holders of a document so far, in order."""

    def __init__(self, context: Context) -> None:
        self.c = context
        self.holders: list[Holder] = []
        self.names: dict[str, dict[str, None]] = {}  # by each of their words
        self.nameless: set[str] = set()  # what those are called whose name is kept back
        self._families: set[str] = set()  # what stands behind first names up to a token
        self._families_to = 0

    def knows(self, phrase: Phrase) -> bool:
        """Tell whether the phrase repeats the end of a name met before (a surname)."""
        span = phrase_span(self.c, phrase)
        key = actor_key(self.c.text[span.start : span.end])
        return len(key) > 3 and any(
            name == key or name.endswith(" " + key) or f" {key} " in name
            for name in self.names_with(key)
        )

    def names_with(self, key: str) -> Iterable[str]:
        """Return the names met before that hold the first word of a key."""
        return self.names.get(key.partition(" ")[0], ())

    def named_before(self, actor: Actor) -> Actor:
        """Return the actor as named when its words repeat a name met before.

        «المسؤول» is without a name when «مسؤول رفض ذكر اسمه» was.
        """
        if actor.type not in (_DESCRIBED, _EVIDENCE) or len(actor.key) < 4:
            return actor
        first, *rest = actor.key.split()
        stressed = any(rest[-1].startswith(word) for word in self.c.lexicon.emphatic if rest)
        if first[:2] == AL and first[2:] in self.nameless and (not rest or stressed):
            return make_actor(_UNNAMED, actor.span, actor.text, actor.key)
        if not rest and actor.span is not None and first[:2] == AL:
            if first in self._families_before(actor.span.start):
                return make_actor(_NAMED, actor.span, actor.text, actor.key)
        office = first[:2] == AL and bool(self.c.lexicon.word(first).bits & (TITLE | PERSON))
        if office and len(rest) == 1 and rest[0][:2] == AL:
            # «الدكتور سالم الزامل … . وأشار الدكتور الزامل»
            last = rest[0]
            if not self.c.lexicon.word(last).bits & (PERSON | TITLE | ADJ) and any(
                name.endswith(" " + last) or f" {last} " in name for name in self.names_with(last)
            ):
                return make_actor(_NAMED, actor.span, actor.text, actor.key)
        if rest and self.c.lexicon.word(first).bits & PERSON and first[:2] != AL:
            return actor  # «سامي حداد، محافظ عدن، … . وأشار محافظ عدن»: his office, no name
        for name in self.names_with(actor.key):
            if (
                # «مدير الجامعة الدكتور سامي حداد … . وأكد الدكتور»: no name of his
                (name.endswith(" " + actor.key) or (not office and f" {actor.key} " in name))
                and len(actor.key.split()) <= 2
                and not actor.key.startswith(name.split()[0])
            ):
                return make_actor(_NAMED, actor.span, actor.text, actor.key)
        return actor

    def _families_before(self, place: int) -> set[str]:
        """Return what stood behind first names in front of a place of the text: «فيصل الحارس».

        Right behind a verb and a first name it may be the verb's object; titles are no such names.
        """
        context = self.c
        words = context.words
        until = bisect_left(context.starts, place)
        for index in range(max(2, self._families_to), until):
            word, first, opening = words[index], words[index - 1], words[index - 2]
            if not word.article or word.conjunction or word.preposition or not first.given:
                continue
            if first.article or first.bits & (PLACE | ORG) or word.bits & (TITLE | TIME | PLURAL):
                continue
            if first.pronoun or context.is_verb(index - 2) or opening.first in ("p", "i"):
                continue
            if index + 1 < len(words) and words[index + 1].article:
                continue  # «سامي المدرب الجديد»
            self._families.add(word.key)
        self._families_to = max(self._families_to, until)
        return self._families

    def add(
        self,
        phrase: Phrase,
        actor: Actor,
        features: Features | None = None,
        *,
        embedded: bool = False,
        aside: bool = False,
        spoke: bool = False,
        hedged: bool = False,
        low: int = -1,
    ) -> None:
        """Remember a mention; the verb's own agreement tells the gender best.

        ``low`` begins the sentence of one who only does something: whoever speaks in it is nearer.
        """
        gender, number = gender_number(self.c, phrase)
        if features is not None and features.gender == "f" and not phrase.bits & PLURAL:
            gender, number = "f", number or "s"
        elif features is not None and features.gender == "m" and number != "p":
            gender = "m"
        if actor.type is _NAMED:
            key = "".join(c for c in actor.key if c.isalnum() or c == " ")  # سالم الزامل، رئيس …
            for word in key.split():
                names = self.names.setdefault(word, {})
                if len(names) < NAMESAKES:
                    names[key] = None
        elif actor.type is _UNNAMED:
            self.nameless.add(actor.key.partition(" ")[0])
        holder = Holder(actor, gender, number, phrase.start, embedded, aside, spoke)
        holder.hedged = hedged
        place = len(self.holders)
        while low >= 0 and place and self.holders[place - 1].token >= low:
            before = self.holders[place - 1]
            if not (before.spoke and not (before.embedded or before.aside)):
                break
            place -= 1  # «فيما وصل الوزير، أكد المدير أن … . وقال»
        self.holders.insert(place, holder)

    def speaks_as(self, match: Match, span: Span | None, low: int) -> None:
        """Remember whom a verb of speech without a subject stands for, named in its sentence.

        «وجه النائب سامي حداد اللوم إلى الوزير، وقال إن … . وأضاف أن»
        """
        features = match.features
        if span is None or features is None or features.tense not in ("p", "i", "a"):
            return
        context = self.c
        if match.category is not _REPORTING or span.start < context.starts[low]:
            return
        for holder in self.holders[-RECENT:]:
            named = holder.actor.span
            if named is not None and named.start <= span.start < named.end:
                return
        token = bisect_right(context.starts, span.start) - 1
        word = context.words[token]
        if word.pronoun or word.bits & (MASDAR | ABSTRACT):
            return
        if not (word.bits & (PERSON | TITLE | NAME | ORG | MEDIA | UNKNOWN) or word.given):
            return
        if features.tense == "a":
            # «ودعا سامي حداد إلى الحوار، مشيرا إلى أن … . وأضاف»: one person, no body, no crowd
            one = features.number == "s" and not word.bits & (PLURAL | ORG | QUANT | PLACE)
            if not one or not (word.bits & (PERSON | TITLE) or word.given):
                return
        text = context.text[span.start : span.end]
        actor = make_actor(_DESCRIBED, span, text, actor_key(text))
        self.holders.append(
            Holder(actor, features.gender, features.number, token, False, False, True)
        )

    def whole(self, span: Span) -> Span:
        """Return the place of a holder's name of which the span is the end."""
        for holder in reversed(self.holders[-RECENT:]):
            named = holder.actor.span
            if named is not None and named.end == span.end and named.start < span.start:
                if self.c.text[span.start - 1].isspace():
                    return named  # «وكيل الوزارة سامي حداد، الذي»
        return span

    def speaks_at(self, token: int) -> bool:
        """Tell whether the mention of somebody who says something begins at a token."""
        return any(holder.token == token and holder.spoke for holder in self.holders[-RECENT:])

    def spoke_last(self, anaphor: Anaphor, low: int = 0) -> Span | None:
        """Return who spoke last, from the token ``low`` on, by himself and not in passing."""
        for holder in reversed(self.holders[-RECENT:]):
            if holder.token < low:
                break
            if holder.spoke and not (holder.embedded or holder.aside):
                if self._stands_for(anaphor, holder):
                    return holder.actor.span
        return None

    def nearest(self, anaphor: Anaphor, *, going_on: bool = False) -> Span | None:
        """Return the last one who agrees, rather no one who is inside what another says.

        Who is ``going_on`` has done something before: «قد يصل الوزير غدا. وأضاف» is another.
        """
        recent = [
            holder
            for holder in reversed(self.holders[-RECENT:])
            if self._stands_for(anaphor, holder)
        ]
        for holder in recent:
            if not (holder.embedded or holder.aside or (going_on and holder.hedged)):
                return holder.actor.span
        for holder in recent:
            if not holder.aside:
                return holder.actor.span
        return recent[0].actor.span if recent else None

    def _stands_for(self, anaphor: Anaphor, holder: Holder) -> bool:
        return (
            holder.token < anaphor.match.first
            and not anaphor.in_speech(holder.token)
            and agree(anaphor.features, holder.gender, holder.number)
        )
