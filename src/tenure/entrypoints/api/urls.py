"""Where the API is: `/api/…`, described by `/api/openapi.json`; and the keys of grants."""

from django.urls import path

from tenure.entrypoints.api.access import published_keys
from tenure.entrypoints.api.routes import api

urlpatterns = [
    path("api/", api.urls),
    path(".well-known/jwks.json", published_keys, name="jwks"),
]
