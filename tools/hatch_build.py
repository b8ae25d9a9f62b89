"""Compile the default rule pack into the wheel, so that no start has to read and index it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompilePack(BuildHookInterface[Any]):
    """Adds the compiled pack beside the modules of claimlib."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the pack that lies beside ``src``; an editable install reads it from there."""
        if version != "standard":
            return
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            from claimlib import compiled
            from claimlib.grammar import compile_grammar
            from claimlib.lexicon import Lexicon
            from claimlib.loading import default_pack
        finally:
            sys.path.remove(source)
        pack = default_pack()
        tables = {name: compile_grammar(text, name) for name, text in pack.grammars.items()}
        data = compiled.dump(pack, Lexicon(pack), tables)
        self.folder = tempfile.TemporaryDirectory()
        target = Path(self.folder.name) / compiled.FILE
        target.write_bytes(data)
        build_data["force_include"][str(target)] = f"claimlib/{compiled.FILE}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the file away again."""
        if version == "standard":
            self.folder.cleanup()
