"""Lets Django's sign-up and password forms ask our password rule (ACC-02)."""

from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from tenure.rules.companies.passwords import password_shortcomings
from tenure.rules.policy import default_policy
from tenure.texts import say


class PolicyPasswordValidator:
    """A Django password validator that tells each shortcoming in the reader's language."""

    def validate(self, password: str, user: object = None) -> None:
        """Raise ValidationError with one message for each thing that the password lacks."""
        policy = default_policy().password
        language = (get_language() or "en")[:2]
        errors = [
            ValidationError(
                say(
                    language,
                    code,
                    min_length=policy.min_length,
                    min_distinct=policy.min_distinct,
                ),
                code=code,
            )
            for code in password_shortcomings(password, policy=policy)
        ]
        if errors:
            raise ValidationError(errors)

    def get_help_text(self) -> str:
        """Say what a password needs."""
        policy = default_policy().password
        return say(
            (get_language() or "en")[:2],
            "password-help",
            min_length=policy.min_length,
            min_distinct=policy.min_distinct,
        )
