"""Who signs in, which roles they have in which customer, and who was invited."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models

from tenure.records.tables.columns import key, link, word

if TYPE_CHECKING:
    UserManagerBase = BaseUserManager["User"]
else:
    UserManagerBase = BaseUserManager


class UserManager(UserManagerBase):
    """Finds users by their e-mail whatever its case; making one is an action."""

    def get_by_natural_key(self, username: str | None) -> User:
        """Return the user with this e-mail."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """A person with an account. `staff_role` is empty for everybody outside the vendor."""

    id = key()
    email = models.CharField(max_length=254, unique=True)
    name = word(120)
    language = word(5, default="en")
    staff_role = word(20)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField()

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"

    class Meta:
        db_table = "user_account"

    def __str__(self) -> str:
        """Return the e-mail, as lists show people."""
        return self.email


class Role(models.Model):
    """One role of one user in one customer; admin roles belong to a team of it (ACC-06)."""

    id = key()
    customer = link("Customer")
    team = link("Team", null=True)
    user = link("User")
    role = word(20)
    since_at = models.DateTimeField()

    class Meta:
        db_table = "role"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "customer", "team", "role"],
                name="role_once",
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                fields=["team"],
                condition=models.Q(role="primary_admin"),
                name="team_has_one_primary_admin",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["customer"], name="role_customer")]


class Invitation(models.Model):
    """A role offered to an e-mail address; the token is kept as a hash only."""

    id = key()
    customer = link("Customer")
    team = link("Team", null=True)
    email = models.CharField(max_length=254)
    role = word(20)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = link("User")
    invited_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "invitation"
        indexes: ClassVar = [models.Index(fields=["customer"], name="invitation_customer")]


class SecondFactor(models.Model):
    """What a person signs in with besides the password (ACC-02); not a row of the business.

    Like sessions it is written by the sign-in itself, not by the engine. It counts once it is
    confirmed. `last_step` is the time step of the last code that was taken, so that none is
    taken twice; of the recovery codes only hashes are kept, and a used one is taken out.
    """

    user = models.OneToOneField(
        "User", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    secret = models.CharField(max_length=64)
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)
    recovery_hashes = ArrayField(models.CharField(max_length=64), default=list)

    class Meta:
        db_table = "second_factor"
