"""glTF materials as UsdPreviewSurface, the one material model that Quick Look knows."""

from dataclasses import dataclass
from typing import Any

from pxr import UsdShade

from assets.model.gltf import Gltf
from assets.variants.usdz_network import Network, TextureUse
from assets.variants.usdz_textures import Textures

_CARRIED = {
    "KHR_materials_unlit",
    "KHR_materials_clearcoat",
    "KHR_materials_emissive_strength",
    "KHR_materials_ior",
    "KHR_materials_variants",
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
    """Makes a material when it is first bound; `warnings` and `lost` say what came out otherwise."""

    def __init__(self, stage: Any, gltf: Gltf, textures: Textures) -> None:
        self._stage, self._gltf, self._textures = stage, gltf, textures
        self._made: dict[tuple[int | None, bool], Any] = {}
        self.warnings: set[str] = set()
        self.lost: set[str] = set()

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
        self.lost |= {key for key in row.get("extensions", {}) if key not in _CARRIED}
        self._base(network, row, colored)
        if "KHR_materials_unlit" not in row.get("extensions", {}):
            _metal(network, row.get("pbrMetallicRoughness", {}))
            _details(network, row)
        return network.material

    def _base(self, network: Network, row: dict[str, Any], colored: bool) -> None:
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
            self.lost.add("vertex_colors_on_textures")
        self._opacity(network, row, factor[3], use)

    def _opacity(self, network: Network, row: dict[str, Any], alpha: float, use: TextureUse | None) -> None:
        mode = row.get("alphaMode", "OPAQUE")
        glass = row.get("extensions", {}).get("KHR_materials_transmission", {})
        if mode == "OPAQUE":
            clear = float(glass.get("transmissionFactor", 0))
            if clear and "transmissionTexture" not in glass:
                self.warnings.add(_GLASS)
                network.number("opacity", max(_CLEAREST, 1 - clear))
            return
        if use:
            network.connect("opacity", use, "a")
        else:
            network.number("opacity", alpha)
        if mode == "MASK":
            network.number("opacityThreshold", float(row.get("alphaCutoff", 0.5)))


def _metal(network: Network, pbr: dict[str, Any]) -> None:
    metallic, roughness = float(pbr.get("metallicFactor", 1)), float(pbr.get("roughnessFactor", 1))
    use = network.use(pbr.get("metallicRoughnessTexture"), "raw", scale=(1, roughness, metallic, 1))
    if use:
        network.connect("roughness", use, "g")
        network.connect("metallic", use, "b")
    else:
        network.number("roughness", roughness)
        network.number("metallic", metallic)


def _details(network: Network, row: dict[str, Any]) -> None:
    normal, occlusion = row.get("normalTexture"), row.get("occlusionTexture")
    strength = float((occlusion or {}).get("strength", 1))
    height = float((normal or {}).get("scale", 1))
    bump = network.use(normal, "raw", (2 * height, 2 * height, 2, 1), (-height, -height, -1, 0))
    if bump:
        network.connect("normal", bump, "rgb")
    shade = network.use(occlusion, "raw", (strength,) * 3 + (1,), (1 - strength,) * 3 + (0,))
    if shade:
        network.connect("occlusion", shade, "r")
    _emission(network, row)
    _coat(network, row.get("extensions", {}))


def _emission(network: Network, row: dict[str, Any]) -> None:
    strength = row.get("extensions", {}).get("KHR_materials_emissive_strength", {}).get("emissiveStrength", 1)
    factor = [float(value) * float(strength) for value in row.get("emissiveFactor", (0, 0, 0))]
    if not any(factor):
        return
    use = network.use(row.get("emissiveTexture"), "sRGB", scale=(*factor, 1))
    if use:
        network.connect("emissiveColor", use, "rgb")
    else:
        network.color("emissiveColor", factor)


def _coat(network: Network, extensions: dict[str, Any]) -> None:
    coat = extensions.get("KHR_materials_clearcoat", {})
    if coat.get("clearcoatFactor"):
        network.number("clearcoat", float(coat["clearcoatFactor"]))
        network.number("clearcoatRoughness", float(coat.get("clearcoatRoughnessFactor", 0)))
    if "KHR_materials_ior" in extensions:
        network.number("ior", float(extensions["KHR_materials_ior"].get("ior", 1.5)))
