"""Search: Korean inside words, every script, hostile input, each thing once."""

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as rules
from hypothesis import strategies as st

from exhibition.kernel.database import Database
from exhibition.kernel.grams import bigrams, grams
from exhibition.ports import SearchDocument
from exhibition.search.service import find, replace_owner

DOCUMENTS = [
    SearchDocument(
        "booth",
        "1",
        "booth:1",
        "home",
        {"ko": "로봇하우스", "en": "Robot House"},
        {"ko": "문턱을 넘는 로봇청소기", "en": "A robot vacuum"},
        {"ko": "전시 부스"},
        "/b/1",
    ),
    SearchDocument(
        "product",
        "2",
        "booth:1",
        "home",
        {"ko": "세럼", "en": "Serum"},
        {"en": "30 ml, HS 330499"},
        {},
        "/b/1#2",
    ),
    SearchDocument(
        "booth", "3", "booth:3", "ict", {"en": "Smartphone cases"}, {"en": "ＡＩ inside"}, {}, "/b/3"
    ),
    SearchDocument("booth", "4", "booth:4", "ict", {"ko": "中村工業"}, {"ko": "東京の工場"}, {}, "/b/4"),
]


@pytest.fixture
def index(database: Database) -> Database:
    """A database in which these can be found."""
    with database.writing() as session:
        for owner in {d.owner for d in DOCUMENTS}:
            replace_owner(session, owner, [d for d in DOCUMENTS if d.owner == owner])
    return database


def refs(index: Database, query: str, language: str = "ko", **filters: str) -> list[str]:
    """What a query finds, in order."""
    with index.reading() as session:
        return [found.ref for found in find(session, query, language, **filters).page.items]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("청소기", ["1"]),
        ("로봇 청소기", ["1"]),
        ("로봇청소기", ["1"]),
        ("부스", ["1"]),
        ("전시", ["1"]),
        ("ROBOT", ["1"]),
        ("phone", ["3"]),
        ("ai", ["3"]),
        ("330499", ["2"]),
        ("中村", ["4"]),
        ("工場", ["4"]),
        ("세", ["2"]),
        ("없는말", []),
        ("%", []),
        ("_", []),
        ("", []),
        ("🤖", []),
    ],
)
def test_words_of_any_script_find_their_things(index: Database, query: str, expected: list[str]) -> None:
    assert refs(index, query) == expected


def test_a_thing_is_shown_once_in_the_viewers_language(index: Database) -> None:
    with index.reading() as session:
        (found,) = find(session, "vacuum", "ko").page.items

    assert (found.title, found.language) == ("로봇하우스", "ko")


def test_kinds_are_counted_before_one_is_chosen(index: Database) -> None:
    with index.reading() as session:
        results = find(session, "로봇", "ko", kind="product")

    assert results.kinds == {"booth": 1}
    assert results.page.items == []


def test_replacing_with_nothing_takes_out(index: Database) -> None:
    with index.writing() as session:
        replace_owner(session, "booth:1", [])

    assert refs(index, "로봇") == []
    assert refs(index, "phone") == ["3"]


def test_bigrams_are_neighbouring_pairs() -> None:
    assert bigrams("로봇청소기") == ["로봇", "봇청", "청소", "소기"]
    assert grams("3D프린터") == ["3d", "프린", "린터"]


@rules(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_no_text_breaks_the_search(index: Database, query: str) -> None:
    refs(index, query)


def test_the_api_finds_and_pages(index: Database, client: FlaskClient) -> None:
    answer = client.get("/api/search?q=로봇&lang=ko")

    assert answer.json is not None
    assert answer.json["items"][0]["title"] == "로봇하우스"
    assert answer.json["kinds"] == {"booth": 1}
    assert client.get(f"/api/search?q={'x' * 101}").status_code == 422
    assert client.get("/search?q=로봇&lang=ko").status_code == 200
    assert client.get("/search?q=로봇&page=999").status_code == 200
