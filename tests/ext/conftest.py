"""Tests against the real tools. Each skips where its tool is not installed."""

from __future__ import annotations

import importlib
import os
import warnings
from typing import Any

import pytest

TEXTS = (
    "قالت رويترز إن الوزير أكد أن الأسعار قد ترتفع.",
    None,
    "",
    "أكد الوزير أن \U0001f600 الاتفاق سيوقع غداً.\nوأضاف أنه متفائل.",
    "يعتقد الخبراء أن الاقتصاد سيتعافى.",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What other tools warn of is their own affair.
    for item in items:
        if "ext" in item.path.parts:
            item.add_marker(pytest.mark.filterwarnings("ignore"))


class Tools:
    """Imports tools, or skips the test."""

    def __call__(self, name: str) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return importlib.import_module(name)
            except ModuleNotFoundError as error:
                # .ci/extras names what must be there, so that nothing is skipped unseen.
                if name.split(".")[0] in os.environ.get("CLAIMLIB_NEEDS", "").split():
                    raise
                pytest.skip(f"{error.name} is not installed")


@pytest.fixture(scope="session")
def tool() -> Tools:
    return Tools()


@pytest.fixture(scope="session")
def texts() -> list[str | None]:
    return list(TEXTS)
