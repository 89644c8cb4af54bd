"""The visitor's carts: tokens in the session, lines through the action change-cart (CHK-01, 02).

There is one cart for each market in which something was chosen. A cart that orders hold is shown
nowhere; when their payment fails it is free and there again.
"""

import secrets
from collections.abc import Sequence

from django.http import HttpRequest

from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.entrypoints.store.visitor import instant, market_of, shopper
from tenure.presentation.frame import supplies
from tenure.questions.ordering.carts import Cart, carts, counterparts
from tenure.rules.decision import Refused

TOKENS = "carts"
"""Where the session keeps the tokens, the cart to be ordered next first."""

_KEPT = 12


def every_cart(request: HttpRequest) -> tuple[Cart, ...]:
    """Return all carts of the visitor, ordered ones too; asked for once per request."""
    known: tuple[Cart, ...] | None = getattr(request, "tenure_carts", None)
    if known is None:
        tokens = request.session.get(TOKENS, [])
        found = carts(shopper(request), tokens, at=instant(request)) if tokens else ()
        known = () if isinstance(found, Refused) else found
        request.tenure_carts = known  # type: ignore[attr-defined]
    return known


def open_carts(request: HttpRequest) -> tuple[Cart, ...]:
    """Return the carts that hold something and wait to be ordered."""
    return tuple(cart for cart in every_cart(request) if cart.lines and not cart.ordered)


def next_cart(request: HttpRequest) -> Cart | None:
    """Return the cart that checkout is about."""
    return next(iter(open_carts(request)), None)


def cart_of(request: HttpRequest, token: str) -> Cart | None:
    """Return the visitor's cart with this token, None if it isn't theirs."""
    return next((cart for cart in every_cart(request) if cart.token == token), None)


def add(request: HttpRequest, offering_id: int, quantity: int) -> Done | Refused:
    """Put so many more of an offering into the first open cart of the visitor's market."""
    country = market_of(request).country
    cart = next((one for one in open_carts(request) if one.country == country), None)
    line = cart.line(offering_id) if cart else None
    token = cart.token if cart else _new_token(request)
    return set_line(
        request,
        token,
        offering_id,
        quantity + (line.quantity if line else 0),
        country=country,
        align_to=line.aligned_to if line else None,
    )


def set_line(
    request: HttpRequest,
    token: str,
    offering_id: int,
    quantity: int,
    *,
    country: str,
    align_to: int | None = None,
) -> Done | Refused:
    """Let a cart hold so many of an offering, to end with `align_to` if that is said (CHK-03)."""
    outcome = perform(
        CHANGE_CART,
        ChangeCart(
            token=token,
            offering_id=offering_id,
            quantity=quantity,
            country=country,
            align_to=align_to,
        ),
        actor=shopper(request),
        at=instant(request),
    )
    _forget(request)
    return outcome


def change_term(
    request: HttpRequest, cart: Cart, offering_id: int, to_offering_id: int, quantity: int
) -> Done | Refused:
    """Let a line be about another term of its product; what is refused leaves the cart as it is."""
    held = sum(line.quantity for line in cart.lines if line.offering_id == to_offering_id)
    put = set_line(request, cart.token, to_offering_id, held + quantity, country=cart.country)
    if isinstance(put, Refused):
        return put
    return set_line(request, cart.token, offering_id, 0, country=cart.country)


def to_market(request: HttpRequest, country: str) -> tuple[str, ...] | Refused:
    """Give open carts the prices of another country; return the products not sold there."""
    lost: list[str] = []
    for cart in open_carts(request):
        if cart.country == country:
            continue
        like = counterparts(
            shopper(request), [line.offering_id for line in cart.lines], country=country
        )
        if isinstance(like, Refused):
            return like
        lost += [line.product_name for line in cart.lines if line.offering_id not in like]
        pairs = [
            (line.offering_id, like[line.offering_id])
            for line in cart.lines
            if line.offering_id in like
        ]
        refused = _move(request, cart, _new_token(request), pairs, country)
        if refused is not None:
            return refused
        put_away(request, cart.token)
    return tuple(lost)


def take_first(request: HttpRequest, token: str) -> None:
    """Let checkout be about this cart."""
    tokens = request.session.get(TOKENS, [])
    if token in tokens:
        request.session[TOKENS] = [token, *(one for one in tokens if one != token)]
    _forget(request)


def put_away(request: HttpRequest, token: str) -> None:
    """Let the visitor go on without this cart: what was in it stands elsewhere now."""
    request.session[TOKENS] = [one for one in request.session.get(TOKENS, []) if one != token]
    _forget(request)


@supplies("cart_count")
def cart_count(request: HttpRequest) -> int:
    """Supply the number of lines in all open carts."""
    return sum(len(cart.lines) for cart in open_carts(request))


def _move(
    request: HttpRequest, cart: Cart, token: str, pairs: Sequence[tuple[int, ...]], country: str
) -> Refused | None:
    """Put lines into another cart first and take them out of this one then: none can get lost."""
    held = {line.offering_id: line.quantity for line in cart.lines}
    for old, new in pairs:
        put = set_line(request, token, new, held[old], country=country)
        if isinstance(put, Refused):
            return put
        taken = set_line(request, cart.token, old, 0, country=cart.country)
        if isinstance(taken, Refused):
            return taken
    return None


def _new_token(request: HttpRequest) -> str:
    token = secrets.token_urlsafe(24)
    kept = request.session.get(TOKENS, [])
    request.session[TOKENS] = [*kept, token][-_KEPT:]
    _forget(request)
    return token


def _forget(request: HttpRequest) -> None:
    request.tenure_carts = None  # type: ignore[attr-defined]
