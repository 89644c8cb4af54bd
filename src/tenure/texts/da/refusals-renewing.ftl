### Afslag om fornyelsens indstillinger og om at forny flere på én gang.

refused-renewal-date-passed = Fornyelsesdagen, { $on }, er kommet: fornyelsen kan ikke længere indstilles.
    .next = Forny nu; dér vælger du antal og kort.
refused-renewal-bought = Den næste periode er allerede købt og begynder { $begins_on }.
    .next = Fra den dag kan du indstille fornyelsen derefter.
refused-renewal-other-market = Det tilbud på { $product } hører til et andet land; dette abonnement hører til { $country }.
    .next = Vælg en løbetid, der sælges i { $country }.
refused-term-not-changeable = { $product } kan ikke skifte til den løbetid her.
    .next = Vores salgsafdeling kan klare det; skriv til dem.
refused-invoice-not-open = Faktura som betalingsmåde er ikke åben for jeres virksomhed endnu.
    .next = { $ways ->
        [card] Behold et kort så længe; faktura åbnes med jeres første køb mod faktura gennem en forhandler eller vores salgsafdeling.
       *[other] Bed jeres forhandler eller vores salgsafdeling om et tilbud: det kan betales på faktura, og derefter er faktura åben for jer.
    }
refused-card-limit = { $number } er på mere end { $limit }; så meget kan ikke betales med kort.
    .next = Betal med bankoverførsel: bankoplysninger og reference står på fakturaen.
