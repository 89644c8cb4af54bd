refused-trial-not-of-this = { $product } går inte att prova: produkten används inte per plats.
    .next = Välj en produkt vars platser delas ut till personer.
refused-trial-had-before = { $product } har redan provats eller köpts här; ett företag provar en produkt en gång.
    .next = Köp produkten, eller fråga vårt säljteam.
refused-trial-seats = En provtid har mellan 1 och { $most } platser.
    .next = Be om färre platser.
refused-trial-elsewhere = Företaget kan prova det som säljs i dess eget land, { $country }.
    .next = Välj produkten i butiken för { $country }.
