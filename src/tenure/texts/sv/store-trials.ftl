# En provtid: erbjuds på produktens sida, börjar i butiken, visas i kontot.
trial-offer = Prova gratis i { $days } dagar
trial-title = Prova { $product } gratis
trial-lead = Allt är öppet till och med den sista dagen. Provtiden tar slut av sig själv: ingen faktura kommer, och inget behöver sägas upp.
trial-company = För
trial-length = Längd
trial-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}
trial-seats = Platser
trial-seats-help = Mellan 1 och { $most }. En är din; de andra delar du ut.
trial-no-bill = Ingen faktura kommer, inte heller när provtiden är slut.
trial-first-day = Provtiden börjar
trial-last-day = Sista dag, till 23.59 { $zone }; sedan tar den slut av sig själv
trial-button = Börja provtiden
trial-begun = Provtiden för { $product } har börjat. Sista dag är { $day }.
trial-again = Välj ett annat antal
trial-to-product = Tillbaka till { $product }
trial-is-one = Det här är en provtid: allt är öppet till och med { $day }, sedan tar den slut av sig själv.
trial-is-free = Ingen faktura kommer, och inget behöver sägas upp. Köp produkten om ni vill fortsätta efteråt.
trial-buy = Köp { $product }
trial-renews-not = Förnyas inte: tar slut av sig själv
