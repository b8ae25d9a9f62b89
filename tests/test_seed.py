"""The seed article against its annotation, by a small scorer of this test's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from claimlib import Document, Span, Statement, analyze

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
#: A booster need not be found: taking قد for a possibility is what would be wrong.
OPTIONAL = "booster"


class Score(NamedTuple):
    """Shares of what was wanted and of what was found."""

    cue_f1: float
    source: float
    certainty: float
    polarity: float
    category: float
    missed: list[str]


def shared(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def is_same(found: tuple[int, int], wanted: tuple[int, int]) -> bool:
    """Tell whether two spans are one cue: half of the longer is shared, or all of the wanted."""
    common = shared(found, wanted)
    longer = max(found[1] - found[0], wanted[1] - wanted[0])
    return bool(common) and (2 * common >= longer or common == wanted[1] - wanted[0])


def source_is_right(statement: Statement, row: dict[str, Any]) -> bool:
    source = statement.source
    place = source.span if source.span is not None else source.antecedent
    if row["source"] is None:
        # Nobody's words: the writer's, an impersonal form, or a speaker of an earlier sentence.
        return source.span is None
    if place is None:
        return False
    start, end = map(int, row["source"])
    return 2 * shared(place, (start, end)) >= end - start


def score(rows: list[dict[str, Any]], document: Document) -> Score:
    found = [(cue, s) for s in document.statements for cue in s.cues]
    free = dict(enumerate(found))
    pairs = []
    missed = []
    wanted = [row for row in rows if row["class"] != OPTIONAL]
    for row in sorted(rows, key=lambda row: row["class"] == OPTIONAL):
        place = Span(*row["cue"])
        fitting = [n for n, (cue, _) in free.items() if is_same(cue.span, place)]
        if fitting:
            best = max(fitting, key=lambda n: shared(free[n][1].span, Span(*row["content"])))
            pair = free.pop(best)
            if row["class"] != OPTIONAL:
                pairs.append((row, *pair))
        elif row["class"] != OPTIONAL:
            missed.append(document.text[place.slice])
    extra = [cue for cue, _ in free.values() if cue.category.value != OPTIONAL]
    precision = len(pairs) / (len(pairs) + len(extra)) if pairs else 0.0
    recall = len(pairs) / len(wanted)

    def share(right: int) -> float:
        return right / len(pairs)

    return Score(
        2 * precision * recall / (precision + recall),
        share(sum(source_is_right(s, row) for row, _, s in pairs)),
        share(sum(s.certainty.value == row["certainty"] for row, _, s in pairs)),
        share(sum(s.polarity.value == row["polarity"] for row, _, s in pairs)),
        share(sum(cue.category.value == row["class"] for row, cue, _ in pairs)),
        missed + [f"+{cue.text}" for cue in extra],
    )


def seed_scores() -> Score:
    (line,) = (SEEDS / "egypt-east-libya.gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = json.loads(line)
    assert gold["text"] == (SEEDS / "egypt-east-libya.txt").read_text(encoding="utf-8").strip("\n")
    return score(gold["records"], analyze(gold["text"]))


def test_the_seed_article_is_read() -> None:
    result = seed_scores()
    assert result.cue_f1 >= 0.95, result
    assert result.source >= 0.95, result
    assert result.certainty >= 0.95, result
    assert result.polarity >= 0.95, result
    assert result.category >= 0.9, result


def test_the_scorer_can_fail() -> None:
    text = "قال الوزير إن الأسعار قد ترتفع."
    row = {"cue": [0, 3], "class": "reporting", "content": [14, 30], "source": [4, 10],
           "certainty": "possible", "polarity": "positive"}  # fmt: skip
    hedge = {**row, "cue": [22, 24], "class": "epistemic"}
    perfect = score([row, hedge], analyze(text))
    assert perfect[:5] == (1.0, 1.0, 1.0, 1.0, 1.0)
    assert score([row], analyze(text)).cue_f1 == pytest.approx(2 / 3)
    assert score([row, hedge, {**row, "cue": [14, 21]}], analyze(text)).missed == ["الأسعار"]
    assert score([{**row, "source": None}, hedge], analyze(text)).source == 0.5
    assert score([{**row, "certainty": "certain"}, hedge], analyze(text)).certainty == 0.5
    assert score([{**row, "polarity": "negative"}, hedge], analyze(text)).polarity == 0.5
