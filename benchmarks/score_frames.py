"""Score cues, sources and contents against attribution frames of a treebank.

    python benchmarks/score_frames.py FRAMES.tsv [-v] [--pack DIR]

The file is tab-separated without quoting, with the columns ``sent_id orig governor_lemma
governor_form gloss source_nsubj compl ccomp_head ccomp_text text``. A text holds more attributions
than the frames that are listed, so this measures recall, sources and contents, not precision.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from claimlib import Analyzer, load_pack
from claimlib.chars import fold
from claimlib.model import Cue, Document, SourceType, Statement
from claimlib.spans import Span

#: Governors that the annotation scheme does not count as cues, with the reason.
EXCLUDED = {
    **dict.fromkeys(
        ("قرر", "نقرر", "اختار", "اتفق"), "a decision or agreement, no claim"
    ),
    **dict.fromkeys(("طلب", "اقترح", "حث", "دعا", "ودع"), "a directive or proposal, no claim"),
    **dict.fromkeys(("أراد", "رغبة", "قصد", "حمد"), "a wish or intention, no claim"),
    **dict.fromkeys(("وجب", "حق", "فلسطيني", "هو", "ليس"), "an obligation or right"),
    **dict.fromkeys(("استطاع", "أمكن", "أتاح", "ضمن"), "ability and opportunity; may be a cue"),
    **dict.fromkeys(("عنى", "علم", "سبق", "طبيعي"), "explains or links; may be a cue"),
    **dict.fromkeys(
        ("أن", "إن", "هناك", "كثير", "كان", "تم", "سهل", "معمول", "عبارة", "استثناء", "الناصري",
         "طرابلس", "حوار", "حسب", "أرجع"),
        "no governor of a claim: the treebank hangs another clause on it",
    ),
}  # fmt: skip
#: علم is a verb of knowing when the frame has it as a finite verb, a linker when it is علما.
KNOWN_FORMS = {"علم": ("علمت", "علم", "يعلم", "تعلم", "علموا")}

COMPLEMENTIZER = re.compile(
    r"(?:(?:على|إلى|عن|في|من|حول|ثم)\s+)?(?:ب|ل)?(?:ما\s+إذا|إذا|(?:أن|إن|ان)(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?)\s+"
)
#: Annotated subjects without words of their own: nothing to find but the agreement.
PRONOUNS = frozenset(map(fold, ("ه", "ها", "هم", "هو", "هي", "نحن", "أنا", "هذا", "وهذا")))
CLOSED = (SourceType.AUTHOR, SourceType.IMPERSONAL, SourceType.PRONOUN)


@dataclass
class Frame:
    lemma: str
    form: str
    source: str
    content: str
    text: str
    sent_id: str
    content_start: int

    def governor(self) -> Span | None:
        """Return the occurrence of the governor that stands nearest before its content."""
        if not self.form:
            return None
        pattern = rf"(?<!\w)[وفسلب]{{0,2}}({re.escape(self.form)})\w{{0,3}}(?!\w)"
        found = [Span(*m.span(1)) for m in re.finditer(pattern, self.text)]
        if not found:
            return None
        inside = range(self.content_start, self.content_start + len(self.content))

        def distance(span: Span) -> tuple[bool, bool, int]:
            before = span.end <= self.content_start
            return span.start in inside, not before, abs(self.content_start - span.end)

        return min(found, key=distance)


def read(path: Path) -> list[Frame]:
    with path.open(encoding="utf-8", newline="") as rows:
        out = []
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, content = row["text"], row["ccomp_text"]
            start = text.find(content)
            cut = COMPLEMENTIZER.match(content)
            shift = cut.end() if cut else 0
            out.append(
                Frame(
                    row["governor_lemma"],
                    row["governor_form"],
                    row["source_nsubj"],
                    content[shift:],
                    text,
                    row["sent_id"],
                    start + shift if start >= 0 else 0,
                )
            )
        return out


def excluded(frame: Frame) -> str:
    if frame.form in KNOWN_FORMS.get(frame.lemma, ()):
        return ""
    return EXCLUDED.get(frame.lemma, "")


def find(document: Document, place: Span) -> tuple[Statement, Cue] | None:
    for statement in document.statements:
        for cue in statement.cues:
            if cue.span.overlaps(place):
                return statement, cue
    return None


def words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"\w+", text)]


def source_fits(wanted: str, got: str) -> bool:
    """Tell whether the head (the first word) is in the found source, or the two overlap wholly."""
    want, have = words(wanted), words(got)
    if not want or not have:
        return False
    if want[0] in have or want[0].lstrip("ول") in have:
        return True
    return " ".join(want) in " ".join(have) or " ".join(have) in " ".join(want)


def characters_f1(text: str, one: range, other: range) -> float:
    first = {i for i in one if not text[i].isspace() and text[i].isalnum()}
    second = {i for i in other if not text[i].isspace() and text[i].isalnum()}
    if not first or not second:
        return float(first == second)
    return 2 * len(first & second) / (len(first) + len(second))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("frames", type=Path, metavar="FRAMES.tsv")
    parser.add_argument("-v", "--verbose", action="store_true", help="print every miss in context")
    parser.add_argument("--pack", help="rules to add to the default ones")
    options = parser.parse_args(arguments)
    analyzer = Analyzer(load_pack(options.pack)) if options.pack else Analyzer()

    def tell(kind: str, frame: Frame, place: Span | None, note: str = "") -> None:
        if options.verbose:
            at = place.start if place else frame.content_start
            context = frame.text[max(0, at - 45) : at + 75].replace("\n", " ")
            print(f"{kind:9} {frame.sent_id} {frame.form} | {context} | {note}")

    skipped: Counter[str] = Counter()
    frames, cues, sources, sources_found, front = 0, 0, 0, 0, 0
    empty, invented = 0, 0
    contents: list[float] = []
    documents: dict[str, Document] = {}
    for frame in read(options.frames):
        reason = excluded(frame)
        if reason:
            skipped[reason] += 1
            continue
        place = frame.governor()
        if place is None:
            skipped["the governor's form does not stand in the text"] += 1
            continue
        frames += 1
        if frame.text not in documents:
            documents[frame.text] = analyzer.analyze(frame.text)
        document = documents[frame.text]
        found = find(document, place)
        if found is None:
            tell("CUE", frame, place)
            continue
        statement, _ = found
        cues += 1
        source = statement.source
        own = source.antecedent if source.type is SourceType.PRONOUN else source.span
        got = frame.text[own.slice] if own is not None else source.text
        if frame.source and fold(frame.source) not in PRONOUNS:
            sources += 1
            if source_fits(frame.source, got):
                sources_found += 1
            else:
                tell("SOURCE", frame, place, f"«{got}» ({source.type.value}), not «{frame.source}»")
        else:
            empty += 1
            if source.type not in CLOSED and own is not None:
                # In front of its verb the holder is no subject for the treebank: still a holder.
                if own.start > place.start:
                    invented += 1
                    tell("INVENTED", frame, place, f"«{got}» ({source.type.value})")
                else:
                    front += 1
        start = frame.content_start
        score = characters_f1(
            frame.text,
            range(start, start + len(frame.content)),
            range(statement.span.start, statement.span.end),
        )
        contents.append(score)
        if score < 0.8:
            tell("CONTENT", frame, place, f"{score:.2f} «{statement.text}», not «{frame.content}»")
    print(f"frames                {frames}  (left out: {sum(skipped.values())})")
    for reason, count in skipped.most_common():
        print(f"   {count:4} {reason}")
    print(f"cue recall            {cues / max(1, frames):.3f}  ({cues} of {frames})")
    right = sources_found / max(1, sources)
    print(f"source holds the head {right:.3f}  ({sources_found} of {sources})")
    clean = f"{1 - invented / max(1, empty):.3f}  ({empty - invented} of {empty};"
    print(f"no invented source    {clean} {front} with a holder in front of the verb)")
    print(f"content characters F1 {sum(contents) / max(1, len(contents)):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
