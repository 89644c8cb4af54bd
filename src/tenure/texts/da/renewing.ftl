### Hvordan et abonnement fornyes: indstillinger, flere på én gang, kort der udløber.

mail-fact-note = Bemærkning
mail-renewal-set =
    .subject = { $product }: fornyelsen er ændret
    .heading = { $product } fornyes anderledes
    .body =
        { $changed_by } har indstillet, at det fornyes med { $quantity } for { $term }.
        { $total ->
            [none] {""}
           *[other] { $by_itself ->
                [yes] På fornyelsesdagen forfalder { $total } inkl. moms: { $unit_price } pr. stk. før moms.
               *[no] Det fornyes ikke af sig selv nu. Hvis du fornyer det: { $total } inkl. moms.
            }
        }
    .after =
        { $by_invoice ->
            [yes] Den betales på faktura: I får en på fornyelsesdagen med jeres betalingsbetingelser.
           *[no] {""}
        }
        { $retermed ->
            [yes] Prisen i vores tidligere påmindelse gjaldt en anden løbetid. Du kommer ikke til at betale mere pr. stk. end prisen ovenfor.
           *[no] {""}
        }
        { $held ->
            [none] {""}
           *[other] { $held } pladser er uddelt. Vælger I ikke selv, tages de senest uddelte tilbage på fornyelsesdagen.
        }
    .button = Se fornyelsen

account-renewal-title = Fornyelsens indstillinger
account-renewal-change = Ret fornyelsen
account-renewal-of = Sådan fornyes { $product }
account-renewal-text = Det kan du ændre til og med dagen før { $day }. Der trækkes ikke noget nu.
account-renewal-save = Gem
account-renewal-saved = { $product }: fornyelsen er indstillet. Du får en mail, der bekræfter det.
account-renewal-from = Det gælder fra
account-renewal-is-off = Automatisk fornyelse er slået fra: der trækkes ikke noget, medmindre du slår den til eller selv fornyer
account-renewal-fewer = { $held ->
        [one] 1 plads er uddelt
       *[other] { $held } pladser er uddelt
    }: vælger I ikke selv, tages de seneste tilbage
account-renewal-retermed = Prisen i vores påmindelse gjaldt en anden løbetid og tæller ikke længere; denne gælder
account-renewal-no-card = Der er ikke valgt et gyldigt kort: fakturaen står åben, til nogen betaler den
account-renewal-card-short = { $card } udløber før fornyelsen
account-renewal-card-stays = Som det er
account-renewal-no-invoice = Faktura som betalingsmåde åbnes med et første køb mod faktura gennem en forhandler eller vores salgsafdeling.
account-renewal-note-help = Reference og bemærkning kommer med på fakturaen for netop denne fornyelse.
account-event-renewal-set = Indstillet til at blive fornyet med { counted }

account-several-title = Forny flere
account-several-renew = Forny nu
account-several-text = Alt, der kan fornyes nu, fornyes med én bekræftelse. Der trækkes ikke noget inden da.
account-several-which = Det fornyes
account-several-own-card = Hver med sit eget kort
account-several-line = { $product }, { $amount }, { $window }
account-several-later = Årsfaktura for { $product }, før moms
account-several-group = { $count ->
        [one] 1 abonnement
       *[other] { $count } abonnementer
    }, { $card }{ $partner ->
        [none] {""}
       *[other] , gennem { $partner }
    }
account-several-left-out = { $count ->
        [one] Ét kan ikke fornyes nu
       *[other] { $count } kan ikke fornyes nu
    }
account-several-ordered = { $count } ordrer betales nu, én for hvert kort. Du får en mail om hver.

mail-fact-card = Kort
mail-fact-expires-on = Gyldigt til og med
mail-fact-first-on = Næste betaling
mail-card-expiring =
    .subject = { $expired ->
        [yes] { $card } er udløbet
       *[no] { $card } gælder kun til og med { $expires_on }
    }
    .heading = { $expired ->
        [yes] Jeres kort er udløbet
       *[no] Jeres kort udløber snart
    }
    .body = Det skal betale { $count ->
        [one] et abonnement
       *[other] { $count } abonnementer
    } efter den dag: { $products }. Næste betaling er den { $first_on }.
    .after = Tilføj et kort, og vælg det til dem før den dag; så fortsætter alt som hidtil.
    .button = Se kortene

mail-card-chosen =
    .subject = { $card } betaler fra nu af
    .heading = Et andet kort betaler
    .body = { $changed_by } har valgt { $card } til { $count ->
        [one] et abonnement
       *[other] { $count } abonnementer
    }: { $products }.
    .after = Beløbet trækkes på fornyelsesdatoen; en ubetalt faktura for dem prøves også med det kort.
    .button = Se kortene
account-choose-card = Vælg et andet kort
account-choose-card-text = Kortet betaler fra nu af fornyelser og årsfakturaer for det, du vælger. En ubetalt faktura prøves med det, næste dag den står for tur. Der trækkes ikke noget nu.
account-choose-card-button = Brug dette kort
account-card-chosen = { $count ->
        [0] Intet skulle ændres: kortet betaler allerede.
        [one] Kortet betaler for 1 abonnement fra nu af.
       *[other] Kortet betaler for { $count } abonnementer fra nu af.
    }
account-event-card-chosen = Et andet kort blev valgt
account-never-renews = sidste dag { $day }, fornyes ikke
