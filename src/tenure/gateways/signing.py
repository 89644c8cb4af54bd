"""Makes, seals and uses the keys that sign grants: Ed25519, as JSON Web Tokens with `EdDSA`."""

import base64
import json
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

ALGORITHM = "EdDSA"
TYPE = "grant+jwt"
"""The `typ` of a grant: no other token of anybody's can pass for one (RFC 8725)."""


class SealBroken(RuntimeError):
    """A key can't be opened: the deployment's secret key is another than when it was made."""


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A new key pair: its name, the public half as published, the private half sealed."""

    name: str
    public: dict[str, str]
    sealed: str


def new_key(*, secret: str) -> MadeKey:
    """Make a key pair; its name is the RFC 7638 thumbprint of the public half."""
    private = Ed25519PrivateKey.generate()
    raw = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    public = {"kty": "OKP", "crv": "Ed25519", "x": _base64(raw)}
    seed = private.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    name = _base64(sha256(_json(dict(sorted(public.items())))).digest())
    return MadeKey(name, public, _seal(secret).encrypt(seed).decode())


def signed(claims: dict[str, Any], *, key: str, sealed: str, secret: str) -> str:
    """Return claims as a token signed with a sealed key; raises `SealBroken`."""
    head = _base64(_json({"alg": ALGORITHM, "kid": key, "typ": TYPE}))
    told = f"{head}.{_base64(_json(claims))}"
    return f"{told}.{_base64(_opened(sealed, secret).sign(told.encode()))}"


def published(name: str, public: dict[str, str]) -> dict[str, str]:
    """Return a public half as it stands in the list of keys (RFC 7517)."""
    return {**public, "kid": name, "use": "sig", "alg": ALGORITHM}


@lru_cache(maxsize=16)
def _opened(sealed: str, secret: str) -> Ed25519PrivateKey:
    try:
        seed = _seal(secret).decrypt(sealed.encode())
    except InvalidToken as wrong:
        raise SealBroken(
            "the key that signs grants was sealed with another secret key: restore it, or bring "
            "in a new one with `tenure grant-keys rotate --at-once`"
        ) from wrong
    return Ed25519PrivateKey.from_private_bytes(seed)


def _seal(secret: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"tenure grant keys")
    return Fernet(base64.urlsafe_b64encode(derived.derive(secret.encode())))


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
