"""The addresses of the store."""

from django.urls import URLPattern, path

from tenure.entrypoints.store import (
    aligning,
    browsing,
    cart,
    checkout,
    checkout_payment,
    orders,
    plans,
    quoting,
    review,
    second_factor,
    signing,
    trying,
    who_sells,
)

app_name = "store"

urlpatterns: list[URLPattern] = [
    path("", browsing.start, name="products"),
    path("products/<slug:code>/", browsing.product_page, name="product"),
    path("products/<slug:code>/trial/", trying.begin, name="trial"),
    path("success-plans/", plans.show, name="success-plans"),
    path("country/", browsing.choose_country, name="choose-country"),
    path("terms/", browsing.terms, name="terms"),
    path("terms/<slug:version>/", browsing.terms, name="terms-version"),
    path("contact/", browsing.contact, name="contact"),
    path("who-sells/", who_sells.show, name="who-sells"),
    path("cart/", cart.show, name="cart"),
    path("cart/add/", cart.add, name="cart-add"),
    path("cart/change/", cart.change, name="cart-change"),
    path("cart/check-out/", cart.check_out, name="cart-check-out"),
    path("cart/quote/", quoting.send_as_quote, name="send-as-quote"),
    path("sign-up/", signing.sign_up, name="sign-up"),
    path("sign-in/", signing.sign_in, name="sign-in"),
    path("sign-in/code/", second_factor.sign_in_code, name="sign-in-code"),
    path("sign-out/", signing.sign_out, name="sign-out"),
    path("forgot-password/", signing.forgot_password, name="forgot-password"),
    path("reset-password/<str:uid>/<str:token>/", signing.reset_password, name="reset-password"),
    path("checkout/", checkout.checkout, name="checkout"),
    path("checkout/account/", checkout.account, name="checkout-account"),
    path("checkout/company/", checkout.choose_company, name="checkout-company"),
    path("checkout/company/new/", checkout.new_company, name="checkout-new-company"),
    path("checkout/company/edit/", checkout.edit_company, name="checkout-edit-company"),
    path("checkout/payment/", checkout_payment.choose, name="checkout-payment"),
    path("checkout/card/add/", checkout_payment.add_card, name="checkout-add-card"),
    path("checkout/card/", checkout_payment.card, name="checkout-card"),
    path("checkout/dates/", aligning.choose_dates, name="checkout-dates"),
    path("checkout/review/", review.review, name="checkout-review"),
    path("orders/<int:order_id>/processing/", orders.processing, name="order-processing"),
    path("orders/<int:order_id>/return/", orders.returned, name="order-return"),
    path("orders/<int:order_id>/done/", orders.done, name="order-done"),
]
