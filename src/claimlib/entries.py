"""Read the entries of a lexicon: one table of TOML each, held to the closed vocabularies."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import Any, TypeVar

from .chars import WORD, fold, light
from .errors import shown
from .factuality import Certainty, Polarity
from .model import Category, SourceType, Stance
from .rules import CONSTRUCTIONS, GUARDS, SOURCES, TAKES, CueCase, CueRule
from .tokens import tokenize

__all__ = [
    "CASE_KEYS",
    "CUE_KEYS",
    "DEFAULT_SOURCE",
    "Report",
    "is_word",
    "line_of",
    "nearest",
    "read_entries",
]

#: ``report(code, line, rule, reason, cure)``
Report = Callable[[str, int, str, str, str], None]

#: Bounds on one entry: a pack is untrusted data.
MAX_CUES = 20_000
MAX_FORMS = 500
MAX_FORM_WORDS = 12
MAX_FORM_LENGTH = 200
MAX_CASES = 200
MAX_CASE_LENGTH = 2_000
MAX_TEXT_LENGTH = 200
MAX_GUARD_LENGTH = 800

CUE_KEYS = (
    *("id", "construction", "category", "lemma", "forms", "verb", "participle", "voice", "takes"),
    *("certainty", "polarity", "stance", "source", "inanimate", "negated", "when", "unless"),
    *("pseudo", "note", "example", "counter"),
)
CASE_KEYS = (
    *("text", "cue", "content", "source", "source_type", "certainty", "polarity", "category"),
    "note",
)
DEFAULT_SOURCE = {"verb": "subject", "impersonal": "impersonal", "according": "object"}

_ID = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
_ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*cue[ \t]*\]\]", re.M)
#: What nearly every word is.
_PLAIN = re.compile(WORD)
#: What an example may say in words of a closed vocabulary.
_CASE_WORDS = {
    "source_type": tuple(member.value for member in SourceType),
    "certainty": tuple(member.value for member in Certainty),
    "polarity": tuple(member.value for member in Polarity),
    "category": tuple(member.value for member in Category),
}
_Member = TypeVar("_Member", Category, Certainty, Polarity, Stance)


def read_entries(data: dict[str, Any], path: str, text: str, report: Report) -> list[CueRule]:
    """Return the good entries of a lexicon file and report what is wrong with the others."""
    for key in data:
        if key != "cue":
            report("R01", line_of(text, key), "", f"unknown table {shown(key)}", "write [[cue]]")
    entries = data.get("cue", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        report("R01", line_of(text, "cue"), "", "cue is no list of tables", "write [[cue]]")
        return []
    if len(entries) > MAX_CUES:
        report("R02", 0, "", f"has {len(entries)} cues, more than {MAX_CUES}", "use fewer entries")
        return []
    begins = [match.end() for match in _ENTRY.finditer(text)]
    if len(begins) != len(entries):  # [[cue]] inside a string, or cue = [{…}]: no lines to tell
        begins = []
    out: list[CueRule] = []
    for index, entry in enumerate(entries):
        block, line = "", 0
        if begins:
            end = begins[index + 1] if index + 1 < len(begins) else None
            block = text[begins[index] : end]
            line = text.count("\n", 0, begins[index]) + 1
        rule = _Entry(entry, path, block, line, report).read()
        if rule is not None:
            out.append(rule)
    return out


def line_of(text: str, key: str) -> int:
    r"""Return the number of the first line that gives ``key`` (or the table of it); 0 when none.

    >>> line_of('a = 1\n[b]\nc = 2', "b"), line_of("a = 1", "b")
    (2, 0)
    """
    name = re.escape(key)
    match = re.search(rf'^[ \t]*(?:\[+[ \t]*)?"?{name}"?[ \t]*[\].=]', text, re.M)
    return text.count("\n", 0, match.start()) + 1 if match else 0


def nearest(word: str, known: Collection[str]) -> str:
    """Return a question that names the known word nearest to ``word``, or lists them all.

    >>> nearest("categry", ["category", "id"]), nearest("x", ["a", "b"])
    ("did you mean 'category'?", 'one of: a, b')
    """
    from difflib import get_close_matches  # for a slip only: most packs have none

    found = get_close_matches(word[:MAX_TEXT_LENGTH], list(known), 1, 0.6)
    return f"did you mean {found[0]!r}?" if found else f"one of: {', '.join(known)}"


class _Entry:
    """One ``[[cue]]``."""

    def __init__(
        self, entry: dict[str, Any], path: str, block: str, line: int, report: Report
    ) -> None:
        self.entry = entry
        self.path = path
        self.block = block
        self.line = line
        self._report = report
        self.good = True
        self.id = str(entry.get("id", ""))[:MAX_TEXT_LENGTH]

    def bad(self, code: str, key: str, reason: str, cure: str) -> None:
        self.good = False
        inside = line_of(self.block, key)
        self._report(code, self.line + max(inside - 1, 0), self.id, reason, cure)

    def read(self) -> CueRule | None:
        entry = self.entry
        for key in entry:
            if key not in CUE_KEYS:
                self.bad("R03", key, f"unknown key {shown(key)}", nearest(key, CUE_KEYS))
        if not isinstance(entry.get("id"), str) or not _ID.fullmatch(self.id):
            self.bad(
                "R04",
                "id",
                f"the id is {shown(self.id)}",
                'give a dotted id of a-z 0-9 _, like id = "hedge.qad"',
            )
        construction = self.word("R05", "construction", CONSTRUCTIONS)
        category = self.member("R06", "category", Category, None)
        certainty = self.member("R07", "certainty", Certainty, Certainty.CERTAIN)
        polarity = self.member("R08", "polarity", Polarity, Polarity.POSITIVE)
        stance = self.member("R09", "stance", Stance, Stance.NEUTRAL)
        source = self.word("R10", "source", SOURCES, DEFAULT_SOURCE.get(construction, "author"))
        takes = self.words("R11", "takes", lambda item: item in TAKES, TAKES)
        when = self.words("R12", "when", _is_guard, GUARDS)
        unless = self.words("R12", "unless", _is_guard, GUARDS)
        inanimate = self.member("R06", "inanimate", Category, None, optional=True)
        voice = self.word("R14", "voice", ("active", "passive"), "active")
        negated = self.negated()
        verb = self.verb()
        participle = self.text("participle", "R15")
        lemma = self.lemma()
        forms = self.forms()
        pseudo = entry.get("pseudo", False)
        if not isinstance(pseudo, bool):
            self.bad(
                "R24",
                "pseudo",
                f"pseudo is {shown(pseudo)}",
                "write pseudo = true, or leave it out",
            )
        if "forms" not in entry and "verb" not in entry and "participle" not in entry:
            self.bad("R17", "id", "has no form", 'give forms = ["…"] or verb = "… …"')
        cases = self.cases(bool(pseudo))
        if not self.good:
            return None
        assert category is not None
        assert certainty is not None
        assert polarity is not None
        assert stance is not None
        return CueRule(
            id=self.id,
            construction=construction,
            category=category,
            lemma=lemma or _lemma(verb, forms, participle),
            forms=forms,
            verb=verb,
            participle=participle,
            voice=voice,
            takes=frozenset(takes),
            certainty=certainty,
            polarity=polarity,
            stance=stance,
            source=source,
            inanimate=inanimate,
            negated=negated,
            when=when,
            unless=unless,
            pseudo=bool(pseudo),
            cases=cases,
            file=self.path,
            line=self.line,
        )

    # -- kinds of value --------------------------------------------------------------------------

    def word(self, code: str, key: str, known: tuple[str, ...], default: str | None = None) -> str:
        value = self.entry.get(key, default)
        if isinstance(value, str) and value in known:
            return value
        if value is None:
            self.bad(code, key, f"has no {key}", f'give {key} = "…", one of: {", ".join(known)}')
        else:
            self.bad(code, key, f"{key} {shown(value)} is unknown", nearest(str(value), known))
        return ""

    def member(
        self,
        code: str,
        key: str,
        kind: type[_Member],
        default: _Member | None,
        *,
        optional: bool = False,
    ) -> _Member | None:
        if key not in self.entry and (default is not None or optional):
            return default
        known = tuple(str(member.value) for member in kind)
        word = self.word(code, key, known)
        return kind(word) if word else None

    def words(
        self, code: str, key: str, fits: Callable[[str], bool], known: Iterable[str]
    ) -> tuple[str, ...]:
        value = self.entry.get(key, [])
        known = tuple(f"{item}X" if item.endswith("word:") else item for item in known)
        if not isinstance(value, list) or len(value) > MAX_CASES:
            self.bad(code, key, f"{key} is no list", f'write {key} = ["…"]: {", ".join(known)}')
            return ()
        for item in value:
            if isinstance(item, str) and len(item) > MAX_GUARD_LENGTH:
                self.bad(
                    code,
                    key,
                    f"{key} has a value of {len(item)} characters: {shown(item)}",
                    f"keep to {MAX_GUARD_LENGTH}: divide the words among two entries",
                )
            elif not isinstance(item, str) or not fits(item):
                self.bad(
                    code, key, f"{key} has the unknown {shown(item)}", nearest(str(item), known)
                )
        return tuple(item for item in value if isinstance(item, str))

    def text(self, key: str, code: str) -> str | None:
        value = self.entry.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not is_word(value.strip()):
            self.bad(code, key, f"{key} is {shown(value)}", f'write {key} = "…", one word')
            return None
        if len(light(value)) < 2 or len(value) > MAX_TEXT_LENGTH:
            self.bad(code, key, f"{key} is {shown(value)}", "give a word of two letters or more")
            return None
        return value

    def lemma(self) -> str:
        value = self.entry.get("lemma", "")
        if isinstance(value, str) and len(value) <= MAX_TEXT_LENGTH:
            return value
        self.bad("R16", "lemma", f"lemma is {shown(value)}", 'write lemma = "…", or leave it out')
        return ""

    def negated(self) -> tuple[Certainty, Polarity] | None:
        if "negated" not in self.entry:
            return None
        table = self.entry["negated"]
        try:
            if isinstance(table, dict) and table and set(table) <= {"certainty", "polarity"}:
                return (
                    Certainty(table.get("certainty", "certain")),
                    Polarity(table.get("polarity", "positive")),
                )
        except ValueError:
            pass
        self.bad(
            "R13",
            "negated",
            f"negated is {shown(table)}",
            'write negated = { certainty = "unknown", polarity = "positive" }',
        )
        return None

    def verb(self) -> tuple[str, str] | None:
        if "verb" not in self.entry:
            return None
        value = self.entry["verb"]
        parts = value.split() if isinstance(value, str) and len(value) <= MAX_TEXT_LENGTH else []
        if (
            len(parts) == 2
            and len(light(parts[0])) > 1
            and len(light(parts[1])) > 2
            and light(parts[1]).startswith("ي")
            and all(map(is_word, parts))
        ):
            return parts[0], parts[1]
        self.bad(
            "R15",
            "verb",
            f"verb is {shown(value)}",
            "give perfect and imperfect of the 3rd person masculine with a blank between, "
            'like verb = "قال يقول"',
        )
        return None

    def forms(self) -> tuple[str, ...]:
        value = self.entry.get("forms", [])
        if not isinstance(value, list) or (not value and "forms" in self.entry):
            self.bad("R16", "forms", f"forms is {shown(value)}", 'write forms = ["…", "…"]')
            return ()
        if len(value) > MAX_FORMS:
            self.bad(
                "R16",
                "forms",
                f"has {len(value)} forms, more than {MAX_FORMS}",
                "make two entries of it",
            )
            return ()
        marks = self.entry.get("construction") == "mark"
        for form in value:
            flaw = _flaw_of_form(form, marks)
            if flaw is not None:
                self.bad("R16", "forms", f"the form {shown(form)} {flaw[0]}", flaw[1])
        return tuple(form for form in value if isinstance(form, str))

    # -- cases -----------------------------------------------------------------------------------

    def cases(self, pseudo: bool) -> tuple[CueCase, ...]:
        out: list[CueCase] = []
        for kind in ("example", "counter"):
            rows = self.entry.get(kind, [])
            lines = [
                self.line + self.block.count("\n", 0, match.end())
                for match in re.finditer(rf"^[ \t]*\[\[cue\.{kind}\]\]", self.block, re.M)
            ]
            if not isinstance(rows, list) or len(rows) > MAX_CASES:
                self.bad("R19", kind, f"{kind} is no list of tables", f"write [[cue.{kind}]]")
                continue
            if not rows:
                self.bad(
                    "R18",
                    "id",
                    f"has no {kind}",
                    f'add [[cue.{kind}]] with text = "…": it is executed',
                )
            for number, row in enumerate(rows):
                at = lines[number] if number < len(lines) else self.line
                case = self.case(kind, row, at, pseudo)
                if case is not None:
                    out.append(case)
        return tuple(out)

    def case(self, kind: str, row: Any, at: int, pseudo: bool) -> CueCase | None:
        def bad(code: str, reason: str, cure: str) -> None:
            self.good = False
            self._report(code, at, self.id, reason, cure)

        text = row.get("text") if isinstance(row, dict) else None
        if not isinstance(text, str) or not text.strip() or len(text) > MAX_CASE_LENGTH:
            bad("R19", f"{kind} without a text", 'give text = "…", a sentence')
            return None
        for key, value in row.items():
            if key not in CASE_KEYS:
                bad("R03", f"unknown key {shown(key)} in {kind}", nearest(key, CASE_KEYS))
            elif not isinstance(value, str):
                bad("R19", f"{key} of the {kind} is {shown(value)}", f'write {key} = "…"')
            elif key in _CASE_WORDS and value not in _CASE_WORDS[key]:
                bad("R22", f"{key} {shown(value)} is unknown", nearest(value, _CASE_WORDS[key]))
            elif key in ("cue", "content", "source") and value not in text:
                bad(
                    "R20",
                    f"{key} {shown(value)} does not occur in the text",
                    "copy it letter by letter from the text",
                )
        if pseudo and kind == "example" and not row.get("cue"):
            bad(
                "R23",
                "the example does not say what is blocked",
                'give cue = "…", the blocked words of the text',
            )
        expect = {k: str(v) for k, v in row.items() if k not in ("text", "note")}
        return CueCase(text, expect, kind == "counter", at)


def _is_guard(guard: str) -> bool:
    return any(
        (guard == known and not known.endswith(":"))
        or (known.endswith(":") and guard.startswith(known) and len(guard) > len(known))
        for known in GUARDS
    )


def _flaw_of_form(form: object, marks: bool) -> tuple[str, str] | None:
    """Return what is wrong with a form, and what would be right; ``None`` when nothing is.

    With ``marks`` the entry is for marks of punctuation, which are no words.
    """
    if not isinstance(form, str):
        return "is no text", 'write forms = ["…", "…"]'
    if len(form) > MAX_FORM_LENGTH:
        return (
            f"has {len(form)} characters, more than {MAX_FORM_LENGTH}",
            "make several forms of it",
        )
    words = form.split()
    if not 0 < len(words) <= MAX_FORM_WORDS:
        return f"has {len(words)} words", f"give a word, or a phrase of up to {MAX_FORM_WORDS}"
    for word in words:
        for part in word.rstrip("*").split("|"):
            bare = part.rstrip("*")
            if not (len(tokenize(bare)[0]) == 1 if marks else is_word(bare)):
                return (
                    f"has {shown(part)}, which is no word" if part else "lacks a word",
                    "write words as they stand in a text, not a pattern: only | between two words "
                    "and * at the end of one (an attached pronoun) are more than letters",
                )
    return None


def is_word(text: str) -> bool:
    """Tell whether a text has it as one word: letters, a number or a picture, no punctuation.

    >>> is_word("ربّما"), is_word("قد+"), is_word("قد لا"), is_word(".")
    (True, False, False, False)
    """
    if not fold(text):
        return False
    if _PLAIN.fullmatch(text):
        return True
    from unicodedata import category

    return len(tokenize(text)[0]) == 1 and any(
        char.isalnum() or category(char) == "So" for char in text
    )


def _lemma(verb: tuple[str, str] | None, forms: tuple[str, ...], participle: str | None) -> str:
    if verb is not None:
        return light(verb[0])
    if forms:
        return " ".join(word.rstrip("*").split("|")[0] for word in forms[0].split())
    return light(participle or "")
