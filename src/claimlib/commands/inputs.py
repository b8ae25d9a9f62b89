"""Texts from files, folders, compressed files and standard input: see ``claimlib.reading``."""

from ..reading import InputError, Source, read_sources

__all__ = ["InputError", "Source", "read_sources"]
