"""Whether what a row names is there, where the database doesn't look (see `columns.link`)."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import ForeignKey

from tenure.records.facts.reading import streamed


def dangling_links() -> Iterator[str]:
    """Yield each row that names another which isn't there; a pass over each table a column.

    Key 0 is the policy that comes with the program, which has no row.
    """
    for model in apps.get_app_config("records").get_models():
        table, key = model._meta.db_table, model._meta.pk.column
        for field in model._meta.concrete_fields:
            if not isinstance(field, ForeignKey) or getattr(field, "db_constraint"):  # noqa: B009
                continue
            target = field.remote_field.model._meta
            for row, value in streamed(
                f'SELECT a."{key}", a."{field.column}" FROM "{table}" a '  # noqa: S608 - tables are ours
                f'WHERE a."{field.column}" <> 0 AND NOT EXISTS (SELECT FROM '
                f'"{target.db_table}" b WHERE b."{target.pk.column}" = a."{field.column}")'
            ):
                yield f"{table} {row} {field.column} {value} isn't in {target.db_table}"
