"""claimlib: who claims what in Arabic text, and how sure they are.

>>> import claimlib
>>> doc = claimlib.analyze("يعتقد الخبراء أن الاقتصاد سيتعافى.")
>>> statement = doc.statements[0]
>>> statement.source.text, statement.certainty.value, statement.text
('الخبراء', 'probable', 'الاقتصاد سيتعافى')
"""

from .analyzer import Analyzer, analyze
from .errors import ClaimlibError, Problem, RulePackError, SchemaError
from .factuality import Certainty, Factuality, Polarity
from .loading import default_pack, load_pack
from .model import Actor, Category, Cue, Document, Sentence, SourceType, Stance, Statement
from .normalize import NormalizedText, normalize
from .rules import RulePack
from .spans import Span
from .version import __version__

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
