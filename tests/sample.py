"""A document built by hand, for tests of what shows documents."""

from __future__ import annotations

from typing import Any

from claimlib.factuality import Certainty, Factuality, Polarity
from claimlib.model import (
    Actor,
    Category,
    Cue,
    Document,
    PackInfo,
    Sentence,
    SourceType,
    Statement,
)
from claimlib.spans import Span
from claimlib.trace import Operation, Step

FIRST = "قالت الوزارة إن الخبراء يعتقدون أن الأسعار قد لا ترتفع هذا العام."
SECOND = "وعُقد الاجتماع في المدينة أمس."
THIRD = "وأضافت أنه لم يصب أحد."
TEXT = f"{FIRST}\n{SECOND} {THIRD}"


def find(words: str, text: str = TEXT) -> Span:
    """Return where the words stand; with the blanks around them they must stand there once."""
    assert text.count(words) == 1, words
    start = text.index(words) + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def cue(words: str, category: Category, rule: str) -> Cue:
    span = find(words)
    return Cue(words.strip(), span, words.strip(), category, rule)


def with_text(document: Document, text: str) -> Document:
    """Return the document as if it were of another text of the same length."""

    def walk(value: Any) -> Any:
        if isinstance(value, list):
            return [walk(part) for part in value]
        if not isinstance(value, dict):
            return value
        out = {key: walk(part) for key, part in value.items()}
        if out.get("span") and "text" in out:
            out["text"] = text[slice(*out["span"])]
        return out

    return Document.from_dict({**walk(document.to_dict()), "text": text})


def sample() -> Document:
    """Return a document with nesting, a hedge, a negation, a pronoun and a bare assertion."""
    certain, plus, minus = Certainty.CERTAIN, Polarity.POSITIVE, Polarity.NEGATIVE
    start = Step(Operation.START, "default.author", "the writer", None, certain, plus)
    unseen = Factuality(Certainty.UNKNOWN, None)
    author = Actor(SourceType.AUTHOR)
    ministry = Actor(SourceType.DESCRIBED, find("الوزارة"), "الوزارة", "الوزاره")
    experts = Actor(SourceType.DESCRIBED, find("الخبراء"), "الخبراء", "الخبراء")
    pronoun = Actor(SourceType.PRONOUN, antecedent=ministry.span)

    said = cue("قالت", Category.REPORTING, "report.verb.qala")
    content = find("الخبراء يعتقدون أن الأسعار قد لا ترتفع هذا العام")
    outer = Statement(
        id=1,
        span=content,
        text=TEXT[content.slice],
        sources=(author, ministry),
        cues=(said,),
        certainty=certain,
        polarity=plus,
        trace=(start, Step(Operation.NOTE, said.rule, "source الوزارة", said.span)),
        views=(unseen, Factuality(certain, plus)),
        subject=experts,
    )
    believe = cue("يعتقدون", Category.DOXASTIC, "belief.verb.itaqada")
    may = cue(" قد ", Category.EPISTEMIC, "epistemic.particle.qad")
    content = find("الأسعار قد لا ترتفع هذا العام")
    inner = Statement(
        id=2,
        span=content,
        text=TEXT[content.slice],
        sources=(author, ministry, experts),
        cues=(believe, may),
        certainty=Certainty.POSSIBLE,
        polarity=minus,
        trace=(
            start,
            Step(Operation.WEAKEN, believe.rule, "", believe.span, Certainty.PROBABLE),
            Step(Operation.WEAKEN, may.rule, "", may.span, Certainty.POSSIBLE),
            Step(Operation.FLIP, "negation.la", "لا", find(" لا ")),
        ),
        views=(unseen, unseen, Factuality(Certainty.POSSIBLE, minus)),
        parent=outer,
    )
    content = find("عُقد الاجتماع في المدينة أمس")
    bare = Statement(
        id=3,
        span=content,
        text=TEXT[content.slice],
        sources=(author,),
        cues=(),
        certainty=certain,
        polarity=plus,
        trace=(start,),
        views=(Factuality(certain, plus),),
        sentence_index=1,
    )
    added = cue("أضافت", Category.REPORTING, "report.verb.adafa")
    content = find("لم يصب أحد")
    denied = Statement(
        id=4,
        span=content,
        text=TEXT[content.slice],
        sources=(author, pronoun),
        cues=(added,),
        certainty=certain,
        polarity=minus,
        trace=(start, Step(Operation.FLIP, "negation.lam", "لم", find(" لم "))),
        views=(unseen, Factuality(certain, minus)),
        sentence_index=2,
    )
    statements = (outer, inner, bare, denied)
    sentences = tuple(
        Sentence(find(part), part, tuple(s for s in statements if s.sentence_index == index))
        for index, part in enumerate((FIRST, SECOND, THIRD))
    )
    return Document(
        TEXT, sentences, statements, ((ministry, pronoun), (experts,)), PackInfo("default", "0.1.0")
    )
