"""Profiles of hypothesis: ``HYPOTHESIS_PROFILE=fast`` (or ``nightly``) python -m pytest."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile("fast", max_examples=10, deadline=None)
settings.register_profile(
    "nightly", max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# The first example makes the analyzer; how long things take is asked in test_speed.py.
settings.register_profile("here", deadline=None)
if "HYPOTHESIS_PROFILE" in os.environ:
    settings.load_profile(os.environ["HYPOTHESIS_PROFILE"])
elif "CI" not in os.environ:
    settings.load_profile("here")
# Where CI is set hypothesis takes its own: "ci" (fixed seeds, no deadline).
