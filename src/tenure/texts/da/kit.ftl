# Ord i de dele, siderne bygges af.
kit-why = Hvorfor?
kit-why-amount = Hvorfor { $amount }?
kit-way = Trin for trin
kit-today = I dag
kit-later = Senere
kit-dates = Datoer
kit-nothing-today = Der trækkes intet i dag
kit-cancel = Annuller
kit-save = Gem ændringer
kit-continue = Fortsæt
kit-search = Søg
kit-apply = Anvend
kit-clear = Ryd
kit-pages = Sider
kit-page-of = { $first }–{ $last } af { $total }
kit-previous = Forrige
kit-next = Næste
kit-optional = valgfrit
kit-errors-title = { $count ->
    [one] Der er et problem
   *[other] Der er { $count } problemer
}
kit-error = Fejl:
kit-required = Udfyld »{ $label }«
kit-refused = Det kan ikke lade sig gøre lige nu
kit-remedy-back = Gå tilbage
kit-remedy-start = Til forsiden
kit-reference = Kode til supporten: { $code }
kit-until-active = fornyes { $day }
kit-until-ending = ophører { $day }
kit-until-trial = slutter { $day }
kit-until-expired = adgang til og med { $day }
kit-until-suspended = ophører endeligt { $day }
kit-until-terminated = siden { $day }
kit-until-ended = siden { $day }
kit-until-open = forfalder { $day }
kit-until-overdue = forfaldt { $day }
kit-until-late = siden { $day }
kit-until-paid = betalt { $day }
# Hvad knappen under et afslag gør.
remedy-sign-in = Log ind
remedy-help = Bed om hjælp
remedy-account-payment-methods = Skift betalingsmåde
remedy-account-invoices = Se fakturaerne
remedy-account-subscriptions = Se abonnementerne
remedy-account-company = Ret virksomhedens oplysninger
remedy-store-cart = Til kurven
remedy-store-products = Se produkterne
remedy-account-people = Til personer og roller
remedy-account-renew = Forny
remedy-account-subscription = Se abonnementet
remedy-store-checkout = Til kassen
remedy-store-contact = Kontakt os
remedy-store-success-plans = Læs om Success-aftaler
remedy-office-certificates = Se afgiftsfritagelserne
remedy-office-customers = Gå til kontoret
remedy-store-sign-in = Log ind
