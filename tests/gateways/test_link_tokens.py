"""Tokens of mailed links: the same for one seed, another for each, nothing without the key."""

import pytest
from django.conf import settings

from tenure.gateways.link_tokens import token_for


@pytest.mark.rule("ACC-13")
def test_a_token_follows_from_seed_and_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SECRET_KEY", "one key of this deployment")
    token = token_for("quote:1:eva@example.com")
    assert token == token_for("quote:1:eva@example.com")
    assert len(token) == 43
    assert token.replace("-", "").replace("_", "").isalnum()
    others = {token_for("quote:2:eva@example.com"), token_for("quote:1:ola@example.com")}
    monkeypatch.setattr(settings, "SECRET_KEY", "another key")
    others.add(token_for("quote:1:eva@example.com"))
    assert token not in others
    assert len(others) == 3
