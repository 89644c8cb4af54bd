"""The addresses of the office."""

from django.urls import URLPattern, path

from tenure.entrypoints.office import acting, certificates, customers, operations, promotions

app_name = "office"

urlpatterns: list[URLPattern] = [
    path("office/", customers.show_all, name="customers"),
    path("office/customers/<int:key>/", customers.show, name="customer"),
    path("office/customers/<int:key>/open/", acting.begin, name="open"),
    path("office/customers/<int:key>/purchaser/", acting.grant_purchaser, name="grant-purchaser"),
    path("office/promotions/", promotions.show_all, name="promotions"),
    path("office/promotions/new/", promotions.enter, name="promotion-new"),
    path("office/promotions/<int:key>/", promotions.show, name="promotion"),
    path("office/promotions/<int:key>/end/", promotions.end, name="promotion-end"),
    path("office/certificates/", certificates.show_all, name="certificates"),
    path("office/certificates/<int:key>/", certificates.decide, name="decide-certificate"),
    path("office/certificates/<int:key>/file/", certificates.show_file, name="certificate-file"),
    path("office/stop/", acting.stop, name="stop"),
    path("office/operations/", operations.show, name="operations"),
    path("office/operations/release/", operations.let_go, name="release"),
]
