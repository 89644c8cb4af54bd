"""The European Central Bank's real history of rates, as a package of the index ships it."""

import zipfile
from functools import cache
from importlib.resources import files
from io import BytesIO


@cache
def packed() -> bytes:
    """Return `eurofxref-hist.zip` as it is published."""
    folder = files("currency_converter")
    return next(
        one.read_bytes() for one in folder.iterdir() if one.name.startswith("eurofxref-hist")
    )


@cache
def sheet() -> str:
    """Return the sheet that is in it."""
    with zipfile.ZipFile(BytesIO(packed())) as inside:
        return inside.read("eurofxref-hist.csv").decode("utf-8")


@cache
def until(day: str) -> str:
    """Return the sheet as it was on a day, the newest rates being of that day or before."""
    header, *lines = sheet().splitlines()
    return "\n".join([header, *(line for line in lines if line[:10] <= day), ""])
