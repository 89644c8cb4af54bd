"""Which terms of purchase hold, by their version; each order keeps the one it was made under.

A version is never changed: other points are another version, and its texts get new names (MOD-06).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Terms:
    """A version of the terms of purchase, and the names of the texts of its points."""

    version: str
    points: tuple[str, ...]


VERSIONS = (Terms("2026-01", tuple(f"store-terms-{number}" for number in range(1, 8))),)
"""All versions there were, the one in force last."""

TERMS_VERSION = VERSIONS[-1].version
"""The version that is accepted with an order today."""


def terms_of(version: str) -> Terms | None:
    """Return the terms of a version, None for one that there never was.

    >>> terms_of("2026-01").points[0]
    'store-terms-1'
    """
    return next((one for one in VERSIONS if one.version == version), None)
