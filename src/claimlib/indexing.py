"""The index of a pack that nobody compiled: its table of forms, lists, names and cues, by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from . import compiled
from .affixes import HAMZA_ABOVE, MAQSURA
from .chars import fold, light
from .classes import LIST_BITS
from .cues import CueForm, CueIndex, rule_of
from .forms import Forms
from .inflect import Form, listed_features, participle_forms, verb_forms
from .rules import CueRule, RulePack

__all__ = [
    "cue_forms",
    "inflected_forms",
    "read_bits",
    "read_cues",
    "read_proper",
    "read_tags",
    "with_hamza",
]


class _Shared(NamedTuple):
    """What forms of verbs have in common: a large lexicon holds each of these once."""

    words: dict[str, tuple[tuple[str, ...], ...]]
    spellings: dict[str, tuple[str, ...]]


def with_hamza(text: str) -> str:
    """Fold all letters but a first alef with hamza above."""
    return text[0] + fold(text[1:]) if text[:1] == HAMZA_ABOVE else fold(text)


def inflected_forms(entries: Iterable[str]) -> frozenset[str]:
    """Return the words that a class lists; verbs, listed by their principal parts, inflected."""
    forms: set[str] = set()
    for entry in entries:
        parts = entry.split()
        texts = [entry]
        if len(parts) == 2:
            texts = [form.text for form in verb_forms(parts[0], parts[1])]
        forms.update(with_hamza(text) for text in texts)
    return frozenset(forms)


def read_tags(forms: str) -> Forms:
    """Return the table of forms of its text: tags and features by key."""
    tags: dict[str, tuple[str, str]] = {}
    kinds: dict[str, tuple[str, str]] = {}  # 50,000 forms are of some hundred kinds
    for line in forms.splitlines():
        if line and line[0] != "#":
            key, _, columns = line.partition("\t")
            kind = kinds.get(columns)
            if kind is None:
                tag, _, features = columns.partition("\t")
                kind = kinds[columns] = (tag, features.partition("\t")[0])
            tags[key] = kind
    return Forms(tags)


def read_bits(lists: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Return the classes that the lists of words tell, by key."""
    bits: dict[str, int] = {}
    for name, words in lists.items():
        bit = LIST_BITS.get(name, 0)
        if bit:
            for word in words:
                if "_" in word:
                    continue  # a phrase: the grammar of noun phrases reads its words
                key = fold(word)
                bits[key] = bits.get(key, 0) | bit
    return bits


def read_proper(pack: RulePack) -> compiled.Proper:
    """Return the names of several words by the first: the further words, classes, and if proper."""
    generic = frozenset(pack.function.get("generic_phrase", ()))
    found: dict[str, list[tuple[tuple[str, ...], int, bool]]] = {}
    for name in ("place", "organisation", "media", "name"):
        for entry in pack.lists.get(name, ()):
            if "_" in entry:
                first, *rest = entry.split("_")
                row = (
                    tuple(map(fold, rest)),
                    LIST_BITS[name],
                    " ".join((first, *rest)) not in generic,
                )
                found.setdefault(fold(first), []).append(row)
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return {first: tuple(rows) for first, rows in found.items()}


def read_cues(rules: Iterable[CueRule]) -> tuple[CueIndex, CueIndex]:
    """Return the forms of cues by key, and as they are spelled in front of a pronoun."""
    cues: dict[str, list[CueForm]] = {}
    pronoun: dict[str, list[CueForm]] = {}
    shared = _Shared({}, {})
    for cue in rules:
        for form in cue_forms(cue, shared):
            for key in form.words[form.anchor]:
                cues.setdefault(key, []).append(form)
                if form.stars[form.anchor]:
                    for variant in _before_pronoun(key, form):
                        pronoun.setdefault(variant, []).append(form)
    by_key = {key: tuple(forms) for key, forms in cues.items()}
    by_stem = {}
    for key, forms in pronoun.items():
        whole, stem = by_key.get(key), tuple(forms)
        by_stem[key] = whole if whole == stem else stem
    return CueIndex(by_key), CueIndex(by_stem)


def _denied(form: str) -> bool:
    """Tell whether a form is a negation of two letters and one word more: «لا يدري»."""
    first, _, rest = form.partition(" ")
    return len(first) == 2 and rest != "" and " " not in rest


def cue_forms(cue: CueRule, shared: _Shared | None = None) -> Iterable[CueForm]:
    """Return every form of an entry: those it lists, and its verb's or participle's."""
    shared = shared or _Shared({}, {})
    rule = rule_of(cue)
    seen: set[tuple[tuple[tuple[str, ...], ...], object]] = set()
    listed = frozenset(light(form.rstrip("*")) for form in cue.forms)
    denied = frozenset(form.split()[1] for form in listed if _denied(form))
    inflected = cue.construction == "verb" and cue.participle is None
    for form in cue.forms:
        words: list[tuple[str, ...]] = []
        stars: list[bool] = []
        spelling: list[str] = []
        for word in form.split():
            alternatives = word.rstrip("*").split("|")
            keys = {fold(alternative.rstrip("*")) for alternative in alternatives}
            words.append(tuple(sorted(keys)))  # in one order, whatever the hashes are
            stars.append(word.endswith("*"))
            spelling.append(light(alternatives[0]) if len(alternatives) == 1 else "")
        lengths = [min(map(len, word)) for word in words]
        anchor = lengths.index(max(lengths))
        told = listed_features(spelling[0], listed) if inflected and len(words) == 1 else None
        if inflected and denied and _denied(" ".join(spelling)):
            told = listed_features(spelling[1], denied)  # «لا تدري»
        made = CueForm(rule, tuple(words), tuple(stars), anchor, tuple(spelling), told)
        if (made.words, None) not in seen:
            seen.add((made.words, None))
            yield made
    parts: list[Form] = []
    if cue.verb is not None:
        parts += verb_forms(*cue.verb, voice=cue.voice if cue.voice == "passive" else "both")
    if cue.participle is not None:
        parts += participle_forms(cue.participle)
    perfects = {text for text, features in parts if features.tense == "p"}
    for text, features in parts:
        if features.person == 1 and features.tense == "i" and text in perfects:
            continue  # أعلن is "he announced" long before it is "I announce"
        key = fold(text)
        alone = shared.words.get(key)
        if alone is None:
            alone = shared.words[key] = ((key,),)
        spelled = light(text)
        made = CueForm(
            rule,
            alone,
            (True,),
            0,
            shared.spellings.setdefault(spelled, (spelled,)),
            features,
        )
        mark = (made.words, features)
        if mark not in seen:
            seen.add(mark)
            yield made


def _before_pronoun(key: str, form: CueForm) -> list[str]:
    """Return the spellings that a stem takes in front of an attached pronoun."""
    out = [key]
    if key.endswith("وا"):
        out.append(key[:-1])
    if key.endswith("ي") and form.features is not None:
        out.append(key[:-1] + "ا")
        if form.features.tense == "p" and form.rule.lemma.endswith(MAQSURA):
            del out[0]  # «رآنا» is "he saw us", «رأينا» "we saw"
    if key.endswith("اء"):
        out += [key[:-1] + "ؤ", key[:-1] + "ئ"]
    if key.endswith("ه"):
        out.append(key[:-1] + "ت")
    return out
