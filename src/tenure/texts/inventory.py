"""Lists the messages of a language and the values each names, so that languages can be compared."""

from fluent.runtime import FluentResource
from fluent.syntax import ast as syntax
from fluent.syntax import visitor

from tenure.texts import bundles


class _Named(visitor.Visitor):
    def __init__(self) -> None:
        self.values: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: syntax.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: syntax.MessageReference) -> None:
        self.messages.add(
            f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name
        )


def variables(language: str) -> dict[str, frozenset[str]]:
    """Return message id or `id.attribute` -> the values it names, from one language's files.

    A message that is made of others names their values too.
    """
    found: dict[str, _Named] = {}
    for path in sorted((bundles.FOLDER / language).glob("*.ftl")):
        for entry in FluentResource(path.read_text("utf-8")).body:
            if isinstance(entry, syntax.Message):
                parts = [(entry.id.name, entry.value)] if entry.value else []
                parts += [(f"{entry.id.name}.{a.id.name}", a.value) for a in entry.attributes]
                for name, pattern in parts:
                    found[name] = _Named()
                    found[name].visit(pattern)
    return {name: frozenset(_values(name, found)) for name in found}


def _values(name: str, found: dict[str, _Named]) -> set[str]:
    one = found[name]
    return one.values.union(*(_values(other, found) for other in one.messages))
