refused-partner-role-unknown = ”{ $role }” är ingen roll hos en återförsäljare.
    .next = Välj en av dessa: { $known }.
refused-last-partner-admin = { $partner } har ingen annan administratör.
    .next = Gör först en kollega till administratör, eller fråga din kontakt på vår säljavdelning.
