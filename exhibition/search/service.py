"""The index of everything public: filled by sources, asked in any language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, delete, select
from sqlalchemy.orm import Session

from exhibition.kernel.grams import bigrams, grams, is_cjk, normalize, pieces
from exhibition.kernel.paging import Page
from exhibition.ports import SearchDocument, SearchSource
from exhibition.search.models import SearchEntry

CANDIDATES = 1_000
LONGEST_QUERY = 100
TITLE_LIMIT, URL_LIMIT = 255, 255


@dataclass(frozen=True)
class Found:
    """One hit in the words of one language."""

    kind: str
    ref: str
    hall: str
    language: str
    title: str
    summary: str
    url: str
    picture: str | None


@dataclass(frozen=True)
class Results:
    """A page of hits, and how many there are of each kind before the kind was chosen."""

    page: Page[Found]
    kinds: dict[str, int]


def reindex(session: Session, sources: Iterable[SearchSource]) -> int:
    """Build the index anew from every source; return how many entries it has."""
    session.execute(delete(SearchEntry))
    entries = [e for source in sources for document in source.documents(session) for e in _entries(document)]
    session.add_all(entries)
    session.flush()
    return len(entries)


def replace_owner(session: Session, owner: str, documents: Iterable[SearchDocument]) -> int:
    """Replace what one owner (`booth:<id>`) has in the index; nothing given takes it out."""
    session.execute(delete(SearchEntry).where(SearchEntry.owner == owner))
    entries = [entry for document in documents for entry in _entries(document)]
    session.add_all(entries)
    session.flush()
    return len(entries)


def find(
    session: Session,
    query: str,
    language: str,
    page: int = 1,
    *,
    kind: str = "",
    hall: str = "",
    size: int = 24,
) -> Results:
    """Find what has all the words of `query`, best first, each thing once in the viewer's language if it can.

    A query without words finds nothing.
    """
    terms = list(dict.fromkeys(pieces(query[:LONGEST_QUERY])))
    if not terms:
        return Results(Page([], 1, size, 0), {})
    ranked = _ranked(_candidates(session, terms, hall), terms, query)
    kinds: dict[str, int] = {}
    for entry_kind, _ in ranked:
        kinds[entry_kind] = kinds.get(entry_kind, 0) + 1
    chosen = [key for key in ranked if not kind or key[0] == kind]
    number = max(1, page)
    here = chosen[(number - 1) * size : number * size]
    return Results(Page(_in_language(session, here, language), number, size, len(chosen)), kinds)


def _candidates(session: Session, terms: Sequence[str], hall: str) -> Sequence[SearchEntry]:
    query: Select[SearchEntry] = select(SearchEntry).where(SearchEntry.visible)
    if hall:
        query = query.where(SearchEntry.hall == hall)
    for term in terms:
        query = query.where(*_conditions(term))
    return session.scalars(query.order_by(SearchEntry.weight.desc()).limit(CANDIDATES)).all()


def _conditions(term: str) -> list[ColumnElement[bool]]:
    column = SearchEntry.grams
    if is_cjk(term) and len(term) > 1:
        return [column.contains(f" {pair} ", autoescape=True) for pair in bigrams(term)]
    # a short Latin word would be found inside half of all words: only at their beginning
    prefix = "" if is_cjk(term) or len(term) > 2 else " "
    return [column.contains(f"{prefix}{term}", autoescape=True)]


def _ranked(entries: Sequence[SearchEntry], terms: Sequence[str], query: str) -> list[tuple[str, str]]:
    best: dict[tuple[str, str], float] = {}
    for entry in entries:
        key = (entry.kind, entry.ref)
        best[key] = max(best.get(key, 0.0), _score(entry, terms, query))
    return sorted(best, key=lambda key: (-best[key], key))


def _score(entry: SearchEntry, terms: Sequence[str], query: str) -> float:
    """Words in the title count four times, in the summary twice; the whole phrase in the title wins."""
    title, summary = normalize(entry.title), normalize(entry.summary)
    score = sum(1.0 + 3.0 * (term in title) + 1.0 * (term in summary) for term in terms)
    if normalize(query).strip() in title:
        score += 4.0
    return score * entry.weight


def _in_language(session: Session, keys: Sequence[tuple[str, str]], language: str) -> list[Found]:
    rows = session.scalars(
        select(SearchEntry).where(SearchEntry.ref.in_([ref for _, ref in keys]), SearchEntry.visible)
    )
    by_key: dict[tuple[str, str], dict[str, SearchEntry]] = {}
    for row in rows:
        by_key.setdefault((row.kind, row.ref), {})[row.language] = row
    shown = []
    for key in keys:
        versions = by_key.get(key, {})
        entry = versions.get(language) or versions.get("en") or next(iter(versions.values()), None)
        if entry:
            shown.append(_found(entry))
    return shown


def _found(entry: SearchEntry) -> Found:
    return Found(
        entry.kind,
        entry.ref,
        entry.hall,
        entry.language,
        entry.title,
        entry.summary,
        entry.url,
        entry.picture,
    )


def _entries(document: SearchDocument) -> list[SearchEntry]:
    return [
        SearchEntry(
            kind=document.kind,
            ref=document.ref,
            owner=document.owner,
            hall=document.hall,
            language=language,
            title=title[:TITLE_LIMIT],
            summary=document.summary.get(language, ""),
            url=document.url[:URL_LIMIT],
            picture=document.picture,
            grams=_grams(document, language),
            weight=document.weight,
        )
        for language, title in document.title.items()
        if title
    ]


def _grams(document: SearchDocument, language: str) -> str:
    texts = (document.title, document.summary, document.text)
    words = dict.fromkeys(gram for text in texts for gram in grams(text.get(language, "")))
    return f" {' '.join(words)} "
