"""Read a rule pack from a folder; report everything that is wrong with it at once."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any

import attrs

from .chars import light
from .errors import Problem, RulePackError
from .factuality import Certainty, Polarity
from .model import Category, PackInfo, Stance
from .resources import grammar_root
from .rules import CONSTRUCTIONS, GUARDS, SOURCES, TAKES, CueCase, CueRule, RulePack

__all__ = ["default_pack", "load_pack"]

SCHEMA = 1

#: Bounds on what a pack may hold: a pack is untrusted data.
MAX_FILE_BYTES = 4_000_000
MAX_CUES = 20_000
MAX_FORM_WORDS = 12
MAX_FORM_LENGTH = 200

_CUE_KEYS = frozenset(
    "id construction category lemma forms verb participle voice takes certainty polarity stance "
    "source inanimate negated when unless pseudo example counter".split()
)
_CASE_KEYS = frozenset(
    "text cue content source source_type certainty polarity category note".split()
)
_DEFAULT_SOURCE = {"verb": "subject", "impersonal": "impersonal", "according": "object"}
_ID = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")


@cache
def default_pack() -> RulePack:
    """Return the pack that ships with claimlib."""
    return _Loader(grammar_root()).load(None)


def load_pack(path: str | PathLike[str], *, extends: str | RulePack | None = "default") -> RulePack:
    """Load the folder ``path`` as a rule pack.

    ``extends`` is what it builds on: ``"default"``, another pack, or ``None`` for nothing. A cue with
    the id of a cue below replaces it; a word list adds to the list of the same name; a grammar or
    table replaces the one of the same name.

    Raises:
        RulePackError: with every problem found, each with file, line, rule id and cure.
    """
    base: RulePack | None
    if extends == "default":
        base = default_pack()
    elif extends is None or isinstance(extends, RulePack):
        base = extends
    else:
        raise ValueError(f"extends must be 'default', a RulePack or None, not {extends!r}")
    return _Loader(Path(path)).load(base)


class _Loader:
    def __init__(self, root: Any) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.digest = hashlib.sha256()

    def load(self, base: RulePack | None) -> RulePack:
        if not self.root.is_dir():
            self.report("P01", str(self.root), 0, "", "is no folder", "give the folder of a pack")
            raise RulePackError(self.problems)
        cues: list[CueRule] = []
        lists: dict[str, tuple[str, ...]] = dict(base.lists) if base else {}
        function = dict(base.function) if base else {}
        terminators = dict(base.terminators) if base else {}
        terminals = dict(base.terminals) if base else {}
        grammars = dict(base.grammars) if base else {}
        forms = base.forms if base else ""
        negation = dict(base.negation) if base else {}
        view = dict(base.view) if base else {}
        name, version = self.root.name, "0"
        for path in _files(self.root):
            text = self.read(path)
            if text is None:
                continue
            parts = path.split("/")
            if path == "pack.toml":
                name, version = self.head(path, text, name, version)
            elif path == "composition.toml":
                self.composition(path, text, negation, view)
            elif path == "function.toml":
                self.classes(path, text, function, terminators, terminals)
            elif parts[0] == "lexicon" and path.endswith(".toml"):
                cues += self.lexicon(path, text)
            elif parts[0] == "words" and path.endswith(".txt"):
                key = parts[-1][:-4]
                lists[key] = lists.get(key, ()) + tuple(self.words(path, text))
            elif path == "words/forms.tsv":
                forms = text if not forms else forms.rstrip("\n") + "\n" + text
            elif parts[0] == "constructions" and path.endswith(".lark"):
                grammars[parts[-1][:-5]] = text
        self.unique(cues)
        if self.problems:
            raise RulePackError(sorted(self.problems, key=lambda p: (p.file, p.line, p.code)))
        if base:
            own = {cue.id for cue in cues}
            cues = [cue for cue in base.cues if cue.id not in own] + cues
            self.digest.update(base.info.sha256.encode())
        cues.sort(key=lambda cue: cue.id)
        return RulePack(
            info=PackInfo(name, version, self.digest.hexdigest()),
            cues=tuple(cues),
            lists=lists,
            function=function,
            terminators=terminators,
            terminals=terminals,
            negation=negation,
            view=view,
            grammars=grammars,
            forms=forms,
        )

    # -- files -----------------------------------------------------------------------------------

    def report(self, code: str, file: str, line: int, rule: str, reason: str, cure: str) -> None:
        self.problems.append(Problem(code, file, line, rule, reason, cure))

    def read(self, path: str) -> str | None:
        node = self.root
        for part in path.split("/"):
            node = node / part
        data = node.read_bytes()
        self.digest.update(path.encode() + b"\0" + data + b"\0")
        if len(data) > MAX_FILE_BYTES:
            self.report(
                "P02", path, 0, "", f"holds {len(data)} bytes, more than {MAX_FILE_BYTES}",
                "split the file",
            )
            return None
        try:
            return str(data.decode("utf-8"))
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            self.report("P03", path, line, "", "is not UTF-8", "save the file as UTF-8")
            return None

    def toml(self, path: str, text: str) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            self.report(
                "P04", path, int(found[1]) if found else 0, "", f"is not TOML: {error}",
                "mend the line; strings stand in double quotes, lists in [ ]",
            )
            return {}

    def head(self, path: str, text: str, name: str, version: str) -> tuple[str, str]:
        table = self.toml(path, text).get("pack", {})
        schema = table.get("schema")
        if schema != SCHEMA:
            self.report(
                "P05", path, _line(text, "schema"), "", f"has schema {schema!r}",
                f"this release reads schema = {SCHEMA}",
            )
        return str(table.get("name", name)), str(table.get("version", version))

    def words(self, path: str, text: str) -> Iterable[str]:
        for line in text.splitlines():
            for word in line.split("#", 1)[0].split():
                yield word

    def classes(
        self,
        path: str,
        text: str,
        function: dict[str, tuple[str, ...]],
        terminators: dict[str, tuple[str, ...]],
        terminals: dict[str, tuple[str, ...]],
    ) -> None:
        data = self.toml(path, text)
        tables = {"words": function, "terminator": terminators, "terminal": terminals}
        for table, target in tables.items():
            for name, words in data.get(table, {}).items():
                if not isinstance(words, list) or not all(isinstance(w, str) for w in words):
                    self.report(
                        "P06", path, _line(text, name), name, "is no list of words",
                        f'write {name} = ["…", "…"]',
                    )
                    continue
                target[name] = tuple(words)

    def composition(
        self,
        path: str,
        text: str,
        negation: dict[Category, Mapping[Certainty, tuple[Certainty, Polarity]]],
        view: dict[Stance, str],
    ) -> None:
        data = self.toml(path, text)
        for category in Category:
            row = data.get("negation", {}).get(category.value)
            if row is None:
                if category not in negation:
                    self.report(
                        "P07", path, 0, f"negation.{category.value}", "is missing",
                        "the table is total: give a row for every category",
                    )
                continue
            cells: dict[Certainty, tuple[Certainty, Polarity]] = {}
            for certainty in Certainty:
                value = _value(str(row.get(certainty.value, "")))
                if value is None:
                    self.report(
                        "P07", path, _line(text, f"[negation.{category.value}]"),
                        f"negation.{category.value}.{certainty.value}",
                        f"is {row.get(certainty.value)!r}",
                        'write certainty:polarity, for example "unknown:positive"',
                    )
                else:
                    cells[certainty] = value
            negation[category] = cells
        for stance in Stance:
            word = data.get("view", {}).get(stance.value, view.get(stance))
            if word not in ("same", "open"):
                self.report(
                    "P08", path, _line(text, "[view]"), f"view.{stance.value}", f"is {word!r}",
                    'write "same" or "open"',
                )
            else:
                view[stance] = word

    # -- the lexicon -----------------------------------------------------------------------------

    def lexicon(self, path: str, text: str) -> list[CueRule]:
        data = self.toml(path, text)
        out: list[CueRule] = []
        for key in data:
            if key != "cue":
                self.report(
                    "R01", path, _line(text, key), "", f"unknown table {key!r}", "write [[cue]]"
                )
        entries = data.get("cue", [])
        if not isinstance(entries, list):
            self.report("R01", path, _line(text, "[cue]"), "", "[cue] is one table", "write [[cue]]")
            return out
        if len(entries) > MAX_CUES:
            self.report("R02", path, 0, "", f"has {len(entries)} cues", f"at most {MAX_CUES}")
            return out
        positions = [m.start() for m in re.finditer(r"^\[\[cue\]\]", text, re.M)]
        starts = [text.count("\n", 0, position) + 1 for position in positions]
        for index, entry in enumerate(entries):
            line = starts[index] if index < len(starts) else 0
            block = text[positions[index] : positions[index + 1] if index + 1 < len(positions) else None] if index < len(positions) else ""
            rule = self.cue(path, block, line, entry)
            if rule is not None:
                out.append(rule)
        return out

    def cue(self, path: str, block: str, line: int, entry: dict[str, Any]) -> CueRule | None:
        before = len(self.problems)
        rule = str(entry.get("id", ""))

        def bad(code: str, key: str, reason: str, cure: str) -> None:
            at = line + _line(block, key) - 1 if _line(block, key) else line
            self.report(code, path, at, rule, reason, cure)

        for key in entry:
            if key not in _CUE_KEYS:
                near = _nearest(key, _CUE_KEYS)
                bad("R03", key, f"unknown key {key!r}", f"did you mean {near!r}?")
        if not _ID.fullmatch(rule):
            bad("R04", "id", f"the id is {rule!r}", 'give a dotted id of a-z 0-9 _, like "hedge.qad"')
        construction = entry.get("construction")
        if construction not in CONSTRUCTIONS:
            bad("R05", "construction", f"construction {construction!r} is unknown",
                f"one of {', '.join(CONSTRUCTIONS)}")
        category = _enum(Category, entry.get("category"))
        if category is None:
            bad("R06", "category", f"category {entry.get('category')!r} is unknown",
                f"one of {', '.join(c.value for c in Category)}")
        certainty = _enum(Certainty, entry.get("certainty", "certain"))
        if certainty is None:
            bad("R07", "certainty", f"certainty {entry.get('certainty')!r} is unknown",
                f"one of {', '.join(c.value for c in Certainty)}")
        polarity = _enum(Polarity, entry.get("polarity", "positive"))
        if polarity is None:
            bad("R08", "polarity", f"polarity {entry.get('polarity')!r} is unknown",
                "one of positive, negative")
        stance = _enum(Stance, entry.get("stance", "neutral"))
        if stance is None:
            bad("R09", "stance", f"stance {entry.get('stance')!r} is unknown",
                "one of endorsing, neutral, distancing")
        source = entry.get("source", _DEFAULT_SOURCE.get(str(construction), "author"))
        if source not in SOURCES:
            bad("R10", "source", f"source {source!r} is unknown", f"one of {', '.join(SOURCES)}")
        takes = _strings(entry.get("takes", []))
        for item in takes if takes is not None else [None]:
            if item not in TAKES:
                bad("R11", "takes", f"takes {item!r} is unknown", f"a list of: {', '.join(TAKES)}")
        guards: dict[str, tuple[str, ...]] = {}
        for key in ("when", "unless"):
            given = _strings(entry.get(key, []))
            for guard in given if given is not None else [None]:
                if guard is None or not _is_guard(guard):
                    bad("R12", key, f"guard {guard!r} is unknown", f"a list of: {', '.join(GUARDS)}")
            guards[key] = tuple(given or ())
        inanimate = _enum(Category, entry.get("inanimate")) if "inanimate" in entry else None
        if "inanimate" in entry and inanimate is None:
            bad("R06", "inanimate", f"category {entry['inanimate']!r} is unknown",
                f"one of {', '.join(c.value for c in Category)}")
        negated = None
        if "negated" in entry:
            table = entry["negated"] if isinstance(entry["negated"], dict) else {}
            negated = _value(
                f"{table.get('certainty', 'certain')}:{table.get('polarity', 'positive')}"
            )
            if negated is None or not table:
                bad("R13", "negated", f"negated is {entry['negated']!r}",
                    'write negated = { certainty = "…", polarity = "…" }')
        voice = entry.get("voice", "active")
        if voice not in ("active", "passive"):
            bad("R14", "voice", f"voice {voice!r} is unknown", "one of active, passive")
        verb = None
        if "verb" in entry:
            parts = str(entry["verb"]).split()
            if len(parts) != 2 or len(light(parts[0])) < 2 or not light(parts[1]).startswith("ي"):
                bad("R15", "verb", f"verb is {entry['verb']!r}",
                    "give perfect and imperfect, 3rd person masculine, with a blank between")
            else:
                verb = (parts[0], parts[1])
        forms = _strings(entry.get("forms", []))
        for form in forms if forms is not None else [None]:
            if form is None or not form.strip() or len(form) > MAX_FORM_LENGTH or (
                len(form.split()) > MAX_FORM_WORDS
            ):
                bad("R16", "forms", f"form {form!r} cannot be used",
                    f"a phrase of 1 to {MAX_FORM_WORDS} words")
        if not forms and verb is None and "participle" not in entry:
            bad("R17", "id", "has no form", 'give forms = ["…"] or verb = "… …"')
        cases = self.cases(path, block, line, rule, entry)
        if len(self.problems) > before:
            return None
        assert category and certainty and polarity and stance
        lemma = entry.get("lemma") or (light(verb[0]) if verb else "") or (
            (forms or [""])[0].replace("*", "").split("|")[0]
        ) or light(str(entry.get("participle", "")))
        return CueRule(
            id=rule,
            construction=str(construction),
            category=category,
            lemma=str(lemma),
            forms=tuple(forms or ()),
            verb=verb,
            participle=entry.get("participle"),
            voice=voice,
            takes=frozenset(takes or ()),
            certainty=certainty,
            polarity=polarity,
            stance=stance,
            source=str(source),
            inanimate=inanimate,
            negated=negated,
            when=guards["when"],
            unless=guards["unless"],
            pseudo=bool(entry.get("pseudo", False)),
            cases=cases,
            file=path,
            line=line,
        )

    def cases(
        self, path: str, block: str, line: int, rule: str, entry: dict[str, Any]
    ) -> tuple[CueCase, ...]:
        out: list[CueCase] = []
        for kind in ("example", "counter"):
            rows = entry.get(kind, [])
            lines = [
                line + block.count("\n", 0, match.start())
                for match in re.finditer(rf"^\[\[cue\.{kind}\]\]", block, re.M)
            ]
            if not rows:
                self.report(
                    "R18", path, line, rule, f"has no {kind}",
                    f"add [[cue.{kind}]] with a text: it is executed",
                )
            for number, row in enumerate(rows if isinstance(rows, list) else [rows]):
                at = lines[number] if number < len(lines) else line
                if not isinstance(row, dict) or not isinstance(row.get("text"), str):
                    self.report("R19", path, at, rule, f"{kind} without text", 'give text = "…"')
                    continue
                for key in row:
                    if key not in _CASE_KEYS:
                        self.report(
                            "R03", path, at, rule, f"unknown key {key!r} in {kind}",
                            f"did you mean {_nearest(key, _CASE_KEYS)!r}?",
                        )
                for key in ("cue", "content", "source"):
                    wanted = row.get(key)
                    if wanted and wanted not in row["text"]:
                        self.report(
                            "R20", path, at, rule, f"{key} {wanted!r} does not occur in the text",
                            "copy it letter by letter from the text",
                        )
                expect = {k: str(v) for k, v in row.items() if k not in ("text", "note")}
                out.append(CueCase(row["text"], expect, kind == "counter", at))
        return tuple(out)

    def unique(self, cues: list[CueRule]) -> None:
        seen: dict[str, CueRule] = {}
        for cue in cues:
            first = seen.setdefault(cue.id, cue)
            if first is not cue:
                self.report(
                    "R21", cue.file, cue.line, cue.id,
                    f"the id is taken by {first.file}:{first.line}", "give it an id of its own",
                )


def _files(root: Any, prefix: str = "") -> list[str]:
    out: list[str] = []
    for node in root.iterdir():
        if node.name.startswith((".", "_")):
            continue
        path = f"{prefix}{node.name}"
        if node.is_dir():
            out += _files(node, f"{path}/")
        else:
            out.append(path)
    return sorted(out)


def _line(text: str, word: str) -> int:
    """Return the number of the first line that begins with ``word``, from 1; 0 when none does."""
    match = re.search(rf"^\s*{re.escape(word)}\b" if word[:1] != "[" else re.escape(word), text, re.M)
    return text.count("\n", 0, match.start() + len(match[0]) - len(match[0].lstrip())) + 1 if match else 0


def _strings(value: object) -> list[str] | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return value
    return None


def _enum(kind: Any, value: object) -> Any:
    for member in kind:
        if member.value == value:
            return member
    return None


def _value(text: str) -> tuple[Certainty, Polarity] | None:
    certainty, _, polarity = text.partition(":")
    first, second = _enum(Certainty, certainty), _enum(Polarity, polarity)
    return (first, second) if first and second else None


def _is_guard(guard: str) -> bool:
    return any(
        guard == known or (known.endswith(":") and guard.startswith(known) and guard != known)
        for known in GUARDS
    )


def _nearest(word: str, known: Iterable[str]) -> str:
    import difflib

    found = difflib.get_close_matches(word, sorted(known), 1, 0)
    return found[0] if found else ", ".join(sorted(known))


def with_cues(pack: RulePack, cues: Iterable[CueRule]) -> RulePack:
    """Return the pack with these cues in place of its own (for tools and tests)."""
    return attrs.evolve(pack, cues=tuple(cues))
