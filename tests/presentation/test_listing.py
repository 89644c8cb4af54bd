"""Sort, search, filter and page of a table live in the address, and any address shows something."""

import pytest
from django.http import QueryDict

from tenure.presentation.listing import Listing, listing_of
from tests.presentation.conftest import Render

STATES = ("open", "paid")


def read(query: str) -> Listing:
    return listing_of(
        QueryDict(query), sorts=("due", "total"), default="-due", filters={"state": STATES}
    )


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("", "?sort=-due"),
        ("sort=total&page=2", "?sort=total&page=2"),
        ("q=+acme+%26+co&state=open", "?q=acme+%26+co&state=open&sort=-due"),
        ("sort=password&state=anything&page=-3", "?sort=-due"),
        ("sort=--due&page=9999999999&q=%00", "?sort=-due"),
        ("page=²", "?sort=-due"),
    ],
)
def test_an_address_is_read_and_written(query: str, address: str) -> None:
    assert read(query).address() == address


def test_sorting_twice_turns_round_and_starts_over() -> None:
    once = read("page=4").sorted_by("total")
    assert (once.sort, once.descending, once.page) == ("total", False, 1)
    assert once.sorted_by("total").descending
    assert not once.sorted_by("total").sorted_by("total").descending


def test_a_page_has_its_rows() -> None:
    listing = read("page=3")
    assert listing.offset == 100
    assert not listing.narrowed
    assert read("q=a").narrowed


def test_the_head_of_a_column_says_how_it_is_sorted(render: Render) -> None:
    html = render(
        "{% sort_header l 'due' 'Due' %}{% sort_header l 'total' 'Sum' numeric=True %}", l=read("")
    )
    assert '<th scope="col" aria-sort="descending"><a class="sort" href="?sort=due">Due</a>' in html
    assert '<th scope="col" class="num"><a class="sort" href="?sort=total">Sum</a>' in html


@pytest.mark.parametrize(
    ("query", "total", "shown", "ways"),
    [
        ("", 120, "1–50 of 120", ["next"]),
        ("page=2", 120, "51–100 of 120", ["prev", "next"]),
        ("page=3", 120, "101–120 of 120", ["prev"]),
        ("page=9", 120, "", ["prev"]),
        ("", 50, "", []),
        ("", 0, "", []),
    ],
)
def test_the_pager_shows_where_one_is(
    render: Render, query: str, total: int, shown: str, ways: list[str]
) -> None:
    html = render("{% pager l total %}", l=read(query), total=total)
    assert shown in html
    assert [way for way in ("prev", "next") if f'rel="{way}"' in html] == ways
