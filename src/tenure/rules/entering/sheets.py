"""Reads a sheet that people keep (CSV) into typed rows, and says where a cell can't be (OPS-05)."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tenure.rules.decision import Refused
from tenure.rules.money import DIGITS

RECORD = "record"
"""The column whose cell says what a row is; a row that begins with it names the columns below."""


class CellFault(ValueError):
    """A cell can't be what its column asks for: a refusal's code and what it is about."""

    def __init__(self, code: str, about: Mapping[str, str | int] | None = None) -> None:
        """Keep why."""
        super().__init__(code)
        self.code = code
        self.about = dict(about or {})


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why a row is rejected: its line (the first is 1), the column, the code, what it is about."""

    line: int
    column: str
    code: str
    about: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowsRejected(Refused):
    """The refusal of a whole sheet with every row that caused it; nothing of it was imported."""

    rows: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how a cell is read, whether it has to be there, what it is when it's empty."""

    read: Callable[[str], Any]
    required: bool = True
    empty: Any = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as values; one that isn't `whole` was rejected and only says what it is about."""

    record: str
    line: int
    values: Mapping[str, Any]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was read: all rows of a known kind, and why some are rejected."""

    rows: tuple[Row, ...]
    rejected: tuple[Rejected, ...]


type Schema = Mapping[str, Mapping[str, Column]]
"""The kinds of rows by name, each with its columns by name."""


def rejection(rejected: Sequence[Rejected]) -> RowsRejected:
    """Return the refusal of a sheet, its rows in the order of their lines."""
    rows = tuple(sorted(rejected, key=lambda row: (row.line, row.column)))
    return RowsRejected("rows-rejected", {"count": len(rows)}, "", rows)


def read_sheet(text: str, *, schema: Schema, single: str = "") -> Sheet:
    """Read a sheet; with `single` every row is of that one kind and needs no column `record`.

    Cells may be separated by commas, semicolons or tabs; lines that begin with # and empty ones
    are left out. A line whose first cell is `record` names the columns of the rows below it.
    """
    rows: list[Row] = []
    rejected: list[Rejected] = []
    header: _Header | None = None
    for line, cells in _lines(text, rejected):
        if header is None or (not single and cells[0].strip().lower() == RECORD):
            header = _Header(line, cells, schema, single)
            if not single and header.names[0] != RECORD:
                rejected.append(Rejected(line, RECORD, "row-header-missing"))
                break
            rejected += header.faults()
            continue
        row = header.read(line, cells, rejected)
        if row is not None:
            rows.append(row)
    if header is None and not rejected:
        rejected.append(Rejected(1, "", "row-file-empty"))
    return Sheet(tuple(rows), tuple(rejected))


class _Header:
    """The names of the columns from one line on."""

    def __init__(self, line: int, cells: Sequence[str], schema: Schema, single: str) -> None:
        self.line = line
        self.names = ["_".join(cell.strip().lower().split()) for cell in cells]
        while self.names and not self.names[-1]:
            self.names.pop()
        self.schema = schema
        self.single = single
        self._told: set[tuple[str, str]] = set()

    def faults(self) -> Iterator[Rejected]:
        known = {RECORD, *(name for columns in self.schema.values() for name in columns)}
        for i, name in enumerate(self.names):
            if name not in known or (name == RECORD and self.single):
                yield Rejected(self.line, name, "row-column-unknown", {"column": name})
            elif name in self.names[:i]:
                yield Rejected(self.line, name, "row-column-twice", {"column": name})

    def read(self, line: int, cells: Sequence[str], rejected: list[Rejected]) -> Row | None:
        given = {name: cell.strip() for name, cell in zip(self.names, cells, strict=False)}
        before = len(rejected)
        if any(cell.strip() for cell in cells[len(self.names) :]):
            rejected.append(Rejected(line, "", "row-too-long", {"columns": len(self.names)}))
        record = self.single or "_".join(given.pop(RECORD, "").lower().split())
        columns = self.schema.get(record)
        if columns is None:
            about = {"value": record, "known": ", ".join(self.schema)}
            rejected.append(Rejected(line, RECORD, "row-record-unknown", about))
            return None
        for name, cell in given.items():
            if name not in columns and cell and not self._unknown(name):
                about = {"column": name, "kind": record}
                rejected.append(Rejected(line, name, "row-column-foreign", about))
        values = {}
        for name, column in columns.items():
            if column.required and name not in given:
                self._missing(record, name, rejected)
            elif name in given or not column.required:
                values[name] = _value(line, name, column, given.get(name, ""), rejected)
        whole = len(rejected) == before and len(values) == len(columns)
        return Row(record, line, values, whole)

    def _unknown(self, name: str) -> bool:
        return all(name not in columns for columns in self.schema.values())

    def _missing(self, record: str, name: str, rejected: list[Rejected]) -> None:
        if (record, name) not in self._told:
            self._told.add((record, name))
            about = {"column": name, "kind": record}
            rejected.append(Rejected(self.line, name, "row-column-missing", about))


def _value(line: int, name: str, column: Column, cell: str, rejected: list[Rejected]) -> Any:
    if not cell:
        if column.required:
            rejected.append(Rejected(line, name, "row-value-missing"))
        return column.empty
    try:
        return column.read(cell)
    except CellFault as fault:
        rejected.append(Rejected(line, name, fault.code, fault.about))
        return column.empty


def _lines(text: str, rejected: list[Rejected]) -> Iterator[tuple[int, list[str]]]:
    if "\0" in text:
        rejected.append(Rejected(text[: text.index("\0")].count("\n") + 1, "", "row-file-broken"))
        return
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    told = (line for line in lines if line.strip() and not line.startswith("#"))
    reader = csv.reader(iter(lines), delimiter=_separator(next(told, "")), strict=True)
    last = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            rejected.append(Rejected(last + 1, "", "row-file-broken"))
            return
        line, last = last + 1, reader.line_num
        if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
            yield line, cells


def _separator(line: str) -> str:
    return max(",;\t", key=line.count)


# How cells are read: each takes a cell that isn't empty and returns its value or faults.


def text(length: int) -> Callable[[str], str]:
    """A text of at most so many characters, spare blanks left out."""

    def read(cell: str) -> str:
        found = " ".join(cell.split())
        if len(found) > length:
            raise CellFault("row-value-too-long", {"length": length})
        return found

    return read


def code(cell: str) -> str:
    """A short name for programs: lower-case letters, digits and hyphens."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", cell) or len(cell) > 40:
        raise CellFault("row-code-invalid", {"value": cell})
    return cell


def country(cell: str) -> str:
    """A country by its two letters."""
    found = cell.upper()
    if not re.fullmatch(r"[A-Z]{2}", found):
        raise CellFault("row-country-invalid", {"value": cell})
    return found


def currency(cell: str) -> str:
    """A currency by its three letters."""
    found = cell.upper()
    if found not in DIGITS:
        raise CellFault("row-currency-invalid", {"value": cell})
    return found


def day(cell: str) -> date:
    """A day as 2026-01-31."""
    try:
        found = date.fromisoformat(cell)
    except ValueError:
        raise CellFault("row-day-invalid", {"value": cell}) from None
    if not 1990 <= found.year <= 2200 or len(cell) != 10:
        raise CellFault("row-day-invalid", {"value": cell})
    return found


def decimal(cell: str) -> str:
    """A number as people write it, as text with a point: "1 885,00" = "1885.00"."""
    found = re.sub(r"(?<=\d)[\u00a0\u202f ](?=\d{3}\b)", "", cell).replace(",", ".")
    if not re.fullmatch(r"\d+(\.\d+)?", found):
        raise CellFault("row-amount-invalid", {"value": cell})
    return found


def whole_number(cell: str) -> int:
    """A whole number from 0 on, spaces between thousands left out: "1 000" = 1000."""
    found = re.sub(r"(?<=\d)[\u00a0\u202f ](?=\d{3}\b)", "", cell)
    if not re.fullmatch(r"[0-9]{1,9}", found):
        raise CellFault("row-number-invalid", {"value": cell})
    return int(found)


def percent(cell: str) -> int:
    """A percentage in hundredths of a percent: "25", "25 %", "8,1" = 810."""
    found = re.fullmatch(r"(\d{1,2})(?:[.,](\d{1,2}))?\s*%?", cell)
    if found is None:
        raise CellFault("row-percent-invalid", {"value": cell})
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))


def yes_no(cell: str) -> bool:
    """Yes or no."""
    found = _TRUTHS.get(cell.lower())
    if found is None:
        raise CellFault("row-choice-invalid", {"value": cell, "known": "yes, no"})
    return found


_TRUTHS = {
    **dict.fromkeys(("yes", "y", "true", "1", "ja"), True),
    **dict.fromkeys(("no", "n", "false", "0", "nej"), False),
}


def choice(*known: str, also: Mapping[str, str] | None = None) -> Callable[[str], str]:
    """One of a few words; `also` are other ways to write one of them."""

    def read(cell: str) -> str:
        wanted = " ".join(cell.lower().split())
        for word in known:
            if word.lower() == wanted:
                return word
        if also and wanted in also:
            return also[wanted]
        raise CellFault("row-choice-invalid", {"value": cell, "known": ", ".join(known)})

    return read


def several(read_one: Callable[[str], str]) -> Callable[[str], list[str]]:
    """A list, separated by | signs, each item once."""

    def read(cell: str) -> list[str]:
        parts = (part.strip() for part in cell.split("|"))
        return list(dict.fromkeys(read_one(part) for part in parts if part))

    return read
