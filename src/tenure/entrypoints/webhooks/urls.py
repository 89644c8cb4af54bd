"""The addresses that others send their events to."""

from django.urls import URLPattern, path

from tenure.entrypoints.webhooks import payments

app_name = "webhooks"

urlpatterns: list[URLPattern] = [
    path("webhooks/payments/", payments.receive, name="payments"),
]
