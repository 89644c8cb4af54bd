"""The vendor set-up pack as a page shows it, as PDF and as one ZIP to file (MOD-07)."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from django.conf import settings

from tenure.engine.actor import Actor
from tenure.gateways.pdf import Part, VendorFacts, vendor_facts_pdf
from tenure.questions.companies.vendor_pack import VendorPack, pack_contents
from tenure.rules.decision import Refused
from tenure.texts import say
from tenure.texts.formats import country_text

_ENDINGS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg"}
# A ZIP knows no time before; one that is always the same makes the same bytes.
_ALWAYS = (1980, 1, 1, 0, 0, 0)


def parts_of(pack: VendorPack, *, language: str) -> tuple[Part, ...]:
    """Return what procurement enters, in parts, in the words of a language."""
    told = (
        ("company", tuple(_company(pack, language))),
        ("bank", tuple(_bank(pack))),
        ("trade", tuple(_trade(pack, language))),
        ("contacts", tuple(_contacts(pack))),
    )
    return tuple(
        Part(
            say(language, f"vendor-facts-{name}"),
            tuple((_name(key, language), value) for key, value in rows if value),
        )
        for name, rows in told
        if any(value for _, value in rows)
    )


def facts_file(pack: VendorPack, *, language: str) -> bytes:
    """Return the facts as PDF; the same facts on the same day give the same bytes."""
    numbers = (("registration", pack.seller.registration_number), ("vat", pack.seller.vat_number))
    return vendor_facts_pdf(
        VendorFacts(
            brand=pack.brand,
            name=pack.seller.name,
            numbers=" · ".join(f"{_name(key, language)} {told}" for key, told in numbers if told),
            parts=parts_of(pack, language=language),
            language=language,
            on=pack.on,
        )
    )


def pack_archive(actor: Actor, pack: VendorPack, *, language: str) -> bytes | Refused:
    """Return the pack as a ZIP: facts as PDF and as a table, and each file under its title.

    The same pack on the same day is the same file, byte for byte.
    """
    contents = pack_contents(actor, customer_id=pack.customer_id, pack=pack)
    if isinstance(contents, Refused):
        return contents
    files = {
        f"{_plain(say(language, 'vendor-facts-title'))}.pdf": facts_file(pack, language=language),
        f"{_plain(say(language, 'vendor-facts-title'))}.csv": _table(pack, language),
    }
    for one, content in contents:
        files[_free(f"{_plain(one.title)}{_ENDINGS[one.file_type]}", files)] = content
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            about = zipfile.ZipInfo(name, _ALWAYS)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            archive.writestr(about, files[name])
    return into.getvalue()


def archive_name(pack: VendorPack) -> str:
    """Return what the ZIP is called: whose, and of which day."""
    return f"{_plain(pack.seller.name)}-{pack.on.isoformat()}.zip"


def _table(pack: VendorPack, language: str) -> bytes:
    """Return the facts as CSV with semicolons, as spreadsheets of our markets read it."""
    told = io.StringIO(newline="")
    writer = csv.writer(told, delimiter=";", lineterminator="\r\n")
    for part in parts_of(pack, language=language):
        for name, value in part.rows:
            writer.writerow([part.title, name, _unarmed(value.replace("\u00a0", " "))])
    return told.getvalue().encode("utf-8-sig")


def _unarmed(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; telephone numbers keep their plus."""
    harmless = re.fullmatch(r"\+[0-9 ()/-]+", value)
    return f"'{value}" if value[:1] in "=+-@" and not harmless else value


def _company(pack: VendorPack, language: str) -> Iterator[tuple[str, str]]:
    seller = pack.seller
    yield "legal-name", seller.name
    yield "brand", pack.brand
    yield "registration", seller.registration_number
    yield "vat", seller.vat_number
    yield "address", ", ".join(_address(seller.address))
    yield "country", country_text(seller.country, language=language)
    yield "site", settings.SITE_URL


def _address(address: Mapping[str, str]) -> Iterator[str]:
    town = " ".join(address[part] for part in ("postal_code", "city") if address.get(part))
    for line in (address.get("line1"), address.get("line2"), town, address.get("region")):
        if line:
            yield line


def _bank(pack: VendorPack) -> Iterator[tuple[str, str]]:
    bank = pack.seller.bank
    yield "bank-name", bank.get("bank", "")
    yield "account", " ".join(part for part in (bank.get("scheme"), bank.get("account")) if part)
    yield "bic", bank.get("bic", "")
    yield "account-holder", pack.seller.name if bank.get("account") else ""


def _trade(pack: VendorPack, language: str) -> Iterator[tuple[str, str]]:
    yield "currency", pack.currency
    yield "net", say(language, "vendor-facts-net-days", days=pack.net_days)
    yield "terms", f"{pack.terms_version} · {settings.SITE_URL}/terms/{pack.terms_version}/"
    yield "customer", f"{pack.customer_number} · {pack.company}"


def _contacts(pack: VendorPack) -> Iterator[tuple[str, str]]:
    yield "billing", pack.seller.email
    partner = pack.partner
    if partner is not None:
        ways = (partner.manager_name, partner.manager_email, partner.manager_phone)
        yield "partner", f"{partner.name} ({partner.number})"
        yield "manager", ", ".join(way for way in ways if way)


def _name(key: str, language: str) -> str:
    return say(language, f"vendor-fact-{key}")


def _plain(title: str) -> str:
    """Return a name that every file system takes."""
    return re.sub(r"[^\w().-]+", "-", title, flags=re.UNICODE).strip("-.") or "file"


def _free(name: str, taken: Mapping[str, bytes]) -> str:
    """Return a name that no other file has, whatever the capitals."""
    path, known = PurePath(name), {one.lower() for one in taken}
    number = 2
    while name.lower() in known:
        name, number = f"{path.stem}-{number}{path.suffix}", number + 1
    return name
