"""The word lists of the default pack: their format, and what they may share."""

import itertools
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from claimlib import analyze

GRAMMARS = Path(__file__).resolve().parents[2] / "grammars"
FILES = sorted((GRAMMARS / "words").glob("*.txt"))
NAMES = [path.stem for path in FILES]

# The article is not written, but these words begin with its letters by themselves: masdars of the
# eighth form (ا-ل-ت), and two words that have no other form.
OWN_AL = re.compile(r"^(?:الت|الآن$|الله$)")

LETTERS = re.compile(r"^[\u0621-\u063a\u0641-\u064a]+(?:_[\u0621-\u063a\u0641-\u064a]+)*$")

# Spellings that no careful writer uses.
IMPLAUSIBLE = [
    (re.compile(r"[ىة](?=[^_])"), "ى or ة inside a word"),
    (re.compile(r"[أإآؤئ][أإآؤ]"), "two carried hamzas in a row"),
    (re.compile(r"(?:^|_)[ؤئء]"), "a word that begins with a hamza on the line or on و, ي"),
    (re.compile(r"(?<!^)(?<!_)(?<!ال)إ"), "hamza below inside a word"),
    (re.compile(r"اا|آا|اآ$"), "two alifs in a row"),
]

# How many entries each list aims at, at least.
AIMS = {
    "person": 700,
    "title": 60,
    "organisation": 250,
    "media": 60,
    "document": 120,
    "evidence": 250,
    "channel": 60,
    "time": 120,
    "place": 400,
    "nationality": 150,
    "unnamed": 50,
    "weasel": 60,
    "quantifier": 40,
    "unit": 100,
    "abstract": 250,
    "compliance": 150,
    "addressee": 50,
    "given": 30,
    "name": 10,
}

# Lists that share words because of what they are for: no comment at each line. The roles of a word
# in a clause differ here (a paper speaks, or is spoken to), not its meanings.
SHARING = {
    frozenset(pair)
    for pair in [
        ("abstract", "channel"),
        ("abstract", "compliance"),
        ("abstract", "document"),
        ("abstract", "evidence"),
        ("addressee", "media"),
        ("addressee", "nationality"),
        ("addressee", "organisation"),
        ("addressee", "person"),
        ("addressee", "title"),
        ("addressee", "unnamed"),
        ("addressee", "weasel"),
        ("channel", "compliance"),
        ("channel", "document"),
        ("channel", "evidence"),
        ("channel", "media"),
        ("compliance", "document"),
        ("compliance", "evidence"),
        ("document", "evidence"),
        ("media", "organisation"),
        ("nationality", "person"),
        ("nationality", "unnamed"),
        ("organisation", "weasel"),
        ("person", "title"),
        ("person", "unit"),
        ("person", "unnamed"),
        ("person", "weasel"),
        ("quantifier", "unit"),
        ("quantifier", "weasel"),
        ("time", "unit"),
        ("title", "unnamed"),
        ("title", "weasel"),
    ]
}


def entries(name: str) -> list[tuple[int, list[str], str]]:
    """Line number, forms and comment of each entry of a list."""
    found = []
    text = (GRAMMARS / "words" / f"{name}.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        words, _, comment = line.partition("#")
        if words.strip():
            found.append((number, words.split(), comment))
    return found


def forms(name: str) -> set[str]:
    """All forms of a list."""
    return {form for _, row, _ in entries(name) for form in row}


def lists() -> dict[str, str]:
    """The section [lists] of classes.toml."""
    with (GRAMMARS / "classes.toml").open("rb") as file:
        section = tomllib.load(file)["lists"]
    assert isinstance(section, dict)
    return section


def test_every_list_is_described() -> None:
    """One file, one line in classes.toml, and the other way round."""
    described = lists()
    assert sorted(described) == NAMES
    assert all(len(text) > 20 for text in described.values())


@pytest.mark.parametrize("name", NAMES)
def test_size(name: str) -> None:
    """No list has lost its body."""
    assert len(entries(name)) >= AIMS[name]


@pytest.mark.parametrize("name", NAMES)
def test_letters(name: str) -> None:
    """Arabic letters only: no marks, no tatweel, no invisible characters; "_" joins a phrase."""
    wrong = [(line, f) for line, row, _ in entries(name) for f in row if not LETTERS.match(f)]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_lines_are_tidy(name: str) -> None:
    """No blanks at the end, a line end at the end, no entry joined by anything but blanks."""
    text = (GRAMMARS / "words" / f"{name}.txt").read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert [line for line in text.splitlines() if line != line.strip() or "\t" in line] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_article(name: str) -> None:
    """Entries stand without ال; the other words of a phrase keep theirs."""
    wrong = [f for f in sorted(forms(name)) if f.startswith("ال") and not OWN_AL.match(f)]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_no_form_twice(name: str) -> None:
    """A form stands once in a file."""
    counts = Counter(form for _, row, _ in entries(name) for form in row)
    assert [form for form, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_spelling_is_plausible(name: str) -> None:
    """Hamza, ى and ة stand where they can stand."""
    wrong = [
        (form, why) for form in sorted(forms(name)) for bad, why in IMPLAUSIBLE if bad.search(form)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_broken_spellings_are_not_listed_beside_good_ones(name: str) -> None:
    """The matcher forgives a missing hamza: no list holds a word both with and without it."""
    known = forms(name)
    wrong = [f for f in sorted(known) if f[0] == "ا" and {"أ" + f[1:], "إ" + f[1:]} & known]
    assert wrong == []


def test_shared_forms_are_explained() -> None:
    """A form in two files is explained by a comment, unless the two lists are made to share."""
    where: dict[str, list[tuple[str, int, str]]] = {}
    for name in NAMES:
        for line, row, comment in entries(name):
            for form in row:
                where.setdefault(form, []).append((name, line, comment))
    wrong = []
    for form, places in where.items():
        for one, other in itertools.permutations(places, 2):
            if frozenset((one[0], other[0])) in SHARING or {"given", "name"} & {one[0], other[0]}:
                continue  # many given names are words of the language besides, as firms are
            if other[0] not in one[2]:
                wrong.append(f"{one[0]}.txt:{one[1]}: {form} is in {other[0]}.txt too")
    assert wrong == []


def test_comments_on_sharing_are_true() -> None:
    """What a comment "also X" says, holds."""
    wrong = []
    for name in NAMES:
        for line, row, comment in entries(name):
            if not comment.strip().startswith("also "):
                continue
            for other in re.findall(r"[a-z]+", comment.replace("also", "", 1)):
                if other not in NAMES or not set(row) & forms(other):
                    wrong.append(f"{name}.txt:{line}: {other}")
    assert wrong == []


def test_weasel_words_have_a_home() -> None:
    """The list of weasel words adds no behaviour, so nearly all of it is in a list that has one."""
    homes = forms("person") | forms("organisation") | forms("quantifier")
    missing = sorted(forms("weasel") - homes)
    assert len(missing) <= 15, missing


@pytest.mark.parametrize("name", sorted(form for form in forms("name") if "_" not in form))
def test_a_listed_name_is_a_name_and_whole(name: str) -> None:
    """Nothing is taken off a name that looks as if a particle stood in front."""
    (statement,) = analyze(f"قال {name} إن الأمر جاهز.").statements
    assert (statement.source.text, statement.source.type.value) == (name, "named")
