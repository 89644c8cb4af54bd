"""The first grant of all: whoever asks at the same moment as the one who makes the key gets one."""

from datetime import timedelta

import pytest

from tenure.engine.actor import system
from tenure.operations.grants import bring_in_key, grant, key_set
from tenure.questions.licensing.access import AccessAnswer
from tenure.rules.licensing.licence_servers import FIRST
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SUB-12")]


def test_a_grant_that_was_asked_for_a_moment_before_the_first_key_was_made() -> None:
    bring_in_key(FIRST, actor=system("api"), at=b.NOW)
    earlier = b.NOW - timedelta(milliseconds=5)

    asked = AccessAnswer(True, "seat", earlier, until_at=b.NOW + timedelta(days=1))
    made = grant(asked, user="eva@example.com", product="atlas")

    assert made is not None
    assert len(key_set(b.NOW)["keys"]) == 1
