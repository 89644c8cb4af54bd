"""The port to registers of VAT numbers; without one the form of a number is all that is known."""

from dataclasses import dataclass
from typing import Protocol


class RegisterUnavailable(Exception):
    """The register can't be asked now, or answered in a way that decides nothing."""


@dataclass(frozen=True, slots=True)
class RegisterAnswer:
    """Whether a number is registered, and under which reference the register keeps that."""

    valid: bool
    reference: str = ""


class VatRegister(Protocol):
    """Who knows whether a VAT number is registered."""

    def covers(self, country: str) -> bool:
        """Say whether numbers of a country can be asked for."""
        ...

    def ask(self, number: str, *, country: str, asked_by: str) -> RegisterAnswer:
        """Ask about a number as documents print it; `asked_by` is the seller's own number.

        Raises RegisterUnavailable where nothing can be said now.
        """
        ...


class FormOnly:
    """No register: it covers no country, so that nothing is ever asked."""

    def covers(self, country: str) -> bool:
        """See `VatRegister`."""
        return False

    def ask(self, number: str, *, country: str, asked_by: str) -> RegisterAnswer:
        """See `VatRegister`."""
        raise RegisterUnavailable("no register is set up")
