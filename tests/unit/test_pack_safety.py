"""A pack is untrusted: bounds, links, and patterns that would explode."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from claimlib import Analyzer, load_pack
from claimlib.errors import Problem, RulePackError
from claimlib.loading import MAX_FILES, MAX_HOMOGRAPHS, read_pack
from claimlib.notation import MAX_EXPANSIONS, MAX_STATES, flaws_of

HEAD = '[pack]\nname = "mine"\nversion = "1"\nschema = 1\n'


def entry(name: str, forms: str, more: str = "") -> str:
    return (
        f'[[cue]]\nid = "t.{name}"\nconstruction = "adverb"\ncategory = "epistemic"\n'
        f'forms = ["{forms}"]\n{more}\n'
        f'[[cue.example]]\ntext = "نعم"\n[[cue.counter]]\ntext = "لا"\n'
    )


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "pack").mkdir()
    write(tmp_path / "pack", "pack.toml", HEAD)
    return tmp_path / "pack"


def write(folder: Path, name: str, text: str | bytes) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def problem(folder: Path, code: str) -> Problem:
    with pytest.raises(RulePackError) as caught:
        load_pack(folder)
    (found,) = [p for p in caught.value.problems if p.code == code][:1] or [None]
    assert found is not None, str(caught.value)
    return found


def test_no_folder(tmp_path: Path) -> None:
    assert problem(tmp_path / "none", "P01").cure == "give the folder of a pack"
    assert read_pack(tmp_path / "none")[0] is None


def test_a_folder_that_is_no_pack(tmp_path: Path) -> None:
    assert "[pack]" in problem(tmp_path, "P05").cure


def test_a_link_out_of_the_pack(pack: Path) -> None:
    secret = pack.parent / "secret.txt"
    secret.write_text("سر", encoding="utf-8")
    (pack / "words").mkdir()
    (pack / "words" / "person.txt").symlink_to(secret)
    found = problem(pack, "P09")
    assert found.file == "words/person.txt"
    assert "leads out" in found.reason


def test_a_linked_folder(pack: Path) -> None:
    (pack.parent / "outside").mkdir()
    (pack / "lexicon").symlink_to(pack.parent / "outside")
    assert problem(pack, "P09").file == "lexicon"


def test_a_folder_that_holds_itself(pack: Path) -> None:
    (pack / "lexicon").symlink_to(pack)
    assert problem(pack, "P10").file == "lexicon"


def test_folders_without_end(pack: Path) -> None:
    (pack / "/".join("a" * 30)).mkdir(parents=True)
    assert "too deep" in problem(pack, "P10").reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_is_not_waited_for(pack: Path) -> None:
    (pack / "lexicon").mkdir()
    os.mkfifo(pack / "lexicon" / "a.toml")
    assert problem(pack, "P10").reason == "is no plain file"


def test_a_large_file(pack: Path) -> None:
    with (pack / "words.txt").open("wb") as out:
        out.truncate(10)
    (pack / "words").mkdir()
    with (pack / "words" / "person.txt").open("wb") as out:
        out.truncate(5_000_000)
    assert "4000000 bytes" in problem(pack, "P02").reason


def test_a_large_pack(pack: Path) -> None:
    (pack / "words").mkdir()
    for number in range(5):
        with (pack / "words" / f"w{number}.txt").open("wb") as out:
            out.truncate(3_900_000)
    assert "pack larger than 16000000 bytes" in problem(pack, "P02").reason


def test_many_files(pack: Path) -> None:
    for number in range(MAX_FILES + 1):
        write(pack, f"words/w{number}.txt", "")
    assert str(MAX_FILES) in problem(pack, "P02").cure


def test_deep_toml(pack: Path) -> None:
    write(pack, "lexicon/a.toml", "cue = " + "[" * 100_000 + "]" * 100_000)
    assert problem(pack, "P04").file == "lexicon/a.toml"


@pytest.mark.parametrize(
    "text",
    [
        entry("one", "كلمة " * 13),
        entry("one", "ك" * 201),
        entry("one", "*"),
        entry("one", "كلمة|"),
        entry("one", "\u0651\u064b"),
        entry("one", "كل*مة"),
    ],
)
def test_forms_that_are_none(text: str, pack: Path) -> None:
    write(pack, "lexicon/a.toml", text)
    assert problem(pack, "R16").line == 5


PATTERNS = ["(ا+)+$", r"قد\\s+لا", "^على الأرجح$", "?", ".*", ".", "قد+", "[قد]", "قد{2}", "لا.*بد"]


@pytest.mark.parametrize("form", PATTERNS)
def test_a_pattern_is_no_form(form: str, pack: Path) -> None:
    write(pack, "lexicon/a.toml", entry("one", form))
    found = problem(pack, "R16")
    assert "which is no word" in found.reason
    assert "not a pattern: only | between two words and * at the end" in found.cure


@pytest.mark.parametrize("line", ['verb = "قا+ل يقول"', 'participle = "قائل?"'])
def test_a_pattern_is_no_verb(line: str, pack: Path) -> None:
    write(pack, "lexicon/a.toml", entry("one", "ربما", line))
    assert "write" in problem(pack, "R15").cure or "give" in problem(pack, "R15").cure


def test_a_pattern_is_no_word_of_a_list(pack: Path) -> None:
    write(pack, "words/person.txt", "بطل(ة)?\n")
    assert "no patterns" in problem(pack, "P14").cure
    write(pack, "words/person.txt", "بطل بطل_العالم\n")
    write(pack, "function.toml", '[terminal]\nDAKHIL = ["دا+خل"]\n')
    assert "no patterns" in problem(pack, "P06").cure


@pytest.mark.parametrize("form", ["ربّما", "أ.ف.ب", "\U0001f914", "لعل*", "بشكل|بصورة قاطع"])
def test_what_a_text_has_as_a_word_is_a_form(form: str, pack: Path) -> None:
    write(pack, "lexicon/a.toml", entry("one", form))
    assert [cue.forms for cue in load_pack(pack).cues if cue.id == "t.one"] == [(form,)]


@pytest.mark.parametrize(
    ("forms", "reason"),
    [
        ("(ا|ب)*" * 160_000, "characters, more than 200"),
        (" ".join(["|".join(["كلمة"] * 200)] * 8), "characters, more than 200"),
        ("كلمة " * 13, "has 13 words"),
    ],
)
def test_what_is_over_a_bound_is_told_in_few_words(forms: str, reason: str, pack: Path) -> None:
    write(pack, "lexicon/a.toml", entry("one", forms))
    found = problem(pack, "R16")
    assert reason in found.reason
    assert len(str(found)) < 250


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("lexicon/a.toml", entry("one", "ربما", f'lemma = "{"ا" * 100_000}"')),
        ("lexicon/a.toml", entry("one", "ربما", f'stance = "{"ا" * 100_000}"')),
        ("lexicon/a.toml", entry("one", "ربما", f'{"a" * 100_000} = "x"')),
        ("lexicon/a.toml", entry("a" * 100_000, "ربما").replace("t.a", "A.a")),
        ("pack.toml", HEAD.replace("mine", "m" * 100_000)),
        ("function.toml", f"[words]\n{'a' * 100_000} = 1\n"),
        ("constructions/np.lark", f"np: {'a' * 30_000}\n"),
        ("words/person.txt", "ا" * 100_000),
    ],
)
def test_no_message_repeats_a_long_value(name: str, text: str, pack: Path) -> None:
    write(pack, name, text)
    with pytest.raises(RulePackError) as caught:
        load_pack(pack)
    assert all(len(str(found)) < 1_000 for found in caught.value.problems)


def test_many_forms_on_one_word(pack: Path) -> None:
    cues = [
        entry(f"n{n}", f"{chr(0x628 + n % 20)}{chr(0x628 + n // 20)} مستحيلات") for n in range(70)
    ]
    write(pack, "lexicon/a.toml", "\n".join(cues))
    found = problem(pack, "R25")
    assert str(MAX_HOMOGRAPHS) in found.reason
    assert "مستحيلات" in found.reason


def test_rows_of_the_table_of_forms(pack: Path) -> None:
    write(pack, "words/forms.tsv", "كلمة\n")
    assert "tabs" in problem(pack, "P15").cure


def test_a_misspelt_key_is_told_once(pack: Path) -> None:
    write(pack, "pack.toml", HEAD.replace("version", "verson"))
    with pytest.raises(RulePackError) as caught:
        load_pack(pack)
    assert [(p.code, p.cure) for p in caught.value.problems] == [("P12", "did you mean 'version'?")]
    write(pack, "pack.toml", HEAD.replace('version = "1"', ""))
    assert problem(pack, "P05").reason == "has no version"


def test_a_problem_without_a_line_names_none(tmp_path: Path) -> None:
    found = problem(tmp_path / "none", "P01")
    assert str(found) == f"{tmp_path / 'none'}: [P01] is no folder. Cure: {found.cure}"


def test_names_are_plain(pack: Path) -> None:
    write(pack, "pack.toml", HEAD.replace("mine", "a\\nb"))
    assert problem(pack, "P05").line == 2


# -- constructions ---------------------------------------------------------------------------------

LETTERS = "ABCDEFGHIJKLMNOPQRST"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("np: " + " ".join(f"[{x}]" for x in LETTERS), f"more than {MAX_EXPANSIONS} sequences"),
        ("np: " + " ".join("(A|B|C)" for _ in range(20)), f"more than {MAX_EXPANSIONS} sequences"),
        ("np: A~1..100000", "a repeat"),
        ("np: " + "(" * 5_000 + "A" + ")" * 5_000, "brackets too deep"),
        ("np: A " * 40 + "\n", "no rule"),
        ("np: " + "A " * 40, "longer than 30 symbols"),
        ("%import common.WS\nnp: WS", "a directive"),
        ('np: "x"', "a string"),
        ("np: /(x+)+y/", "a regular expression"),
        ("np: _list{A, B}\n", "a template"),
        ("np: A np | A", "behind its first symbol"),
        ("np: A b\nb: np", "behind its first symbol"),
        ("np: np | A", "adds nothing"),
        ("np: np [A] | B", "adds nothing"),
        ("\n".join(f"r{n}: A" for n in range(300)), "300 rules"),
        ("// " + "x" * 50_000, "characters"),
    ],
)
def test_a_construction_that_would_explode(source: str, words: str, pack: Path) -> None:
    begun = time.perf_counter()
    flaws = flaws_of(source, "np")
    assert any(words in flaw.reason or words in flaw.cure for flaw in flaws) or (
        words == "no rule" and flaws
    ), flaws
    assert time.perf_counter() - begun < 5
    write(pack, "constructions/np.lark", source)
    assert problem(pack, "G01").cure


def test_states_are_counted_before_they_are_made() -> None:
    # A word of a's and b's with an a ten places before its end: the subset construction doubles.
    rules = [f"np: any A {' '.join('c' for _ in range(12))}", "any: A | B | any A | any B"]
    source = "\n".join([*rules, "c: A | B"])
    begun = time.perf_counter()
    flaws = flaws_of(source, "np")
    assert time.perf_counter() - begun < 10
    assert flaws == [] or f"{MAX_STATES} states" in flaws[0].reason


def test_matching_stays_linear_in_what_a_pack_may_hold(pack: Path) -> None:
    alternatives = "|".join(chr(0x628 + n) * 2 for n in range(15))
    write(pack, "lexicon/a.toml", entry("one", " ".join([alternatives] * 4)))
    analyzer = Analyzer(load_pack(pack))
    words = [chr(0x628 + n % 15) * 2 for n in range(300)]

    def cost(text: str) -> float:
        begun = time.perf_counter()
        analyzer.analyze(text)
        return time.perf_counter() - begun

    cost(" ".join(words))
    small = min(cost(" ".join(words[:100])) for _ in range(3))
    large = min(cost(" ".join(words)) for _ in range(3))
    assert large < 30 * small + 0.5
