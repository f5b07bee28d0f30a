"""Content in people's words: money, sizes of files, countries, paragraphs."""

from decimal import Decimal, InvalidOperation

from babel import Locale
from babel.numbers import format_currency, format_decimal
from flask import Flask
from markupsafe import Markup, escape

from exhibition.kernel.text import choose
from exhibition.web.context import language


def money(amount: str, currency: str) -> str:
    """`US$12.50`: an amount written as a decimal, with its currency; as it is when it is no number."""
    try:
        return str(format_currency(Decimal(amount), currency, locale=language()))
    except (InvalidOperation, ValueError):
        return f"{amount} {currency}"


def megabytes(size: int) -> str:
    """A file's size for people: `3.4 MB`, `120 kB`."""
    if size < 1_000_000:
        return f"{format_decimal(max(1, round(size / 1000)), locale=language())} kB"
    return f"{format_decimal(round(size / 1_000_000, 1), locale=language())} MB"


def country_name(code: str) -> str:
    """A country (ISO 3166-1 alpha-2) in the page's language; the code itself when it is unknown."""
    names = Locale.parse(language()).territories
    return str(names.get(code.upper(), code))


def paragraphs(text: dict[str, str] | None) -> Markup:
    """Content words as paragraphs, split at blank lines; marked with `lang=` when in another language."""
    words, found = choose(text, language())
    mark = Markup("") if found == language() else Markup(' lang="{}"').format(found)
    parts = [part.strip() for part in words.replace("\r", "").split("\n\n") if part.strip()]
    lines = [Markup("<br>").join(escape(line) for line in part.split("\n")) for part in parts]
    return Markup("").join(Markup("<p{}>{}</p>").format(mark, line) for line in lines)


def install(app: Flask) -> None:
    """Give templates these helpers."""
    app.jinja_env.globals.update(
        money=money, megabytes=megabytes, country_name=country_name, paragraphs=paragraphs
    )
