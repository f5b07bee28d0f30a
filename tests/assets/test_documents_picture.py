"""Pictures come out as small upright WebP without a trace of where they were taken."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from assets.documents import clean_picture
from assets.documents.picture_header import read_header


def _picture(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **options: object) -> bytes:
    image = Image.new(mode, size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1]))
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def _given(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "in"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("size", [(60, 40), (2500, 50)])
def test_each_kind_becomes_webp(kind: str, size: tuple[int, int], tmp_path: Path, out: Path) -> None:
    report = clean_picture(_given(tmp_path, _picture(kind, size)), out)

    assert report.ok
    with Image.open(report.path or "") as image:
        assert image.format == "WEBP"
        assert image.size == (report.width, report.height)
    assert report.width == min(size[0], 2048)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("size", [(1, 1), (61, 43), (300, 7)])
def test_the_header_says_the_size_that_pillow_finds(kind: str, size: tuple[int, int]) -> None:
    header = read_header(_picture(kind, size))

    assert header is not None
    assert (header.kind, header.width, header.height) == (kind.lower(), *size)


@pytest.mark.parametrize(
    "options", [{"lossless": True}, {"quality": 50}, {"exif": b"Exif\0\0II*\0\x08\0\0\0\0\0"}]
)
def test_every_shape_of_webp_has_a_header(options: dict[str, object]) -> None:
    header = read_header(_picture("WEBP", (33, 21), "RGBA", **options))

    assert header is not None
    assert (header.width, header.height) == (33, 21)


@given(st.binary(max_size=200), st.sampled_from(["JPEG", "PNG", "WEBP", "AVIF", ""]))
def test_no_bytes_confuse_the_header_reader(tail: bytes, kind: str) -> None:
    start = _picture(kind, (9, 9))[:20] if kind else b""

    found = read_header(start + tail)

    assert found is None or (found.width > 0 and found.height > 0)


def test_orientation_is_applied_and_metadata_is_gone(tmp_path: Path, out: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "A camera of someone"
    data = _picture("JPEG", exif=exif, comment=b"private")

    report = clean_picture(_given(tmp_path, data), out)

    assert (report.width, report.height) == (40, 60)
    assert report.path is not None
    with Image.open(report.path) as image:
        assert not image.getexif()
        top, bottom = (image.convert("RGB").getpixel((20, y)) for y in (5, 55))
    assert top[2] > 150 > top[0]  # type: ignore[index,operator]
    assert bottom[0] > 150 > bottom[2]  # type: ignore[index,operator]
    assert b"camera" not in report.path.read_bytes()


def test_transparency_stays(tmp_path: Path, out: Path) -> None:
    data = io.BytesIO()
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(data, "PNG")

    report = clean_picture(_given(tmp_path, data.getvalue()), out)

    with Image.open(report.path or "") as image:
        assert image.mode == "RGBA"
        assert image.getpixel((4, 4))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture_empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_invalid"),
        (b"GIF89a" + b"\0" * 50, "picture_invalid"),
        (_picture("PNG")[:60], "picture_invalid"),
        (_picture("JPEG", (640, 480))[:400], "picture_invalid"),
    ],
)
def test_what_is_no_picture_is_refused_by_name(data: bytes, code: str, tmp_path: Path, out: Path) -> None:
    report = clean_picture(_given(tmp_path, data), out)

    assert [issue.code for issue in report.issues] == [code]


def test_a_bomb_is_refused_by_its_header(tmp_path: Path, out: Path) -> None:
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 6, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + header + struct.pack(">I", zlib.crc32(b"IHDR" + header))
    data = b"\x89PNG\r\n\x1a\n" + chunk

    report = clean_picture(_given(tmp_path, data), out)

    assert [(i.code, i.params) for i in report.issues] == [("picture_too_many_pixels", {"limit_mp": 40})]


@pytest.mark.parametrize(
    ("kind", "size", "mode", "options"),
    [
        ("PNG", (8000, 5000), "RGBA", {"compress_level": 1}),
        ("WEBP", (6000, 4000), "RGBA", {"quality": 20, "method": 0}),
        ("AVIF", (8000, 4000), "RGBA", {"quality": 20, "speed": 10}),
        ("JPEG", (8000, 8000), "RGB", {"quality": 50, "progressive": True}),
        ("JPEG", (8000, 8000), "CMYK", {"quality": 50}),
    ],
)
def test_the_largest_allowed_pictures_fit_the_sandbox(
    kind: str, size: tuple[int, int], mode: str, options: dict[str, int], tmp_path: Path, out: Path
) -> None:
    report = clean_picture(_given(tmp_path, _picture(kind, size, mode, **options)), out)

    assert report.ok
    assert report.width == 2048


@pytest.mark.parametrize(("size", "beside"), [((400, 300), (90, 315)), ((1200, 200), (600, 20))])
def test_in_a_frame_a_picture_is_whole_and_its_edges_go_on(
    size: tuple[int, int], beside: tuple[int, int], tmp_path: Path, out: Path
) -> None:
    image = Image.new("RGB", size, "white")
    image.paste("red", (size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4))
    data = io.BytesIO()
    image.save(data, "PNG")

    report = clean_picture(_given(tmp_path, data.getvalue()), out, max_side=1200, frame=(1200, 630))

    assert (report.width, report.height) == (1200, 630)
    with Image.open(report.path or "") as framed:
        colours = framed.convert("RGB")
    red, green, _ = colours.crop((600, 315, 601, 316)).tobytes()
    assert red > 200
    assert green < 60
    assert min(colours.crop((*beside, beside[0] + 1, beside[1] + 1)).tobytes()) > 245
