"""The address map: each entry point with pages brings a module of its own."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = [
    # path("", include("tenure.entrypoints.NAME.urls")), one line for each entry point
]
