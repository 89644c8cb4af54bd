"""Packs of flex tokens for tests: the offerings and rates, and people who may draw."""

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.actions.companies.invite import INVITE, Invite
from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.running.set_up_deployment import SetUpDeployment
from tenure.engine.actor import system
from tenure.engine.perform import perform
from tenure.rules.entering.sheets import RowsRejected
from tests import builders as b

SHEET = """record,code,kind,name
product,pack,flex,Flex pack

record,product,term,licence_type,market,pack_tokens
offering,pack,P1Y,flex,SE,100
offering,pack,P1Y,flex,DK,100

record,product,term,licence_type,market,from_on,amount,currency
price,pack,P1Y,flex,SE,2020-01-01,3000.00,SEK
price,pack,P1Y,flex,DK,2020-01-01,2100.00,DKK

record,product,from_on,tokens
token_rate,atlas,2025-01-01,6
token_rate,beam,2025-01-01,3
"""


def sell_packs() -> None:
    """Enter packs of 100 tokens, and what a day with Atlas (6) and Beam (3) takes."""
    b.do(ENTER_CATALOGUE, EnterCatalogue(sheet=SHEET), actor=system("test"))


def enter(text: str, *, head: str = "record,product,from_on,tokens\n") -> list[str]:
    """Enter rows and return the codes of those that are rejected."""
    wanted = EnterCatalogue(sheet=head + text)
    outcome = perform(ENTER_CATALOGUE, wanted, actor=system("test"), at=b.NOW)
    return [row.code for row in outcome.rows] if isinstance(outcome, RowsRejected) else []


def join(company: b.Company, person: b.Person, *, role: str = "member") -> None:
    """Bring somebody into a company."""
    token = f"token-{person.id}-of-an-invitation"
    wanted = Invite(customer_id=company.id, email=person.email, role=role, token=token)
    b.do(INVITE, wanted, actor=b.actor(company.purchaser))
    b.do(ACCEPT_INVITATION, AcceptInvitation(token=token), actor=b.actor(person))


def sandbox() -> SetUpDeployment:
    """A sandbox whose clock says the builders' day."""
    return SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=b.NOW)
