"""Read a rule pack from a folder; report everything that is wrong with it at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from os import PathLike
from typing import TYPE_CHECKING, Any

import attrs

from . import compiled
from .chars import fold
from .entries import is_word, line_of, nearest, read_entries
from .errors import Problem, RulePackError, shown
from .factuality import Certainty, Polarity
from .model import Category, PackInfo, Stance
from .resources import grammar_root
from .rules import CueRule, RulePack
from .tokens import tokenize

# pathlib, hashlib and tomllib are imported where a folder is read: together they take a tenth of
# the time to a first result, and the compiled pack needs none of them.
if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["PACK_KEYS", "default_pack", "load_pack", "read_pack", "with_cues"]

SCHEMA = 1

#: Bounds on what a pack may hold: a pack is untrusted data.
MAX_FILES = 500
MAX_DEPTH = 3
MAX_FILE_BYTES = 4_000_000
MAX_PACK_BYTES = 16_000_000
MAX_CUES = 20_000
MAX_HOMOGRAPHS = 64
MAX_WORD_LENGTH = 100
MAX_PHRASES = 5_000

PACK_KEYS = ("name", "version", "schema", "description", "disable")
_NAME = re.compile(r"[^\W_][\w .+-]{0,79}")
_TAGS = frozenset("pinmagfdcu")
_TERMINAL = re.compile(r"[A-Z][A-Z_0-9]*")
#: The files that are read, besides constructions/np.lark, lexicon/*.toml and so on.
_SINGLE = ("pack.toml", "composition.toml", "function.toml", "classes.toml", "words/forms.tsv")
_FOLDERS = {"lexicon": ".toml", "words": ".txt", "constructions": ".lark"}
_CONSTRUCTIONS = ("np", "frame")
#: What may lie beside the rules and is not read.
_ASIDE = ("", ".md", ".py", ".jsonl", ".rst")


@cache
def default_pack() -> RulePack:
    """Return the pack that ships with claimlib."""
    return compiled.shipped() or _Loader(grammar_root(), trusted=True).load(None)


def load_pack(path: str | PathLike[str], *, extends: str | RulePack | None = "default") -> RulePack:
    """Load the folder ``path`` as a rule pack.

    ``extends`` is what it builds on: ``"default"``, another pack, or ``None`` for nothing. A cue
    with the id of a cue below replaces it; a word list adds to the list of the same name; a grammar
    or table replaces the one of the same name (``"+"`` in a class of function words stands for the
    words of the pack below).

    Raises:
        RulePackError: with every problem found, each with file, line, rule id and cure.
    """
    from pathlib import Path

    return _Loader(Path(path)).load(_base(extends))


def read_pack(
    path: str | PathLike[str], *, extends: str | RulePack | None = "default"
) -> tuple[RulePack | None, list[Problem]]:
    """Return what can be used of a folder, and its problems; for tools that go on checking.

    The pack is ``None`` when there is no folder to read.
    """
    from pathlib import Path

    loader = _Loader(Path(path))
    try:
        return loader.load(_base(extends)), []
    except RulePackError as error:
        return loader.made, list(error.problems)


def with_cues(pack: RulePack, cues: Iterable[CueRule]) -> RulePack:
    """Return the pack with these cues in place of its own (for tools and tests)."""
    return attrs.evolve(pack, cues=tuple(sorted(cues, key=lambda cue: cue.id)))


def _base(extends: str | RulePack | None) -> RulePack | None:
    if extends == "default":
        return default_pack()
    if extends is None or isinstance(extends, RulePack):
        return extends
    raise ValueError(f"extends must be 'default', a RulePack or None, not {shown(extends)}")


class _Loader:
    """Reads one folder; what ships with claimlib is held to the bounds by the tests alone."""

    def __init__(self, root: Path, *, trusted: bool = False) -> None:
        import hashlib

        self.root = root
        self.trusted = trusted
        self.problems: list[Problem] = []
        self.digest = hashlib.sha256()
        self.made: RulePack | None = None

    def load(self, base: RulePack | None) -> RulePack:
        paths = list(self.files())
        texts = self.read(paths)
        head = self.head(texts.get("pack.toml"))
        cues: list[CueRule] = []
        lists: dict[str, tuple[str, ...]] = dict(base.lists) if base else {}
        function = dict(base.function) if base else {}
        terminators = dict(base.terminators) if base else {}
        terminals = dict(base.terminals) if base else {}
        grammars = dict(base.grammars) if base else {}
        forms = base.forms if base else ""
        negation = dict(base.negation) if base else {}
        view = dict(base.view) if base else {}
        for path, text in texts.items():
            folder, _, name = path.rpartition("/")
            if path == "composition.toml":
                self.composition(path, text, negation, view)
            elif path == "function.toml":
                self.classes(path, text, function, terminators, terminals)
            elif path == "words/forms.tsv":
                self.table(path, text)
                forms = text if not forms else forms.rstrip("\n") + "\n" + text
            elif folder == "lexicon":
                cues += self.lexicon(path, text)
            elif folder == "words":
                lists[name[:-4]] = lists.get(name[:-4], ()) + tuple(self.words(path, text))
            elif folder == "constructions":
                self.construction(path, text)
                grammars[name[:-5]] = text
        self.unique(cues)
        own = {cue.id for cue in cues}
        if base:
            cues = [cue for cue in base.cues if cue.id not in own] + cues
            self.digest.update(base.info.sha256.encode())
        cues = self.disabled(head, cues, texts.get("pack.toml", ""))
        self.bounds(cues, own)
        if base is None and paths:
            self.whole(grammars, negation, view)
        self.made = RulePack(
            info=PackInfo(
                str(head.get("name", self.root.name)),
                str(head.get("version", "0")),
                self.digest.hexdigest(),
            ),
            cues=tuple(sorted(cues, key=lambda cue: cue.id)),
            lists=lists,
            function=function,
            terminators=terminators,
            terminals=terminals,
            negation=negation,
            view=view,
            grammars=grammars,
            forms=forms,
        )
        if self.problems:
            if not paths:
                self.made = None
            raise RulePackError(sorted(self.problems, key=lambda p: (p.file, p.line, p.code)))
        return self.made

    def report(self, code: str, file: str, line: int, rule: str, reason: str, cure: str) -> None:
        name = rule if len(rule) <= MAX_WORD_LENGTH * 2 else f"{rule[: MAX_WORD_LENGTH * 2]}…"
        self.problems.append(Problem(code, file, line, name, reason, cure))

    # -- files -----------------------------------------------------------------------------------

    def files(self) -> Iterator[str]:
        """Yield the paths of the files that are read; report the others."""
        if not self.root.is_dir():
            self.report("P01", str(self.root), 0, "", "is no folder", "give the folder of a pack")
            return
        found: list[str] = []
        waiting = [(self.root, "", 0)]
        home = self.root.resolve()
        while waiting:
            folder, prefix, depth = waiting.pop()
            for node in sorted(folder.iterdir(), key=lambda node: node.name):
                if node.name.startswith((".", "_")):
                    continue
                path = f"{prefix}{node.name}"
                if node.is_symlink() and not node.resolve().is_relative_to(home):
                    self.report(
                        "P09",
                        path,
                        0,
                        "",
                        "is a link that leads out of the pack",
                        "put the file itself into the pack",
                    )
                elif node.is_dir():
                    if depth + 1 >= MAX_DEPTH or node.is_symlink():
                        self.report(
                            "P10",
                            path,
                            0,
                            "",
                            "is a folder too deep, or a linked one",
                            "keep the folders lexicon, words and constructions flat",
                        )
                    else:
                        waiting.append((node, f"{path}/", depth + 1))
                elif not node.is_file():
                    self.report("P10", path, 0, "", "is no plain file", "take it out of the pack")
                else:
                    found.append(path)
                if len(found) > MAX_FILES:
                    self.report(
                        "P02",
                        path,
                        0,
                        "",
                        f"is file number {MAX_FILES + 1}",
                        f"a pack has at most {MAX_FILES} files; join some",
                    )
                    return
        if "pack.toml" not in found:
            self.report(
                "P05",
                "pack.toml",
                0,
                "",
                "is missing",
                "add it: [pack] with name, version and schema = 1",
            )
        for path in sorted(found):
            if self.is_rule_file(path):
                yield path

    def is_rule_file(self, path: str) -> bool:
        folder, _, name = path.rpartition("/")
        stem, dot, ending = name.rpartition(".")
        ending = dot + ending
        if path in _SINGLE:
            return True
        if folder == "constructions" and ending == ".lark" and stem not in _CONSTRUCTIONS:
            self.report(
                "P11",
                path,
                0,
                "",
                f"no construction is called {shown(stem)}",
                f"one of: {', '.join(f'{name}.lark' for name in _CONSTRUCTIONS)}",
            )
            return False
        if _FOLDERS.get(folder) == ending:
            return True
        if (folder == "" and ending in _ASIDE) or folder.partition("/")[0] == "tests":
            return False
        wanted = [f"{place}/ for *{end}" for place, end in _FOLDERS.items()]
        self.report(
            "P11",
            path,
            0,
            "",
            "is not read",
            f"a pack has {', '.join(_SINGLE[:3])}, {', '.join(wanted)}",
        )
        return False

    def read(self, paths: Iterable[str]) -> dict[str, str]:
        out: dict[str, str] = {}
        total = 0
        for path in paths:
            node = self.root / path
            size = node.stat().st_size
            total += size
            if size > MAX_FILE_BYTES or total > MAX_PACK_BYTES:
                bound = MAX_FILE_BYTES if size > MAX_FILE_BYTES else MAX_PACK_BYTES
                what = "file" if size > MAX_FILE_BYTES else "pack"
                self.report(
                    "P02",
                    path,
                    0,
                    "",
                    f"makes the {what} larger than {bound} bytes",
                    "take out what is not needed",
                )
                continue
            data = node.read_bytes()
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError as error:
                line = data[: error.start].count(b"\n") + 1
                self.report("P03", path, line, "", "is not UTF-8", "save the file as UTF-8")
                continue
            self.digest.update(path.encode() + b"\0" + data + b"\0")
            out[path] = text.removeprefix("\ufeff").replace("\r\n", "\n")
        return out

    def toml(self, path: str, text: str) -> dict[str, Any]:
        import tomllib

        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            line = int(found[1]) if found else text.count("\n") + 1
            self.report(
                "P04",
                path,
                line,
                "",
                f"is not TOML: {error}",
                'mend the line: strings stand in "…", lists in […], one key a line',
            )
        except RecursionError:
            self.report("P04", path, 0, "", "has brackets too deep", "take brackets out")
        return {}

    # -- tables ----------------------------------------------------------------------------------

    def head(self, text: str | None) -> dict[str, Any]:
        if text is None:
            return {}
        path = "pack.toml"
        data = self.toml(path, text)
        table = data.get("pack")
        if not isinstance(table, dict):
            if data or not self.problems:
                self.report(
                    "P05",
                    path,
                    0,
                    "",
                    "has no [pack]",
                    "write [pack] with name, version and schema = 1",
                )
            return {}
        for key in data:
            if key != "pack":
                self.report(
                    "P12",
                    path,
                    line_of(text, key),
                    "",
                    f"unknown table {shown(key)}",
                    "take it out, or put its keys under [pack]",
                )
        meant: set[str] = set()  # keys that are there, misspelt: one slip, told once
        for key in table:
            if key not in PACK_KEYS:
                cure = nearest(key, PACK_KEYS)
                meant.update(known for known in PACK_KEYS if cure == f"did you mean {known!r}?")
                line = line_of(text, key)
                self.report("P12", path, line, "", f"unknown key {shown(key)}", cure)
        for key in ("schema", "name", "version"):
            value = table.get(key)
            if key == "schema":
                good, cure = value == SCHEMA, f"write schema = {SCHEMA}, which this release reads"
            else:
                good = isinstance(value, str) and _NAME.fullmatch(value) is not None
                cure = f'give {key} = "…", a short word'
            if good or (key not in table and key in meant):
                continue
            verb = "has schema" if key == "schema" else f"{key} is"
            what = f"{verb} {shown(value)}" if key in table else f"has no {key}"
            self.report("P05", path, line_of(text, key), "", what, cure)
        return table

    def disabled(self, head: Mapping[str, Any], cues: list[CueRule], text: str) -> list[CueRule]:
        given = head.get("disable", [])
        known = {cue.id for cue in cues}
        if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
            self.report(
                "P13",
                "pack.toml",
                line_of(text, "disable"),
                "",
                "disable is no list",
                'write disable = ["the.id.of.a.cue"]',
            )
            return cues
        for item in given:
            if item not in known:
                near = nearest(item, sorted(known)) if len(item) < 100 else ""
                cure = near if near.startswith("did") else "`claimlib cues` lists the ids"
                self.report(
                    "P13",
                    "pack.toml",
                    line_of(text, "disable"),
                    item,
                    "no cue of the pack has this id",
                    cure,
                )
        return [cue for cue in cues if cue.id not in set(given)]

    def words(self, path: str, text: str) -> Iterable[str]:
        for number, line in enumerate(text.splitlines(), 1):
            for word in line.split("#", 1)[0].split():
                if len(word) > MAX_WORD_LENGTH or not self.is_entry(word):
                    self.report(
                        "P14",
                        path,
                        number,
                        "",
                        f"{shown(word)} is no word",
                        "write words as they stand in a text, with blanks between, # before a "
                        "comment; there are no patterns",
                    )
                else:
                    yield word

    def is_entry(self, word: str) -> bool:
        """Tell whether a list can have this entry: a word, or some with _ between."""
        if self.trusted:
            return bool(fold(word))
        return all(map(is_word, word.split("_")))

    def table(self, path: str, text: str) -> None:
        if self.trusted:
            return
        for number, line in enumerate(text.splitlines(), 1):
            if not line or line[0] == "#":
                continue
            parts = line.split("\t")
            if not 2 <= len(parts) <= 3 or not parts[0] or not parts[1] or set(parts[1]) - _TAGS:
                self.report(
                    "P15",
                    path,
                    number,
                    "",
                    f"{shown(line)} is no row of the table",
                    "write key, tags and features with tabs between (tools/README.md)",
                )
                return

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
        for key, table in data.items():
            if key not in tables or not isinstance(table, dict):
                self.report(
                    "P06",
                    path,
                    line_of(text, key),
                    key,
                    "is no table of this file",
                    "one of: [words], [terminator], [terminal]",
                )
                continue
            for name, words in table.items():
                if not isinstance(words, list) or not all(_is_phrase(word) for word in words):
                    self.report(
                        "P06",
                        path,
                        line_of(text, name),
                        name,
                        "is no list of words and marks",
                        f'write {name[:60]} = ["…", "…"], as they stand in a text: no patterns',
                    )
                elif len(words) > MAX_PHRASES:
                    self.report(
                        "P06",
                        path,
                        line_of(text, name),
                        name,
                        "is too long a list",
                        f"at most {MAX_PHRASES} words",
                    )
                elif key == "terminal" and not _TERMINAL.fullmatch(name):
                    self.report(
                        "P06",
                        path,
                        line_of(text, name),
                        name,
                        "is no name of a class",
                        "write it in capitals: A-Z, 0-9 and _",
                    )
                else:
                    # "+" stands for the words of the pack below.
                    below = tables[key].get(name, ())
                    tables[key][name] = tuple(
                        item for word in words for item in (below if word == "+" else (word,))
                    )

    def composition(
        self,
        path: str,
        text: str,
        negation: dict[Category, Mapping[Certainty, tuple[Certainty, Polarity]]],
        view: dict[Stance, str],
    ) -> None:
        data = self.toml(path, text)
        order = [certainty.value for certainty in sorted(Certainty)]
        if data.get("order", order) != order:
            self.report(
                "P07",
                path,
                line_of(text, "order"),
                "order",
                "cannot be changed",
                f"write order = {order!r}, or leave it out".replace("'", '"'),
            )
        for key in data:
            if key not in ("order", "negation", "view"):
                self.report(
                    "P07",
                    path,
                    line_of(text, key),
                    key,
                    "is no table of this file",
                    "one of: [negation.<category>], [view]",
                )
        rows = data.get("negation", {})
        rows = rows if isinstance(rows, dict) else {}
        names = [category.value for category in Category]
        for name in rows:
            if name not in names:
                self.report(
                    "P07",
                    path,
                    line_of(text, f"negation.{name}"),
                    f"negation.{name}",
                    "is no category",
                    nearest(name, names),
                )
        for category in Category:
            row = rows.get(category.value)
            if row is None:
                continue
            cells: dict[Certainty, tuple[Certainty, Polarity]] = {}
            for certainty in Certainty:
                given = row.get(certainty.value) if isinstance(row, dict) else None
                value = _value(given)
                if value is None:
                    self.report(
                        "P07",
                        path,
                        line_of(text, f"negation.{category.value}"),
                        f"negation.{category.value}.{certainty.value}",
                        f"is {shown(given)}",
                        'write certainty:polarity, for example "unknown:positive"',
                    )
                else:
                    cells[certainty] = value
            if len(cells) == len(Certainty):
                negation[category] = cells
        words = data.get("view", {})
        known = [stance.value for stance in Stance]
        for name, word in words.items() if isinstance(words, dict) else ():
            if name not in known or word not in ("same", "open"):
                self.report(
                    "P08",
                    path,
                    line_of(text, name),
                    f"view.{name}",
                    f"is {shown(word)}",
                    f'for {", ".join(known)} write "same" or "open"',
                )
            else:
                view[Stance(name)] = word

    def whole(
        self,
        grammars: Mapping[str, str],
        negation: Mapping[Category, object],
        view: Mapping[Stance, str],
    ) -> None:
        """A pack that builds on no other needs every table."""
        for name in _CONSTRUCTIONS:
            if name not in grammars:
                self.report(
                    "P16",
                    f"constructions/{name}.lark",
                    0,
                    "",
                    "is missing",
                    "copy it from the default pack, or extend the default pack",
                )
        for category in Category:
            if category not in negation:
                self.report(
                    "P07",
                    "composition.toml",
                    0,
                    f"negation.{category.value}",
                    "is missing",
                    "the table is total: give every category a row",
                )
        for stance in Stance:
            if stance not in view:
                self.report(
                    "P08",
                    "composition.toml",
                    0,
                    f"view.{stance.value}",
                    "is missing",
                    'write "same" or "open"',
                )

    # -- rules -----------------------------------------------------------------------------------

    def lexicon(self, path: str, text: str) -> list[CueRule]:
        def report(code: str, line: int, rule: str, reason: str, cure: str) -> None:
            self.report(code, path, line, rule, reason, cure)

        return read_entries(self.toml(path, text), path, text, report)

    def construction(self, path: str, text: str) -> None:
        if self.trusted:
            return
        # Both only for a pack with constructions of its own; Lark finds the conflicts.
        from .grammar import compile_grammar, conflict_in
        from .notation import flaws_of

        start = path.rpartition("/")[2][:-5]
        flaws = flaws_of(text, start)
        for flaw in flaws:
            self.report("G01", path, flaw.line, "", flaw.reason, flaw.cure)
        if not flaws:
            try:
                compile_grammar(text, start)
            except Exception as error:
                line, reason, cure = conflict_in(error, text)
                self.report("G02", path, line, "", reason, cure)

    def unique(self, cues: list[CueRule]) -> None:
        seen: dict[str, CueRule] = {}
        for cue in cues:
            first = seen.setdefault(cue.id, cue)
            if first is not cue:
                self.report(
                    "R21",
                    cue.file,
                    cue.line,
                    cue.id,
                    f"the id is taken by {first.file}:{first.line}",
                    "give it an id of its own",
                )

    def bounds(self, cues: list[CueRule], own: set[str]) -> None:
        """Keep the work per word bounded: not too many cues, nor too many on one word."""
        if len(cues) > MAX_CUES:
            self.report(
                "R02",
                "lexicon",
                0,
                "",
                f"has {len(cues)} cues, more than {MAX_CUES}",
                "use fewer entries",
            )
        if self.trusted:
            return
        words: Counter[str] = Counter()
        told: set[str] = set()
        # The pack's own last, so that the entry that is told about is one of them.
        for cue in sorted(cues, key=lambda cue: cue.id in own):
            for word in _anchors(cue):
                words[word] += 1
                if words[word] > MAX_HOMOGRAPHS and word not in told:
                    told.add(word)
                    self.report(
                        "R25",
                        cue.file,
                        cue.line,
                        cue.id,
                        f"more than {MAX_HOMOGRAPHS} forms hang on the word {shown(word)}",
                        "make one entry of them, or give the phrases a longer word",
                    )


def _anchors(cue: CueRule) -> Iterator[str]:
    """Yield the words by which the entry is looked up: the longest of a phrase."""
    for form in cue.forms:
        slots = [
            [fold(part.rstrip("*")) for part in word.rstrip("*").split("|")]
            for word in form.split()
        ]
        yield from max(slots, key=lambda slot: min(map(len, slot)))
    if cue.verb is not None:
        yield fold(cue.verb[0])
    if cue.participle is not None:
        yield fold(cue.participle)


def _is_phrase(word: object) -> bool:
    return (
        isinstance(word, str)
        and len(word) <= MAX_WORD_LENGTH
        and (word == "+" or bool(word.split()))
        and (word == "+" or all(len(tokenize(part.rstrip("*"))[0]) == 1 for part in word.split()))
    )


def _value(given: object) -> tuple[Certainty, Polarity] | None:
    certainty, _, polarity = given.partition(":") if isinstance(given, str) else ("", "", "")
    try:
        return Certainty(certainty), Polarity(polarity)
    except ValueError:
        return None
