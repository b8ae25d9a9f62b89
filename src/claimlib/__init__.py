"""claimlib: who claims what in Arabic text, and how sure they are.

>>> import claimlib
>>> doc = claimlib.analyze("يعتقد الخبراء أن الاقتصاد سيتعافى.")
>>> statement = doc.statements[0]
>>> statement.source.text, statement.certainty.value, statement.text
('الخبراء', 'probable', 'الاقتصاد سيتعافى')
"""

from typing import TYPE_CHECKING

from .errors import ClaimlibError, Problem, RulePackError, SchemaError
from .factuality import Certainty, Factuality, Polarity
from .model import Actor, Category, Cue, Document, Sentence, SourceType, Stance, Statement
from .normalize import NormalizedText, normalize
from .rules import RulePack
from .spans import Span
from .version import __version__

if TYPE_CHECKING:
    from .analyzer import Analyzer, analyze
    from .loading import default_pack, load_pack

__all__ = [
    "Actor",
    "Analyzer",
    "Category",
    "Certainty",
    "ClaimlibError",
    "Cue",
    "Document",
    "Factuality",
    "NormalizedText",
    "Polarity",
    "Problem",
    "RulePack",
    "RulePackError",
    "SchemaError",
    "Sentence",
    "SourceType",
    "Span",
    "Stance",
    "Statement",
    "__version__",
    "analyze",
    "default_pack",
    "load_pack",
    "normalize",
]

#: What is imported when it is first asked for: who only reads documents needs no engine.
_ENGINE = {
    "Analyzer": "analyzer",
    "analyze": "analyzer",
    "default_pack": "loading",
    "load_pack": "loading",
}

if not TYPE_CHECKING:  # or every name would pass for one of this package

    def __getattr__(name: str) -> object:
        if name not in _ENGINE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_ENGINE[name]}"), name)
        globals()[name] = value  # the next time Python finds it by itself
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *_ENGINE})
