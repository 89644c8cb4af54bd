refused-rows-rejected = { $count ->
        [one] One fault was found
       *[other] { $count } faults were found
    }, so nothing was imported.
    .next = Put right what is listed and import the file again.
refused-row-file-empty = There is nothing in the file.
    .next = Begin with a line that names the columns.
refused-row-file-broken = From here on this isn’t readable as a sheet.
    .next = Check the quotation marks, and save the file as CSV in UTF-8.
refused-row-header-missing = The first line doesn’t name the columns.
    .next = Begin with a line whose first cell is “record”.
refused-row-record-unknown = “{ $value }” isn’t a kind of row.
    .next = Write one of { $known }.
refused-row-column-unknown = There is no column “{ $column }”.
    .next = Take it out or check how it’s written.
refused-row-column-twice = The column “{ $column }” is there twice.
    .next = Take one out.
refused-row-column-missing = Rows of the kind “{ $kind }” need a column “{ $column }”.
    .next = Add it to the line that names the columns.
refused-row-column-foreign = The column “{ $column }” doesn’t belong to rows of the kind “{ $kind }”.
    .next = Leave the cell empty.
refused-row-too-long = The row has more cells than the { $columns } columns.
    .next = Check whether a cell with a comma lacks its quotation marks.
refused-row-value-missing = The cell is empty.
    .next = Fill it in.
refused-row-value-too-long = The text is longer than { $length } characters.
    .next = Shorten it.
refused-row-code-invalid = “{ $value }” can’t be a code.
    .next = Use lower-case letters, digits and hyphens, 40 at most.
refused-row-country-invalid = “{ $value }” isn’t a country’s code.
    .next = Write its two letters, such as SE.
refused-row-currency-invalid = “{ $value }” isn’t a currency.
    .next = Write its three letters, such as SEK.
refused-row-day-invalid = “{ $value }” isn’t a day.
    .next = Write it like 2026-01-31.
refused-row-amount-invalid = “{ $value }” isn’t a price.
    .next = Write an amount above zero like 1885.00 or 1885,00, with no more decimals than the currency has.
refused-row-percent-invalid = “{ $value }” isn’t a tax rate.
    .next = Write percent like 25 or 8.1.
refused-row-choice-invalid = “{ $value }” isn’t possible here.
    .next = Write one of { $known }.
refused-row-zone-invalid = “{ $value }” isn’t a time zone.
    .next = Write it like Europe/Stockholm.
refused-row-email-invalid = “{ $value }” isn’t an e-mail address.
    .next = Write it like eva@example.com.
refused-row-reference-unknown = There is no { $kind ->
        [legal_entity] legal entity
        [market] market
        [product] product
        [offering] offering
       *[partner] partner
    } { $value }.
    .next = Add it to the sheet or check how it’s written.
refused-row-twice = This stands on line { $first_line } already.
    .next = Take one of the two out.
refused-row-prefix-taken = Another legal entity numbers its invoices with “{ $value }”.
    .next = Choose another prefix.
refused-row-price-fixed = From { $on } on the price is { $price }, and a price that has been entered never changes.
    .next = Enter the new price from a later day on.
refused-row-price-backdated = { $on } isn’t ahead: until today the price was { $price }, and that stays as it was.
    .next = Enter the new price from tomorrow on or later.
refused-row-rate-fixed = From { $on } on the rate is { $rate } %, and a rate that has been entered never changes.
    .next = Enter the new rate from a later day on.
refused-row-market-currency-fixed = This market is sold to in { $currency }, and its customers have contracts in it.
    .next = Keep the currency.
refused-row-currency-differs = The price is in { $currency }, but this market pays in { $expected }.
    .next = Write the price in { $expected }.
refused-row-market-not-served = { $country } isn’t one of the markets.
    .next = Import the market with the catalogue first, or check the country.
refused-row-state-unknown = “{ $value }” isn’t a state of the USA.
    .next = Enter its two letters or its name; it decides the sales tax.
refused-row-vat-number-invalid = { $value } isn’t a VAT number of { $country }.
    .next = Check the number, or leave the cell empty.
refused-policy-invalid = The policy can’t be like this: { $fault }.
    .next = Put that entry right; the policy as delivered shows all of them.
refused-policy-fixed = There is another policy from { $on } on already, and contracts may have been made under it.
    .next = Choose a later day.
refused-policy-backdated = { $in_force_on } isn’t ahead of { $today_on }, and contracts have been made under the policy of that time.
    .next = Choose a day to come.
