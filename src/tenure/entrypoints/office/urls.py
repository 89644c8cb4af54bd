"""The addresses of the office."""

from django.urls import URLPattern, path

from tenure.entrypoints.office import acting, customers, operations

app_name = "office"

urlpatterns: list[URLPattern] = [
    path("office/", customers.show_all, name="customers"),
    path("office/customers/<int:key>/", customers.show, name="customer"),
    path("office/customers/<int:key>/open/", acting.begin, name="open"),
    path("office/customers/<int:key>/purchaser/", acting.grant_purchaser, name="grant-purchaser"),
    path("office/stop/", acting.stop, name="stop"),
    path("office/operations/", operations.show, name="operations"),
    path("office/operations/release/", operations.let_go, name="release"),
]
