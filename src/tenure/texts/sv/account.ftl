# Kundportalen: vad företaget har köpt, vad som kommer härnäst, vem som får göra vad.
account-yes = ja
account-no = nej
account-any = Alla
account-together = Tillsammans
account-tax = { $rule ->
    [sales-tax] Försäljningsskatt
   *[domestic] Moms
} { $rate }
account-no-tax = Ingen moms
account-no-day = –
account-by-itself = automatiskt
account-nothing-found = Inga träffar
account-nothing-found-text = Prova andra ord, eller ta bort filtren.

account-no-company = Inget företag ännu
account-no-company-title = Du hör inte till något företag här ännu
account-no-company-text = Köp något, så skapas företagets konto på vägen. Är företaget redan kund kan en av inköparna bjuda in dig.

account-overview-title = Översikt
account-buy-more = Köp en produkt till
account-needs-title = Att ta hand om
account-needs-nothing = Ingenting. Allt är betalt, förnyat eller på väg.
account-need-payment-failed = Faktura { $subject }: betalningen av { $amount } gick inte igenom. Den förföll { $day }.
account-need-invoice-overdue = Faktura { $subject } är förfallen: { $amount } skulle ha betalats { $day }.
account-need-expired = { $subject } har gått ut. Det fungerar till och med { $day }.
account-need-suspended = { $subject } är spärrat och kan inte användas. Sista dagen att få tillbaka det är { $day }.
account-need-card-expired = { $subject } har gått ut, och { $count ->
    [one] en prenumeration förnyas
   *[other] { $count } prenumerationer förnyas
} med det.
account-need-card-expiring = { $subject } gäller till { $day }, och { $count ->
    [one] en prenumeration förnyas
   *[other] { $count } prenumerationer förnyas
} med det efter den dagen.
account-need-seats-short = { $subject } förnyas { $day } med { $count ->
    [one] en plats
   *[other] { $count } platser
} färre än vad som är utdelat. Väljer du inte själv tas de senaste tillbaka.
account-need-seats-full = Alla { $count } platser i { $subject } är utdelade.
account-need-ends-soon = { $subject } upphör { $day }: automatisk förnyelse är avstängd.
account-mend-pay = Betala
account-mend-see = Visa vad som behövs
account-mend-card = Visa korten
account-mend-seats = Visa platserna
account-mend-renewal = Visa förnyelsen
account-coming-title = De närmaste 90 dagarna
account-coming-total = Tillsammans, med moms:
account-coming-nothing = Inget dras och inget upphör de närmaste 90 dagarna.
account-coming-renewal = { $product } förnyas
account-coming-instalment = Årsfaktura för { $product }
account-coming-ends = { $product } upphör
account-coming-suspended = Åtkomsten till { $product } stängs
account-coming-terminated = { $product } upphör för gott
account-coming-invoice = Faktura { $product } att betala
account-coming-detail = { counted } · { $term }
account-spend-title = Fakturerat { $year }
account-spend-last-year = Före moms. Hela förra året: { $amount }
account-own-seats = Dina egna platser
account-own-seats-none = Du har ingen plats i någon produkt. En administratör i företaget delar ut dem.
account-get-product = Öppna eller ladda ner

account-state = Status
account-renewal = Förnyelse
account-auto-on = Förnyas automatiskt
account-auto-off = Automatisk förnyelse av
account-term = Avtalstid
account-choose = Välj
account-choose-one = Välj { $product }
account-product = Produkt
account-seats = Platser
account-seats-used = Använda platser
account-dates = Går ut
account-next-amount = Nästa belopp
account-expires-on = { $day }
account-renews-on = förnyas { $day }
account-renews-not = förnyas inte
account-with-chosen = För de valda (högst { $most } åt gången):
account-turn-off = Stäng av automatisk förnyelse
account-turn-on = Slå på automatisk förnyelse
account-nothing-chosen = Välj minst en prenumeration först.
account-subscriptions-none = Inga prenumerationer ännu
account-subscriptions-none-text = Det företaget köper står här, med datum, platser och vad det kostar härnäst.

account-add-seats = { $unit ->
    [unit] Lägg till kapacitet
   *[seat] Lägg till platser
}
account-renew-now = Förnya nu
account-pay-it = Betala fakturan
account-dates-and-renewal = Datum och förnyelse
account-started = Började
account-last-paid-day = Löper till och med
account-renews-by-itself = Förnyas automatiskt
account-renews-as = Förnyas som
account-next-none = Inget dras automatiskt
account-paid-with = Betalas med
account-paid-together = Betalas tillsammans med { $numbers }
account-order-together = Betalas tillsammans med
account-order-together-total = en betalning på { $total }
account-no-card = Inget kort är sparat.
account-add-card = Lägg till ett kort
account-see-cards = Betalningssätt
account-purchaser = Inköpare
account-team = Team
account-after-that = Därefter
account-bill-renewal = Förnyelse
account-bill-instalment = Årsfaktura
account-seats-of = { $used } av { $quantity } utdelade
account-no-holders = Ingen har någon plats ännu.
account-assign-to = Ge en plats till (e-post)
account-assign = Dela ut
account-take-seat = Ta tillbaka
account-take-seat-from = Ta tillbaka platsen från { $name }
account-seats-shrink = Från { $day } finns { $quantity ->
    [one] en plats
   *[other] { $quantity } platser
}, och { $held } är utdelade. Välj { $over ->
    [one] vem som lämnar sin den dagen och kan arbeta fram till dess. Annars tas den som delades ut sist tillbaka.
   *[other] de { $over } som lämnar sin den dagen och kan arbeta fram till dess. Annars tas de som delades ut sist tillbaka.
}
account-seats-all-taken = Alla platser är utdelade. Ta tillbaka en, eller lägg till platser.
account-seat-assigned = { $email } har nu en plats.
account-seat-released = Platsen är ledig igen.
account-history = Historik
account-history-all = Visa allt
account-why-title = Varför den här statusen?
account-rule = Regel { $rule }
account-document-order = Beställning { $number }
account-document-invoice = Faktura { $number }
account-works-now = Det här fungerar nu
account-feature-product-access = Använda produkten
account-feature-user-management = Dela ut platser
account-feature-downloads = Hämta och uppdatera
account-feature-upgrades = Uppgradera till nya versioner
account-feature-usage-reports = Användningsrapporter och rekommendationer
account-feature-product-support = Produktsupport
account-documents = Fakturor
account-open = { $amount } obetalt
account-partner = Er återförsäljare

account-why-trial = På prov sedan { $day }.
account-why-active = Aktivt sedan { $day }.
account-why-active-order-fulfilled = Aktivt sedan { $day }, då beställningen betalades och levererades.
account-why-active-renewed-by-itself = Aktivt sedan { $day }, då det förnyades.
account-why-active-invoice-paid = Aktivt igen sedan { $day }, då fakturan betalades.
account-why-active-transfer-received = Aktivt igen sedan { $day }, då överföringen kom in.
account-why-expired = Utgånget sedan { $day }.
account-why-expired-unpaid = Utgånget sedan { $day }, eftersom en faktura inte betalades i tid. Det fungerar fortfarande; betala fakturan så är allt som förut.
account-why-expired-not-renewed = Utgånget sedan { $day }, eftersom den betalda tiden tog slut utan förnyelse. Det fungerar fortfarande; förnya så är allt som förut.
account-why-suspended = Spärrat sedan { $day }.
account-why-suspended-unpaid = Spärrat sedan { $day }, eftersom en faktura fortfarande är obetald. Produkten kan inte användas; betala fakturan så är platser och data tillbaka direkt.
account-why-suspended-not-renewed = Spärrat sedan { $day }, eftersom den betalda tiden tog slut utan förnyelse. Produkten kan inte användas; förnya så är platser och data tillbaka direkt.
account-why-terminated = Avslutat sedan { $day }.
account-why-terminated-unpaid = Avslutat sedan { $day }, eftersom en faktura förblev obetald. Det går inte att få tillbaka; köp på nytt.
account-why-terminated-not-renewed = Avslutat sedan { $day }, eftersom tiden tog slut och inte förnyades i tid. Det går inte att få tillbaka; köp på nytt.
account-why-ended = Upphörde { $day }: det var en provtid, returnerades eller ersattes av ett annat.

account-event-subscription-started = Köpt: { counted }{ $unit ->
    [pack] {""}
   *[other] , förnyas { $day }
}
account-event-subscription-renewed = Förnyat: { counted } fram till nästa förnyelse { $day }
account-event-subscription-expired = Gick ut: { $cause ->
    [unpaid] en faktura var obetald
   *[not-renewed] tiden tog slut utan förnyelse
}
account-event-subscription-suspended = Spärrat: { $cause ->
    [unpaid] fakturan är fortfarande obetald
   *[not-renewed] fortfarande inte förnyat
}
account-event-trial-begun = Provtiden började: slutar { $day }
account-event-trial-ended = Provtiden tog slut
account-event-subscription-terminated = Avslutat för gott: { $cause ->
    [unpaid] fakturan förblev obetald
   *[not-renewed] förnyades inte i tid
}
account-event-subscription-reinstated = Aktivt igen
account-event-seats-added = { $unit ->
    [seat] { $added ->
        [one] 1 plats tillagd
       *[other] { $added } platser tillagda
    }
   *[other] { $added } tillagt
}, { $quantity } totalt
account-event-auto-renewal-on = Automatisk förnyelse påslagen, förnyas { $day }
account-event-auto-renewal-off = Automatisk förnyelse avstängd
account-event-renewal-announced = Påminnelse skickad: förnyas { $day }
account-event-warning-sent = Varning skickad: { $step ->
    [termination] det avslutas för gott
   *[suspension] åtkomsten upphör
}
account-event-instalment-billed = Årsfaktura för treårsavtalet
account-event-seat-assigned = { $person } fick en plats
account-event-seat-released = Platsen togs tillbaka från { $person }
account-event-invoice-issued = Faktura { $number } utfärdad
account-event-credit-note-issued = Kreditfaktura { $number } utfärdad
account-event-instalment-cancelled = En senare årsfaktura ställdes in
account-event-step-put-off = Uppskjutet, eftersom varningen skickades sent
account-event-transfer-awaited = En banköverföring är på väg; det som annars följer väntar på den
account-event-invoice-balance-changed = Faktura { $number } betald
account-event-payment-answered = En betalning nekades
account-event-detail = { $by }{ $number ->
    [none] {""}
   *[other] {" · "}{ $number }
}{ $rule ->
    [none] {""}
   *[other] {" · "}regel { $rule }
}

account-add-seats-to = { $unit ->
    [unit] Lägg till kapacitet i { $product }
   *[seat] Lägg till platser i { $product }
}
account-add-seats-text = { $unit ->
    [unit] Ni har { counted } i dag. Det ni lägger till går ut samma dag som resten, så ni betalar bara för dagarna fram till dess.
   *[seat] Ni har { $quantity } i dag. Nya platser går ut samma dag som de andra, så ni betalar bara för dagarna fram till dess.
}
account-how-many-more = Hur många till?
account-how-many = { $unit ->
    [seat] Hur många platser?
   *[other] Hur många?
}
account-pay-with = Betala med
account-reckon = Räkna ut priset
account-add-seats-button = Lägg till { counted } · { $amount } i dag
account-now-seats = { counted }, { $window }
account-now-renewal = { counted }, { $window }
account-later-bill = Årsfaktura för { counted }, före moms
account-later-renewal = Förnyelse med { counted }, med moms
account-date-seats-start = { $unit ->
    [seat] { $quantity ->
        [one] Den nya platsen fungerar från
       *[other] De nya platserna fungerar från
    }
   *[other] Det som läggs till fungerar från
}
account-date-all-renew = Alla { counted } förnyas tillsammans
account-date-all-end = Alla { counted } går ut tillsammans
account-renew-title = Förnya { $product }
account-renew-early = Förnyelsedagen, { $day }, flyttas inte: den nya perioden börjar när den gamla tar slut.
account-renew-late = Perioden tog slut { $day }. Den nya börjar dagen efter, inte i dag, och allt är tillbaka som det var.
account-renew-by-itself-after = Förnya automatiskt efter det
account-renew-roles = Den som förnyar blir inköpare för prenumerationen och primär administratör för dess team.
account-renew-keep = Behåll inköpare och primär administratör som de är
account-renew-button = Förnya · { $amount } i dag
account-date-term-starts = Den nya perioden börjar
account-date-expires = Betalt till och med
account-date-renews = Förnyas automatiskt
account-date-no-renewal = Förnyas inte automatiskt
account-turn-off-text = Inget dras på förnyelsedagen. Produkten fungerar så länge den är betald; efter det går det att förnya en tid till.
account-turn-on-text = På förnyelsedagen dras nästa period automatiskt. Ni påminns om priset i förväg.
account-not-charged = Dras inte
account-switch-renews = { $product } förnyas
account-switch-ends = { $product } löper till och med
account-switch-on-button = { $count ->
    [one] Slå på automatisk förnyelse
   *[other] Slå på automatisk förnyelse för { $count }
}
account-switch-off-button = { $count ->
    [one] Stäng av automatisk förnyelse
   *[other] Stäng av automatisk förnyelse för { $count }
}
account-switched-on = { $count ->
    [0] Automatisk förnyelse var redan på.
    [one] Automatisk förnyelse är på.
   *[other] Automatisk förnyelse är på för { $count } prenumerationer.
}
account-switched-off = { $count ->
    [0] Automatisk förnyelse var redan av.
    [one] Automatisk förnyelse är av. Inget dras på förnyelsedagen.
   *[other] Automatisk förnyelse är av för { $count } prenumerationer. Inget dras på deras förnyelsedagar.
}

account-order = Beställning
account-order-title = Beställning { $number }
account-placed = Lagd
account-by = Av
account-total = Summa
account-orders-none = Inga beställningar ännu
account-orders-none-text = Det företaget beställer står här, med vem som beställde och hur det gick.
account-order-failed = Betalningen gick inte igenom, så inget levererades och inget drogs. Kontrollera kortets nummer, datum och gränser hos banken och beställ igen.
account-order-pending = Vi väntar på bankens svar, som regel några sekunder.
account-covers = Gäller
account-from-to = { $first } – { $last }
account-billed-title = Fakturerat för den här perioden
account-before-tax = Före moms
account-charged-today = Dras med beställningen
account-then = sedan { $amount } den { $day }
account-line-new = Nytt
account-line-seats = Tillagda platser
account-line-seats-next = Tillagda platser, nästa period
account-line-renewal = Förnyelse
account-line-instalment = Årsfaktura
account-po = Er referens (PO)
account-note = Anmärkning
account-invoice = Faktura

account-unpaid = Obetalt
account-unpaid-since = obetald sedan { $day }
account-of-which-overdue = varav förfallet: { $amount }
account-paid-this-year = Betalt i år
account-search-invoices = Nummer eller referens
account-invoices-unpaid = Obetalda
account-invoices-paid = Betalda
account-invoices-credit = Kreditfakturor
account-invoices-none = Inga fakturor ännu
account-invoices-none-text = Varje beställning och varje förnyelse ger en faktura. Den kommer med e-post och står här som PDF.
account-issued = Datum
account-due = Förfaller
account-pdf = Öppna som PDF
account-pdf-of = { $number } som PDF
account-invoice-title = Faktura { $number }
account-corrects = Avser
account-corrected = Korrigerad genom
account-credit-note-title = Kreditfaktura { $number }
account-left-to-pay = Kvar att betala
account-pay = Betala
account-pay-button = Betala { $amount } nu
account-payments = Betalningar
account-payments-none = Inget har betalats eller prövats ännu.
account-payment-requested = Begärd hos banken
account-payment-unknown = Betaltjänsten har inte svarat. Inget dras två gånger: vi frågar tills vi vet.
account-payment-action-required = Väntar på ditt godkännande hos banken
account-payment-succeeded = Betald
account-payment-declined = Nekad
account-payment-authorised = Reserverad
account-payment-released = Släppt
account-payment-under-way = Betalningen av { $amount } pågår, som regel några sekunder.
account-bank-asks = Banken vill se att det är du.
account-to-bank = Till bankens sida
account-by-transfer = Eller med banköverföring
account-bank = Bank
account-account = Konto
account-reference = Referens
account-transfer-announced = Överföring aviserad
account-announce-hint = Redan betalat? Meddela oss, så väntar vi några bankdagar på pengarna innan åtkomsten stängs av eller prenumerationen upphör.
account-announce-button = Jag har betalat med överföring
account-transfer-hint = Ange referensen. En överföring tar en till två bankdagar att registrera, så var ute i god tid.

account-cards-text = Korten ligger hos betaltjänsten. Vi ser bara de fyra sista siffrorna.
account-cards-none = Inget kort sparat
account-cards-none-text = Med ett kort betalas förnyelser automatiskt och inget avbryts.
account-card = Kort
account-holder = Namn på kortet
account-card-valid = Giltigt
account-valid-to = till { $day }
account-card-too-short = går ut före en förnyelse
account-card-pays = Betalar
account-card-pays-count = { $count ->
    [one] 1 förnyelse
   *[other] { $count } förnyelser
}
account-card-pays-nothing = inget
account-remove = Ta bort
account-remove-card = Ta bort { $card }
account-card-removed = Kortet är borttaget.
account-card-used-by = De här förnyas med kortet
account-turn-off-for-all = Stäng av deras automatiska förnyelse
account-card-away = Kortet anges på betaltjänstens sida. Numret kommer aldrig till oss.
account-card-go = Till betaltjänstens sida
account-card-keep = Spara det här kortet?
account-card-store = Spara kortet
account-card-stored = { $card } är sparat.
account-card-not-entered = Inget kort angavs.

account-people-text = Vem som får göra vad i företaget.
account-person = Person
account-roles = Roller
account-change = Ändra
account-take = Ta bort
account-take-role-from = Ta bort rollen { $role } från { $name }
account-appoint = Gör till sekundär administratör
account-hand-over = Gör till primär administratör
account-appointed = En sekundär administratör till.
account-handed-over = Rollen är överlämnad. Den som hade den är nu sekundär administratör.
account-role-taken = Rollen är borttagen.
account-invitations-open = Öppna inbjudningar
account-invited-by = inbjuden av { $name }
account-withdraw = Dra tillbaka
account-withdraw-from = Dra tillbaka inbjudan till { $email }
account-invitation-withdrawn = Inbjudan är tillbakadragen.
account-invited = En inbjudan är på väg till { $email }.
account-invite-title = Bjud in någon
account-invite-button = Skicka inbjudan
account-invite-email = E-post
account-invite-role = Roll
account-invite-team = Team
account-roles-title = Vad varje roll får göra
account-role-purchaser = Inköpare
account-role-purchaser-text = Köper, förnyar och betalar; ser alla belopp och dokument. Bara vår support tar bort den rollen.
account-role-primary_admin = Primär administratör
account-role-primary_admin-text = Delar ut platser och utser sekundära administratörer; ser datum och status, inga belopp.
account-role-secondary_admin = Sekundär administratör
account-role-secondary_admin-text = Delar ut platser; ser datum och status, inga belopp.
account-role-payer = Betalare
account-role-payer-text = Får fakturorna och betalar dem; ser inget annat.
account-role-member = Användare
account-role-member-text = Använder de produkter som hen har en plats i.
account-invitation-title = Inbjudan till { $company }
account-invitation-text = { $by } bjuder in dig till { $company } som { $role }.
account-invitation-accept = Tacka ja
account-invitation-accepted = Välkommen till { $company }.

account-country = Land
account-currency = Valuta
account-sold-by = Säljs av
account-company-name = Företagets namn
account-company-line1 = Gata och nummer
account-company-line2 = Adress, andra raden
account-company-postal-code = Postnummer
account-company-city = Ort
account-company-region = Delstat eller region
account-company-vat-number = Momsregistreringsnummer
    .help = Med de två bokstäverna först. Utan nummer läggs moms på.
account-company-same-owner = Företaget har fortfarande samma ägare.
    .required = Bekräfta att företaget har samma ägare; annars kontakta supporten
account-company-changed = Uppgifterna är ändrade. Alla inköpare får ett mejl om det.

account-messages = Meddelanden
account-messages-text = Det vi har mejlat till dig om företaget.
account-messages-none = Inga meddelanden ännu
account-messages-none-text = Bekräftelser, fakturor och påminnelser som du får med e-post står också här.
account-unread = Oläst
account-mark-all = Markera alla som lästa
account-mark-read = Markera som läst
account-message-to = Till { $to }

sandbox-moving-title = Klockan flyttas fram
sandbox-moving-text = Allt som förfaller på vägen händer i ordning: förnyelser, dragningar, mejl. Du kommer tillbaka av dig själv när det är klart.
sandbox-moving-look = Titta igen
