"""Texts that the benchmarks read: sentences that may be shipped, and more made of them."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent / "seeds"

#: What is written onto words in front and behind: new forms, as running text has them.
BEFORE = ("و", "ف", "ب", "ل", "ال", "وال", "بال", "لل", "كال")
BEHIND = ("ه", "ها", "هم", "نا", "ات", "ين", "ون", "ية", "ا")
LETTERS = "بتجحخدرزسشصضطعغفقكلمن"
VOWELS = ("ا", "و", "ي", "")


def sentences(path: str | None = None) -> list[str]:
    """Return the lines of a file, or the sentences that come with the benchmarks.

    Of a file with columns (tabs), the column with most Arabic letters is read.
    """
    if path is not None:
        lines = Path(path).read_text("utf-8").splitlines()
        return [text for text in map(_column, lines) if _arabic(text) > 3]
    own = (HERE / "sentences.txt").read_text("utf-8").splitlines()
    out = [line for line in own if line and line[0] != "#"]
    articles = [article.read_text("utf-8") for article in sorted(SEEDS.glob("*.txt"))]
    for gold in sorted(SEEDS.glob("*.jsonl")):
        rows = map(json.loads, gold.read_text("utf-8").splitlines())
        articles += [str(row["text"]) for row in rows if "text" in row]
    for article in articles:
        # Sentence by sentence: peers that pair every cue with every target choke on an article.
        out += [part for part in re.split(r"(?<=[.!؟])\s+|\n", article) if _arabic(part) > 3]
    return list(dict.fromkeys(out))


def _arabic(text: str) -> int:
    return sum("\u0620" <= char <= "\u064a" for char in text)


def _column(line: str) -> str:
    return max(line.split("\t"), key=_arabic)


def growing(count: int, base: list[str], seed: int = 7) -> Iterator[str]:
    """Yield ``count`` distinct sentences whose vocabulary goes on growing.

    Of the longer words an eighth gets another affix and a twelfth is a new name; cues and function
    words stay what they are often enough for the rules to have their work.
    """
    chance = random.Random(seed)
    for number in range(count):
        words = base[number % len(base)].split()
        for place, word in enumerate(words):
            if len(word) < 4 or not word.isalpha():
                continue
            draw = chance.random()
            if draw < 1 / 8:
                words[place] = affixed(word, chance)
            elif draw < 1 / 8 + 1 / 12:
                words[place] = name(chance)
        yield " ".join((*words, name(chance)))


def affixed(word: str, chance: random.Random) -> str:
    """Return the word with an affix in front or behind."""
    if chance.random() < 0.5:
        return chance.choice(BEFORE) + word
    return word + chance.choice(BEHIND)


def name(chance: random.Random) -> str:
    """Return a made-up name."""
    return "".join(
        chance.choice(LETTERS) + chance.choice(VOWELS) for _ in range(chance.randint(3, 4))
    )


def vocalised(text: str, seed: int = 7) -> str:
    """Return the text with a vowel sign on every letter, a shadda on some."""
    chance = random.Random(seed)
    signs = ("\u064e", "\u064f", "\u0650", "\u0652", "\u0651\u064e")
    return "".join(
        char + chance.choice(signs) if "\u0620" < char <= "\u064a" else char for char in text
    )


def hostile(length: int) -> dict[str, str]:
    """Return texts of about ``length`` characters that are made to take long."""
    return {
        "combining marks": "كتب" + "\u064e" * length,
        "commas": "قال الوزير إن " + "، " * (length // 2),
        "nested quotes": "قال " + "«" * (length // 2) + "نعم" + "»" * (length // 2),
        "one word": "كتاب" * (length // 4),
        "cues": "قد " * (length // 3),
        "reports": "قال إن " * (length // 7),
    }
