"""Who can sign in to the demo and what to try as each of them."""

from dataclasses import dataclass

from tenure.rules.companies.people import STAFF_ROLES

PASSWORD = "Bridge-2-Demo"  # noqa: S105 - of invented people in an installation for trying out


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to sign in as; `part` names the texts that say what to try (`demo-part-…`)."""

    email: str
    name: str
    company: str
    part: str


PERSONAS: tuple[Persona, ...] = (
    Persona(
        "ingrid.sandell@vatterbygg.example", "Ingrid Sandell", "Vätterbygg Konsult AB", "purchaser"
    ),
    Persona(
        "jonas.petersen@elbmarsch-tragwerk.example",
        "Jonas Petersen",
        "Elbmarsch Tragwerksplanung GmbH",
        "admin",
    ),
    Persona(
        "mette.overgaard@limfjordri.example",
        "Mette Overgaard",
        "Limfjord Rådgivende Ingeniører A/S",
        "payer",
    ),
    Persona(
        "dana.whitfield@threeriversgeo.example",
        "Dana Whitfield",
        "Three Rivers Geotechnical Inc.",
        "arrears",
    ),
    Persona("malin.oberg@bygdata-vast.example", "Malin Öberg", "Bygdata Väst AB", "partner"),
    Persona("kasper.thorup@tekniskforum.example", "Kasper Thorup", "Teknisk Forum A/S", "partner"),
    Persona("astrid.holm@skarvik.example", "Astrid Holm", "Skarvik", "support"),
    Persona("nils.aberg@skarvik.example", "Nils Åberg", "Skarvik", "sales"),
    Persona("karin.lund@skarvik.example", "Karin Lund", "Skarvik", "finance"),
    Persona("omar.haddad@skarvik.example", "Omar Haddad", "Skarvik", "operations"),
)

STAFF = tuple(one for one in PERSONAS if one.part in STAFF_ROLES)
"""Those who work for the vendor; their part is their role."""

AGENTS = tuple(one for one in PERSONAS if one.part == "partner")
"""Those who act for a partner."""
