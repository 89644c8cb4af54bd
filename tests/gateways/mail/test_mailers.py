"""Mail arrives whole, once, and a failure says whether trying again makes sense."""

import socketserver
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest

from tenure.gateways.mail import (
    Attachment,
    FolderMailer,
    MailDeferred,
    Mailer,
    MailRefused,
    MailUnavailable,
    MemoryMailer,
    Message,
    SmtpMailer,
)
from tenure.gateways.mail.message import as_bytes, from_bytes

MAIL = Message(
    message_id="invoice.4711.1@mail.example.com",
    sender="Fjäll Software <billing@example.com>",
    to=("asa.oberg@example.com", "pay@example.com"),
    subject="Faktura SE-2026-000017 på 1\u00a0885,00 SEK",
    text="Hej!\n\nHär är fakturan: 1\u00a0885,00 SEK.\n",
    html="<p>Hej! Här är fakturan.</p>\n",
    at=datetime(2026, 6, 10, 22, 0, tzinfo=UTC),
    attachments=(Attachment("SE-2026-000017.pdf", "application/pdf", b"%PDF-1.7\x00\xff\r\n"),),
)


def with_id(message_id: str) -> Message:
    """Return the same mail under another id."""
    return Message(message_id, MAIL.sender, MAIL.to, MAIL.subject, MAIL.text, MAIL.html, MAIL.at)


def test_a_mail_survives_the_wire_and_is_the_same_bytes_each_time() -> None:
    assert from_bytes(as_bytes(MAIL)) == MAIL
    assert as_bytes(MAIL) == as_bytes(MAIL)


@pytest.mark.parametrize("subject", ["Hi\nBcc: thief@example.com", "Hi\r\nX: y"])
def test_a_header_cannot_be_smuggled_in(subject: str) -> None:
    bad = Message("a@b", MAIL.sender, MAIL.to, subject, "t", "h", MAIL.at)
    with pytest.raises(MailRefused):
        MemoryMailer().send(bad)


def test_a_mail_to_nobody_is_refused() -> None:
    with pytest.raises(MailRefused, match="somebody"):
        MemoryMailer().send(Message("a@b", MAIL.sender, (), "s", "t", "h", MAIL.at))


def test_the_folder_keeps_a_mail_once_however_often_it_is_delivered(
    tmp_path: Path,
) -> None:
    for _ in range(3):
        FolderMailer(tmp_path).send(MAIL)
    FolderMailer(tmp_path).send(with_id("other@mail.example.com"))
    kept = FolderMailer(tmp_path)
    assert {m.message_id for m in kept.messages()} == {
        MAIL.message_id,
        "other@mail.example.com",
    }
    assert kept.read(MAIL.message_id) == MAIL
    assert kept.read("never@mail.example.com") is None
    assert len(list(tmp_path.rglob("*.eml"))) == 2
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_folder_that_cannot_be_written_asks_to_try_again(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(MailUnavailable):
        FolderMailer(tmp_path / "file").send(MAIL)


def test_memory_keeps_order_and_ids_once() -> None:
    mailer = MemoryMailer()
    port: Mailer = mailer
    for mail in (MAIL, with_id("b@c"), MAIL):
        port.send(mail)
    assert [m.message_id for m in mailer.sent] == [MAIL.message_id, "b@c"]


class _Server(socketserver.StreamRequestHandler):
    """A mail server that answers MAIL FROM's recipients as told and keeps what it gets."""

    to_recipients: ClassVar[str] = "250 ok"
    got: ClassVar[list[bytes]] = []

    def handle(self) -> None:
        self.wfile.write(b"220 test\r\n")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"RCPT":
                self.wfile.write(self.to_recipients.encode() + b"\r\n")
            elif word == b"DATA":
                self.wfile.write(b"354 go\r\n")
                body = []
                for part in self.rfile:
                    if part == b".\r\n":
                        break
                    body.append(part)
                self.got.append(b"".join(body))
                self.wfile.write(b"250 kept\r\n")
            elif word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 ok\r\n")


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(_Server, "got", [])
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Server) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()


def test_smtp_hands_over_the_whole_mail(port: int) -> None:
    SmtpMailer("127.0.0.1", port, "plain").send(MAIL)
    assert [from_bytes(content) for content in _Server.got] == [MAIL]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ("550 no such person", MailRefused),
        ("451 come back later", MailDeferred),
        ("421 going down", MailUnavailable),
    ],
)
def test_smtp_tells_never_from_later(
    port: int, monkeypatch: pytest.MonkeyPatch, answer: str, error: type[Exception]
) -> None:
    monkeypatch.setattr(_Server, "to_recipients", answer)
    with pytest.raises(error) as raised:
        SmtpMailer("127.0.0.1", port, "plain").send(MAIL)
    assert raised.type is error
    assert _Server.got == []


def test_smtp_without_a_server_asks_to_try_again() -> None:
    with socketserver.TCPServer(("127.0.0.1", 0), _Server) as closed:
        port = closed.server_address[1]
    with pytest.raises(MailUnavailable):
        SmtpMailer("127.0.0.1", port, "plain", timeout_seconds=2).send(MAIL)


def test_smtp_does_not_send_in_the_clear_when_encryption_was_asked_for(
    port: int,
) -> None:
    with pytest.raises(MailUnavailable):
        SmtpMailer("127.0.0.1", port, "starttls").send(MAIL)
    assert _Server.got == []
