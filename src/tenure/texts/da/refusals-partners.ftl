refused-partner-role-unknown = »{ $role }« er ikke en rolle hos en forhandler.
    .next = Vælg en af disse: { $known }.
refused-last-partner-admin = { $partner } har ingen anden administrator.
    .next = Gør først en kollega til administrator, eller spørg din kontakt i vores salgsafdeling.
