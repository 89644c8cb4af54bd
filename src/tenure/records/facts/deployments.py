"""What this installation is."""

from tenure.records.facts.reading import rows
from tenure.rules.running.installation import Installed


def load_deployment() -> Installed | None:
    """Return the installation, None before it is set up; one query."""
    found = rows("SELECT id, vendor, kind, sandbox_at FROM deployment ORDER BY id LIMIT 1")
    return Installed(*found[0]) if found else None
