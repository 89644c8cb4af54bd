### Hur en prenumeration förnyas: inställningar, flera på en gång, kort som går ut.

mail-fact-note = Anteckning
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
        { $retermed ->
            [yes] Priset i vår tidigare påminnelse gällde en annan avtalstid. Du betalar inte mer per styck än priset här ovan.
           *[no] {""}
        }
        { $held ->
            [none] {""}
           *[other] { $held } platser är utdelade. Väljer ni inte själva tas de senast utdelade tillbaka på förnyelsedagen.
        }
    .button = Visa förnyelsen
