account-event-subscription-extended = Forlænget til et andet abonnements slutdato, fornyes { $day }
account-event-subscription-switched = Skift til et andet produkt bestilt; det sker, når næste periode begynder
account-event-subscription-replaced = Et andet produkt tog dets plads
account-event-term-begun = Perioden, der blev købt forud, begyndte: { counted }
account-why-ended-switch-takes-effect = Ophørte { $day }: et andet produkt tog dets plads, som bestilt.

mail-product-switched =
    .subject = { $before } er nu { $product }
    .heading = { $before } er nu { $product }
    .body =
        Det skift, I bestilte, er sket. Den, der havde en plads i { $before }, har nu en i { $product }, så langt pladserne rækker.
        Der opkræves ikke mere for det.
    .button = Hent { $product }
mail-fact-before = Før
