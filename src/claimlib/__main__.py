"""``python -m claimlib`` is the command ``claimlib``."""

import sys

from claimlib.cli import main

if __name__ == "__main__":
    sys.exit(main())
