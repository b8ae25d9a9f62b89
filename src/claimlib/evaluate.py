"""Score statements against annotated text, in the terms of the annotation scheme.

The unit is the record: one cue with its class, content, source and value. A gold file holds one
JSON document a line: ``id``, ``text``, ``sentences`` (spans) and ``records`` with ``cue``,
``class``, ``content``, ``source``, ``source_type``, ``certainty``, ``polarity``; all spans are
pairs of code points.

A cue counts as found when the spans share a character and the shared part is half of the longer
span, or the whole gold cue. Boosters are optional: neither rewarded nor punished, unless one is
taken for a possibility.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from .errors import ClaimlibError, why_not
from .factuality import Certainty, Polarity
from .model import Category, Document, SourceType

__all__ = ["Change", "GoldError", "GoldText", "Miss", "Rate", "Record", "Scores", "compare"]
__all__ += ["evaluate", "read_gold", "records_of"]

_WEAK = ("probable", "possible", "unknown")
_WITHOUT_HOLDER = ("author", "impersonal")
_CODES = {"certain": "CT", "probable": "PR", "possible": "PS", "unknown": "U"}
_SIGNS = {"positive": "+", "negative": "-"}
_WORDS = {
    "class": tuple(member.value for member in Category),
    "source_type": tuple(member.value for member in SourceType),
    "certainty": tuple(member.value for member in Certainty),
    "polarity": tuple(member.value for member in Polarity),
}
_Pair = tuple[int, int]


class GoldError(ClaimlibError, ValueError):
    """A file of annotated text cannot be used; the message says which line, why, and what to do."""


class Record(NamedTuple):
    """One cue as it is annotated, or as it was found."""

    cue: _Pair
    category: str
    content: _Pair
    source: _Pair | None
    source_type: str
    certainty: str
    polarity: str
    antecedent: str = ""

    @property
    def value(self) -> str:
        """Certainty and polarity as a code."""
        return _CODES[self.certainty] + _SIGNS[self.polarity]


@attrs.frozen(slots=True)
class GoldText:
    """One annotated text."""

    id: str
    text: str = attrs.field(repr=False)
    sentences: tuple[_Pair, ...]
    records: tuple[Record, ...]


class Rate(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


class Miss(NamedTuple):
    """A record that was missed, found without being annotated, or found with another value."""

    kind: str
    text: str
    category: str
    cue: str
    context: str
    note: str = ""

    def __str__(self) -> str:
        note = f" | {self.note}" if self.note else ""
        return f"{self.kind:<9} {self.text} {self.category} «{self.cue}» | {self.context}{note}"


@attrs.frozen(slots=True)
class Scores:
    """What an evaluation gives; the rates are shares of the cues that were found.

    ``source_found`` asks for half of the source's letters, ``source_exact`` for all of them;
    ``carried`` counts the speakers of an earlier sentence that were named rightly.
    """

    sentences: int
    records: int
    cue: Rate
    sentence: Rate
    category: float
    certainty: float
    polarity: float
    source_type: float
    source_found: float
    source_exact: float
    sources: int
    content_f1: float
    content_exact: float
    factuality_micro: float
    factuality_macro: float
    by_class: Mapping[str, tuple[Rate, int]]
    carried: tuple[int, int]
    misses: tuple[Miss, ...] = attrs.field(repr=False, default=())

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        out = {name: getattr(self, name) for name in _FIGURES}
        out["cue"], out["sentence"] = self.cue._asdict(), self.sentence._asdict()
        out["carried"] = list(self.carried)
        out["by_class"] = {
            name: {**rate._asdict(), "records": count}
            for name, (rate, count) in self.by_class.items()
        }
        out["misses"] = [miss._asdict() for miss in self.misses]
        return out


_FIGURES = tuple(
    field.name for field in attrs.fields(Scores) if field.name not in ("by_class", "misses")
)


class Change(NamedTuple):
    """A record that another pack reads better (``won``) or worse (``lost``)."""

    won: bool
    miss: Miss


# -- gold -----------------------------------------------------------------------------------------


def read_gold(path: str | PathLike[str]) -> list[GoldText]:
    """Read a file of annotated text.

    Raises:
        GoldError: when the file cannot be read, or a line of it is not as it should be.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise GoldError(f"{path}: {why_not(error)}") from error
    except UnicodeDecodeError as error:
        raise GoldError(
            f"{path}: byte {error.start} is not UTF-8; save the file as JSON lines in UTF-8"
        ) from error
    out: list[GoldText] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                out.append(_gold_text(json.loads(line)))
            except (KeyError, TypeError, ValueError, RecursionError) as error:
                what = f"no {error}" if isinstance(error, KeyError) else str(error)
                raise GoldError(
                    f"{path}:{number}: not an annotated text: {what}; every line needs id, text "
                    "and records with cue, class, content, source, source_type, certainty, polarity"
                ) from error
    if not out:
        raise GoldError(f"{path}: holds no annotated text; write one JSON document a line")
    return out


def _gold_text(row: Any) -> GoldText:
    text = row["text"]
    if not isinstance(text, str):
        raise TypeError("text is no string")
    sentences = tuple(_pair(span, text) for span in row.get("sentences") or ())
    records = []
    for record in row["records"]:
        for key, known in _WORDS.items():
            if record[key] not in known:
                raise ValueError(f"{key} is {record[key]!r}, not one of {', '.join(known)}")
        source = _pair(record["source"], text) if record["source"] else None
        antecedent = record.get("antecedent") or ""
        records.append(
            Record(
                _pair(record["cue"], text),
                record["class"],
                _pair(record["content"], text),
                source,
                record["source_type"],
                record["certainty"],
                record["polarity"],
                str(antecedent),
            )
        )
    return GoldText(str(row["id"]), text, sentences, tuple(records))


def _pair(span: Any, text: str) -> _Pair:
    start, end = span
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)):
        raise ValueError(f"the span {span!r} does not lie in the text")
    return start, end


def records_of(document: Document) -> list[Record]:
    """Return the records of an analyzed text: one for every cue of every statement."""
    out = []
    for statement in document.statements:
        source = statement.source
        where = source.antecedent if source.type is SourceType.PRONOUN else source.span
        for cue in statement.cues:
            out.append(
                Record(
                    (cue.span.start, cue.span.end),
                    cue.category.value,
                    (statement.span.start, statement.span.end),
                    (where.start, where.end) if where else None,
                    source.type.value,
                    statement.certainty.value,
                    statement.polarity.value,
                )
            )
    return out


# -- scoring --------------------------------------------------------------------------------------


def evaluate(gold: Sequence[GoldText], analyze: Callable[[str], Document]) -> Scores:
    """Score what ``analyze`` (an analyzer) finds in annotated texts.

    >>> from claimlib import analyze
    >>> gold = GoldText("a", "قد ترتفع الأسعار.", (), (
    ...     Record((0, 2), "epistemic", (3, 16), None, "author", "possible", "positive"),))
    >>> evaluate([gold], analyze).cue.f1
    1.0
    """
    tally = _Tally()
    for text in gold:
        tally.add(text, records_of(analyze(text.text)))
    return tally.scores()


def compare(
    gold: Sequence[GoldText],
    before: Callable[[str], Document],
    after: Callable[[str], Document],
) -> list[Change]:
    """Return the records that ``after`` reads better or worse than ``before``."""
    out: list[Change] = []
    for text in gold:
        first = _readings(text, records_of(before(text.text)))
        second = _readings(text, records_of(after(text.text)))
        for key in sorted({*first, *second}):
            one, other = first.get(key), second.get(key)
            if one is None:  # found by the second alone and not annotated
                assert other is not None
                out.append(Change(False, other[1]))
            elif other is None:
                out.append(Change(True, one[1]))
            elif one[0] != other[0]:
                won = other[0] > one[0]
                out.append(Change(won, one[1] if won else other[1]))
    return out


def _readings(text: GoldText, found: list[Record]) -> dict[tuple[Any, ...], tuple[int, Miss]]:
    """Rate every record: 0 missed, then a point for each thing read rightly; -1 not annotated."""
    pairs, missed, extra = _match(text.records, found)
    out: dict[tuple[Any, ...], tuple[int, Miss]] = {}
    for record, got in pairs:
        if record.category == "booster":
            continue
        wrong = _differences(text.text, record, got)
        miss = _miss("DIFFERENT", text, record, "; ".join(wrong))
        out[0, record.cue, record.category] = (10 - len(wrong), miss)
    for record in missed:
        if record.category != "booster":
            out[0, record.cue, record.category] = (0, _miss("MISSED", text, record))
    for got in extra:
        if got.category != "booster":
            out[1, got.cue, got.category] = (-1, _miss("EXTRA", text, got))
    return out


def _differences(text: str, gold: Record, found: Record) -> list[str]:
    out = [
        f"{name} {mine}, not {wanted}"
        for name, wanted, mine in (
            ("class", gold.category, found.category),
            ("value", gold.value, found.value),
            ("source type", gold.source_type, found.source_type),
        )
        if wanted != mine
    ]
    if _letters_f1(text, gold.source, found.source) <= 0.99:
        out.append(f"source «{_words(text, found.source)}», not «{_words(text, gold.source)}»")
    if _letters_f1(text, gold.content, found.content) <= 0.97:
        out.append(f"content «{_words(text, found.content)}»")
    return out


def _words(text: str, span: _Pair | None) -> str:
    return text[slice(*span)] if span else ""


def _miss(kind: str, text: GoldText, record: Record, note: str = "") -> Miss:
    start, end = record.cue
    context = text.text[max(0, start - 30) : end + 40].replace("\n", " ")
    return Miss(kind, text.id, record.category, text.text[start:end], context, note)


def _shared(one: _Pair, other: _Pair) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _match(
    gold: Iterable[Record], found: Sequence[Record]
) -> tuple[list[tuple[Record, Record]], list[Record], list[Record]]:
    """Pair annotated and found records, each with the best of those that are left."""
    pairs: list[tuple[Record, Record]] = []
    missed: list[Record] = []
    used: set[int] = set()
    for record in gold:
        best, best_score = -1, 0.0
        length = record.cue[1] - record.cue[0]
        for index, other in enumerate(found):
            if index in used:
                continue
            shared = _shared(record.cue, other.cue)
            longer = max(length, other.cue[1] - other.cue[0])
            if shared and (shared >= 0.5 * longer or shared == length):
                score = shared / longer + (0.1 if record.category == other.category else 0)
                if score > best_score:
                    best, best_score = index, score
        if best < 0:
            missed.append(record)
        else:
            used.add(best)
            pairs.append((record, found[best]))
    return pairs, missed, [other for index, other in enumerate(found) if index not in used]


def _letters_f1(text: str, one: _Pair | None, other: _Pair | None) -> float:
    first = {i for i in range(*one) if not text[i].isspace()} if one else set()
    second = {i for i in range(*other) if not text[i].isspace()} if other else set()
    if not first and not second:
        return 1.0
    return 2 * len(first & second) / (len(first) + len(second))


def _rate(right: int, wrong: int, missed: int) -> Rate:
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    both = precision + recall
    return Rate(precision, recall, 2 * precision * recall / both if both else 0.0)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


class _Tally:
    """Counts, sentence by sentence."""

    def __init__(self) -> None:
        self.sentences = 0
        self.cues: Counter[str] = Counter()
        self.speculative: Counter[str] = Counter()
        self.by_class: Counter[tuple[str, str]] = Counter()
        self.agree: Counter[tuple[str, bool]] = Counter()
        self.values: Counter[tuple[str, str]] = Counter()
        self.sources: list[float] = []
        self.contents: list[float] = []
        self.misses: list[Miss] = []
        self.carried = [0, 0]

    def add(self, text: GoldText, found: list[Record]) -> None:
        self.carry(text, found)
        for start, end in text.sentences or ((0, len(text.text)),):
            # A source in an earlier sentence is no span of this one.
            here = [
                record._replace(source=None)
                if record.source and not start <= record.source[0] < end
                else record
                for record in found
                if start <= record.cue[0] < end
            ]
            self.sentence(text, [r for r in text.records if start <= r.cue[0] < end], here)

    def carry(self, text: GoldText, found: list[Record]) -> None:
        for record in text.records:
            if record.antecedent:
                self.carried[1] += 1
                got = next((other for other in found if _shared(record.cue, other.cue)), None)
                if got is not None and got.source:
                    name = text.text[slice(*got.source)]
                    self.carried[0] += name in record.antecedent or record.antecedent in name

    def count(self, record: Record, outcome: str) -> None:
        self.cues[outcome] += 1
        self.by_class[record.category, outcome] += 1

    def sentence(self, text: GoldText, gold: list[Record], found: list[Record]) -> None:
        self.sentences += 1
        pairs, missed, extra = _match(gold, found)
        for record, got in pairs:
            if record.category == "booster":
                if got.category == "epistemic":
                    self.count(record, "wrong")
                    self.misses.append(_miss("DIFFERENT", text, record, "taken for possibility"))
                continue
            self.count(record, "right")
            self.pair(text.text, record, got)
            wrong = _differences(text.text, record, got)
            if wrong:
                self.misses.append(_miss("DIFFERENT", text, record, "; ".join(wrong)))
        for record in missed:
            if record.category != "booster":
                self.count(record, "missed")
                self.misses.append(_miss("MISSED", text, record))
        for record in extra:
            if record.category != "booster":
                self.count(record, "wrong")
                self.misses.append(_miss("EXTRA", text, record))
        wanted = any(record.certainty in _WEAK for record in gold)
        given = any(record.certainty in _WEAK for record in found)
        self.speculative["right"] += wanted and given
        self.speculative["wrong"] += given and not wanted
        self.speculative["missed"] += wanted and not given

    def pair(self, text: str, record: Record, got: Record) -> None:
        for name in ("category", "certainty", "polarity", "source_type"):
            self.agree[name, getattr(record, name) == getattr(got, name)] += 1
        self.values[record.value, got.value] += 1
        if record.source or got.source:
            self.sources.append(_letters_f1(text, record.source, got.source))
        self.contents.append(_letters_f1(text, record.content, got.content))

    def share(self, name: str) -> float:
        right, wrong = self.agree[name, True], self.agree[name, False]
        return right / max(1, right + wrong)

    def macro(self) -> Iterator[float]:
        for value in sorted({value for pair in self.values for value in pair}):
            wanted = sum(n for (gold, _), n in self.values.items() if gold == value)
            given = sum(n for (_, got), n in self.values.items() if got == value)
            right = self.values[value, value]
            if wanted:
                yield _rate(right, given - right, wanted - right).f1

    def scores(self) -> Scores:
        def rate(counts: Mapping[str, int]) -> Rate:
            return _rate(counts.get("right", 0), counts.get("wrong", 0), counts.get("missed", 0))

        classes: dict[str, tuple[Rate, int]] = {}
        for name in sorted({name for name, _ in self.by_class}):
            counts = {
                outcome: self.by_class[name, outcome] for outcome in ("right", "wrong", "missed")
            }
            classes[name] = (rate(counts), counts["right"] + counts["missed"])
        same = sum(count for (gold, got), count in self.values.items() if gold == got)
        return Scores(
            sentences=self.sentences,
            records=self.cues["right"] + self.cues["missed"],
            cue=rate(self.cues),
            sentence=rate(self.speculative),
            category=self.share("category"),
            certainty=self.share("certainty"),
            polarity=self.share("polarity"),
            source_type=self.share("source_type"),
            source_found=_mean([float(x >= 0.5) for x in self.sources]),
            source_exact=_mean([float(x > 0.99) for x in self.sources]),
            sources=len(self.sources),
            content_f1=_mean(self.contents),
            content_exact=_mean([float(x > 0.97) for x in self.contents]),
            factuality_micro=same / max(1, sum(self.values.values())),
            factuality_macro=_mean(list(self.macro())),
            by_class=classes,
            carried=(self.carried[0], self.carried[1]),
            misses=tuple(self.misses),
        )
