"""Addresses made of names in any script."""

import pytest

from booths.companies.romanize import romanize
from booths.companies.slugs import free_slug, is_slug, suggest_slug


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("종로", "jongno"), ("신라", "silla"), ("독립문", "dongnimmun"), ("묵호", "mukho"), ("같이", "gachi"),
        ("굳이", "guji"), ("국민", "gungmin"), ("별내", "byeollae"), ("왕십리", "wangsimni"),
        ("좋고", "joko"),
        ("놓다", "nota"), ("앉아", "anja"), ("넋이", "neoksi"), ("알약", "aryak"), ("압록강", "amnokgang"),
        ("서울 부산", "seoul busan"), ("A동 3층", "Adong 3cheung"),
    ],
)  # fmt: skip
def test_hangul_is_written_as_the_national_standard_says(hangul: str, latin: str) -> None:
    assert romanize(hangul) == latin


def test_the_english_name_is_preferred_and_accents_are_dropped() -> None:
    assert suggest_slug({"ko": "카페", "en": "Café Été GmbH"}, "company") == "cafe-ete-gmbh"


@pytest.mark.parametrize("name", ["🌸🌸", "شركة النور", "\u202eevil\u202c"[:1], "日本"])
def test_a_name_without_latin_letters_still_gets_a_valid_address(name: str) -> None:
    slug = suggest_slug({"en": name}, "company")

    assert is_slug(slug)
    assert slug.startswith("company-")


def test_a_taken_address_gets_a_number() -> None:
    taken = {"hanbit", "hanbit-2"}

    assert free_slug("hanbit", taken.__contains__) == "hanbit-3"


def test_a_numbered_address_is_never_too_long() -> None:
    long = "a" * 60

    assert is_slug(free_slug(long, {long}.__contains__))
