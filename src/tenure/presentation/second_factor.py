"""The second factor of a sign-in: begun, confirmed, asked for, switched off (ACC-02).

Store and account share it. It is the one place outside the engine that writes a table of ours:
sign-in, sessions and second factors are the framework's and hold no state of the business. Each
step is one statement that says under which condition it holds, so that two at once can't both
win: no code is taken twice. The time is always the real one, in a sandbox too: the app on a
phone knows no other.
"""

import base64
import hashlib
import secrets
from enum import Enum

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, F, Func, QuerySet, Value

from tenure.gateways import authenticator, clock
from tenure.presentation.forms import KitForm
from tenure.presentation.tries import free_places, take_place
from tenure.records.models import SecondFactor
from tenure.rules.companies.second_factors import RECOVERY_CODES

_RECOVERY_BYTES = 10
"""80 bits: too many to guess even for who has the hashes, so one plain hash of each will do."""


class CodeForm(KitForm):
    """The six digits that the app shows."""

    words = "security"
    code = forms.CharField(
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "data-size": "short"}
        ),
    )


class Verdict(Enum):
    """What became of a code that was entered."""

    RIGHT = "right"
    RECOVERY = "recovery"
    WRONG = "wrong"
    TOO_MANY = "too-many"

    @property
    def passed(self) -> bool:
        """Say whether who entered it is let in."""
        return self in (Verdict.RIGHT, Verdict.RECOVERY)


def begin(user_id: int) -> None:
    """Make a new key for somebody whose second factor is off; it counts once it is confirmed."""
    secret = authenticator.new_secret()
    if not SecondFactor.objects.filter(user_id=user_id, confirmed_at=None).update(secret=secret):
        SecondFactor.objects.bulk_create(
            [SecondFactor(user_id=user_id, secret=secret)], ignore_conflicts=True
        )


def unconfirmed_secret(user_id: int) -> str | None:
    """Return the key that waits for its first code; one that counts is never shown again."""
    waiting = SecondFactor.objects.filter(user_id=user_id, confirmed_at=None)
    return waiting.values_list("secret", flat=True).first()


def confirm(user_id: int, code: str) -> tuple[str, ...] | None:
    """Switch it on by a first right code and return the recovery codes; None for a wrong one."""
    secret = unconfirmed_secret(user_id)
    if secret is None:
        return None
    at = clock.now(sandbox_at=None)
    step = authenticator.step_of(_tidy(code), secret=secret, at=at)
    if step is None:
        return None
    codes = _made_up()
    done = SecondFactor.objects.filter(user_id=user_id, confirmed_at=None, secret=secret).update(
        confirmed_at=at, last_step=step, recovery_hashes=_hashes(user_id, codes)
    )
    return codes if done else None


def check_code(user_id: int, entered: str) -> Verdict:
    """Judge a code of the app or a recovery code, and use it up.

    Tries are counted by user alone, from wherever they come: only who knows the password gets
    this far, so nobody else can shut a person out.
    """
    if not take_place(f"second-factor\n{user_id}"):
        return Verdict.TOO_MANY
    code = _tidy(entered)
    verdict = Verdict.WRONG
    if len(code) == authenticator.DIGITS:
        if _use_step(user_id, code):
            verdict = Verdict.RIGHT
    elif _use_recovery(user_id, code):
        verdict = Verdict.RECOVERY
    if verdict.passed:
        free_places(f"second-factor\n{user_id}")
    return verdict


def new_recovery_codes(user_id: int) -> tuple[str, ...]:
    """Make new recovery codes in place of all earlier ones; empty where the factor is off."""
    codes = _made_up()
    done = _counting(user_id).update(recovery_hashes=_hashes(user_id, codes))
    return codes if done else ()


def switch_off(user_id: int) -> None:
    """Sign in with the password alone from now on."""
    SecondFactor.objects.filter(user_id=user_id).delete()


def _counting(user_id: int) -> QuerySet[SecondFactor]:
    return SecondFactor.objects.filter(user_id=user_id, confirmed_at__isnull=False)


def _use_step(user_id: int, code: str) -> bool:
    secret = _counting(user_id).values_list("secret", flat=True).first()
    if secret is None:
        return False
    step = authenticator.step_of(code, secret=secret, at=clock.now(sandbox_at=None))
    if step is None:
        return False
    unused = _counting(user_id).filter(secret=secret, last_step__lt=step)
    return bool(unused.update(last_step=step))


def _use_recovery(user_id: int, code: str) -> bool:
    used = _hash(user_id, code)
    left = Func(
        F("recovery_hashes"),
        Value(used),
        function="array_remove",
        output_field=ArrayField(CharField(max_length=64)),
    )
    having = _counting(user_id).filter(recovery_hashes__contains=[used])
    return bool(having.update(recovery_hashes=left))


def _made_up() -> tuple[str, ...]:
    """Return new recovery codes as they are shown: abcd-efgh-ijkl-mnop."""
    plain = (
        base64.b32encode(secrets.token_bytes(_RECOVERY_BYTES)).decode().lower()
        for _ in range(RECOVERY_CODES)
    )
    return tuple("-".join(code[i : i + 4] for i in range(0, len(code), 4)) for code in plain)


def _hashes(user_id: int, codes: tuple[str, ...]) -> list[str]:
    return [_hash(user_id, _tidy(code)) for code in codes]


def _hash(user_id: int, code: str) -> str:
    return hashlib.sha256(f"{user_id}:{code}".encode()).hexdigest()


def _tidy(code: str) -> str:
    """Return a code without blanks and dashes, in small letters, however it was typed."""
    return "".join(code.replace("-", "").split()).lower()
