"""By whom what a passive tells is held or said: «يُعتبر من قبل النقاد أهم شاعر»."""

from __future__ import annotations

from typing import Final

from .acyclic import mypyc_attr
from .affixes import ACCUSATIVE_ENDING, KA, PARTICIPLE, SOUND_PLURALS
from .classes import COMP, MASDAR, PREP, PUNCT, REL, TIME
from .context import Context
from .matches import Match
from .model import Category
from .speakers import is_speaker

__all__ = ["Passives"]

# A member is looked up in its class each time.
_DOXASTIC: Final = Category.DOXASTIC
_REPORTING: Final = Category.REPORTING
#: How far behind a passive the one may be named by whom it is done (tokens).
DOER_REACH: Final = 16


@mypyc_attr(acyclic=True)
class Passives:
    """Finds the holders that passives of one sentence name behind a preposition."""

    def __init__(self, context: Context) -> None:
        self.c = context

    def name_doer(self, match: Match, start: int, end: int) -> int:
        """Take the doer for the holder; return where the content ends, which he may have closed.

        He stands in front of what it takes («وُصفت من قبل المعارضة بأنها خيانة»), or last («اعتُبر
        الحادث إرهابا من قبل الشرطة»).
        """
        if not self.may_have_doer(match):
            return end
        words = self.c.words
        limit = min(end - 2, match.last + DOER_REACH)
        acts = deed = False  # a verb, or a verbal noun that is judged, which could be what he does
        for index in range(match.last + 1, limit):
            word = words[index]
            if word.terminal == "MIN" and words[index + 1].core in self.c.lexicon.on_part:
                part = words[index + 1]
                if part.article or part.pronoun or word.pronoun or word.conjunction:
                    return end
                doer = self.c.phrases.parse(index + 2, end)
                if doer is None or not is_speaker(self.c, doer) or doer.bits & TIME:
                    return end
                early = index < match.complement or match.alias == "small"
                if acts or (deed and early) or self.done_by_him(match, index):
                    return end
                if index > match.last + 1 and self.is_undergone(index - 1):
                    return end
                last = index > start and self.closes(doer.end, end)
                if last and match.alias == "that":
                    return end  # «يُعتقد أن الهجوم انتقام من قبل العصابة»: rather who takes it
                match.subject, match.subject_side = doer, "genitive"
                return index if last else end
            if word.bits & (REL | PUNCT):
                return end
            if word.bits & COMP and not word.pronoun:
                return end
            if self.c.is_verb(index) and word.light[-1:] != ACCUSATIVE_ENDING:  # no «تلوثا»
                acts = True
            deed = deed or (index == match.last + 1 and word.bits & MASDAR != 0)
        return end

    def may_have_doer(self, match: Match) -> bool:
        """Tell whether the cue is a passive of belief or speech that has no holder yet."""
        rule, features = match.rule, match.features
        if rule.construction == "verb":
            # whoever is its subject is told: «أُبلغ الركاب من قبل الشركة بأن»
            return features is not None and features.voice == "p"
        if match.subject is not None or match.category not in (_DOXASTIC, _REPORTING):
            return False
        if rule.source != "impersonal":
            return False
        if rule.construction == "noun":
            return match.category is _DOXASTIC  # of speech its complement tells (``complements``)
        return rule.voice == "passive"

    def done_by_him(self, match: Match, index: int) -> bool:
        """Tell whether a deed is told that he rather did: «أُعلن عن استهداف المقر من قبل مسلحين».

        Who is charged with one has done it, and who charges him is named behind it.
        """
        if match.alias not in ("governed", "object") or index <= match.complement:
            return False
        word = self.c.words[match.complement]
        if not word.bits & MASDAR:
            return False
        return not (word.article and index == match.complement + 1)

    def closes(self, index: int, end: int) -> bool:
        """Tell whether nothing but a circumstance stands between the doer and the end."""
        words = self.c.words
        if index < end:
            word = words[index]
            if word.preposition == KA or word.core in self.c.lexicon.as_nouns:
                return False  # «تم تصنيفه من قبل العلماء كنجم»: what he holds goes on
            if not (word.bits & (PREP | TIME) or word.preposition):
                return False
        return not any(
            words[at].bits & (COMP | REL) or self.c.is_verb(at) for at in range(index, end)
        )

    def is_undergone(self, index: int) -> bool:
        """Tell whether a participle tells what is done by him: «ممولة من قبل الدولة»."""
        word = self.c.words[index]
        if word.core[:1] != PARTICIPLE:
            return False
        return word.first in ("a", "") or word.core.endswith(SOUND_PLURALS)
