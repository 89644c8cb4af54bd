# What a new password lacks (ACC-02)
password-too-short = Brug mindst { $min_length } tegn.
password-without-letter = Brug mindst ét bogstav.
password-without-digit = Brug mindst ét ciffer.
password-too-uniform = Brug mindst { $min_distinct } forskellige tegn.
password-help = Mindst { $min_length } tegn, heraf mindst { $min_distinct } forskellige, med både bogstav og ciffer. Almindelige adgangskoder afvises.
