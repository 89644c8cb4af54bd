"""Companies and their people: founded, edited, invited to roles, signed in, represented."""

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION
from tenure.actions.companies.appoint_secondary_admin import APPOINT_SECONDARY_ADMIN
from tenure.actions.companies.ask_password_reset import ASK_PASSWORD_RESET
from tenure.actions.companies.change_payers import CHANGE_PAYERS
from tenure.actions.companies.change_user import CHANGE_USER
from tenure.actions.companies.demand_second_factor import DEMAND_SECOND_FACTOR
from tenure.actions.companies.edit_customer import EDIT_CUSTOMER
from tenure.actions.companies.found_customer import FOUND_CUSTOMER
from tenure.actions.companies.grant_purchaser import GRANT_PURCHASER
from tenure.actions.companies.hand_over_primary_admin import HAND_OVER_PRIMARY_ADMIN
from tenure.actions.companies.invite import INVITE
from tenure.actions.companies.open_account import OPEN_ACCOUNT
from tenure.actions.companies.read_mail import READ_MAIL
from tenure.actions.companies.register_staff import REGISTER_STAFF
from tenure.actions.companies.register_user import REGISTER_USER
from tenure.actions.companies.take_role import TAKE_ROLE
from tenure.actions.companies.withdraw_invitation import WITHDRAW_INVITATION
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ACCEPT_INVITATION,
    APPOINT_SECONDARY_ADMIN,
    ASK_PASSWORD_RESET,
    CHANGE_PAYERS,
    CHANGE_USER,
    DEMAND_SECOND_FACTOR,
    EDIT_CUSTOMER,
    FOUND_CUSTOMER,
    GRANT_PURCHASER,
    HAND_OVER_PRIMARY_ADMIN,
    INVITE,
    OPEN_ACCOUNT,
    READ_MAIL,
    REGISTER_STAFF,
    REGISTER_USER,
    TAKE_ROLE,
    WITHDRAW_INVITATION,
)
"""Every verb of this room, from A to Z."""
