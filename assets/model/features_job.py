"""Runs in the sandbox: what a variant lost. Prints {"lost": {feature: names or number}}.

python -m assets.model.features_job SOURCE VARIANT INTENDED…
"""

import json
import sys
from pathlib import Path

from .document import document_of
from .features import features, lost

if __name__ == "__main__":
    source, variant, *intended = sys.argv[1:]
    missing = lost(features(document_of(Path(source))), features(document_of(Path(variant))), intended)
    print(json.dumps({"lost": missing}))
