"""The shader nodes of one material: a surface, textures, readers of UV sets, UV transforms."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pxr import Gf, Sdf, UsdShade

from assets.variants.usdz_textures import Textures

_TYPES = Sdf.ValueTypeNames
_OUTPUTS = {"rgb": _TYPES.Float3}
_INPUTS = {
    "diffuseColor": _TYPES.Color3f,
    "emissiveColor": _TYPES.Color3f,
    "specularColor": _TYPES.Color3f,
    "normal": _TYPES.Normal3f,
}


@dataclass(frozen=True)
class TextureUse:
    """One texture shader, ready to be connected."""

    shader: Any


class Network:
    """A material under construction at one path."""

    def __init__(self, stage: Any, path: str, textures: Textures) -> None:
        self._stage, self._path, self._textures = stage, path, textures
        self._count = 0
        self._readers: dict[str, Any] = {}
        self.material = UsdShade.Material.Define(stage, path)
        self._surface = self._shader("Surface", "UsdPreviewSurface")
        surface = self._surface.CreateOutput("surface", _TYPES.Token)
        self.material.CreateSurfaceOutput().ConnectToSource(surface)

    def number(self, name: str, value: float) -> None:
        """Set a float input."""
        self._surface.CreateInput(name, _TYPES.Float).Set(value)

    def workflow_of_specular(self) -> None:
        """Reflection by a colour of its own, in place of metalness."""
        self._surface.CreateInput("useSpecularWorkflow", _TYPES.Int).Set(1)

    def color(self, name: str, rgb: Sequence[float]) -> None:
        """Set a linear colour."""
        self._surface.CreateInput(name, _TYPES.Color3f).Set(Gf.Vec3f(*(float(value) for value in rgb)))

    def connect(self, name: str, use: TextureUse, channel: str) -> None:
        """Drive an input by a texture's `rgb`, or by one of its channels."""
        output = use.shader.CreateOutput(channel, _OUTPUTS.get(channel, _TYPES.Float))
        self._surface.CreateInput(name, _INPUTS.get(name, _TYPES.Float)).ConnectToSource(output)

    def connect_colors(self, name: str) -> None:
        """Drive a colour by the mesh's vertex colours."""
        output = self._reader("displayColor", "UsdPrimvarReader_float3", _TYPES.Float3)
        self._surface.CreateInput(name, _TYPES.Color3f).ConnectToSource(output)

    def use(
        self,
        info: dict[str, Any] | None,
        space: str,
        scale: Sequence[float] = (1, 1, 1, 1),
        bias: Sequence[float] = (0, 0, 0, 0),
    ) -> TextureUse | None:
        """A shader for a glTF texture info (None without one); value = texel × scale + bias."""
        if info is None:
            return None
        self._count += 1
        shader = self._shader(f"Texture{self._count}", "UsdUVTexture")
        asset = Sdf.AssetPath(self._textures.file_of(info["index"]))
        shader.CreateInput("file", _TYPES.Asset).Set(asset)
        shader.CreateInput("sourceColorSpace", _TYPES.Token).Set(space)
        for name, wrap in zip(("wrapS", "wrapT"), self._textures.wraps_of(info["index"]), strict=True):
            shader.CreateInput(name, _TYPES.Token).Set(wrap)
        for name, values, usual in (("scale", scale, (1, 1, 1, 1)), ("bias", bias, (0, 0, 0, 0))):
            if tuple(values) != usual:
                shader.CreateInput(name, _TYPES.Float4).Set(Gf.Vec4f(*(float(v) for v in values)))
        shader.CreateInput("st", _TYPES.Float2).ConnectToSource(self._coordinates(info))
        return TextureUse(shader)

    def _coordinates(self, info: dict[str, Any]) -> Any:
        change = info.get("extensions", {}).get("KHR_texture_transform", {})
        number = change.get("texCoord", info.get("texCoord", 0))
        output = self._reader(f"st{number or ''}", "UsdPrimvarReader_float2", _TYPES.Float2)
        return self._transformed(output, change) if set(change) - {"texCoord"} else output

    def _transformed(self, source: Any, change: dict[str, Any]) -> Any:
        """KHR_texture_transform after V is flipped: with t = 1 − v, only the offset changes its form."""
        angle = float(change.get("rotation", 0))
        across, down = (float(value) for value in change.get("scale", (1, 1)))
        right, below = (float(value) for value in change.get("offset", (0, 0)))
        moved = (right + math.sin(angle) * down, 1 - math.cos(angle) * down - below)
        shader = self._shader(f"Transform{self._count}", "UsdTransform2d")
        shader.CreateInput("in", _TYPES.Float2).ConnectToSource(source)
        shader.CreateInput("rotation", _TYPES.Float).Set(math.degrees(angle))
        shader.CreateInput("scale", _TYPES.Float2).Set(Gf.Vec2f(across, down))
        shader.CreateInput("translation", _TYPES.Float2).Set(Gf.Vec2f(*moved))
        return shader.CreateOutput("result", _TYPES.Float2)

    def _reader(self, primvar: str, kind: str, type_: Any) -> Any:
        if primvar not in self._readers:
            shader = self._shader(f"Reader_{primvar}", kind)
            shader.CreateInput("varname", _TYPES.String).Set(primvar)
            self._readers[primvar] = shader.CreateOutput("result", type_)
        return self._readers[primvar]

    def _shader(self, name: str, kind: str) -> Any:
        shader = UsdShade.Shader.Define(self._stage, f"{self._path}/{name}")
        shader.CreateIdAttr(kind)
        return shader
