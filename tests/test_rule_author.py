"""A new rule author: add a cue to a pack, break it, read the message, mend it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from claimlib import Analyzer, load_pack
from claimlib.check import check_pack
from claimlib.errors import RulePackError
from claimlib.resources import grammar_root
from claimlib.rules import RulePack

HEAD = '[pack]\nname = "mine"\nversion = "0.1.0"\nschema = 1\n'
ENTRY = """\
[[cue]]
id           = "mine.warid"
construction = "predicate"
category     = "epistemic"
certainty    = "possible"
forms        = ["من الوارد"]
takes        = ["that"]

[[cue.example]]
text      = "من الوارد أن تتأخر الرحلة."
cue       = "من الوارد"
content   = "تتأخر الرحلة"
certainty = "possible"

[[cue.counter]]
text = "فحص الموظف البريد الوارد."
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> RulePack:
    """The default pack without its own من الوارد."""
    copy = tmp_path_factory.mktemp("base") / "grammars"
    shutil.copytree(grammar_root(), copy)
    head = copy / "pack.toml"
    text = head.read_text(encoding="utf-8")
    head.write_text(f'{text.rstrip()}\ndisable = ["epistemic.predicate.warid"]\n', encoding="utf-8")
    return load_pack(copy, extends=None)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "pack.toml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "lexicon" / "mine.toml").write_text(ENTRY, encoding="utf-8")
    return tmp_path


def test_the_cue_is_added(base: RulePack, mine: Path) -> None:
    text = "من الوارد أن تتأخر الرحلة."
    (before,) = Analyzer(base).analyze(text).statements
    (after,) = Analyzer(load_pack(mine, extends=base)).analyze(text).statements
    assert (before.kind, after.factuality.code, after.text) == (
        "assertive",
        "PS+",
        "تتأخر الرحلة",
    )
    assert check_pack(mine, extends=base) == []


Change = Callable[[Path], None]


def edit(old: str, new: str) -> Change:
    def change(folder: Path) -> None:
        path = folder / "lexicon" / "mine.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def add(name: str, text: str | bytes) -> Change:
    def change(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    return change


#: What is done to the pack, and what the message must say: place, code, reason and cure.
BREAKS: list[tuple[str, Change, str, list[str]]] = [
    ("a misspelt key", edit("category ", "catgory "), "R03",
     ["lexicon/mine.toml:4", "mine.warid", "unknown key 'catgory'", "did you mean 'category'?"]),
    ("a misspelt value", edit('"possible"', '"posible"'), "R07",
     ["lexicon/mine.toml:5", "'posible' is unknown", "did you mean 'possible'?"]),
    ("a quotation mark left out", edit('["من الوارد"]', '["من الوارد]'), "P04",
     ["lexicon/mine.toml:6", "is not TOML", "strings stand in"]),
    ("no counter-example", edit("[[cue.counter]]", "[[cue.example]]"), "R18",
     ["has no counter", "add [[cue.counter]]"]),
    ("a cue not in the text", edit('cue       = "من الوارد"', 'cue = "الوارد أنه"'), "R20",
     ["lexicon/mine.toml:9", "does not occur in the text", "copy it letter by letter"]),
    ("an unknown guard", edit("takes ", 'when = ["next:perfct"]\ntakes '), "R12",
     ["lexicon/mine.toml:7", "'next:perfct'", "did you mean 'next:perfect'?"]),
    ("an id twice", add("lexicon/more.toml", ENTRY), "R21",
     ["lexicon/more.toml:1", "is taken by lexicon/mine.toml:1", "an id of its own"]),
    ("the wrong complement", edit('["that"]', '["quote"]'), "E01",
     ["lexicon/mine.toml:9", "the entry does not fire", "explain --all"]),
    ("a counter-example that fires", edit("فحص الموظف البريد الوارد", "من الوارد أن ننام"), "E02",
     ["lexicon/mine.toml:15", "the entry fires, on «من الوارد»", "narrow the entry"]),
    ("a double of a shipped entry", edit('["من الوارد"]', '["من الوارد", "من المحتمل"]'), "C10",
     ["'من المحتمل' has another effect", "give this entry the id"]),
    ("nothing to take", edit('takes        = ["that"]', ""), "C05",
     ["can never fire", 'add takes = ["that"]']),
    ("a folder misnamed", add("lexikon/x.toml", ENTRY), "P11",
     ["lexikon/x.toml", "is not read", "lexicon/ for *.toml"]),
    ("an unknown class of words", add("words/persons.txt", "بطل أبطال\n"), "C03",
     ["words/persons.txt", "is never used", "did you mean 'person'?"]),
    ("a grammar that conflicts", add("constructions/np.lark", "np: a | b\na: N\nb: N\n"), "G02",
     ["constructions/np.lark:2", "the same words are both", "take one of the two out"]),
    ("a regular expression", add("constructions/np.lark", "np: /(a+)+$/\n"), "G01",
     ["constructions/np.lark:1", "a regular expression is not allowed", "name of a word class"]),
    ("not UTF-8", add("words/person.txt", "بطل".encode("windows-1256")), "P03",
     ["words/person.txt:1", "is not UTF-8", "save the file as UTF-8"]),
    ("another schema", add("pack.toml", HEAD.replace("= 1", "= 2")), "P05",
     ["pack.toml:4", "has schema 2", "write schema = 1"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "code", "words"), [row[1:] for row in BREAKS], ids=[row[0] for row in BREAKS]
)
def test_each_break_names_its_cure(
    change: Change, code: str, words: list[str], base: RulePack, mine: Path
) -> None:
    change(mine)
    problems = check_pack(mine, extends=base)
    (found,) = [problem for problem in problems if problem.code == code][:1] or [None]
    assert found is not None, [str(problem) for problem in problems]
    for word in words:
        assert word in str(found)
    assert found.cure
    if code < "C" or code > "F":
        with pytest.raises(RulePackError) as caught:
            load_pack(mine, extends=base)
        assert str(found) in str(caught.value)


def test_everything_is_told_at_once(base: RulePack, mine: Path) -> None:
    for change in (
        edit("category ", "catgory "),
        add("words/persons.txt", "بطل\n"),
        add("constructions/np.lark", "np: np X | y\n"),
    ):
        change(mine)
    codes = {problem.code for problem in check_pack(mine, extends=base)}
    assert {"R03", "R06", "C03", "G01"} <= codes


def test_a_shipped_rule_is_overridden_by_its_id(mine: Path) -> None:
    text = "قد ترتفع الأسعار."
    (mine / "lexicon" / "qad.toml").write_text(
        '[[cue]]\nid = "epistemic.particle.qad.imperfect"\nconstruction = "particle"\n'
        'category = "epistemic"\nforms = ["قد"]\ncertainty = "probable"\n'
        'when = ["next:imperfect"]\n'
        f'[[cue.example]]\ntext = "{text}"\ncertainty = "probable"\n'
        '[[cue.counter]]\ntext = "قد وصل الوفد."\n',
        encoding="utf-8",
    )
    pack = load_pack(mine)
    assert Analyzer(pack).analyze(text).statements[0].certainty.value == "probable"
    assert Analyzer().analyze(text).statements[0].certainty.value == "possible"
