"""The sample world of the route table: one company with a booth, another one, and everybody's cookie."""

import shutil
import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import select

from booths.booth.service import create_booth
from booths.catalog.models import Brochure
from booths.catalog.service import create_product
from booths.companies.service import as_owner, create_company
from booths.inquiries.models import Callback, CannedAnswer, Inquiry
from booths.showroom.models import Hotspot, ShowroomItem
from exhibition.accounts.grants import grant
from exhibition.accounts.models import Account, Invitation, Visitor
from exhibition.accounts.visitors import visitor_of
from exhibition.events.models import Event
from exhibition.halls.models import Hall, Stand
from exhibition.kernel.actor import ORGANIZER as ORGANIZER_ROLE
from exhibition.kernel.actor import VENUE, Actor, company_scope
from exhibition.kernel.ids import uuid7
from exhibition.search.models import SearchEntry
from tests.booths.conftest import ready_model
from tests.exhibition.web import route_table as table

CSRF = "c" * 40
SLUGS = {
    "/api/booths": "booth", "/api/companies": "company", "/halls/<hall>/booths": "booth",
    "/api/halls": "hall", "/halls": "hall", "/api/events": "event", "/events": "event",
}  # fmt: skip


@dataclass
class World:
    """The application, the ids of its things, and the people's sessions."""

    app: Flask
    values: dict[str, Any]
    slugs: dict[str, str]
    sessions: dict[str, str | None]
    token: str
    _file: Path

    def freeze(self) -> None:
        """Remember the database as it is now."""
        self.app.extensions["maru"].database.engine.dispose()
        shutil.copy(self._file, self._file.with_suffix(".frozen"))

    def thaw(self) -> None:
        """Bring it back."""
        self.app.extensions["maru"].database.engine.dispose()
        for leftover in (f"{self._file}-wal", f"{self._file}-shm"):
            Path(leftover).unlink(missing_ok=True)
        shutil.copy(self._file.with_suffix(".frozen"), self._file)

    def client(self, role: str) -> FlaskClient:
        """A fresh browser of somebody in this role."""
        client = self.app.test_client()
        cookie = self.sessions[role]
        if cookie:
            client.set_cookie("maru_session", cookie)
        return client

    def path(self, rule: Any) -> str:
        """An address of this rule with the world's own ids."""
        slug = next((s for prefix, s in SLUGS.items() if rule.rule.startswith(prefix)), "hall")
        known = {**self.values, "slug": self.slugs[slug], "hall": self.slugs["hall"]}
        with self.app.test_request_context():
            adapter = self.app.url_map.bind("localhost")
            return adapter.build(rule.endpoint, {name: known[name] for name in rule.arguments})

    def fill(self, body: Any) -> Any:
        """Put ids where a body names them in braces."""
        if isinstance(body, str):
            return body.format(**self.values)
        if isinstance(body, dict):
            return {name: self.fill(value) for name, value in body.items()}
        return body


def make_world(app: Flask) -> World:
    """Fill the database; it is frozen afterwards."""
    joined = app.extensions["maru"]
    now = joined.clock.now()
    with joined.database.writing() as session:
        people = {role: _account(session, role, now) for role in table.SIGNED_IN}
        owner, other = (Actor(account_id=people[role].id) for role in (table.OWNER, table.OTHER))
        hall = Hall(slug="beauty", title={"en": "Beauty"}, accent="beauty")
        hall.stands.append(Stand(number="A-01", x=0.0, z=0.0, width=5.0, depth=4.0))
        event = Event(
            slug="fair", title={"en": "Fair"}, time_zone="Asia/Seoul", opens_at=now, published=True,
            closes_at=now + timedelta(days=3),
        )  # fmt: skip
        session.add_all([hall, event])
        session.flush()
        company = create_company(session, owner, {"name": {"en": "Hanbit"}}, now)
        create_company(session, other, {"name": {"en": "Elsewhere"}}, now)
        for role in (table.STAFF, table.EDITOR):
            grant(session, None, people[role], role, company_scope(company.id), now)
        grant(session, None, people[table.ORGANIZER], ORGANIZER_ROLE, VENUE, now)
        owner = as_owner(owner, company)
        booth = create_booth(session, owner, company.id, {"title": {"en": "Serum"}, "hall": "beauty"}, now)
        product = create_product(session, owner, booth.id, {"name": {"en": "Serum"}}, now)
        create_product(session, owner, booth.id, {"name": {"en": "Cream"}}, now)
        model = ready_model(session, booth, product.id)
        brochure = Brochure(booth_id=booth.id, title={"en": "Book"}, filename="b.pdf", created_at=now)
        invitation = Invitation(
            email="x@example.com", role="staff", scope=company_scope(company.id), token_sha256="0" * 64,
            invited_by=people[table.OWNER].id, expires_at=now + timedelta(days=3),
        )  # fmt: skip
        entry = SearchEntry(
            kind="product", ref=str(product.id), owner="x", language="en", title="Serum", url="/", grams="x"
        )
        item_id = _item(session, model.id)
        hotspot = Hotspot(item_id=item_id, node=0, point=[0.0, 0.0, 0.0], title={"en": "Pump"})
        answer = CannedAnswer(company_id=company.id, title="Time", body={"en": "Soon"})
        session.add_all([brochure, invitation, entry, hotspot, answer])
        session.flush()
        values = {
            "booth_id": booth.id, "company_id": company.id, "product_id": product.id, "model_id": model.id,
            "brochure_id": brochure.id, "invitation_id": invitation.id, "item_id": item_id,
            "hotspot_id": hotspot.id, "point_id": hotspot.id,
            "account_id": people[table.STAFF].id, "upload_id": uuid7(), "token": "x" * 43, "ref": product.id,
            "answer_id": answer.id, "picture_id": uuid7(),
            "visitor_id": uuid7(), "word_id": uuid7(), "held_id": uuid7(),
            "report_id": uuid7(), "sanction_id": uuid7(), **_inquiry(session, booth.id, now),
            "kind": "product", "code": "x", "name": "0" * 64 + ".glb", "key": "uploads/x", "filename": "x",
            "room": f"booth:{booth.id}", "seq": 1, "product": "serum",
        }  # fmt: skip
        slugs = {"hall": "beauty", "event": "fair", "booth": booth.slug, "company": company.slug}
        sessions = {role: _cookie(app, people[role]) for role in people}
    token = URLSafeTimedSerializer(app.secret_key or "", salt="wtf-csrf-token").dumps(CSRF)
    sessions[table.ANONYMOUS] = _cookie(app, None)
    world = World(app, values, slugs, dict(sessions), token, joined.settings.data_path / "maru.sqlite")
    world.freeze()
    return world


def _account(session: Any, role: str, now: Any) -> Account:
    account = Account(
        email=f"{role.replace(' ', '.')}@example.com",
        fs_uniquifier=uuid4().hex,
        active=True,
        confirmed_at=now,
        created_at=now,
        display_name=role,
    )
    session.add(account)
    session.flush()
    visitor_of(session, account, now)
    return account


def _item(session: Any, model_id: UUID) -> UUID:
    found: UUID = session.scalar(select(ShowroomItem.id).where(ShowroomItem.model_id == model_id))
    return found


def _inquiry(session: Any, booth_id: UUID, now: Any) -> dict[str, UUID]:
    """A guest waits for an answer, and asked to be called."""
    guest = Visitor(display_name="Kim", created_at=now, seen_at=now)
    session.add(guest)
    session.flush()
    inquiry = Inquiry(
        booth_id=booth_id, visitor_id=guest.id, room=f"booth:{booth_id}", opened_at=now, asked_at=now,
        due_at=now + timedelta(hours=2), changed_at=now, first_seq=1, last_seq=1,
    )  # fmt: skip
    session.add(inquiry)
    session.flush()
    callback = Callback(inquiry_id=inquiry.id, way="chat", at=now, asked_at=now)
    session.add(callback)
    session.flush()
    return {"inquiry_id": inquiry.id, "callback_id": callback.id}


def _cookie(app: Flask, account: Account | None) -> str:
    """The session cookie of somebody who has just signed in, or of a stranger with a form open."""
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert signer is not None
    kept: dict[str, Any] = {"csrf_token": CSRF}
    if account:
        kept |= {"_user_id": account.fs_uniquifier, "_fresh": True, "fs_paa": time.time()}
    return str(signer.dumps(kept))
