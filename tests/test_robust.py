"""Hostile texts: each gives a result, and twice the text costs about twice the time."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from cases import GOLDEN
from claimlib import Analyzer, Document, analyze
from claimlib.tokens import pieces

SENTENCE = "قال الوزير إن الأسعار قد ترتفع، وأكد أن الأزمة عابرة"
MEGA = 1 << 20

#: Each makes a text of about as many code points (or things) as it is told.
HOSTILE: dict[str, tuple[Callable[[int], str], int]] = {
    "nothing but blanks": (lambda n: " \t\u00a0" * (n // 3), MEGA),
    "one line": (lambda n: (SENTENCE + " ") * (n // (len(SENTENCE) + 1)), MEGA),
    "one line of sentences": (lambda n: (SENTENCE + ". ") * (n // (len(SENTENCE) + 2)), MEGA),
    "one word": (lambda n: "قال" * (n // 3), MEGA),
    "one letter": (lambda n: "و" * n, MEGA),
    "one name": (lambda n: "قال " + "محمد " * (n // 5) + "إن", MEGA // 2),
    "one bare phrase": (lambda n: "رئيس " * (n // 5), MEGA // 2),
    "lone surrogates": (lambda n: "\ud800\udc00\udfff" * (n // 3), MEGA // 4),
    "only marks": (lambda n: "\u064e\u0651\u0640" * (n // 3), MEGA),
    "marks with blanks": (lambda n: "\u064e " * (n // 2), MEGA // 4),
    "only punctuation": (lambda n: ".,;:!?()[]«»\"'-" * (n // 15), MEGA // 4),
    "full stops": (lambda n: ". " * (n // 2), MEGA // 4),
    "Latin": (lambda n: "The minister said that prices may rise. " * (n // 40), MEGA // 2),
    "Hebrew": (lambda n: "השר אמר שהמחירים יעלו. " * (n // 23), MEGA // 4),
    "emoji": (lambda n: "\U0001f600\u200d\ufe0f" * (n // 3), MEGA // 4),
    "bidi controls": (lambda n: "\u202b\u2067\u200fقال\u2069\u202c" * (n // 8), MEGA // 4),
    "line breaks": (lambda n: "\n" * n, MEGA),
    "words and line breaks": (lambda n: "قال\n" * (n // 4), MEGA // 4),
    "nested quotations": (lambda n: "«" * n + "قال" + "»" * n, 10_000),
    "speakers in quotations": (lambda n: "قال الوزير: «" * n + "نعم" + "»" * n, 2_500),
    "open quotations": (lambda n: "قال «" * n, 10_000),
    "straight quotations": (lambda n: 'قال "' * n, 10_000),
    "mixed quotations": (lambda n: '«"\u201d\u201c' * n, 10_000),
    "brackets": (lambda n: "(" * n + ")" * n, 10_000),
    "open braces": (lambda n: "{ " * n, 100_000),
    "recited and open": (lambda n: "قال تعالى (كلمة " * n, 10_000),
    "recited": (lambda n: "قال تعالى (كلمة كلمة) " * n, 10_000),
    "commas": (lambda n: "،" * n, 100_000),
    "commas and words": (lambda n: "الوزير، " * n, 25_000),
    "cues": (lambda n: "قد " * n, 100_000),
    "verbs of speech": (lambda n: "قال " * n, 50_000),
    "attributions": (lambda n: "قال الوزير إن " * n, 12_500),
    "conditions": (lambda n: "إذا " * n, 50_000),
    "complementizers": (lambda n: "أن " * n, 50_000),
    "colons": (lambda n: "الوزير: " * n, 25_000),
    "conjoined": (lambda n: "الوزير والمدير و" * n, 25_000),
    "phrases of cues": (lambda n: "من غير المستبعد أن " * n, 12_500),
    "negations": (lambda n: "لا لم لن ليس " * n, 12_500),
    "questions": (lambda n: "هل؟ ما إذا " * n, 12_500),
    "relatives": (lambda n: "قال الرجل الذي " * n, 12_500),
    "adjectives": (lambda n: "محتملة " * n, 50_000),
}
#: Share of the size that is run; the whole takes a quiet machine.
SHARE = 8
#: Of these, cue after cue, a smaller share costs as much.
DENSE_SHARE = 64
DENSE = frozenset(
    ("one line", "one line of sentences", "cues", "attributions", "conditions", "adjectives")
)


def cost(text: str) -> tuple[float, Document]:
    begin = time.perf_counter()
    document = analyze(text)
    return time.perf_counter() - begin, document


def check(document: Document, text: str) -> None:
    assert document.text == text
    size = len(text)
    for statement in document.statements:
        assert 0 <= statement.span.start < statement.span.end <= size
        assert statement.replay() == statement.factuality


def ratio(half: str, whole: str) -> float:
    """Return how much more the whole costs than its half; the best of three runs."""
    ratios = []
    for _ in range(3):
        one, document = cost(half)
        check(document, half)
        two, document = cost(whole)
        check(document, whole)
        # Below a hundredth of a second a clock tells nothing.
        ratios.append(two / max(one, 0.01))
        if ratios[-1] < BOUND:
            break
    return min(ratios)


#: Linear is 2, quadratic is 4. A busy machine may spoil a run, not three.
BOUND = 3.2


def test_a_letter_with_any_number_of_marks() -> None:
    """A form is looked at once, so each run needs a form of its own."""
    analyze("قال")
    ratios = []
    for letter in "قكم":
        part, whole = (letter + "\u064e\u0651" * size for size in (MEGA // 64, MEGA // 8))
        one, document = cost(part)
        check(document, part)
        two, document = cost(whole)
        check(document, whole)
        ratios.append(two / max(one, 0.01))
    assert min(ratios) < 16  # linear is 8, quadratic is 64


@pytest.mark.parametrize("name", HOSTILE)
def test_a_result_in_time_that_grows_with_the_text(name: str) -> None:
    make, size = HOSTILE[name]
    size //= DENSE_SHARE if name in DENSE else SHARE
    analyze(make(64))  # the words are known before the clock runs
    gc.freeze()  # what earlier tests left in memory is not to be walked through on this one's time
    try:
        grown = ratio(make(size // 2), make(size))
    finally:
        gc.unfreeze()
    assert grown < BOUND, f"twice the text costs {grown:.1f} times as much"


@pytest.mark.parametrize(
    "name", ["nothing but blanks", "one word", "one letter", "only marks", "line breaks", "commas",
             "nested quotations", "brackets", "straight quotations"]
)  # fmt: skip
def test_the_full_size_gives_a_result(name: str) -> None:
    make, size = HOSTILE[name]
    text = make(size)
    check(analyze(text), text)


def test_nothing_gives_nothing() -> None:
    for text in ("", " ", "\n\n", "\u064e", ".", "«»", "\ufeff"):
        document = analyze(text)
        assert document.text == text
        assert all(statement.text.strip() for statement in document.statements)
    assert analyze("").statements == ()
    assert analyze("").sentences == ()


def test_a_text_may_begin_and_end_within_a_phrase() -> None:
    assert analyze("وفقا القاضي طفل عن").statements
    assert analyze("هذه الغاز من القادمة الفصل يطلع بأسره").text


@pytest.mark.parametrize(
    "text",
    [
        "أظهر البستاني، الذي تعب يوم السبت، براعته",
        "مؤكدا الوزير سامي حسب بيروت، زار",
        "سيتأخر الوفد على ما يبدو،",
        "وأملها المخلص تعاطفها أن الطريق طويل نوعا ما فهو",
        "أن عادة إلى",
        "الملعب يعتقد المدير أن تقريبا اللاعبون",
        "الحارس يدعى كريم سليم الجائزة فيصل عامل حداد، ذكر",
    ],
)
def test_words_in_disorder_give_a_result(text: str) -> None:
    assert analyze(text).text == text


@pytest.mark.parametrize("text", [".", "...", "«»", "؟!", "\u064e\u0651", "- - -", "(،)", "\u200f"])
def test_marks_alone_state_nothing(text: str) -> None:
    assert analyze(text).statements == ()


@pytest.mark.parametrize("place", range(0, 46, 3))
@pytest.mark.parametrize("foreign", ["\x00", "\ud800", "\u202b", "\U0001f600"])
def test_a_foreign_character_anywhere_keeps_places_right(foreign: str, place: int) -> None:
    text = SENTENCE[:place] + foreign + SENTENCE[place:] + "."
    document = analyze(text)
    check(document, text)
    for statement in document.statements:
        assert text[statement.span.slice] == statement.text


def test_controls_between_words_are_not_seen() -> None:
    marked = SENTENCE.replace(" ", " \u200f") + "."
    plain, other = analyze(SENTENCE + "."), analyze(marked)
    told = [[(s.certainty, s.polarity, len(s.cues), s.source.type) for s in d.statements]
            for d in (plain, other)]  # fmt: skip
    assert told[0] == told[1]


def test_a_sentence_cut_anywhere_gives_a_result() -> None:
    """What a rule expects behind a word may be missing: golden sentences, cut at each blank."""
    for case in GOLDEN:
        words = case.text.split(" ")
        for place in range(1, len(words)):
            for text in (" ".join(words[:place]), " ".join(words[place:])):
                for statement in analyze(text).statements:
                    assert text[statement.span.slice] == statement.text


@pytest.mark.parametrize("tail", [" -", " –", " (", " «", '"', "،", ":", " و", " أن", " ــ"])
def test_a_mark_left_over_at_the_end_gives_a_result(tail: str) -> None:
    """A dash behind a dateline and a cue, and nothing behind that."""
    texts = ["في بيروت ربما", "على قال الوزير إن الباب مغلق"]
    texts += [" ".join(case.text.split(" ")[:7]) for case in GOLDEN[::3]]
    for text in texts:
        for statement in analyze(text + tail).statements:
            assert (text + tail)[statement.span.slice] == statement.text


@pytest.mark.parametrize(
    "text", ["أن وصف ربما", "الإيراني بشكل أو بآخر، ما لم", "وجدت الانتقال إلى الكتب ــ سهلا."]
)
def test_nothing_behind_the_cue_gives_a_result(text: str) -> None:
    """A deed that the cue follows, a condition without its verb, and a word without letters."""
    for statement in analyze(text).statements:
        assert text[statement.span.slice] == statement.text


def test_a_result_does_not_hang_on_the_texts_before() -> None:
    """What was asked of a form that is no token («المدربه،») cuts no text that is read later."""
    cut = "«نعتقد أننا سننجح هذا العام»، قالت المدربة، مضيفة"
    whole = "«نعتقد أننا سننجح هذا العام»، قالت المدربه، مضيفه أن الفريق تدرب جيدا."
    used = Analyzer()
    used.analyze(cut)
    assert used.analyze(whole) == Analyzer().analyze(whole)
    for case in GOLDEN:
        used.analyze(case.text)
    assert all(pieces(token)[1::2] == [token] for token in used._lexicon.memo)
    assert used.analyze(whole) == Analyzer().analyze(whole)
