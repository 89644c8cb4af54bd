# Butiken: produkter, varukorg, konto och inloggning, kassan, och efter beställningen.
store-title = Programvara för ditt team
store-lead = Priser för { $country } i { $currency }, exklusive moms.
store-nothing-title = Här säljs inget ännu
store-nothing-text = Produkter för { $country } visas här så snart de har ett pris. Välj ett annat land eller kontakta oss.
store-nothing-yet = Butiken håller på att ställas i ordning. Produkter och priser kommer när en katalog importeras: tenure import catalogue FILE.
store-from = från
store-a-month = i månaden
store-billed = { $term ->
    [P1M] { product-per-unit }, faktureras månadsvis
    [P3Y] { product-per-unit }, med 3 års avtalstid
   *[P1Y] { product-per-unit }, faktureras årsvis
}
store-before-tax = Priserna är exklusive moms. Momsen läggs till i kassan, efter företagets adress.
store-terms = Köpvillkor
store-contact = Kontakta oss
store-contact-lead = För offerter, inköpsorder eller om något inte fungerar som det ska: skriv till säljbolaget i ditt land.
store-country = Land
store-country-show = Visa priser
store-market-moved = Varukorgen har nu priserna för { $country }.
store-market-kept = Varukorgen kunde inte få priserna för { $country }; den är som den var.
store-market-lost = { $product } säljs inte i { $country } och ligger därför inte längre i varukorgen.
store-terms-version = Version { $version }. Du köper av { $seller }.
store-terms-1 = En prenumeration ger varje namngiven användare med en plats rätt att använda produkten under den betalda avtalstiden.
store-terms-2 = Priserna gäller per plats och avtalstid, exklusive moms. Det slutliga beloppet visas innan du bekräftar.
store-terms-3 = En prenumeration förnyas automatiskt med en ny avtalstid till dagens pris, om inte automatisk förnyelse är avstängd. Vi påminner via e-post i förväg, och du kan stänga av den när som helst före förnyelsedatumet.
store-terms-4 = Den som bekräftar beställningen blir inköpare och primär administratör för det som köpts. Rollerna kan lämnas över.
store-terms-5 = Platser som läggs till under avtalstiden kostar per dag fram till dess slut och förnyas tillsammans med de övriga.
store-terms-6 = Om en förnyelse eller faktura inte betalas finns åtkomsten kvar en tid, stängs sedan av och upphör till sist helt. Varje steg aviseras via e-post.
store-terms-7 = Kortnummer anges hos betalleverantören och når aldrig oss. Vi sparar bara den referens som leverantören ger oss, så att förnyelser kan betalas.
store-cart-added = Nu ligger det i varukorgen.
store-cart-changed = Varukorgen är ändrad.
store-cart-removed = Det ligger inte längre i varukorgen.

product-features = Det här ingår
product-term = Avtalstid
product-per-month = { $amount } i månaden
product-add = Lägg i varukorgen
product-renews = Prenumerationen förnyas automatiskt; det kan du stänga av när som helst.

cart-title = Varukorg
cart-several = Det finns { $count } varukorgar: var och en har ett lands priser, och en beställs i taget.
cart-number = Beställning { $number } av { $count }
cart-mixed-title = Det här blir { $count } beställningar som betalas tillsammans
cart-mixed-text = En beställning rymmer en licenstyp och en avtalstid, så varje slag blir en egen beställning. Du bekräftar en gång och betalar en gång, och inget tas bort.
cart-seats-of = { product-unit } för { $product }
cart-term-of = Avtalstid för { $product }
cart-update = Uppdatera
cart-remove = Ta bort
cart-tax-later = Exklusive moms. Momsen läggs till efter företagets adress.
cart-one-payment = En betalning för { $count } beställningar.
cart-part-later = Den { $day }
cart-part-today = i dag
cart-kind = { $licence ->
    [flex] Flexlicens, { $term }
   *[other] Namngivna användare, { $term }
}
cart-of = Varukorg { $number } av { $count }
cart-check-out = Till kassan
cart-more = Lägg till fler produkter
cart-empty-title = Varukorgen är tom
cart-empty-text = Här visas de produkter du väljer, med antal platser och avtalstid, tills du beställer dem.

sign-name = Ditt namn
    .required = Skriv ditt namn
sign-email = E-post
    .required = Skriv din e-postadress
sign-email-invalid = Det ser inte ut som en e-postadress. Skriv den så här: anna@foretag.se
sign-password = Lösenord
    .required = Skriv ett lösenord
sign-up-title = Skapa ett konto
sign-up-lead = Med kontot handlar du, hanterar platser och hittar dina fakturor.
sign-up-button = Skapa konto
sign-up-other = Har du redan ett konto?
sign-up-done = Välkommen, { $name }. Ditt konto är klart.
sign-in-title = Logga in
sign-in-forgot = Glömt lösenordet?
sign-in-other = Ny här?
sign-in-wrong = E-postadressen och lösenordet stämmer inte överens. Kontrollera båda, eller skapa ett nytt lösenord.
sign-out-done = Du är utloggad.
sign-forgot-title = Skapa ett nytt lösenord
sign-forgot-lead = Skriv e-postadressen till ditt konto, så skickar vi en länk.
sign-forgot-button = Skicka länken
sign-forgot-sent-title = Titta i din inkorg
sign-forgot-sent-text = Om { $email } har ett konto här är en länk för att skapa ett nytt lösenord på väg. Den gäller i en timme.
sign-forgot-sent-help = Har inget kommit efter några minuter? Titta i skräpposten, eller kontrollera att adressen är rätt.
sign-reset-title = Välj ett nytt lösenord
sign-reset-lead = För { $email }
sign-reset-button = Spara lösenordet
sign-reset-done = Det nya lösenordet är sparat. Logga in med det.

company-name = Företagets namn
    .help = Så som det är registrerat
    .required = Skriv företagets namn
company-country = Land
    .help = Det avgör priser, valuta och moms
company-line1 = Gata och nummer
    .required = Skriv gata och nummer
company-line2 = Adressrad 2
company-postal-code = Postnummer
    .required = Skriv postnumret
company-city = Ort
    .required = Skriv orten
company-region = Delstat eller region
company-vat-number = Momsregistreringsnummer
    .help = Med landskod, till exempel SE556000461501. Med ett giltigt nummer faktureras köp från ett annat EU-land utan moms (omvänd betalningsskyldighet).
company-ownership-unchanged = Företaget har inte bytt ägare
    .required = Bekräfta att företaget har samma ägare. Har det bytt ägare, kontakta oss.
company-saved = Företagets uppgifter är sparade. Inköparna får ett mejl om det.

checkout-step-account = Konto
checkout-step-company = Företag
checkout-step-payment = Betalning
checkout-step-review = Granska
checkout-step-quote = Offert
checkout-to-cart = Tillbaka till varukorgen
checkout-account-title = Vem beställer?
checkout-account-lead = Skapa ett konto med e-postadressen för beställningen. Dit skickas all post om den.
checkout-account-button = Skapa konto och fortsätt
checkout-company = Företag
    .required = Välj ett företag
checkout-company-title = För vilket företag?
checkout-company-lead = Det här är de företag som du är inköpare för.
checkout-company-other = Ett annat företag
checkout-company-back = Välj bland mina företag
checkout-new-title = Vilket företag köper?
checkout-new-lead = Fakturan ställs till företaget, och momsen beror på adressen. Du kan ändra uppgifterna senare.
checkout-new-known = Handlar ditt företag redan hos oss?
checkout-new-known-text = Be då en av inköparna att bjuda in dig: det kan bara de eller vår support göra. Fortsätter du här blir det en egen kund, med dig som inköpare och primär administratör.
checkout-edit-title = Ändra uppgifterna för { $company }
checkout-edit-lead = De gäller från nästa faktura. Landet förblir { $country }.
checkout-card-choice = { $card }, giltigt till { $until }
checkout-payment-title = Hur vill du betala?
checkout-payment-lead = Inget dras förrän du bekräftar beställningen på nästa sida.
checkout-payment-none = Du anger kortet på betalleverantörens sida och kommer sedan tillbaka hit.
checkout-payment-add = Lägg till ett kort
checkout-payment-safe = Kortnumret går bara till betalleverantören. Vi ser det aldrig.
checkout-payment-closed = Går inte för den här beställningen
checkout-payment-expired = har gått ut. Lägg till det nya kortet.

card-away-title = Vidare till betalleverantören
card-away-text = Du anger kortet på leverantörens sida och kommer sedan tillbaka hit.
card-away-button = Ange kortet
card-back-title = Är det här rätt kort?
card-back-card = Kort
card-back-holder = Namn på kortet
card-back-expires = Giltigt till
card-back-mandate = Leverantören sparar det för { $company }. Det betalar den här beställningen och, så länge automatisk förnyelse är på, förnyelserna; var och en aviseras via e-post.
card-back-button = Använd det här kortet
card-back-other = Välj ett annat
card-back-payment = Tillbaka till betalning
card-none-title = Inget kort angavs
card-none-text = Betalleverantören har inte fått något kort av dig. Ange det nu, eller välj ett annat sätt att betala.

payment-failed-title = Betalningen på { $total } gick inte igenom
payment-failed-declined = Banken nekade { $card }.
payment-failed-funds = Banken säger att det inte finns tillräckligt med pengar på { $card }.
payment-failed-expired = Banken säger att { $card } har gått ut.
payment-failed-authentication = Banken fick inte ditt godkännande.
payment-failed-nothing = Inget har dragits, och varukorgen är som den var.
payment-failed-nothing-account = Inget har dragits, och inget har ändrats.
payment-check = Kontrollera:
payment-check-number = kortets nummer och giltighetstid
payment-check-name = namn och adress, exakt så som din bank har dem
payment-check-limits = bankens gränser för kortet, per köp och per månad
payment-check-anew = Det som skrevs in om ett kort går inte att se eller ändra i efterhand: lägg till kortet på nytt för att rätta det. Eller välj ett annat.

review-title = Granska och bekräfta
review-lead = Inget beställs eller dras förrän du trycker på knappen.
review-lines = Det du köper
review-change = Ändra
review-product = Produkt
review-per-seat = Per styck
review-amount = Belopp, { $currency }
review-before-tax = Exklusive moms
review-total = Dras i dag
review-order-total = Denna beställning i dag
review-order = Beställning { $number }
review-several = Varukorgen blir { $count } beställningar, eftersom en beställning rymmer en licenstyp och en avtalstid. Du bekräftar en gång, och ett belopp dras för alla. Går betalningen inte igenom beställs inget.
review-company = Företag
review-other-company = Köp för ett annat företag
review-payment = Betalning
review-charged = Beloppet reserveras när du bekräftar och dras när åtkomsten är öppen.
review-roles = Vem som ansvarar
review-roles-text = { $person } ({ $email }) blir inköpare och primär administratör för de här prenumerationerna. Rollerna kan lämnas över senare.
review-team = Team som prenumerationerna hör till
review-team-one = De hör till teamet { $team }.
review-new-team = Nytt team
    .help = Lämna tomt för att använda teamet ovan. Du blir primär administratör för det nya teamet.
review-new-team-summary = Lägg dem i ett nytt team
review-po-number = Er referens eller inköpsordernummer
    .help = Skrivs ut på fakturan
review-auto-renew = Förnya automatiskt
    .help = På förnyelsedatumet, med en ny avtalstid, betald på samma sätt, till dagens pris. Vi påminner via e-post; du kan stänga av det när som helst dessförinnan.
review-terms = Jag godkänner köpvillkoren
    .required = Godkänn köpvillkoren för att beställa
review-terms-read = Läs köpvillkoren, version { $version }
review-changed = Något har ändrats sedan du öppnade sidan. Granska igen innan du bekräftar.
review-buy = Köp · { $total } i dag
review-starts = Åtkomsten börjar
review-expires = Sista betalda dag, till 23.59 { $zone }
review-renews = Förnyelsedatum, { $zone }
review-instalment = Delbetalning { $number } av { $count }, exklusive moms
review-tax-domestic = Moms { $rate }
review-tax-destination = Moms { $rate }
review-tax-reverse-charge = Moms, omvänd betalningsskyldighet
review-tax-exempt = Undantaget från skatt
review-tax-outside-scope = Ingen skatt här
review-tax-sales-tax = Försäljningsskatt { $rate }
review-tax-why-domestic = Säljaren finns i samma land som ditt företag, så dess moms på { $rate } gäller.
review-tax-why-destination = Ditt företag finns i ett annat land än säljaren och har inte angett något giltigt momsregistreringsnummer, så momsen i dess land, { $rate }, gäller. Lägg till numret i företagets uppgifter om det finns ett.
review-tax-why-reverse-charge = Ditt företag finns i ett annat land än säljaren och har ett giltigt momsregistreringsnummer: det redovisar momsen självt.
review-tax-why-exempt = Ett intyg om skattebefrielse finns registrerat.
review-tax-why-outside-scope = Säljaren tar inte ut någon skatt vid försäljning till ditt land.
review-tax-why-sales-tax = Försäljningsskatten där ditt företag finns: { $rate }.

processing-title = { $count ->
    [one] Beställning { $number }
   *[other] Beställningarna { $number }
}
processing-order = Beställning { $number }
processing-asking-title = Vi frågar din bank
processing-asking-text = { $total } med { $card }. Det tar några sekunder; sidan går vidare av sig själv.
processing-returned-text = Tack. Vi hör efter vad din bank säger.
processing-bank-title = Din bank vill fråga dig
processing-bank-text = Godkänn betalningen på bankens sida. Sedan kommer du tillbaka hit.
processing-bank-returned = Vi har inte fått bankens godkännande ännu. Har du just gett det, vänta en stund. Gå annars tillbaka till bankens sida.
processing-bank-button = Till bankens sida
processing-unknown-title = Banken har inte svarat ännu
processing-unknown-text = Vi vet inte ännu om betalningen gick igenom, och frågar tills vi vet. Ingen debiteras två gånger, så beställ inte igen.
processing-unknown-leave = Du kan stänga sidan. Vi skriver till { $email } så snart svaret har kommit.
processing-failed-title = Betalningen misslyckades

done-title = { $count ->
    [one] Beställning { $number }
   *[other] Beställningarna { $number }
}
done-heading = Tack! Allt är klart.
done-lead = { $count ->
    [one] Beställning { $number } är bekräftad. Bekräftelsen är på väg till { $email }.
   *[other] Beställningarna { $number } är bekräftade. En bekräftelse för alla är på väg till { $email }.
}
done-more = { $count ->
    [one] Det ligger en beställning till i varukorgen.
   *[other] Det ligger { $count } beställningar till i varukorgen.
}
done-access = Dina produkter
done-renews = förnyas { $day } ({ $zone })
done-expires = till och med { $day } ({ $zone })
done-open = Öppna
done-next = Vad som händer nu
done-next-seats = Dela ut platserna. Den som får en loggar in med sin egen e-postadress och kan börja.
done-people = Användare och platser
done-next-invoice = { $count ->
    [one] Faktura { $number } på { $total } kommer via e-post och finns i ditt konto.
   *[other] Fakturorna { $number }, en för varje beställning och { $total } tillsammans, kommer via e-post och finns i ditt konto.
}
done-next-charge = { $total } dras nu. Fakturan kommer via e-post och finns i ditt konto.
done-next-account = I ditt konto lägger du till platser, ändrar förnyelsen och hittar alla dokument.
done-one-payment = { $total } dras från { $card } i en betalning för alla { $count } beställningar.
done-account = Till mitt konto

refused-quantity-unreadable = ”{ $quantity }” är inte ett antal platser.
    .next = Skriv ett heltal, 1 eller mer.
refused-too-many-tries = Det har gjorts för många försök med den här e-postadressen.
    .next = Vänta { $minutes } minuter och försök igen, eller skapa ett nytt lösenord.
refused-reset-link-over = Länken gäller inte längre: den har redan använts, eller är äldre än en timme.
    .next = Be om en ny.
refused-payment-page-unavailable = Betalleverantören går inte att nå just nu.
    .next = Försök igen om en stund. Inget har dragits, och varukorgen är som den var.
remedy-store-forgot-password = Skapa ett nytt lösenord
remedy-store-checkout-payment = Tillbaka till betalning
remedy-store-sign-up = Skapa ett konto
