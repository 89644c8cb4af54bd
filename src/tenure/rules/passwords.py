"""What a password must have (ACC-02)."""

from tenure.rules.policy import PasswordPolicy


def password_shortcomings(password: str, *, policy: PasswordPolicy) -> tuple[str, ...]:
    """Name everything a password lacks, as refusal codes; empty for a good one (ACC-02).

    Lengths are in characters (code points); letters and digits of every script count. With the
    policy as delivered (8 characters, 3 different ones), "aaaaaaa" lacks three things:
    ("password-too-short", "password-without-digit", "password-too-uniform").
    Whether it is a common one is asked of a list, outside the rules.
    """
    lacks = {
        "password-too-short": len(password) < policy.min_length,
        "password-without-letter": not any(c.isalpha() for c in password),
        "password-without-digit": not any(c.isdigit() for c in password),
        "password-too-uniform": len(set(password)) < policy.min_distinct,
    }
    return tuple(code for code, lacking in lacks.items() if lacking)
