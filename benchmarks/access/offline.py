"""How many grants one core verifies off-line, by algorithm, with a grant's own claims."""

import json
from collections.abc import Callable
from time import process_time_ns

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

type Key = ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

CLAIMS = {
    "iss": "https://shop.example.com",
    "sub": "eva@fjall.example",
    "aud": "atlas",
    "iat": 1,
    "nbf": 1,
    "exp": 4_000_000_000,
    "features": ["downloads", "product-access", "upgrades", "user-management"],
    "state": "active",
    "reason": "seat",
    "access_until": 4_000_000_000,
}


def compare(rounds: int = 5, seconds: float = 1.0) -> None:
    """Print verifications per second of processor time, in turns, and the size of a grant."""
    keys: dict[str, Key] = {
        "EdDSA": ed25519.Ed25519PrivateKey.generate(),
        "ES256": ec.generate_private_key(ec.SECP256R1()),
        "RS256": rsa.generate_private_key(65_537, 2_048),
    }
    tokens = {name: jwt.encode(CLAIMS, key, algorithm=name) for name, key in keys.items()}
    ways = {name: _verifier(tokens[name], key.public_key(), name) for name, key in keys.items()}
    found: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, verify in ways.items():
            found[name].append(_per_second(verify, seconds))
    best = {name: max(several) for name, several in found.items()}
    print("\nOff-line check of a grant with PyJWT, one core (the best of the rounds):")
    for name, rate in best.items():
        ratio = rate / best["EdDSA"]
        print(f"  {name:6} {rate:9,.0f} /s  {ratio:5.2f} of EdDSA  {len(tokens[name])} bytes")
    print(f"  claims: {len(json.dumps(CLAIMS))} bytes")


def _verifier(token: str, public: object, algorithm: str) -> Callable[[], object]:
    def verify() -> object:
        return jwt.decode(token, public, algorithms=[algorithm], audience="atlas")  # type: ignore[arg-type]

    return verify


def _per_second(verify: Callable[[], object], seconds: float) -> float:
    began = process_time_ns()
    count = 0
    while (took := process_time_ns() - began) < seconds * 1e9:
        for _ in range(100):
            verify()
        count += 100
    return count / took * 1e9
