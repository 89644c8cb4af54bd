# What a new password lacks (ACC-02)
password-too-short = Använd minst { $min_length } tecken.
password-without-letter = Använd minst en bokstav.
password-without-digit = Använd minst en siffra.
password-too-uniform = Använd minst { $min_distinct } olika tecken.
password-help = Minst { $min_length } tecken, varav minst { $min_distinct } olika, med både bokstav och siffra. Vanliga lösenord godtas inte.
