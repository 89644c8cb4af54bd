"""What stood in the tables before: kinds by their new names, exemptions as certificates."""

from django.db import migrations

KINDS = "UPDATE product SET kind = 'seat' WHERE kind IN ('software', 'collection')"

CERTIFICATES = """
INSERT INTO exemption_certificate (id, customer_id, jurisdiction, number, from_on, last_on, state,
    file_name, file_type, content, entered_at, entered_by_id, decided_at, decided_by_id, reason)
SELECT nextval('tenure_key'), id, country, 'taken over', founded_at::date, NULL, 'approved',
    '', '', ''::bytea, now(), NULL, now(), NULL, 'exempt before there were certificates'
FROM customer WHERE tax_exempt
"""


CARDS = """
UPDATE payment_method SET next_due_on = expires_on - 30
WHERE removed_at IS NULL AND expires_on IS NOT NULL AND next_due_on IS NULL
"""


class Migration(migrations.Migration):
    """Carry over what the tables held, then drop the column that certificates replace."""

    dependencies = (("records", "0004_prices"),)
    operations = (
        migrations.RunSQL(KINDS, migrations.RunSQL.noop),
        migrations.RunSQL(CERTIFICATES, migrations.RunSQL.noop),
        migrations.RunSQL(CARDS, migrations.RunSQL.noop),
        migrations.RemoveField(model_name="customer", name="tax_exempt"),
    )
