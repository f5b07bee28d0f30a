# ruff: noqa: E501  (one line a route)
"""Who may knock at which route: the whole application on one page.

One line a route, or a prefix ending in `*` for many; the longest line that fits counts. Every route of the
application must fit a line, or `test_route_table.py` fails. `body` (JSON) or `form` is what an unsafe request
carries, so that it gets past validation to the question who is asking. To the roles of a line the route
must answer; to all others 401, 403, 404, or the way to the sign-in. `may_miss`: the sample world does not
hold the thing, so 404 is an answer to its owners too. `signed`: the address itself is the permission,
and no CSRF token is wanted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ANONYMOUS, VISITOR, STAFF, EDITOR, OTHER, OWNER, ORGANIZER = (
    "anonymous", "visitor", "staff", "editor", "owner of another company", "owner", "organizer",
)  # fmt: skip
ROLES = (ANONYMOUS, VISITOR, STAFF, EDITOR, OTHER, OWNER, ORGANIZER)

EVERYONE = frozenset(ROLES)
SIGNED_IN = EVERYONE - {ANONYMOUS}
NOT_SIGNED_IN = frozenset({ANONYMOUS})
MEMBERS = frozenset({STAFF, EDITOR, OWNER})
EDITORS = frozenset({EDITOR, OWNER})
EXHIBITORS = MEMBERS | {OTHER}
OWNERS = frozenset({OWNER})
ORGANIZERS = frozenset({ORGANIZER})
# Organizers help exhibitors with what stands in a room
HELPERS = EDITORS | ORGANIZERS
# A company's own people answer in their booth and do not ask there
OUTSIDERS = EVERYONE - MEMBERS
# Who asked, here and in no test of routes
VISITORS = EVERYONE
NOBODY = frozenset[str]()


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    rule: str
    methods: str
    roles: frozenset[str]
    body: Mapping[str, Any] | None = None
    form: Mapping[str, str] | None = None
    may_miss: bool = False
    signed: bool = False


WORDS = {"en": "Word"}
PERIOD = {"opens_at": "2027-01-01T09:00:00", "closes_at": "2027-01-02T09:00:00"}
EVENT = {"slug": "another", "title": WORDS, "time_zone": "Asia/Seoul", "halls": ["beauty"], **PERIOD}
UPLOAD = {
    "purpose": "model", "target": "booth:{booth_id}", "filename": "a.glb", "size": 12, "sha256": "0" * 64,
}  # fmt: skip
BROWSER = {
    "endpoint": "https://push.example/1",
    "keys": {
        "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "auth": "BTBZMqHH6r4Tts7J_aSIgg",
    },
}
SHOWN = {"room": "booth:{booth_id}", "seq": 1, "title": WORDS, "text": WORDS}
VERDICT = {"visitor": "00000000-0000-0000-0000-000000000007", "kind": "mute", "minutes": 5}

TABLE = (
    # The venue, open to everyone
    Line("/", "GET", EVERYONE),
    Line("/halls*", "GET", EVERYONE),
    Line("/halls/<hall>/booths/<slug>/meeting", "GET POST", EVERYONE, may_miss=True),
    Line("/halls/<hall>/booths/<slug>/callback", "GET POST", EVERYONE, may_miss=True),
    Line("/events*", "GET", EVERYONE),
    Line("/search", "GET", EVERYONE),
    Line("/q/*", "GET", EVERYONE),
    Line("/brochures/*", "GET", EVERYONE),
    Line("/sitemap.xml", "GET", EVERYONE),
    Line("/robots.txt", "GET", EVERYONE),
    Line("/favicon.svg", "GET", EVERYONE),
    Line("/manifest.webmanifest", "GET", EVERYONE),
    Line("/static/*", "GET", EVERYONE),
    Line("/o/*", "GET", EVERYONE),
    Line("/healthz", "GET", EVERYONE),
    Line("/readyz", "GET", EVERYONE),
    Line("/metrics", "GET", EVERYONE),
    Line("/api/docs*", "GET", EVERYONE),
    Line("/api/openapi.json", "GET", EVERYONE),
    Line("/api/halls*", "GET", EVERYONE),
    Line("/api/events*", "GET", EVERYONE),
    Line("/api/search", "GET", EVERYONE),
    Line("/api/booths/*", "GET", EVERYONE),
    Line("/api/booths/<slug>/answers", "POST", MEMBERS, body=SHOWN, may_miss=True),
    Line("/api/booths/<slug>/answers/<answer_id>", "DELETE", MEMBERS, may_miss=True),
    Line("/conduct", "GET", EVERYONE),
    Line("/api/companies/*", "GET", EVERYONE),
    Line("/api/models/<model_id>", "GET", EVERYONE),
    # Signed addresses of private files
    Line("/store/*", "GET", NOBODY, signed=True),
    Line("/store/*", "PUT", NOBODY, signed=True),
    # At the door
    Line("/sign-in", "GET POST", EVERYONE),
    Line("/sign-in/passkey*", "GET POST", EVERYONE),
    Line("/sign-out", "POST", EVERYONE),
    Line("/register*", "GET POST", EVERYONE),
    Line("/confirm*", "GET POST", EVERYONE),
    Line("/reset*", "GET POST", EVERYONE),
    Line("/verify*", "GET POST", SIGNED_IN),
    Line("/tf-select", "GET POST", NOBODY),
    Line("/invitations/<token>", "GET", EVERYONE),
    Line("/invitations/<token>", "POST", SIGNED_IN, may_miss=True),
    Line("/api/visitor", "GET", EVERYONE),
    # One's own
    Line("/me", "GET", EVERYONE),
    Line("/me/favourites", "POST", EVERYONE, form={"kind": "product", "ref": "{ref}"}),
    Line("/me/forget", "GET POST", EVERYONE),
    Line("/me/*", "GET POST", SIGNED_IN),
    Line("/api/me/favourites", "GET", EVERYONE),
    Line("/api/me/favourites", "POST", EVERYONE, body={"kind": "product", "ref": "{ref}"}),
    Line("/api/me/favourites/<kind>/<ref>", "DELETE", EVERYONE),
    # Talking
    Line("/api/chat/guest", "POST", EVERYONE, body={"name": "Kim"}),
    Line("/api/chat/unread", "GET", SIGNED_IN),
    Line("/api/chat/rooms/*", "GET", EVERYONE),
    Line("/api/chat/rooms/<room>/pictures", "POST", MEMBERS),
    Line("/api/chat/rooms/<room>/messages/<int:seq>/translation", "POST", EVERYONE, body={"to": "ko"}),
    Line("/api/chat/pictures/<picture_id>", "GET", EVERYONE, may_miss=True),
    Line("/api/chat/rooms/<room>/export", "GET", MEMBERS | ORGANIZERS, may_miss=True),
    Line("/api/chat/rooms/<room>/lock", "POST", MEMBERS | ORGANIZERS),
    Line("/api/chat/rooms/<room>/unlock", "POST", MEMBERS | ORGANIZERS),
    Line("/api/chat/rooms/<room>/slow", "POST", MEMBERS | ORGANIZERS, body={"seconds": 9}),
    Line("/api/chat/rooms/<room>/sanctions", "POST", MEMBERS | ORGANIZERS, body=VERDICT, may_miss=True),
    Line("/api/chat/sanctions/<uuid:sanction_id>", "DELETE", ORGANIZERS, may_miss=True),
    Line("/api/chat/held", "GET", SIGNED_IN),
    Line("/api/chat/held/<uuid:held_id>", "POST DELETE", ORGANIZERS, may_miss=True),
    Line("/api/chat/held-words", "GET", SIGNED_IN),
    Line("/api/chat/held-words", "POST", ORGANIZERS, body={"scope": "venue", "word": "casino"}),
    Line("/api/chat/held-words/<uuid:word_id>", "DELETE", ORGANIZERS, may_miss=True),
    Line("/api/chat/reports", "GET", SIGNED_IN),
    Line("/api/chat/reports/<uuid:report_id>", "POST", ORGANIZERS, body={"decision": "dismissed"}, may_miss=True),
    Line("/help", "GET POST", EVERYONE, form={"name": "Kim", "body": "Where is A-01?"}),
    # Questions to booths
    Line("/api/booths/<slug>/talk", "POST", OUTSIDERS, body={"name": "Kim"}, may_miss=True),
    Line("/api/inquiries", "GET", SIGNED_IN),
    Line("/api/inquiries/<uuid:inquiry_id>*", "GET POST", MEMBERS, body={"account": 1}, may_miss=True),
    Line("/api/inquiries/<uuid:inquiry_id>/close", "POST", MEMBERS, body={"reason": "spam"}),
    Line("/api/inquiries/<uuid:inquiry_id>/callback", "POST", VISITORS, body={"way": "chat"}, may_miss=True),
    Line("/api/notices/*", "GET POST DELETE", SIGNED_IN, body=BROWSER),
    # Uploading
    Line("/api/uploads", "POST", HELPERS, body=UPLOAD),
    Line("/api/uploads/<upload_id>*", "GET POST DELETE", EDITORS, may_miss=True),
    # The exhibitor's side
    Line("/studio", "GET", SIGNED_IN),
    Line("/studio/companies/new", "GET POST", SIGNED_IN, form={"name_en": "New"}),
    Line("/studio/inbox", "GET", EXHIBITORS | ORGANIZERS),
    Line("/studio/inbox/<uuid:inquiry_id>/answer", "POST", MEMBERS, form={"body": "Yes"}),
    Line("/studio/inbox/<uuid:inquiry_id>/act", "POST", MEMBERS, form={"act": "take"}),
    Line("/studio/moderation", "GET POST", EDITORS | {OTHER}),
    Line("/studio/answers*", "GET", SIGNED_IN),
    Line("/studio/answers/new", "POST", MEMBERS, form={"company": "{company_id}", "title": "Time", "body_en": "Soon"}),
    Line("/studio/answers/<uuid:answer_id>", "GET POST", MEMBERS, form={"title": "Time", "body_en": "Soon"}),
    Line("/studio/notices", "GET POST", SIGNED_IN),
    Line("/studio/push-worker.js", "GET", EVERYONE),
    Line("/reply/<token>", "GET POST", EVERYONE),
    Line("/notices/stop/<token>", "GET POST", NOBODY, signed=True),
    Line("/api/inbox/counts", "GET", SIGNED_IN),
    Line("/api/inbox/inquiries/<uuid:inquiry_id>", "GET", MEMBERS),
    Line("/api/canned-answers", "GET", SIGNED_IN),
    Line("/api/canned-answers", "POST", MEMBERS, body={"company": "{company_id}", "title": "Time", "body": WORDS}),
    Line("/api/canned-answers/<uuid:answer_id>", "PUT DELETE", MEMBERS, body={"title": "Time", "body": WORDS}),
    Line("/studio/booths/new", "GET", SIGNED_IN),
    Line("/studio/booths/new", "POST", EDITORS, form={"company_id": "{company_id}", "title_en": "New"}),
    Line("/studio/booths/<uuid:booth_id>/products/order", "POST", EDITORS, form={"move": "{product_id}:down"}),
    Line("/studio/*", "GET", MEMBERS),
    Line("/studio/*", "POST", EDITORS, form={"title_en": "New", "name_en": "New"}),
    Line("/studio/companies/<uuid:company_id>", "POST", OWNERS, form={"name_en": "New"}),
    Line("/studio/companies/<uuid:company_id>/*", "POST", OWNERS, form={"email": "new@example.com", "role": "staff"}),
    Line("/api/studio/booths", "GET", SIGNED_IN),
    Line("/api/studio/booths", "POST", EDITORS, body={"company_id": "{company_id}", "title": WORDS, "hall": "beauty"}),
    Line("/api/studio/companies", "GET", SIGNED_IN),
    Line("/api/studio/companies", "POST", SIGNED_IN, body={"name": WORDS}),
    Line("/api/studio/companies/<uuid:company_id>", "PATCH", OWNERS, body={"name": WORDS}),
    Line("/api/studio/companies/<uuid:company_id>/invitations", "POST", OWNERS, body={"email": "new@example.com", "role": "staff"}),
    Line("/api/studio/*", "GET", MEMBERS),
    Line("/api/studio/*", "POST PUT PATCH DELETE", EDITORS, body={"title": WORDS, "name": WORDS}),
    Line("/api/studio/booths/<uuid:booth_id>/products", "POST", EDITORS, body={"name": WORDS}),
    Line("/api/studio/booths/<uuid:booth_id>/products/order", "PUT", EDITORS, body={"ids": []}),
    Line("/api/studio/booths/<uuid:booth_id>", "PATCH", EDITORS, body={"title": WORDS}),
    Line("/api/studio/products/<uuid:product_id>", "PATCH", EDITORS, body={"name": WORDS}),
    Line("/api/studio/brochures/<uuid:brochure_id>", "PATCH", EDITORS, body={"title": WORDS}),
    Line("/api/models/<model_id>", "DELETE", EDITORS),
    Line("/api/models/<model_id>/poster", "PUT", HELPERS),
    Line("/api/models/<model_id>/*", "GET", HELPERS),
    Line("/api/showroom/items/<item_id>", "PUT", EDITORS, body={"x": 0.0, "z": 0.0}),
    Line("/api/showroom/items/<item_id>/*", "POST PUT PATCH DELETE", EDITORS, body={"node": 0, "point": [0, 0, 0], "title": WORDS}),
    Line("/api/showroom/hotspots/<hotspot_id>", "PUT DELETE", EDITORS, body={"title": WORDS}),
    # The organizer's side
    Line("/console*", "GET POST", ORGANIZERS, may_miss=True),
    Line("/api/console/*", "GET POST PUT PATCH DELETE", ORGANIZERS, body={"reason": "Because"}, may_miss=True),
    Line("/api/console/booths/<uuid:booth_id>/publish", "POST", ORGANIZERS, body={}),
    Line("/api/events", "POST", ORGANIZERS, body=EVENT),
    Line("/api/events/<slug>", "PUT", ORGANIZERS, body=EVENT),
    Line("/api/events/<slug>/*", "POST", ORGANIZERS, body={}),
)  # fmt: skip


def line_for(rule: str, method: str) -> Line | None:
    """The longest line that fits."""
    fitting = [line for line in TABLE if method in line.methods.split() and _fits(line.rule, rule)]
    return max(
        fitting, key=lambda line: (len(line.rule.rstrip("*")), not line.rule.endswith("*")), default=None
    )


def _fits(pattern: str, rule: str) -> bool:
    return rule.startswith(pattern[:-1]) if pattern.endswith("*") else rule == pattern
