"""The analyzer: one pack made ready, and the ways to give it texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, overload

from . import compiled
from .collector import resting
from .context import Annotated, Context
from .errors import shown, text_type_message
from .grammar import Table, compile_grammar
from .lexicon import Lexicon
from .model import Document
from .phrases import Island
from .rules import RulePack
from .statements import Reading

__all__ = ["Analyzer", "analyze"]

#: From how many characters on the collector of garbage rests while a text is analyzed.
LONG_TEXT = 20_000


class Analyzer:
    """Analyzes texts with one rule pack. Immutable in use; may be shared by threads and pickled.

    ``pack`` is what :func:`claimlib.load_pack` returns, the default one without it; ``disable`` are
    the ids of rules to leave out.

    >>> analyzer = Analyzer(disable={"epistemic.particle.rubbama"})
    >>> [s.kind for s in analyzer.analyze("ربما ترتفع الأسعار.").statements]
    ['assertive']

    Raises:
        TypeError: ``pack`` is no pack, such as the name of its folder.
        ValueError: ``disable`` has an id that no rule has.
    """

    def __init__(self, pack: RulePack | None = None, *, disable: Iterable[str] = ()) -> None:
        if pack is not None and not isinstance(pack, RulePack):
            raise TypeError(
                f"a pack is a RulePack, not {type(pack).__name__}; load the one in a folder: "
                f"Analyzer(claimlib.load_pack({shown(_plain(pack))}))"
            )
        if isinstance(disable, str):
            raise TypeError(f"disable is a list of ids: disable=[{shown(disable)}]")
        base = pack if pack is not None else _default_pack()
        disabled = frozenset(disable)
        self.pack: RulePack = base.without(disabled) if disabled else base
        self._lexicon = Lexicon(self.pack)
        self._phrases = Island(_table(self.pack, "np"))
        self._frames = Island(_table(self.pack, "frame"))

    def __reduce__(self) -> tuple[Any, ...]:
        # The default pack goes by name: the other process has it, with its index.
        return (Analyzer, () if self.pack is _default_pack() else (self.pack,))

    def analyze(self, text: str, *, annotations: Annotated | None = None) -> Document:
        """Return the document of one text.

        ``annotations`` are what another analyzer says of it: ``claimlib.ext.annotations``.

        Raises:
            TypeError: when ``text`` is no ``str``; any ``str`` gives a result.
        """
        if not isinstance(text, str):
            raise TypeError(text_type_message(text))
        if len(text) > LONG_TEXT:
            with resting():  # what an analysis drops on its way holds no cycles
                return self._document(text, annotations)
        return self._document(text, annotations)

    def _document(self, text: str, annotations: Annotated | None) -> Document:
        context = Context(text, self._lexicon, self._phrases, annotations)
        return Reading(self.pack, context, self._frames).document()

    __call__ = analyze

    @overload
    def pipe(
        self, texts: Iterable[str], *, as_tuples: bool = False, processes: int = 1
    ) -> Iterator[Document]: ...
    @overload
    def pipe(
        self, texts: Iterable[tuple[str, Any]], *, as_tuples: bool = True, processes: int = 1
    ) -> Iterator[tuple[Document, Any]]: ...
    def pipe(
        self, texts: Iterable[Any], *, as_tuples: bool = False, processes: int = 1
    ) -> Iterator[Any]:
        """Yield the documents of many texts, lazily and in order; ``texts`` may be endless.

        With ``as_tuples`` the items are ``(text, context)`` and so are the results. ``processes``
        above 1 spreads the work over that many processes, of which this one is the last to be
        given work; the documents of the others make their records when one is first asked for.

        Raises:
            TypeError: when ``texts`` is one text; when an item is no ``str``, after the documents
                in front of it.
        """
        if isinstance(texts, str | bytes):
            raise TypeError(
                "pipe() reads many texts, and would take each letter of this one for a text; "
                "give it a list, pipe([text]), or use analyze(text)"
            )
        return self._pipe(texts, as_tuples, processes)

    def _pipe(self, texts: Iterable[Any], as_tuples: bool, processes: int) -> Iterator[Any]:
        if processes > 1:
            from .workers import spread  # what starts processes is imported for who wants some

            yield from spread(self, texts, as_tuples, processes)
        elif as_tuples:
            for text, context in texts:
                yield self.analyze(text), context
        else:
            for text in texts:
                yield self.analyze(text)


def _plain(value: object) -> str:
    """Return a path as the text that a user would write; ``"DIR"`` for what is none."""
    from os import PathLike, fspath

    return str(fspath(value)) if isinstance(value, str | PathLike) else "DIR"


def _default_pack() -> RulePack:
    pack = compiled.shipped()
    if pack is None:
        from .loading import default_pack  # what reads files is imported where there are any

        pack = default_pack()
    return pack


def _table(pack: RulePack, name: str) -> Table:
    source = pack.grammars[name]
    return compiled.table_of(source, name) or compile_grammar(source, name)


@cache
def _default() -> Analyzer:
    return Analyzer()


def analyze(text: str) -> Document:
    """Analyze one sentence or a whole article with the default pack.

    Raises:
        TypeError: when ``text`` is no ``str``; any ``str`` gives a result.

    >>> doc = analyze("قال الوزير إن الأسعار قد ترتفع.")
    >>> [(s.text, s.source.text, s.factuality.code) for s in doc.statements]
    [('الأسعار قد ترتفع', 'الوزير', 'PS+')]
    """
    return _default().analyze(text)
