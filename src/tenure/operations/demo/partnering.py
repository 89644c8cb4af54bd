"""The demo's partners: who acts for them, and a customer that asks one of them for a quote."""

from datetime import datetime

from tenure.actions.companies.register_user import REGISTER_USER, RegisterUser
from tenure.actions.partners.admit_partner_user import ADMIT_PARTNER_USER, AdmitPartnerUser
from tenure.actions.partners.ask_for_quote import ASK_FOR_QUOTE, AskForQuote
from tenure.engine.actor import anonymous, system
from tenure.operations.demo.cast import LANGUAGE, Company
from tenure.operations.demo.personas import AGENTS
from tenure.operations.demo.stage import Stage
from tenure.records.facts.reading import rows

_WISH = {
    "SE": "Vi blir fler i vår. Kan ni räkna på fem platser till och en förnyelse på tre år?",
    "DK": "Vi bliver flere til foråret. Kan I regne på fem pladser mere og en fornyelse på tre år?",
}


def admit(stage: Stage, *, password_hash: str, at: datetime) -> None:
    """Register the partners' people and let each act for their partner, as its admin."""
    partners = {
        name: (key, country) for key, name, country in rows("SELECT id, name, country FROM partner")
    }
    for one in AGENTS:
        key, country = partners[one.company]
        person = RegisterUser(
            email=one.email,
            name=one.name,
            language=LANGUAGE[country],
            password_hash=password_hash,
        )
        stage.do(REGISTER_USER, person, actor=anonymous("store"), at=at)
        admitted = AdmitPartnerUser(partner_id=key, email=one.email, role="admin")
        stage.do(ADMIT_PARTNER_USER, admitted, actor=system("command"), at=at)


def ask(stage: Stage, company: Company, *, at: datetime) -> None:
    """Let a company ask its partner for a quote."""
    known = stage.known.get(company.domain)
    found = rows(
        "SELECT partner_id FROM customer WHERE id = %s AND partner_id IS NOT NULL",
        [known.id if known else 0],
    )
    if known is None or not found:
        return
    wanted = AskForQuote(
        customer_id=known.id,
        partner_id=found[0][0],
        text=_WISH.get(company.country, _WISH["SE"]),
        intent=f"demo-{company.domain}",
    )
    stage.do(ASK_FOR_QUOTE, wanted, actor=known.purchaser, at=at)
