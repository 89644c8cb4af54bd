refused-reason-missing = Personal handlar åt en kund bara med ett skäl på minst { $least } tecken.
    .next = Öppna kundens konto på kontoret och skriv varför; det loggas.
refused-email-invalid = ”{ $email }” är ingen e-postadress.
    .next = Skriv den som eva@example.com.
refused-email-taken = Det finns redan ett konto för { $email }.
    .next = Logga in med det; om lösenordet är glömt, välj ett nytt.
refused-name-missing = Namnet saknas.
    .next = Ange det namn som andra ska se.
refused-language-unknown = ”{ $language }” är inget språk som vi talar.
    .next = Välj ett av { $known }.
refused-user-unknown = Ingen med konto har adressen { $email }.
    .next = Bjud in personen på sidan Användare och försök igen när inbjudan är godtagen.
refused-not-in-company = Personen hör inte till { $company }.
    .next = Bjud in personen på sidan Användare först.
refused-already-primary-admin = Personen är redan primär administratör.
    .next = Du behöver inte göra något; den primära administratören får göra allt som en sekundär får.
refused-hand-over-instead = Ett team har alltid en primär administratör, så rollen kan inte bara tas bort.
    .next = Lämna över den till någon annan på sidan Användare.
refused-purchaser-by-support = Bara vår support kan ta ifrån någon rollen som inköpare.
    .next = Kontakta supporten, så ordnar de det tillsammans med er.
refused-last-purchaser = Det här är den sista inköparen hos { $company }.
    .next = Gör någon annan till inköpare först.
refused-team-not-yours = Det här hör till ett team som du inte administrerar.
    .next = Fråga teamets primära administratör; namnet står på sidan Användare.
refused-role-not-offered = En inbjudan kan inte gälla rollen ”{ $role }”.
    .next = Bjud in som användare, betalare, inköpare eller sekundär administratör; den primära rollen lämnas över på sidan Användare.
refused-token-too-short = Länken i inbjudan skulle vara för lätt att gissa.
    .next = Försök igen; händer det på nytt, kontakta supporten.
refused-already-has-role = { $email } har redan den rollen.
    .next = Du behöver inte göra något; välj annars en annan roll.
refused-invitation-for-another = Inbjudan skickades till en annan e-postadress.
    .next = Logga in med den adressens konto, eller be om en inbjudan till din egen.
refused-invitation-withdrawn = { $company } har dragit tillbaka inbjudan.
    .next = Be den som bjöd in dig om en ny.
refused-invitation-expired = Inbjudan till { $company } gällde i { $days } dagar och har gått ut.
    .next = Be den som bjöd in dig om en ny.
refused-invitation-accepted = { $email } har redan godtagit inbjudan.
    .next = Ta bort rollen på sidan Användare i stället.

refused-company-name-missing = Företagets namn saknas.
    .next = Ange namnet så som det ska stå på fakturorna.
refused-address-incomplete = { $part ->
        [line1] Gatuadressen saknas.
        [postal_code] Postnumret saknas.
        [region] Delstaten saknas, eller så finns den inte i USA.
       *[city] Orten saknas.
    }
    .next = Fyll i hela adressen; den står på era fakturor.
refused-vat-number-invalid = { $vat_number } är inget momsnummer i { $country }.
    .next = Kontrollera numret; det börjar med landets två bokstäver. Har ni inget, lämna fältet tomt så läggs moms till.
refused-market-not-served = Vi säljer ännu inte till { $country }.
    .next = Kontakta oss, så hittar vi en lösning eller en återförsäljare nära er.
refused-customer-kind-unknown = ”{ $kind }” är inget slags kund.
    .next = Välj något av { $known }.
refused-tax-exemption-on-file = Vi har ett intyg om skattebefrielse för { $company }, så uppgifterna kan inte ändras här.
    .next = Skicka de nya uppgifterna till supporten; de ändrar dem tillsammans med intyget.
refused-ownership-unconfirmed = Uppgifterna kan bara ändras om { $company } har samma ägare som förut.
    .next = Bekräfta att företaget inte har övergått till någon annan. Har det gjort det, kontakta supporten.

refused-access-not-assigned = Personen har ingen plats i { $product }.
    .next = Be en administratör hos er att dela ut en plats.
refused-access-suspended = { $product } är spärrad sedan { $since_on }, eftersom den inte har förnyats eller betalats.
    .next = Förnya eller betala senast { $last_on }, så fungerar den igen på en gång.
refused-access-terminated = Prenumerationen på { $product } har upphört.
    .next = Köp den på nytt i butiken.
refused-product-unknown = Det finns ingen produkt med koden { $product }.
    .next = Kontrollera koden; alla står i katalogen.
refused-seats-taken = Alla { $quantity } platser i { $product } är utdelade.
    .next = Ta tillbaka en plats från någon, eller lägg till platser på prenumerationens sida.
refused-assignments-closed = Platser i { $product } kan inte flyttas nu; läget är: { $state }.
    .next = Förnya eller betala först och dela sedan ut platser.
refused-staff-role-unknown = ”{ $role }” är ingen roll för leverantörens personal.
    .next = Välj en av: { $known }.
