"""The tools beside which claimlib is measured. One that is not installed is skipped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

Run = Callable[[str], object]

#: Cues for ConText and negspaCy: 70 rules, as a user would begin with.
CUES = """
قال قالت يقول تقول ذكر ذكرت يذكر أكد أكدت يؤكد تؤكد أعلن أعلنت أضاف أضافت أوضح أوضحت زعم زعمت
يزعم نفى نفت ينفي ادعى ادعت يدعي اعتقد يعتقد تعتقد يرى ترى يظن يبدو تبدو ربما قد لعل يمكن يحتمل
يتوقع تتوقع توقع رجح يرجح شكك استبعد يستبعد أشار أشارت أفاد أفادت لن لم لا ليس غير بحسب وفقا
حسب محتمل المحتمل المتوقع المرجح مؤكد تقريبا نحو حوالي إذا لو هل
""".split()  # noqa: SIM905


def versions(*names: str) -> str:
    """Return names and versions of what of the packages is installed."""
    out = []
    for name in names:
        try:
            out.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(out)


def targets(texts: list[str]) -> list[str]:
    """Return the frequent longer words of the texts, for tools that ask for targets.

    As many as make one word in four a target, as entities are in news.
    """
    words = [word for text in texts for word in text.split()]
    out, covered = [], 0
    for word, count in Counter(word for word in words if len(word) > 4).most_common():
        if covered + count > len(words) / 4:
            break
        out.append(word)
        covered += count
    return out


def spacy_blank(texts: list[str]) -> Run:
    import spacy

    return spacy.blank("ar")


def spacy_cached(texts: list[str]) -> Run:
    """Return spaCy's tokenizer with room for every chunk it meets."""
    import spacy

    nlp = spacy.blank("ar")
    if not hasattr(nlp.tokenizer, "max_cache_size"):
        raise RuntimeError("this spaCy has no max_cache_size (3.8 has)")
    nlp.tokenizer.max_cache_size = 1_000_000
    return nlp


def context(texts: list[str]) -> Run:
    """Return medspaCy's ConText with 70 rules; every fourth word is a target."""
    import medspacy  # noqa: F401
    import spacy
    from medspacy.context import ConTextRule
    from medspacy.ner import TargetRule

    nlp = spacy.blank("ar")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("medspacy_target_matcher").add([TargetRule(w, "TARGET") for w in targets(texts)])
    rules = [ConTextRule(cue, "HEDGE", direction="FORWARD") for cue in CUES[:70]]
    nlp.add_pipe("medspacy_context", config={"rules": None}).add(rules)
    return nlp


def negspacy(texts: list[str]) -> Run:
    import spacy
    from negspacy.negation import Negex  # noqa: F401

    nlp = spacy.blank("ar")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "TARGET", "pattern": word} for word in targets(texts)])
    termset = {
        "pseudo_negations": ["ليس فقط"],
        "preceding_negations": CUES[:70],
        "following_negations": ["مستبعد"],
        "termination": ["لكن", "غير أن"],
    }
    nlp.add_pipe("negex", config={"neg_termset": termset})
    return nlp


def pyarabic_chain(texts: list[str]) -> Run:
    """Return pyarabic's full normalization, which keeps no offsets."""
    from pyarabic import normalize

    return normalize.normalize_searchtext  # type: ignore[no-any-return]


def qalsadi(texts: list[str]) -> Run:
    from qalsadi.lemmatizer import Lemmatizer

    return Lemmatizer().lemmatize_text  # type: ignore[no-any-return]


def araclean_aligned(texts: list[str]) -> Run:
    """Return araclean's pipeline with its map (steps equal to claimlib's); wants Python 3.12."""
    import araclean

    pipeline = araclean.Pipeline(
        [
            araclean.RemoveTashkeel(),
            araclean.RemoveTatweel(),
            araclean.StripBidi(),
            araclean.FoldAlef(),
            araclean.FoldAlefMaqsura(),
            araclean.FoldTehMarbuta(),
        ]
    )
    return pipeline.apply_aligned  # type: ignore[no-any-return]


def arabic_norm(texts: list[str]) -> Run:
    import arabic_norm

    return arabic_norm.normalize  # type: ignore[no-any-return]


def arabic_normalize(texts: list[str]) -> Run:
    import arabic_normalize

    return arabic_normalize.normalize_for_search  # type: ignore[no-any-return]


ANALYZERS = {
    "spaCy blank": spacy_blank,
    "spaCy blank, cache 10^6": spacy_cached,
    "medspaCy ConText": context,
    "negspaCy": negspacy,
    "qalsadi": qalsadi,
}
NORMALIZERS = {
    "pyarabic": pyarabic_chain,
    "araclean aligned": araclean_aligned,
    "arabic-norm": arabic_norm,
    "arabic-normalize": arabic_normalize,
}
