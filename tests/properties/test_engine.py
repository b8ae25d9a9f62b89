"""What holds of every document (properties 32 to 43)."""

from __future__ import annotations

import copy
import json
import os
import pickle
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import claimlib
import strategies as own
from cases import CONTRAST, GAPS, GOLDEN
from claimlib import (
    Analyzer,
    Category,
    Certainty,
    Document,
    Factuality,
    Polarity,
    SourceType,
    Span,
    Stance,
    Statement,
    analyze,
    default_pack,
)
from claimlib.trace import Operation, fold

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
ARTICLE = (SEEDS / "egypt-east-libya.txt").read_text(encoding="utf-8")
SENTENCES = [case.text for case in (*GOLDEN, *GAPS)] + [pair.first for pair in CONTRAST]
RULES = {cue.id: cue for cue in default_pack().cues}
#: What the engine itself calls its decisions; all other ids in a trace are rules of the pack.
ENGINE_IDS = (
    "default.author",
    "context.unrealised",
    "negation.predicate",
    "negation.raised",
    "negation.cancelled",
)
#: Holders that a text names or hints at; the writer and an impersonal holder have no words.
WORDLESS = (SourceType.AUTHOR, SourceType.IMPERSONAL)


def pieces() -> st.SearchStrategy[str]:
    """Make matter for texts: sentences of our own and their parts, cues, marks, noise."""
    words = sorted({word for text in SENTENCES for word in text.split()})
    forms = sorted({form for cue in RULES.values() for form in cue.forms if "|" not in form})
    return st.one_of(
        st.sampled_from(SENTENCES),
        st.sampled_from(words),
        st.sampled_from(words),
        st.sampled_from([form.replace("*", "") for form in forms]),
        st.sampled_from(["أن", "إن", "أنه", "قد", "لا", "لم", "قال", "نفى", "إذا", "هل", "الوزير"]),
        st.sampled_from(["«", "»", '"', ":", "،", ".", "؟", "(", ")", "\n", "\n\n", "-", "..."]),
        st.sampled_from(["مصر", "رويترز", "3.5", "نحو", "مليون", "الذي", "كان", "و", "يكون"]),
        own.arabic_texts(),
    )


def articles() -> st.SearchStrategy[str]:
    """Make texts in which cues, holders and marks meet in any order."""
    return st.lists(pieces(), max_size=14).map(" ".join)


@cache
def read(text: str) -> Document:
    return analyze(text)


def spans_of(document: Document) -> Iterator[tuple[Span, str | None]]:
    """Yield every span of a document and the text that it says it is."""
    for sentence in document.sentences:
        yield sentence.span, sentence.text
    actors = [mention for group in document.actors for mention in group]
    for statement in document.statements:
        yield statement.span, statement.text
        actors += [*statement.sources]
        actors += [statement.subject] if statement.subject is not None else []
        for cue in statement.cues:
            yield cue.span, cue.text
        for step in statement.trace:
            if step.span is not None:
                yield step.span, None
    for actor in actors:
        if actor.span is not None:
            yield actor.span, actor.text
        if actor.antecedent is not None:
            yield actor.antecedent, None


def shape(document: Document, by: int = 0, since: int = 0) -> list[tuple[Any, ...]]:
    """Return what two documents are compared by, places shifted, statements numbered anew."""
    return [
        (
            s.span.shift(by),
            s.id - since,
            s.parent.id - since if s.parent is not None else None,
            s.condition.id - since if s.condition is not None else None,
            tuple((cue.span.shift(by), cue.rule, cue.category) for cue in s.cues),
            tuple((a.type, a.span.shift(by) if a.span is not None else None) for a in s.sources),
            s.factuality,
        )
        for s in document.statements
        if s.id >= since
    ]


# -- 32 to 35: a document in itself ---------------------------------------------------------------


def check_document(document: Document) -> None:
    text = document.text
    for span, said in spans_of(document):
        assert 0 <= span.start < span.end <= len(text), span
        assert said is None or text[span.slice] == said
    check_statements(document)


def check_statements(document: Document) -> None:
    assert [s.id for s in document.statements] == list(range(len(document.statements)))
    starts = [s.span.start for s in document.statements]
    assert starts == sorted(starts), "statements stand in the order of the text"
    by_sentence = [s for sentence in document.sentences for s in sentence.statements]
    assert sorted(by_sentence, key=lambda s: s.id) == list(document.statements)
    for statement in document.statements:
        check_statement(statement)


def check_statement(statement: Statement) -> None:
    sentence = statement.sentence
    assert sentence.span.covers(statement.span)
    assert statement in sentence.statements
    # The value is what the recorded steps lead to, and nothing else.
    value = fold(statement.trace)
    assert statement.replay() == value == statement.factuality
    assert (statement.certainty, statement.polarity) == (value.certainty, value.polarity)
    assert statement.trace[0].operation is Operation.START
    speculative = statement.certainty is not Certainty.CERTAIN
    assert statement.kind == ("speculative" if speculative else "assertive")
    # Cues and the rules of the trace name each other.
    named = {step.rule for step in statement.trace if not step.rule.startswith("frame.")}
    named -= set(ENGINE_IDS)
    assert named <= set(RULES)
    assert {cue.rule for cue in statement.cues} <= named
    spans = {step.span for step in statement.trace}
    for cue in statement.cues:
        rule = RULES[cue.rule]
        assert not rule.pseudo
        assert cue.span in spans
        assert cue.category in (rule.category, rule.inanimate)
        assert cue.stance is rule.stance
        # Only who is named behind a sentence's end, in one without a verb, speaks for it.
        alone = rule.construction == "according" and cue.span.start > sentence.span.end
        assert alone or sentence.span.covers(cue.span)
    # The chain of sources.
    assert statement.sources[0].type is SourceType.AUTHOR
    assert len(statement.views) == len(statement.sources)
    assert statement.views[-1] == statement.factuality
    if statement.sources.count(statement.source) == 1:  # the gap below
        assert statement.factuality_for(statement.source) == statement.factuality
    for actor in statement.sources:
        assert (actor.span is None) == (not actor.text)
        assert actor.type not in WORDLESS or actor.span is None
        assert actor.type is not SourceType.PRONOUN or actor.key or actor.antecedent is None
    if statement.parent is not None:
        assert statement.parent.id < statement.id
        assert statement.parent.span.covers(statement.span)
    assert statement.explain().count("\n") == len(statement.trace)


@given(articles())
@example(ARTICLE)
@example("قال قال قال إن إن")
@example("«قال «الوزير: «قد")
def test_32_33_35_every_document_is_sound(text: str) -> None:
    check_document(read(text))


@pytest.mark.parametrize("text", SENTENCES)
def test_32_33_35_every_case_is_sound(text: str) -> None:
    check_document(read(text))


def test_35_the_innermost_holder_is_asked() -> None:
    for statement in read('مصر "الفريق تشير التقديرات إلى أن النمو قد يتباطأ.').statements:
        assert statement.factuality_for(statement.source) == statement.factuality


@given(articles())
def test_34_without_a_cue_it_is_the_writers_bare_assertion(text: str) -> None:
    for statement in read(text).statements:
        if statement.cues:
            continue
        # The writer's own, or the speaker's whose quotation is still open.
        assert len(statement.sources) <= 2
        # What hangs on a condition is not asserted (docs/factuality.md).
        hangs = statement.condition is not None
        assert statement.certainty is (Certainty.UNKNOWN if hangs else Certainty.CERTAIN)
        rules = [step.rule for step in statement.trace]
        denied = ["negation.predicate"] if statement.polarity is Polarity.NEGATIVE else []
        conditions = [statement.condition.cues[0].rule] if statement.condition is not None else []
        assert sorted(rules) == sorted(["default.author", *denied, *conditions])


# -- 36: locality ---------------------------------------------------------------------------------


def lasting(document: Document) -> bool:
    """Tell whether something in the text may hang on what went before."""
    return any(
        actor.type is SourceType.PRONOUN or actor.key
        for statement in document.statements
        for actor in statement.sources
    )


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
@example("قال الوزير: «الأسعار ترتفع", "قد ترتفع الأسعار.")
@example("وصل نبيل.", "الأدوية التي يصفها الطبيب قد تسبب الدوار.")
def test_36_paragraphs_do_not_change_each_other(first: str, second: str) -> None:
    """Places, cues, values and nesting are local to a paragraph.

    What may differ: whom a pronoun stands for (its antecedent and key), and the type of a holder
    whom an earlier paragraph has named; a quotation that is never closed ends with its paragraph.
    """
    whole = analyze(f"{first}\n\n{second}")
    one, two = read(first), read(second)
    count, by = len(one.statements), len(first) + 2
    assert shape(whole)[:count] == shape(one)
    rest, alone = shape(whole, -by, count), shape(two)
    if lasting(two):
        # Drop the types, which an earlier mention may have told.
        rest, alone = ([_without_types(row) for row in rows] for rows in (rest, alone))
    assert rest == alone


def _without_types(row: tuple[Any, ...]) -> tuple[Any, ...]:
    span, number, parent, condition, cues, sources, value = row
    plain = tuple((start, rule) for start, rule, _ in cues)
    return span, number, parent, condition, plain, tuple(span for _, span in sources), value


# -- 37, 38: the pack as a set of rules -----------------------------------------------------------


def test_37_the_order_of_entries_is_irrelevant() -> None:
    pack = default_pack()
    rng = random.Random(7)
    for _ in range(2):
        cues = list(pack.cues)
        rng.shuffle(cues)
        shuffled = Analyzer(attrs.evolve(pack, cues=tuple(cues)))
        for text in (*SENTENCES, ARTICLE):
            assert shuffled.analyze(text) == read(text), text


def test_38_rules_that_no_word_proposes_change_nothing() -> None:
    texts = SENTENCES[::6]
    lexicon = Analyzer()._lexicon
    proposed = {
        hit.form.rule.id for text in (*texts,) for form in text.replace("\n", " ").split()
        for word in {form, *_tokens(form)} for hit in lexicon.word(word).hits
    } | {
        hit.form.rule.id for text in (*texts,) for form in text.replace("\n", " ").split()
        for word, _, _ in lexicon._cluster(form) for hit in word.hits  # «يُزعمأن» is two words
    }  # fmt: skip
    spare = set(RULES) - proposed
    assert len(spare) > 50
    less = Analyzer(disable=spare)
    for text in texts:
        assert shape(less.analyze(text)) == shape(read(text)), text


def _tokens(form: str) -> list[str]:
    from claimlib.tokens import tokenize

    return tokenize(form)[0]


def test_38_a_decisive_rule_is_missed() -> None:
    decisive = sorted({cue.rule for text in SENTENCES for s in read(text).statements
                       for cue in s.cues})  # fmt: skip
    for rule in decisive[::9]:
        text = next(t for t in SENTENCES for s in read(t).statements
                    if any(cue.rule == rule for cue in s.cues))  # fmt: skip
        other = Analyzer(disable={rule}).analyze(text)
        assert all(cue.rule != rule for s in other.statements for cue in s.cues)
        assert shape(other) != shape(read(text)), (rule, text)


# -- 39, 40: values -------------------------------------------------------------------------------


def test_39_the_tables_of_composition_are_total() -> None:
    pack = default_pack()
    assert set(pack.negation) == set(Category)
    for table in pack.negation.values():
        assert set(table) == set(Certainty)
        for given_certainty, (certainty, polarity) in table.items():
            assert Factuality(certainty, polarity).code in (
                "CT+",
                "CT-",
                "PR+",
                "PR-",
                "PS+",
                "PS-",
                "Uu",
            )
            assert given_certainty is not Certainty.UNKNOWN or certainty is Certainty.UNKNOWN
    assert set(pack.view) == set(Stance)


CLAUSES = ("الأسعار ترتفع", "الأزمة لم تنته", "الحرب قد تنتهي", "القرار صعب", "الوفد لن يعود")
OPENINGS = ("قال الوزير إن {}.", "يعتقد الخبير أن {}.", "{}.", "نفى الوزير أن {}.")
HEDGES = ("ربما {}", "على الأرجح {}", "على ما يبدو {}", "من الممكن أن {}", "لعل {}", "يبدو أن {}")
BOOSTERS = ("بالتأكيد {}", "لا شك أن {}", "من المؤكد أن {}", "بلا شك {}")


def innermost(text: str, clause: str) -> Statement:
    """Return the last statement that ends where the clause does."""
    end = text.index(clause) + len(clause)
    found = [s for s in analyze(text).statements if s.span.end == end]
    assert found, text
    return min(found, key=lambda s: s.span.length)


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize("opening", OPENINGS)
def test_40_a_hedge_never_raises_and_a_booster_never_lowers(opening: str, clause: str) -> None:
    plain = innermost(opening.format(clause), clause)
    alone = innermost(f"{clause}.", clause)
    for hedge in HEDGES:
        hedged = innermost(opening.format(hedge.format(clause)), clause)
        assert hedged.certainty <= alone.certainty, hedge
        assert hedged.certainty < Certainty.CERTAIN, hedge
    for booster in BOOSTERS:
        boosted = innermost(opening.format(booster.format(clause)), clause)
        assert boosted.certainty >= plain.certainty, booster
        if opening == "{}.":
            assert boosted.polarity is alone.polarity, booster


@given(articles())
def test_40_no_step_of_a_trace_raises_the_certainty(text: str) -> None:
    for statement in read(text).statements:
        reached = [fold(statement.trace[: end + 1]) for end in range(len(statement.trace))]
        for step, (before, after) in zip(statement.trace[1:], pairwise(reached), strict=True):
            assert after.certainty <= before.certainty or step.operation is Operation.SET


# -- 41: records, pipes, pickles, copies ----------------------------------------------------------


def check_same(made: Document, wanted: Document) -> None:
    assert made == wanted
    assert hash(made) == hash(wanted)
    assert made.to_json() == wanted.to_json()
    for statement in made.statements:
        # A statement that was brought back finds its own sentence, not the one of its twin.
        assert any(statement.sentence is sentence for sentence in made.sentences)


@given(articles() | own.texts())
@example("\ud800قال الوزير إن \udfff الأسعار ترتفع.")
@example("إذا ارتفعت الأسعار فقد تتدخل الحكومة.")
def test_41_json_brings_the_document_back(text: str) -> None:
    document = read(text)
    made = Document.from_json(document.to_json())
    check_same(made, document)
    assert Document.from_dict(json.loads(json.dumps(document.to_dict()))) == document
    document.to_json().encode()  # valid UTF-8, lone surrogates included


@settings(max_examples=40)
@given(articles())
def test_41_pickles_and_copies_agree(text: str) -> None:
    document = read(text)
    for protocol in (2, pickle.HIGHEST_PROTOCOL):
        check_same(pickle.loads(pickle.dumps(document, protocol)), document)
    check_same(copy.copy(document), document)
    check_same(copy.deepcopy(document), document)


@pytest.mark.parametrize("text", ["قالت رويترز إن الوزير أكد أن الأسعار قد ترتفع. وعاد.", ARTICLE])
def test_41_a_statement_by_itself_survives(text: str) -> None:
    for statement in read(text).statements:
        for made in (
            pickle.loads(pickle.dumps(statement)),
            copy.copy(statement),
            copy.deepcopy(statement),
        ):
            assert made == statement
            assert hash(made) == hash(statement)
            assert made.explain() == statement.explain()
            assert made.sentence == statement.sentence
            assert made.parent == statement.parent
            assert made.replay() == statement.factuality


def test_41_pipe_is_map() -> None:
    analyzer = Analyzer()
    wanted = [read(text) for text in SENTENCES]
    assert list(analyzer.pipe(SENTENCES)) == wanted
    pairs = list(analyzer.pipe(((text, n) for n, text in enumerate(SENTENCES)), as_tuples=True))
    assert pairs == list(zip(wanted, range(len(wanted)), strict=True))
    assert list(analyzer.pipe([])) == []
    endless = analyzer.pipe(text for _ in iter(int, 1) for text in SENTENCES)
    assert [next(endless) for _ in range(3)] == wanted[:3]


def test_41_pipe_over_processes_is_map() -> None:
    many = (SENTENCES * 8)[:2000]
    wanted = [read(text) for text in many]
    for processes in (2, 3):
        assert list(Analyzer().pipe(many, processes=processes)) == wanted
    # Whoever is long over each document gets the same, in the same order.
    slow = Analyzer().pipe(((text, n) for n, text in enumerate(many)), as_tuples=True, processes=2)
    for n, (made, number) in enumerate(slow):
        assert (made, number) == (wanted[n], n)
        if n % 200 == 0:
            time.sleep(0.05)


@pytest.mark.parametrize("place", [0, 130, 1100])
def test_41_what_is_no_text_is_said_when_its_turn_comes(place: int) -> None:
    many: list[Any] = (SENTENCES * 8)[:1200]
    many[place] = 7
    for processes in (1, 2):
        made = Analyzer().pipe(many, processes=processes)
        assert [next(made) for _ in range(place)] == [read(text) for text in many[:place]]
        with pytest.raises(TypeError, match="int"):
            next(made)


def test_41_a_pickled_analyzer_agrees() -> None:
    analyzer = Analyzer(disable={"epistemic.particle.rubbama"})
    again = pickle.loads(pickle.dumps(analyzer))
    assert again.pack == analyzer.pack
    for text in (*SENTENCES, ARTICLE):
        assert again.analyze(text) == analyzer.analyze(text)


def test_41_threads_may_share_an_analyzer() -> None:
    analyzer = Analyzer()  # fresh: its memo is filled by all threads at once
    with ThreadPoolExecutor(4) as pool:
        for made, text in zip(
            pool.map(analyzer.analyze, SENTENCES * 3), SENTENCES * 3, strict=True
        ):
            assert made == read(text)


def test_41_results_are_immutable() -> None:
    document = read(SENTENCES[0])
    for thing in (document, document.statements[0], document.sentences[0]):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            thing.text = "x"  # type: ignore[misc]


# -- 42: the same bytes anywhere ------------------------------------------------------------------

_PROGRAM = """
import hashlib, sys
from claimlib import analyze
text = sys.stdin.buffer.read().decode()
print(hashlib.sha256("".join(analyze(t).to_json() for t in text.split("\\0")).encode()).hexdigest())
print(hashlib.sha256("".join(s.explain() for s in analyze(text).statements).encode()).hexdigest())
"""


def test_42_the_same_bytes_under_every_hash_seed() -> None:
    source = str(Path(claimlib.__file__).parents[1])
    outputs = set()
    for seed in ("0", "1", "4242"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": source}
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            input="\0".join([*SENTENCES, ARTICLE]).encode(),
            capture_output=True,
            check=True,
            env=env,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_42_a_fresh_analyzer_and_a_used_one_agree() -> None:
    backward = Analyzer()
    made = {text: backward.analyze(text) for text in reversed(SENTENCES)}
    assert all(made[text] == read(text) for text in SENTENCES)


# -- 43: any text ---------------------------------------------------------------------------------


@settings(max_examples=200)
@given(own.texts() | st.text() | st.lists(own.arabic_texts() | pieces(), max_size=20).map("".join))
@example("\ud800")
@example("قال\x00إن")
@example("«" * 50 + "قال" + "»" * 50)
@example("\u202bقال الوزير\u202c إن\u200f الأسعار\u2066 ترتفع\u2069.")
def test_43_never_raises_for_a_text(text: str) -> None:
    document = analyze(text)
    assert document.text == text
    check_document(document)
    for statement in document.statements:
        assert statement.explain()


@given(articles())
def test_43_work_is_bounded_by_the_cues(text: str) -> None:
    analyzer = _counting()
    frames: Any = analyzer._frames
    frames.started = frames.steps = 0
    analyzer.analyze(text)
    proposals = sum(len(analyzer._lexicon.word(form).hits) for form in _tokens(text))
    assert frames.started <= 4 * proposals
    assert frames.steps <= 200 * proposals


@cache
def _counting() -> Analyzer:
    from claimlib.phrases import Island

    class Counter(Island):
        started = 0
        steps = 0

        def step(self, state: int, symbol: str) -> int:
            self.started += state == 0
            self.steps += 1
            return super().step(state, symbol)

    analyzer = Analyzer()
    analyzer._frames = Counter(analyzer._frames.table)
    return analyzer


@pytest.mark.parametrize(
    ("value", "cure"),
    [
        ("قال".encode(), "decode"),
        (bytearray(b"x"), "decode"),
        (None, "None is no text"),
        (["قال"], "pipe"),
        (("قال",), "pipe"),
        (7, "str(value)"),
    ],
)
def test_43_anything_else_is_a_type_error_with_a_cure(value: Any, cure: str) -> None:
    for call in (analyze, Analyzer().analyze, lambda v: list(Analyzer().pipe([v]))):
        with pytest.raises(TypeError) as caught:
            call(value)
        assert cure in str(caught.value)
        assert type(value).__name__ in str(caught.value)


def test_43_a_subclass_of_str_is_a_str() -> None:
    class Marked(str):
        __slots__ = ()

    assert analyze(Marked(SENTENCES[0])).statements == read(SENTENCES[0]).statements
