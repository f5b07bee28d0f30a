"""Mails: written in the recipient's language, sent durably, by SMTP or into a folder."""

import smtplib
import socket
import threading
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from exhibition.kernel.clock import FrozenClock
from exhibition.kernel.work import JobContext, PlainSteps
from exhibition.notify.jobs import send_mail
from exhibition.notify.letters import Letter, compose
from exhibition.notify.mail import FolderMailer, MailRefused, SmtpMailer, make_mail, open_mailer
from exhibition.web.i18n import Words
from tests.exhibition.mails import NoNews, text_of

LETTER = Letter(
    "reset", "kim@example.com", "ko", "https://maru.example/reset/abc", {"name": "김", "hours": 2}
)


class Peer:
    """A mail server that accepts everything, or refuses as told."""

    def __init__(self, refusal: str = "") -> None:
        self.refusal, self.data = refusal, b""
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with self._socket, self._socket.accept()[0] as line:
            stream = line.makefile("rwb", buffering=0)
            stream.write(b"220 here\r\n")
            while words := stream.readline():
                command = words[:4].upper()
                if command == b"DATA":
                    stream.write(b"354 go\r\n")
                    while (text := stream.readline()) not in (b".\r\n", b""):
                        self.data += text
                refused = self.refusal and command == b"RCPT"
                stream.write(self.refusal.encode() + b"\r\n" if refused else b"250 fine\r\n")
                if command == b"QUIT":
                    return


class Flaky:
    """A mailer that fails a few times first."""

    def __init__(self, *errors: Exception) -> None:
        self.errors, self.sent = list(errors), 0

    def send(self, mail: EmailMessage) -> None:
        """Fail or send."""
        if self.errors:
            raise self.errors.pop(0)
        self.sent += 1


@pytest.fixture
def context(tmp_path: Path, clock: FrozenClock) -> JobContext:
    """What a workflow gets."""
    nothing: Any = None
    return JobContext(nothing, nothing, clock, NoNews(), PlainSteps(), tmp_path)


def test_a_mail_has_words_link_and_headers_of_its_language(clock: FrozenClock) -> None:
    mail = make_mail(compose(Words(), LETTER), "마루 <maru@maru.example>", clock)

    assert mail["Subject"] == "새 비밀번호를 정해 주세요"
    assert "https://maru.example/reset/abc" in text_of(mail)
    assert mail["Content-Language"] == "ko"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["From"] == "마루 <maru@maru.example>"
    assert mail["Message-ID"].endswith("@maru.example>")


def test_names_cannot_break_out_of_headers_or_mark_up(clock: FrozenClock) -> None:
    name = "Kim\r\nBcc: all@example.com <script>alert(1)</script>"
    letter = Letter(
        "invitation",
        "a@example.com",
        "en",
        "https://x/y",
        {"inviter": name, "company": name, "role": "r", "days": 1},
    )

    mail = make_mail(compose(Words(), letter), "Maru <maru@localhost>", clock)

    assert mail["Bcc"] is None
    html = mail.get_body(("html",))
    assert html is not None
    assert "<script>" not in html.get_content()


def test_mails_without_a_server_lie_in_a_folder_of_the_owner_alone(
    tmp_path: Path, clock: FrozenClock
) -> None:
    FolderMailer(tmp_path / "mail").send(make_mail(compose(Words(), LETTER), "Maru <maru@localhost>", clock))

    (file,) = (tmp_path / "mail").glob("*.eml")
    assert file.stat().st_mode & 0o077 == 0


def test_smtp_carries_the_mail(clock: FrozenClock) -> None:
    peer = Peer()

    SmtpMailer(f"smtp://127.0.0.1:{peer.port}").send(
        make_mail(compose(Words(), LETTER), "Maru <maru@localhost>", clock)
    )

    assert b"To: kim@example.com" in peer.data


def test_a_mailbox_that_is_refused_for_good_is_not_tried_again(clock: FrozenClock) -> None:
    peer = Peer("550 no such box")

    with pytest.raises(MailRefused):
        SmtpMailer(f"smtp://127.0.0.1:{peer.port}").send(
            make_mail(compose(Words(), LETTER), "Maru <maru@localhost>", clock)
        )


def test_a_password_is_not_sent_over_an_open_line(clock: FrozenClock) -> None:
    peer = Peer()

    with pytest.raises(MailRefused, match="no TLS"):
        SmtpMailer(f"smtp://kim:secret@127.0.0.1:{peer.port}").send(
            make_mail(compose(Words(), LETTER), "Maru <maru@localhost>", clock)
        )


@pytest.mark.parametrize("url", ["http://host", "smtp://", "host:25"])
def test_a_wrong_address_of_the_mail_server_is_told_at_the_start(url: str, settings: Any) -> None:
    with pytest.raises(ValueError, match="SMTP_URL"):
        SmtpMailer(url)
    assert isinstance(open_mailer(settings), FolderMailer)


def test_sending_waits_and_tries_again_while_the_server_is_away(context: JobContext) -> None:
    mailer, waits = Flaky(OSError("away"), smtplib.SMTPServerDisconnected("gone")), list[float]()

    send_mail(mailer, "Maru <maru@localhost>", context, compose(Words(), LETTER), sleep=waits.append)

    assert mailer.sent == 1
    assert waits == [2.0, 15.0]


def test_a_mail_that_cannot_be_sent_fails_visibly(context: JobContext) -> None:
    mailer = Flaky(*[OSError("away")] * 9)

    with pytest.raises(OSError, match="away"):
        send_mail(mailer, "Maru <maru@localhost>", context, compose(Words(), LETTER), sleep=lambda _s: None)
