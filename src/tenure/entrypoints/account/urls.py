"""The addresses of the account."""

from django.urls import URLPattern, path

from tenure.entrypoints.account import (
    certificates,
    company,
    invitations,
    invoices,
    messages,
    navigation,
    orders,
    overview,
    payment_methods,
    people,
    renewing,
    seats,
    security,
    subscriptions,
    tokens,
)

app_name = "account"

urlpatterns: list[URLPattern] = [
    path("account/", overview.show, name="overview"),
    path("account/switch/", navigation.switch_customer, name="switch-customer"),
    path("account/subscriptions/", subscriptions.show_all, name="subscriptions"),
    path("account/subscriptions/auto-renewal/", renewing.auto_renewal, name="auto-renewal"),
    path("account/subscriptions/<int:key>/", subscriptions.show, name="subscription"),
    path("account/subscriptions/<int:key>/history/", subscriptions.show_history, name="history"),
    path("account/subscriptions/<int:key>/seats/", seats.add, name="seats"),
    path("account/subscriptions/<int:key>/seats/assign/", seats.assign, name="assign-seat"),
    path("account/subscriptions/<int:key>/seats/release/", seats.release, name="release-seat"),
    path("account/subscriptions/<int:key>/renew/", renewing.renew, name="renew"),
    path("account/tokens/", tokens.show, name="tokens"),
    path("account/orders/", orders.show_all, name="orders"),
    path("account/orders/<int:key>/", orders.show, name="order"),
    path("account/invoices/", invoices.show_all, name="invoices"),
    path("account/invoices/<int:key>/", invoices.show, name="invoice"),
    path("account/invoices/<int:key>/pay/", invoices.pay, name="pay-invoice"),
    path("account/invoices/<int:key>.pdf", invoices.pdf, name="invoice-file"),
    path("account/payment-methods/", payment_methods.show, name="payment-methods"),
    path("account/payment-methods/add/", payment_methods.add, name="add-card"),
    path("account/payment-methods/card/", payment_methods.back, name="card-back"),
    path("account/payment-methods/<int:key>/remove/", payment_methods.remove, name="remove-card"),
    path("account/users/", people.show, name="people"),
    path("account/users/invite/", people.invite, name="invite"),
    path("account/users/withdraw/", people.withdraw, name="withdraw-invitation"),
    path("account/users/appoint/", people.appoint, name="appoint"),
    path("account/users/hand-over/", people.hand_over, name="hand-over"),
    path("account/users/take-role/", people.take, name="take-role"),
    path("account/company/", company.show, name="company"),
    path("account/company/second-factor/", company.demand, name="demand-second-factor"),
    path("account/company/certificates/", certificates.hand_in, name="hand-in-certificate"),
    path(
        "account/company/certificates/<int:key>/", certificates.show_file, name="certificate-file"
    ),
    path("account/security/", security.show, name="security"),
    path("account/security/begin/", security.start, name="security-begin"),
    path("account/security/setup/", security.set_up, name="security-setup"),
    path("account/security/key.svg", security.picture, name="security-picture"),
    path("account/security/change/", security.change, name="security-change"),
    path("account/messages/", messages.show_all, name="messages"),
    path("account/messages/read/", messages.mark_read, name="mark-read"),
    path("account/messages/<int:key>/", messages.show, name="message"),
    path("invitations/<str:token>/", invitations.show, name="invitation"),
]
