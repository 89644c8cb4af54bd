"""A customer demands a second factor of its people, or leaves it to each."""

import pytest

from tenure.rules.changes import Change, CustomerSecurityChanged
from tenure.rules.companies.second_factors import Demanding, demand
from tenure.rules.decision import Decided

ON = CustomerSecurityChanged(id=7, second_factor_demanded=True)
OFF = CustomerSecurityChanged(id=7, second_factor_demanded=False)


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize(
    ("before", "wanted", "changes"),
    [(False, True, (ON,)), (True, False, (OFF,)), (True, True, ()), (False, False, ())],
)
def test_what_is_so_already_changes_nothing(
    before: bool, wanted: bool, changes: tuple[Change, ...]
) -> None:
    decision = demand(Demanding(7, before), demanded=wanted)
    assert isinstance(decision, Decided)
    assert decision.changes == changes
    assert decision.answer == {"customer_id": 7}
