"""A sheet is read as people write it, and every cell that can't be is named with its line."""

from datetime import date
from typing import Any

import pytest

from tenure.rules.entering import sheets
from tenure.rules.entering.sheets import CellFault, Column, Schema, read_sheet

SCHEMA: Schema = {
    "thing": {
        "code": Column(sheets.code),
        "amount": Column(sheets.decimal),
        "since": Column(sheets.day, required=False, empty=None),
    },
    "place": {"code": Column(sheets.code), "tax": Column(sheets.percent)},
}
pytestmark = pytest.mark.rule("OPS-05")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("record,code,amount\nthing,a,1885.00\n", [("thing", 2, "a", "1885.00")]),
        ("record;code;amount\r\nthing;a;1 885,00\r\n", [("thing", 2, "a", "1885.00")]),
        ("\ufeffRecord\tCode\tAmount\n\nThing\ta\t10\n", [("thing", 3, "a", "10")]),
        ('# mine\nrecord,code,amount\nthing,a,"10,5"\n', [("thing", 3, "a", "10.5")]),
        (
            "record,code,amount,tax\nthing,a,1,\nplace,b,,25 %\n",
            [("thing", 2, "a", "1"), ("place", 3, "b", None)],
        ),
        (
            "record,code,amount\nthing,a,1\nrecord,code,tax\nplace,b,25\n",
            [("thing", 2, "a", "1"), ("place", 4, "b", None)],
        ),
        (
            'record,code,amount\nthing,a,"1\n"\nthing,b,2\n',
            [("thing", 2, "a", "1"), ("thing", 4, "b", "2")],
        ),
    ],
)
def test_sheets_as_people_save_them(text: str, rows: list[tuple[Any, ...]]) -> None:
    sheet = read_sheet(text, schema=SCHEMA)
    assert sheet.rejected == ()
    told = [(r.record, r.line, r.values["code"], r.values.get("amount")) for r in sheet.rows]
    assert told == rows


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("", [(1, "", "row-file-empty")]),
        ("thing,a,1\n", [(1, "record", "row-header-missing")]),
        ("record,code,amount,color\nthing,a,1,red\n", [(1, "color", "row-column-unknown")]),
        ("record,code,code,amount\n", [(1, "code", "row-column-twice")]),
        ("record,code\nthing,a\nthing,b\n", [(1, "amount", "row-column-missing")]),
        ("record,code,amount\nthong,a,1\n", [(2, "record", "row-record-unknown")]),
        ("record,code,amount\nthing,,1\n", [(2, "code", "row-value-missing")]),
        ("record,code,amount\nthing,a,1,2\n", [(2, "", "row-too-long")]),
        ("record,code,amount,tax\nthing,a,1,25\n", [(2, "tax", "row-column-foreign")]),
        (
            "record,code,amount,since\nthing,A B,x,2026-13-01\nthing,b,-1,\n",
            [
                (2, "code", "row-code-invalid"),
                (2, "amount", "row-amount-invalid"),
                (2, "since", "row-day-invalid"),
                (3, "amount", "row-amount-invalid"),
            ],
        ),
        ('record,code,amount\nthing,"a,1\n', [(2, "", "row-file-broken")]),
        ("record,code,amount\nthing,a\0,1\n", [(2, "", "row-file-broken")]),
    ],
)
def test_faults_are_named_by_line_and_column(
    text: str, rejected: list[tuple[int, str, str]]
) -> None:
    sheet = read_sheet(text, schema=SCHEMA)
    assert [(r.line, r.column, r.code) for r in sheet.rejected] == rejected


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (sheets.percent, "25", 2_500),
        (sheets.percent, "8,1 %", 810),
        (sheets.percent, "5.55", 555),
        (sheets.percent, "251", None),
        (sheets.decimal, "1\u00a0885,00", "1885.00"),
        (sheets.decimal, "1,885.00", None),
        (sheets.decimal, "12 5", None),
        (sheets.day, "2026-01-31", date(2026, 1, 31)),
        (sheets.day, "31/1/2026", None),
        (sheets.day, "20260131", None),
        (sheets.country, "se", "SE"),
        (sheets.country, "SWE", None),
        (sheets.currency, "sek", "SEK"),
        (sheets.currency, "ABC", None),
        (sheets.yes_no, "Ja", True),
        (sheets.yes_no, "maybe", None),
        (sheets.choice("P1M", also={"month": "P1M"}), "Month", "P1M"),
        (sheets.choice("P1M"), "P2M", None),
        (sheets.several(sheets.text(5)), "2D | 3D|2D|", ["2D", "3D"]),
        (sheets.text(3), "four", None),
    ],
)
def test_cells(read: Any, cell: str, value: object) -> None:
    if value is None:
        with pytest.raises(CellFault):
            read(cell)
    else:
        assert read(cell) == value
