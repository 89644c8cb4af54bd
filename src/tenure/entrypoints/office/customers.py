"""Customers in the office: the table with its search, and one with who acted for it and why."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tenure.entrypoints.office.attending import Desk, office_page
from tenure.entrypoints.office.forms import GrantForm, PrepaymentForm, ReasonForm, SellForm
from tenure.presentation.downloads import download
from tenure.presentation.listing import listing_of
from tenure.questions.office import OWING, SORTS, countries, office_customer, office_customers
from tenure.questions.ordering.documents import office_document_file, office_documents
from tenure.questions.payments.credit_lines import credit_line
from tenure.rules.decision import Refused
from tenure.texts.formats import country_text


@require_safe
@office_page
def show_all(desk: Desk) -> HttpResponse:
    """Show the customers, found by number, name, e-mail of their people or invoice number."""
    listing = listing_of(
        desk.request.GET,
        sorts=SORTS,
        default="name",
        filters={"country": desk.seen(countries(desk.actor)), "owing": OWING},
    )
    table = desk.seen(
        office_customers(
            desk.actor,
            at=desk.at,
            country=listing.filters.get("country", ""),
            owing=listing.filters.get("owing", ""),
            search=listing.search,
            sort=listing.sort,
            descending=listing.descending,
            offset=listing.offset,
            limit=listing.per_page,
        )
    )
    return desk.page(
        "customers",
        listing=listing,
        total=table.total,
        rows=[(row, country_text(row.country, language=desk.language)) for row in table.rows],
        countries=sorted(
            ((code, country_text(code, language=desk.language)) for code in table.countries),
            key=lambda one: one[1],
        ),
        owing=OWING,
    )


@require_safe
@office_page
def show_document(desk: Desk, key: int, document: int) -> HttpResponse:
    """Hand out what a customer has attached."""
    return download(
        *desk.seen(office_document_file(desk.actor, customer_id=key, document_id=document))
    )


@require_safe
@office_page
def show(desk: Desk, key: int) -> HttpResponse:
    """Show one customer, open its account with a reason, or make somebody its purchaser."""
    return customer_page(desk, key)


def customer_page(
    desk: Desk,
    key: int,
    *,
    form: ReasonForm | None = None,
    grant: GrantForm | None = None,
    sell: SellForm | None = None,
    prepayment: PrepaymentForm | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the page of a customer, with a form that came back where there is one."""
    row, visits = desk.seen(office_customer(desk.actor, customer_id=key))
    return desk.page(
        "customer",
        status=status,
        documents=desk.seen(office_documents(desk.actor, customer_id=key)),
        row=row,
        country=country_text(row.country, language=desk.language),
        visits=visits,
        stands_in=desk.actor.customer_id == key,
        may_demand=desk.may("demand-prepayment"),
        may_lend=desk.may("see-credit-lines"),
        line=desk.seen(credit_line(desk.actor, customer_id=key))
        if desk.may("see-credit-lines")
        else None,
        prepayment_form=prepayment or PrepaymentForm(),
        may_open=desk.may("open-account"),
        may_grant=desk.may("grant-purchaser"),
        may_sell=desk.may("order-for-customer"),
        sell_form=sell or SellForm(),
        open_form=form or ReasonForm(),
        grant_form=grant or GrantForm(initial={"reason": desk.actor.reason_for(key)}),
        # Whichever came back with errors; the title then says so.
        form=form or grant or sell,
        refused=refused,
    )
