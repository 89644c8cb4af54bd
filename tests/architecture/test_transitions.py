"""There is one table of the states of a subscription: the database allows what the rules allow."""

import re
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction

from tenure.records.tables.subscriptions import STATES
from tenure.rules.lifecycle.states import FEATURES, TRANSITIONS, State

MIGRATION = Path(__file__).parents[2] / "src/tenure/records/migrations/0002_constraints.py"

_ASKED = """
CREATE TEMPORARY TABLE stands (state text NOT NULL) ON COMMIT DROP;
CREATE TRIGGER legal BEFORE UPDATE OF state ON stands
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION subscription_state_is_legal();
"""


@pytest.mark.rule("SUB-01")
def test_the_migration_lists_what_the_rules_list() -> None:
    text = MIGRATION.read_text("utf-8")
    listed = text[text.index("NOT IN (") : text.index("THEN", text.index("NOT IN ("))]
    written = re.findall(r"\('(\w+)', '(\w+)'\)", listed)
    assert len(written) == len(set(written))
    assert set(written) == {(str(before), str(after)) for before, after in TRANSITIONS}


@pytest.mark.rule("SUB-01")
@pytest.mark.django_db
def test_the_database_allows_each_of_them_and_nothing_else() -> None:
    allowed = set()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_ASKED)
        for before in State:
            for after in State:
                if before is not after and _moves(before, after):
                    allowed.add((before, after))
    assert allowed == set(TRANSITIONS)


def _moves(before: State, after: State) -> bool:
    with connection.cursor() as asked:
        asked.execute("DELETE FROM stands")
        asked.execute("INSERT INTO stands VALUES (%s)", [str(before)])
        try:
            with transaction.atomic():
                asked.execute("UPDATE stands SET state = %s", [str(after)])
        except DatabaseError:
            return False
    return True


@pytest.mark.rule("SUB-01", "SUB-07")
def test_table_column_and_features_know_the_same_states() -> None:
    assert set(STATES) == set(State) == set(FEATURES)
    assert {state for pair in TRANSITIONS for state in pair} == set(State)
