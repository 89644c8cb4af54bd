"""The addresses of the office."""

from django.urls import URLPattern, path

from tenure.entrypoints.office import (
    acting,
    certificates,
    credit_lines,
    customers,
    forecast,
    operations,
    promotions,
    rates,
    selling,
    vendor_pack,
)

app_name = "office"

urlpatterns: list[URLPattern] = [
    path("office/", customers.show_all, name="customers"),
    path("office/customers/<int:key>/", customers.show, name="customer"),
    path(
        "office/customers/<int:key>/documents/<int:document>/",
        customers.show_document,
        name="document-file",
    ),
    path("office/customers/<int:key>/open/", acting.begin, name="open"),
    path("office/customers/<int:key>/purchaser/", acting.grant_purchaser, name="grant-purchaser"),
    path(
        "office/customers/<int:key>/prepayment/",
        acting.demand_prepayment,
        name="demand-prepayment",
    ),
    path("office/customers/<int:key>/credit-line/", credit_lines.decide, name="credit-line"),
    path("office/customers/<int:key>/sell/begin/", selling.begin, name="sell-begin"),
    path("office/customers/<int:key>/sell/", selling.order, name="sell"),
    path("office/customers/<int:key>/sell/extend/", selling.extend, name="sell-extend"),
    path("office/customers/<int:key>/sell/switch/", selling.switch, name="sell-switch"),
    path("office/promotions/", promotions.show_all, name="promotions"),
    path("office/promotions/new/", promotions.enter, name="promotion-new"),
    path("office/promotions/<int:key>/", promotions.show, name="promotion"),
    path("office/promotions/<int:key>/end/", promotions.end, name="promotion-end"),
    path("office/credit-lines/", credit_lines.show_all, name="credit-lines"),
    path("office/certificates/", certificates.show_all, name="certificates"),
    path("office/certificates/<int:key>/", certificates.decide, name="decide-certificate"),
    path("office/certificates/<int:key>/file/", certificates.show_file, name="certificate-file"),
    path("office/vendor-requests/", vendor_pack.show_requests, name="vendor-requests"),
    path("office/vendor-requests/<int:key>/", vendor_pack.answer, name="answer-vendor-request"),
    path("office/vendor-documents/", vendor_pack.show_documents, name="vendor-documents"),
    path("office/vendor-documents/<int:key>/put/", vendor_pack.put, name="put-vendor-document"),
    path(
        "office/vendor-documents/<int:key>/withdraw/",
        vendor_pack.withdraw,
        name="withdraw-vendor-document",
    ),
    path(
        "office/vendor-documents/<int:key>/file/",
        vendor_pack.show_file,
        name="vendor-document-file",
    ),
    path("office/stop/", acting.stop, name="stop"),
    path("office/price-lists/", rates.show, name="price-lists"),
    path("office/price-lists/rates/", rates.look, name="rates-look"),
    path("office/price-lists/rates/in-force/", rates.put_in_force, name="rates-in-force"),
    path("office/price-lists/agreements/", rates.enter_agreement, name="agreement-new"),
    path(
        "office/price-lists/agreements/<int:customer>/<int:key>/end/",
        rates.end_agreement,
        name="agreement-end",
    ),
    path("office/operations/", operations.show, name="operations"),
    path("office/operations/release/", operations.let_go, name="release"),
    path("office/operations/release-brake/", operations.release_brake, name="release-brake"),
    path("office/forecast/", forecast.show, name="forecast"),
    path("office/forecast/make/", forecast.make, name="forecast-make"),
]
