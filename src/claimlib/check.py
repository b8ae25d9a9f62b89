"""Hold a rule pack to its own word: what is dead or doubled in it, and every example run."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product
from math import prod
from os import PathLike
from pathlib import Path

import attrs

from .analyzer import Analyzer
from .chars import fold, light, marks
from .classes import LIST_BITS
from .entries import line_of, nearest
from .errors import Problem, RulePackError, shown, why_not
from .loading import default_pack, read_pack
from .model import Cue, Document, SourceType, Statement
from .notation import classes_of
from .rules import CueCase, CueRule, RulePack
from .tokens import tokenize

__all__ = ["CaseFailure", "check_pack", "read_known", "run_cases"]

#: Lists that document, and lists that another file repeats for the engine.
_DOCUMENTATION = ("quantifier", "weasel")
#: Constructions whose cues stand or fall with a complement of their list.
_WITH_COMPLEMENT = ("verb", "impersonal", "predicate", "noun")
#: What a noun behind an attached preposition offers, asked for by the default grammar or not.
_ATTACHED = frozenset(
    f"{letter}_{kind}" for letter in "BKL" for kind in ("ADDR", "ORG", "DEF", "MASDAR", "NAME", "N")
)
MAX_VARIANTS = 64


@attrs.frozen(slots=True)
class CaseFailure:
    """An example that did not come out as written, or a counter-example where the entry fired."""

    rule: str
    text: str
    counter: bool
    reason: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        kind = "counter-example" if self.counter else "example"
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.rule}: {kind} «{self.text}»: {self.reason}"


def run_cases(
    pack: RulePack | Analyzer | None = None, ids: Collection[str] | None = None
) -> list[CaseFailure]:
    """Run the examples and counter-examples of a pack's entries; return those that fail.

    Args:
        pack: a pack, or an analyzer that is already built with one; the default pack without it.
        ids: only the entries with these ids.

    >>> run_cases(ids={"epistemic.particle.rubbama"})
    []
    """
    analyzer = pack if isinstance(pack, Analyzer) else Analyzer(pack)
    return list(_Cases(analyzer).run(ids))


def check_pack(
    path: str | PathLike[str],
    *,
    extends: str | RulePack | None = "default",
    known: Mapping[tuple[str, str], str] | None = None,
) -> list[Problem]:
    """Return every problem of the pack in a folder: of its files, its rules and its examples.

    ``extends`` is as for :func:`~claimlib.loading.load_pack`; a folder with all tables and
    constructions (a copy of the default pack) is best checked with ``None``. ``known`` are cases
    (rule id and text, with the reason) that are expected to fail; one that passes is a problem.

    >>> [problem.cure for problem in check_pack("no-such-folder")]
    ['give the folder of a pack']
    """
    pack, problems = read_pack(path, extends=extends)
    if pack is None:
        return problems
    base = default_pack() if extends == "default" else extends
    below = set(map(id, base.cues)) if isinstance(base, RulePack) else set()
    own = [cue for cue in pack.cues if id(cue) not in below]
    root = Path(path)
    problems += _dead_classes(root, pack, base if isinstance(base, RulePack) else None)
    problems += _word_lists(root, base if isinstance(base, RulePack) else None)
    problems += _entries(own)
    problems += _doubles(pack, {cue.id for cue in own})
    if all(not problem.code.startswith(("G", "P16")) for problem in problems):
        cases = _Cases(Analyzer(pack))
        problems += cases.idle(own)
        failures = list(cases.run({cue.id for cue in own}))
        expected = known or {}
        problems += (
            _as_problem(failure)
            for failure in failures
            if (failure.rule, failure.text) not in expected
        )
        failed = {(failure.rule, failure.text) for failure in failures}
        problems += (
            Problem(
                "E03", "", 0, rule, f"«{text}» is known to fail, and passes", "take the row out"
            )
            for rule, text in expected
            if (rule, text) not in failed
        )
    return sorted(problems, key=lambda p: (p.file, p.line, p.code, p.reason))


def read_known(path: str | PathLike[str]) -> dict[tuple[str, str], str]:
    """Return the cases of a file that are known to fail: rule id and text, with the reason.

    Raises:
        RulePackError: when the file cannot be read or a row lacks ``rule``, ``text`` or ``reason``.
    """
    cure = "write [[known]] tables with rule, text and reason"
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        return {(row["rule"], row["text"]): row["reason"] for row in data.get("known", [])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        if isinstance(error, OSError):
            reason, _, cure = why_not(error).partition("; ")
        raise RulePackError([Problem("P18", str(path), 0, "", reason, cure)]) from error


def _as_problem(failure: CaseFailure) -> Problem:
    if failure.counter:
        cure = "narrow the entry with unless = […], when = […] or takes = […]"
    else:
        cure = "mend the entry or the example; `claimlib explain --all TEXT` shows what was seen"
    code = "E02" if failure.counter else "E01"
    kind = "counter-example" if failure.counter else "example"
    reason = f"{kind} «{failure.text}»: {failure.reason}"
    return Problem(code, failure.file, failure.line, failure.rule, reason, cure)


# -- dead and doubled -----------------------------------------------------------------------------


def _text(root: Path, name: str) -> str:
    path = root / name
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except (OSError, UnicodeDecodeError):  # told by the loader
        return ""


def _dead_classes(root: Path, pack: RulePack, base: RulePack | None) -> Iterator[Problem]:
    """Yield the classes that nothing asks for, and those that are asked for and nothing gives."""
    shipped = default_pack()
    text = _text(root, "function.toml")
    tables = (
        ("words", pack.function, base.function if base else {}, shipped.function),
        ("terminator", pack.terminators, base.terminators if base else {}, shipped.terminators),
    )
    for table, mine, below, known in tables:
        for name in mine:
            if name not in below and name not in known:
                reason = f"the class {shown(name)} of [{table}] is never used"
                yield Problem(
                    "C01", "function.toml", line_of(text, name), "", reason, nearest(name, known)
                )
    wanted = {
        name: classes_of(pack.grammars[name]) for name in ("np", "frame") if name in pack.grammars
    }
    for name in pack.terminals:
        if name in shipped.terminals:  # the engine itself asks for some of them
            continue
        if not any(used == name or used.startswith(f"{name}_") for used in wanted.get("np", ())):
            reason = f"the class {shown(name)} of [terminal] is never used"
            cure = "name it in constructions/np.lark, or take it out"
            yield Problem("C01", "function.toml", line_of(text, name), "", reason, cure)
    for name, classes in wanted.items():
        if base is not None and pack.grammars[name] == base.grammars.get(name):
            continue
        given = set(classes_of(shipped.grammars[name]))
        if name == "np":
            given |= _ATTACHED | set(pack.terminals)
        for used, line in classes.items():
            if used not in given:
                file = f"constructions/{name}.lark"
                reason = f"no word gives the class {shown(used)}"
                yield Problem("C02", file, line, "", reason, nearest(used, sorted(given)))


def _word_lists(root: Path, base: RulePack | None) -> Iterator[Problem]:
    for path in sorted((root / "words").glob("*.txt")):
        file = f"words/{path.name}"
        if path.stem not in LIST_BITS and path.stem not in _DOCUMENTATION:
            reason = f"the list {shown(path.stem)} is never used"
            yield Problem("C03", file, 0, "", reason, nearest(path.stem, sorted(LIST_BITS)))
            continue
        below = frozenset(map(light, base.lists.get(path.stem, ()))) if base else frozenset()
        seen: dict[str, int] = {}
        for number, line in enumerate(_text(root, file).splitlines(), 1):
            for word in line.split("#", 1)[0].split():
                key = light(word)
                if key in seen:
                    reason = f"{word!r} stands here and in line {seen[key]}"
                    yield Problem("C04", file, number, "", reason, "take one of the two out")
                elif key in below:
                    reason = f"{word!r} is in this list of the pack below already"
                    yield Problem("C04", file, number, "", reason, "take it out")
                seen.setdefault(key, number)


def _entries(own: Iterable[CueRule]) -> Iterator[Problem]:
    """Yield what an entry says that has no effect, or that keeps it from ever firing."""
    for cue in own:

        def told(code: str, reason: str, cure: str, cue: CueRule = cue) -> Problem:
            return Problem(code, cue.file, cue.line, cue.id, reason, cure)

        both = sorted(set(cue.when) & set(cue.unless))
        if both:
            reason = f"can never fire: {both[0]} is in when and in unless"
            yield told("C05", reason, "take it out of one of the two")
        if {"definite", "indefinite"} <= set(cue.when):
            yield told("C05", "can never fire: when wants both kinds", "take one of the two out")
        if cue.pseudo:
            continue
        if cue.construction in _WITH_COMPLEMENT and not cue.takes:
            reason = f"can never fire: a {cue.construction} takes a complement, and none is listed"
            yield told("C05", reason, 'add takes = ["that"], or what it takes (grammars/README.md)')
        if cue.takes and cue.construction not in _WITH_COMPLEMENT:
            reason = f"takes has no effect: a cue of the construction {cue.construction!r} has none"
            yield told("C06", reason, "take it out, or choose another construction")
        for form in cue.forms:
            if marks(form) != light(form) or form != light(form):
                reason = f"the form {form!r} has marks or shapes that matching does not look at"
                yield told("C07", reason, f"write {light(form)!r}")
        keys: dict[tuple[tuple[str, ...], ...], str] = {}
        for form in cue.forms:
            key = _key(form)
            if key in keys:
                reason = f"the forms {keys[key]!r} and {form!r} are one for matching"
                yield told("C08", reason, "take one of the two out")
            keys.setdefault(key, form)


def _key(form: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(sorted({fold(part.rstrip("*")) for part in word.rstrip("*").split("|")}))
        for word in form.split()
    )


def _effect(cue: CueRule) -> tuple[object, ...]:
    return (cue.category, cue.certainty, cue.polarity, cue.stance, cue.source, cue.negated)


def _doubles(pack: RulePack, own: Collection[str]) -> Iterator[Problem]:
    """Yield the entries that another entry of the same form and frame always comes before."""
    seen: dict[object, list[tuple[CueRule, str]]] = {}
    for cue in pack.cues:  # in the order of ids, which decides between equals
        frame = (
            cue.construction,
            frozenset(cue.when),
            frozenset(cue.unless),
            cue.voice,
            cue.pseudo,
        )
        found: list[tuple[object, str]] = []
        for form in cue.forms:
            key = _key(form)
            if prod(map(len, key)) <= MAX_VARIANTS:
                found += [((variant, frame), form) for variant in product(*key)]
            else:
                found.append(((key, frame), form))
        if cue.verb is not None:
            found.append(((light(cue.verb[0]), light(cue.verb[1]), frame), " ".join(cue.verb)))
        told: set[str] = set()
        for mark, form in found:
            for first, other in seen.setdefault(mark, []):
                if first is cue or first.id in told or not cue.takes <= first.takes:
                    continue
                if cue.id not in own and first.id not in own:
                    continue
                told.add(first.id)
                yield _double(cue, form, first, other, own)
            seen[mark].append((cue, form))


def _double(cue: CueRule, form: str, first: CueRule, other: str, own: Collection[str]) -> Problem:
    code, what = "C09", "is doubled"
    if _effect(cue) != _effect(first):
        code, what = "C10", "has another effect"
    spelled = f" (there {other!r})" if other != form else ""
    place = f"{first.id} ({first.file}:{first.line})"
    reason = f"the form {form!r} {what}: {place} has it{spelled} in the same frame and comes first"
    if first.id in own:
        cure = "join the two entries, or tell them apart with when, unless or takes"
    else:
        cure = (
            f"give this entry the id {first.id} to replace that one, or tell them apart with when"
        )
    if cue.id in own:
        return Problem(code, cue.file, cue.line, cue.id, reason, cure)
    reason = f"the form {other!r} {what}: it comes before {cue.id}, which has it in the same frame"
    cure = f"give this entry the id {cue.id} to replace that one, or tell them apart with when"
    return Problem(code, first.file, first.line, first.id, reason, cure)


# -- cases ----------------------------------------------------------------------------------------


class _Cases:
    """The cases of one pack, with the analyzers that they need."""

    def __init__(self, analyzer: Analyzer) -> None:
        self.analyzer = analyzer
        self._open: Analyzer | None = None

    def run(self, ids: Collection[str] | None) -> Iterator[CaseFailure]:
        for rule in self.analyzer.pack.cues:
            if ids is not None and rule.id not in ids:
                continue
            for case in rule.cases:
                reason = self.reason(rule, case)
                if reason is not None:
                    yield CaseFailure(
                        rule.id, case.text, case.counter, reason, rule.file, case.line
                    )

    def reason(self, rule: CueRule, case: CueCase) -> str | None:
        """Return what is wrong with a case, or ``None`` when it comes out as written."""
        document = self.analyzer.analyze(case.text)
        if rule.pseudo:
            if case.counter:
                return self.blocks(rule, document)
            return _let_through(document, case.expect.get("cue", ""))
        if case.counter:
            for cue in _cues(document):
                if cue.rule == rule.id:
                    return f"the entry fires, on «{cue.text}»"
            return None
        return _expectations(rule, case, document)

    def blocks(self, rule: CueRule, document: Document) -> str | None:
        """Tell which cue the pseudo entry takes away in its counter-example."""
        here = {(cue.span, cue.rule) for cue in _cues(document)}
        # One analyzer without any pseudo entry serves nearly all; the exact one is built on
        # suspicion.
        if {(cue.span, cue.rule) for cue in _cues(self.open.analyze(document.text))} <= here:
            return None
        without = Analyzer(self.analyzer.pack, disable={rule.id})
        for cue in _cues(without.analyze(document.text)):
            if (cue.span, cue.rule) not in here:
                return f"the entry blocks «{cue.text}» ({cue.rule})"
        return None

    def idle(self, own: Iterable[CueRule]) -> Iterator[Problem]:
        """Yield the pseudo entries in whose examples there is nothing to block."""
        for rule in own:
            if rule.pseudo and not any(
                self.has_cues(case.text, *stretch)
                for case in rule.cases
                if not case.counter
                for stretch in _stretches(case.text, case.expect.get("cue", ""))
            ):
                reason = "blocks nothing: no word of its examples' stretches belongs to a cue"
                cure = "take the entry out, or add an example with a cue inside the stretch"
                yield Problem("C11", rule.file, rule.line, rule.id, reason, cure)

    def has_cues(self, text: str, start: int, end: int) -> bool:
        """Tell whether a word between the offsets could be (the anchor of) a cue."""
        forms, starts = tokenize(text)
        return any(
            not hit.form.rule.pseudo
            for form, at in zip(forms, starts, strict=True)
            if start <= at + len(form) - 1 and at < end
            for hit in self.analyzer._lexicon.word(form).hits
        )

    @property
    def open(self) -> Analyzer:
        """The analyzer without pseudo entries, built when first needed."""
        if self._open is None:
            pack = self.analyzer.pack
            pseudo = frozenset(cue.id for cue in pack.cues if cue.pseudo)
            self._open = Analyzer(pack.without(pseudo))
        return self._open


def _cues(document: Document) -> Iterator[Cue]:
    for statement in document.statements:
        yield from statement.cues


def _stretches(text: str, words: str) -> Iterator[tuple[int, int]]:
    if not words:
        return
    start = text.find(words)
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _let_through(document: Document, words: str) -> str | None:
    """Tell which cue fires inside the stretch that a pseudo entry should block."""
    if not words:
        return 'no stretch is given: write cue = "…", the words that the entry blocks'
    for start, end in _stretches(document.text, words):
        for cue in _cues(document):
            if start <= cue.span.start and cue.span.end <= end:
                return f"«{cue.text}» ({cue.rule}) fires inside the blocked stretch"
    return None


def _source_text(statement: Statement, text: str) -> str:
    source = statement.source
    if source.type is SourceType.PRONOUN and source.antecedent is not None:
        return text[source.antecedent.slice]
    return source.text


def _found(statement: Statement, cue: Cue, text: str) -> dict[str, str]:
    return {
        "cue": cue.text,
        "content": statement.text,
        "source": _source_text(statement, text),
        "source_type": statement.source.type.value,
        "certainty": statement.certainty.value,
        "polarity": statement.polarity.value,
        "category": cue.category.value,
    }


def _expectations(rule: CueRule, case: CueCase, document: Document) -> str | None:
    """Tell how the nearest firing of the entry differs from what the example says."""
    nearest: list[str] | None = None
    for statement in document.statements:
        for cue in statement.cues:
            if cue.rule != rule.id:
                continue
            found = _found(statement, cue, document.text)
            wrong = [
                f"{key} is «{found[key]}», not «{wanted}»"
                for key, wanted in case.expect.items()
                if found.get(key) != wanted
            ]
            if nearest is None or len(wrong) < len(nearest):
                nearest = wrong
    if nearest is None:
        return f"the entry does not fire; {_what_fires(_cues(document))}"
    return "; ".join(nearest) or None


def _what_fires(cues: Iterable[Cue]) -> str:
    fired = [f"«{cue.text}» ({cue.rule})" for cue in cues]
    return f"what fires: {', '.join(fired)}" if fired else "nothing does"
