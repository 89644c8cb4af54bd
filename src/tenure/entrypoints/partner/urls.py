"""The addresses of the partner's pages."""

from django.urls import URLPattern, path

from tenure.entrypoints.partner import (
    company,
    customers,
    introducing,
    navigation,
    overview,
    quotes,
    renewals,
    renewing,
    requests,
)

app_name = "partner"

urlpatterns: list[URLPattern] = [
    path("partner/", overview.show, name="overview"),
    path("partner/switch/", navigation.switch, name="switch"),
    path("partner/customers/", customers.show_all, name="customers"),
    path("partner/customers/new/", introducing.introduce, name="introduce"),
    path("partner/customers/<int:key>/", customers.show, name="customer"),
    path("partner/renewals/", renewals.show, name="renewals"),
    path("partner/renewals/<int:key>/", renewing.change, name="renewal-settings"),
    path("partner/renewals.csv", renewals.export, name="renewals-sheet"),
    path("partner/quotes/", quotes.show_all, name="quotes"),
    path("partner/requests/", requests.show_all, name="requests"),
    path("partner/requests/<int:key>/", requests.show, name="request"),
    path("partner/requests/<int:key>/answer/", requests.answer, name="answer"),
    path("partner/company/", company.show, name="company"),
    path("partner/company/admit/", company.admit, name="admit"),
    path("partner/company/withdraw/", company.withdraw, name="withdraw"),
]
