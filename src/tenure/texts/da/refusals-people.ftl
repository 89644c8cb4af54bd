refused-reason-missing = Medarbejdere handler kun for en kunde med en begrundelse på mindst { $least } tegn.
    .next = Åbn kundens konto på kontoret, og skriv hvorfor; det bliver logget.
refused-email-invalid = “{ $email }” er ikke en e-mailadresse.
    .next = Skriv den som eva@example.com.
refused-email-taken = Der findes allerede en konto for { $email }.
    .next = Log ind med den; er adgangskoden glemt, så vælg en ny.
refused-name-missing = Navnet mangler.
    .next = Indtast det navn, som andre skal se.
refused-language-unknown = “{ $language }” er ikke et sprog, vi taler.
    .next = Vælg et af { $known }.
refused-user-unknown = Ingen med en konto har adressen { $email }.
    .next = Inviter personen på siden Brugere, og prøv igen, når invitationen er accepteret.
refused-not-in-company = Personen hører ikke til { $company }.
    .next = Inviter først personen på siden Brugere.
refused-already-primary-admin = Personen er allerede primær administrator.
    .next = Du skal ikke gøre noget; den primære administrator må alt, hvad en sekundær må.
refused-hand-over-instead = Et team har altid en primær administrator, så rollen kan ikke bare tages væk.
    .next = Giv den videre til en anden på siden Brugere.
refused-purchaser-by-support = Kun vores support kan tage rollen som indkøber fra nogen.
    .next = Kontakt support, så ordner de det sammen med jer.
refused-last-purchaser = Det er den sidste indkøber hos { $company }.
    .next = Gør først en anden til indkøber.
refused-team-not-yours = Det hører til et team, som du ikke administrerer.
    .next = Spørg teamets primære administrator; navnet står på siden Brugere.
refused-role-not-offered = En invitation kan ikke gælde rollen “{ $role }”.
    .next = Inviter som bruger, betaler, indkøber eller sekundær administrator; den primære rolle gives videre på siden Brugere.
refused-token-too-short = Linket i invitationen ville være for let at gætte.
    .next = Prøv igen; sker det igen, så kontakt support.
refused-already-has-role = { $email } har allerede den rolle.
    .next = Du skal ikke gøre noget; vælg ellers en anden rolle.
refused-invitation-for-another = Invitationen blev sendt til en anden e-mailadresse.
    .next = Log ind med den adresses konto, eller bed om en invitation til din egen.
refused-invitation-withdrawn = { $company } har trukket invitationen tilbage.
    .next = Bed den, der inviterede dig, om en ny.
refused-invitation-expired = Invitationen til { $company } gjaldt i { $days } dage og er udløbet.
    .next = Bed den, der inviterede dig, om en ny.
refused-invitation-accepted = { $email } har allerede accepteret invitationen.
    .next = Fjern i stedet rollen på siden Brugere.

refused-company-name-missing = Virksomhedens navn mangler.
    .next = Indtast navnet, som det skal stå på fakturaerne.
refused-address-incomplete = { $part ->
        [line1] Vejnavn og nummer mangler.
        [postal_code] Postnummeret mangler.
        [region] Delstaten mangler, eller den findes ikke i USA.
       *[city] Byen mangler.
    }
    .next = Udfyld hele adressen; den står på jeres fakturaer.
refused-vat-number-invalid = { $vat_number } er ikke et momsnummer i { $country }.
    .next = Kontrollér nummeret; det begynder med landets to bogstaver. Har I ikke et, så lad feltet være tomt, og momsen lægges til.
refused-market-not-served = Vi sælger endnu ikke til { $country }.
    .next = Kontakt os, så finder vi en løsning eller en forhandler i nærheden.
refused-customer-kind-unknown = “{ $kind }” er ikke en slags kunde.
    .next = Vælg en af { $known }.
refused-tax-exemption-on-file = Vi har en attest om afgiftsfritagelse for { $company }, så oplysningerne kan ikke ændres her.
    .next = Send de nye oplysninger til support; de ændrer dem sammen med attesten.
refused-ownership-unconfirmed = Oplysningerne kan kun ændres, hvis { $company } har samme ejer som før.
    .next = Bekræft, at virksomheden ikke er gået over til en anden. Er den det, så kontakt support.

refused-access-not-assigned = Personen har ingen plads i { $product }.
    .next = Bed en administrator hos jer om at tildele en plads.
refused-access-suspended = { $product } har været spærret siden { $since_on }, fordi den ikke er fornyet eller betalt.
    .next = Forny eller betal senest { $last_on }, så virker den igen med det samme.
refused-access-terminated = Abonnementet på { $product } er ophørt.
    .next = Køb det igen i butikken.
refused-product-unknown = Der findes intet produkt med koden { $product }.
    .next = Kontrollér koden; de står alle i kataloget.
refused-seats-taken = Alle { $quantity } pladser i { $product } er tildelt.
    .next = Tag en plads tilbage fra en bruger, eller tilføj pladser på abonnementets side.
refused-assignments-closed = Pladser i { $product } kan ikke flyttes nu; tilstanden er: { $state }.
    .next = Forny eller betal først, og tildel så pladser.
refused-staff-role-unknown = “{ $role }” er ikke en rolle for leverandørens medarbejdere.
    .next = Vælg en af: { $known }.
