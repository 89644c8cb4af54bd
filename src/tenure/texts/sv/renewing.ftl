### Hur en prenumeration förnyas: inställningar, flera på en gång, kort som går ut.

mail-fact-note = Anmärkning
mail-renewal-set =
    .subject = { $product }: förnyelsen är ändrad
    .heading = { $product } förnyas på ett annat sätt
    .body =
        { $changed_by } har ställt in att den förnyas med { $quantity } för { $term }.
        { $total ->
            [none] {""}
           *[other] { $by_itself ->
                [yes] På förnyelsedagen förfaller { $total } inklusive moms: { $unit_price } styck före moms.
               *[no] Den förnyas inte av sig själv nu. Om du förnyar den: { $total } inklusive moms.
            }
        }
    .after =
        { $by_invoice ->
            [yes] Den betalas mot faktura: ni får en på förnyelsedagen, med era betalningsvillkor.
           *[no] {""}
        }
        { $retermed ->
            [yes] Priset i vår tidigare påminnelse gällde en annan avtalstid. Du betalar inte mer per styck än priset här ovan.
           *[no] {""}
        }
        { $held ->
            [none] {""}
           *[other] { $held } platser är utdelade. Väljer ni inte själva tas de senast utdelade tillbaka på förnyelsedagen.
        }
    .button = Visa förnyelsen

account-renewal-title = Förnyelsens inställningar
account-renewal-change = Ändra förnyelsen
account-renewal-of = Så förnyas { $product }
account-renewal-text = Det här kan du ändra till och med dagen före { $day }. Inget dras nu.
account-renewal-save = Spara
account-renewal-saved = { $product }: förnyelsen är inställd. Du får ett mejl som bekräftar det.
account-renewal-from = Det här gäller från
account-renewal-is-off = Automatisk förnyelse är av: inget dras om du inte slår på den eller förnyar själv
account-renewal-fewer = { $held ->
        [one] 1 plats är utdelad
       *[other] { $held } platser är utdelade
    }: väljer ni inte själva tas de senaste tillbaka
account-renewal-retermed = Priset i vår påminnelse gällde en annan avtalstid och räknas inte längre; det här gäller
account-renewal-no-card = Inget giltigt kort är valt: fakturan förblir obetald tills någon betalar den
account-renewal-card-short = { $card } går ut före förnyelsen
account-renewal-card-stays = Som det är
account-renewal-no-invoice = Faktura som betalningssätt öppnas med ett första köp mot faktura genom en återförsäljare eller vår säljavdelning.
account-renewal-note-help = Referens och anmärkning kommer med på fakturan för just den här förnyelsen.
account-event-renewal-set = Inställd på att förnyas med { counted }

account-several-title = Förnya flera
account-several-renew = Förnya nu
account-several-text = Allt som kan förnyas nu förnyas med en enda bekräftelse. Inget dras innan dess.
account-several-which = Det här förnyas
account-several-own-card = Var och en med sitt eget kort
account-several-line = { $product }, { $amount }, { $window }
account-several-later = Årsfaktura för { $product }, före moms
account-several-group = { $count ->
        [one] 1 prenumeration
       *[other] { $count } prenumerationer
    }, { $card }{ $partner ->
        [none] {""}
       *[other] , genom { $partner }
    }
account-several-left-out = { $count ->
        [one] En kan inte förnyas nu
       *[other] { $count } kan inte förnyas nu
    }
account-several-ordered = { $count } beställningar betalas nu, en för varje kort. Du får ett mejl om var och en.

mail-fact-card = Kort
mail-fact-expires-on = Giltigt till och med
mail-fact-first-on = Nästa betalning
mail-card-expiring =
    .subject = { $expired ->
        [yes] { $card } har gått ut
       *[no] { $card } gäller bara till och med { $expires_on }
    }
    .heading = { $expired ->
        [yes] Ert kort har gått ut
       *[no] Ert kort går snart ut
    }
    .body = Det ska betala { $count ->
        [one] en prenumeration
       *[other] { $count } prenumerationer
    } efter den dagen: { $products }. Nästa betalning är den { $first_on }.
    .after = Lägg till ett kort och välj det för dem före den dagen; då fortsätter allt som det är.
    .button = Visa korten

mail-card-chosen =
    .subject = { $card } betalar från och med nu
    .heading = Ett annat kort betalar
    .body = { $changed_by } har valt { $card } för { $count ->
        [one] en prenumeration
       *[other] { $count } prenumerationer
    }: { $products }.
    .after = Beloppet dras på förnyelsedagen; en obetald faktura för dem prövas också med det kortet.
    .button = Visa korten
account-choose-card = Välj ett annat kort
account-choose-card-text = Kortet betalar förnyelser och årsfakturor för det du väljer från och med nu. En obetald faktura prövas med det nästa dag den är på tur. Inget dras nu.
account-choose-card-button = Använd det här kortet
account-card-chosen = { $count ->
        [0] Inget behövde ändras: kortet betalar redan.
        [one] Kortet betalar för 1 prenumeration från och med nu.
       *[other] Kortet betalar för { $count } prenumerationer från och med nu.
    }
account-event-card-chosen = Ett annat kort valdes
account-never-renews = sista dag { $day }, förnyas inte
