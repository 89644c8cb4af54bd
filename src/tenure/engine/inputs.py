"""Reads an action's typed input from what a person or program wrote; says what is wrong by field.

The command line, the API and stories all read inputs here, so that they take and refuse the same.
"""

import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from tenure.engine.action import AnyAction

type Problem = tuple[str, str]
"""A field and what is wrong with it."""


class InputWrong(ValueError):
    """What was written is no input of the action; `problems` says which fields and why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, and say them in one line."""
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{field}: {why}" for field, why in self.problems))


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an input, as docs and the command line show it."""

    name: str
    kind: str
    required: bool
    default: object = None


def fields_of(kind: type[Any]) -> tuple[Field, ...]:
    """Return the fields of an input in their order."""
    kinds = get_type_hints(kind)
    return tuple(
        Field(
            one.name,
            _kind(kinds[one.name]),
            required=one.default is MISSING and one.default_factory is MISSING,
            default=_default(one),
        )
        for one in fields(kind)
    )


def read_input(action: AnyAction, written: Mapping[str, Any]) -> Any:
    """Return the action's input; InputWrong names every field that is unknown, missing or wrong."""
    return read_as(action.input, written, called=action.name)


def read_as[Wanted](kind: type[Wanted], written: Mapping[str, Any], *, called: str) -> Wanted:
    """Return a dataclass made of what was written; `called` names it in what InputWrong says."""
    known = [one.name for one in fields(kind)]  # type: ignore[arg-type]
    problems: list[Problem] = [
        (name, f"{called} has no such field{nearest(name, known)}")
        for name in written
        if name not in known
    ]
    problems += [
        (name, why) for name, value in written.items() if (why := _unkeepable(value)) is not None
    ]
    if problems:
        raise InputWrong(problems)
    try:
        read: Wanted = _adapter(kind).validate_python(dict(written))  # type: ignore[arg-type]
    except ValidationError as wrong:
        raise InputWrong(
            (_place(error["loc"]), _reason(error["msg"])) for error in wrong.errors()
        ) from wrong
    return read


def from_text(action: AnyAction, written: Mapping[str, str]) -> dict[str, Any]:
    """Turn what a command line holds into values: lists and mappings are JSON."""
    kinds = get_type_hints(action.input)
    return {
        name: _value(text, kinds[name], name) if name in kinds else text
        for name, text in written.items()
    }


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean …?` for a name that is close to a known one, else nothing."""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)
    return f"; did you mean {close[0]}?" if close else ""


def _value(text: str, kind: Any, name: str) -> Any:
    plain = {str, int, bool, date, datetime, bytes, NoneType}
    parts = set(get_args(kind)) if get_origin(kind) in (Union, UnionType) else {kind}
    if NoneType in parts and text.lower() in ("", "none", "null"):
        return None
    if parts <= plain:
        return text
    try:
        return json.loads(text)
    except ValueError:
        if get_origin(kind) is tuple:
            return [part.strip() for part in text.split(",")]
        raise InputWrong([(name, f"{text!r} is no JSON")]) from None


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _place(location: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in location) or "input"


def _reason(message: str) -> str:
    return message[:1].lower() + message[1:]


def _unkeepable(value: object) -> str | None:
    """Return why the database can't keep a value, None if it can."""
    match value:
        case str():
            if "\0" in value:
                return "text holds a NUL character"
            # Half of a surrogate pair: JSON can write it, UTF-8 can't.
            return "text is no Unicode" if any("\ud800" <= c <= "\udfff" for c in value) else None
        case int():
            return None if -(2**63) <= value < 2**63 else "the number is too large"
        case Mapping():
            parts = [one for pair in value.items() for one in pair]
        case list() | tuple():
            parts = list(value)
        case _:
            return None
    return next((why for one in parts if (why := _unkeepable(one)) is not None), None)


def _kind(kind: Any) -> str:
    if get_origin(kind) in (Union, UnionType):
        return " or ".join(_kind(part) for part in get_args(kind))
    if get_origin(kind) is tuple:
        return f"list of {_kind(get_args(kind)[0])}"
    if get_origin(kind) is not None:
        return "mapping"
    return _KINDS.get(kind, getattr(kind, "__name__", str(kind)))


_KINDS = {
    str: "text",
    int: "whole number",
    bool: "true/false",
    date: "day",
    datetime: "instant",
    bytes: "bytes",
    NoneType: "nothing",
}


def _default(field: Any) -> object:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else None
