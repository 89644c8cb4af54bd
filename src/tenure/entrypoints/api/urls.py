"""Where the API is: `/api/actions/…`, described by `/api/openapi.json`."""

from django.urls import path

from tenure.entrypoints.api.routes import api

urlpatterns = [path("api/", api.urls)]
