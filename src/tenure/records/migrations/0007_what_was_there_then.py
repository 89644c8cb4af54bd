"""What stood in the tables before quotes: partners of record with a first day, quotes to come."""

from django.db import migrations

PARTNERS = """
INSERT INTO partner_of_record (id, customer_id, partner_id, from_on, to_on)
SELECT nextval('tenure_key'), c.id, c.partner_id,
    (c.founded_at AT TIME ZONE c.time_zone)::date, NULL
FROM customer c WHERE c.partner_id IS NOT NULL
AND NOT EXISTS (SELECT FROM partner_of_record r WHERE r.customer_id = c.id)
"""

# The day is worked out by the rules whenever a subscription changes; for those that stand still it
# is the default policy's thirty days before (QUO-13).
QUOTES = """
UPDATE subscription SET next_due_on = renews_on - 30, next_due = 'quote'
WHERE state = 'active' AND NOT auto_renew AND NOT pack AND term IN ('P1Y', 'P3Y')
AND (next_due_on IS NULL OR next_due_on > renews_on - 30)
"""


class Migration(migrations.Migration):
    """Carry over what the tables held."""

    dependencies = (("records", "0006_quotes"),)
    operations = (
        migrations.RunSQL(PARTNERS, migrations.RunSQL.noop),
        migrations.RunSQL(QUOTES, migrations.RunSQL.noop),
    )
