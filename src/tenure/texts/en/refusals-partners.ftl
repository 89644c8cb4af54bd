refused-partner-role-unknown = “{ $role }” is nothing that somebody can be for a partner.
    .next = Choose one of these: { $known }.
refused-last-partner-admin = { $partner } has no other admin.
    .next = Make a colleague admin first, or ask your contact in our sales team.
