"""Words: what a written form can be. One :class:`Word` a form, made once and remembered.

A pack's word lists, function words and cues are indexed by folded key. Looking a form up strips
proclitics (و ف ب ل ك س, the article) and attached pronouns as far as the lists support it; the
result is kept in a bounded memo, so running text costs one dictionary look-up a token.
"""

from __future__ import annotations

import re
from typing import Final

from .affixes import (
    AL,
    ALEFS_WITH_HAMZA,
    ATTACHED_THAT,
    BI,
    CLITICS,
    CONJUNCTIONS,
    FUTURE,
    HAMZA_ABOVE,
    HAMZA_BELOW,
    IMPERFECT_THIRD,
    KA,
    LI,
    MADDA,
    MAQSURA,
    NISBA,
    PARTICIPLE,
    PREPOSITIONS,
    WA,
    attached_pronouns,
)
from .anchors import find_hits, only_verb
from .chars import LETTERS, fold, fold_letters, is_light, light, marks
from .classes import (
    ADJ,
    BREAK,
    CLOSEQ,
    COMP,
    KANA,
    LPAR,
    MEDIA,
    NAME,
    NOMINAL,
    NUM,
    OPENING_MARKS,
    OPENING_WORDS,
    OPENQ,
    PREP,
    PRON,
    PUNCT,
    PUNCTUATION,
    QAD,
    QUOTE,
    STOP,
    UNKNOWN,
    VERB,
    WORD,
)
from .cues import CueHit
from .lists import RARE
from .morphology import Morphology
from .recitals import PLUS, mark_names, recite
from .rules import RulePack
from .terminals import symbols
from .tokens import pieces
from .words import Word, Words, behind_letters, keep_hits

__all__ = ["Lexicon"]

_LETTERS: Final = frozenset(LETTERS)
# What the terminals and the tense of a word ask for the word itself, and not only for its kind.
_OWN_SHAPE: Final = PREP | KANA
_Kind = tuple[int, str, str, str, bool, bool, bool, bool]
#: A complementizer with its hamza, a preposition and a pronoun, behind three letters or more.
_ENDS_IN_THAT: Final = re.compile(f"(?<=...){ATTACHED_THAT}$")
#: A letter and the vowels written on it; one pass, as a letter may bear any number of them.
_VOWELED: Final = "([^\u064b-\u0652\u0670])([\u064b-\u0652\u0670]*)"


class Lexicon(Morphology):
    """The words and cues of one pack, with a bounded memo of the forms met so far."""

    MEMO_LIMIT = 20_000
    SHAPES_LIMIT = 4_000
    CLUSTERS_LIMIT = 2_000
    ASKED_LIMIT = 2_000
    CLUSTER_LENGTH = 30

    def __init__(self, pack: RulePack) -> None:
        super().__init__(pack)
        self.memo: dict[str, Word] = {}  # of tokens alone: texts are cut by what it holds
        self.asked: dict[str, Word] = {}  # of forms that were asked for, which may be no tokens
        # What stands between blanks and is no single word, for it has marks beside it: its words,
        # and where in it each begins and ends.
        self.clusters: dict[str, list[tuple[Word, int, int]]] = {}
        self.letter_words: dict[str, Word] = {}
        self._shapes: dict[_Kind, tuple[tuple[tuple[str, ...], ...], str | None]] = {}

    def word(self, raw: str) -> Word:
        """Return what the written form ``raw`` can be, whether or not it is a token (remembered).

        Kept apart from the tokens: a text that has «سامي،» would be cut as if that were one.
        """
        word = self.memo.get(raw)
        if word is None:
            word = self.asked.get(raw)
        if word is None:
            if len(self.asked) >= self.ASKED_LIMIT:
                self.asked.clear()
            word = self.asked[raw] = self._make(raw, is_light(raw))
        return word

    def _token(self, raw: str, *, plain: bool = False) -> Word:
        """Return what a token can be (remembered).

        ``plain`` says that it is known to be letters only, none of them foreign.
        """
        word = self.memo.get(raw)
        if word is None:
            if len(self.memo) >= self.MEMO_LIMIT:
                self.memo.clear()
            word = self.memo[raw] = self._make(raw, plain or is_light(raw))
        return word

    def read(self, text: str) -> Words:
        """Return the words of a text.

        It is cut at blanks first: most of what stands between two is a word that is known.
        """
        out = Words()
        words, starts, ends, memo = out.words, out.starts, out.ends, self.memo
        start = 0
        for chunk in text.split(" "):
            end = start + len(chunk)
            word = memo.get(chunk)
            if word is not None:
                if word.notable:
                    if word.divides:
                        out.dividers.append(len(words))
                    if word.hits:
                        out.cues.append(len(words))
                    if word.letter:
                        out.letters.append(len(words))
                    if word.bits & LPAR:
                        out.brackets.append(len(words))
                words.append(word)
                starts.append(start)
                ends.append(end)
            elif chunk:
                for word, behind, before in self._cluster(chunk):
                    out.add(word, start + behind, start + before)
            start = end + 1
        if len(out.letters) > 1:
            self._spell(out)
        if out.brackets:
            recite(out, self.exalting)
        if PLUS in text:
            mark_names(out)
        return out

    def _spell(self, out: Words) -> None:
        """Make names of letters that are written out side by side: «سي إن إن», «بي بي سي».

        إن begins such a name behind a medium or a mark that opens, or where two different letters
        and no more follow; it ends one where it cannot be the complementizer.
        """
        words = out.words
        spelled: set[int] = set()
        end = 0
        for first in out.letters:
            if first < end:
                continue
            end = first + 1
            while end < len(words) and self._goes_on(words[end], words[end - 1]):
                end += 1
            last = end
            while end - first > 1 and not self._closes_letters(words, first, end):
                end -= 1
            if end - first > 1 and words[first].bits & COMP:
                before = words[first - 1].bits if first else OPENQ
                different = end - first == 3 and words[first + 1].key != words[first + 2].key
                if not (different or before & (MEDIA | OPENQ | QUOTE | LPAR)):
                    first += 1
            if end - first > 1:
                for index in range(first, end):
                    spelled.add(index)
                    words[index] = self.spelled(words[index].raw)
            end = last
        if spelled:
            out.cues = [index for index in out.cues if index not in spelled]

    def _goes_on(self, word: Word, previous: Word) -> bool:
        """Tell whether the word may be the next letter of a name."""
        if word.letter:
            return word.key in self.letters
        return word.key in self.letter_pairs.get(previous.key, ())

    def _closes_letters(self, words: list[Word], first: int, end: int) -> bool:
        """Tell whether the last word of a run of letters is one of them, and no word of its own."""
        last, previous = words[end - 1], words[end - 2]
        if last.bits & COMP:
            if previous.key != last.key or end - first < 3 or words[end - 3].key == last.key:
                return False  # «بي بي سي إن»: what is said follows
            return HAMZA_ABOVE not in last.raw or end - first == 3  # «سي أن أن»
        return True

    def spelled(self, raw: str) -> Word:
        """Return the word as the name of a letter, or of more than one."""
        found = self.letter_words.get(raw)
        if found is None:
            plain = self.word(raw)
            found = self.letter_words[raw] = Word(raw, plain.key)
            found.light, found.bare = plain.light, plain.key
            key = plain.key
            if len(key) > 2 and key[0] in CONJUNCTIONS and key[1:] in self.letters:
                found.conjunction, found.bare = key[0], key[1:]
            elif len(key) > 2 and key[0] in PREPOSITIONS and key[1:] in self.letters:
                found.preposition = key[0]
            cut = bool(found.conjunction or found.preposition)
            if key[:2] == LI + LI and key[2:] in self.letters:
                found.preposition, cut = LI, True
            found.core = key[1:] if cut else key[2:] if key[:2] == AL else key
            found.lead = behind_letters(found, 1) if found.conjunction else 0
            found.start = behind_letters(found, 1) if cut else 0
            found.bits = NAME | MEDIA | WORD
            found.tags = found.first = "g"
            found.letter = True
            found.closes = bool(found.conjunction)
            self._list(found)
            found.symbols = symbols(found)
            found.tense = _steady_tense(found)
        return found

    def _spells(self, key: str) -> bool:
        """Tell whether the word may be the name of a foreign letter, و or ل in front or not."""
        if key in self.letters:
            return True
        if not key or key[0] not in CLITICS:
            return key.startswith(AL) and key[2:] in self.letters  # البي بي سي
        if key.startswith(LI + LI):
            return key[2:] in self.letters  # للبي بي سي
        return (
            2 < len(key) < 6
            and key[0] != FUTURE
            and key[1:] in self.letters
            and not self.function.get(key, 0)
        )

    def _cluster(self, chunk: str) -> list[tuple[Word, int, int]]:
        """Return the words of what stands between blanks, and their places in it."""
        found = self.clusters.get(chunk)
        if found is None:
            if is_light(chunk) and not _that_begins(chunk):
                return [(self._token(chunk, plain=True), 0, len(chunk))]
            parts = pieces(chunk)
            found = []
            end = len(parts[0])
            for number in range(1, len(parts), 2):
                start, end = end, end + len(parts[number])
                cut = self._blank_missing(parts[number])
                if cut:
                    found.append((self._token(parts[number][:cut]), start, start + cut))
                found.append((self._token(parts[number][cut:]), start + cut, end))
                end += len(parts[number + 1])
            if len(found) > 1 and len(chunk) <= self.CLUSTER_LENGTH:
                if len(self.clusters) >= self.CLUSTERS_LIMIT:
                    self.clusters.clear()
                self.clusters[chunk] = found
        return found

    def _blank_missing(self, raw: str) -> int:
        """Return where أن or إنّ begins that is written onto the word in front, or 0: «يُزعمأن».

        What is in front must be a word, and too long to make one with it: شأن, طمأن.
        """
        plain = raw if is_light(raw) else light(raw)
        begins = _that_begins(plain)
        if not begins:
            return 0
        whole = Word(raw, raw)  # not remembered: it is read in two
        whole.light = plain
        cut = behind_letters(whole, begins)
        front = self.word(raw[:cut])
        if not (front.hits or (front.tags and not front.bits & UNKNOWN)):
            return 0
        return cut if len(front.core) > 3 or front.bits & PREP else 0

    def forget(self) -> None:
        """Empty the memos."""
        self.memo.clear()
        self.asked.clear()
        self.clusters.clear()

    # -- making a word ---------------------------------------------------------------------------

    def _make(self, raw: str, plain: bool) -> Word:
        if plain:
            if self.frequent is not None:
                known = self.frequent.find(raw)
                if known is not None:
                    return known
            key = fold_letters(raw)
            word = Word(raw, key)
        else:
            if raw[0] not in _LETTERS:
                other = self._other(raw)
                if other is not None:
                    self._list(other)
                    return other
            key = fold(raw)
            word = Word(raw, key)
            if key != raw:
                word.light = light(raw)
        # آن, آنا: women
        called = word.light[:1] == MADDA and self.function.get(key, 0) & (COMP | PRON)
        if len(key) > 40 or called:
            word.bits = NAME | UNKNOWN
            word.symbols = (("NAME",),)
            self._list(word)
            return word
        pronouns = attached_pronouns(key)
        bits = self._analyse(word, pronouns) | WORD
        word.bits = bits
        two = word.first == "u" and word.light[-1:] == MAQSURA
        if two and word.light[bool(word.conjunction)] in ALEFS_WITH_HAMZA:
            word.tags = word.first = "p"  # أثنى is no اثني
            word.bits = bits = WORD | VERB
        if word.first == "f" and word.light[-1:] == HAMZA_ABOVE and len(key) > 2:
            word.tags = word.first = "p"  # هنأ is no هنا: no particle ends in a written hamza
            word.bits = bits = WORD | VERB
        first, core = word.first, word.core
        if not word.article:
            word.terminal = self.terminals.get(core, "")
            if bits & OPENING_WORDS:
                word.opens = True
        hits = find_hits(word, pronouns, self.cues, self.cues_pronoun, self.tags)
        if hits:
            keep_hits(word, hits)
            if word.tags in ("n", "g") and len(core) > 4:
                tense = only_verb(word, hits)
                if tense:  # استطردت, يتذرع: the table guessed at a form that it did not know
                    word.tags = word.first = first = tense
                    word.bits = bits = WORD | VERB
        if self._spells(key):
            word.letter = word.notable = True
        word.verbal = (
            first == "p"
            or first == "i"
            or (
                bool(hits)
                and first not in ("n", "a", "f", "g")
                and any(
                    hit.form.features is not None and hit.form.features.tense in ("p", "i")
                    for hit in hits
                )
            )
        )
        if bits & _OWN_SHAPE:
            word.symbols, word.tense = symbols(word), _steady_tense(word)
        else:
            word.symbols, word.tense = self._shape(word)
        if word.given and word.tense:
            word.tense = None  # عاطي: its place tells whether it is a name
        bare = key
        if word.conjunction:
            word.bare = bare = key[1:]
            word.closes = True
        else:
            word.closes = (
                word.terminal == "MA" or key == WA or (bool(word.bits & QAD) and key[:1] == LI)
            )
        self._list(word)
        word.rare = (word.core_in | word.bare_in | word.key_in) & RARE != 0
        if bare in self.next_acts or bare in self.topical or core in self.without:
            word.closes = True
        if core in self.before or core in self.occasions:
            word.closes = True
        terminators = self.terminators
        if key in terminators or core in terminators or bare in terminators:
            word.terminators = self._terminators(word)
            word.closes = word.closes or bool(word.terminators)
            if key in self.connectives or bare in self.connectives:
                word.opens = True
        if word.light != raw:
            word.vowels = _written_vowels(raw, word.lead)
        return word

    def _list(self, word: Word) -> None:
        """Note which lists hold the word."""
        listing, key = self.listing, word.key
        word.key_in = word.bare_in = word.core_in = listing.get(key, 0)
        if word.conjunction:
            word.bare_in = listing.get(word.bare, 0)
        if word.core != key:
            word.core_in = listing.get(word.core, 0)

    def _shape(self, word: Word) -> tuple[tuple[tuple[str, ...], ...], str | None]:
        """Return the word's terminals and its tense: words of one kind have them in common."""
        bits, core = word.bits, word.core
        kind = (
            bits,
            word.tags,
            word.conjunction,
            word.preposition,
            word.article,
            word.pronoun != "",
            len(core) > 3,
            # All that the terminals ask of the letters.
            core.endswith(NISBA) if word.article else core[:1] == PARTICIPLE,
        )
        shape = self._shapes.get(kind)
        if shape is None:
            if len(self._shapes) >= self.SHAPES_LIMIT:
                self._shapes.clear()
            shape = self._shapes[kind] = (symbols(word), _steady_tense(word))
        return shape

    def _terminators(self, word: Word) -> tuple[tuple[tuple[str, ...], str, bool, bool], ...]:
        """Return the phrases that end a clause and begin with the word, by key and by core."""
        rows: list[tuple[tuple[str, ...], str, bool, bool]] = []
        for base in dict.fromkeys((word.key, word.bare, word.core)):
            stripped = base == word.core and base != word.key and not word.conjunction
            for keys, strength, star, first in self.terminators.get(base, ()):
                alone = len(keys) == 1 and stripped and not star
                rows.append((keys, strength, star, not alone and _same_hamza(first, word.raw)))
        return tuple(rows)

    def _other(self, raw: str) -> Word | None:
        """Return what is no Arabic word: a mark, a number, a foreign word; else ``None``."""
        first = raw[0]
        if first in "\n":
            word = Word(raw, raw)
            word.bits = BREAK
            word.notable = word.divides = word.opens = True
            return word
        if not first.isalnum() and len(fold(raw)) <= 1 and not fold(raw).isalnum():
            word = Word(raw, raw)
            word.bits = PUNCT | PUNCTUATION.get(raw, PUNCTUATION.get(first, 0))
            word.divides = bool(word.bits & (STOP | OPENQ | CLOSEQ | QUOTE))
            word.notable = word.divides or bool(word.bits & LPAR)
            word.opens = bool(word.bits & OPENING_MARKS)
            if first in self.cues:
                keep_hits(
                    word, [CueHit(form, 0, False, "", False, "") for form in self.cues[first]]
                )
            return word
        key = fold(raw)
        word = Word(raw, key)
        if not key:
            word.bits = PUNCT
            return word
        if key[0].isdigit():
            word.bits = NUM
            word.symbols = (("NUM",),)
            word.tense = _steady_tense(word)
            return word
        if not "\u0600" <= key[0] <= "\u06ff":
            if key[0].isalpha():
                word.bits = NAME | UNKNOWN
                word.symbols = (("NAME",),)
            else:
                word.bits = PUNCT | (STOP if first in ".\u2026" and len(raw) in (2, 3) else 0)
                word.notable = word.divides = word.opens = word.bits != PUNCT
            return word
        return None


def _that_begins(raw: str) -> int:
    """Return where a complementizer with its hamza begins at the end of a word, or 0."""
    if HAMZA_ABOVE not in raw and HAMZA_BELOW not in raw:
        return 0  # as most words: the pattern is not asked
    found = _ENDS_IN_THAT.search(raw)
    return found.start() if found is not None else 0


def _steady_tense(word: Word) -> str | None:
    """Return the tense that no neighbour changes, ``""`` of what is no verb anywhere, or ``None``.

    ``Context`` decides where this is ``None``.
    """
    bits, tags, first = word.bits, word.tags, word.first
    if word.article or word.preposition in (BI, KA):
        return ""
    if bits & KANA and first == "n" and not (word.pronoun or word.conjunction):
        return None  # «في ظل الأزمة», but «ظل الوضع»
    if bits & KANA:
        # سيكون; أكون
        third = word.core.removeprefix(FUTURE)[:1] in IMPERFECT_THIRD
        return "i" if third or first == "i" else "p"
    if first == "p" or first == "i":
        homograph = ("p" in tags and "i" in tags) or any(tag in "nmagu" for tag in tags)
        return None if homograph else first
    if "p" in tags or "i" in tags:
        return None
    unknown = not tags and not bits & (NOMINAL & ~ADJ) and len(word.core) > 3
    return None if unknown else ""


def _same_hamza(first: str, raw: str) -> bool:
    """Tell whether a word may be the first of a listed phrase: وأن is no وإن."""
    return not (
        (HAMZA_BELOW in first and HAMZA_ABOVE in raw)
        or (HAMZA_ABOVE in first and HAMZA_BELOW in raw)
    )


def _written_vowels(raw: str, lead: int) -> tuple[str, str]:
    """Return the vowels that tell voices apart: of the first letter, and before the last radical.

    The passive has u on its first letter; before the last radical i in the perfect, a in the
    imperfect (Wright I §§ 74-76). Behind an alif that only lends a vowel («اعتُبر») the first
    letter with one tells. Each is ``"u"``, ``"a"``, ``"i"`` or ``""`` where nothing is written.
    """
    text = marks(raw[lead:])
    if text == light(raw[lead:]):
        return "", ""
    letters: list[tuple[str, str]] = re.findall(_VOWELED, text, re.DOTALL)
    if letters and letters[0][0] == FUTURE and len(letters) > 3 and letters[1][0] in "يتنأ":
        if len(letters) > 4 or (not letters[0][1] and _vowel(letters[1][1]) == "u"):
            letters = letters[1:]  # سيُعلن, ستُعد
    if len(letters) < 3:
        return (_vowel(letters[0][1]) if letters else ""), ""
    inner = ""
    for _, vowels in reversed(letters[1:-1]):
        inner = _vowel(vowels)
        if inner:
            break
    first = _vowel(letters[0][1])
    if not first and letters[0][0] == AL[0]:
        for _, vowels in letters[1:-1]:
            first = _vowel(vowels)
            if first:
                break
    return first, inner


def _vowel(text: str) -> str:
    for char, name in (("\u064f", "u"), ("\u064e", "a"), ("\u0650", "i")):
        if char in text:
            return name
    return ""
