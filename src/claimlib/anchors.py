"""Which cues a form can anchor: the ways to take clitics off, and what each cue allows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from .affixes import (
    AL,
    ALEFS_WITH_HAMZA,
    CLITICS,
    CONJUNCTIONS,
    FUTURE,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    HIS,
    IMPERFECT,
    LI,
    MADDA,
    OF_FIRST,
    OF_NOUNS,
    OF_YOU,
    PREPOSITIONS,
    TEH_MARBUTA_WRITTEN,
)
from .classes import ACCUSATIVE, FEM, NAME, NOUN, PLURAL, UNKNOWN, WORD
from .cues import CueForm, CueHit, CueIndex
from .forms import Forms
from .words import Word, behind_letters

__all__ = ["find_hits", "only_verb"]

# The letters that are ever taken off in front, a bit each, and how many at most (وبال, فلل).
_FIRST_LETTER: Final = 0x0620
_IN_FRONT: Final = sum(1 << ord(letter) - _FIRST_LETTER for letter in {*CLITICS, *AL})
_MOST_CLITICS: Final = 4
_GUESSED: Final = WORD | NOUN | NAME | FEM | PLURAL | UNKNOWN | ACCUSATIVE
#: Constructions whose phrases do not take the article.
_FIXED: Final = ("condition", "question", "particle", "adverb", "according")
_ALEFS: Final = ALEFS_WITH_HAMZA + AL[0]


def find_hits(
    word: Word, pronouns: tuple[str, ...], cues: CueIndex, owners: CueIndex, tags: Forms
) -> list[CueHit]:
    """Return the forms of cues that the word, which may end in ``pronouns``, can be.

    ``owners`` are the forms as they are spelled in front of a pronoun.
    """
    key = word.key
    hits: list[CueHit] = []
    if not _may_anchor(key, pronouns, cues.rows, owners.rows):
        return hits  # as most words
    tries = _ways_in(key)
    spelled = word.light
    seen: set[tuple[int, int]] = set()
    for stem, cut, conjunction, preposition, article in tries:
        found = [(form, "") for form in cues[stem]] if stem in cues.rows else []
        for pronoun in pronouns:
            owner = stem[: -len(pronoun)]
            if owner in owners.rows and len(owner) > 1:
                found += [(form, pronoun) for form in owners[owner]]
        for form, pronoun in found:
            if not _may_strip(form, preposition, article, pronoun):
                continue
            if pronoun == HIS and spelled[-1:] == TEH_MARBUTA_WRITTEN:
                continue  # قدرة is no قدّره
            if pronoun == OF_YOU and key in tags:
                continue  # يشارك is no يُشار with a pronoun
            if article and spelled[cut : cut + 1] in (HAMZA_ABOVE, HAMZA_BELOW):
                continue  # ألحقا holds no article
            core = spelled[len(spelled) - len(stem) :] if len(spelled) >= len(stem) else ""
            if not _spelling_fits(core, form, pronoun):
                continue
            mark = (id(form), cut)
            if mark in seen:
                continue
            seen.add(mark)
            start = behind_letters(word, cut) if cut else 0
            hits.append(CueHit(form, start, conjunction, preposition, article, pronoun))
    return hits


def _may_anchor(
    key: str, pronouns: tuple[str, ...], cues: dict[str, Any], owners: dict[str, Any]
) -> bool:
    """Tell whether some end of the word is a form of a cue, with or without a pronoun."""
    off = 0  # how many letters in front may be clitics
    most = min(_MOST_CLITICS, len(key))
    while off < most and _IN_FRONT >> max(ord(key[off]) - _FIRST_LETTER, 0) & 1:
        off += 1
    for cut in range(off + 1):
        if key[cut:] in cues:
            return True
        for pronoun in pronouns:
            if key[cut : -len(pronoun)] in owners:
                return True
    return False


def _ways_in(key: str) -> list[tuple[str, int, bool, str, bool]]:
    """Return the ways to strip a word in front.

    Each is what is left, the letters taken off before the article, whether a conjunction is one
    of them, the preposition or the letter of the future, whether the article is off.
    """
    options: list[tuple[str, int, bool, str]] = [(key, 0, False, "")]
    if key[0] in CONJUNCTIONS and len(key) > 2:
        options.append((key[1:], 1, True, ""))
    for rest, cut, conjunction, _ in tuple(options):
        if len(rest) > 3:
            if rest[0] in PREPOSITIONS:
                options.append((rest[1:], cut + 1, conjunction, rest[0]))
            elif rest[0] == FUTURE and rest[1] in IMPERFECT:
                options.append((rest[1:], cut, conjunction, FUTURE))
    ways = []
    for rest, cut, conjunction, preposition in options:
        ways.append((rest, cut, conjunction, preposition, False))
        if rest[:2] == AL and len(rest) > 4:
            ways.append((rest[2:], cut, conjunction, preposition, True))
        elif preposition == LI and rest[0] == LI and len(rest) > 3:
            ways.append((rest[1:], cut, conjunction, preposition, True))
    return ways


def _may_strip(form: CueForm, preposition: str, article: bool, pronoun: str) -> bool:
    features = form.features
    tense = features.tense if features is not None else "n"
    if tense in ("p", "i"):
        if article or pronoun == OF_NOUNS:
            return False
        if preposition == FUTURE:
            return tense == "i"
        if preposition == LI:
            return tense == "i"
        if preposition:
            return False
        if features is not None and features.person == 1 and pronoun in OF_FIRST:
            return False  # nobody does it to himself: no *أردُّنا
        return not pronoun or form.stars[form.anchor]
    if preposition == FUTURE:
        return False
    if len(form.words) > 1 and article:
        # «في الحال» is no «في حال»
        return form.anchor != 0 and form.rule.construction not in _FIXED
    return True


def _spelling_fits(core: str, form: CueForm, pronoun: str) -> bool:
    """Tell whether the written word may be this form: hamza may be missing, never another one."""
    wanted = form.spelling[form.anchor]
    if not wanted:
        return True
    if pronoun:
        core = core[: len(core) - len(pronoun)]
    if HAMZA_ABOVE not in core and HAMZA_BELOW not in core and MADDA not in core:
        # a particle keeps the hamza inside it: كان is no كأن
        return form.rule.construction != "particle" or HAMZA_ABOVE not in wanted[1:]
    for have, want in zip(core, wanted, strict=False):
        if have != want and have in ALEFS_WITH_HAMZA and want in _ALEFS:
            return False
    return True


def only_verb(word: Word, hits: Sequence[CueHit]) -> str:
    """Return the tense of a form that only the paradigm of a cue has, or ``""``."""
    if word.article or word.preposition or word.pronoun or word.bits & ~_GUESSED:
        return ""
    for hit in hits:
        features = hit.form.features
        if (
            features is not None
            and features.tense in ("p", "i")
            and features.person == 3
            and (features.number == "s" or (features.number == "d" and word.core[:1] == AL[0]))
            and len(hit.form.words) == 1
            and not (hit.pronoun or hit.preposition or hit.article)
            and hit.conjunction == bool(word.conjunction)
            and hit.form.rule.construction == "verb"
        ):
            return features.tense
    return ""
