refused-seats-not-fewer = Nästa period av { $product } har inte färre platser än vad som är utdelat: ingen behöver lämna sin.
    .next = Ta tillbaka en plats från någon som inte längre behöver den, eller ställ först in förnyelsen på färre platser.
refused-too-many-leaving = { $chosen } personer är valda att lämna sin plats i { $product }, men bara { $over } behöver göra det.
    .next = Välj färre, eller ställ in förnyelsen på färre platser.
