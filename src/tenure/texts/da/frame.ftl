# Rammen om hver side: bjælker, menu, sandkasse, fejlsider.
frame-brand = Tenure
frame-skip = Gå til indholdet
frame-home = Forside
frame-main-menu = Hovedmenu
frame-menu = Menu
frame-products = Produkter
frame-cart = Kurv
frame-cart-count = { $count ->
    [0] Kurven er tom
    [one] 1 vare i kurven
   *[other] { $count } varer i kurven
}
frame-sign-in = Log ind
frame-sign-out = Log ud
frame-my-account = Min konto
frame-security = Login og sikkerhed
frame-account-menu = Konto: { $person }
frame-language = Sprog
frame-language-en = English
frame-language-sv = Svenska
frame-language-da = Dansk
frame-customer = Virksomhed
frame-customer-switch = Skift virksomhed
frame-customer-number = Kundenummer { $number }
frame-crumbs = Du er her
frame-overview = Overblik
frame-subscriptions = Abonnementer
frame-quotes = Tilbud
frame-orders = Ordrer
frame-invoices = Fakturaer
frame-payment-methods = Betalingsmåder
frame-users = Brugere
frame-reports = Rapporter
frame-company = Virksomhed
frame-help = Hjælp
frame-partner = Partner
frame-office = Kontor
frame-store = Butik
frame-sandbox = Sandkasse
frame-sandbox-today = Uret står på { $day }
frame-sandbox-explained = Ingen rigtige penge. Stil uret frem, så sker alt undervejs.
frame-sandbox-day = +1 dag
frame-sandbox-month = +30 dage
frame-sandbox-next = Næste hændelse
frame-sandbox-next-on = Næste hændelse, { $day }
error-400-title = Vi kunne ikke læse det, der blev sendt
error-400-text = Noget i adressen eller formularen er gået i stykker undervejs. Intet er ændret.
error-403-title = Du har ikke adgang til siden
error-403-text = Måske er du logget ind for en anden virksomhed, eller også hører siden ikke til din rolle. En af jeres indkøbere eller administratorer kan sige, hvem der har den.
error-csrf-title = Siden havde været åben for længe
error-csrf-text = For din sikkerheds skyld udførte vi ikke det, du sendte. Intet er ændret. Gå tilbage, genindlæs siden, og send igen.
error-404-title = Siden findes ikke
error-404-text = Linket kan være gammelt eller skrevet forkert. Intet er ændret.
error-500-title = Noget gik galt hos os
error-500-text = Vi blev ikke færdige med det, du bad om, og intet af det blev gemt. Prøv igen om et par minutter.
error-500-incident = Hvis det sker igen, så giv supporten dette nummer:
error-back = Til forsiden
