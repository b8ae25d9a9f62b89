"""Build what the wheel holds beside the sources: the default rule pack and the engine, compiled.

Both are made from the very files of the package, and neither is needed: where there is no compiled
pack its files are read, and where no module could be compiled the sources run as they are.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

#: What runs over every text, from its tokens to its statements. What users hold (records, the
#: analyzer, normalization) stays as it is: attrs makes it, and it answers a slip with our words.
ENGINE = (
    "according",
    "acts",
    "adjectives",
    "adjuncts",
    "adnominals",
    "adverbs",
    "affixes",
    "agreement",
    "ahead",
    "anchors",
    "antecedents",
    "apposition",
    "arguments",
    "asides",
    "assertions",
    "assess",
    "attachment",
    "attributions",
    "bearers",
    "beginnings",
    "binding",
    "boundaries",
    "chars",
    "chunks",
    "circumstances",
    "classes",
    "clitics",
    "colons",
    "commitments",
    "complements",
    "concessions",
    "conditionals",
    "constructions",
    "context",
    "coordination",
    "cues",
    "doers",
    "drafts",
    "edges",
    "embedding",
    "endings",
    "far_clauses",
    "fitting",
    "forms",
    "formulas",
    "frames",
    "frequent",
    "front_subjects",
    "government",
    "guards",
    "heads",
    "holders",
    "indexing",
    "inflect",
    "insertions",
    "interposed",
    "islands",
    "lexicon",
    "lists",
    "main_clauses",
    "matches",
    "matching",
    "measures",
    "mentions",
    "modifiers",
    "morphology",
    "names",
    "narration",
    "nominals",
    "objects",
    "obliques",
    "offers",
    "offices",
    "parentheticals",
    "passives",
    "phrases",
    "predications",
    "preverbal",
    "pronouns",
    "proper_names",
    "protases",
    "punctuation",
    "quantities",
    "quotations",
    "recitals",
    "records",
    "rection",
    "relatives",
    "resumption",
    "scoping",
    "segment",
    "small_clauses",
    "sources",
    "speakers",
    "standing",
    "statements",
    "subjects",
    "subordination",
    "terminals",
    "tokens",
    "trace",
    "transfer",
    "transitivity",
    "verbs",
    "voices",
    "word_lists",
    "words",
)
#: The module that holds the code of all of them.
LIBRARY = "_engine"
#: The forms that the compiled pack knows without looking them up.
FREQUENT = "tools/frequent_forms.txt"
#: Set to anything but 0, it keeps the build from compiling modules.
PURE = "CLAIMLIB_PURE"


class CompileClaimlib(BuildHookInterface[Any]):
    """Adds the compiled pack and the compiled modules to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the files; an editable install goes without them and reads the sources."""
        if version != "standard":
            return
        self.folder = tempfile.TemporaryDirectory()
        folder = Path(self.folder.name)
        pack = compile_pack(Path(self.root), folder)
        build_data["force_include"][str(pack)] = f"claimlib/{pack.name}"
        try:
            modules = compile_engine(Path(self.root), folder)
        except Unavailable as reason:
            self.app.display_warning(f"claimlib: the engine stays pure Python: {reason}")
            return
        for module in modules:
            build_data["force_include"][str(module)] = f"claimlib/{module.name}"
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the files away again."""
        if version == "standard":
            self.folder.cleanup()


def compile_pack(root: Path, folder: Path) -> Path:
    """Write the default pack, so that no start has to read and index it."""
    source = str(root / "src")
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
    target = folder / compiled.FILE
    listed = (root / FREQUENT).read_text("utf-8").splitlines()
    frequent = [form for form in listed if form and form[0] != "#"]
    target.write_bytes(compiled.dump(pack, Lexicon(pack), tables, frequent))
    return target


class Unavailable(Exception):
    """Why modules cannot be compiled here; a wheel without them works too."""


def compile_engine(root: Path, folder: Path) -> list[Path]:
    """Compile the engine's modules with mypyc.

    Raises:
        Unavailable: when there is no mypyc, no C compiler, or one that fails.
    """
    if os.environ.get(PURE, "0") not in ("", "0"):
        raise Unavailable(f"{PURE} is set")
    if platform.python_implementation() != "CPython":
        raise Unavailable("only CPython loads what mypyc makes")
    try:
        from mypyc.build import mypycify
        from setuptools import Distribution
        from setuptools.command.build_ext import build_ext
    except ImportError as error:
        raise Unavailable(str(error)) from error

    class Build(build_ext):
        """Compiles the files of one extension side by side."""

        def build_extensions(self) -> None:
            compile_all = self.compiler.compile

            def side_by_side(sources: list[str], **options: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    made = pool.map(lambda source: compile_all([source], **options), sources)
                    return [object_ for objects in made for object_ in objects]

            self.compiler.compile = side_by_side
            super().build_extensions()

    generated = folder / "c"
    here = Path.cwd()
    os.chdir(root)  # mypy reads pyproject.toml, and names modules from there
    try:
        extensions = mypycify(
            [
                "--config-file=pyproject.toml",
                f"--cache-dir={folder / 'cache'}",
                *(f"src/claimlib/{name}.py" for name in ENGINE),
            ],
            opt_level="2",
            strip_asserts=True,
            debug_level="0",
            multi_file=True,
            target_dir=str(generated),
            group_name=f"claimlib.{LIBRARY}",
        )
        for extension in extensions:
            extension.include_dirs += [str(generated), str(generated / "claimlib")]
            if sys.platform != "win32":
                # One function calls another directly, not by way of a table.
                extension.extra_compile_args.append("-fvisibility=hidden")
        command = Build(Distribution({"name": "claimlib", "ext_modules": extensions}))
        command.build_lib = str(folder / "modules")
        command.build_temp = str(folder / "objects")
        command.ensure_finalized()
        command.run()
    except (Exception, SystemExit) as error:  # whatever a compiler lacks, the sources are there
        raise Unavailable(f"{type(error).__name__}: {error}") from error
    finally:
        os.chdir(here)
    return sorted(path for path in (folder / "modules").rglob("*") if path.is_file())
