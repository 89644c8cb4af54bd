"""The addresses of the partner's pages."""

from django.urls import URLPattern, path

from tenure.entrypoints.partner import (
    company,
    customers,
    introducing,
    navigation,
    overview,
    quotes,
    quoting,
    renewals,
    renewing,
    requests,
    vendor_pack,
)

app_name = "partner"

urlpatterns: list[URLPattern] = [
    path("partner/", overview.show, name="overview"),
    path("partner/switch/", navigation.switch, name="switch"),
    path("partner/customers/", customers.show_all, name="customers"),
    path("partner/customers/new/", introducing.introduce, name="introduce"),
    path("partner/customers/<int:key>/", customers.show, name="customer"),
    path("partner/customers/<int:key>/vendor-pack/", vendor_pack.show, name="vendor-pack"),
    path(
        "partner/customers/<int:key>/vendor-pack/zip/", vendor_pack.archive, name="vendor-archive"
    ),
    path("partner/customers/<int:key>/vendor-pack/facts/", vendor_pack.facts, name="vendor-facts"),
    path(
        "partner/customers/<int:key>/vendor-pack/files/<int:document>/",
        vendor_pack.file,
        name="vendor-file",
    ),
    path("partner/renewals/", renewals.show, name="renewals"),
    path("partner/renewals/<int:key>/", renewing.change, name="renewal-settings"),
    path("partner/renewals.csv", renewals.export, name="renewals-sheet"),
    path("partner/quotes/", quotes.show_all, name="quotes"),
    path("partner/quotes.csv", quotes.export, name="quotes-sheet"),
    path("partner/customers/<int:customer>/quote/", quoting.begin, name="quote-new"),
    path("partner/renewals/quote/", quoting.quote_renewals, name="quote-renewals"),
    path("partner/renewals/quote/send/", quoting.send_renewals, name="quote-renewals-send"),
    path("partner/quotes/<int:key>/", quoting.show, name="quote"),
    path("partner/quotes/<int:key>/edit/", quoting.edit, name="quote-edit"),
    path("partner/quotes/<int:key>/send/", quoting.send, name="quote-send"),
    path("partner/quotes/<int:key>/cancel/", quoting.cancel, name="quote-cancel"),
    path("partner/quotes/<int:key>/reissue/", quoting.reissue, name="quote-reissue"),
    path("partner/quotes/<int:key>/credit-line/", quoting.ask_for_credit, name="quote-credit"),
    path("partner/requests/", requests.show_all, name="requests"),
    path("partner/requests/<int:key>/", requests.show, name="request"),
    path("partner/requests/<int:key>/answer/", requests.answer, name="answer"),
    path("partner/company/", company.show, name="company"),
    path("partner/company/admit/", company.admit, name="admit"),
    path("partner/company/withdraw/", company.withdraw, name="withdraw"),
]
