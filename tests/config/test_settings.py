"""Settings follow the environment, start nothing, and are strict where people can reach us."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from tenure.config import wiring

NAMES = [
    "ALLOWED_HOSTS",
    "SESSION_COOKIE_SECURE",
    "CSRF_COOKIE_SECURE",
    "CSRF_TRUSTED_ORIGINS",
    "SECURE_HSTS_SECONDS",
    "SECURE_PROXY_SSL_HEADER",
    "SECRET_KEY",
    "DATABASES",
]


def settings_under(home: Path, **environment: str) -> dict[str, object]:
    """Import the settings in a process of its own."""
    program = (
        "import json; from tenure.config import settings;"
        f"print(json.dumps({{n: getattr(settings, n) for n in {NAMES}}}))"
    )
    inherited = {"PATH": os.environ["PATH"], "TENURE_HOME": str(home)}
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(answer.stdout)
    return found


def test_importing_them_starts_and_makes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    first, second = settings_under(home), settings_under(home)
    assert not home.exists()
    assert first["SECRET_KEY"] != second["SECRET_KEY"]
    assert first["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert first["SESSION_COOKIE_SECURE"] is False


def test_the_key_is_made_once_and_for_the_owner_only(tmp_path: Path) -> None:
    wiring.prepare_home(tmp_path)
    path = wiring.secret_key_path(tmp_path)
    key = path.read_text()
    assert len(key) >= 50
    assert path.stat().st_mode & 0o077 == 0
    wiring.prepare_home(tmp_path)
    assert settings_under(tmp_path)["SECRET_KEY"] == key
    assert sorted(p.name for p in tmp_path.iterdir()) == ["secret_key", "static"]


def test_a_public_address_brings_secure_cookies(tmp_path: Path) -> None:
    found = settings_under(tmp_path, TENURE_PUBLIC_URL="https://shop.example.com/")
    hosts = found["ALLOWED_HOSTS"]
    assert isinstance(hosts, list)
    assert "shop.example.com" in hosts
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://shop.example.com"]
    assert found["SESSION_COOKIE_SECURE"] is True
    assert found["CSRF_COOKIE_SECURE"] is True
    assert found["SECURE_HSTS_SECONDS"] == 31_536_000
    assert found["SECURE_PROXY_SSL_HEADER"] is None


def test_the_database_is_the_one_of_the_environment(tmp_path: Path) -> None:
    found = settings_under(
        tmp_path,
        DATABASE_URL="postgresql://ann:secret@db.example:6543/shop?sslmode=require",
        TENURE_DATABASE="story",
    )
    databases = found["DATABASES"]
    assert isinstance(databases, dict)
    database = databases["default"]
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", "6543", "story")
    assert database["OPTIONS"]["sslmode"] == "require"
    assert database["CONN_MAX_AGE"] == 0


@pytest.mark.django_db
def test_pages_carry_a_strict_content_security_policy(client: Client) -> None:
    policy = client.get("/no-such-page/").headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
