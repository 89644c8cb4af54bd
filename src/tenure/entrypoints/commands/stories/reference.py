"""The lists of steps, actions and expectations for the docs, taken from the code itself."""

from collections.abc import Iterator

from tenure.actions import ACTIONS
from tenure.engine.inputs import fields_of
from tenure.entrypoints.commands.stories import expected_documents  # noqa: F401 - enters its own
from tenure.entrypoints.commands.stories.arguments import keys_of
from tenure.entrypoints.commands.stories.doing import COMPOSED
from tenure.entrypoints.commands.stories.expectations import EXPECTATIONS
from tenure.entrypoints.commands.stories.outside import HAPPENINGS
from tenure.entrypoints.commands.stories.vendor import MARKETS, YEARLY
from tenure.rules.money import Money
from tenure.rules.rights import RIGHTS

# In this order, whatever the sets of the table of rights hold.
_ROLES = (
    "anyone",
    "signed-in",
    "purchaser",
    "primary_admin",
    "secondary_admin",
    "member",
    "payer",
    "support",
    "operations",
    "finance",
    "sales",
    "system",
)


def steps_reference() -> str:
    """Return the generated part of `docs/domain/stories.md`."""
    parts = (
        _section("### The vendor's prices", _prices()),
        _section("### Steps: `do = …`, made of several actions", _composed()),
        _section("### Steps: `do = …`, every action by its name", _actions()),
        _section("### Steps: `outside = …`", _happenings()),
        _section("### Expectations: `expect = …`", _expectations()),
    )
    return "\n".join(line for part in parts for line in part)


def actions_page() -> str:
    """Return the page `docs/domain/actions.md`."""
    lines = [
        "# Actions",
        "",
        "Everything that changes something is an action with a name. The pages, the command line",
        "(`tenure do`, `tenure preview`), stories and the event log all know it by that name. This",
        "page is written by `tenure docs` from the code.",
    ]
    for name, action in sorted(ACTIONS.items()):
        roles = [role for role in _ROLES if role in RIGHTS[name]]
        lines += [
            "",
            f"## {name}",
            "",
            f"{action.summary} Locks: {action.scope.replace('_', ' ')}."
            f" Who may: {', '.join(roles).replace('_', ' ')}.",
        ]
        fields = fields_of(action.input)
        if fields:
            lines += ["", "| field | kind | |", "|---|---|---|"]
        for one in fields:
            need = "" if one.required else f"if left out: `{one.default!r}`"
            lines.append(f"| `{one.name}` | {one.kind} | {need} |")
    return "\n".join(lines) + "\n"


def _section(title: str, lines: Iterator[str]) -> list[str]:
    return ["", title, "", *lines]


def _prices() -> Iterator[str]:
    yield "Per seat and year; a month costs a tenth, three years three times as much."
    yield ""
    yield f"| product | {' | '.join(country for country, *_ in MARKETS)} |"
    yield "|---|" + "---|" * len(MARKETS)
    for product, minors in YEARLY.items():
        amounts = (
            str(Money(minor, currency))
            for minor, (_, currency, *_) in zip(minors, MARKETS, strict=True)
        )
        yield f"| {product} | {' | '.join(amounts)} |"


def _composed() -> Iterator[str]:
    for name, composed in sorted(COMPOSED.items()):
        yield f"- **{name}**: {composed.summary}"
        yield from (f"  - `{key}`: {meaning}" for key, meaning in composed.keys.items())


def _actions() -> Iterator[str]:
    for name, action in sorted(ACTIONS.items()):
        together: dict[str, list[str]] = {}
        for key, meaning in keys_of(action).items():
            together.setdefault(meaning, []).append(f"`{key}`")
        yield f"- **{name}**: {action.summary}"
        yield from (f"  - {', '.join(keys)}: {meaning}" for meaning, keys in together.items())


def _happenings() -> Iterator[str]:
    for name, happening in HAPPENINGS.items():
        keys = ", ".join(_keys(happening.keys))
        yield f"- **{name}**: {happening.summary}{' ' + keys if keys else ''}"


def _expectations() -> Iterator[str]:
    for name, expectation in sorted(EXPECTATIONS.items()):
        meaning = " ".join((expectation.keys.__doc__ or "").split())
        yield f"- **{name}**: {meaning}"
        yield f"  Keys: {', '.join(_keys(expectation.keys))}."


def _keys(kind: type) -> Iterator[str]:
    for one in fields_of(kind):
        kind_of = one.kind.replace(" or nothing", "").replace("Money", "amount")
        yield f"`{one.name.rstrip('_')}` ({kind_of}{'' if one.required else ', may be left out'})"
