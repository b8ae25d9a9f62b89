"""Which mentions are of one holder: a full name, then the surname, the title, the noun with ال.

A mention is taken for the last holder that it fits (Wright I § 191: names, patronymics, nisbas).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from .acyclic import mypyc_attr
from .affixes import AL, SOUND_PLURALS, WA
from .classes import (
    INDEF_ACC,
    MASDAR,
    MEDIA,
    NAT,
    NUM,
    ORG,
    PERSON,
    PLACE,
    PLURAL,
    PREP,
    PUNCT,
    PUNCTUATION,
    REL,
    TIME,
    TITLE,
)
from .context import Context
from .model import Actor, SourceType
from .phrases import like_name
from .spans import Span
from .words import Word

__all__ = ["group_actors"]

# A member is looked up in its class each time.
_AUTHOR: Final = SourceType.AUTHOR
_IMPERSONAL: Final = SourceType.IMPERSONAL
_NAMED: Final = SourceType.NAMED

#: Holders that one mention is compared with; a text with more namesakes is no news.
NAMESAKES: Final = 64
_MARKS: Final = "".join(PUNCTUATION)
_NO_NAME: Final = PERSON | TITLE | ORG | MEDIA | PLACE


@mypyc_attr(acyclic=True)
class _Mention:
    """One wording of a holder, taken apart."""

    __slots__ = (
        *("after", "before", "body", "common", "definite", "group", "head"),
        *("key", "media", "name", "noun", "office", "words"),
    )

    def __init__(self, key: str) -> None:
        self.key = key
        # المسؤولين are المسؤولون, whatever their case, and «الغد» is الغد
        self.words: tuple[str, ...] = tuple(
            _nominative(word.strip(_MARKS) or word) for word in key.split()
        )
        self.name: tuple[str, ...] = ()  # of a person, without titles and offices
        self.before = frozenset[str]()  # the titles and offices in front of the name
        self.after: tuple[str, ...] = ()  # the words behind the name
        self.office = ""  # the noun that tells what a named person is, without ال
        self.head = ""  # its first word, without ال
        self.noun = False  # the first word is a common noun
        self.common = False  # it begins with a noun for a person, a body, a place
        self.definite = False  # with ال
        self.body = False  # an organisation
        self.media = False  # a newspaper, a channel, an agency
        self.group = -1


def group_actors(context: Context, sources: Sequence[Actor]) -> tuple[tuple[Actor, ...], ...]:
    """Return the mentions of each holder, in the order of the text."""
    named = [
        actor
        for actor in sources
        if actor.key and actor.type is not _AUTHOR and actor.type is not _IMPERSONAL
    ]
    if len(named) < 2:
        return (tuple(named),) if named else ()
    groups: list[dict[Actor, None]] = []
    mentions: dict[str, _Mention] = {}
    members: list[list[_Mention]] = []
    last: list[int] = []  # when each group was last mentioned
    by_word: dict[str, list[_Mention]] = {}
    for time, actor in enumerate(named):
        key = actor.key
        mention = mentions.get(key)
        if mention is None:
            mention = mentions[key] = _take_apart(context, actor)
            known: list[_Mention] = []
            for word in _index(mention):
                known += by_word.get(word, ())
            fitting = [(_fit(mention, other), last[other.group], other.group) for other in known]
            best = max(fitting, default=(0, 0, -1))
            if best[0]:
                mention.group = best[2]
            else:
                mention.group = len(groups)
                groups.append({})
                members.append([])
                last.append(time)
            members[mention.group].append(mention)
            for word in _index(mention):
                alike = by_word.setdefault(word, [])
                if len(alike) < NAMESAKES:
                    alike.append(mention)
        groups[mention.group][actor] = None
        last[mention.group] = time
    return tuple(tuple(group) for group in groups)


def _nominative(word: str) -> str:
    return word[:-2] + SOUND_PLURALS[0] if word.endswith(SOUND_PLURALS[1]) else word


def _index(mention: _Mention) -> set[str]:
    """Return the words by which mentions of one holder find each other."""
    if mention.name:
        ends = "".join(mention.name[-2:]), "".join(mention.name[:2])
        return {*mention.name, *ends, mention.head, mention.office, *mention.after[:1]}
    named = mention.words[1:2] if mention.body and not mention.definite else ()
    return {mention.head, mention.words[-1], *named}


def _take_apart(context: Context, actor: Actor) -> _Mention:
    """Find the person's name in a mention, and what stands in front of it."""
    mention = _Mention(actor.key)
    span: Span | None = actor.span or actor.antecedent
    if span is None:
        mention.head = mention.words[0]
        return mention
    words = context.words
    first = max(0, bisect_right(context.starts, span.start) - 1)
    end = first
    while end < len(words) and context.starts[end] < span.end:
        end += 1
    head = words[first]
    mention.head, mention.definite = _nominative(head.core), head.article
    mention.common = bool(head.bits & (PERSON | ORG | MEDIA | PLACE))
    mention.body = bool(head.bits & (ORG | MEDIA))
    mention.media = bool(head.bits & MEDIA)
    mention.noun = bool(head.bits & (PERSON | ORG | MEDIA)) or head.first == "n"
    if end == first + 1:
        titled = head.article and head.bits & (PERSON | TITLE)
        if actor.type is _NAMED and not titled and not head.bits & (PLACE | ORG | MEDIA):
            mention.name, mention.noun = mention.words, False
        return mention
    if head.bits & (ORG | MEDIA) and not head.bits & (PERSON | TITLE):
        return mention
    index = first
    while index < end:
        if not (_begins_name(words[index]) if index == first else _opens_name(words, index, end)):
            index += 1
            continue
        stop = index + 1
        while stop < end and _continues_name(words, stop, index):
            stop += 1
        previous = words[index - 1]
        called = previous.bits & TITLE and stop > index + 1  # «دكتور سامي حداد»
        if index == first or previous.article or previous.bits & (PLACE | PUNCT) or called:
            if stop < end and words[stop].conjunction == WA:
                return mention  # two of them
            mention.name = tuple(
                _nominative(words[at].key if words[at].article else words[at].core)
                for at in range(index, stop)
            )
            mention.before = frozenset(words[at].core for at in range(first, index))
            mention.noun = mention.noun and index > first
            behind = stop + 1 if stop < end and words[stop].bits & PUNCT else stop
            office = first if index > first else behind
            if behind < end:
                mention.after = mention.words[behind - end :]
            if office < end:
                mention.office = _nominative(words[office].core)
            break
        index = stop  # «محامي حداد»: whose lawyer he is
    return mention


def _begins_name(word: Word) -> bool:
    """Tell whether a mention begins with a name, not with an office that may be a name too."""
    if word.given:
        return True
    return like_name(word) and not word.bits & _NO_NAME and not (word.article and word.first == "a")


def _opens_name(words: list[Word], index: int, end: int) -> bool:
    """Tell whether a name begins behind a title, an office, a place: bare behind what is closed."""
    word, previous = words[index], words[index - 1]
    if word.conjunction or word.preposition or word.pronoun:
        return False
    if word.article:  # «الدكتور الحداد», no «الرئيس المصري»
        surname = word.first not in ("a", "") and not word.bits & (_NO_NAME | NAT | PLURAL)
        return bool(previous.bits & TITLE) and index + 1 == end and surname
    if word.bits & (PUNCT | PREP | TIME | INDEF_ACC | NUM) or (word.bits & _NO_NAME):
        return word.given
    return like_name(word) or (previous.article and not word.bits & MASDAR)


def _continues_name(words: list[Word], index: int, start: int) -> bool:
    """Tell whether a word behind a name is its next part, a definite noun the last: «الخطيب»."""
    word = words[index]
    if word.conjunction or word.preposition or word.bits & (PUNCT | PREP | REL):
        return False
    if word.pronoun:  # of a foreign name that only looks so
        return index == start + 1 and words[start].given and not word.bits & _NO_NAME
    if word.article:
        return not word.bits & _NO_NAME and (word.first != "a" or like_name(word))
    if like_name(word) or ("g" in word.tags and not word.bits & _NO_NAME):
        return True
    # «سامي مزاحم»: a given name alone is no name
    return index == start + 1 and words[start].given and not word.bits & (PERSON | TITLE | ORG)


def _fit(one: _Mention, other: _Mention) -> int:
    """Return how well two mentions fit to one holder: 0 not at all."""
    if one.words == other.words:
        return 6
    for whole, part in ((one, other), (other, one)):
        if whole.body and not whole.definite and _names_body(whole, part.words):
            return 3  # «شركة أبل … أبل»
        count = len(part.words)
        if (
            part.body
            and part.definite
            and 1 < count < len(whole.words)
            and whole.words[:count] == part.words
        ):
            return 2  # «الاتحاد المصري لكرة القدم … الاتحاد المصري»
    if one.name and other.name:
        fit = _same_person(one, other)
        return fit + 1 if fit and one.before & other.before else fit
    if one.name or other.name:
        full, bare = (one, other) if one.name else (other, one)
        if len(bare.words) <= 2 and not bare.common and full.name[-len(bare.words) :] == bare.words:
            return 2
        if bare.noun and full is other and (bare.definite or len(bare.words) > 1):
            # «الوزير سامي حداد … الوزير», «سامي حداد، وزير المالية … الوزير», «… وزير المالية»
            count = len(bare.words)
            if (full.before and full.words[:count] == bare.words) or full.after == bare.words:
                return 2
            return int(len(bare.words) == 1 and full.office == bare.head)
        return 0
    if one.noun and one.definite and len(one.words) == 1:
        return int(other.noun and one.head == other.head)  # «مصدر أمني … المصدر»
    return 0


def _names_body(whole: _Mention, name: tuple[str, ...]) -> bool:
    """Tell whether a name is that of a body, behind its kind: «صحيفة الغد الأردنية … الغد»."""
    behind = 1 + len(name)
    if whole.words[1:behind] != name:
        return False
    adjectives = all(word.startswith(AL) for word in whole.words[behind:])
    return adjectives and (behind == len(whole.words) or whole.media or not name[0].startswith(AL))


def _same_person(one: _Mention, other: _Mention) -> int:
    """Compare two names: most for a surname or the whole name, least for a first name alone."""
    short, full = sorted((one.name, other.name), key=len)
    whole = "".join(short)
    if any("".join(full[at:]) == whole for at in range(len(full))):
        return 5
    if len(short) > 1 and any("".join(full[:at]) == whole for at in range(1, len(full) + 1)):
        return 5
    if len(short) > 1 and short[0] == full[0] and short[-1] == full[-1]:
        return 3  # «فيصل بن محمد حداد … فيصل حداد»
    if len(short) == 1 and short[0] == full[0]:
        called = one if one.name is short else other
        return int(not called.before or bool(one.before & other.before))
    return 0
