"""`python -m assets`: the pipeline without the web app."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
