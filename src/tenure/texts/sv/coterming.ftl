account-event-subscription-extended = Förlängd till en annan prenumerations slut, förnyas { $day }
account-event-subscription-switched = Byte till en annan produkt beställt; det sker när nästa avtalstid börjar
account-event-subscription-replaced = En annan produkt tog dess plats
account-event-term-begun = Avtalstiden som köptes i förväg började: { counted }
account-why-ended-switch-takes-effect = Upphörde { $day }: en annan produkt tog dess plats, som beställt.

mail-product-switched =
    .subject = { $before } är nu { $product }
    .heading = { $before } är nu { $product }
    .body =
        Bytet som ni beställde har skett. Den som hade en plats i { $before } har nu en i { $product }, så långt platserna räcker.
        Inget mer debiteras för det.
    .button = Hämta { $product }
mail-fact-before = Tidigare
