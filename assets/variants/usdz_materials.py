"""glTF materials as UsdPreviewSurface, the one material model that Quick Look knows."""

import math
from dataclasses import dataclass
from typing import Any

from pxr import UsdShade

from assets.model.gltf import Gltf
from assets.variants.usdz_layers import write_details, write_metal
from assets.variants.usdz_network import Network, TextureUse
from assets.variants.usdz_nodes import set_name
from assets.variants.usdz_textures import Textures

_CARRIED = {
    "KHR_materials_unlit",
    "KHR_materials_emissive_strength",
    "KHR_materials_ior",
}
# Glass lets the room through, but a person must still see that there is something.
_CLEAREST = 0.15
_GLASS = "usdz_transmission_as_opacity"


@dataclass(frozen=True)
class Look:
    """What a mesh must know of its material."""

    base_color: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    double_sided: bool = False


class Materials:
    """Makes a material when it is first bound; `warnings` and `lost` (names of features) say
    what came out otherwise."""

    def __init__(self, stage: Any, gltf: Gltf, textures: Textures) -> None:
        self._stage, self._gltf, self._textures = stage, gltf, textures
        self._made: dict[tuple[int | None, bool], Any] = {}
        self.warnings: set[str] = set()
        self.lost: dict[str, set[str]] = {"material_extensions": set(), "vertex_colors": set()}

    def look(self, index: int | None) -> Look:
        """Base colour factor (linear RGBA) and whether both sides are drawn."""
        row = self._row(index)
        factor = row.get("pbrMetallicRoughness", {}).get("baseColorFactor", (1, 1, 1, 1))
        red, green, blue, alpha = (float(value) for value in factor)
        return Look((red, green, blue, alpha), bool(row.get("doubleSided")))

    def bind(self, prim: Any, index: int | None, colored: bool) -> None:
        """Give a mesh its material; `colored` when it has vertex colours."""
        if (index, colored) not in self._made:
            self._made[index, colored] = self._make(index, colored)
        UsdShade.MaterialBindingAPI.Apply(prim).Bind(self._made[index, colored])

    def _row(self, index: int | None) -> dict[str, Any]:
        return {} if index is None else self._gltf.rows("materials")[index]

    def _make(self, index: int | None, colored: bool) -> Any:
        row = self._row(index)
        name = "Default" if index is None else f"m{index}"
        path = f"/Root/Materials/{name}{'_colored' if colored else ''}"
        network = Network(self._stage, path, self._textures)
        set_name(network.material.GetPrim(), row.get("name"))
        self.lost["material_extensions"] |= {
            key for key in row.get("extensions", {}) if not _is_carried(key, row)
        }
        self._base(network, row, colored, index)
        if "KHR_materials_unlit" not in row.get("extensions", {}):
            write_metal(network, row)
            write_details(network, row)
        return network.material

    def _base(self, network: Network, row: dict[str, Any], colored: bool, index: int | None) -> None:
        pbr = row.get("pbrMetallicRoughness", {})
        factor = [float(value) for value in pbr.get("baseColorFactor", (1, 1, 1, 1))]
        unlit = "KHR_materials_unlit" in row.get("extensions", {})
        target = "emissiveColor" if unlit else "diffuseColor"
        if unlit:
            network.color("diffuseColor", (0, 0, 0))
            network.number("roughness", 1.0)
        use = network.use(pbr.get("baseColorTexture"), "sRGB", scale=factor)
        if use:
            network.connect(target, use, "rgb")
        elif colored:
            network.connect_colors(target)
        else:
            network.color(target, factor[:3])
        if use and colored:
            self.lost["vertex_colors"].add(str(row.get("name") or f"material {index}"))
        self._opacity(network, row, factor[3], use)

    def _opacity(self, network: Network, row: dict[str, Any], alpha: float, use: TextureUse | None) -> None:
        mode = row.get("alphaMode", "OPAQUE")
        glass = row.get("extensions", {}).get("KHR_materials_transmission", {})
        if mode == "OPAQUE":
            self._glass(network, row, glass)
            return
        if use:
            network.connect("opacity", use, "a")
        else:
            network.number("opacity", alpha)
        if mode == "MASK":
            network.number("opacityThreshold", float(row.get("alphaCutoff", 0.5)))

    def _glass(self, network: Network, row: dict[str, Any], glass: dict[str, Any]) -> None:
        clear = float(glass.get("transmissionFactor", 0)) * (1 - _CLEAREST) * _light_through(row)
        if not clear:
            return
        self.warnings.add(_GLASS)
        use = network.use(glass.get("transmissionTexture"), "raw", (-clear, 1, 1, 1), (1, 0, 0, 0))
        if use:
            network.connect("opacity", use, "r")
        else:
            network.number("opacity", 1 - clear)


def _light_through(row: dict[str, Any]) -> float:
    """How much light the glass's own colour and body let through, 0…1: dark lenses must stay dark.

    Between the brightest channel and the mean, so that red glass is both red and glass. The body by
    Beer's law, as KHR_materials_volume has it.
    """
    tint = [float(v) for v in row.get("pbrMetallicRoughness", {}).get("baseColorFactor", (1, 1, 1))[:3]]
    body = row.get("extensions", {}).get("KHR_materials_volume", {})
    depth, reach = float(body.get("thicknessFactor", 0)), float(body.get("attenuationDistance", math.inf))
    if depth > 0 and reach > 0:
        color = [float(value) for value in body.get("attenuationColor", (1, 1, 1))]
        tint = [t * max(c, 0.0) ** (depth / reach) for t, c in zip(tint, color, strict=True)]
    return min(1.0, max(0.0, (max(tint) + sum(tint) / 3) / 2))


def _is_carried(extension: str, row: dict[str, Any]) -> bool:
    """Whether USD's surface shows all of it; textures of a few channels have no input there."""
    values = row["extensions"][extension]
    if extension == "KHR_materials_specular":
        return (
            not row.get("pbrMetallicRoughness", {}).get("metallicFactor", 1)
            and "specularTexture" not in values
        )
    if extension == "KHR_materials_clearcoat":
        return "clearcoatNormalTexture" not in values
    return extension in _CARRIED
