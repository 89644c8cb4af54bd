"""What the database itself refuses: unbalanced postings, edited books, illegal changes of state."""

from django.db import migrations

KEYS = """
-- Without a cache keys rise in the order of writing, also between processes: history sorts by them.
CREATE SEQUENCE tenure_key AS bigint START 1000;
"""

LEDGER = """
CREATE FUNCTION ledger_is_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM added GROUP BY posting, currency HAVING sum(amount_minor) <> 0
    ) THEN
        RAISE EXCEPTION 'a posting does not sum to zero' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_balanced AFTER INSERT ON ledger_entry
    REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_balanced();

CREATE FUNCTION is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
"""

STATES = """
CREATE FUNCTION subscription_state_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (
        ('trial', 'active'), ('trial', 'ended'),
        ('active', 'expired'), ('expired', 'suspended'), ('suspended', 'terminated'),
        ('expired', 'active'), ('suspended', 'active'), ('terminated', 'active'),
        ('active', 'ended'), ('expired', 'ended'), ('suspended', 'ended')
    ) THEN
        RAISE EXCEPTION 'a subscription cannot go from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER subscription_state_legal BEFORE UPDATE OF state ON subscription
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION subscription_state_is_legal();
"""


class Migration(migrations.Migration):
    """Sequence of keys, the balance of the books, legal states."""

    dependencies = (("records", "0001_start"),)
    operations = (
        migrations.RunSQL(KEYS, "DROP SEQUENCE tenure_key"),
        migrations.RunSQL(LEDGER, migrations.RunSQL.noop),
        migrations.RunSQL(STATES, migrations.RunSQL.noop),
    )
