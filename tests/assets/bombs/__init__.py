"""Hostile files, each made here: what a kind is, the name it is uploaded by, and the code it must get.

`BOMBS[kind] = Bomb(make, name, code)`; an empty code means: not refused, but made safe.
"""

from .archives import ARCHIVES
from .containers import CONTAINERS
from .geometry import GEOMETRY
from .kinds import Bomb
from .links import LINKS
from .pictures import PICTURES
from .scenes import SCENES
from .texts import TEXTS

BOMBS: dict[str, Bomb] = {
    **CONTAINERS,
    **TEXTS,
    **LINKS,
    **GEOMETRY,
    **SCENES,
    **PICTURES,
    **ARCHIVES,
}

__all__ = ["BOMBS", "Bomb"]
