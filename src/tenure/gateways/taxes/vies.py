"""Asks the EU's register of VAT numbers (VIES) over its REST service."""

import http.client
import json
from typing import Any
from urllib.parse import urlsplit

from tenure.gateways.taxes.register import RegisterAnswer, RegisterUnavailable
from tenure.rules.taxes.tax import EU

_PATH = "/check-vat-number"
_LONGEST = 100_000


class Vies:
    """The port over HTTP. `timeout` is in seconds for each step of the exchange.

    Only a plain yes or no counts as an answer. A member state that is away, too many questions at
    once, a proxy's page: all of that is `RegisterUnavailable`, and it is asked again later.
    """

    def __init__(self, base_url: str, *, timeout: float) -> None:
        parts = urlsplit(base_url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ValueError(f"{base_url!r} is no http address")
        secure = parts.scheme == "https"
        self._kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self._netloc = parts.netloc
        self._path = parts.path.rstrip("/") + _PATH
        self._timeout = timeout

    def covers(self, country: str) -> bool:
        """See `VatRegister`."""
        return country in EU

    def ask(self, number: str, *, country: str, asked_by: str) -> RegisterAnswer:
        """See `VatRegister`; with the seller's own number the register gives a reference."""
        question = {"countryCode": _prefix(country), "vatNumber": number[2:]}
        if asked_by[:2] in {_prefix(one) for one in EU}:
            question |= {
                "requesterMemberStateCode": asked_by[:2],
                "requesterNumber": asked_by[2:],
            }
        answer = self._post(question)
        if type(answer.get("valid")) is not bool:
            raise RegisterUnavailable(f"VIES: {_fault(answer)}")
        return RegisterAnswer(answer["valid"], str(answer.get("requestIdentifier") or "")[:60])

    def _post(self, question: dict[str, str]) -> dict[str, Any]:
        connection = self._kind(self._netloc, timeout=self._timeout)
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        try:
            connection.request("POST", self._path, json.dumps(question), headers)
            response = connection.getresponse()
            content = json.loads(response.read(_LONGEST))
        except (OSError, http.client.HTTPException, ValueError) as fault:
            raise RegisterUnavailable(f"{self._netloc}: {fault!r}") from fault
        finally:
            connection.close()
        if not isinstance(content, dict):
            raise RegisterUnavailable(f"{self._netloc}: answer {response.status} is no object")
        return content


def _prefix(country: str) -> str:
    return "EL" if country == "GR" else country


def _fault(answer: dict[str, Any]) -> str:
    wrapped = answer.get("errorWrappers")
    if isinstance(wrapped, list) and wrapped and isinstance(wrapped[0], dict):
        return str(wrapped[0].get("error", ""))
    return "an answer that says neither valid nor invalid"
