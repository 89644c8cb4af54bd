"""Accounts, roles and invitations through the engine and the database."""

import pytest

from tests import builders as b

pytestmark = pytest.mark.django_db


def test_builders_make_a_world() -> None:
    b.vendor()
    firm = b.company()
    assert b.card(firm) > 0
    assert b.offering() > 0
