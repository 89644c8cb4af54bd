### Hvordan et abonnement fornyes: indstillinger, flere på én gang, kort der udløber.

mail-fact-note = Note
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
        { $retermed ->
            [yes] Prisen i vores tidligere påmindelse gjaldt en anden løbetid. Du kommer ikke til at betale mere pr. stk. end prisen ovenfor.
           *[no] {""}
        }
        { $held ->
            [none] {""}
           *[other] { $held } pladser er uddelt. Vælger I ikke selv, tages de senest uddelte tilbage på fornyelsesdagen.
        }
    .button = Se fornyelsen
