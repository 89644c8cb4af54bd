"""Runs Typst: one compiler a process, our own fonts only, PDF/A-3b, the same bytes every time."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import typst

FOLDER = Path(__file__).parent
_ONE_AT_A_TIME = Lock()


class PdfFault(Exception):
    """The paper couldn't be set as it should look; nothing of it may leave the house."""


def typeset(template: str, *, paper: Mapping[str, Any], dated: date) -> bytes:
    """Return the template filled with `paper` as PDF/A-3b, made "on" that day.

    Any warning of Typst's, such as a font that is missing, raises `PdfFault` as an error does.
    Only characters that our fonts don't have, say an emoji in somebody's order number, are
    replaced by `?`: they must not keep an invoice from being sent.
    """
    data = json.dumps(paper, ensure_ascii=False, sort_keys=True)
    with _ONE_AT_A_TIME:
        try:
            return _set(template, data, dated)
        except PdfFault as fault:
            unknown = _unknown_characters(str(fault))
            if not unknown:
                raise
        return _set(template, data.translate(dict.fromkeys(map(ord, unknown), "?")), dated)


def _set(template: str, data: str, dated: date) -> bytes:
    try:
        content, warnings = _compiler().compile_with_warnings(
            FOLDER / template,
            format="pdf",
            sys_inputs={"paper": data},
            pdf_standards=["a-3b"],
            timestamp=datetime.combine(dated, time(12), UTC),
        )
    except typst.TypstError as broken:
        raise PdfFault(f"{template}: {broken.diagnostic}") from broken
    if warnings:
        raise PdfFault(f"{template}: {'; '.join(w.message for w in warnings)}")
    if not isinstance(content, bytes):
        raise PdfFault(f"{template}: no single file came out")
    return content


def _unknown_characters(complaint: str) -> set[str]:
    shown = "".join(re.findall(r'the text `"(.*?)"` could not be displayed', complaint))
    escaped = re.findall(r"\\u\{([0-9a-f]+)\}", shown)
    plain = re.sub(r"\\u\{[0-9a-f]+\}|[ -~]", "", shown)
    return set(plain) | {chr(int(code, 16)) for code in escaped}


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(root=FOLDER, font_paths=[FOLDER / "fonts"], ignore_system_fonts=True)
