# Ramen kring varje sida: fält, meny, sandlåda, felsidor.
frame-brand = Tenure
frame-skip = Hoppa till innehållet
frame-home = Startsida
frame-main-menu = Huvudmeny
frame-menu = Meny
frame-products = Produkter
frame-cart = Kundvagn
frame-cart-count = { $count ->
    [0] Kundvagnen är tom
    [one] 1 vara i kundvagnen
   *[other] { $count } varor i kundvagnen
}
frame-sign-in = Logga in
frame-sign-out = Logga ut
frame-my-account = Mitt konto
frame-security = Inloggning och säkerhet
frame-account-menu = Konto: { $person }
frame-language = Språk
frame-language-en = English
frame-language-sv = Svenska
frame-language-da = Dansk
frame-customer = Företag
frame-customer-switch = Byt företag
frame-customer-number = Kundnummer { $number }
frame-crumbs = Du är här
frame-overview = Översikt
frame-subscriptions = Abonnemang
frame-quotes = Offerter
frame-orders = Beställningar
frame-invoices = Fakturor
frame-payment-methods = Betalningssätt
frame-users = Användare
frame-reports = Rapporter
frame-company = Företag
frame-help = Hjälp
frame-partner = Partner
frame-office = Kontor
frame-store = Butik
frame-sandbox = Sandlåda
frame-sandbox-today = Klockan står på { $day }
frame-sandbox-explained = Inga riktiga pengar rörs. Flytta klockan, så händer allt på vägen dit.
frame-sandbox-day = +1 dag
frame-sandbox-month = +30 dagar
frame-sandbox-next = Nästa händelse
frame-sandbox-next-on = Nästa händelse, { $day }
error-400-title = Vi kunde inte läsa det som skickades
error-400-text = Något i adressen eller formuläret har gått sönder på vägen. Ingenting har ändrats.
error-403-title = Du har inte tillgång till sidan
error-403-text = Du kanske är inloggad för ett annat företag, eller så ingår sidan inte i din roll. En inköpare eller administratör hos er kan säga vem som har den.
error-csrf-title = Sidan hade varit öppen för länge
error-csrf-text = För din säkerhet utförde vi inte det du skickade. Ingenting har ändrats. Gå tillbaka, ladda om sidan och skicka igen.
error-404-title = Sidan finns inte
error-404-text = Länken kan vara gammal eller felskriven. Ingenting har ändrats.
error-500-title = Något gick fel hos oss
error-500-text = Vi blev inte klara med det du bad om, och inget av det sparades. Försök igen om några minuter.
error-500-incident = Om det händer igen, ge supporten det här numret:
error-back = Till startsidan
