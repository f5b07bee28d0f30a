"""Image files of the package: PNG and JPEG as they are, all else and what is too large written anew."""

import io
from pathlib import Path

from PIL import Image

from assets.model.gltf import Gltf

_JPEG_QUALITY = 92
_EXTENSIONS = {"PNG": "png", "JPEG": "jpg"}


class Textures:
    """Writes each used image once into `folder/textures`."""

    def __init__(self, gltf: Gltf, folder: Path, max_side: int) -> None:
        self._gltf, self._folder, self._max_side = gltf, folder / "textures", max_side
        self._written: dict[int, str] = {}

    @property
    def count(self) -> int:
        """How many images are in the package."""
        return len(self._written)

    def file_of(self, texture: int) -> str:
        """The layer-relative path of a texture's image."""
        image = self._image_of(texture)
        if image not in self._written:
            self._written[image] = self._write(image)
        return self._written[image]

    def wraps_of(self, texture: int) -> tuple[str, str]:
        """USD's words for the sampler's wrap modes in S and T."""
        words = {33071: "clamp", 33648: "mirror"}
        sampler = self._gltf.rows("textures")[texture].get("sampler")
        modes = self._gltf.rows("samplers")[sampler] if sampler is not None else {}
        return words.get(modes.get("wrapS", 0), "repeat"), words.get(modes.get("wrapT", 0), "repeat")

    def _image_of(self, texture: int) -> int:
        row = self._gltf.rows("textures")[texture]
        for name in ("EXT_texture_avif", "EXT_texture_webp"):
            other = row.get("extensions", {}).get(name)
            if other and "source" not in row:
                return int(other["source"])
        return int(row["source"])

    def _write(self, image: int) -> str:
        data = self._gltf.image(image)
        self._folder.mkdir(exist_ok=True)
        with Image.open(io.BytesIO(data)) as picture:
            kind = picture.format or ""
            if kind not in _EXTENSIONS or max(picture.size) > self._max_side:
                kind, data = self._encode(picture)
        name = f"image{image}.{_EXTENSIONS[kind]}"
        (self._folder / name).write_bytes(data)
        return f"./textures/{name}"

    def _encode(self, picture: Image.Image) -> tuple[str, bytes]:
        """PNG where there is transparency, else JPEG with whole colours: data maps hate 4:2:0."""
        has_alpha = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
        plain = picture.convert("RGBA" if has_alpha else "RGB")
        plain.thumbnail((self._max_side, self._max_side), Image.Resampling.LANCZOS)
        is_clear = has_alpha and plain.getchannel("A").getextrema() != (255, 255)
        kind = "PNG" if is_clear else "JPEG"
        out = io.BytesIO()
        if kind == "PNG":
            plain.save(out, kind, optimize=False)
        else:
            plain.convert("RGB").save(out, kind, quality=_JPEG_QUALITY, subsampling=0)
        return kind, out.getvalue()
