"""Measure claimlib and its peers side by side, and print ratios.

    python benchmarks/run.py                   # all that is installed in this environment
    python benchmarks/run.py --only warm,start # some parts
    python benchmarks/run.py --text NEWS.tsv   # on other text (lines; of columns the Arabic one)

Rounds are interleaved (each tool in turn, again and again) and medians of processor time are
compared (of the clock where processes are started): only ratios mean anything. What needs a fresh
process is measured in one. Tools that are not installed are skipped, and named.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import peers
import texts

HERE = Path(__file__).resolve().parent


def clock(work: Callable[[], object], now: Callable[[], float] = time.process_time) -> float:
    """Return how long the work takes: of processor time, so that other programs do not count."""
    begin = now()
    work()
    return now() - begin


def over(run: Callable[[str], object], lines: Iterable[str]) -> Callable[[], None]:
    def work() -> None:
        for line in lines:
            run(line)

    return work


def rounds(
    tools: dict[str, Callable[[], object]],
    count: int,
    now: Callable[[], float] = time.process_time,
) -> dict[str, float]:
    """Return the median time of each, the first round (cold caches) left out."""
    taken: dict[str, list[float]] = {name: [] for name in tools}
    for number in range(count + 1):
        for name, work in tools.items():
            gc.collect()
            seconds = clock(work, now)
            if number:
                taken[name].append(seconds)
    return {name: statistics.median(values) for name, values in taken.items()}


def made(
    factories: dict[str, Callable[[list[str]], peers.Run]], lines: list[str]
) -> dict[str, peers.Run]:
    """Return the tools that can be made here; say which cannot."""
    out: dict[str, peers.Run] = {}
    for name, factory in factories.items():
        try:
            tool = factory(lines)
            tool(lines[0])
        except Exception as error:
            print(f"  (skipped: {name}: {type(error).__name__}: {str(error)[:70]})")
        else:
            out[name] = tool
    return out


def show(
    what: str,
    against: str,
    ratio: float,
    goal: str = "",
    aim: str = "",
) -> None:
    print(f"| {what} | {against} | {ratio:.3g} | {goal} | {aim} |", flush=True)


def fresh(code: str, *args: str) -> dict[str, float]:
    """Run code in a process of its own; it prints one line of JSON."""
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        capture_output=True,
        text=True,
        env=dict(os.environ, PYTHONPATH=os.pathsep.join((str(HERE), *sys.path)), PYTHONUTF8="1"),
    )
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2]
        print(f"  (skipped: {last[:90]})")
        return {}
    found: dict[str, float] = json.loads(done.stdout.strip().rpartition("\n")[2])
    return found


def medians(codes: dict[str, tuple[str, ...]], count: int) -> dict[str, dict[str, float]]:
    """Run each code in fresh processes, by turns; return the median of every number it prints."""
    all_found: dict[str, list[dict[str, float]]] = {name: [] for name in codes}
    for _ in range(count):
        for name, (code, *args) in codes.items():
            if all_found[name] and not all_found[name][-1]:
                continue  # it could not run
            all_found[name].append(fresh(code, *args))
    return {
        name: {key: statistics.median(row[key] for row in rows) for key in rows[0]}
        for name, rows in all_found.items()
        if rows and rows[-1]
    }


# --- The parts ------------------------------------------------------------------------------------


def warm(options: argparse.Namespace, lines: list[str]) -> None:
    """Whole analysis of text that has been seen."""
    import claimlib

    tools = {"claimlib": claimlib.Analyzer().analyze, **made(peers.ANALYZERS, lines)}
    qalsadi = tools.pop("qalsadi", None)
    taken = rounds({name: over(run, lines) for name, run in tools.items()}, options.rounds)
    goals = {"medspaCy ConText": ("0.7", "0.35")}
    for name, seconds in taken.items():
        if name != "claimlib":
            show("analyze, warm", name, taken["claimlib"] / seconds, *goals.get(name, ()))
    if qalsadi is not None:
        few = {
            "claimlib": over(tools["claimlib"], lines[:20]),
            "qalsadi": over(qalsadi, lines[:20]),
        }
        taken = rounds(few, 1)
        show("analyze, warm", "qalsadi lemmatizer", taken["claimlib"] / taken["qalsadi"])


def vocalised(options: argparse.Namespace, lines: list[str]) -> None:
    """Whole analysis of text with a vowel sign on every letter, seen before."""
    import claimlib

    some = [texts.vocalised(line) for line in lines]
    analyze = claimlib.Analyzer().analyze
    tools = {"claimlib": over(analyze, some), "claimlib, the same bare": over(analyze, lines)}
    for name in ("spaCy blank", "spaCy blank, cache 10^6"):
        for made_name, tool in made({name: peers.ANALYZERS[name]}, some).items():
            tools[made_name] = over(tool, some)
    taken = rounds(tools, options.rounds)
    for name, seconds in taken.items():
        if name != "claimlib":
            show("analyze, warm, vocalised", name, taken["claimlib"] / seconds)


PASS = """
import json, sys, time, texts
which, count, path = sys.argv[1], int(sys.argv[2]), sys.argv[3] or None
lines = texts.sentences(path)
lines = list(texts.growing(count, lines)) if count else lines
if which == "claimlib":
    import claimlib
    run = claimlib.Analyzer().analyze
else:
    import peers
    run = peers.ANALYZERS[which](lines[:500])
begin = time.process_time()
for line in lines:
    run(line)
print(json.dumps({"s": time.process_time() - begin}))
"""


def first(options: argparse.Namespace, lines: list[str]) -> None:
    """The first pass over text, in a fresh process, after import and loading."""
    names = ("claimlib", "spaCy blank", "medspaCy ConText")
    found = medians({name: (PASS, name, "0", options.text or "") for name in names}, options.rounds)
    for name in names[1:]:
        if name in found:
            goal = ("1.0", "0.6") if name == "spaCy blank" else ()
            show("first pass", name, found["claimlib"]["s"] / found[name]["s"], *goal)


def stream(options: argparse.Namespace, lines: list[str]) -> None:
    """Distinct sentences whose vocabulary grows."""
    names = ("claimlib", "spaCy blank, cache 10^6", "spaCy blank")
    codes = {name: (PASS, name, str(options.stream), options.text or "") for name in names}
    found = medians(codes, max(1, options.rounds // 2))
    for name in names[1:]:
        if name in found:
            goal = ("1.0", "0.6") if "cache" in name else ()
            what = f"{options.stream} sentences, growing vocabulary"
            show(what, name, found["claimlib"]["s"] / found[name]["s"], *goal)


def normalizers(options: argparse.Namespace, lines: list[str]) -> None:
    """Normalization with its map, against normalizers with and without one."""
    import claimlib

    def mapped(text: str) -> object:
        normal = claimlib.normalize(text, "key")
        return normal.map.to_original(0, len(normal.text))

    for kind, some in (("bare", lines), ("vocalised", [texts.vocalised(line) for line in lines])):
        tools = {"claimlib": mapped, **made(peers.NORMALIZERS, some)}
        taken = rounds({name: over(run, some) for name, run in tools.items()}, options.rounds)
        goals = {
            "pyarabic": ("0.25", "0.15") if kind == "bare" else ("0.7", "0.5"),
            "araclean aligned": ("0.02", "0.01"),
        }
        for name, seconds in taken.items():
            if name != "claimlib":
                what = f"normalize with its map, {kind}"
                show(what, name, taken["claimlib"] / seconds, *goals.get(name, ()))


START = """
import json, time
begin = time.perf_counter()
{code}
print(json.dumps({{"s": time.perf_counter() - begin}}))
"""


def start(options: argparse.Namespace, lines: list[str]) -> None:
    """Import, and from the start of a process to its first statement."""
    modules = ("claimlib", "spacy", "lark")
    codes = {name: (START.format(code=f"import {name}"),) for name in modules}
    found = medians(codes, options.rounds)
    if "spacy" in found:
        show("import", "import spacy", found["claimlib"]["s"] / found["spacy"]["s"], "0.15", "0.08")
    show("import", "import lark", found["claimlib"]["s"] / found["lark"]["s"])
    statement = "import claimlib; claimlib.analyze('قال الوزير إن الأسعار قد ترتفع.').statements[0]"
    taken: dict[str, list[float]] = {"bare": [], "claimlib": []}
    env = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path), PYTHONUTF8="1")
    for _ in range(options.rounds + 2):
        for name, code in (("bare", "pass"), ("claimlib", statement)):
            command = [sys.executable, "-c", code]
            work = lambda c=command: subprocess.run(c, check=True, env=env)  # noqa: E731
            taken[name].append(clock(work, time.perf_counter))
    more = statistics.median(taken["claimlib"]) - statistics.median(taken["bare"])
    from claimlib import compiled

    how = "compiled pack" if compiled.shipped() is not None else "pack read from its files"
    print(
        f"| start to first statement ({how}) | bare Python | +{more * 1000:.0f} ms | +120 ms "
        f"| +60 ms |",
        flush=True,
    )


def sizes(options: argparse.Namespace, lines: list[str]) -> None:
    """A lexicon of ten times the forms; one long text against many short ones."""
    import tracemalloc

    import attrs

    import claimlib
    from claimlib.loading import with_cues

    pack = claimlib.default_pack()

    def forms(analyzer: claimlib.Analyzer) -> int:
        return len({id(form) for rows in analyzer._lexicon.cues.values() for form in rows})

    few = []
    for cue in pack.cues:
        few.append(cue)
        if len(few) % 20 == 0 and forms(claimlib.Analyzer(with_cues(pack, few))) >= 2_000:
            break
    verb = next(cue for cue in pack.cues if cue.construction == "verb" and cue.verb)
    many = list(few)
    chance = texts.random.Random(3)
    while True:
        for _ in range(200):
            root = "".join(chance.choice("ثذظغضصطخحق") for _ in range(3))
            root = root[0] + root[1] + "\u0651" + root[2]
            one = attrs.evolve(
                verb, id=f"bench.{len(many)}", verb=(root, "ي" + root), forms=(), participle=None
            )
            many.append(one)
        if forms(claimlib.Analyzer(with_cues(pack, many))) >= 20_000:
            break
    kept = {}
    for name, cues in (("2,000", few), ("20,000", many)):
        gc.collect()
        tracemalloc.start()
        analyzer = claimlib.Analyzer(with_cues(pack, cues))
        kept[name] = (analyzer, tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
    taken = rounds({n: over(a.analyze, lines) for n, (a, _) in kept.items()}, options.rounds)
    show("lexicon of 20,000 forms, time", "2,000", taken["20,000"] / taken["2,000"], "1.2")
    more = (kept["20,000"][1] - kept["2,000"][1]) / 1e6
    print(f"| lexicon of 20,000 forms, memory | 2,000 | +{more:.1f} MB | +10 MB | |")

    analyzer = claimlib.Analyzer()
    source = itertools.cycle(lines)
    short = []
    for _ in range(5000):
        text = next(source)
        while len(text) < 200:
            text = f"{text} {next(source)}"
        short.append(text)
    long = "\n".join(short)
    both = {"one": over(analyzer.analyze, [long]), "many": over(analyzer.analyze, short)}
    taken = rounds(both, max(2, options.rounds // 2))
    what = f"{len(long) / 1e6:.1f} MB as one text"
    show(what, f"the same in {len(short)} texts", taken["one"] / taken["many"], "1.3")


def hostile(options: argparse.Namespace, lines: list[str]) -> None:
    """Text that is made to take long: time a character against news, and how it grows."""
    import claimlib

    analyzer = claimlib.Analyzer()

    def analyze(text: str) -> None:
        analyzer._lexicon.forget()  # or one long word would be met only once
        analyzer.analyze(text)

    length = options.hostile
    news = (" ".join(lines) * (length // sum(map(len, lines)) + 1))[:length]
    analyze(news)
    base = statistics.median(clock(lambda: analyze(news)) for _ in range(3)) / len(news)
    for (name, text), double in zip(
        texts.hostile(length).items(), texts.hostile(2 * length).values(), strict=True
    ):
        taken = statistics.median(clock(lambda t=text: analyze(t)) for _ in range(3))  # type: ignore[misc]
        twice = clock(lambda t=double: analyze(t))  # type: ignore[misc]
        goal = "15" if name in ("cues", "reports") else "3"
        show(f"{length} characters: {name}", "news, a character", taken / len(text) / base, goal)
        show(f"twice as long: {name}", "once", twice / taken, "2.6")


MEMORY = """
import json, sys, texts, claimlib
count, path = int(sys.argv[1]), sys.argv[2] or None
analyzer = claimlib.Analyzer()
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6
at = {}
lines = texts.growing(count, texts.sentences(path))
for number, _ in enumerate(analyzer.pipe(lines), 1):
    if number in (count // 4, count):
        at[number] = resident()
print(json.dumps({"more": at[count] - at[count // 4], "peak": at[count]}))
"""


def memory(options: argparse.Namespace, lines: list[str]) -> None:
    """Resident memory of a stream with new words."""
    found = fresh(MEMORY, str(options.memory), options.text or "")
    if found:
        print(
            f"| resident memory, {options.memory} texts through pipe | after a quarter of them "
            f"| +{found['more']:.1f} MB (of {found['peak']:.0f}) | +2 MB | |",
            flush=True,
        )


def processes(options: argparse.Namespace, lines: list[str]) -> None:
    """Two processes against one."""
    import claimlib

    analyzer = claimlib.Analyzer()
    some = list(texts.growing(options.processes, lines))
    taken = rounds(
        {
            "one": lambda: sum(1 for _ in analyzer.pipe(some)),
            "two": lambda: sum(1 for _ in analyzer.pipe(some, processes=2)),
        },
        max(2, options.rounds // 2),
        time.perf_counter,  # what counts is when the last of them is done
    )
    what = f"two processes, {len(some)} texts (times as fast)"
    show(what, "one", taken["one"] / taken["two"], ">= 1.6", ">= 1.8")


PARTS = (warm, vocalised, first, stream, normalizers, start, sizes, hostile, memory, processes)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    names = ",".join(part.__name__ for part in PARTS)
    parser.add_argument("--only", default=names, help=f"parts, of {names}")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--text", help="a file of sentences, one a line")
    parser.add_argument("--stream", type=int, default=20_000, help="sentences of the stream")
    parser.add_argument("--hostile", type=int, default=100_000, help="characters of hostile texts")
    parser.add_argument("--memory", type=int, default=100_000, help="texts of the memory run")
    parser.add_argument("--processes", type=int, default=20_000, help="texts for two processes")
    options = parser.parse_args()
    lines = texts.sentences(options.text)
    words = sum(len(line.split()) for line in lines)
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores")
    print(
        peers.versions(
            "claimlib",
            "lark",
            "attrs",
            "spacy",
            "medspacy",
            "negspacy",
            "pyarabic",
            "araclean",
            "arabic-norm",
            "arabic-normalize",
            "qalsadi",
        )
    )
    from claimlib import statements

    pure = statements.__file__.endswith(".py")
    print(f"claimlib's engine: {'pure Python' if pure else 'compiled'}")
    print(f"{len(lines)} sentences, {words} words\n")
    print("| what | against | ratio | goal | aim |\n| --- | --- | --- | --- | --- |")
    wanted = options.only.split(",")
    for part in PARTS:
        if part.__name__ in wanted:
            part(options, lines)


if __name__ == "__main__":
    main()
