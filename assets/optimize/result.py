"""Runs a model's search from its work folder, and says what came of it."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from ..variants.poster import PosterRenderer
from .found import Found
from .quality import Reference, pixels
from .search import Search
from .tiers import CAREFUL, DESKTOP, PHONE, SEARCHED, settings, slotwise
from .workshop import Settings, Workshop

UNSEEN = "search_unmeasured"
MISSED = {"web": "search_missed", "phone": "search_missed_on_phones"}
_SLIDER = 768


@dataclass(frozen=True)
class Searched:
    """`files`: what the manifest says of each variant, by its name; `pictures`: those of the report's slider.

    `warnings` are codes: `search_unmeasured` when there was no browser to look with, `search_missed` and
    `search_missed_on_phones` when no file was found that looks like the original.
    """

    files: Mapping[str, Mapping[str, Any]]
    pictures: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def search(folder: Path, renderer: PosterRenderer | None) -> Searched:
    """From `plain.glb` make web_searched, phone and their WebP twins, and view0_before … view3_after.webp.

    A model without textures has no twins. Without a renderer the settings are careful ones, and nothing is
    measured. Takes from seconds to two minutes. Raises StepFailed.
    """
    with tempfile.TemporaryDirectory(prefix="maru-search-") as name:
        work = Path(name).resolve()
        made = work / "made"
        made.mkdir()
        with Workshop(folder / "plain.glb", made) as shop:
            if renderer is None or not renderer.available:
                return _unmeasured(shop, made, folder)
            with renderer.comparing():
                found = Search(shop, renderer, made, work)
                files = {}
                for variant, one in found.run():
                    shutil.copyfile(one.path, folder / SEARCHED[variant])
                    files[variant] = one
        pictures = _slider(found.reference, files["web"].drawn or work, folder)
    missed = tuple(code for variant, code in MISSED.items() if not files[variant].is_within_bounds)
    return Searched({variant: one.told() for variant, one in files.items()}, pictures, missed)


def _unmeasured(shop: Workshop, made: Path, folder: Path) -> Searched:
    codecs = {"web": "avif", "phone": "avif", "web_webp": "webp", "phone_webp": "webp"}
    files = {}
    textures = shop.look()["textures"]
    for variant, codec in codecs.items():
        if codec == "webp" and not textures:
            continue
        tier = PHONE if variant.startswith("phone") else DESKTOP
        wanted = settings(tier, codec, slotwise(CAREFUL, textures), Settings("png"), final=True)
        found = Found(made / SEARCHED[variant], tier, wanted, shop.make(SEARCHED[variant], wanted), [])
        shutil.copyfile(found.path, folder / SEARCHED[variant])
        files[variant] = {**found.told(), "quality": None}
    return Searched(files, warnings=(UNSEEN,))


def _slider(reference: Reference, after: Path, folder: Path) -> tuple[str, ...]:
    """Original and result from four sides, as WebP."""
    names = []
    for shot in (one for one in reference.shots if one["kind"] == "view"):
        for when, where in (("before", reference.folder), ("after", after)):
            whole = Image.new("RGB", (shot["side"], shot["side"]), "white")
            whole.paste(Image.fromarray(pixels(where, shot)), tuple(shot["box"][:2]))
            names.append(f"{shot['name']}_{when}.webp")
            whole.resize((_SLIDER, _SLIDER), Image.Resampling.LANCZOS).save(
                folder / names[-1], quality=88, method=4
            )
    return tuple(names)
