"""Many users with a seat each, some of them on tokens: made by actions once, then copied."""

from django.db import connection

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.providers import Outside, using
from tests import builders as b


def fill(users: int) -> list[tuple[str, int]]:
    """Make so many users with a seat of Atlas; return addresses and subscriptions of some."""
    outside = Outside(InProcessProvider(Simulator(":memory:", seed="bench")), MemoryMailer())
    with using(outside):
        b.vendor()
        firm, eva = b.company(), b.person("eva@fjall.example")
        key = b.buy(firm, card=b.real_card(firm, outside))
        wanted = AssignSeat(subscription_id=key, email=eva.email)
        b.do(ASSIGN_SEAT, wanted, actor=b.actor(firm.purchaser))
    with connection.cursor() as cursor:
        _copy(cursor, "user_account", eva.id, users, "'email', 'user' || n || '@fjall.example'")
        _copy(cursor, "subscription", key, users // 10, _LASTING)
        cursor.execute(
            "INSERT INTO assignment (id, customer_id, subscription_id, user_id, since_at) "
            "SELECT 30000000 + n, %s, 20000000 + 1 + n %% %s, 10000000 + n, now() "
            "FROM generate_series(1, %s) n",
            [firm.id, users // 10, users],
        )
        cursor.execute("ANALYZE")
        cursor.execute(
            "SELECT u.email, a.subscription_id FROM assignment a JOIN user_account u "
            "ON u.id = a.user_id WHERE a.id > 30000000 ORDER BY md5(a.id::text) LIMIT 2000"
        )
        return list(cursor.fetchall())


# Whatever day it is when this is measured, access is open, and ends on many different days.
_LASTING = (
    "'state', 'active', 'renews_on', current_date + 30 + n %% 330, "
    "'expired_on', current_date + 30 + n %% 330, 'suspended_on', current_date + 46 + n %% 330, "
    "'terminated_on', current_date + 76 + n %% 330"
)
_FIRST = {"user_account": 10_000_000, "subscription": 20_000_000}


def _copy(cursor: object, table: str, key: int, count: int, changed: str) -> None:
    cursor.execute(  # type: ignore[attr-defined]
        f"INSERT INTO {table} SELECT (jsonb_populate_record(t, "
        f"jsonb_build_object('id', {_FIRST[table]} + n, {changed}))).* "
        f"FROM {table} t, generate_series(1, %s) n WHERE t.id = %s",
        [count, key],
    )
