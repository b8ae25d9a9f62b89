"""The commands for rule authors: explain --all, cues, evaluate, new-pack."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimlib import Analyzer
from claimlib.check import check_pack
from claimlib.cli import main
from claimlib.evaluate import GoldError, GoldText, Record, compare, evaluate, read_gold, records_of
from claimlib.unfired import unfired

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "egypt-east-libya.gold.jsonl"


def reasons(text: str) -> dict[tuple[str, str], str]:
    analyzer = Analyzer()
    return {(u.rule, u.text): u.reason for u in unfired(analyzer, analyzer.analyze(text))}


def test_unfired_guard() -> None:
    found = reasons("قد ترتفع الأسعار.")
    assert found["booster.particle.qad", "قد"] == "needs next:perfect"
    assert ("epistemic.particle.qad.imperfect", "قد") not in found


def test_unfired_under_a_longer_cue() -> None:
    found = reasons("الأسعار ترتفع، على ما يبدو.")
    reason = found["evidential.verb.bada", "يبدو"]
    assert reason == "shadowed by the longer «على ما يبدو» (evidential.adverb.ala_ma_yabdu)"


def test_unfired_under_a_pseudo_cue() -> None:
    found = reasons("لم تعد السفن ترسو هنا.")
    assert any(
        reason.startswith("blocked by the pseudo cue «لم تعد»") for reason in found.values()
    ), found


def test_unfired_places() -> None:
    analyzer = Analyzer()
    document = analyzer.analyze("لم يعد الوزير يقول شيئا. ربما قال كلمة.")
    fired = {(c.rule, c.span) for s in document.statements for c in s.cues}
    for item in unfired(analyzer, document):
        assert document.text[item.span.slice] == item.text
        assert item.reason
        assert (item.rule, item.span) not in fired


def test_explain_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--all", "قد ترتفع الأسعار."]) == 0
    (line,) = [x for x in capsys.readouterr().out.splitlines() if "booster.particle.qad" in x]
    assert line.split(None, 2)[2] == "«قد» needs next:perfect  0:2"
    assert main(["explain", "--all", "نعم."]) == 0
    assert "nothing else was seen" in capsys.readouterr().out


def test_cues(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["cues", "--category", "booster", "--construction", "particle", "-f", "json"]
    assert main(arguments) == 0
    rows = json.loads(capsys.readouterr().out)
    assert "booster.particle.qad" in {row["id"] for row in rows}
    assert {row["construction"] for row in rows} == {"particle"}
    assert main(["cues", "--value", "negative", "-f", "csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["polarity"] for row in table} == {"negative"}
    assert main(["cues", "--pseudo"]) == 0
    assert "pseudo" in capsys.readouterr().out
    assert main(["cues", "يقولون"]) == 0  # an inflected form finds its verb
    assert "report.verb.qala" in capsys.readouterr().out
    assert main(["cues", "كلمةلاتوجد"]) == 1
    assert main(["cues", "--category", "hedge"]) == 2
    assert "one of: epistemic" in capsys.readouterr().err


def test_evaluate_by_hand() -> None:
    text = "قال الوزير إن الأسعار قد ترتفع."
    said = Record((0, 3), "reporting", (14, 30), (4, 10), "described", "possible", "positive")
    maybe = Record((22, 24), "epistemic", (14, 30), (4, 10), "described", "possible", "positive")
    wrong = Record((11, 13), "conditional", (14, 30), None, "author", "unknown", "positive")
    assert set(records_of(Analyzer().analyze(text))) == {said, maybe}
    scores = evaluate([GoldText("a", text, (), (said, maybe))], Analyzer())
    assert scores.cue == (1, 1, 1)
    assert scores.sentence == (1, 1, 1)
    assert (scores.source_exact, scores.content_exact, scores.factuality_macro) == (1, 1, 1)
    assert scores.misses == ()
    scores = evaluate([GoldText("a", text, (), (said, wrong))], Analyzer())
    assert scores.cue.precision == scores.cue.recall == 0.5
    assert [miss.kind for miss in scores.misses] == ["MISSED", "EXTRA"]
    assert scores.by_class["reporting"][0].f1 == 1
    assert scores.by_class["epistemic"] == ((0, 0, 0), 0)


def test_boosters_are_optional_but_no_possibility() -> None:
    text = "قد وصل الوفد."
    gold = GoldText("a", text, (), ())
    assert evaluate([gold], Analyzer()).cue == (0, 0, 0)
    booster = Record((0, 2), "booster", (3, 12), None, "author", "certain", "positive")
    assert evaluate([GoldText("a", text, (), (booster,))], Analyzer()).records == 0


def test_compare() -> None:
    gold = read_gold(SEED)
    plain, less = Analyzer(), Analyzer(disable={"epistemic.particle.qad.imperfect"})
    lost = compare(gold, plain, less)
    assert lost
    assert {change.won for change in lost} == {False}
    assert "قد" in {change.miss.cue for change in lost}
    assert {change.won for change in compare(gold, less, plain)} == {True}
    assert compare(gold, plain, plain) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not an annotated text"),
        ("[]", "not an annotated text"),
        ('{"id": "a", "text": "x"}', "no 'records'"),
        ('{"id": "a", "text": 1, "records": []}', "text is no string"),
        ('{"id": "a", "text": "x", "records": [{"class": "hedge"}]}', "class is 'hedge'"),
        ("", "holds no annotated text"),
    ],
)
def test_broken_gold(line: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(GoldError, match=r"gold\.jsonl") as caught:
        read_gold(path)
    assert words in str(caught.value)
    assert main(["evaluate", str(path)]) == 2


def test_gold_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path / "nofile")]) == 2
    err = capsys.readouterr().err
    assert err.count("nofile") == 1
    assert "Errno" not in err
    assert "check its name" in err
    assert main(["evaluate", str(tmp_path)]) == 2
    assert "is a folder; name a file in it" in capsys.readouterr().err


def test_known_failures_that_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(ROOT / "packs/spoken"), "--known", "nofile.toml"]) == 2
    err = capsys.readouterr().err
    assert "nofile.toml: [P18] there is no such file or folder. Cure: check its name" in err


def test_evaluate_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(SEED), "-f", "json", "--compare", str(ROOT / "packs/spoken")]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["records"] == 31
    assert {"cue", "sentence", "by_class", "misses", "compare", "changes"} <= set(row)
    assert main(["evaluate", str(SEED), "-v"]) == 0
    assert "of 31" not in capsys.readouterr().err


def test_new_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "my rules"
    assert main(["new-pack", str(folder)]) == 0
    assert f"try: claimlib check '{folder}'" in capsys.readouterr().out
    assert [str(problem) for problem in check_pack(folder)] == []
    assert 'name    = "my-rules"' in (folder / "pack.toml").read_text(encoding="utf-8")
    assert (folder / ".schema" / "lexicon.json").is_file()
    assert main(["new-pack", str(folder)]) == 2
    assert "there already" in capsys.readouterr().err
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
