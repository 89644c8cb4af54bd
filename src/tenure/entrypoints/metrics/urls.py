"""The address that a monitoring system reads."""

from django.urls import URLPattern, path

from tenure.entrypoints.metrics import telling

app_name = "metrics"

urlpatterns: list[URLPattern] = [path("metrics", telling.show, name="metrics")]
