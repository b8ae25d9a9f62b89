"""Cross holders with frames and list those whose words or type are read otherwise, by frame.

    python benchmarks/cross_holders.py [-v] [--frames speech,colon] [--pack DIR]

Each holder stands once in each frame, so that what fails in one frame for many holders shows a
gap of that frame, and what fails in many frames a gap of that holder. ``-v`` prints the texts.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from claimlib import Analyzer, load_pack
from claimlib.model import Document

#: Nominative, genitive where it is another, gender with number, type.
HOLDERS = """
مدير عام المعهد الوطني للبحوث البحرية في جامعة العلوم بمدينة طنجة حسام الريفي||ms|named
أستاذة التاريخ الحديث بكلية الآداب في جامعة القاهرة هدى الصاوي||fs|named
رئيس قسم الطوارئ في مستشفى الأمل الدكتور رامي الخطيب||ms|named
المتحدث باسم بعثة الأمم المتحدة في ليبيا ماركو فيرارو||ms|named
نائبة محافظ البنك المركزي||fs|described
قائد القوات البحرية اللواء الركن سالم العامري||ms|named
الأمينة العامة لنقابة المعلمين سميرة قاسم||fs|named
عضو لجنة المالية في مجلس الشيوخ طارق المصري||ms|named
لاعب خط الوسط الغاني صامويل أوبنغ||ms|named
رئيس بلدية صيدا السابق||ms|described
حسن بركة||ms|named
نبيل لطفي، رئيس معهد الأبحاث في تونس،||ms|named
سعاد الكيلاني، الوزيرة السابقة للتعليم،||fs|named
والدة الجريح||fs|described
أحد جيران الضحية||ms|described
سكان حي النهضة||mp|described
أهالي المفقودين||mp|described
المغاربة||mp|described
النازحون في مخيم النور|النازحين في مخيم النور|mp|described
المعلمات||fp|described
المحاميان|المحاميين|md|described
أبو فراس|أبي فراس|ms|named
أم كمال||fs|named
فاضل حنا||ms|named
كريم سعيد||ms|named
جمعة الهاشمي||ms|named
ربيع صالح||ms|named
خليفة رحال||ms|named
يزيد الكتاني||ms|named
نجلاء رمزي||fs|named
محمد ولد الداه||ms|named
آيت المختار||ms|named
عبد السلام بوعزة||ms|named
شيركو حاجي||ms|named
مولاي رشيد العلوي||ms|named
مراد يلماز أوغلو||ms|named
بهروز كرماني||ms|named
راجيش كومار||ms|named
تشن وي||ms|named
أنطون سوروكين||ms|named
تشيدي أوكافور||ms|named
غابرييل دا سيلفا||ms|named
إلينا مارتينيز||fs|named
الرئيس التركي مراد يلماز||ms|named
الناشطة (ل. ك.)||fs|named
شركة «نون»||fs|named
حركة «نحن هنا»||fs|named
مبادرة «صوت القرية» المدنية||fs|named
منظمة مراسلون بلا حدود||fs|named
النقابة الوطنية للصحافة||fs|named
البيت الأبيض||ms|named
القاهرة||fs|named
وزير الداخلية ومدير الأمن||md|described
خبراء في البنك الدولي||mp|described
مسؤول في وزارة النقل||ms|described unnamed
مصدر في الشرطة||ms|unnamed
مصادر مطلعة||fs|unnamed
كتائب النصر||fs|named
الحكومة||fs|described
وكالة «الأفق» للأنباء||fs|named
"""

#: ``{h}`` and ``{g}`` are the holder in the nominative and the genitive. A verb has its masculine
#: and feminine where the holder follows, and all six forms where it goes before.
FRAMES = """
speech|{قال|قالت} {h} إن الجسر مغلق.
warning|و{حذر|حذرت} {h} من أن الجسر مغلق.
hint|و{أشار|أشارت} {h} إلى أن الجسر مغلق.
belief|{يعتقد|تعتقد} {h} أن الجسر مغلق.
before|{h} {أكد|أكدت|أكدا|أكدتا|أكدوا|أكدن} أن الجسر مغلق.
expects|{h} {يتوقع|تتوقع|يتوقعان|تتوقعان|يتوقعون|يتوقعن} أن يغلق الجسر.
but|لكن {g} {توقع|توقعت|توقعا|توقعتا|توقعوا|توقعن} أن يغلق الجسر.
quoted|«الجسر مغلق»، {يقول|تقول} {h}.
by|«الجسر مغلق»، بحسب {g}.
front|بحسب {g}، أغلق الجسر.
as|كما {قال|قالت} {h}، فإن الجسر مغلق.
last|الجسر مغلق، كما {أكد|أكدت} {h}.
colon|{h}: لن نغلق الجسر
object|{أعلن|أعلنت} {h} إغلاق الجسر مساء الخميس.
judged|{وصف|وصفت} {h} القرار بأنه متسرع.
told|{أبلغ|أبلغت} {h} اللجنة بأن الجسر مغلق.
time|{قال|قالت} {h} أمس في مؤتمر صحفي إن الجسر مغلق.
hearer|{قال|قالت} {h} لصحيفة «الأيام» إن الجسر مغلق.
dash|{قال|قالت} {h} - في بيان - إن الجسر مغلق.
passed|ونقل الموقع عن {g} {قوله|قولها|قولهما|قولهما|قولهم|قولهن} إن الجسر مغلق.
had|{كان|كانت} {h} قد {أعلن|أعلنت|أعلنا|أعلنتا|أعلنوا|أعلن} أن الجسر مغلق.
opinion|في رأي {g}، أغلق الجسر.
next|{غادر|غادرت} {h} المدينة أمس. و{تابع|تابعت|تابعا|تابعتا|تابعوا|تابعن} أن الجسر مغلق.
goes_on|{قال|قالت} {h} إن المطر غزير. و{تابع|تابعت|تابعا|تابعتا|تابعوا|تابعن} أن الجسر مغلق.
welcomes|{رحب|رحبت} {h} بالقرار، {مؤكدا|مؤكدة|مؤكدين|مؤكدتين|مؤكدين|مؤكدات} أن الجسر مغلق.
"""

FORMS = ("ms", "fs", "md", "fd", "mp", "fp")


def fill(frame: str, nominative: str, genitive: str, form: str) -> str:
    """Return the frame with a holder in it, and its verbs in the form of the holder.

    >>> fill("{قال|قالت} {h} إن الجسر مغلق.", "هدى", "هدى", "fs")
    'قالت هدى إن الجسر مغلق.'
    """
    place = FORMS.index(form)

    def word(match: re.Match[str]) -> str:
        forms = match[1].split("|")
        if len(forms) == 1:
            return nominative if forms[0] == "h" else genitive
        return forms[place % len(forms)]

    return re.sub(r"،(?=[،.:])", "", re.sub(r"\{([^}]*)\}", word, frame))


def read(document: Document) -> list[tuple[str, str]]:
    """Return words and type of every holder; of a pronoun, what it stands for."""
    held = []
    for statement in document.statements:
        source = statement.source
        mention = source.span or source.antecedent
        if statement.cues:
            words = document.text[mention.slice] if mention else ""
            held.append((words, source.type.value))
    return held


def main(arguments: list[str] | None = None) -> int:
    """Print how many holders fail in each frame."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("-v", "--verbose", action="store_true", help="print the texts that fail")
    parser.add_argument("--frames", default="", help="only these, with commas between")
    parser.add_argument("--pack", type=Path, help="a folder with another rule pack")
    options = parser.parse_args(arguments)
    analyzer = Analyzer(load_pack(options.pack)) if options.pack else Analyzer()
    wanted = set(filter(None, options.frames.split(",")))
    by_holder: Counter[str] = Counter()
    total = failed = 0
    for line in FRAMES.strip().splitlines():
        name, _, frame = line.partition("|")
        if wanted and name not in wanted:
            continue
        misses = []
        for row in HOLDERS.strip().splitlines():
            nominative, genitive, form, types = row.split("|")
            genitive = genitive or nominative
            text = fill(frame, nominative, genitive, form)
            held = read(analyzer.analyze(text))
            if name == "passed":
                held = held[1:]  # the site that passes it on comes first
            names = {nominative.strip("،"), genitive.strip("،")}
            total += 1
            if not held or any(
                words not in names or (kind not in types.split() and kind != "pronoun")
                for words, kind in held
            ):
                misses.append((text, held))
                by_holder[nominative] += 1
        failed += len(misses)
        print(f"{name:10} {len(misses):3}")
        if options.verbose:
            for text, held in misses:
                print("   ", text, "->", "; ".join(f"[{words}] {kind}" for words, kind in held))
    print(f"failed     {failed} of {total}")
    for holder, count in by_holder.most_common(12):
        print(f"{count:5} {holder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
