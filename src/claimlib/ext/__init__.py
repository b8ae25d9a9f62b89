"""Adapters to other tools, one module each, named like the tool and its extra.

``pip install claimlib[pandas]`` brings what ``claimlib.ext.pandas`` needs. Importing claimlib, or
one of these modules, imports no tool; the first call does. docs/integrations.md shows each in use.
"""
