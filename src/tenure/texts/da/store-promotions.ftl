# Promotions beside prices in the store.
store-list-price = Listepris
store-price-now = Nu
store-promotion-until = til og med { $day }
store-volume = Fra { $least } pladser: { $amount } pr. plads
