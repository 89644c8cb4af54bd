# Ord i de delar som sidorna byggs av.
kit-why = Varför?
kit-why-amount = Varför { $amount }?
kit-way = Steg för steg
kit-today = I dag
kit-later = Senare
kit-dates = Datum
kit-nothing-today = Inget dras i dag
kit-cancel = Avbryt
kit-save = Spara ändringarna
kit-continue = Fortsätt
kit-search = Sök
kit-apply = Använd
kit-clear = Rensa
kit-pages = Sidor
kit-page-of = { $first }–{ $last } av { $total }
kit-previous = Föregående
kit-next = Nästa
kit-optional = valfritt
kit-errors-title = { $count ->
    [one] Det finns ett problem
   *[other] Det finns { $count } problem
}
kit-error = Fel:
kit-required = Fyll i ”{ $label }”
kit-refused = Det går inte just nu
kit-remedy-back = Gå tillbaka
kit-remedy-start = Till startsidan
kit-reference = Kod till supporten: { $code }
kit-until-active = förnyas { $day }
kit-until-ending = upphör { $day }
kit-until-trial = slutar { $day }
kit-until-expired = åtkomst till och med { $day }
kit-until-suspended = upphör för gott { $day }
kit-until-terminated = sedan { $day }
kit-until-ended = sedan { $day }
kit-until-open = förfaller { $day }
kit-until-overdue = förföll { $day }
kit-until-late = sedan { $day }
kit-until-paid = betald { $day }
# Vad knappen under ett nej gör.
remedy-sign-in = Logga in
remedy-help = Be om hjälp
remedy-account-payment-methods = Ändra betalningssätt
remedy-account-invoices = Visa fakturorna
remedy-account-subscriptions = Visa prenumerationerna
remedy-account-company = Ändra företagets uppgifter
remedy-store-cart = Till kundvagnen
remedy-store-products = Visa produkterna
remedy-account-people = Till personer och roller
remedy-account-renew = Förnya
remedy-account-subscription = Visa prenumerationen
remedy-store-checkout = Till kassan
remedy-store-contact = Kontakta oss
remedy-store-success-plans = Läs om Success-avtal
remedy-office-certificates = Visa skattebefrielserna
remedy-office-customers = Gå till kontoret
remedy-store-sign-in = Logga in
