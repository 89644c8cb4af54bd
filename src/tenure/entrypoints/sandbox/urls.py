"""The addresses of the sandbox strip."""

from django.urls import URLPattern, path

from tenure.entrypoints.sandbox import moving

urlpatterns: list[URLPattern] = [
    path("sandbox/move/", moving.move, name="sandbox-move"),
    path("sandbox/moving/", moving.wait, name="sandbox-moving"),
]
