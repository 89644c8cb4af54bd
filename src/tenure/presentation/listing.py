"""Search, filters, sort order and page of a table, kept in the address, so links can be sent."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from django.http import QueryDict

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Listing:
    """How a table is shown now; `address` gives the link that shows it otherwise."""

    sort: str = ""
    descending: bool = False
    search: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    page: int = 1
    per_page: int = PER_PAGE

    @property
    def offset(self) -> int:
        """How many rows come before this page."""
        return (self.page - 1) * self.per_page

    @property
    def narrowed(self) -> bool:
        """Whether a search or a filter hides rows."""
        return bool(self.search or self.filters)

    def sorted_by(self, sort: str) -> "Listing":
        """Sort by a column; by the same one again turns it round."""
        turned = sort == self.sort and not self.descending
        return replace(self, sort=sort, descending=turned, page=1)

    def on_page(self, page: int) -> "Listing":
        """Go to another page."""
        return replace(self, page=page)

    def address(self) -> str:
        """Return the query of the address, `?q=acme&sort=-due`."""
        query = QueryDict(mutable=True)
        if self.search:
            query["q"] = self.search
        for name, value in sorted(self.filters.items()):
            query[name] = value
        if self.sort:
            query["sort"] = ("-" if self.descending else "") + self.sort
        if self.page > 1:
            query["page"] = str(self.page)
        return "?" + query.urlencode()


def listing_of(
    query: QueryDict,
    *,
    sorts: Collection[str] = (),
    default: str = "",
    filters: Mapping[str, Collection[str]] | None = None,
    per_page: int = PER_PAGE,
) -> Listing:
    """Read a listing from the address; what isn't offered is left out, so any link shows something.

    `sorts` names the columns, `default` the one in force without a wish (`-due` for descending),
    `filters` the values each filter can take.
    """
    wish = query.get("sort", "")
    if wish.removeprefix("-") not in sorts:
        wish = default
    page = query.get("page", "")
    return Listing(
        sort=wish.removeprefix("-"),
        descending=wish.startswith("-"),
        search=query.get("q", "").replace("\0", "").strip()[:200],
        filters={
            name: query.get(name, "")
            for name, values in (filters or {}).items()
            if query.get(name) in values
        },
        page=max(1, int(page)) if page.isascii() and page.isdigit() and len(page) < 7 else 1,
        per_page=per_page,
    )
