"""Show what others' trees are worth: the same sentences, bare and with their annotations.

    python benchmarks/score_trees.py [TREES.conllu …] [-v] [--frames FRAMES.tsv]

Without a path: the trees of seeds/trees, whose comments say what has to be found:

    # claim = قال | الوزير | described | certain positive | الأسعار ترتفع
    # optional = قد | - | author | certain positive | وصل الوزير
    # claim = none

that is cue, source (- for no words of its own), type of source, value and content. Any other
treebank is scored against its own trees: the subject of each verb with a clause (ccomp) and the
aspect behind قد. There, the second column shows only that the trees are followed.

``--frames`` takes the table of benchmarks/score_frames.py. Its columns are given one at a time. Of
what was given, it is counted whether it is followed; of the rest, whether it gets better or worse.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from score_frames import PRONOUNS, Frame, characters_f1, excluded, find, source_fits, words
from score_frames import read as read_frames

from claimlib import Analyzer
from claimlib.chars import fold
from claimlib.ext.annotations import Annotations, Word
from claimlib.model import Category, Cue, Document, SourceType, Statement
from claimlib.spans import Span
from claimlib.tokens import tokenize

TREES = Path(__file__).resolve().parents[1] / "seeds" / "trees"
QAD = ("قد", "لقد", "وقد", "فقد", "ولقد")  # the last three where a treebank leaves them whole


class Claim(NamedTuple):
    """What a comment says has to be found."""

    cue: str
    source: str  # "" where it has no words of its own
    type: str
    value: str
    content: str
    optional: bool


class Tree(NamedTuple):
    id: str
    given: Annotations
    claims: tuple[Claim, ...] | None  # None: the comments say nothing


class Found(NamedTuple):
    statement: Statement
    cue: Cue


class Tally:
    """Counts of one way of reading."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.contents: list[float] = []
        self.misses: list[str] = []

    def count(self, what: str, right: bool, note: str = "") -> bool:
        self.all[what] += 1
        self.right[what] += right
        if not right:
            self.misses.append(f"{what:18} {note}")
        return right

    def share(self, what: str) -> float:
        return self.right[what] / max(1, self.all[what])


def read(path: Path) -> Iterator[Tree]:
    for block in path.read_text("utf-8-sig").replace("\r\n", "\n").split("\n\n"):
        if not block.strip():
            continue
        given = Annotations.from_conllu(block + "\n")
        comments = [line[1:].partition("=") for line in block.split("\n") if line.startswith("#")]
        said = [(key.strip(), value.strip()) for key, _, value in comments]
        claims = [(key == "optional", value) for key, value in said if key in ("claim", "optional")]
        ident = next((value for key, value in said if key == "sent_id"), "?")
        yield Tree(
            ident,
            given,
            tuple(_claim(value, optional) for optional, value in claims if value != "none")
            if claims
            else None,
        )


def _claim(value: str, optional: bool) -> Claim:
    cue, source, kind, certainty, content = (part.strip() for part in value.split("|"))
    return Claim(cue, "" if source == "-" else source, kind, certainty, content, optional)


def cues(document: Document) -> list[Found]:
    return [Found(statement, cue) for statement in document.statements for cue in statement.cues]


def source_of(document: Document, statement: Statement) -> str:
    source = statement.source
    span = source.antecedent if source.type is SourceType.PRONOUN else source.span
    return document.text[span.slice] if span is not None else ""


def score(document: Document, tree: Tree, tally: Tally) -> bool:
    """Score one sentence against its comments; tell whether nothing is wrong in it."""
    assert tree.claims is not None
    text = document.text
    left = cues(document)
    whole = True
    for claim in tree.claims:
        place = Span(text.find(claim.cue), text.find(claim.cue) + len(claim.cue))
        found = next((one for one in left if one.cue.span.overlaps(place)), None)
        if found is not None:
            left.remove(found)
        note = f"{tree.id} {claim.cue} | {text}"
        if claim.cue in QAD:
            value = found.statement.certainty.value if found is not None else "certain"
            tally.count("قد", value == claim.value.split()[0], f"{note} | {value}")
        if found is None:
            if not claim.optional:
                whole = tally.count("cues found", False, note)
            continue
        if not claim.optional:
            tally.count("cues found", True)
        statement = found.statement
        got = source_of(document, statement)
        kind = statement.source.type.value
        # A pronoun may stand for a mention that the comment does not name.
        loose = kind == "pronoun" and not claim.source
        same = kind == claim.type and (loose or got == claim.source)
        whole &= tally.count("sources", same, f"{note} | «{got}» ({kind})")
        value = f"{statement.certainty.value} {statement.polarity.value}"
        whole &= tally.count("values", value == claim.value, f"{note} | {value}")
        start = text.rfind(claim.content)
        share = characters_f1(
            text,
            range(start, start + len(claim.content)),
            range(statement.span.start, statement.span.end),
        )
        tally.contents.append(share)
        tally.count("contents", share == 1, f"{note} | «{statement.text}»")
    for extra in left:
        if extra.cue.category is Category.BOOSTER and extra.cue.text in QAD:
            continue
        tally.count("cues right", False, f"{tree.id} {extra.cue.text} | {text}")
        whole = False
    for claim in tree.claims:
        if not claim.optional:
            tally.count("cues right", True)
    tally.count("sentences", whole, tree.id)
    return whole


def score_tree(document: Document, tree: Tree, tally: Tally) -> None:
    """Score one sentence of a treebank against its tree."""
    words = tree.given.words
    found = cues(document)

    def cue_at(span: Span) -> Found | None:
        return next((one for one in found if one.cue.span.overlaps(span)), None)

    for index, word in enumerate(words):
        if word.form in QAD and not (index and words[index - 1].lemma == "كان"):
            verbs = (w.feat("Aspect") for w in words[index + 1 : index + 4] if w.upos == "VERB")
            aspect = next(verbs, "")
            hit = cue_at(word.span)
            possible = hit is not None and hit.cue.category is Category.EPISTEMIC
            if aspect:
                tally.count("قد", possible == (aspect == "Imp"), f"{tree.id} {document.text}")
        if word.upos != "VERB" or _child(tree.given, index, ("ccomp",)) is None:
            continue
        note = f"{tree.id} {word.form}"
        hit = cue_at(word.span)
        if not tally.count("cue at the verb", hit is not None, note) or hit is None:
            continue
        subject = _child(tree.given, index, ("nsubj",))
        source = hit.statement.source
        note = f"{note} | «{source.text}»"
        if subject is None:
            after = source.span is not None and source.span.start > word.span.start
            tally.count("none invented", not after, note)
        elif words[subject].upos not in ("PRON", "DET"):
            right = source.span is not None and source.span.overlaps(words[subject].span)
            tally.count("source holds head", right, note)


def _child(given: Annotations, head: int, relations: tuple[str, ...]) -> int | None:
    for index, word in enumerate(given.words):
        if word.head == head and word.deprel.partition(":")[0] in relations:
            return index
    return None


# Frames: one column given, another counted


def partly(frames: list[Frame], told: tuple[str, ...]) -> Annotations:
    """Make annotations of what the frames of one text say: verb, subject, clause, or some of them.

    The table gives no tree inside a phrase: all its words hang on its first, all words of a clause
    on its annotated head or, without one, its first verb-like word.
    """
    text = frames[0].text
    forms, starts = tokenize(text)
    words = [Word(form, Span(at, at + len(form))) for form, at in zip(forms, starts, strict=True)]

    def inside(span: Span) -> list[int]:
        return [i for i, word in enumerate(words) if span.overlaps(word.span)]

    def hang(tokens: list[int], head: int, verb: int, relation: str) -> None:
        for token in tokens:
            if token != verb and words[token].head is None:
                last = token == head
                words[token] = Word(
                    words[token].form,
                    words[token].span,
                    head=verb if last else head,
                    deprel=relation if last else "dep",
                )

    for frame in frames:
        place = frame.governor()
        verbs = inside(place) if place is not None else []
        if not verbs or place is None:
            continue
        verb = verbs[0]
        if "subject" in told and frame.source and fold(frame.source) not in PRONOUNS:
            at = text.find(frame.source, place.end)
            at = at if at >= 0 else text.rfind(frame.source, 0, place.start)
            tokens = inside(Span(at, at + len(frame.source))) if at >= 0 else []
            if tokens:
                hang(tokens, tokens[0], verb, "nsubj")
        if "clause" in told and frame.content:
            start = frame.content_start
            tokens = inside(Span(start, start + len(frame.content)))
            tokens = [token for token in tokens if token > verb or tokens[-1] < verb]
            if tokens:
                hang(tokens, tokens[0], verb, "ccomp")
        if words[verb].head is None:
            words[verb] = Word(words[verb].form, words[verb].span, deprel=words[verb].deprel)
    return Annotations(text, tuple(words), ((0, len(words)),))


def others(document: Document, frames: list[Frame]) -> list[tuple[str, ...]]:
    """Return what was found at cues that no frame names."""
    places = [frame.governor() for frame in frames]
    return [
        (
            str(cue.span),
            statement.text,
            source_of(document, statement),
            statement.source.type.value,
            statement.factuality.code,
        )
        for statement, cue in cues(document)
        if not any(place is not None and cue.span.overlaps(place) for place in places)
    ]


def score_frames(path: Path, told: tuple[str, ...], analyzer: Analyzer) -> Tally:
    tally = Tally()
    texts: dict[str, list[Frame]] = {}
    for frame in read_frames(path):
        if not excluded(frame) and frame.governor() is not None:
            texts.setdefault(frame.text, []).append(frame)
    for text, frames in texts.items():
        document = analyzer.analyze(text, annotations=partly(frames, told) if told else None)
        if told:
            after = others(document, frames)
            for one in others(analyzer.analyze(text), frames):
                note = f"{frames[0].sent_id} {one}"
                tally.count("others", one in after, note)
        for frame in frames:
            place = frame.governor()
            assert place is not None
            found = find(document, place)
            note = f"{frame.sent_id} {frame.form}"
            if not tally.count("cue at the verb", found is not None, note) or found is None:
                continue
            statement, _ = found
            got = source_of(document, statement)
            if frame.source and fold(frame.source) not in PRONOUNS:
                fits = source_fits(frame.source, got)
                note = f"{note} | «{got}», not «{frame.source}»"
                tally.count("source holds head", fits, note)
                tally.count("source exact", words(frame.source) == words(got), note)
            elif (
                statement.source.span is not None and statement.source.type is not SourceType.AUTHOR
            ):
                after = statement.source.span.start > place.start
                tally.count("none invented", not after, f"{note} | «{got}»")
            else:
                tally.count("none invented", True)
            start = frame.content_start
            tally.contents.append(
                characters_f1(
                    text,
                    range(start, start + len(frame.content)),
                    range(statement.span.start, statement.span.end),
                )
            )
    return tally


# Report

ROWS = (
    "sentences", "cues found", "cues right", "قد", "sources", "values", "contents",
    "cue at the verb", "source holds head", "source exact", "none invented", "others",
)  # fmt: skip
LABELS = {
    "sentences": "sentences wholly right",
    "cues found": "cues: recall",
    "cues right": "cues: precision",
    "قد": "قد: possible or certain",
    "sources": "source and its type",
    "values": "certainty and polarity",
    "contents": "content to the letter",
    "others": "other statements the same",
}


def table(names: list[str], tallies: list[Tally]) -> str:
    lines = [f"{'':26}" + "".join(f"{name:>22}" for name in names)]
    for row in ROWS:
        if any(tally.all[row] for tally in tallies):
            cells = (f"{t.right[row]}/{t.all[row]}  {t.share(row):.3f}" for t in tallies)
            lines.append(f"{LABELS.get(row, row):26}" + "".join(f"{cell:>22}" for cell in cells))
    means = (f"{sum(t.contents) / max(1, len(t.contents)):.3f}" for t in tallies)
    lines.append(f"{'content characters F1':26}" + "".join(f"{mean:>22}" for mean in means))
    return "\n".join(lines)


def compare(path: Path, analyzer: Analyzer) -> tuple[Tally, Tally]:
    """Score a file of trees, bare and with the trees."""
    bare, told = Tally(), Tally()
    for tree in read(path):
        for tally, given in ((bare, None), (told, tree.given)):
            document = analyzer.analyze(tree.given.text, annotations=given)
            if tree.claims is not None:
                score(document, tree, tally)
            else:
                score_tree(document, tree, tally)
    return bare, told


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("trees", nargs="*", type=Path, metavar="TREES.conllu")
    parser.add_argument("--frames", type=Path, metavar="FRAMES.tsv", help="attribution frames")
    parser.add_argument("-v", "--verbose", action="store_true", help="print every miss")
    options = parser.parse_args(arguments)
    analyzer = Analyzer()
    paths = options.trees or ([] if options.frames else sorted(TREES.glob("*.conllu")))
    for path in paths:
        bare, told = compare(path, analyzer)
        print(f"== {path.name}")
        print(table(["bare text", "with trees"], [bare, told]))
        if options.verbose:
            for name, tally in (("bare", bare), ("trees", told)):
                print(*(f"{name:6}{miss}" for miss in tally.misses), sep="\n")
    if options.frames:
        ways: list[tuple[str, tuple[str, ...]]] = [
            ("bare text", ()),
            ("clause given", ("clause",)),
            ("subject given", ("subject",)),
            ("both given", ("subject", "clause")),
        ]
        tallies = [score_frames(options.frames, told, analyzer) for _, told in ways]
        print(f"== {options.frames.name}")
        print(table([name for name, _ in ways], tallies))
        if options.verbose:
            for (name, _), tally in zip(ways, tallies, strict=True):
                print(*(f"{name:15}{miss}" for miss in tally.misses), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
