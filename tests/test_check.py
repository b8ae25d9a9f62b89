"""What `claimlib check` finds in a pack beyond what keeps it from loading."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlib import Analyzer, load_pack
from claimlib.check import check_pack, read_known, run_cases
from claimlib.cli import main
from claimlib.errors import RulePackError
from claimlib.evaluate import evaluate, read_gold
from claimlib.resources import grammar_root

ROOT = Path(__file__).resolve().parents[1]
HEAD = '[pack]\nname = "mine"\nversion = "1"\nschema = 1\n'


def cue(name: str, more: str, text: str = "نعم", counter: str = "لا شيء") -> str:
    return (
        f'[[cue]]\nid = "t.{name}"\ncategory = "epistemic"\n{more}\n'
        f'[[cue.example]]\ntext = "{text}"\n[[cue.counter]]\ntext = "{counter}"\n'
    )


def codes(folder: Path, files: dict[str, str]) -> dict[str, str]:
    for name, text in {"pack.toml": HEAD, **files}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return {problem.code: str(problem) for problem in check_pack(folder)}


ADVERB = 'construction = "adverb"\n'
HABBADHA = ADVERB + 'forms = ["حبذا"]\n'
CHAIR = ADVERB + 'forms = ["كرسي"]\npseudo = true'
BLOCKED = 'cue = "كرسي"\n[[cue.counter]]'


@pytest.mark.parametrize(
    ("files", "code", "words"),
    [
        ({"function.toml": '[words]\ncopula = ["هو"]\n'}, "C01", "'copula' of [words]"),
        ({"function.toml": '[terminal]\nFAWQ = ["فوق"]\n'}, "C01", "'FAWQ' of [terminal]"),
        ({"constructions/np.lark": "np: N | XYZ\n"}, "C02", "no word gives the class 'XYZ'"),
        ({"words/persons.txt": "بطل\n"}, "C03", "did you mean 'person'?"),
        ({"words/person.txt": "بهلوان\nبهلوان\n"}, "C04", "in line 1"),
        ({"words/person.txt": "وزير\n"}, "C04", "of the pack below already"),
        (
            {"lexicon/a.toml": cue("a", HABBADHA + 'when = ["start"]\nunless = ["start"]')},
            "C05",
            "start is in when and in unless",
        ),
        (
            {"lexicon/a.toml": cue("a", 'construction = "noun"\nforms = ["حبذا"]')},
            "C05",
            "takes a complement, and none is listed",
        ),
        (
            {"lexicon/a.toml": cue("a", ADVERB + 'forms = ["حبذا"]\ntakes = ["that"]')},
            "C06",
            "takes has no effect",
        ),
        ({"lexicon/a.toml": cue("a", ADVERB + 'forms = ["حبّذا"]')}, "C07", "write 'حبذا'"),
        ({"lexicon/a.toml": cue("a", ADVERB + 'forms = ["إيش", "ايش"]')}, "C08", "are one"),
        (
            {"lexicon/a.toml": cue("a", HABBADHA) + cue("b", HABBADHA)},
            "C09",
            "t.a (lexicon/a.toml:1)",
        ),
        (
            {
                "lexicon/a.toml": cue("a", ADVERB + 'forms = ["أرى"]')
                + cue("b", ADVERB + 'forms = ["ارى"]\ncertainty = "possible"')
            },
            "C10",
            "(there 'أرى')",
        ),
        (
            {"lexicon/a.toml": cue("a", CHAIR, "كرسي").replace("[[cue.counter]]", BLOCKED)},
            "C11",
            "blocks nothing",
        ),
        ({"lexicon/a.toml": cue("a", ADVERB + 'forms = ["حبذا"]', "نعم")}, "E01", "does not fire"),
        (
            {"lexicon/a.toml": cue("a", ADVERB + 'forms = ["حبذا"]', "جاء حبذا", "ذهب حبذا")},
            "E02",
            "the entry fires, on «حبذا»",
        ),
    ],
)  # fmt: skip
def test_findings(files: dict[str, str], code: str, words: str, tmp_path: Path) -> None:
    found = codes(tmp_path, files)
    assert code in found, found
    assert words in found[code]


def test_a_pseudo_entry_is_checked(tmp_path: Path) -> None:
    pseudo = (
        '[[cue]]\nid = "t.pseudo"\nconstruction = "particle"\ncategory = "booster"\n'
        'forms = ["ربما الأسبوع"]\npseudo = true\n'
        '[[cue.example]]\ntext = "صدر العدد من ربما الأسبوع."\ncue = "ربما الأسبوع"\n'
        '[[cue.counter]]\ntext = "{}"\n'
    )
    assert codes(tmp_path, {"lexicon/a.toml": pseudo.format("ربما ترتفع الأسعار.")}) == {}
    found = codes(tmp_path, {"lexicon/a.toml": pseudo.format("ربما الأسبوع القادم تهطل الأمطار.")})
    assert "the entry blocks «ربما»" in found["E02"]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes(tmp_path, {})
    assert main(["check", str(tmp_path)]) == 0
    assert "no problems" in capsys.readouterr().out
    (tmp_path / "pack.toml").write_text("[pack]\n", encoding="utf-8")
    assert main(["check", str(tmp_path), "--format", "json"]) == 1
    assert '"code": "P05"' in capsys.readouterr().out


def test_what_is_known_to_fail(tmp_path: Path) -> None:
    known = ROOT / "seeds" / "known-failures.toml"
    rows = read_known(known)
    assert all(rows.values())
    mended = {("booster.particle.qad", "a sentence that passes"): "why"}
    found = check_pack(grammar_root(), extends=None, known={**rows, **mended})
    assert [(p.code, p.rule) for p in found] == [("E03", "booster.particle.qad")]
    broken = tmp_path / "known.toml"
    broken.write_text("[[known]]\nrule = 'a'\n", encoding="utf-8")
    with pytest.raises(RulePackError, match="text"):
        read_known(broken)


def test_run_cases_of_some() -> None:
    assert run_cases(ids={"booster.particle.qad"}) == []
    assert run_cases(ids=()) == []


def test_the_shipped_pack_has_nothing_dead() -> None:
    """Examples that fail today are in seeds/known-failures.toml; the rest must be clean."""
    found = [str(p) for p in check_pack(grammar_root(), extends=None) if p.code < "E"]
    assert found == []


# -- the pack of spoken Arabic ---------------------------------------------------------------------

SPOKEN = ROOT / "packs" / "spoken"


def test_the_spoken_pack_is_clean() -> None:
    assert [str(problem) for problem in check_pack(SPOKEN)] == []


def test_the_spoken_pack_reads_its_gold() -> None:
    gold = read_gold(ROOT / "seeds" / "spoken.gold.jsonl")
    scores = evaluate(gold, Analyzer(load_pack(SPOKEN)))
    assert scores.cue.f1 > 0.95
    assert scores.certainty > 0.95
    assert scores.content_f1 > 0.95


@pytest.mark.parametrize("name", ["egypt-east-libya"])
def test_the_spoken_pack_leaves_the_standard_language_alone(name: str) -> None:
    gold = read_gold(ROOT / "seeds" / f"{name}.gold.jsonl")
    spoken, plain = evaluate(gold, Analyzer(load_pack(SPOKEN))), evaluate(gold, Analyzer())
    assert spoken.cue == plain.cue
    assert spoken.certainty == plain.certainty
