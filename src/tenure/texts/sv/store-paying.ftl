checkout-method = Betala med
    .required = Välj hur du vill betala
checkout-method-invoice = Faktura, inom er kreditgräns
checkout-payment-no-way = Inget betalsätt är öppet för den här varukorgen. Skriv till oss, så hittar vi ett.
review-order-terms = Beställ · faktura på { $total }
review-invoice-due = Fakturan förfaller
review-on-terms = Fakturan ställs ut direkt och förfaller den { $day }. Åtkomsten öppnas direkt.
review-on-terms-closed = Går inte för den här beställningen; välj ett annat sätt.
review-on-invoice = På fakturan
review-note = Anteckning
    .help = Till er ekonomiavdelning; den skrivs på fakturan
review-documents = Er inköpsorder som fil
    .help = PDF, PNG eller JPEG, högst 5 MB styck. Den sparas med beställningen
review-payers = E-postadresser
    .help = En per rad. Bara fakturorna för det du beställer nu går dit
review-payers-standard = Fakturan går till { $emails }.
review-payers-none = Fakturan går till inköparna.
review-payers-other = Skicka den till andra adresser
financing-title = Vill ni dela upp betalningen?
financing-text = För ett- och treåriga prenumerationer på { $amount } eller mer före moms kan ni ansöka om finansiering. Skicka varukorgen som offert och ansök där.
financing-link = Skicka som offert
done-next-due = { $count ->
    [one] Faktura { $number } på { $total } är på väg per e-post. Där står när den förfaller och hur den betalas.
   *[other] Fakturorna { $number } på totalt { $total } är på väg per e-post. Där står när de förfaller och hur de betalas.
}
account-terms = Köpvillkor
account-terms-accepted = Version { $version }, godkänd av { $person }
account-terms-accept = När du bekräftar godkänner du köpvillkoren.
account-terms-version = Läs version { $version }
account-closed-ways = Andra betalsätt
