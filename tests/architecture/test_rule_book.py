"""The rule book and the tests agree."""

import pytest

from tests import conftest
from tests.architecture import rule_book


def test_every_claimed_rule_is_known_and_has_a_test() -> None:
    known, proven = rule_book.known_rules(), rule_book.proofs()
    assert [rule for rule in rule_book.claimed_rules() if rule not in known] == []
    assert [rule for rule in rule_book.claimed_rules() if rule not in proven] == []


def test_every_proven_rule_is_known() -> None:
    assert sorted(rule_book.proofs().keys() - rule_book.known_rules().keys()) == []


def test_each_rule_stands_once_in_the_list() -> None:
    listed = [rule for rules in rule_book.chapters().values() for rule in rules]
    assert sorted(listed) == sorted(rule_book.known_rules())


def test_the_table_of_rules_and_tests_is_up_to_date() -> None:
    assert rule_book.TABLE.read_text(encoding="utf-8") == rule_book.table(), "run `just rules`"


def test_an_unknown_rule_stops_the_run(request: pytest.FixtureRequest) -> None:
    item = request.node
    item.add_marker(pytest.mark.rule("COT-02"))
    conftest.pytest_collection_modifyitems([item])
    item.add_marker(pytest.mark.rule("XYZ-99"))
    with pytest.raises(pytest.UsageError, match="XYZ-99"):
        conftest.pytest_collection_modifyitems([item])
