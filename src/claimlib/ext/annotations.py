r"""What other analyzers say of a text, in one neutral form: words with tags, features and heads.

From CoNLL-U, a spaCy ``Doc``, or any list of words (Stanza, CAMeL Tools, Farasa: see
docs/integrations.md). Every word has its place in the original text; :meth:`Annotations.readings`
says it in terms of the engine's own words.

>>> rows = [
...     "1 قال قال VERB _ Aspect=Perf|Voice=Act 0 root _ _",
...     "2 الوزير وزير NOUN _ Case=Nom 1 nsubj _ SpaceAfter=No",
...     "3 . . PUNCT _ _ 1 punct _ _",
... ]
>>> given = Annotations.from_conllu("\n".join(row.replace(" ", "\t") for row in rows))
>>> given.text, [word.span for word in given.words][1]
('قال الوزير.', Span(start=4, end=10))
>>> given.readings([0, 4, 10], [3, 10, 11])[0].subject
Range(start=1, end=2, head=1)
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from ..errors import ClaimlibError
from ..spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc  # type: ignore[import-not-found, unused-ignore]

__all__ = [
    "AlignmentError",
    "Annotations",
    "Range",
    "Reading",
    "Row",
    "RowSentence",
    "Word",
]


class AlignmentError(ClaimlibError, ValueError):
    """The words of an annotation are not the words of the text; the message says where."""


@attrs.frozen(slots=True)
class Word:
    """A syntactic word: a part of a written word where clitics are divided.

    ``span`` is its place in the text, that of the whole written word where the parts do not add up
    to it. ``head`` is an index into ``Annotations.words``, ``None`` for a root and where there is
    no tree. What is not known is ``""``.
    """

    form: str
    span: Span
    lemma: str = ""
    upos: str = ""
    xpos: str = ""
    feats: tuple[tuple[str, str], ...] = ()
    head: int | None = None
    deprel: str = ""

    def feat(self, name: str) -> str:
        """Return a feature's value, ``""`` where there is none.

        >>> Word("قال", Span(0, 3), feats=(("Aspect", "Perf"),)).feat("Aspect")
        'Perf'
        """
        for key, value in self.feats:
            if key == name:
                return value
        return ""


class Range(NamedTuple):
    """Tokens ``start`` to ``end``, half-open, and the one that is their head."""

    start: int
    end: int
    head: int


class Reading(NamedTuple):
    """What the annotations say of one token of the engine.

    Attributes:
        tense: ``"p"`` (perfect) or ``"i"`` (imperfect) of a finite verb, ``""`` of a word that is
            none, ``None`` where the annotations leave it open.
        voice: ``"a"``, ``"p"`` or ``""`` for not said.
        person: ``0`` for not said.
        gender: ``"m"``, ``"f"`` or ``""``.
        number: ``"s"``, ``"d"``, ``"p"`` or ``""``.
        lemma: of the word without its clitics.
        tree: whether there are heads, so that ``subject`` and ``content`` of a verb being ``None``
            means that there is none.
        governor: the token of the word that this one hangs on, ``None`` for a root.
        subject: the words of the subject, without what is only loosely joined to it.
        nucleus: of these, the words without prepositional phrases and adverbs.
        named: whether the subject is a proper name, or has one in apposition.
        object: the words of the direct object, without what is only loosely joined to it.
        content: the clause that the word governs (UD's ``ccomp``, or ``csubj`` where there is
            none), without complementizer.
    """

    tense: str | None = None
    voice: str = ""
    person: int = 0
    gender: str = ""
    number: str = ""
    lemma: str = ""
    tree: bool = False
    governor: int | None = None
    subject: Range | None = None
    nucleus: Range | None = None
    named: bool = False
    object: Range | None = None
    content: Range | None = None


@attrs.frozen(slots=True)
class Row:
    """A line of CoNLL-U: its ten columns, and its place (``None`` for an empty node)."""

    columns: tuple[str, ...]
    span: Span | None


@attrs.frozen(slots=True)
class RowSentence:
    """A sentence of CoNLL-U as it was read; ``claimlib.export.to_conllu`` writes it again."""

    comments: tuple[str, ...]
    rows: tuple[Row, ...]


@attrs.frozen(slots=True)
class Annotations:
    """The words of one text, as another analyzer sees them.

    ``sentences`` are half-open ranges of ``words``; ``conllu`` is what a CoNLL-U file said, line by
    line.
    """

    text: str = attrs.field(repr=False)
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...] = ()
    conllu: tuple[RowSentence, ...] = attrs.field(default=(), repr=False)

    @classmethod
    def from_conllu(cls, source: str | PathLike[str], *, text: str | None = None) -> Annotations:
        """Read CoNLL-U, such as a treebank of Universal Dependencies.

        Args:
            source: the lines as one ``str``, or a path to a file.
            text: the text that was annotated. Marks and tatweel may differ from the forms. Without
                it, it is put together from ``# text`` or the forms: a blank between sentences, a
                line break before ``# newpar`` and ``# newdoc``.

        Raises:
            AlignmentError: the lines are no CoNLL-U, or the words are not those of the text.
        """
        lines = source if isinstance(source, str) else Path(source).read_text(encoding="utf-8-sig")
        return _ConlluReader(text).read(lines)

    @classmethod
    def from_spacy(cls, doc: Doc) -> Annotations:
        """Take what a spaCy pipeline found: tags, features, lemmas, the tree if there is one."""
        tree = bool(doc.has_annotation("DEP"))
        words = []
        for token in doc:
            rooted = not tree or token.head.i == token.i
            words.append(
                Word(
                    form=token.text,
                    span=Span(token.idx, token.idx + len(token.text)),
                    lemma=token.lemma_,
                    upos=token.pos_,
                    xpos=token.tag_,
                    feats=tuple(sorted(token.morph.to_dict().items())),
                    head=None if rooted else token.head.i,
                    deprel=token.dep_.lower() if tree else "",
                )
            )
        whole = ((0, len(words)),) if words else ()
        known = bool(words) and doc.has_annotation("SENT_START")
        sentences = tuple((s.start, s.end) for s in doc.sents) if known else whole
        return cls(doc.text, tuple(words), sentences)

    @classmethod
    def from_words(cls, text: str, sentences: Iterable[Iterable[Mapping[str, Any]]]) -> Annotations:
        """Take words from anything else: sentences of mappings.

        Each mapping has ``form`` (or ``text``) and what else is known: ``start`` and ``end`` (or
        ``start_char`` and ``end_char``; without them the words are found in order), ``lemma``,
        ``upos``, ``xpos``, ``feats`` (a mapping, or UD's ``A=B|C=D``), ``head`` (from 1 within the
        sentence, 0 for the root) and ``deprel``. An ``id`` of two numbers stands for a written word
        whose parts follow, as in ``stanza.Document.to_dict()``.

        Raises:
            AlignmentError: the words are not those of the text.

        >>> given = Annotations.from_words("قال الوزير", [[{"form": "قال"}, {"form": "الوزير"}]])
        >>> [word.span for word in given.words]
        [Span(start=0, end=3), Span(start=4, end=10)]
        """
        walker = _Walker(text)
        words: list[Word] = []
        ranges: list[tuple[int, int]] = []
        for number, sentence in enumerate(sentences, 1):
            first = len(words)
            group: list[Mapping[str, Any]] = []
            left = 0
            whole = Span(0, 0)
            for item in sentence:
                form = str(item.get("form", item.get("text", "")))
                ident = item.get("id")
                parts = isinstance(ident, Sequence) and not isinstance(ident, str)
                if left:
                    group.append(item)
                    left -= 1
                    if not left:
                        spans = _divide(text[whole.slice], whole, [_form(part) for part in group])
                        words += [
                            _word(part, span, first)
                            for part, span in zip(group, spans, strict=True)
                        ]
                    continue
                start = item.get("start", item.get("start_char"))
                end = item.get("end", item.get("end_char"))
                if start is None or end is None:
                    span = walker.find(form, number)
                else:
                    span = walker.at(Span(int(start), int(end)), form, number)
                if parts and ident is not None and len(ident) == 2:
                    whole, group, left = span, [], int(ident[1]) - int(ident[0]) + 1
                    continue
                words.append(_word(item, span, first))
            if len(words) > first:
                ranges.append((first, len(words)))
        return cls(text, tuple(words), tuple(ranges))

    def readings(self, starts: Sequence[int], ends: Sequence[int]) -> list[Reading | None]:
        """Say of each token of the engine what the annotations say of it.

        Args:
            starts: where each token begins (code points of the text), rising.
            ends: where each token ends.

        Returns:
            One reading a token; ``None`` for a token that no annotated word touches.
        """
        return _Aligned(self, starts, ends).readings()


def _form(item: Mapping[str, Any]) -> str:
    return str(item.get("form", item.get("text", "")))


def _word(item: Mapping[str, Any], span: Span, first: int) -> Word:
    head = item.get("head")
    return Word(
        form=_form(item),
        span=span,
        lemma=str(item.get("lemma") or ""),
        upos=str(item.get("upos") or ""),
        xpos=str(item.get("xpos") or ""),
        feats=_feats(item.get("feats")),
        head=first + int(head) - 1 if head else None,
        deprel=str(item.get("deprel") or ""),
    )


def _feats(value: Any) -> tuple[tuple[str, str], ...]:
    if not value or value == "_":
        return ()
    if isinstance(value, Mapping):
        return tuple(sorted((str(key), str(part)) for key, part in value.items()))
    pairs = (part.partition("=") for part in str(value).split("|"))
    return tuple(sorted((key, part) for key, _, part in pairs))


# Words and their places


_TATWEEL = "\u0640"
_INVISIBLE = "\u200e\u200f\ufeff"  # may stand between words


def _is_silent(char: str) -> bool:
    """Tell what an annotation may leave out or add: marks, tatweel, invisible characters."""
    return char == _TATWEEL or unicodedata.category(char) in ("Mn", "Cf")


class _Walker:
    """Goes through a text once, from word to word."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0

    def at(self, span: Span, form: str, sentence: int) -> Span:
        """Take a place that is given."""
        if not 0 <= span.start <= span.end <= len(self.text):
            raise AlignmentError(
                f"sentence {sentence}: the word {form!r} is said to stand at {span.start} to "
                f"{span.end}, and the text has {len(self.text)} characters; offsets count code "
                "points of the whole text"
            )
        self.position = max(self.position, span.end)
        return span

    def find(self, form: str, sentence: int) -> Span:
        """Find the next word, right where the text goes on."""
        text, start = self.text, self.position
        while start < len(text) and not text.startswith(form, start):
            if not text[start].isspace() and text[start] not in _INVISIBLE:
                break
            start += 1
        end = self._match(form, start)
        if end is None:
            found = text[start : start + len(form) + 8]
            raise AlignmentError(
                f"sentence {sentence}: the next word should be {form!r}, and the text goes on with "
                f"{found!r} (character {start}); give the text that was annotated"
            )
        self.position = end
        return Span(start, end)

    def _match(self, form: str, start: int) -> int | None:
        text = self.text
        if text.startswith(form, start):
            end = start + len(form)
        else:
            end = start
            for char in form:
                if _is_silent(char):
                    continue
                while end < len(text) and _is_silent(text[end]) and text[end] != char:
                    end += 1
                if end == len(text):
                    return None
                # A form may hold a blank (10 000), whichever the text has.
                if text[end] != char and not (char.isspace() and text[end].isspace()):
                    return None
                end += 1
        # The marks on the last letter belong to the word.
        while end < len(text) and end > start and _is_silent(text[end]):
            end += 1
        return end


def _divide(surface: str, span: Span, forms: Sequence[str]) -> list[Span]:
    """Divide a written word into its parts; all get the whole of it where they do not add up."""
    walker = _Walker(surface)
    spans: list[Span] = []
    for number, form in enumerate(forms):
        end = walker._match(form, walker.position)
        if end is None:
            # The last part takes what is left: l + AlwzYr is written llwzyr.
            if number == len(forms) - 1 and number and walker.position < len(surface):
                end = len(surface)
            else:
                return [span] * len(forms)
        spans.append(Span(walker.position, end).shift(span.start))
        walker.position = end
    if walker.position != len(surface) or any(part.length == 0 for part in spans):
        return [span] * len(forms)
    return spans


class _ConlluReader:
    """Reads CoNLL-U line by line; the text is given or put together on the way."""

    def __init__(self, text: str | None) -> None:
        self.given = text
        self.words: list[Word] = []
        self.ranges: list[tuple[int, int]] = []
        self.sentences: list[RowSentence] = []

    def read(self, source: str) -> Annotations:
        blocks = list(self._blocks(source))
        text = self.given if self.given is not None else self._text(blocks)
        walker = _Walker(text)
        for number, (comments, rows) in enumerate(blocks, 1):
            self._sentence(number, comments, rows, walker)
        return Annotations(text, tuple(self.words), tuple(self.ranges), tuple(self.sentences))

    def _blocks(self, source: str) -> Iterator[tuple[list[str], list[list[str]]]]:
        comments: list[str] = []
        rows: list[list[str]] = []
        # Only these end a line: str.splitlines() also breaks at characters inside a text.
        for number, line in enumerate(source.replace("\r\n", "\n").split("\n"), 1):
            if not line.strip():
                if rows:
                    yield comments, rows
                    comments, rows = [], []
            elif line.startswith("#"):
                comments.append(line)
            else:
                columns = line.split("\t")
                if len(columns) != 10:
                    raise AlignmentError(
                        f"line {number}: {len(columns)} columns; a word of CoNLL-U has ten, "
                        "divided by tabs"
                    )
                rows.append(columns)
        if rows:
            yield comments, rows

    @staticmethod
    def _text(blocks: Iterable[tuple[list[str], list[list[str]]]]) -> str:
        out: list[str] = []
        spaced = True
        for comments, rows in blocks:
            surface = list(_surface(rows))
            text = "".join(row[1] + (" " if _spaced(row) else "") for row in surface).rstrip(" ")
            for line in comments:
                if line.startswith("# text ="):
                    text = line.partition("=")[2].strip()
            new = any(line.startswith(("# newpar", "# newdoc")) for line in comments)
            if out:
                out.append("\n" if new else " " if spaced else "")
            out.append(text)
            spaced = bool(surface) and _spaced(surface[-1])
        return "".join(out)

    def _sentence(
        self, number: int, comments: list[str], rows: list[list[str]], walker: _Walker
    ) -> None:
        first = len(self.words)
        spans: dict[str, Span] = {}
        inside: dict[str, Span] = {}
        forms = {row[0]: row[1] for row in rows}
        for row in _surface(rows):
            span = spans[row[0]] = walker.find(row[1], number)
            low, dash, high = row[0].partition("-")
            if dash:
                names = [str(name) for name in range(int(low), int(high) + 1)]
                parts = _divide(
                    walker.text[span.slice], span, [forms.get(name, "") for name in names]
                )
                inside.update(zip(names, parts, strict=True))
        index = {
            name: first + place
            for place, name in enumerate(row[0] for row in rows if row[0].isdecimal())
        }
        out = []
        for row in rows:
            found = spans.get(row[0]) or inside.get(row[0])
            out.append(Row(tuple(row), found))
            if row[0] in index and found is not None:
                blank = ["" if value == "_" else value for value in row]
                self.words.append(
                    Word(
                        form=row[1],
                        span=found,
                        lemma=blank[2],
                        upos=blank[3],
                        xpos=blank[4],
                        feats=_feats(blank[5]),
                        head=index.get(row[6]),
                        deprel=blank[7],
                    )
                )
        self.ranges.append((first, len(self.words)))
        self.sentences.append(RowSentence(tuple(comments), tuple(out)))


def _surface(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    """Yield the rows of written words: not the parts of one, not empty nodes."""
    until = 0
    for row in rows:
        name = row[0]
        if "-" in name:
            until = int(name.partition("-")[2])
            yield row
        elif name.isdecimal() and int(name) > until:
            yield row


def _spaced(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")


# Words against the engine's tokens

_VERBS = ("VERB", "AUX")
_CLITICS = ("CCONJ", "SCONJ", "ADP", "PRON", "DET", "PART", "PUNCT")
_NOT_FINITE = ("Part", "Vnoun", "Inf", "Conv", "Ger")
_LETTERS = {
    "Masc": "m",
    "Fem": "f",
    "Sing": "s",
    "Dual": "d",
    "Plur": "p",
    "Act": "a",
    "Pass": "p",
}
#: Relations whose words are no part of the phrase that they hang on.
_LOOSE = ("acl", "parataxis", "advcl", "dislocated", "vocative", "discourse")
#: Relations whose words are a part of a noun phrase whatever they are.
_CLOSE = (
    "det", "amod", "nmod", "nummod", "flat", "appos", "compound", "fixed", "goeswith", "conj", "cc",
    "dep", "case",
)  # fmt: skip


class _Aligned:
    def __init__(
        self, annotations: Annotations, starts: Sequence[int], ends: Sequence[int]
    ) -> None:
        self.words = annotations.words
        self.starts = starts
        self.ends = ends
        self.token_of = [self._token(word.span) for word in self.words]
        self.children: dict[int, list[int]] = {}
        for index, word in enumerate(self.words):
            if word.head is not None:
                self.children.setdefault(word.head, []).append(index)
        self.members: dict[int, list[int]] = {}
        for index, token in enumerate(self.token_of):
            if token is not None:
                self.members.setdefault(token, []).append(index)

    def _token(self, span: Span) -> int | None:
        """Return the token that a word stands in, or the first that it touches."""
        index = bisect_right(self.starts, span.start) - 1
        if index < 0 or self.ends[index] <= span.start:
            index += 1
        if index < len(self.starts) and self.starts[index] < span.end:
            return index
        return None

    def readings(self) -> list[Reading | None]:
        members = self.members
        return [
            self._reading(members[token]) if token in members else None
            for token in range(len(self.starts))
        ]

    def _reading(self, members: list[int]) -> Reading:
        main = self._main(members)
        word = self.words[main]
        verb = word.upos in _VERBS
        subject = self._child(main, ("nsubj",))
        if subject is not None and not self._stands(subject):
            subject = None  # a pronoun written onto another word (أنها)
        object_ = self._child(main, ("obj",))
        clause = self._child(main, ("ccomp",))
        if clause is None:
            clause = self._child(main, ("csubj",))
        return Reading(
            tense=_tense(word),
            voice=self._voice(main) if verb else "",
            person=int(word.feat("Person")) if word.feat("Person").isdecimal() else 0,
            gender=_LETTERS.get(word.feat("Gender"), ""),
            number=_LETTERS.get(word.feat("Number"), ""),
            lemma=word.lemma,
            tree=bool(self.children),
            governor=self.token_of[word.head] if word.head is not None else None,
            subject=self._range(subject, "phrase") if subject is not None else None,
            nucleus=self._range(subject, "nucleus") if subject is not None else None,
            named=subject is not None and self._named(subject),
            object=self._range(object_, "phrase") if object_ is not None else None,
            content=self._range(clause, "clause") if clause is not None else None,
        )

    def _main(self, members: list[int]) -> int:
        """Return the word that a written word is about: its verb, else what is no clitic."""
        words = self.words
        verbs = [index for index in members if words[index].upos == "VERB"]
        # Some treebanks call the particle of the future an auxiliary, too; it is no verb.
        auxiliaries = [index for index in members if _tense(words[index])]
        others = [index for index in members if words[index].upos not in _CLITICS]
        return (verbs or auxiliaries or others or members)[0]

    def _child(self, head: int, relations: tuple[str, ...]) -> int | None:
        for child in self.children.get(head, ()):
            if _base(self.words[child]) in relations:
                return child
        return None

    def _voice(self, verb: int) -> str:
        """Return the voice that the features tell, else the one of the subject's relation."""
        told = _LETTERS.get(self.words[verb].feat("Voice"), "")
        if not told and any(
            self.words[child].deprel in ("nsubj:pass", "csubj:pass", "aux:pass")
            for child in self.children.get(verb, ())
        ):
            return "p"
        return told

    def _stands(self, index: int) -> bool:
        """Tell whether the word is what its written word is about."""
        token = self.token_of[index]
        return token is not None and self._main(self.members[token]) == index

    def _named(self, head: int) -> bool:
        """Tell whether a phrase is a name: its head, what is beside it, what a title stands before.

        A definite noun takes no genitive (Wright II § 76): a name hanging on one is in apposition.
        """
        words = self.words
        if words[head].upos == "PROPN":
            return True
        definite = words[head].feat("Definite") == "Def"
        for child in self.children.get(head, ()):
            base = _base(words[child])
            beside = base in ("appos", "flat") or (base == "nmod" and definite)
            if beside and words[child].upos == "PROPN" and not self._cased(child):
                return True
        return False

    def _cased(self, index: int) -> bool:
        """Tell whether a preposition governs the word."""
        return self._child(index, ("case",)) is not None

    def _belongs(self, index: int, kind: str) -> bool:
        """Tell whether a word under the head of a phrase or clause is a part of it."""
        word = self.words[index]
        base = _base(word)
        if kind == "clause" or word.upos == "PUNCT":
            return True
        if kind == "phrase":
            return base not in _LOOSE
        return base in _CLOSE and not (base == "nmod" and self._cased(index))

    def _range(self, head: int, kind: str) -> Range | None:
        """Return the tokens under a word that hang together around it."""
        middle = self.token_of[head]
        if middle is None:
            return None
        inside = {head}
        waiting = [head]
        while waiting:
            for child in self.children.get(waiting.pop(), ()):
                if child not in inside and self._belongs(child, kind):
                    inside.add(child)
                    waiting.append(child)
        tokens = {self.token_of[index] for index in inside}
        tokens.discard(None)
        first = 0
        if kind == "clause":
            # The complementizer, what stands in front of it (إلى أن), a pronoun written onto it.
            for child in self.children.get(head, ()):
                place = self.token_of[child]
                if _base(self.words[child]) == "mark" and place is not None and place < middle:
                    first = max(first, place + 1)
        low = high = middle
        while low - 1 in tokens and low > first:
            low -= 1
        while high + 1 in tokens:
            high += 1
        while high > middle and self._only(high, "PUNCT"):
            high -= 1
        while low < middle and self._only(low, "PUNCT"):
            low += 1
        return Range(low, high + 1, middle)

    def _only(self, token: int, upos: str) -> bool:
        return all(self.words[index].upos == upos for index in self.members.get(token, ()))


def _base(word: Word) -> str:
    return word.deprel.partition(":")[0]


def _tense(word: Word) -> str | None:
    if not word.upos or word.upos == "X":
        return None
    if word.upos not in _VERBS or word.feat("VerbForm") in _NOT_FINITE:
        return ""
    aspect, tense, mood = word.feat("Aspect"), word.feat("Tense"), word.feat("Mood")
    if aspect == "Perf" or (not aspect and tense == "Past"):
        return "p"
    if aspect == "Imp" or tense in ("Pres", "Fut") or mood in ("Sub", "Jus"):
        return "i"
    return None
