# Promotions beside prices in the store.
store-list-price = List price
store-price-now = Now
store-promotion-until = until { $day }
store-volume = From { $least } seats: { $amount } each
