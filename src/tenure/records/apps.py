"""Tells Django that the tables of Tenure live here."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The one Django app that owns tables."""

    name = "tenure.records"
    label = "records"
