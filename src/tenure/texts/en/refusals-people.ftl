refused-reason-missing = Staff act for a customer only with a reason of at least { $least } letters.
    .next = Open the customer’s account in the office and say why; it is logged.
refused-email-invalid = “{ $email }” isn’t an e-mail address.
    .next = Write it like eva@example.com.
refused-email-taken = There already is an account for { $email }.
    .next = Sign in with it; if the password is forgotten, choose a new one.
refused-name-missing = The name is missing.
    .next = Enter the name that others shall see.
refused-language-unknown = “{ $language }” isn’t a language we speak.
    .next = Choose one of { $known }.
refused-user-unknown = Nobody with an account has the address { $email }.
    .next = Invite them on the Users page; once they have accepted, try again.
refused-not-in-company = This person doesn’t belong to { $company }.
    .next = Invite them on the Users page first.
refused-already-primary-admin = This person is the primary administrator already.
    .next = Nothing to do; a primary administrator may do all that a secondary one may.
refused-hand-over-instead = A team always has a primary administrator, so the role can’t just be taken away.
    .next = Hand it over to somebody else on the Users page.
refused-purchaser-by-support = Only our support can take the purchaser role from somebody.
    .next = Contact support; they’ll do it together with you.
refused-last-purchaser = This is the last purchaser of { $company }.
    .next = Make somebody else purchaser first.
refused-team-not-yours = This belongs to a team that you don’t administer.
    .next = Ask the team’s primary administrator; the Users page names them.
refused-role-not-offered = An invitation can’t offer the role “{ $role }”.
    .next = Invite them as user, payer, purchaser or secondary administrator; the primary role is handed over on the Users page.
refused-token-too-short = The invitation’s link would be too easy to guess.
    .next = Try again; if it happens again, contact support.
refused-already-has-role = { $email } has this role already.
    .next = Nothing to do, or choose another role.
refused-invitation-for-another = This invitation was sent to another e-mail address.
    .next = Sign in with the account of that address, or have an invitation sent to yours.
refused-invitation-withdrawn = { $company } has withdrawn this invitation.
    .next = Ask who invited you for a new one.
refused-invitation-expired = This invitation to { $company } was valid for { $days } days, and they are over.
    .next = Ask who invited you for a new one.
refused-invitation-accepted = { $email } has accepted this invitation already.
    .next = Take the role away on the Users page instead.

refused-company-name-missing = The company’s name is missing.
    .next = Enter the name as it shall stand on invoices.
refused-address-incomplete = { $part ->
        [line1] The street is missing.
        [postal_code] The postal code is missing.
        [region] The state is missing, or it isn’t one of the USA.
       *[city] The city is missing.
    }
    .next = Complete the address; it stands on your invoices.
refused-vat-number-invalid = { $vat_number } isn’t a VAT number of { $country }.
    .next = Check the number; it begins with the country’s two letters. Without one, leave it empty and VAT is added.
refused-market-not-served = We don’t sell to { $country } yet.
    .next = Contact us, and we’ll find a way or a partner near you.
refused-customer-kind-unknown = “{ $kind }” isn’t a kind of customer.
    .next = Choose one of { $known }.
refused-tax-exemption-on-file = We have a tax-exemption certificate for { $company }, so its details can’t be changed here.
    .next = Contact support with the new details; they change them together with the certificate.
refused-ownership-unconfirmed = Details can be changed only if { $company } still has the same owner.
    .next = Confirm that it hasn’t passed to another company. If it has, contact support.

refused-access-not-assigned = There is no seat of { $product } for this person.
    .next = Ask an administrator of your company to hand out a seat.
refused-access-suspended = { $product } has been suspended since { $since_on }, because it wasn’t renewed or paid.
    .next = Renew or pay by { $last_on }, and it works again at once.
refused-access-terminated = The subscription of { $product } is over.
    .next = Buy it anew in the store.
refused-product-unknown = There is no product with the code { $product }.
    .next = Check the code; the catalogue lists them.
refused-seats-taken = All { $quantity } seats of { $product } are handed out.
    .next = Take one back from somebody, or add seats on the subscription’s page.
refused-assignments-closed = Seats of { $product } can’t be moved now; its state is: { $state }.
    .next = Renew or pay it first, then hand out seats.
refused-staff-role-unknown = “{ $role }” isn’t a role of the vendor’s staff.
    .next = Choose one of: { $known }.
