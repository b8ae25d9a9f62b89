"""The index of a pack that nobody compiled: its table of forms, lists, names and cues, by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from . import compiled
from .affixes import HAMZA_ABOVE, MAQSURA
from .chars import fold, light
from .classes import FUNCTION_BITS, INFLECTED, LIST_BITS
from .compiled import FunctionWords
from .cues import CueForm, CueIndex, rule_of
from .forms import Forms
from .inflect import Form, listed_features, participle_forms, verb_forms
from .rules import CueRule, RulePack

__all__ = [
    "cue_forms",
    "listed",
    "read_bits",
    "read_cues",
    "read_folded",
    "read_function_words",
    "read_inflected",
    "read_proper",
    "read_tags",
    "unfolded",
    "with_hamza",
]


#: Classes that only pick out words: what they hold is read as any word is, clitics and all.
_CONTENT: Final = frozenset(
    (
        *(*INFLECTED, "letter", "letter_pair", "concealed", "first_person", "resulting"),
        *("concealed_alone", "likening"),
        *(
            "honorific",
            "excellency",
            "masses",
            "blessing",
            "praise",
            "exalting",
            "unique_organisation",
            "kind_of_organisation",
            "annexing",
        ),
        *("why", "percent", "sort", "kind_of_place", "doubtful_place", "reflexive"),
        *("circulating", "occasion", "future_negation", "possessing"),
        *(
            "subordinating",
            "existing",
            "counting",
            "by_way_of",
            "undergoing",
            "refusing",
            "course",
            "platform",
            "held",
            "eponym",
        ),
        *("means", "written", "written_say", "general", "above_all", "clock", "if_any"),
        *("glossing", "no_matter", "becoming", "contrary", "then", "been_before", "day_before"),
        *("branded_organisation", "line_of_business", "style", "told_of", "season"),
        *("office", "department", "causing", "era", "only", "excepting", "rather", "whoever"),
        *("either_gender", "inquiry", "spoken_in", "to_press", "replying", "commenting", "earlier"),
        *("before", "giving", "how_far", "encounter", "own_speech", "nor", "than_what", "instead"),
        *("label", "concerning", "done_to", "doubtful_body", "moment"),
    )
)

#: The lists of names that are looked up by themselves, and the function words that are not folded.
_NAMES: Final = ("given", "name")
_UNFOLDED: Final = ("that_not",)


class _Shared(NamedTuple):
    """What forms of verbs have in common: a large lexicon holds each of these once."""

    words: dict[str, tuple[tuple[str, ...], ...]]
    spellings: dict[str, tuple[str, ...]]


def with_hamza(text: str) -> str:
    """Fold all letters but a first alef with hamza above."""
    return text[0] + fold(text[1:]) if text[:1] == HAMZA_ABOVE else fold(text)


def read_inflected(pack: RulePack) -> Forms:
    """Return the words of the lists that give verbs by their principal parts, inflected.

    What a form has is the letters of the lists that hold it (:data:`~claimlib.classes.INFLECTED`).
    """
    found: dict[str, str] = {}
    for name, letter in INFLECTED.items():
        forms: set[str] = set()
        for entry in pack.function.get(name, ()):
            parts = entry.split()
            texts = [entry]
            if len(parts) == 2:
                texts = [form.text for form in verb_forms(parts[0], parts[1])]
            forms.update(map(with_hamza, texts))
        for form in forms:
            found[form] = found.get(form, "") + letter
    return Forms({form: (found[form], "") for form in sorted(found)})


def listed(name: str) -> str:
    """Return the name under which a list of words stands among the folded lists."""
    return f"list:{name}"


def unfolded(name: str) -> str:
    """Return the name under which a list of function words stands that keeps its letters."""
    return f"light:{name}"


def read_folded(pack: RulePack) -> dict[str, tuple[str, ...]]:
    """Return the lists of function words, and of names, folded; phrases have one blank."""
    lists = {name: tuple(map(_folded, words)) for name, words in pack.function.items()}
    lists.update({listed(name): tuple(map(fold, pack.lists.get(name, ()))) for name in _NAMES})
    for name in _UNFOLDED:
        lists[unfolded(name)] = tuple(map(light, pack.function.get(name, ())))
    return lists


def _folded(phrase: str) -> str:
    return " ".join([fold(part) for part in phrase.split()])


def read_function_words(pack: RulePack) -> FunctionWords:
    """Return the classes of function words, by key."""
    bits: dict[str, int] = {}
    before_pronoun: dict[str, int] = {}
    in_maqsura: set[str] = set()
    spellings: dict[str, set[str]] = {}  # the first letters of those that fold alike
    for name, words in pack.function.items():
        if name in _CONTENT:
            continue
        bit = FUNCTION_BITS.get(name, 0)
        for word in words:
            plain = word.rstrip("*")
            key = fold(plain)
            bits[key] = bits.get(key, 0) | bit
            if plain[-1:] == MAQSURA:
                in_maqsura.add(key)
            spellings.setdefault(key, set()).add(word[0])
            if word != plain:
                before_pronoun[key] = before_pronoun.get(key, 0) | bit
    above = {key for key, first in spellings.items() if first == {HAMZA_ABOVE}}
    return FunctionWords(bits, before_pronoun, in_maqsura, above)


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
