# What a new password lacks (ACC-02)
password-too-short = Use at least { $min_length } characters.
password-without-letter = Use at least one letter.
password-without-digit = Use at least one digit.
password-too-uniform = Use at least { $min_distinct } different characters.
password-help = At least { $min_length } characters, among them a letter and a digit, { $min_distinct } of them different. Passwords that many people use are refused.
