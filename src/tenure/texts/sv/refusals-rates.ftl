# Växelkurser, priser som följer dem, företagsavtal.
refused-fx-missing = Ingen växelkurs för { $currency } gäller den dagen, så priset går inte att räkna ut.
    .next = Kontakta supporten, så ser de till att kursen läggs in.
refused-fx-file-unreadable = { $line ->
        [0] Det här är ingen kurshistorik i den form som Europeiska centralbanken publicerar.
       *[other] Det här är ingen kurshistorik i den form som Europeiska centralbanken publicerar (rad { $line }).
    }
    .next = Hämta eurofxref-hist.zip, eller CSV- eller XML-filen, från bankens webbplats igen och använd den oförändrad.
refused-fx-file-too-large = Filen är större än någon kurshistorik.
    .next = Välj eurofxref-hist.zip eller CSV- eller XML-filen i den.
refused-fx-base-fixed = Grundpriser och kurser förs i { $currency }, så kurser per { $wanted } kan inte läggas in.
    .next = Utelämna basvalutan eller ange { $currency }.
refused-fx-base-missing = Bland kurserna från { $on } finns ingen för { $currency }, så det går inte att göra en tabell med den basen.
    .next = Börja från en senare dag eller kontrollera basvalutan.
refused-fx-differs = Filen säger emot en tabell som gäller och aldrig ändras: { $calendar ->
        [month] månaden
       *[quarter] kvartalet
    } från { $on } ({ $currency ->
        [none] publiceringsdagen
       *[other] { $currency }
    }). Antal avvikelser: { $count }.
    .next = Kontrollera var filen kommer ifrån. Inget i den har börjat gälla.
refused-agreement-period = Avtalet skulle sluta innan det börjar { $from_on }.
    .next = Välj en sista dag som är samma som den första eller senare.
refused-agreement-overlaps = Avtal { $reference }, från { $from_on }, täcker redan några av de här dagarna.
    .next = Avsluta det först eller välj andra dagar.
refused-agreement-ended = Avtal { $reference } upphörde redan { $on }.
    .next = Lägg in ett nytt om det finns ett annat avtal.
refused-agreement-end-past = Ett avtal kan inte upphöra före i dag, { $today_on }: beställningar kan ha fått dess kurs.
    .next = Välj i dag eller en senare dag.
refused-row-base-differs = Beloppet är i { $currency }, men grundpriserna förs i { $expected }.
    .next = Ange beloppet i { $expected }.
refused-row-market-keeps-list = { $country } har en egen prislista: priserna där följer aldrig någon växelkurs.
    .next = Lägg in listpriser för marknaden i stället.
refused-row-rule-backdated = En regel för { $country } från { $on } ligger inte framåt, och priser som har gällt står kvar.
    .next = Välj en dag efter i dag.
refused-row-rule-fixed = Från { $on } finns redan en annan regel, och en regel som har lagts in ändras aldrig.
    .next = Lägg in en ny regel med en senare dag.
