"""A partner previews and quotes by API and command line, as on its pages (COT-10, PAR-01)."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.test import Client

from tenure.entrypoints.commands.do import do
from tenure.entrypoints.commands.preview import preview
from tenure.records.facts.reading import rows
from tenure.records.models import User
from tests import builders as b
from tests.entrypoints.partner.conftest import Partners, Side

pytestmark = pytest.mark.django_db


def number_of(side: Side) -> str:
    return str(b.first("SELECT number FROM partner WHERE id = %s", side.partner)[0])


def wish(side: Side) -> dict[str, Any]:
    """Return a quote for two more seats of what the side's customer has."""
    line = {"action": "seats", "subscription_id": side.subscription, "quantity": 2}
    return {"customer_id": side.company.id, "intent": "by program", "lines": [line]}


def post(client: Client, name: str, body: dict[str, Any], **headers: str) -> tuple[int, Any]:
    answer = client.post(
        f"/api/actions/{name}", json.dumps(body), content_type="application/json", headers=headers
    )
    return answer.status_code, answer.json()


def run(command: Any, name: str, side: Side, *words: str) -> Result:
    email = User.objects.get(id=side.admin.user_id or 0).email
    fields = wish(side)
    found = CliRunner().invoke(
        command,
        [name, "--customer-id", str(fields["customer_id"]), "--intent", "x", "--lines",
         json.dumps(fields["lines"]), "--as", email, *words],
    )  # fmt: skip
    assert isinstance(found, Result)
    return found


@pytest.mark.rule("COT-10", "PAR-01", "PAR-02")
def test_by_api_a_partner_is_named_by_its_number(partners: Partners) -> None:
    one, other = partners.one, partners.other
    client = partners.client()
    status, told = post(client, "draft-quote/preview", wish(one), partner=number_of(one))
    assert status == 200, told
    answer = told["answer"]
    assert (answer["currency"], answer["faults"]) == ("SEK", [])
    assert answer["total_minor"] == answer["net_minor"] + answer["tax_minor"] > 0
    assert "quote_id" not in answer
    assert rows("SELECT count(*) FROM quote") == [(0,)]
    # Without the header, for a partner of others, or about what is another's: it isn't there.
    for body, headers in (
        (wish(one), {}),
        (wish(one), {"partner": number_of(other)}),
        (wish(other), {"partner": number_of(one)}),
    ):
        assert post(client, "draft-quote", body, **headers)[0] == 404, headers
    status, told = post(client, "draft-quote", wish(one), partner=number_of(one))
    assert status == 200, told
    assert rows("SELECT source, partner_id, total_minor FROM quote") == [
        ("partner", one.partner, answer["total_minor"])
    ]


@pytest.mark.rule("COT-10", "PAR-01")
def test_by_command_too(partners: Partners) -> None:
    one, other = partners.one, partners.other
    seen = run(preview, "draft-quote", one, "--partner", number_of(one))
    assert seen.exit_code == 0, seen.output
    assert "total_minor: " in seen.output
    assert rows("SELECT count(*) FROM quote") == [(0,)]
    assert run(do, "draft-quote", one).exit_code == 1
    strange = run(do, "draft-quote", one, "--partner", number_of(other))
    assert "doesn't act for a partner" in strange.output
    assert run(do, "draft-quote", one, "--partner", number_of(one)).exit_code == 0
    assert rows("SELECT source, partner_id FROM quote") == [("partner", one.partner)]
    alone = CliRunner().invoke(do, ["draft-quote", "--partner", "P-1"])
    assert alone.exit_code == 2
