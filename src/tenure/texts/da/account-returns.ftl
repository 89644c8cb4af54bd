### At returnere en fornyelse.

account-return = Returnér fornyelsen
account-return-until = Kan returneres til og med
account-return-title = Returnér fornyelsen af { $product }
account-return-text = Fornyelsen med faktura { $number } regnes som aldrig foretaget. I kan returnere den til og med { $day }.
account-return-button = Returnér fornyelsen
account-return-credited = En kreditnota tager tilbage
account-return-owed = Skal ikke længere betales
account-return-refund = Går tilbage til { $card }
account-return-balance = Bliver stående som jeres saldo
account-return-term = Perioden, der begynder denne dag, gives tilbage
account-return-ends = Sidste betalte dag
account-return-no-renewal = Det fornyes ikke længere automatisk
account-return-seats = Fra nu af er der { $counted }
account-return-released = { $count ->
        [one] Den plads, der sidst blev delt ud, tages tilbage
       *[other] De { $count } pladser, der sidst blev delt ud, tages tilbage
    }
account-return-expired = Det er udløbet fra i dag; produktet virker til
account-returned = Fornyelsen er returneret. I kan forny igen eller lave et tilbud, med andre pladser eller en anden periode.
account-returned-before = Fornyelsen var allerede returneret.
account-event-renewal-returned = Fornyelsen returneret: { counted }, slutter før { $day }
account-event-term-returned = En periode blev givet tilbage
account-event-refund-requested = En tilbagebetaling blev bedt om hos betalingstjenesten
account-refund-requested = Tilbagebetaling bedt om
account-refund-unknown = Tilbagebetaling bedt om, svaret ventes
account-refund-succeeded = Betalt tilbage
account-refund-declined = Tilbagebetalingen gik ikke igennem
event-renewal-returned = Fornyelse returneret
event-term-returned = Periode givet tilbage
event-refund-requested = Tilbagebetaling bedt om
