"""Addresses of the kit itself: the language switch and, for developers, the style page."""

from django.urls import URLPattern, path
from django.views.i18n import set_language

from tenure.presentation.show import show

urlpatterns: list[URLPattern] = [
    path("language/", set_language, name="language"),
    path("kit/", show, name="kit"),
]
