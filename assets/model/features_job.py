"""Runs in the sandbox: what a variant lost. Prints {"lost", "declared"}: {feature: names or number}.

python -m assets.model.features_job SOURCE VARIANT INTENDED…
"""

import json
import sys
from pathlib import Path

from .document import document_of
from .features import declared, features, lost

if __name__ == "__main__":
    before, after, *intended = sys.argv[1:]
    source, variant = features(document_of(Path(before))), features(document_of(Path(after)))
    print(
        json.dumps({"lost": lost(source, variant, intended), "declared": declared(source, variant, intended)})
    )
