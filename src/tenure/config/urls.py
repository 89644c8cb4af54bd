"""The address map: each entry point with pages brings a module of its own."""

from django.urls import URLPattern, URLResolver, include, path

handler400 = "tenure.presentation.incidents.bad_request"
handler403 = "tenure.presentation.incidents.permission_denied"
handler404 = "tenure.presentation.incidents.page_not_found"
handler500 = "tenure.presentation.incidents.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tenure.presentation.urls")),
    path("", include("tenure.entrypoints.store.urls")),
    path("", include("tenure.entrypoints.account.urls")),
    path("", include("tenure.entrypoints.partner.urls")),
    path("", include("tenure.entrypoints.office.urls")),
    path("", include("tenure.entrypoints.sandbox.urls")),
    path("", include("tenure.entrypoints.webhooks.urls")),
    path("", include("tenure.entrypoints.api.urls")),
    path("", include("tenure.entrypoints.metrics.urls")),
    # path("", include("tenure.entrypoints.NAME.urls")), one line for each entry point
]
