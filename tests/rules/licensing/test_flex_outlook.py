"""What is foreseen of a balance of tokens adds up, whatever the packs and the pace."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenure.rules.licensing import flex
from tenure.rules.licensing.flex import Pack
from tenure.rules.licensing.flex_outlook import Pace, outlook
from tests.rules.licensing.test_flex import DAYS, several_packs


@pytest.mark.rule("SUB-15")
@given(packs=several_packs(), used=st.integers(0, 600), days=st.integers(1, 30), on=DAYS)
def test_what_is_foreseen_adds_up(packs: tuple[Pack, ...], used: int, days: int, on: date) -> None:
    seen = outlook(packs, at_pace=Pace(used, days), today=on)
    assert seen.balance == flex.balance(packs, on=on)
    assert 0 <= seen.lapsing <= seen.balance
    assert (seen.lasts_to_on is None) is (used == 0 or seen.balance == 0)
    if seen.lasts_to_on is not None:
        gone = seen.balance - seen.lapsing
        assert gone * days <= used * (max(p.lasts_to_on for p in packs) - on).days
        assert on <= seen.lasts_to_on <= max(p.lasts_to_on for p in packs if p.left)
