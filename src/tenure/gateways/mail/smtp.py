"""Sends mail through a real mail server by SMTP, with TLS from the start or by STARTTLS."""

import smtplib
import ssl
from dataclasses import dataclass
from typing import Literal

from tenure.gateways.mail.message import (
    MailDeferred,
    MailRefused,
    MailUnavailable,
    Message,
    as_email,
)


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """A mail server and how to sign in there. Plain connections are for tests and localhost."""

    host: str
    port: int = 587
    security: Literal["starttls", "tls", "plain"] = "starttls"
    username: str = ""
    password: str = ""
    timeout_seconds: int = 20

    def send(self, message: Message) -> None:
        """Hand the mail over for all its recipients.

        A mail that some recipients refuse went to the others: that counts as sent, because a
        repeat would reach those twice. The receiving side knows repeats by the Message-ID.
        """
        mail = as_email(message)
        try:
            with self._connected() as server:
                if self.username:
                    server.login(self.username, self.password)
                server.send_message(mail)
        except smtplib.SMTPRecipientsRefused as refused:
            codes = [code for code, _ in refused.recipients.values()]
            raise _failed(max(codes), str(refused), MailDeferred) from refused
        except smtplib.SMTPDataError as answer:
            raise _failed(answer.smtp_code, str(answer), MailDeferred) from answer
        except smtplib.SMTPResponseException as answer:
            raise _failed(answer.smtp_code, str(answer)) from answer
        except smtplib.SMTPNotSupportedError as lacking:
            raise MailUnavailable(str(lacking)) from lacking
        except (smtplib.SMTPException, OSError) as broken:
            raise MailUnavailable(str(broken)) from broken

    def _connected(self) -> smtplib.SMTP:
        if self.security == "tls":
            return smtplib.SMTP_SSL(
                self.host,
                self.port,
                timeout=self.timeout_seconds,
                context=ssl.create_default_context(),
            )
        server = smtplib.SMTP(self.host, self.port, timeout=self.timeout_seconds)
        if self.security == "starttls":
            server.starttls(context=ssl.create_default_context())
        return server


def _failed(code: int, reason: str, later: type[MailUnavailable] = MailUnavailable) -> Exception:
    # 530 to 538 are about our own sign-in, which a person mends while the mail waits.
    if 500 <= code < 600 and not 530 <= code <= 538:
        return MailRefused(reason)
    # 421: the server itself goes away, whatever the mail was.
    return MailUnavailable(reason) if code == 421 else later(reason)
