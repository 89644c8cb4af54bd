# Promotions beside prices in the store.
store-list-price = Listpris
store-price-now = Nu
store-promotion-until = till och med { $day }
store-volume = Från { $least } platser: { $amount } per plats
