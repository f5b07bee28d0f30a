"""Somebody who uses an installation over HTTP alone: forms with their tokens, the JSON API, uploads."""

import email
import hashlib
import re
import time
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import requests

PASSWORD = "maru floor by the yard"
PART = 8 * 1024 * 1024
Json = dict[str, Any]


class Person:
    """One browser without JavaScript at `url`; `data` is the installation's folder, where mails lie."""

    def __init__(self, url: str, data: Path) -> None:
        self.url, self.data = url, data
        self.session = requests.Session()
        self.session.headers["Accept-Language"] = "en"

    def open(self, path: str) -> str:
        """A page's HTML."""
        answer = self.session.get(self.url + path, timeout=60)
        answer.raise_for_status()
        return answer.text

    def token(self, path: str = "/") -> str:
        """The CSRF token of a page."""
        found = re.search(r'name="csrf-token" content="([^"]+)"', self.open(path))
        assert found, path
        return found.group(1)

    def submit(self, path: str, *, page: str = "", **fields: str) -> requests.Response:
        """Post a form with the token of its page, and follow where it leads."""
        form = {"csrf_token": self.token(page or path), **fields}
        answer = self.session.post(self.url + path, data=form, timeout=60)
        assert answer.status_code < 400, (path, answer.status_code, answer.text[:2000])
        return answer

    def call(self, method: str, path: str, body: Json | None = None, **headers: str) -> Json:
        """Ask the API; raises AssertionError with the problem document for anything from 400 on."""
        sent = {"X-CSRFToken": self.token(), "Accept": "application/json", **headers}
        answer = self.session.request(method, self.url + path, json=body, headers=sent, timeout=120)
        assert answer.status_code < 400, (method, path, answer.status_code, answer.text[:2000])
        return dict(answer.json()) if answer.content else {}

    def register(self, address: str, name: str = "Kim Maru") -> None:
        """Register by the form, open the link in the mail, sign in."""
        self.submit(
            "/register", display_name=name, email=address, password=PASSWORD, password_confirm=PASSWORD
        )
        self.session.get(self.url + link_in_mail(self.data, address), timeout=60)
        self.sign_in(address)

    def sign_in(self, address: str, password: str = PASSWORD) -> None:
        """Fill in the sign-in form. Raises AssertionError when it is not let in."""
        self.submit("/sign-in", email=address, password=password)
        assert self.session.get(self.url + "/me", timeout=60).url.endswith("/me"), address

    def company(self, name: str, **more: Any) -> str:
        """Found a company; gives its id."""
        contact = {"email": "sales@example.com"}
        return str(
            self.call("POST", "/api/studio/companies", {"name": {"en": name}, "contact": contact, **more})[
                "id"
            ]
        )

    def booth(self, company: str, title: str, hall: str = "beauty", **more: Any) -> str:
        """Make a draft booth; gives its id."""
        body = {"company_id": company, "title": {"en": title}, "hall": hall, "tagline": {"en": "Look."}}
        return str(self.call("POST", "/api/studio/booths", {**body, **more})["id"])

    def product(self, booth: str, name: str, **more: Any) -> str:
        """Add a product; gives its id."""
        path = f"/api/studio/booths/{booth}/products"
        return str(self.call("POST", path, {"name": {"en": name}, **more})["id"])

    def ask(self, data: bytes, target: str, filename: str = "model.glb") -> Json:
        """Get a ticket for a model."""
        digest = hashlib.sha256(data).hexdigest()
        body = {"purpose": "model", "target": target, "filename": filename, "size": len(data)}
        return self.call("POST", "/api/uploads", {**body, "sha256": digest})

    def put_parts(self, ticket: Json, data: bytes, *, most: int = 1_000) -> None:
        """PUT at most so many of the parts that the ticket still wants."""
        for part in ticket["parts"][:most]:
            start = (part["number"] - 1) * PART
            put_part(self.url, part["url"], data[start : start + PART])

    def complete(self, ticket: Json) -> str:
        """Complete an upload; gives the model's address in the API."""
        return str(self.call("POST", f"/api/uploads/{ticket['id']}/complete")["links"]["model"])

    def upload(self, data: bytes, target: str, filename: str = "model.glb") -> str:
        """Send a whole model; gives its address in the API."""
        ticket = self.ask(data, target, filename)
        self.put_parts(ticket, data)
        return self.complete(ticket)

    def progress(self, model: str) -> Json:
        """Where a model's pipeline is."""
        answer = self.session.get(f"{self.url}{model}/progress", timeout=60)
        answer.raise_for_status()
        return dict(answer.json())

    def until_finished(self, model: str, patience: float = 480) -> Json:
        """Wait until every file of a model is there. Raises AssertionError when it was refused."""
        return self.until(model, lambda seen: seen["progress"] >= 1, patience)

    def until(self, model: str, wanted: Any, patience: float = 240) -> Json:
        """Wait until the pipeline is where `wanted(progress)` is true."""
        deadline = time.monotonic() + patience
        while not wanted(seen := self.progress(model)):
            assert seen["error"] is None, seen
            assert time.monotonic() < deadline, seen
            time.sleep(0.1)
        return seen

    def submit_booth(self, booth: str) -> None:
        """Hand the draft to the organizer."""
        version = self.call("GET", f"/api/studio/booths/{booth}")["version"]
        self.call("POST", f"/api/studio/booths/{booth}/submit", None, **{"If-Match": f'"{version}"'})

    def publish_booth(self, booth: str) -> Json:
        """As the organizer, make a submission public."""
        version = self.call("GET", f"/api/console/booths/{booth}")["version"]
        return self.call("POST", f"/api/console/booths/{booth}/publish", {}, **{"If-Match": f'"{version}"'})


def put_part(site: str, url: str, data: bytes) -> None:
    """PUT one part where its signed URL says; local stores give paths."""
    answer = requests.put(url if url.startswith("http") else site + url, data=data, timeout=120)
    assert answer.status_code < 300, (answer.status_code, answer.text[:500])


def link_in_mail(data: Path, address: str, patience: float = 60) -> str:
    """Wait for the newest mail to an address; the path of its link."""
    deadline = time.monotonic() + patience
    while not (found := mails_to(data, address)):
        assert time.monotonic() < deadline, f"no mail to {address}"
        time.sleep(0.1)
    body = found[-1].get_body(("plain",))
    link = re.search(r"https?://[^/\s]+(/\S+)", str(body.get_content()) if body else "")
    assert link, found[-1]
    return link.group(1)


def mails_to(data: Path, address: str) -> list[EmailMessage]:
    """The mails in the folder that go to an address, oldest first."""
    files = sorted((data / "mail").glob("*.eml"))
    mails = [email.message_from_bytes(file.read_bytes(), policy=default) for file in files]
    return [mail for mail in mails if mail["To"] and address in str(mail["To"])]
