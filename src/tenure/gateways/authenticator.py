"""Speaks with the authenticator apps on people's phones: keys, six-digit codes, the QR to scan.

The codes are those of RFC 6238 as every app makes them: SHA-1, six digits, a step of 30 seconds.
"""

import io
from datetime import datetime, timedelta

import pyotp
import segno
from pyotp.utils import strings_equal

DIGITS = 6
STEP = timedelta(seconds=30)
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def new_secret() -> str:
    """Return a new key of 160 bits, in the letters that people can type (base32)."""
    return pyotp.random_base32()


def step_of(code: str, *, secret: str, at: datetime) -> int | None:
    """Return the time step whose code this is, None if it is none.

    One step before and after count too: clocks of phones differ, and typing takes time.
    """
    this = (at - _EPOCH) // STEP
    app = pyotp.TOTP(secret)
    matching = [s for s in (this - 1, this, this + 1) if strings_equal(app.generate_otp(s), code)]
    return max(matching, default=None)


def address_of(secret: str, *, email: str, issuer: str) -> str:
    """Return the `otpauth:` address by which an app takes up a key."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=issuer)


def picture_of(address: str) -> bytes:
    """Return an address as a QR code, an SVG picture of its own with the white edge it needs."""
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(out, kind="svg", scale=4, border=4, light="#fff", svgclass=None, lineclass=None)
    return out.getvalue()
