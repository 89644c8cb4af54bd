"""The page about derivations tells the truth: keys, amounts and sentences of its examples."""

import json
import re
from datetime import date
from typing import Any

import pytest

from tenure.rules.dates import Term
from tenure.rules.money import Money, plain
from tenure.rules.pricing import derivation as d
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import plain_spaces
from tests.rules.domain_tables import DOMAIN

PAGE = (DOMAIN / "explanations.md").read_text("utf-8")
EXAMPLES = [
    (json.loads(block), amount, sentence)
    for block, amount, sentence in re.findall(
        r"```json\n(.+?)\n```\n\n([A-Z]{3} -?[0-9.]+): “(.+?)”\n", PAGE, flags=re.DOTALL
    )
]
LIST = d.list_price(Money(1, "EUR"))
TERM: dict[str, Any] = {"term": Term.P1Y, "quantity": 1}
MADE = {
    "list-price": LIST,
    "converted-price": d.converted_price(
        LIST,
        currency="SEK",
        rate=(1, 1),
        calendar="month",
        rate_from_on=date(2026, 7, 1),
        published_on=date(2026, 6, 30),
    ),
    "told-price": d.told_price(Money(1, "EUR"), told_on=None),
    "term-price": d.term_price(LIST, **TERM, terms=1),
    "prorated": d.prorated(
        LIST, **TERM, standard_days=365, first=date(2026, 1, 1), last=date(2026, 1, 2)
    ),
    "instalment": d.instalment(LIST, number=1, count=3),
    "credited": d.credited(LIST, first=date(2026, 1, 2), last=date(2026, 1, 2), of_days=2),
    "taken-back": d.taken_back(LIST),
    "sum": d.summed([], currency="EUR"),
    "tax": d.taxed(Money(1, "EUR"), rate_bp=1, rule="domestic", country="SE"),
}


@pytest.mark.rule("COT-09")
@pytest.mark.parametrize(("example", "amount", "sentence"), EXAMPLES)
def test_an_example_is_right(example: dict[str, Any], amount: str, sentence: str) -> None:
    assert plain(d.evaluate(example)) == amount
    assert plain_spaces(derivation_text(example, language="en")) == sentence


@pytest.mark.rule("COT-09")
def test_the_page_has_every_formula_with_its_keys() -> None:
    assert (
        re.findall(r"^## `(.+)`$", PAGE, flags=re.M) == [x["formula"] for x, _, _ in EXAMPLES][:-1]
    )
    new = {example["formula"]: list(example) for example, _, _ in EXAMPLES[:-1]}
    assert new == {formula: list(made) for formula, made in MADE.items()}
    assert MADE.keys() == d.FORMULAS.keys()
